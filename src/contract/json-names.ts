/**
 * What I-JSON (RFC 7493) forbids beyond JSON's grammar: a name that an object has twice, of which
 * one parser takes the first value and another the last, and half a surrogate pair, which UTF-8
 * cannot write. Pure; linear in the text. That a text has neither is told by counting; where one
 * stands is looked for only when it is refused.
 */
import { afterString } from "./number-scan.ts";

export type JsonPath = readonly (string | number)[];

export interface JsonFault {
  /** Empty: the value as a whole. */
  readonly path: JsonPath;
  /** What follows the name of the place: `is given twice`. */
  readonly fault: string;
}

export interface ReadJson {
  readonly text: string;
  /** What a parser made of the text. */
  readonly value: unknown;
  /** How many names stand in the text. */
  readonly names: number;
}

const TWICE = "is given twice: names in an object must be unique";
const HALF = "must be whole characters, without half a surrogate pair";
const HALF_NAME = "has a name with half a surrogate pair";

/** The first name that is given twice; else the first half of a surrogate pair. */
export function findJsonFault({ text, value, names }: ReadJson): JsonFault | undefined {
  // Of two like names a parser keeps one, so that fewer are left than were written.
  if (names > 1 && countNames(value) < names) return { path: findSecond(text), fault: TWICE };
  // UTF-8 cannot write half a pair: only an escape can.
  return SURROGATE_ESCAPE.test(text) ? findHalf([], value) : undefined;
}

const SURROGATE_ESCAPE = /\\u[dD][89A-Fa-f]/;

function countNames(root: unknown): number {
  let count = 0;
  const open: object[] = typeof root === "object" && root !== null ? [root] : [];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    const isList = Array.isArray(holder);
    const values = isList ? (holder as readonly unknown[]) : Object.values(holder);
    if (!isList) count += values.length;
    for (const value of values) if (typeof value === "object" && value !== null) open.push(value);
  }
  return count;
}

/** An object or a list that is open where the text is read. */
interface Level {
  /** Those that the object has so far; undefined of a list. */
  readonly names?: Set<string>;
  /** Whose value is read. */
  at: string | number;
}

/** @param text valid JSON, in which an object has a name twice */
function findSecond(text: string): JsonPath {
  const levels: Level[] = [];
  for (let at = 0; at < text.length;) {
    const level = levels.at(-1);
    const sign = text[at];
    const from = at;
    at = sign === '"' ? afterString(text, at + 1) : at + 1;
    if (sign === "{") levels.push({ names: new Set(), at: "" });
    else if (sign === "[") levels.push({ at: 0 });
    else if (sign === "}" || sign === "]") levels.pop();
    else if (sign === "," && typeof level?.at === "number") level.at += 1;
    else if (sign === '"' && level?.names !== undefined && isName(text, at)) {
      level.at = JSON.parse(text.slice(from, at)) as string;
      if (level.names.has(level.at)) return levels.map((open) => open.at);
      level.names.add(level.at);
    }
  }
  return [];
}

/** @param at behind a string */
function isName(text: string, at: number): boolean {
  let next = at;
  while (next < text.length && text.charCodeAt(next) <= SPACE) next += 1;
  return text[next] === ":";
}

const SPACE = 0x20;

/** Recursive: the depth of a body is bounded before it is parsed. */
function findHalf(path: JsonPath, value: unknown): JsonFault | undefined {
  if (typeof value === "string") return value.isWellFormed() ? undefined : { path, fault: HALF };
  if (typeof value !== "object" || value === null) return undefined;
  const isList = Array.isArray(value);
  for (const [name, inner] of isList ? value.entries() : Object.entries(value)) {
    if (typeof name === "string" && !name.isWellFormed()) return { path, fault: HALF_NAME };
    if (typeof inner === "string" ? inner.isWellFormed() : typeof inner !== "object") continue;
    const found = findHalf([...path, name], inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
