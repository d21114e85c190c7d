/**
 * What of a document breaks clients that were written for an older one, by kind. A request may be
 * asked for less and an answer may say more; everything else breaks somebody. Pure.
 */
import { isObject, nameOf, type Json } from "./schemas.ts";

export type BreakingKind =
  | "operation removed"
  | "answer removed"
  | "parameter now required"
  | "request property removed"
  | "request property now required"
  | "request type narrowed"
  | "request value removed"
  | "answer property removed"
  | "answer property now optional"
  | "answer type changed";

export interface Breaking {
  readonly kind: BreakingKind;
  /** Operation and place within it. */
  readonly where: string;
}

type Side = "request" | "answer";

/** References are followed so far: schemas refer to themselves. */
const MAX_DEPTH = 12;

export function findBreaking(before: Json, after: Json): Breaking[] {
  const found: Breaking[] = [];
  const paths = after["paths"] as Json;
  for (const [path, methods] of Object.entries(before["paths"] as Record<string, Json>))
    for (const [method, operation] of Object.entries(methods)) {
      const where = `${method.toUpperCase()} ${path}`;
      const other = asObject(asObject(paths[path])?.[method]);
      if (other === undefined) found.push({ kind: "operation removed", where });
      else compareOperations(asObject(operation) ?? {}, other, { where, before, after, found });
    }
  return found;
}

interface Place {
  readonly where: string;
  readonly before: Json;
  readonly after: Json;
  readonly found: Breaking[];
}

function compareOperations(before: Json, after: Json, place: Place): void {
  const { where, found } = place;
  const known = new Set(requiredParameters(before));
  for (const name of requiredParameters(after))
    if (!known.has(name)) found.push({ kind: "parameter now required", where: `${where} ${name}` });
  compareContents(before["requestBody"], after["requestBody"], "request", place);
  const answers = asObject(after["responses"]) ?? {};
  for (const [status, answer] of Object.entries(asObject(before["responses"]) ?? {})) {
    const at = { ...place, where: `${where} ${status}` };
    if (answers[status] === undefined) found.push({ kind: "answer removed", where: at.where });
    else compareContents(answer, answers[status], "answer", at);
  }
}

function requiredParameters({ parameters }: Json): string[] {
  const list = Array.isArray(parameters) ? (parameters as Json[]) : [];
  return list.filter(({ required }) => required === true).map(({ name }) => String(name));
}

function compareContents(before: unknown, after: unknown, side: Side, place: Place): void {
  const contents = asObject(asObject(after)?.["content"]) ?? {};
  for (const [type, content] of Object.entries(asObject(asObject(before)?.["content"]) ?? {})) {
    const other = asObject(asObject(contents[type])?.["schema"]);
    const schema = asObject(asObject(content)?.["schema"]);
    if (schema !== undefined && other !== undefined)
      compareSchemas(schema, other, { ...place, side, depth: 0 });
  }
}

interface SchemaPlace extends Place {
  readonly side: Side;
  readonly depth: number;
}

function compareSchemas(given: Json, other: Json, place: SchemaPlace): void {
  if (place.depth > MAX_DEPTH) return;
  const before = resolve(given, place.before);
  const after = resolve(other, place.after);
  compareTypes(before, after, place);
  compareProperties(before, after, place);
  const [items, otherItems] = [asObject(before["items"]), asObject(after["items"])];
  if (items !== undefined && otherItems !== undefined)
    compareSchemas(items, otherItems, { ...within(place, "[]"), depth: place.depth + 1 });
}

function compareTypes(before: Json, after: Json, { side, where, found }: SchemaPlace): void {
  const [types, others] = [typesOf(before), typesOf(after)];
  if (side === "request") {
    if (types.some((type) => others.length > 0 && !others.includes(type)))
      found.push({ kind: "request type narrowed", where });
    const values = Array.isArray(after["enum"]) ? (after["enum"] as unknown[]) : undefined;
    const known = Array.isArray(before["enum"]) ? (before["enum"] as unknown[]) : [];
    for (const value of known)
      if (values !== undefined && !values.includes(value))
        found.push({ kind: "request value removed", where: `${where} ${JSON.stringify(value)}` });
  } else if (others.some((type) => types.length > 0 && !types.includes(type)))
    found.push({ kind: "answer type changed", where });
}

function compareProperties(before: Json, after: Json, place: SchemaPlace): void {
  const { side, found } = place;
  const properties = asObject(after["properties"]) ?? {};
  const [needed, otherNeeded] = [requiredOf(before), requiredOf(after)];
  for (const [name, property] of Object.entries(asObject(before["properties"]) ?? {})) {
    const at = within(place, name);
    const other = asObject(properties[name]);
    if (other === undefined) {
      if (asObject(after["properties"]) !== undefined || side === "answer")
        found.push({ kind: `${side} property removed`, where: at.where });
      continue;
    }
    if (side === "answer" && needed.has(name) && !otherNeeded.has(name))
      found.push({ kind: "answer property now optional", where: at.where });
    compareSchemas(asObject(property) ?? {}, other, { ...at, depth: place.depth + 1 });
  }
  if (side === "answer") return;
  for (const name of otherNeeded)
    if (!needed.has(name))
      found.push({ kind: "request property now required", where: within(place, name).where });
}

const within = (place: SchemaPlace, name: string): SchemaPlace => ({
  ...place,
  where: `${place.where} .${name}`,
});

const requiredOf = ({ required }: Json): Set<string> =>
  new Set(Array.isArray(required) ? (required as string[]) : []);

function typesOf({ type }: Json): string[] {
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? (type as string[]) : [];
}

function resolve(schema: Json, document: Json): Json {
  const reference = schema["$ref"];
  if (typeof reference !== "string") return schema;
  const { schemas } = document["components"] as { schemas: Record<string, Json> };
  return schemas[nameOf(reference)] ?? {};
}

const asObject = (value: unknown): Json | undefined => (isObject(value) ? value : undefined);
