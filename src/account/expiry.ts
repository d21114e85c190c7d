/**
 * What to do with a hold that nobody ended: ask the meter, and charge by the best evidence there is.
 *
 * Authority, best first: the worker's receipt; what a killed worker had written down; the account's own checkpoint.
 * No evidence of any output means no charge.
 */
import { measureReceipt, type Backend } from "../backends/backend.ts";
import type { RequestState } from "../contract/engine.ts";
import type { SettleCall } from "./account.ts";
import type { Hold } from "./hold.ts";

/** Waits between questions to a meter that does not answer; after the last, the checkpoint decides. */
const RETRY_DELAYS_MS = [5_000, 15_000, 60_000];

export type ExpiryStep =
  | { readonly action: "settle"; readonly call: SettleCall }
  | { readonly action: "void" }
  | { readonly action: "postpone"; readonly untilMs: number };

/** Cancelling is asking: what still runs is stopped, and what has ended answers with its receipt. */
export async function resolveExpired(
  hold: Hold,
  backend: Pick<Backend, "cancel">,
  nowMs: number,
): Promise<ExpiryStep> {
  let state: RequestState | undefined;
  try {
    state = await backend.cancel(hold.requestId);
  } catch {
    state = undefined;
  }
  return decideExpired(hold, state, nowMs);
}

/** The rule alone. `state` is undefined when the meter could not be reached. Pure. */
export function decideExpired(
  hold: Hold,
  state: RequestState | undefined,
  nowMs: number,
): ExpiryStep {
  if (state?.state === "ended") {
    return {
      action: "settle",
      call: { requestId: hold.requestId, outcome: "expired", ...measureReceipt(state.receipt) },
    };
  }
  const delayMs = RETRY_DELAYS_MS[hold.tries];
  if ((state === undefined || state.state === "running") && delayMs !== undefined) {
    return { action: "postpone", untilMs: nowMs + delayMs };
  }
  // The hold's own prompt count is exact once it was extended, and an estimate before: the meter's is better.
  const known = state !== undefined && state.state !== "unknown" ? state : undefined;
  const promptTokens = known?.promptTokens ?? hold.promptTokens;
  const completionTokens = Math.max(known?.completionTokens ?? 0, hold.seenCompletionTokens);
  if (completionTokens === 0) return { action: "void" };
  return {
    action: "settle",
    call: {
      requestId: hold.requestId,
      outcome: "expired",
      measuredBy: "checkpoint",
      usage: { promptTokens, cachedTokens: 0, completionTokens },
      timing: { queueMs: 0, prefillMs: 0, decodeMs: 0, deviceMs: 0 },
    },
  };
}
