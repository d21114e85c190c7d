import {
  choice,
  EMPTY,
  type Expression,
  invertRanges,
  mergeRanges,
  oneOf,
  type Range,
  repeat,
  sequence,
  text,
} from "./expression.ts";
/**
 * Reads a regular expression in ECMAScript's notation as an expression that matches a whole text. Pure.
 *
 * The whole text has to match, as with `^(?:...)$`. Greedy and lazy mean the same to a grammar. What is not
 * regular, or looks around, is refused by name.
 */
import { GRAMMAR_LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";

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
export function parseRegex(pattern: string): Expression {
  return new RegexReader(pattern).read();
}

class RegexReader {
  readonly #characters: readonly string[];
  #position = 0;
  #depth = 0;

  constructor(pattern: string) {
    this.#characters = [...pattern];
    if (this.#characters.length > GRAMMAR_LIMITS.maxPatternLength) {
      refuse(
        `a regular expression must have at most ${String(GRAMMAR_LIMITS.maxPatternLength)} characters, ` +
          `got ${String(this.#characters.length)}`,
      );
    }
  }

  read(): Expression {
    const expression = this.#readChoice();
    if (this.#position < this.#characters.length) this.#fail('")" closes nothing');
    return expression;
  }

  #readChoice(): Expression {
    this.#depth += 1;
    if (this.#depth > GRAMMAR_LIMITS.maxDepth) this.#fail("groups are nested too deeply");
    const options = [this.#readSequence()];
    while (this.#take("|")) options.push(this.#readSequence());
    this.#depth -= 1;
    return choice(...options);
  }

  #readSequence(): Expression {
    const parts: Expression[] = [];
    const isOutermost = this.#depth === 1;
    if (isOutermost) this.#take("^");
    for (;;) {
      const next = this.#peek();
      if (next === undefined || next === "|" || next === ")") break;
      if (isOutermost && next === "$" && this.#isLastOfOption()) {
        this.#position += 1;
        break;
      }
      parts.push(this.#readQuantified());
    }
    return parts.length === 0 ? EMPTY : sequence(...parts);
  }

  #isLastOfOption(): boolean {
    const after = this.#characters[this.#position + 1];
    return after === undefined || after === "|";
  }

  #readQuantified(): Expression {
    let part = this.#readAtom();
    for (;;) {
      const count = this.#readCount();
      if (count === undefined) return part;
      this.#take("?");
      part = repeat(part, count.minimum, count.maximum);
      if (this.#readCount() !== undefined) this.#fail("nothing to repeat");
    }
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

  #readAtom(): Expression {
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
      case "$":
        return this.#fail(`"${character}" is supported only at the ends of a pattern`, 1);
      case "*":
      case "+":
      case "?":
        return this.#fail("nothing to repeat", 1);
      default:
        return text(character);
    }
  }

  #readGroup(): Expression {
    if (this.#take("?")) {
      const kind = this.#next();
      if (kind === "=" || kind === "!") this.#fail("lookahead is not supported", 3);
      if (kind === "<") {
        if (this.#peek() === "=" || this.#peek() === "!")
          this.#fail("lookbehind is not supported", 3);
        while (this.#next() !== ">");
      } else if (kind !== ":") this.#fail(`group modifier "?${kind}" is not supported`, 3);
    }
    const expression = this.#readChoice();
    if (!this.#take(")")) this.#fail("a group is not closed");
    return expression;
  }

  #readEscape(): Expression {
    const next = this.#peek() ?? "";
    if (/[1-9k]/.test(next)) this.#fail("a backreference is not supported", 1);
    if (next === "b" || next === "B") this.#fail("a word boundary is not supported", 1);
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
    if (character === "p" || character === "P")
      this.#fail("a Unicode property is not supported", 2);
    const point = CONTROL_ESCAPES[character] ?? this.#readNumbered(character);
    if (point !== undefined) return [[point, point]];
    if (/[A-Za-z0-9]/.test(character)) this.#fail(`escape "\\${character}" is not supported`, 2);
    const own = character.codePointAt(0) ?? 0;
    return [[own, own]];
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

  #readClass(): Expression {
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
