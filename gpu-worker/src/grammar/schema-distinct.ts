/**
 * Whether no text that is written can fit two of the schemas, which is what `oneOf` asks for; and
 * how options that ask for names alone are kept apart. Pure.
 */
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

/** What is asked of the options beside them. */
export interface Beside {
  readonly beside: SchemaObject;
  readonly read: Read;
  readonly path: string;
}

/**
 * An option that is options itself, as a union within a union is, differs where each of its own
 * does; whether these differ from each other is asked where they are read.
 *
 * @throws {GrammarRefusal} if two options could fit one value, as far as can be seen
 */
export function checkDistinct(options: readonly SchemaObject[], asked: Beside): void {
  const { read, path } = asked;
  const parts = options.map((option) => partsOf(option, read));
  if (parts.flat().length > MAX_OPTIONS) {
    refuseAt(path, "oneOf", `must have at most ${String(MAX_OPTIONS)} options`);
  }
  for (const [index, some] of parts.entries()) {
    const others = parts.slice(index + 1).flat();
    for (const [a, b] of some.flatMap((one) => others.map((other) => [one, other] as const))) {
      if (isDistinct(a, b, asked)) continue;
      refuseAt(
        path,
        "oneOf",
        "the options must differ in type, in const, in the const of a required property, or in the names of required properties; use anyOf otherwise",
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

function isDistinct(a: SchemaObject, b: SchemaObject, { beside, read, path }: Beside): boolean {
  const [valuesOfA, valuesOfB] = [listedValues(a), listedValues(b)];
  if (valuesOfA !== undefined && valuesOfB !== undefined) {
    return !valuesOfA.some((value) => valuesOfB.includes(value));
  }
  const [typesOfA, typesOfB] = [kindsOf(a, path), kindsOf(b, path)];
  if (typesOfA === undefined || typesOfB === undefined) return false;
  const shared = typesOfA.filter((type) => typesOfB.includes(type));
  if (shared.length === 0) return true;
  if (!shared.every((type) => type === "object")) return false;
  if (hasDistinctProperty(a, b, read)) return true;
  // What is beside them may describe the names that one of them lacks.
  const isAlone = Object.keys(beside).every((keyword) => keyword === "type");
  return isAlone && neverFits(a, b) && neverFits(b, a);
}

/** Keywords that say no more of an object's names than is read here. */
const NAMING = new Set([
  "type",
  "properties",
  "required",
  "additionalProperties",
  "unevaluatedProperties",
  "minProperties",
  "maxProperties",
]);

/**
 * Whether no object that is written for `a` fits `b`, by names alone: `b` requires one that is not
 * written for `a`, as only described properties are, or `a` requires one that `b` forbids.
 */
function neverFits(a: SchemaObject, b: SchemaObject): boolean {
  const [ofA, ofB] = [namesOf(a), namesOf(b)];
  if (ofA === undefined || ofB === undefined) return false;
  const isMissing = (name: string): boolean => !ofA.described.has(name) && !ofA.required.has(name);
  if (ofA.isClosed && [...ofB.required].some(isMissing)) return true;
  return ofB.isStrict && [...ofA.required].some((name) => !ofB.described.has(name));
}

interface ObjectNames {
  /** Properties that may be there. */
  readonly described: ReadonlySet<string>;
  readonly required: ReadonlySet<string>;
  /** No other name is written. */
  readonly isClosed: boolean;
  /** No other name fits. */
  readonly isStrict: boolean;
}

function namesOf(schema: SchemaObject): ObjectNames | undefined {
  const { properties, required = [], additionalProperties: others } = schema;
  if (!Object.keys(schema).every((keyword) => NAMING.has(keyword))) return undefined;
  if (!isRecord(properties) || !Array.isArray(required)) return undefined;
  const described = Object.keys(properties).filter((name) => properties[name] !== false);
  const rest = others ?? schema["unevaluatedProperties"];
  return {
    described: new Set(described),
    required: new Set(required.filter((name) => typeof name === "string")),
    isClosed: rest === undefined || rest === false,
    isStrict: others === false,
  };
}

/**
 * Options that each ask for required names alone, as Go's generators write them, as options that
 * shut each other out: each forbids the name that another asks for and it does not.
 *
 * @param options as they are read
 * @returns undefined: they are others, or one has all of another's names, or lacks several of them
 */
export function toExclusive(options: readonly SchemaObject[]): readonly SchemaObject[] | undefined {
  if (options.length < 2 || options.length > MAX_OPTIONS) return undefined;
  const asked = options.map(onlyRequired);
  return asked.every((names) => names !== undefined) ? exclude(asked) : undefined;
}

function onlyRequired(option: SchemaObject): ReadonlySet<string> | undefined {
  const { required, type = "object" } = option;
  const isAlone = Object.keys(option).every((key) => key === "required" || key === "type");
  if (!isAlone || !Array.isArray(required) || [type].flat().join(",") !== "object")
    return undefined;
  return required.every((name) => typeof name === "string") ? new Set(required) : undefined;
}

function exclude(asked: readonly ReadonlySet<string>[]): readonly SchemaObject[] | undefined {
  const exclusive: SchemaObject[] = [];
  for (const own of asked) {
    const forbidden: string[] = [];
    for (const other of asked) {
      if (other === own) continue;
      const lacking = [...other].filter((name) => !own.has(name));
      const [only] = lacking;
      // What has none of them, or some and not all, would be let in or left out wrongly.
      if (only === undefined || lacking.length > 1) return undefined;
      forbidden.push(only);
    }
    const properties = Object.fromEntries(forbidden.map((name) => [name, false]));
    exclusive.push({ type: "object", required: [...own], properties });
  }
  return exclusive;
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
