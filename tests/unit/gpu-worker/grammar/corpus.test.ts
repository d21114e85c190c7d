import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { Automaton, type Place } from "../../../../gpu-worker/src/grammar/automaton/automaton.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import { parseKeepingNumbers } from "../../../../src/contract/json-numbers.ts";
import { runs } from "../../../support/random.ts";
import { createRandom } from "./walk.ts";

const FOLDER = join(import.meta.dirname, "corpus");
/** What is refused of each, as published. */
const TABLE = readFileSync(
  join(import.meta.dirname, "../../../../docs/SCHEMAS.md"),
  "utf8",
).replaceAll(/ +/g, " ");
type Schema = Record<string, unknown>;

/** Texts of each schema. */
const SEEDS = runs(3);

function read(file: string): unknown {
  return parseKeepingNumbers(readFileSync(join(FOLDER, file), "utf8"));
}

/** Generators write much of one another's schemas, and some take seconds to compile: once each. */
const known = new Map<string, Automaton<undefined> | undefined>();

function compile(schema: unknown): Automaton<undefined> | undefined {
  const key = JSON.stringify(schema, (name, value: unknown) =>
    name === "$schema" ? undefined : value,
  );
  if (!known.has(key)) known.set(key, compileAnew(schema));
  return known.get(key);
}

