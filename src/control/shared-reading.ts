/**
 * The ledgers of many accounts, read within one bound: whoever has fewer requests is read first,
 * and what they leave of their share is the others'.
 */
import { EVERYWHERE, type TotalsRow } from "../account/usage/usage-sums.ts";
import { DAY_MS } from "../contract/durations.ts";
import type { AdminServices } from "./organizations.ts";

/** Of all accounts together. */
export const MAX_ENTRIES = 40_000;
export const MAX_ORGANIZATIONS = 100;

export interface SharedPeriod {
  /** Whole hours; the end is not included. */
  readonly startMs: number;
  readonly endMs: number;
  /** null: all that used something. */
  readonly organizationIds: readonly string[] | null;
}

interface Read {
  readonly entries: number;
}

export interface SharedReading<T> {
  readonly results: readonly T[];
  /** Organizations that were not read. */
  readonly leftOut: number;
  /** nano-USD: what all were charged, as the database has it. */
  readonly periodCharged: bigint;
}

/** @param read at most so many entries of an organization's ledger */
export async function readInShares<T extends Read>(
  services: AdminServices,
  period: SharedPeriod,
  read: (organizationId: string, share: number) => Promise<T>,
): Promise<SharedReading<T>> {
  const totals = await services.sumTotals({
    startMs: period.startMs,
    endMs: period.endMs,
    widthMs: DAY_MS,
    groupBy: ["organization_id"],
    organizationIds: period.organizationIds,
    models: null,
    operations: null,
    ...EVERYWHERE,
  });
  const users = usersOf(totals);
  const chosen = users.slice(0, MAX_ORGANIZATIONS).toSorted((a, b) => a.requests - b.requests);
  const results: T[] = [];
  let left = MAX_ENTRIES;
  for (const [at, { organizationId }] of chosen.entries()) {
    const share = Math.floor(left / (chosen.length - at));
    const result = await read(organizationId, share);
    left -= result.entries;
    results.push(result);
  }
  return {
    results,
    leftOut: users.length - chosen.length,
    periodCharged: users.reduce((sum, { charged }) => sum + charged, 0n),
  };
}

interface Turn extends Read {
  readonly next: number | null;
}

/** Turns of one account, until there are no more or its share is read. */
export async function readTurns(
  share: number,
  read: (from: number, maxEntries: number) => Promise<Turn>,
): Promise<{ readonly entries: number; readonly isComplete: boolean }> {
  let entries = 0;
  let from: number | null = 0;
  while (from !== null && entries < share) {
    const turn: Turn = await read(from, share - entries);
    entries += turn.entries;
    from = turn.next;
  }
  return { entries, isComplete: from === null };
}

/** The largest first. */
function usersOf(totals: readonly TotalsRow[]) {
  const byId = Map.groupBy(totals, (row) => row.organization_id ?? "");
  const users = [...byId].map(([organizationId, rows]) => ({
    organizationId,
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    charged: rows.reduce((sum, { charge }) => sum + BigInt(charge), 0n),
  }));
  return users.toSorted((a, b) => (a.charged < b.charged ? 1 : a.charged > b.charged ? -1 : 0));
}
