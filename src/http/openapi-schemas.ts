/**
 * JSON schemas for the OpenAPI document, from zod. Named schemas become components.
 *
 * A walk of a schema must tell keywords from the names of properties: an object may have properties
 * called `id`, `$defs` or `required`. So the walk goes from schema to schema by the keywords that
 * hold schemas, and leaves everything else alone.
 * Source: JSON Schema 2020-12, sections 8.2 (core), 10 and 11 (applicators).
 */
import { z } from "zod";

export type Json = Record<string, unknown>;

const OPTIONS = {
  target: "draft-2020-12",
  io: "input",
  unrepresentable: "any",
  reused: "inline",
} as const;

/** Keywords whose value is a schema. */
const SCHEMA = new Set([
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
/** Keywords whose value is a list of schemas. */
const LIST_OF_SCHEMAS = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
/** Keywords whose value names schemas; the names are the author's. */
const NAMED_SCHEMAS = new Set(["dependentSchemas", "patternProperties", "properties"]);
/** What only a schema that stands alone needs. */
const STAND_ALONE = new Set(["$defs", "$schema", "id"]);

/** A `$ref` for a named schema, the schema itself otherwise. */
export function schemaOf(schema: z.ZodType): Json {
  const id = z.globalRegistry.get(schema)?.id;
  if (id !== undefined) return { $ref: `#/components/schemas/${id}` };
  return inDocument(toJsonSchema(schema)) as Json;
}

/** Every named schema that these roots reach, by name. */
export function namedSchemas(roots: Iterable<z.ZodType>): Json {
  const found = new Map<string, unknown>();
  for (const root of roots) {
    const own = toJsonSchema(root);
    const id = z.globalRegistry.get(root)?.id;
    if (id !== undefined) found.set(id, inDocument(own));
    for (const [name, definition] of Object.entries((own["$defs"] ?? {}) as Json))
      found.set(name, inDocument(definition));
  }
  return Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a request may send for each field of an object, and which fields it must send. */
export function fieldsOf(schema: z.ZodObject): { name: string; required: boolean; schema: Json }[] {
  const { properties = {}, required = [] } = toJsonSchema(schema) as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, field]) => ({
    name,
    required: required.includes(name),
    schema: inDocument(field) as Json,
  }));
}

const toJsonSchema = (schema: z.ZodType): Json => z.toJSONSchema(schema, OPTIONS) as Json;

/** Points references at the components, and drops what only a stand-alone schema needs. */
export function inDocument(schema: unknown): unknown {
  if (!isObject(schema)) return schema;
  const kept = Object.entries(schema).filter(([keyword]) => !STAND_ALONE.has(keyword));
  return Object.fromEntries(kept.map(([keyword, value]) => [keyword, moveValue(keyword, value)]));
}

function moveValue(keyword: string, value: unknown): unknown {
  if (keyword === "$ref" && typeof value === "string")
    return value.replace("#/$defs/", "#/components/schemas/");
  if (SCHEMA.has(keyword)) return inDocument(value);
  if (LIST_OF_SCHEMAS.has(keyword) && Array.isArray(value)) return value.map(inDocument);
  if (NAMED_SCHEMAS.has(keyword) && isObject(value)) {
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([name, schema]) => [name, inDocument(schema)]));
  }
  return value;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
