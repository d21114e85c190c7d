/**
 * A model that is tried before another, as its account sees it: the other has the answer only where
 * its own limits and the money let it begin, so that nothing is made twice in vain.
 */
import { describe, expect, it } from "vitest";

import {
  Escalations,
  MAX_CONVERSATIONS,
  REMEMBERED_MS,
} from "../../../src/account/requests/escalations.ts";
import type { Hold } from "../../../src/account/requests/hold.ts";
import { attemptIdOf } from "../../../src/contract/attempts.ts";
import type { DecisionRecord } from "../../../src/contract/decisions.ts";
import type { LimitRule } from "../../../src/limits/limiter.ts";
import { lossesOf } from "../support/attempts.ts";
import { receiptOf } from "../support/fake-worker.ts";
import {
  ACTOR,
  admitCall,
  CREDIT,
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
  const made = (account: TestAccount, attempt: number) =>
    receiptOf(account.id, attemptIdOf("req_1", attempt), { promptTokens: 10, completionTokens: 7 });
  const balance = async (account: TestAccount) => (await account.stub.describe())?.balance;
  const chargeOf = (times: number) => times * (10 * 100 + 7 * 400);

  it("is nobody's where its edge died before it was judged, whatever its worker says", async () => {
    for (const isKept of [false, true]) {
      const account = await openAccount();
      await admit(account);
      await extend(account, 10);
      const seen = extendCall("req_1", 5, { wantedCompletionTokens: 90 });
      if (isKept) await account.stub.extend(seen);
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
      expect(await lossesOf(account)).toEqual([]);
      const end = settleCall("req_1", 7, { attempt: 1, receipt });
      expect(await account.stub.settle(end)).toMatchObject({ ok: true, isVoid: false });
      await account.stub.takeReceipts([receipt]);
      expect(await lossesOf(account)).toEqual([]);
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
      expect(await lossesOf(account)).toEqual([{ reference: "late:req_1~1", amount: chargeOf(1) }]);
      const charged = isAnswered ? chargeOf(TIMES) : 0;
      const left = { postedNanoUsd: CREDIT - charged, heldNanoUsd: 0 };
      expect(await balance(account)).toMatchObject(left);
    }
  });
});

describe("conversations that another model took over", () => {
  const talk = (account: TestAccount, at: number, before: string | null) =>
    account.stub.admit(
      admitCall(`req_${at}`, {
        candidates,
        model: "m1",
        isTried: true,
        conversation: { before, now: `c${at}` },
        decision: { cascade: { model: "m1" } } as unknown as DecisionRecord,
      }),
    );
  const answer = async (account: TestAccount, at: number, attempt: number) => {
    const requestId = `req_${at}`;
    if (attempt > 1)
      await account.stub.redirect({ requestId, attempt, deadlineMs: Date.now() + 60_000 });
    await account.stub.settle(settleCall(requestId, 3, { attempt }));
  };

  it("are known where it answered and was paid for, and a key that opens nothing learns of none", async () => {
    const account = await openAccount();
    for (const [at, attempt] of [
      [1, 1],
      [2, 2],
    ] as const) {
      expect(await talk(account, at, null)).toMatchObject({ ok: true });
      await answer(account, at, attempt);
    }
    await talk(account, 3, null);
    await account.stub.void("req_3", "edge_failed");
    await account.kill();
    expect(await talk(account, 4, "c1")).toMatchObject({ ok: true });
    expect(await talk(account, 5, "c3")).toMatchObject({ ok: true });
    const known = { ok: false, refusal: { reason: "escalated", model: "m2" } };
    expect(await talk(account, 6, "c2")).toEqual(known);
    await account.stub.changeKey({ keyId: "key_a", isRevoked: true, actor: ACTOR });
    expect(await talk(account, 7, "c2")).toMatchObject({ refusal: { reason: "key_invalid" } });
  });

  it("are bounded: those that were silent for longest make room", async () => {
    const account = await openAccount();
    await talk(account, 1, null);
    await account.inside(async (_object, { storage }) => {
      storage.sql.exec(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         INSERT INTO escalation SELECT 'old' || i, 'm2', ? + i FROM n`,
        MAX_CONVERSATIONS,
        Date.now() + 60_000,
      );
    });
    await answer(account, 1, 2);
    const [row] = await account.rows<{ n: number }>("SELECT count(*) AS n FROM escalation");
    expect(row?.n).toBeLessThanOrEqual(MAX_CONVERSATIONS);
    expect(await talk(account, 2, "c1")).toMatchObject({ refusal: { reason: "escalated" } });
    expect(await talk(account, 3, "old1")).toMatchObject({ ok: true });
    await account.advance(REMEMBERED_MS + 1);
    expect(await talk(account, 4, "c1")).toMatchObject({ ok: true });
    const countOf = async () => (await account.rows("SELECT conversation FROM escalation")).length;
    const before = await countOf();
    await account.alarm();
    expect(await countOf()).toBe(before - 1_000);
  });

  it("make no room while one conversation is answered again and again", async () => {
    const account = await openAccount();
    await account.inside(async (_object, { storage }) => {
      const escalations = new Escalations(storage.sql);
      const ended = (conversation: string) => ({ conversation, model: "m2" }) as unknown as Hold;
      escalations.note(ended("first"), 0);
      for (let turn = 0; turn <= MAX_CONVERSATIONS; turn += 1) escalations.note(ended("c"), turn);
    });
    expect(await account.rows("SELECT conversation FROM escalation")).toHaveLength(2);
  });
});
