import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { GrammarService } from "../../../../gpu-worker/src/grammar/grammar.ts";
import type { ModelTokenizer } from "../../../../gpu-worker/src/tokenization/tokenizer.ts";
import { fc, runs } from "../../../support/random.ts";
import { schemaArbitrary } from "./schema-arbitrary.ts";
import { findAllowed, loadTokenizer, MODEL_ID, open, registerPocketChat, walkAll } from "./walk.ts";

const service = GrammarService.create();
let tokenizer: ModelTokenizer;

beforeAll(async () => {
  tokenizer = await loadTokenizer();
  registerPocketChat(service, tokenizer);
});
afterAll(() => service.dispose());

function createValidator(schema: object): (value: unknown) => boolean {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  return (value) => validate(value);
}

/** Walks under `schema`; every text that ended, read as JSON and checked against the schema. */
async function walkSchema(schema: Record<string, unknown>, count: number): Promise<unknown[]> {
  const spec = { type: "json_schema", schema } as const;
  const texts = await walkAll(service, tokenizer, spec, { seed: 1, count, maxTokens: 200 });
  const isValid = createValidator(schema);
  return texts.map((text) => {
    const value: unknown = JSON.parse(text);
    expect(isValid(value), `${text} does not fit ${JSON.stringify(schema)}`).toBe(true);
    return value;
  });
}

describe("JSON under a schema", () => {
  it("fits the schema whatever the model chooses", async () => {
    const schemas = runs(15);
    let ended = 0;
    await fc.assert(
      fc.asyncProperty(schemaArbitrary, async (schema) => {
        ended += (await walkSchema(schema, 3)).length;
      }),
      { numRuns: schemas, seed: 7 },
    );
    // Of three walks under each: most texts end, so that there is something to check.
    expect(ended).toBeGreaterThan(schemas);
  });

  it("takes schemas that contain themselves", async () => {
    const tree = {
      $ref: "#/$defs/tree",
      $defs: {
        tree: {
          type: "object",
          properties: {
            leaf: { type: "boolean" },
            children: { type: "array", items: { $ref: "#" } },
          },
          required: ["leaf"],
          additionalProperties: false,
        },
      },
    };
    const values = await walkSchema(tree, 20);
    expect(values.length).toBeGreaterThan(5);
  });

  it("does not lead a model into an option that never ends", async () => {
    const schema = {
      anyOf: [{ $ref: "#/$defs/endless" }, { type: "null" }],
      $defs: {
        endless: {
          type: "object",
          properties: { next: { $ref: "#/$defs/endless" } },
          required: ["next"],
        },
      },
    };
    expect(await walkSchema(schema, 5)).toEqual([null, null, null, null, null]);
  });

  it("joins allOf and keywords beside $ref", async () => {
    const schema = {
      allOf: [
        { $ref: "#/$defs/named" },
        { properties: { age: { type: "integer" } }, required: ["age"] },
      ],
      $defs: {
        named: { type: "object", properties: { name: { enum: ["x", "y"] } }, required: ["name"] },
      },
    };
    const values = await walkSchema(schema, 10);
    expect(values).not.toEqual([]);
    for (const value of values) expect(Object.keys(value as object)).toEqual(["name", "age"]);
  });

  it("tells the options of a union within a union apart, as pydantic and zod nest them", async () => {
    const option = (kind: string, version: number): object => ({
      type: "object",
      properties: { kind: { const: kind }, version: { const: version } },
      required: ["kind", "version"],
      additionalProperties: false,
    });
    const inner = {
      oneOf: [{ $ref: "#/$defs/two" }, option("b", 3)],
      discriminator: { propertyName: "version" },
    };
    const nested = { oneOf: [option("a", 1), inner], $defs: { two: option("b", 2) } };
    const seen = (await walkSchema(nested, 40)).map((value) => JSON.stringify(value));
    expect(new Set(seen)).toEqual(
      new Set(
        ["a1", "b2", "b3"].map(([kind, at]) => JSON.stringify({ kind, version: Number(at) })),
      ),
    );
    const overlapping = { ...nested, oneOf: [option("b", 3), inner] };
    const spec = { type: "json_schema", schema: overlapping } as const;
    expect(await service.compile({ modelId: MODEL_ID, spec, organizationId: "org" })).toMatchObject(
      { ok: false, message: expect.stringContaining("schema#/oneOf: the options") },
    );
  });

  it("tells the options of oneOf apart by a constant", async () => {
    const option = (kind: string, type: string): object => ({
      type: "object",
      properties: { kind: { const: kind }, value: { type } },
      required: ["kind", "value"],
    });
    const schema = { oneOf: [option("text", "boolean"), option("none", "null")] };
    expect(new Set((await walkSchema(schema, 20)).map((value) => JSON.stringify(value))).size).toBe(
      3,
    );
  });

  it("writes properties in the schema's order and no others", async () => {
    const schema = {
      type: "object",
      properties: { z: { const: 1 }, a: { const: 2 } },
      required: ["z", "a"],
    };
    for (const value of await walkSchema(schema, 5))
      expect(Object.keys(value as object)).toEqual(["z", "a"]);
  });

  it("never allows white space without end", async () => {
    const matcher = await open(service, { type: "json_schema", schema: { type: "object" } });
    const [brace = -1, blank = -1] = ["{", " "].map((text) => tokenizer.encode(text)[0] ?? -1);
    matcher.accept(brace);
    let blanks = 0;
    for (; blanks < 50 && (await findAllowed(matcher)).includes(blank); blanks += 1) {
      matcher.accept(blank);
    }
    matcher.release();
    expect(blanks).toBeLessThan(20);
  });
});

