/**
 * What requests are measured against: the limits and budgets that apply to one, what runs, what was
 * spent and what is held. It reads the state, the policy and the counters, and decides nothing.
 */
import { SpendCounters, type Budget } from "../../billing/budget.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { Held } from "../../billing/purse.ts";
import { tierOf } from "../../contract/deployments.ts";
import {
  covers,
  rulesFor,
  usageOf,
  windowsOver,
  type LimitRule,
  type LimitSubject,
  type LimitUse,
  type Windows,
} from "../../limits/limiter.ts";
import { budgetsOf, isOwnRule, rulesOf } from "../end-users/token-terms.ts";
import type { EndUserTokens } from "../end-users/tokens.ts";
import type { Ended } from "../ledger/books.ts";
import type { Policy } from "../policy/policy.ts";
import type { LimitUsage } from "../policy/verbs.ts";
import type { AccountState } from "../state.ts";
import type { EndUserHours } from "../usage/end-user-hours.ts";
import { NO_PARTS } from "../usage/record.ts";
import type { Rollups } from "../usage/rollups.ts";
import { candidateOf, type Hold } from "./hold.ts";
import { RouteSpend } from "./route-spend.ts";

interface Parts {
  readonly state: AccountState;
  readonly policy: Policy;
  readonly rollups: Rollups;
  readonly endUserTokens: EndUserTokens;
  readonly endUserHours: EndUserHours;
}

export class Spending {
  readonly #state: AccountState;
  readonly #policy: Policy;
  readonly #rollups: Rollups;
  readonly #tokens: EndUserTokens;
  readonly #endUserHours: EndUserHours;
  readonly routes: RouteSpend;
  #counters: SpendCounters | undefined;

  constructor({ state, policy, rollups, endUserTokens, endUserHours }: Parts) {
    this.#state = state;
    this.#policy = policy;
    this.#rollups = rollups;
    this.#tokens = endUserTokens;
    this.#endUserHours = endUserHours;
    this.routes = new RouteSpend(state.sql);
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#counters = undefined;
    this.routes.forget();
    this.#policy.forget();
    this.#rollups.forget();
    this.#endUserHours.forget();
  }

