/**
 * Which keywords of JSON Schema are enforced, which say nothing about the text, and which are
 * refused. Pure.
 */
import { isNumberText, textOfNumber } from "../../../src/contract/json-numbers.ts";
import { compare, type Decimal, isWhole, readDecimal, split } from "./decimal.ts";
import { refuse, refuseAt } from "./refusal.ts";

export type SchemaObject = Readonly<Record<string, unknown>>;
export type SchemaType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";

/**
 * The values of a keyword that several schemas have which all hold, where no single value says the
 * same.
 */
export class Every {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

/** All values of a keyword. */
export function everyOf(keywords: SchemaObject, keyword: string): readonly unknown[] {
  const value = keywords[keyword];
  if (value === undefined) return [];
  return value instanceof Every ? value.values : [value];
}

const TYPES: readonly string[] = [
  "object",
  "array",
  "string",
  "number",
  "integer",
  "boolean",
  "null",
] satisfies SchemaType[];

const KEYWORDS_OF = {
  object: [
    "properties",
    "required",
    "additionalProperties",
    "unevaluatedProperties",
    "patternProperties",
    "propertyNames",
    "minProperties",
    "maxProperties",
  ],
  array: [
    "items",
    "prefixItems",
    "unevaluatedItems",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
  ],
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
} as const satisfies Record<string, readonly string[]>;

/** They say something about their schema, and nothing about the text. */
const ANNOTATIONS = new Set([
  "title",
  "description",
  "default",
  "example",
  "examples",
  "deprecated",
  "readOnly",
  "writeOnly",
  "discriminator",
  "externalDocs",
  "xml",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "enumNames",
  "enumDescriptions",
  "markdownDescription",
  "errorMessage",
  "propertyOrdering",
  // Of editors and forms.
  "defaultSnippets",
  "deprecationMessage",
  "doNotSuggest",
  "editPresentation",
  "enumItemLabels",
  "markdownDeprecationMessage",
  "markdownEnumDescriptions",
  "order",
  "patternErrorMessage",
  "propertyOrder",
  "suggestSortText",
  "tsEnumNames",
  "tsType",
  "$schema",
  "$comment",
  "$defs",
  "definitions",
  "$anchor",
  "$vocabulary",
  "$dynamicAnchor",
  "$recursiveAnchor",
]);

/** What is joined to the schema that they stand in. */
const JOINED = ["$ref", "allOf"];

const COMBINING = ["$ref", "anyOf", "oneOf", "allOf", "not", "enum", "const", "type"];
const DEPENDING = ["dependentRequired", "dependentSchemas", "if", "then", "else"];

const ENFORCED = new Set<string>([
  ...COMBINING,
  ...DEPENDING,
  ...Object.values(KEYWORDS_OF).flat(),
]);

/**
 * The keywords of a schema that say something about the text, as the newest draft writes them: what
 * drafts 4 to 7 and OpenAPI 3.0 wrote in another way is rewritten.
 *
 * @throws {GrammarRefusal} naming the place, and the keyword if it is not supported
 */
export function readKeywords(schema: unknown, path: string): SchemaObject {
  if (!isRecord(schema)) {
    return refuse(`schema${path}: must be an object or a boolean, got ${describe(schema)}`);
  }
  const kept: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    const isAnnotation = ANNOTATIONS.has(keyword) || /^(?:x-|ui:)/.test(keyword);
    if (isAnnotation || OLDER.has(keyword)) continue;
    if (!ENFORCED.has(keyword)) {
      // An unknown keyword beside known ones is refused too: it may have been meant to say
      // something.
      refuseAt(path, keyword, "the keyword is not supported");
    }
    kept[keyword] = value;
  }
  return modernize(kept, schema, path);
}

/** Read by `modernize`. */
const OLDER = new Set(["id", "$id", "nullable", "additionalItems", "dependencies"]);

