/** How large batches of tasks are, where a model is slow and another sends very many rows. */
import { describe, expect, it } from "vitest";

import { BatchBudget } from "../../../gpu-worker/src/scheduling/batch-budget.ts";
import { MicroBatcher, type Row } from "../../../gpu-worker/src/scheduling/micro-batcher.ts";
import { fc, runs } from "../../support/random.ts";

const TARGET_MS = 200;
const LIMITS = { windowMs: 3, maxBatchTokens: 16_384, maxBatchRows: 2_048 };
const createBudget = () =>
  new BatchBudget({ maxTokens: LIMITS.maxBatchTokens, targetMs: TARGET_MS });

/** Runs the next batch of a model that takes `msPerToken`. @returns whose rows it had, how long */
function runBatch(batcher: MicroBatcher<Row>, budget: BatchBudget, msPerToken: number) {
  const batch = batcher.take(budget.tokens);
  const tokens = Math.max(...batch.map(({ row }) => row.tokens)) * batch.length;
  budget.record(tokens, tokens * msPerToken);
  return { ids: new Set(batch.map(({ requestId }) => requestId)), ms: tokens * msPerToken };
}

const rows = (count: number, tokens: number): Row[] =>
  Array.from({ length: count }, () => ({ tokens }));

describe("a row of a quiet tenant, beside thousands of another's", () => {
  it("waits for two batches of about the length they should have, however slow the model is", () => {
    const speeds = fc.double({ min: 0.001, max: 0.7, noNaN: true });
    fc.assert(
      fc.property(speeds, fc.integer({ min: 1, max: 256 }), (msPerToken, tokens) => {
        const [batcher, budget] = [new MicroBatcher<Row>(LIMITS), createBudget()];
        const offer = (requestId: string, own: Row[]) =>
          batcher.offer({ requestId, organizationId: requestId, priority: 0, rows: own }, 0);
        offer("hostile", rows(20_000, tokens));
        for (let batch = 0; batch < 5; batch += 1) runBatch(batcher, budget, msPerToken);
        const inTheWay = runBatch(batcher, budget, msPerToken);
        offer("quiet", rows(1, tokens));
        // Who comes is level with who had least: it may be the other's turn once more.
        const next = [1, 2].map(() => runBatch(batcher, budget, msPerToken));
        expect(next.flatMap(({ ids }) => [...ids])).toContain("quiet");
        for (const { ms } of [inTheWay, ...next]) expect(ms).toBeLessThanOrEqual(TARGET_MS * 1.01);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("batches", () => {
  it("are as large as they may be where the model is fast", () => {
    const budget = createBudget();
    expect(budget.tokens).toBe(1_024);
    for (let batch = 0; batch < 3; batch += 1) budget.record(budget.tokens, 1);
    expect(budget.tokens).toBe(LIMITS.maxBatchTokens);
  });

  it("grow again when what slowed the device is over", () => {
    const budget = createBudget();
    budget.record(1_024, 4_000);
    expect(budget.tokens).toBe(256);
    for (let batch = 0; batch < 12; batch += 1) budget.record(budget.tokens, budget.tokens / 100);
    expect(budget.tokens).toBeGreaterThan(10_000);
  });

  it("are not judged by one of a few tokens, which takes about as long as one of more", () => {
    const budget = createBudget();
    budget.record(16, 50);
    expect(budget.tokens).toBe(1_024);
  });
});
