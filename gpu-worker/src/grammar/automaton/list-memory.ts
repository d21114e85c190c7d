/**
 * What a text has written of a list of distinct items: positions are the same for every text that
 * may go on the same way, so they do not remember it. Items are texts, whole numbers and words such
 * as `true`. Immutable.
 *
 * Equal items have equal texts: of the ways to escape a character, one is taken.
 */

/** No list is longer: what a matcher remembers is bounded. */
export const MAX_DISTINCT_ITEMS = 1_024;

const [QUOTE, COMMA, BACKSLASH] = [0x22, 0x2c, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);

/** Beginnings of the one way in which each character is escaped, as `JSON.stringify` does it. */
const ESCAPE = /^(?:["\\bfnrt]|u(?:0(?:0(?:0[0-7bef]?|1[0-9a-f]?)?)?)?)$/;
const SHORT_ESCAPE_LENGTH = 1;
const NUMBERED_ESCAPE_LENGTH = 5;

/**
 * Between items; where an item must follow; in a text, in another item, in a value that is no item.
 */
type Part = "between" | "due" | "text" | "word" | "nested" | "nested text";

/** Items with a beginning in common. */
class Alike {
  readonly #items: readonly string[];
  readonly #length: number;
  #longer: ReadonlyMap<string, Alike> | undefined;

  constructor(items: readonly string[], length = 0) {
    this.#items = items;
    this.#length = length;
  }

  /** Whether the beginning is an item itself. */
  get isWhole(): boolean {
    return this.#items.some(({ length }) => length === this.#length);
  }

  follow(character: string): Alike | undefined {
    this.#longer ??= this.#divide();
    return this.#longer.get(character);
  }

  #divide(): ReadonlyMap<string, Alike> {
    const groups = new Map<string, string[]>();
    for (const item of this.#items) {
      const next = item[this.#length];
      if (next === undefined) continue;
      const group = groups.get(next);
      if (group === undefined) groups.set(next, [item]);
      else group.push(item);
    }
    return new Map([...groups].map(([next, items]) => [next, new Alike(items, this.#length + 1)]));
  }
}

/** The items so far, the last one first. */
class Items {
  readonly count: number;
  readonly #last: string;
  readonly #before: Items | undefined;
  #all: Alike | undefined;

  constructor(last: string, before?: Items) {
    this.#last = last;
    this.#before = before;
    this.count = (before?.count ?? 0) + 1;
  }

  get all(): Alike {
    if (this.#all !== undefined) return this.#all;
    const items = [this.#last];
    for (let at = this.#before; at !== undefined; at = at.#before) items.push(at.#last);
    this.#all = new Alike(items);
    return this.#all;
  }
}

export class ListMemory {
  static readonly EMPTY = new ListMemory("between", undefined);

  readonly #part: Part;
  readonly #items: Items | undefined;
  /** Of the item that is being written, a character for each byte. */
  readonly #written: string;
  /** Items that begin like it. */
  readonly #alike: Alike | undefined;
  /** What follows a backslash. */
  readonly #escape: string | undefined;
  readonly #depth: number;

  private constructor(
    part: Part,
    items: Items | undefined,
    more: { written?: string; alike?: Alike | undefined; escape?: string; depth?: number } = {},
  ) {
    this.#part = part;
    this.#items = items;
    this.#written = more.written ?? "";
    this.#alike = more.alike;
    this.#escape = more.escape;
    this.#depth = more.depth ?? 0;
  }

  /** Whether what the grammar allows here may all be refused by the list. */
  get isDoubtful(): boolean {
    return this.#part === "due" || this.#alike !== undefined || this.#escape !== undefined;
  }

  /**
   * What follows one more byte; null: the list is over; undefined: an item would be there twice, or
   * escaped in another way.
   */
  follow(byte: number): ListMemory | null | undefined {
    switch (this.#part) {
      case "between":
      case "due":
        return this.#begin(byte);
      case "text":
        return this.#followText(byte);
      case "word": {
        if (byte !== COMMA && !BLANKS.has(byte) && !CLOSING.has(byte)) return this.#write(byte);
        return this.#alike?.isWhole === true ? undefined : this.#end(this.#written).follow(byte);
      }
      case "nested":
      case "nested text":
        return this.#followNested(byte);
    }
  }

  #begin(byte: number): ListMemory | null | undefined {
    if (byte === COMMA) {
      const isFull = (this.#items?.count ?? 0) >= MAX_DISTINCT_ITEMS;
      return isFull ? undefined : new ListMemory("due", this.#items);
    }
    if (BLANKS.has(byte)) return this;
    if (CLOSING.has(byte)) return null;
    if (OPENING.has(byte)) return new ListMemory("nested", this.#items, { depth: 1 });
    const written = String.fromCharCode(byte);
    const alike = this.#items?.all.follow(written);
    return new ListMemory(byte === QUOTE ? "text" : "word", this.#items, { written, alike });
  }

  #followText(byte: number): ListMemory | undefined {
    if (this.#escape !== undefined) {
      const escape = this.#escape + String.fromCharCode(byte);
      if (!ESCAPE.test(escape)) return undefined;
      const length = escape.startsWith("u") ? NUMBERED_ESCAPE_LENGTH : SHORT_ESCAPE_LENGTH;
      return this.#write(byte, escape.length === length ? undefined : escape);
    }
    if (byte === BACKSLASH) return this.#write(byte, "");
    const next = this.#write(byte);
    if (byte !== QUOTE) return next;
    return next.#alike?.isWhole === true ? undefined : this.#end(next.#written);
  }

  #followNested(byte: number): ListMemory {
    const to = (part: Part, depth = this.#depth, escape?: string): ListMemory =>
      new ListMemory(part, this.#items, { depth, ...(escape !== undefined && { escape }) });
    if (this.#part === "nested text") {
      if (this.#escape !== undefined) return to("nested text");
      if (byte === BACKSLASH) return to("nested text", this.#depth, "");
      return byte === QUOTE ? to("nested") : this;
    }
    if (byte === QUOTE) return to("nested text");
    if (OPENING.has(byte)) return to("nested", this.#depth + 1);
    if (!CLOSING.has(byte)) return this;
    return this.#depth === 1 ? to("between", 0) : to("nested", this.#depth - 1);
  }

  #write(byte: number, escape?: string): ListMemory {
    const character = String.fromCharCode(byte);
    return new ListMemory(this.#part, this.#items, {
      written: this.#written + character,
      alike: this.#alike?.follow(character),
      ...(escape !== undefined && { escape }),
    });
  }

  #end(item: string): ListMemory {
    return new ListMemory("between", new Items(item, this.#items));
  }
}
