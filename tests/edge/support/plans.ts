/**
 * Plans for tests of accounts, what is done under them, and the sentences that their books must
 * make true.
 */
import { expect } from "vitest";

import type { Invoice } from "../../../src/account/invoices/verbs.ts";
import type { AssignResult } from "../../../src/account/plans/verbs.ts";
import type { PlanTerms } from "../../../src/billing/plan.ts";
import { setClock } from "./clock.ts";
import {
  ACTOR,
  admitCall,
  extendCall,
  openAccount,
  settleCall,
  type TestAccount,
} from "./test-account.ts";

const DAY_MS = 86_400_000;
/** What 10 tokens in and so many out cost. */
export const chargeOf = (tokens: number): number => 10 * 100 + tokens * 400;

export async function openPlanned(
  terms: PlanTerms | null,
  { creditNanoUsd = 0, at = "2027-01-01T00:00:00Z" } = {},
): Promise<TestAccount> {
  setClock(Date.parse(at));
  const account = await openAccount({ creditNanoUsd });
  if (terms !== null) await assign(account, terms);
  return account;
}

export const assign = (
  account: TestAccount,
  terms: PlanTerms | null,
  fromMs: number | null = null,
): Promise<AssignResult> => account.stub.assignPlan({ terms, fromMs, actor: ACTOR });

export async function request(account: TestAccount, id: string, tokens: number): Promise<boolean> {
  const admitted = await begin(account, id, tokens);
  if (admitted) await account.stub.settle(settleCall(id, tokens, { isAwaited: true }));
  return admitted;
}

/** Its hold covers all of it, if there is room for that. */
export async function begin(account: TestAccount, id: string, tokens: number): Promise<boolean> {
  const call = admitCall(id, { maxCompletionTokens: tokens, deadlineMs: Date.now() + DAY_MS });
  if (!(await account.stub.admit(call)).ok) return false;
  await account.stub.extend(extendCall(id, tokens, { wantedCompletionTokens: tokens }));
  return true;
}

interface Entry extends Record<string, SqlStorageValue> {
  kind: string;
  amount: number;
  reference: string;
}

export const entries = (account: TestAccount, kinds: string): Promise<Entry[]> =>
  account.rows<Entry>(
    `SELECT kind, amount, reference FROM ledger WHERE kind IN (${kinds}) ORDER BY sequence`,
  );

export const postedOf = async (account: TestAccount): Promise<number | undefined> =>
  (await account.stub.describe())?.balance.postedNanoUsd;

export async function to(account: TestAccount, time: string): Promise<void> {
  await account.advance(Date.parse(time) - Date.now());
}

export function termsOf(change: Partial<PlanTerms> = {}): PlanTerms {
  return {
    planId: "starter",
    version: 1,
    name: "Starter",
    feeNanoUsd: 31_000_000,
    includedNanoUsd: 62_000,
    overage: { isAllowed: true, percent: 100 },
    trial: null,
    ...change,
  };
}

interface Row extends Record<string, SqlStorageValue> {
  readonly amount: string;
}

/**
 * Every nano-dollar: what went in is what went out and what is left, by the ledger, the credits and
 * the periods.
 */
export async function expectConserved(account: TestAccount): Promise<void> {
  const books = await account.stub.reconcile();
  const { granted, used, lapsed, left } = books.included;
  const included = Number(left);
  expect(books.postedNanoUsd).toBe(books.ledgerNanoUsd);
  expect(books.heldNanoUsd).toBe(books.openHoldsNanoUsd);
  expect(books.isChainIntact).toBe(true);
  const beside = included + books.keptNanoUsd;
  expect(books.creditsNanoUsd - beside).toBe(Math.max(0, books.postedNanoUsd - beside));
  expect(granted - used - lapsed).toBe(left);
  expect(books.fees.booked).toBe(books.fees.ofPeriods);
  expect(books.rollups.differing).toBe(0);
  const sums = await account.rows<Row & { kind: string }>(
    "SELECT kind, CAST(sum(amount) AS TEXT) AS amount FROM ledger GROUP BY kind",
  );
  const of = (...kinds: string[]): bigint =>
    sums.reduce((sum, row) => (kinds.includes(row.kind) ? sum + BigInt(row.amount) : sum), 0n);
  const given = of("grant", "gift", "include", "refund", "correct_up");
  const taken = of("settle", "expire", "lapse", "correct_down", "dispute");
  expect(given - taken).toBe(BigInt(books.postedNanoUsd));
  expect(of("include")).toBe(granted);
}

/**
 * Every fee and all that was included is on one invoice, and what customers owe is without the
 * latter.
 */
export async function expectInvoicedOnce(
  account: TestAccount,
  invoices: readonly Invoice[],
): Promise<void> {
  await expectConserved(account);
  const { fees, included } = await account.stub.reconcile();
  const of = (name: "fees" | "included") =>
    invoices.reduce((sum, { amounts }) => sum + BigInt(amounts[name] ?? "0"), 0n);
  expect(of("fees")).toBe(fees.booked);
  expect(of("included")).toBe(included.used);
  const [folded] = await account.rows<{ balance: number }>(
    `SELECT closed_balance + (SELECT coalesce(sum(effect), 0) FROM billing_period) AS balance FROM invoicing`,
  );
  const posted = (await account.stub.describe())?.balance.postedNanoUsd ?? 0;
  expect(folded?.balance).toBe(posted - Number(included.left));
}
