/** The books of accounts with plans: under clocks that jump, over any history, and on invoices. */
import { afterEach, describe, expect, it, vi } from "vitest";

import type { PlanTerms } from "../../../src/billing/plan.ts";
import { createDice } from "../../support/dice.ts";
import { runs } from "../../support/random.ts";
import { setClock } from "../support/clock.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import {
  assign,
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

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];

describe("a plan under a clock that is wrong", () => {
  it("books a month that it was told of early once, and goes on with the real one", async () => {
    const account = await openPlanned(termsOf(), { at: "2027-01-10T00:00:00Z" });
    await to(account, "2027-03-05T00:00:00Z");
    await account.stub.describePlan();
    setClock(Date.parse("2027-01-10T01:00:00Z"));
    await account.kill();
    await request(account, "req_1", 10);
    for (const time of ["2027-02-01T00:00:00Z", "2027-03-01T00:00:00Z", "2027-04-01T00:00:00Z"]) {
      await to(account, time);
      await account.stub.describePlan();
    }
    const fees = await entries(account, "'fee'");
    expect(fees).toHaveLength(4);
    expect(new Set(fees.map(({ reference }) => reference)).size).toBe(4);
    await expectConserved(account);
  });

  it("that was a century ahead goes on all the same", async () => {
    const account = await openPlanned(termsOf());
    await to(account, "2127-01-01T00:00:00Z");
    await account.stub.describePlan();
    setClock(Date.parse("2027-01-02T00:00:00Z"));
    await account.kill();
    await account.stub.describePlan();
    const before = (await entries(account, "'fee'")).length;
    await to(account, "2027-02-01T00:00:00Z");
    await account.stub.describePlan();
    expect(await entries(account, "'fee'")).toHaveLength(before + 1);
    await expectConserved(account);
  });
});

const PLANS: readonly (PlanTerms | null)[] = [
  termsOf(),
  termsOf({ version: 2, includedNanoUsd: 99_999, feeNanoUsd: 12_345_679 }),
  termsOf({ planId: "hard", overage: { isAllowed: false, percent: 100 }, includedNanoUsd: 33_333 }),
  termsOf({
    planId: "trial",
    trial: { amountNanoUsd: 20_001, days: 9 },
    overage: { isAllowed: true, percent: 133 },
  }),
  termsOf({ planId: "free", feeNanoUsd: 0, includedNanoUsd: 7_777 }),
  null,
];

describe("an account with plans", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("loses and makes no nano-dollar over any history of grants, usage, changes of plan and jumps of the clock", async () => {
    new FakeWorker().listen();
    for (let seed = 1; seed <= runs(3); seed += 1) {
      const dice = createDice(seed * 6_367);
      const account = await openPlanned(null, { creditNanoUsd: dice(2) * 80_000 });
      if (dice(2) === 0) await account.stub.setCreditLimit(120_000, ACTOR);
      const open: string[] = [];
      for (let step = 0; step < 45; step += 1) {
        switch (dice(14)) {
          case 0:
          case 1: {
            const fromMs = dice(3) === 0 ? Date.now() + dice(60) * DAY_MS : null;
            await assign(account, PLANS[dice(PLANS.length)] ?? null, fromMs);
            break;
          }
          case 2: {
            const expiresAtMs = dice(2) === 0 ? null : Date.now() + dice(40 * 24) * HOUR_MS;
            const terms = { expiresAtMs, priority: dice(2) };
            await account.stub.grant(grantCall(1 + dice(60_000), `pay_${step}`, terms), ACTOR);
            break;
          }
          case 3: {
            await account.advance(dice(40) * DAY_MS + dice(DAY_MS));
            break;
          }
          case 4: {
            await account.advance(dice(HOUR_MS));
            break;
          }
          case 5: {
            setClock(Date.now() - dice(20 * DAY_MS));
            await account.kill();
            break;
          }
          case 6: {
            await account.kill();
            await account.alarm();
            break;
          }
          case 7: {
            const call = { amountNanoUsd: dice(30_000) - 20_000 || 1, externalRef: `fix_${step}` };
            await account.stub.correct({ ...call, isDispute: dice(4) === 0, note: "" }, ACTOR);
            break;
          }
          case 8: {
            await account.stub.setCreditLimit(dice(2) * 90_000, ACTOR);
            break;
          }
          case 9: {
            const [id] = open.splice(0, 1);
            if (id === undefined) break;
            if (dice(4) === 0) await account.stub.void(id, "voided");
            else await account.stub.settle(settleCall(id, dice(100), { isAwaited: true }));
            break;
          }
          default: {
            const id = `req_${step}`;
            const deadlineMs = Date.now() + 400 * DAY_MS;
            const call = admitCall(id, { maxCompletionTokens: 1 + dice(100), deadlineMs });
            if ((await account.stub.admit(call)).ok) open.push(id);
          }
        }
        if (step % 3 === 2) {
          await account.stub.describePlan();
          await expectConserved(account);
        }
      }
    }
  });
});

describe("an invoice under a plan", () => {
  it("asks for the fee, shows what was included and what was beyond it, and hides no debt behind what is left", async () => {
    const account = await openPlanned(null);
    await account.stub.setCreditLimit(1_000_000, ACTOR);
    await request(account, "req_1", 90);
    const overage = { isAllowed: true, percent: 200 };
    await assign(account, termsOf({ includedNanoUsd: chargeOf(20), overage }));
    await request(account, "req_2", 30);
    await request(account, "req_3", 30);
    await assign(
      account,
      termsOf({ planId: "big", includedNanoUsd: 500_000, feeNanoUsd: 10_000_000 }),
    );
    const id = (await account.stub.listInvoices(1, null))[0]?.id ?? "";
    const draft = await account.stub.getInvoice(id);
    const charged = chargeOf(90) + chargeOf(30) + 2 * chargeOf(30);
    expect(draft).toMatchObject({
      amounts: {
        charges: String(charged),
        included: String(chargeOf(20)),
        overage: String(2 * chargeOf(30)),
        fees: "10000000",
        subtotal: String(charged + 10_000_000),
        netDue: String(charged - chargeOf(20)),
        creditsApplied: String(chargeOf(20)),
        dueCents: "1",
      },
      planLines: [
        { planId: "starter", amount: "31000000" },
        { planId: "starter", amount: "-31000000" },
        { planId: "big", amount: "10000000" },
      ],
    });
    expect(draft?.lines.filter(({ overagePercent }) => overagePercent === 200)).toHaveLength(2);
    await to(account, "2027-02-03T00:00:00Z");
    await account.alarm();
    await account.alarm();
    const final = await account.stub.getInvoice(id);
    expect(final).toMatchObject({ status: "open", amounts: draft?.amounts ?? {} });
    await account.stub.payInvoice(id, "wire", ACTOR);
    // What is paid is what was owed; the fee is nobody's credit.
    expect(await postedOf(account)).toBe(500_000);
    await expectConserved(account);
  });

  it("is made for the fee alone", async () => {
    const account = await openPlanned(termsOf());
    await to(account, "2027-02-03T00:00:00Z");
    await account.alarm();
    await account.alarm();
    const invoices = await account.stub.listInvoices(10, null);
    expect(invoices).toMatchObject([
      { status: "draft", amounts: { fees: "31000000" } },
      { status: "open", number: expect.stringContaining("-000001"), amounts: { dueCents: "3" } },
    ]);
  });
});
