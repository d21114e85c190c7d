/**
 * A JSON schema as rules. Pure.
 *
 * Whatever the rules allow fits the schema; not everything that fits is allowed: properties come in
 * the schema's order, an object that lists properties has no others unless it says so, and white
 * space and digits are bounded. A keyword that could not be kept is refused with its place, never
 * ignored.
 */
import { choice, type Expression, NEVER } from "./expression.ts";
import { JsonText, jsonLiteral } from "./json-text.ts";
import { type Dfa, intersect } from "./language/dfa.ts";
import { ofLength } from "./language/pattern-dfa.ts";
import { GRAMMAR_LIMITS } from "./limits.ts";
import { placeOf, refuse, refuseAt } from "./refusal.ts";
import type { RuleSet } from "./rules.ts";
import { createArray } from "./schema-array.ts";
import { expandDependencies } from "./schema-dependencies.ts";
import { checkDistinct, toExclusive } from "./schema-distinct.ts";
import {
  canonical,
  Every,
  everyOf,
  isOf,
  isRecord,
  readKeywords,
  type SchemaObject,
  type SchemaType,
  typesOf,
} from "./schema-keywords.ts";
import { mergeSchemas, withoutOthers } from "./schema-merge.ts";
import { readNegation } from "./schema-negation.ts";
import { createNumber, readNumberForm } from "./schema-number.ts";
import { createObject, type NameRule } from "./schema-object.ts";
import { resolvePointer } from "./schema-references.ts";
import { createString, languageOf, readTextForm } from "./schema-string.ts";
import { fitsListed } from "./schema-values.ts";

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

  constructor(root: unknown, rules: RuleSet) {
    this.#root = root;
    this.#json = new JsonText(rules);
  }

  convert(schema: unknown, path: string): Expression {
    if (schema === true) return this.#json.any;
    if (schema === false) return NEVER;
    this.#spend(path);
    const keywords = readKeywords(schema, path);
    const names = Object.keys(keywords);
    if (typeof keywords["$ref"] === "string" && names.length === 1) {
      return this.#reference(keywords["$ref"], schema, path);
    }
    return this.#convertKeywords(this.#flatten(keywords, path), path);
  }

  #convertKeywords(keywords: SchemaObject, path: string): Expression {
    const expanded = expandDependencies(keywords, path);
    if (expanded !== keywords) return this.#convertKeywords(expanded, path);
    for (const combined of ["anyOf", "oneOf"] as const) {
      if (combined in keywords) return this.#options(keywords, combined, path);
    }
    const [refused, ...others] = everyOf(keywords, "not");
    if (refused !== undefined) {
      const { not: _, ...beside } = keywords;
      const left = others.length === 0 ? beside : { ...beside, not: new Every(others) };
      const read = (schema: unknown): SchemaObject => this.#read(schema, path);
      const joined = readNegation(refused, left, { path, read });
      if (joined === false) {
        this.#json.rules.noteContradiction(`${placeOf(path, "not")}: it leaves no value`);
        return NEVER;
      }
      return this.#convertKeywords(joined, path);
    }
    if ("enum" in keywords) return this.#listed(keywords, path);
    const types = typesOf(keywords, path);
    if (types === undefined) return this.#json.any;
    if (types.length === 0) {
      this.#json.rules.noteContradiction(`${placeOf(path, "type")}: no type fits all that is said`);
    }
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
        return createNumber(readNumberForm(keywords, type === "integer", path), path, this.#json);
      case "string":
        return createString(readTextForm(keywords, path), path, this.#json);
      case "array":
        return createArray(keywords, path, {
          json: this.#json,
          convert: (schema, part) => this.convert(schema, `${path}/${part}`),
          listValues: (schema, part) => this.#listValues(schema, `${path}/${part}`),
          typesOf: (schema, part) => this.#typesOf(schema, `${path}/${part}`),
        });
      case "object":
        return createObject(keywords, path, {
          json: this.#json,
          convert: (schema, part) => {
            const value = this.convert(schema, `${path}/${part}`);
            return value === NEVER ? NEVER : this.#json.rules.add(value);
          },
          names: this.#nameRule(keywords["propertyNames"], `${path}/propertyNames`),
        });
    }
  }

  /** A rule for each place referred to, made once, so that a schema may contain itself. */
  #reference(pointer: string, schema: unknown, path: string): Expression {
    const made = this.#references.get(pointer);
    if (made !== undefined) return made;
    const rule = this.#json.rules.reserve();
    this.#references.set(pointer, rule);
    const target = resolvePointer(this.#root, pointer, path);
    const place = target === this.#root ? "#" : pointer.replace(/^[^#]*/, "");
    this.#json.rules.define(rule, target === schema ? NEVER : this.convert(target, place));
    return rule;
  }

  /** `allOf`, and keywords beside `$ref`, joined to one schema. */
  #flatten(keywords: SchemaObject, path: string): SchemaObject {
    const { $ref, allOf, ...beside } = keywords;
    if ($ref === undefined && allOf === undefined) return beside;
    const { unevaluatedProperties: left, ...own } = beside;
    const parts: unknown[] = [];
    if ($ref !== undefined) {
      if (typeof $ref !== "string") refuseAt(path, "$ref", "must be a text");
      parts.push(resolvePointer(this.#root, $ref, path));
    }
    if (allOf !== undefined) parts.push(...this.#listOf(allOf, "allOf", path));
    const joined = parts.reduce<SchemaObject>((before, part, index) => {
      const place = $ref !== undefined && index === 0 ? path : `${path}/allOf`;
      return part === true ? before : this.#join(before, this.#read(part, place), path);
    }, own);
    return left === undefined ? joined : withoutOthers(joined, left, path);
  }

  /** A schema's keywords after its references were followed. */
  #read(schema: unknown, path: string): SchemaObject {
    if (schema === true) return {};
    if (schema === false) return { not: {} };
    this.#spend(path);
    return this.#flatten(readKeywords(schema, path), path);
  }

  /**
   * Both schemas as one. Each join looks at all properties of both, and there may be as many joins
   * as schemas.
   */
  #join(a: SchemaObject, b: SchemaObject, path: string): SchemaObject {
    for (const { properties } of [a, b]) {
      this.#joinedLeft -= isRecord(properties) ? Object.keys(properties).length : 1;
    }
    if (this.#joinedLeft < 0) {
      refuse(`schema${path}: allOf, and keywords beside $ref or anyOf, join too many properties`);
    }
    return mergeSchemas(a, b, path);
  }

  #options(keywords: SchemaObject, combined: "anyOf" | "oneOf", path: string): Expression {
    const [lists, ...others] = everyOf(keywords, combined);
    const { [combined]: _, ...rest } = keywords;
    const beside = others.length === 0 ? rest : { ...rest, [combined]: new Every(others) };
    const options = this.#listOf(lists, combined, path);
    const isAlone = Object.keys(beside).length === 0;
    if (combined === "oneOf") {
      const read = (schema: unknown): SchemaObject => this.#read(schema, path);
      const own = options.map(read);
      const exclusive = toExclusive(own);
      if (exclusive !== undefined) return this.#exclusive(exclusive, beside, path);
      checkDistinct(own, { beside, read, path });
    }
    return choice(
      ...options.map((option, index) => {
        const place = `${path}/${combined}/${String(index)}`;
        if (isAlone || option === true) return this.convert(isAlone ? option : beside, place);
        return this.#convertKeywords(this.#join(beside, this.#read(option, place), place), place);
      }),
    );
  }

  #exclusive(options: readonly SchemaObject[], beside: SchemaObject, path: string): Expression {
    const { properties, patternProperties, additionalProperties: others } = beside;
    // Names that are forbidden say nothing of those that nobody describes.
    const isOpen = properties === undefined && patternProperties === undefined;
    const own = isOpen && others === undefined ? { ...beside, additionalProperties: true } : beside;
    return choice(
      ...options.map((option, index) => {
        const place = `${path}/oneOf/${String(index)}`;
        return this.#convertKeywords(this.#join(own, option, place), place);
      }),
    );
  }

  #listed(keywords: SchemaObject, path: string): Expression {
    const values = this.#fittingValues(keywords, path);
    return values.length === 0
      ? refuseAt(path, "enum", "has no value that fits all that is beside it")
      : choice(...values.map(jsonLiteral));
  }

  #fittingValues(keywords: SchemaObject, path: string): readonly unknown[] {
    const values = keywords["enum"];
    if (!Array.isArray(values)) return refuseAt(path, "enum", "must be a list");
    this.#enumValuesLeft -= values.length;
    if (this.#enumValuesLeft < 0) {
      const most = String(GRAMMAR_LIMITS.maxEnumValues);
      refuse(`enum lists must have at most ${most} values together`);
    }
    return fitsListed(values, keywords, { path, effort: this.#json.rules.effort });
  }

  /**
   * The JSON texts of all values that a schema takes, each once; undefined: it does not list them.
   */
  #listValues(schema: unknown, path: string): readonly string[] | undefined {
    if (schema === false) return [];
    if (schema === true) return undefined;
    const keywords = this.#read(schema, path);
    if ("anyOf" in keywords || "oneOf" in keywords || "not" in keywords) return undefined;
    const types = typesOf(keywords, path);
    const isFew = types?.every((type) => type === "boolean" || type === "null");
    const values =
      "enum" in keywords
        ? this.#fittingValues(keywords, path)
        : isFew === true
          ? types?.flatMap((type) => (type === "null" ? [null] : [true, false]))
          : undefined;
    if (values === undefined) return undefined;
    const different = new Map(values.map((value) => [canonical(value), value]));
    return [...different.values()].map((value) => JSON.stringify(value));
  }

  /** No fewer types than the values of a schema have; undefined: any. */
  #typesOf(schema: unknown, path: string): readonly SchemaType[] | undefined {
    if (schema === false) return [];
    if (schema === true) return undefined;
    const keywords = this.#read(schema, path);
    const types = typesOf(keywords, path);
    if (types !== undefined && keywords["type"] !== undefined) return types;
    if (Array.isArray(keywords["enum"])) return keywords["enum"].map(typeOfValue);
    const options = everyOf(keywords, "anyOf")[0] ?? everyOf(keywords, "oneOf")[0];
    if (!Array.isArray(options)) return types;
    const each = options.map((option: unknown) => this.#typesOf(option, path));
    return each.every((one) => one !== undefined) ? each.flat() : undefined;
  }

  #nameRule(schema: unknown, path: string): NameRule | undefined {
    if (schema === undefined || schema === true) return undefined;
    const nothing: NameRule = { kind: "listed", texts: [] };
    if (schema === false) return nothing;
    const { type, ...keywords } = this.#read(schema, path);
    const { effort } = this.#json.rules;
    const types = typesOf({ ...(type !== undefined && { type }) }, path);
    if (types !== undefined && !types.includes("string")) return nothing;
    const kept = ["pattern", "format", "minLength", "maxLength", "enum"];
    const other = Object.keys(keywords).find((keyword) => !kept.includes(keyword));
    if (other !== undefined) refuseAt(path, other, "is not supported for names");
    if ("enum" in keywords) {
      const texts = this.#fittingValues({ ...keywords, type: "string" }, path);
      return { kind: "listed", texts: texts as readonly string[] };
    }
    if (Object.keys(keywords).length === 0) return undefined;
    const form = readTextForm(keywords, path);
    let dfa: Dfa = languageOf(form, path, effort);
    if (form.minimum > 0 || form.maximum !== undefined) {
      dfa = intersect(dfa, ofLength(form.minimum, form.maximum, effort), effort);
    }
    return { kind: "language", dfa };
  }

  #listOf(value: unknown, keyword: string, path: string): readonly unknown[] {
    if (Array.isArray(value) && value.length > 0) return value;
    return refuseAt(path, keyword, "must be a list with at least one schema");
  }

  /** References can be followed more than once, so the work is bounded and not only the schema. */
  #spend(path: string): void {
    this.#schemasLeft -= 1;
    if (this.#schemasLeft < 0 || path.length > GRAMMAR_LIMITS.maxSchemaLength) {
      refuse("a schema's references must not multiply to more than it could say itself");
    }
  }
}

function typeOfValue(value: unknown): SchemaType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "string" || typeof value === "boolean") {
    return typeof value as SchemaType;
  }
  return isOf("integer", value) ? "integer" : isOf("number", value) ? "number" : "object";
}
