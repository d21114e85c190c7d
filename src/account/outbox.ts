/**
 * Sends the account's hourly rollups to D1: absolute figures with a version, so that a replay, a reordering or a
 * half-sent batch does no harm, and no table of sent ids is needed.
 */
import type { Database } from "../db/client.ts";
import type { Rollups } from "./rollups.ts";
import type { AccountState } from "./state.ts";
import { upsertRollups } from "./store.ts";

/** Rows per batch; what is left goes with the next alarm. */
const ROWS_PER_BATCH = 500;

export async function replicateRollups(
  state: AccountState,
  rollups: Rollups,
  database: Database,
): Promise<void> {
  if (state.money === undefined) return;
  const rows = rollups.hoursChangedAfter(rollups.sentSequence(), ROWS_PER_BATCH);
  const last = rows.at(-1);
  if (last === undefined) return;
  await upsertRollups(database, state.money.organizationId, rows);
  state.transaction(() => rollups.setSentSequence(last.version));
}
