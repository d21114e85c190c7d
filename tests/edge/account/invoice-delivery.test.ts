import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createDice } from "../../support/dice.ts";
import { runs } from "../../support/random.ts";
import { StripeServer, type Fault } from "../../support/stripe-server.ts";
import { setClock } from "../support/clock.ts";
import {
  ACTOR,
  admitCall,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const HOUR_MS = 3_600_000;
const TAXES = [{ name: "VAT", rate: 190_000, id: "DE1" }];
const FAULTS: readonly Fault[] = ["overloaded", "lost answer", "no way"];

let stripe: StripeServer;

beforeEach(() => {
  stripe = new StripeServer();
  vi.stubGlobal("fetch", (url: URL, init: RequestInit) => stripe.answer(new Request(url, init)));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** One invoice, final and due. */
async function openInvoiced(stripeCustomerId: string | null = "cus_1"): Promise<TestAccount> {
  setClock(Date.parse("2027-01-10T12:00:00Z"));
  const account = await openAccount({ creditNanoUsd: 0 });
  await account.stub.setCreditLimit(1_000_000_000_000, ACTOR);
  await account.stub.putBillingProfile({ taxes: TAXES, stripeCustomerId }, ACTOR);
  const price = {
    version: 1,
    inputPerMillion: 0,
    cachedInputPerMillion: 0,
    outputPerMillion: 0,
    perRequest: 123_456_789,
  };
  await account.stub.admit(admitCall("req_1", { price }));
  await account.stub.settle(settleCall("req_1", 5, { isAwaited: true }));
  await account.alarm();
  await account.advance(Date.parse("2027-02-02T00:00:01Z") - Date.now());
  return account;
}

async function delivery(account: TestAccount) {
  const [invoice] = await account.stub.listInvoices(1, null);
  return { ...invoice?.delivery, id: invoice?.id ?? "", due: Number(invoice?.amounts.dueCents) };
}

describe("an invoice on its way to Stripe", () => {
  it("is there once, with our number and items that add up to what is due", async () => {
    const account = await openInvoiced();
    await account.alarm();
    const { state, externalId, due } = await delivery(account);
    expect({ state, externalId }).toEqual({ state: "sent", externalId: "in_1" });
    expect(due).toBe(15);
    const [sent] = stripe.invoices;
    expect(sent).toMatchObject({
      status: "open",
      customer: "cus_1",
      number: expect.stringMatching(/-000001$/),
    });
    expect(sent?.lines.data.map(({ amount }) => amount)).toEqual([13, 2]);
    const { calls } = stripe;
    await account.advance(HOUR_MS);
    await account.alarm();
    expect(stripe.calls).toBe(calls);
  });

  it("is there once whatever fails and wherever the account dies, and comes in the end", async () => {
    for (let seed = 1; seed <= runs(6); seed += 1) {
      stripe = new StripeServer();
      const dice = createDice(seed * 104_729);
      const account = await openInvoiced();
      for (let round = 0; round < 12; round += 1) {
        for (let call = 0; call < 4; call += 1) {
          const fault = FAULTS[dice(6)];
          if (fault !== undefined) stripe.faults.push(fault);
        }
        const alarm = account.alarm();
        if (dice(3) === 0) await account.kill();
        await alarm.catch(() => false);
        await account.advance(dice(2) === 0 ? 60_000 : 30 * HOUR_MS);
      }
      stripe.faults.length = 0;
      await account.advance(10 * HOUR_MS);
      await account.alarm();
      expect(await delivery(account)).toMatchObject({ state: "sent", externalId: "in_1" });
      expect(stripe.invoices).toMatchObject([{ status: "open" }]);
      const items = stripe.invoices[0]?.lines.data ?? [];
      expect(items.reduce((sum, { amount }) => sum + amount, 0)).toBe(15);
    }
  });

  it("waits longer after each failure, and stops where it would be refused again until somebody sends it", async () => {
    const account = await openInvoiced();
    const waits: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      stripe.faults.push("overloaded");
      await account.alarm();
      const { nextAtMs = 0, attempts } = await delivery(account);
      expect(attempts).toBe(attempt + 1);
      waits.push(nextAtMs - Date.now());
      await account.advance(nextAtMs - Date.now());
    }
    expect(waits).toEqual([30_000, 60_000, 120_000]);
    stripe.customers.clear();
    await account.alarm();
    const { id, state, fault } = await delivery(account);
    expect(state).toBe("failed");
    expect(fault).toContain("No such customer");
    stripe.customers.add("cus_2");
    await account.stub.putBillingProfile({ taxes: TAXES, stripeCustomerId: "cus_2" }, ACTOR);
    expect(await account.stub.sendInvoice(id, ACTOR)).toMatchObject({ ok: true });
    await account.alarm();
    expect(await delivery(account)).toMatchObject({ state: "sent" });
    expect(stripe.invoices).toMatchObject([{ customer: "cus_2" }]);
  });

  it("goes nowhere where nobody is to get it", async () => {
    const account = await openInvoiced(null);
    await account.alarm();
    const { id, state } = await delivery(account);
    expect(state).toBeUndefined();
    expect(await account.stub.sendInvoice(id, ACTOR)).toEqual({
      ok: false,
      reason: "not_sent_anywhere",
    });
    expect(stripe.calls).toBe(0);
  });
});
