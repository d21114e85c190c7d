/** From what is asked for to the program that is run. Pure. */
import { writeProgram } from "./automaton/program-writer.ts";
import type { Program } from "./automaton/program.ts";
import type { Expression } from "./expression.ts";
import { parseGbnf } from "./gbnf.ts";
import { schemaToExpression } from "./json-schema.ts";
import { JsonText } from "./json-text.ts";
import { matchWhole } from "./language/pattern-dfa.ts";
import { checkSchemaSizes } from "./limits.ts";
import { GrammarRefusal } from "./refusal.ts";
import { parsePattern, toWholeExpression } from "./regex.ts";
import { RuleSet } from "./rules.ts";
import type { Format, GrammarSpec, Tag } from "./spec.ts";
import { tagsToExpression } from "./tag-rules.ts";

export type Compiled =
  | { readonly ok: true; readonly program: Program }
  | {
      readonly ok: false;
      readonly message: string;
      /**
       * Whether it has more states than it might have had, and nothing else is known to be wrong.
       */
      readonly isTooLarge: boolean;
      /** Whether it takes more work than any may. */
      readonly isTooMuch: boolean;
    };

/**
 * The program of `spec`, or what is wrong with it, naming the keyword, the position or the bound.
 */
export function compileSpec(spec: GrammarSpec, maxStates?: number): Compiled {
  const compiled = compile(spec, maxStates);
  const isLoose = spec.type === "structural_tag" && spec.tags.some(({ isStrict }) => !isStrict);
  if (compiled.ok || compiled.isTooLarge || !isLoose) return compiled;
  // Each of its tools can be kept, and all together cannot: those that are not strict give way.
  const looser = compile({ ...spec, tags: spec.tags.map(toLoose) }, maxStates);
  return looser.ok || looser.isTooLarge ? looser : compiled;
}

const toLoose = (tag: Tag): Tag => (tag.isStrict ? tag : { ...tag, schema: { type: "object" } });

function compile(spec: GrammarSpec, maxStates: number | undefined): Compiled {
  try {
    const rules = new RuleSet();
    return { ok: true, program: writeProgram(toExpression(spec, rules), rules, maxStates) };
  } catch (error) {
    if (error instanceof GrammarRefusal) {
      const { message, kind } = error;
      return { ok: false, message, isTooLarge: kind === "size", isTooMuch: kind === "work" };
    }
    // Deep or endless references end in the engine's own bound on its stack.
    if (error instanceof RangeError) {
      const message = "a schema's references are nested too deeply";
      return { ok: false, message, isTooLarge: false, isTooMuch: false };
    }
    throw error;
  }
}

function toExpression(spec: GrammarSpec, rules: RuleSet): Expression {
  return spec.type === "structural_tag"
    ? tagsToExpression(spec, rules, formatToExpression)
    : formatToExpression(spec, rules);
}

function formatToExpression(spec: Format, rules: RuleSet): Expression {
  switch (spec.type) {
    case "json_object":
      return new JsonText(rules).object;
    case "json_schema":
      checkSchemaSizes([spec.schema]);
      return schemaToExpression(spec.schema, rules);
    case "regex": {
      const pattern = parsePattern(spec.pattern);
      const expression = toWholeExpression(pattern);
      if (expression !== undefined) return expression;
      const dfa = matchWhole(pattern, rules.effort);
      return { kind: "language", dfa, isQuoted: false, minimum: 0, maximum: undefined };
    }
    case "grammar":
      return parseGbnf(spec.grammar, rules);
  }
}
