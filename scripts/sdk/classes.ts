/**
 * The classes that an SDK has for JSON schemas: one for each object, and one with the fields of all
 * for a union of objects. For the printers of languages whose classes lie over the JSON itself.
 * Pure.
 */
import { isObject, isPlainObject, nameOf, namesIn, type Json } from "../openapi/schemas.ts";
import { pascalCase, resolve, type Method } from "./surface.ts";

export const className = (text: string): string => pascalCase(text).replaceAll(/[^A-Za-z0-9]/g, "");

export type ValueType = { readonly isNullable: boolean } & Kind;

type Kind =
  | { readonly kind: "text" | "integer" | "number" | "boolean" }
  /** Of a form. */
  | { readonly kind: "file" }
  | { readonly kind: "object"; readonly name: string }
  | { readonly kind: "list" | "map"; readonly item: ValueType }
  /** Of several kinds, or of whatever kind where none is known. */
  | { readonly kind: "any"; readonly choices: readonly ValueType[] };

export interface Field {
  /** In JSON. */
  readonly name: string;
  readonly type: ValueType;
  readonly isNeeded: boolean;
  /** What it is, where it can be nothing else. */
  readonly constant: unknown;
  readonly description: string | undefined;
}

export interface ClassModel {
  readonly name: string;
  readonly description: string | undefined;
  readonly fields: readonly Field[];
  /** Of an enumeration of texts, which is open to others; it has no fields. */
  readonly texts?: readonly string[];
}

const TEXT: ValueType = { kind: "text", isNullable: false };
const FILE: ValueType = { kind: "file", isNullable: false };
const INTEGER: ValueType = { kind: "integer", isNullable: false };
const NUMBER: ValueType = { kind: "number", isNullable: false };
const BOOLEAN: ValueType = { kind: "boolean", isNullable: false };
const ANY = { kind: "any", choices: [], isNullable: false } as const satisfies ValueType;

export class Classes {
  readonly #schemas: Record<string, Json>;
  readonly #declared = new Map<string, ClassModel>();
  /** The name of the class of each union that has one, by its members. */
  readonly #unions = new Map<string, string>();
  /** Bodies whose `stream` the method sets. */
  readonly #streamed: ReadonlySet<string>;

