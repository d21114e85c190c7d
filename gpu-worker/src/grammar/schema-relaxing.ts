/** A schema without what was refused, so that the rest can be kept. Pure. */
import { isRecord } from "./schema-keywords.ts";

/** Keywords under which a looser schema would say more: they go as a whole. */
const NEGATING = new Set(["not", "if"]);
/** What says more once a keyword is gone, and goes with it. */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  properties: ["additionalProperties", "unevaluatedProperties"],
  patternProperties: ["additionalProperties", "unevaluatedProperties"],
  prefixItems: ["items", "unevaluatedItems"],
  contains: ["minContains", "maxContains"],
  if: ["then", "else"],
};
/** Keywords whose schemas are read as a part of the one that has them. */
const JOINING = ["not", "if", "dependentSchemas", "allOf", "oneOf", "anyOf", "$ref"];
/** Keywords whose values hold schemas by name. */
const BY_NAME = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
]);

/**
 * @param pointer the JSON pointer of a keyword, from `#` on
 * @returns a schema that takes everything `schema` takes; undefined: nothing of it but its type
 * could be kept
 */
export function withoutKeyword(schema: unknown, pointer: string): unknown {
  const parts = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  if (parts.length === 0 || (parts.length === 1 && parts[0] === "type")) return undefined;
  const looser = relax(schema, parts);
  return looser === true ? undefined : looser;
}

function relax(schema: unknown, parts: readonly string[]): unknown {
  const [keyword, ...rest] = parts;
  if (!isRecord(schema) || keyword === undefined) return true;
  if (!Object.hasOwn(schema, keyword)) {
    // What is refused is not written here: it came from a schema that is joined to this one.
    const joining = JOINING.find((name) => Object.hasOwn(schema, name));
    return joining === undefined ? true : omit(schema, joining);
  }
  const value = schema[keyword];
  if (rest.length === 0 || NEGATING.has(keyword)) return omit(schema, keyword);
  if (!BY_NAME.has(keyword) && !Array.isArray(value)) {
    return { ...schema, [keyword]: relax(value, rest) };
  }
  const [name = "", ...inner] = rest;
  if (Array.isArray(value)) {
    const parted = value.map((part, index) => (String(index) === name ? relax(part, inner) : part));
    return Object.hasOwn(value, name) ? { ...schema, [keyword]: parted } : omit(schema, keyword);
  }
  if (!isRecord(value) || !Object.hasOwn(value, name)) return omit(schema, keyword);
  return { ...schema, [keyword]: { ...value, [name]: relax(value[name], inner) } };
}

function omit(schema: Readonly<Record<string, unknown>>, keyword: string): unknown {
  const gone = new Set([keyword, ...(COMPANIONS[keyword] ?? [])]);
  return Object.fromEntries(Object.entries(schema).filter(([name]) => !gone.has(name)));
}
