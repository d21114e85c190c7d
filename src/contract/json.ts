/**
 * JSON texts, bounded before they are parsed. A parser makes an object of every brace and a map of
 * every new name: a text of 4 MiB can cost it a second. One pass over the bytes, without building
 * anything, counts what it would make. Pure.
 */
import { readUtf8 } from "./bytes.ts";
import { LIMITS } from "./common.ts";
import { findJsonFault, type JsonPath } from "./json-names.ts";
import { notedText, parseNotingNumbers, TooManyNumberTexts } from "./json-numbers.ts";

export interface JsonBounds {
  /** Objects and lists inside each other. */
  readonly depth: number;
  /** Names in objects. */
  readonly names: number;
  /** Objects, lists, texts, true, false and null. */
  readonly values: number;
  readonly numbers: number;
  /** Of those the ones that are no whole numbers of at most 15 digits. */
  readonly fractions: number;
}

export const BODY_BOUNDS: JsonBounds = {
  depth: LIMITS.maxBodyDepth,
  names: LIMITS.maxBodyNames,
  values: LIMITS.maxBodyValues,
  numbers: LIMITS.maxBodyNumbers,
  fractions: LIMITS.maxBodyFractions,
};

export type ParsedJson =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: "invalid_json" | "invalid_value";
      /** Where it is; of the text as a whole unless said. */
      readonly path?: JsonPath;
      /** What follows the name of the text, or of the place: `is not valid JSON`. */
      readonly fault: string;
    };

const TOO_MANY_TEXTS =
  `must have at most ${LIMITS.maxBodyNumberTexts} numbers of more than 15 digits, ` +
  "with an exponent, or with a zero at their end";

/** How its numbers are written, `keepNumbers` knows of the value (json-numbers.ts). */
export function parseJson(bytes: Uint8Array, bounds: JsonBounds = BODY_BOUNDS): ParsedJson {
  const counted = countTo(bytes, bounds);
  const over = ruleOf(counted, bounds);
  if (over !== undefined) return { ok: false, code: "invalid_value", fault: over };
  const text = readUtf8(bytes);
  if (text === undefined) return { ok: false, code: "invalid_json", fault: "is not valid UTF-8" };
  try {
    const value = parseNotingNumbers(text, LIMITS.maxBodyNumberTexts);
    const fault = findJsonFault({ text, value, names: counted.names });
    if (fault !== undefined) return { ok: false, code: "invalid_value", ...fault };
    return { ok: true, value: withExactSeeds(value) };
  } catch (cause) {
    if (cause instanceof TooManyNumberTexts) {
      return { ok: false, code: "invalid_value", fault: TOO_MANY_TEXTS };
    }
    if (!/\S/.test(text)) return { ok: false, code: "invalid_json", fault: "is empty" };
    // The parser's message quotes the text; only the position is passed on.
    const position = /position (\d+)/.exec((cause as Error).message)?.[1];
    const where = position === undefined ? "" : ` at position ${position}`;
    return { ok: false, code: "invalid_json", fault: `is not valid JSON${where}` };
  }
}

/**
 * The same value, but that its own `seed`, and that of its `parameters`, where Hugging Face's
 * clients have it, is a bigint where a number would round it.
 */
function withExactSeeds(value: unknown): unknown {
  const exact = withExactSeed(value);
  if (typeof exact !== "object" || exact === null || !Object.hasOwn(exact, "parameters"))
    return exact;
  const { parameters } = exact as { parameters: unknown };
  const inner = withExactSeed(parameters);
  return inner === parameters ? exact : { ...exact, parameters: inner };
}

function withExactSeed(value: unknown): unknown {
  const source = notedText(value, "seed") ?? "";
  if (!SEED_SOURCE.test(source) || Number.isSafeInteger(Number(source))) return value;
  return { ...(value as object), seed: BigInt(source) };
}

/**
 * Of a whole number that may be one of 64 bits. A much longer one is out of bounds however exactly
 * it is kept.
 */
const SEED_SOURCE = /^-?\d{16,30}$/;

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;

/**
 * What the text is made of, up to the first bound that it passes. What is no JSON is counted as if
 * it were: the parser tells that it is none.
 */
function countTo(bytes: Uint8Array, bounds: JsonBounds): JsonBounds {
  let depth = 0;
  let names = 0;
  let values = 0;
  let numbers = 0;
  let fractions = 0;
  const end = bytes.length;
  for (let at = 0; at < end;) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      values += 1;
      at = afterText(bytes, at + 1);
      // A colon may follow, and tell that it was a name.
      continue;
    } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) {
      values += 1;
      depth += 1;
      at += 1;
    } else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      depth -= 1;
      at += 1;
    } else if (byte === COLON) {
      names += 1;
      values -= 1;
      at += 1;
    } else if (byte === COMMA || byte <= SPACE) {
      at += 1;
    } else {
      const to = afterWord(bytes, at + 1);
      if (byte === MINUS || (byte >= ZERO && byte <= NINE)) {
        numbers += 1;
        if (!isShortCount(bytes, at, to)) fractions += 1;
      } else values += 1;
      at = to;
    }
    const isOver =
      depth > bounds.depth ||
      names > bounds.names ||
      values > bounds.values ||
      numbers > bounds.numbers ||
      fractions > bounds.fractions;
    if (isOver) break;
  }
  return { depth, names, values, numbers, fractions };
}

/** Which bound it passed. */
function ruleOf(counted: JsonBounds, bounds: JsonBounds): string | undefined {
  const { depth, names, values, numbers, fractions } = bounds;
  if (counted.depth > depth) return `must be nested at most ${depth} deep`;
  if (counted.names > names) return `must have at most ${names} names in its objects`;
  if (counted.values > values) return `must have at most ${values} values that are not numbers`;
  if (counted.numbers > numbers) return `must have at most ${numbers} numbers`;
  if (counted.fractions <= fractions) return undefined;
  return `must have at most ${fractions} numbers that are not whole or have more than ${SHORT_DIGITS} digits`;
}

const SHORT_DIGITS = 15;

/** Whether a number has digits alone, and few. */
function isShortCount(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > SHORT_DIGITS) return false;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}

/**
 * Bytes that are looked at one by one before the next quote is searched for, which is faster where
 * it is far.
 */
const NEAR_BYTES = 32;

/** @param at behind the opening quote */
function afterText(bytes: Uint8Array, at: number): number {
  const end = bytes.length;
  let next = at;
  while (next < end) {
    const nearEnd = Math.min(end, next + NEAR_BYTES);
    while (next < nearEnd) {
      const byte = bytes[next];
      if (byte === QUOTE) return next + 1;
      next += byte === BACKSLASH ? 2 : 1;
    }
    const quote = bytes.indexOf(QUOTE, next);
    if (quote === -1) return end;
    let before = quote;
    while (before > next && bytes[before - 1] === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 0) return quote + 1;
    next = quote + 1;
  }
  return end;
}

/** Behind a number, true, false or null, or what stands in its place. */
function afterWord(bytes: Uint8Array, at: number): number {
  const end = bytes.length;
  let next = at;
  while (next < end) {
    const byte = bytes[next] as number;
    const isEnd =
      byte <= SPACE ||
      byte === COMMA ||
      byte === COLON ||
      byte === QUOTE ||
      byte === OPEN_LIST ||
      byte === CLOSE_LIST ||
      byte === OPEN_OBJECT ||
      byte === CLOSE_OBJECT;
    if (isEnd) return next;
    next += 1;
  }
  return end;
}
