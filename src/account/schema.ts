/**
 * The account object's tables, version by version. A version that was deployed is never edited:
 * what changes is a new one at the end, and an account takes the steps it lacks the next time it
 * wakes.
 */
import { DEPARTURE_SCHEMA } from "./departure/tables.ts";
import { PROVIDER_KEY_SCHEMA } from "./directory/provider-keys.ts";
import { DIRECTORY_SCHEMA, KEY_TIERS_COLUMN, PROJECT_BOUNDS_COLUMNS } from "./directory/tables.ts";
import { END_USER_BUDGET_COLUMNS, END_USER_TOKEN_SCHEMA } from "./end-users/tables.ts";
import { CREDITED_REFUND_INDEXES, INVOICE_SCHEMA } from "./invoices/tables.ts";
import { CLOCK_SCHEMA } from "./ledger/ledger-times.ts";
import { MONEY_SCHEMA, REFUND_INDEX } from "./ledger/tables.ts";
import { PLAN_SCHEMA } from "./plans/tables.ts";
import { POLICY_SCHEMA } from "./policy/policy.ts";
import { SETTING_SCHEMA } from "./policy/settings.ts";
import { SUSPENSION_SCHEMA } from "./policy/suspensions.ts";
import { ESCALATION_SCHEMA } from "./requests/escalations.ts";
import { KEYED_REQUEST_SCHEMA } from "./requests/keyed-requests.ts";
import { LIMIT_WINDOW_SCHEMA } from "./requests/limit-windows.ts";
import { ROUTE_SPEND_SCHEMA } from "./requests/route-spend.ts";
import { END_USER_HOUR_SCHEMA } from "./usage/end-user-hours.ts";
import { ROLLUP_PARTS, ROLLUP_PLACES, ROLLUP_SCHEMA } from "./usage/rollup-tables.ts";
import { WEBHOOK_SCHEMA } from "./webhooks/tables.ts";

/** SQL that leads from each version to the next, from an empty storage on. */
export const SCHEMA_VERSIONS: readonly string[] = [
  [MONEY_SCHEMA, DIRECTORY_SCHEMA, POLICY_SCHEMA, ROLLUP_SCHEMA].join("\n"),
  SUSPENSION_SCHEMA,
  KEYED_REQUEST_SCHEMA,
  CLOCK_SCHEMA,
  LIMIT_WINDOW_SCHEMA,
  INVOICE_SCHEMA,
  PROVIDER_KEY_SCHEMA,
  WEBHOOK_SCHEMA,
  [REFUND_INDEX, CREDITED_REFUND_INDEXES].join("\n"),
  SETTING_SCHEMA,
  PLAN_SCHEMA,
  DEPARTURE_SCHEMA,
  ROUTE_SPEND_SCHEMA,
  KEY_TIERS_COLUMN,
  ROLLUP_PLACES,
  PROJECT_BOUNDS_COLUMNS,
  ESCALATION_SCHEMA,
  END_USER_TOKEN_SCHEMA,
  END_USER_HOUR_SCHEMA,
  ROLLUP_PARTS,
  END_USER_BUDGET_COLUMNS,
];

type Storage = Pick<DurableObjectStorage, "sql" | "transactionSync">;

/**
 * Each step is whole or not at all.
 *
 * @throws {Error} when a newer program wrote the tables: an older one would not keep their rules
 */
export function migrate(storage: Storage, versions: readonly string[] = SCHEMA_VERSIONS): void {
  const { sql } = storage;
  sql.exec("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY) STRICT");
  const query = "SELECT coalesce(max(version), 0) AS version FROM schema_version";
  const { version } = sql.exec<{ version: number }>(query).one();
  if (version > versions.length) {
    throw new Error(
      `the account's tables are of version ${version}; this program knows ${versions.length}`,
    );
  }
  for (const [index, step] of versions.entries()) {
    if (index < version) continue;
    storage.transactionSync(() => {
      sql.exec(step);
      sql.exec("INSERT INTO schema_version VALUES (?)", index + 1);
    });
  }
}
