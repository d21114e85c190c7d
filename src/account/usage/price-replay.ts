/**
 * A stretch of the ledger under other terms: each settled request of it with the usage, the price
 * and the times that its entry keeps.
 */
import { replayScenario, type SettledRequest } from "../../billing/scenario.ts";
import { sha256Hex } from "../../contract/digests.ts";
import { LedgerTimes } from "../ledger/ledger-times.ts";
import { turnOver, type SequenceRange } from "../ledger/sequence-range.ts";
import type { LedgerRow } from "../ledger/tables.ts";
import { parseUsage } from "./record.ts";
import type { ReplayCall, ReplayTurn } from "./verbs.ts";

/** Entries that one turn reads at most. */
export const ENTRIES_PER_TURN = 2_000;

type Settled = Pick<LedgerRow, "reference" | "amount" | "usage" | "booked_at_ms">;

/** Reads only. */
export class PriceReplay {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  turn({ fromMs, toMs, prices, moves, plan, from, maxEntries }: ReplayCall): ReplayTurn {
    const most = Math.min(maxEntries, ENTRIES_PER_TURN);
    const { runs, ...turn } = turnOver(this.#times.within(fromMs, toMs), { from, most });
    const past = runs.flatMap((run) => this.#settled(run));
    const fees = runs.reduce((sum, run) => sum + this.#fees(run), 0n);
    return { ...replayScenario(past, { prices, moves, plan }), fees, ...turn };
  }

  #settled({ first, end }: SequenceRange): SettledRequest[] {
    const query = `SELECT reference, amount, usage, booked_at_ms FROM ledger
      WHERE sequence >= ? AND sequence < ? AND kind = 'settle' ORDER BY sequence`;
    return this.#sql.exec<Settled>(query, first, end).toArray().map(toSettled);
  }

  #fees({ first, end }: SequenceRange): bigint {
    const query = `SELECT CAST(coalesce(sum(iif(kind = 'fee', amount, -amount)), 0) AS TEXT) AS fees
      FROM ledger WHERE sequence >= ? AND sequence < ? AND kind IN ('fee', 'fee_back')`;
    return BigInt(this.#sql.exec<{ fees: string }>(query, first, end).one().fees);
  }
}

function toSettled(row: Settled): SettledRequest {
  const usage = parseUsage(row);
  return {
    model: usage.model,
    price: usage.price,
    usage: {
      promptTokens: usage.prompt_tokens,
      cachedTokens: usage.cached_tokens,
      completionTokens: usage.completion_tokens,
      deviceMs: usage.device_ms,
    },
    chargeNanoUsd: row.amount,
    includedNanoUsd: usage.included_nano_usd ?? 0,
    isFromCache: usage.measured_by === "cache",
    deploymentId: usage.deployment_id ?? "",
    prefillMs: usage.prefill_ms,
    decodeMs: usage.decode_ms,
    startedAtMs: usage.started,
    bookedAtMs: row.booked_at_ms,
    // A digest of each: only where some of its model's requests are answered by another.
    get place() {
      return placeOf(row.reference);
    },
  };
}

/** By its id alone, so that the same requests are among a tenth in every replay. */
const placeOf = (requestId: string): number =>
  Number.parseInt(sha256Hex(requestId).slice(0, 8), 16) % 100;
