/** Options of `oneOf` that the names of properties tell apart, as generators write them. */
import { describe, expect, it } from "vitest";

import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import { createAcceptor } from "./acceptor.ts";

type Schema = Record<string, unknown>;

const INTEGER = { type: "integer" };
const object = (names: readonly string[], required: readonly string[], more: Schema = {}) => ({
  type: "object",
  properties: Object.fromEntries(names.map((name) => [name, INTEGER])),
  required,
  ...more,
});
const STRICT = { additionalProperties: false };

describe("options of oneOf", () => {
  it.each<[string, Schema, unknown[], unknown[]]>([
    [
      "Rust's enums",
      {
        oneOf: [
          { type: "string", enum: ["Unit"] },
          object(["A"], ["A"], STRICT),
          object(["B"], ["B"], STRICT),
        ],
      },
      ["Unit", { A: 1 }, { B: 2 }],
      ["A", {}, { A: 1, B: 2 }],
    ],
    [
      "Rust's results, which let other names in",
      { oneOf: [object(["Ok"], ["Ok"]), object(["Err"], ["Err"])] },
      [{ Ok: 1 }, { Err: 2 }],
      [{}, { Ok: 1, Err: 2 }],
    ],
    [
      "one that has more than another, which is strict",
      { oneOf: [object(["a"], ["a"], STRICT), object(["a", "b"], ["a", "b"])] },
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ b: 2 }],
    ],
    [
      "names that are required alone, as Go's tags write them",
      {
        ...object(["a", "b", "c"], ["c"]),
        oneOf: [{ required: ["a"], title: "x" }, { required: ["b"] }],
      },
      [
        { a: 1, c: 3 },
        { b: 2, c: 3 },
      ],
      [{ c: 3 }, { a: 1, b: 2, c: 3 }],
    ],
    [
      "names alone of what may be null, which fits them all",
      {
        ...object(["a", "b"], []),
        type: ["object", "null"],
        oneOf: [{ required: ["a"] }, { required: ["b"] }],
      },
      [{ a: 1 }],
      [null],
    ],
    [
      "names alone, of any object",
      { oneOf: [{ required: ["a"] }, { required: ["b"] }, { required: ["c"] }] },
      [{ a: 1 }, { c: "x" }, { a: [], d: 2 }],
      [{}, { a: 1, c: 2 }, "a"],
    ],
  ])("are told apart by names: %s", (_, schema, taken, left) => {
    const accepts = createAcceptor({ type: "json_schema", schema });
    for (const text of taken.map((value) => JSON.stringify(value)))
      expect(accepts(text), text).toBe(true);
    for (const text of left.map((value) => JSON.stringify(value)))
      expect(accepts(text), text).toBe(false);
  });

  it.each<[string, Schema]>([
    [
      "what is beside them has the other's name",
      { ...object(["A", "B"], []), oneOf: [object(["A"], ["A"]), object(["B"], ["B"])] },
    ],
    [
      "one has others",
      { oneOf: [object(["A"], ["A"], { additionalProperties: true }), object(["B"], ["B"])] },
    ],
    [
      "one has others by a pattern",
      {
        oneOf: [
          object(["A"], ["A"], { patternProperties: { "^B": INTEGER } }),
          object(["B"], ["B"]),
        ],
      },
    ],
    [
      "one has all of the other's names",
      { oneOf: [object(["a"], ["a"]), object(["a", "b"], ["a", "b"])] },
    ],
    [
      "one may have what the other asks for",
      { oneOf: [object(["a", "b"], ["a"]), object(["b"], ["b"])] },
    ],
    [
      "one has options of its own",
      {
        oneOf: [
          object(["a"], ["a"], { anyOf: [object(["b"], []), object(["c"], [])] }),
          object(["b"], ["b"]),
        ],
      },
    ],
    [
      "one asks for two names that the other lacks",
      { ...object(["a", "b", "c"], []), oneOf: [{ required: ["a"] }, { required: ["b", "c"] }] },
    ],
    [
      "one asks for no more than the other",
      { ...object(["a", "b"], []), oneOf: [{ required: ["a"] }, { required: ["a", "b"] }] },
    ],
  ])("are refused where both may fit: %s", (_, schema) => {
    const message = expect.stringMatching(/^schema#\/oneOf: the options must differ/);
    expect(compileSpec({ type: "json_schema", schema })).toMatchObject({ ok: false, message });
  });
});
