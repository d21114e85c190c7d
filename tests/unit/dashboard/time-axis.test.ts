/** What stands under an axis of time, in any language and zone. */
import { describe, expect, it } from "vitest";

import { axisTimes, bucketTimes } from "../../../dashboard/src/time-axis.ts";
import { lastDays } from "../../../dashboard/src/zone-days.ts";

const HOUR = 3_600;
const at = (iso: string): number => Date.parse(iso) / 1_000;
const BERLIN = { language: "en", zone: "Europe/Berlin" };
const every = (from: number, step: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => from + index * step);

describe("an axis of time", () => {
  it("has hours, and the day under its first one, in the reader's language and zone", () => {
    const ticks = every(at("2026-10-23T20:00:00Z"), HOUR, 4);
    expect(axisTimes(ticks, HOUR, BERLIN)).toEqual([
      "22:00\nOct 23",
      "23:00",
      "00:00\nOct 24",
      "01:00",
    ]);
    const chinese = { language: "zh", zone: "Asia/Shanghai" };
    expect(axisTimes(ticks, HOUR, chinese)).toEqual(["04:00\n10月24日", "05:00", "06:00", "07:00"]);
  });

  it("says of an hour that comes twice which one it is", () => {
    const ticks = every(at("2026-10-24T23:00:00Z"), HOUR, 4);
    expect(axisTimes(ticks, HOUR, BERLIN)).toEqual([
      "01:00\nOct 25",
      "02:00",
      "02:00\nGMT+1",
      "03:00",
    ]);
  });

  it("has each day once, also one of 25 hours, and the year under its first", () => {
    const days = lastDays(3, at("2026-10-26T12:00:00Z"), "Europe/Berlin");
    const starts = days.map(({ start }) => start);
    expect(axisTimes(starts, 24 * HOUR, BERLIN)).toEqual(["Oct 24\n2026", "Oct 25", "Oct 26"]);
    const turn = every(at("2026-12-31T12:00:00Z"), 24 * HOUR, 2);
    const chinese = { language: "zh", zone: "Asia/Shanghai" };
    expect(axisTimes(turn, 24 * HOUR, chinese)).toEqual(["12月31日\n2026年", "1月1日\n2027年"]);
  });
});

describe("a bucket's times", () => {
  const said = (start: string, seconds: number, reader = BERLIN): string =>
    bucketTimes({ start: at(start), end: at(start) + seconds }, reader);

  it("are an hour or a minute of the reader's zone, in their language", () => {
    expect(said("2026-10-23T20:00:00Z", HOUR)).toBe("Oct 23, 22:00 – 23:00");
    expect(said("2026-10-23T21:59:00Z", 60)).toBe("Oct 23, 23:59 – 00:00");
    const chinese = { language: "zh", zone: "Asia/Shanghai" };
    expect(said("2026-10-23T20:00:00Z", HOUR, chinese)).toBe("10月24日 04:00 – 05:00");
  });

  it("are a day where it is one there, of 25 hours too, and its hours where it is UTC's", () => {
    const [day] = lastDays(1, at("2026-10-25T12:00:00Z"), "Europe/Berlin");
    expect(day && bucketTimes(day, BERLIN)).toBe("Oct 25, 2026");
    expect(said("2026-11-03T00:00:00Z", 24 * HOUR)).toBe("Nov 3, 01:00 – Nov 4, 01:00");
  });

  it("say which of two hours it is that the clock shows alike", () => {
    expect(said("2026-10-25T00:00:00Z", HOUR)).toBe("Oct 25, 02:00 – 02:00 GMT+2");
    expect(said("2026-10-25T01:00:00Z", HOUR)).toBe("Oct 25, 02:00 – 03:00 GMT+1");
    expect(said("2026-10-25T02:00:00Z", HOUR)).toBe("Oct 25, 03:00 – 04:00");
  });
});
