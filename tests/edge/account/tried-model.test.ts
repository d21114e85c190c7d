/**
 * A model that is tried before another, as its account sees it: the other has the answer only where
 * its own limits and the money let it begin, so that nothing is made twice in vain.
 */
import { describe, expect, it } from "vitest";

import { attemptIdOf } from "../../../src/contract/attempts.ts";
import type { LimitRule } from "../../../src/limits/limiter.ts";
import { receiptOf } from "../support/fake-worker.ts";
import {
  ACTOR,
  admitCall,
  extendCall,
  openAccount,
  PRICE,
  settleCall,
  TARGET,
  type TestAccount,
} from "../support/test-account.ts";

const TIMES = 100;
const DEAR = {
  ...PRICE,
  inputPerMillion: PRICE.inputPerMillion * TIMES,
  outputPerMillion: PRICE.outputPerMillion * TIMES,
};
const candidates = [PRICE, DEAR].map((price, at) => ({
  deploymentId: `d${at + 1}`,
  model: `m${at + 1}`,
  target: TARGET,
  price,
}));

const admit = (account: TestAccount) =>
  account.stub.admit(admitCall("req_1", { candidates, model: "m1", isTried: true }));
const extend = (account: TestAccount, promptTokens: number) =>
  account.stub.extend(extendCall("req_1", 0, { promptTokens, wantedCompletionTokens: 90 }));
const giveUp = (account: TestAccount, promptTokens: number) =>
  account.stub.redirect({
    requestId: "req_1",
    attempt: 2,
    deadlineMs: Date.now() + 60_000,
    given: { promptTokens, completionTokens: 0 },
  });
const limited = (account: TestAccount, rule: Pick<LimitRule, "model" | "metric" | "limit">) =>
  account.stub.putLimit(
    { scope: "organization", scopeId: account.id, period: "minute", ...rule },
    ACTOR,
  );

describe("a model that answers instead of the one that was tried", () => {
  it("has no more output let through than its own limits have room for", async () => {
    const account = await openAccount();
    await limited(account, { model: null, metric: "output_tokens", limit: 1_000 });
    await limited(account, { model: "m2", metric: "output_tokens", limit: 40 });
    expect(await admit(account)).toMatchObject({ ok: true, grantedOutputTokens: 62 });
    await extend(account, 10);
    expect(await giveUp(account, 10)).toBe(true);
    expect(await extend(account, 10)).toMatchObject({ ok: true, grantedOutputTokens: 40 });
  });

  it("is not asked where its limits have no room for the prompt that was counted, or for an answer", async () => {
    const prompts = await openAccount();
    await limited(prompts, { model: "m2", metric: "input_tokens", limit: 15 });
    await admit(prompts);
    await extend(prompts, 20);
    expect(await giveUp(prompts, 20)).toBe(false);
    expect(await giveUp(prompts, 15)).toBe(true);
    const answers = await openAccount();
    await limited(answers, { model: "m2", metric: "output_tokens", limit: 0 });
    await admit(answers);
    expect(await giveUp(answers, 10)).toBe(false);
  });

  it("is not asked where the money does not reach for the prompt that was counted", async () => {
    const account = await openAccount({ creditNanoUsd: 20_000_000 });
    await admit(account);
    expect(await extend(account, 10_000)).toMatchObject({ ok: true });
    // A hundred million.
    expect(await giveUp(account, 10_000)).toBe(false);
    expect(await giveUp(account, 1_000)).toBe(true);
    expect((await account.stub.describe())?.openHolds).toBe(1);
  });
});

describe("the answer of a model that was tried", () => {
  const CREDIT = 1_000_000_000;
  const made = (account: TestAccount, attempt: number) =>
    receiptOf(account.id, attemptIdOf("req_1", attempt), { promptTokens: 10, completionTokens: 7 });
  const balance = async (account: TestAccount) => (await account.stub.describe())?.balance;
  const losses = (account: TestAccount) =>
    account.rows("SELECT reference, amount FROM ledger WHERE kind = 'loss'");
  const chargeOf = (times: number) => times * (10 * 100 + 7 * 400);

  it("is nobody's where its edge died before it was judged, whatever its worker says", async () => {
    for (const isKept of [false, true]) {
      const account = await openAccount();
      await admit(account);
      await extend(account, 10);
      const seen = { promptTokens: 10, wantedCompletionTokens: 90, seenCompletionTokens: 5 };
      if (isKept) await account.stub.extend({ requestId: "req_1", ...seen });
      expect(await account.stub.takeReceipts([await made(account, 1)])).toEqual(["req_1~1"]);
      await account.expire();
      const charged = isKept ? chargeOf(1) : 0;
      const left = { postedNanoUsd: CREDIT - charged, heldNanoUsd: 0 };
      expect(await balance(account)).toMatchObject(left);
    }
  });

  it("is charged once where it is given, though the account has heard that another answers", async () => {
    for (const order of ["receipt first", "receipt later", "receipt last"] as const) {
      const account = await openAccount();
      await admit(account);
      const receipt = await made(account, 1);
      if (order === "receipt first") await account.stub.takeReceipts([receipt]);
      // Its answer is lost on its way to the edge.
      expect(await giveUp(account, 10)).toBe(true);
      if (order === "receipt later") await account.stub.takeReceipts([receipt]);
      expect(await losses(account)).toEqual([]);
      const end = settleCall("req_1", 7, { attempt: 1, receipt });
      expect(await account.stub.settle(end)).toMatchObject({ ok: true, isVoid: false });
      await account.stub.takeReceipts([receipt]);
      expect(await losses(account)).toEqual([]);
      const left = { postedNanoUsd: CREDIT - chargeOf(1), heldNanoUsd: 0 };
      expect(await balance(account)).toMatchObject(left);
    }
  });

  it("is our cost, once, where another's is given or nobody's", async () => {
    for (const isAnswered of [true, false]) {
      const account = await openAccount();
      await admit(account);
      const receipt = await made(account, 1);
      expect(await giveUp(account, 10)).toBe(true);
      await account.stub.takeReceipts([receipt]);
      const end = settleCall("req_1", 7, { attempt: 2, receipt: await made(account, 2) });
      if (isAnswered) await account.stub.settle(end);
      else await account.stub.void("req_1", "edge_failed");
      await account.stub.takeReceipts([receipt]);
      expect(await losses(account)).toEqual([{ reference: "late:req_1~1", amount: chargeOf(1) }]);
      const charged = isAnswered ? chargeOf(TIMES) : 0;
      const left = { postedNanoUsd: CREDIT - charged, heldNanoUsd: 0 };
      expect(await balance(account)).toMatchObject(left);
    }
  });
});
