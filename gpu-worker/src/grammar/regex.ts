/**
 * Reads a regular expression in ECMAScript's notation. Pure.
 *
 * Greedy and lazy mean the same to a grammar. What is not regular, or looks behind, is refused by
 * name.
 */
import {
  type CharacterClass,
  choice,
  EMPTY,
  type Expression,
  invertRanges,
  mergeRanges,
  oneOf,
  type Range,
  repeat,
  sequence,
  type Text,
  text,
} from "./expression.ts";
import { GRAMMAR_LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";
import { rangesOfProperty } from "./unicode-properties.ts";

/** An expression whose parts may also say where they stand, and what must or must not follow. */
export type Pattern =
  | Text
  | CharacterClass
  | { readonly kind: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly kind: "choice"; readonly options: readonly Pattern[] }
  | {
      readonly kind: "repeat";
      readonly part: Pattern;
      readonly minimum: number;
      readonly maximum: number | undefined;
    }
  /** `^`, `$`, `\b` and `\B`. */
  | { readonly kind: "place"; readonly place: "start" | "end" | "edge" | "inside" }
  /** `(?=...)` and `(?!...)`. */
  | { readonly kind: "ahead"; readonly isNegated: boolean; readonly part: Pattern };

const DIGIT: readonly Range[] = [[0x30, 0x39]];
const WORD: readonly Range[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
];
const SPACE: readonly Range[] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** What `.` leaves out. */
const LINE_END: readonly Range[] = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];

const CLASS_ESCAPES: Readonly<Record<string, readonly Range[]>> = {
  d: DIGIT,
  D: invertRanges(DIGIT),
  w: WORD,
  W: invertRanges(WORD),
  s: SPACE,
  S: invertRanges(SPACE),
};

const CONTROL_ESCAPES: Readonly<Record<string, number>> = {
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  0: 0,
};

/** @throws {GrammarRefusal} naming the position, counted from 0, and what is not supported there */
export function parsePattern(pattern: string): Pattern {
  const { maxPatternLength } = GRAMMAR_LIMITS;
  const { length } = [...pattern];
  if (length > maxPatternLength) {
    refuse(
      `a regular expression must have at most ${String(maxPatternLength)} characters, got ${String(length)}`,
    );
  }
  return new RegexReader(pattern).read();
}

/** One of ours, of any length. */
export function parseOwnPattern(pattern: string): Pattern {
  return new RegexReader(pattern).read();
}

/** Where a pattern is one class of characters, so and so often: that class, and how often. */
export function asCounted(
  pattern: Pattern,
): { readonly class: CharacterClass; minimum: number; maximum: number | undefined } | undefined {
  if (pattern.kind !== "sequence") return undefined;
  const [start, counted, end, more] = pattern.parts;
  const isWhole = isPlace(start, "start") && isPlace(end, "end") && more === undefined;
  if (!isWhole || counted?.kind !== "repeat") return undefined;
  const { part, minimum, maximum } = counted;
  const [character, another] = part.kind === "text" ? [...part.text] : [];
  const point = character?.codePointAt(0);
  if (point !== undefined && another === undefined) {
    return { class: oneOf([point, point]), minimum, maximum };
  }
  return part.kind === "class" ? { class: part, minimum, maximum } : undefined;
}

/**
 * The pattern as an expression for a whole text; undefined where it says more than an expression
 * can.
 */
export function toWholeExpression(pattern: Pattern): Expression | undefined {
  const options = pattern.kind === "choice" ? pattern.options : [pattern];
  const written = options.map((option): Expression | undefined => {
    const parts = option.kind === "sequence" ? [...option.parts] : [option];
    if (isPlace(parts[0], "start")) parts.shift();
    if (isPlace(parts.at(-1), "end")) parts.pop();
    return parts.every(isExpression) ? sequence(...(parts as Expression[])) : undefined;
  });
  return written.every((option) => option !== undefined) ? choice(...written) : undefined;
}

/**
 * The texts in which `pattern` is found, as an expression; undefined where it says more than one
 * can.
 */
export function toSearchExpression(pattern: Pattern): Expression | undefined {
  const options = pattern.kind === "choice" ? pattern.options : [pattern];
  const written = options.map((option): Expression | undefined => {
    const whole = toWholeExpression(option);
    if (whole === undefined) return undefined;
    const parts = option.kind === "sequence" ? option.parts : [option];
    const before = isPlace(parts[0], "start") ? [] : [ANYTHING];
    const after = isPlace(parts.at(-1), "end") ? [] : [ANYTHING];
    return sequence(...before, whole, ...after);
  });
  return written.every((option) => option !== undefined) ? choice(...written) : undefined;
}

