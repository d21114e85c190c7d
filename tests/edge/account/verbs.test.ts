import { describe, expect, it } from "vitest";

import { holdFor } from "../../../src/billing/pricing.ts";
import {
  ACTOR,
  admitCall,
  CREDIT,
  extendCall,
  grantCall,
  KEY,
  keyCall,
  openAccount,
  PRICE,
  settleCall,
  TestAccount,
} from "../support/test-account.ts";

const ANY_USE = { scope: null, model: null, clientIp: null };
const REVOKE = { keyId: KEY.keyId, isRevoked: true, actor: ACTOR } as const;

describe("provision", () => {
  it("changes nothing when it is repeated", async () => {
    const { id, stub } = await openAccount();
    const limits = { requestsPerMinute: 1, concurrentRequests: 1 };
    const again = {
      actor: ACTOR,
      organizationId: id,
      name: "other",
      creditNanoUsd: 5,
      limits,
    };
    expect(await stub.provision(again)).toMatchObject({
      name: "test",
      balance: { postedNanoUsd: CREDIT, heldNanoUsd: 0, availableNanoUsd: CREDIT },
    });
  });

  it("gives no account to an object that was only named", async () => {
    const { stub } = new TestAccount("org_nobody");
    expect(await stub.describe()).toBeNull();
    const admitted = await stub.admit(admitCall("req_1"));
    expect(admitted).toEqual({ ok: false, refusal: { reason: "key_invalid", detail: "" } });
  });
});

describe("grant", () => {
  it("adds credit once for each payment, in whatever order they come", async () => {
    const { stub } = await openAccount();
    expect(await stub.grant(grantCall(500, "pay_1"), ACTOR)).toMatchObject({
      result: { isNew: true },
    });
    expect(await stub.grant(grantCall(700, "pay_2"), ACTOR)).toMatchObject({
      result: { isNew: true },
    });
    expect(await stub.grant(grantCall(500, "pay_1"), ACTOR)).toMatchObject({
      result: { isNew: false },
      balance: { postedNanoUsd: CREDIT + 1_200 },
    });
    expect((await stub.reconcile()).entries).toBe(3);
  });

  it("is refused whole when the balance would pass its bound", async () => {
    const account = await openAccount();
    const tooMuch = 9_000_000_000_000_000;
    expect(await account.stub.grant(grantCall(tooMuch, "pay_1"), ACTOR)).toMatchObject({
      result: { ok: false, reason: "exceeds_bounds", leftNanoUsd: tooMuch - CREDIT },
    });
    expect(await account.stub.reconcile()).toMatchObject({ entries: 1, postedNanoUsd: CREDIT });
    expect(await account.stub.grant(grantCall(5, "pay_1"), ACTOR)).toMatchObject({
      result: { isNew: true },
    });
  });
});

