/**
 * Which characters of a rendered chat come from outside, and which from the template. Pure.
 *
 * The template is rendered a second time with each outside character moved to a private plane of
 * Unicode. Where that gives the same text but for the moved characters, they tell where each comes
 * from. A template that looks at the text (splits it, compares it) gives another; then only whole
 * control tokens in outside texts are marked, which leaves the texts as the template knows them.
 */

import { isNumberText } from "../../../src/contract/json-numbers.ts";

/** A piece of a rendered text. */
export interface Span {
  readonly text: string;
  readonly isOutside: boolean;
}

/** A code unit u stands at U+F0000 + u: as UTF-16, a high surrogate from 0xDB80 and a low one. */
const HIGH = 0xdb_80;
const HIGH_END = 0xdb_bf;
const LOW = 0xdc_00;
const LOW_BITS = 10;
const LOW_MASK = 0x3_ff;
/** Around a control token that comes from outside. */
const OPEN = "\u{10FFF0}";
const CLOSE = "\u{10FFF1}";
/** A run of moved characters, with the white space and quotes between them. */
const MOVED = /[\u{F0000}-\u{FFFFF}](?:[\u{F0000}-\u{FFFFF}\s"\\]*[\u{F0000}-\u{FFFFF}])?/gu;

/** The text with its characters moved; astral ones stay. */
export function move(text: string): string {
  const units = new Uint16Array(2 * text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (isUnmoved(unit)) units[length] = unit;
    else {
      units[length] = HIGH + (unit >> LOW_BITS);
      length += 1;
      units[length] = LOW + (unit & LOW_MASK);
    }
    length += 1;
  }
  return toText(units, length);
}

/** JSON writes quotes in another way, and templates trim white space: they stay where they are. */
function isUnmoved(unit: number): boolean {
  const isSurrogate = unit >= 0xd8_00 && unit <= 0xdf_ff;
  if (unit <= 0x20 || unit === 0x22 || unit === 0x5c || isSurrogate) return true;
  return unit >= 0x7f && /[\s\p{Cc}]/u.test(String.fromCharCode(unit));
}

/**
 * The spans of a text in which outside characters were moved, with the characters back in place.
 */
export function readMoved(rendered: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  const add = (text: string, isOutside: boolean): void => {
    if (text !== "") spans.push({ text, isOutside });
  };
  for (const { 0: run, index } of rendered.matchAll(MOVED)) {
    add(rendered.slice(end, index), false);
    add(moveBack(run), true);
    end = index + run.length;
  }
  add(rendered.slice(end), false);
  return spans;
}

function moveBack(text: string): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= HIGH && unit <= HIGH_END) {
      index += 1;
      units[length] = ((unit - HIGH) << LOW_BITS) + (text.charCodeAt(index) - LOW);
    } else units[length] = unit;
    length += 1;
  }
  return toText(units, length);
}

function toText(units: Uint16Array, length: number): string {
  return Buffer.from(units.buffer, units.byteOffset, 2 * length).toString("utf16le");
}

/** The text with each of its control tokens marked. */
export function mark(
  text: string,
  split: (text: string) => string[],
  isControl: IsControl,
): string {
  const free = text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
  return split(free)
    .map((piece) => (isControl(piece) ? `${OPEN}${piece}${CLOSE}` : piece))
    .join("");
}

type IsControl = (piece: string) => boolean;

/** The spans of a text in which control tokens from outside were marked, without the marks. */
export function readMarked(rendered: string): Span[] {
  const pieces = rendered.split(new RegExp(`${OPEN}([^${OPEN}${CLOSE}]*)${CLOSE}`, "u"));
  return pieces
    .map((piece, index) => ({
      // A template that cut a text may have kept one mark of two.
      text: piece.replaceAll(OPEN, "").replaceAll(CLOSE, ""),
      isOutside: index % 2 === 1,
    }))
    .filter(({ text }) => text !== "");
}

/** The same value with every text in it, and every name of a property, changed. */
export function changeTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === "string") return change(value) as T;
  if (Array.isArray(value)) return value.map((one) => changeTexts(one, change)) as T;
  if (typeof value !== "object" || value === null || isNumberText(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    change(name),
    changeTexts(inner, change),
  ]);
  return Object.fromEntries(entries) as T;
}

/** The same object with every text in its values changed; its own names are kept. */
export function changeValues(
  values: Readonly<Record<string, unknown>>,
  change: (text: string) => string,
): Record<string, unknown> {
  const entries = Object.entries(values);
  return Object.fromEntries(entries.map(([name, value]) => [name, changeTexts(value, change)]));
}

/**
 * Where a message ends in `text`. `marked` is the same text with `end` behind that message: it
 * alone says where, as the message's own text may stand anywhere, also in what the template writes.
 *
 * @throws {Error} if the text does not have the message, or has another beginning with the mark
 */
export function findEnd(text: string, marked: string, end: string): number {
  const before = marked.slice(0, Math.max(0, marked.lastIndexOf(end)));
  let same = 0;
  while (same < before.length && before[same] === text[same]) same += 1;
  // A template that trims a text keeps the white space that the mark ends.
  if (before === "" || before.slice(same).trim() !== "")
    throw new Error("the template does not show the last message");
  return same;
}

/** The spans of the first `length` characters. */
export function cutAt(spans: readonly Span[], length: number): Span[] {
  let left = length;
  const kept: Span[] = [];
  for (const span of spans) {
    if (left <= 0) break;
    kept.push({ ...span, text: span.text.slice(0, left) });
    left -= span.text.length;
  }
  return kept;
}
