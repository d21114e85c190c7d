/**
 * Budgets: what a key, a project or the organization may spend in a window of time. Pure: no I/O,
 * no clock.
 *
 * Windows are calendar days and months in UTC, or for ever. A hard cap bounds what is spent and
 * held together, so it is never passed; a soft cap only speaks up. A charge belongs to the window
 * in which it is booked.
 */
import { DAY_MS, dayOf } from "../contract/durations.ts";
import type { NanoUsd } from "./money.ts";

/** A token of an end user has its own, and theirs over all their tokens; people set the others. */
export type BudgetScope = "organization" | "project" | "key" | "token" | "end_user";
export type BudgetWindow = "day" | "month" | "ever";

export interface Budget<Scope = BudgetScope> {
  readonly id: string;
  readonly scope: Scope;
  readonly scopeId: string;
  readonly window: BudgetWindow;
  /** null: none. */
  readonly hardNanoUsd: NanoUsd | null;
  readonly softNanoUsd: NanoUsd | null;
  /**
   * Percent of the soft cap, or of the hard one where there is none; each is reported once per
   * window.
   */
  readonly thresholds: readonly number[];
}

export function windowStartMs(window: BudgetWindow, nowMs: number): number {
  if (window === "ever") return 0;
  if (window === "day") return dayOf(nowMs);
  const now = new Date(nowMs);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
}

/** Monday, 00:00 UTC. */
export function weekStartMs(nowMs: number): number {
  // The first of January 1970 was a Thursday.
  const mondayMs = 4 * DAY_MS;
  return nowMs - ((((nowMs - mondayMs) % (7 * DAY_MS)) + 7 * DAY_MS) % (7 * DAY_MS));
}

/** null: never. */
export function windowEndMs(window: BudgetWindow, nowMs: number): number | null {
  if (window === "ever") return null;
  if (window === "day") return windowStartMs("day", nowMs) + DAY_MS;
  const now = new Date(nowMs);
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
}

/** What thresholds are a percentage of. */
export function thresholdCapOf({ softNanoUsd, hardNanoUsd }: Budget): NanoUsd | null {
  return softNanoUsd ?? hardNanoUsd;
}

/** The thresholds, in percent, that lie above `before` and not above `after`. */
export function crossings(budget: Budget, before: NanoUsd, after: NanoUsd): number[] {
  const cap = thresholdCapOf(budget);
  if (cap === null) return [];
  return budget.thresholds.filter((percent) => {
    // A cap is below 9e15, so a hundredth of it times a percentage stays exact enough to compare in
    // BigInt alone.
    const line = BigInt(cap) * BigInt(percent);
    return BigInt(before) * 100n < line && BigInt(after) * 100n >= line;
  });
}

/** One charge, or a day of them. */
export interface Spent {
  readonly keyId: string;
  readonly projectId: string;
  readonly bookedAtMs: number;
  readonly chargeNanoUsd: NanoUsd;
}

/**
 * What was spent per key, project and organization in each window of now, and in later ones;
 * earlier windows are forgotten, so memory grows with keys and not with time.
 */
export class SpendCounters {
  readonly #organizationId: string;
  /** By scope, id and kind of window, then by a window's start. */
  readonly #sums = new Map<string, Map<number, NanoUsd>>();

  /**
   * @param history everything that was ever charged, in any order and any grain up to a day
   * @param nowMs when that is
   */
  constructor(organizationId: string, history: Iterable<Spent>, nowMs: number) {
    this.#organizationId = organizationId;
    for (const spent of history) this.add(spent, nowMs);
  }

  /** @param nowMs not before that of an earlier call */
  add({ keyId, projectId, bookedAtMs, chargeNanoUsd }: Spent, nowMs: number): void {
    for (const window of ["day", "month", "ever"] as const) {
      const startMs = windowStartMs(window, bookedAtMs);
      const firstMs = windowStartMs(window, nowMs);
      if (startMs < firstMs) continue;
      for (const key of [
        sumKey("organization", this.#organizationId, window),
        sumKey("project", projectId, window),
        sumKey("key", keyId, window),
      ])
        this.#addTo(key, startMs, firstMs, chargeNanoUsd);
    }
  }

  /**
   * With what seems to be spent in a window to come: the clock was ahead then, or is behind now,
   * and a cap shall hold either way.
   *
   * @param nowMs not before that of an earlier call
   */
  spent({ scope, scopeId, window }: Budget, nowMs: number): NanoUsd {
    return spentSince(this.#sums.get(sumKey(scope, scopeId, window)), windowStartMs(window, nowMs));
  }

  #addTo(key: string, startMs: number, firstMs: number, amountNanoUsd: NanoUsd): void {
    const sums = this.#sums.get(key) ?? new Map<number, NanoUsd>();
    this.#sums.set(key, sums);
    for (const earlier of sums.keys()) if (earlier < firstMs) sums.delete(earlier);
    sums.set(startMs, (sums.get(startMs) ?? 0) + amountNanoUsd);
  }
}

/** @param sums by a window's start */
export function spentSince(
  sums: ReadonlyMap<number, NanoUsd> | undefined,
  firstMs: number,
): NanoUsd {
  let nanoUsd = 0;
  for (const [startMs, amount] of sums ?? []) if (startMs >= firstMs) nanoUsd += amount;
  return nanoUsd;
}

function sumKey(scope: BudgetScope, id: string, window: BudgetWindow): string {
  return `${scope}:${id}:${window}`;
}
