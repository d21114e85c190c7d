import { describe, expect, it } from "vitest";

import { RetryBudget } from "../../../src/backends/retry-budget.ts";

/** How many of so many requests are sent twice, when each first attempt breaks. */
function countRetries(requests: number, isAnswered: boolean): number {
  const budget = new RetryBudget();
  let retries = 0;
  for (let request = 0; request < requests; request += 1) {
    if (!budget.take()) continue;
    retries += 1;
    if (isAnswered) budget.give();
  }
  return retries;
}

describe("a budget of retries", () => {
  it("has one for each request whose second attempt is answered", () => {
    expect(countRetries(1_000, true)).toBe(1_000);
  });

  it("ends soon where nothing is answered", () => {
    expect(countRetries(1_000, false)).toBe(10);
  });

  it("saves nothing up beyond its bound", () => {
    const budget = new RetryBudget();
    for (let answer = 0; answer < 100; answer += 1) budget.give();
    expect(Array.from({ length: 20 }, () => budget.take()).filter(Boolean)).toHaveLength(10);
  });
});
