/**
 * What meters say of requests that have ended, and of attempts that were given up: what that adds
 * to the books, once each. Nobody is ever charged more by it.
 */
import { hasOwnWork, measureReceipt } from "../../backends/evidence.ts";
import { chargeFor, type Price } from "../../billing/pricing.ts";
import { parseAttemptId, UNNUMBERED } from "../../contract/attempts.ts";
import type { Receipt } from "../../contract/engine.ts";
import { billable, type Measured } from "../requests/ending.ts";
import type { AccountState } from "../state.ts";
import { parseUsage, type StoredUsage } from "../usage/record.ts";
import type { Entries } from "./entries.ts";
import type { LedgerRow } from "./tables.ts";

export class LateReceipts {
  readonly #state: AccountState;
  readonly #entries: Entries;

  constructor(state: AccountState, entries: Entries) {
    this.#state = state;
    this.#entries = entries;
  }

  /** Books what it adds to a request that has ended. */
  take(receipt: Receipt, nowMs: number): void {
    const { requestId, attempt } = parseAttemptId(receipt.requestId);
    const booked = this.#state.getEntry(requestId);
    if (booked === undefined) return;
    const usage = parseUsage(booked);
    if (!isAbandoned(usage, attempt)) this.takeWord(measureReceipt(receipt), booked, nowMs);
    else {
      const price = usage.abandoned?.[attempt - 1]?.price ?? usage.price;
      this.takeAbandoned(receipt, price, nowMs);
    }
  }

  /** What an attempt made that nobody got is our cost, and nobody is charged. Once per attempt. */
  takeAbandoned(receipt: Receipt, price: Price, nowMs: number): void {
    const reference = lateReference(receipt.requestId);
    if (!hasOwnWork(receipt) || this.#entries.has(reference)) return;
    const { requestId } = parseAttemptId(receipt.requestId);
    const { usage, timing } = measureReceipt(receipt);
    const amountNanoUsd = chargeFor(price, billable({ usage, timing }));
    const details = JSON.stringify({ request_id: requestId, usage, receipt });
    this.#entries.book({ kind: "loss", reference, amountNanoUsd, details }, nowMs);
  }

  /** The meter's word after the end: less is given back, more is our loss. Once per request. */
  takeWord(word: Measured, booked: LedgerRow, nowMs: number): void {
    const { reference: requestId } = booked;
    const usage = parseUsage(booked);
    const { receipt } = word;
    if (receipt !== undefined && usage.receipt?.signature === receipt.signature) return;
    const isSame =
      usage.prompt_tokens === word.usage.promptTokens &&
      usage.completion_tokens === word.usage.completionTokens &&
      usage.cached_tokens === word.usage.cachedTokens &&
      ((usage.price.perSecond ?? 0) === 0 || usage.device_ms === word.timing.deviceMs);
    const reference = lateReference(requestId);
    if (isSame || this.#entries.has(reference)) return;
    const full = chargeFor(usage.price, billable(word));
    if (full >= booked.amount) {
      const amountNanoUsd = full - booked.amount;
      const details = JSON.stringify({ request_id: requestId, usage: word.usage, receipt });
      this.#entries.book({ kind: "loss", reference, amountNanoUsd, details }, nowMs);
      return;
    }
    const left = booked.amount - this.#entries.refundedOf(requestId);
    const amountNanoUsd = Math.min(left, booked.amount - full);
    const note = "late receipt";
    this.#entries.giveBack({ kind: "refund", reference, amountNanoUsd, requestId, note }, nowMs);
  }
}

/** Of what a worker said after the end, or of an attempt that was abandoned. */
export const lateReference = (id: string): string => `late:${id}`;

/** Whether another attempt answered than this one. */
export function isAbandoned(usage: StoredUsage, attempt: number): boolean {
  return attempt !== UNNUMBERED && attempt !== (usage.attempt ?? attempt);
}
