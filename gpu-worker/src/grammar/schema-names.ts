/**
 * Names of properties as languages: which may be written, and which of the schema's patterns they
 * have. Pure.
 */
import { type Expression, oneOf, type Range, repeat } from "./expression.ts";
import type { JsonText } from "./json-text.ts";
import {
  complement,
  type Dfa,
  type Effort,
  intersect,
  isEmptyLanguage,
  listed,
} from "./language/dfa.ts";
import { findAnywhere } from "./language/pattern-dfa.ts";
import { GrammarRefusal, refuseAt, refuseThere } from "./refusal.ts";
import { parsePattern } from "./regex.ts";

/** Characters of a name that nothing describes: what needs no escape. */
export const NAME_CHARACTERS: readonly Range[] = [
  [0x20, 0x21],
  [0x23, 0x5b],
  [0x5d, 0x10ffff],
];
export const MAX_NAME_LENGTH = 64;
/** Patterns of names; each divides the names once more. */
const MAX_PATTERNS = 6;

/** Names that have the same patterns, and are none of those that are described. */
export interface NameClass {
  readonly name: Expression;
  readonly patterns: readonly string[];
}

export interface NamePattern {
  readonly pattern: string;
  readonly dfa: Dfa;
}

export function readNamePatterns(
  patterns: readonly string[],
  path: string,
  effort: Effort,
): readonly NamePattern[] {
  if (patterns.length > MAX_PATTERNS) {
    refuseAt(path, "patternProperties", `must have at most ${String(MAX_PATTERNS)} patterns`);
  }
  return patterns.map((pattern) => {
    try {
      return { pattern, dfa: findAnywhere(parsePattern(pattern), effort) };
    } catch (error) {
      if (error instanceof GrammarRefusal) {
        const message = `${JSON.stringify(pattern)}: ${error.message}`;
        return refuseThere(path, "patternProperties", new GrammarRefusal(message, error.kind));
      }
      throw error;
    }
  });
}

/** @param allowed what `propertyNames` takes; undefined: any name */
export function divideNames(
  described: readonly string[],
  patterns: readonly NamePattern[],
  { allowed, json }: { readonly allowed: Dfa | undefined; readonly json: JsonText },
): readonly NameClass[] {
  const { effort } = json.rules;
  const plain: Dfa = {
    edges: [
      [...NAME_CHARACTERS.slice(0, 2), [0x5d, 0xd7ff] as Range, [0xe000, 0x10ffff] as Range].map(
        ([first, last]) => ({ first, last, to: 0 }),
      ),
    ],
    accepts: [true],
  };
  let others = intersect(plain, complement(listed(described, effort), effort), effort);
  if (allowed !== undefined) others = intersect(others, allowed, effort);
  let classes: { readonly dfa: Dfa; readonly patterns: readonly string[] }[] = [
    { dfa: others, patterns: [] },
  ];
  for (const { pattern, dfa } of patterns) {
    const without = complement(dfa, effort);
    classes = classes.flatMap((one) => [
      { dfa: intersect(one.dfa, without, effort), patterns: one.patterns },
      { dfa: intersect(one.dfa, dfa, effort), patterns: [...one.patterns, pattern] },
    ]);
    classes = classes.filter((one) => !isEmptyLanguage(one.dfa));
  }
  return classes
    .filter(({ dfa }) => !isEmptyLanguage(dfa))
    .map(({ dfa, patterns: own }) => ({
      name: json.stringOf({
        kind: "language",
        dfa,
        isQuoted: true,
        minimum: 0,
        maximum: MAX_NAME_LENGTH,
      }),
      patterns: own,
    }));
}

/** Any name at all. */
export function createAnyName(): Expression {
  return repeat(oneOf(...NAME_CHARACTERS), 0, MAX_NAME_LENGTH);
}
