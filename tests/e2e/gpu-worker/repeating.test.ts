/**
 * The same request gives the same tokens and log probabilities, to the last bit, whatever ran
 * before and beside it.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Sampling } from "../../../src/contract/engine.ts";
import { createDice } from "../../support/dice.ts";
import { runs } from "../../support/random.ts";
import { completionOf, type Generation, WorkerProcess } from "./worker-process.ts";

const ROUNDS = runs(2);
const WORDS = ["the", "fox", "Paris", "sort", "7", "+", "cold", "water", "hello", "a", "?"];
/** Little memory, so that in a crowd sequences give way. */
const LIMITS = ["--max-running", "6", "--kv-memory-mb", "2"];

interface Asked {
  readonly prompt: string;
  readonly sampling: Partial<Sampling>;
}

/** What a client sees of an answer: tokens by their log probabilities, to the last bit. */
function seen({ events, texts }: Generation) {
  const logprobs = texts.map((_, index) =>
    events.flatMap((event) =>
      event.type === "delta" && event.index === index ? (event.logprobs ?? []) : [],
    ),
  );
  return { texts, logprobs };
}

describe.each([
  ["single precision", ["--dtype", "fp32"]],
  ["8-bit weights", []],
  ["whole bytes", ["--compute", "int8"]],
  ["mixed arithmetic", ["--compute", "mixed"]],
])("a worker that computes in %s repeats a request", (_name, flags) => {
  let worker: WorkerProcess;
  let tenants = 0;
  beforeAll(async () => (worker = await WorkerProcess.start([...LIMITS, ...flags])));
  afterAll(() => worker.dispose());

  const ask = async ({ prompt, sampling }: Asked, organizationId: string) =>
    worker.generate({ ...completionOf([prompt], sampling), organizationId });
  /** Another organization finds nothing that was left behind. */
  const askCold = (asked: Asked) => ask(asked, `cold-${(tenants += 1)}`);

  function draw(dice: (limit: number) => number, temperature: number, maxTokens: number): Asked {
    const words = Array.from({ length: 1 + dice(60) }, () => WORDS[dice(WORDS.length)]);
    const prompt = `Once upon a time ${words.join(" ")}`;
    const seed = dice(1_000);
    return {
      prompt,
      sampling: { temperature, seed, maxTokens, topLogprobs: 2, ignoreEos: true },
    };
  }

  it.each([0, 1.5])("that is cold, warm, and a later turn, at temperature %d", async (heat) => {
    const dice = createDice(5 + heat);
    for (let round = 0; round < ROUNDS; round += 1) {
      const own = `round-${round}-${heat}`;
      const asked = draw(dice, heat, 24);
      const first = await ask(asked, own);
      expect(first.receipt.cachedTokens).toBe(0);
      const again = await ask(asked, own);
      expect(again.receipt.cachedTokens).toBe(again.receipt.promptTokens - 2);
      expect(seen(again)).toEqual(seen(first));
      const longer = { ...asked, prompt: `${asked.prompt} and then the cold fox` };
      const partly = await ask(longer, own);
      expect(partly.receipt.cachedTokens).toBeGreaterThan(0);
      expect(seen(partly)).toEqual(seen(await askCold(longer)));
      const turn = { ...asked, prompt: `${asked.prompt}${first.texts[0]} So` };
      expect(seen(await ask(turn, own))).toEqual(seen(await askCold(turn)));
      // Behind state that others made who need not repeat.
      const loose = { ...asked, sampling: { ...asked.sampling, temperature: 1, seed: null } };
      const said = await ask(loose, own);
      const behind = { ...asked, prompt: `${asked.prompt}${said.texts[0]} So` };
      expect(seen(await ask(behind, own))).toEqual(seen(await askCold(behind)));
    }
  });

  it.each([0, 1.5])("whose choices are several, at temperature %d", async (heat) => {
    const one = draw(createDice(3), heat, 16);
    const two = { ...one, sampling: { ...one.sampling, n: 2, bestOf: 2 } };
    const first = await ask(two, "choices");
    expect(seen(await ask(two, "choices"))).toEqual(seen(first));
    expect(seen(await askCold(two))).toEqual(seen(first));
    // The first choice of several is the only one of one.
    expect(seen(await askCold(one)).logprobs[0]).toEqual(seen(first).logprobs[0]);
  });

  it("that is one of a crowd, some of which give way", async () => {
    const dice = createDice(9);
    const asked = Array.from({ length: 5 }, (_, index) => draw(dice, index % 2 ? 1.5 : 0, 200));
    const together = await Promise.all(asked.map((one) => ask(one, "together")));
    expect(await worker.readMetric("tidegate_preemptions_total")).toBeGreaterThan(0);
    for (const [index, one] of asked.entries())
      expect(seen(await askCold(one))).toEqual(seen(together[index] as Generation));
  });
});