  rulesOf(subject: LimitSubject): readonly LimitRule[] {
    const rules = rulesFor(this.#policy.limitRules(), subject);
    const token = this.#tokenOf(subject);
    return token === undefined ? rules : [...rules, ...rulesOf(token)];
  }

  budgetsOf(subject: LimitSubject): readonly Budget[] {
    const budgets = this.#policy.budgetsOf(subject);
    const token = this.#tokenOf(subject);
    return token === undefined ? budgets : [...budgets, ...budgetsOf(token)];
  }

  /** @param tokenId whose token asks: then they are told of nothing but what it has itself */
  limitUse(tokenId?: string): LimitUse {
    const heldOf = (rule: LimitRule) => this.#heldUnder(rule);
    if (tokenId === undefined) return { windows: this.#state.windows, heldOf };
    const windows = windowsOver(this.#tokens.windowsOf(tokenId), this.#state.windows);
    return { windows, heldOf, isShown: isOwnRule };
  }

  /** Of a token, its own are kept with it. */
  amendWindows(changes: Windows): void {
    this.#state.amendWindows(this.#tokens.amendWindows(changes));
  }

  #tokenOf({ tokenId }: LimitSubject) {
    return tokenId === undefined ? undefined : this.#tokens.find(tokenId);
  }

  /** Every rule with what is in use of it. */
  usageOfLimits(nowMs: number): LimitUsage[] {
    const use = this.limitUse();
    return this.#policy.limitRules().map((rule) => ({ ...rule, ...usageOf(rule, use, nowMs) }));
  }

  spentOf(budget: Budget, nowMs: number): NanoUsd {
    const { scope, scopeId, hardNanoUsd, window } = budget;
    if (scope === "token" || scope === "end_user") {
      const token = this.#tokens.find(scopeId);
      // Where the row is gone, all of its budget is.
      if (token === undefined) return hardNanoUsd ?? 0;
      return scope === "token"
        ? token.spent
        : this.#endUserHours.spent(token.end_user_id, token.lineage_id, { window, nowMs });
    }
    return this.#loaded(nowMs).spent(budget, nowMs);
  }

  /** @param budget null: of the balance */
  heldOf(budget: Budget | null): Held {
    let amountNanoUsd = 0;
    let spareNanoUsd = 0;
    let requests = 0;
    for (const hold of this.#state.holds.values()) {
      if (budget !== null && !this.#isUnder(budget, hold)) continue;
      amountNanoUsd += hold.amountNanoUsd;
      spareNanoUsd += hold.spareNanoUsd;
      requests += 1;
    }
    return { amountNanoUsd, spareNanoUsd, requests };
  }

  #isUnder({ scope, scopeId }: Budget, hold: Hold): boolean {
    if (scope !== "end_user") return covers({ scope, scopeId }, this.subjectOf(hold));
    const token = this.#tokens.find(scopeId);
    return hold.endUser?.id === token?.end_user_id && hold.lineageId === token?.lineage_id;
  }

  subjectOf(hold: Hold): LimitSubject {
    const { lineageId: keyId, projectId, model, endUser } = hold;
    const tokenId = endUser?.tokenId;
    return { keyId, projectId, organizationId: this.#organizationId, model, tokenId };
  }

  /** Inside the transaction that booked the end: rollup, budgets and their alerts. */
  count({ hold, call, attempt, usage, sequence }: Ended, nowMs: number): void {
    const { charge_nano_usd: chargeNanoUsd, charge_parts: parts = NO_PARTS } = usage;
    const subject = this.subjectOf(hold);
    const { promptTokens, cachedTokens, completionTokens } = call.usage;
    const { deploymentId, target, price } = candidateOf(hold, attempt);
    const counters = this.#loaded(nowMs);
    this.#rollups.add({
      bookedAtMs: nowMs,
      keyId: hold.lineageId,
      projectId: hold.projectId,
      model: hold.model,
      operation: hold.operation,
      deploymentId,
      tier: tierOf(target),
      serviceTier: price.serviceTier ?? "default",
      requests: 1,
      promptTokens,
      cachedTokens,
      completionTokens,
      chargeNanoUsd,
      parts,
      version: sequence,
    });
    if (hold.endUser !== undefined) {
      const { tokenId, id: endUserId } = hold.endUser;
      this.#tokens.charge(tokenId, chargeNanoUsd);
      const tokens = { promptTokens, cachedTokens, completionTokens };
      const by = { ...subject, operation: hold.operation };
      this.#endUserHours.add({ ...by, endUserId, ...tokens, chargeNanoUsd }, nowMs);
    }
    const budgets = this.#policy.budgetsOf(subject);
    const before = budgets.map((budget) => counters.spent(budget, nowMs));
    const { lineageId: keyId, projectId } = hold;
    counters.add({ keyId, projectId, bookedAtMs: nowMs, chargeNanoUsd }, nowMs);
    for (const [index, budget] of budgets.entries())
      this.#policy.recordAlerts(budget, before[index] ?? 0, counters.spent(budget, nowMs), nowMs);
  }

  /** Requests at once, or output that was granted and is not counted yet. */
  #heldUnder(rule: LimitRule): number {
    const { metric } = rule;
    if (metric === "requests" || metric === "input_tokens") return 0;
    let held = 0;
    for (const hold of this.#state.holds.values()) {
      const isOfModel = rule.model === null || rule.model === hold.model;
      if (!isOfModel || !covers(rule, this.subjectOf(hold))) continue;
      const { grantedOutputTokens, countedOutputTokens } = hold;
      held +=
        metric === "output_tokens"
          ? Math.max(0, (grantedOutputTokens ?? 0) - countedOutputTokens)
          : 1;
    }
    return held;
  }

  #loaded(nowMs: number): SpendCounters {
    const history = () => this.#rollups.sumsByDay();
    this.#counters ??= new SpendCounters(this.#organizationId, history(), nowMs);
    return this.#counters;
  }

  get #organizationId(): string {
    return this.#state.money?.organizationId ?? "";
  }
}
