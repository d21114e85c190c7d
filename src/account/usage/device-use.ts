/**
 * What the requests of a stretch of the ledger took of devices, by key, model, deployment, hour.
 */
import { LedgerTimes } from "../ledger/ledger-times.ts";
import { turnOver } from "../ledger/sequence-range.ts";
import type { DeviceCall, DeviceTurn, DeviceUseRow } from "./verbs.ts";

/** Entries that one turn reads at most. */
const ENTRIES_PER_TURN = 2_000;

const us = (field: string): string => `sum(CAST(round((usage ->> '${field}') * 1000) AS INTEGER))`;

const SUMS = `SELECT usage ->> 'key_id' AS key_id, usage ->> 'model' AS model,
    coalesce(usage ->> 'deployment_id', '') AS deployment_id, booked_at_ms - booked_at_ms % 3600000 AS hour_ms,
    count(*) AS requests, sum(usage ->> 'prompt_tokens') AS prompt_tokens,
    sum((usage ->> 'prompt_tokens') + (usage ->> 'completion_tokens') > 0) AS calls,
    sum(usage ->> 'cached_tokens') AS cached_tokens,
    sum(max(0, booked_at_ms - (usage ->> 'started'))) * 1000 AS held_us,
    sum(usage ->> 'completion_tokens') AS completion_tokens, ${us("prefill_ms")} AS prefill_us,
    ${us("decode_ms")} AS decode_us, ${us("device_ms")} AS device_us, CAST(sum(amount) AS TEXT) AS charged
  FROM ledger WHERE sequence >= ? AND sequence < ? AND kind IN ('settle', 'void') GROUP BY 1, 2, 3, 4`;

/** Reads only. */
export class DeviceUses {
  readonly #sql: SqlStorage;
  readonly #times: LedgerTimes;

  constructor(sql: SqlStorage) {
    this.#sql = sql;
    this.#times = new LedgerTimes(sql);
  }

  turn({ fromMs, toMs, from, maxEntries }: DeviceCall): DeviceTurn {
    const most = Math.min(maxEntries, ENTRIES_PER_TURN);
    const { runs, ...turn } = turnOver(this.#times.within(fromMs, toMs), { from, most });
    const rows = runs.flatMap(({ first, end }) =>
      this.#sql.exec<DeviceUseRow>(SUMS, first, end).toArray(),
    );
    return { rows, ...turn };
  }
}
