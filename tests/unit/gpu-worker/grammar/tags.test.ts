import { describe, expect, it } from "vitest";

import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import type { StructuralTagSpec } from "../../../../gpu-worker/src/grammar/spec.ts";
import { createAcceptor } from "./acceptor.ts";

const tagOf = (schema: Record<string, unknown>, isStrict: boolean): StructuralTagSpec => ({
  type: "structural_tag",
  prefix: "",
  tags: [
    { begin: "", schema: { type: "object", ...schema }, isStrict, place: "tools[0]", end: "" },
  ],
  separator: "",
  suffix: "",
  freeText: "none",
  isSingle: true,
});

/**
 * A schema of which one keyword cannot be kept, arguments that fit the rest, and arguments that do
 * not.
 */
const CASES: readonly (readonly [
  name: string,
  schema: Record<string, unknown>,
  good: string,
  bad: string,
])[] = [
  [
    "a set",
    {
      properties: { ids: { type: "array", items: { type: "number" }, uniqueItems: true } },
      required: ["ids"],
    },
    '{"ids": [1, 1]}',
    '{"ids": ["a"]}',
  ],
  [
    "an unknown keyword, deep in",
    {
      properties: {
        a: { type: "array", items: { type: "string", collation: "de", enum: ["x", "y"] } },
        b: { type: "boolean" },
      },
      required: ["a", "b"],
    },
    '{"a": ["x"], "b": true}',
    '{"a": ["z"], "b": true}',
  ],
  [
    "a keyword in a definition",
    {
      properties: { a: { $ref: "#/$defs/a" } },
      required: ["a"],
      $defs: { a: { type: "integer", minimum: 3, parity: "odd" } },
    },
    '{"a": 4}',
    '{"a": 2}',
  ],
  [
    "a keyword in one option",
    {
      properties: { a: { anyOf: [{ type: "integer", parity: "odd" }, { type: "null" }] } },
      required: ["a"],
    },
    '{"a": null}',
    '{"a": "x"}',
  ],
  [
    "a pattern that cannot be read, beside a length",
    { properties: { a: { type: "string", pattern: "(?<=a)b", maxLength: 3 } }, required: ["a"] },
    '{"a": "xyz"}',
    '{"a": "xyzu"}',
  ],
  [
    "names of patterns that cannot be read, beside which no others may be",
    {
      properties: { b: { type: "boolean" } },
      patternProperties: { "(?<=a)b": { type: "integer" } },
      additionalProperties: false,
      required: ["b"],
    },
    '{"b": true}',
    '{"b": 1}',
  ],
  [
    "what must not be",
    { properties: { a: { type: "integer", not: { parity: "odd" } } }, required: ["a"] },
    '{"a": 3}',
    '{"a": "x"}',
  ],
  [
    "a reference to another server",
    {
      properties: { a: { $ref: "http://127.0.0.1/a.json" }, b: { type: "integer" } },
      required: ["a", "b"],
    },
    '{"a": [], "b": 1}',
    '{"a": [], "b": []}',
  ],
  ["the type itself", { type: "banana", properties: {} }, '{"a": 1}', "[]"],
];

describe("arguments of a tool that is not strict", () => {
  it.each(CASES)("fit all of the schema but what cannot be kept: %s", (_, schema, good, bad) => {
    const strict = compileSpec(tagOf(schema, true));
    expect(strict.ok).toBe(false);
    const takes = createAcceptor(tagOf(schema, false));
    expect(takes(good)).toBe(true);
    expect(takes(bad)).toBe(false);
  });
});

/** As sets of tools of MCP servers are: many, and full of the same forms. */
function manyTools(
  count: number,
  isStrict: boolean,
  more: (index: number) => object,
): StructuralTagSpec {
  const tags = Array.from({ length: count }, (_, index) => ({
    begin: `${String(index)} `,
    schema: {
      type: "object",
      properties: {
        url: { type: "string", format: "uri", ...more(index) },
        since: { type: "string", format: "date-time" },
        slug: { type: "string", pattern: "^[\\w.-]+$", maxLength: 2_000 },
        page: { type: "integer", minimum: 1, maximum: 100 },
      },
      required: ["url"],
    },
    isStrict,
    place: `tools[${String(index)}]`,
    end: "",
  }));
  return { ...tagOf({}, isStrict), tags };
}

describe("tools that are many", () => {
  it("are kept all, where they have the same forms", () => {
    const accepts = createAcceptor(manyTools(128, true, () => ({})));
    expect(accepts('127 {"url": "http://a.b", "page": 7}')).toBe(true);
    expect(accepts('127 {"url": "http://a.b", "page": 0}')).toBe(false);
  });

  it("are refused together where they are strict, and else give way, each still an object", () => {
    const own = (index: number) => ({ pattern: `^[a-z]+:.*${String(index)}` });
    expect(compileSpec(manyTools(128, true, own)).ok).toBe(false);
    const accepts = createAcceptor(manyTools(128, false, own));
    expect(accepts('127 {"url": "http://a.b", "page": 7}')).toBe(true);
    expect(accepts("127 []")).toBe(false);
  });
});
