/**
 * The proof that the books add up: every figure from its two sources, and what the receipts of a
 * worker are in the ledger.
 *
 * It reads alone, and outside a transaction: it walks the whole ledger.
 */
import { hasOwnWork, hasWork } from "../../backends/evidence.ts";
import { keptAlive, totalRemaining } from "../../billing/credits.ts";
import { customerEffect, entryHash, GENESIS_HASH } from "../../billing/ledger.ts";
import { includedLeft } from "../../billing/plan.ts";
import { parseAttemptId } from "../../contract/attempts.ts";
import type { Evidence } from "../../contract/common.ts";
import { sha256Hex } from "../../contract/digests.ts";
import type { Receipt } from "../../contract/engine.ts";
import type { AccountState } from "../state.ts";
import { parseUsage } from "../usage/record.ts";
import { isAbandoned, lateReference } from "./late-receipts.ts";
import { toEntry } from "./tables.ts";
import type { ReceiptComparison, ReconcileResult } from "./verbs.ts";

type BooksReconciliation = Omit<ReconcileResult, "rollups" | "overdue" | "database" | "archive">;

export class Reconciliation {
  readonly #state: AccountState;

  constructor(state: AccountState) {
    this.#state = state;
  }

  /** Every figure from its two sources. */
  reconcile(nowMs: number): BooksReconciliation {
    let previousHash = GENESIS_HASH;
    let entries = 0;
    let ledgerNanoUsd = 0;
    let isChainIntact = true;
    for (const row of this.#state.walkLedger()) {
      const entry = toEntry(row);
      entries += 1;
      isChainIntact &&=
        entry.sequence === entries && entryHash(previousHash, entry, sha256Hex) === row.hash;
      previousHash = row.hash;
      ledgerNanoUsd += customerEffect(entry);
    }
    const { money } = this.#state;
    if (money === undefined) throw new Error("this account was never provisioned");
    const holds = this.#state.readStoredHolds();
    return {
      postedNanoUsd: money.postedNanoUsd,
      ledgerNanoUsd,
      heldNanoUsd: money.heldNanoUsd,
      openHoldsNanoUsd: holds.reduce((sum, hold) => sum + hold.amountNanoUsd, 0),
      openHolds: holds.length,
      creditsNanoUsd: totalRemaining(money.credits),
      keptNanoUsd: keptAlive(money.credits, nowMs),
      included: { ...this.#sumIncluded(), left: BigInt(includedLeft(money.credits)) },
      fees: this.#sumFees(),
      entries,
      isChainIntact,
      lateReceipts: this.#countLate(),
      measuredBy: this.#countMeasured(),
      endUserTokens: this.#compareEndUserTokens(),
    };
  }

  /** What each of a worker's receipts is in the books. */
  compareReceipts(
    receipts: readonly Receipt[],
    onTheirWay: ReadonlySet<string>,
  ): ReceiptComparison {
    const result = { matched: 0, pending: 0, late: 0, faults: [] as string[] };
    for (const receipt of receipts) {
      const kind = this.#placeOf(receipt);
      if (kind !== "unexplained") result[kind] += 1;
      else if (onTheirWay.has(receipt.requestId)) result.pending += 1;
      else
        result.faults.push(
          `worker ${receipt.workerId} made ${receipt.completionTokens} tokens for ${receipt.requestId}, which the ledger does not have so`,
        );
    }
    return result;
  }

  listReceiptedRequests(workerId: string, sinceMs: number): string[] {
    const query = `SELECT usage ->> '$.receipt.requestId' AS id FROM ledger WHERE kind IN ('settle', 'void')
      AND usage ->> '$.receipt.workerId' = ? AND usage ->> '$.receipt.endedAtMs' >= ?`;
    const rows = this.#state.sql.exec<{ id: string }>(query, workerId, sinceMs).toArray();
    return rows.map(({ id }) => id);
  }

  #placeOf(receipt: Receipt): "matched" | "pending" | "late" | "unexplained" {
    const { promptTokens, cachedTokens, completionTokens } = receipt;
    const { requestId, attempt } = parseAttemptId(receipt.requestId);
    if (this.#state.getEntry(lateReference(receipt.requestId)) !== undefined) return "late";
    if (this.#state.holds.has(requestId)) return "pending";
    const booked = this.#state.getEntry(requestId);
    if (booked === undefined) return "unexplained";
    const usage = parseUsage(booked);
    if (isAbandoned(usage, attempt)) return hasOwnWork(receipt) ? "unexplained" : "matched";
    if (this.#state.getEntry(lateReference(requestId)) !== undefined) return "late";
    if (!hasWork(receipt) && booked.amount === 0) return "matched";
    // What was charged may be less than it says: of an answer that broke off, what was given.
    if (usage.receipt?.signature === receipt.signature) return "matched";
    const isSame =
      usage.prompt_tokens === promptTokens &&
      usage.cached_tokens === cachedTokens &&
      usage.completion_tokens === completionTokens;
    return isSame ? "matched" : "unexplained";
  }

  #sumIncluded() {
    const query = `SELECT
      CAST(coalesce(sum(amount) FILTER (WHERE kind = 'include'), 0) AS TEXT) AS granted,
      CAST(coalesce(sum(amount) FILTER (WHERE kind = 'lapse'), 0) AS TEXT) AS lapsed,
      CAST(coalesce(sum(usage ->> 'included_nano_usd') FILTER (WHERE kind = 'settle'), 0) AS TEXT) AS used
      FROM ledger WHERE kind IN ('include', 'lapse', 'settle')`;
    const sums = this.#state.sql.exec<Record<"granted" | "used" | "lapsed", string>>(query).one();
    const { granted, used, lapsed } = sums;
    return { granted: BigInt(granted), used: BigInt(used), lapsed: BigInt(lapsed) };
  }

  #sumFees() {
    const query = `SELECT
      (SELECT CAST(coalesce(sum(CASE kind WHEN 'fee' THEN amount ELSE -amount END), 0) AS TEXT)
        FROM ledger WHERE kind IN ('fee', 'fee_back')) AS booked,
      (SELECT CAST(coalesce(sum(fee - back), 0) AS TEXT) FROM plan_period) AS of_periods`;
    const { booked, of_periods } = this.#state.sql
      .exec<{ booked: string; of_periods: string }>(query)
      .one();
    return { booked: BigInt(booked), ofPeriods: BigInt(of_periods) };
  }

  #compareEndUserTokens(): ReconcileResult["endUserTokens"] {
    const query = `WITH charged AS (
        SELECT usage ->> 'end_user_token_id' AS id, sum(amount) AS amount FROM ledger
        WHERE kind = 'settle' AND usage ->> 'end_user_token_id' IS NOT NULL GROUP BY 1
      )
      SELECT count(*) AS tokens, count(*) FILTER (WHERE spent <> coalesce(amount, 0)) AS differing
      FROM end_user_token LEFT JOIN charged USING (id)`;
    return this.#state.sql.exec<{ tokens: number; differing: number }>(query).one();
  }

  #countMeasured(): ReconcileResult["measuredBy"] {
    const query = `SELECT usage ->> 'measured_by' AS name, count(*) AS n FROM ledger
      WHERE kind IN ('settle', 'void') GROUP BY 1`;
    const counts = { receipt: 0, provider: 0, cache: 0, relay: 0, checkpoint: 0, none: 0 };
    for (const { name, n } of this.#state.sql.exec<{ name: Evidence; n: number }>(query))
      counts[name] = n;
    return counts;
  }

  #countLate(): number {
    const query =
      "SELECT count(*) AS n FROM ledger WHERE reference >= 'late:' AND reference < 'late;'";
    return this.#state.sql.exec<{ n: number }>(query).one().n;
  }
}
