/** What broke a generation or a task off, and what that means. Pure. */
import type { Outcome } from "../account/gate.ts";
import { BackendError, type BackendEnd, type BackendEvent } from "../backends/backend.ts";
import { ApiError } from "../errors.ts";
import { isInDoubt } from "../routing/attempt.ts";

export type EndEvent = Extract<BackendEvent, { type: "end" | "error" }>;

/** Whether a request that was not answered may run all the same: nobody said that it does not. */
export function hasBroken(thrown: unknown): boolean {
  if (thrown instanceof ApiError)
    return thrown.code === "backend_failed" || thrown.code === "deadline_exceeded";
  return isInDoubt(thrown);
}

/**
 * @param end what the backend answered when it was asked to stop: then it is alive, and says how it
 * fared
 */
export function whoBroke(thrown: unknown, end: Pick<BackendEnd, "outcome"> | undefined): Outcome {
  if (thrown instanceof ApiError && thrown.code === "grammar_too_slow") return "request_failed";
  if (end?.outcome === "failed") return "backend_failed";
  if (end?.outcome === "expired") return "expired";
  if (thrown instanceof ApiError)
    return thrown.code === "deadline_exceeded" ? "expired" : "backend_failed";
  if (!(thrown instanceof BackendError)) return "edge_failed";
  if (thrown.fault === "deadline_exceeded") return "expired";
  const isCut = thrown.fault === "connection_lost" && end !== undefined;
  return isCut ? "connection_lost" : "backend_failed";
}

/** Whether it was the worker, or the way to it: then another may go on. */
export function isOfBackend(thrown: unknown): boolean {
  if (thrown instanceof ApiError) return thrown.code === "backend_failed";
  return thrown instanceof BackendError && isInDoubt(thrown);
}

/**
 * The end of an answer that is not whole. Cut short by a cancel, whoever sent that settles; else
 * the worker did it.
 */
export function isFault(event: BackendEvent): event is EndEvent {
  if (event.type === "end") return event.outcome !== "completed";
  return event.type === "error";
}
