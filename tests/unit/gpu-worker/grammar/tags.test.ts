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
