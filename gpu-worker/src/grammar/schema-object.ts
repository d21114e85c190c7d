/**
 * JSON Schema's objects as rules: properties in the schema's order, then others where they are
 * allowed. Pure.
 */
import {
  choice,
  EMPTY,
  type Expression,
  NEVER,
  oneOf,
  optional,
  type Range,
  repeat,
  sequence,
  text,
  withoutRanges,
} from "./expression.ts";
import type { JsonText } from "./json-text.ts";
import { type Dfa, takes } from "./language/dfa.ts";
import { escapePointer, placeOf, refuseAt } from "./refusal.ts";
import { countOf, isRecord, type SchemaObject } from "./schema-keywords.ts";
import { createAnyName, divideNames, NAME_CHARACTERS, readNamePatterns } from "./schema-names.ts";

export interface ObjectParts {
  readonly json: JsonText;
  /** A rule for the schema of one value; `part` says where it stands. */
  readonly convert: (schema: unknown, part: string) => Expression;
  /** What `propertyNames` takes: a list of texts, or a language; undefined: any. */
  readonly names: NameRule | undefined;
}

export type NameRule =
  | { readonly kind: "listed"; readonly texts: readonly string[] }
  | { readonly kind: "language"; readonly dfa: Dfa };

interface Property {
  readonly member: Expression;
  readonly isRequired: boolean;
}

/** How many members an object may have. */
interface Counts {
  readonly minimum: number;
  readonly maximum: number;
}

/** Members that are counted; each is a rule for each count. */
const MAX_COUNTED = 1_000;

/** @throws {GrammarRefusal} naming the place and the keyword */
export function createObject(
  keywords: SchemaObject,
  path: string,
  { json, convert, names: nameRule }: ObjectParts,
): Expression {
  const { effort } = json.rules;
  const described = readRecord(keywords, "properties", path);
  const required = readRequired(keywords["required"] ?? [], path);
  const byPattern = readRecord(keywords, "patternProperties", path);
  const patterns = readNamePatterns(Object.keys(byPattern), path, effort);
  const isOpen = keywords["properties"] === undefined && patterns.length === 0;
  const additional =
    keywords["additionalProperties"] ?? keywords["unevaluatedProperties"] ?? isOpen;
  const undescribed = required.filter((name) => !Object.hasOwn(described, name));
  const listedNames = nameRule?.kind === "listed" ? nameRule.texts : [];
  const names = [...new Set([...Object.keys(described), ...undescribed, ...listedNames])];
  const isRequired = new Set(required);
  const other = additional === false ? undefined : convert(additional, "additionalProperties");
  const patternValues = new Map(
    patterns.map(({ pattern }) => [pattern, byPattern[pattern] as unknown]),
  );

  const properties = names.map((name): Property => {
    const isAllowed =
      nameRule === undefined ||
      (nameRule.kind === "listed" ? nameRule.texts.includes(name) : takes(nameRule.dfa, name));
    const own = patterns.filter(({ dfa }) => takes(dfa, name));
    const schemas = own.map(({ pattern }) => patternValues.get(pattern));
    const isDescribed = Object.hasOwn(described, name);
    if (isDescribed) schemas.unshift(described[name]);
    const part = isDescribed ? `properties/${escapePointer(name)}` : "patternProperties";
    const isForbidden = keywords["additionalProperties"] === false && schemas.length === 0;
    if (isForbidden && isRequired.has(name)) {
      refuseAt(path, "required", `property ${JSON.stringify(name)} is not allowed`);
    }
    const value =
      !isAllowed || isForbidden
        ? NEVER
        : schemas.length > 1
          ? convert({ allOf: schemas }, part)
          : schemas.length === 1
            ? convert(schemas[0], part)
            : (other ?? json.any);
    if (value === NEVER && isRequired.has(name)) {
      const rule = `property ${JSON.stringify(name)} is required, and no value fits it`;
      json.rules.noteContradiction(`${placeOf(path, "required")}: ${rule}`);
    }
    const member = sequence(text(JSON.stringify(name)), json.colon, value);
    return { member, isRequired: isRequired.has(name) };
  });
  const others: Expression[] = [];
  if (nameRule === undefined && patterns.length === 0) {
    if (other !== undefined) others.push(sequence(createOtherName(names, json), json.colon, other));
  } else if (nameRule?.kind !== "listed") {
    const allowed = nameRule?.dfa;
    for (const { name, patterns: own } of divideNames(names, patterns, { allowed, json })) {
      const schemas = own.map((pattern) => patternValues.get(pattern));
      if (schemas.length === 0 && other === undefined) continue;
      const [only] = schemas;
      const value =
        schemas.length === 0
          ? (other ?? NEVER)
          : convert(
              schemas.length === 1 ? only : { allOf: schemas },
              `patternProperties/${escapePointer(own[0] ?? "")}`,
            );
      others.push(sequence(name, json.colon, value));
    }
  }
  const otherMember = others.length === 0 ? undefined : json.rules.add(choice(...others));
  const counts = readCounts(keywords, path, {
    required: required.length,
    listed: names.length,
    isOpen: otherMember !== undefined,
  });
  return counts === undefined
    ? writeObject(properties, otherMember, json)
    : writeCounted(properties, otherMember, { json, counts });
}

