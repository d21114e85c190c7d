/** Follows one JSON value, character by character, to its end. Pure. */

/**
 * inside: it goes on. end: this character ends it. past: it ended before this one, which is no part
 * of it. bad: this character cannot stand here.
 */
export type Scan = "inside" | "end" | "past" | "bad";

type Place =
  | "value"
  | "value or ]"
  | "key"
  | "key or }"
  | "colon"
  | "after"
  | "string"
  | "escape"
  | "plain";

const LITERAL = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)$/;
const MAX_LITERAL_LENGTH = 400;

export class JsonScanner {
  #place: Place = "value";
  /** The open brackets' closing ones, innermost last. */
  readonly #open: string[] = [];
  #isKey = false;
  #literal = "";

  push(character: string): Scan {
    switch (this.#place) {
      case "escape":
        this.#place = "string";
        return "inside";
      case "string":
        return this.#inString(character);
      case "plain":
        return this.#inLiteral(character);
      case "value":
      case "value or ]":
      case "key":
      case "key or }":
      case "colon":
      case "after":
        return isBlank(character) && this.#open.length > 0 ? "inside" : this.#between(character);
    }
  }

  #inString(character: string): Scan {
    if (character === "\\") this.#place = "escape";
    else if (character < " ") return "bad";
    else if (character === '"') {
      if (!this.#isKey) return this.#endValue();
      this.#place = "colon";
    }
    return "inside";
  }

  /** Numbers and words have no end of their own. */
  #inLiteral(character: string): Scan {
    if (/[\w.+-]/.test(character)) {
      this.#literal += character;
      return this.#literal.length > MAX_LITERAL_LENGTH ? "bad" : "inside";
    }
    if (!LITERAL.test(this.#literal)) return "bad";
    if (this.#endValue() === "end") return "past";
    return this.push(character);
  }

  #between(character: string): Scan {
    switch (this.#place) {
      case "colon":
        this.#place = "value";
        return character === ":" ? "inside" : "bad";
      case "after":
        if (character === this.#open.at(-1)) return this.#close();
        if (character !== ",") return "bad";
        this.#place = this.#open.at(-1) === "}" ? "key" : "value";
        return "inside";
      case "key or }":
        if (character === "}") return this.#close();
        return this.#beginKey(character);
      case "key":
        return this.#beginKey(character);
      case "value or ]":
        if (character === "]") return this.#close();
        return this.#beginValue(character);
      case "value":
      case "string":
      case "escape":
      case "plain":
        return this.#beginValue(character);
    }
  }

  #beginKey(character: string): Scan {
    this.#place = "string";
    this.#isKey = true;
    return character === '"' ? "inside" : "bad";
  }

  #beginValue(character: string): Scan {
    if (character === '"') {
      this.#place = "string";
      this.#isKey = false;
    } else if (character === "{" || character === "[") {
      this.#open.push(character === "{" ? "}" : "]");
      this.#place = character === "{" ? "key or }" : "value or ]";
    } else if (/[-\dtfn]/.test(character)) {
      this.#place = "plain";
      this.#literal = character;
    } else return "bad";
    return "inside";
  }

  #close(): Scan {
    this.#open.pop();
    return this.#endValue();
  }

  #endValue(): Scan {
    this.#place = "after";
    return this.#open.length === 0 ? "end" : "inside";
  }
}

export function isBlank(character: string): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}
