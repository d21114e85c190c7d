/** How the account stands, as its people and keys read it. Writes nothing. */
import { weekStartMs, windowEndMs, windowStartMs, type Budget } from "../billing/budget.ts";
import type { PolicyScope } from "../limits/limiter.ts";
import type { AccountDescription } from "./account.ts";
import type { Directory } from "./directory/directory.ts";
import { toKeyRecord } from "./directory/records.ts";
import type { AccountRecord } from "./ledger/account-row.ts";
import type { Balance, CreditStanding } from "./ledger/verbs.ts";
import type { Policy } from "./policy/policy.ts";
import type { Suspensions } from "./policy/suspensions.ts";
import type { BudgetStanding } from "./policy/verbs.ts";
import { availableOf } from "./requests/admission.ts";
import type { Spending } from "./requests/spending.ts";
import type { AccountState } from "./state.ts";
import type { Rollups } from "./usage/rollups.ts";
import type { KeyStanding } from "./usage/verbs.ts";

interface Parts {
  readonly state: AccountState;
  readonly directory: Directory;
  readonly policy: Policy;
  readonly rollups: Rollups;
  readonly spending: Spending;
  readonly suspensions: Suspensions;
}

export class Overview {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  describe(money: AccountRecord): AccountDescription {
    return {
      organizationId: money.organizationId,
      name: money.name,
      createdAtMs: money.createdAtMs,
      balance: toBalance(money),
      creditLimitNanoUsd: money.creditLimitNanoUsd,
      limits: this.#parts.policy.accountLimits(),
      openHolds: this.#parts.state.holds.size,
      suspensions: this.#parts.suspensions.list(),
    };
  }

  describeKey(keyId: string, { organizationId }: AccountRecord, nowMs: number): KeyStanding | null {
    const row = this.#parts.directory.readKey(keyId);
    if (row === undefined) return null;
    const since = (ms: number) => this.#parts.rollups.chargedSince(ms, row.lineage_id);
    const subject = { keyId: row.lineage_id, projectId: row.project_id, organizationId, model: "" };
    const budgets = this.#parts.policy.budgetsOf(subject);
    return {
      record: toKeyRecord(row),
      spentNanoUsd: since(0),
      spentTodayNanoUsd: since(windowStartMs("day", nowMs)),
      spentThisWeekNanoUsd: since(weekStartMs(nowMs)),
      spentThisMonthNanoUsd: since(windowStartMs("month", nowMs)),
      budgets: budgets.map((budget) => this.standingOf(budget, nowMs)),
    };
  }

  describeCredits(money: AccountRecord): CreditStanding {
    const { credits, postedNanoUsd } = money;
    const usedNanoUsd = this.#parts.rollups.chargedSince(0, null);
    const live = credits.filter(({ remainingNanoUsd }) => remainingNanoUsd > 0);
    return { credits: live, usedNanoUsd, balance: toBalance(money), postedNanoUsd };
  }

  standingOf(budget: Budget<PolicyScope>, nowMs: number): BudgetStanding {
    return {
      ...budget,
      spentNanoUsd: this.#parts.spending.spentOf(budget, nowMs),
      heldNanoUsd: this.#parts.spending.heldOf(budget).amountNanoUsd,
      resetAtMs: windowEndMs(budget.window, nowMs),
    };
  }
}

export function toBalance(money: AccountRecord): Balance {
  return {
    postedNanoUsd: money.postedNanoUsd,
    heldNanoUsd: money.heldNanoUsd,
    availableNanoUsd: availableOf(money),
  };
}