/** From the last property to the first: what may follow one, and what may come first. */
function writeObject(
  properties: readonly Property[],
  other: Expression | undefined,
  json: JsonText,
): Expression {
  const others = other === undefined ? EMPTY : repeat(sequence(json.comma, other), 0);
  let rest: Expression = others;
  let first: Expression = other === undefined ? NEVER : sequence(other, others);
  for (const { member, isRequired } of properties.toReversed()) {
    const start = json.rules.add(sequence(member, rest));
    const following = json.rules.add(sequence(json.comma, start));
    first = isRequired ? start : json.rules.add(choice(start, first));
    rest = isRequired ? following : json.rules.add(choice(following, rest));
  }
  const isEmptyToo = properties.every((property) => !property.isRequired);
  return json.listOf("{", [first], "}", isEmptyToo);
}

/**
 * The same with as many members as the counts say: a rule for each property and each number of
 * members before it. One name could be written twice among the others, so at most one of these
 * counts for the minimum.
 */
function writeCounted(
  properties: readonly Property[],
  other: Expression | undefined,
  { json, counts: { minimum, maximum } }: { readonly json: JsonText; readonly counts: Counts },
): Expression {
  /** From one more on, the number of members decides nothing. */
  const most = Number.isFinite(maximum) ? maximum : minimum;
  const otherTail = (written: number): Expression => {
    const lacking = Math.max(0, minimum - written);
    if (lacking > 1 || (lacking === 1 && other === undefined)) return NEVER;
    if (other === undefined) return EMPTY;
    const room = Number.isFinite(maximum) ? maximum - written : undefined;
    if (room === 0) return EMPTY;
    const next = sequence(json.comma, other);
    if (written > 0) return repeat(next, lacking, room);
    const all = sequence(other, repeat(next, 0, room === undefined ? undefined : room - 1));
    return lacking > 0 ? all : optional(all);
  };
  let after = Array.from({ length: most + 1 }, (_, written) => json.rules.add(otherTail(written)));
  for (const { member, isRequired } of properties.toReversed()) {
    after = after.map((skipped, written) => {
      const isFull = written >= maximum;
      const next = after[Math.min(written + 1, most)] ?? NEVER;
      const comma = written > 0 ? [json.comma] : [];
      const taken = isFull ? NEVER : sequence(...comma, member, next);
      return json.rules.add(isRequired ? taken : choice(taken, skipped));
    });
  }
  return json.listOf("{", [after[0] ?? NEVER], "}", false);
}

/**
 * A name that is none of `names`: at each of their prefixes, either a letter that none of them has
 * next, and then anything, or the end where none of them ends. Written twice, a name would replace
 * the value described for it.
 */
function createOtherName(names: readonly string[], json: JsonText): Expression {
  const anything = json.rules.add(createAnyName());
  const after = (tails: readonly (readonly string[])[]): Expression => {
    const byFirst = Map.groupBy(
      tails.filter((tail) => tail.length > 0),
      (tail) => tail[0] ?? "",
    );
    const taken = [...byFirst.keys()].map((character): Range => {
      const point = character.codePointAt(0) ?? 0;
      return [point, point];
    });
    const free = sequence(oneOf(...withoutRanges(NAME_CHARACTERS, taken)), anything);
    const shared = [...byFirst].map(([character, group]) =>
      sequence(text(character), json.rules.add(after(group.map((tail) => tail.slice(1))))),
    );
    const isTaken = tails.some((tail) => tail.length === 0);
    const options = choice(free, ...shared);
    return isTaken ? options : optional(options);
  };
  const spelled = names.map((name) => [...name]).filter((name) => name.every(isPlain));
  return json.stringOf(spelled.length === 0 ? anything : after(spelled));
}

function isPlain(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return NAME_CHARACTERS.some(([first, last]) => first <= point && point <= last);
}

function readRecord(keywords: SchemaObject, keyword: string, path: string): SchemaObject {
  const value = keywords[keyword] ?? {};
  return isRecord(value) ? value : refuseAt(path, keyword, "must be an object");
}

function readRequired(value: unknown, path: string): readonly string[] {
  const isList = Array.isArray(value) && value.every((name) => typeof name === "string");
  if (!isList) return refuseAt(path, "required", "must be a list of names");
  return [...new Set(value as readonly string[])];
}

/** @returns undefined where every object fits anyway */
function readCounts(
  keywords: SchemaObject,
  path: string,
  known: { readonly required: number; readonly listed: number; readonly isOpen: boolean },
): Counts | undefined {
  const minimum = countOf(keywords, "minProperties", path) ?? 0;
  const maximum = countOf(keywords, "maxProperties", path) ?? Infinity;
  if (minimum > maximum) {
    refuseAt(path, "minProperties", `${String(minimum)} is more than there may be`);
  }
  const most = known.isOpen ? Infinity : known.listed;
  if (minimum <= known.required && maximum >= most) return undefined;
  if (minimum > known.listed + (known.isOpen ? 1 : 0)) {
    const rule = "can be kept only as far as the schema lists names, and one more";
    refuseAt(path, "minProperties", `${rule}, got ${String(minimum)}`);
  }
  const counted = Number.isFinite(maximum) ? Math.min(maximum, MAX_COUNTED) : maximum;
  if (minimum > MAX_COUNTED) {
    refuseAt(path, "minProperties", `must be at most ${String(MAX_COUNTED)}`);
  }
  return { minimum, maximum: counted };
}
