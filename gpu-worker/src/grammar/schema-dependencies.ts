/**
 * What a property asks of the rest of its object, as options: the property is absent, or all of
 * that holds. Pure.
 */
import { refuseAt } from "./refusal.ts";
import { Every, everyOf, isRecord, type SchemaObject } from "./schema-keywords.ts";

/** Properties that ask for something; each doubles the options. */
const MAX_ASKING = 6;

/**
 * @returns the same keywords if they have none
 * @throws {GrammarRefusal} naming the keyword
 */
export function expandDependencies(keywords: SchemaObject, path: string): SchemaObject {
  const { if: condition, then, else: otherwise, ...unconditional } = keywords;
  if ("if" in keywords || "then" in keywords || "else" in keywords) {
    // Without each other they say nothing.
    if (condition === undefined || (then === undefined && otherwise === undefined)) {
      return unconditional;
    }
    if (condition !== true && condition !== false) {
      refuseAt(path, "if", "is supported only as true or false");
    }
    const holds = condition === true ? then : otherwise;
    return holds === undefined ? unconditional : withOptions(unconditional, [[holds]]);
  }
  const { dependentRequired: _, dependentSchemas: __, ...beside } = keywords;
  const options: unknown[][] = [];
  for (const keyword of ["dependentRequired", "dependentSchemas"] as const) {
    for (const value of everyOf(keywords, keyword)) {
      if (!isRecord(value)) return refuseAt(path, keyword, "must be an object");
      for (const [name, asked] of Object.entries(value)) {
        options.push([
          { type: "object", properties: { [name]: false }, additionalProperties: true },
          keyword === "dependentRequired"
            ? { type: "object", required: [name, ...(Array.isArray(asked) ? asked : [asked])] }
            : { allOf: [{ type: "object", required: [name] }, asked] },
        ]);
      }
      if (options.length > MAX_ASKING) {
        refuseAt(path, keyword, `must be about at most ${String(MAX_ASKING)} properties`);
      }
    }
  }
  if (!("dependentRequired" in keywords || "dependentSchemas" in keywords)) return keywords;
  return withOptions(beside, options);
}

function withOptions(beside: SchemaObject, options: readonly (readonly unknown[])[]): SchemaObject {
  if (options.length === 0) return beside;
  return { ...beside, anyOf: new Every([...everyOf(beside, "anyOf"), ...options]) };
}
