/** Plans in the account: each period begins once, what it includes is used first and lapses. */
import { describe, expect, it } from "vitest";

import {
  assign,
  begin,
  chargeOf,
  entries,
  expectConserved,
  openPlanned,
  postedOf,
  request,
  termsOf,
  to,
} from "../support/plans.ts";
import { ACTOR, admitCall, grantCall, settleCall } from "../support/test-account.ts";

const DAY_MS = 86_400_000;

describe("what a plan includes", () => {
  it("is booked once when a period begins, is used before credits, and lapses at its end", async () => {
    const account = await openPlanned(termsOf(), { creditNanoUsd: 500_000 });
    expect(await entries(account, "'include', 'fee'")).toMatchObject([
      { kind: "fee", amount: 31_000_000 },
      { kind: "include", amount: 62_000 },
    ]);
    expect(await request(account, "req_1", 90)).toBe(true);
    const standing = await account.stub.describePlan();
    expect(standing.leftNanoUsd).toBe(62_000 - chargeOf(90));
    expect(await postedOf(account)).toBe(500_000 + 62_000 - chargeOf(90));
    await to(account, "2027-02-01T00:00:00Z");
    await account.alarm();
    expect(await entries(account, "'include', 'lapse', 'fee'")).toMatchObject([
      { kind: "fee" },
      { kind: "include" },
      { kind: "fee", amount: 31_000_000 },
      { kind: "include", amount: 62_000 },
      { kind: "lapse", amount: 62_000 - chargeOf(90) },
    ]);
    // The fee is on no balance: the invoice asks for it.
    expect(await postedOf(account)).toBe(500_000 + 62_000);
    await expectConserved(account);
  });

  it("is there with the first request of a period, whoever comes first and however often", async () => {
    const account = await openPlanned(termsOf());
    await to(account, "2027-02-01T00:00:00Z");
    expect(await request(account, "req_1", 90)).toBe(true);
    await account.kill();
    await account.alarm();
    await account.stub.describePlan();
    expect(await entries(account, "'include'")).toHaveLength(2);
    await expectConserved(account);
  });

  it("is caught up month by month after downtime, and what nobody could use lapses", async () => {
    const account = await openPlanned(termsOf());
    await to(account, "2027-05-10T00:00:00Z");
    expect((await account.stub.describePlan()).leftNanoUsd).toBe(62_000);
    expect(await entries(account, "'fee'")).toHaveLength(5);
    expect(await entries(account, "'include'")).toHaveLength(5);
    expect(await entries(account, "'lapse'")).toHaveLength(4);
    await expectConserved(account);
  });

  it("pays no debts of before: those stay, and are asked for", async () => {
    const account = await openPlanned(null);
    await account.stub.setCreditLimit(100_000, ACTOR);
    await request(account, "req_1", 90);
    await assign(account, termsOf());
    expect((await account.stub.describePlan()).leftNanoUsd).toBe(62_000);
    expect(await postedOf(account)).toBe(62_000 - chargeOf(90));
    await account.stub.grant(grantCall(chargeOf(90), "pay"), ACTOR);
    expect(await postedOf(account)).toBe(62_000);
    await to(account, "2027-02-01T00:00:00Z");
    await account.alarm();
    expect(await postedOf(account)).toBe(62_000);
    await expectConserved(account);
  });

  it("stays for a request that began in its period, and goes when that ends in the next", async () => {
    const account = await openPlanned(termsOf());
    await to(account, "2027-01-31T23:59:59Z");
    await begin(account, "req_1", 90);
    await to(account, "2027-02-01T00:00:05Z");
    await account.stub.describePlan();
    const [lapse] = await entries(account, "'lapse'");
    expect(lapse?.amount).toBe(62_000 - chargeOf(90));
    await account.stub.settle(settleCall("req_1", 40, { isAwaited: true }));
    const lapsed = (await entries(account, "'lapse'")).reduce((sum, { amount }) => sum + amount, 0);
    expect(lapsed).toBe(62_000 - chargeOf(40));
    expect((await account.stub.describePlan()).leftNanoUsd).toBe(62_000);
    await expectConserved(account);
  });

  it("is nobody's to take: a correction and a lower credit limit leave it, and its end breaks nothing", async () => {
    const account = await openPlanned(termsOf());
    await account.stub.setCreditLimit(chargeOf(90), ACTOR);
    const taken = { amountNanoUsd: -1, externalRef: "a", isDispute: false, note: "" };
    expect(
      (await account.stub.correct({ ...taken, amountNanoUsd: -40_000 }, ACTOR)).result,
    ).toMatchObject({ ok: false, reason: "exceeds_balance", leftNanoUsd: chargeOf(90) });
    expect(
      (await account.stub.correct({ ...taken, amountNanoUsd: -37_000 }, ACTOR)).result,
    ).toMatchObject({ ok: true });
    await account.stub.setCreditLimit(0, ACTOR);
    expect((await account.stub.describe())?.creditLimitNanoUsd).toBe(37_000);
    await account.stub.correct(
      { ...taken, amountNanoUsd: -5_000, isDispute: true, externalRef: "b" },
      ACTOR,
    );
    await to(account, "2027-02-01T00:00:00Z");
    await account.alarm();
    expect((await account.stub.describePlan()).leftNanoUsd).toBe(62_000);
    await expectConserved(account);
  });
});

