import { describe, expect, it } from "vitest";

import { piecesOf } from "../../../../src/account/usage/usage-sums.ts";
import { toBuckets, type BucketPage } from "../../../../src/api/time-buckets.ts";
import { ApiError } from "../../../../src/errors.ts";
import { fc, runs } from "../../../support/random.ts";

const SIZES = { "1m": [60, 1_440], "1h": [24, 168], "1d": [7, 31] } as const;
const WIDTHS = { "1m": 60, "1h": 3_600, "1d": 86_400 } as const;
const NOW_MS = 1_800_000_000_123;

const width = fc.constantFrom("1m", "1h", "1d");
const stretch = fc
  .tuple(fc.nat(2_000_000_000), fc.oneof(fc.nat(200), fc.nat(100_000), fc.nat(2_000_000)))
  .map(([start, length]) => ({ start, end: start + length + 1 }));

function pagesOf(query: Parameters<typeof toBuckets>[0], grainSeconds?: number): BucketPage[] {
  const pages: BucketPage[] = [];
  let page: string | undefined;
  do {
    pages.push(toBuckets({ ...query, page }, SIZES, NOW_MS, grainSeconds));
    page = pages.at(-1)?.nextPage ?? undefined;
  } while (page !== undefined && pages.length < 400);
  return pages;
}

const ask = (start: number, end: number | undefined, bucket_width: "1m" | "1h" | "1d") => ({
  start_time: String(start),
  end_time: end === undefined ? undefined : String(end),
  bucket_width,
  limit: String(SIZES[bucket_width][1]),
});

describe("the buckets of a query", () => {
  it("follow one another from its start to its end, cut nowhere but there and on whole widths", () => {
    fc.assert(
      fc.property(stretch, width, ({ start, end }, bucketWidth) => {
        const pages = pagesOf(ask(start, end, bucketWidth));
        const buckets = pages.flatMap((page) => page.buckets);
        expect(buckets[0]?.start).toBe(start);
        expect(buckets.at(-1)?.end).toBe(end);
        const wrong = buckets.filter((bucket, index) => {
          if (bucket.end <= bucket.start) return true;
          if (index === 0) return false;
          const isCut = bucket.start % WIDTHS[bucketWidth] !== 0;
          return isCut || bucket.start !== buckets[index - 1]?.end;
        });
        expect(wrong).toEqual([]);
        for (const { window, buckets: own } of pages) {
          expect(window.startMs).toBe((own[0]?.start ?? NaN) * 1_000);
          expect(window.endMs).toBe((own.at(-1)?.end ?? NaN) * 1_000);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it("end with the bucket of now where no end is asked for", () => {
    const start = Math.floor(NOW_MS / 1_000) - 30;
    const [page] = pagesOf(ask(start, undefined, "1h"));
    const endOfHour = Math.ceil(NOW_MS / 3_600_000) * 3_600;
    expect(page?.buckets.at(-1)?.end).toBe(endOfHour);
  });

  it.each([
    [ask(3_601, 7_200, "1h"), "start_time must be a whole multiple of 3600 seconds, got 3601"],
    [ask(3_600, 7_201, "1d"), "end_time must be a whole multiple of 3600 seconds, got 7201"],
    [
      { ...ask(0, 7_200, "1h"), page: "page_5" },
      "page must be a whole multiple of 3600 seconds, got 5",
    ],
  ])("are refused where nothing as fine is known", (query, message) => {
    expect(() => toBuckets(query, SIZES, NOW_MS, 3_600)).toThrow(ApiError);
    expect(() => toBuckets(query, SIZES, NOW_MS, 3_600)).toThrow(message);
  });
});

describe("the pieces of a stretch of time", () => {
  it("follow one another from its start to its end, each in whole units of its grain and none coarser than a bucket", () => {
    const grains = { day: 86_400_000, hour: 3_600_000, minute: 60_000, entry: 1 };
    fc.assert(
      fc.property(stretch, width, ({ start, end }, bucketWidth) => {
        const widthMs = WIDTHS[bucketWidth] * 1_000;
        const pieces = piecesOf(start * 1_000, end * 1_000, widthMs);
        expect(pieces[0]?.fromMs).toBe(start * 1_000);
        expect(pieces.at(-1)?.toMs).toBe(end * 1_000);
        for (const [index, { grain, fromMs, toMs }] of pieces.entries()) {
          expect(toMs).toBeGreaterThan(fromMs);
          if (index > 0) expect(fromMs).toBe(pieces[index - 1]?.toMs);
          expect([fromMs % grains[grain], toMs % grains[grain]]).toEqual([0, 0]);
          expect(grains[grain]).toBeLessThanOrEqual(widthMs);
          // What is read entry by entry is less than a minute at each end, or a stretch without a
          // whole one.
          if (grain === "entry") expect(toMs - fromMs).toBeLessThan(120_000);
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
