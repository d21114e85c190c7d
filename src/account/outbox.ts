/**
 * Sends the account's hourly rollups and its totals to D1: absolute figures with a version, so that a replay, a reordering
 * or a half-sent batch does no harm, and no table of sent ids is needed.
 */
import type { Database } from "../db/client.ts";
import type { DatabaseComparison } from "./account.ts";
import type { HourRow, Rollups } from "./rollups.ts";
import type { AccountState } from "./state.ts";
import { listRollups, upsertRollups, upsertTotals } from "./store.ts";

const ROWS_PER_STATEMENT = 500;
/** What is left goes with the next alarm. */
const STATEMENTS_PER_ALARM = 20;

export async function replicateRollups(
  state: AccountState,
  rollups: Rollups,
  database: Database,
): Promise<void> {
  if (state.money === undefined) return;
  const { organizationId } = state.money;
  const sentBefore = rollups.sentSequence();
  for (let statement = 0; statement < STATEMENTS_PER_ALARM; statement += 1) {
    const sequence = rollups.sentSequence();
    const rows = rollups.hoursChangedAfter(sequence, ROWS_PER_STATEMENT);
    const last = rows.at(-1);
    if (last === undefined) return;
    await upsertRollups(database, organizationId, rows);
    // Totals go before the mark that says they went.
    if (statement === 0) {
      const totals = rollups.totalsChangedAfter(sentBefore);
      for (let from = 0; from < totals.length; from += ROWS_PER_STATEMENT)
        await upsertTotals(database, organizationId, totals.slice(from, from + ROWS_PER_STATEMENT));
    }
    state.transaction(() => rollups.setSentSequence(last.version));
  }
}

/** The database's rows against the account's own, both read in the same order, page by page. */
export async function compareDatabase(
  organizationId: string,
  rollups: Rollups,
  database: Database,
): Promise<DatabaseComparison> {
  const sent = rollups.sentSequence();
  const result = { rows: 0, pending: 0, differing: 0 };
  const own = pages((after) => Promise.resolve(rollups.hoursAfter(after, ROWS_PER_STATEMENT)));
  const theirs = pages((after) => listRollups(database, organizationId, after, ROWS_PER_STATEMENT));
  let [mine, copy] = [await own.next(), await theirs.next()];
  while (mine.done !== true || copy.done !== true) {
    const order = compare(mine.value, copy.value);
    if (order >= 0) result.rows += 1;
    // A row that changed after it was sent is newer here, or not there yet.
    const version = Math.max(
      order <= 0 ? (mine.value?.version ?? 0) : 0,
      order >= 0 ? (copy.value?.version ?? 0) : 0,
    );
    const isSent = version <= sent;
    const isSame = order === 0 && JSON.stringify(mine.value) === JSON.stringify(copy.value);
    if (!isSent) result.pending += 1;
    else if (!isSame) result.differing += 1;
    if (order <= 0) mine = await own.next();
    if (order >= 0) copy = await theirs.next();
  }
  return result;
}

async function* pages(
  read: (after: HourRow | null) => Promise<HourRow[]>,
): AsyncGenerator<HourRow, undefined> {
  for (let after: HourRow | null = null; ;) {
    const rows: HourRow[] = await read(after);
    yield* rows;
    after = rows.at(-1) ?? null;
    if (rows.length < ROWS_PER_STATEMENT) return undefined;
  }
}

/** By place: hour, key, model, operation; what has ended comes last. */
function compare(a: HourRow | undefined, b: HourRow | undefined): number {
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  const place = ({ hour_ms, key_id, model, operation }: HourRow) => [
    hour_ms,
    key_id,
    model,
    operation,
  ];
  const [left, right] = [place(a), place(b)];
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? "";
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
