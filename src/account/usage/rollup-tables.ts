/**
 * The tables of rollups, and what is read of them: sums by minute, hour and day, and what they must
 * be by the ledger.
 *
 * Where requests were answered (deployment, tier, service tier) is empty of entries from before it
 * was told apart; `placed_after` is the last of them. Rollups that are made anew have it as far as
 * the ledger does.
 */
import { HOUR_MS, MINUTE_MS } from "../../contract/durations.ts";
import { COUNTED_AT_MS } from "../ledger/ledger-times.ts";
import { PARTS, type PartSums } from "./usage-sums.ts";

const TABLES = [
  ["rollup", "minute_ms"],
  ["rollup_hour", "hour_ms"],
  ["rollup_day", "day_ms"],
] as const;

const tableOf = (name: string, time: string): string => `
CREATE TABLE ${name} (
  ${time} INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  model TEXT NOT NULL,
  operation TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  charge INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (${time}, key_id, model, operation)
) STRICT, WITHOUT ROWID;`;

export const ROLLUP_SCHEMA = `
${TABLES.map(([name, time]) => tableOf(name, time)).join("\n")}
CREATE TABLE replication (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  hours_folded_to_ms INTEGER NOT NULL,
  days_folded_to_ms INTEGER NOT NULL,
  archived_sequence INTEGER NOT NULL
) STRICT;
INSERT INTO replication VALUES (1, 0, 0, 0, 0);
`;

const withPlaces = (name: string, time: string): string => `
CREATE TABLE placed_${name} (
  ${time} INTEGER NOT NULL,
  key_id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  model TEXT NOT NULL,
  operation TEXT NOT NULL,
  deployment_id TEXT NOT NULL,
  tier TEXT NOT NULL,
  service_tier TEXT NOT NULL,
  requests INTEGER NOT NULL,
  prompt_tokens INTEGER NOT NULL,
  cached_tokens INTEGER NOT NULL,
  completion_tokens INTEGER NOT NULL,
  charge INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (${time}, key_id, model, operation, deployment_id, tier, service_tier)
) STRICT, WITHOUT ROWID;
INSERT INTO placed_${name} SELECT ${time}, key_id, project_id, model, operation, '', '', '',
  requests, prompt_tokens, cached_tokens, completion_tokens, charge, version FROM ${name};
DROP TABLE ${name};
ALTER TABLE placed_${name} RENAME TO ${name};`;

/** Rollups by where requests were answered. */
export const ROLLUP_PLACES = `
${TABLES.map(([name, time]) => withPlaces(name, time)).join("\n")}
ALTER TABLE replication ADD COLUMN placed_after INTEGER NOT NULL DEFAULT 0;
UPDATE replication SET placed_after = (SELECT coalesce(max(sequence), 0) FROM ledger);
`;

/** Rollups by what charges are for. */
export const ROLLUP_PARTS = TABLES.flatMap(([name]) =>
  PARTS.map((part) => `ALTER TABLE ${name} ADD COLUMN ${part} INTEGER NOT NULL DEFAULT 0;`),
).join("\n");

type Sums = {
  requests: number;
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge: number;
  version: number;
};

export type HourRow = Sums & {
  hour_ms: number;
  key_id: string;
  project_id: string;
  model: string;
  operation: string;
};

/** Sums of a whole organization, for those who watch many. */
export type TotalRow = Sums &
  PartSums & {
    grain: "hour" | "day";
    at_ms: number;
    model: string;
    operation: string;
    deployment_id: string;
    tier: string;
    service_tier: string;
  };

const PLACE = "deployment_id, tier, service_tier";
const KEYED = "key_id, project_id, model, operation";
const SUM_COLUMNS = "requests, prompt_tokens, cached_tokens, completion_tokens, charge, version";
export const COLUMNS = `${KEYED}, ${PLACE}, ${SUM_COLUMNS}, ${PARTS.join(", ")}`;
/** Those of the database's hours, which are told apart by neither places nor parts. */
export const HOUR_COLUMNS = `${KEYED}, ${SUM_COLUMNS}`;
/** What every sum of requests has. */
export const SUMS = `sum(requests) AS requests, sum(prompt_tokens) AS prompt_tokens, sum(cached_tokens) AS cached_tokens,
  sum(completion_tokens) AS completion_tokens, sum(charge) AS charge`;
