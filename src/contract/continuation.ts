/** What one worker had made of a request when it broke off, so that another goes on from there. */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { counts, list, text } from "./fields.ts";

/** Tokens of one request that are carried from one worker to another, all choices together. */
export const MAX_CARRIED_TOKENS = 8_192;

export const continuationSchema = z.strictObject({
  /** Of the worker that made it: one with another would go on otherwise. */
  fingerprint: text({ min: 1, max: LIMITS.maxNameLength }),
  /** By choice, in order; all that was made of it, its end token too. */
  tokenIds: list(counts({ max: MAX_CARRIED_TOKENS }), { min: 1, max: LIMITS.maxChoices }),
});

export type Continuation = z.infer<typeof continuationSchema>;

/** All choices together. */
export function countCarried(continuation: Continuation | undefined): number {
  return continuation?.tokenIds.reduce((sum, { length }) => sum + length, 0) ?? 0;
}
