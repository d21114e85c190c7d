import { describe, expect, it } from "vitest";

import { MAX_RESTARTS, restartWaitMs } from "../../../scripts/processes/restarts.ts";

const MINUTE_MS = 60_000;
const endsEvery = (everyMs: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => 1_000_000 + at * everyMs);

describe("a server that ends by itself", () => {
  it("is started anew after longer and longer, and at last no more", () => {
    const waits = Array.from({ length: MAX_RESTARTS + 1 }, (_, at) =>
      restartWaitMs(endsEvery(1_000, at + 1)),
    );
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, undefined]);
  });

  it("is started anew for ever where it ends seldom", () => {
    expect(restartWaitMs(endsEvery(10 * MINUTE_MS, 1_000))).toBe(500);
    expect(restartWaitMs(endsEvery(3 * MINUTE_MS, 1_000))).toBe(4_000);
  });
});
