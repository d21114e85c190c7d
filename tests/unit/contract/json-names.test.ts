/** What no parser may choose between, and what UTF-8 cannot write, is refused where it stands. */
import { describe, expect, it } from "vitest";
import type { z } from "zod";

import { OPERATIONS } from "../../../src/api/operations.ts";
import type { JsonPath } from "../../../src/contract/json-names.ts";
import { parseJson } from "../../../src/contract/json.ts";
import { ApiError } from "../../../src/errors.ts";
import { parseBody } from "../../../src/http/body.ts";
import { fc } from "../../support/random.ts";
import { partsOf } from "./schema-walk.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string) => parseJson(bytesOf(text));

const HALVES = ["\ud83d", "a\ude00", "\ude00\ud83d", "😀\udbff"];
const TWICE = "is given twice: names in an object must be unique";
const HALF = "must be whole characters, without half a surrogate pair";

function refusalOf(text: string): ApiError | undefined {
  try {
    parseBody(bytesOf(text));
    return undefined;
  } catch (thrown) {
    if (thrown instanceof ApiError) return thrown;
    throw thrown;
  }
}

describe("a name that an object has twice", () => {
  it.each<[string, JsonPath]>([
    ['{"a":1,"a":2}', ["a"]],
    ['{"a":1,"a":1}', ["a"]],
    ['{"a":1,"\\u0061":2}', ["a"]],
    ['{"a":{"a":1,"b":[{"a":1},{"c":1,"a":[],"c":2}]}}', ["a", "b", 1, "c"]],
    ['[[],[0,1,{"x":[","],"y":{},"x":1}]]', [1, 2, "x"]],
    ['{"__proto__":1,"b":2,"__proto__":{"c":1}}', ["__proto__"]],
    ['{"1":{},"01":2,"1" \n:3}', ["1"]],
    ['{"":1,"":2}', [""]],
    ['{"a":"\\"a\\":","b":{"a":1},"a":2}', ["a"]],
    ['{"a":{"b":1,"b":2},"a":3}', ["a", "b"]],
    ['{"a":1234567890123456789,"a":1.0}', ["a"]],
    ['{"😀":1,"\\ud83d\\ude00":2}', ["😀"]],
  ])("is found in %s", (text, path) => {
    expect(parse(text)).toEqual({ ok: false, code: "invalid_value", path, fault: TWICE });
  });

  it.each([
    '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":1}]}',
    '{"a":"a","A":"\\"a\\":1","á":1,"a\\u0301":2}',
    '[{"a":1},{"a":1}]',
    '{"toString":1,"__proto__":2,"constructor":3}',
    "{}",
  ])("is none in %s", (text) => {
    expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
  });

  it("is found wherever it is put, and nowhere else", () => {
    const json = fc.object({ maxDepth: 4, withNullPrototype: false, values: [fc.jsonValue()] });
    fc.assert(
      fc.property(json, fc.nat(), fc.jsonValue({ maxDepth: 1 }), (value, at, other) => {
        const text = JSON.stringify(value);
        expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
        const places = namesOf(JSON.parse(text), []);
        const place = places[at % places.length];
        if (place === undefined) return;
        const doubled = writeTwice(JSON.parse(text), place, JSON.stringify(other));
        expect(parse(doubled)).toMatchObject({ ok: false, path: place, fault: TWICE });
      }),
    );
  });

  it("is named with its place, and its value with nothing", () => {
    const refusal = refusalOf('{"messages":[{"role":"user","content":"secret","role":"system"}]}');
    expect(refusal).toMatchObject({
      code: "invalid_value",
      param: "messages[0].role",
      message: `messages[0].role ${TWICE}.`,
    });
    expect(refusalOf('{"":1,"":2}')?.message).toBe(`"" ${TWICE}.`);
    const long = "n".repeat(100_000);
    expect(refusalOf(`{"${long}":1,"${long}":2}`)?.message.length).toBeLessThan(200);
  });
});

describe("half a surrogate pair", () => {
  it.each(HALVES)("is refused where it stands: %j", (half) => {
    const written = JSON.stringify(half);
    const refused = { ok: false, code: "invalid_value", fault: HALF };
    expect(parse(written)).toEqual({ ...refused, path: [] });
    expect(parse(`{"a":["x",{"b":${written.toUpperCase().replaceAll("\\U", "\\u")}}]}`)).toEqual({
      ...refused,
      path: ["a", 1, "b"],
    });
    expect(parse(`{"a":[null,{${written}:1}]}`)).toMatchObject({
      ok: false,
      path: ["a", 1],
      fault: "has a name with half a surrogate pair",
    });
  });

  it("is none where its other half follows, or a backslash is before it", () => {
    for (const text of ['"\\ud83d\\ude00"', '{"\\uD83D\\uDE00":["😀"]}', '"\\\\ud83d"']) {
      expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }
  });

  const BODIES: readonly (readonly [string, z.ZodType])[] = OPERATIONS.flatMap(
    ({ operationId, body }) =>
      // A form's texts are UTF-8 that was decoded.
      body === undefined || body.isForm === true ? [] : [[operationId, body.schema]],
  );

  it.each(BODIES)("is refused in every part of a body of %s", (_, schema) => {
    for (const { path, place } of partsOf(schema)) {
      for (const half of ["\ud83d", { "\ud83d": 1 }, ["\ude00"]]) {
        const refusal = refusalOf(JSON.stringify(place(half)));
        expect(refusal?.code, path).toBe("invalid_value");
        expect(refusal?.message, path).toContain("surrogate");
        const where = (refusal?.param ?? "").replaceAll(/\[\d+\]/g, "[]");
        expect(path.replaceAll("{}", ".1").replace(/^\./, ""), path).toBe(
          Array.isArray(half) ? where.replace(/\[\]$/, "") : where,
        );
      }
    }
  });
});

/** Where names stand in objects, all in which JSON.stringify writes them. */
function namesOf(value: unknown, path: JsonPath): JsonPath[] {
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = [...path, isList ? Number(name) : name];
    return [...(isList ? [] : [place]), ...namesOf(inner, place)];
  });
}

/** The value as JSON, in which `other` stands once more under the name at `place`. */
function writeTwice(value: unknown, place: JsonPath, other: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const [head, ...rest] = place;
  const isList = Array.isArray(value);
  const written = Object.entries(value).map(([name, inner]) => {
    const isHere = head !== undefined && String(head) === name;
    const text = isHere ? writeTwice(inner, rest, other) : JSON.stringify(inner);
    return isList ? text : `${JSON.stringify(name)}:${text}`;
  });
  if (rest.length === 0 && head !== undefined && !isList) {
    written.push(`${JSON.stringify(head)}:${other}`);
  }
  return isList ? `[${written.join()}]` : `{${written.join()}}`;
}
