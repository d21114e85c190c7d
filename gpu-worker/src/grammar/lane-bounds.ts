/**
 * What a matcher may cost, in elementary steps: a node of the tree of tokens, a state of a set, a
 * caller of a rule. A step takes some tens of nanoseconds; docs/decisions/0009 has figures of what
 * grammars take. Pure data.
 */
import type { DeskBounds } from "./mask-desk.ts";

/**
 * Ordinary grammars: a walk through all tokens now and then, and little beside it. A turn takes
 * about a millisecond.
 */
export const QUICK_BOUNDS: DeskBounds = {
  sliceSteps: 20_000,
  byteSteps: 100_000,
  savedSteps: { base: 800_000, perNode: 8 },
  tokenSteps: { base: 20_000, perNode: 2 },
  grammarSize: 4_000_000,
  totalSize: 16_000_000,
};

/**
 * What a request may have at all: about a second at its beginning, and then some ten milliseconds a
 * token.
 */
export const PATIENT_BOUNDS: DeskBounds = {
  sliceSteps: 100_000,
  byteSteps: 2_000_000,
  savedSteps: { base: 20_000_000, perNode: 50 },
  tokenSteps: { base: 400_000, perNode: 4 },
  grammarSize: 8_000_000,
  totalSize: 24_000_000,
};
