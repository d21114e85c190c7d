/** Named rules: what refers to itself, and what is used more than once. Pure. */
import type { Expression } from "./expression.ts";
import { Effort } from "./language/dfa.ts";

type Rule = Expression & { kind: "rule" };

export class RuleSet {
  /** What the languages among them may take together. */
  readonly effort = new Effort();
  /**
   * Rules by a name that says all about them, of all schemas together: tools write the same forms
   * over and over.
   */
  readonly made = new Map<string, Expression>();
  readonly #rules = new Map<string, Expression>();
  #lastRule = 0;
  #contradiction: string | undefined;

  /** A rule to be defined later, for what refers to itself. */
  reserve(): Rule {
    this.#lastRule += 1;
    return { kind: "rule", name: `r${String(this.#lastRule)}` };
  }

  define(rule: Rule, expression: Expression): void {
    this.#rules.set(rule.name, expression);
  }

  add(expression: Expression): Expression {
    const rule = this.reserve();
    this.define(rule, expression);
    return rule;
  }

  /**
   * Where nothing fits: of one option of several it says nothing, of the whole it is the reason.
   */
  noteContradiction(sentence: string): void {
    this.#contradiction ??= sentence;
  }

  /** The first that was noted. */
  get contradiction(): string | undefined {
    return this.#contradiction;
  }

  /** @throws {Error} if it was never defined */
  get(name: string): Expression {
    const expression = this.#rules.get(name);
    if (expression === undefined) throw new Error(`rule ${name} was not defined`);
    return expression;
  }
}
