/**
 * Python's types for JSON schemas: a class with attributes for what comes, a TypedDict for what is
 * sent. Pure.
 */
import { isObject, isPlainObject, nameOf, namesIn, type Json } from "../openapi/schemas.ts";
import { pascalCase, resolve, type Method } from "./surface.ts";

/** How a schema's type is written: as what comes, or as what is sent. */
type Direction = "answer" | "request";

const KEYWORDS = new Set(
  "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield".split(
    " ",
  ),
);

export class PythonTypes {
  readonly #schemas: Record<string, Json>;
  readonly #asked: ReadonlySet<string>;
  readonly #answered: ReadonlySet<string>;
  readonly #declared = new Map<string, string>();

  constructor(schemas: Record<string, Json>, methods: readonly Method[]) {
    this.#schemas = schemas;
    const asked = methods.map(({ body }) => body?.schema);
    const answered = methods.flatMap(({ response, event }) => [response, event]);
    this.#asked = namesIn(asked, schemas);
    this.#answered = namesIn(answered, schemas);
  }

  /** Declares every named schema that a method reaches. */
  declareAll(): void {
    for (const [name, schema] of Object.entries(this.#schemas)) {
      if (this.#answered.has(name)) this.#declare(name, schema, "answer");
      if (this.#asked.has(name)) this.#declare(this.#nameIn(name, "request"), schema, "request");
    }
  }

  declareQuery(name: string, query: Json): void {
    this.#declared.set(name, this.#typedDict(name, query, "request"));
  }

  get text(): string {
    return [...this.#declared.values()].join("\n\n\n");
  }

  /** The name of a request's TypedDict, if it has one. */
  requestNameOf(schema: Json): string | undefined {
    const { $ref } = schema;
    const resolved = resolve(schema, this.#schemas);
    if (typeof $ref !== "string" || !isObject(resolved?.["properties"])) return undefined;
    return this.#nameIn(nameOf($ref), "request");
  }

  /** The classes that an answer of this schema is one of. */
  classesOf(schema: Json | undefined): string[] {
    const { $ref } = schema ?? {};
    const resolved = resolve(schema, this.#schemas);
    if (typeof $ref === "string" && isPlainObject(resolved)) return [nameOf($ref)];
    const members = [resolved?.["anyOf"], resolved?.["oneOf"]].filter(Array.isArray).flat();
    return members.flatMap((member: Json) => this.classesOf(member));
  }

  typeOf(schema: unknown, direction: Direction, place = ""): string {
    if (!isObject(schema)) return "Any";
    const { $ref, const: constant, enum: choices, type } = schema;
    if (typeof $ref === "string") return JSON.stringify(this.#nameIn(nameOf($ref), direction));
    if (constant !== undefined) return literal([constant]);
    if (Array.isArray(choices)) return literal(choices);
    for (const keyword of ["anyOf", "oneOf", "allOf"]) {
      const members = schema[keyword];
      if (Array.isArray(members))
        return union(members.map((member) => this.typeOf(member, direction, place)));
    }
    if (Array.isArray(type))
      return union(
        type.map((one: unknown) => this.typeOf({ ...schema, type: one }, direction, place)),
      );
    switch (type) {
      case "string":
        return schema["format"] === "binary" ? "Any" : "str";
      case "integer":
        return "int";
      case "number":
        return "float";
      case "boolean":
        return "bool";
      case "null":
        return "None";
      case "array": {
        const items = this.typeOf(schema["items"], direction, place === "" ? "" : `${place}Item`);
        return direction === "answer" ? `List[${items}]` : `Sequence[${items}]`;
      }
      case "object":
        return this.#objectType(schema, direction, place);
      default:
        return "Any";
    }
  }

  #objectType(schema: Json, direction: Direction, place: string): string {
    const { properties, additionalProperties } = schema;
    if (!isObject(properties) || place === "") {
      const values = isObject(additionalProperties)
        ? this.typeOf(additionalProperties, direction)
        : "Any";
      return direction === "answer" ? `Dict[str, ${values}]` : `Mapping[str, ${values}]`;
    }
    let name = direction === "answer" ? place : `${place}Param`;
    while (this.#declared.has(name) || this.#schemas[name] !== undefined) name += "_";
    this.#declare(name, schema, direction);
    return JSON.stringify(name);
  }

  #declare(name: string, schema: Json, direction: Direction): void {
    if (this.#declared.has(name)) return;
    // Kept free for what it is: an object within it may be declared first.
    this.#declared.set(name, "");
    if (!isPlainObject(schema))
      this.#declared.set(name, `${name} = ${this.typeOf(schema, direction, name)}`);
    else if (direction === "answer") this.#declared.set(name, this.#class(name, schema));
    else this.#declared.set(name, this.#typedDict(name, schema, direction));
    // Python reads an alias when it comes to it: what it names stands before it, in quotes or not.
    const text = this.#declared.get(name) ?? "";
    this.#declared.delete(name);
    this.#declared.set(name, text);
  }

  #class(name: string, schema: Json): string {
    const properties = Object.entries(schema["properties"] as Record<string, Json>);
    const required = new Set((schema["required"] as string[] | undefined) ?? []);
    const fields = properties.filter(isNameable).flatMap(([field, value]) => {
      const type = this.typeOf(value, "answer", name + pascalCase(field));
      const annotated = required.has(field) ? type : optional(type);
      return [`    ${field}: ${annotated}`, ...docOf(value)];
    });
    const body = fields.length === 0 ? ["    pass"] : fields;
    return [`class ${name}(Object):`, ...docOf(schema), ...body].join("\n");
  }

  /** Without `stream`, which methods take by itself. */
  #typedDict(name: string, schema: Json, direction: Direction): string {
    const required = new Set((schema["required"] as string[] | undefined) ?? []);
    const entries = Object.entries(schema["properties"] as Record<string, Json>);
    const fields = entries
      .filter(([field]) => field !== "stream")
      .map(([field, value]) => {
        const type = this.typeOf(value, direction, this.#stem(name) + pascalCase(field));
        return `        ${JSON.stringify(field)}: ${required.has(field) ? `Required[${type}]` : type},`;
      });
    return `${name} = TypedDict(\n    ${JSON.stringify(name)},\n    {\n${fields.join("\n")}\n    },\n    total=False,\n)`;
  }

  #stem = (name: string): string => name.replace(/Param$/, "");

  /** A schema that both comes and is sent has two names. */
  #nameIn(name: string, direction: Direction): string {
    return direction === "request" && this.#answered.has(name) ? `${name}Param` : name;
  }
}

const isNameable = ([name]: [string, unknown]): boolean =>
  /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.has(name);

function docOf(schema: Json): string[] {
  const { description } = schema;
  if (typeof description !== "string") return [];
  const text = description.replaceAll("\\", "\\\\").replaceAll('"', "'").replaceAll("\n", " ");
  return [`    """${text}"""`];
}

const optional = (type: string): string => (/\bNone\b/.test(type) ? type : `Optional[${type}]`);

function union(types: readonly string[]): string {
  const unique = [...new Set(types)];
  if (unique.length === 1) return unique[0] ?? "Any";
  const others = unique.filter((type) => type !== "None");
  const one = others.length === 1 ? (others[0] ?? "Any") : `Union[${others.join(", ")}]`;
  return others.length === unique.length ? one : `Optional[${one}]`;
}

function literal(values: readonly unknown[]): string {
  const isLiteral = values.every((value) => typeof value !== "number" || Number.isInteger(value));
  if (!isLiteral) return "float";
  const written = values.map((value) => {
    if (value === null) return "None";
    if (typeof value === "boolean") return value ? "True" : "False";
    return JSON.stringify(value);
  });
  return `Literal[${written.join(", ")}]`;
}
