/**
 * Writes expressions in the EBNF that xgrammar 0.1.27 reads, in the part of it that it reads rightly. Pure.
 *
 * Two of its faults decide the form. Its classes are classes of bytes: a character past ASCII is cut off without a
 * word, so such a class is written as its UTF-8 encodings. And the automaton of a rule in which two edges of one
 * state carry the same label is joined wrongly: `"{ k }" | "{ }"` then takes `{ k k }`. So no rule has such a state:
 * options begin differently, or are rules of their own; a loop is a rule of its own; and each rule refers to another,
 * if only to the empty one, because what refers to none is copied into its user.
 */
import { type Expression, EMPTY, invertRanges, type Range, withoutRanges } from "./expression.ts";
import { factorTexts } from "./text-factors.ts";
import { type ByteRanges, toByteRanges } from "./utf8-ranges.ts";

const ASCII: Range = [0x00, 0x7f];
const BEYOND_ASCII: Range = [0x80, 0x10ffff];
/** The rule of the empty text. */
const NOTHING = "e";

/** A part of a rule's body. */
interface Written {
  readonly body: string;
  readonly hasReference: boolean;
}

const WRITTEN_NOTHING: Written = { body: '""', hasReference: false };

export class EbnfWriter {
  readonly #lines: string[] = [`${NOTHING} ::= ""`];
  /** Names of the rules made on the way, by body. */
  readonly #names = new Map<string, string>();

  addRule(name: string, expression: Expression): void {
    this.#lines.push(`${name} ::= ${this.#writeBody(expression)}`);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }

  #writeBody(expression: Expression): string {
    return guard(
      expression.kind === "choice"
        ? this.#writeOptions(expression.options)
        : [this.#writeChain(expression)],
    );
  }

  /** A reference to a rule with that body. */
  #name(body: string): Written {
    let name = this.#names.get(body);
    if (name === undefined) {
      name = `n${String(this.#names.size)}`;
      this.#names.set(body, name);
      this.#lines.push(`${name} ::= ${body}`);
    }
    return { body: name, hasReference: true };
  }

