/**
 * Sends the account's hourly rollups to D1: absolute figures with a version, so that a replay, a reordering or a
 * half-sent batch does no harm, and no table of sent ids is needed.
 */
import type { Database } from "../db/client.ts";
import type { Statements } from "./statements.ts";
import { upsertRollups } from "./store.ts";

/** Rows per batch; what is left goes with the next alarm. */
const ROWS_PER_BATCH = 500;

export async function replicateRollups(statements: Statements, database: Database): Promise<void> {
  const account = statements.getAccount();
  if (account === undefined) return;
  const rows = statements.listRollupsAfter(account.replicated_sequence, ROWS_PER_BATCH);
  const last = rows.at(-1);
  if (last === undefined) return;
  await upsertRollups(database, account.organization_id, rows);
  statements.transaction(() => statements.setReplicatedSequence(last.version));
}
