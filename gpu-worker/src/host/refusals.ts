/** Why the HTTP process itself takes a request no further. */
import { type Refusal, refuse } from "../engine/refusal.ts";

const DRAIN_RETRY_MS = 1_000;
const RESTART_RETRY_MS = 1_000;

export function refuseClosed(): Refusal {
  return refuse("no_capacity", "this worker is shutting down", { retryAfterMs: DRAIN_RETRY_MS });
}

export function refuseRestarting(): Refusal {
  return refuse("no_capacity", "the engine is restarting", { retryAfterMs: RESTART_RETRY_MS });
}

export function refuseCancelled(): Refusal {
  return refuse("deadline_exceeded", "the request was cancelled before it began");
}

export function refuseKnown(requestId: string, state: string): Refusal {
  const message = `request ${requestId} ${state}; it never runs twice`;
  return refuse("duplicate_request", message, { param: "request_id" });
}

export function refuseFailed(): Refusal {
  return refuse("internal_error", "the worker failed");
}