describe("usage beyond what a plan includes", () => {
  it("has the plan's percentage from the request on that finds nothing left, in its price for ever", async () => {
    const overage = { isAllowed: true, percent: 150 };
    const terms = termsOf({ includedNanoUsd: chargeOf(90), overage });
    const account = await openPlanned(terms, { creditNanoUsd: 1_000_000 });
    await request(account, "req_1", 80);
    await request(account, "req_2", 50);
    await request(account, "req_3", 50);
    const { records } = await account.stub.listUsage(10, null);
    expect(records).toMatchObject([
      {
        id: "req_3",
        overage_percent: 150,
        included_nano_usd: 0,
        charge_nano_usd: chargeOf(50) * 1.5,
      },
      {
        id: "req_2",
        overage_percent: null,
        included_nano_usd: 4_000,
        charge_nano_usd: chargeOf(50),
      },
      { id: "req_1", overage_percent: null, included_nano_usd: chargeOf(80) },
    ]);
    await expectConserved(account);
  });

  it("has it while a request of the period before keeps what that included", async () => {
    const overage = { isAllowed: true, percent: 150 };
    const terms = termsOf({ includedNanoUsd: chargeOf(90), overage });
    const account = await openPlanned(terms, { creditNanoUsd: 1_000_000 });
    await to(account, "2027-01-31T23:59:59Z");
    await begin(account, "req_1", 90);
    await to(account, "2027-02-01T00:00:05Z");
    await request(account, "req_2", 90);
    expect((await account.stub.describePlan()).leftNanoUsd).toBe(0);
    await request(account, "req_3", 50);
    await account.stub.settle(settleCall("req_1", 90, { isAwaited: true }));
    const { records } = await account.stub.listUsage(10, null);
    expect(records).toMatchObject([
      { id: "req_1", overage_percent: null, included_nano_usd: chargeOf(90) },
      { id: "req_3", overage_percent: 150, charge_nano_usd: chargeOf(50) * 1.5 },
      { id: "req_2", overage_percent: null, included_nano_usd: chargeOf(90) },
    ]);
    await expectConserved(account);
  });

  it("stops at a hard plan, whatever the credit limit, but for credits that are there; and is told when it is renewed", async () => {
    const overage = { isAllowed: false, percent: 100 };
    const terms = termsOf({ includedNanoUsd: chargeOf(90), overage });
    const account = await openPlanned(terms);
    await account.stub.setCreditLimit(1_000_000, ACTOR);
    expect(await request(account, "req_1", 90)).toBe(true);
    const refused = await account.stub.admit(admitCall("req_2", { maxCompletionTokens: 90 }));
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        reason: "insufficient_credits",
        availableNanoUsd: 0,
        renewsAtMs: Date.parse("2027-02-01T00:00:00Z"),
      },
    });
    await account.stub.grant(grantCall(chargeOf(90), "pay"), ACTOR);
    expect(await request(account, "req_3", 90)).toBe(true);
    expect(await request(account, "req_4", 90)).toBe(false);
    await to(account, "2027-02-01T00:00:00Z");
    expect(await request(account, "req_5", 90)).toBe(true);
    await expectConserved(account);
  });
});

