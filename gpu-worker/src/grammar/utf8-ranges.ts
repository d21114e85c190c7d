/** Ranges of characters as the bytes that encode them. Pure. */
import type { Range } from "./expression.ts";

/** One range of byte values for each byte of an encoded character. */
export type ByteRanges = readonly Range[];

/**
 * Characters that take as many bytes, halves of surrogate pairs left out. Source: RFC 3629 section
 * 3.
 */
const SAME_LENGTH: readonly Range[] = [
  [0x00, 0x7f],
  [0x80, 0x7ff],
  [0x800, 0xd7ff],
  [0xe000, 0xffff],
  [0x10000, 0x10ffff],
];

/** Together they match the encodings of the characters in `range`, and nothing else. */
export function toByteRanges([first, last]: Range): ByteRanges[] {
  return SAME_LENGTH.flatMap(([low, high]) => {
    const [from, to] = [Math.max(first, low), Math.min(last, high)];
    if (from > to) return [];
    return split(encode(from), encode(to));
  });
}

/** As with numbers of a given length: the first digit decides, save at its two ends. */
function split(low: readonly number[], high: readonly number[]): ByteRanges[] {
  const [a = 0, ...restLow] = low;
  const [b = 0, ...restHigh] = high;
  const withLead = (from: number, to: number, rests: readonly ByteRanges[]): ByteRanges[] =>
    rests.map((rest) => [[from, to], ...rest]);
  if (restLow.length === 0) return [[[a, b]]];
  if (a === b) return withLead(a, a, split(restLow, restHigh));
  const [zeros, ones] = [restLow.map(() => 0x80), restLow.map(() => 0xbf)];
  const isFullLow = restLow.every((byte) => byte === 0x80);
  const isFullHigh = restHigh.every((byte) => byte === 0xbf);
  const [from, to] = [isFullLow ? a : a + 1, isFullHigh ? b : b - 1];
  const found: ByteRanges[] = isFullLow ? [] : withLead(a, a, split(restLow, ones));
  if (from <= to) found.push(...withLead(from, to, split(zeros, ones)));
  if (!isFullHigh) found.push(...withLead(b, b, split(zeros, restHigh)));
  return found;
}

function encode(point: number): readonly number[] {
  return [...Buffer.from(String.fromCodePoint(point))];
}
