/**
 * A short answer of two workers, where the word which of them has it does not come: who answered is
 * charged, the other is our cost, and no hold is left.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { chargeFor } from "../../../src/billing/pricing.ts";
import { attemptIdOf } from "../../../src/contract/attempts.ts";
import type { Receipt } from "../../../src/contract/engine.ts";
import { FakeWorker, receiptOf } from "../support/fake-worker.ts";
import {
  admitCall,
  openAccount,
  PRICE,
  settleCall,
  TARGET,
  type TestAccount,
} from "../support/test-account.ts";

const CREDIT = 1_000_000_000;
/** Each candidate dearer than the one before. */
const PRICES = [1, 2, 3].map((version) => ({
  ...PRICE,
  version,
  outputPerMillion: PRICE.outputPerMillion * version,
}));

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const candidates = PRICES.map((price, at) => ({
  deploymentId: `d${at + 1}`,
  target: TARGET,
  price,
}));

const admit = (account: TestAccount, change: { isStream?: boolean } = {}) =>
  account.stub.admit(admitCall("req_1", { candidates, ...change }));

const redirect = (account: TestAccount, attempt: number, isRival = false) =>
  account.stub.redirect({ requestId: "req_1", attempt, deadlineMs: Date.now() + 60_000, isRival });

const receiptFor = (account: TestAccount, attempt: number, completionTokens: number) =>
  receiptOf(
    account.id,
    attemptIdOf("req_1", attempt),
    { promptTokens: 10, completionTokens },
    { prefillMs: completionTokens === 0 ? 0 : 1, workerId: `w${attempt}` },
  );

const costOf = (
  attempt: number,
  { promptTokens, cachedTokens, completionTokens, deviceMs }: Receipt,
) =>
  chargeFor(PRICES[attempt - 1] ?? PRICE, {
    promptTokens,
    cachedTokens,
    completionTokens,
    deviceMs,
  });

const lossesOf = (account: TestAccount) =>
  account.rows<{ amount: number }>("SELECT amount FROM ledger WHERE kind = 'loss'");

describe("a request of two workers", () => {
  it("is charged where it answered though no word of that came, and leaves no hold where its edge died", async () => {
    for (const edgeLives of [true, false]) {
      const account = await openAccount();
      await admit(account, { isStream: false });
      await redirect(account, 2, true);
      const [first, second] = [await receiptFor(account, 1, 7), await receiptFor(account, 2, 3)];
      // The second was stopped and says so; that the first has the request was said, and lost.
      expect(await account.stub.takeReceipts([second])).toEqual(["req_1~2"]);
      await account.advance(30_000);
      await account.alarm();
      if (edgeLives)
        await account.stub.settle(settleCall("req_1", 7, { attempt: 1, receipt: first }));
      else await account.expire();
      expect(await account.stub.takeReceipts([first])).toEqual(["req_1~1"]);
      const charged = edgeLives ? costOf(1, first) : 0;
      const balance = (await account.stub.describe())?.balance;
      expect(balance).toMatchObject({ postedNanoUsd: CREDIT - charged, heldNanoUsd: 0 });
      expect((await lossesOf(account)).map(({ amount }) => amount)).toEqual([
        edgeLives ? costOf(2, second) : costOf(1, first),
      ]);
    }
  });
});
