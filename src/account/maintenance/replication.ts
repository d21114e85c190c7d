/**
 * Sends the account's hourly rollups and its totals to D1: absolute figures with a version, so that
 * a replay, a reordering or a half-sent batch does no harm, and no table of sent ids is needed.
 */
import type { Database } from "../../db/client.ts";
import type { DatabaseComparison } from "../ledger/verbs.ts";
import type { AccountState } from "../state.ts";
import {
  deleteUsageAfter,
  listRollups,
  listTotals,
  upsertRollups,
  upsertTotals,
} from "../store.ts";
import type { HourRow, TotalRow } from "../usage/rollup-tables.ts";
import type { Rollups } from "../usage/rollups.ts";

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
  const rewoundToMs = rollups.rewoundToMs();
  if (rewoundToMs !== null) {
    await deleteUsageAfter(database, organizationId, rewoundToMs);
    // The clock may have been put back again meanwhile, further.
    state.transaction(() => {
      if (rollups.rewoundToMs() === rewoundToMs) rollups.forgetRewind();
    });
  }
  for (let statement = 0; statement < STATEMENTS_PER_ALARM; statement += 1) {
    const sequence = rollups.sentSequence();
    const rows = rollups.hoursChangedAfter(sequence, ROWS_PER_STATEMENT);
    const last = rows.at(-1);
    if (last === undefined) return;
    await upsertRollups(database, organizationId, rows);
    // Totals go before the mark that says they went, and each time: requests end while this waits.
    const throughMs = Math.max(...rows.map(({ hour_ms }) => hour_ms));
    const totals = rollups.totalsChangedAfter(sequence, throughMs);
    for (let from = 0; from < totals.length; from += ROWS_PER_STATEMENT)
      await upsertTotals(database, organizationId, totals.slice(from, from + ROWS_PER_STATEMENT));
    // A rebuild sets the mark back, and what was sent before it is deleted.
    if (rollups.sentSequence() !== sequence) return;
    state.transaction(() => rollups.setSentSequence(last.version));
  }
}

/**
 * The database's rows and totals against the account's own, both read in the same order, page by
 * page.
 */
export async function compareDatabase(
  organizationId: string,
  rollups: Rollups,
  database: Database,
): Promise<DatabaseComparison> {
  const sent = rollups.sentSequence();
  const rows = await compareCopies(
    pages((after: HourRow | null) =>
      Promise.resolve(rollups.hoursAfter(after, ROWS_PER_STATEMENT)),
    ),
    pages((after: HourRow | null) =>
      listRollups(database, organizationId, after, ROWS_PER_STATEMENT),
    ),
    ({ hour_ms, key_id, model, operation }) => [hour_ms, key_id, model, operation],
    sent,
  );
  const placeOf = (row: TotalRow) => [
    row.grain,
    row.at_ms,
    row.model,
    row.operation,
    row.deployment_id,
    row.tier,
    row.service_tier,
  ];
  const totals = await compareCopies(
    ofList(rollups.totalsChangedAfter(0).toSorted((a, b) => compare(placeOf(a), placeOf(b)))),
    pages((after: TotalRow | null) =>
      listTotals(database, organizationId, after, ROWS_PER_STATEMENT),
    ),
    placeOf,
    sent,
  );
  return {
    rows: rows.rows + totals.rows,
    pending: rows.pending + totals.pending,
    differing: rows.differing + totals.differing,
  };
}

async function compareCopies<Row extends { readonly version: number }>(
  own: AsyncGenerator<Row, undefined>,
  theirs: AsyncGenerator<Row, undefined>,
  placeOf: (row: Row) => Place,
  sent: number,
): Promise<DatabaseComparison> {
  const result = { rows: 0, pending: 0, differing: 0 };
  let [mine, copy] = [await own.next(), await theirs.next()];
  while (mine.done !== true || copy.done !== true) {
    // What has ended comes last.
    const order =
      mine.value === undefined
        ? 1
        : copy.value === undefined
          ? -1
          : compare(placeOf(mine.value), placeOf(copy.value));
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

async function* pages<Row>(
  read: (after: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row, undefined> {
  for (let after: Row | null = null; ;) {
    const rows: Row[] = await read(after);
    yield* rows;
    after = rows.at(-1) ?? null;
    if (rows.length < ROWS_PER_STATEMENT) return undefined;
  }
}

async function* ofList<Row>(rows: readonly Row[]): AsyncGenerator<Row, undefined> {
  yield* rows;
  return undefined;
}

/** By what a row is about, in the order of the database's key. */
type Place = readonly (string | number)[];

function compare(left: Place, right: Place): number {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? "";
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
