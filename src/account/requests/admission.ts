/**
 * Whether a request may run, and with how much money. Pure: no I/O, no clock.
 *
 * Everything is decided before anything is written, so a refused request has consumed nothing
 * anywhere.
 */
import { boundsOf, type KeyUse, type KeyVerdict } from "../../auth/key-policy.ts";
import { windowEndMs, type Budget, type BudgetScope } from "../../billing/budget.ts";
import { totalRemaining } from "../../billing/credits.ts";
import { openHold, openWholeHold } from "../../billing/hold.ts";
import type { NanoUsd } from "../../billing/money.ts";
import { includedFor } from "../../billing/plan.ts";
import {
  completionTokensCovered,
  deviceMsFor,
  LEAST_DEVICE_MS,
  type Price,
} from "../../billing/pricing.ts";
import { pursesOf, roomIn, type Held, type Purse } from "../../billing/purse.ts";
import { tierOf } from "../../contract/deployments.ts";
import {
  decideLimits,
  type LimitAsk,
  type LimitRule,
  type LimitStanding,
  type LimitUse,
  type Windows,
} from "../../limits/limiter.ts";
import type { OpenKeyRow } from "../directory/tables.ts";
import type { AdmitCall, AdmitRefusal } from "../gate.ts";
import type { AccountRecord } from "../ledger/account-row.ts";
import { judgeAccess } from "./access.ts";

/** When a running request will end cannot be known; clients ask again after this. */
const RETRY_WHEN_BUSY_MS = 1_000;
/**
 * The first slice of output that limits hold: what most answers need, so that many fit beside each
 * other.
 */
const FIRST_HELD_TOKENS = 128;

/** What the account knows of the things that a request is measured against. */
export interface AdmissionContext {
  readonly money: AccountRecord;
  readonly key: OpenKeyRow | undefined;
  /** Why the organization is suspended. */
  readonly suspendedFor: readonly string[];
  /** Those that apply to this request. */
  readonly rules: readonly LimitRule[];
  readonly budgets: readonly Budget[];
  readonly limitUse: LimitUse;
  readonly spentOf: (budget: Budget) => NanoUsd;
  /** null: of the balance. */
  readonly heldOf: (budget: Budget | null) => Held;
}

/** A call with the price that is held for: the dearest of its candidates'. */
export interface PricedCall extends AdmitCall {
  readonly price: Price;
}

export type Admission =
  | {
      readonly ok: true;
      readonly amountNanoUsd: NanoUsd;
      /** The part of it that the request could do without for now. */
      readonly spareNanoUsd: NanoUsd;
      readonly changes: Windows;
      readonly standing: LimitStanding;
      /** Whether a limit is to count the prompt before the request may go on. */
      readonly isInputLimited: boolean;
      /** Output that limits let through for now; null where none counts any. */
      readonly grantedOutputTokens: number | null;
      /** Set when the money does not reach for all that was asked. */
      readonly affordableTokens: number | null;
      /** Whose budget bounds that; null: the balance. */
      readonly boundBy: BudgetScope | null;
    }
  | { readonly ok: false; readonly refusal: AdmitRefusal };

export function decideAdmission(
  context: AdmissionContext,
  call: PricedCall,
  nowMs: number,
): Admission {
  const { money, budgets, limitUse, spentOf, heldOf } = context;
  const isFromCache = call.isFromCache === true;
  const rules = context.rules.filter((rule) => !isFromCache || countsRequests(rule));
  for (const use of usesOf(call)) {
    const verdict = judgeAccess(context, call, { ...call, ...use }, nowMs);
    if (!verdict.ok) return refuse(toKeyRefusal(verdict, context.key));
  }

  const limits = decideLimits(rules, limitUse, toLimitAsk(call), nowMs);
  if (!limits.ok) {
    const { refusal: limit, standing } = limits;
    return refuse({ reason: "limited", limit, standing });
  }

  const room = roomIn(balanceOf(money, heldOf(null)), pursesOf(budgets, spentOf, heldOf));
  const availableNanoUsd = Math.max(0, room.freeNanoUsd);
  const open = isFromCache ? openWholeHold : openHold;
  const opened = open(call, { ...room, freeNanoUsd: availableNanoUsd });
  if (!opened.ok) return refuse(refuseForMoney(room.boundBy, opened.neededNanoUsd, context, nowMs));
  const covered = completionTokensCovered(
    call.price,
    call.promptTokens,
    availableNanoUsd,
    deviceMsFor(call.price, LEAST_DEVICE_MS),
  );
  return {
    ok: true,
    amountNanoUsd: opened.amountNanoUsd,
    spareNanoUsd: opened.spareNanoUsd,
    changes: limits.changes,
    standing: limits.standing,
    isInputLimited: rules.some(({ metric }) => metric === "input_tokens"),
    grantedOutputTokens: limits.heldOutputTokens,
    affordableTokens:
      !isFromCache && covered < call.maxCompletionTokens ? Math.max(0, covered) : null,
    boundBy: room.boundBy.budget?.scope ?? null,
  };
}

