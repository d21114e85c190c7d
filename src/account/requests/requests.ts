/**
 * The life of a request in its account: admitted with a hold, extended, ended once. It asks the pure rules, then changes the
 * state; every verb that writes is called inside a transaction of the account.
 */
import type { Budget } from "../../billing/budget.ts";
import { growHold, shrinkHold, type Holding } from "../../billing/hold.ts";
import type { EntryKind } from "../../billing/ledger.ts";
import { dearestOf } from "../../billing/pricing.ts";
import { pursesOf, roomIn, type Room } from "../../billing/purse.ts";
import { parseAttemptId, UNNUMBERED } from "../../contract/attempts.ts";
import type { LostRequest, Receipt } from "../../contract/engine.ts";
import {
  count,
  countedIn,
  EMPTY_WINDOW,
  waitUntil,
  type WindowState,
} from "../../limits/window.ts";
import {
  PREVIEWS_PER_MINUTE,
  type AdmitCall,
  type KeyedVerdict,
  type AdmitResult,
  type ExtendCall,
  type ExtendResult,
  type KeyProof,
  type Paid,
  type Preview,
  type RedirectCall,
  type Resolution,
  type SettleCall,
  type Stop,
  type Stopped,
} from "../account.ts";
import type { Directory } from "../directory/directory.ts";
import type { Money } from "../ledger/account-row.ts";
import type { Books } from "../ledger/books.ts";
import type { Suspensions } from "../policy/suspensions.ts";
import type { AccountState } from "../state.ts";
import { whyStopped } from "./access.ts";
import {
  balanceOf,
  decideAdmission,
  type Admission,
  type Circumstances,
  type PricedCall,
} from "./admission.ts";
import { candidateOf, type Hold } from "./hold.ts";
import type { KeyedRequests } from "./keyed-requests.ts";
import { RequestLimits } from "./request-limits.ts";
import type { Spending } from "./spending.ts";

interface Parts {
  readonly state: AccountState;
  readonly books: Books;
  readonly directory: Directory;
  readonly keyedRequests: KeyedRequests;
  readonly spending: Spending;
  readonly suspensions: Suspensions;
}

type Looks = Pick<Hold, "expiresAtMs" | "unbegunCheckAtMs">;

/** More than any hold. */
const PLENTY_NANO_USD = 4_000_000_000_000_000;
const MINUTE_MS = 60_000;
/** An edge that lives has told of an end by then: it asks the worker for the receipt, which takes it 5 seconds at most. */
const EDGE_SILENCE_MS = 10_000;
const NOTHING: Preview = {
  key: null,
  waitMs: 0,
  limits: null,
  budgets: null,
  credits: null,
  affordableTokens: null,
};

