/** Expressions and rules as a program. Pure. */
import { type Expression, type Language, oneOf } from "../expression.ts";
import { GRAMMAR_LIMITS } from "../limits.ts";
import { refuse, refuseSize } from "../refusal.ts";
import type { RuleSet } from "../rules.ts";
import { ByteGraph } from "./byte-graph.ts";
import { findEndings, type States } from "./endings.ts";
import { LanguageWriter } from "./language-writer.ts";
import { KINDS, type Program, RETURN } from "./program.ts";
import { shareBytes, shareNumbers } from "./shared.ts";

/**
 * What can never end is left out, so that no text is led into it.
 *
 * @throws {GrammarRefusal} if no text at all fits, or the counts multiply to too many states
 */
export function writeProgram(
  root: Expression,
  rules: RuleSet,
  maxStates: number = GRAMMAR_LIMITS.maxStates,
): Program {
  return new ProgramWriter(rules, maxStates).write(root);
}

/** Rules of so many states are written where they are used, unless they use themselves. */
const MAX_COPIED_STATES = 32;
/** Such rules inside each other. */
const MAX_COPIED_DEPTH = 8;

class ProgramWriter implements States {
  readonly kinds: number[] = [KINDS.return];
  readonly first: number[] = [0];
  readonly second: number[] = [0];
  targets: number[] = [];
  /** Each is a split with one target, so that it can be referred to before it is written. */
  readonly ruleStarts: number[] = [];
  readonly #rules: RuleSet;
  readonly #maxStates: number;
  readonly #graph = new ByteGraph();
  readonly #languages = new LanguageWriter(this.#graph);
  /** What stands for each expression in the graph, if anything does. */
  readonly #nodes = new Map<Expression, number | undefined>();
  readonly #characters = new Map<string, Expression>();
  readonly #ruleIds = new Map<string, number>();
  readonly #unwritten: string[] = [];
  readonly #openings = new Set<number>();
  readonly #sizes = new Map<string, number>();
  #copiedDepth = 0;

  constructor(rules: RuleSet, maxStates: number) {
    this.#rules = rules;
    this.#maxStates = maxStates;
  }

  write(root: Expression): Program {
    this.#writeRule(this.#addRule(), root);
    for (let name = this.#unwritten.pop(); name !== undefined; name = this.#unwritten.pop()) {
      this.#writeRule(this.#ruleIds.get(name) ?? 0, this.#rules.get(name));
    }
    const endings = findEndings(this, "any text");
    if (endings[this.ruleStarts[0] ?? 0] !== 1) {
      const why = this.#rules.contradiction ?? "every value contains another one";
      refuse(`no finite text fits: ${why}`);
    }
    this.#keep(endings);
    const empties = findEndings(this, "no text");
    return {
      kinds: shareBytes(this.kinds),
      first: shareNumbers(this.first),
      second: shareNumbers(this.second),
      targets: shareNumbers(this.targets),
      ruleStarts: shareNumbers(this.ruleStarts),
      openings: shareNumbers([...this.#openings].sort((a, b) => a - b)),
      isNullable: shareBytes(this.ruleStarts.map((start) => empties[start] ?? 0)),
      ...this.#graph.finish(),
      languages: this.#languages.finish(),
    };
  }

  #addRule(): number {
    return this.ruleStarts.push(this.#addSplit([RETURN])) - 1;
  }

  #writeRule(rule: number, body: Expression): void {
    const start = this.ruleStarts[rule] ?? 0;
    this.targets[this.first[start] ?? 0] = this.#write(body, RETURN);
  }

  /** @returns the state from which `expression` is read, and then what `next` reads */
  #write(expression: Expression, next: number): number {
    switch (expression.kind) {
      case "text":
        return Array.from(expression.text.toWellFormed()).reduceRight(
          (after, character) => this.#write(this.#characterOf(character), after),
          next,
        );
      case "class":
        return this.#writeCharacter(this.#nodeOf(expression), next);
      case "sequence": {
        const node = this.#nodeOf(expression);
        if (node !== undefined) return this.#writeCharacter(node, next);
        return expression.parts.reduceRight((after, part) => this.#write(part, after), next);
      }
      case "choice": {
        const node = this.#nodeOf(expression);
        if (node !== undefined) return this.#writeCharacter(node, next);
        const starts = expression.options.map((option) => this.#write(option, next));
        return starts.length === 1 ? (starts[0] ?? next) : this.#addSplit(starts);
      }
      case "repeat":
        return this.#writeRepeat(expression, next);
      case "rule":
        return this.#writeUse(expression.name, next);
      case "opening": {
        const state = this.#write(this.#characterOf("["), next);
        this.#openings.add(state);
        return state;
      }
      case "language":
        return this.#writeLanguage(expression, next);
    }
  }

  #writeCharacter(node: number | undefined, next: number): number {
    if (node === undefined || this.#graph.isEmpty(node)) return this.#addSplit([]);
    return this.#addState(KINDS.character, node, next);
  }

  #writeLanguage(language: Language, next: number): number {
    const node = this.#languages.add(language);
    const starts = node === undefined ? [] : [this.#addState(KINDS.character, node, next)];
    if (language.dfa.accepts[0] === true && language.minimum === 0) starts.push(next);
    return this.#addSplit(starts);
  }

  /** The same value for the same character, so that its node is looked for once. */
  #characterOf(character: string): Expression {
    const known = this.#characters.get(character);
    if (known !== undefined) return known;
    const point = character.codePointAt(0) ?? 0;
    const made = oneOf([point, point]);
    this.#characters.set(character, made);
    return made;
  }

  #nodeOf(expression: Expression): number | undefined {
    if (!this.#nodes.has(expression)) this.#nodes.set(expression, this.#graph.add(expression));
    return this.#nodes.get(expression);
  }

  #writeRepeat({ part, minimum, maximum }: Expression & { kind: "repeat" }, next: number): number {
    let after = next;
    if (maximum === undefined) {
      after = this.#addSplit([next, next]);
      const body = this.#write(part, after);
      this.targets[(this.first[after] ?? 0) + 1] = body;
    }
    const times = maximum ?? minimum;
    for (let count = times; count > 0; count -= 1) {
      const before = this.#write(part, after);
      // An empty text, however often.
      if (before === after) break;
      after = count > minimum ? this.#addSplit([next, before]) : before;
    }
    return after;
  }

