/** Why the HTTP process itself takes a request no further. */
import { type Refusal, refuse } from "../protocol/refusal.ts";

const DRAIN_RETRY_MS = 1_000;
const RESTART_RETRY_MS = 1_000;
/** A disk that is full stays so for a while. */
const UNWRITABLE_RETRY_MS = 5_000;

export function refuseClosed(): Refusal {
  return refuse("no_capacity", "this worker is shutting down", { retryAfterMs: DRAIN_RETRY_MS });
}

export function refuseRestarting(): Refusal {
  return refuse("no_capacity", "the engine is restarting", { retryAfterMs: RESTART_RETRY_MS });
}

export function refuseUnwritable(): Refusal {
  const message = "this worker's disk takes nothing more";
  return refuse("no_capacity", message, { retryAfterMs: UNWRITABLE_RETRY_MS });
}

export function refuseKnown(requestId: string, isOpen: boolean): Refusal {
  const state = isOpen ? "is being worked on" : "has run already";
  const message = `request ${requestId} ${state}; it never runs twice`;
  return refuse("duplicate_request", message, { param: "request_id" });
}
