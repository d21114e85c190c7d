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

  it.each(ways)(
    "repeats a request that is %s, in a crowd and behind warm state",
    async (_, way) => {
      // An answer that was made the fastest way is warm, and the prompt goes on from it.
      const first = await worker.generate(completionOf([OPENING], loose));
      const prompt = `${OPENING}${first.texts[0]} And then`;
      const ask = (changes: Partial<Sampling> = way, organizationId = "org_test") =>
        worker.generate({ ...completionOf([prompt], changes), organizationId });
      const loosely = await ask({ ...loose, maxTokens: 1 });
      const alone = await ask();
      expect(loosely.receipt.cachedTokens).toBeGreaterThan(alone.receipt.cachedTokens);
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
