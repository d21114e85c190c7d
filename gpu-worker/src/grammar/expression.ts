/**
 * Regular and context-free forms of a text, as values. Pure.
 *
 * Everything a caller asks for becomes such values, so no name, text or pattern of a caller can
 * break out of its quotes in what is made of them.
 */

import type { Dfa } from "./language/dfa.ts";

/** First and last code point, both included. */
export type Range = readonly [first: number, last: number];

export type Expression =
  | Text
  | CharacterClass
  | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
  | { readonly kind: "choice"; readonly options: readonly Expression[] }
  | {
      readonly kind: "repeat";
      readonly part: Expression;
      readonly minimum: number;
      /** undefined: without end. */
      readonly maximum: number | undefined;
    }
  | { readonly kind: "rule"; readonly name: string }
  /** The bracket that opens a list of which no two items are the same. */
  | { readonly kind: "opening" }
  | Language;

export interface Text {
  readonly kind: "text";
  readonly text: string;
}

/** One character out of the ranges. */
export interface CharacterClass {
  readonly kind: "class";
  readonly ranges: readonly Range[];
}

/** The texts of a regular language, of so many characters. */
export interface Language {
  readonly kind: "language";
  readonly dfa: Dfa;
  /** Whether its characters stand in a JSON string: some of them escaped. */
  readonly isQuoted: boolean;
  readonly minimum: number;
  /** undefined: without end. */
  readonly maximum: number | undefined;
}

export const LAST_CODE_POINT = 0x10ffff;

export const EMPTY: Text = { kind: "text", text: "" };

export const DISTINCT_OPENING: Expression = { kind: "opening" };

/** No text at all. */
export const NEVER: CharacterClass = { kind: "class", ranges: [] };

export function text(value: string): Text {
  return { kind: "text", text: value };
}

export function oneOf(...ranges: readonly Range[]): CharacterClass {
  return { kind: "class", ranges };
}

export function sequence(...parts: readonly Expression[]): Expression {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "sequence", parts };
}

export function choice(...options: readonly Expression[]): Expression {
  return options.length === 1 && options[0] !== undefined
    ? options[0]
    : { kind: "choice", options };
}

export function repeat(part: Expression, minimum: number, maximum?: number): Expression {
  return { kind: "repeat", part, minimum, maximum };
}

export function optional(part: Expression): Expression {
  return repeat(part, 0, 1);
}

/** `ranges` in order, without overlaps. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else merged.push([first, last]);
  }
  return merged;
}

/** Every character that is not in `ranges`. */
export function invertRanges(ranges: readonly Range[]): Range[] {
  const inverted: Range[] = [];
  let next = 0;
  for (const [first, last] of mergeRanges(ranges)) {
    if (first > next) inverted.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= LAST_CODE_POINT) inverted.push([next, LAST_CODE_POINT]);
  return inverted;
}

export function withoutRanges(ranges: readonly Range[], removed: readonly Range[]): Range[] {
  return invertRanges([...invertRanges(ranges), ...removed]);
}