  /** Options that no first byte confuses; the others by name. */
  #writeOptions(options: readonly Expression[]): Written[] {
    const flat = factorTexts(options);
    const firsts = flat.map(findFirstBytes);
    return flat.map((option, index) => {
      if (option === EMPTY) return WRITTEN_NOTHING;
      if (option.kind === "rule") return this.#writeElement(option);
      const first = firsts[index];
      const isDistinct =
        first !== undefined &&
        firsts.every((other, at) => at === index || other === undefined || !overlap(first, other));
      return isDistinct ? this.#writeChain(option) : this.#name(this.#writeBody(option));
    });
  }

  #writeChain(expression: Expression): Written {
    const parts = expression.kind === "sequence" ? expression.parts : [expression];
    const written = parts
      .map((part) => (part.kind === "sequence" ? this.#writeChain(part) : this.#writeElement(part)))
      .filter((part) => part.body !== '""');
    if (written.length === 0) return WRITTEN_NOTHING;
    return {
      body: written.map((part) => part.body).join(" "),
      hasReference: written.some((part) => part.hasReference),
    };
  }

  #writeElement(expression: Expression): Written {
    switch (expression.kind) {
      case "text":
        return {
          body: `"${Array.from(expression.text.toWellFormed(), writeCharacter).join("")}"`,
          hasReference: false,
        };
      case "class":
        return this.#writeClass(expression.ranges, expression.isExact);
      case "rule":
        return { body: expression.name, hasReference: true };
      case "choice":
      case "sequence":
        return this.#name(this.#writeBody(expression));
      case "repeat":
        return this.#writeRepeat(expression);
    }
  }

  #writeRepeat(expression: Expression & { kind: "repeat" }): Written {
    const { part, minimum, maximum } = expression;
    if (maximum === 0) return WRITTEN_NOTHING;
    if (minimum === 0 && maximum === 1) {
      return this.#writeElement({ kind: "choice", options: [part, EMPTY] });
    }
    const isClass = part.kind === "class";
    const one = isClass ? this.#writeElement(part) : this.#name(this.#writeBody(part));
    if (one.body === '""') return WRITTEN_NOTHING;
    if (maximum !== undefined) {
      return { body: `${one.body}{${String(minimum)},${String(maximum)}}`, hasReference: true };
    }
    const loop = one.hasReference ? this.#nameLoop(one) : this.#name(`${one.body}* ${NOTHING}`);
    if (minimum === 0) return loop;
    const count = minimum === 1 ? "" : `{${String(minimum)},${String(minimum)}}`;
    return { body: `${one.body}${count} ${loop.body}`, hasReference: true };
  }

  #nameLoop(one: Written): Written {
    const key = `${one.body}*`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = `n${String(this.#names.size)}`;
      this.#names.set(key, name);
      this.#lines.push(`${name} ::= "" | ${one.body} ${name}`);
    }
    return { body: name, hasReference: true };
  }

  /**
   * A class that leaves out ASCII alone is best written negated. It then takes any lead byte before any others, so
   * not where it has to be exact.
   */
  #writeClass(ranges: readonly Range[], isExact: boolean): Written {
    const ascii = withoutRanges(ranges, [BEYOND_ASCII]);
    const beyond = withoutRanges(ranges, [ASCII]);
    const asciiBody = `[${ascii.map(writeRange).join("")}]`;
    if (beyond.length === 0) return { body: asciiBody, hasReference: false };
    const missing = invertRanges(ranges);
    const isAsciiMissing = missing.length > 0 && missing.every(([, last]) => last <= ASCII[1]);
    if (isAsciiMissing && !isExact) {
      return { body: `[^${missing.map(writeRange).join("")}]`, hasReference: false };
    }
    const encodings = this.#writeEncodings(beyond.flatMap(toByteRanges));
    const options = ascii.length === 0 ? [] : [{ body: asciiBody, hasReference: false }];
    return this.#name(guard([...options, ...encodings]));
  }

  /** Encodings that begin with the same bytes go on in one rule. */
  #writeEncodings(encodings: readonly ByteRanges[]): Written[] {
    const groups = Map.groupBy(encodings, ([lead]) => writeByte(lead ?? ASCII));
    return Array.from(groups, ([lead, group]) => {
      const tails = group.map((encoding) => encoding.slice(1)).filter((tail) => tail.length > 0);
      if (tails.length === 0) return { body: lead, hasReference: false };
      const written = this.#writeEncodings(tails);
      const [only] = written;
      const rest = written.length === 1 && only !== undefined ? only : this.#name(guard(written));
      return { body: `${lead} ${rest.body}`, hasReference: rest.hasReference };
    });
  }
}

/** A body of options that refers to some rule. */
function guard(options: readonly Written[]): string {
  const bodies = options.map((option) => option.body);
  const isFree = options.some((option) => option.hasReference) || bodies.includes('""');
  if (!isFree) bodies[0] = `${bodies[0] ?? ""} ${NOTHING}`;
  return [...new Set(bodies)].join(" | ");
}

/** The bytes an option can begin with; undefined where that would take a look into rules. */
function findFirstBytes(expression: Expression): readonly Range[] | undefined {
  if (expression.kind === "sequence") {
    const [first] = expression.parts;
    return first === undefined ? undefined : findFirstBytes(first);
  }
  if (expression.kind === "text") {
    const [byte] = Buffer.from(expression.text.slice(0, 2));
    return byte === undefined ? undefined : [[byte, byte]];
  }
  if (expression.kind !== "class") return undefined;
  return expression.ranges.flatMap(toByteRanges).flatMap((bytes) => bytes.slice(0, 1));
}

function overlap(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some(([first, last]) => b.some((other) => first <= other[1] && other[0] <= last));
}

function writeByte([first, last]: Range): string {
  // A class of one byte would be read as a character; the same byte twice is still a class.
  const [from, to] = [writeCode(first), writeCode(last)];
  return first === last ? `[${from}${from}]` : `[${from}-${to}]`;
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
