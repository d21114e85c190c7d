/**
 * The account's books: what is written when money moves. reconciliation.ts proves that it adds up.
 *
 * No clock: `nowMs` is passed in. Every verb is called inside a transaction of the state.
 */
import {
  drawCredits,
  expireCredits,
  nextExpiryMs,
  totalRemaining,
  type Credit,
} from "../../billing/credits.ts";
import { settleCharge } from "../../billing/hold.ts";
import type { EntryKind } from "../../billing/ledger.ts";
import { MAX_NANO_USD, type NanoUsd } from "../../billing/money.ts";
import { includedLeft } from "../../billing/plan.ts";
import { chargeFor } from "../../billing/pricing.ts";
import { attemptIdOf } from "../../contract/attempts.ts";
import type { Resolution, SettleCall } from "../gate.ts";
import { billable, isUndelivered, wordOfMeter } from "../requests/ending.ts";
import { attemptOfEnd, candidateOf, heldFor, receiptsOf, type Hold } from "../requests/hold.ts";
import type { AccountState } from "../state.ts";
import { toStoredUsage, type StoredUsage } from "../usage/record.ts";
import type { AccountRecord } from "./account-row.ts";
import { refuseBeyond } from "./balance-bounds.ts";
import { Entries } from "./entries.ts";
import { LateReceipts, lateReference } from "./late-receipts.ts";
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

/** Live credits beyond this would make the account's row dear to write. */
const MAX_LIVE_CREDITS = 500;

export class Books {
  readonly #state: AccountState;
  readonly #entries: Entries;
  readonly lateReceipts: LateReceipts;

