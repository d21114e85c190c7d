/**
 * Whether a request may run, asked of the account as it is: for `admit`, for a preview, for a
 * request with an Idempotency-Key.
 *
 * It reads and decides; what it decides, Requests writes.
 */
import { dearestOf } from "../../billing/pricing.ts";
import { MINUTE_MS } from "../../contract/durations.ts";
import {
  count,
  countedIn,
  EMPTY_WINDOW,
  waitUntil,
  type WindowState,
} from "../../limits/window.ts";
import type { Directory } from "../directory/directory.ts";
import type { KeyCredential } from "../directory/verbs.ts";
import type { Caller, Callers } from "../end-users/callers.ts";
import { veiled } from "../end-users/token-terms.ts";
import {
  PREVIEWS_PER_MINUTE,
  type AdmitCall,
  type AdmitRefusal,
  type KeyedVerdict,
  type Preview,
} from "../gate.ts";
import type { AccountRecord } from "../ledger/account-row.ts";
import type { Plans } from "../plans/plans.ts";
import type { Suspensions } from "../policy/suspensions.ts";
import type { AccountState } from "../state.ts";
import type { Notices } from "../webhooks/notices.ts";
import {
  decideAdmission,
  overagePercentOf,
  type Admission,
  type AdmissionContext,
  type PricedCall,
} from "./admission.ts";
import type { Escalations } from "./escalations.ts";
import type { KeyedRequests } from "./keyed-requests.ts";
import type { RefusalLog } from "./refusal-log.ts";
import type { RequestLimits } from "./request-limits.ts";
import { refusalAt, type RouteNodes } from "./route-nodes.ts";
import type { Spending } from "./spending.ts";

/** What requests are judged by. */
export interface RequestParts {
  readonly state: AccountState;
  readonly plans: Plans;
  readonly directory: Directory;
  readonly callers: Callers;
  readonly keyedRequests: KeyedRequests;
  readonly escalations: Escalations;
  readonly spending: Spending;
  readonly suspensions: Suspensions;
  readonly notices: Notices;
  readonly refusals: RefusalLog;
}

/** More than any hold. */
const PLENTY_NANO_USD = 4_000_000_000_000_000;
/** Money stands in nobody's way. */
const RICH = { postedNanoUsd: PLENTY_NANO_USD, overage: null };
const NOTHING: Preview = {
  nodes: [],
  key: null,
  waitMs: 0,
  limits: null,
  budgets: null,
  credits: null,
  affordableTokens: null,
};

export class Admissions {
  readonly #parts: RequestParts;
  readonly #limits: RequestLimits;
  readonly #nodes: RouteNodes;
  /** By the first key of a lineage. */
  readonly #previews = new Map<string, WindowState>();

  constructor(parts: RequestParts, limits: RequestLimits, nodes: RouteNodes) {
    this.#parts = parts;
    this.#limits = limits;
    this.#nodes = nodes;
  }

  /**
   * The same rules as `admit`, asked of each thing by itself, so that one refusal does not hide
   * another.
   *
   * @param isCounted as one of those that a key may ask for
   */
  preview(call: AdmitCall, isCounted: boolean, nowMs: number): Preview {
    const { money } = this.#parts.state;
    if (money === undefined) return { ...NOTHING, key: { reason: "key_invalid", detail: "" } };
    this.#parts.plans.follow(nowMs);
    const refusalOf = (without: Partial<AdmissionContext>) => this.#refusalOf(call, nowMs, without);
    const rich = { ...money, ...RICH };
    const key = refusalOf({ rules: [], budgets: [], money: rich });
    if (key !== null) return { ...NOTHING, key };
    const waitMs = isCounted ? this.#countPreview(call, nowMs) : 0;
    if (waitMs > 0) return { ...NOTHING, waitMs };
    const nodes = this.#nodes.judge(call, this.holderOf(call).lineageId, nowMs);
    if (refusalAt(nodes) !== null) return { ...NOTHING, nodes };
    const paid = this.decide(call, nowMs, { rules: [] });
    return {
      nodes,
      key,
      waitMs,
      limits: refusalOf({ budgets: [], money: rich }),
      budgets: refusalOf({ rules: [], money: rich }),
      credits: refusalOf({ rules: [], budgets: [] }),
      affordableTokens: paid.ok ? paid.affordableTokens : null,
    };
  }

