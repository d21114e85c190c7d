/** TypeScript's types for JSON schemas. Pure. */
import { isObject, isPlainObject, nameOf, type Json } from "./schemas.ts";

/** One declaration for each named schema. */
export function declareTypes(schemas: Record<string, Json>): string {
  return Object.entries(schemas)
    .map(([name, schema]) => declare(name, schema))
    .join("\n\n");
}

export function declare(name: string, schema: Json): string {
  const comment = commentOf(schema);
  return isPlainObject(schema)
    ? `${comment}export interface ${name} ${printObject(schema)}`
    : `${comment}export type ${name} = ${typeOf(schema)};`;
}

export function typeOf(schema: unknown, indent = ""): string {
  if (!isObject(schema)) return "unknown";
  const { $ref, const: constant, enum: choices, type } = schema;
  if (typeof $ref === "string") return nameOf($ref);
  if (constant !== undefined) return JSON.stringify(constant);
  if (Array.isArray(choices)) return unionOf(choices.map((choice) => JSON.stringify(choice)));
  for (const keyword of ["anyOf", "oneOf"]) {
    const members = schema[keyword];
    if (Array.isArray(members)) return unionOf(members.map((member) => typeOf(member, indent)));
  }
  const { allOf } = schema;
  if (Array.isArray(allOf))
    return allOf.map((member) => parenthesized(typeOf(member, indent))).join(" & ");
  if (Array.isArray(type))
    return unionOf(type.map((one: unknown) => typeOf({ ...schema, type: one }, indent)));
  switch (type) {
    case "string":
      return schema["format"] === "binary" ? "Blob" : "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "null":
      return "null";
    case "array":
      return `${parenthesized(typeOf(schema["items"], indent))}[]`;
    case "object":
      return printObject(schema, indent);
    default:
      return "unknown";
  }
}

const unionOf = (types: readonly string[]): string => [...new Set(types)].join(" | ");

const parenthesized = (type: string): string => (/ [|&] /.test(type) ? `(${type})` : type);

function printObject(schema: Json, indent = ""): string {
  const { properties, required = [], additionalProperties } = schema;
  const more = isObject(additionalProperties) ? typeOf(additionalProperties, indent) : "unknown";
  if (!isObject(properties)) return `Record<string, ${more}>`;
  const needed = new Set(required as string[]);
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(
    ([name, field]) =>
      `${commentOf(field as Json, inner)}${inner}${propertyName(name)}${needed.has(name) ? "" : "?"}: ${orAbsent(typeOf(field, inner), needed.has(name))};`,
  );
  if (additionalProperties === true || isObject(additionalProperties))
    fields.push(`${inner}[name: string]: unknown;`);
  return fields.length === 0 ? "Record<string, never>" : `{\n${fields.join("\n")}\n${indent}}`;
}

/** The type of a field that may be left out; `unknown` says so already. */
const orAbsent = (type: string, isNeeded: boolean): string =>
  isNeeded || type === "unknown" ? type : `${type} | undefined`;

/** A name as a property has it: in quotes where it has to be. */
export const propertyName = (name: string): string =>
  /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);

function commentOf(schema: Json, indent = ""): string {
  const { description } = schema;
  if (typeof description !== "string") return "";
  return `${indent}/** ${description.replaceAll("*/", "* /").replaceAll("\n", " ")} */\n`;
}
