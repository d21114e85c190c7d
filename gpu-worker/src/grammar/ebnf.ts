/**
 * Writes expressions in the EBNF that xgrammar 0.1.27 reads, in the part of it that it reads rightly. Pure.
 *
 * Its classes of characters are classes of bytes: a range past ASCII is cut off without a word. So such a class is
 * written as its UTF-8 encodings, byte by byte. A class that leaves out ASCII alone may be written negated, which
 * it compiles best; but that one takes any lead byte before any others, so it cannot be counted on.
 */
import { type Expression, invertRanges, type Range, withoutRanges } from "./expression.ts";
import { type ByteRanges, toByteRanges } from "./utf8-ranges.ts";

const ASCII: Range = [0x00, 0x7f];
const BEYOND_ASCII: Range = [0x80, 0x10ffff];

/** Keeps the classes it met, each as a rule of its own. */
export class EbnfWriter {
  readonly #classes = new Map<string, string>();

  write(expression: Expression): string {
    switch (expression.kind) {
      case "text":
        return `"${Array.from(expression.text.toWellFormed(), writeCharacter).join("")}"`;
      case "class":
        return this.#writeClass(expression.ranges, expression.isExact);
      case "rule":
        return expression.name;
      case "choice":
        return `(${expression.options.map((option) => this.write(option)).join(" | ")})`;
      case "sequence":
        if (expression.parts.length === 0) return '""';
        return `(${expression.parts.map((part) => this.write(part)).join(" ")})`;
      case "repeat":
        return `(${this.write(expression.part)})${writeCount(expression)}`;
    }
  }

  /** The classes that were written by name. */
  writeClasses(): string[] {
    return Array.from(this.#classes, ([body, name]) => `${name} ::= ${body}`);
  }

  #writeClass(ranges: readonly Range[], isExact: boolean): string {
    const ascii = withoutRanges(ranges, [BEYOND_ASCII]);
    const beyond = withoutRanges(ranges, [ASCII]);
    if (beyond.length === 0) return `[${ascii.map(writeRange).join("")}]`;
    const missing = invertRanges(ranges);
    const isAsciiMissing = missing.every(([, last]) => last <= ASCII[1]);
    if (isAsciiMissing && missing.length > 0 && !isExact) {
      return `[^${missing.map(writeRange).join("")}]`;
    }
    const encodings = beyond.flatMap(toByteRanges).map(writeBytes);
    const options =
      ascii.length === 0 ? encodings : [`[${ascii.map(writeRange).join("")}]`, ...encodings];
    const body = `(${options.join(" | ")})`;
    const name = this.#classes.get(body) ?? `c${String(this.#classes.size)}`;
    this.#classes.set(body, name);
    return name;
  }
}

function writeBytes(bytes: ByteRanges): string {
  // A class of one byte would be read as a character; the same byte twice is still a class.
  return bytes
    .map(([first, last]) => {
      const [from, to] = [writeCode(first), writeCode(last)];
      return first === last ? `[${from}${from}]` : `[${from}-${to}]`;
    })
    .join(" ");
}

function writeCount({
  minimum,
  maximum,
}: {
  minimum: number;
  maximum: number | undefined;
}): string {
  if (maximum === undefined && minimum <= 1) return minimum === 0 ? "*" : "+";
  return `{${String(minimum)},${maximum === undefined ? "" : String(maximum)}}`;
}

function writeRange([first, last]: Range): string {
  const start = writeCharacter(String.fromCodePoint(first));
  return first === last ? start : `${start}-${writeCharacter(String.fromCodePoint(last))}`;
}

/** Letters, digits and spaces as they are; everything else by number, which has no meaning anywhere. */
function writeCharacter(character: string): string {
  return /^[A-Za-z0-9 ]$/.test(character) ? character : writeCode(character.codePointAt(0) ?? 0);
}

function writeCode(point: number): string {
  const hex = point.toString(16);
  return hex.length <= 4 ? `\\u${hex.padStart(4, "0")}` : `\\U${hex.padStart(8, "0")}`;
}