function modernize(kept: Record<string, unknown>, schema: SchemaObject, path: string) {
  const { nullable, additionalItems, dependencies } = schema;
  for (const keyword of ["$id", "id"]) {
    const id = schema[keyword];
    // A schema with an address of its own inside another one: what its references mean depends on
    // that.
    if (typeof id === "string" && path !== "#" && !id.startsWith("#")) {
      refuseAt(path, keyword, `an address inside a schema is not supported, got ${describe(id)}`);
    }
  }
  if (nullable === true && kept["type"] !== undefined) {
    kept["type"] = [...[kept["type"]].flat(), "null"];
  }
  for (const [exclusive, plain] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (typeof kept[exclusive] !== "boolean") continue;
    const isExclusive = kept[exclusive];
    delete kept[exclusive];
    if (!isExclusive || kept[plain] === undefined) continue;
    kept[exclusive] = kept[plain];
    delete kept[plain];
  }
  if (Array.isArray(kept["items"])) {
    if (kept["items"].length > 0) kept["prefixItems"] = kept["items"];
    delete kept["items"];
    if (additionalItems !== undefined) kept["items"] = additionalItems;
  }
  for (const [left, plain] of [
    ["unevaluatedProperties", "additionalProperties"],
    ["unevaluatedItems", "items"],
  ] as const) {
    if (kept[left] === undefined) continue;
    // What is left depends on what any other schema there has looked at. Of properties, what is
    // joined to this one has described them all when it is joined.
    const joined = plain === "additionalProperties" ? JOINED : [];
    const other = [...COMBINING, ...DEPENDING, "contains"].find(
      (keyword) => keyword in kept && !["enum", "const", "type", ...joined].includes(keyword),
    );
    if (other !== undefined) refuseAt(path, left, `is not supported beside ${other}`);
    if (joined.some((keyword) => keyword in kept)) continue;
    kept[plain] ??= kept[left];
    delete kept[left];
  }
  if (dependencies !== undefined) {
    if (!isRecord(dependencies)) refuseAt(path, "dependencies", "must be an object");
    const entries = Object.entries(dependencies);
    const lists = entries.filter(([, value]) => Array.isArray(value));
    const schemas = entries.filter(([, value]) => !Array.isArray(value));
    if (lists.length > 0) kept["dependentRequired"] = Object.fromEntries(lists);
    if (schemas.length > 0) kept["dependentSchemas"] = Object.fromEntries(schemas);
  }
  if ("const" in kept) {
    const values = kept["enum"];
    const only = [kept["const"]];
    kept["enum"] = Array.isArray(values)
      ? values.filter((value) => isSameJson(value, only[0]))
      : only;
    delete kept["const"];
  }
  return kept;
}

/** The types a schema allows; those its keywords are about where it names none; undefined: any. */
export function typesOf(keywords: SchemaObject, path: string): readonly SchemaType[] | undefined {
  const named = keywords["type"];
  if (named !== undefined) return readTypes(named, path);
  const kinds = Object.keys(KEYWORDS_OF) as (keyof typeof KEYWORDS_OF)[];
  const implied = kinds.filter((type) => KEYWORDS_OF[type].some((keyword) => keyword in keywords));
  return implied.length === 0 ? undefined : implied;
}

export function readTypes(named: unknown, path: string): readonly SchemaType[] {
  const list: readonly unknown[] = Array.isArray(named) ? named : [named];
  const wrong = list.find((type) => !TYPES.includes(type as string));
  if (wrong !== undefined) {
    refuseAt(path, "type", `must be one of ${TYPES.join(", ")}, got ${describe(wrong)}`);
  }
  return [...new Set(list)] as readonly SchemaType[];
}

/** A keyword that counts. */
export function countOf(keywords: SchemaObject, keyword: string, path: string): number | undefined {
  const value = keywords[keyword];
  if (value === undefined) return undefined;
  const decimal = decimalOf(value);
  if (decimal === undefined || decimal.isNegative || !isWhole(decimal)) {
    return refuseAt(path, keyword, `must be a whole number from 0 up, got ${describe(value)}`);
  }
  return Number(split(decimal).whole);
}

/** A number of a schema; undefined: it is none. */
export function decimalOf(value: unknown): Decimal | undefined {
  const text = textOfNumber(value);
  return text === undefined ? undefined : readDecimal(text);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !isNumberText(value)
  );
}

export function isOf(type: SchemaType, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isRecord(value);
    case "integer": {
      const decimal = decimalOf(value);
      return decimal !== undefined && isWhole(decimal);
    }
    case "number":
      return textOfNumber(value) !== undefined;
    case "boolean":
    case "string":
      return typeof value === type;
  }
}

/**
 * Whether two values are the same to JSON Schema, to which 1 is 1.0, and the order of names is
 * nothing.
 */
export function isSameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** The same text for the same value. */
export function canonical(value: unknown): string {
  const text = textOfNumber(value);
  if (text !== undefined) {
    const decimal = readDecimal(text);
    if (decimal === undefined) return text;
    const { isNegative, digits, exponent } = decimal;
    return digits === "" ? "0" : `${isNegative ? "-" : ""}0.${digits}e${String(exponent)}`;
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (isRecord(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
  }
  return JSON.stringify(value) ?? "";
}

export function describe(value: unknown): string {
  const shown = JSON.stringify(value) ?? "nothing";
  return shown.length > 64 ? `${shown.slice(0, 64)}…` : shown;
}

/**
 * The larger or the smaller of two numbers as a schema has them; undefined: one of them is none.
 */
export function pickNumber(a: unknown, b: unknown, which: "larger" | "smaller"): unknown {
  const [left, right] = [decimalOf(a), decimalOf(b)];
  if (left === undefined || right === undefined) return undefined;
  const isLeft = which === "larger" ? compare(left, right) >= 0 : compare(left, right) <= 0;
  return isLeft ? a : b;
}
