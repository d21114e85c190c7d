/**
 * Reads a grammar in GBNF's notation, as llama.cpp documents it, into rules. Pure.
 *
 *   name ::= "text" other [a-z^-]* ( "x" | . ){2,5}   # a comment
 *
 * A rule goes on until the next name with `::=`. The first text that must match is the rule `root`.
 */
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
import { GRAMMAR_LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";
import type { RuleSet } from "./rules.ts";

type Rule = Expression & { kind: "rule" };

const NAME = /[A-Za-z_][A-Za-z0-9_.-]*/y;
const DEFINITION = /[A-Za-z_][A-Za-z0-9_.-]*[ \t\r\n]*::=/y;
const BLANK = /(?:[ \t\r\n]|#[^\r\n]*)*/y;
const COUNT = /\{[ \t]*(\d{1,9})[ \t]*(,)?[ \t]*(\d{1,9})?[ \t]*\}/y;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };
const CODE = /x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})/y;

/** @throws {GrammarRefusal} naming line and column, and what is wrong there */
export function parseGbnf(source: string, rules: RuleSet): Expression {
  return new GbnfReader(source, rules).read();
}

class GbnfReader {
  readonly #source: string;
  readonly #rules: RuleSet;
  readonly #named = new Map<string, { rule: Rule; usedAt: number; isDefined: boolean }>();
  #position = 0;
  #depth = 0;

  constructor(source: string, rules: RuleSet) {
    this.#source = source;
    this.#rules = rules;
    const { maxGrammarLength } = GRAMMAR_LIMITS;
    if (source.length > maxGrammarLength) {
      refuse(
        `a grammar must have at most ${String(maxGrammarLength)} characters, got ${String(source.length)}`,
      );
    }
  }

  read(): Expression {
    this.#match(BLANK);
    while (this.#position < this.#source.length) this.#readRule();
    for (const [name, { usedAt, isDefined }] of this.#named) {
      if (!isDefined) this.#fail(`rule "${name}" is not defined`, usedAt);
    }
    return this.#named.get("root")?.rule ?? refuse('a grammar must define the rule "root"');
  }

  #readRule(): void {
    const start = this.#position;
    if (!this.#looksAt(DEFINITION)) this.#fail("expected a rule: name ::= …");
    const name = this.#match(NAME)?.[0] ?? "";
    const known = this.#find(name, start);
    if (known.isDefined) this.#fail(`rule "${name}" is defined twice`, start);
    known.isDefined = true;
    this.#match(BLANK);
    this.#position += "::=".length;
    this.#rules.define(known.rule, this.#readChoice());
  }

  #find(name: string, usedAt: number): { rule: Rule; usedAt: number; isDefined: boolean } {
    const known = this.#named.get(name) ?? {
      rule: this.#rules.reserve(),
      usedAt,
      isDefined: false,
    };
    this.#named.set(name, known);
    return known;
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
    for (;;) {
      this.#match(BLANK);
      const next = this.#source[this.#position];
      const isEnd = next === undefined || next === "|" || next === ")" || this.#looksAt(DEFINITION);
      if (isEnd) return parts.length === 0 ? EMPTY : sequence(...parts);
      let part = this.#readAtom();
      for (let count = this.#readCount(); count !== undefined; count = this.#readCount()) {
        part = repeat(part, count.minimum, count.maximum);
      }
      parts.push(part);
    }
  }

  #readAtom(): Expression {
    const start = this.#position;
    const name = this.#match(NAME)?.[0];
    if (name !== undefined) return this.#find(name, start).rule;
    if (this.#take(".")) return oneOf([0, 0x10ffff]);
    if (this.#take('"')) return this.#readText();
    if (this.#take("[")) return this.#readClass();
    if (!this.#take("(")) this.#fail(`expected a text, a class, a group or a rule's name`);
    const group = this.#readChoice();
    this.#match(BLANK);
    if (!this.#take(")")) this.#fail("a group is not closed");
    return group;
  }

  #readCount(): { minimum: number; maximum?: number } | undefined {
    this.#match(BLANK);
    if (this.#take("*")) return { minimum: 0 };
    if (this.#take("+")) return { minimum: 1 };
    if (this.#take("?")) return { minimum: 0, maximum: 1 };
    const start = this.#position;
    const found = this.#match(COUNT);
    if (found === undefined) return undefined;
    const minimum = Number(found[1]);
    const maximum = found[2] === undefined ? minimum : found[3] && Number(found[3]);
    if (Math.max(minimum, Number(maximum ?? 0)) > GRAMMAR_LIMITS.maxRepeat) {
      this.#fail(`${found[0]} repeats more than ${String(GRAMMAR_LIMITS.maxRepeat)} times`, start);
    }
    if (typeof maximum !== "number") return { minimum };
    if (maximum < minimum) this.#fail(`${found[0]} is out of order`, start);
    return { minimum, maximum };
  }

  #readText(): Expression {
    let value = "";
    while (!this.#take('"')) value += this.#readCharacter("a text is not closed");
    return text(value);
  }

  #readClass(): Expression {
    const isNegated = this.#take("^");
    const ranges: Range[] = [];
    while (!this.#take("]")) {
      const first = this.#readCharacter("a class is not closed").codePointAt(0) ?? 0;
      const isRange =
        this.#source[this.#position] === "-" && this.#source[this.#position + 1] !== "]";
      if (isRange) this.#position += 1;
      const last = isRange
        ? (this.#readCharacter("a class is not closed").codePointAt(0) ?? 0)
        : first;
      if (last < first) this.#fail("a range is out of order");
      ranges.push([first, last]);
    }
    return oneOf(...(isNegated ? invertRanges(ranges) : mergeRanges(ranges)));
  }

  #readCharacter(reason: string): string {
    const point = this.#source.codePointAt(this.#position);
    if (point === undefined || point === 10 || point === 13) return this.#fail(reason);
    const character = String.fromCodePoint(point);
    this.#position += character.length;
    if (character !== "\\") return character;
    const found = this.#match(CODE);
    if (found !== undefined) {
      const code = Number.parseInt(found[1] ?? found[2] ?? found[3] ?? "", 16);
      return code <= 0x10ffff
        ? String.fromCodePoint(code)
        : this.#fail("there is no such character");
    }
    const escaped = this.#source[this.#position] ?? this.#fail(reason);
    if (/[A-Za-z0-9]/.test(escaped) && !Object.hasOwn(ESCAPES, escaped)) {
      this.#fail(`escape "\\${escaped}" is not known`);
    }
    this.#position += 1;
    return ESCAPES[escaped] ?? escaped;
  }

  #take(character: string): boolean {
    if (this.#source[this.#position] !== character) return false;
    this.#position += 1;
    return true;
  }

  #looksAt(form: RegExp): boolean {
    form.lastIndex = this.#position;
    return form.test(this.#source);
  }

  #match(form: RegExp): RegExpExecArray | undefined {
    form.lastIndex = this.#position;
    const found = form.exec(this.#source) ?? undefined;
    if (found !== undefined) this.#position = form.lastIndex;
    return found;
  }

  #fail(reason: string, position = this.#position): never {
    const lines = this.#source.slice(0, position).split("\n");
    const place = `line ${String(lines.length)}, column ${String((lines.at(-1)?.length ?? 0) + 1)}`;
    return refuse(`grammar at ${place}: ${reason}`);
  }
}
