/**
 * What to do with a hold that nobody ended: ask the meter, and charge by the best evidence there
 * is.
 *
 * Authority, best first: the worker's receipt, which it may have sent by itself; what a killed
 * worker had written down; the account's own checkpoint. No evidence of any output means no charge.
 */
import type { Backend } from "../../backends/backend.ts";
import { hasWork, measureReceipt, NO_TIMING } from "../../backends/evidence.ts";
import type { Receipt, RequestState } from "../../contract/engine.ts";
import type { Outcome, SettleCall } from "../gate.ts";
import { attemptOf, isHeldBack, type Hold, type Noted } from "../requests/hold.ts";

/**
 * Waits between questions to a meter that does not answer; after the last, the checkpoint decides.
 */
const RETRY_DELAYS_MS = [5_000, 15_000, 60_000];

/** How long the edge has to say that a request goes on, where nobody else can be asked. */
const EDGE_SPEAKS_MS = 10_000;

export type ExpiryStep =
  | { readonly action: "settle"; readonly call: SettleCall }
  | { readonly action: "void"; readonly outcome: Outcome; readonly receipt?: Receipt }
  | { readonly action: "postpone"; readonly untilMs: number };

/**
 * Cancelling is asking: what still runs is stopped, and what has ended answers with its receipt.
 * But what runs is left alone for a while: edge and worker end it at its deadline, so that it runs
 * beyond that only where a clock has jumped ahead, and then its edge asks for more of it.
 */
export async function resolveExpired(
  hold: Hold,
  backend: Pick<Backend, "cancel" | "find">,
  nowMs: number,
): Promise<ExpiryStep> {
  if (hold.receipt !== undefined) return endOfSilence(hold, hold.receipt);
  if (hold.lost !== undefined) return endOfLoss(hold, hold.lost);
  // Whoever cannot be asked has nothing to say: the account's own checkpoint decides, unless the
  // edge asks for more.
  if (backend.cancel === undefined)
    return hold.tries === 0
      ? { action: "postpone", untilMs: nowMs + EDGE_SPEAKS_MS }
      : endByCheckpoint(hold, "expired", undefined);
  const attemptId = attemptOf(hold);
  const found = await answerOf(() => backend.find?.(attemptId));
  const mayRun = found?.state === "running" && RETRY_DELAYS_MS[hold.tries] !== undefined;
  const state = mayRun ? found : await answerOf(() => backend.cancel?.(attemptId));
  return decideExpired(hold, state, nowMs);
}

/** Undefined where nobody answers. */
async function answerOf(
  ask: () => Promise<RequestState> | undefined,
): Promise<RequestState | undefined> {
  try {
    return await ask();
  } catch {
    return undefined;
  }
}

/** A request whose edge said nothing of its end, by what its worker says of it. */
function endOfSilence(hold: Hold, receipt: Receipt): ExpiryStep {
  const { requestId, isStream } = hold;
  // The edge died with an answer in its hands of which it had given nothing.
  if (isHeldBack(hold)) return { action: "void", outcome: "edge_failed", receipt };
  const outcomes: Record<Receipt["outcome"], Outcome> = {
    // Whether the client had the whole answer only the edge could know.
    completed: isStream ? "completed" : "edge_failed",
    cancelled: "edge_failed",
    failed: "backend_failed",
    expired: "expired",
  };
  const outcome = outcomes[receipt.outcome];
  return hasWork(receipt)
    ? { action: "settle", call: { requestId, outcome, ...measureReceipt(receipt) } }
    : { action: "void", outcome };
}

/** The rule alone. `state` is undefined when the meter could not be reached. Pure. */
export function decideExpired(
  hold: Hold,
  state: RequestState | undefined,
  nowMs: number,
): ExpiryStep {
  if (state?.state === "ended") return endOfSilence(hold, state.receipt);
  const delayMs = RETRY_DELAYS_MS[hold.tries];
  if ((state === undefined || state.state === "running") && delayMs !== undefined) {
    return { action: "postpone", untilMs: nowMs + delayMs };
  }
  const known = state !== undefined && state.state !== "unknown" ? state : undefined;
  return endByCheckpoint(hold, "expired", known);
}

/**
 * A request whose worker was killed, as its next life says, and whose edge said nothing of its end.
 */
function endOfLoss(hold: Hold, lost: Noted): ExpiryStep {
  return endByCheckpoint(hold, "backend_failed", lost);
}

/** The worker's notes, or the account's own if they say more. */
function endByCheckpoint(hold: Hold, outcome: Outcome, noted: Noted | undefined): ExpiryStep {
  // The hold's own prompt count is exact once it was extended, and an estimate before: the meter's
  // is better.
  const promptTokens = noted?.promptTokens ?? hold.promptTokens;
  const completionTokens = Math.max(noted?.completionTokens ?? 0, hold.seenCompletionTokens);
  if (completionTokens === 0 || isHeldBack(hold)) return { action: "void", outcome };
  return {
    action: "settle",
    call: {
      requestId: hold.requestId,
      outcome,
      measuredBy: "checkpoint",
      usage: { promptTokens, cachedTokens: 0, completionTokens },
      timing: NO_TIMING,
    },
  };
}
