/**
 * Refusals of the account and faults of a backend, as errors for the caller: one exhaustive switch
 * each.
 */
import type { AdmitRefusal, Stop } from "../account/gate.ts";
import { BackendError } from "../backends/backend.ts";
import { formatUsd } from "../billing/money.ts";
import { ApiError, toApiError } from "../errors.ts";
import type { LimitRefusal, LimitStanding } from "../limits/limiter.ts";
import { fromKeyVerdict } from "./authenticate.ts";
import { formatDuration, limitHeaders } from "./limit-headers.ts";

/** Every refusal names what refused, its limit, its use, and when to come back. */
export function fromAdmitRefusal(refusal: AdmitRefusal): ApiError {
  switch (refusal.reason) {
    case "key_invalid":
    case "key_expired":
    case "organization_suspended":
    case "scope_denied":
    case "ip_denied":
    case "model_denied":
    case "tier_denied":
      return fromKeyVerdict(refusal.reason, refusal.detail);
    case "limited":
      return fromLimit(refusal.limit, refusal.standing);
    case "budget_exceeded":
      return refusal.isVeiled === true
        ? fromVeiled(refusal.isHeld ? refusal.retryAfterMs : null)
        : fromBudget(refusal);
    case "credits_on_hold":
      if (refusal.isVeiled === true) return fromVeiled(refusal.retryAfterMs);
      return new ApiError("credits_on_hold", {
        message:
          `This request needs at least ${formatUsd(refusal.neededNanoUsd)}; ${formatUsd(refusal.availableNanoUsd)} ` +
          "is free while running requests hold the rest.",
        retryAfterMs: refusal.retryAfterMs,
      });
    case "insufficient_credits":
      if (refusal.isVeiled === true) return fromVeiled(null);
      return new ApiError("insufficient_credits", {
        message:
          `This request needs at least ${formatUsd(refusal.neededNanoUsd)}; the balance has ` +
          `${formatUsd(refusal.availableNanoUsd)}.${describeRenewal(refusal.renewsAtMs)}`,
      });
    // Whoever routes takes another way (open-ways.ts).
    case "node_exceeded":
    case "escalated":
      return new ApiError("no_capacity", { retryAfterMs: 1_000 });
    case "already_resolved":
      return new ApiError("internal_error", { message: "a request id was used twice" });
  }
}

/**
 * An end user is not told how their payer stands with us.
 *
 * @param retryAfterMs null: what is missing is not held by requests that run
 */
function fromVeiled(retryAfterMs: number | null): ApiError {
  if (retryAfterMs === null)
    return new ApiError("insufficient_credits", {
      message: "Whoever pays for this token cannot pay for this request now.",
    });
  return new ApiError("credits_on_hold", {
    message: "What pays for this token is held by running requests.",
    retryAfterMs,
  });
}

function describeRenewal(renewsAtMs: number | undefined): string {
  if (renewsAtMs === undefined) return "";
  const time = new Date(renewsAtMs).toISOString();
  return ` The plan allows no usage beyond what it includes, which is renewed at ${time}.`;
}

/** How access ends under a running request. */
const ENDS: Readonly<Record<string, string>> = {
  key_disabled: "the API key was disabled",
  key_revoked: "the API key was revoked",
  key_expired: "the API key has expired",
  key_rotated: "the API key was rotated, and its overlap is over",
  key_terms: "the API key may not be used for this any more",
  project_archived: "the API key's project was archived",
  project_terms: "the API key's project may not use this any more",
};

const UNITS = {
  requests: "requests",
  input_tokens: "input tokens",
  output_tokens: "output tokens",
  concurrent_requests: "requests at once",
} as const;

/** A limit that is used up, or that a request alone is too large for. */
export function fromLimit(limit: LimitRefusal, standing: LimitStanding): ApiError {
  const { rule, used, resetMs, retryAfterMs, neverFits } = limit;
  if (limit.isVeiled === true) return fromVeiledLimit(limit, limitHeaders(standing));
  const per = rule.period === null ? "" : ` per ${rule.period}`;
  const model = rule.model === null ? "" : ` of model ${rule.model}`;
  const what = `The ${rule.scope} ${rule.scopeId} may have ${rule.limit} ${UNITS[rule.metric]}${per}${model}`;
  const headers = limitHeaders(standing);
  if (neverFits) {
    return new ApiError("request_exceeds_limit", {
      message: `${what}; this request alone needs more.`,
      headers,
    });
  }
  const reset = rule.period === null ? "" : `, resets in ${formatDuration(resetMs)}`;
  const isAtOnce = rule.metric === "concurrent_requests";
  return new ApiError(isAtOnce ? "concurrency_limit_exceeded" : "rate_limit_exceeded", {
    message: `${what}; ${used} are in use${reset}. Try again in ${retryAfterMs} ms.`,
    retryAfterMs,
    headers,
  });
}

function fromVeiledLimit(
  { neverFits, retryAfterMs }: LimitRefusal,
  headers: Record<string, string>,
): ApiError {
  if (neverFits)
    return new ApiError("request_exceeds_limit", {
      message: "Limits of whoever made this token allow no request as large as this one.",
      headers,
    });
  return new ApiError("rate_limit_exceeded", {
    message: `A limit of whoever made this token is used up. Try again in ${retryAfterMs} ms.`,
    retryAfterMs,
    headers,
  });
}

