/** Buckets of charts: which is pointed at, where keys go, what one has, and where it leads. */
import { describe, expect, it } from "vitest";

import { bucketAt, stepTo } from "../../../dashboard/src/buckets.ts";
import { totalsOf } from "../../../dashboard/src/pages/usage-data.ts";
import { bucketOf, seriesOf } from "../../../dashboard/src/pages/usage-series.ts";
import { mayBeKept, partsOf, readView } from "../../../dashboard/src/pages/usage-view.ts";
import { fc } from "../../support/random.ts";

const HOUR = 3_600;

describe("a bucket of a chart", () => {
  const times = [100, 200, 300];

  it("is pointed at as it is drawn: from its time to the next, or around its point", () => {
    const filled = [50, 100, 199, 200, 299, 300, 399, 999];
    expect(filled.map((at) => bucketAt(times, at, true))).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
    expect([50, 149, 151, 249, 251, 999].map((at) => bucketAt(times, at, false))).toEqual([
      0, 0, 1, 1, 2, 2,
    ]);
    expect(bucketAt([], 5, true)).toBe(0);
  });

  it("is gone on to by the keys of a slider, never beyond the first and the last", () => {
    const steps = [
      ["ArrowLeft", null, 1],
      ["ArrowRight", null, 2],
      ["ArrowLeft", 0, 0],
      ["ArrowUp", 1, 2],
      ["Home", 2, 0],
      ["End", 0, 2],
      ["PageDown", 2, 1],
      ["Tab", 1, null],
      ["constructor", 1, null],
    ] as const;
    for (const [key, from, to] of steps) expect(stepTo(key, from, 3), key).toBe(to);
    expect(stepTo("PageUp", 4, 24)).toBe(7);
  });

  it("has exactly what its rows have, the largest groups by themselves and the others together", () => {
    const amounts = fc.array(
      fc.record({
        id: fc.constantFrom("a", "b", "c", "d"),
        start: fc.constantFrom(...times),
        spend: fc.bigInt({ min: 0n, max: 2n ** 60n }),
      }),
    );
    fc.assert(
      fc.property(amounts, (given) => {
        const rest = { requests: 1n, input: 0n, cached: 0n, output: 0n, tokens: 0n };
        const data = { times, end: 400, rows: given.map((one) => ({ ...one, ...rest })) };
        const totals = totalsOf(data.rows, "spend");
        const series = seriesOf(data, totals, { metric: "spend", most: 3 });
        expect(series).toHaveLength(Math.min(3, totals.length));
        times.forEach((start, at) => {
          const inside = given.filter((one) => one.start === start);
          const sumOf = (rows: typeof given) => rows.reduce((sum, { spend }) => sum + spend, 0n);
          expect(series.reduce((sum, { sums }) => sum + (sums[at] ?? 0n), 0n)).toBe(sumOf(inside));
          for (const { id, sums } of series)
            if (id !== null) expect(sums[at]).toBe(sumOf(inside.filter((one) => one.id === id)));
        });
      }),
    );
    expect(bucketOf({ times, end: 350 }, 2)).toEqual({ start: 300, end: 350 });
  });
});

describe("a bucket of all organizations' usage", () => {
  const bucket = { start: 100 * HOUR, end: 101 * HOUR };

  it("is seen by organization, of what the chart leaves out, and not kept under a name", () => {
    const view = readView({ group: "model", metric: "output", range: "7d", tiers: "gpu" });
    const parts = partsOf(view, bucket);
    expect(parts).toEqual({
      metric: "output",
      group: "organization",
      range: "times",
      since: bucket.start,
      until: bucket.end,
      width: "1h",
      chart: "stacked",
      tiers: "gpu",
    });
    expect(mayBeKept(view)).toBe(true);
    expect(mayBeKept(parts ?? view)).toBe(false);
    expect(parts && partsOf(parts, bucket)).toBeNull();
    const days = readView({ range: "dates", from: "2026-10-24", to: "2026-10-26", width: "1d" });
    const long = { start: 0, end: 25 * HOUR };
    expect(partsOf(days, long)).toMatchObject({ range: "times", until: 25 * HOUR, width: "1h" });
  });

  it("is as long as a bucket may be, whatever the address says", () => {
    for (const [since, until] of [
      [0, 60],
      [0, 27 * HOUR],
      [HOUR, 0],
      ["0", "3600"],
    ])
      expect(readView({ range: "times", since, until }).range).toBe("24h");
    const ended = readView({ range: "times", since: 0, until: HOUR, group: "end_user" });
    expect(ended).toMatchObject({ range: "times", width: "1h" });
  });
});