export const PARTS_SUMMED = PARTS.map((part) => `sum(${part}) AS ${part}`).join(", ");
const SUMMED = `${SUMS}, max(version) AS version, ${PARTS_SUMMED}`;
/** What sums that are there get of ones that are inserted. */
export const SUMS_ADDED = `requests = requests + excluded.requests, prompt_tokens = prompt_tokens + excluded.prompt_tokens,
  cached_tokens = cached_tokens + excluded.cached_tokens, completion_tokens = completion_tokens + excluded.completion_tokens,
  charge = charge + excluded.charge`;
/** The same of a row of the rollups. */
export const ADDED = [
  SUMS_ADDED,
  "version = max(version, excluded.version)",
  ...PARTS.map((part) => `${part} = ${part} + excluded.${part}`),
].join(", ");
/**
 * What is summed, as coarse as a question allows: folded rows as far as they go, finer ones from
 * there on.
 */
export const MINUTES = `SELECT minute_ms AS at_ms, ${COLUMNS} FROM rollup`;
export const HOURS = `SELECT hour_ms AS at_ms, ${COLUMNS} FROM rollup_hour
  UNION ALL ${MINUTES} WHERE minute_ms >= (SELECT hours_folded_to_ms FROM replication)`;
export const DAYS = `SELECT day_ms AS at_ms, ${COLUMNS} FROM rollup_day
  UNION ALL SELECT hour_ms AS at_ms, ${COLUMNS} FROM rollup_hour
    WHERE hour_ms >= (SELECT days_folded_to_ms FROM replication)
  UNION ALL ${MINUTES} WHERE minute_ms >= (SELECT hours_folded_to_ms FROM replication)`;

const placed = (value: string): string =>
  `iif(sequence > (SELECT placed_after FROM replication), coalesce(${value}, ''), '')`;
/** Of an entry of the ledger: by whom, and of what. */
export const LEDGER_KEYED = `coalesce((SELECT lineage_id FROM api_key WHERE api_key.key_id = usage ->> 'key_id'), usage ->> 'key_id') AS key_id,
    usage ->> 'project_id' AS project_id, usage ->> 'model' AS model, usage ->> 'operation' AS operation`;
/** And what it adds to sums. */
export const LEDGER_COUNTS = `1 AS requests, usage ->> 'prompt_tokens' AS prompt_tokens, usage ->> 'cached_tokens' AS cached_tokens,
    usage ->> 'completion_tokens' AS completion_tokens, amount AS charge`;
/** What the rollups must be, worked out from the ledger, in minutes. Ends with its conditions. */
export const LEDGER = `SELECT ${COUNTED_AT_MS} - ${COUNTED_AT_MS} % ${MINUTE_MS} AS at_ms,
    ${LEDGER_KEYED},
    ${placed("usage ->> 'deployment_id'")} AS deployment_id, ${placed("usage ->> 'tier'")} AS tier,
    ${placed("coalesce(usage ->> '$.price.serviceTier', 'default')")} AS service_tier,
    ${LEDGER_COUNTS}, sequence AS version,
    ${PARTS.map((part, at) => `coalesce(usage ->> '$.charge_parts[${at}]', 0) AS ${part}`).join(", ")}
  FROM ledger WHERE kind IN ('settle', 'void')`;

const fold = (source: string, widthMs: number, { where, place }: Folding): string =>
  `SELECT at_ms - at_ms % ${widthMs} AS at_ms, key_id, min(project_id) AS project_id, model, operation${place}, ${SUMMED}
   FROM (${source}) WHERE ${where} GROUP BY 1, key_id, model, operation${place}`;

interface Folding {
  readonly where: string;
  readonly place: string;
}

/** Sums over a source by a width of time and everything it is told apart by. */
export const folded = (source: string, widthMs: number, where = "true"): string =>
  fold(source, widthMs, { where, place: `, ${PLACE}` });

/** The same of all places together. */
export const foldedHours = (source: string, where: string): string =>
  fold(source, HOUR_MS, { where, place: "" });

/** All keys' together, by a width of time. Ends with what it is grouped by. */
export const totalled = (source: string, widthMs: number, where: string): string =>
  `SELECT at_ms - at_ms % ${widthMs} AS at_ms, model, operation, ${PLACE}, ${SUMMED}
   FROM (${source}) WHERE ${where} GROUP BY 1, model, operation, ${PLACE}`;

/** Rows of minutes after a time as ones of the minute of another. */
export const MOVED = `INSERT INTO rollup SELECT CAST(?1 AS INTEGER), key_id, min(project_id), model, operation, ${PLACE}, ${SUMMED}
  FROM rollup WHERE minute_ms > ?1 GROUP BY key_id, model, operation, ${PLACE}
  ON CONFLICT DO UPDATE SET ${ADDED}`;