  constructor(state: AccountState) {
    this.#state = state;
    this.#entries = new Entries(state);
    this.lateReceipts = new LateReceipts(state, this.#entries);
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
    const isGivenUp = late !== null && this.#entries.has(late);
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
    const sequence = this.#entries.book(
      {
        kind: isFree ? "void" : kind,
        reference: call.requestId,
        amountNanoUsd: chargeNanoUsd,
        details: JSON.stringify(usage),
      },
      nowMs,
    );
    this.#state.closeHold(call.requestId);
    for (const other of others) this.lateReceipts.takeAbandoned(other.receipt, other.price, nowMs);
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
    const kind = call.source === "promotion" ? "gift" : "grant";
    const before = this.#bookedAs(reference, (entry) => isAlike(entry, kind, call.amountNanoUsd));
    if (before !== undefined) return before;
    const isPerpetual = call.expiresAtMs === null && call.priority === 0;
    // What never expires joins the rest in the account's row; terms of its own alone take room.
    if (!isPerpetual && this.#money.credits.length >= MAX_LIVE_CREDITS)
      return { ok: false, reason: "too_many_credits" };
    const { amountNanoUsd, priority, expiresAtMs, note } = call;
    const full = refuseBeyond(this.#money.postedNanoUsd, amountNanoUsd);
    if (full !== undefined) return full;
    const details = JSON.stringify({ priority, expires_at_ms: expiresAtMs, note });
    this.#entries.book({ kind, reference, amountNanoUsd, details }, nowMs);
    this.#entries.addCredit({ id: reference, amountNanoUsd, priority, expiresAtMs });
    return { ok: true, isNew: true };
  }

  /**
   * What a plan includes in a period. It pays no debts, and lapses; so it is not a payment, and no
   * invoice takes it for one.
   *
   * @param reference unique: once for each period
   */
  include({ reference, endMs, ...included }: Included, nowMs: number): void {
    // The balance has an end, and a plan's period must never fail to begin.
    const room = Math.max(0, MAX_NANO_USD - Math.max(0, this.#money.postedNanoUsd));
    const amountNanoUsd = Math.min(included.amountNanoUsd, room);
    if (amountNanoUsd === 0 || this.#entries.has(reference)) return;
    const details = JSON.stringify(included.details);
    this.#entries.book({ kind: "include", reference, amountNanoUsd, details }, nowMs);
    const credit: Credit = {
      id: reference,
      amountNanoUsd,
      remainingNanoUsd: amountNanoUsd,
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
    return this.#entries.book({ kind, ...fee, details: JSON.stringify(fee.details) }, nowMs);
  }

  /** Gives back a charge or a part of it; all refunds of a request never exceed its charge. */
  refund(call: RefundCall, nowMs: number): BookingResult {
    const charged = this.#state.getEntry(call.requestId);
    if (charged === undefined || charged.kind !== "settle")
      return { ok: false, reason: "unknown_request" };
    const { requestId, note } = call;
    const reference = `refund:${call.externalRef ?? requestId}`;
    const before = this.#bookedAs(reference, ({ amount, usage }) => {
      const { request_id: id } = JSON.parse(usage ?? "{}") as { request_id?: string };
      return id === requestId && (call.amountNanoUsd ?? amount) === amount;
    });
    if (before !== undefined) return before;
    const left = charged.amount - this.#entries.refundedOf(requestId);
    const amountNanoUsd = call.amountNanoUsd ?? left;
    if (left === 0 || amountNanoUsd > left)
      return { ok: false, reason: "exceeds_charge", leftNanoUsd: left };
    const full = refuseBeyond(this.#money.postedNanoUsd, amountNanoUsd);
    if (full !== undefined) return full;
    this.#entries.giveBack({ kind: "refund", reference, amountNanoUsd, requestId, note }, nowMs);
    return { ok: true, isNew: true };
  }

  /** An operator's correction. Down stops at what is free; a dispute does not. */
  correct(call: CorrectCall, nowMs: number): BookingResult {
    const { amountNanoUsd, note } = call;
    const reference = `correction:${call.externalRef}`;
    const down = call.isDispute ? "dispute" : "correct_down";
    const kind = amountNanoUsd > 0 ? "correct_up" : down;
    const before = this.#bookedAs(reference, (e) => isAlike(e, kind, Math.abs(amountNanoUsd)));
    if (before !== undefined) return before;
    const full = refuseBeyond(this.#money.postedNanoUsd, amountNanoUsd);
    if (full !== undefined) return full;
    if (amountNanoUsd > 0) {
      const back = { kind: "correct_up", reference, amountNanoUsd, requestId: null, note } as const;
      this.#entries.giveBack(back, nowMs);
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
    this.#state.amend({ disputedNanoUsd: disputedNanoUsd + Math.max(0, taken - freeNanoUsd) });
    const details = JSON.stringify({ note });
    this.#entries.book({ kind, reference, amountNanoUsd: taken, details }, nowMs);
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
      const reference = `expiry:${id}:${sequence}`;
      this.#entries.book({ kind, reference, amountNanoUsd, details: null }, nowMs);
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

  /** What people book under a reference is booked once, and nothing else is taken for it. */
  #bookedAs(reference: string, isSame: (entry: LedgerRow) => boolean): BookingResult | undefined {
    const entry = this.#state.getEntry(reference);
    if (entry === undefined) return undefined;
    return isSame(entry) ? { ok: true, isNew: false } : { ok: false, reason: "reference_used" };
  }

  #resolveAgain(call: SettleCall, nowMs: number): Resolution {
    const booked = this.#state.getEntry(call.requestId);
    if (booked === undefined) return { ok: false, reason: "unknown_request" };
    const word = wordOfMeter(call);
    if (word !== undefined) this.lateReceipts.takeWord(word, booked, nowMs);
    const isVoid = booked.kind === "void";
    return { ok: true, isNew: false, isVoid, chargeNanoUsd: booked.amount };
  }

  get #money(): AccountRecord {
    return this.#entries.money;
  }
}

const isAlike = (entry: LedgerRow, kind: EntryKind, amountNanoUsd: NanoUsd): boolean =>
  entry.kind === kind && entry.amount === amountNanoUsd;