const countsRequests = ({ metric }: LimitRule): boolean =>
  metric === "requests" || metric === "concurrent_requests";

/**
 * All that may answer it: a key that may not use one of them may not ask for it as what to fall
 * back on either.
 */
function usesOf({ model, candidates }: AdmitCall): Required<Pick<KeyUse, "model" | "tier">>[] {
  const uses = candidates.map(({ model: own = model, target }) => ({
    model: own,
    tier: tierOf(target),
  }));
  return [...new Map(uses.map((use) => [`${use.tier} ${use.model}`, use])).values()];
}

function toKeyRefusal(
  { reason, detail }: Extract<KeyVerdict, { ok: false }>,
  key: OpenKeyRow | undefined,
): AdmitRefusal {
  const isBound = key !== undefined && (reason === "model_denied" || reason === "tier_denied");
  return { reason, detail, ...(isBound && { bounds: boundsOf(key) }) };
}

/**
 * Every choice begins with a token; what is ranked or given whole is of no use before all of it is
 * made.
 */
function toLimitAsk(call: AdmitCall): LimitAsk {
  const { choices, maxCompletionTokens: most } = call;
  const isAtOnce = call.isRanked || call.isWhole === true;
  const tokens = isAtOnce ? most : Math.min(most, Math.max(FIRST_HELD_TOKENS, choices));
  return {
    fewestInputTokens: call.fewestPromptTokens ?? call.promptTokens,
    estimatedInputTokens: call.promptTokens,
    output: { tokens, leastTokens: isAtOnce ? most : Math.min(most, choices) },
  };
}

/**
 * What a new hold may take. A dispute leaves nothing until it is paid; under a plan that stops
 * where what it includes ends, the credit limit counts for nothing.
 */
export function availableOf(money: AccountRecord): NanoUsd {
  const { postedNanoUsd, heldNanoUsd, creditLimitNanoUsd, overage } = money;
  const availableNanoUsd = postedNanoUsd - heldNanoUsd + creditLimitNanoUsd;
  return overage === null || overage.isAllowed
    ? availableNanoUsd
    : Math.min(availableNanoUsd, totalRemaining(money.credits) - heldNanoUsd);
}

/**
 * What a request pays of its price that begins now, in percent; null: as anybody, or what a plan
 * includes is not used up.
 */
export function overagePercentOf(
  { overage, credits }: AccountRecord,
  nowMs: number,
): number | null {
  return overage === null || includedFor(credits, nowMs) > 0 ? null : overage.percent;
}

export function balanceOf(money: AccountRecord, held: Held): Purse {
  return {
    budget: null,
    freeNanoUsd: availableOf(money),
    held: { ...held, amountNanoUsd: money.heldNanoUsd },
  };
}

/** Money that running requests hold may come back; money that is not there will not. */
export function refuseForMoney(
  { budget, freeNanoUsd, held }: Purse,
  neededNanoUsd: NanoUsd,
  { spentOf, money }: Pick<AdmissionContext, "spentOf" | "money">,
  nowMs: number,
): AdmitRefusal {
  const { overage } = money;
  const renewal = overage?.isAllowed === false ? { renewsAtMs: overage.renewsAtMs } : {};
  const retryAfterMs = RETRY_WHEN_BUSY_MS;
  const isHeld = neededNanoUsd <= freeNanoUsd + held.amountNanoUsd;
  if (budget === null) {
    const asked = { neededNanoUsd, availableNanoUsd: freeNanoUsd };
    return isHeld
      ? { reason: "credits_on_hold", ...asked, retryAfterMs }
      : { reason: "insufficient_credits", ...asked, ...renewal };
  }
  return {
    reason: "budget_exceeded",
    budgetId: budget.id,
    scope: budget.scope,
    scopeId: budget.scopeId,
    window: budget.window,
    capNanoUsd: budget.hardNanoUsd ?? 0,
    usedNanoUsd: spentOf(budget),
    heldNanoUsd: held.amountNanoUsd,
    neededNanoUsd,
    resetAtMs: windowEndMs(budget.window, nowMs),
    isHeld,
    retryAfterMs,
  };
}

function refuse(refusal: AdmitRefusal): Admission {
  return { ok: false, refusal };
}
