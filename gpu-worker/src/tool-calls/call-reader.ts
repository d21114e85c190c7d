/** Reads one call, `{"name": …, "arguments": …}`, character by character. Pure. */
import { isBlank, JsonScanner } from "./json-scanner.ts";

type Place = "open" | "key or }" | "key" | "in key" | "colon" | "before value" | "value" | "after";

/** Names under which models write the arguments. */
const ARGUMENTS = new Set(["arguments", "parameters"]);

/**
 * Keys may come in any order; others than the two are read over. Arguments are handed on as soon as
 * the name is known, exactly as they were written.
 */
export class CallReader {
  name: string | undefined;
  #place: Place = "open";
  #key = "";
  #value = "";
  #scanner = new JsonScanner();
  #hasArguments = false;
  #arguments = "";

  /** Whether the name is known and the arguments have begun: from here on it is a call. */
  get isCall(): boolean {
    return this.name !== undefined && this.#hasArguments;
  }

  /** What was read of the arguments since the last time. */
  takeArguments(): string {
    const taken = this.#arguments;
    this.#arguments = "";
    return taken;
  }

  push(character: string): "inside" | "end" | "bad" {
    if (this.#place === "value") return this.#inValue(character);
    if (this.#place === "in key") return this.#inKey(character);
    if (isBlank(character)) return "inside";
    return this.#between(character);
  }

  #between(character: string): "inside" | "end" | "bad" {
    const isClosing = character === "}" && (this.#place === "key or }" || this.#place === "after");
    if (isClosing) return this.#end();
    switch (this.#place) {
      case "open":
        return this.#expect("{", "key or }", character);
      case "after":
        return this.#expect(",", "key", character);
      case "colon":
        return this.#expect(":", "before value", character);
      case "before value":
        return this.#beginValue(character);
      case "key":
      case "key or }":
      case "in key":
      case "value":
        this.#key = "";
        this.#scanner = new JsonScanner();
        this.#place = "in key";
        return character === '"' ? this.#inKey(character) : "bad";
    }
  }

  #expect(wanted: string, next: Place, character: string): "inside" | "bad" {
    this.#place = next;
    return character === wanted ? "inside" : "bad";
  }

  #inKey(character: string): "inside" | "bad" {
    this.#key += character;
    const scan = this.#scanner.push(character);
    if (scan === "bad") return "bad";
    if (scan === "end") {
      const key = parseText(this.#key);
      if (key === undefined || this.#isKnown(key)) return "bad";
      this.#key = key;
      this.#place = "colon";
    }
    return "inside";
  }

  /** Twice the same would leave open which one counts. */
  #isKnown(key: string): boolean {
    return key === "name" ? this.name !== undefined : ARGUMENTS.has(key) && this.#hasArguments;
  }

  #beginValue(character: string): "inside" | "end" | "bad" {
    this.#scanner = new JsonScanner();
    this.#value = "";
    this.#place = "value";
    if (ARGUMENTS.has(this.#key)) this.#hasArguments = true;
    return this.#inValue(character);
  }

  #inValue(character: string): "inside" | "end" | "bad" {
    const scan = this.#scanner.push(character);
    if (scan === "bad") return "bad";
    if (scan !== "past") {
      if (ARGUMENTS.has(this.#key)) this.#arguments += character;
      else if (this.#key === "name") this.#value += character;
    }
    if (scan === "inside") return "inside";
    if (this.#key === "name") {
      this.name = parseText(this.#value);
      if (this.name === undefined || this.name === "") return "bad";
    }
    this.#place = "after";
    return scan === "past" ? this.push(character) : "inside";
  }

  #end(): "end" | "bad" {
    if (this.name === undefined) return "bad";
    if (!this.#hasArguments) {
      this.#hasArguments = true;
      this.#arguments = "{}";
    }
    return "end";
  }
}

/** The value of a JSON string; undefined if it is none. */
function parseText(written: string): string | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
