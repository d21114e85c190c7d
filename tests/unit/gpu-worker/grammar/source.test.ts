import { describe, expect, it } from "vitest";

import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import type { GrammarSpec } from "../../../../gpu-worker/src/grammar/spec.ts";
import { parseKeepingNumbers } from "../../../../src/contract/json-numbers.ts";
import { fc, runs } from "../../../support/random.ts";
import { createAcceptor } from "./acceptor.ts";

describe("a number that is a multiple", () => {
  /** In units of a thousandth: exact. */
  const unitsOf = (text: string): bigint => {
    const [whole = "", fraction = ""] = text.replace("-", "").split(".");
    return BigInt(whole + fraction.padEnd(3, "0"));
  };
  const written = (units: bigint): string => {
    const padded = String(units).padStart(4, "0");
    const fraction = padded.slice(-3).replace(/0+$/, "");
    return padded.slice(0, -3) + (fraction === "" ? "" : `.${fraction}`);
  };

  it("is taken of its divisor alone, whatever the size of either", () => {
    const divisor = fc.bigInt({ min: 1n, max: 300n });
    const value = fc.oneof(
      fc.bigInt({ min: 0n, max: 9_999n }),
      fc.bigInt({ min: 0n, max: 10n ** 18n }),
    );
    fc.assert(
      fc.property(divisor, fc.array(value, { minLength: 20, maxLength: 20 }), (step, values) => {
        const schema = parseKeepingNumbers(`{"type":"number","multipleOf":${written(step)}}`);
        const accepts = createAcceptor({
          type: "json_schema",
          schema: schema as object,
        } as GrammarSpec);
        for (const units of [...values, ...values.map((one) => one - (one % step))]) {
          const text = written(units);
          expect(unitsOf(text)).toBe(units);
          expect(accepts(text), `${text} of ${written(step)}`).toBe(units % step === 0n);
        }
      }),
      { numRuns: runs(15) },
    );
  });
});

describe("a text of up to 65,535 characters", () => {
  it("is taken up to its last, and no further", () => {
    const schema = { type: "string", minLength: 2, maxLength: 65_535, pattern: "^[aé]+$" };
    const accepts = createAcceptor({ type: "json_schema", schema });
    for (const [length, isTaken] of [
      [1, false],
      [2, true],
      [65_535, true],
      [65_536, false],
    ] as const) {
      expect(accepts(`"${"é".repeat(length)}"`)).toBe(isTaken);
    }
  });
});

describe("a schema that takes too much to compile", () => {
  it("is told from one that is wrong", () => {
    const heavy = { type: "string", pattern: "^(a|b)*a(a|b){20}$", format: "email" };
    expect(compileSpec({ type: "json_schema", schema: heavy })).toMatchObject({
      ok: false,
      isTooMuch: true,
      message: expect.stringContaining("schema#/pattern") as string,
    });
    expect(
      compileSpec({ type: "json_schema", schema: { type: "string", pattern: "(" } }),
    ).toMatchObject({ ok: false, isTooMuch: false });
  });
});

const character = fc.constantFrom("a", "b", "é", "è", "中", "a", "b");
const { pattern } = createPatterns([]);
/** With what no plain grammar can say: where a part stands, and what must or must not follow it. */
const { pattern: lookingPattern } = createPatterns([
  fc.constantFrom("^", "$", "\\b", "\\B", "(?=a)", "(?!b)", "(?=.*é$)", "(?!.*ab)", "(?=(?!a).)"),
]);

function createPatterns(more: readonly fc.Arbitrary<string>[]) {
  return fc.letrec<{ pattern: string; part: string }>((tie) => ({
    pattern: fc
      .array(fc.array(tie("part"), { maxLength: 4 }), { minLength: 1, maxLength: 3 })
      .map((options) => options.map((parts) => parts.join("")).join("|")),
    part: fc.oneof(
      { depthSize: "small", maxDepth: 2 },
      character,
      ...more,
      fc.constantFrom("[ab]", "[^a]", "[à-ÿ]", "[bé-ü]", ".", "[^é]", "[b中]"),
      fc
        .tuple(character, fc.constantFrom("*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}"))
        .map(([atom, count]) => atom + count),
      fc
        .tuple(tie("pattern"), fc.constantFrom("", "*", "+", "?", "{2}", "{1,2}"))
        .map(([group, count]) => `(${group})${count}`),
    ),
  }));
}

const BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const;

function holds(name: (typeof BOUNDS)[number], order: number): boolean {
  switch (name) {
    case "minimum":
      return order >= 0;
    case "maximum":
      return order <= 0;
    case "exclusiveMinimum":
      return order > 0;
    case "exclusiveMaximum":
      return order < 0;
  }
}

/** `value` divided by 10^scale, written out. */
function scaled(value: bigint, scale: number): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, "0");
  const sign = value < 0n ? "-" : "";
  const whole = digits.slice(0, digits.length - scale);
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}

/** By whole numbers of the same scale. */
function compareDecimals(a: string, b: string): number {
  const toScale = (text: string): bigint => {
    const [whole = "", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(20, "0"));
  };
  const difference = toScale(a) - toScale(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

describe("a compiled form", () => {
  it("takes the same texts as the regular expression it was made of", () => {
    let taken = 0;
    fc.assert(
      fc.property(
        pattern,
        fc.array(fc.string({ unit: character, maxLength: 7 }), { minLength: 60, maxLength: 60 }),
        (source, texts) => {
          fc.pre(source !== "");
          const accepts = createAcceptor({ type: "regex", pattern: source });
          const expected = new RegExp(`^(?:${source})$`, "u");
          for (const text of texts) {
            expect(accepts(text), `${source} on ${text}`).toBe(expected.test(text));
            if (expected.test(text)) taken += 1;
          }
        },
      ),
      { numRuns: runs(400), seed: 11 },
    );
    expect(taken).toBeGreaterThan(1000);
  });

  it.each([
    ["\\{ k \\}|\\{ \\}", "{ k }", true],
    ["\\{ k \\}|\\{ \\}", "{ k k }", false],
    ["(abkab|ab)c", "abkabkabc", false],
    ["a*ab", "b", false],
    ["a*ab", "aaab", true],
    ["(?!x)(ab|abc|a)", "abc", true],
    ["(?!ab$)(ab|abc|a)", "ab", false],
  ])("%s on %s: %s", (source, text, isTaken) => {
    const accepts = createAcceptor({ type: "regex", pattern: source });
    expect(accepts(text)).toBe(isTaken);
  });

  it("takes the same texts as the list they come from", () => {
    const value = fc.string({ unit: fc.constantFrom("a", "b", "é", "è"), maxLength: 5 });
    fc.assert(
      fc.property(
        fc.uniqueArray(value, { minLength: 1, maxLength: 8 }),
        fc.array(value),
        (values, others) => {
          const accepts = createAcceptor({ type: "json_schema", schema: { enum: values } });
          for (const text of [...values, ...others]) {
            expect(accepts(JSON.stringify(text))).toBe(values.includes(text));
          }
        },
      ),
      { numRuns: runs(200), seed: 5 },
    );
  });

  it("takes the strings in which all patterns are found, of the lengths asked for", () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(lookingPattern, { minLength: 1, maxLength: 3 }),
        fc.nat(3),
        fc.option(fc.nat(4), { nil: undefined }),
        fc.array(fc.string({ unit: character, maxLength: 7 }), { minLength: 60, maxLength: 60 }),
        (sources, minLength, more, texts) => {
          const maxLength = more === undefined ? undefined : minLength + more;
          const lengths = { minLength, ...(maxLength !== undefined && { maxLength }) };
          const allOf = sources.map((pattern) => ({ pattern }));
          const schema = { type: "string", ...lengths, allOf };
          const compiled = compileSpec({ type: "json_schema", schema });
          const fits = (text: string): boolean =>
            [...text].length >= minLength &&
            [...text].length <= (maxLength ?? Infinity) &&
            sources.every((source) => new RegExp(source, "u").test(text));
          if (!compiled.ok) {
            if (compiled.message.includes("too much work")) return;
            expect(compiled.message).toMatch(/no (finite )?text fits|more than there may be/);
            for (const text of texts)
              expect(fits(text), `${sources.join(" & ")} on ${text}`).toBe(false);
            return;
          }
          const accepts = createAcceptor({ type: "json_schema", schema });
          for (const text of texts) {
            expect(accepts(JSON.stringify(text)), `${sources.join(" & ")} on ${text}`).toBe(
              fits(text),
            );
            if (fits(text)) taken += 1;
          }
        },
      ),
      { numRuns: runs(80), seed: 23 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it("takes the numbers between bounds of any size, and multiples, and no others", () => {
    const digits = fc.tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.nat(20));
    const decimal = fc.oneof(
      digits.map(([value, scale]) => scaled(value, scale)),
      fc
        .tuple(fc.bigInt({ min: -300n, max: 300n }), fc.nat(2))
        .map(([value, scale]) => scaled(value, scale)),
    );
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(decimal, fc.constantFrom(...BOUNDS)), { minLength: 1, maxLength: 3 }),
        fc.array(decimal, { minLength: 20, maxLength: 20 }),
        (bounds, others) => {
          const asked = new Map(bounds.map(([value, name]) => [name, value]));
          const members = [...asked].map(([name, value]) => `"${name}":${value}`);
          const schema = parseKeepingNumbers(`{"type":"number",${members.join()}}`);
          const spec = { type: "json_schema", schema: schema as Record<string, unknown> } as const;
          const compiled = compileSpec(spec);
          const values = [...others, ...asked.values()];
          const accepts = compiled.ok ? createAcceptor(spec) : () => false;
          for (const value of values) {
            const expected = [...asked].every(([name, bound]) =>
              holds(name, compareDecimals(value, bound)),
            );
            const [, whole = "", fraction = ""] = /^-?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
            // More digits than a number is given anywhere are left out.
            if (whole.length > 20 || fraction.length > 15) continue;
            expect(accepts(value), `${value} under ${members.join()}`).toBe(expected);
            if (expected) taken += 1;
          }
        },
      ),
      { numRuns: runs(200), seed: 29 },
    );
    expect(taken).toBeGreaterThan(500);
  });

  it("takes the integers between two bounds and no others", () => {
    const bound = fc.integer({ min: -1200, max: 1200 });
    fc.assert(
      fc.property(bound, bound, (a, b) => {
        const [minimum, maximum] = [Math.min(a, b), Math.max(a, b)];
        const accepts = createAcceptor({
          type: "json_schema",
          schema: { type: "integer", minimum, maximum },
        });
        for (const value of [
          minimum,
          maximum,
          minimum - 1,
          maximum + 1,
          Math.round((a + b) / 2),
          0,
          7,
          -30,
        ]) {
          expect(accepts(String(value))).toBe(value >= minimum && value <= maximum);
        }
        expect(accepts("-0")).toBe(false);
        expect(accepts(`0${String(maximum)}`)).toBe(false);
      }),
      { numRuns: runs(100), seed: 3 },
    );
  });

  it("never takes a broken encoding where characters are counted", () => {
    const accepts = createAcceptor({
      type: "json_schema",
      schema: { type: "string", maxLength: 1 },
    });
    const quote = (...inside: number[]): Uint8Array => Uint8Array.of(0x22, ...inside, 0x22);
    expect(accepts('"😀"')).toBe(true);
    for (const broken of [
      [0xed, 0xa0, 0x80],
      [0xc0, 0x80],
      [0xf5, 0x80, 0x80, 0x80],
      [0xc3],
      [0x80],
    ]) {
      expect(accepts(quote(...broken))).toBe(false);
    }
  });
});

describe("a regular expression that cannot be enforced", () => {
  it.each([
    ["(?=a)b", "no finite text fits"],
    ["(?<!a)b", "lookbehind is not supported"],
    ["(a)\\1", "position 3: a backreference is not supported"],
    ["\\p{Lettre}", "position 0: a Unicode property that is not known"],
    ["a^b", "no finite text fits"],
    ["(a", "a group is not closed"],
    ["a)", '")" closes nothing'],
    ["*a", "position 0: nothing to repeat"],
    ["a**", "nothing to repeat"],
    ["a{2,1}", "{2,1} is out of order"],
    ["a{99999}", "repeats more than 10000 times"],
    ["((a{1000}){1000}){1000}", "multiply to more than 200000 states"],
    ["[z-a]", "a range is out of order"],
    ["[a", "the pattern ends too early"],
    ["[]", "no finite text fits"],
    ["(".repeat(100), "groups are nested too deeply"],
    ["a".repeat(3000), "at most 2000 characters, got 3000"],
  ])("%.30s is refused with the position", (source, message) => {
    const found = compileSpec({ type: "regex", pattern: source });
    expect(found).toMatchObject({
      ok: false,
      message: expect.stringContaining(message) as unknown,
    });
  });
});
