import { expect, it } from "vitest";

import { NearnessSum } from "../../bench/quality/distributions.ts";

const logits = (...shares: number[]) => Float32Array.from(shares, Math.log);

it("a distribution is as near to another as the definitions say, whatever both are shifted by", () => {
  const sum = new NearnessSum();
  sum.add(logits(0.5, 0.25, 0.25), logits(0.25, 0.5, 0.25), 1);
  const shifted = logits(0.5, 0.25, 0.25).map((one) => one + 7);
  sum.add(logits(0.5, 0.25, 0.25), shifted, undefined);
  const { meanKl, perplexity, agreement } = sum.result;
  expect(meanKl).toBeCloseTo((0.5 * Math.log(2) + 0.25 * Math.log(0.5)) / 2, 6);
  expect(perplexity).toBeCloseTo(2, 6);
  expect(agreement).toBe(0.5);
});
