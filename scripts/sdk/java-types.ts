/** Java's text of the classes over JSON, and of the types of their fields. Pure. */
import { type ClassModel, type Field, type ValueType } from "./classes.ts";
import { camelCase, snakeCase } from "./surface.ts";

/** Names that a method or a parameter cannot have. */
const RESERVED = new Set(
  `abstract assert boolean break byte case catch char class const continue default do double else enum extends false final
  finally float for goto if implements import instanceof int interface long native new null package private protected public
  return short static strictfp super switch synchronized this throw throws transient true try void volatile while _
  clone finalize getClass hashCode notify notifyAll toString wait get put toJson putFile getFile files responseMeta`.split(
    /\s+/,
  ),
);

export function javaName(text: string): string {
  const name = camelCase(text).replaceAll(/[^A-Za-z0-9]/g, "");
  return RESERVED.has(name) ? `${name}_` : name;
}

const SCALARS = {
  text: { boxed: "String", primitive: "String", read: "toText" },
  integer: { boxed: "Long", primitive: "long", read: "toLong" },
  number: { boxed: "Double", primitive: "double", read: "toDouble" },
  boolean: { boxed: "Boolean", primitive: "boolean", read: "toBoolean" },
} as const;

/** As an object has it: `Long`, `List<String>`. */
export function javaType(type: ValueType): string {
  switch (type.kind) {
    case "object":
      return type.name;
    case "list":
      return `List<${javaType(type.item)}>`;
    case "map":
      return `Map<String, ${javaType(type.item)}>`;
    case "any":
      return "JsonNode";
    case "file":
      return "FilePart";
    case "text":
    case "integer":
    case "number":
    case "boolean":
      return SCALARS[type.kind].boxed;
  }
}

/** A function from a `JsonNode`. */
export function javaReader(type: ValueType): string {
  switch (type.kind) {
    case "object":
      return `${type.name}::new`;
    case "list":
    case "map":
      return `JsonObject.${type.kind}Of(${javaReader(type.item)})`;
    case "any":
    case "file":
      return "JsonObject::toNode";
    case "text":
    case "integer":
    case "number":
    case "boolean":
      return `JsonObject::${SCALARS[type.kind].read}`;
  }
}

function getterOf(type: ValueType, field: string): string {
  switch (type.kind) {
    case "object":
      return `getObject(${field}, ${javaReader(type)})`;
    case "list":
      return `getList(${field}, ${javaReader(type.item)})`;
    case "map":
      return `getMap(${field}, ${javaReader(type.item)})`;
    case "any":
      return `get(${field})`;
    case "file":
      return `getFile(${field})`;
    case "text":
    case "integer":
    case "number":
    case "boolean":
      return `get${SCALARS[type.kind].boxed}(${field})`;
  }
}

/** What a value can be set from, before it may be null. */
function takenBy(type: ValueType): string[] {
  switch (type.kind) {
    case "object":
      return [type.name];
    case "list":
      return [`List<${type.item.kind === "any" ? "?" : javaType(type.item)}>`];
    case "map":
      return [`Map<String, ${type.item.kind === "any" ? "?" : javaType(type.item)}>`];
    case "any": {
      const taken = [...new Set(type.choices.flatMap(takenBy))];
      const lists = taken.filter((one) => one.startsWith("List<"));
      const others = taken.filter((one) => !one.startsWith("List<"));
      // To Java, lists of whatever are the same.
      const all = [...others, ...(lists.length > 1 ? ["List<?>"] : lists)];
      return all.length === 0 ? ["Object"] : all;
    }
    case "file":
      return ["FilePart"];
    case "text":
    case "integer":
    case "number":
    case "boolean":
      return [SCALARS[type.kind].primitive];
  }
}

/**
 * A number that may be null can be set to null; a list of objects can be written without a list.
 */
function settersOf(type: ValueType): string[] {
  const isPrimitive = ["integer", "number", "boolean"].includes(type.kind);
  const boxed = type.isNullable && isPrimitive ? [javaType(type)] : [];
  const isSeveral = type.kind === "list" && type.item.kind === "object" && !type.isNullable;
  return [...takenBy(type), ...boxed, ...(isSeveral ? [`${javaType(type.item)}...`] : [])];
}

/** The text of a class, without what stands before it in its file. */
export function printClass(model: ClassModel): string {
  const { name, description, fields, texts } = model;
  if (texts !== undefined) {
    const constants = texts.map(
      (text) =>
        `  public static final String ${snakeCase(text).toUpperCase()} = ${JSON.stringify(text)};\n`,
    );
    const body = [...constants, `  private ${name}() {}\n`].join("\n");
    const comment = docOf(description ?? "The values that are known.", "");
    return `${comment}public final class ${name} {\n${body}}`;
  }
  // What can only be one value need not be said.
  const constants = fields
    .filter(({ isNeeded, constant }) => isNeeded && isScalar(constant))
    .map((field) => `    put("${field.name}", ${JSON.stringify(field.constant)});\n`);
  const empty = constants.length === 0 ? "{}" : `{\n${constants.join("")}  }`;
  const members = [
    `  public ${name}() ${empty}\n`,
    `  /** @param value whose fields these are; not a copy */\n  public ${name}(JsonNode value) {\n    super(value);\n  }\n`,
    ...fields.map((field) => printField(name, field)),
  ];
  const head = `${docOf(description, "")}public final class ${name} extends JsonObject {`;
  return `${head}\n${members.join("\n")}}`;
}

function printField(owner: string, { name: field, type, isNeeded, description }: Field): string {
  const name = javaName(field);
  const quoted = JSON.stringify(field);
  const read = getterOf(type, quoted);
  const isPrimitive = ["integer", "number", "boolean"].includes(type.kind);
  const getter =
    isNeeded && !type.isNullable && isPrimitive
      ? `  public ${takenBy(type)[0]} ${name}() {\n    return required(${quoted}, ${read});\n  }\n`
      : `  public ${javaType(type)} ${name}() {\n    return ${read};\n  }\n`;
  const setter = type.kind === "file" ? "putFile" : "put";
  const setters = settersOf(type).map(
    (taken) =>
      `  public ${owner} ${name}(${taken} ${name}) {\n    ${setter}(${quoted}, ${name});\n    return this;\n  }\n`,
  );
  return [`${docOf(description, "  ")}${getter}`, ...setters].join("\n");
}

const isScalar = (value: unknown): boolean =>
  ["string", "number", "boolean"].includes(typeof value);

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "@": "&#64;",
  "\\": "&#92;",
  "*/": "*&#47;",
};

/** A text as documentation has it. */
export const escapeDoc = (text: string): string =>
  text
    .replaceAll(/[&<>@\\]|\*\//g, (one) => ESCAPES[one] ?? one)
    .replaceAll("\n", " ")
    .trim();

const docOf = (text: string | undefined, indent: string): string =>
  text === undefined ? "" : `${indent}/** ${escapeDoc(text)} */\n`;
