/** What may stand beside the properties that the parts of a schema describe together. */
import { describe, expect, it } from "vitest";

import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import { createAcceptor } from "./acceptor.ts";

type Schema = Record<string, unknown>;

const named = (name: string, more: Schema = {}) => ({
  type: "object",
  properties: { [name]: { type: "integer" } },
  required: [name],
  ...more,
});
const CLOSED = { unevaluatedProperties: false };

describe("properties that no part describes", () => {
  it.each<[string, Schema, string[], string[]]>([
    [
      "allOf, as TypeBox writes what it intersects",
      { allOf: [named("a"), named("b")], type: "object", ...CLOSED },
      ['{"a":1,"b":2}'],
      ['{"a":1}', '{"a":1,"b":2,"c":3}'],
    ],
    [
      "a reference",
      { $defs: { a: named("a") }, $ref: "#/$defs/a", properties: { b: true }, ...CLOSED },
      ['{"a":1}', '{"b":[],"a":1}'],
      ['{"a":1,"c":3}'],
    ],
    [
      "a reference, with others of one kind",
      {
        $defs: { a: named("a") },
        $ref: "#/$defs/a",
        properties: { b: true },
        unevaluatedProperties: { type: "boolean" },
      },
      ['{"a":1,"c":true}'],
      ['{"a":1,"c":3}'],
    ],
    [
      "a part that takes others",
      { allOf: [named("a", { additionalProperties: { type: "null" } })], ...CLOSED },
      ['{"a":1,"c":null}'],
      ['{"a":1,"c":3}'],
    ],
    [
      "a part that says it of its own",
      { allOf: [named("a", CLOSED)], properties: { b: true } },
      ['{"a":1}'],
      ['{"b":1,"a":1}', '{"a":1,"b":1}'],
    ],
  ])("are what it says beside %s", (_, schema, taken, left) => {
    const accepts = createAcceptor({ type: "json_schema", schema });
    for (const text of taken) expect(accepts(text), text).toBe(true);
    for (const text of left) expect(accepts(text), text).toBe(false);
  });

  it.each<[string, Schema]>([
    ["anyOf", { anyOf: [named("a"), named("b")], ...CLOSED }],
    ["anyOf", { allOf: [{ anyOf: [named("a"), named("b")] }], ...CLOSED }],
    ["oneOf", { $defs: { a: { oneOf: [named("a"), named("b")] } }, $ref: "#/$defs/a", ...CLOSED }],
    ["dependentSchemas", { dependentSchemas: { a: named("b") }, ...CLOSED }],
  ])("are refused beside %s, which may describe them or not", (keyword, schema) => {
    const compiled = compileSpec({ type: "json_schema", schema });
    const message = `schema#/unevaluatedProperties: is not supported beside ${keyword}`;
    expect(compiled).toMatchObject({ ok: false, message });
  });
});