function compileAnew(schema: unknown) {
  const compiled = compileSpec({ type: "json_schema", schema: schema as Schema });
  if (compiled.ok) return new Automaton<undefined>(compiled.program);
  // Nothing that is refused is refused without its place, or a sentence that says that nothing
  // fits.
  expect(compiled.message).toMatch(/^schema#|no finite text fits|references|together/);
  return undefined;
}

function accepts(automaton: Automaton<undefined>, text: string): boolean {
  let place: Place<undefined> | null = automaton.start(Infinity).bare;
  for (const byte of Buffer.from(text)) {
    place = automaton.follow(place, byte, Infinity);
    if (place === null) return false;
  }
  return place.position.isEnd;
}

/** A text chosen byte by byte among what is allowed; undefined: it did not end in time. */
function walkBytes(automaton: Automaton<undefined>, seed: number): string | undefined {
  const random = createRandom(seed);
  let place: Place<undefined> = automaton.start(Infinity).bare;
  const bytes: number[] = [];
  for (let length = 0; length < 600; length += 1) {
    if (place.position.isEnd && random() < 0.5) return Buffer.from(bytes).toString();
    const next = Array.from({ length: 0x5f }, (_, offset) => 0x20 + offset).flatMap((byte) => {
      const to = automaton.follow(place, byte, Infinity);
      return to === null ? [] : [{ byte, to }];
    });
    if (next.length === 0) return place.position.isEnd ? Buffer.from(bytes).toString() : undefined;
    const closing = next.filter(({ byte }) => [0x22, 0x5d, 0x7d].includes(byte));
    const among = closing.length > 0 && random() < 0.6 ? closing : next;
    const chosen = among[Math.floor(random() * among.length)];
    if (chosen === undefined) return undefined;
    bytes.push(chosen.byte);
    place = chosen.to;
  }
  return undefined;
}

const object = z.object({ a: z.string().optional(), b: z.int(), c: z.number().default(3) });
const tree = z.object({
  value: z.int(),
  get children() {
    return z.array(tree);
  },
});
const ZOD: Readonly<Record<string, z.ZodType>> = {
  string: z.string(),
  number: z.number(),
  int: z.int(),
  int32: z.int32(),
  uint32: z.uint32(),
  float32: z.float32(),
  float64: z.float64(),
  boolean: z.boolean(),
  null: z.null(),
  any: z.any(),
  unknown: z.unknown(),
  email: z.email(),
  uuid: z.uuid(),
  uuidv4: z.uuidv4(),
  uuidv6: z.uuidv6(),
  uuidv7: z.uuidv7(),
  guid: z.guid(),
  url: z.url(),
  httpUrl: z.httpUrl(),
  emoji: z.emoji(),
  nanoid: z.nanoid(),
  cuid: z.cuid(),
  cuid2: z.cuid2(),
  ulid: z.ulid(),
  ksuid: z.ksuid(),
  xid: z.xid(),
  ipv4: z.ipv4(),
  ipv6: z.ipv6(),
  mac: z.mac(),
  cidrv4: z.cidrv4(),
  cidrv6: z.cidrv6(),
  base64: z.base64(),
  base64url: z.base64url(),
  jwt: z.jwt(),
  e164: z.e164(),
  hostname: z.hostname(),
  hex: z.hex(),
  date: z.iso.date(),
  time: z.iso.time(),
  datetime: z.iso.datetime({ offset: true, local: true }),
  datetimeZ: z.iso.datetime(),
  duration: z.iso.duration(),
  hash: z.hash("sha256"),
  startsWith: z.string().startsWith("a.b"),
  endsWith: z.string().endsWith("z"),
  includes: z.string().includes("mid"),
  several: z.string().startsWith("a").endsWith("c").includes("b").min(3).max(9),
  regex: z
    .string()
    .regex(/^[a-z]+$/)
    .max(65_535),
  lowercase: z.string().lowercase(),
  uppercase: z.string().uppercase(),
  length: z.string().length(4),
  email5: z.email({ pattern: z.regexes.rfc5322Email }),
  html5Email: z.email({ pattern: z.regexes.html5Email }),
  unicodeEmail: z.email({ pattern: z.regexes.unicodeEmail }),
  template: z.templateLiteral(["a", z.number(), "-", z.enum(["x", "y"])]),
  file: z.file(),
  bounds: z.number().positive().lt(5).multipleOf(0.01),
  tiny: z.number().gt(1e-10).max(0.30000000000000004),
  multiple: z.int().multipleOf(7),
  literal: z.literal([1, "a", null, true]),
  enum: z.enum(["a", "b"]),
  object,
  strict: z.strictObject({ a: z.int() }),
  loose: z.looseObject({ a: z.int() }),
  catchall: z.object({ a: z.string() }).catchall(z.number()),
  never: z.object({ a: z.never().optional() }),
  array: z.array(z.int()).min(1).max(3),
  tuple: z.tuple([z.string(), z.int()]),
  rest: z.tuple([z.string()]).rest(z.boolean()),
  record: z.record(z.string(), z.number()),
  recordOfEnum: z.record(z.enum(["a", "b"]), z.number()),
  partialRecord: z.partialRecord(z.enum(["a", "b"]), z.int()),
  recordOfPattern: z.record(z.string().regex(/^a/), z.string()),
  looseRecord: z.looseRecord(z.string().regex(/^a/), z.string()),
  union: z.union([z.string(), z.int()]),
  xor: z.xor([z.string(), z.number()]),
  nullable: z.string().nullable(),
  nullish: object.nullish(),
  discriminated: z.discriminatedUnion("t", [
    z.object({ t: z.literal("a") }),
    z.object({ t: z.literal("b"), n: z.int() }),
  ]),
  intersection: z.intersection(z.object({ a: z.string() }), z.object({ b: z.int() })),
  readonly: z.array(z.string()).readonly(),
  partial: object.partial(),
  json: z.json(),
  tree,
  stringbool: z.stringbool(),
};

/** Of the schemas of a corpus, those that are refused. */
function countRefused(schemas: readonly unknown[]): string[] {
  return schemas.flatMap((schema) =>
    compile(schema) === undefined ? [JSON.stringify(schema)] : [],
  );
}

describe("schemas of generators", () => {
  const generated = read("generators.json") as Record<string, unknown[]>;
  const corpora: Record<string, readonly unknown[]> = {
    "zod 4": Object.values(ZOD).map((type) => z.toJSONSchema(type, { unrepresentable: "any" })),
    "zod 4, draft 7": Object.values(ZOD).map((type) =>
      z.toJSONSchema(type, { unrepresentable: "any", target: "draft-7" }),
    ),
    "zod 4, OpenAPI 3.0": Object.values(ZOD).map((type) =>
      z.toJSONSchema(type, { unrepresentable: "any", target: "openapi-3.0" }),
    ),
    pydantic: read("pydantic.json") as unknown[],
    ...generated,
  };

  it.each(Object.entries(corpora))(
    "%s: whatever is allowed is valid, the rest is refused by place",
    (name, schemas) => {
      const refused = countRefused(schemas).length;
      expect(TABLE).toContain(`| ${name} | ${String(schemas.length)} | ${String(refused)} |`);
      let ended = 0;
      for (const schema of schemas) {
        const automaton = compile(schema);
        if (automaton === undefined) continue;
        const plain = JSON.parse(JSON.stringify(schema)) as Schema;
        const { $schema: _, ...rest } = plain;
        const isOld = /draft-0[4-7]|"nullable"|"exclusiveMinimum":true|"items":\[/.test(
          JSON.stringify(plain),
        );
        if (isOld) continue;
        const validate = new Ajv2020({
          strict: false,
          validateFormats: false,
          unicodeRegExp: false,
        }).compile(rest);
        for (let seed = 0; seed < SEEDS; seed += 1) {
          const text = walkBytes(automaton, seed);
          if (text === undefined) continue;
          ended += 1;
          if (JSON.stringify(plain).includes("multipleOf")) continue;
          expect(validate(JSON.parse(text)), `${text} under ${JSON.stringify(plain)}`).toBe(true);
        }
      }
      if (!name.includes("7") && !name.includes("3.0"))
        expect(ended).toBeGreaterThan((schemas.length * SEEDS) / 6);
    },
  );
});

type Group = readonly [schema: unknown, valid: readonly unknown[], invalid: readonly unknown[]];

describe.each([
  ["required", "json-schema-test-suite.txt", 1 / 2],
  // Most of them are of formats, which say nothing of what is no text: texts alone are written.
  ["optional", "json-schema-test-suite-optional.txt", 1 / 4],
] as const)("the %s tests of the JSON Schema test suite", (_name, name, leastTaken) => {
  const suite = read(name) as Record<string, Record<string, readonly Group[]>>;

  it.each(Object.entries(suite))("%s: no invalid instance is taken", (_, files) => {
    const counts = { schemas: 0, refused: 0, valid: 0, taken: 0 };
    const wrong: string[] = [];
    for (const [file, groups] of Object.entries(files)) {
      for (const [schema, valid, invalid] of groups) {
        counts.schemas += 1;
        const automaton = compileAnew(schema);
        if (automaton === undefined) {
          counts.refused += 1;
          continue;
        }
        counts.valid += valid.length;
        counts.taken += valid.filter((value) => accepts(automaton, JSON.stringify(value))).length;
        for (const value of invalid) {
          const text = JSON.stringify(value);
          if (accepts(automaton, text))
            wrong.push(`${file}: ${text} under ${JSON.stringify(schema)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    // What is refused is the less; of what is valid, most can be written.
    expect(counts.refused).toBeLessThan(counts.schemas / 2);
    expect(counts.taken).toBeGreaterThan(counts.valid * leastTaken);
  });
});
