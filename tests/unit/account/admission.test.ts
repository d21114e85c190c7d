import { describe, expect, it } from "vitest";

import type { AdmitCall } from "../../../src/account/gate.ts";
import {
  availableOf,
  decideAdmission,
  type AdmissionContext,
} from "../../../src/account/requests/admission.ts";
import type { Budget } from "../../../src/billing/budget.ts";
import { holdFor } from "../../../src/billing/pricing.ts";
import { NONE_HELD, type Held } from "../../../src/billing/purse.ts";
import { ruleKey, type LimitRule, type LimitUse } from "../../../src/limits/limiter.ts";
import { fc } from "../../support/random.ts";
import { admitCall, keyRow, moneyOf, PRICE } from "./rows.ts";

const NOW_MS = 1_000_000;
const LEAST = holdFor(PRICE, 10, 16);
const ORGANIZATION = { scope: "organization", scopeId: "org_0123456789abcdef" } as const;
const RATE: LimitRule = {
  ...ORGANIZATION,
  model: null,
  metric: "requests",
  period: "minute",
  limit: 60,
};
const AT_ONCE: LimitRule = { ...RATE, metric: "concurrent_requests", period: null, limit: 4 };
const FULL: LimitUse = {
  windows: new Map([[ruleKey(RATE), [[NOW_MS, 60]]]]),
  heldOf: () => 0,
};
const BUDGET: Budget = {
  id: "bud_1",
  ...ORGANIZATION,
  window: "month",
  hardNanoUsd: 1_000_000,
  softNanoUsd: null,
  thresholds: [],
};

function given(change: Partial<AdmissionContext> = {}): AdmissionContext {
  return {
    money: moneyOf(),
    key: keyRow(),
    suspendedFor: [],
    rules: [RATE, AT_ONCE],
    budgets: [],
    limitUse: { windows: new Map(), heldOf: () => 0 },
    spentOf: () => 0,
    heldOf: () => NONE_HELD,
    ...change,
  };
}

const held = (change: Partial<Held>) => () => ({ ...NONE_HELD, ...change });

const REFUSALS: { name: string; given: Partial<AdmissionContext>; refusal: object }[] = [
  {
    name: "a key the account does not have",
    given: { key: undefined },
    refusal: { reason: "key_invalid" },
  },
  {
    name: "a key of an organization that is suspended, whatever else",
    given: { suspendedFor: ["unpaid"], key: keyRow({ scopes: '["models"]' }) },
    refusal: {
      reason: "organization_suspended",
      detail: "The organization is suspended: unpaid",
    },
  },
  {
    name: "a key that opens nothing, without a word of the suspension",
    given: { suspendedFor: ["unpaid"], key: keyRow({ disabled_at_ms: 0 }) },
    refusal: { reason: "key_invalid" },
  },
  {
    name: "a key without the scope",
    given: { key: keyRow({ scopes: '["models"]' }) },
    refusal: { reason: "scope_denied" },
  },
  {
    name: "a key for other models",
    given: { key: keyRow({ models: '["other"]' }) },
    refusal: { reason: "model_denied" },
  },
  {
    name: "a limit that is used up",
    given: { limitUse: FULL },
    refusal: { reason: "limited", limit: { rule: RATE, used: 60, retryAfterMs: 60_001 } },
  },
  {
    name: "as many open holds as may run at once",
    given: {
      limitUse: { windows: new Map(), heldOf: (rule) => (rule.period === null ? 4 : 0) },
    },
    refusal: { reason: "limited", limit: { rule: AT_ONCE, used: 4 } },
  },
  {
    name: "a balance below the least slice",
    given: { money: moneyOf({ postedNanoUsd: LEAST - 1 }) },
    refusal: {
      reason: "insufficient_credits",
      neededNanoUsd: LEAST,
      availableNanoUsd: LEAST - 1,
    },
  },
  {
    name: "a balance that running requests hold",
    given: { money: moneyOf({ postedNanoUsd: LEAST, heldNanoUsd: 1 }) },
    refusal: { reason: "credits_on_hold", neededNanoUsd: LEAST, availableNanoUsd: LEAST - 1 },
  },
  {
    name: "holds that would not be enough even if they came back",
    given: { money: moneyOf({ postedNanoUsd: LEAST - 1, heldNanoUsd: 10 }) },
    refusal: { reason: "insufficient_credits", availableNanoUsd: LEAST - 11 },
  },
  {
    name: "a budget that is spent",
    given: { budgets: [BUDGET], spentOf: () => 1_000_000 - LEAST + 1 },
    refusal: { reason: "budget_exceeded", budgetId: "bud_1", isHeld: false },
  },
  {
    name: "a budget that running requests hold",
    given: { budgets: [BUDGET], heldOf: held({ amountNanoUsd: 1_000_000 }) },
    refusal: { reason: "budget_exceeded", isHeld: true, heldNanoUsd: 1_000_000 },
  },
];

