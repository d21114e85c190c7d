/**
 * The account's books: what is written when money moves. reconciliation.ts proves that it adds up.
 *
 * Each entry goes with the balance it changes in one transaction, so that they cannot disagree. No
 * clock: `nowMs` is passed in. Every verb is called inside a transaction of the state.
 */
import { hasOwnWork, measureReceipt } from "../../backends/evidence.ts";
import {
  drawCredits,
  expireCredits,
  nextExpiryMs,
  totalRemaining,
  type Credit,
} from "../../billing/credits.ts";
import { settleCharge } from "../../billing/hold.ts";
import {
  customerEffect,
  entryHash,
  GENESIS_HASH,
  TRANSFERS,
  type EntryKind,
  type LedgerEntry,
} from "../../billing/ledger.ts";
import { MAX_NANO_USD, type NanoUsd } from "../../billing/money.ts";
import { includedLeft } from "../../billing/plan.ts";
import { chargeFor, type Price } from "../../billing/pricing.ts";
import { attemptIdOf, parseAttemptId, UNNUMBERED } from "../../contract/attempts.ts";
import { sha256Hex } from "../../contract/digests.ts";
import type { Receipt } from "../../contract/engine.ts";
import type { Resolution, SettleCall } from "../gate.ts";
import { billable, isUndelivered, wordOfMeter, type Measured } from "../requests/ending.ts";
import { attemptOfEnd, candidateOf, heldFor, receiptsOf, type Hold } from "../requests/hold.ts";
import type { AccountState } from "../state.ts";
import { parseUsage, toStoredUsage, type StoredUsage } from "../usage/record.ts";
import type { AccountRecord } from "./account-row.ts";
import type { LedgerRow } from "./tables.ts";
import type { BookingResult, CorrectCall, GrantCall, RefundCall } from "./verbs.ts";

/** A request whose end was just booked. */
export interface Ended {
  readonly hold: Hold;
  readonly call: SettleCall;
  readonly attempt: number;
  readonly usage: StoredUsage;
  readonly sequence: number;
}

/** What a plan includes in a period. */
interface Included {
  readonly reference: string;
  readonly amountNanoUsd: NanoUsd;
  /** When it lapses. */
  readonly endMs: number;
  readonly details: object;
}

interface Fee {
  readonly reference: string;
  readonly amountNanoUsd: NanoUsd;
  readonly details: object;
}

/** The credit without terms of its own: payments that never expire, and what was given back. */
const PERPETUAL = "lasting";
/** Live credits beyond this would make the account's row dear to write. */
const MAX_LIVE_CREDITS = 500;

export class Books {
  readonly #state: AccountState;

  constructor(state: AccountState) {
    this.#state = state;
  }

