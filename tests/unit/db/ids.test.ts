import { describe, expect, it } from "vitest";

import { newRequestId } from "../../../src/db/ids.ts";
import { fc } from "../../support/random.ts";

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe("request ids", () => {
  it("sort by time", () => {
    const times = fc.integer({ min: 0, max: 2 ** 45 });
    fc.assert(
      fc.property(times, times, (a, b) => {
        fc.pre(a < b);
        expect(newRequestId(a, random) < newRequestId(b, random)).toBe(true);
      }),
    );
  });

  it("differ within one millisecond", () => {
    const ids = Array.from({ length: 10_000 }, () => newRequestId(1, random));
    expect(new Set(ids).size).toBe(ids.length);
  });

  // 256 is no multiple of 62: modulo alone would give eight characters a quarter more often.
  it("have each character as often as any other", () => {
    const tailOf = (...bytes: number[]) => newRequestId(1, () => Uint8Array.from(bytes)).slice(-16);
    const tails = Array.from({ length: 248 }, (_, byte) => tailOf(byte));
    const counts = Object.values(Object.groupBy(tails, (tail) => tail)).map((same) => same?.length);
    expect(counts).toEqual(Array.from({ length: 62 }, () => 4));
    for (let byte = 248; byte < 256; byte += 1) expect(tailOf(byte, 0)).toBe("0".repeat(16));
  });

  it("have one shape, which fits every limit on ids", () => {
    expect(newRequestId(1_790_000_000_000, random)).toMatch(/^req_[0-9A-Za-z]{24}$/);
  });
});
