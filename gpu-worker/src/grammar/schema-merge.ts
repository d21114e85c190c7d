/** Two schemas that both hold, as one. Pure. */
import { refuse } from "./refusal.ts";
import { isRecord, type SchemaObject } from "./schema-keywords.ts";

/**
 * What `allOf`, keywords beside `$ref`, and keywords beside `anyOf` come to.
 *
 * @throws {GrammarRefusal} naming the keyword that both have and that cannot be joined
 */
export function mergeSchemas(a: SchemaObject, b: SchemaObject, path: string): SchemaObject {
  const merged: Record<string, unknown> = { ...a };
  for (const [keyword, value] of Object.entries(b)) {
    const own = a[keyword];
    merged[keyword] = own === undefined ? value : mergeKeyword(keyword, own, value, path);
  }
  for (const [closed, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const additional = closed["additionalProperties"];
    const isOpen = additional === undefined || additional === true;
    const hasOthers = isRecord(other["properties"]) && Object.keys(other["properties"]).length > 0;
    // `additionalProperties` speaks of the properties beside it alone, so the other's would be forbidden.
    if (
      !isOpen &&
      hasOthers &&
      JSON.stringify(a["properties"]) !== JSON.stringify(b["properties"])
    ) {
      refuse(`schema at ${path}: additionalProperties cannot be joined with other properties`);
    }
  }
  return merged;
}

function mergeKeyword(keyword: string, a: unknown, b: unknown, path: string): unknown {
  if (keyword === "required" && Array.isArray(a) && Array.isArray(b)) {
    return [...new Set<unknown>([...a, ...b])];
  }
  if (keyword === "properties" && isRecord(a) && isRecord(b)) {
    const shared = Object.keys(b).find(
      (name) => Object.hasOwn(a, name) && JSON.stringify(a[name]) !== JSON.stringify(b[name]),
    );
    if (shared === undefined) return { ...a, ...b };
    return refuse(`schema at ${path}: property ${JSON.stringify(shared)} is described twice`);
  }
  if (JSON.stringify(a) === JSON.stringify(b)) return a;
  return refuse(`schema at ${path}: ${keyword} is given twice and cannot be joined`);
}