function fromBudget(budget: Extract<AdmitRefusal, { reason: "budget_exceeded" }>): ApiError {
  const window = budget.window === "ever" ? "in all" : `a ${budget.window}`;
  const reset =
    budget.resetAtMs === null
      ? "never resets"
      : `resets at ${new Date(budget.resetAtMs).toISOString()}`;
  // What a token may spend is its own: it has no other name.
  const isOwn = budget.budgetId === budget.scopeId;
  const whose = `${budget.scope} ${budget.scopeId}`;
  const subject = isOwn ? `The budget of ${whose}` : `Budget ${budget.budgetId} of ${whose}`;
  const message =
    `${subject} allows ${formatUsd(budget.capNanoUsd)} ${window}; ` +
    `${formatUsd(budget.usedNanoUsd)} is spent, ${formatUsd(budget.heldNanoUsd)} is held, this request needs ` +
    `${formatUsd(budget.neededNanoUsd)}; it ${reset}.`;
  return budget.isHeld
    ? new ApiError("credits_on_hold", { message, retryAfterMs: budget.retryAfterMs })
    : new ApiError("budget_exceeded", { message });
}

/**
 * What those are told who still read a request that was cancelled; undefined where its client left,
 * and nobody reads.
 */
export function cancellationOf({ reason }: AbortSignal): ApiError | undefined {
  return reason instanceof ApiError ? reason : undefined;
}

/** The same for an end user, of what their token itself does not have. */
const VEILED_STOPS: Readonly<Record<Stop["by"], string>> = {
  budget_exhausted: "Generation stopped: whoever pays for this token cannot pay for more now.",
  access_revoked: "Generation stopped: access has ended.",
  rate_limit_exceeded: "Generation stopped: a limit of whoever made this token is used up.",
  organization_suspended: "The organization behind this token is suspended.",
};

/** What ended a request that was running. */
export function fromStop({ by, limitedBy, isVeiled }: Stop): ApiError {
  if (isVeiled === true) return new ApiError(by, { message: VEILED_STOPS[by] });
  const reason = by === "budget_exhausted" ? describeLimit(limitedBy) : ENDS[limitedBy ?? ""];
  switch (by) {
    case "budget_exhausted":
    case "access_revoked":
      return new ApiError(by, { message: `Generation stopped: ${reason ?? "access has ended"}.` });
    case "rate_limit_exceeded":
      return new ApiError(by, { message: `Generation stopped: the ${limitedBy} is used up.` });
    case "organization_suspended":
      return new ApiError(by, { message: `The organization is suspended: ${limitedBy}` });
  }
}

/** @param limitedBy null when the account could not be asked */
function describeLimit(limitedBy: string | null): string {
  if (limitedBy === null) return "the account could not be asked for more";
  return limitedBy === "credits"
    ? "the organization's credits are used up"
    : `${limitedBy} is used up`;
}

/**
 * Anything that was thrown while a backend worked. Its words reach the caller only where the fault
 * is the caller's own.
 */
export function fromBackend(thrown: unknown): ApiError {
  // What is not a backend's own is the account's, which may have no room to write.
  if (!(thrown instanceof BackendError)) return toApiError(thrown);
  switch (thrown.fault) {
    case "context_length_exceeded":
    case "invalid_value":
    case "unsupported_parameter":
    case "grammar_too_slow":
      return new ApiError(thrown.fault, { message: thrown.message, param: thrown.param });
    case "no_capacity":
      return new ApiError("no_capacity", {
        retryAfterMs: thrown.retryAfterMs ?? 1_000,
        cause: thrown,
      });
    case "deadline_exceeded":
      return new ApiError("deadline_exceeded", { cause: thrown });
    case "model_not_found":
    case "unreachable":
    case "connection_lost":
    case "failed":
      return new ApiError("backend_failed", { cause: thrown });
  }
}

/** What the engine calls the fields that ask for an output. */
const ENGINE_OUTPUT_PARAMS = ["response_format", "structured_outputs"];

/**
 * The engine cannot know which field asked for an output: the wire has several for the same one.
 *
 * @param outputParam the field of the wire that did
 */
export function inWordsOfTheWire(thrown: unknown, outputParam: string): unknown {
  if (!(thrown instanceof ApiError) || thrown.param === null) return thrown;
  if (!ENGINE_OUTPUT_PARAMS.includes(thrown.param)) return thrown;
  const reason = thrown.message.replace(`${thrown.param}: `, "");
  // A place in a schema goes on behind the field that holds the schema.
  const message = reason.startsWith("schema#")
    ? outputParam + reason.slice("schema".length)
    : `${outputParam}: ${reason}`;
  return new ApiError(thrown.code, { message, param: outputParam });
}

/** What an account answers; one that is asked too much, or fails, is an error for the caller. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const { code, message, retryAfterMs = 1_000 } = toApiError(cause);
    throw new ApiError(code, { message, cause, retryAfterMs });
  }
}
