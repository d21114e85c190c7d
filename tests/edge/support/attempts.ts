/**
 * A request with three candidates, each dearer than the one before, and what its attempts come to.
 */
import { chargeFor } from "../../../src/billing/pricing.ts";
import { attemptIdOf } from "../../../src/contract/attempts.ts";
import type { Receipt } from "../../../src/contract/engine.ts";
import { receiptOf } from "./fake-worker.ts";
import { admitCall, PRICE, TARGET, type TestAccount } from "./test-account.ts";

export const PRICES = [1, 2, 3].map((version) => ({
  ...PRICE,
  version,
  outputPerMillion: PRICE.outputPerMillion * version,
}));

export const candidates = PRICES.map((price, at) => ({
  deploymentId: `d${at + 1}`,
  target: TARGET,
  price,
}));

export const admit = (account: TestAccount, change: { isStream?: boolean } = {}) =>
  account.stub.admit(admitCall("req_1", { candidates, ...change }));

export const redirect = (account: TestAccount, attempt: number, isRival = false) =>
  account.stub.redirect({ requestId: "req_1", attempt, deadlineMs: Date.now() + 60_000, isRival });

export const receiptFor = (account: TestAccount, attempt: number, completionTokens: number) =>
  receiptOf(
    account.id,
    attemptIdOf("req_1", attempt),
    { promptTokens: 10, completionTokens },
    { prefillMs: completionTokens === 0 ? 0 : 1, workerId: `w${attempt}` },
  );

export const costOf = (
  attempt: number,
  { promptTokens, cachedTokens, completionTokens, deviceMs }: Receipt,
) =>
  chargeFor(PRICES[attempt - 1] ?? PRICE, {
    promptTokens,
    cachedTokens,
    completionTokens,
    deviceMs,
  });

/** What was booked as our cost. */
export const lossesOf = (account: TestAccount) =>
  account.rows<{ reference: string; amount: number }>(
    "SELECT reference, amount FROM ledger WHERE kind = 'loss' ORDER BY reference",
  );