describe("any JSON object", () => {
  it("is an object that JSON.parse reads", async () => {
    const options = { seed: 3, count: 25, maxTokens: 150 };
    const texts = await walkAll(service, tokenizer, { type: "json_object" }, options);
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts)
      expect(Object.prototype.toString.call(JSON.parse(text))).toBe("[object Object]");
  });
});

describe("a schema that cannot be enforced", () => {
  it.each([
    [{ type: "object", not: { minLength: 2 } }, "schema#/not: is supported only for types"],
    [
      { properties: { a: { if: { type: "null" }, else: false } } },
      "schema#/properties/a/if: is supported only as true or false",
    ],
    [{ $ref: "https://example.com/schema" }, "schema#/$ref: must point into the schema"],
    [{ $ref: "#/$defs/none" }, 'schema#/$ref: "#/$defs/none" points to nothing'],
    [{ type: "text" }, "schema#/type: must be one of"],
    [
      { properties: { "a/b": { pattern: "(?<=a)" } } },
      "schema#/properties/a~1b/pattern: regular expression at position 0: lookbehind",
    ],
    [{ type: "string", pattern: "^a{3}$", maxLength: 2 }, "schema#/minLength: 3 is more than"],
    [{ type: "string", pattern: "^a+$", format: "date" }, "schema#/format: no text fits all"],
    [{ type: "array", uniqueItems: true }, "schema#/uniqueItems: can be kept only for strings"],
    [{ type: "array", minItems: 3, maxItems: 2 }, "schema#/minItems: 3 is more than there may be"],
    [{ type: "integer", multipleOf: -7 }, "schema#/multipleOf: must be more than 0, got -7"],
    [{ type: "integer", minimum: 3, maximum: 2 }, "schema#/minimum: no number fits all bounds"],
    [{ type: "number", minimum: "1" }, 'schema#/minimum: must be a number, got "1"'],
    [
      { oneOf: [{ type: "string" }, { type: "string" }] },
      "schema#/oneOf: the options must differ in type",
    ],
    [{ enum: [1], type: "string" }, "schema#/enum: has no value that fits"],
    [{ enum: "x" }, "schema#/enum: must be a list"],
    [
      { required: ["a"], additionalProperties: false },
      'schema#/required: property "a" is not allowed',
    ],
    [{ properties: { a: 5 } }, "schema#/properties/a: must be an object or a boolean, got 5"],
    [
      { properties: { a: false }, required: ["a"] },
      'no finite text fits: schema#/required: property "a" is required, and no value fits it',
    ],
    [
      {
        properties: {
          in: {
            allOf: [{ $ref: "#/$defs/closed" }, { properties: { b: {} }, required: ["b"] }],
          },
        },
        required: ["in"],
        $defs: { closed: { properties: { a: {} }, additionalProperties: false } },
      },
      'no finite text fits: schema#/properties/in/required: property "b" is required, and no value',
    ],
    [{ type: [] }, "no finite text fits: schema#/type: no type fits all that is said"],
    [
      { allOf: [{ type: "string" }, { type: "null" }] },
      "no finite text fits: schema#/type: no type fits all that is said",
    ],
    [{ not: {} }, "no finite text fits: schema#/not: it leaves no value"],
    [{ minLength: -1 }, "schema#/minLength: must be a whole number from 0 up, got -1"],
    [{ type: "object", properties: { a: { $ref: "#" } }, required: ["a"] }, "no finite text fits"],
    [{ $ref: "#" }, "no finite text fits: every value contains another one"],
    [{ properties: { a: { minLenght: 2 } } }, "schema#/properties/a/minLenght: the keyword is not"],
    [{ type: "object", minProperties: 3 }, "schema#/minProperties: can be kept only as far as"],
  ])("%j is refused by name", async (schema, message) => {
    const spec = { type: "json_schema", schema } as const;
    const compiled = await service.compile({ modelId: MODEL_ID, spec, organizationId: "org" });
    expect(compiled).toMatchObject({
      ok: false,
      reason: "invalid",
      message: expect.stringContaining(message) as unknown,
    });
  });
});
