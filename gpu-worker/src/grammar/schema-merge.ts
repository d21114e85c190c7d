/** Two schemas that both hold, as one. Pure. */
import { refuseAt } from "./refusal.ts";
import {
  canonical,
  describe,
  Every,
  everyOf,
  isRecord,
  pickNumber,
  readTypes,
  type SchemaObject,
  type SchemaType,
} from "./schema-keywords.ts";

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
  mergeProperties(merged, a, b, path);
  mergeItems(merged, a, b);
  return merged;
}

/**
 * A joined schema, and what it says of properties that none of its parts describes.
 *
 * @throws {GrammarRefusal} where options of it may describe more
 */
export function withoutOthers(joined: SchemaObject, left: unknown, path: string): SchemaObject {
  const other = ["anyOf", "oneOf", "if", "dependentSchemas"].find((keyword) => keyword in joined);
  if (other !== undefined)
    refuseAt(path, "unevaluatedProperties", `is not supported beside ${other}`);
  return { additionalProperties: left, ...joined };
}

function mergeKeyword(keyword: string, a: unknown, b: unknown, path: string): unknown {
  switch (keyword) {
    case "type":
      return sharedTypes(readTypes(a, path), readTypes(b, path));
    case "enum": {
      if (!Array.isArray(a) || !Array.isArray(b)) return refuseAt(path, keyword, "must be a list");
      const known = new Set(b.map(canonical));
      return a.filter((value) => known.has(canonical(value)));
    }
    case "required":
      if (!Array.isArray(a) || !Array.isArray(b)) {
        return refuseAt(path, keyword, "must be a list of names");
      }
      return [...new Set<unknown>([...a, ...b])];
    case "minLength":
    case "minItems":
    case "minProperties":
    case "maxLength":
    case "maxItems":
    case "maxProperties": {
      const which = keyword.startsWith("min") ? "larger" : "smaller";
      const picked = pickNumber(a, b, which);
      return picked ?? refuseAt(path, keyword, `must be a number, got ${describe([a, b])}`);
    }
    case "uniqueItems":
      return a === true || b === true;
    case "properties":
    case "patternProperties":
    case "additionalProperties":
    case "items":
    case "prefixItems":
      // With all that belongs to them, below.
      return a;
    case "propertyNames":
      return allOf(a, b);
    case "pattern":
    case "format":
    case "minimum":
    case "maximum":
    case "exclusiveMinimum":
    case "exclusiveMaximum":
    case "multipleOf":
    case "anyOf":
    case "oneOf":
    case "not":
    case "dependentRequired":
    case "dependentSchemas": {
      const values = [...everyOf({ a }, "a"), ...everyOf({ b }, "b")];
      const texts = new Map(values.map((value) => [canonical(value), value]));
      const [only] = texts.values();
      return texts.size === 1 ? only : new Every([...texts.values()]);
    }
    default:
      if (canonical(a) === canonical(b)) return a;
      return refuseAt(path, keyword, "is given twice and cannot be joined");
  }
}

function sharedTypes(a: readonly SchemaType[], b: readonly SchemaType[]): readonly SchemaType[] {
  const isIn = (type: SchemaType, list: readonly SchemaType[]): boolean =>
    list.includes(type) || (type === "integer" && list.includes("number"));
  return [
    ...a.filter((type) => isIn(type, b)),
    ...b.filter((type) => isIn(type, a) && !a.includes(type)),
  ];
}

/** One schema for what two say of the same value. */
function allOf(a: unknown, b: unknown): unknown {
  if (a === undefined || a === true || a === b) return b;
  if (b === undefined || b === true) return a;
  if (a === false || b === false) return false;
  return { allOf: [a, b] };
}

/** What one says of all other properties, it says of those that the other describes. */
function mergeProperties(
  merged: Record<string, unknown>,
  a: SchemaObject,
  b: SchemaObject,
  path: string,
): void {
  const [ofA, ofB] = [recordOf(a, "properties", path), recordOf(b, "properties", path)];
  const [patternsA, patternsB] = [
    recordOf(a, "patternProperties", path),
    recordOf(b, "patternProperties", path),
  ];
  const [othersA, othersB] = [a["additionalProperties"], b["additionalProperties"]];
  for (const [others, own, patterns, otherPatterns, theirs] of [
    [othersA, ofA, patternsA, patternsB, ofB],
    [othersB, ofB, patternsB, patternsA, ofA],
  ] as const) {
    if (others === undefined || others === true) continue;
    const isNew = Object.keys(theirs).some((name) => !Object.hasOwn(own, name));
    const isAlone = canonical(patterns) === canonical(otherPatterns);
    // Whether a name is one of the others, its patterns say.
    if ((Object.keys(patterns).length > 0 && isNew) || !isAlone) {
      refuseAt(
        path,
        "additionalProperties",
        "cannot be joined with another schema's patternProperties",
      );
    }
  }
  if (a["properties"] !== undefined || b["properties"] !== undefined) {
    const names = [...new Set([...Object.keys(ofA), ...Object.keys(ofB)])];
    merged["properties"] = Object.fromEntries(
      names.map((name) => [
        name,
        allOf(valueOf(ofA, name, othersA), valueOf(ofB, name, othersB)) ?? true,
      ]),
    );
  }
  if (othersA !== undefined && othersB !== undefined) {
    merged["additionalProperties"] = allOf(othersA, othersB);
  }
  if (a["patternProperties"] !== undefined && b["patternProperties"] !== undefined) {
    const patterns = new Set([...Object.keys(patternsA), ...Object.keys(patternsB)]);
    merged["patternProperties"] = Object.fromEntries(
      [...patterns].map((pattern) => [
        pattern,
        allOf(valueOf(patternsA, pattern), valueOf(patternsB, pattern)),
      ]),
    );
  }
}

function mergeItems(merged: Record<string, unknown>, a: SchemaObject, b: SchemaObject): void {
  const [prefixA, prefixB] = [listOf(a["prefixItems"]), listOf(b["prefixItems"])];
  const [restA, restB] = [a["items"], b["items"]];
  const length = Math.max(prefixA.length, prefixB.length);
  if (length > 0) {
    merged["prefixItems"] = Array.from(
      { length },
      (_, at) =>
        allOf(
          at < prefixA.length ? prefixA[at] : restA,
          at < prefixB.length ? prefixB[at] : restB,
        ) ?? true,
    );
  }
  const rest = allOf(restA, restB);
  if (rest !== undefined) merged["items"] = rest;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(schema: SchemaObject, keyword: string, path: string): SchemaObject {
  const value = schema[keyword] ?? {};
  return isRecord(value) ? value : refuseAt(path, keyword, "must be an object");
}

function valueOf(record: SchemaObject, name: string, otherwise?: unknown): unknown {
  return Object.hasOwn(record, name) ? record[name] : otherwise;
}
