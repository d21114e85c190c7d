/** Which keywords of JSON Schema are enforced, which say nothing about the text, and which are refused. Pure. */
import { refuse } from "./refusal.ts";

export type SchemaObject = Readonly<Record<string, unknown>>;
export type SchemaType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";

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
  object: ["properties", "required", "additionalProperties", "minProperties", "maxProperties"],
  array: ["items", "prefixItems", "minItems", "maxItems", "uniqueItems"],
  string: ["minLength", "maxLength", "pattern", "format"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
} as const satisfies Record<string, readonly string[]>;

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
  "contentEncoding",
  "contentMediaType",
  "$schema",
  "$id",
  "$comment",
  "$defs",
  "definitions",
]);

const COMBINING = ["$ref", "anyOf", "oneOf", "allOf", "enum", "const", "type"];

const ENFORCED = new Set<string>([...COMBINING, ...Object.values(KEYWORDS_OF).flat()]);

/**
 * The keywords of a schema that say something about the text.
 *
 * @throws {GrammarRefusal} naming the place, and the keyword if it is not supported
 */
export function readKeywords(schema: unknown, path: string): SchemaObject {
  if (!isRecord(schema)) {
    return refuse(`schema at ${path}: must be an object or a boolean, got ${describe(schema)}`);
  }
  const kept: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATIONS.has(keyword) || keyword.startsWith("x-")) continue;
    if (!ENFORCED.has(keyword)) {
      refuse(`schema at ${path}: keyword ${JSON.stringify(keyword.slice(0, 64))} is not supported`);
    }
    kept[keyword] = value;
  }
  return kept;
}

/** The types a schema allows; those its keywords are about where it names none; undefined: any. */
export function typesOf(keywords: SchemaObject, path: string): readonly SchemaType[] | undefined {
  const named = keywords["type"];
  if (named !== undefined) {
    const list: readonly unknown[] = Array.isArray(named) ? named : [named];
    const wrong = list.find((type) => !TYPES.includes(type as string));
    if (list.length === 0 || wrong !== undefined) {
      refuse(`schema at ${path}: type must be one of ${TYPES.join(", ")}, got ${describe(wrong)}`);
    }
    return list as readonly SchemaType[];
  }
  const kinds = Object.keys(KEYWORDS_OF) as (keyof typeof KEYWORDS_OF)[];
  const implied = kinds.filter((type) => KEYWORDS_OF[type].some((keyword) => keyword in keywords));
  return implied.length === 0 ? undefined : implied;
}

/** A keyword that counts. */
export function countOf(keywords: SchemaObject, keyword: string, path: string): number | undefined {
  const value = keywords[keyword];
  if (value === undefined) return undefined;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) {
    refuse(
      `schema at ${path}: ${keyword} must be a whole number from 0 up, got ${describe(value)}`,
    );
  }
  return value;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function describe(value: unknown): string {
  const shown = JSON.stringify(value) ?? "nothing";
  return shown.length > 64 ? `${shown.slice(0, 64)}…` : shown;
}
