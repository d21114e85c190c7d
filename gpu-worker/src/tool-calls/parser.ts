/**
 * Tells calls from text in what a model writes, as it writes it. Pure; ids are drawn by whoever
 * uses it.
 */
import { CallReader } from "./call-reader.ts";
import { TOOL_MARKERS, type ToolFamily } from "./family.ts";
import { isBlank } from "./json-scanner.ts";

export type ToolPiece =
  | { readonly type: "text"; readonly text: string }
  | {
      readonly type: "call";
      readonly callIndex: number;
      /** With a call's first piece, null with all others; so is `name`. */
      readonly id: string | null;
      readonly name: string | null;
      /** The next part of the arguments, exactly as the model wrote them. */
      readonly arguments: string;
    };

/** Of a bare object, what is looked at to tell whether it begins as a call. */
const MAX_BARE_START = 64;

/**
 * text:   no call. start: nothing but blanks came, so a bare call may still begin. before: a call's
 * `{` is expected. call: inside it. after: it ended, and the block may end or go on.
 */
type Place = "start" | "text" | "before" | "call" | "after";

export interface ToolParserOptions {
  readonly family: Exclude<ToolFamily, "none">;
  readonly createId: () => string;
  /**
   * The tools on offer, where the answer is either calls or a text of some form. Calls are then at
   * its beginning and of these tools alone: a form may have texts that look like others.
   */
  readonly names?: ReadonlySet<string> | undefined;
}

/**
 * Gives the same pieces, joined, however the text was cut. What may be the beginning of a marker or
 * of a call is held back until that is decided; what turns out to be none is text. A call that
 * breaks off after its arguments began stays the call it was, and the rest is text.
 */
export class ToolCallParser {
  readonly #family: Exclude<ToolFamily, "none">;
  readonly #createId: () => string;
  readonly #names: ReadonlySet<string> | undefined;
  #place: Place = "start";
  /** Came, and is not decided. */
  #pending = "";
  /**
   * Read since the block began or the last call's arguments did: text again, if no call comes of
   * it.
   */
  #held = "";
  #isListOpen = false;
  #reader = new CallReader();
  #isAnnounced = false;
  #calls = 0;
  #pieces: ToolPiece[] = [];

  constructor({ family, createId, names }: ToolParserOptions) {
    this.#family = family;
    this.#createId = createId;
    this.#names = names;
  }

  get hasCalls(): boolean {
    return this.#calls > 0;
  }

  get isWithinCall(): boolean {
    return this.#place === "call";
  }

  push(text: string): ToolPiece[] {
    this.#pending += text;
    this.#read();
    return this.#take();
  }

