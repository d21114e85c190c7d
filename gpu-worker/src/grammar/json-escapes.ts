/** How characters are escaped in a JSON string. Pure. */
import {
  choice,
  type Expression,
  mergeRanges,
  oneOf,
  type Range,
  sequence,
  text,
  withoutRanges,
} from "./expression.ts";
import type { ByteRanges } from "./utf8-ranges.ts";

/** Characters that a JSON string must escape. */
export const ESCAPED: readonly Range[] = [
  [0x00, 0x1f],
  [0x22, 0x22],
  [0x5c, 0x5c],
];
const DIGIT: Range = [0x30, 0x39];
const HEX: readonly Range[] = [DIGIT, [0x41, 0x46], [0x61, 0x66]];

/** Escapes that models write; the other control characters can only be written by number. */
const SHORT_ESCAPES = new Map([
  [0x08, "\\b"],
  [0x09, "\\t"],
  [0x0a, "\\n"],
  [0x0c, "\\f"],
  [0x0d, "\\r"],
  [0x22, '\\"'],
  [0x5c, "\\\\"],
]);

/**
 * Both halves of a pair would be two escapes for one character, and one half is none, so there are
 * neither.
 */
export function createEscape(): Expression {
  const hex = oneOf(...HEX);
  const notD = oneOf(DIGIT, [0x41, 0x43], [0x45, 0x46], [0x61, 0x63], [0x65, 0x66]);
  const lowD = sequence(oneOf([0x44, 0x44], [0x64, 0x64]), oneOf([0x30, 0x37]));
  const byNumber = sequence(text("u"), choice(sequence(notD, hex), lowD), hex, hex);
  const short = oneOf(...Array.from('"\\/bfnrt', toRange));
  return sequence(text("\\"), choice(short, byNumber));
}

/** The bytes of the escapes of those characters in `range` that must have one. */
export function listEscapes([first, last]: Range): readonly ByteRanges[] {
  const points = ESCAPED.flatMap(([low, high]) => {
    const [from, to] = [Math.max(first, low), Math.min(last, high)];
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => from + offset);
  });
  return points.flatMap((point) => {
    const byNumber = `\\u${point.toString(16).padStart(4, "0")}`;
    const short = SHORT_ESCAPES.get(point);
    // A quote or a backslash by its number is what nobody writes.
    const written = point < 0x20 && short !== undefined ? [short, byNumber] : [short ?? byNumber];
    return written.map((escape) => [...Buffer.from(escape)].map((byte): Range => [byte, byte]));
  });
}

/** The same texts, as the content of a JSON string. */
export function escapeForJson(expression: Expression): Expression {
  switch (expression.kind) {
    case "text":
      return text(JSON.stringify(expression.text).slice(1, -1));
    case "class":
      return escapeClass(expression.ranges);
    case "choice":
      return choice(...expression.options.map(escapeForJson));
    case "sequence":
      return sequence(...expression.parts.map(escapeForJson));
    case "repeat":
      return { ...expression, part: escapeForJson(expression.part) };
    case "rule":
    case "opening":
    case "language":
      throw new TypeError("a pattern holds no rules");
  }
}

function escapeClass(ranges: readonly Range[]): Expression {
  const plain = withoutRanges(ranges, ESCAPED);
  const options: Expression[] = plain.length === 0 ? [] : [oneOf(...plain)];
  for (const [point, escape] of SHORT_ESCAPES) {
    if (ranges.some(([first, last]) => first <= point && point <= last)) options.push(text(escape));
  }
  if (options.length > 0) return choice(...options);
  const points = mergeRanges(ranges).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  );
  if (points.length === 0) return oneOf();
  return choice(...points.map((point) => text(`\\u${point.toString(16).padStart(4, "0")}`)));
}

function toRange(character: string): Range {
  const point = character.codePointAt(0) ?? 0;
  return [point, point];
}