const ANYTHING = repeat(oneOf([0, 0x10ffff]), 0);

function isPlace(part: Pattern | undefined, place: "start" | "end"): boolean {
  return part?.kind === "place" && part.place === place;
}

function isExpression(pattern: Pattern): boolean {
  switch (pattern.kind) {
    case "text":
    case "class":
      return true;
    case "place":
    case "ahead":
      return false;
    case "sequence":
      return pattern.parts.every(isExpression);
    case "choice":
      return pattern.options.every(isExpression);
    case "repeat":
      return isExpression(pattern.part);
  }
}

class RegexReader {
  readonly #characters: readonly string[];
  #position = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#characters = [...pattern];
  }

  read(): Pattern {
    const pattern = this.#readChoice();
    if (this.#position < this.#characters.length) this.#fail('")" closes nothing');
    return pattern;
  }

  #readChoice(): Pattern {
    this.#depth += 1;
    if (this.#depth > GRAMMAR_LIMITS.maxDepth) this.#fail("groups are nested too deeply");
    const options = [this.#readSequence()];
    while (this.#take("|")) options.push(this.#readSequence());
    this.#depth -= 1;
    return options.length === 1 && options[0] !== undefined
      ? options[0]
      : { kind: "choice", options };
  }

  #readSequence(): Pattern {
    const parts: Pattern[] = [];
    for (;;) {
      const next = this.#peek();
      if (next === undefined || next === "|" || next === ")") break;
      parts.push(this.#readQuantified());
    }
    if (parts.length === 0) return EMPTY;
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "sequence", parts };
  }

  #readQuantified(): Pattern {
    const start = this.#characters.slice(this.#position, this.#position + 3).join("");
    const part = this.#readAtom();
    const count = this.#readCount();
    if (count === undefined) return part;
    if (/^(?:\^|\$|\\b|\\B|\(\?[=!])/.test(start)) this.#fail("nothing to repeat");
    this.#take("?");
    if (this.#readCount() !== undefined) this.#fail("nothing to repeat");
    return { kind: "repeat", part, minimum: count.minimum, maximum: count.maximum };
  }

  #readCount(): { minimum: number; maximum?: number } | undefined {
    if (this.#take("*")) return { minimum: 0 };
    if (this.#take("+")) return { minimum: 1 };
    if (this.#take("?")) return { minimum: 0, maximum: 1 };
    if (this.#peek() !== "{") return undefined;
    const rest = this.#characters.slice(this.#position, this.#position + 24).join("");
    const found = /^\{(\d+)(?:(,)(\d*))?\}/.exec(rest);
    // As in browsers, a brace that counts nothing stands for itself.
    if (found === null) return undefined;
    const minimum = Number(found[1]);
    const maximum =
      found[2] === undefined ? minimum : found[3] === "" ? undefined : Number(found[3]);
    if (Math.max(minimum, maximum ?? 0) > GRAMMAR_LIMITS.maxRepeat) {
      this.#fail(`${found[0]} repeats more than ${String(GRAMMAR_LIMITS.maxRepeat)} times`);
    }
    if (maximum !== undefined && maximum < minimum) this.#fail(`${found[0]} is out of order`);
    this.#position += found[0].length;
    return maximum === undefined ? { minimum } : { minimum, maximum };
  }

  #readAtom(): Pattern {
    const character = this.#next();
    switch (character) {
      case ".":
        return oneOf(...invertRanges(LINE_END));
      case "[":
        return this.#readClass();
      case "(":
        return this.#readGroup();
      case "\\":
        return this.#readEscape();
      case "^":
        return { kind: "place", place: "start" };
      case "$":
        return { kind: "place", place: "end" };
      case "*":
      case "+":
      case "?":
        return this.#fail("nothing to repeat", 1);
      default:
        return text(character);
    }
  }

  #readGroup(): Pattern {
    let ahead: "=" | "!" | undefined;
    if (this.#take("?")) {
      const kind = this.#next();
      if (kind === "=" || kind === "!") ahead = kind;
      else if (kind === "<") {
        if (this.#peek() === "=" || this.#peek() === "!")
          this.#fail("lookbehind is not supported", 3);
        while (this.#next() !== ">");
      } else if (kind !== ":") this.#fail(`group modifier "?${kind}" is not supported`, 3);
    }
    const part = this.#readChoice();
    if (!this.#take(")")) this.#fail("a group is not closed");
    return ahead === undefined ? part : { kind: "ahead", isNegated: ahead === "!", part };
  }

  #readEscape(): Pattern {
    const next = this.#peek() ?? "";
    if (/[1-9k]/.test(next)) this.#fail("a backreference is not supported", 1);
    if (this.#take("b")) return { kind: "place", place: "edge" };
    if (this.#take("B")) return { kind: "place", place: "inside" };
    const ranges = this.#readEscapedRanges();
    const [only] = ranges;
    const isOne = ranges.length === 1 && only !== undefined && only[0] === only[1];
    return isOne ? text(String.fromCodePoint(only[0])) : oneOf(...ranges);
  }

  /** After a backslash, inside a class or out of it. */
  #readEscapedRanges(): readonly Range[] {
    const character = this.#next();
    const ranges = CLASS_ESCAPES[character];
    if (ranges !== undefined) return ranges;
    if (character === "p" || character === "P") return this.#readProperty(character === "P");
    const point = CONTROL_ESCAPES[character] ?? this.#readNumbered(character);
    if (point !== undefined) return [[point, point]];
    if (/[A-Za-z0-9]/.test(character)) this.#fail(`escape "\\${character}" is not supported`, 2);
    const own = character.codePointAt(0) ?? 0;
    return [[own, own]];
  }

  /** Behind `\p`: `{Letter}`. */
  #readProperty(isInverted: boolean): readonly Range[] {
    const rest = this.#characters.slice(this.#position, this.#position + 80).join("");
    const found = /^\{([A-Za-z0-9_=]+)\}/.exec(rest);
    const ranges = found?.[1] === undefined ? undefined : rangesOfProperty(found[1]);
    if (found === null || ranges === undefined) {
      return this.#fail("a Unicode property that is not known", 2);
    }
    this.#position += found[0].length;
    return isInverted ? invertRanges(ranges) : ranges;
  }

  #readNumbered(character: string): number | undefined {
    if (character === "c") return (this.#next().codePointAt(0) ?? 0) % 32;
    if (character !== "x" && character !== "u") return undefined;
    const rest = this.#characters.slice(this.#position, this.#position + 12).join("");
    const form =
      character === "x" ? /^([0-9A-Fa-f]{2})/ : /^(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{4}))/;
    const found = form.exec(rest);
    const point = Number.parseInt(found?.[1] ?? found?.[2] ?? "", 16);
    if (found === null || point > 0x10ffff)
      return this.#fail(`"\\${character}" lacks its number`, 2);
    this.#position += found[0].length;
    return point;
  }

  #readClass(): Pattern {
    const isNegated = this.#take("^");
    const ranges: Range[] = [];
    while (!this.#take("]")) {
      const first = this.#readClassItem();
      const isRange = this.#peek() === "-" && this.#characters[this.#position + 1] !== "]";
      if (!isRange) {
        ranges.push(...first);
        continue;
      }
      this.#position += 1;
      const last = this.#readClassItem();
      const start = first[0]?.[0] ?? 0;
      const end = last[0]?.[0] ?? 0;
      if (!isSingle(first) || !isSingle(last) || end < start) this.#fail("a range is out of order");
      ranges.push([start, end]);
    }
    return oneOf(...(isNegated ? invertRanges(ranges) : mergeRanges(ranges)));
  }

  #readClassItem(): readonly Range[] {
    const character = this.#next();
    if (character !== "\\") {
      const point = character.codePointAt(0) ?? 0;
      return [[point, point]];
    }
    if (this.#take("b")) return [[8, 8]];
    return this.#readEscapedRanges();
  }

  #peek(): string | undefined {
    return this.#characters[this.#position];
  }

  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#position += 1;
    return true;
  }

  #next(): string {
    const character = this.#peek() ?? this.#fail("the pattern ends too early");
    this.#position += 1;
    return character;
  }

  #fail(reason: string, back = 0): never {
    return refuse(`regular expression at position ${String(this.#position - back)}: ${reason}`);
  }
}

function isSingle(ranges: readonly Range[]): boolean {
  return ranges.length === 1 && ranges[0]?.[0] === ranges[0]?.[1];
}
