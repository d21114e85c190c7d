/**
 * What every request is made of: texts, lists, dictionaries. Zod alone checks a list's entries
 * after its type, a pattern after a failed size, and a record's keys before anybody counts them, so
 * that a body of 4 MiB can cost minutes. These look at the size before any content, and the first
 * fault ends the check: the work is linear in what fits the bounds.
 *
 * A request schema has no string, array or record of zod's own; tests/unit/contract walks every one
 * to see to it. That texts are whole characters is said where JSON is read (json-names.ts).
 */
import { z } from "zod";

import { keepNumbers, MAX_NUMBER_LENGTH } from "./json-numbers.ts";

type Payload = z.core.ParsePayload;

/**
 * UTF-16 units of a character, at most: sizes of texts are in characters, as JSON schemas count
 * them.
 */
const UNITS_PER_CHARACTER = 2;

interface Bounded {
  readonly max: number;
  /** What is said of one with more; the size itself where it says nothing. */
  readonly rule?: string | undefined;
}

interface TextDef extends z.core.$ZodStringDef, Bounded {}

const Text = z.core.$constructor<z.ZodString, TextDef>("Text", (inst, def) => {
  z.ZodString.init(inst, def);
  const parse = inst._zod.parse.bind(inst._zod);
  inst._zod.parse = (payload, context) => {
    const { value } = payload;
    const isOver = typeof value === "string" && value.length > def.max * UNITS_PER_CHARACTER;
    return isOver ? tooBig(payload, "string", inst, def) : parse(payload, context);
  };
});

export interface TextBounds {
  readonly min?: number;
  /** In characters. */
  readonly max: number;
  /** Runs on texts within the bounds alone; linear all the same. */
  readonly pattern?: RegExp;
  /** What the pattern asks for, from `must` on; said of a text of another size, too. */
  readonly rule?: string;
}

/** What people call something: up to `max` characters, of which one can be seen. */
export function label(max: number): z.ZodString {
  return text({ min: 1, max }).refine((value) => VISIBLE.test(value), {
    error: "must have a character that can be seen",
  });
}

const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]/u;

export function text({ min = 0, max, pattern, rule }: TextBounds): z.ZodString {
  const ending = { abort: true, ...(rule !== undefined && { error: rule }) };
  let schema = new Text({ type: "string", max, rule }).max(max, ending);
  if (min > 0) schema = schema.min(min, ending);
  return pattern === undefined ? schema : schema.regex(pattern, rule);
}

interface ListDef extends z.core.$ZodArrayDef, Bounded {}

const List: z.core.$constructor<z.ZodArray, ListDef> = z.core.$constructor("List", (inst, def) => {
  z.ZodArray.init(inst, def);
  inst._zod.parse = (payload, context) => {
    const { value: input } = payload;
    if (!Array.isArray(input)) return wrongType(payload, "array", inst);
    if (input.length > def.max) return tooBig(payload, "array", inst, def);
    const entries: unknown[] = [];
    for (const [at, value] of input.entries()) {
      const entry = checked(def.element, value, context);
      if (entry.issues.length > 0) return faultAt(payload, at, entry);
      entries.push(entry.value);
    }
    payload.value = entries;
    return payload;
  };
});

export interface ListBounds {
  readonly min?: number;
  readonly max: number;
}

export function list<T extends z.ZodType>(entry: T, bounds: ListBounds): z.ZodArray<T> {
  return sized(new List({ type: "array", element: entry, max: bounds.max }), bounds) as never;
}

/**
 * Whole numbers from 0 on, as many as a model's context has tokens: checked without a call for
 * each.
 */
const Counts = z.core.$constructor<z.ZodArray, ListDef>("Counts", (inst, def) => {
  List.init(inst, def);
  const parse = inst._zod.parse.bind(inst._zod);
  inst._zod.parse = (payload, context) => {
    const { value } = payload;
    if (!Array.isArray(value) || value.length > def.max) return parse(payload, context);
    const at = value.findIndex((entry) => !Number.isSafeInteger(entry) || entry < 0);
    return at === -1 ? payload : faultAt(payload, at, checked(def.element, value[at], context));
  };
});

export function counts(bounds: ListBounds): z.ZodArray<z.ZodInt> {
  const element = z.int().min(0);
  return sized(new Counts({ type: "array", element, max: bounds.max }), bounds) as never;
}

function sized(schema: z.ZodArray, { min = 0, max }: ListBounds): z.ZodArray {
  const bounded = schema.max(max, { abort: true });
  return min > 0 ? bounded.min(min, { abort: true }) : bounded;
}

interface DictionaryDef extends z.core.$ZodRecordDef, Bounded {
  readonly keepsNumbers?: boolean | undefined;
}

const Dictionary = z.core.$constructor<z.ZodRecord, DictionaryDef>("Dictionary", (inst, def) => {
  z.ZodRecord.init(inst, def);
  inst._zod.parse = (payload, context) => {
    const { value: input } = payload;
    if (!z.core.util.isPlainObject(input)) return wrongType(payload, "record", inst);
    const names = Object.keys(input);
    if (def.keepsNumbers === true && !keptNumbers(payload, inst)) return payload;
    if (names.length > def.max) return tooBig(payload, "record", inst, def);
    const entries: [string, unknown][] = [];
    for (const name of names) {
      const key = checked(def.keyType, name, context);
      if (key.issues.length > 0) return wrongKey(payload, name, key, inst);
      const entry = checked(def.valueType, input[name], context);
      if (entry.issues.length > 0) return faultAt(payload, name, entry);
      entries.push([name, entry.value]);
    }
    // An entry named __proto__ becomes one, and no prototype.
    payload.value = Object.fromEntries(entries);
    return payload;
  };
});

