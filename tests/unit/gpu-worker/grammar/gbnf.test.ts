/** Grammars in GBNF: the texts that can be derived and no others, and what is refused. */
import { describe, expect, it } from "vitest";

import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import { fc, runs } from "../../../support/random.ts";
import { createAcceptor } from "./acceptor.ts";

/**
 * The texts of a grammar's rules up to a length, by applying the rules to what is known until
 * nothing is new.
 */
function deriveTexts(rules: readonly Rule[], maxLength: number): ReadonlySet<string> {
  const known = rules.map(() => new Set<string>());
  for (let before = -1, size = 0; size !== before;) {
    before = size;
    for (const [index, options] of rules.entries()) {
      for (const option of options) {
        let texts = [""];
        for (const part of option) {
          const next = typeof part === "number" ? [...(known[part] ?? [])] : [part];
          const joined = texts.flatMap((text) => next.map((other) => text + other));
          texts = [...new Set(joined)].filter(({ length }) => length <= maxLength);
        }
        for (const text of texts) known[index]?.add(text);
      }
    }
    size = known.reduce((sum, texts) => sum + texts.size, 0);
  }
  return known[0] ?? new Set();
}

/** Options, each of texts and of rules by their number. */
type Rule = readonly (readonly (string | number)[])[];

const RULES = 3;
const rule: fc.Arbitrary<Rule> = fc.array(
  fc.array(fc.oneof(fc.constantFrom("a", "b"), fc.nat({ max: RULES - 1 })), { maxLength: 3 }),
  { minLength: 1, maxLength: 3 },
);

/**
 * Padding makes a rule too large to be written where it is used: it takes nothing, so it changes no
 * text.
 */
function writeGbnf(rules: readonly Rule[], padding: string): string {
  const nameOf = (index: number): string => (index === 0 ? "root" : `rule-${String(index)}`);
  const write = (part: string | number): string =>
    typeof part === "number" ? nameOf(part) : JSON.stringify(part);
  return rules
    .map((options, index) => {
      const written = options.map((option) => option.map(write).join(" ") || '""');
      return `${nameOf(index)} ::= ${[...written, ...(padding === "" ? [] : [padding])].join(" | ")}`;
    })
    .join("\n");
}

describe("rules that call each other in any way", () => {
  const MAX_LENGTH = 6;
  const texts = [""];
  for (const text of texts) if (text.length < MAX_LENGTH) texts.push(`${text}a`, `${text}b`);

  it.each(["", `"${"c".repeat(40)}"`])(
    "take the texts that can be derived and no others (padded with %s)",
    (padding) => {
      let taken = 0;
      fc.assert(
        fc.property(fc.array(rule, { minLength: RULES, maxLength: RULES }), (rules) => {
          const expected = deriveTexts(rules, MAX_LENGTH);
          fc.pre(expected.size > 0);
          const accepts = createAcceptor({ type: "grammar", grammar: writeGbnf(rules, padding) });
          for (const text of texts) expect(accepts(text), text).toBe(expected.has(text));
          taken += expected.size;
        }),
        { numRuns: runs(400), seed: 17 },
      );
      expect(taken).toBeGreaterThan(2000);
    },
  );
});

describe("a grammar in GBNF", () => {
  const list = String.raw`
    # A list of words, as in llama.cpp's README
    root  ::= "- " item ("\n- " item){0,2} ws
    item  ::= [^\n\[\]"-]+ | "[" item "]"   # nested
    ws    ::= ([ \t\n] ws)?
  `;
  it.each([
    ["- é", true],
    ["- one\n- [two]\n- [[中]] \n\t", true],
    ["- one\n- two\n- three\n- four", false],
    ["- [one", false],
    ["one", false],
  ])("takes %j: %s", (text, isTaken) => {
    const accepts = createAcceptor({ type: "grammar", grammar: list });
    expect(accepts(text)).toBe(isTaken);
  });

  it("may use characters past ASCII, any character and left recursion", () => {
    const grammar = 'root ::= root "," one | one\none ::= [à-ü] . "\\u4e2d" | "\\x41"';
    const accepts = createAcceptor({ type: "grammar", grammar });
    expect(accepts("éx中,A,ü😀中")).toBe(true);
    expect(accepts("ex中")).toBe(false);
  });

  it.each([
    ["root ::= (", "grammar at line 1, column 11: a group is not closed"],
    ['root ::= "a', "grammar at line 1, column 12: a text is not closed"],
    ['root ::= "a"\nroot ::= "b"', 'grammar at line 2, column 1: rule "root" is defined twice'],
    ["root ::= other", 'grammar at line 1, column 10: rule "other" is not defined'],
    ['start ::= "a"', 'a grammar must define the rule "root"'],
    ["root ::= [z-a]", "grammar at line 1, column 14: a range is out of order"],
    ['root ::= "a"{3,2}', "grammar at line 1, column 13: {3,2} is out of order"],
    ['root ::= "a"{99999}', "repeats more than 10000 times"],
    ["root ::= root", "no finite text fits"],
    ['root ::= "\\q"', 'escape "\\q" is not known'],
    ["hello", "expected a rule"],
    [`root ::= ${"(".repeat(5000)}"a"${")".repeat(5000)}`, "groups are nested too deeply"],
    [`root ::= "${"a".repeat(70_000)}"`, "a grammar must have at most 65536 characters"],
  ])("%.30s is refused with the place", (grammar, message) => {
    const source = compileSpec({ type: "grammar", grammar });
    expect(source).toMatchObject({
      ok: false,
      message: expect.stringContaining(message) as unknown,
    });
  });
});
