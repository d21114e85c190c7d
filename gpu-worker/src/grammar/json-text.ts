/**
 * JSON's own forms as expressions: white space, strings, any value. Pure.
 *
 * White space is bounded, because a weak model that may write a space may write spaces until its tokens are
 * spent; so are the digits of a number. What is made is always read back by `JSON.parse` as it was meant: no
 * raw control characters, no half of a surrogate pair.
 */
import {
  choice,
  EMPTY,
  type Expression,
  mergeRanges,
  oneOf,
  optional,
  type Range,
  repeat,
  sequence,
  text,
  withoutRanges,
} from "./expression.ts";
import type { RuleSet } from "./rules.ts";

/** Digits a number may have on either side of its point: as many as a double keeps. */
export const MAX_DIGITS = 15;

/** Most blanks after a line break: enough to indent, too few to be lost in. */
const MAX_INDENT = 16;

/** Characters that a JSON string must escape. */
const ESCAPED: readonly Range[] = [
  [0x00, 0x1f],
  [0x22, 0x22],
  [0x5c, 0x5c],
];
const DIGIT: Range = [0x30, 0x39];
const HEX: readonly Range[] = [DIGIT, [0x41, 0x46], [0x61, 0x66]];
const PLAIN = withoutRanges([[0, 0x10ffff]], ESCAPED);

/** Escapes that models write; the other control characters can only be written by number. */
const SHORT_ESCAPES = new Map([
  [0x08, "\\b"],
  [0x09, "\\t"],
  [0x0a, "\\n"],
  [0x0c, "\\f"],
  [0x0d, "\\r"],
  [0x22, '\\"'],
  [0x5c, "\\\\"],
]);

export const DIGITS = (minimum: number, maximum: number): Expression =>
  repeat(oneOf(DIGIT), minimum, maximum);

/** JSON text of a value that is known. */
export function jsonLiteral(value: unknown): Expression {
  return text(JSON.stringify(value));
}

/** The rules that every JSON grammar shares, each made when it is first asked for. */
export class JsonText {
  readonly rules: RuleSet;
  readonly #made = new Map<string, Expression>();

  constructor(rules: RuleSet) {
    this.rules = rules;
  }

  /** Nothing, a blank, or a line break and an indent. */
  get space(): Expression {
    const blanks = repeat(oneOf([0x20, 0x20], [0x09, 0x09]), 0, MAX_INDENT);
    return this.make("space", () => choice(EMPTY, text(" "), sequence(text("\n"), blanks)));
  }

  /** One character of a string whose characters are counted, as JSON Schema counts: by code point. */
  get character(): Expression {
    return this.make("character", () => choice(oneOf(...PLAIN), createEscape()));
  }

  get string(): Expression {
    return this.make("string", () => {
      // Runs without an escape are loops; a rule for each character would nest as deep as the text is long.
      const run = repeat(oneOf(...PLAIN), 0);
      return this.stringOf(sequence(run, repeat(sequence(createEscape(), run), 0)));
    });
  }

  stringOfLength(minimum: number, maximum: number | undefined): Expression {
    return this.make(`string of ${String(minimum)} to ${String(maximum)}`, () =>
      this.stringOf(repeat(this.character, minimum, maximum)),
    );
  }

  get boolean(): Expression {
    return choice(text("true"), text("false"));
  }

  get integer(): Expression {
    return this.make("integer", () => choice(text("0"), sequence(optional(text("-")), positive())));
  }

  get number(): Expression {
    return this.make("number", () => {
      const fraction = sequence(text("."), DIGITS(1, MAX_DIGITS));
      const sign = optional(oneOf([0x2b, 0x2b], [0x2d, 0x2d]));
      const exponent = sequence(oneOf([0x45, 0x45], [0x65, 0x65]), sign, DIGITS(1, 2));
      const whole = choice(text("0"), positive());
      return sequence(optional(text("-")), whole, optional(fraction), optional(exponent));
    });
  }

