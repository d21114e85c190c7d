/**
 * What of a sequence runs next: a slice of its prompt, or one token. Pure.
 *
 * A step, and a slice of one token, are computed by other kernels than longer slices. So that a
 * request that must repeat gets the same numbers each time, its prompt runs in slices of two tokens
 * or more, and what it generated in steps, whatever was there before.
 */
import type { Sequence } from "./sequence.ts";

export interface NextSlice {
  readonly tokenIds: readonly number[];
  /** Whether the logits of each of its tokens are wanted. */
  readonly isScored: boolean;
}

/** Logits rows in memory at once while a prompt is scored. */
const SCORED_SLICE_TOKENS = 64;

/**
 * The first choice runs the prompt; the others wait for what it leaves, and all for their first
 * masks.
 */
export function isReady(sequence: Sequence): boolean {
  if (sequence.isPending) return false;
  return sequence.isFirst || sequence.prompt.logits !== undefined || !sequence.needsModel;
}

/**
 * Of its tokens, those that only slices run; of what need not repeat, a step may run the last one
 * of all.
 */
export function countSliced({ tokenIds, prompt, isRepeatable }: Sequence): number {
  if (!isRepeatable) return tokenIds.length - 1;
  const { length } = prompt.tokenIds;
  // A step runs a prompt of one token, unless it is scored.
  return length === 1 && prompt.scores === undefined ? 0 : length;
}

/** Whether a step runs its next token. */
export function isDecoding(sequence: Sequence): boolean {
  const { missingTokens, tokenIds, prompt } = sequence;
  if (prompt.isScored || missingTokens === 0) return false;
  return tokenIds.length - missingTokens >= countSliced(sequence);
}

/** The next tokens of a slice of about `paced`, behind `past`. */
export function findSlice(sequence: Sequence, past: number, paced: number): NextSlice {
  const { tokenIds, generatedTokens, prompt, isRepeatable } = sequence;
  const isScored = prompt.isScored && generatedTokens === 0;
  const most = isScored && paced < Infinity ? SCORED_SLICE_TOKENS : paced;
  const left = (isRepeatable ? prompt.tokenIds.length : tokenIds.length) - past;
  // No token is left alone.
  const count = left === most + 1 ? left : Math.min(left, most);
  return { tokenIds: tokenIds.slice(past, past + count), isScored };
}
