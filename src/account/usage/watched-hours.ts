/** What the newest entries of the ledger add up to by hour, for those who watch. Reads only. */
import { hourOf } from "../../contract/durations.ts";
import {
  addFigures,
  bucketOf,
  NO_FIGURES,
  type Figures,
  type HourFigures,
} from "../../watch/figures.ts";
import { COUNTED_AT_MS, LedgerTimes } from "../ledger/ledger-times.ts";

/** Entries that one turn reads at most. */
const ENTRIES_PER_TURN = 2_000;

type Entry = {
  sequence: number;
  kind: string;
  amount: number;
  at_ms: number;
  outcome: string | null;
  model: string | null;
  deployment_id: string | null;
  measured_by: string | null;
  prompt_tokens: number | null;
  cached_tokens: number | null;
  completion_tokens: number | null;
  first_token_ms: number | null;
  device_us: number | null;
};

const NEWEST = `SELECT sequence, kind, amount, ${COUNTED_AT_MS} AS at_ms, usage ->> 'outcome' AS outcome,
    usage ->> 'model' AS model, usage ->> 'deployment_id' AS deployment_id, usage ->> 'measured_by' AS measured_by,
    usage ->> 'prompt_tokens' AS prompt_tokens, usage ->> 'cached_tokens' AS cached_tokens,
    usage ->> 'completion_tokens' AS completion_tokens,
    (usage ->> 'queue_ms') + (usage ->> 'prefill_ms') AS first_token_ms,
    CAST(round((usage ->> 'device_ms') * 1000) AS INTEGER) AS device_us
  FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?`;

/** Ends that are the service's fault, not the caller's. */
const FAULTS: ReadonlySet<string | null> = new Set([
  "backend_failed",
  "connection_lost",
  "edge_failed",
  "expired",
]);

/** Of what a meter timed: nothing else says when a first token was there. */
const TIMED: ReadonlySet<string | null> = new Set(["receipt", "provider"]);

export interface HoursTurn {
  /** The last entry that is in it; the one asked for where there is none after it. */
  readonly to: number;
  readonly hours: readonly HourFigures[];
  readonly isLast: boolean;
}

export class WatchedHours {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  /** Which times entries count at: another one after each step back of the clock. */
  generation(): string {
    const query = `SELECT count(*) AS steps, coalesce(max(sequence), 0) AS sequence,
      coalesce(sum(at_ms), 0) AS at_ms, coalesce(sum(redated_from), 0) AS redated FROM clock_step`;
    const row = this.#sql.exec<Record<string, number>>(query).one();
    return Object.values(row).join(".");
  }

  /** The last entry before those that count from a time on. */
  lastBefore(fromMs: number): number {
    const ranges = this.#times.within(fromMs, Number.MAX_SAFE_INTEGER);
    return Math.min(this.#times.next, ...ranges.map(({ first }) => first)) - 1;
  }

  /** The entries after one, added up, as far as one turn reads. */
  turn(after: number, most = ENTRIES_PER_TURN): HoursTurn {
    const entries = this.#sql.exec<Entry>(NEWEST, after, most).toArray();
    const byHour = Map.groupBy(entries, ({ at_ms }) => hourOf(at_ms));
    const hours = [...byHour].map(([hourMs, own]) => ({
      hourMs,
      figures: own.reduce((sum, entry) => addFigures(sum, figuresOf(entry)), NO_FIGURES),
    }));
    return {
      to: entries.at(-1)?.sequence ?? after,
      hours: hours.filter(({ figures }) => figures.requests > 0 || figures.refunded > 0n),
      isLast: entries.length < most,
    };
  }
}

function figuresOf(entry: Entry): Figures {
  if (entry.kind === "refund") return { ...NO_FIGURES, refunded: BigInt(entry.amount) };
  if (entry.kind !== "settle" && entry.kind !== "void") return NO_FIGURES;
  const completionTokens = entry.completion_tokens ?? 0;
  const firstTokenMs = entry.first_token_ms ?? 0;
  const isTimed = TIMED.has(entry.measured_by) && completionTokens > 0 && firstTokenMs > 0;
  return {
    requests: 1,
    promptTokens: entry.prompt_tokens ?? 0,
    cachedTokens: entry.cached_tokens ?? 0,
    completionTokens,
    errors: FAULTS.has(entry.outcome) ? 1 : 0,
    charged: BigInt(entry.amount),
    refunded: 0n,
    firstTokens: new Map(isTimed ? [[bucketOf(firstTokenMs), 1]] : []),
    uses: new Map([
      [
        `${entry.model ?? ""}/${entry.deployment_id ?? ""}`,
        {
          requests: 1,
          promptTokens: entry.prompt_tokens ?? 0,
          completionTokens,
          deviceUs: BigInt(entry.device_us ?? 0),
        },
      ],
    ]),
  };
}
