/**
 * An organization's own limits and budgets on the real object: what they bind, what they show, what
 * survives.
 */
import { describe, expect, it } from "vitest";

import type { Budget } from "../../../src/billing/budget.ts";
import type { LimitRule, PolicyScope } from "../../../src/limits/limiter.ts";
import {
  ACTOR,
  admitCall,
  extendCall,
  KEY,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const DAY_MS = 86_400_000;

const ruleOf = (
  account: TestAccount,
  change: Partial<LimitRule<PolicyScope>> = {},
): LimitRule<PolicyScope> => ({
  scope: "organization",
  scopeId: account.id,
  model: null,
  metric: "output_tokens",
  period: "day",
  limit: 100,
  ...change,
});

const budgetOf = (
  account: TestAccount,
  change: Partial<Budget<PolicyScope>> = {},
): Budget<PolicyScope> => ({
  id: "bud_1",
  scope: "organization",
  scopeId: account.id,
  window: "day",
  hardNanoUsd: null,
  softNanoUsd: 10_000,
  thresholds: [50, 100],
  ...change,
});

async function usedOf(account: TestAccount, { metric, scope }: LimitRule): Promise<number> {
  const limits = await account.stub.listLimits();
  return limits.find((one) => one.metric === metric && one.scope === scope)?.used ?? -1;
}

/** One request that costs 1,000 for its prompt and 400 for each token. */
async function spend(account: TestAccount, requestId: string, tokens: number): Promise<void> {
  await account.stub.admit(admitCall(requestId));
  await account.stub.settle(settleCall(requestId, tokens));
}

describe("limits of several scopes", () => {
  it("are all or nothing: what one refuses has consumed nothing of the others", async () => {
    const account = await openAccount();
    const wide = ruleOf(account, { metric: "input_tokens", limit: 1_000_000 });
    const narrow = ruleOf(account, { scope: "key", scopeId: KEY.keyId, limit: 16 });
    for (const rule of [wide, narrow]) expect(await account.stub.putLimit(rule, ACTOR)).toBe(null);
    expect((await account.stub.admit(admitCall("req_1"))).ok).toBe(true);
    const before = await account.stub.listLimits();
    const stored = await account.rows("SELECT * FROM account");
    for (let i = 0; i < 5; i += 1) {
      expect(await account.stub.admit(admitCall("req_2"))).toMatchObject({
        refusal: { reason: "limited", limit: { rule: narrow, used: 16 } },
      });
    }
    const used = (limits: typeof before) => limits.map((limit) => limit.used);
    expect(used(await account.stub.listLimits())).toEqual(used(before));
    expect(await account.rows("SELECT * FROM account")).toEqual(stored);
  });

  it("count what a request used, however much more it asked for", async () => {
    const account = await openAccount();
    const rule = ruleOf(account);
    await account.stub.putLimit(rule, ACTOR);
    await account.stub.admit(admitCall("req_1", { maxCompletionTokens: 5_000 }));
    expect(await usedOf(account, rule)).toBe(16);
    await account.stub.extend(extendCall("req_1", 10, { wantedCompletionTokens: 80 }));
    expect(await usedOf(account, rule)).toBe(32);
    await account.stub.settle(settleCall("req_1", 28));
    expect(await usedOf(account, rule)).toBe(28);
    await account.stub.admit(admitCall("req_2", { maxCompletionTokens: 20 }));
    expect(await usedOf(account, rule)).toBe(44);
    await account.stub.void("req_2", "client_left");
    expect(await usedOf(account, rule)).toBe(28);
  });

  it("hold for one model where they name one", async () => {
    const account = await openAccount();
    await account.stub.putLimit(ruleOf(account, { model: "pocket-chat", limit: 0 }), ACTOR);
    expect(await account.stub.admit(admitCall("req_1"))).toMatchObject({
      refusal: { limit: { neverFits: true } },
    });
    expect((await account.stub.admit(admitCall("req_2", { model: "other" }))).ok).toBe(true);
  });

  it("hold for a key and for those it is rotated to, whichever of them they name", async () => {
    const account = await openAccount();
    const next = { keyId: "key_b", keyHash: "hash-b" };
    const successor = { ...next, hint: "tg_test_…_b" };
    await account.stub.rotateKey({ keyId: KEY.keyId, overlapMs: 60_000, successor, actor: ACTOR });
    const rule = ruleOf(account, { scope: "key", scopeId: next.keyId, limit: 16 });
    await account.stub.putLimit(rule, ACTOR);
    expect((await account.stub.admit(admitCall("req_1"))).ok).toBe(true);
    expect((await account.stub.admit(admitCall("req_2", next))).ok).toBe(false);
    expect(await account.stub.deleteLimit(rule, ACTOR)).toBe(true);
    expect((await account.stub.admit(admitCall("req_2", next))).ok).toBe(true);
  });

  it("survive an eviction with what is in use of them", async () => {
    const account = await openAccount();
    const rule = ruleOf(account);
    await account.stub.putLimit(rule, ACTOR);
    await spend(account, "req_1", 97);
    await account.evict();
    expect(await usedOf(account, rule)).toBe(97);
    expect((await account.stub.admit(admitCall("req_2"))).ok).toBe(false);
  });

  it("begin anew when they are taken away and set again", async () => {
    const account = await openAccount();
    const rule = ruleOf(account);
    await account.stub.putLimit(rule, ACTOR);
    await spend(account, "req_1", 60);
    await account.stub.putLimit({ ...rule, limit: 200 }, ACTOR);
    expect(await usedOf(account, rule)).toBe(60);
    expect(await account.stub.deleteLimit(rule, ACTOR)).toBe(true);
    expect(await account.stub.deleteLimit(rule, ACTOR)).toBe(false);
    await account.stub.putLimit(rule, ACTOR);
    expect(await usedOf(account, rule)).toBe(0);
  });
});

describe("a rule", () => {
  it.each(["organization", "project", "key"] as const)(
    "for a %s that is not there is refused and changes nothing",
    async (scope) => {
      const account = await openAccount();
      const other = await openAccount();
      const ids = { organization: other.id, project: "proj_x", key: "key_x" };
      const rule = ruleOf(account, { scope, scopeId: ids[scope] });
      expect(await account.stub.putLimit(rule, ACTOR)).toBe("unknown_scope");
      const budget = budgetOf(account, { scope, scopeId: ids[scope] });
      expect(await account.stub.putBudget(budget, ACTOR)).toBe("unknown_scope");
      expect(await account.stub.listLimits()).toHaveLength(2);
      expect(await account.stub.listBudgets()).toEqual([]);
    },
  );

  it("leaves a line in the audit log when it is set, changed and taken away", async () => {
    const account = await openAccount();
    const rule = ruleOf(account);
    await account.stub.putLimit(rule, ACTOR);
    await account.stub.putLimit({ ...rule, limit: 7 }, ACTOR);
    await account.stub.deleteLimit(rule, ACTOR);
    await account.stub.putBudget(budgetOf(account), ACTOR);
    await account.stub.deleteBudget("bud_1", ACTOR);
    const entries = await account.stub.listAudit({ limit: 5, before: null });
    expect(entries.map(({ action }) => action)).toEqual([
      "budgets.delete",
      "budgets.put",
      "limits.delete",
      "limits.put",
      "limits.put",
    ]);
    expect(entries[3]).toMatchObject({ actor: ACTOR, before: { limit: 100 }, after: { limit: 7 } });
  });
});

describe("a hard budget", () => {
  it.each(["organization", "project", "key"] as const)(
    "of a %s is never passed by requests at once, and lets through all that fits",
    async (scope) => {
      const account = await openAccount();
      const ids = { organization: account.id, project: "default", key: KEY.keyId };
      const change = { scope, scopeId: ids[scope], hardNanoUsd: 300_000 };
      await account.stub.putBudget(budgetOf(account, change), ACTOR);
      const ids200 = Array.from({ length: 200 }, (_, index) => `req_${index}`);
      const charges = await Promise.all(
        ids200.map(async (id) => {
          if (!(await account.stub.admit(admitCall(id))).ok) return 0;
          const settled = await account.stub.settle(settleCall(id, 100));
          return settled.ok ? settled.chargeNanoUsd : 0;
        }),
      );
      const total = charges.reduce((sum, charge) => sum + charge, 0);
      expect(total).toBeLessThanOrEqual(300_000);
      expect(total).toBeGreaterThan(200_000);
      expect(await account.stub.listBudgets()).toMatchObject([
        { spentNanoUsd: total, heldNanoUsd: 0 },
      ]);
    },
  );

  it("opens again with its next window, and counts the same after an eviction", async () => {
    const account = await openAccount();
    await account.stub.putBudget(budgetOf(account, { hardNanoUsd: 10_000 }), ACTOR);
    await spend(account, "req_1", 17);
    await account.evict();
    expect(await account.stub.listBudgets()).toMatchObject([{ spentNanoUsd: 7_800 }]);
    expect(await account.stub.admit(admitCall("req_2"))).toMatchObject({
      refusal: { reason: "budget_exceeded", budgetId: "bud_1", usedNanoUsd: 7_800 },
    });
    await account.advance(DAY_MS);
    expect(await account.stub.listBudgets()).toMatchObject([{ spentNanoUsd: 0 }]);
    expect((await account.stub.admit(admitCall("req_2"))).ok).toBe(true);
  });
});

describe("thresholds of a budget", () => {
  const alertsOf = (account: TestAccount) => account.stub.listAlerts({ limit: 10, before: null });

  it("are recorded once in a window, with the spending that passed them, and again in the next", async () => {
    const account = await openAccount();
    await account.stub.putBudget(budgetOf(account), ACTOR);
    await spend(account, "req_1", 5);
    expect(await alertsOf(account)).toEqual([]);
    await spend(account, "req_2", 5);
    await account.evict();
    await spend(account, "req_3", 5);
    await spend(account, "req_4", 50);
    const passed = await alertsOf(account);
    expect(passed).toMatchObject([
      { threshold: 100, capNanoUsd: 10_000, spentNanoUsd: 30_000 },
      { threshold: 50, capNanoUsd: 10_000, spentNanoUsd: 6_000 },
    ]);
    await account.advance(DAY_MS);
    await spend(account, "req_5", 100);
    const later = (await alertsOf(account)).slice(0, -2);
    expect(later.map(({ threshold }) => threshold).toSorted((a, b) => a - b)).toEqual([50, 100]);
    expect(later[0]?.windowStartMs).toBe((passed[0]?.windowStartMs ?? 0) + DAY_MS);
  });

  it("that are passed already when the budget is set are recorded then, and not twice", async () => {
    const account = await openAccount();
    await spend(account, "req_1", 15);
    await account.stub.putBudget(budgetOf(account), ACTOR);
    expect(await alertsOf(account)).toMatchObject([{ threshold: 50, spentNanoUsd: 7_000 }]);
    await account.stub.putBudget(budgetOf(account), ACTOR);
    await spend(account, "req_2", 100);
    expect((await alertsOf(account)).map(({ threshold }) => threshold)).toEqual([100, 50]);
  });
});
