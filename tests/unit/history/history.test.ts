/**
 * The checker itself: it is silent about true books, and names each fault that is planted in them.
 */
import { describe, expect, it } from "vitest";

import { chargeFor, type Price } from "../../../src/billing/pricing.ts";
import {
  explain,
  type Booked,
  type BookedRecord,
  type Operation,
} from "../../e2e/history/history.ts";

const PRICE: Price = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 50_000_000,
  outputPerMillion: 400_000_000,
};
const GRANTED = 1_000_000_000;
const USAGE = { promptTokens: 20, cachedTokens: 4, completionTokens: 50 };
const CHARGE = chargeFor(PRICE, USAGE);

const operation = (changed: Partial<Operation> = {}): Operation => ({
  keyId: "key_1",
  kind: "stream",
  isKeyed: false,
  hasLeft: false,
  maxTokens: 50,
  invokedAtMs: 1_000,
  end: "ok",
  status: 200,
  requestId: "chatcmpl-1",
  usage: USAGE,
  deltas: 50,
  ...changed,
});

const record = (changed: Partial<BookedRecord> = {}): BookedRecord => ({
  id: "chatcmpl-1",
  api_key_id: "key_1",
  outcome: "completed",
  measured_by: "receipt",
  prompt_tokens: 20,
  cached_tokens: 4,
  completion_tokens: 50,
  charge_nano_usd: CHARGE,
  booked_at_ms: 2_000,
  ...changed,
});

const free = (changed: Partial<BookedRecord> = {}) => record({ charge_nano_usd: 0, ...changed });

function books(records: readonly BookedRecord[], changed: Partial<Booked> = {}): Booked {
  const charged = records.reduce((sum, { charge_nano_usd: charge }) => sum + charge, 0);
  return {
    grantedNanoUsd: GRANTED,
    postedNanoUsd: GRANTED - charged,
    refundedNanoUsd: 0,
    openHolds: 0,
    records,
    unexplained: [],
    ...changed,
  };
}

const silentIn = {
  "an answer charged as it says": [operation(), [record()]],
  "a refusal that left nothing": [operation({ end: "failed", status: 402, usage: null }), []],
  "a whole answer that failed and is void": [
    operation({ kind: "whole", end: "failed", status: 502, usage: null }),
    [free({ outcome: "backend_failed" })],
  ],
  "a stream that broke, charged for what was made": [
    operation({ end: "failed", usage: null, deltas: 12 }),
    [record({ outcome: "backend_failed", completion_tokens: 13, charge_nano_usd: 7_200 })],
  ],
  "a whole answer whose end was booked and whose bytes were lost": [
    operation({ kind: "whole", end: "unknown", status: null, requestId: null, usage: null }),
    [record()],
  ],
  "a keyed request that ran anew after a void": [
    operation({ isKeyed: true, requestId: "chatcmpl-2" }),
    [free({ outcome: "voided" }), record({ id: "chatcmpl-2" })],
  ],
  "nothing at all of a request that never arrived": [
    operation({ end: "unknown", status: null, requestId: null, usage: null, deltas: 0 }),
    [],
  ],
} satisfies Record<string, [Operation, BookedRecord[]]>;

const whole = (changed: Partial<Operation>) =>
  operation({ kind: "whole", usage: null, ...changed });

const named = {
  "an answer that was not charged": [operation(), [], "not charged"],
  "two charges": [operation({ isKeyed: true }), [record(), record({ id: "b" })], "charged 2 times"],
  "two records": [operation(), [record(), free({ id: "b" })], "booked 2 times"],
  "another count of tokens": [operation(), [record({ completion_tokens: 49 })], "49 tokens of 50"],
  "another amount": [operation(), [record({ charge_nano_usd: CHARGE - 1 })], "instead of"],
  "more than it can cost": [operation(), [record({ charge_nano_usd: 23_000 })], "more than it can"],
  "a refusal that was charged": [
    operation({ end: "failed", status: 429, usage: null }),
    [record()],
    "refused with 429",
  ],
  "a whole answer that failed and was charged": [
    whole({ end: "failed", status: 502 }),
    [record({ outcome: "client_left" })],
    "refused with 502",
  ],
  "a whole answer that nobody got, charged in part": [
    whole({ end: "unknown", status: null }),
    [record({ outcome: "client_left" })],
    "nobody got",
  ],
  "a record that nobody asked for": [
    operation(),
    [record(), record({ id: "x", api_key_id: "y" })],
    "nobody asked",
  ],
  "a record from before the request": [
    operation(),
    [record({ booked_at_ms: 999 })],
    "before it was asked",
  ],
} satisfies Record<string, [Operation, BookedRecord[], string]>;

describe("the history checker", () => {
  for (const [what, [one, records]] of Object.entries(silentIn)) {
    it(`says nothing of ${what}`, () => {
      expect(explain([one], books(records), PRICE)).toEqual([]);
    });
  }

  for (const [what, [one, records, words]] of Object.entries(named)) {
    it(`names ${what}`, () => {
      expect(explain([one], books(records), PRICE).join("\n")).toContain(words);
    });
  }

  it("names a balance that the charges do not explain, open holds and what reconciliation says", () => {
    const faults = explain(
      [operation()],
      books([record()], { postedNanoUsd: GRANTED, openHolds: 1, unexplained: ["something"] }),
      PRICE,
    );
    expect(faults).toHaveLength(3);
  });
});
