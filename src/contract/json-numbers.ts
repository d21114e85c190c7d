/**
 * Numbers of JSON that keep their text. A double rounds 175928847299117063 and knows no 1e400, and
 * writes 1.0 as 1; whoever passes on what somebody else wrote must not. Source: ECMAScript's
 * "JSON.parse source text access".
 *
 * A parser's reviver, which is told the texts, is called for each value and takes ten times as long
 * as parsing. So the few numbers that a double would write in another way are found first
 * (number-scan.ts), and parsed as marked strings.
 */
import { findUnlike } from "./number-scan.ts";

declare global {
  interface JSON {
    rawJSON(text: string): NumberText;
    isRawJSON(value: unknown): value is NumberText;
  }
}

/** A number by its text; `JSON.stringify` writes that. It cannot be cloned for another thread. */
export interface NumberText {
  readonly rawJSON: string;
}

/** Characters of a number whose text is kept. */
export const MAX_NUMBER_LENGTH = 1_024;

/** More numbers than `maxTexts` would have to keep their text. */
export class TooManyNumberTexts extends Error {
  override readonly name = "TooManyNumberTexts";
}

type Holder = Record<PropertyKey, unknown>;

/**
 * The value of a JSON text, with a `NumberText` for each number that a double would write in
 * another way.
 *
 * @throws {SyntaxError}
 */
export function parseKeepingNumbers(text: string): unknown {
  return parseWith(text, (written) => JSON.rawJSON(written), Infinity);
}

/**
 * The value of a JSON text as `JSON.parse` has it. How its numbers were written is known beside it:
 * to `keepNumbers` and `notedText`.
 *
 * @throws {SyntaxError | TooManyNumberTexts}
 */
export function parseNotingNumbers(text: string, maxTexts: number): unknown {
  const note: Replace = (written, holder, key) => {
    const texts = noted.get(holder) ?? new Map<PropertyKey, string>();
    noted.set(holder, texts.set(key, written));
    return Number(written);
  };
  return parseWith(text, note, maxTexts);
}

/**
 * Of each object and list, the texts of the numbers in it that a double would write in another way.
 */
const noted = new WeakMap<object, Map<PropertyKey, string>>();

/** How a number was written, if a double would write it in another way. */
export function notedText(holder: unknown, key: PropertyKey): string | undefined {
  return typeof holder === "object" && holder !== null ? noted.get(holder)?.get(key) : undefined;
}

/**
 * Puts a `NumberText` in the place of each number in `root` that was noted.
 *
 * @returns the length of the longest, or 0
 */
export function keepNumbers(root: object): number {
  let longest = 0;
  forEachHolder(root, (holder) => {
    for (const [key, text] of noted.get(holder) ?? []) {
      longest = Math.max(longest, text.length);
      put(holder, key, JSON.rawJSON(text));
    }
  });
  return longest;
}

export function isNumberText(value: unknown): value is NumberText {
  return JSON.isRawJSON(value);
}

/** The text of a number; undefined: it is none. */
export function textOfNumber(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return isNumberText(value) ? value.rawJSON : undefined;
}

type Replace = (written: string, holder: object, key: PropertyKey) => unknown;

function parseWith(text: string, replace: Replace, maxTexts: number): unknown {
  const value: unknown = JSON.parse(text);
  const places = findUnlike(text, maxTexts);
  if (places.length === 0) return value;
  if (places.length > maxTexts) throw new TooManyNumberTexts();
  // Nobody can write it in advance. The text is JSON, so that a mark stands where a value may.
  const mark = `${String(crypto.getRandomValues(new BigUint64Array(1))[0])}:`;
  const pieces: string[] = [];
  let end = 0;
  for (const [from, to] of places) {
    pieces.push(text.slice(end, from), `"${mark}${text.slice(from, to)}"`);
    end = to;
  }
  const root: Holder = { value: JSON.parse(pieces.join("") + text.slice(end)) as unknown };
  forEachHolder(root, (holder) => {
    forEachKey(holder, (key) => {
      const inner = holder[key];
      if (typeof inner !== "string" || !inner.startsWith(mark)) return;
      put(holder, key, replace(inner.slice(mark.length), holder, key));
    });
  });
  return root["value"];
}

/** `root` and all objects and lists inside, without recursion, which depth could exhaust. */
function forEachHolder(root: object, visit: (holder: Holder) => void): void {
  const open = [root as Holder];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    const current = holder;
    visit(current);
    forEachKey(current, (key) => {
      const inner = current[key];
      if (typeof inner === "object" && inner !== null && !isNumberText(inner)) {
        open.push(inner as Holder);
      }
    });
  }
}

function forEachKey(holder: Holder, visit: (key: PropertyKey) => void): void {
  if (Array.isArray(holder)) for (let at = 0; at < holder.length; at += 1) visit(at);
  else for (const key of Object.keys(holder)) visit(key);
}

function put(holder: Holder, key: PropertyKey, value: unknown): void {
  // A property named __proto__ is one, and no prototype.
  if (key !== "__proto__") holder[key] = value;
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true });
}
