/** From what is asked for to the EBNF that xgrammar compiles. Pure. */
import { parseGbnf } from "./gbnf.ts";
import { schemaToExpression } from "./json-schema.ts";
import { JsonText } from "./json-text.ts";
import { checkSchemaSize } from "./limits.ts";
import { GrammarRefusal } from "./refusal.ts";
import { parseRegex } from "./regex.ts";
import { RuleSet } from "./rules.ts";
import type { GrammarSpec } from "./spec.ts";
import { tagsToExpression } from "./tag-rules.ts";

export type Source =
  | { readonly ok: true; readonly ebnf: string }
  | { readonly ok: false; readonly message: string };

/** The rules of `spec`, or what is wrong with it, naming the keyword, the position or the bound. */
export function toSource(spec: GrammarSpec): Source {
  try {
    return { ok: true, ebnf: write(spec) };
  } catch (error) {
    if (error instanceof GrammarRefusal) return { ok: false, message: error.message };
    // Deep or endless references end in the engine's own bound on its stack.
    if (error instanceof RangeError) {
      return { ok: false, message: "a schema's references are nested too deeply" };
    }
    throw error;
  }
}

function write(spec: GrammarSpec): string {
  const rules = new RuleSet();
  switch (spec.type) {
    case "json_object":
      return rules.toEbnf(new JsonText(rules).object);
    case "json_schema":
      checkSchemaSize(spec.schema);
      return rules.toEbnf(schemaToExpression(spec.schema, rules));
    case "regex":
      return rules.toEbnf(parseRegex(spec.pattern));
    case "structural_tag":
      return rules.toEbnf(tagsToExpression(spec, rules));
    case "grammar":
      return rules.toEbnf(parseGbnf(spec.grammar, rules));
  }
}
