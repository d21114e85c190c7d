/** What `not` comes to where it can be said without it. Pure. */
import { refuseAt } from "./refusal.ts";
import {
  Every,
  everyOf,
  isOf,
  readTypes,
  type SchemaObject,
  type SchemaType,
  typesOf,
} from "./schema-keywords.ts";

interface Context {
  readonly path: string;
  /** A schema's keywords after its references were followed. */
  readonly read: (schema: unknown) => SchemaObject;
}

const ALL: readonly SchemaType[] = ["object", "array", "string", "number", "boolean", "null"];

/**
 * `beside` without what fits `refused`.
 *
 * @returns false if nothing is left
 * @throws {GrammarRefusal} if it cannot be said
 */
export function readNegation(
  refused: unknown,
  beside: SchemaObject,
  { path, read }: Context,
): SchemaObject | false {
  if (refused === false) return beside;
  const keywords = refused === true ? {} : read(refused);
  const names = Object.keys(keywords);
  const [only] = names;
  if (only === undefined) return false;
  if (names.length === 1 && only === "type") {
    const types = readTypes(keywords["type"], path);
    const own = typesOf(beside, path) ?? ALL;
    const left = own.filter(
      (type) => !types.includes(type) && !(type === "integer" && types.includes("number")),
    );
    if (types.includes("integer") && own.includes("number") && !types.includes("number")) {
      return unsupported(path);
    }
    return left.length === 0 ? false : { ...beside, type: left };
  }
  if (names.length === 1 && only === "not") {
    const [inner] = everyOf(keywords, "not");
    return {
      ...beside,
      allOf: undefined,
      anyOf: new Every([...everyOf(beside, "anyOf"), [inner]]),
    };
  }
  if (names.length === 1 && only === "anyOf") {
    const [list] = everyOf(keywords, "anyOf");
    if (!Array.isArray(list) || everyOf(keywords, "anyOf").length > 1) return unsupported(path);
    return { ...beside, not: new Every([...everyOf(beside, "not"), ...(list as unknown[])]) };
  }
  if (names.every((name) => name === "enum" || name === "type")) {
    return withoutValues(keywords, beside, path);
  }
  const isRequired = names.every((name) => name === "required" || name === "type");
  const required = keywords["required"];
  if (isRequired && Array.isArray(required) && required.length === 1) {
    const types = typesOf(beside, path);
    const areObjects = types !== undefined && types.every((type) => type === "object");
    if (!areObjects) return unsupported(path);
    const without = { properties: { [String(required[0])]: false }, additionalProperties: true };
    return { ...beside, anyOf: new Every([...everyOf(beside, "anyOf"), [without]]) };
  }
  const isPattern = names.every((name) => name === "pattern" || name === "type");
  const [pattern, another] = everyOf(keywords, "pattern");
  if (isPattern && another === undefined && areStrings(beside, path)) {
    return { ...beside, [ABSENT]: [...absentOf(beside), pattern] };
  }
  return unsupported(path);
}

/**
 * Keywords of ours, which no schema can have: patterns found nowhere in a string, and values that
 * it is none of.
 */
export const ABSENT = " absent";
export const EXCLUDED = " excluded";

export function absentOf(keywords: SchemaObject): readonly unknown[] {
  return (keywords[ABSENT] as readonly unknown[] | undefined) ?? [];
}

export function excludedOf(keywords: SchemaObject): readonly unknown[] {
  return (keywords[EXCLUDED] as readonly unknown[] | undefined) ?? [];
}

function withoutValues(keywords: SchemaObject, beside: SchemaObject, path: string) {
  const listed = keywords["enum"];
  if (!Array.isArray(listed)) return refuseAt(path, "not/enum", "must be a list");
  const named = keywords["type"] === undefined ? undefined : readTypes(keywords["type"], path);
  const values = (listed as unknown[]).filter(
    (value) => named === undefined || named.some((type) => isOf(type, value)),
  );
  const own = typesOf(beside, path) ?? ALL;
  // Values of types that there are none of are left out already; listed values and strings are
  // looked at one by one.
  const asked = values.filter((value) => own.some((type) => isOf(type, value)));
  if ("enum" in beside) return { ...beside, [EXCLUDED]: [...excludedOf(beside), ...asked] };
  if (asked.some((value) => typeof value !== "string" && value !== null)) return unsupported(path);
  const type = asked.includes(null) ? own.filter((name) => name !== "null") : own;
  return { ...beside, type, [EXCLUDED]: [...excludedOf(beside), ...asked] };
}

function areStrings(keywords: SchemaObject, path: string): boolean {
  const types = typesOf(keywords, path);
  return types !== undefined && types.every((type) => type === "string" || type === "null");
}

function unsupported(path: string): never {
  return refuseAt(
    path,
    "not",
    "is supported only for types, listed values, one required name and patterns of strings",
  );
}
