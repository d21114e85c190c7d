/**
 * An echoed prompt's own log probabilities, however its slices are cut and however often it gives
 * way.
 */
import { describe, expect, it } from "vitest";

import { Prompt } from "../../../gpu-worker/src/engine/prompt.ts";
import { fc } from "../../support/random.ts";

const VOCABULARY = 5;
const names = { bytesOf: (id: number) => Uint8Array.of(97 + id) };

function createPrompt(tokenIds: readonly number[], isRanked = false): Prompt {
  return new Prompt({ tokenIds, echoText: "", topCount: 2, isRanked, names, isShared: false });
}

/** Scores from `from` to `to`; what a device gives for a place is the same each time. */
function score(prompt: Prompt, from: number, to: number): void {
  const logits = Float32Array.from({ length: (to - from) * VOCABULARY }, (_, at) =>
    Math.sin(from * VOCABULARY + at),
  );
  prompt.score(from, prompt.tokenIds.slice(from, to), logits);
}

describe("an echoed prompt", () => {
  it("has each token scored once, by the place before it, also when it begins anew", () => {
    const tokens = fc.array(fc.nat(VOCABULARY - 1), { minLength: 1, maxLength: 12 });
    const slices = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 6 });
    fc.assert(
      fc.property(tokens, fc.array(slices, { maxLength: 3 }), (tokenIds, attempts) => {
        const whole = createPrompt(tokenIds);
        score(whole, 0, tokenIds.length);
        const interrupted = createPrompt(tokenIds);
        const run = (lengths: readonly number[]) => {
          let past = 0;
          for (const length of lengths) {
            const end = Math.min(tokenIds.length, past + length);
            if (!interrupted.isScored || end === past) return;
            score(interrupted, past, end);
            past = end;
          }
        };
        // Each attempt but the last gives way after some slices.
        for (const lengths of attempts) run(lengths);
        run(tokenIds.map(() => 1));
        expect(interrupted.scores).toEqual(whole.scores);
        expect(interrupted.scores).toHaveLength(tokenIds.length);
        expect(interrupted.isScored).toBe(false);
      }),
    );
  });

  it("has ids and ranks where it is told apart", () => {
    const prompt = createPrompt([3, 4, 0], true);
    prompt.score(0, [3, 4, 0], Float32Array.of(5, 1, 1, 7, 3, 2, 4, 4, 1, 0, 0, 0, 0, 0, 0));
    expect(prompt.scores?.map(({ id, rank }) => ({ id, rank }))).toEqual([
      { id: 3, rank: undefined },
      { id: 4, rank: 3 },
      { id: 0, rank: 3 },
    ]);
    // Equals have one rank.
    expect(prompt.scores?.[2]?.top.map(({ id, rank }) => ({ id, rank }))).toEqual([
      { id: 1, rank: 1 },
      { id: 2, rank: 1 },
    ]);
  });
});
