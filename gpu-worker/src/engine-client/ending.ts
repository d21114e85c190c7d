/** What is said of a request when it is over. Pure. */
import type { EngineEvent, Receipt } from "../../../src/contract/engine.ts";
import type { Refusal } from "../protocol/refusal.ts";

/**
 * The last event of a generation.
 *
 * @param refusal why it could not go on, where the request itself is at fault
 */
export function toLastEvent(receipt: Receipt, refusal: Refusal | null = null): EngineEvent {
  if (refusal !== null) return { type: "error", ...refusal, receipt };
  switch (receipt.outcome) {
    case "completed":
    case "cancelled":
      return { type: "end", receipt };
    case "expired": {
      const message = "the request's deadline passed before it was complete";
      return { type: "error", code: "deadline_exceeded", message, receipt };
    }
    case "failed":
      return { type: "error", code: "internal_error", message: "the model failed", receipt };
  }
}

/** For the log. */
export function toFields(receipt: Receipt): Record<string, string | number> {
  const { requestId, model, outcome, promptTokens, cachedTokens, completionTokens } = receipt;
  const { queueMs, prefillMs, decodeMs, batchOccupancy } = receipt;
  const counts = { promptTokens, cachedTokens, completionTokens };
  return { requestId, model, outcome, ...counts, queueMs, prefillMs, decodeMs, batchOccupancy };
}
