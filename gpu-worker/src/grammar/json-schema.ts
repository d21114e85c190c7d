import { choice, EMPTY, type Expression, optional, repeat, sequence } from "./expression.ts";
import { JsonText, jsonLiteral, escapeForJson } from "./json-text.ts";
/**
 * A JSON schema as rules. Pure.
 *
 * Whatever the rules allow fits the schema; not everything that fits is allowed: properties come in the schema's
 * order, an object that lists properties has no others unless it says so, a `pattern` matches the whole string,
 * and white space and digits are bounded. A keyword that could not be kept is refused by name, never ignored.
 */
import { GRAMMAR_LIMITS } from "./limits.ts";
import { numberBetween } from "./number-range.ts";
import { refuse } from "./refusal.ts";
import { parseRegex } from "./regex.ts";
import type { RuleSet } from "./rules.ts";
import { checkDistinct } from "./schema-distinct.ts";
import {
  countOf,
  describe,
  isRecord,
  readKeywords,
  type SchemaObject,
  type SchemaType,
  typesOf,
} from "./schema-keywords.ts";
import { mergeSchemas } from "./schema-merge.ts";
import { createObject } from "./schema-object.ts";
import { STRING_FORMATS } from "./string-formats.ts";

/** Formats of numbers that OpenAPI knows: they say how a number is kept, not how it is written. */
const NUMBER_FORMATS = new Set<unknown>(["int32", "int64", "float", "double"]);

/**
 * An expression for the values of `schema`, with its rules added to `rules`. Check its size first.
 *
 * @throws {GrammarRefusal} naming the place in the schema and the keyword
 */
export function schemaToExpression(schema: unknown, rules: RuleSet): Expression {
  return new SchemaReader(schema, rules).convert(schema, "#");
}

class SchemaReader {
  readonly #root: unknown;
  readonly #json: JsonText;
  readonly #references = new Map<string, Expression>();
  #schemasLeft: number = GRAMMAR_LIMITS.maxSchemaNodes;
  #enumValuesLeft: number = GRAMMAR_LIMITS.maxEnumValues;
  #joinedLeft: number = GRAMMAR_LIMITS.maxJoined;
  #boundedLeft: number = GRAMMAR_LIMITS.maxBoundedNumbers;

  constructor(root: unknown, rules: RuleSet) {
    this.#root = root;
    this.#json = new JsonText(rules);
  }

  convert(schema: unknown, path: string): Expression {
    if (schema === true) return this.#json.any;
    if (schema === false) return refuse(`schema at ${path}: false allows no value`);
    this.#spend(path);
    const keywords = readKeywords(schema, path);
    if (typeof keywords["$ref"] === "string" && Object.keys(keywords).length === 1) {
      return this.#reference(keywords["$ref"], path);
    }
    return this.#convertKeywords(this.#flatten(keywords, path), path);
  }

  #convertKeywords(keywords: SchemaObject, path: string): Expression {
    for (const combined of ["anyOf", "oneOf"] as const) {
      if (combined in keywords) return this.#options(keywords, combined, path);
    }
    if ("const" in keywords || "enum" in keywords) return this.#listed(keywords, path);
    const types = typesOf(keywords, path);
    if (types === undefined) return this.#json.any;
    return choice(...types.map((type) => this.#typed(type, keywords, path)));
  }

  #typed(type: SchemaType, keywords: SchemaObject, path: string): Expression {
    switch (type) {
      case "null":
        return jsonLiteral(null);
      case "boolean":
        return this.#json.boolean;
      case "integer":
      case "number":
        return this.#number(keywords, type === "integer", path);
      case "string":
        return this.#string(keywords, path);
      case "array":
        return this.#array(keywords, path);
      case "object": {
        const convert = (schema: unknown, part: string): Expression =>
          this.#json.rules.add(this.convert(schema, `${path}/${part}`));
        return createObject(keywords, path, { json: this.#json, convert });
      }
    }
  }

  /** A rule for each place referred to, made once, so that a schema may contain itself. */
  #reference(pointer: string, path: string): Expression {
    const made = this.#references.get(pointer);
    if (made !== undefined) return made;
    const rule = this.#json.rules.reserve();
    this.#references.set(pointer, rule);
    this.#json.rules.define(rule, this.convert(this.#resolve(pointer, path), pointer));
    return rule;
  }

  #resolve(pointer: string, path: string): unknown {
    if (pointer !== "#" && !pointer.startsWith("#/")) {
      refuse(`schema at ${path}: $ref must point into the schema (#/…), got ${describe(pointer)}`);
    }
    let place: unknown = this.#root;
    for (const part of pointer.split("/").slice(1)) {
      const name = unescapePointer(part);
      const isThere = typeof place === "object" && place !== null && Object.hasOwn(place, name);
      if (!isThere) refuse(`schema at ${path}: $ref ${describe(pointer)} points to nothing`);
      place = (place as Record<string, unknown>)[name];
    }
    return place;
  }

