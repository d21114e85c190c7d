/**
 * What was spent through the budgets of named routes, by window. Kept in memory beside storage: a
 * charge is counted in the transaction that books it.
 */
import { spentSince, windowStartMs } from "../../billing/budget.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { CountingNode } from "../../contract/named-routes.ts";

export const ROUTE_SPEND_SCHEMA = `
CREATE TABLE route_spend (
  counter TEXT NOT NULL,
  start_ms INTEGER NOT NULL,
  spent INTEGER NOT NULL CHECK (spent >= 0),
  PRIMARY KEY (counter, start_ms)
) STRICT, WITHOUT ROWID;
`;

export type BudgetNode = Extract<CountingNode, { type: "budget" }>;

type Row = { counter: string; start_ms: number; spent: NanoUsd };

/** Names a budget's sums; a version that keeps the node keeps them. */
export function spendKey(route: string, { id, window }: BudgetNode): string {
  return JSON.stringify([route, id, window]);
}

/** Budgets that something was spent through; one more has no room. */
export const MAX_SUMS = 10_000;
/** So many windows that are over stay: a clock that was ahead must not lose what was spent. */
const KEPT_WINDOWS = 2;

/** Writes only inside a transaction of the account's state. */
export class RouteSpend {
  readonly #sql: SqlStorage;
  /** By counter, then by a window's start. */
  #sums: Map<string, Map<number, NanoUsd>> | undefined;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
  }

  /** The next read comes from storage. */
  forget(): void {
    this.#sums = undefined;
  }

  /** With what seems to be spent in a window to come: a cap shall hold whatever the clock was. */
  spent(counter: string, nowMs: number): NanoUsd {
    return spentSince(this.#loaded().get(counter), windowStartMs(windowOf(counter), nowMs));
  }

  /** Whether one more budget may be spent through. */
  get isFull(): boolean {
    return this.#loaded().size >= MAX_SUMS;
  }

  /** Whether there is a place for what a budget counts. */
  hasPlace(counter: string): boolean {
    return !this.isFull || this.#loaded().has(counter);
  }

  /** Forgets budgets of which all windows are over. */
  tidy(nowMs: number): void {
    const over = [...this.#loaded().keys()].filter((counter) => this.spent(counter, nowMs) === 0);
    for (const counter of over) {
      this.#loaded().delete(counter);
      this.#sql.exec("DELETE FROM route_spend WHERE counter = ?", counter);
    }
  }

  /** Counts a charge; windows that are long over are forgotten. */
  add(counter: string, chargeNanoUsd: NanoUsd, nowMs: number): void {
    if (chargeNanoUsd === 0) return;
    const startMs = windowStartMs(windowOf(counter), nowMs);
    const sums = this.#loaded().get(counter) ?? new Map<number, NanoUsd>();
    this.#loaded().set(counter, sums);
    const earlier = [...sums.keys()].filter((ms) => ms < startMs).toSorted((a, b) => b - a);
    for (const earlierMs of earlier.slice(KEPT_WINDOWS)) this.#drop(counter, earlierMs);
    const spent = (sums.get(startMs) ?? 0) + chargeNanoUsd;
    sums.set(startMs, spent);
    this.#sql.exec(
      "INSERT INTO route_spend VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET spent = excluded.spent",
      counter,
      startMs,
      spent,
    );
  }

  /** After the clock was ahead: what was counted in windows to come is of the one of now. */
  redate(nowMs: number): void {
    for (const [counter, sums] of this.#loaded()) {
      const startMs = windowStartMs(windowOf(counter), nowMs);
      const ahead = [...sums].filter(([laterMs]) => laterMs > startMs);
      for (const [laterMs, nanoUsd] of ahead) {
        this.#drop(counter, laterMs);
        this.add(counter, nanoUsd, nowMs);
      }
    }
  }

  #drop(counter: string, startMs: number): void {
    this.#loaded().get(counter)?.delete(startMs);
    const statement = "DELETE FROM route_spend WHERE counter = ? AND start_ms = ?";
    this.#sql.exec(statement, counter, startMs);
  }

  #loaded(): Map<string, Map<number, NanoUsd>> {
    this.#sums ??= this.#load();
    return this.#sums;
  }

  #load(): Map<string, Map<number, NanoUsd>> {
    const sums = new Map<string, Map<number, NanoUsd>>();
    for (const row of this.#sql.exec<Row>("SELECT * FROM route_spend")) {
      const own = sums.get(row.counter) ?? new Map<number, NanoUsd>();
      sums.set(row.counter, own.set(row.start_ms, row.spent));
    }
    return sums;
  }
}

const windowOf = (counter: string): BudgetNode["window"] =>
  (JSON.parse(counter) as unknown[]).at(-1) === "day" ? "day" : "month";
