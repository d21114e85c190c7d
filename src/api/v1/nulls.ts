/**
 * null asks for nothing. SDKs write every field of their own objects, most of them as null, and send
 * those objects back. Pure.
 */

/** Values that belong to the caller: JSON schemas, in which null means null. */
const OWN_VALUES = new Set(["json", "metadata", "parameters", "schema", "value"]);

/** The same request without the properties that are null. Bounded by what the body was bounded by. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== "object" || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(
    given.map(([name, inner]) => [name, OWN_VALUES.has(name) ? inner : withoutNulls(inner)]),
  );
}