  /** Ends a hold: charges what it covers, or nothing, once. An ended one answers as it did. */
  resolve(
    call: SettleCall,
    kind: Extract<EntryKind, "settle" | "void">,
    nowMs: number,
  ): { resolution: Resolution; ended: Ended | undefined } {
    // A hold is closed by the transaction that books its end, so an open hold has no entry yet.
    const open = this.#state.holds.get(call.requestId);
    if (open === undefined)
      return { resolution: this.#resolveAgain(call, nowMs), ended: undefined };
    const { kept, others } = receiptsOf(open, call);
    const receipt = call.receipt ?? kept;
    const told = receipt === undefined ? call : { ...call, receipt };
    const attempt = attemptOfEnd(open, told);
    const hold = heldFor(open, attempt);
    // What it made is booked as our cost then, and nobody is charged for it any more.
    const late =
      attempt === open.attempt ? null : lateReference(attemptIdOf(call.requestId, attempt));
    const isGivenUp = late !== null && this.#state.getEntry(late) !== undefined;
    const isFree = kind === "void" || isUndelivered(hold, told) || isGivenUp;
    const { price } = candidateOf(hold, attempt);
    const chargeNanoUsd = isFree
      ? 0
      : settleCharge(price, billable(call), hold.amountNanoUsd).chargeNanoUsd;
    const madeNanoUsd = chargeFor(price, billable(wordOfMeter(told) ?? told));
    const overrunNanoUsd = isGivenUp ? 0 : Math.max(0, madeNanoUsd - chargeNanoUsd);
    const before = this.#money.credits;
    const { credits } = drawCredits(
      before,
      { amountNanoUsd: chargeNanoUsd, admittedAtMs: hold.admittedAtMs },
      nowMs,
    );
    const includedNanoUsd = includedLeft(before) - includedLeft(credits);
    const usage = toStoredUsage(hold, told, { chargeNanoUsd, overrunNanoUsd, includedNanoUsd });
    const booked = isFree ? "void" : kind;
    const text = JSON.stringify(usage);
    const sequence = this.#book(booked, call.requestId, chargeNanoUsd, text, nowMs);
    this.#state.closeHold(call.requestId);
    for (const other of others) this.takeAbandonedReceipt(other.receipt, other.price, nowMs);
    this.#state.amend({ heldNanoUsd: this.#money.heldNanoUsd - hold.amountNanoUsd, credits });
    this.expireDue(nowMs);
    return {
      resolution: { ok: true, isNew: true, isVoid: isFree, chargeNanoUsd },
      ended: { hold, call, attempt, usage, sequence },
    };
  }

  /** Adds credit, once per reference. */
  grant(call: GrantCall, nowMs: number): BookingResult {
    const reference = `grant:${call.externalRef}`;
    if (this.#state.getEntry(reference) !== undefined) return { ok: true, isNew: false };
    const isLasting = call.expiresAtMs === null && call.priority === 0;
    // What never expires joins the rest in the account's row; terms of its own alone take room.
    if (!isLasting && this.#money.credits.length >= MAX_LIVE_CREDITS)
      return { ok: false, reason: "too_many_credits" };
    const { amountNanoUsd, priority, expiresAtMs, note } = call;
    const kind = call.source === "promotion" ? "gift" : "grant";
    const details = JSON.stringify({ priority, expires_at_ms: expiresAtMs, note });
    this.#book(kind, reference, amountNanoUsd, details, nowMs);
    this.#addCredit({ id: reference, amountNanoUsd, priority, expiresAtMs });
    return { ok: true, isNew: true };
  }

  /**
   * What a plan includes in a period. It pays no debts, and lapses; so it is not a payment, and no
   * invoice takes it for one.
   *
   * @param reference unique: once for each period
   */
  include({ reference, amountNanoUsd, endMs, details }: Included, nowMs: number): void {
    // The balance has an end, and a plan's period must never fail to begin.
    const room = Math.max(0, MAX_NANO_USD - Math.max(0, this.#money.postedNanoUsd));
    const amount = Math.min(amountNanoUsd, room);
    if (amount === 0 || this.#state.getEntry(reference) !== undefined) return;
    this.#book("include", reference, amount, JSON.stringify(details), nowMs);
    const credit: Credit = {
      id: reference,
      amountNanoUsd: amount,
      remainingNanoUsd: amount,
      priority: 0,
      expiresAtMs: endMs,
      isIncluded: true,
    };
    this.#state.amend({ credits: [...this.#money.credits, credit] });
  }

  /** What a plan included lapses earlier: it was changed in the middle of a period. */
  cutIncluded(reference: string, atMs: number): void {
    const credits = this.#money.credits.map((credit) =>
      credit.id === reference
        ? { ...credit, expiresAtMs: Math.min(atMs, credit.expiresAtMs ?? atMs) }
        : credit,
    );
    this.#state.amend({ credits });
  }

  /** A plan's fee, or what goes back of one. @returns its sequence */
  bookFee(kind: "fee" | "fee_back", fee: Fee, nowMs: number): number {
    return this.#book(kind, fee.reference, fee.amountNanoUsd, JSON.stringify(fee.details), nowMs);
  }

  /** Gives back a charge or a part of it; all refunds of a request never exceed its charge. */
  refund(call: RefundCall, nowMs: number): BookingResult {
    const charged = this.#state.getEntry(call.requestId);
    if (charged === undefined || charged.kind !== "settle")
      return { ok: false, reason: "unknown_request" };
    const reference = `refund:${call.externalRef ?? call.requestId}`;
    if (this.#state.getEntry(reference) !== undefined) return { ok: true, isNew: false };
    const left = charged.amount - this.#refundedOf(call.requestId);
    const amountNanoUsd = call.amountNanoUsd ?? left;
    if (left === 0 || amountNanoUsd > left)
      return { ok: false, reason: "exceeds_charge", leftNanoUsd: left };
    this.#giveBack("refund", reference, amountNanoUsd, call.requestId, call.note, nowMs);
    return { ok: true, isNew: true };
  }

  /** An operator's correction. Down stops at what is free; a dispute does not. */
  correct(call: CorrectCall, nowMs: number): BookingResult {
    const reference = `correction:${call.externalRef}`;
    if (this.#state.getEntry(reference) !== undefined) return { ok: true, isNew: false };
    const { amountNanoUsd, note } = call;
    if (amountNanoUsd > 0) {
      this.#giveBack("correct_up", reference, amountNanoUsd, null, note, nowMs);
      return { ok: true, isNew: true };
    }
    const taken = -amountNanoUsd;
    const { postedNanoUsd, heldNanoUsd, creditLimitNanoUsd, disputedNanoUsd } = this.#money;
    const own = this.#money.credits.filter(({ isIncluded }) => isIncluded !== true);
    const included = this.#money.credits.filter(({ isIncluded }) => isIncluded === true);
    // What a plan includes may be held, and is nobody's to take.
    const takenUp = Math.max(heldNanoUsd, totalRemaining(included));
    const freeNanoUsd = Math.max(0, postedNanoUsd - takenUp + creditLimitNanoUsd + disputedNanoUsd);
    if (!call.isDispute && taken > freeNanoUsd)
      return { ok: false, reason: "exceeds_balance", leftNanoUsd: freeNanoUsd };
    const kind = call.isDispute ? "dispute" : "correct_down";
    this.#state.amend({ disputedNanoUsd: disputedNanoUsd + Math.max(0, taken - freeNanoUsd) });
    this.#book(kind, reference, taken, JSON.stringify({ note }), nowMs);
    const draw = { amountNanoUsd: taken, admittedAtMs: nowMs };
    this.#state.amend({ credits: [...included, ...drawCredits(own, draw, nowMs).credits] });
    this.expireDue(nowMs);
    return { ok: true, isNew: true };
  }

  /** Books credit whose time is over, as far as no open hold keeps it alive. */
  expireDue(nowMs: number): void {
    if (!this.#money.credits.some(({ expiresAtMs: ms }) => ms !== null && ms <= nowMs)) return;
    const claims = [...this.#state.holds.values()];
    const { credits, expired } = expireCredits(this.#money.credits, claims, nowMs);
    this.#state.amend({ credits });
    for (const { id, isIncluded, amountNanoUsd } of expired) {
      const sequence = (this.#state.ledgerTail?.sequence ?? 0) + 1;
      const kind = isIncluded ? "lapse" : "expire";
      this.#book(kind, `expiry:${id}:${sequence}`, amountNanoUsd, null, nowMs);
    }
  }

  /**
   * After the clock was put back: credit that lives again pays what was owed beside it. The balance
   * is what it was.
   */
  payDebts(nowMs: number): void {
    const { credits, postedNanoUsd } = this.#money;
    const owedNanoUsd = totalRemaining(credits) - postedNanoUsd;
    const own = credits.filter(({ isIncluded }) => isIncluded !== true);
    if (owedNanoUsd <= 0 || own.length === 0) return;
    const draw = { amountNanoUsd: owedNanoUsd, admittedAtMs: nowMs };
    const included = credits.filter(({ isIncluded }) => isIncluded === true);
    this.#state.amend({ credits: [...included, ...drawCredits(own, draw, nowMs).credits] });
  }

  nextCreditExpiryMs(nowMs: number): number | undefined {
    return nextExpiryMs(this.#state.money?.credits ?? [], nowMs);
  }

  /** Books what it adds to a request that has ended. */
  takeLateReceipt(receipt: Receipt, nowMs: number): void {
    const { requestId, attempt } = parseAttemptId(receipt.requestId);
    const booked = this.#state.getEntry(requestId);
    if (booked === undefined) return;
    const usage = parseUsage(booked);
    if (!isAbandoned(usage, attempt)) this.#bookLateReceipt(measureReceipt(receipt), booked, nowMs);
    else
      this.takeAbandonedReceipt(
        receipt,
        usage.abandoned?.[attempt - 1]?.price ?? usage.price,
        nowMs,
      );
  }

  /** What an attempt made that nobody got is our cost, and nobody is charged. Once per attempt. */
  takeAbandonedReceipt(receipt: Receipt, price: Price, nowMs: number): void {
    const reference = lateReference(receipt.requestId);
    if (!hasOwnWork(receipt) || this.#state.getEntry(reference) !== undefined) return;
    const { requestId } = parseAttemptId(receipt.requestId);
    const { usage, timing } = measureReceipt(receipt);
    const costNanoUsd = chargeFor(price, billable({ usage, timing }));
    const note = JSON.stringify({ request_id: requestId, usage, receipt });
    this.#book("loss", reference, costNanoUsd, note, nowMs);
  }

  #resolveAgain(call: SettleCall, nowMs: number): Resolution {
    const booked = this.#state.getEntry(call.requestId);
    if (booked === undefined) return { ok: false, reason: "unknown_request" };
    const word = wordOfMeter(call);
    if (word !== undefined) this.#bookLateReceipt(word, booked, nowMs);
    const isVoid = booked.kind === "void";
    return { ok: true, isNew: false, isVoid, chargeNanoUsd: booked.amount };
  }

  /** The meter's word after the end: less is given back, more is our loss. Once per request. */
  #bookLateReceipt(word: Measured, booked: LedgerRow, nowMs: number): void {
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
    if (isSame || this.#state.getEntry(reference) !== undefined) return;
    const full = chargeFor(usage.price, billable(word));
    const note = JSON.stringify({ request_id: requestId, usage: word.usage, receipt });
    if (full >= booked.amount) {
      this.#book("loss", reference, full - booked.amount, note, nowMs);
      return;
    }
    const left = booked.amount - this.#refundedOf(requestId);
    const back = Math.min(left, booked.amount - full);
    this.#giveBack("refund", reference, back, requestId, "late receipt", nowMs);
  }

  #giveBack(
    kind: Extract<EntryKind, "refund" | "correct_up">,
    reference: string,
    amountNanoUsd: NanoUsd,
    requestId: string | null,
    note: string,
    nowMs: number,
  ): void {
    this.#book(
      kind,
      reference,
      amountNanoUsd,
      JSON.stringify({ request_id: requestId, note }),
      nowMs,
    );
    this.#addCredit({ id: reference, amountNanoUsd, priority: 0, expiresAtMs: null });
  }

  /** What the customer owes is paid first; `#book` has already raised the balance. */
  #addCredit(credit: Omit<Credit, "remainingNanoUsd">): void {
    const { credits, postedNanoUsd, disputedNanoUsd } = this.#money;
    const owedNanoUsd = totalRemaining(credits) - (postedNanoUsd - credit.amountNanoUsd);
    const remainingNanoUsd = Math.max(0, credit.amountNanoUsd - owedNanoUsd);
    const isLasting = credit.expiresAtMs === null && credit.priority === 0;
    // Without terms, refunds and payments are one credit: it is drawn from in any order.
    const lasting = isLasting ? credits.find(({ id }) => id === PERPETUAL) : undefined;
    const added: Credit = {
      ...credit,
      id: isLasting ? PERPETUAL : credit.id,
      amountNanoUsd: credit.amountNanoUsd + (lasting?.amountNanoUsd ?? 0),
      remainingNanoUsd: remainingNanoUsd + (lasting?.remainingNanoUsd ?? 0),
    };
    this.#state.amend({
      credits: [...credits.filter((other) => other !== lasting), added],
      disputedNanoUsd: Math.max(0, disputedNanoUsd - credit.amountNanoUsd),
    });
  }

  #refundedOf(requestId: string): NanoUsd {
    const query = `SELECT coalesce(sum(amount), 0) AS amount FROM ledger
      WHERE kind = 'refund' AND usage ->> 'request_id' = ?`;
    const [row] = this.#state.sql.exec<{ amount: number }>(query, requestId).toArray();
    return row?.amount ?? 0;
  }

  get #money(): AccountRecord {
    const { money } = this.#state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }

  #book(
    kind: EntryKind,
    reference: string,
    amountNanoUsd: NanoUsd,
    usage: string | null,
    nowMs: number,
  ): number {
    const last = this.#state.ledgerTail;
    const sequence = (last?.sequence ?? 0) + 1;
    const transfer = TRANSFERS[kind];
    const entry: LedgerEntry = {
      sequence,
      reference,
      kind,
      amountNanoUsd,
      ...transfer,
      bookedAtMs: nowMs,
      usage,
    };
    this.#state.insertEntry(entry, entryHash(last?.hash ?? GENESIS_HASH, entry, sha256Hex));
    this.#state.amend({
      postedNanoUsd: this.#money.postedNanoUsd + customerEffect(entry),
      clockMs: nowMs,
    });
    return sequence;
  }
}

/** Of what a worker said after the end, or of an attempt that was abandoned. */
export const lateReference = (id: string): string => `late:${id}`;

/** Whether another attempt answered than this one. */
export function isAbandoned(usage: StoredUsage, attempt: number): boolean {
  return attempt !== UNNUMBERED && attempt !== (usage.attempt ?? attempt);
}
