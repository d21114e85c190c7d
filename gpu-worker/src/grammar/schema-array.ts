/** JSON Schema's arrays as rules. Pure. */
import { MAX_DISTINCT_ITEMS } from "./automaton/list-memory.ts";
import {
  choice,
  DISTINCT_OPENING,
  EMPTY,
  type Expression,
  NEVER,
  optional,
  repeat,
  sequence,
  text,
} from "./expression.ts";
import type { JsonText } from "./json-text.ts";
import { GRAMMAR_LIMITS } from "./limits.ts";
import { refuseAt } from "./refusal.ts";
import type { RuleSet } from "./rules.ts";
import { countOf, type SchemaObject, type SchemaType } from "./schema-keywords.ts";

export interface ArrayParts {
  readonly json: JsonText;
  /** A rule for the schema of one item; `part` says where it stands. */
  readonly convert: (schema: unknown, part: string) => Expression;
  /** The JSON texts of all values that a schema takes, as far as it lists them. */
  readonly listValues: (schema: unknown, part: string) => readonly string[] | undefined;
  /** No fewer types than its values have; undefined: any. */
  readonly typesOf: (schema: unknown, part: string) => readonly SchemaType[] | undefined;
}

/**
 * Values whose every order is written out: each set of those that were used is a rule. More keep
 * the schema's order.
 */
const MAX_PERMUTED = 8;

/** @throws {GrammarRefusal} naming the place and the keyword */
export function createArray(keywords: SchemaObject, path: string, parts: ArrayParts): Expression {
  const { json, convert } = parts;
  const { comma, rules } = json;
  const { prefixItems } = keywords;
  if (prefixItems !== undefined && (!Array.isArray(prefixItems) || prefixItems.length === 0)) {
    return refuseAt(path, "prefixItems", "must be a list with at least one schema");
  }
  const prefix: readonly unknown[] = prefixItems ?? [];
  const itemSchema = keywords["items"] ?? keywords["unevaluatedItems"] ?? prefix.length === 0;
  const minimum = countOf(keywords, "minItems", path) ?? 0;
  const longest = countOf(keywords, "maxItems", path);
  const isClosed = itemSchema === false;
  const maximum = isClosed ? Math.min(longest ?? Infinity, prefix.length) : longest;
  const most = GRAMMAR_LIMITS.maxRepeat;
  if (minimum > most) {
    refuseAt(path, "minItems", `must be at most ${String(most)}, got ${String(minimum)}`);
  }
  if (maximum !== undefined && minimum > maximum) {
    refuseAt(path, "minItems", `${String(minimum)} is more than there may be`);
  }
  if ("contains" in keywords) return createContaining(keywords, path, parts);
  if (maximum === 0) return json.listOf("[", [], "]", false);
  if (keywords["uniqueItems"] === true && (maximum === undefined || maximum > 1)) {
    if (prefix.length > 0) refuseAt(path, "uniqueItems", "cannot be kept beside prefixItems");
    const values = parts.listValues(itemSchema, "items");
    const bounds = { minimum, maximum: maximum ?? Infinity };
    return values === undefined
      ? createDistinct(itemSchema, path, { ...bounds, parts })
      : createUnique(values, path, { ...bounds, json });
  }

  const items = prefix
    .slice(0, maximum)
    .map((schema, index) => rules.add(convert(schema, `prefixItems/${String(index)}`)));
  const item = isClosed ? undefined : rules.add(convert(itemSchema, "items"));
  if (items.length === 0 && item !== undefined) items.push(item);
  const left = (bound: number): number => Math.max(0, bound - items.length);
  const tail = sequence(comma, item ?? EMPTY);
  // A longer list is none that a model writes.
  const end = maximum === undefined ? undefined : Math.min(left(maximum), most);
  let rest: Expression = item === undefined ? EMPTY : repeat(tail, left(minimum), end);
  for (let index = items.length - 1; index > 0; index -= 1) {
    const following = rules.add(sequence(comma, items[index] ?? EMPTY, rest));
    rest = index < minimum ? following : optional(following);
  }
  return json.listOf("[", [items[0] ?? EMPTY, rest], "]", minimum === 0);
}

/** At least one item that fits, or as many as `minContains` says. */
function createContaining(
  keywords: SchemaObject,
  path: string,
  { json, convert }: ArrayParts,
): Expression {
  const beside = ["prefixItems", "uniqueItems", "maxContains"].find((name) => name in keywords);
  if (beside !== undefined) refuseAt(path, "contains", `cannot be kept beside ${beside}`);
  const { comma, rules } = json;
  const found = countOf(keywords, "minContains", path) ?? 1;
  const minimum = countOf(keywords, "minItems", path) ?? 0;
  const maximum = countOf(keywords, "maxItems", path) ?? Infinity;
  const itemSchema = keywords["items"] ?? true;
  const item = rules.add(convert(itemSchema, "items"));
  const wanted = rules.add(convert({ allOf: [keywords["contains"], itemSchema] }, "contains"));
  const most = Number.isFinite(maximum) ? maximum : Math.max(minimum, found);
  if (most * (found + 1) > MAX_CONTAINING) {
    refuseAt(path, "contains", `counts must multiply to at most ${String(MAX_CONTAINING)}`);
  }
  // A rule for each number of items before, and of those among them that fit.
  const known = new Map<string, Expression & { kind: "rule" }>();
  const restOf = (items: number, fitting: number): Expression => {
    const key = `${String(items)} ${String(fitting)}`;
    const made = known.get(key);
    if (made !== undefined) return made;
    const rule = rules.reserve();
    known.set(key, rule);
    const next = Number.isFinite(maximum) ? items + 1 : Math.min(items + 1, most + 1);
    const options: Expression[] = items >= minimum && fitting >= found ? [EMPTY] : [];
    if (items < maximum) {
      const start = items === 0 ? [] : [comma];
      options.push(sequence(...start, item, restOf(next, fitting)));
      if (fitting < found) options.push(sequence(...start, wanted, restOf(next, fitting + 1)));
    }
    rules.define(rule, options.length === 0 ? NEVER : choice(...options));
    return rule;
  };
  return json.listOf("[", [restOf(0, 0)], "]", false);
}

