/**
 * Parts of tool calls as providers send them, in the order in which ours come: a call after
 * another, its id and name first. Pure.
 */
import { BackendError, type BackendEvent } from "../backend.ts";
import type { CallPart } from "./chunks.ts";

type ToolCallEvent = Extract<BackendEvent, { type: "tool_call" }>;

interface OpenCall {
  /** The provider's own number of it. */
  readonly number: number;
  readonly id: string | null;
  readonly callIndex: number;
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
  take(index: number, part: CallPart): Omit<ToolCallEvent, "completionTokens"> {
    const open = this.#open.get(index);
    const text = part.function?.arguments ?? "";
    const id = part.id === "" ? null : (part.id ?? null);
    // One that numbers nothing begins another call with another id.
    const isNumbered = part.index != null;
    const isSame =
      open !== undefined &&
      (isNumbered ? part.index === open.number : id === null || id === open.id);
    if (isSame) {
      const { callIndex } = open;
      return { type: "tool_call", index, callIndex, id: null, name: null, arguments: text };
    }
    const name = part.function?.name ?? "";
    if (!this.#offered.has(name)) throw broken("it calls a tool that was not offered");
    if (open !== undefined && isNumbered && (part.index ?? 0) < open.number)
      throw broken("it goes back to a call that it had left");
    const callIndex = open === undefined ? 0 : open.callIndex + 1;
    const number = part.index ?? callIndex;
    this.#open.set(index, { number, id, callIndex });
    this.#begun += 1;
    const known = id !== null && id.length <= MAX_ID_LENGTH ? id : this.#newId();
    return { type: "tool_call", index, callIndex, id: known, name, arguments: text };
  }
}

function broken(what: string): BackendError {
  return new BackendError("failed", `the provider's calls are not whole: ${what}`);
}
