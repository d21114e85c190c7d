/**
 * JSON's own forms as expressions: white space, strings, any value. Pure.
 *
 * White space is bounded, because a weak model that may write a space may write spaces until its
 * tokens are spent; so are the digits of a number. What is made is always read back by `JSON.parse`
 * as it was meant: no raw control characters, no half of a surrogate pair.
 */
import {
  choice,
  EMPTY,
  type Expression,
  oneOf,
  optional,
  type Range,
  repeat,
  sequence,
  text,
  withoutRanges,
} from "./expression.ts";
import { createEscape, ESCAPED } from "./json-escapes.ts";
import { FRACTION_DIGITS, WHOLE_DIGITS } from "./language/number-language.ts";
import type { RuleSet } from "./rules.ts";

/** Most blanks after a line break: enough to indent, too few to be lost in. */
const MAX_INDENT = 16;

const DIGIT: Range = [0x30, 0x39];
const PLAIN = withoutRanges([[0, 0x10ffff]], ESCAPED);

const DIGITS = (minimum: number, maximum: number): Expression =>
  repeat(oneOf(DIGIT), minimum, maximum);

/** JSON text of a value that is known. */
export function jsonLiteral(value: unknown): Expression {
  return text(JSON.stringify(value));
}

/** The rules that all JSON of one set shares, each made when it is first asked for. */
export class JsonText {
  readonly rules: RuleSet;

  constructor(rules: RuleSet) {
    this.rules = rules;
  }

  /** Nothing, a blank, or a line break and an indent. */
  get space(): Expression {
    const blanks = repeat(oneOf([0x20, 0x20], [0x09, 0x09]), 0, MAX_INDENT);
    return this.make("space", () => choice(EMPTY, text(" "), sequence(text("\n"), blanks)));
  }

  get string(): Expression {
    return this.make("string", () => {
      // Runs without an escape are loops; a rule for each character would nest as deep as the text
      // is long.
      const run = repeat(oneOf(...PLAIN), 0);
      return this.stringOf(sequence(run, repeat(sequence(createEscape(), run), 0)));
    });
  }

  get boolean(): Expression {
    return choice(text("true"), text("false"));
  }

  get integer(): Expression {
    return this.make("integer", () => choice(text("0"), sequence(optional(text("-")), positive())));
  }

  get number(): Expression {
    return this.make("number", () => {
      const fraction = sequence(text("."), DIGITS(1, FRACTION_DIGITS));
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
    const made = this.rules.made.get("any");
    if (made !== undefined) return made;
    const rule = this.rules.reserve();
    this.rules.made.set("any", rule);
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

  /**
   * `parts` between brackets, with room around them; `isEmptyToo` takes brackets with nothing in
   * them.
   */
  listOf(
    open: string | Expression,
    parts: readonly Expression[],
    close: string,
    isEmptyToo: boolean,
  ): Expression {
    const inside = sequence(...parts, this.space);
    const content = isEmptyToo ? optional(inside) : inside;
    return sequence(
      typeof open === "string" ? text(open) : open,
      this.space,
      parts.length === 0 ? EMPTY : content,
      text(close),
    );
  }

  /** A rule by a name that says all about it, made when it is first asked for. */
  make(name: string, create: () => Expression): Expression {
    const made = this.rules.made.get(name) ?? this.rules.add(create());
    this.rules.made.set(name, made);
    return made;
  }
}

/** A whole number from 1 up, without a leading zero. */
function positive(): Expression {
  return sequence(oneOf([0x31, 0x39]), DIGITS(0, WHOLE_DIGITS - 1));
}