const MAX_CONTAINING = 10_000;

/** Texts and whole numbers, which are the same where their JSON is: the matcher remembers them. */
function createDistinct(
  itemSchema: unknown,
  path: string,
  options: { readonly parts: ArrayParts; readonly minimum: number; readonly maximum: number },
): Expression {
  const { parts, minimum } = options;
  const { json, convert, typesOf } = parts;
  const types = typesOf(itemSchema, "items");
  const other = types === undefined ? "of any type" : types.find((one) => !REMEMBERED.has(one));
  if (other !== undefined) {
    const kept = "strings, integers, booleans, null and values that enum or const lists";
    refuseAt(path, "uniqueItems", `can be kept only for ${kept}; items may be ${other} here`);
  }
  const item = json.rules.add(convert(itemSchema, "items"));
  const most = Math.min(options.maximum, MAX_DISTINCT_ITEMS);
  if (minimum > 1 && (minimum > most || countTexts(item, json.rules) < minimum)) {
    refuseAt(path, "minItems", `${String(minimum)} may be more than there are different items`);
  }
  const end = Number.isFinite(options.maximum) ? most - 1 : undefined;
  const rest = repeat(sequence(json.comma, item), Math.max(0, minimum - 1), end);
  return json.listOf(DISTINCT_OPENING, [item, rest], "]", minimum === 0);
}

const REMEMBERED: ReadonlySet<SchemaType> = new Set(["string", "integer", "boolean", "null"]);

/** No more than there are different texts; few are looked for. */
function countTexts(expression: Expression, rules: RuleSet, depth = 0): number {
  const countOfPart = (part: Expression): number => countTexts(part, rules, depth + 1);
  if (depth > MAX_COUNTED_DEPTH) return 1;
  switch (expression.kind) {
    case "text":
    case "opening":
    case "language":
      return 1;
    case "class":
      return expression.ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    case "choice":
      return Math.max(...expression.options.map(countOfPart));
    case "sequence":
      return Math.max(1, ...expression.parts.map(countOfPart));
    case "repeat":
      return expression.maximum === undefined ? Infinity : countOfPart(expression.part);
    case "rule":
      return countOfPart(rules.get(expression.name));
  }
}

const MAX_COUNTED_DEPTH = 16;

function createUnique(
  values: readonly string[],
  path: string,
  { json, minimum, maximum }: { json: JsonText; minimum: number; maximum: number },
): Expression {
  if (minimum > values.length) {
    refuseAt(path, "minItems", `${String(minimum)} is more than there are different items`);
  }
  const most = Math.min(maximum, values.length);
  return values.length <= MAX_PERMUTED
    ? createPermuted(values, json, { minimum, maximum: most })
    : createOrdered(values, path, { json, minimum, maximum: most });
}

/** In any order: a rule for each set of values that were written. */
function createPermuted(
  values: readonly string[],
  json: JsonText,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): Expression {
  const { comma, rules } = json;
  const known = new Map<number, Expression>();
  const restOf = (used: number, count: number): Expression => {
    const made = known.get(used);
    if (made !== undefined) return made;
    const options: Expression[] = count >= minimum ? [EMPTY] : [];
    for (const [index, value] of values.entries()) {
      if (count === maximum || ((used >> index) & 1) === 1) continue;
      const start = count === 0 ? [] : [comma];
      options.push(sequence(...start, text(value), restOf(used | (1 << index), count + 1)));
    }
    const rule = rules.add(options.length === 0 ? NEVER : choice(...options));
    known.set(used, rule);
    return rule;
  };
  return json.listOf("[", [restOf(0, 0)], "]", false);
}

/**
 * In the schema's order: a rule for each value, and each number of values before it as far as that
 * decides anything.
 */
function createOrdered(
  values: readonly string[],
  path: string,
  { json, minimum, maximum }: { json: JsonText; minimum: number; maximum: number },
): Expression {
  const { comma, rules } = json;
  const isFull = maximum < values.length;
  const most = Math.max(1, isFull ? maximum : minimum);
  if (values.length * most > MAX_COUNTED) {
    refuseAt(path, "uniqueItems", `values times counts must be at most ${String(MAX_COUNTED)}`);
  }
  let after: readonly Expression[] = Array.from({ length: most + 1 }, (_, count) =>
    count >= minimum ? EMPTY : NEVER,
  );
  for (const value of values.toReversed()) {
    after = after.map((skipped, count) => {
      if (isFull && count === most) return skipped;
      const start = count === 0 ? [] : [comma];
      const next = after[Math.min(count + 1, most)] ?? NEVER;
      return rules.add(choice(sequence(...start, text(value), next), skipped));
    });
  }
  return json.listOf("[", [after[0] ?? NEVER], "]", false);
}

const MAX_COUNTED = 20_000;
