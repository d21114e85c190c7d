/** Bounds of what a caller may ask for, checked before any of it is looked at closely. Pure. */
import { refuse } from "./refusal.ts";

export const GRAMMAR_LIMITS = {
  /** UTF-16 units of all names and strings of a schema together. */
  maxSchemaLength: 262_144,
  /** Objects, lists and plain values in a schema. */
  maxSchemaNodes: 20_000,
  /** Nested objects and lists in a schema; nested groups in a regular expression. */
  maxDepth: 64,
  /** Values in all `enum` lists of a schema together. */
  maxEnumValues: 2_000,
  /** Characters of a regular expression. */
  maxPatternLength: 2_000,
  /** The highest count in braces, length or number of items. */
  maxRepeat: 10_000,
  /** Counts inside counts multiply: characters and values that a text's form may have, all told. */
  maxStates: 100_000,
  /** UTF-16 units of an EBNF grammar. */
  maxGrammarLength: 65_536,
} as const;

/**
 * Walks a value of JSON without recursion, so that depth cannot overflow the stack.
 *
 * @throws {GrammarRefusal} naming the bound, and the value where it is small
 */
export function checkSchemaSize(schema: unknown): void {
  const { maxDepth, maxSchemaLength, maxSchemaNodes } = GRAMMAR_LIMITS;
  const waiting: { value: unknown; depth: number }[] = [{ value: schema, depth: 1 }];
  let length = 0;
  let nodes = 0;
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    nodes += 1;
    if (nodes > maxSchemaNodes)
      refuse(`a schema must have at most ${String(maxSchemaNodes)} values`);
    if (typeof item.value === "string") length += item.value.length;
    if (length > maxSchemaLength) {
      refuse(`a schema's texts must have at most ${String(maxSchemaLength)} characters together`);
    }
    if (typeof item.value !== "object" || item.value === null) continue;
    if (item.depth > maxDepth) refuse(`a schema must be nested at most ${String(maxDepth)} deep`);
    for (const [key, value] of Object.entries(item.value)) {
      if (!Array.isArray(item.value)) length += key.length;
      waiting.push({ value, depth: item.depth + 1 });
    }
  }
}
