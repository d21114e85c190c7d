/**
 * The life of a request in its account: admitted with a hold, extended, ended once. It asks the
 * pure rules, then changes the state; every verb that writes is called inside a transaction of the
 * account.
 */
import type { EntryKind } from "../../billing/ledger.ts";
import { deviceMsFor, holdFor, LEAST_DEVICE_MS } from "../../billing/pricing.ts";
import { parseAttemptId, UNNUMBERED } from "../../contract/attempts.ts";
import { withCounted } from "../../contract/decisions.ts";
import type { LostRequest } from "../../contract/deliveries.ts";
import { tierOf } from "../../contract/deployments.ts";
import type { Receipt } from "../../contract/engine.ts";
import { decideLimits } from "../../limits/limiter.ts";
import { isOwnBudget } from "../end-users/token-terms.ts";
import {
  type AdmitCall,
  type AdmitResult,
  type ExtendCall,
  type ExtendResult,
  type RedirectCall,
  type Resolution,
  type SettleCall,
  type Stop,
} from "../gate.ts";
import type { AccountRecord } from "../ledger/account-row.ts";
import type { Books } from "../ledger/books.ts";
import { whyStopped } from "./access.ts";
import { Admissions, priced, toldTo, type RequestParts } from "./admissions.ts";
import { HoldMoney } from "./hold-money.ts";
import {
  candidateOf,
  heldFor,
  isContested,
  isOverAtOnce,
  toContinued,
  toHeldCandidates,
  TRIED,
  type Hold,
} from "./hold.ts";
import { RequestLimits } from "./request-limits.ts";
import { refusalAt, RouteNodes } from "./route-nodes.ts";

/** What became of a worker's word. */
export interface TakenWord {
  /** It need not be told again. */
  readonly isTaken: boolean;
  /** When the alarm is to end the request, unless its edge has spoken by then. */
  readonly lookAtMs: number | undefined;
}

const toTaken = (lookAtMs: number | undefined): TakenWord => ({ isTaken: true, lookAtMs });

type Looks = Pick<Hold, "expiresAtMs" | "unbegunCheckAtMs">;

/**
 * An edge that lives has told of an end by then: it asks the worker for the receipt, which takes it
 * 5 seconds at most.
 */
const EDGE_SILENCE_MS = 10_000;

/** Whether it is to end soon, unless its edge speaks. */
const isLookedInto = (hold: Hold): boolean =>
  hold.tries > 0 || (hold.receipt !== undefined && !isContested(hold));

export class Requests {
  readonly #parts: RequestParts & { readonly books: Books };
  readonly #limits: RequestLimits;
  readonly #holdMoney: HoldMoney;
  readonly admissions: Admissions;
  readonly nodes: RouteNodes;

