/** Whether no value can fit two of the schemas, which is what `oneOf` asks for. Pure. */
import { refuseAt } from "./refusal.ts";
import {
  canonical,
  isRecord,
  type SchemaObject,
  type SchemaType,
  typesOf,
} from "./schema-keywords.ts";

const MAX_OPTIONS = 64;

type Read = (schema: unknown) => SchemaObject;

/**
 * An option that is options itself, as a union within a union is, differs where each of its own
 * does; whether these differ from each other is asked where they are read.
 *
 * @throws {GrammarRefusal} if two options could fit one value, as far as can be seen
 */
export function checkDistinct(options: readonly SchemaObject[], read: Read, path: string): void {
  const parts = options.map((option) => partsOf(option, read));
  if (parts.flat().length > MAX_OPTIONS) {
    refuseAt(path, "oneOf", `must have at most ${String(MAX_OPTIONS)} options`);
  }
  for (const [index, some] of parts.entries()) {
    const others = parts.slice(index + 1).flat();
    for (const [a, b] of some.flatMap((one) => others.map((other) => [one, other] as const))) {
      if (isDistinct(a, b, read, path)) continue;
      refuseAt(
        path,
        "oneOf",
        "the options must differ in type, in const, or in the const of a required property; use anyOf otherwise",
      );
    }
  }
}

/** One more than may be, at most. */
function partsOf(option: SchemaObject, read: Read): readonly SchemaObject[] {
  let parts = [option];
  for (let at = 0; at < parts.length && parts.length <= MAX_OPTIONS;) {
    const inner = unionOf(parts[at] ?? {});
    if (inner === undefined) at += 1;
    else parts = [...parts.slice(0, at), ...inner.map(read), ...parts.slice(at + 1)];
  }
  return parts;
}

function unionOf(option: SchemaObject): readonly unknown[] | undefined {
  const [keyword = "", ...others] = Object.keys(option);
  const isUnion = others.length === 0 && (keyword === "oneOf" || keyword === "anyOf");
  const inner = isUnion ? option[keyword] : undefined;
  return Array.isArray(inner) && inner.length > 0 ? inner : undefined;
}

function isDistinct(a: SchemaObject, b: SchemaObject, read: Read, path: string): boolean {
  const [valuesOfA, valuesOfB] = [listedValues(a), listedValues(b)];
  if (valuesOfA !== undefined && valuesOfB !== undefined) {
    return !valuesOfA.some((value) => valuesOfB.includes(value));
  }
  const [typesOfA, typesOfB] = [kindsOf(a, path), kindsOf(b, path)];
  if (typesOfA === undefined || typesOfB === undefined) return false;
  const shared = typesOfA.filter((type) => typesOfB.includes(type));
  if (shared.length === 0) return true;
  return shared.every((type) => type === "object") && hasDistinctProperty(a, b, read);
}

function hasDistinctProperty(a: SchemaObject, b: SchemaObject, read: Read): boolean {
  const [ofA, ofB] = [a["properties"], b["properties"]];
  if (!isRecord(ofA) || !isRecord(ofB)) return false;
  const [requiredOfA, requiredOfB] = [requiredOf(a), requiredOf(b)];
  return Object.keys(ofA).some((name) => {
    const isInBoth = requiredOfA.has(name) && requiredOfB.has(name) && Object.hasOwn(ofB, name);
    if (!isInBoth) return false;
    const [valuesOfA, valuesOfB] = [listedValues(read(ofA[name])), listedValues(read(ofB[name]))];
    if (valuesOfA === undefined || valuesOfB === undefined) return false;
    return !valuesOfA.some((value) => valuesOfB.includes(value));
  });
}

function requiredOf({ required }: SchemaObject): ReadonlySet<unknown> {
  return new Set(Array.isArray(required) ? required : []);
}

function listedValues(schema: SchemaObject): readonly string[] | undefined {
  const listed = schema["enum"];
  return Array.isArray(listed) ? listed.map(canonical) : undefined;
}

/** Types with `integer` counted as a number; undefined where they cannot be told. */
function kindsOf(schema: SchemaObject, path: string): readonly SchemaType[] | undefined {
  const types = schema["type"] === undefined ? undefined : typesOf(schema, path);
  return types?.map((type) => (type === "integer" ? "number" : type));
}