describe("admit", () => {
  it("holds the prompt and a slice, and says what is left of the rate", async () => {
    const { stub } = await openAccount({ limits: { requestsPerMinute: 60 } });
    const held = holdFor(PRICE, 10, 100);
    expect(await stub.admit(admitCall("req_1"))).toEqual({
      ok: true,
      heldNanoUsd: held,
      prices: [PRICE],
      standing: { requests: { limit: 60, remaining: 59, resetMs: 60_001 } },
      isInputLimited: false,
      grantedOutputTokens: null,
      affordableTokens: null,
    });
    expect(await stub.describe()).toMatchObject({
      balance: { postedNanoUsd: CREDIT, heldNanoUsd: held, availableNanoUsd: CREDIT - held },
      openHolds: 1,
    });
  });

  it("is at the price of the millisecond in which it is admitted, by the account's own clock", async () => {
    const account = await openAccount();
    await account.advance(3_600_000);
    const ms = Date.now();
    const later = { ...PRICE, version: 2, outputPerMillion: 800_000_000 };
    const admit = (id: string, fromMs: number) =>
      account.stub.admit(admitCall(id, { laterPrice: { fromMs, price: later } }));
    expect(await admit("req_1", ms + 1)).toMatchObject({
      prices: [PRICE],
      heldNanoUsd: holdFor(PRICE, 10, 100),
    });
    expect(await admit("req_2", ms)).toMatchObject({
      prices: [later],
      heldNanoUsd: holdFor(later, 10, 100),
    });
    expect(await account.stub.settle(settleCall("req_2", 7))).toMatchObject({
      chargeNanoUsd: 10 * 100 + 7 * 800,
    });
  });

  it("holds nothing a second time for the same request, open or ended", async () => {
    const { stub } = await openAccount();
    const refusal = { ok: false, refusal: { reason: "already_resolved" } };
    await stub.admit(admitCall("req_1"));
    expect(await stub.admit(admitCall("req_1"))).toEqual(refusal);
    await stub.settle(settleCall("req_1", 5));
    expect(await stub.admit(admitCall("req_1"))).toEqual(refusal);
    expect(await stub.describe()).toMatchObject({ balance: { heldNanoUsd: 0 }, openHolds: 0 });
  });

  it("refuses a key from the call after its revocation on, and lets its requests end", async () => {
    const { stub } = await openAccount();
    await stub.admit(admitCall("req_1"));
    expect(await stub.changeKey(REVOKE)).toMatchObject({
      record: { revokedAtMs: expect.any(Number) },
    });
    expect(await stub.checkKey(KEY, ANY_USE)).toMatchObject({ ok: false, reason: "key_invalid" });
    expect(await stub.admit(admitCall("req_2"))).toMatchObject({
      ok: false,
      refusal: { reason: "key_invalid" },
    });
    expect(await stub.settle(settleCall("req_1", 5))).toMatchObject({ ok: true, isNew: true });
  });

  it("keeps the time of the first revocation, and knows no key that was never added", async () => {
    const { stub } = await openAccount();
    const first = await stub.changeKey(REVOKE);
    expect(await stub.changeKey(REVOKE)).toEqual(first);
    const unknown = { ok: false, reason: "unknown_key" };
    expect(await stub.changeKey({ ...REVOKE, keyId: "key_unknown" })).toEqual(unknown);
  });

  it("does not let a key be replaced by another of the same id", async () => {
    const account = await openAccount();
    await account.inside(async (object) => {
      const other = keyCall({ keyHash: "other" });
      await expect(object.addKey(other)).rejects.toThrow(/UNIQUE/);
    });
    const { stub } = account;
    expect(await stub.checkKey(KEY, ANY_USE)).toMatchObject({ ok: true });
    expect(await stub.checkKey({ ...KEY, keyHash: "other" }, ANY_USE)).toMatchObject({ ok: false });
  });
});

describe("extend", () => {
  it("grows the hold to what was wanted, and repeats harmlessly", async () => {
    const { stub } = await openAccount({ creditNanoUsd: 5_000_000 });
    await stub.admit(admitCall("req_1", { maxCompletionTokens: 4_000 }));
    const call = extendCall("req_1", 130, { promptTokens: 20, wantedCompletionTokens: 512 });
    const held = holdFor(PRICE, 20, 512);
    for (let i = 0; i < 3; i += 1) {
      expect(await stub.extend(call)).toMatchObject({
        ok: true,
        heldNanoUsd: held,
        isFull: true,
        limitedBy: null,
      });
    }
    expect(await stub.describe()).toMatchObject({ balance: { heldNanoUsd: held } });
  });

  it("gives what there is when there is less, and says so", async () => {
    const { stub } = await openAccount({ creditNanoUsd: 150_000 });
    await stub.admit(admitCall("req_1", { maxCompletionTokens: 4_000 }));
    const wanted = { wantedCompletionTokens: 4_000 };
    // Half of the money is left to others, but not for want of it: a request goes on to its last
    // token.
    const share = Math.floor(75_000 / 8);
    const grown = await stub.extend(extendCall("req_1", 200, wanted));
    const heldNanoUsd = holdFor(PRICE, 10, 216) + share;
    expect(grown).toMatchObject({ ok: true, heldNanoUsd, isFull: true, limitedBy: null });
    const last = await stub.extend(extendCall("req_1", 360, wanted));
    expect(last).toMatchObject({
      ok: true,
      heldNanoUsd: 150_000,
      isFull: false,
      limitedBy: "credits",
    });
    expect(await stub.describe()).toMatchObject({ balance: { availableNanoUsd: 0 } });
  });

  it("finds no hold for a request that has ended", async () => {
    const { stub } = await openAccount();
    const call = extendCall("req_1", 0, { promptTokens: 1, wantedCompletionTokens: 1 });
    const noHold = { ok: false, reason: "no_hold" };
    expect(await stub.extend(call)).toEqual(noHold);
    await stub.admit(admitCall("req_1"));
    await stub.void("req_1", "voided");
    expect(await stub.extend(call)).toEqual(noHold);
  });
});

