import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { patienceOf } from "../../../src/gateway/patience.ts";

const open = new AbortController().signal;

describe("the patience with a worker that never begins", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    [{ leftMs: 40_000, candidates: 2 }, 20_000],
    [{ leftMs: 40_000, candidates: 4 }, 10_000],
    // However much time there is.
    [{ leftMs: 600_000, candidates: 2 }, 60_000],
    // But for what may take minutes to begin.
    [{ leftMs: 600_000, candidates: 2, isLong: true }, 300_000],
    [{ leftMs: -1, candidates: 2 }, 0],
  ])("with %j ends after %d ms", async (left, ms) => {
    const { signal } = patienceOf(open, left);
    if (ms > 0) {
      await vi.advanceTimersByTimeAsync(ms - 1);
      expect(signal.aborted).toBe(false);
    }
    await vi.advanceTimersByTimeAsync(1);
    expect(signal.reason).toMatchObject({ fault: "connection_lost" });
  });

  it("is endless with the last, and with one that has begun", async () => {
    const last = patienceOf(open, { leftMs: 40_000, candidates: 1 });
    const begun = patienceOf(open, { leftMs: 40_000, candidates: 2 });
    begun.end();
    await vi.advanceTimersByTimeAsync(100_000);
    expect([last.signal.aborted, begun.signal.aborted]).toEqual([false, false]);
  });
});
