/**
 * The hours of every organization, and of all together, as they are stored; and up to which entry
 * of its ledger each account has told. Writes only inside a transaction of the object.
 */
import { addFigures, NO_FIGURES, type DeploymentUse, type Figures } from "./figures.ts";
import type { HourFigures } from "./figures.ts";
import type { OrganizationUse } from "./watch.ts";

/** The hours of all organizations together stand under this name. */
export const SERVICE = "";

export const SHELF_SCHEMA = `
CREATE TABLE IF NOT EXISTS watched_hour (
  organization_id TEXT NOT NULL,
  hour_ms INTEGER NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  charged INTEGER NOT NULL,
  refunded INTEGER NOT NULL,
  first_tokens TEXT NOT NULL,
  uses TEXT NOT NULL,
  PRIMARY KEY (organization_id, hour_ms)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS watched_hour_by_time ON watched_hour (hour_ms);
CREATE TABLE IF NOT EXISTS teller (
  organization_id TEXT PRIMARY KEY,
  generation TEXT NOT NULL,
  sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

type Row = {
  organization_id: string;
  hour_ms: number;
  requests: number;
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  errors: number;
  charged: string;
  refunded: string;
  first_tokens: string;
  uses: string;
};

const COLUMNS = `organization_id, hour_ms, requests, prompt_tokens, cached_tokens, completion_tokens, errors,
  CAST(charged AS TEXT) AS charged, CAST(refunded AS TEXT) AS refunded, first_tokens, uses`;

export class HourShelf {
  readonly #sql: SqlStorage;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    sql.exec(SHELF_SCHEMA);
  }

  /**
   * The entry up to which an account has told; null where it told of another generation, or
   * nothing.
   */
  sequenceOf(organizationId: string, generation: string): number | null {
    const query = "SELECT sequence FROM teller WHERE organization_id = ? AND generation = ?";
    for (const { sequence } of this.#sql.exec<{ sequence: number }>(
      query,
      organizationId,
      generation,
    ))
      return sequence;
    return null;
  }

  setSequence(organizationId: string, generation: string, sequence: number): void {
    this.#sql.exec(
      `INSERT INTO teller VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET generation = excluded.generation, sequence = excluded.sequence`,
      organizationId,
      generation,
      sequence,
    );
  }

  /** Adds to an organization's hour, and to that of all. */
  add(organizationId: string, hour: HourFigures): void {
    for (const owner of [organizationId, SERVICE]) this.#change(owner, hour, 1);
  }

  /** Takes an organization's hours away, from those of all as well. @returns which they were */
  forget(organizationId: string): number[] {
    const hours = this.hours(organizationId, 0);
    for (const hour of hours) this.#change(SERVICE, hour, -1);
    this.#sql.exec("DELETE FROM watched_hour WHERE organization_id = ?", organizationId);
    return hours.map(({ hourMs }) => hourMs);
  }

  /** From a time on, oldest first. */
  hours(owner: string, fromMs: number): HourFigures[] {
    const query = `SELECT ${COLUMNS} FROM watched_hour
      WHERE organization_id = ? AND hour_ms >= ? ORDER BY hour_ms`;
    return this.#sql.exec<Row>(query, owner, fromMs).toArray().map(toHour);
  }

  /** Those that were charged the most from a time until another, behind which clocks may be. */
  largest(fromMs: number, untilMs: number, limit: number): OrganizationUse[] {
    const query = `SELECT organization_id, sum(requests) AS requests, sum(prompt_tokens) AS prompt_tokens,
        sum(completion_tokens) AS completion_tokens, CAST(sum(charged) AS TEXT) AS charged
      FROM watched_hour WHERE hour_ms >= ? AND hour_ms < ? AND organization_id <> '${SERVICE}'
      GROUP BY organization_id ORDER BY sum(charged) DESC, organization_id LIMIT ?`;
    const rows = this.#sql.exec<Row>(query, fromMs, untilMs, limit).toArray();
    return rows.map((row) => ({
      organizationId: row.organization_id,
      requests: row.requests,
      promptTokens: row.prompt_tokens,
      completionTokens: row.completion_tokens,
      charged: BigInt(row.charged),
    }));
  }

  forgetBefore(atMs: number): void {
    this.#sql.exec("DELETE FROM watched_hour WHERE hour_ms < ?", atMs);
  }

  #change(owner: string, { hourMs, figures }: HourFigures, sign: 1 | -1): void {
    const query = `SELECT ${COLUMNS} FROM watched_hour WHERE organization_id = ? AND hour_ms = ?`;
    const [row] = this.#sql.exec<Row>(query, owner, hourMs).toArray();
    const before = row === undefined ? NO_FIGURES : toHour(row).figures;
    const sum = addFigures(before, figures, sign);
    this.#sql.exec(
      `INSERT INTO watched_hour VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS INTEGER), CAST(? AS INTEGER), ?, ?)
       ON CONFLICT DO UPDATE SET requests = excluded.requests, prompt_tokens = excluded.prompt_tokens,
         cached_tokens = excluded.cached_tokens, completion_tokens = excluded.completion_tokens,
         errors = excluded.errors, charged = excluded.charged, refunded = excluded.refunded,
         first_tokens = excluded.first_tokens, uses = excluded.uses`,
      owner,
      hourMs,
      sum.requests,
      sum.promptTokens,
      sum.cachedTokens,
      sum.completionTokens,
      sum.errors,
      String(sum.charged),
      String(sum.refunded),
      JSON.stringify([...sum.firstTokens]),
      JSON.stringify(
        [...sum.uses].map(([id, use]) => [id, { ...use, deviceUs: String(use.deviceUs) }]),
      ),
    );
  }
}

type StoredUse = Omit<DeploymentUse, "deviceUs"> & { readonly deviceUs: string };

function toHour(row: Row): HourFigures {
  const uses = JSON.parse(row.uses) as [string, StoredUse][];
  const figures: Figures = {
    requests: row.requests,
    promptTokens: row.prompt_tokens,
    cachedTokens: row.cached_tokens,
    completionTokens: row.completion_tokens,
    errors: row.errors,
    charged: BigInt(row.charged),
    refunded: BigInt(row.refunded),
    firstTokens: new Map(JSON.parse(row.first_tokens) as [number, number][]),
    uses: new Map(uses.map(([id, use]) => [id, { ...use, deviceUs: BigInt(use.deviceUs) }])),
  };
  return { hourMs: row.hour_ms, figures };
}