describe("settle and void", () => {
  it("charge the usage once and give the rest of the hold back", async () => {
    const { stub } = await openAccount();
    await stub.admit(admitCall("req_1"));
    const charge = 10 * 100 + 7 * 400;
    const first = await stub.settle(settleCall("req_1", 7));
    expect(first).toEqual({ ok: true, isNew: true, isVoid: false, chargeNanoUsd: charge });
    const repeated = { ok: true, isNew: false, isVoid: false, chargeNanoUsd: charge };
    expect(await stub.settle(settleCall("req_1", 7))).toEqual(repeated);
    expect(await stub.settle(settleCall("req_1", 90))).toEqual(repeated);
    expect(await stub.void("req_1", "expired")).toEqual(repeated);
    expect(await stub.describe()).toMatchObject({
      balance: { postedNanoUsd: CREDIT - charge, heldNanoUsd: 0 },
    });
  });

  it("answer with the stored outcome when a void came first", async () => {
    const { stub } = await openAccount();
    await stub.admit(admitCall("req_1"));
    const voided = { ok: true, isVoid: true, chargeNanoUsd: 0 };
    expect(await stub.void("req_1", "voided")).toEqual({ ...voided, isNew: true });
    expect(await stub.settle(settleCall("req_1", 7))).toEqual({ ...voided, isNew: false });
    expect(await stub.describe()).toMatchObject({ balance: { postedNanoUsd: CREDIT } });
  });

  it("keep a receipt that differs from what was booked, once, for reconciliation", async () => {
    const { stub } = await openAccount();
    await stub.admit(admitCall("req_1"));
    await stub.settle(settleCall("req_1", 7, { measuredBy: "relay" }));
    await stub.settle(settleCall("req_1", 7));
    expect((await stub.reconcile()).lateReceipts).toBe(0);
    await stub.settle(settleCall("req_1", 9));
    await stub.settle(settleCall("req_1", 9));
    expect((await stub.reconcile()).lateReceipts).toBe(1);
  });

  it("take device time for a difference where it has a price", async () => {
    const { stub } = await openAccount();
    const price = { ...PRICE, perSecond: 1_000_000 };
    await stub.admit(admitCall("req_1", { price }));
    const timing = { queueMs: 1, prefillMs: 2, decodeMs: 3, deviceMs: 500 };
    await stub.settle(settleCall("req_1", 7, { measuredBy: "relay", timing }));
    await stub.settle(settleCall("req_1", 7, { timing: { ...timing, deviceMs: 200 } }));
    const back = await stub.getEntry("late:req_1");
    expect(back).toMatchObject({ kind: "refund", amount: 300_000 });
  });

  it("know nothing of a request that was never admitted", async () => {
    const { stub } = await openAccount();
    const unknown = { ok: false, reason: "unknown_request" };
    expect(await stub.settle(settleCall("req_1", 7))).toEqual(unknown);
    expect(await stub.void("req_1", "voided")).toEqual(unknown);
    expect((await stub.reconcile()).entries).toBe(1);
  });

  it("never charge more than was held, and call the rest our overrun", async () => {
    const account = await openAccount({ creditNanoUsd: 10_000 });
    await account.stub.admit(admitCall("req_1", { maxCompletionTokens: 16 }));
    const held = holdFor(PRICE, 10, 16);
    expect(await account.stub.settle(settleCall("req_1", 1_000))).toMatchObject({
      chargeNanoUsd: held,
    });
    const [entry] = await account.rows<{ usage: string }>(
      "SELECT usage FROM ledger WHERE kind = 'settle'",
    );
    expect(JSON.parse(entry?.usage ?? "")).toMatchObject({
      charge_nano_usd: held,
      overrun_nano_usd: 10 * 100 + 1_000 * 400 - held,
    });
  });

  it("price cached tokens as a part of the prompt, at the price the request was admitted with", async () => {
    const { stub } = await openAccount();
    await stub.admit(admitCall("req_1", { price: { ...PRICE, version: 7 } }));
    const usage = { promptTokens: 10, cachedTokens: 4, completionTokens: 1 };
    expect(await stub.settle(settleCall("req_1", 1, { usage }))).toMatchObject({
      chargeNanoUsd: 6 * 100 + 4 * 10 + 400,
    });
    const { records } = await stub.listUsage(10, null);
    expect(records).toMatchObject([{ id: "req_1", price_version: 7, cached_tokens: 4 }]);
  });
});

