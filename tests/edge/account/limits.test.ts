import { describe, expect, it } from "vitest";

import { holdFor } from "../../../src/billing/pricing.ts";
import { setClock } from "../support/clock.ts";
import { admitCall, extendCall, openAccount, PRICE, settleCall } from "../support/test-account.ts";

const LEAST = holdFor(PRICE, 10, 16);

const settledCharge = (completionTokens: number) => 10 * 100 + completionTokens * 400;

describe("at the last cent", () => {
  it.each([2, 10, 200])("%d calls at once hold together no more than there is", async (calls) => {
    const affordable = 7;
    const account = await openAccount({ creditNanoUsd: affordable * LEAST });
    const ids = Array.from({ length: calls }, (_, index) => `req_${index}`);
    const results = await Promise.all(
      ids.map((id) => account.stub.admit(admitCall(id, { maxCompletionTokens: 16 }))),
    );
    const admitted = results.filter((result) => result.ok);
    expect(admitted).toHaveLength(Math.min(calls, affordable));
    const [stored] = await account.rows<{ posted: number; held: number }>(
      "SELECT posted, held FROM account",
    );
    expect(stored?.held).toBe(admitted.length * LEAST);
    expect((stored?.posted ?? 0) - (stored?.held ?? 0)).toBeGreaterThanOrEqual(0);
  });

  it("200 streams on one small balance charge together no more than it", async () => {
    const creditNanoUsd = 3_000_000;
    const { stub } = await openAccount({ creditNanoUsd });
    const stream = async (id: string): Promise<number> => {
      const admitted = await stub.admit(admitCall(id, { maxCompletionTokens: 2_000 }));
      if (!admitted.ok) return 0;
      for (const seen of [128, 384]) {
        await stub.extend(extendCall(id, seen, { wantedCompletionTokens: seen * 2 }));
      }
      const settled = await stub.settle(settleCall(id, 700));
      return settled.ok ? settled.chargeNanoUsd : 0;
    };
    const ids = Array.from({ length: 200 }, (_, index) => `req_${index}`);
    const charges = await Promise.all(ids.map(stream));
    const total = charges.reduce((sum, charge) => sum + charge, 0);
    expect(total).toBeLessThanOrEqual(creditNanoUsd);
    expect(total).toBeGreaterThan(0);
    expect(await stub.describe()).toMatchObject({
      balance: { postedNanoUsd: creditNanoUsd - total, heldNanoUsd: 0 },
    });
  });

  it("a balance ten times the need sees no refusal", async () => {
    const { stub } = await openAccount({ creditNanoUsd: 10 * 200 * holdFor(PRICE, 10, 256) });
    const ids = Array.from({ length: 200 }, (_, index) => `req_${index}`);
    const results = await Promise.all(
      ids.map((id) => stub.admit(admitCall(id, { maxCompletionTokens: 256 }))),
    );
    expect(results.filter((result) => !result.ok)).toEqual([]);
  });

  it("a call that others' holds keep out is told to come back, one without money is not", async () => {
    const { stub } = await openAccount({ creditNanoUsd: LEAST });
    await stub.admit(admitCall("req_1"));
    expect(await stub.admit(admitCall("req_2"))).toMatchObject({
      refusal: { reason: "credits_on_hold", neededNanoUsd: LEAST, availableNanoUsd: 0 },
    });
    expect(await stub.admit(admitCall("req_3", { promptTokens: 1_000 }))).toMatchObject({
      refusal: { reason: "insufficient_credits" },
    });
    await stub.settle(settleCall("req_1", 2));
    expect(await stub.admit(admitCall("req_2"))).toMatchObject({
      refusal: { reason: "insufficient_credits", availableNanoUsd: LEAST - settledCharge(2) },
    });
  });
});

describe("a refused call", () => {
  it.each([
    ["the rate", { requestsPerMinute: 1 }, {}],
    ["concurrency", { concurrentRequests: 1 }, {}],
    ["money", {}, { promptTokens: 100_000_000 }],
    ["its key", {}, { keyHash: "wrong" }],
  ])("for %s changes no bit of the account", async (_name, limits, change) => {
    const account = await openAccount({ limits });
    await account.stub.admit(admitCall("req_1"));
    const state = () =>
      Promise.all(
        ["account", "hold", "ledger"].map((table) => account.rows(`SELECT * FROM ${table}`)),
      );
    const before = await state();
    for (let i = 0; i < 5; i += 1) {
      expect((await account.stub.admit(admitCall("req_2", change))).ok).toBe(false);
    }
    expect(await state()).toEqual(before);
  });
});

describe("concurrency", () => {
  it("counts open holds: a permit lasts until the request ends, not until it was answered", async () => {
    const { stub } = await openAccount({ limits: { concurrentRequests: 2 } });
    expect((await stub.admit(admitCall("req_1"))).ok).toBe(true);
    expect((await stub.admit(admitCall("req_2"))).ok).toBe(true);
    const rule = { metric: "concurrent_requests", limit: 2 };
    const busy = { refusal: { reason: "limited", limit: { rule, used: 2 } } };
    expect(await stub.admit(admitCall("req_3"))).toMatchObject(busy);
    await stub.void("req_1", "client_left");
    expect((await stub.admit(admitCall("req_3"))).ok).toBe(true);
    expect(await stub.admit(admitCall("req_4"))).toMatchObject(busy);
    await stub.settle(settleCall("req_2", 1));
    expect((await stub.admit(admitCall("req_4"))).ok).toBe(true);
  });
});

describe("the rate", () => {
  it("lets a minute's requests through at once, and the next ones when these are a minute old", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 3 } });
    const admit = (id: string) => account.stub.admit(admitCall(id));
    for (const id of ["req_1", "req_2", "req_3"]) expect((await admit(id)).ok).toBe(true);
    const refused = await admit("req_4");
    if (refused.ok || refused.refusal.reason !== "limited") throw new Error("not refused");
    expect(refused.refusal.standing.requests).toMatchObject({ limit: 3, remaining: 0 });
    expect(refused.refusal.limit).toMatchObject({ used: 3, rule: { scope: "organization" } });
    await account.advance(refused.refusal.limit.retryAfterMs);
    for (const id of ["req_4", "req_5", "req_6"]) expect((await admit(id)).ok).toBe(true);
    expect((await admit("req_7")).ok).toBe(false);
  });

  it.each([4_000, 3_600_000, 86_400_000])(
    "does not come back when the clock is put back by %d ms",
    async (byMs) => {
      const account = await openAccount({ limits: { requestsPerMinute: 2 } });
      await account.stub.admit(admitCall("req_1"));
      await account.stub.admit(admitCall("req_2"));
      await account.evict();
      setClock(Date.now() - byMs);
      expect((await account.stub.admit(admitCall("req_3"))).ok).toBe(false);
    },
  );
});
