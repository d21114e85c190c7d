import {
  choice,
  EMPTY,
  type Expression,
  oneOf,
  optional,
  type Range,
  repeat,
  sequence,
  text,
  withoutRanges,
} from "./expression.ts";
/** JSON Schema's objects as rules: properties in the schema's order, then others where they are allowed. Pure. */
import type { JsonText } from "./json-text.ts";
import { refuse } from "./refusal.ts";
import { countOf, isRecord, type SchemaObject } from "./schema-keywords.ts";

export interface ObjectParts {
  readonly json: JsonText;
  /** A rule for the schema of one value; `part` says where it stands. */
  readonly convert: (schema: unknown, part: string) => Expression;
}

interface Property {
  readonly member: Expression;
  readonly isRequired: boolean;
}

/** Characters of a name that nothing describes: what needs no escape. */
const NAME_CHARACTERS: readonly Range[] = [
  [0x20, 0x21],
  [0x23, 0x5b],
  [0x5d, 0x10ffff],
];
const MAX_NAME_LENGTH = 64;
const NEVER: Expression = oneOf();

/** @throws {GrammarRefusal} naming the place and the keyword */
export function createObject(
  keywords: SchemaObject,
  path: string,
  { json, convert }: ObjectParts,
): Expression {
  const described = keywords["properties"] ?? {};
  if (!isRecord(described)) return refuse(`schema at ${path}: properties must be an object`);
  const required = readRequired(keywords["required"] ?? [], path);
  const additional = keywords["additionalProperties"] ?? keywords["properties"] === undefined;
  const undescribed = required.filter((name) => !Object.hasOwn(described, name));
  if (undescribed[0] !== undefined && keywords["additionalProperties"] === false) {
    refuse(`schema at ${path}: required property ${JSON.stringify(undescribed[0])} is not allowed`);
  }
  const names = [...Object.keys(described), ...undescribed];
  const isRequired = new Set(required);
  const other = additional === false ? undefined : convert(additional, "additionalProperties");
  checkCount(keywords, path, { required: required.length, most: other ? Infinity : names.length });

  const properties = names.map((name): Property => {
    const value = Object.hasOwn(described, name)
      ? convert(described[name], `properties/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`)
      : (other ?? json.any);
    const member = sequence(text(JSON.stringify(name)), json.colon, value);
    return { member, isRequired: isRequired.has(name) };
  });
  const otherMember =
    other && json.rules.add(sequence(createOtherName(names, json), json.colon, other));
  return writeObject(properties, otherMember, json);
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
 * A name that is none of `names`: at each of their prefixes, either a letter that none of them has next, and then
 * anything, or the end where none of them ends. Written twice, a name would replace the value described for it.
 */
function createOtherName(names: readonly string[], json: JsonText): Expression {
  const anything = json.rules.add(repeat(oneOf(...NAME_CHARACTERS), 0, MAX_NAME_LENGTH));
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

function readRequired(value: unknown, path: string): readonly string[] {
  const isList = Array.isArray(value) && value.every((name) => typeof name === "string");
  if (!isList) return refuse(`schema at ${path}: required must be a list of names`);
  return [...new Set(value as readonly string[])];
}

/** How many properties there are cannot be counted by rules, but some counts hold anyway. */
function checkCount(
  keywords: SchemaObject,
  path: string,
  counts: { readonly required: number; readonly most: number },
): void {
  const minimum = countOf(keywords, "minProperties", path) ?? 0;
  const maximum = countOf(keywords, "maxProperties", path) ?? Infinity;
  if (minimum > counts.required) refuse(`schema at ${path}: minProperties is not supported`);
  if (maximum < counts.most) refuse(`schema at ${path}: maxProperties is not supported`);
}
