/**
 * Named rules: what refers to itself, and what is used more than once. Pure.
 *
 * What can never end is cut off before a model is led into it.
 */
import { EbnfWriter } from "./ebnf.ts";
import { choice, EMPTY, type Expression, sequence } from "./expression.ts";
import { GRAMMAR_LIMITS } from "./limits.ts";
import { refuse } from "./refusal.ts";

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
    const { maxStates } = GRAMMAR_LIMITS;
    const finite = this.#findFinite();
    const wanted = cutEndless(root, finite);
    if (wanted === undefined) refuse("no finite text fits: every value contains another one");
    const writer = new EbnfWriter();
    writer.addRule("root", wanted);
    let states = countStates(wanted);
    for (const [name, expression] of this.#rules) {
      const kept = expression === undefined ? undefined : cutEndless(expression, finite);
      if (kept === undefined) continue;
      states += countStates(kept);
      if (states > maxStates) break;
      writer.addRule(name, kept);
    }
    if (states > maxStates) {
      refuse(`counts, names and values multiply to more than ${String(maxStates)} states`);
    }
    return writer.toString();
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
