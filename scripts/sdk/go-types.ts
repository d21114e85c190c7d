/**
 * Go's types for JSON schemas: a struct for an object, and one struct with the fields of all for a
 * union of objects, as Go has no unions. What is of several kinds is `any`. Pure.
 */
import { isObject, isPlainObject, nameOf, namesIn, type Json } from "../openapi/schemas.ts";
import { pascalCase, resolve, type Method } from "./surface.ts";

const INITIALS: Readonly<Record<string, string>> = {
  Api: "API",
  Id: "ID",
  Ids: "IDs",
  Ip: "IP",
  Json: "JSON",
  Url: "URL",
};

/** A name as Go's programmers write it: `OrganizationID`. */
export function goName(text: string): string {
  const name = pascalCase(text).replaceAll(/[^A-Za-z0-9]/g, "");
  return name.replaceAll(/[A-Z][a-z]+(?![a-z])/g, (word) => INITIALS[word] ?? word);
}

interface GoType {
  readonly text: string;
  readonly isNullable: boolean;
}

const ANY = "any";

export class GoTypes {
  readonly #schemas: Record<string, Json>;
  readonly #declared = new Map<string, string>();
  /** The name of the struct of each union that has one, by its members. */
  readonly #unions = new Map<string, string>();
  /** Structs that are whole answers: what stands beside an answer is in them. */
  readonly #answers: ReadonlySet<string>;
  /** Bodies whose `stream` the method sets. */
  readonly #streamed: ReadonlySet<string>;

