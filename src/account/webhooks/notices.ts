/** What is worth telling, and in which words. Writes only inside a transaction of the account. */
import type { Budget } from "../../billing/budget.ts";
import { windowStartMs } from "../../billing/budget.ts";
import { HOUR_MS } from "../../contract/durations.ts";
import { ruleKey } from "../../limits/limiter.ts";
import { isOfToken } from "../end-users/token-terms.ts";
import type { AdmitRefusal } from "../gate.ts";
import type { Alert } from "../policy/verbs.ts";
import type { AccountState } from "../state.ts";
import type { Mailbag } from "./mailbag.ts";

const seconds = (unixMs: number): number => Math.floor(unixMs / 1_000);

interface Parts {
  readonly state: AccountState;
  readonly mailbag: Mailbag;
}

export class Notices {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  thresholdPassed(budget: Budget, alert: Omit<Alert, "sequence">): void {
    const { budgetId, windowStartMs: startMs, threshold, capNanoUsd, spentNanoUsd } = alert;
    this.#tell(
      {
        type: "budget.threshold_passed",
        subject: `threshold:${budgetId}:${startMs}:${threshold}`,
        data: {
          ...this.#ofBudget(budget, alert.atMs),
          threshold,
          cap_nano_usd: capNanoUsd,
          spent_nano_usd: spentNanoUsd,
        },
      },
      alert.atMs,
    );
  }

  /**
   * A refusal for a limit or for money that is used up, once an hour; a budget's once a window.
   * Others are the caller's own, and so is what a token of an end user has.
   */
  refused(refusal: AdmitRefusal, nowMs: number): void {
    if (isOfToken(refusal)) return;
    const hour = Math.floor(nowMs / HOUR_MS);
    if (refusal.reason === "limited") {
      const { rule } = refusal.limit;
      const { scope, scopeId: scope_id, model, metric, period, limit: value } = rule;
      const data = { scope, scope_id, model, metric, period, value };
      const subject = `limit:${ruleKey(rule)}:${hour}`;
      this.#tell({ type: "limit.reached", subject, data }, nowMs);
      return;
    }
    if (refusal.reason === "insufficient_credits") {
      const { availableNanoUsd, neededNanoUsd } = refusal;
      const data = {
        available_nano_usd: availableNanoUsd,
        needed_nano_usd: neededNanoUsd,
      };
      this.#tell({ type: "credits.exhausted", subject: `credits:${hour}`, data }, nowMs);
      return;
    }
    if (refusal.reason === "budget_exceeded") {
      // What running requests hold may come back.
      if (refusal.isHeld) return;
      const { budgetId, scope, scopeId, window, capNanoUsd, usedNanoUsd } = refusal;
      const startMs = windowStartMs(window, nowMs);
      const data = {
        ...this.#ofBudget({ id: budgetId, scope, scopeId, window }, nowMs),
        cap_nano_usd: capNanoUsd,
        spent_nano_usd: usedNanoUsd,
      };
      const subject = `exceeded:${budgetId}:${startMs}`;
      this.#tell({ type: "budget.exceeded", subject, data }, nowMs);
    }
  }

  #ofBudget(budget: Pick<Budget, "id" | "scope" | "scopeId" | "window">, nowMs: number) {
    return {
      budget_id: budget.id,
      scope: budget.scope,
      scope_id: budget.scopeId,
      window: budget.window,
      window_start_at: seconds(windowStartMs(budget.window, nowMs)),
    };
  }

  #tell(event: Parameters<Mailbag["tell"]>[0], nowMs: number): void {
    const organizationId = this.#parts.state.money?.organizationId ?? "";
    const data = { organization_id: organizationId, ...event.data };
    this.#parts.mailbag.tell({ ...event, data }, nowMs);
  }
}