describe("a trial", () => {
  it("comes before the first fee, once for an organization, whatever its plans", async () => {
    const trial = { amountNanoUsd: 40_000, days: 14 };
    const account = await openPlanned(termsOf({ trial }), { at: "2027-01-10T00:00:00Z" });
    expect(await account.stub.describePlan()).toMatchObject({
      period: { isTrial: true, feeNanoUsd: 0, includedNanoUsd: 40_000 },
      hasHadTrial: true,
    });
    await to(account, "2027-01-24T00:00:00Z");
    await account.alarm();
    const standing = await account.stub.describePlan();
    expect(standing.period).toMatchObject({ isTrial: false, feeNanoUsd: 8_000_000 });
    expect(standing.leftNanoUsd).toBe(16_000);
    await assign(account, null);
    await assign(account, termsOf({ planId: "other", trial }));
    expect(await account.stub.describePlan()).toMatchObject({ period: { isTrial: false } });
    expect(await entries(account, "'include'")).toHaveLength(3);
    await expectConserved(account);
  });
});

describe("a change of plan", () => {
  it("in the middle of a month gives the rest of the fee back, and what was included lapses", async () => {
    const account = await openPlanned(termsOf());
    await to(account, "2027-01-16T12:00:00Z");
    await assign(
      account,
      termsOf({ planId: "big", feeNanoUsd: 62_000_000, includedNanoUsd: 124_000 }),
    );
    expect(await entries(account, "'include', 'lapse', 'fee', 'fee_back'")).toMatchObject([
      { kind: "fee", amount: 31_000_000 },
      { kind: "include", amount: 62_000 },
      { kind: "fee_back", amount: 15_500_000 },
      { kind: "fee", amount: 31_000_000 },
      { kind: "include", amount: 62_000 },
      { kind: "lapse", amount: 62_000 },
    ]);
    await expectConserved(account);
  });

  it("may be set for a time to come, replaces what was to come then or later, and changes nothing when repeated", async () => {
    const account = await openPlanned(termsOf());
    const next = Date.parse("2027-02-01T00:00:00Z");
    const big = termsOf({ planId: "big", version: 3 });
    for (let turn = 0; turn < 2; turn += 1) {
      await assign(account, termsOf());
      await assign(account, big, next);
    }
    await assign(account, null, next + DAY_MS);
    expect(await account.stub.describePlan()).toMatchObject({
      current: { terms: { planId: "starter" } },
      scheduled: [{ terms: { planId: "big" } }, { terms: null }],
    });
    const audit = { limit: 10, before: null, action: "organization.plan" };
    expect(await account.stub.listAudit(audit)).toHaveLength(5);
    await assign(account, big, next);
    expect((await account.stub.describePlan()).scheduled).toHaveLength(2);
    await to(account, "2027-02-01T00:00:00Z");
    await account.alarm();
    expect(await account.stub.describePlan()).toMatchObject({ current: { terms: { version: 3 } } });
    await to(account, "2027-02-03T00:00:00Z");
    expect(await account.stub.describePlan()).toMatchObject({ current: null, scheduled: [] });
    expect(await entries(account, "'fee'")).toHaveLength(2);
    await expectConserved(account);
  });

  it("is refused where too many are to come", async () => {
    const account = await openPlanned(null);
    for (let at = 1; at <= 12; at += 1)
      expect(
        await assign(account, termsOf({ version: at }), Date.now() + at * DAY_MS),
      ).toMatchObject({ ok: true });
    expect(await assign(account, termsOf({ version: 13 }), Date.now() + 13 * DAY_MS)).toEqual({
      ok: false,
      reason: "too_many_scheduled",
    });
  });
});