describe("decideAdmission", () => {
  it.each(REFUSALS)("refuses $name", ({ refusal, given: change }) => {
    const admission = decideAdmission(given(change), admitCall(), NOW_MS);
    expect(admission).toMatchObject({ ok: false, refusal });
  });

  it("admits with exactly the least amount there, and says what it reaches for", () => {
    const money = moneyOf({ postedNanoUsd: LEAST });
    const admission = decideAdmission(given({ money }), admitCall(), NOW_MS);
    expect(admission).toMatchObject({ ok: true, amountNanoUsd: LEAST, affordableTokens: 16 });
  });

  it("counts a credit limit as money", () => {
    const money = moneyOf({ postedNanoUsd: 0, creditLimitNanoUsd: LEAST });
    const admission = decideAdmission(given({ money }), admitCall(), NOW_MS);
    expect(admission).toMatchObject({ ok: true, amountNanoUsd: LEAST });
  });

  it("asks for the key before it tells anything about limits or money", () => {
    const change = { key: undefined, limitUse: FULL, money: moneyOf({ postedNanoUsd: 0 }) };
    const admission = decideAdmission(given(change), admitCall(), NOW_MS);
    expect(admission).toMatchObject({ ok: false, refusal: { reason: "key_invalid" } });
  });

  it("counts one request and says what is left", () => {
    expect(decideAdmission(given(), admitCall(), NOW_MS)).toMatchObject({
      ok: true,
      changes: new Map([[ruleKey(RATE), [[NOW_MS, 1]]]]),
      standing: { requests: { limit: 60, remaining: 59, resetMs: 60_001 } },
      isInputLimited: false,
      grantedOutputTokens: null,
      affordableTokens: null,
    });
  });

  it("holds a first slice of output where a limit counts it, and all where less is of no use", () => {
    const rules = [{ ...RATE, metric: "output_tokens" as const, limit: 100_000 }];
    const grantOf = (change: Partial<AdmitCall>) =>
      decideAdmission(given({ rules }), admitCall(change), NOW_MS);
    const long = { maxCompletionTokens: 4_000 };
    expect(grantOf({ maxCompletionTokens: 60 })).toMatchObject({ grantedOutputTokens: 60 });
    expect(grantOf(long)).toMatchObject({ grantedOutputTokens: 128 });
    expect(grantOf({ ...long, choices: 200 })).toMatchObject({ grantedOutputTokens: 200 });
    expect(grantOf({ ...long, isRanked: true })).toMatchObject({ grantedOutputTokens: 4_000 });
    const input = [{ ...RATE, metric: "input_tokens" as const, limit: 100 }];
    expect(decideAdmission(given({ rules: input }), admitCall(), NOW_MS)).toMatchObject({
      isInputLimited: true,
      grantedOutputTokens: null,
    });
  });

  it("never holds more than the balance or the budget leaves, whatever they are", () => {
    const amounts = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(
        amounts,
        amounts,
        amounts,
        fc.nat({ max: 100_000 }),
        (posted, held, cap, prompt) => {
          fc.pre(held <= posted);
          const money = moneyOf({ postedNanoUsd: posted, heldNanoUsd: held });
          const budgets = [{ ...BUDGET, hardNanoUsd: cap }];
          const call = admitCall({ promptTokens: prompt, maxCompletionTokens: 4_000 });
          const admission = decideAdmission(given({ money, budgets }), call, NOW_MS);
          if (!admission.ok) return;
          expect(admission.amountNanoUsd).toBeLessThanOrEqual(Math.min(availableOf(money), cap));
          expect(admission.amountNanoUsd).toBeGreaterThan(0);
        },
      ),
    );
  });
});
