/**
 * The building blocks of requests: sizes come before content, and the first fault ends the check.
 */
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { counts, dictionary, jsonObject, label, list, text } from "../../../src/contract/fields.ts";

/** Takes even numbers, and counts how many it was shown. */
function counting() {
  const seen: unknown[] = [];
  const schema = z.number().refine((value) => {
    seen.push(value);
    return value % 2 === 0;
  }, "must be even");
  return { schema, seen };
}

const faultsOf = (schema: z.ZodType, value: unknown) => {
  const { success, error } = schema.safeParse(value);
  return success ? [] : error.issues.map(({ code, path, message }) => ({ code, path, message }));
};

describe("a text", () => {
  it("has its pattern tried on what fits the bounds alone", () => {
    let tries = 0;
    const pattern = Object.assign(/^a+$/, { test: () => (tries += 1) > 0 });
    const schema = text({ min: 2, max: 4, pattern });
    for (const other of ["", "a", "aaaaa", "a".repeat(1_000)])
      expect(schema.safeParse(other).success).toBe(false);
    expect(tries).toBe(0);
    expect(schema.parse("aaa")).toBe("aaa");
    expect(tries).toBe(1);
  });

  it("is counted in characters", () => {
    const schema = text({ max: 3 });
    expect(faultsOf(schema, "😀😀😀")).toEqual([]);
    expect(faultsOf(schema, "😀😀😀😀")).toMatchObject([{ code: "too_big" }]);
    expect(faultsOf(schema, "😀".repeat(1_000))).toMatchObject([{ code: "too_big" }]);
  });

  it("says its rule whatever its size", () => {
    const schema = text({ max: 3, pattern: /^\d+$/, rule: "must be a number" });
    for (const other of ["x", "1234", "1".repeat(100)])
      expect(faultsOf(schema, other)).toMatchObject([{ message: "must be a number" }]);
  });
});

describe("a name", () => {
  it("has a character that can be seen", () => {
    for (const blank of ["", " ", "\t\n", "\u00a0", "\u200b", "\u2060\ufeff", "\u3164", "\u2028"])
      expect(label(9).safeParse(blank).success).toBe(false);
    for (const name of ["a", " a ", "日本", "é", "😀", "\u200bx"])
      expect(label(9).parse(name)).toBe(name);
  });
});

describe("a list", () => {
  it("is not looked into when it is too long", () => {
    const { schema, seen } = counting();
    expect(faultsOf(list(schema, { max: 2 }), [2, 4, 6])).toMatchObject([{ code: "too_big" }]);
    expect(seen).toEqual([]);
  });

  it("is read to its first fault", () => {
    const { schema, seen } = counting();
    expect(faultsOf(list(schema, { max: 9 }), [2, 3, 5, 7])).toMatchObject([
      { path: [1], message: "must be even" },
    ]);
    expect(seen).toEqual([2, 3]);
  });

  it("has a least size, and takes what its entries make of their values", () => {
    const schema = list(text({ max: 9 }).trim(), { min: 1, max: 2 });
    expect(schema.parse([" a "])).toEqual(["a"]);
    expect(faultsOf(schema, [])).toMatchObject([{ code: "too_small" }]);
    expect(faultsOf(schema, { length: 1 })).toMatchObject([{ code: "invalid_type" }]);
  });
});

describe("a list of counts", () => {
  it.each([0.5, -1, "1", null, 2 ** 53, Number.NaN, [1]])("names the entry %j", (wrong) => {
    expect(faultsOf(counts({ max: 9 }), [0, 1, wrong, "x"])).toMatchObject([{ path: [2] }]);
  });

  it("takes counts up to its size", () => {
    expect(counts({ min: 1, max: 3 }).parse([0, 1, 2 ** 53 - 1])).toEqual([0, 1, 2 ** 53 - 1]);
    expect(faultsOf(counts({ min: 1, max: 3 }), [])).toMatchObject([{ code: "too_small" }]);
    expect(faultsOf(counts({ max: 3 }), [0.5, 1, 2, 3])).toMatchObject([{ code: "too_big" }]);
  });
});

describe("a dictionary", () => {
  const bounds = { max: 2, rule: "must have at most two" };
  const key = text({ max: 9, pattern: /^[a-z_]+$/, rule: "must be small letters" });

  it("is not looked into when it is too large", () => {
    const { schema, seen } = counting();
    const large = { a: 2, b: 2, c: 2 };
    expect(faultsOf(dictionary(key, schema, bounds), large)).toMatchObject([
      { code: "too_big", message: "must have at most two" },
    ]);
    expect(seen).toEqual([]);
  });

  it("is read to its first fault, of a key or of a value", () => {
    const { schema, seen } = counting();
    const entries = dictionary(key, schema, bounds);
    expect(faultsOf(entries, { A: 2, b: 2 })).toMatchObject([{ code: "invalid_key", path: ["A"] }]);
    expect(faultsOf(entries, { a: 3, B: 2 })).toMatchObject([{ code: "custom", path: ["a"] }]);
    expect(seen).toEqual([3]);
  });

  it("has an entry named __proto__ like any other", () => {
    const entries = dictionary(key, z.unknown(), bounds);
    const parsed = entries.parse(JSON.parse('{"__proto__": {"isAdmin": true}}'));
    expect(Object.keys(parsed)).toEqual(["__proto__"]);
    expect("isAdmin" in parsed).toBe(false);
    const digits = text({ max: 9, pattern: /^\d+$/, rule: "must be digits" });
    const other = dictionary(digits, z.unknown(), bounds);
    expect(faultsOf(other, JSON.parse('{"__proto__": 1}'))).toMatchObject([
      { code: "invalid_key" },
    ]);
  });
});

describe("a JSON object", () => {
  it("is passed on as it is", () => {
    const value: unknown = JSON.parse('{"a": [1], "__proto__": {"b": 2}}');
    expect(jsonObject().parse(value)).toBe(value);
    for (const other of [[], null, "x", 1])
      expect(faultsOf(jsonObject(), other)).toMatchObject([{ code: "invalid_type" }]);
  });
});
