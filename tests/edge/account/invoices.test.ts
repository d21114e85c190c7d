import { describe, expect, it } from "vitest";

import type { Invoice } from "../../../src/account/invoices/verbs.ts";
import { createDice } from "../../support/dice.ts";
import { runs } from "../../support/random.ts";
import { setClock } from "../support/clock.ts";
import { expectInvoicedOnce, termsOf } from "../support/plans.ts";
import {
  ACTOR,
  admitCall,
  grantCall,
  openAccount,
  PRICE,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const DAY_MS = 86_400_000;
const CENT = 10_000_000n;
const PRICES = [
  PRICE,
  { ...PRICE, version: 2, perRequest: 1_234_567, outputPerMillion: 333_333_333 },
  { ...PRICE, version: 3, perSecond: 10_000_001, discountPercent: 33 },
  {
    ...PRICE,
    version: 4,
    tiers: [
      {
        promptTokensAbove: 9,
        inputPerMillion: 777,
        cachedInputPerMillion: 7,
        outputPerMillion: 99_999_999,
      },
    ],
  },
];
const PLANS = [
  termsOf(),
  termsOf({ version: 2, feeNanoUsd: 7_654_321, includedNanoUsd: 33_333 }),
  termsOf({ planId: "dear", overage: { isAllowed: true, percent: 133 }, includedNanoUsd: 9_999 }),
  null,
];
const TAXES = [{ name: "VAT", rate: 190_000, id: "DE1" }];

async function openBilled(): Promise<TestAccount> {
  setClock(Date.parse("2027-01-10T12:00:00Z"));
  const account = await openAccount({ creditNanoUsd: 50_000 });
  await account.stub.setCreditLimit(1_000_000_000_000, ACTOR);
  return account;
}

async function request(
  account: TestAccount,
  id: string,
  tokens = 50,
  price = PRICE,
): Promise<void> {
  await account.stub.admit(admitCall(id, { price, deadlineMs: Date.now() + 60_000 }));
  await account.stub.settle(settleCall(id, tokens, { isAwaited: true }));
}

/** To the second of the next month, on which its invoice is final, with all alarms until then. */
async function closeMonth(account: TestAccount): Promise<void> {
  const now = new Date();
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  await account.alarm();
  await account.advance(next + DAY_MS + 1_000 - Date.now());
  await account.alarm();
}

const list = (account: TestAccount): Promise<readonly Invoice[]> =>
  account.stub.listInvoices(1_000, null);

async function chargedBetween(account: TestAccount, first: number, last: number): Promise<bigint> {
  const [row] = await account.rows<{ amount: string }>(
    `SELECT CAST(coalesce(sum(amount), 0) AS TEXT) AS amount FROM ledger
     WHERE kind = 'settle' AND sequence BETWEEN ${first} AND ${last}`,
  );
  return BigInt(row?.amount ?? "0");
}

const sum = (amounts: Iterable<string>): bigint =>
  [...amounts].reduce((all, one) => all + BigInt(one), 0n);

describe("an invoice", () => {
  it("is a draft that grows, becomes final a day after its month, and is never changed then", async () => {
    const account = await openBilled();
    await request(account, "req_1");
    const [draft] = await list(account);
    expect(draft).toMatchObject({ status: "draft", number: null });
    expect(await account.stub.finalizeInvoice(draft?.id ?? "", ACTOR)).toEqual({
      ok: false,
      reason: "not_over",
    });
    await request(account, "req_2");
    const [grown] = await list(account);
    expect(BigInt(grown?.amounts.charges ?? 0)).toBe(await chargedBetween(account, 1, 100));
    await closeMonth(account);
    const [final] = await list(account);
    expect(final).toMatchObject({ id: draft?.id, status: "open", amounts: grown?.amounts });
    expect(final?.number).toMatch(/-000001$/);
    const change = "UPDATE invoice SET content = '{}'";
    for (const statement of [
      change,
      "DELETE FROM invoice",
      "DELETE FROM invoice_line",
      "UPDATE invoice SET status = 'open', number = 'x'",
    ])
      await expect(
        account.inside(async (_object, { storage }) => void storage.sql.exec(statement)),
      ).rejects.toThrow("immutable");
    // A day of grace passes before the alarm makes it final, and no day more.
    expect(final?.issuedAtMs).toBeLessThan(Date.parse("2027-02-02T00:10:00Z"));
  });

  it("adds up to the ledger, covers every entry once, numbers without gaps and loses no part of a cent, over months of anything", async () => {
    for (let seed = 1; seed <= runs(3); seed += 1) {
      const account = await openBilled();
      const dice = createDice(seed * 7_919);
      await account.stub.putBillingProfile({ taxes: TAXES, stripeCustomerId: null }, ACTOR);
      const seen = new Map<string, string>();
      const requests: string[] = [];
      for (let step = 0; step < 60; step += 1) {
        switch (dice(13)) {
          case 0: {
            await account.stub.grant(grantCall(1 + dice(200_000), `pay_${step}`), ACTOR);
            break;
          }
          case 1:
          case 2: {
            const requestId = requests[dice(requests.length)];
            if (requestId === undefined) break;
            const amountNanoUsd = dice(2) === 0 ? null : 1 + dice(5_000);
            await account.stub.refund(
              { requestId, amountNanoUsd, externalRef: `back_${step}`, note: "" },
              ACTOR,
            );
            break;
          }
          case 3: {
            await account.kill();
            break;
          }
          case 4: {
            await account.alarm();
            break;
          }
          case 5: {
            await closeMonth(account);
            break;
          }
          case 6: {
            await account.advance(dice(20) * DAY_MS);
            break;
          }
          case 7: {
            const open = (await list(account)).filter(({ status }) => status === "open");
            const one = open[dice(open.length)];
            if (one === undefined) break;
            if (dice(3) === 0) await account.stub.voidInvoice(one.id, ACTOR);
            else await account.stub.payInvoice(one.id, `wire_${step}`, ACTOR);
            break;
          }
          case 8: {
            const plan = PLANS[dice(PLANS.length)] ?? null;
            const fromMs = dice(3) === 0 ? Date.now() + dice(40) * DAY_MS : null;
            await account.stub.assignPlan({ terms: plan, fromMs, actor: ACTOR });
            break;
          }
          default: {
            const price = PRICES[dice(PRICES.length)];
            const id = `req_${step}`;
            await request(account, id, dice(100), price);
            requests.push(id);
          }
        }
        for (const final of await list(account)) {
          if (final.status === "draft") continue;
          const changing = { status: "", settledAtMs: 0, paymentRef: "", delivery: null };
          const text = JSON.stringify({ ...final, ...changing });
          expect(seen.get(final.id) ?? text).toBe(text);
          seen.set(final.id, text);
        }
      }
      await closeMonth(account);
      await closeMonth(account);
      await account.alarm();
      await checkBooks(account);
    }
  });

  async function checkBooks(account: TestAccount): Promise<void> {
    const all = await list(account);
    const invoices = all.filter(({ kind }) => kind === "invoice").toReversed();
    const notes = all.filter(({ kind }) => kind === "credit_note").toReversed();
    const drafts = invoices.filter(({ status }) => status === "draft");
    let lastSequence = 0;
    let carried = 0n;
    for (const invoice of invoices) {
      const { amounts, firstSequence } = invoice;
      const full = await account.stub.getInvoice(invoice.id);
      const charged = await chargedBetween(account, firstSequence, invoice.lastSequence);
      expect(BigInt(amounts.charges)).toBe(charged);
      expect(sum(full?.lines.map(({ amount }) => amount) ?? [])).toBe(charged);
      const { fees = "0", included = "0" } = amounts;
      expect(sum(full?.planLines.map(({ amount }) => amount) ?? [])).toBe(BigInt(fees));
      expect(BigInt(included) <= charged).toBe(true);
      // Entries between two invoices are of months without a charge.
      expect(await chargedBetween(account, lastSequence + 1, firstSequence - 1)).toBe(0n);
      expect(firstSequence).toBeGreaterThan(lastSequence);
      lastSequence = invoice.lastSequence;
      if (invoice.status === "void" || invoice.status === "draft") continue;
      carried += BigInt(amounts.netDue) + BigInt(amounts.fees ?? 0) + BigInt(amounts.tax);
      carried -= BigInt(amounts.dueCents) * CENT;
    }
    const [tail] = await account.rows<{ last: number }>("SELECT max(sequence) AS last FROM ledger");
    expect(await chargedBetween(account, lastSequence + 1, tail?.last ?? 0)).toBe(0n);
    await expectInvoicedOnce(account, invoices);
    for (const [kind, issued] of [
      ["", invoices.filter((one) => !drafts.includes(one))],
      ["C", notes],
    ] as const) {
      expect(issued.map(({ number }) => number?.replace(/^TG-[A-Z0-9]+-/, ""))).toEqual(
        issued.map((_, at) => `${kind}${String(at + 1).padStart(6, "0")}`),
      );
    }
    const [state] = await account.rows<{ carried: number }>("SELECT carried FROM invoicing");
    // Nobody pays a void invoice's tax, so none of it is given back.
    const voided = new Set(invoices.filter(({ status }) => status === "void").map(({ id }) => id));
    const standing = notes.filter(({ corrects }) => !voided.has(corrects ?? ""));
    carried += sum(standing.map(({ amounts }) => amounts.tax));
    expect(BigInt(state?.carried ?? 0)).toBe(carried);
    // What was given back is on its month's invoice or a credit note of it, unless that was void.
    const [refunded] = await account.rows<{ amount: number }>(
      "SELECT coalesce(sum(amount), 0) AS amount FROM ledger WHERE kind = 'refund'",
    );
    const noted = sum(notes.map(({ amounts }) => amounts.refunds));
    const lowered = sum(invoices.map(({ amounts }) => amounts.refunds));
    const hasVoid = invoices.some(({ status }) => status === "void");
    if (hasVoid) expect(noted + lowered <= BigInt(refunded?.amount ?? 0)).toBe(true);
    else expect(noted + lowered).toBe(BigInt(refunded?.amount ?? 0));
  }

  it("asks a customer who pays afterwards for what credits did not cover, once, and takes the payment once", async () => {
    const account = await openBilled();
    for (let at = 0; at < 5; at += 1) await request(account, `req_${at}`, 90);
    await closeMonth(account);
    const [invoice] = await list(account);
    const { balance } = (await account.stub.describe()) ?? {};
    expect(Number(invoice?.amounts.netDue)).toBe(-(balance?.postedNanoUsd ?? 0));
    expect(Number(invoice?.amounts.creditsApplied)).toBe(50_000);
    const id = invoice?.id ?? "";
    for (const isNew of [true, false])
      expect(await account.stub.payInvoice(id, "wire_1", ACTOR)).toMatchObject({ ok: true, isNew });
    expect((await account.stub.describe())?.balance.postedNanoUsd).toBe(0);
    expect(await account.stub.voidInvoice(id, ACTOR)).toEqual({ ok: false, reason: "not_open" });
    await request(account, "req_next", 10);
    await closeMonth(account);
    const [next] = await list(account);
    expect(next?.amounts.netDue).toBe(next?.amounts.charges);
  });

  it("does not ask twice for what an open one asks for already, and asks again for what a void one did", async () => {
    const account = await openBilled();
    await request(account, "req_1", 90);
    await request(account, "req_2", 90);
    await request(account, "req_3", 90);
    await closeMonth(account);
    const [first] = await list(account);
    await request(account, "req_4", 10);
    const [draft] = await list(account);
    expect(draft?.amounts.netDue).toBe(draft?.amounts.charges);
    await account.stub.voidInvoice(first?.id ?? "", ACTOR);
    const [again] = await list(account);
    expect(again?.amounts.broughtForward).toBe(first?.amounts.netDue);
  });

  it("is corrected by a credit note when something is given back later, its tax too", async () => {
    const account = await openBilled();
    await account.stub.putBillingProfile({ taxes: TAXES, stripeCustomerId: null }, ACTOR);
    await request(account, "req_1", 90);
    await closeMonth(account);
    const back = { requestId: "req_1", amountNanoUsd: 10_000, externalRef: null, note: "" };
    await account.stub.refund(back, ACTOR);
    await account.stub.listInvoices(1, null);
    await account.stub.admit(admitCall("req_2", { deadlineMs: Date.now() + 60_000 }));
    await account.stub.settle(settleCall("req_2", 1, { isAwaited: true }));
    await account.alarm();
    await account.alarm();
    const notes = (await list(account)).filter(({ kind }) => kind === "credit_note");
    expect(notes).toMatchObject([{ amounts: { refunds: "10000", tax: "-1900" }, status: "paid" }]);
    const full = await account.stub.getInvoice(notes[0]?.id ?? "");
    expect(full?.refunds).toEqual([{ requestId: "req_1", amount: "10000" }]);
  });

  it("that is voided takes the tax back that its credit notes gave: nobody paid it", async () => {
    const account = await openBilled();
    await account.stub.putBillingProfile({ taxes: TAXES, stripeCustomerId: null }, ACTOR);
    await request(account, "req_1", 90);
    await closeMonth(account);
    const [invoice] = await list(account);
    const back = { requestId: "req_1", amountNanoUsd: 10_000, externalRef: null, note: "" };
    await account.stub.refund(back, ACTOR);
    await request(account, "req_2", 1);
    await account.alarm();
    expect((await list(account)).filter(({ kind }) => kind === "credit_note")).toHaveLength(1);
    await account.stub.voidInvoice(invoice?.id ?? "", ACTOR);
    const [draft] = await list(account);
    expect(draft).toMatchObject({ status: "draft", amounts: { carried: "0" } });
  });

  it("has what was given back in its day of grace, once, though the clock is put back afterwards", async () => {
    const account = await openBilled();
    await account.stub.putBillingProfile({ taxes: TAXES, stripeCustomerId: null }, ACTOR);
    await request(account, "req_1", 90);
    await account.advance(Date.parse("2027-02-01T12:00:00Z") - Date.now());
    const back = { requestId: "req_1", amountNanoUsd: 10_000, externalRef: null, note: "" };
    await account.stub.refund(back, ACTOR);
    await account.advance(DAY_MS);
    await request(account, "req_2", 1);
    await account.alarm();
    const isFinal = ({ status }: Invoice) => status !== "draft";
    expect((await list(account)).filter(isFinal)).toMatchObject([
      { amounts: { refunds: "10000" } },
    ]);
    setClock(Date.now() - 3_600_000);
    await account.kill();
    await request(account, "req_3", 1);
    await account.alarm();
    expect((await list(account)).filter(isFinal)).toHaveLength(1);
    const [folded] = await account.rows<{ balance: number }>(
      `SELECT closed_balance + (SELECT sum(effect) FROM billing_period) AS balance FROM invoicing`,
    );
    expect(folded?.balance).toBe((await account.stub.describe())?.balance.postedNanoUsd);
  });

  it("is added up in bounded turns, and is not final before all of its entries are", async () => {
    const account = await openBilled();
    await request(account, "req_1");
    await account.rows(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 85000)
       INSERT INTO ledger SELECT 2 + i, 'correction:' || i, 'correct_up', 1, 'corrections', 'customer', ${Date.now()}, NULL, '' FROM n`,
    );
    await account.advance(Date.parse("2027-02-03T00:00:00Z") - Date.now());
    const folded = async () => {
      const [row] = await account.rows<{ at: number }>(
        "SELECT folded_sequence AS at FROM invoicing",
      );
      return row?.at;
    };
    const [draft] = await list(account);
    expect(await folded()).toBe(40_000);
    const id = draft?.id ?? "";
    expect(await account.stub.finalizeInvoice(id, ACTOR)).toMatchObject({ reason: "not_folded" });
    expect(await folded()).toBe(80_000);
    await account.alarm();
    expect(await list(account)).toMatchObject([{ id, status: "open", lastSequence: 85_002 }]);
  });

  it("lets the organization's requests have their turns while it is added up", async () => {
    const account = await openBilled();
    await account.rows(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 38000)
       INSERT INTO ledger SELECT 1 + i, 'correction:' || i, 'correct_up', 1, 'corrections', 'customer', ${Date.now()}, NULL, '' FROM n`,
    );
    const answered: string[] = [];
    const listing = list(account).then(() => answered.push("the invoices"));
    for (let turn = 0; turn < 5; turn += 1) {
      await account.stub.describe();
      answered.push("a request");
    }
    await listing;
    expect(answered.indexOf("the invoices")).toBeGreaterThan(1);
  });

  it("that cannot be made keeps no copy of the books from being sent on", async () => {
    const account = await openBilled();
    await request(account, "req_1");
    await account.rows("DROP TABLE billing_period");
    await account.alarm();
    expect(await account.rows("SELECT sequence FROM replication")).toEqual([{ sequence: 2 }]);
  });

  it("takes what was booked by a clock ahead into the month that it counts in", async () => {
    const account = await openBilled();
    await request(account, "req_1");
    const rightMs = Date.now();
    await account.advance(40 * DAY_MS);
    await request(account, "req_2");
    expect((await list(account)).length).toBe(2);
    setClock(rightMs + 60_000);
    await account.kill();
    await request(account, "req_3");
    const [draft, ...others] = await list(account);
    expect(others).toEqual([]);
    expect(BigInt(draft?.amounts.charges ?? 0)).toBe(await chargedBetween(account, 1, 100));
  });
});
