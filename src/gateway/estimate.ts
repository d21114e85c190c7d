/**
 * What a generation would cost and whether it would run, without running it. The worker counts the prompt as it would for the
 * generation, and the account decides as it would admit it, so an estimate and the request after it cannot disagree.
 */
import type { AdmitRefusal } from "../account/account.ts";
import type { NanoUsd } from "../billing/money.ts";
import { chargeFor, holdFor, type Price } from "../billing/pricing.ts";
import type { GenerationCount } from "../contract/engine.ts";
import { ApiError } from "../errors.ts";
import {
  choicesOf,
  estimatePromptTokens,
  inWordsOfTheWire,
  route,
  toAdmitCall,
  toEngineRequest,
  type GenerateCall,
} from "./generate.ts";
import { fromAdmitRefusal, fromBackend } from "./refusals.ts";
import type { GatewayServices } from "./services.ts";

export interface Estimate {
  readonly model: string;
  /** null: too long for the context, and not counted to its end. */
  readonly promptTokens: number | null;
  /** All choices together. */
  readonly maxCompletionTokens: number;
  readonly price: Price;
  readonly cost: { readonly minNanoUsd: NanoUsd; readonly maxNanoUsd: NanoUsd } | null;
  readonly fits: Fits;
  /** What the money reaches for, when that is less than was asked. */
  readonly affordableTokens: number | null;
  readonly limitedBy: string | null;
  readonly waitMs: number;
}

export interface Fits {
  readonly context: boolean;
  readonly credits: boolean;
  readonly budgets: boolean;
  readonly limits: boolean;
}

const ALL_FIT: Fits = { context: true, credits: true, budgets: true, limits: true };

/** @throws {ApiError} as `generate` does, but for money, limits and length */
export async function estimate(services: GatewayServices, call: GenerateCall): Promise<Estimate> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const preview = async (promptTokens: number) => {
    const result = await call.key.account.preview(
      toAdmitCall(call, routed, promptTokens, deadlineMs),
    );
    if (!result.ok && !isOfMoneyOrLimits(result.refusal)) throw fromAdmitRefusal(result.refusal);
    return result;
  };
  // The key first: a worker does nothing for one that opens nothing.
  await preview(estimatePromptTokens(call.input));
  const backend = services.backendAt(routed.deployment.url);
  let counted: GenerationCount;
  try {
    counted = await backend.count(toEngineRequest(call, routed, deadlineMs));
  } catch (thrown) {
    const error = inWordsOfTheWire(fromBackend(thrown), call);
    if (!(error instanceof ApiError) || error.code !== "context_length_exceeded") throw error;
    return {
      model: routed.entry.id,
      promptTokens: null,
      maxCompletionTokens: 0,
      price: routed.price,
      cost: null,
      fits: { ...ALL_FIT, context: false },
      affordableTokens: null,
      limitedBy: error.message,
      waitMs: 0,
    };
  }
  const { promptTokens, maxTokens, waitMs } = counted;
  const maxCompletionTokens = maxTokens * choicesOf(call);
  const result = await preview(promptTokens);
  return {
    model: routed.entry.id,
    promptTokens,
    maxCompletionTokens,
    price: routed.price,
    cost: costOf(routed.price, promptTokens, maxCompletionTokens),
    fits: result.ok ? ALL_FIT : { ...ALL_FIT, ...unfitOf(result.refusal) },
    affordableTokens: result.ok ? result.affordableTokens : null,
    limitedBy: result.ok ? null : fromAdmitRefusal(result.refusal).message,
    waitMs,
  };
}

/** From a prompt that is all cached, if that is cheaper, and no answer, to a prompt that is not, and the longest. */
function costOf(price: Price, promptTokens: number, maxCompletionTokens: number) {
  const least = [0, promptTokens].map((cachedTokens) =>
    chargeFor(price, { promptTokens, cachedTokens, completionTokens: 0 }),
  );
  return {
    minNanoUsd: Math.min(...least),
    maxNanoUsd: holdFor(price, promptTokens, maxCompletionTokens),
  };
}

function isOfMoneyOrLimits(refusal: AdmitRefusal): boolean {
  return Object.keys(unfitOf(refusal)).length > 0;
}

function unfitOf({ reason }: AdmitRefusal): Partial<Fits> {
  if (reason === "limited") return { limits: false };
  if (reason === "budget_exceeded") return { budgets: false };
  const isOfCredits = reason === "credits_on_hold" || reason === "insufficient_credits";
  return isOfCredits ? { credits: false } : {};
}
