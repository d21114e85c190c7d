/** Refusals of the account and faults of a backend, as errors for the caller: one exhaustive switch each. */
import type { AdmitRefusal, RateStanding } from "../account/account.ts";
import { BackendError } from "../backends/backend.ts";
import { formatUsd } from "../billing/money.ts";
import { ApiError } from "../errors.ts";
import { invalidKey } from "./authenticate.ts";

export function fromAdmitRefusal(refusal: AdmitRefusal): ApiError {
  switch (refusal.reason) {
    case "key_invalid":
      return invalidKey();
    case "rate_limited":
      return new ApiError("rate_limit_exceeded", {
        message: `The organization may send ${refusal.rate.limit} requests per minute; try again in ${refusal.retryAfterMs} ms.`,
        retryAfterMs: refusal.retryAfterMs,
        headers: rateHeaders(refusal.rate),
      });
    case "too_many_at_once":
      return new ApiError("concurrency_limit_exceeded", {
        message: `The organization may have ${refusal.limit} requests running at once.`,
        retryAfterMs: refusal.retryAfterMs,
        headers: rateHeaders(refusal.rate),
      });
    case "credits_on_hold":
      return new ApiError("credits_on_hold", {
        message:
          `This request needs at least ${formatUsd(refusal.neededNanoUsd)}; ${formatUsd(refusal.availableNanoUsd)} ` +
          "is free while running requests hold the rest.",
        retryAfterMs: refusal.retryAfterMs,
      });
    case "insufficient_credits":
      return new ApiError("insufficient_credits", {
        message: `This request needs at least ${formatUsd(refusal.neededNanoUsd)}; the balance has ${formatUsd(refusal.availableNanoUsd)}.`,
      });
    case "already_resolved":
      return new ApiError("internal_error", { message: "a request id was used twice" });
  }
}

/** Anything a backend threw. Its words reach the caller only where the fault is the caller's own. */
export function fromBackend(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (!(thrown instanceof BackendError)) return new ApiError("internal_error", { cause: thrown });
  switch (thrown.fault) {
    case "context_length_exceeded":
    case "invalid_value":
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
    case "failed":
      return new ApiError("backend_failed", { cause: thrown });
  }
}

export function rateHeaders(rate: RateStanding): Record<string, string> {
  return {
    "x-ratelimit-limit-requests": String(rate.limit),
    "x-ratelimit-remaining-requests": String(rate.remaining),
    "x-ratelimit-reset-requests": formatDuration(rate.resetMs),
  };
}

/** OpenAI's form: `12ms`, `1.5s`, `6m0s`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1_000) return `${Math.ceil(durationMs)}ms`;
  if (durationMs <= 59_900) return `${Math.ceil(durationMs / 100) / 10}s`;
  const seconds = Math.ceil(durationMs / 1_000);
  return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}
