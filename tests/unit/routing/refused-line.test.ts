import { describe, expect, it } from "vitest";

import { RefusedLine } from "../../../src/routing/refused-line.ts";
import { fc } from "../../support/random.ts";

const turn = (nowMs: number) => ({ nowMs, backInMs: 2_000, everyMs: 500 });

describe("those that were refused", () => {
  it("are each told another time, one after another, and another's line makes none longer", () => {
    const line = new RefusedLine();
    const told = Array.from({ length: 4 }, () => line.join("a", turn(0)));
    expect(told).toEqual([2_000, 2_500, 3_000, 3_500]);
    expect(line.join("b", turn(0))).toBe(2_000);
    // Who comes in time has not the time of those who were told before.
    expect(line.join("a", turn(2_000))).toBe(2_000);
    expect(line.join("a", turn(60_000))).toBe(2_000);
  });

  it("are told to come within a minute, and no more of them at once than can be begun", () => {
    const times = fc.array(fc.nat(500), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 5_000 }), (waits, everyMs) => {
        const line = new RefusedLine();
        let nowMs = 0;
        let before = -Infinity;
        for (const waitMs of waits) {
          nowMs += waitMs;
          const inMs = line.join("a", { nowMs, backInMs: 1_000, everyMs });
          expect(inMs).toBeGreaterThanOrEqual(1_000);
          expect(inMs).toBeLessThanOrEqual(60_000);
          if (inMs < 60_000) expect(nowMs + inMs - before).toBeGreaterThanOrEqual(everyMs);
          before = nowMs + inMs;
        }
      }),
    );
  });

  it("take a bounded memory, whoever they are", () => {
    const line = new RefusedLine();
    for (let at = 0; at < 3_000; at += 1) line.join(`o${at}`, turn(0));
    expect(line.lines).toBe(1_024);
  });
});
