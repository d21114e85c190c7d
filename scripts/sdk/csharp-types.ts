/** C#'s text of the classes over JSON, and of the types of their fields. Pure. */
import type { ClassModel, Field, ValueType } from "./classes.ts";
import { pascalCase } from "./surface.ts";

/** Members of every class. */
const RESERVED = new Set([
  "Equals",
  "Files",
  "Get",
  "GetFile",
  "GetHashCode",
  "GetType",
  "Put",
  "PutFile",
  "ResponseMeta",
  "ToJson",
]);

/** A member's name; none is that of its class. */
export function memberName(text: string, owner = ""): string {
  const name = pascalCase(text).replaceAll(/[^A-Za-z0-9]/g, "");
  return RESERVED.has(name) || name === owner ? `${name}Value` : name;
}

const KEYWORDS = new Set(["event", "object", "params", "ref", "string"]);

export function parameterName(text: string): string {
  const name = memberName(text).replace(/^[A-Z]/, (letter) => letter.toLowerCase());
  return KEYWORDS.has(name) ? `@${name}` : name;
}

const SCALARS = {
  text: { type: "string", name: "Text" },
  integer: { type: "long", name: "Integer" },
  number: { type: "double", name: "Number" },
  boolean: { type: "bool", name: "Boolean" },
} as const;

export function csharpType(type: ValueType): string {
  switch (type.kind) {
    case "object":
      return type.name;
    case "list":
      return `IReadOnlyList<${csharpType(type.item)}>`;
    case "map":
      return `IReadOnlyDictionary<string, ${csharpType(type.item)}>`;
    case "any":
      return "JsonNode";
    case "file":
      return "FilePart";
    case "text":
    case "integer":
    case "number":
    case "boolean":
      return SCALARS[type.kind].type;
  }
}

/** A function from a `JsonNode`. */
export function csharpReader(type: ValueType): string {
  switch (type.kind) {
    case "object":
      return `static value => new ${type.name}(value)`;
    case "list":
      return `Fields.ToListOf(${csharpReader(type.item)})`;
    case "map":
      return `Fields.ToMapOf(${csharpReader(type.item)})`;
    case "any":
    case "file":
      return "Fields.ToAny";
    case "text":
    case "integer":
    case "number":
    case "boolean":
      return `Fields.To${SCALARS[type.kind].name}`;
  }
}

function getterOf(type: ValueType, field: string): string {
  switch (type.kind) {
    case "object":
      return `GetObject(${field}, ${csharpReader(type)})`;
    case "list":
      return `GetList(${field}, ${csharpReader(type.item)})`;
    case "map":
      return `GetMap(${field}, ${csharpReader(type.item)})`;
    case "any":
      return `Get(${field})`;
    case "file":
      return `GetFile(${field})`;
    case "text":
    case "integer":
    case "number":
    case "boolean":
      return `Get${SCALARS[type.kind].name}(${field})`;
  }
}

export function printClass(model: ClassModel): string {
  const { name, description, fields, texts } = model;
  if (texts !== undefined) {
    const constants = texts.map(
      (text) => `    public const string ${memberName(text, name)} = ${JSON.stringify(text)};`,
    );
    const comment = docOf(description ?? "The values that are known.", "");
    return `${comment}public static class ${name}\n{\n${constants.join("\n\n")}\n}`;
  }
  // What can only be one value need not be said.
  const constants = fields
    .filter(({ isNeeded, constant }) => isNeeded && isScalar(constant))
    .map((field) => ` Put("${field.name}", ${JSON.stringify(field.constant)});`);
  const members = [
    `    public ${name}() {${constants.join("")} }`,
    `    /// <param name="value">Whose fields these are; not a copy.</param>\n    public ${name}(JsonNode? value)\n        : base(value) { }`,
    ...fields.map((field) => printField(name, field)),
  ];
  return `${docOf(description, "")}public sealed class ${name} : Fields\n{\n${members.join("\n\n")}\n}`;
}

function printField(owner: string, { name: field, type, isNeeded, description }: Field): string {
  const quoted = JSON.stringify(field);
  const isRequired = isNeeded && !type.isNullable && !["any", "list", "map"].includes(type.kind);
  const isList = type.kind === "list" || type.kind === "map";
  const read = getterOf(type, quoted);
  const declared = `${csharpType(type)}${isRequired || isList ? "" : "?"} ${memberName(field, owner)}`;
  const getter = isRequired ? `Required(${quoted}, ${read})` : read;
  return [
    docOf(description, "    "),
    // Read as an empty one.
    isList ? "    [AllowNull]\n" : "",
    `    public ${declared} { get => ${getter}; set => ${type.kind === "file" ? "PutFile" : "Put"}(${quoted}, value); }`,
  ].join("");
}

const isScalar = (value: unknown): boolean =>
  ["string", "number", "boolean"].includes(typeof value);

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

export function docOf(text: string | undefined, indent: string): string {
  if (text === undefined) return "";
  const escaped = text.replaceAll(/[&<>]/g, (one) => ESCAPES[one] ?? one).replaceAll("\n", " ");
  return `${indent}/// <summary>${escaped.trim()}</summary>\n`;
}