  constructor(schemas: Record<string, Json>, methods: readonly Method[]) {
    this.#schemas = schemas;
    const referred = (schema: Json | undefined): string[] =>
      typeof schema?.["$ref"] === "string" ? [nameOf(schema["$ref"])] : [];
    this.#answers = new Set(methods.flatMap(({ response }) => referred(response)));
    this.#streamed = new Set(
      methods.flatMap(({ event, body }) => (event === undefined ? [] : referred(body?.schema))),
    );
    const values = methods.flatMap(({ body, response, event }) => [body?.schema, response, event]);
    for (const name of namesIn(values, schemas))
      this.typeOf({ $ref: `#/components/schemas/${name}` });
  }

  get text(): string {
    return [...this.#declared.values()].join("\n\n");
  }

  declareQuery(name: string, query: Json): string {
    this.#declareStruct(name, query);
    return name;
  }

  /** @param place what a struct of its own is called, when it has no name */
  typeOf(schema: unknown, place = ""): string {
    return this.#of(schema, place).text;
  }

  #of(schema: unknown, place: string): GoType {
    if (!isObject(schema)) return { text: ANY, isNullable: false };
    const { $ref, const: constant, enum: choices, type } = schema;
    if (typeof $ref === "string") return this.#named(nameOf($ref));
    if (constant !== undefined) return scalar([constant]);
    if (Array.isArray(choices)) return scalar(choices);
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
        return { text: schema["format"] === "binary" ? "File" : "string", isNullable: false };
      case "integer":
        return { text: "int64", isNullable: false };
      case "number":
        return { text: "float64", isNullable: false };
      case "boolean":
        return { text: "bool", isNullable: false };
      case "null":
        return { text: ANY, isNullable: true };
      case "array":
        return {
          text: `[]${this.typeOf(schema["items"], place === "" ? "" : `${place}Item`)}`,
          isNullable: false,
        };
      case "object":
        return { text: this.#objectType(schema, place), isNullable: false };
      default:
        return { text: ANY, isNullable: false };
    }
  }

  #named(name: string): GoType {
    const schema = this.#schemas[name] ?? {};
    const { enum: choices } = schema;
    if (!Array.isArray(choices) || schema["type"] !== "string") return this.#of(schema, name);
    const constants = choices.map(
      (choice) => `const ${name}${goName(String(choice))} ${name} = ${JSON.stringify(choice)}`,
    );
    const lines = [`${commentOf(schema)}type ${name} string`, ...constants];
    this.#declared.set(name, lines.join("\n\n"));
    return { text: name, isNullable: false };
  }

  #objectType(schema: Json, place: string): string {
    const { properties, additionalProperties } = schema;
    if (isObject(properties) && place !== "") return this.#declareStruct(place, schema);
    return `map[string]${isObject(additionalProperties) ? this.typeOf(additionalProperties) : ANY}`;
  }

  #unionOf(members: readonly Json[], place: string): GoType {
    const flat = this.#flatten(members);
    const isNullable = flat.some(({ type }) => type === "null");
    const others = flat.filter(({ type }) => type !== "null");
    const unique = [...new Map(others.map((one) => [JSON.stringify(one), one])).values()];
    const [only] = unique;
    if (only === undefined) return { text: ANY, isNullable };
    if (unique.length === 1) return { ...this.#of(only, place), isNullable };
    const resolved = unique.map((one) => resolve(one, this.#schemas) ?? {});
    if (resolved.every(isPlainObject))
      return { text: this.#merged(unique, resolved, place), isNullable };
    const texts = new Set(resolved.map((one) => this.typeOf(one)));
    if (texts.size === 1) return { text: [...texts][0] ?? ANY, isNullable };
    const areNumbers = [...texts].every((text) => text === "int64" || text === "float64");
    return { text: areNumbers ? "float64" : ANY, isNullable };
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

  #merged(members: readonly Json[], resolved: readonly Json[], place: string): string {
    if (place === "") return ANY;
    const key = JSON.stringify(members);
    const known = this.#unions.get(key);
    if (known !== undefined) return known;
    const name = this.#freeName(place);
    this.#unions.set(key, name);
    const found = new Map<string, Json[]>();
    for (const { properties } of resolved)
      for (const [field, schema] of Object.entries(properties as Record<string, Json>))
        found.set(field, [...(found.get(field) ?? []), schema]);
    const properties = [...found].map(([field, schemas]) => {
      const [first = {}] = schemas;
      const { description } = first;
      const isSame = new Set(schemas.map((one) => JSON.stringify(one))).size === 1;
      return [field, isSame ? first : { anyOf: schemas, description }];
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
    return this.#declareStruct(name, merged);
  }

  #freeName(place: string): string {
    let name = place;
    // A schema may have the name that an object within another one would have.
    while (this.#declared.has(name)) name += "_";
    return name;
  }

  #declareStruct(name: string, schema: Json): string {
    if (this.#declared.has(name)) return name;
    // Kept free for what it is: an object within it may refer to it.
    this.#declared.set(name, "");
    const needed = new Set((schema["required"] as string[] | undefined) ?? []);
    const fields = Object.entries(schema["properties"] as Record<string, Json>)
      .filter(([field]) => field !== "stream" || !this.#streamed.has(name))
      .map(([field, value]) => this.#field(name, field, value, needed.has(field)));
    if (this.#answers.has(name))
      fields.push('// What stands beside the answer.\n\tResponseMeta Meta `json:"-"`');
    const body = fields.map((field) => `\t${field}\n`).join("\n");
    const setter = this.#answers.has(name)
      ? `\n\nfunc (a *${name}) setMeta(meta Meta) { a.ResponseMeta = meta }`
      : "";
    this.#declared.set(
      name,
      `${commentOf(schema)}type ${name} struct {\n${body}}${setter}`.replace("{\n}", "{}"),
    );
    return name;
  }

  /** What may be absent or null is a pointer, unless it can be nil by itself. */
  #field(owner: string, field: string, schema: Json, isNeeded: boolean): string {
    const { text, isNullable } = this.#of(schema, owner + goName(field));
    const isNilable = text === ANY || /^(\[|map)/.test(text);
    const type = (isNeeded && !isNullable) || isNilable ? text : `*${text}`;
    const tag = `\`json:"${field}${isNeeded ? "" : ",omitzero"}"\``;
    return `${commentOf(schema, "\t")}${goName(field)} ${type} ${tag}`;
  }
}

function scalar(values: readonly unknown[]): GoType {
  const present = values.filter((value) => value !== null);
  const isNullable = present.length < values.length;
  const all = (is: (value: unknown) => boolean) => present.length > 0 && present.every(is);
  if (all((value) => typeof value === "string")) return { text: "string", isNullable };
  if (all(Number.isInteger)) return { text: "int64", isNullable };
  if (all((value) => typeof value === "number")) return { text: "float64", isNullable };
  if (all((value) => typeof value === "boolean")) return { text: "bool", isNullable };
  return { text: ANY, isNullable };
}

function commentOf(schema: Json, indent = ""): string {
  const { description } = schema;
  if (typeof description !== "string") return "";
  return `// ${description.replaceAll("\n", " ").trim()}\n${indent}`;
}