  get object(): Expression {
    return this.make("object", () => {
      const member = this.rules.add(sequence(this.string, this.colon, this.any));
      return this.listOf("{", [member, repeat(sequence(this.comma, member), 0)], "}", true);
    });
  }

  get array(): Expression {
    return this.make("array", () =>
      this.listOf("[", [this.any, repeat(sequence(this.comma, this.any), 0)], "]", true),
    );
  }

  get any(): Expression {
    const made = this.#made.get("any");
    if (made !== undefined) return made;
    const rule = this.rules.reserve();
    this.#made.set("any", rule);
    const plain = [this.string, this.number, this.boolean, text("null")];
    this.rules.define(rule, choice(this.object, this.array, ...plain));
    return rule;
  }

  get comma(): Expression {
    return sequence(this.space, text(","), this.space);
  }

  get colon(): Expression {
    return sequence(this.space, text(":"), this.space);
  }

  stringOf(content: Expression): Expression {
    return sequence(text('"'), content, text('"'));
  }

  /** `parts` between brackets, with room around them; `isEmptyToo` takes brackets with nothing in them. */
  listOf(
    open: string,
    parts: readonly Expression[],
    close: string,
    isEmptyToo: boolean,
  ): Expression {
    const inside = sequence(...parts, this.space);
    const content = isEmptyToo ? optional(inside) : inside;
    return sequence(text(open), this.space, parts.length === 0 ? EMPTY : content, text(close));
  }

  /** A rule by a name that says all about it, made when it is first asked for. */
  make(name: string, create: () => Expression): Expression {
    const made = this.#made.get(name) ?? this.rules.add(create());
    this.#made.set(name, made);
    return made;
  }
}

/** Both halves of a pair would be two escapes for one character, and one half is none, so there are neither. */
function createEscape(): Expression {
  const hex = oneOf(...HEX);
  const notD = oneOf(DIGIT, [0x41, 0x43], [0x45, 0x46], [0x61, 0x63], [0x65, 0x66]);
  const lowD = sequence(oneOf([0x44, 0x44], [0x64, 0x64]), oneOf([0x30, 0x37]));
  const byNumber = sequence(text("u"), choice(sequence(notD, hex), lowD), hex, hex);
  const short = oneOf(...Array.from('"\\/bfnrt', toRange));
  return sequence(text("\\"), choice(short, byNumber));
}

/** A whole number from 1 up, without a leading zero. */
function positive(): Expression {
  return sequence(oneOf([0x31, 0x39]), DIGITS(0, MAX_DIGITS - 1));
}

/** The same texts, as the content of a JSON string. */
export function escapeForJson(expression: Expression): Expression {
  switch (expression.kind) {
    case "text":
      return text(JSON.stringify(expression.text).slice(1, -1));
    case "class":
      return escapeClass(expression.ranges);
    case "choice":
      return choice(...expression.options.map(escapeForJson));
    case "sequence":
      return sequence(...expression.parts.map(escapeForJson));
    case "repeat":
      return { ...expression, part: escapeForJson(expression.part) };
    case "rule":
      throw new TypeError("a pattern holds no rules");
  }
}

function escapeClass(ranges: readonly Range[]): Expression {
  const plain = withoutRanges(ranges, ESCAPED);
  const options: Expression[] = plain.length === 0 ? [] : [oneOf(...plain)];
  for (const [point, escape] of SHORT_ESCAPES) {
    if (ranges.some(([first, last]) => first <= point && point <= last)) options.push(text(escape));
  }
  if (options.length > 0) return choice(...options);
  const points = mergeRanges(ranges).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  );
  if (points.length === 0) return oneOf();
  return choice(...points.map((point) => text(`\\u${point.toString(16).padStart(4, "0")}`)));
}

function toRange(character: string): Range {
  const point = character.codePointAt(0) ?? 0;
  return [point, point];
}
