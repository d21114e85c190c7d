/**
 * The account's books: what is written when money moves, and the proof that it adds up.
 *
 * Each entry goes with the balance it changes in one transaction, so the ledger and the balance can never disagree. No
 * clock: `nowMs` is passed in.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import { settleCharge } from "../billing/hold.ts";
import {
  customerEffect,
  entryHash,
  GENESIS_HASH,
  TRANSFERS,
  type EntryKind,
  type LedgerEntry,
} from "../billing/ledger.ts";
import type { NanoUsd } from "../billing/money.ts";
import type { Price } from "../billing/pricing.ts";
import type { ReconcileResult, Resolution, SettleCall } from "./account.ts";
import type { Statements } from "./statements.ts";
import type { AccountRow, HoldRow } from "./tables.ts";
import { hourOf, usageJson } from "./usage.ts";

export class Books {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** Ends a hold: charges what it covers, or nothing. An ended one answers as it did, and nothing is written. */
  resolve(
    call: SettleCall,
    kind: Extract<EntryKind, "settle" | "void">,
    nowMs: number,
  ): Resolution {
    return this.#statements.transaction((): Resolution => {
      // A hold is deleted by the transaction that books its end, so an open hold has no entry yet.
      const hold = this.#statements.getHold(call.requestId);
      if (hold === undefined) return this.#alreadyResolved(call, nowMs);
      const { chargeNanoUsd, overrunNanoUsd } =
        kind === "void"
          ? { chargeNanoUsd: 0, overrunNanoUsd: 0 }
          : settleCharge(priceOf(hold), call.usage, hold.amount);
      const usage = usageJson(hold, call, chargeNanoUsd, overrunNanoUsd);
      const sequence = this.#book(kind, call.requestId, chargeNanoUsd, usage, nowMs);
      this.#statements.deleteHold(call.requestId);
      this.#statements.moveBalance(-chargeNanoUsd, -hold.amount, nowMs);
      this.#statements.addToRollup({
        hour_ms: hourOf(nowMs),
        key_id: hold.key_id,
        model: hold.model,
        requests: 1,
        prompt_tokens: call.usage.promptTokens,
        cached_tokens: call.usage.cachedTokens,
        completion_tokens: call.usage.completionTokens,
        charge: chargeNanoUsd,
        version: sequence,
      });
      return { ok: true, isNew: true, chargeNanoUsd };
    });
  }

  /** Adds credit, once per reference. Inside a transaction. */
  grantOnce(amountNanoUsd: NanoUsd, externalRef: string, nowMs: number): boolean {
    const reference = `grant:${externalRef}`;
    if (this.#statements.getEntry(reference) !== undefined) return false;
    this.#book("grant", reference, amountNanoUsd, null, nowMs);
    this.#statements.moveBalance(amountNanoUsd, 0, nowMs);
    return true;
  }

  /** Every figure from its two sources. Walks the whole ledger. */
  reconcile(account: AccountRow): ReconcileResult {
    let previousHash = GENESIS_HASH;
    let entries = 0;
    let ledgerNanoUsd = 0;
    let isChainIntact = true;
    for (const row of this.#statements.walkLedger()) {
      const { amount, booked_at_ms, hash, ...rest } = row;
      const entry: LedgerEntry = { ...rest, amountNanoUsd: amount, bookedAtMs: booked_at_ms };
      entries += 1;
      isChainIntact &&=
        entry.sequence === entries && entryHash(previousHash, entry, digest) === hash;
      previousHash = hash;
      ledgerNanoUsd += customerEffect(entry);
    }
    const holds = this.#statements.sumStoredHolds();
    return {
      postedNanoUsd: account.posted,
      ledgerNanoUsd,
      heldNanoUsd: account.held,
      openHoldsNanoUsd: holds.amount,
      openHolds: holds.count,
      entries,
      isChainIntact,
      lateReceipts: this.#statements.countLateReceipts(),
    };
  }

  #alreadyResolved(call: SettleCall, nowMs: number): Resolution {
    const booked = this.#statements.getEntry(call.requestId);
    if (booked === undefined) return { ok: false, reason: "unknown_request" };
    this.#noteIfDifferent(call, booked.usage, nowMs);
    return { ok: true, isNew: false, chargeNanoUsd: booked.amount };
  }

  /** A receipt that came after another way of settling had won: kept for reconciliation, never booked twice. */
  #noteIfDifferent(call: SettleCall, bookedUsage: string | null, nowMs: number): void {
    if (call.measuredBy !== "receipt" || bookedUsage === null) return;
    const booked = JSON.parse(bookedUsage) as { prompt_tokens: number; completion_tokens: number };
    const { promptTokens, completionTokens } = call.usage;
    if (booked.prompt_tokens === promptTokens && booked.completion_tokens === completionTokens)
      return;
    this.#statements.insertLateReceipt(call.requestId, JSON.stringify(call.usage), nowMs);
  }

  #book(
    kind: EntryKind,
    reference: string,
    amountNanoUsd: NanoUsd,
    usage: string | null,
    bookedAtMs: number,
  ): number {
    const last = this.#statements.ledgerTail();
    const sequence = (last?.sequence ?? 0) + 1;
    const entry: LedgerEntry = {
      sequence,
      reference,
      kind,
      amountNanoUsd,
      ...TRANSFERS[kind],
      bookedAtMs,
      usage,
    };
    this.#statements.insertEntry(entry, entryHash(last?.hash ?? GENESIS_HASH, entry, digest));
    return sequence;
  }
}

/** Synchronous, because it runs inside a storage transaction. */
function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The price that a request keeps from its admission to its end. */
export function priceOf(hold: HoldRow): Price {
  return {
    version: hold.price_version,
    inputPerMillion: hold.input_per_million,
    cachedInputPerMillion: hold.cached_input_per_million,
    outputPerMillion: hold.output_per_million,
  };
}
