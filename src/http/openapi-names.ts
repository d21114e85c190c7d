/**
 * Names for the lists and objects that stand as members of a union. A generator of typed code makes
 * a type of each member: without a name there is nothing to call it by, and several of them then
 * write code that does not compile. Pure.
 */
import type { Json } from "./openapi-schemas.ts";

const LISTS_OF_MEMBERS = ["anyOf", "oneOf"] as const;

/** The same schemas, in which each such member is a component of its own. */
export function withNamedMembers(schemas: Json): Json {
  const named: Json = {};
  const taken = new Set(Object.keys(schemas));
  const take = (wanted: string): string => {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`;
    taken.add(name);
    return name;
  };
  const walk = (schema: unknown, place: string): unknown => {
    if (!isObject(schema)) return schema;
    const walked: Json = {};
    for (const [keyword, value] of Object.entries(schema))
      walked[keyword] = walkKeyword(keyword, value, place);
    return walked;
  };
  const walkKeyword = (keyword: string, value: unknown, place: string): unknown => {
    if (keyword === "properties" && isObject(value)) {
      const entries = Object.entries(value);
      return Object.fromEntries(
        entries.map(([name, field]) => [name, walk(field, place + pascalCase(name))]),
      );
    }
    if (keyword === "items" || keyword === "additionalProperties") return walk(value, place);
    if (!(LISTS_OF_MEMBERS as readonly string[]).includes(keyword) || !Array.isArray(value))
      return value;
    // With null alone it is no choice, but a value that may be missing.
    if (value.filter((member) => !isNull(member)).length < 2)
      return value.map((member: unknown) => walk(member, place));
    const isAlone = value.filter(isNameless).length === 1 && !taken.has(place);
    return value.map((member: unknown) => {
      if (!isNameless(member)) return walk(member, place);
      const name = take(isAlone ? place : place + kindOf(member));
      named[name] = walk(member, name);
      return { $ref: `#/components/schemas/${name}` };
    });
  };
  for (const [name, schema] of Object.entries(schemas)) named[name] = walk(schema, name);
  return Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What distinguishes the members of one union: `Strings`, `Integers`, `IntegersList`,
 * `ChatContentPartList`.
 */
function kindOf(schema: Json): string {
  if (schema["type"] !== "array") return "Object";
  const { $ref, type } = (schema["items"] ?? {}) as { $ref?: string; type?: string };
  if ($ref !== undefined) return `${$ref.slice($ref.lastIndexOf("/") + 1)}List`;
  if (type === "array") return `${kindOf(schema["items"] as Json)}List`;
  return typeof type === "string" ? `${pascalCase(type)}s` : "List";
}

const isNameless = (schema: unknown): schema is Json =>
  isObject(schema) &&
  (schema["type"] === "array" || schema["type"] === "object") &&
  schema["$ref"] === undefined;

const isNull = (schema: unknown): boolean => isObject(schema) && schema["type"] === "null";

export const pascalCase = (name: string): string =>
  name.replaceAll(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9]?)/g, (_, letter: string) =>
    letter.toUpperCase(),
  );

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