export class Requests {
  readonly #parts: Parts;
  /** By the first key of a lineage. */
  readonly #previews = new Map<string, WindowState>();
  readonly #limits: RequestLimits;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#limits = new RequestLimits(parts);
  }

  /** @param looks when the alarm looks into a hold that nobody ended */
  admit(asked: AdmitCall, nowMs: number, looks: Looks): AdmitResult {
    const call = priced(asked, nowMs);
    const { money, holds } = this.#parts.state;
    if (money === undefined) return { ok: false, refusal: { reason: "key_invalid", detail: "" } };
    if (holds.has(call.requestId) || this.#parts.state.getEntry(call.requestId) !== undefined)
      return { ok: false, refusal: { reason: "already_resolved" } };
    this.#parts.books.expireDue(nowMs);
    const admission = this.#decide(call, nowMs);
    if (!admission.ok) return admission;
    const { amountNanoUsd, spareNanoUsd, isInputLimited, grantedOutputTokens } = admission;
    const { key, lineageId, projectId } = this.#holderOf(call);
    this.#parts.directory.noteUse(call.keyId, nowMs);
    this.#parts.state.amend({
      heldNanoUsd: this.#money.heldNanoUsd + amountNanoUsd,
      clockMs: nowMs,
    });
    this.#parts.state.amendWindows(admission.changes);
    this.#parts.state.openHold({
      requestId: call.requestId,
      keyId: call.keyId,
      lineageId,
      projectId,
      personId: key?.person_id ?? null,
      scope: call.scope,
      clientIp: call.clientIp,
      model: call.model,
      operation: call.operation,
      isStream: call.isStream,
      candidates: call.candidates.map(({ deploymentId, target, price }) => ({
        deploymentId,
        target,
        price,
      })),
      attempt: 1,
      promptTokens: call.promptTokens,
      seenCompletionTokens: 0,
      amountNanoUsd,
      spareNanoUsd,
      extends: 0,
      inputCountedAtMs: null,
      countedInputTokens: 0,
      grantedOutputTokens,
      countedOutputTokens: 0,
      admittedAtMs: nowMs,
      ...looks,
      tries: 0,
    });
    if (call.keyedName !== undefined)
      this.#parts.keyedRequests.remember({ name: call.keyedName, lineageId }, nowMs);
    const { standing, affordableTokens } = admission;
    return {
      ok: true,
      heldNanoUsd: amountNanoUsd,
      prices: call.candidates.map(({ price }) => price),
      standing,
      isInputLimited,
      grantedOutputTokens,
      affordableTokens,
    };
  }

  /**
   * The same rules as `admit`, asked of each thing by itself, so that one refusal does not hide another.
   *
   * @param isCounted as one of those that a key may ask for
   */
  preview(call: AdmitCall, isCounted: boolean, nowMs: number): Preview {
    const { money } = this.#parts.state;
    if (money === undefined) return { ...NOTHING, key: { reason: "key_invalid", detail: "" } };
    this.#parts.books.expireDue(nowMs);
    const refusalOf = (without: Partial<Circumstances>) => this.#refusalOf(call, nowMs, without);
    const rich = { ...this.#money, postedNanoUsd: PLENTY_NANO_USD };
    const key = refusalOf({ rules: [], budgets: [], money: rich });
    if (key !== null) return { ...NOTHING, key };
    const waitMs = isCounted ? this.#countPreview(call, nowMs) : 0;
    if (waitMs > 0) return { ...NOTHING, waitMs };
    const paid = this.#decide(call, nowMs, { rules: [] });
    return {
      key,
      waitMs,
      limits: refusalOf({ budgets: [], money: rich }),
      budgets: refusalOf({ rules: [], money: rich }),
      credits: refusalOf({ rules: [], budgets: [] }),
      affordableTokens: paid.ok ? paid.affordableTokens : null,
    };
  }

  /** What stands in the way of a request with an Idempotency-Key: of one that its key was admitted with, the key alone. */
  judgeKeyed(call: AdmitCall, nowMs: number): KeyedVerdict {
    const { state, books, keyedRequests } = this.#parts;
    if (state.money === undefined)
      return { refusal: { reason: "key_invalid", detail: "" }, projectId: "" };
    books.expireDue(nowMs);
    const { keyedName: name } = call;
    const { lineageId, projectId } = this.#holderOf(call);
    const isKnown = name !== undefined && keyedRequests.has({ name, lineageId }, nowMs);
    if (!isKnown) return { refusal: this.#refusalOf(call, nowMs), projectId };
    const rich = { ...this.#money, postedNanoUsd: PLENTY_NANO_USD };
    const refusal = this.#refusalOf(call, nowMs, { rules: [], budgets: [], money: rich });
    return { refusal, projectId };
  }

  /** Where a key was admitted with an Idempotency-Key of this name; null where it was not. */
  projectOfKeyed(keyId: string, name: string, nowMs: number): string | null {
    const { lineageId, projectId } = this.#holderOf({ keyId });
    return this.#parts.keyedRequests.has({ name, lineageId }, nowMs) ? projectId : null;
  }

  #refusalOf(call: AdmitCall, nowMs: number, changed: Partial<Circumstances> = {}) {
    const admission = this.#decide(call, nowMs, changed);
    return admission.ok ? null : admission.refusal;
  }

  /** Reads and decides; writes nothing. @param changed what is to be taken otherwise than it is */
  #decide(asked: AdmitCall, nowMs: number, changed: Partial<Circumstances> = {}): Admission {
    const call = priced(asked, nowMs);
    const { money } = this.#parts.state;
    if (money === undefined) return { ok: false, refusal: { reason: "key_invalid", detail: "" } };
    const { key, lineageId, projectId } = this.#holderOf(call);
    const { organizationId } = money;
    const subject = { keyId: lineageId, projectId, organizationId, model: call.model };
    return decideAdmission(
      {
        money,
        key,
        suspendedFor: this.#parts.suspensions.reasons(),
        rules: this.#parts.spending.rulesOf(subject),
        budgets: this.#parts.spending.budgetsOf(subject),
        limitUse: this.#limits.useFor(call.promptTokens),
        spentOf: (budget) => this.#parts.spending.spentOf(budget, nowMs),
        heldOf: (budget) => this.#parts.spending.heldOf(budget),
        ...changed,
      },
      call,
      nowMs,
    );
  }

  /** Grows a hold, or says why the request must end: what would not be admitted any more does not run on. */
  extend(call: ExtendCall, nowMs: number): ExtendResult {
    const hold = this.#parts.state.holds.get(call.requestId);
    if (hold === undefined) return { ok: false, reason: "no_hold" };
    this.#parts.books.expireDue(nowMs);
    const { promptTokens, seenCompletionTokens } = call;
    this.#parts.state.changeHold(call.requestId, {
      promptTokens,
      // Only ever rises, whatever order checkpoints come in.
      seenCompletionTokens: Math.max(hold.seenCompletionTokens, seenCompletionTokens),
      unbegunCheckAtMs: null,
      // An edge that asks is not silent: its client reads on, though the worker is done.
      ...(hold.receipt !== undefined && { expiresAtMs: nowMs + EDGE_SILENCE_MS }),
    });
    const stop = this.#whyStopped(hold, nowMs);
    if (stop !== null) return { ok: false, reason: "stopped", stop };
    const counted = this.#limits.countPrompt(hold, promptTokens, nowMs);
    if (!counted.ok) {
      const { refusal: limit, standing } = counted;
      return { ok: false, reason: "limited", limit, standing };
    }
    const paid = this.#pay(hold, call, nowMs);
    if (!paid.ok) return paid;
    return { ...paid, ...this.#limits.grantOutput(hold, call, nowMs), standing: counted.standing };
  }

  /** Grows a hold by what the request needs, and a share of what may be spare. */
  #pay(hold: Hold, call: ExtendCall, nowMs: number): Paid | Stopped {
    const { promptTokens, neededCompletionTokens = 0 } = call;
    const seenCompletionTokens = Math.max(call.seenCompletionTokens, neededCompletionTokens);
    const room = this.#roomFor(hold, nowMs);
    const { budget } = room.boundBy;
    const limitedBy = budget === null ? "credits" : `budget ${budget.id}`;
    const elapsedMs = call.elapsedMs ?? nowMs - hold.admittedAtMs;
    const { price } = candidateOf(hold);
    const { amountNanoUsd: heldNanoUsd } = hold;
    if (room.freeNanoUsd < 0) {
      const used = { promptTokens, completionTokens: seenCompletionTokens, deviceMs: elapsedMs };
      const left = shrinkHold(price, heldNanoUsd, -room.freeNanoUsd, used);
      if (left === null)
        return { ok: false, reason: "stopped", stop: { by: "budget_exhausted", limitedBy } };
      this.#resize(hold, { amountNanoUsd: left, spareNanoUsd: 0 }, nowMs);
      return { ok: true, heldNanoUsd: left, isFull: false, limitedBy };
    }
    const { isShort, ...grown } = growHold(
      { ...call, seenCompletionTokens, price, heldNanoUsd, elapsedMs },
      room,
    );
    this.#resize(hold, grown, nowMs);
    const limited = isShort ? limitedBy : null;
    return { ok: true, heldNanoUsd: grown.amountNanoUsd, isFull: !isShort, limitedBy: limited };
  }

  #resize(hold: Hold, holding: Holding, nowMs: number): void {
    const byNanoUsd = holding.amountNanoUsd - hold.amountNanoUsd;
    this.#parts.state.amend({
      heldNanoUsd: this.#money.heldNanoUsd + byNanoUsd,
      clockMs: nowMs,
    });
    this.#parts.state.changeHold(hold.requestId, { ...holding, extends: hold.extends + 1 });
  }

  #whyStopped(hold: Hold, nowMs: number): Stop | null {
    const { directory, suspensions } = this.#parts;
    const key = directory.readKey(hold.keyId);
    const project = directory.getProject(hold.projectId);
    const terms = { key, project, suspendedFor: suspensions.reasons() };
    return whyStopped(terms, hold, nowMs);
  }

  /** What a hold may grow by. */
  #roomFor(hold: Hold, nowMs: number): Room {
    const { spending } = this.#parts;
    const { amountNanoUsd, spareNanoUsd } = hold;
    const heldOf = (budget: Budget | null) => spending.heldOf(budget);
    const budgets = pursesOf(
      spending.budgetsOf(spending.subjectOf(hold)),
      (budget) => spending.spentOf(budget, nowMs),
      heldOf,
    );
    const own = { amountNanoUsd, spareNanoUsd, requests: 1 };
    return roomIn(balanceOf(this.#money, heldOf(null)), budgets, own);
  }

  resolve(
    call: SettleCall,
    kind: Extract<EntryKind, "settle" | "void">,
    nowMs: number,
  ): Resolution {
    const { resolution, ended } = this.#parts.books.resolve(call, kind, nowMs);
    if (ended === undefined) return resolution;
    this.#parts.spending.count(ended, nowMs);
    const isVoid = resolution.ok && resolution.isVoid;
    this.#limits.end(ended.hold, { ...ended.call, isVoid }, nowMs);
    return resolution;
  }

  /** @param looks as at its admission @returns false when the hold is gone, or has no such candidate */
  redirect({ requestId, attempt }: RedirectCall, nowMs: number, looks: Looks): boolean {
    const { state, books } = this.#parts;
    const hold = state.holds.get(requestId);
    if (hold === undefined || attempt > hold.candidates.length) return false;
    if (attempt <= hold.attempt) return attempt === hold.attempt;
    if (hold.receipt !== undefined)
      books.takeAbandonedReceipt(hold.receipt, candidateOf(hold).price, nowMs);
    state.changeHold(requestId, { attempt, ...looks, receipt: undefined, lost: undefined });
    return true;
  }

  /**
   * Keeps a worker's word of a request that is open; of one that has ended, it books what the word adds. What it says of an
   * attempt that was abandoned is our cost, and ends nothing.
   *
   * @returns when the alarm is to end it, unless its edge has spoken by then
   */
  takeReceipt(receipt: Receipt, nowMs: number): number | undefined {
    const { requestId, attempt } = parseAttemptId(receipt.requestId);
    const hold = this.#parts.state.holds.get(requestId);
    if (hold === undefined) this.#parts.books.takeLateReceipt(receipt, nowMs);
    else if (attempt === UNNUMBERED || attempt === hold.attempt)
      return this.keepWord(requestId, { receipt }, nowMs);
    else this.#parts.books.takeAbandonedReceipt(receipt, candidateOf(hold, attempt).price, nowMs);
    return undefined;
  }

  /** The same for a request that a worker lost when it was killed, which adds nothing to one that has ended or moved on. */
  takeLost({ requestId: id, promptTokens, completionTokens }: LostRequest, nowMs: number) {
    const { requestId, attempt } = parseAttemptId(id);
    const last = this.#parts.state.holds.get(requestId)?.attempt;
    if (attempt !== UNNUMBERED && attempt !== last) return undefined;
    return this.keepWord(requestId, { lost: { promptTokens, completionTokens } }, nowMs);
  }

  /** @returns when the alarm is to end the request; undefined when it has ended */
  keepWord(
    requestId: string,
    word: Pick<Hold, "receipt" | "lost">,
    nowMs: number,
  ): number | undefined {
    const { state } = this.#parts;
    const hold = state.holds.get(requestId);
    if (hold === undefined) return undefined;
    const expiresAtMs = Math.min(hold.expiresAtMs, nowMs + EDGE_SILENCE_MS);
    state.changeHold(requestId, { ...word, expiresAtMs, unbegunCheckAtMs: null });
    return expiresAtMs;
  }

  /** A worker counts the prompt of each. In memory alone: it guards our time and nobody's money, so an eviction may forget it. */
  #countPreview(call: AdmitCall, nowMs: number): number {
    const { lineageId } = this.#holderOf(call);
    const window = this.#previews.get(lineageId) ?? EMPTY_WINDOW;
    if (countedIn(window, MINUTE_MS, nowMs) >= PREVIEWS_PER_MINUTE)
      return waitUntil(window, MINUTE_MS, PREVIEWS_PER_MINUTE - 1, nowMs);
    this.#previews.set(lineageId, count(window, MINUTE_MS, 1, nowMs));
    return 0;
  }

  #holderOf({ keyId }: Pick<KeyProof, "keyId">) {
    const key = this.#parts.directory.getKey(keyId);
    return { key, lineageId: key?.lineage_id ?? keyId, projectId: key?.project_id ?? "" };
  }

  get #money(): Money {
    const { money } = this.#parts.state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }
}

/** A price with a date is in force from that very millisecond, by the clock that writes the books. Held for is the dearest. */
function priced(call: AdmitCall, nowMs: number): PricedCall {
  const candidates = call.candidates.map(({ laterPrice, ...candidate }) =>
    laterPrice !== undefined && laterPrice.fromMs <= nowMs
      ? { ...candidate, price: laterPrice.price }
      : candidate,
  );
  const prices = candidates.map(({ price }) => price);
  const { promptTokens, maxCompletionTokens } = call;
  return { ...call, candidates, price: dearestOf(prices, promptTokens, maxCompletionTokens) };
}
