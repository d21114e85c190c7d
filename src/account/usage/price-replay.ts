/**
 * A stretch of the ledger under other prices: each settled request of it with the usage and the
 * price that its entry keeps.
 */
import { replayRequests, type PastRequest } from "../../billing/price-simulation.ts";
import { LedgerTimes } from "../ledger/ledger-times.ts";
import { turnOver, type SequenceRange } from "../ledger/sequence-range.ts";
import type { LedgerRow } from "../ledger/tables.ts";
import { parseUsage } from "./record.ts";
import type { ReplayCall, ReplayTurn } from "./verbs.ts";

/** Entries that one turn reads at most. */
export const ENTRIES_PER_TURN = 2_000;

type Settled = Pick<LedgerRow, "sequence" | "amount" | "usage">;

/** Reads only. */
export class PriceReplay {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  turn({ fromMs, toMs, prices, from, maxEntries }: ReplayCall): ReplayTurn {
    const most = Math.min(maxEntries, ENTRIES_PER_TURN);
    const { runs, ...turn } = turnOver(this.#times.within(fromMs, toMs), { from, most });
    const past = runs.flatMap((run) => this.#settled(run));
    const priceOf = (model: string) => (Object.hasOwn(prices, model) ? prices[model] : undefined);
    const models = [...replayRequests(past, priceOf)];
    return {
      models: models.map(([model, revenue]) => ({ model, ...revenue })),
      ...turn,
    };
  }

  #settled({ first, end }: SequenceRange): PastRequest[] {
    const query = `SELECT sequence, amount, usage FROM ledger
      WHERE sequence >= ? AND sequence < ? AND kind = 'settle'`;
    return this.#sql
      .exec<Settled>(query, first, end)
      .toArray()
      .map((row) => {
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
          isFromCache: usage.measured_by === "cache",
        };
      });
  }
}
