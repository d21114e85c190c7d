import { describe, expect, it } from "vitest";

import { PrefillBudget } from "../../../gpu-worker/src/scheduling/prefill-budget.ts";
import { fc } from "../../support/random.ts";

const OPTIONS = { minSliceTokens: 16, maxSliceTokens: 256 };

/**
 * A device on which a prompt token takes 1 ms and a decode step `decodeMs`; runs until `prompt`
 * tokens are done.
 */
function simulate(prompt: number, prefilling: number, decoding: number, decodeMs: number) {
  const prefillBudget = new PrefillBudget(OPTIONS);
  let nowMs = 0;
  let steps = 0;
  let longestStallMs = 0;
  let stallMs = 0;
  for (let done = 0; done < prompt;) {
    const tokens = Math.min(prompt - done, prefillBudget.findSlice(prefilling, decoding));
    if (tokens > 0) {
      done += tokens;
      nowMs += tokens;
      stallMs += tokens;
      prefillBudget.recordPrefill(tokens, tokens, prefilling, decoding);
    } else {
      nowMs += decodeMs;
      steps += 1;
      stallMs = 0;
      prefillBudget.recordDecode(decodeMs);
    }
    longestStallMs = Math.max(longestStallMs, stallMs);
  }
  return { nowMs, steps, longestStallMs };
}

describe("the prefill budget", () => {
  it("gives a prompt the whole device when nobody decodes", () => {
    expect(new PrefillBudget(OPTIONS).findSlice(1, 0)).toBe(256);
    expect(simulate(1_000, 1, 0, 10).nowMs).toBe(1_000);
  });

  it("has nothing to run without a prompt", () => {
    expect(new PrefillBudget(OPTIONS).findSlice(0, 4)).toBe(0);
  });

  it("makes others' tokens at most twice as slow, however long a prompt is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 5_000 }),
        fc.integer({ min: 1, max: 16 }),
        fc.integer({ min: 2, max: 60 }),
        (prompt, decoding, decodeMs) => {
          const { nowMs, steps } = simulate(prompt, 1, decoding, decodeMs);
          // The first slice and the last may stand without their decode steps.
          expect(nowMs / decodeMs).toBeLessThanOrEqual(2 * steps + 1 + (2 * 256) / decodeMs);
        },
      ),
    );
  });

  it("lets a crowd of prompts have more, as a small batch wastes the device", () => {
    const crowd = simulate(2_000, 12, 2, 10);
    const alone = simulate(2_000, 1, 2, 10);
    expect(crowd.steps).toBeLessThan(alone.steps / 4);
  });

  it("gives a crowd back what a step took beyond its share, and one prompt not", () => {
    const slicesAfterStep = (waiting: number): number => {
      const prefillBudget = new PrefillBudget(OPTIONS);
      prefillBudget.recordDecode(10);
      let slices = 0;
      for (let turn = 0; turn < 100; turn += 1) {
        if (prefillBudget.findSlice(waiting, 2) === 0) prefillBudget.recordDecode(10);
        else {
          prefillBudget.recordPrefill(16, 10, waiting, 2);
          slices += 1;
        }
      }
      return slices;
    };
    expect(slicesAfterStep(1)).toBeLessThanOrEqual(34);
    expect(slicesAfterStep(12)).toBeGreaterThanOrEqual(85);
  });

  it("shares a slice among prompts that run at once, and cuts none too small", () => {
    const prefillBudget = new PrefillBudget(OPTIONS);
    prefillBudget.recordPrefill(100, 100, 1, 1);
    prefillBudget.recordDecode(200);
    expect(prefillBudget.findSlice(1, 1, 1)).toBe(200);
    expect(prefillBudget.findSlice(1, 1, 4)).toBe(50);
    expect(prefillBudget.findSlice(1, 1, 100)).toBe(16);
  });

  it("never lets a prompt starve", () => {
    const { steps } = simulate(1_000, 1, 16, 5);
    expect(steps).toBeLessThan(1_000);
  });
});