  #writeUse(name: string, next: number): number {
    if (this.#copiedDepth < MAX_COPIED_DEPTH && this.#sizeOf(name) <= MAX_COPIED_STATES) {
      this.#copiedDepth += 1;
      const start = this.#write(this.#rules.get(name), next);
      this.#copiedDepth -= 1;
      return start;
    }
    let rule = this.#ruleIds.get(name);
    if (rule === undefined) {
      rule = this.#addRule();
      this.#ruleIds.set(name, rule);
      this.#unwritten.push(name);
    }
    // What a rule ends with goes on in its place, and returns where it would have.
    if (next === RETURN) return this.ruleStarts[rule] ?? 0;
    return this.#addState(KINDS.call, rule, next);
  }

  /**
   * States of a rule and of all it uses; infinite where they are many, nested, or it uses itself.
   */
  #sizeOf(name: string, depth = 0): number {
    const known = this.#sizes.get(name);
    if (known !== undefined || depth > MAX_COPIED_DEPTH) return known ?? Infinity;
    this.#sizes.set(name, Infinity);
    const size = this.#measure(this.#rules.get(name), depth);
    this.#sizes.set(name, size);
    return size;
  }

  #measure(expression: Expression, depth: number): number {
    switch (expression.kind) {
      case "text":
        return expression.text.length;
      case "class":
      case "opening":
      case "language":
        return 1;
      case "rule":
        return this.#sizeOf(expression.name, depth + 1);
      case "repeat": {
        const times = Math.max(1, expression.maximum ?? expression.minimum + 1);
        return (1 + this.#measure(expression.part, depth)) * times;
      }
      case "sequence":
      case "choice": {
        const parts = expression.kind === "choice" ? expression.options : expression.parts;
        if (parts.length > MAX_COPIED_STATES) return Infinity;
        return parts.reduce((sum, part) => sum + this.#measure(part, depth), 1);
      }
    }
  }

  /** Of each split, only what an end is reached from; what none is reached from leads nowhere. */
  #keep(endings: Uint8Array): void {
    const targets: number[] = [];
    for (let state = 0; state < this.kinds.length; state += 1) {
      const isSplit = this.kinds[state] === KINDS.split;
      if (!isSplit && endings[state] === 1) continue;
      const [from = 0, count = 0] = isSplit ? [this.first[state], this.second[state]] : [];
      const kept = this.targets.slice(from, from + count).filter((to) => endings[to] === 1);
      this.kinds[state] = KINDS.split;
      this.first[state] = targets.length;
      this.second[state] = kept.length;
      for (const target of kept) targets.push(target);
    }
    this.targets = targets;
  }

  #addSplit(targets: readonly number[]): number {
    const start = this.#addState(KINDS.split, this.targets.length, targets.length);
    for (const target of targets) this.targets.push(target);
    return start;
  }

  #addState(kind: number, first: number, second: number): number {
    const maxStates = this.#maxStates;
    if (this.kinds.length >= maxStates) {
      refuseSize(`counts, names and values multiply to more than ${String(maxStates)} states`);
    }
    this.first.push(first);
    this.second.push(second);
    return this.kinds.push(kind) - 1;
  }
}
