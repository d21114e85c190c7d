/**
 * A model that is tried before another, as its account sees it: the other has the answer only where
 * its own limits and the money let it begin, so that nothing is made twice in vain.
 */
import { describe, expect, it } from "vitest";

import type { LimitRule } from "../../../src/limits/limiter.ts";
import {
  ACTOR,
  admitCall,
  extendCall,
  openAccount,
  PRICE,
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
  account.stub.admit(admitCall("req_1", { candidates, model: "m1" }));
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