  constructor(schemas: Record<string, Json>, methods: readonly Method[]) {
    this.#schemas = schemas;
    this.#streamed = new Set(
      methods.flatMap(({ event, body }) =>
        event !== undefined && typeof body?.schema["$ref"] === "string"
          ? [nameOf(body.schema["$ref"])]
          : [],
      ),
    );
    const values = methods.flatMap(({ body, response, event }) => [body?.schema, response, event]);
    for (const name of namesIn(values, schemas))
      this.typeOf({ $ref: `#/components/schemas/${name}` });
  }

  get models(): readonly ClassModel[] {
    return [...this.#declared.values()];
  }

  /** @returns its name */
  declareQuery(operationId: string, query: Json): string {
    return this.#declare(`${className(operationId)}Query`, query);
  }

  /** Of what a list that comes in pages has. @param place of the page, where it has no name */
  itemOf(page: Json | undefined, place: string): ValueType {
    const properties = resolve(page, this.#schemas)?.["properties"];
    const data = isObject(properties) ? properties["data"] : undefined;
    const whole = this.typeOf(page, place);
    // Declared with the page: its place there is its name.
    const list = this.typeOf(data, whole.kind === "object" ? `${whole.name}Data` : place);
    return list.kind === "list" ? list.item : list;
  }

  /** @param place what a class of its own is called, when it has no name */
  typeOf(schema: unknown, place = ""): ValueType {
    if (!isObject(schema)) return ANY;
    const { $ref, const: constant, enum: choices, type } = schema;
    if (typeof $ref === "string") return this.#named(nameOf($ref));
    if (constant !== undefined) return scalarOf([constant]);
    if (Array.isArray(choices)) return scalarOf(choices);
    for (const keyword of ["anyOf", "oneOf", "allOf"]) {
      const members = schema[keyword];
      if (Array.isArray(members)) return this.#unionOf(members as Json[], place);
    }
    if (Array.isArray(type))
      return this.#unionOf(
        type.map((one: unknown) => ({ ...schema, type: one })),
        place,
      );
    switch (type) {
      case "string":
        return schema["format"] === "binary" ? FILE : TEXT;
      case "integer":
        return INTEGER;
      case "number":
        return NUMBER;
      case "boolean":
        return BOOLEAN;
      case "null":
        return { ...ANY, isNullable: true };
      case "array": {
        const item = this.typeOf(schema["items"], place === "" ? "" : `${place}Item`);
        return { kind: "list", item, isNullable: false };
      }
      case "object":
        return this.#objectOf(schema, place);
      default:
        return ANY;
    }
  }

  #named(name: string): ValueType {
    const schema = this.#schemas[name] ?? {};
    const { enum: choices } = schema;
    if (!Array.isArray(choices) || schema["type"] !== "string")
      return this.typeOf(schema, className(name));
    const own = className(name);
    const texts = choices.map(String);
    this.#declared.set(own, { name: own, description: textOf(schema), fields: [], texts });
    return TEXT;
  }

  #objectOf(schema: Json, place: string): ValueType {
    const { properties, additionalProperties } = schema;
    if (isObject(properties) && place !== "") return objectType(this.#declare(place, schema));
    if (!isObject(additionalProperties)) return ANY;
    return { kind: "map", item: this.typeOf(additionalProperties), isNullable: false };
  }

  #unionOf(members: readonly Json[], place: string): ValueType {
    const flat = this.#flatten(members);
    const isNullable = flat.some(({ type }) => type === "null");
    const others = flat.filter(({ type }) => type !== "null");
    const unique = [...new Map(others.map((one) => [JSON.stringify(one), one])).values()];
    const [only] = unique;
    if (only === undefined) return { ...ANY, isNullable };
    if (unique.length === 1) return { ...this.typeOf(only, place), isNullable };
    const isObjectLike = (one: Json) => isPlainObject(resolve(one, this.#schemas));
    const objects = unique.filter(isObjectLike);
    const types = unique.filter((one) => !isObjectLike(one)).map((one) => this.typeOf(one, place));
    if (objects.length > 0) types.push(this.#merged(objects, place));
    return { ...commonOf(types), isNullable };
  }

  /** With the members of unions within it, and those of named ones. */
  #flatten(members: readonly Json[]): Json[] {
    return members.flatMap((member) => {
      const resolved = resolve(member, this.#schemas) ?? {};
      const inner = resolved["anyOf"] ?? resolved["oneOf"];
      if (Array.isArray(inner)) return this.#flatten(inner as Json[]);
      const { type } = resolved;
      if (!Array.isArray(type)) return [member];
      return type.map((one: unknown) => ({ ...resolved, type: one }));
    });
  }

  #merged(members: readonly Json[], place: string): ValueType {
    const [only] = members;
    if (members.length === 1) return this.typeOf(only, place);
    if (place === "") return ANY;
    const key = JSON.stringify(members);
    const known = this.#unions.get(key);
    if (known !== undefined) return objectType(known);
    const name = this.#freeName(place);
    this.#unions.set(key, name);
    const resolved = members.map((one) => resolve(one, this.#schemas) ?? {});
    const found = new Map<string, Json[]>();
    for (const { properties } of resolved)
      for (const [field, schema] of Object.entries(properties as Record<string, Json>))
        found.set(field, [...(found.get(field) ?? []), schema]);
    const properties = [...found].map(([field, schemas]) => {
      const [first = {}] = schemas;
      const isSame = new Set(schemas.map((one) => JSON.stringify(one))).size === 1;
      return [field, isSame ? first : { anyOf: schemas, description: first["description"] }];
    });
    const isNeeded = (field: string) =>
      resolved.every(({ required }) => Array.isArray(required) && required.includes(field));
    const of = members.flatMap(({ $ref }) => (typeof $ref === "string" ? [nameOf($ref)] : []));
    const merged = {
      type: "object",
      description: of.length === 0 ? undefined : `One of ${of.join(", ")}: the fields of all.`,
      properties: Object.fromEntries(properties),
      required: [...found.keys()].filter(isNeeded),
    };
    return objectType(this.#declare(name, merged));
  }

  #freeName(place: string): string {
    let name = place;
    // A schema may have the name that an object within another one would have.
    while (this.#declared.has(name)) name += "_";
    return name;
  }

  #declare(name: string, schema: Json): string {
    if (this.#declared.has(name)) return name;
    const empty = { name, description: textOf(schema), fields: [] };
    // Kept free for what it is: an object within it may refer to it.
    this.#declared.set(name, empty);
    const needed = new Set((schema["required"] as string[] | undefined) ?? []);
    const fields = Object.entries(schema["properties"] as Record<string, Json>)
      .filter(([field]) => field !== "stream" || !this.#streamed.has(name))
      .map(([field, value]) => ({
        name: field,
        type: this.typeOf(value, name + className(field)),
        isNeeded: needed.has(field),
        constant: value["const"],
        description: textOf(value),
      }));
    this.#declared.set(name, { ...empty, fields });
    return name;
  }
}

const objectType = (name: string): ValueType => ({ kind: "object", name, isNullable: false });

const textOf = ({ description }: Json): string | undefined =>
  typeof description === "string" ? description : undefined;

function commonOf(types: readonly ValueType[]): ValueType {
  const [first = ANY] = types;
  const choices = [...new Map(types.map((one) => [keyOf(one), one])).values()];
  if (choices.length === 1) return first;
  if (choices.every(({ kind }) => kind === "integer" || kind === "number")) return NUMBER;
  return { ...ANY, choices: choices.some(({ kind }) => kind === "any") ? [] : choices };
}

/** The same for the same type, whether it may be null or not. */
function keyOf(type: ValueType): string {
  if (type.kind === "list" || type.kind === "map") return `${type.kind} of ${keyOf(type.item)}`;
  return type.kind === "object" ? type.name : type.kind;
}

function scalarOf(values: readonly unknown[]): ValueType {
  const present = values.filter((value) => value !== null);
  const isNullable = present.length < values.length;
  const all = (is: (value: unknown) => boolean) => present.length > 0 && present.every(is);
  if (all((value) => typeof value === "string")) return { ...TEXT, isNullable };
  if (all(Number.isInteger)) return { ...INTEGER, isNullable };
  if (all((value) => typeof value === "number")) return { ...NUMBER, isNullable };
  if (all((value) => typeof value === "boolean")) return { ...BOOLEAN, isNullable };
  return { ...ANY, isNullable };
}
