/** Bounds of what a caller may ask for, checked before any of it is looked at closely. Pure. */
import { isNumberText } from "../../../src/contract/json-numbers.ts";
import { refuse } from "./refusal.ts";

/** Characters of a text that are counted, at most: a longer one is none that a model writes. */
export const MAX_COUNT = 250_000;

export const GRAMMAR_LIMITS = {
  /** UTF-16 units of all names and strings of a schema together. */
  maxSchemaLength: 262_144,
  /** Objects, lists and plain values in a schema. */
  maxSchemaNodes: 20_000,
  /** Nested objects and lists in a schema; nested groups in a regular expression. */
  maxDepth: 64,
  /** Values in all `enum` lists of a schema together. */
  maxEnumValues: 2_000,
  /**
   * Properties looked at to join schemas: all that `allOf` and the like bring together, each time.
   */
  maxJoined: 100_000,
  /** Characters of a regular expression. */
  maxPatternLength: 2_000,
  /** The highest count in braces, length or number of items. */
  maxRepeat: 10_000,
  /** Counts inside counts multiply: characters and values that a text's form may have, all told. */
  maxStates: 200_000,
  /** UTF-16 units of an EBNF grammar. */
  maxGrammarLength: 65_536,
} as const;

/**
 * Walks values of JSON without recursion, so that depth cannot overflow the stack; what a list or
 * object holds is counted before any of it is looked at. `times` is how often a bound may be
 * reached by all of them together.
 *
 * @throws {GrammarRefusal} naming the bound
 */
export function checkSchemaSizes(schemas: readonly unknown[], times = 1): void {
  const { maxDepth, maxSchemaLength, maxSchemaNodes } = GRAMMAR_LIMITS;
  const total = { nodes: schemas.length, length: 0 };
  for (const schema of schemas) {
    const own = { nodes: 1, length: 0 };
    const waiting = [{ value: schema, depth: 1 }];
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
      const { value, depth } = item;
      if (typeof value === "string") count(0, value.length);
      if (typeof value !== "object" || value === null) continue;
      if (isNumberText(value)) {
        count(0, value.rawJSON.length);
        continue;
      }
      if (depth > maxDepth) refuse(`a schema must be nested at most ${String(maxDepth)} deep`);
      for (const key in value) {
        count(1, Array.isArray(value) ? 0 : key.length);
        waiting.push({ value: (value as Record<string, unknown>)[key], depth: depth + 1 });
      }
    }

    function count(nodes: number, length: number): void {
      for (const counts of [own, total]) {
        counts.nodes += nodes;
        counts.length += length;
        const most = counts === own ? 1 : times;
        const subject = counts === own ? "a schema" : "all schemas together";
        if (counts.nodes > maxSchemaNodes * most) {
          refuse(`${subject} must have at most ${String(maxSchemaNodes * most)} values`);
        }
        if (counts.length > maxSchemaLength * most) {
          refuse(
            `${subject} must have texts of at most ${String(maxSchemaLength * most)} characters`,
          );
        }
      }
    }
  }
}
