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

  it("have one shape, which fits every limit on ids", () => {
    expect(newRequestId(1_790_000_000_000, random)).toMatch(/^req_[0-9A-Za-z]{24}$/);
  });
});
