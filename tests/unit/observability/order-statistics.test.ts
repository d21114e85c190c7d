import { describe, expect, it } from "vitest";

import { median, quantile } from "../../../src/observability/order-statistics.ts";

describe("the middle of what was measured", () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[9, 1], 5],
    [[9, 1, 2], 2],
    [[4, 10, 1, 2], 3],
  ])("of %j is %j", (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});

describe("a share of what was measured", () => {
  it.each([
    [[], 0.5, undefined],
    [[3], 0.95, 3],
    [[9, 1], 0.5, 1],
    [[10, 9, 1], 0.5, 9],
    [[5, 4, 3, 2, 1], 0.95, 5],
    [Array.from({ length: 20 }, (_, at) => 20 - at), 0.95, 19],
  ])("of %j, as %d, is at most %j", (values, share, least) => {
    expect(quantile(values, share)).toBe(least);
  });
});