describe("refunds", () => {
  it("of a request never pass its charge, and leave nothing that is refused", async () => {
    const { stub } = await openAccount();
    await stub.admit(admitCall("req_1"));
    const { chargeNanoUsd: charge = 0 } = (await stub.settle(settleCall("req_1", 7))) as {
      chargeNanoUsd?: number;
    };
    const refund = async (amountNanoUsd: number | null, externalRef: string) => {
      const call = { requestId: "req_1", amountNanoUsd, externalRef, note: "" };
      return (await stub.refund(call, ACTOR)).result;
    };
    const refused = (leftNanoUsd: number) => ({ ok: false, reason: "exceeds_charge", leftNanoUsd });
    expect(charge).toBeGreaterThan(1_000);
    expect(await refund(charge + 1, "all and more")).toEqual(refused(charge));
    expect(await refund(charge - 1_000, "most")).toEqual({ ok: true, isNew: true });
    expect(await refund(1_001, "the rest and more")).toEqual(refused(1_000));
    expect(await refund(null, "the rest")).toEqual({ ok: true, isNew: true });
    expect(await refund(1, "more")).toEqual(refused(0));
    expect(await stub.describe()).toMatchObject({ balance: { postedNanoUsd: CREDIT } });
  });
});

describe("usage records", () => {
  it("come newest first, in pages that neither repeat nor miss one", async () => {
    const { stub } = await openAccount();
    const ids = Array.from({ length: 7 }, (_, index) => `req_${index}`);
    for (const id of ids) {
      await stub.admit(admitCall(id));
      await stub.settle(settleCall(id, 1));
    }
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { records, hasMore } = await stub.listUsage(3, after);
      seen.push(...records.map((record) => record.id));
      if (!hasMore) break;
      after = seen.at(-1) ?? null;
    }
    expect(seen).toEqual(ids.toReversed());
    expect(await stub.listUsage(3, "req_unknown")).toEqual({
      records: [],
      hasMore: false,
      last: null,
    });
  });

  it("do not show our overrun", async () => {
    const { stub } = await openAccount();
    await stub.admit(admitCall("req_1"));
    await stub.settle(settleCall("req_1", 5));
    const { records } = await stub.listUsage(1, null);
    expect(records[0]).not.toHaveProperty("overrun_nano_usd");
    expect(records[0]).toMatchObject({ object: "usage_record", sequence: 2, outcome: "completed" });
  });
});
