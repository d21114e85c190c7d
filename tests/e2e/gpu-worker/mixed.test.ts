/** The file's own arithmetic for few who need not repeat, whole bytes for everybody else. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import type { Sampling } from "../../../src/contract/engine.ts";
import { completionOf, requestOf, WorkerProcess } from "./worker-process.ts";

const PROMPT = [12, 700, 41, 3, 999, 56];
const OPENING = "Once upon a time there was a small town by the sea, where";

describe("a worker that computes in mixed ways", () => {
  let worker: WorkerProcess;
  beforeAll(async () => (worker = await WorkerProcess.start(["--compute", "mixed"])));
  afterAll(() => worker.dispose());

  const loose = { temperature: 0.8, seed: null, maxTokens: 24, ignoreEos: true } as const;
  const ways: [string, Partial<Sampling>][] = [
    ["greedy", { temperature: 0, maxTokens: 24 }],
    ["of one candidate", { temperature: 1, topK: 1, maxTokens: 24 }],
    ["with a seed", { temperature: 0.9, seed: 11, maxTokens: 24 }],
  ];

  /**
   * A prompt that goes on from an answer that was made the fastest way, and is warm. A text of
   * chance that is tokenized otherwise than it was made is warm no further than its opening: then
   * another is asked for.
   */
  async function warmPrompt(): Promise<string> {
    const opening = await worker.generate(completionOf([OPENING], { ...loose, maxTokens: 1 }));
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const first = await worker.generate(completionOf([OPENING], loose));
      const prompt = `${OPENING}${first.texts[0]} And then`;
      const again = await worker.generate(completionOf([prompt], { ...loose, maxTokens: 1 }));
      if (again.receipt.cachedTokens > opening.receipt.promptTokens) return prompt;
    }
    throw new Error("No answer of twenty was reused.");
  }

  it.each(ways)(
    "repeats a request that is %s, in a crowd and behind warm state",
    async (_, way) => {
      const prompt = await warmPrompt();
      const ask = (changes: Partial<Sampling> = way, organizationId = "org_test") =>
        worker.generate({ ...completionOf([prompt], changes), organizationId });
      const alone = await ask();
      const beside = Array.from({ length: 6 }, (_none, at) =>
        worker.generate(completionOf([[...PROMPT, at]], loose)),
      );
      const [crowd] = await Promise.all([ask(), ...beside]);
      const cold = await ask(way, "org_without_anything_warm");
      expect(crowd.texts).toEqual(alone.texts);
      expect(cold.texts).toEqual(alone.texts);
    },
  );

  it("answers who leaves it to chance, alone and among others", async () => {
    const ask = () => worker.generate(requestOf("Say hello.", { sampling: loose }));
    const all = await Promise.all(Array.from({ length: 5 }, ask));
    for (const { receipt } of [await ask(), ...all]) expect(receipt?.completionTokens).toBe(24);
  });
});
