/**
 * An organization's own rules: limits and budgets, and the thresholds that were passed. Kept in
 * memory beside storage.
 */
import { crossings, thresholdCapOf, windowStartMs, type Budget } from "../../billing/budget.ts";
import type { NanoUsd } from "../../billing/money.ts";
import {
  covers,
  ruleKey,
  type LimitRule,
  type LimitSubject,
  type PolicyScope,
} from "../../limits/limiter.ts";
import type { AccountLimits, FirstLimits } from "../account.ts";
import type { Alert, AlertFilter } from "./verbs.ts";

export const POLICY_SCHEMA = `
CREATE TABLE limit_rule (
  scope TEXT NOT NULL CHECK (scope IN ('organization', 'project', 'key')),
  scope_id TEXT NOT NULL,
  model TEXT NOT NULL,
  metric TEXT NOT NULL,
  period TEXT NOT NULL,
  value INTEGER NOT NULL CHECK (value >= 0),
  PRIMARY KEY (scope, scope_id, model, metric, period)
) STRICT, WITHOUT ROWID;
CREATE TABLE budget (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('organization', 'project', 'key')),
  scope_id TEXT NOT NULL,
  window TEXT NOT NULL CHECK (window IN ('day', 'month', 'ever')),
  hard INTEGER CHECK (hard >= 0),
  soft INTEGER CHECK (soft >= 0),
  thresholds TEXT NOT NULL,
  UNIQUE (scope, scope_id, window)
) STRICT, WITHOUT ROWID;
CREATE TABLE alert (
  sequence INTEGER PRIMARY KEY,
  budget_id TEXT NOT NULL,
  window_start_ms INTEGER NOT NULL,
  threshold INTEGER NOT NULL,
  cap INTEGER NOT NULL,
  spent INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  UNIQUE (budget_id, window_start_ms, threshold)
) STRICT;
`;

type RuleRow = {
  scope: PolicyScope;
  scope_id: string;
  model: string;
  metric: LimitRule["metric"];
  period: string;
  value: number;
};
type BudgetRow = {
  id: string;
  scope: PolicyScope;
  scope_id: string;
  window: Budget["window"];
  hard: number | null;
  soft: number | null;
  thresholds: string;
};

type AlertRow = {
  sequence: number;
  budget_id: string;
  window_start_ms: number;
  threshold: number;
  cap: NanoUsd;
  spent: NanoUsd;
  at_ms: number;
};

/** Writes only inside a transaction of the account's state. */
export class Policy {
  readonly #sql: SqlStorage;
  readonly #onAlert: (budget: Budget, alert: Omit<Alert, "sequence">) => void;
  #rules: readonly LimitRule<PolicyScope>[] | undefined;
  #budgets: readonly Budget<PolicyScope>[] | undefined;

  /** @param onAlert a threshold was passed, for the first time in its window */
  constructor(
    sql: SqlStorage,
    onAlert: (budget: Budget, alert: Omit<Alert, "sequence">) => void = () => undefined,
  ) {
    this.#sql = sql;
    this.#onAlert = onAlert;
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#rules = undefined;
    this.#budgets = undefined;
  }

  /** The rules that every organization starts with. */
  seed(organizationId: string, limits: FirstLimits): void {
    const all = { scope: "organization", scopeId: organizationId, model: null } as const;
    const { requestsPerMinute, concurrentRequests } = limits;
    this.putRule({ ...all, metric: "requests", period: "minute", limit: requestsPerMinute });
    this.putRule({
      ...all,
      metric: "concurrent_requests",
      period: null,
      limit: concurrentRequests,
    });
  }

  limitRules(): readonly LimitRule<PolicyScope>[] {
    this.#rules ??= this.#sql.exec<RuleRow>("SELECT * FROM limit_rule").toArray().map(toRule);
    return this.#rules;
  }

  findRule(rule: Omit<LimitRule<PolicyScope>, "limit">): LimitRule<PolicyScope> | undefined {
    const key = ruleKey(rule);
    return this.limitRules().find((known) => ruleKey(known) === key);
  }

  /** What was given at the organization's creation, as far as it still stands. */
  accountLimits(): AccountLimits {
    const find = (metric: LimitRule["metric"], period: LimitRule["period"]) =>
      this.limitRules().find(
        (rule) =>
          rule.scope === "organization" &&
          rule.model === null &&
          rule.metric === metric &&
          rule.period === period,
      )?.limit ?? null;
    return {
      requestsPerMinute: find("requests", "minute"),
      concurrentRequests: find("concurrent_requests", null),
    };
  }