  /** `allOf`, and keywords beside `$ref`, joined to one schema. */
  #flatten(keywords: SchemaObject, path: string): SchemaObject {
    const { $ref, allOf, ...own } = keywords;
    if ($ref === undefined && allOf === undefined) return own;
    const parts: unknown[] = [];
    if ($ref !== undefined) {
      if (typeof $ref !== "string") refuse(`schema at ${path}: $ref must be a text`);
      parts.push(this.#resolve($ref, path));
    }
    if (allOf !== undefined) parts.push(...this.#listOf(allOf, "allOf", path));
    return parts.reduce<SchemaObject>((joined, part) => {
      if (part === true) return joined;
      return this.#join(joined, this.#read(part, path), path);
    }, own);
  }

  /** A schema's keywords after its references were followed. */
  #read(schema: unknown, path: string): SchemaObject {
    this.#spend(path);
    return this.#flatten(readKeywords(schema, path), path);
  }

  /** Both schemas as one. Each join looks at all properties of both, and there may be as many joins as schemas. */
  #join(a: SchemaObject, b: SchemaObject, path: string): SchemaObject {
    for (const { properties } of [a, b]) {
      this.#joinedLeft -= isRecord(properties) ? Object.keys(properties).length : 1;
    }
    if (this.#joinedLeft < 0) {
      refuse(
        `schema at ${path}: allOf, and keywords beside $ref or anyOf, join too many properties`,
      );
    }
    return mergeSchemas(a, b, path);
  }

  #options(keywords: SchemaObject, combined: "anyOf" | "oneOf", path: string): Expression {
    const { [combined]: listed, ...beside } = keywords;
    const options = this.#listOf(listed, combined, path);
    const isAlone = Object.keys(beside).length === 0;
    if (combined === "oneOf") {
      const read = options.map((option) => (option === true ? {} : this.#read(option, path)));
      checkDistinct(read, (schema) => (schema === true ? {} : this.#read(schema, path)), path);
    }
    return choice(
      ...options.map((option, index) => {
        const place = `${path}/${combined}/${String(index)}`;
        if (isAlone || option === true) return this.convert(isAlone ? option : beside, place);
        return this.#convertKeywords(this.#join(beside, this.#read(option, place), place), place);
      }),
    );
  }

  #listed(keywords: SchemaObject, path: string): Expression {
    const { const: only, enum: listed, type: _, ...beside } = keywords;
    const [extra] = Object.keys(beside);
    if (extra !== undefined)
      refuse(`schema at ${path}: ${extra} beside enum or const is not supported`);
    const types = typesOf(keywords, path);
    const values = "const" in keywords ? [only] : listed;
    if (!Array.isArray(values)) return refuse(`schema at ${path}: enum must be a list`);
    this.#enumValuesLeft -= values.length;
    if (this.#enumValuesLeft < 0) {
      refuse(
        `enum lists must have at most ${String(GRAMMAR_LIMITS.maxEnumValues)} values together`,
      );
    }
    const kept = values.filter(
      (value) => types === undefined || types.some((type) => isOf(type, value)),
    );
    if (kept.length === 0) refuse(`schema at ${path}: enum has no value of the given type`);
    return choice(...kept.map(jsonLiteral));
  }

  #string(keywords: SchemaObject, path: string): Expression {
    const { pattern, format } = keywords;
    const minimum = countOf(keywords, "minLength", path);
    const maximum = countOf(keywords, "maxLength", path);
    const isCounted = minimum !== undefined || maximum !== undefined;
    if ([pattern !== undefined, format !== undefined, isCounted].filter(Boolean).length > 1) {
      refuse(`schema at ${path}: only one of pattern, format and a length can be enforced`);
    }
    if (pattern !== undefined || format !== undefined) {
      const source =
        pattern ??
        (Object.hasOwn(STRING_FORMATS, String(format)) && STRING_FORMATS[String(format)]);
      if (typeof source !== "string") {
        const name = pattern === undefined ? "format" : "pattern";
        return refuse(`schema at ${path}: ${name} ${describe(format ?? pattern)} is not supported`);
      }
      return this.#json.stringOf(this.#json.rules.add(escapeForJson(parseAt(source, path))));
    }
    if (!isCounted) return this.#json.string;
    checkCounts("minLength", minimum ?? 0, "maxLength", maximum, path);
    return this.#json.stringOfLength(minimum ?? 0, maximum);
  }

  #number(keywords: SchemaObject, isInteger: boolean, path: string): Expression {
    const { multipleOf, format } = keywords;
    if (multipleOf !== undefined && !(isInteger && multipleOf === 1)) {
      refuse(`schema at ${path}: multipleOf is not supported`);
    }
    if (format !== undefined && keywords["type"] !== undefined && !NUMBER_FORMATS.has(format)) {
      const isText = [keywords["type"]].flat().includes("string");
      if (!isText) refuse(`schema at ${path}: format ${describe(format)} is not supported`);
    }
    const names = ["minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"] as const;
    const found = names.filter((name) => keywords[name] !== undefined);
    if (found.length === 0) return isInteger ? this.#json.integer : this.#json.number;
    const wrong = found.find((name) => typeof keywords[name] !== "number");
    if (wrong !== undefined) refuse(`schema at ${path}: ${wrong} must be a number`);
    const [minimum, exclusiveMinimum, maximum, exclusiveMaximum] = names.map(
      (name) => keywords[name] as number | undefined,
    );
    const bounds = { minimum, exclusiveMinimum, maximum, exclusiveMaximum };
    return this.#json.make(`number within ${JSON.stringify([isInteger, bounds])}`, () => {
      this.#boundedLeft -= 1;
      if (this.#boundedLeft < 0) {
        const most = String(GRAMMAR_LIMITS.maxBoundedNumbers);
        refuse(`a schema must have at most ${most} different bounds of numbers`);
      }
      return numberBetween(bounds, isInteger);
    });
  }

  #array(keywords: SchemaObject, path: string): Expression {
    if (keywords["uniqueItems"] === true) refuse(`schema at ${path}: uniqueItems is not supported`);
    const { comma, rules } = this.#json;
    const prefixItems = keywords["prefixItems"];
    const prefix = prefixItems === undefined ? [] : this.#listOf(prefixItems, "prefixItems", path);
    const itemSchema = keywords["items"] ?? prefix.length === 0;
    const minimum = countOf(keywords, "minItems", path) ?? 0;
    const longest = countOf(keywords, "maxItems", path);
    const isClosed = itemSchema === false;
    const maximum = isClosed ? Math.min(longest ?? Infinity, prefix.length) : longest;
    checkCounts("minItems", minimum, "maxItems", maximum, path);
    if (maximum === 0) return this.#json.listOf("[", [], "]", false);

    const items = prefix
      .slice(0, maximum)
      .map((schema, index) =>
        rules.add(this.convert(schema, `${path}/prefixItems/${String(index)}`)),
      );
    const item = isClosed ? undefined : rules.add(this.convert(itemSchema, `${path}/items`));
    if (items.length === 0 && item !== undefined) items.push(item);
    const left = (bound: number): number => Math.max(0, bound - items.length);
    const tail = sequence(comma, item ?? EMPTY);
    let rest: Expression =
      item === undefined
        ? EMPTY
        : repeat(tail, left(minimum), maximum === undefined ? undefined : left(maximum));
    for (let index = items.length - 1; index > 0; index -= 1) {
      const following = rules.add(sequence(comma, items[index] ?? EMPTY, rest));
      rest = index < minimum ? following : optional(following);
    }
    return this.#json.listOf("[", [items[0] ?? EMPTY, rest], "]", minimum === 0);
  }

  #listOf(value: unknown, keyword: string, path: string): readonly unknown[] {
    if (Array.isArray(value) && value.length > 0) return value;
    return refuse(`schema at ${path}: ${keyword} must be a list with at least one schema`);
  }

  /** References can be followed more than once, so the work is bounded and not only the schema. */
  #spend(path: string): void {
    this.#schemasLeft -= 1;
    if (this.#schemasLeft < 0 || path.length > GRAMMAR_LIMITS.maxSchemaLength) {
      refuse("a schema's references must not multiply to more than it could say itself");
    }
  }
}

function parseAt(pattern: string, path: string): Expression {
  try {
    return parseRegex(pattern);
  } catch (error) {
    return refuse(`schema at ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkCounts(
  low: string,
  minimum: number,
  high: string,
  maximum: number | undefined,
  path: string,
): void {
  const largest = GRAMMAR_LIMITS.maxRepeat;
  if (minimum > largest) refuse(`schema at ${path}: ${low} must be at most ${String(largest)}`);
  if (maximum === undefined) return;
  if (maximum > largest) refuse(`schema at ${path}: ${high} must be at most ${String(largest)}`);
  if (minimum > maximum) refuse(`schema at ${path}: ${low} is more than there may be`);
}

function unescapePointer(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return part;
  }
}

function isOf(type: SchemaType, value: unknown): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isRecord(value);
    case "integer":
      return Number.isInteger(value);
    case "boolean":
    case "number":
    case "string":
      return typeof value === type;
  }
}
