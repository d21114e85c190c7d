/** JSON that is counted before it is parsed. */
import { describe, expect, it } from "vitest";

import { parseJson, type JsonBounds } from "../../../src/contract/json.ts";
import { fc } from "../../support/random.ts";

const WIDE: JsonBounds = {
  depth: 1_000,
  names: 1_000,
  values: 1_000,
  numbers: 1_000,
  fractions: 1_000,
};
const NONE: JsonBounds = { depth: 0, names: 0, values: 0, numbers: 0, fractions: 0 };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string, bounds: Partial<JsonBounds> = {}) =>
  parseJson(bytesOf(text), { ...WIDE, ...bounds });

/** What the text is made of, counted the slow way. */
function measure(value: unknown): JsonBounds {
  if (typeof value === "number") {
    const isShortCount = /^\d{1,15}$/.test(JSON.stringify(value));
    return { ...NONE, numbers: 1, fractions: isShortCount ? 0 : 1 };
  }
  if (typeof value !== "object" || value === null) return { ...NONE, values: 1 };
  const inner = Object.values(value).map(measure);
  const sum = (of: keyof JsonBounds): number => inner.reduce((all, one) => all + one[of], 0);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    names: sum("names") + (Array.isArray(value) ? 0 : inner.length),
    values: sum("values") + 1,
    numbers: sum("numbers"),
    fractions: sum("fractions"),
  };
}

describe("a JSON text", () => {
  it("is taken at its exact bounds and at no smaller ones", () => {
    const json = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" });
    fc.assert(
      fc.property(json, fc.constantFrom(0, 1, 4), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const exact = measure(value);
        expect(parse(text, exact)).toEqual({ ok: true, value: JSON.parse(text) });
        for (const bound of ["depth", "names", "values", "numbers", "fractions"] as const) {
          if (exact[bound] === 0) continue;
          const tighter = { ...exact, [bound]: exact[bound] - 1 };
          expect(parse(text, tighter)).toMatchObject({ ok: false, code: "invalid_value" });
        }
      }),
    );
  });

  it.each([
    ['"\\\\"', "\\"],
    ['"\\""', '"'],
    ['"[[[{{{:::,,,"', "[[[{{{:::,,,"],
    [`"${"x".repeat(40)}\\\\"`, `${"x".repeat(40)}\\`],
    [`"${"x".repeat(40)}\\"${"\\\\".repeat(20)}\\""`, `${"x".repeat(40)}"${"\\".repeat(20)}"`],
    [" -1.5e-3 ", -0.0015],
  ])("%s is one value, whatever is in it", (text, value) => {
    expect(parse(text, { depth: 0, names: 0 })).toEqual({ ok: true, value });
  });

  it("is the parser's to judge where it is none", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const parsed = parse(text);
        let isJson = true;
        try {
          JSON.parse(text.replace(/^\ufeff/, ""));
        } catch {
          isJson = false;
        }
        expect(parsed.ok).toBe(isJson);
      }),
    );
  });

  it("quotes nothing of itself", () => {
    const parsed = parse('{"content": "my secret" oops}');
    expect(parsed).toEqual({
      ok: false,
      code: "invalid_json",
      fault: "is not valid JSON at position 24",
    });
  });
});

describe("a seed that a number cannot hold", () => {
  it.each([
    ["9223372036854775807", 9223372036854775807n],
    ["-9223372036854775808", -9223372036854775808n],
    ["9007199254740993", 9007199254740993n],
    ["1234567890123456789012", 1234567890123456789012n],
  ])("keeps every digit: %s", (digits, seed) => {
    const text = `{"model":"m","seed" : ${digits},"metadata":{"seed":${digits}}}`;
    const parsed = parse(text);
    expect(parsed).toEqual({
      ok: true,
      value: { model: "m", seed, metadata: { seed: Number(digits) } },
    });
  });

  it("is kept among the parameters, too, where Hugging Face's clients have it", () => {
    const text = '{"inputs":"a","parameters":{"seed":1234567890123456789,"best_of":1}}';
    expect(parse(text)).toEqual({
      ok: true,
      value: { inputs: "a", parameters: { seed: 1234567890123456789n, best_of: 1 } },
    });
  });

  it("stands anywhere in the text, once", () => {
    const seed = '"seed" :\n-1234567890123456788';
    expect(parse(`{"a":["seed",{"seed":1}],${seed} ,"b":":"}`)).toMatchObject({
      value: { seed: -1234567890123456788n },
    });
    for (const other of ["1", '"1234567890123456789"', "1234567890123456789", '{"a":1}']) {
      const twice = parse(`{"seed":${other},${seed}}`);
      expect(twice).toMatchObject({ ok: false, path: ["seed"] });
    }
  });

  it("is a number where one holds it, and none elsewhere in the text", () => {
    for (const text of [
      '{"seed":9007199254740991}',
      '{"seed":1e300}',
      '{"a":{"seed":9223372036854775807}}',
      '{"a":"\\"seed\\":9223372036854775807"}',
      '[{"seed":9223372036854775807}]',
    ]) {
      expect(parse(text)).toEqual({ ok: true, value: JSON.parse(text) });
    }
  });
});
