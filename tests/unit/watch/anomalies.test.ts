/** The rule that marks hours: what never is one, what always is, and what is said of it. */
import { describe, expect, it } from "vitest";

import { HOUR_MS } from "../../../src/contract/durations.ts";
import { expectedOf, LEAST_HOURS, LEAST_REQUESTS, marksOf } from "../../../src/watch/anomalies.ts";
import {
  bucketOf,
  NO_FIGURES,
  type Figures,
  type HourFigures,
} from "../../../src/watch/figures.ts";
import { fc } from "../../support/random.ts";

const NOW_MS = Date.UTC(2026, 10, 29, 12, 59);
const OPEN_MS = Date.UTC(2026, 10, 29, 12);

/** Requests of a dollar each, whose first tokens all take as long. */
const figuresOf = (requests: number, fields: Partial<Figures> = {}): Figures => ({
  ...NO_FIGURES,
  requests,
  charged: BigInt(requests) * 1_000_000_000n,
  firstTokens: new Map(requests === 0 ? [] : [[bucketOf(120), requests]]),
  ...fields,
});
/** Hours up to that of now, the last one last. */
const hoursOf = (all: readonly Figures[]): HourFigures[] =>
  all.map((figures, at) => ({ hourMs: OPEN_MS - (all.length - 1 - at) * HOUR_MS, figures }));
const constant = (requests: number, count: number) =>
  Array.from({ length: count }, () => figuresOf(requests));
const marked = (all: readonly Figures[]) =>
  marksOf(hoursOf(all), NOW_MS).map(({ metric, hourMs }) => [metric, hourMs]);

const anyCount = fc.integer({ min: 0, max: 1_000_000 });
const anyLength = fc.integer({ min: 1, max: 400 });

describe("an hour", () => {
  it("is like those before as long as nothing changes, however much or little there is", () => {
    fc.assert(
      fc.property(anyCount, anyLength, (requests, count) => {
        expect(marked(constant(requests, count))).toEqual([]);
      }),
    );
  });

  it("of ten times as many requests is marked, however the hours before differ", () => {
    const anyHistory = fc.array(fc.integer({ min: 0, max: 1_000 }), {
      minLength: LEAST_HOURS + 1,
      maxLength: 48,
    });
    fc.assert(
      fc.property(anyHistory, (counts) => {
        // The first request is what the hours are counted from.
        const history = [1, ...counts.slice(1)];
        const sorted = history.toSorted((a, b) => a - b);
        const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
        const value = Math.max(10 * median, 10 * LEAST_REQUESTS);
        const marks = marked([...history.map((count) => figuresOf(count)), figuresOf(value)]);
        expect(marks).toContainEqual(["requests", OPEN_MS]);
      }),
    );
  });

  it("ends what is expected of it below ten times the median of any amounts", () => {
    const anyAmounts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(anyAmounts, (amounts) => {
        const sorted = amounts.toSorted((a, b) => a - b);
        const middle = Math.floor(sorted.length / 2);
        const median =
          sorted.length % 2 === 1
            ? (sorted[middle] ?? 0)
            : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
        expect(expectedOf("spend", amounts).high).toBeLessThan(10 * median);
      }),
    );
  });

  it("of an organization that is quiet is none to look at, though it has three requests after none", () => {
    const quiet = [figuresOf(1), ...constant(0, 47), figuresOf(3)];
    expect(marked(quiet)).toEqual([]);
    expect(marked([figuresOf(1), ...constant(0, 47), figuresOf(3, { errors: 3 })])).toEqual([]);
  });

  it("is not judged before there are twelve to compare it with", () => {
    expect(marked([...constant(100, LEAST_HOURS - 1), figuresOf(10_000)])).toEqual([]);
    expect(marked([...constant(100, LEAST_HOURS), figuresOf(10_000)])).toEqual([
      ["requests", OPEN_MS],
      ["spend", OPEN_MS],
    ]);
  });

  it("in which nothing came is marked when it is over, and not while it runs", () => {
    expect(marked([...constant(500, 30), figuresOf(0)])).toEqual([]);
    expect(marked([...constant(500, 30), figuresOf(0), figuresOf(500)])).toEqual([
      ["requests", OPEN_MS - HOUR_MS],
    ]);
  });

  it("whose requests fail, or whose first tokens are late, is marked for that alone", () => {
    const failing = figuresOf(500, { errors: 60 });
    expect(marked([...constant(500, 30), failing])).toEqual([["error_rate", OPEN_MS]]);
    const late = figuresOf(500, { firstTokens: new Map([[bucketOf(5_000), 500]]) });
    expect(marked([...constant(500, 30), late])).toEqual([["first_token", OPEN_MS]]);
    const cheap = figuresOf(500, { charged: 6_000_000_000_000n });
    expect(marked([...constant(500, 30), cheap])).toEqual([["spend", OPEN_MS]]);
  });

  it("is compared with the same hour of other days once there are seven", () => {
    // Busy at noon alone.
    const days = Array.from({ length: 14 * 24 }, (_, at) => figuresOf(at % 24 === 0 ? 5_000 : 50));
    expect(marked([...days, figuresOf(5_000)])).toEqual([]);
    const [first] = marksOf(hoursOf([...days, figuresOf(60_000)]), NOW_MS);
    expect(first).toEqual({
      metric: "requests",
      hourMs: OPEN_MS,
      value: 60_000,
      low: 2_000,
      high: 8_000,
      against: "same_hour",
      hours: 14,
    });
  });
});

describe("marks", () => {
  it("are a bounded number, the newest first", () => {
    const wild = Array.from({ length: 24 }, (_, at) => figuresOf(100_000 * 100 ** (at % 2)));
    const marks = marksOf(hoursOf([...constant(100, 48), ...wild]), NOW_MS);
    expect(marks).toHaveLength(12);
    const times = marks.map(({ hourMs }) => hourMs);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });
});