  /**
   * What stands in the way of a request with an Idempotency-Key: of one that its key was admitted
   * with, the key alone.
   */
  judgeKeyed(call: AdmitCall, nowMs: number): KeyedVerdict {
    const { state, plans, keyedRequests, refusals } = this.#parts;
    if (state.money === undefined)
      return { refusal: { reason: "key_invalid", detail: "" }, projectId: "" };
    plans.follow(nowMs);
    const { keyedName: name } = call;
    const { lineageId, projectId, ...caller } = this.holderOf(call);
    const isKnown = name !== undefined && keyedRequests.has({ name, lineageId }, nowMs);
    const rich = { rules: [], budgets: [], money: { ...state.money, ...RICH } };
    const refusal = isKnown
      ? this.#refusalOf(call, nowMs, rich)
      : this.#refusalOnWay(call, lineageId, nowMs);
    if (refusal === null) return { refusal, projectId };
    refusals.note({ ...call, keyId: caller.keyId }, refusal, nowMs);
    return { refusal: toldTo(caller, refusal), projectId };
  }

  /** Where a key was admitted with an Idempotency-Key of this name; null where it was not. */
  projectOfKeyed(keyId: string, name: string, nowMs: number): string | null {
    const { lineageId, projectId } = this.holderOf({ keyId });
    return this.#parts.keyedRequests.has({ name, lineageId }, nowMs) ? projectId : null;
  }

  #refusalOnWay(call: AdmitCall, lineageId: string, nowMs: number): AdmitRefusal | null {
    const standings = this.#nodes.judge(call, lineageId, nowMs);
    return refusalAt(standings) ?? this.#refusalOf(call, nowMs);
  }

  #refusalOf(call: AdmitCall, nowMs: number, changed: Partial<AdmissionContext> = {}) {
    const admission = this.decide(call, nowMs, changed);
    return admission.ok ? null : admission.refusal;
  }

  /** Reads and decides; writes nothing. @param changed what is to be taken otherwise than it is */
  decide(asked: AdmitCall, nowMs: number, changed: Partial<AdmissionContext> = {}): Admission {
    const { money } = this.#parts.state;
    if (money === undefined) return { ok: false, refusal: { reason: "key_invalid", detail: "" } };
    const call = priced(asked, money, nowMs);
    const { key, lineageId, projectId, endUser } = this.holderOf(call);
    const { organizationId } = money;
    const tokenId = endUser?.tokenId;
    const subject = { keyId: lineageId, projectId, organizationId, model: call.model, tokenId };
    return decideAdmission(
      {
        money,
        key,
        suspendedFor: this.#parts.suspensions.reasons(),
        rules: this.#parts.spending.rulesOf(subject),
        budgets: this.#parts.spending.budgetsOf(subject),
        limitUse: this.#limits.useFor(call.promptTokens, tokenId),
        spentOf: (budget) => this.#parts.spending.spentOf(budget, nowMs),
        heldOf: (budget) => this.#parts.spending.heldOf(budget),
        ...changed,
      },
      call,
      nowMs,
    );
  }

  holderOf({ keyId }: Pick<KeyCredential, "keyId">): Caller {
    return this.#parts.callers.of(keyId);
  }

  /**
   * A worker counts the prompt of each. In memory alone: it guards our time and nobody's money, so
   * an eviction may forget it.
   */
  #countPreview(call: AdmitCall, nowMs: number): number {
    const { lineageId } = this.holderOf(call);
    const window = this.#previews.get(lineageId) ?? EMPTY_WINDOW;
    if (countedIn(window, MINUTE_MS, nowMs) >= PREVIEWS_PER_MINUTE)
      return waitUntil(window, MINUTE_MS, PREVIEWS_PER_MINUTE - 1, nowMs);
    this.#previews.set(lineageId, count(window, MINUTE_MS, 1, nowMs));
    return 0;
  }
}

/** What the caller is told of a refusal; the log has it as it is. */
export function toldTo({ endUser }: Pick<Caller, "endUser">, refusal: AdmitRefusal): AdmitRefusal {
  return endUser === null ? refusal : veiled(refusal);
}

/**
 * A price with a date is in force from that very millisecond, by the clock that writes the books,
 * and so is what a plan makes of it when what it includes is used up. Held for is the dearest.
 */
export function priced(call: AdmitCall, money: AccountRecord, nowMs: number): PricedCall {
  const overagePercent = overagePercentOf(money, nowMs);
  const beyond = overagePercent === null ? {} : { overagePercent };
  const candidates = call.candidates.map(({ laterPrice, ...candidate }) => {
    const isLater = laterPrice !== undefined && laterPrice.fromMs <= nowMs;
    return { ...candidate, price: { ...(isLater ? laterPrice : candidate).price, ...beyond } };
  });
  const prices = candidates.map(({ price }) => price);
  const { promptTokens, maxCompletionTokens } = call;
  return { ...call, candidates, price: dearestOf(prices, promptTokens, maxCompletionTokens) };
}
