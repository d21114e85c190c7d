/** A walk over every schema of an OpenAPI document, by the keywords that hold schemas. Pure. */

export type Json = Record<string, unknown>;

const SCHEMA = new Set([
  "additionalProperties",
  "contentSchema",
  "items",
  "not",
  "propertyNames",
  "schema",
]);
const LIST = new Set(["allOf", "anyOf", "oneOf", "prefixItems"]);
/** Keywords whose value names schemas; the names are the author's. */
const NAMED = new Set(["properties", "patternProperties", "schemas"]);
/** Values, in which nothing is a schema. */
const VALUES = new Set(["const", "default", "enum", "example", "examples", "value"]);

/** Changes every schema of the document, the inner ones first. */
export function mapSchemas(document: Json, change: (schema: Json) => Json): Json {
  const inSchema = (schema: unknown): unknown => {
    if (!isObject(schema)) return schema;
    const entries = Object.entries(schema).map(([keyword, value]) => {
      if (SCHEMA.has(keyword)) return [keyword, inSchema(value)];
      if (LIST.has(keyword) && Array.isArray(value)) return [keyword, value.map(inSchema)];
      if (NAMED.has(keyword)) return [keyword, named(value)];
      return [keyword, value];
    });
    return change(Object.fromEntries(entries) as Json);
  };
  const named = (schemas: unknown): unknown =>
    isObject(schemas)
      ? Object.fromEntries(
          Object.entries(schemas).map(([name, schema]) => [name, inSchema(schema)]),
        )
      : schemas;
  /**
   * Outside schemas: what holds them is everywhere called `schema`, or `schemas` among the
   * components.
   */
  const outside = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(outside);
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, inner]) => {
      if (key === "schema" || key === "itemSchema") return [key, inSchema(inner)];
      if (key === "schemas") return [key, named(inner)];
      return [key, VALUES.has(key) ? inner : outside(inner)];
    });
    return Object.fromEntries(entries);
  };
  return outside(document) as Json;
}

/** Of what a `$ref` refers to. */
export const nameOf = (reference: string): string =>
  reference.slice(reference.lastIndexOf("/") + 1);

/** The names of the schemas that these values refer to, and of those that they refer to in turn. */
export function namesIn(values: unknown, schemas: Readonly<Record<string, Json>>): Set<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    if (!isObject(value)) return;
    const { $ref } = value;
    if (typeof $ref === "string" && !found.has(nameOf($ref))) {
      found.add(nameOf($ref));
      walk(schemas[nameOf($ref)]);
    }
    Object.values(value).forEach(walk);
  };
  walk(values);
  return found;
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether its properties are listed: every language has a type for it that can be named. */
export const isPlainObject = (schema: Json | undefined): boolean =>
  schema?.["type"] === "object" && isObject(schema["properties"]);