  putRule({ scope, scopeId, model, metric, period, limit }: LimitRule<PolicyScope>): void {
    this.#sql.exec(
      "INSERT INTO limit_rule VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      scope,
      scopeId,
      model ?? "",
      metric,
      period ?? "",
      limit,
    );
    this.#rules = undefined;
  }

  deleteRule({
    scope,
    scopeId,
    model,
    metric,
    period,
  }: Omit<LimitRule<PolicyScope>, "limit">): boolean {
    const { rowsWritten } = this.#sql.exec(
      "DELETE FROM limit_rule WHERE scope = ? AND scope_id = ? AND model = ? AND metric = ? AND period = ?",
      scope,
      scopeId,
      model ?? "",
      metric,
      period ?? "",
    );
    this.#rules = undefined;
    return rowsWritten > 0;
  }

  budgets(): readonly Budget<PolicyScope>[] {
    this.#budgets ??= this.#sql
      .exec<BudgetRow>("SELECT * FROM budget ORDER BY id")
      .toArray()
      .map(toBudget);
    return this.#budgets;
  }

  /** Those that apply to a request. */
  budgetsOf(subject: LimitSubject): readonly Budget<PolicyScope>[] {
    return this.budgets().filter((budget) => covers(budget, subject));
  }

  /** There is one budget for each scope and window. */
  findBudget({ scope, scopeId, window }: Budget<PolicyScope>): Budget<PolicyScope> | undefined {
    return this.budgets().find(
      (known) => known.scope === scope && known.scopeId === scopeId && known.window === window,
    );
  }

  putBudget({
    id,
    scope,
    scopeId,
    window,
    hardNanoUsd,
    softNanoUsd,
    thresholds,
  }: Budget<PolicyScope>): void {
    this.#sql.exec(
      `INSERT INTO budget VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET hard = excluded.hard, soft = excluded.soft, thresholds = excluded.thresholds`,
      id,
      scope,
      scopeId,
      window,
      hardNanoUsd,
      softNanoUsd,
      JSON.stringify(thresholds),
    );
    this.#budgets = undefined;
  }

  deleteBudget(id: string): boolean {
    const { rowsWritten } = this.#sql.exec("DELETE FROM budget WHERE id = ?", id);
    this.#budgets = undefined;
    return rowsWritten > 0;
  }

  /**
   * Writes down the thresholds that lie between what was spent before and what is now: once per
   * budget, window and threshold, however often it is said.
   */
  recordAlerts(budget: Budget, beforeNanoUsd: NanoUsd, spentNanoUsd: NanoUsd, nowMs: number): void {
    for (const threshold of crossings(budget, beforeNanoUsd, spentNanoUsd)) {
      const startMs = windowStartMs(budget.window, nowMs);
      const capNanoUsd = thresholdCapOf(budget) ?? 0;
      const { rowsWritten } = this.#sql.exec(
        `INSERT INTO alert (budget_id, window_start_ms, threshold, cap, spent, at_ms) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        budget.id,
        startMs,
        threshold,
        capNanoUsd,
        spentNanoUsd,
        nowMs,
      );
      if (rowsWritten === 0) continue;
      const passed = { threshold, capNanoUsd, spentNanoUsd, atMs: nowMs };
      this.#onAlert(budget, { budgetId: budget.id, windowStartMs: startMs, ...passed });
    }
  }

  /** Those of windows that have not begun: a clock that was ahead recorded them. */
  deleteAlertsAfter(nowMs: number): void {
    this.#sql.exec("DELETE FROM alert WHERE window_start_ms > ?", nowMs);
  }

  /** Newest first. */
  listAlerts({ limit, before, budgetId }: AlertFilter): Alert[] {
    return this.#sql
      .exec<AlertRow>(
        "SELECT * FROM alert WHERE sequence < ? AND (? IS NULL OR budget_id = ?) ORDER BY sequence DESC LIMIT ?",
        before ?? Number.MAX_SAFE_INTEGER,
        budgetId ?? null,
        budgetId ?? null,
        limit,
      )
      .toArray()
      .map(toAlert);
  }
}

function toAlert(row: AlertRow): Alert {
  return {
    sequence: row.sequence,
    budgetId: row.budget_id,
    windowStartMs: row.window_start_ms,
    threshold: row.threshold,
    capNanoUsd: row.cap,
    spentNanoUsd: row.spent,
    atMs: row.at_ms,
  };
}

function toRule(row: RuleRow): LimitRule<PolicyScope> {
  const { scope, scope_id: scopeId, metric, value: limit } = row;
  const period = row.period === "" ? null : (row.period as LimitRule["period"]);
  return { scope, scopeId, model: row.model === "" ? null : row.model, metric, period, limit };
}

function toBudget(row: BudgetRow): Budget<PolicyScope> {
  const { id, scope, scope_id: scopeId, window, hard: hardNanoUsd, soft: softNanoUsd } = row;
  const thresholds = JSON.parse(row.thresholds) as number[];
  return { id, scope, scopeId, window, hardNanoUsd, softNanoUsd, thresholds };
}
