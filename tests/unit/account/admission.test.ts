import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { availableOf, decideAdmission, opens } from "../../../src/account/admission.ts";
import type { AccountRow, KeyRow } from "../../../src/account/tables.ts";
import { holdFor } from "../../../src/billing/pricing.ts";
import { accountRow, admitCall, keyRow, PRICE } from "./rows.ts";

const NOW_MS = 1_000_000;
const LEAST = holdFor(PRICE, 10, 16);

interface Case {
  readonly name: string;
  readonly account?: Partial<AccountRow>;
  readonly key?: KeyRow | undefined;
  readonly openHolds?: number;
  readonly refusal: object;
}

const REFUSALS: Case[] = [
  { name: "a key the account does not have", key: undefined, refusal: { reason: "key_invalid" } },
  {
    name: "a key with another hash",
    key: keyRow({ key_hash: "hash-b" }),
    refusal: { reason: "key_invalid" },
  },
  {
    name: "a revoked key",
    key: keyRow({ revoked_at_ms: 5 }),
    refusal: { reason: "key_invalid" },
  },
  {
    name: "a full bucket",
    account: { bucket_debt: 60 * 60_000, bucket_last_ms: NOW_MS },
    refusal: { reason: "rate_limited", retryAfterMs: 1_000, rate: { limit: 60, remaining: 0 } },
  },
  {
    name: "as many open holds as may run at once",
    openHolds: 4,
    refusal: { reason: "too_many_at_once", limit: 4 },
  },
  {
    name: "a balance below the least slice",
    account: { posted: LEAST - 1 },
    refusal: {
      reason: "insufficient_credits",
      neededNanoUsd: LEAST,
      availableNanoUsd: LEAST - 1,
    },
  },
  {
    name: "a balance that running requests hold",
    account: { posted: LEAST, held: 1 },
    refusal: { reason: "credits_on_hold", neededNanoUsd: LEAST, availableNanoUsd: LEAST - 1 },
  },
  {
    name: "holds that would not be enough even if they came back",
    account: { posted: LEAST - 1, held: 10 },
    refusal: { reason: "insufficient_credits", availableNanoUsd: LEAST - 11 },
  },
];

function decide({ account, openHolds = 0, ...rest }: Omit<Case, "name" | "refusal">) {
  const key = "key" in rest ? rest.key : keyRow();
  return decideAdmission(accountRow(account), key, openHolds, admitCall(), NOW_MS);
}

describe("decideAdmission", () => {
  it.each(REFUSALS)("refuses $name", ({ refusal, ...given }) => {
    expect(decide(given)).toMatchObject({ ok: false, refusal });
  });

  it("admits with exactly the least amount there", () => {
    const admission = decide({ account: { posted: LEAST } });
    expect(admission).toMatchObject({ ok: true, amountNanoUsd: LEAST });
  });

  it("counts a credit limit as money", () => {
    const admission = decide({ account: { posted: 0, credit_limit: LEAST } });
    expect(admission).toMatchObject({ ok: true, amountNanoUsd: LEAST });
  });

  it("asks for the key before it tells anything about limits or money", () => {
    const spent = { posted: 0, bucket_debt: 60 * 60_000, bucket_last_ms: NOW_MS };
    const admission = decide({ account: spent, key: undefined, openHolds: 9 });
    expect(admission).toEqual({ ok: false, refusal: { reason: "key_invalid" } });
  });

  it("takes one from the bucket and says what is left", () => {
    const admission = decide({});
    expect(admission).toMatchObject({
      ok: true,
      bucket: { debt: 60_000, lastMs: NOW_MS },
      rate: { limit: 60, remaining: 59, resetMs: 1_000 },
    });
  });

  it("tells a caller who was refused for concurrency what is left, with nothing taken", () => {
    const admission = decide({ openHolds: 4 });
    expect(admission).toMatchObject({
      refusal: { rate: { limit: 60, remaining: 60, resetMs: 0 } },
    });
  });

  it("never holds more than is available, whatever the account looks like", () => {
    const amounts = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(amounts, amounts, fc.nat({ max: 100_000 }), (posted, held, promptTokens) => {
        fc.pre(held <= posted);
        const account = accountRow({ posted, held });
        const call = admitCall({ promptTokens, maxCompletionTokens: 4_000 });
        const admission = decideAdmission(account, keyRow(), 0, call, NOW_MS);
        if (admission.ok) {
          expect(admission.amountNanoUsd).toBeLessThanOrEqual(availableOf(account));
          expect(admission.amountNanoUsd).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("opens", () => {
  it("needs the row, its hash and no revocation", () => {
    const proof = { keyId: "key_a", keyHash: "hash-a" };
    expect(opens(keyRow(), proof)).toBe(true);
    expect(opens(undefined, proof)).toBe(false);
    expect(opens(keyRow({ revoked_at_ms: 0 }), proof)).toBe(false);
    expect(opens(keyRow(), { ...proof, keyHash: "" })).toBe(false);
  });
});
