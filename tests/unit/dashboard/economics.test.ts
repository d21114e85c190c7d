/** What requests cost to serve, in whole nano-dollars. */
import { describe, expect, it } from "vitest";

import type { UsageRecord } from "../../../dashboard/src/api/schema.ts";
import { costOf, marginOf, marginsBy } from "../../../dashboard/src/pages/economics-data.ts";
import { fc } from "../../support/random.ts";

const HOUR_NANO = 2_500_000_000n;
const records = fc.array(
  fc.record({
    model: fc.constantFrom("a", "b", "c"),
    api_key_id: fc.constantFrom("key_1", "key_2"),
    started_at_ms: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    device_ms: fc.double({ min: 0, max: 600_000, noNaN: true }),
    prefill_ms: fc.constant(1),
    decode_ms: fc.constant(2),
    completion_tokens: fc.nat(1_000),
    charge_nano_usd: fc.nat(1_000_000_000),
  }),
) as unknown as fc.Arbitrary<UsageRecord[]>;

describe("the cost of a request", () => {
  it("is its share of an hour", () => {
    expect(costOf(3_600_000, HOUR_NANO)).toBe(HOUR_NANO);
    expect(costOf(1, 3_600_000_000n)).toBe(1_000n);
    expect(costOf(0, HOUR_NANO)).toBe(0n);
  });
});

describe("margins", () => {
  it("add up to all, by whatever they are split", () => {
    const splits = fc.constantFrom("model" as const, "key" as const, "hour" as const);
    fc.assert(
      fc.property(records, splits, (all, split) => {
        const whole = marginOf("", all, HOUR_NANO);
        const parts = marginsBy(split, all, HOUR_NANO);
        const sum = (field: "revenue" | "cost") =>
          parts.reduce((left, part) => left + part[field], 0n);
        expect([sum("revenue"), sum("cost")]).toEqual([whole.revenue, whole.cost]);
        expect(parts.reduce((left, { requests }) => left + requests, 0)).toBe(all.length);
      }),
    );
  });
});
