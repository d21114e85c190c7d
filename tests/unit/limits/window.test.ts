import { describe, expect, it } from "vitest";

import {
  count,
  countedIn,
  EMPTY_WINDOW,
  redate,
  takeBack,
  waitUntil,
  type WindowState,
} from "../../../src/limits/window.ts";
import { fc, runs } from "../../support/random.ts";

const PERIOD_MS = 60_000;
const SLOT_MS = PERIOD_MS / 60;

interface Counted {
  readonly atMs: number;
  amount: number;
}

/** Waits between events: many at once, some short, some longer than the period. */
const waits = fc.oneof(fc.constant(0), fc.nat(50), fc.nat(2_000), fc.nat(100_000));
const events = fc.array(
  fc.record({
    waitMs: waits,
    amount: fc.nat(200),
    /** Of which earlier event a part is taken back instead. */
    takesBack: fc.option(fc.tuple(fc.nat(30), fc.nat(100)), { nil: undefined }),
  }),
  { maxLength: 80 },
);

/** The same window and a plain list, changed together. */
function play(steps: typeof events extends fc.Arbitrary<infer T> ? T : never) {
  let window: WindowState = EMPTY_WINDOW;
  const all: Counted[] = [];
  let nowMs = 1_700_000_000_000;
  const seen: { nowMs: number; window: WindowState; all: Counted[] }[] = [];
  for (const { waitMs, amount, takesBack } of steps) {
    nowMs += waitMs;
    const earlier = takesBack === undefined ? undefined : all.at(-1 - takesBack[0]);
    if (takesBack !== undefined && earlier !== undefined) {
      const back = Math.floor((earlier.amount * takesBack[1]) / 100);
      window = takeBack(window, PERIOD_MS, back, earlier.atMs);
      earlier.amount -= back;
    } else {
      window = count(window, PERIOD_MS, amount, nowMs);
      all.push({ atMs: nowMs, amount });
    }
    seen.push({ nowMs, window, all: all.map((one) => ({ ...one })) });
  }
  return seen;
}

const sumOf = (all: readonly Counted[], fromMs: number, toMs: number): number =>
  all
    .filter(({ atMs }) => atMs >= fromMs && atMs <= toMs)
    .reduce((sum, { amount }) => sum + amount, 0);

describe("a window", () => {
  it("counts all that came in the period before, and nothing that is a slot older", () => {
    fc.assert(
      fc.property(events, (steps) => {
        for (const { nowMs, window, all } of play(steps)) {
          const counted = countedIn(window, PERIOD_MS, nowMs);
          expect(counted).toBeGreaterThanOrEqual(sumOf(all, nowMs - PERIOD_MS, nowMs));
          expect(counted).toBeLessThanOrEqual(sumOf(all, nowMs - PERIOD_MS - SLOT_MS, nowMs));
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it("keeps few slots, in the order of time, in whole numbers", () => {
    fc.assert(
      fc.property(events, (steps) => {
        for (const { window } of play(steps)) {
          expect(window.length).toBeLessThanOrEqual(62);
          const times = window.map(([atMs]) => atMs);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
          expect(window.flat().every(Number.isSafeInteger)).toBe(true);
        }
      }),
    );
    let window: WindowState = EMPTY_WINDOW;
    for (let ms = 0; ms < 200_000; ms += 7) window = count(window, PERIOD_MS, 1, ms);
    expect(window.length).toBeLessThanOrEqual(62);
  });

  it("says exactly when no more than so much is counted", () => {
    fc.assert(
      fc.property(events, fc.nat(1_000), (steps, most) => {
        const last = play(steps).at(-1);
        if (last === undefined) return;
        const { window, nowMs } = last;
        const waitMs = waitUntil(window, PERIOD_MS, most, nowMs);
        expect(countedIn(window, PERIOD_MS, nowMs + waitMs)).toBeLessThanOrEqual(most);
        if (waitMs > 0)
          expect(countedIn(window, PERIOD_MS, nowMs + waitMs - 1)).toBeGreaterThan(most);
      }),
    );
  });

  it("gives nothing back of what it does not count any more", () => {
    const before = count(EMPTY_WINDOW, PERIOD_MS, 100, 0);
    const later = count(before, PERIOD_MS, 30, 90_000);
    expect(countedIn(takeBack(later, PERIOD_MS, 100, 0), PERIOD_MS, 90_000)).toBe(30);
  });

  it("counts what a clock ahead counted as of now, and is empty after a period", () => {
    fc.assert(
      fc.property(events, fc.nat(200_000_000), (steps, backMs) => {
        const last = play(steps).at(-1);
        if (last === undefined) return;
        const nowMs = last.nowMs - backMs;
        const redated = redate(last.window, PERIOD_MS, nowMs);
        expect(countedIn(redated, PERIOD_MS, nowMs)).toBe(countedIn(last.window, PERIOD_MS, nowMs));
        expect(countedIn(redated, PERIOD_MS, nowMs + PERIOD_MS + 1)).toBe(0);
      }),
    );
  });

  it("stays whole at the largest amounts and after an idle time of centuries", () => {
    const full = count(EMPTY_WINDOW, 86_400_000, 100_000_000, 0);
    expect(countedIn(count(full, 86_400_000, 1, 10 ** 13), 86_400_000, 10 ** 13)).toBe(1);
    const twice = count(full, 86_400_000, Number.MAX_SAFE_INTEGER, 0);
    expect(twice).toEqual([[0, Number.MAX_SAFE_INTEGER]]);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])("refuses an amount of %s", (amount) => {
    expect(() => count(EMPTY_WINDOW, PERIOD_MS, amount, 0)).toThrow(RangeError);
  });
});
