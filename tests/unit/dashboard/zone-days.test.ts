/**
 * Days of a viewer's zone: of 23, 24 and 25 hours, and hours of the API folded into them without a
 * gap or a repeat.
 */
import { describe, expect, it } from "vitest";

import { foldIntoDays, NO_USAGE, totalsOf } from "../../../dashboard/src/pages/usage-data.ts";
import {
  areOfWholeHours,
  countDays,
  dateIn,
  dayOf,
  daysBetween,
  lastDays,
  startOfDayIn,
} from "../../../dashboard/src/zone-days.ts";
import { fc, runs } from "../../support/random.ts";

const at = (iso: string): number => Date.parse(iso) / 1_000;
const hoursOf = ({ start, end }: { start: number; end: number }): number => (end - start) / 3_600;

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "America/Santiago",
  "Africa/Cairo",
  "Asia/Beirut",
  "Asia/Shanghai",
  "Pacific/Auckland",
  "Pacific/Apia",
];

describe("a day of a zone", () => {
  it.each([
    ["Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z", 25],
    ["Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", 23],
    ["America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T04:00:00Z", 25],
    ["America/New_York", "2026-03-08T12:00:00Z", "2026-03-08T05:00:00Z", 23],
    ["Pacific/Auckland", "2026-04-04T20:00:00Z", "2026-04-04T11:00:00Z", 25],
    // Midnight itself is put back, or is not there.
    ["Asia/Beirut", "2026-10-24T20:30:00Z", "2026-10-23T21:00:00Z", 25],
    ["Africa/Cairo", "2026-04-24T12:00:00Z", "2026-04-23T22:00:00Z", 23],
    ["Asia/Shanghai", "2026-10-25T12:00:00Z", "2026-10-24T16:00:00Z", 24],
  ])("in %s at %s begins at %s and has %i hours", (zone, time, start, hours) => {
    const day = dayOf(at(time), zone);
    expect(new Date(day.start * 1_000).toISOString()).toBe(new Date(start).toISOString());
    expect(hoursOf(day)).toBe(hours);
  });

  it("follows the one before: together they hold every hour once, and the last holds now", () => {
    const years = fc.integer({ min: at("2020-01-01"), max: at("2032-01-01") });
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), years, count, (zone, now, length) => {
        const days = lastDays(length, now, zone);
        expect(days).toHaveLength(length);
        const last = days.at(-1);
        expect(last !== undefined && last.start <= now && now < last.end).toBe(true);
        for (const [index, { start }] of days.slice(1).entries())
          expect(start).toBe(days[index]?.end);
        expect(areOfWholeHours(days)).toBe(true);
        const [first] = days;
        const hours = Array.from(
          { length: ((last?.end ?? 0) - (first?.start ?? 0)) / 3_600 },
          (_, hour) => (first?.start ?? 0) + hour * 3_600,
        );
        const byDay = Map.groupBy(hours, (hour) => startOfDayIn(days, hour));
        expect([...byDay.keys()]).toEqual(days.map(({ start }) => start));
        for (const day of days) expect(byDay.get(day.start)).toHaveLength(hoursOf(day));
      }),
      { numRuns: runs(60) },
    );
  });

  it("is found by its date, as far as the zone has it", () => {
    for (const zone of [...ZONES, "Asia/Kolkata", "Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      const now = at("2026-10-26T12:00:00Z");
      const to = dateIn(now, zone);
      const from = dateIn(now - 9 * 86_400, zone);
      expect(daysBetween(from, to, zone)).toEqual(lastDays(countDays(from, to) ?? 0, now, zone));
    }
    // Which Samoa left out.
    expect(daysBetween("2011-12-30", "2011-12-30", "Pacific/Apia")).toEqual([]);
    expect(daysBetween("2011-12-29", "2011-12-31", "Pacific/Apia")).toHaveLength(2);
  });

  it("has what its hours have, told apart by group, to the nano-dollar", () => {
    const days = lastDays(3, at("2026-10-25T12:00:00Z"), "Europe/Berlin");
    const [first] = days;
    const rows = Array.from({ length: 73 }, (_, hour) => ({
      ...NO_USAGE,
      start: (first?.start ?? 0) + hour * 3_600,
      id: hour % 2 === 0 ? "even" : "odd",
      requests: 1n,
      spend: 2n ** BigInt(hour),
    }));
    const folded = foldIntoDays(rows, days);
    expect(folded).toHaveLength(6);
    expect(totalsOf(folded, "spend")).toEqual(totalsOf(rows, "spend"));
    const long = folded.filter(({ start }) => start === days[2]?.start);
    expect(long.map(({ requests }) => requests)).toEqual([13n, 12n]);
  });

  it("is told apart where it does not begin on a whole hour", () => {
    expect(areOfWholeHours(lastDays(2, at("2026-10-25T12:00:00Z"), "Asia/Kolkata"))).toBe(false);
    expect(startOfDayIn([], 1)).toBeUndefined();
  });
});