export interface DictionaryBounds {
  readonly max: number;
  /** What is said of one with more, from `must` on. */
  readonly rule: string;
  /** A number that a double would write in another way is a `NumberText`. */
  readonly keepsNumbers?: boolean;
}

export function dictionary<V extends z.ZodType>(
  key: z.ZodString,
  value: V,
  bounds: DictionaryBounds,
): z.ZodRecord<z.ZodString, V> {
  const def = { type: "record" as const, keyType: key, valueType: value, ...bounds };
  return new Dictionary(def).meta({ maxProperties: bounds.max }) as never;
}

const AnyObject: z.core.$constructor<z.ZodRecord> = z.core.$constructor(
  "AnyObject",
  (inst, def) => {
    z.ZodRecord.init(inst, def);
    inst._zod.parse = (payload) =>
      z.core.util.isPlainObject(payload.value) ? payload : wrongType(payload, "record", inst);
  },
);

const JsonObject: z.core.$constructor<z.ZodRecord> = z.core.$constructor(
  "JsonObject",
  (inst, def) => {
    AnyObject.init(inst, def);
    const parse = inst._zod.parse.bind(inst._zod);
    inst._zod.parse = (payload, context) =>
      keptNumbers(payload, inst) ? parse(payload, context) : payload;
  },
);

/** @returns false where one is too long */
function keptNumbers(payload: Payload, inst: z.ZodType): boolean {
  const { value } = payload;
  const longest = z.core.util.isPlainObject(value) ? keepNumbers(value) : 0;
  if (longest <= MAX_NUMBER_LENGTH) return true;
  const message = `must have no number of more than ${MAX_NUMBER_LENGTH} characters, got one of ${longest}`;
  refuse(payload, { code: "custom", message, input: value, inst });
  return false;
}

const ANY_RECORD = { type: "record", keyType: z.string(), valueType: z.unknown() } as const;

/** Any JSON object, as it was sent; its bounds are those of the body (json.ts). */
export function anyObject(): z.ZodRecord<z.ZodString, z.ZodUnknown> {
  return new AnyObject(ANY_RECORD) as never;
}

/** The same, in which each number that a double would write in another way is a `NumberText`. */
export function jsonObject(): z.ZodRecord<z.ZodString, z.ZodUnknown> {
  return new JsonObject(ANY_RECORD) as never;
}

const Int64 = z.core.$constructor<z.ZodNumber>("Int64", (inst, def) => {
  z.ZodNumber.init(inst, def as never);
  inst._zod.parse = (payload) => {
    const value: unknown = payload.value;
    if (Number.isSafeInteger(value)) return payload;
    if (typeof value === "bigint" && value >= -(2n ** 63n) && value < 2n ** 64n) return payload;
    if (typeof value !== "bigint" && typeof value !== "number") {
      return refuse(payload, { code: "invalid_type", expected: "int", input: value, inst });
    }
    const message = "must be a whole number from -2^63 to 2^64 - 1";
    return refuse(payload, { code: "custom", message, input: value, inst });
  };
});

/** A whole number of 64 bits, signed or not; a bigint where a number cannot hold it (json.ts). */
export function int64(): z.ZodType<number | bigint> {
  const schema = new Int64({ type: "number", checks: [] } as never);
  return schema.meta({ type: "integer", format: "int64" }) as never;
}

/** The contract has no asynchronous checks. */
function checked(schema: z.core.SomeType, value: unknown, context: z.core.ParseContextInternal) {
  return schema._zod.run({ value, issues: [] }, context) as Payload;
}

function tooBig(
  payload: Payload,
  origin: "string" | "array" | "record",
  inst: z.ZodType,
  { max, rule }: Bounded,
): Payload {
  const size = { code: "too_big", origin, maximum: max, inclusive: true } as const;
  const said = rule === undefined ? {} : { message: rule };
  return refuse(payload, { ...size, ...said, input: payload.value, inst });
}

function wrongType(payload: Payload, expected: "array" | "record", inst: z.ZodType): Payload {
  return refuse(payload, { code: "invalid_type", expected, input: payload.value, inst });
}

function wrongKey(payload: Payload, name: string, key: Payload, inst: z.ZodType): Payload {
  const context = { async: false };
  const issues = key.issues.map((issue) =>
    z.core.util.finalizeIssue(issue, context, z.core.config()),
  );
  const fault = { code: "invalid_key", origin: "record", issues, path: [name] };
  return refuse(payload, { ...fault, input: name, inst } as z.core.$ZodRawIssue);
}

function faultAt(payload: Payload, at: PropertyKey, entry: Payload): Payload {
  payload.issues.push(...z.core.util.prefixIssues(at, entry.issues));
  return payload;
}

/** No later check may read what this one refused. */
function refuse(payload: Payload, issue: z.core.$ZodRawIssue): Payload {
  payload.issues.push({ ...issue, continue: false });
  return payload;
}
