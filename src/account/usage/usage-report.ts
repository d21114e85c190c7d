/**
 * Sums of usage over any stretch of time, to the second: whole days, hours and minutes are read
 * from rollups, and what is left at the two ends from the ledger itself. So the sums of two
 * stretches that adjoin are the sum of both.
 */
import { LedgerTimes } from "../ledger/ledger-times.ts";
import { DAYS, HOURS, LEDGER, MINUTES, PARTS_SUMMED, SUMS } from "./rollup-tables.ts";
import {
  DIMENSIONS,
  groupedColumns,
  piecesOf,
  within,
  type Piece,
  type SumsQuery,
  type SumsRow,
} from "./usage-sums.ts";

/** A person's usage is that of the keys of their own. */
const KEYS_OF_PERSONS =
  "SELECT key_id FROM api_key WHERE person_id IN (SELECT value FROM json_each(?))";
const SOURCE_OF = {
  key_id: "key_id",
  project_id: "project_id",
  model: "model",
  deployment_id: "deployment_id",
  tier: "tier",
  service_tier: "service_tier",
  person_id: "(SELECT person_id FROM api_key WHERE api_key.key_id = sums.key_id)",
} as const satisfies Record<(typeof DIMENSIONS)[number], string>;
const ROLLUPS = { day: DAYS, hour: HOURS, minute: MINUTES } as const;

/** Reads only. */
export class UsageReport {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  /**
   * Sums by bucket of time and by the asked dimensions, in the order of time. Empty buckets are not
   * there.
   */
  sums(query: SumsQuery): SumsRow[] {
    const { startMs, endMs, widthMs, groupBy } = query;
    const pieces = piecesOf(startMs, endMs, widthMs);
    if (pieces.length === 0) return [];
    const source = pieces.map((piece) => this.#rowsOf(piece)).join(" UNION ALL ");
    const dimensions = DIMENSIONS.map((name) =>
      groupBy.includes(name) ? `${SOURCE_OF[name]} AS ${name}` : `NULL AS ${name}`,
    );
    const grouped = groupedColumns(DIMENSIONS, groupBy).join(", ");
    const { conditions, values } = within([
      ["key_id", query.keyIds],
      ["project_id", query.projectIds],
      ["model", query.models],
      ["operation", query.operations],
      ["key_id", query.personIds, KEYS_OF_PERSONS],
      ["deployment_id", query.deploymentIds],
      ["tier", query.tiers],
      ["service_tier", query.serviceTiers],
    ]);
    return this.#sql
      .exec<SumsRow>(
        `SELECT at_ms - at_ms % CAST(? AS INTEGER) AS bucket_ms, ${dimensions.join(", ")}, ${SUMS}, ${PARTS_SUMMED}
         FROM (${source}) AS sums WHERE ${conditions}
         GROUP BY ${grouped} ORDER BY ${grouped}`,
        widthMs,
        ...values,
      )
      .toArray();
  }

  #rowsOf({ grain, fromMs, toMs }: Piece): string {
    if (grain !== "entry")
      return `SELECT * FROM (${ROLLUPS[grain]}) WHERE at_ms >= ${fromMs} AND at_ms < ${toMs}`;
    const ranges = this.#times.within(fromMs, toMs);
    const isThere = ranges.map(({ first, end }) => `sequence >= ${first} AND sequence < ${end}`);
    return `${LEDGER} AND (${isThere.join(" OR ") || "false"})`;
  }
}