  constructor(parts: RequestParts & { readonly books: Books }) {
    this.#parts = parts;
    this.#limits = new RequestLimits(parts);
    this.#holdMoney = new HoldMoney(parts);
    this.nodes = new RouteNodes({ state: parts.state, spend: parts.spending.routes });
    this.admissions = new Admissions(parts, this.#limits, this.nodes);
  }

  /** @param looks when the alarm looks into a hold that nobody ended */
  admit(asked: AdmitCall, nowMs: number, looks: Looks): AdmitResult {
    const { money, holds } = this.#parts.state;
    if (money === undefined) return { ok: false, refusal: { reason: "key_invalid", detail: "" } };
    const { requestId } = asked;
    if (holds.has(requestId) || this.#parts.state.getEntry(requestId) !== undefined)
      return { ok: false, refusal: { reason: "already_resolved" } };
    this.#parts.plans.follow(nowMs);
    const call = priced(asked, this.#money, nowMs);
    const caller = this.admissions.holderOf(call);
    const { key, keyId, lineageId, projectId, endUser } = caller;
    if (call.passing !== undefined) this.nodes.tidy(nowMs);
    const standings = this.nodes.judge(call, lineageId, nowMs);
    const full = refusalAt(standings);
    if (full !== null) return { ok: false, refusal: full };
    const admission = this.admissions.decide(call, nowMs);
    if (!admission.ok) {
      this.#parts.notices.refused(admission.refusal, nowMs);
      this.#parts.refusals.note({ ...call, keyId }, admission.refusal, nowMs);
      return { ok: false, refusal: toldTo(caller, admission.refusal) };
    }
    const escalated = this.#parts.escalations.modelFor(call, nowMs);
    if (escalated !== undefined)
      return { ok: false, refusal: { reason: "escalated", model: escalated } };
    const { amountNanoUsd, spareNanoUsd, grantedOutputTokens } = admission;
    this.#parts.directory.noteUse(keyId, nowMs);
    this.#parts.state.amend({
      heldNanoUsd: this.#money.heldNanoUsd + amountNanoUsd,
      clockMs: nowMs,
    });
    this.#parts.spending.amendWindows(admission.changes);
    this.#parts.state.openHold({
      requestId: call.requestId,
      keyId,
      ...(endUser !== null && { endUser }),
      lineageId,
      projectId,
      personId: key?.person_id ?? null,
      scope: call.scope,
      clientIp: call.clientIp,
      model: call.model,
      operation: call.operation,
      isStream: call.isStream,
      candidates: toHeldCandidates(call.candidates, call.model),
      ...(call.decision !== undefined && {
        decision: withCounted(call.decision, [...standings, ...(call.passing?.exceeded ?? [])]),
      }),
      ...(call.passing !== undefined && { passes: this.nodes.pass(call, lineageId, nowMs) }),
      ...(call.isTried === true && { isTried: true }),
      ...(call.conversation !== undefined && { conversation: call.conversation.now }),
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
    const { standing, affordableTokens, boundBy } = admission;
    return {
      ok: true,
      heldNanoUsd: amountNanoUsd,
      prices: call.candidates.map(({ price }) => price),
      standing,
      isInputLimited: admission.isInputLimited || this.#isCountedElsewhere(call),
      grantedOutputTokens,
      affordableTokens,
      ...(endUser !== null && !isOwnBudget(boundBy) && { isMoneyVeiled: true }),
    };
  }

  /**
   * Whether limits of a model that it may fall back on count tokens: then none is made before the
   * account was asked.
   */
  #isCountedElsewhere(call: AdmitCall): boolean {
    const { spending } = this.#parts;
    const { lineageId: keyId, projectId } = this.admissions.holderOf(call);
    const { organizationId } = this.#money;
    return call.candidates.some(({ model = call.model }) => {
      if (model === call.model) return false;
      const rules = spending.rulesOf({ keyId, projectId, organizationId, model });
      return rules.some(({ metric }) => metric === "input_tokens" || metric === "output_tokens");
    });
  }

