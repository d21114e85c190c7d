/**
 * Bounds of the engine's turns, in the words of the wire that they come from: what a wire says in
 * one message may be several turns, and the other way round. Pure.
 */
import { LIMITS } from "../contract/common.ts";
import type { ChatTurn } from "../contract/engine.ts";
import { invalidValue } from "../errors.ts";

/**
 * @param calls those that the assistant's turn has before the one at `param`
 *
 * @throws {ApiError} invalid_value
 */
export function requireRoomForCall(calls: readonly unknown[], param: string): void {
  const most = LIMITS.maxToolCalls;
  if (calls.length >= most)
    throw invalidValue(param, `must be one of at most ${most} calls in a row`);
}

/**
 * @param param where most of them come from
 *
 * @throws {ApiError} invalid_value
 */
export function requireFewTurns(turns: readonly ChatTurn[], param: string): void {
  const most = LIMITS.maxMessages;
  if (turns.length <= most) return;
  const rule = `must be at most ${most} turns, each system text and each answer of a tool being one`;
  throw invalidValue(param, `${rule}, got ${turns.length}`);
}
