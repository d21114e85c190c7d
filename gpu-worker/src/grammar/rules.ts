/**
 * Context-free rules over Unicode text, and how they are written in EBNF. Pure.
 *
 * Everything but a caller's own grammar is built from these values, so no name, text or pattern of a caller can
 * break out of its quotes, and what can never end is cut off before a model is led into it.
 */
import { GRAMMAR_LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";

/** First and last code point, both included. */
export type Range = readonly [first: number, last: number];

export type Expression =
  | { readonly kind: "text"; readonly text: string }
  /** One character out of the ranges. */
  | { readonly kind: "class"; readonly ranges: readonly Range[] }
  | { readonly kind: "sequence"; readonly parts: readonly Expression[] }
  | { readonly kind: "choice"; readonly options: readonly Expression[] }
  | {
      readonly kind: "repeat";
      readonly part: Expression;
      readonly minimum: number;
      /** undefined: without end. */
      readonly maximum: number | undefined;
    }
  | { readonly kind: "rule"; readonly name: string };

export const LAST_CODE_POINT = 0x10ffff;
const SURROGATES: Range = [0xd800, 0xdfff];

export const EMPTY: Expression = { kind: "text", text: "" };

export function text(value: string): Expression {
  return { kind: "text", text: value };
}

export function oneOf(...ranges: readonly Range[]): Expression {
  return { kind: "class", ranges };
}

export function sequence(...parts: readonly Expression[]): Expression {
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "sequence", parts };
}

export function choice(...options: readonly Expression[]): Expression {
  return options.length === 1 && options[0] !== undefined ? options[0] : { kind: "choice", options };
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

export class RuleSet {
  readonly #rules = new Map<string, Expression | undefined>();

  /** A rule to be defined later, for what refers to itself. */
  reserve(): Expression & { kind: "rule" } {
    const name = `r${String(this.#rules.size)}`;
    this.#rules.set(name, undefined);
    return { kind: "rule", name };
  }

  define(rule: Expression & { kind: "rule" }, expression: Expression): void {
    this.#rules.set(rule.name, expression);
  }

  add(expression: Expression): Expression {
    const rule = this.reserve();
    this.define(rule, expression);
    return rule;
  }

  /**
   * EBNF whose first rule is `root`. Options that can never end are left out.
   *
   * @throws {GrammarRefusal} if no text at all fits
   */
  toEbnf(root: Expression): string {
    const finite = this.#findFinite();
    const wanted = cutEndless(root, finite);
    if (wanted === undefined) refuse("no finite text fits: every value contains another one");
    const lines = [`root ::= ${write(wanted)}`];
    let states = countStates(wanted);
    for (const [name, expression] of this.#rules) {
      const kept = expression === undefined ? undefined : cutEndless(expression, finite);
      if (kept === undefined) continue;
      states += countStates(kept);
      if (states > GRAMMAR_LIMITS.maxStates) break;
      lines.push(`${name} ::= ${write(kept)}`);
    }
    if (states > GRAMMAR_LIMITS.maxStates) {
      refuse(
        `counts, names and values multiply to more than ${String(GRAMMAR_LIMITS.maxStates)} states`,
      );
    }
    return `${lines.join("\n")}\n`;
  }

  /** The rules from which some finite text can be made: the least fixed point. */
  #findFinite(): ReadonlySet<string> {
    const finite = new Set<string>();
    // Rules mostly refer to older ones or form chains of newer ones, so going both ways ends it in few rounds.
    const entries = [...this.#rules];
    for (let before = -1; finite.size !== before; entries.reverse()) {
      before = finite.size;
      for (const [name, expression] of entries) {
        if (finite.has(name) || expression === undefined) continue;
        if (cutEndless(expression, finite) !== undefined) finite.add(name);
      }
    }
    return finite;
  }
}

/** `expression` without the options that need a rule outside `finite`; undefined when nothing is left. */
function cutEndless(expression: Expression, finite: ReadonlySet<string>): Expression | undefined {
  switch (expression.kind) {
    case "text":
      return expression;
    case "class":
      return expression.ranges.length === 0 ? undefined : expression;
    case "rule":
      return finite.has(expression.name) ? expression : undefined;
    case "choice": {
      const options = expression.options.flatMap((option) => cutEndless(option, finite) ?? []);
      return options.length === 0 ? undefined : choice(...options);
    }
    case "sequence": {
      const parts = expression.parts.map((part) => cutEndless(part, finite));
      return parts.every((part) => part !== undefined) ? sequence(...parts) : undefined;
    }
    case "repeat": {
      const part = cutEndless(expression.part, finite);
      if (part !== undefined) return { ...expression, part };
      return expression.minimum === 0 ? EMPTY : undefined;
    }
  }
}

/** What the expression becomes when every count is written out. */
function countStates(expression: Expression): number {
  switch (expression.kind) {
    case "text":
      return expression.text.length;
    case "class":
    case "rule":
      return 1;
    case "choice":
      return expression.options.reduce((sum, option) => sum + countStates(option), 0);
    case "sequence":
      return expression.parts.reduce((sum, part) => sum + countStates(part), 0);
    case "repeat":
      return countStates(expression.part) * Math.max(1, expression.maximum ?? expression.minimum);
  }
}

function write(expression: Expression): string {
  switch (expression.kind) {
    case "text":
      return `"${[...expression.text].map(writeCharacter).join("")}"`;
    case "class":
      return `[${withoutRanges(expression.ranges, [SURROGATES]).map(writeRange).join("")}]`;
    case "rule":
      return expression.name;
    case "choice":
      return `(${expression.options.map(write).join(" | ")})`;
    case "sequence":
      return expression.parts.length === 0 ? '""' : `(${expression.parts.map(write).join(" ")})`;
    case "repeat":
      return `(${write(expression.part)})${writeCount(expression)}`;
  }
}

function writeCount({ minimum, maximum }: { minimum: number; maximum: number | undefined }): string {
  if (maximum === undefined && minimum <= 1) return minimum === 0 ? "*" : "+";
  return `{${String(minimum)},${maximum === undefined ? "" : String(maximum)}}`;
}

function writeRange([first, last]: Range): string {
  const start = writeCharacter(String.fromCodePoint(first));
  return first === last ? start : `${start}-${writeCharacter(String.fromCodePoint(last))}`;
}

/** Letters, digits and spaces as they are; everything else by number, which has no meaning anywhere. */
function writeCharacter(character: string): string {
  if (/^[A-Za-z0-9 ]$/.test(character)) return character;
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
