/** Calls of tools and what the tools answered: templates pair them. Pure. */
import { invalidValue, quoted } from "../errors.ts";

/**
 * Reads a conversation in order: each answer must have its call before it, and each call one answer
 * at most.
 */
export class ToolPairs {
  readonly #open = new Set<string>();

  /** @throws {ApiError} invalid_value */
  call(id: string, param: string): void {
    if (this.#open.has(id)) {
      const rule = "must differ from every call without an answer";
      throw invalidValue(param, `${rule}, got ${quoted(id)} twice`);
    }
    this.#open.add(id);
  }

  /** @throws {ApiError} invalid_value */
  answer(id: string, param: string): void {
    if (this.#open.delete(id)) return;
    const rule = "must be the id of a tool call in an earlier message that has no answer yet";
    throw invalidValue(param, `${rule}, got ${quoted(id)}`);
  }
}