  /**
   * Grows a hold, or says why the request must end: what would not be admitted any more does not
   * run on.
   */
  extend(call: ExtendCall, nowMs: number): ExtendResult {
    const hold = this.#parts.state.holds.get(call.requestId);
    if (hold === undefined) return { ok: false, reason: "no_hold" };
    this.#parts.plans.follow(nowMs);
    const { promptTokens, seenCompletionTokens } = call;
    this.#parts.state.changeHold(call.requestId, {
      promptTokens,
      // Only ever rises, whatever order checkpoints come in.
      seenCompletionTokens: Math.max(hold.seenCompletionTokens, seenCompletionTokens),
      unbegunCheckAtMs: isOverAtOnce(hold) ? hold.unbegunCheckAtMs : null,
      // An edge that asks is not silent: its client reads on, though the worker is done, or the
      // clock says that its time is over.
      ...(isLookedInto(hold) && { expiresAtMs: nowMs + EDGE_SILENCE_MS, tries: 0 }),
    });
    const stop = this.#whyStopped(hold, nowMs);
    if (stop !== null) return { ok: false, reason: "stopped", stop };
    const counted = this.#limits.countPrompt(hold, promptTokens, nowMs);
    if (!counted.ok) {
      const { refusal: limit, standing } = counted;
      return { ok: false, reason: "limited", limit, standing };
    }
    const paid = this.#holdMoney.pay(hold, call, { money: this.#money, nowMs });
    if (!paid.ok) return paid;
    return { ...paid, ...this.#limits.grantOutput(hold, call, nowMs), standing: counted.standing };
  }

  #whyStopped(hold: Hold, nowMs: number): Stop | null {
    const { directory, suspensions, callers } = this.#parts;
    const key = callers.stored(hold.endUser?.tokenId ?? hold.keyId);
    const project = directory.getProject(hold.projectId);
    const terms = { key, project, suspendedFor: suspensions.reasons() };
    return whyStopped(terms, { ...hold, tier: tierOf(candidateOf(hold).target) }, nowMs);
  }

  resolve(
    call: SettleCall,
    kind: Extract<EntryKind, "settle" | "void">,
    nowMs: number,
  ): Resolution {
    // What it draws on is what its time has: of the next period, only where its own is over.
    if (this.#parts.state.money !== undefined) this.#parts.plans.follow(nowMs);
    const { resolution, ended } = this.#parts.books.resolve(call, kind, nowMs);
    if (ended === undefined) return resolution;
    this.#parts.spending.count(ended, nowMs);
    const isVoid = resolution.ok && resolution.isVoid;
    this.nodes.end(ended, isVoid, nowMs);
    if (!isVoid) this.#parts.escalations.note(ended.hold, nowMs);
    this.#limits.end(ended.hold, { ...ended.call, isVoid }, nowMs);
    return resolution;
  }

  /**
   * @param looks as at its admission
   * @returns false when the hold is gone, has no such candidate, or may not go on with that
   * candidate's model
   */
  redirect(call: RedirectCall, nowMs: number, looks: Looks): boolean {
    const { requestId, attempt, given, isRival = false } = call;
    const { state, books } = this.#parts;
    const hold = state.holds.get(requestId);
    if (hold === undefined || attempt > hold.candidates.length) return false;
    if (attempt === hold.attempt) return true;
    const { rivals = [], begunAttempts = hold.attempt } = hold;
    const isBack = rivals.includes(attempt);
    if (attempt <= begunAttempts && !isBack) return false;
    // It has ended, and whoever waits for it will hear so.
    if (isRival && hold.receipt !== undefined) return false;
    const next = { ...heldFor(hold, attempt), attempt };
    const isOther = next.model !== hold.model;
    const isElsewhere = tierOf(candidateOf(next).target) !== tierOf(candidateOf(hold).target);
    if ((isOther || isElsewhere) && this.#whyStopped(next, nowMs) !== null) return false;
    if (isOther && !this.#enterModel(next, given, nowMs)) return false;
    const { receipt } = hold;
    const isJudged = hold.isTried === true && hold.attempt === TRIED;
    if (receipt !== undefined && !isJudged)
      books.lateReceipts.takeAbandoned(receipt, candidateOf(hold).price, nowMs);
    const { model } = next;
    const uncounted = isOther ? this.#limits.moveTo(next, hold, nowMs) : {};
    const told = given === undefined ? {} : toContinued(hold, given);
    const others = {
      rivals: isRival ? [...rivals, hold.attempt] : undefined,
      endedRivals: undefined,
      begunAttempts: isBack ? begunAttempts : undefined,
    };
    const kept = isJudged && receipt !== undefined ? { triedReceipt: receipt } : {};
    const forgotten = { receipt: undefined, lost: undefined, ...kept, ...uncounted };
    state.changeHold(requestId, { attempt, model, ...looks, ...forgotten, ...told, ...others });
    return true;
  }

  /**
   * Counts a request under the limits of a model that it falls back on. Its tokens are counted once
   * the meter has spoken; where it has for the model before, what was made there is given up only
   * for one that has room and money for such a prompt.
   */
  #enterModel(next: Hold, given: RedirectCall["given"], nowMs: number): boolean {
    if (given !== undefined && !this.#reaches(next, given, nowMs)) return false;
    const { spending } = this.#parts;
    const rules = spending
      .rulesOf(spending.subjectOf(next))
      .filter(({ model }) => model === next.model);
    const leastTokens = given === undefined ? 0 : 1;
    const ask = {
      fewestInputTokens: given?.promptTokens ?? 0,
      estimatedInputTokens: next.promptTokens,
      output: { tokens: leastTokens, leastTokens },
    };
    const use = this.#limits.useFor(next.promptTokens, next.endUser?.tokenId);
    const limits = decideLimits(rules, use, ask, nowMs);
    if (limits.ok) spending.amendWindows(limits.changes);
    return limits.ok;
  }

  /** Whether the money would let its candidate begin. */
  #reaches(
    next: Hold,
    { promptTokens }: NonNullable<RedirectCall["given"]>,
    nowMs: number,
  ): boolean {
    const { price } = candidateOf(next);
    const room = this.#holdMoney.roomFor(next, { money: this.#money, nowMs });
    const leastNanoUsd = holdFor(price, promptTokens, 1, deviceMsFor(price, LEAST_DEVICE_MS));
    return leastNanoUsd <= next.amountNanoUsd + Math.max(0, room.freeNanoUsd);
  }

  /**
   * Keeps a worker's word of a request that is open; of one that has ended, it books what the word
   * adds. What it says of an attempt that was abandoned is our cost, and ends nothing.
   *
   * @returns what of it is kept: of an attempt of which it is not known yet whether it has the
   * request, nothing but that it is over
   */
  takeReceipt(receipt: Receipt, nowMs: number): TakenWord {
    const { requestId, attempt } = parseAttemptId(receipt.requestId);
    const { lateReceipts } = this.#parts.books;
    const hold = this.#parts.state.holds.get(requestId);
    if (hold === undefined) lateReceipts.take(receipt, nowMs);
    else if (attempt === UNNUMBERED || attempt === hold.attempt)
      return toTaken(this.keepWord(requestId, { receipt }, nowMs));
    else if (hold.rivals?.includes(attempt) === true)
      return { isTaken: false, lookAtMs: this.#endRival(hold, attempt, nowMs) };
    else if (hold.isTried === true && attempt === TRIED)
      this.#parts.state.changeHold(requestId, { triedReceipt: receipt });
    else lateReceipts.takeAbandoned(receipt, candidateOf(hold, attempt).price, nowMs);
    return toTaken(undefined);
  }

  /**
   * The same for a request that a worker lost when it was killed, which adds nothing to one that
   * has ended or moved on.
   */
  takeLost(
    { requestId: id, promptTokens, completionTokens }: LostRequest,
    nowMs: number,
  ): TakenWord {
    const { requestId, attempt } = parseAttemptId(id);
    const hold = this.#parts.state.holds.get(requestId);
    if (hold?.rivals?.includes(attempt) === true)
      return toTaken(this.#endRival(hold, attempt, nowMs));
    if (attempt !== UNNUMBERED && attempt !== hold?.attempt) return toTaken(undefined);
    return toTaken(this.keepWord(requestId, { lost: { promptTokens, completionTokens } }, nowMs));
  }

  /** Once the last attempt and those beside it are over, only their edge is left to speak. */
  #endRival(hold: Hold, attempt: number, nowMs: number): number | undefined {
    const { requestId, endedRivals = [] } = hold;
    const ended = { endedRivals: [...new Set([...endedRivals, attempt])] };
    const hasWord = hold.receipt !== undefined || hold.lost !== undefined;
    const isOver = hasWord && !isContested({ ...hold, ...ended });
    const expiresAtMs = isOver
      ? Math.min(hold.expiresAtMs, nowMs + EDGE_SILENCE_MS)
      : hold.expiresAtMs;
    this.#parts.state.changeHold(requestId, { ...ended, expiresAtMs });
    return expiresAtMs;
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
    // Of two beside each other the edge may be giving the other's answer, and the word that it has
    // the request may be lost: then the one that is kept here ends nothing before its time.
    const expiresAtMs = isContested(hold)
      ? hold.expiresAtMs
      : Math.min(hold.expiresAtMs, nowMs + EDGE_SILENCE_MS);
    state.changeHold(requestId, { ...word, expiresAtMs, unbegunCheckAtMs: null });
    return expiresAtMs;
  }

  get #money(): AccountRecord {
    const { money } = this.#parts.state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }
}
