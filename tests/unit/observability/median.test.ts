import { describe, expect, it } from "vitest";

import { median } from "../../../src/observability/median.ts";

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
