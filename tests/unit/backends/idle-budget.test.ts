import { describe, expect, it } from "vitest";

import { IdleBudget } from "../../../src/backends/idle-budget.ts";

interface Sent {
  readonly bytes: number;
  readonly events?: number;
  /** Of the bytes, those of no event. */
  readonly idle?: number;
  readonly everyMs: number;
}

/** How many such reads are taken, `most` at most. */
function taken({ bytes, events = 0, idle = 0, everyMs }: Sent, most: number): number {
  const budget = new IdleBudget(0);
  for (let read = 1; read <= most; read += 1) {
    const idleLength = read * idle;
    if (!budget.take({ bytes, events, idleLength }, read * everyMs)) return read - 1;
  }
  return most;
}

const HOUR_OF_SECONDS = 3_600;

describe("what a worker may send that is no event", () => {
  it("is a word now and then, for as long as a request waits", () => {
    expect(taken({ bytes: 14, idle: 14, everyMs: 1_000 }, HOUR_OF_SECONDS)).toBe(HOUR_OF_SECONDS);
  });

  it("is no flood of comments, in large pieces or small", () => {
    expect(taken({ bytes: 65_536, idle: 65_536, everyMs: 1 }, 10)).toBe(0);
    expect(taken({ bytes: 8, idle: 8, everyMs: 1 }, 10_000)).toBeLessThan(300);
    expect(taken({ bytes: 512, idle: 512, everyMs: 1_000 }, 10_000)).toBeLessThan(100);
  });

  it("is no event in crumbs", () => {
    expect(taken({ bytes: 1, everyMs: 1 }, 100_000)).toBeLessThan(300);
  });

  it("is nothing of a long event, however the network cuts it, nor of many short ones", () => {
    expect(taken({ bytes: 1_400, everyMs: 1 }, 20_000)).toBe(20_000);
    expect(taken({ bytes: 120, events: 1, everyMs: 1 }, 100_000)).toBe(100_000);
  });
});
