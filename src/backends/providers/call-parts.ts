/**
 * Parts of tool calls as providers send them, in the order in which ours come: a call after
 * another, its id and name first. Pure.
 */
import { BackendError, type BackendEvent } from "../backend.ts";
import type { CallPart } from "./chunks.ts";

type ToolCallEvent = Extract<BackendEvent, { type: "tool_call" }>;
type Piece = Omit<ToolCallEvent, "completionTokens">;

interface OpenCall {
  /** The provider's own number of it. */
  readonly number: number;
  readonly id: string | null;
  readonly callIndex: number;
  /** Whether it has no arguments so far. */
  isEmpty: boolean;
}

const MAX_ID_LENGTH = 128;

export class ToolCallParts {
  readonly #offered: ReadonlySet<string>;
  readonly #newId: () => string;
  /** By choice: the call that is being written. */
  readonly #open = new Map<number, OpenCall>();
  #begun = 0;

  constructor(offered: ReadonlySet<string>, newId: () => string) {
    this.#offered = offered;
    this.#newId = newId;
  }

  /** Of all choices. */
  get begun(): number {
    return this.#begun;
  }

  has(choice: number): boolean {
    return this.#open.has(choice);
  }

  /**
   * @throws {BackendError} failed, for a tool that was not offered and parts that are out of order
   */
  take(index: number, part: CallPart): Piece[] {
    const open = this.#open.get(index);
    const text = part.function?.arguments ?? "";
    const id = part.id === "" ? null : (part.id ?? null);
    const name = part.function?.name ?? "";
    // One that numbers nothing begins another call with another id, and one that gives all the same
    // number with another id and a name.
    const isNumbered = part.index != null;
    const isKnown = id === null || id === open?.id || (isNumbered && (name === "" || !open?.id));
    if (open !== undefined && isKnown && (!isNumbered || part.index === open.number)) {
      open.isEmpty &&= text.trim() === "";
      return [toPiece(index, open, text)];
    }
    if (!this.#offered.has(name)) throw broken("it calls a tool that was not offered");
    if (open !== undefined && isNumbered && (part.index ?? 0) < open.number)
      throw broken("it goes back to a call that it had left");
    const callIndex = open === undefined ? 0 : open.callIndex + 1;
    const number = part.index ?? callIndex;
    const before = this.end(index);
    this.#open.set(index, { number, id, callIndex, isEmpty: text.trim() === "" });
    this.#begun += 1;
    const known = id !== null && id.length <= MAX_ID_LENGTH ? id : this.#newId();
    return [...before, { type: "tool_call", index, callIndex, id: known, name, arguments: text }];
  }

  /** What a call lacks that is whole: some write no arguments where there are none. */
  end(index: number): Piece[] {
    const open = this.#open.get(index);
    if (open?.isEmpty !== true) return [];
    open.isEmpty = false;
    return [toPiece(index, open, "{}")];
  }
}

const toPiece = (index: number, { callIndex }: OpenCall, text: string): Piece => ({
  type: "tool_call",
  index,
  callIndex,
  id: null,
  name: null,
  arguments: text,
});

function broken(what: string): BackendError {
  return new BackendError("failed", `the provider's calls are not whole: ${what}`);
}
