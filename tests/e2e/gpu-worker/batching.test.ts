/** That sharing a batch changes nothing: on the bundled model, against each request alone. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Sampling } from "../../../src/contract/engine.ts";
import { createDice } from "../../support/dice.ts";
import { runs } from "../../support/random.ts";
import { completionOf, type Generation, WorkerProcess } from "./worker-process.ts";

const MIXES = runs(5);
const WORDS = [
  "the",
  "fox",
  "Paris",
  "sort",
  "7",
  "+",
  "cold",
  "water",
  "hello",
  "a",
  "story",
  "?",
];

let worker: WorkerProcess;
beforeAll(async () => {
  // Few places and little memory, so that sequences wait, give way, and begin again.
  worker = await WorkerProcess.start([
    "--max-running",
    "6",
    "--kv-memory-mb",
    "2",
    "--dtype",
    "fp32",
  ]);
});
afterAll(() => worker.dispose());

interface Asked {
  readonly prompt: string;
  readonly sampling: Partial<Sampling>;
}

/** Greedy or seeded, with prompts that often begin alike and lengths that differ. */
function drawMix(dice: (limit: number) => number, isSeeded: boolean): Asked[] {
  return Array.from({ length: 2 + dice(4) }, () => {
    const words = Array.from({ length: 1 + dice(30) }, () => WORDS[dice(WORDS.length)]);
    const prompt = `${dice(2) === 0 ? "Once upon a time there was" : "User:"} ${words.join(" ")}`;
    const sampled = { temperature: 0.9, topP: 0.9, seed: dice(1_000) };
    const sampling = { maxTokens: 4 + dice(28), ignoreEos: true, ...(isSeeded && sampled) };
    return { prompt, sampling };
  });
}

const run = (
  { prompt, sampling }: Asked,
  organizationId: string,
  by: WorkerProcess = worker,
): Promise<Generation> => by.generate({ ...completionOf([prompt], sampling), organizationId });

describe(`${MIXES} random mixes of requests of different lengths`, () => {
  it.each([
    ["greedy", false],
    ["seeded", true],
  ] as const)("give the tokens of each request alone: %s", async (_name, isSeeded) => {
    const dice = createDice(isSeeded ? 11 : 7);
    let shared = 0;
    for (let mix = 0; mix < MIXES; mix += 1) {
      const asked = drawMix(dice, isSeeded);
      const together = await Promise.all(asked.map((one) => run(one, "together")));
      for (const [index, one] of asked.entries()) {
        // Another organization finds nothing that was left behind.
        const alone = await run(one, `alone-${mix}-${index}`);
        expect(together[index]?.texts).toEqual(alone.texts);
        expect(alone.receipt.cachedTokens).toBe(0);
        expect(alone.receipt.batchOccupancy).toBe(1);
      }
      shared += together.filter(({ receipt }) => receipt.batchOccupancy > 1).length;
    }
    expect(shared).toBeGreaterThan(MIXES);
    const metrics = await (await fetch(`${worker.baseUrl}/metrics`)).text();
    expect(metrics).toMatch(/tidegate_prefix_cache_hit_tokens_total [1-9]/);
  });
});

describe("memory", () => {
  it("that ends makes sequences give way, and their answers stay the same", async () => {
    // Each grows to more than a third of the memory.
    const asked = Array.from({ length: 4 }, (_, index): Asked => {
      return { prompt: `Story ${index}: the fox`, sampling: { maxTokens: 240, ignoreEos: true } };
    });
    const together = await Promise.all(asked.map((one) => run(one, "together")));
    const metrics = await (await fetch(`${worker.baseUrl}/metrics`)).text();
    expect(metrics).toMatch(/tidegate_preemptions_total [1-9]/);
    for (const [index, one] of asked.entries()) {
      const alone = await run(one, `alone-memory-${index}`);
      expect(together[index]?.texts).toEqual(alone.texts);
      expect(together[index]?.receipt.completionTokens).toBe(240);
    }
  });
});

describe("a crowd", () => {
  it("whose prompts and steps run in parts at the same time gets the tokens of each alone", async () => {
    const flags = ["--max-running", "16", "--dtype", "fp32", "--threads", "1"];
    const crowded = await WorkerProcess.start(flags);
    try {
      const dice = createDice(3);
      const asked = Array.from({ length: 16 }, (_, index): Asked => {
        const words = Array.from({ length: 1 + dice(60) }, () => WORDS[dice(WORDS.length)]);
        const sampled = { temperature: 0.9, seed: dice(1_000) };
        const sampling = { maxTokens: 24, ignoreEos: true, ...(index % 2 === 0 && sampled) };
        return { prompt: `${index} ${words.join(" ")}`, sampling };
      });
      const together = await Promise.all(asked.map((one) => run(one, "together", crowded)));
      const most = Math.max(...together.map(({ receipt }) => receipt.batchOccupancy));
      expect(most).toBeGreaterThanOrEqual(12);
      for (const [index, one] of asked.entries()) {
        const alone = await run(one, `alone-${index}`, crowded);
        expect(together[index]?.texts).toEqual(alone.texts);
      }
    } finally {
      await crowded.dispose();
    }
  });
});