  /**
   * When no more will come. Blanks after the last call are dropped, and what was to close it.
   *
   * @param isCut something else ended the text than the model: then what may be the beginning of a
   * call is no text, and a call
   *   is told as far as it is known
   */
  flush(isCut = false): ToolPiece[] {
    const rest = this.#held + this.#pending;
    if (isCut && this.#isCallCut(rest)) this.#announce(true);
    else if (!this.#isRemnant(rest)) this.#addText(rest);
    this.#held = "";
    this.#pending = "";
    this.#place = "text";
    return this.#take();
  }

  #read(): void {
    let [length, place] = [-1, this.#place];
    while (this.#pending.length !== length || this.#place !== place) {
      [length, place] = [this.#pending.length, this.#place];
      if (length === 0) return;
      if (place === "text") this.#readText();
      else if (place === "start") this.#readStart();
      else this.#readBlock();
    }
  }

  /** Blanks between calls, or before the first: dropped if a call follows, text otherwise. */
  #readStart(): void {
    const { open } = TOOL_MARKERS[this.#family];
    const rest = this.#pending.trimStart();
    if (rest === "" || (rest.length < open.length && open.startsWith(rest))) return;
    const isBare = this.#family === "llama3" && rest.startsWith("{");
    if (!isBare && !rest.startsWith(open)) {
      this.#place = "text";
      return;
    }
    this.#held = this.#pending.slice(0, this.#pending.length - rest.length);
    this.#pending = rest;
    this.#beginBlock(isBare ? "" : open);
  }

  #readText(): void {
    const { open } = TOOL_MARKERS[this.#family];
    if (this.#names !== undefined) {
      this.#addText(this.#pending);
      this.#pending = "";
      return;
    }
    const found = this.#pending.indexOf(open);
    const end = found === -1 ? this.#pending.length - countOverlap(this.#pending, open) : found;
    this.#addText(this.#pending.slice(0, end));
    this.#pending = this.#pending.slice(end);
    if (found !== -1) this.#beginBlock(open);
  }

  #beginBlock(marker: string): void {
    this.#hold(marker.length);
    this.#isListOpen = false;
    this.#place = "before";
  }

  #readBlock(): void {
    let length = 0;
    while (length < this.#pending.length) {
      const character = this.#pending[length] ?? "";
      if (this.#place === "call") {
        const state = this.#reader.push(character);
        if (state === "bad" || !this.#isOffered) {
          this.#hold(length);
          if (this.#isOffered) this.#announce();
          this.#giveUp();
          return;
        }
        length += 1;
        if (state === "end") this.#place = "after";
        if (state === "end" || this.#reader.isCall) {
          this.#hold(length);
          length = 0;
          this.#announce();
        }
        continue;
      }
      if (isBlank(character)) {
        length += 1;
        continue;
      }
      this.#hold(length);
      length = 0;
      if (!this.#readBetween(character)) return;
    }
    this.#hold(length);
  }

  /** At a character between calls; false: it is none of the block, or not decided. */
  #readBetween(character: string): boolean {
    const isList = this.#family === "mistral";
    if (this.#place === "before") {
      if (isList && !this.#isListOpen && character === "[") {
        this.#isListOpen = true;
        this.#hold(1);
        return true;
      }
      if (character === "{" && (!isList || this.#isListOpen)) {
        this.#reader = new CallReader();
        this.#isAnnounced = false;
        this.#place = "call";
        return true;
      }
      this.#giveUp();
      return false;
    }
    const isNext = character === (isList ? "," : ";") && this.#family !== "hermes";
    if (isNext) {
      this.#hold(1);
      this.#place = "before";
      return true;
    }
    if (this.#family === "llama3" && character === "{") {
      this.#place = "before";
      return true;
    }
    return this.#readClose();
  }

  #readClose(): boolean {
    const { open, close } = TOOL_MARKERS[this.#family];
    const marker = close === "" ? open : close;
    if (this.#pending.length < marker.length && marker.startsWith(this.#pending)) return false;
    if (!this.#pending.startsWith(marker)) {
      this.#giveUp();
      return false;
    }
    this.#held = "";
    if (close !== "") this.#pending = this.#pending.slice(close.length);
    this.#place = "start";
    return false;
  }

  /** False as soon as the name is known to be of none. */
  get #isOffered(): boolean {
    const { name } = this.#reader;
    return name === undefined || this.#names === undefined || this.#names.has(name);
  }

  /**
   * The block is none, or ends without its mark: what was held of it is text, in which another may
   * begin.
   */
  #giveUp(): void {
    const held = this.#held;
    this.#held = "";
    this.#place = "text";
    const { open } = TOOL_MARKERS[this.#family];
    if (this.#names !== undefined) {
      this.#addText(held);
      return;
    }
    const at = held.indexOf(open);
    const isMarked = at !== -1 && isAllBlank(held.slice(0, at));
    const shown = isMarked ? at + open.length : Math.min(held.length, 1);
    this.#addText(held.slice(0, shown));
    this.#pending = held.slice(shown) + this.#pending;
  }

  /**
   * Whether a text that was cut, of which `rest` was held back, ends within a block of calls or its
   * marker.
   */
  #isCallCut(rest: string): boolean {
    if (this.#place === "text") return rest !== "";
    const written = rest.trim();
    if (this.#place === "start") return written !== "";
    const isMarked = written.startsWith(TOOL_MARKERS[this.#family].open);
    return isMarked || this.hasCalls || this.#reader.name !== undefined || isBareStart(written);
  }

  /**
   * Hands on what is known of the call.
   *
   * @param isLast there will be no more of it, so its name is enough
   */
  #announce(isLast = false): void {
    const isKnown = this.#place === "call" && this.#reader.name !== undefined;
    if (!this.#reader.isCall && !(isLast && isKnown)) return;
    const written = this.#reader.takeArguments();
    this.#held = "";
    if (this.#isAnnounced && written === "") return;
    const isFirst = !this.#isAnnounced;
    if (isFirst) this.#calls += 1;
    this.#isAnnounced = true;
    const last = this.#pieces.at(-1);
    const callIndex = this.#calls - 1;
    if (!isFirst && last?.type === "call" && last.callIndex === callIndex) {
      this.#pieces[this.#pieces.length - 1] = { ...last, arguments: last.arguments + written };
      return;
    }
    const id = isFirst ? this.#createId() : null;
    const name = isFirst ? (this.#reader.name ?? null) : null;
    this.#pieces.push({ type: "call", callIndex, id, name, arguments: written });
  }

  #isRemnant(rest: string): boolean {
    if (!this.hasCalls) return false;
    if (this.#place === "start") return isAllBlank(rest);
    return this.#place === "after" && TOOL_MARKERS[this.#family].close.startsWith(rest.trim());
  }

  #hold(length: number): void {
    this.#held += this.#pending.slice(0, length);
    this.#pending = this.#pending.slice(length);
  }

  #addText(text: string): void {
    if (text === "") return;
    const last = this.#pieces.at(-1);
    if (last?.type === "text") {
      this.#pieces[this.#pieces.length - 1] = { type: "text", text: last.text + text };
    } else this.#pieces.push({ type: "text", text });
  }

  #take(): ToolPiece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }
}

/** Whether a bare object begins as a call does, with its name. */
function isBareStart(written: string): boolean {
  const begin = '{"name"';
  const solid = written.slice(0, MAX_BARE_START).replaceAll(/\s/g, "");
  return begin.startsWith(solid) || solid.startsWith(begin);
}

/** How many characters at the end of `text` begin `marker`. */
function countOverlap(text: string, marker: string): number {
  for (let length = Math.min(marker.length - 1, text.length); length > 0; length -= 1) {
    if (marker.startsWith(text.slice(-length))) return length;
  }
  return 0;
}

function isAllBlank(text: string): boolean {
  return text.trim() === "";
}
