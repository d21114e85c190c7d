/**
 * What a generation would cost and whether it would run, without running it. The worker counts the prompt as it would for the
 * generation, and the account decides as it would admit it: on what admission knows of the prompt, and on the exact count that
 * comes after it.
 */
import { PREVIEWS_PER_MINUTE, type AdmitCall, type Preview } from "../account/account.ts";
import type { NanoUsd } from "../billing/money.ts";
import { chargeFor, holdFor, type Price } from "../billing/pricing.ts";
import { attemptIdOf } from "../contract/attempts.ts";
import type { GenerationCount } from "../contract/engine.ts";
import { ApiError } from "../errors.ts";
import { firstAnswer } from "../routing/attempt.ts";
import {
  choicesOf,
  route,
  toAdmitCall,
  toDispatchedRequest,
  type GenerateCall,
  type Routed,
} from "./generate.ts";
import { sizeOfPrompt } from "./prompt-size.ts";
import { fromAdmitRefusal, fromBackend, inWordsOfTheWire } from "./refusals.ts";
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

/** @throws {ApiError} as `generate` does, but for money, limits and length; rate_limit_exceeded */
export async function estimate(services: GatewayServices, call: GenerateCall): Promise<Estimate> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const { entry, candidates } = routed;
  const price = candidates[0]?.price;
  if (price === undefined) throw new Error("a route has a candidate");
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const asked = toAdmitCall(call, routed, sizeOfPrompt(call.input), deadlineMs);
  const admission = await requirePreview(call, asked);
  const counted = await countTokens(services, call, routed, deadlineMs);
  if (counted instanceof ApiError) {
    return {
      model: entry.id,
      promptTokens: null,
      maxCompletionTokens: 0,
      price,
      cost: null,
      ...standing({ ...admission, affordableTokens: null }, counted.message),
      waitMs: 0,
    };
  }
  const { promptTokens, maxTokens, waitMs } = counted;
  const maxCompletionTokens = maxTokens * choicesOf(call);
  const prompt = { promptTokens, fewestPromptTokens: promptTokens };
  const final = { ...asked, ...prompt, maxCompletionTokens };
  const exact = await call.key.account.preview(final, false);
  const both = {
    ...exact,
    limits: admission.limits ?? exact.limits,
    budgets: admission.budgets ?? exact.budgets,
    credits: admission.credits ?? exact.credits,
  };
  return {
    model: entry.id,
    promptTokens,
    maxCompletionTokens,
    price,
    cost: costOf(price, promptTokens, maxCompletionTokens),
    ...standing(both, null),
    waitMs,
  };
}

/**
 * The exact tokens of a prompt, counted as for a generation; it counts as one of a key's estimates.
 *
 * @throws {ApiError} context_length_exceeded, rate_limit_exceeded, and as `estimate` does
 */
export async function countPrompt(services: GatewayServices, call: GenerateCall): Promise<number> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const deadlineMs = nowMs + services.requestTimeoutMs;
  await requirePreview(call, toAdmitCall(call, routed, sizeOfPrompt(call.input), deadlineMs));
  const counted = await countTokens(services, call, routed, deadlineMs);
  if (counted instanceof ApiError) throw counted;
  return counted.promptTokens;
}

/** The key first: a worker does nothing for one that opens nothing. @throws {ApiError} what a key is told, rate_limit_exceeded */
async function requirePreview(call: GenerateCall, asked: AdmitCall): Promise<Preview> {
  const admission = await call.key.account.preview(asked, true);
  if (admission.key !== null) throw fromAdmitRefusal(admission.key);
  if (admission.waitMs > 0) throw tooMany(admission.waitMs);
  return admission;
}

function tooMany(retryAfterMs: number): ApiError {
  return new ApiError("rate_limit_exceeded", {
    message: `A key may ask for ${PREVIEWS_PER_MINUTE} estimates a minute. Try again in ${retryAfterMs} ms.`,
    retryAfterMs,
  });
}

/** @returns the error when the prompt is too long for the context. @throws {ApiError} any other refusal */
async function countTokens(
  services: GatewayServices,
  call: GenerateCall,
  routed: Routed,
  deadlineMs: number,
): Promise<GenerationCount | ApiError> {
  const { maxTokens, candidates } = routed;
  try {
    const counted = await firstAnswer({
      candidates: candidates.length,
      begin: (attempt) => countOn(services, call, routed, { attempt, deadlineMs }),
      redirect: async () => true,
      abandon: () => undefined,
      isOver: () => false,
    });
    // Where nobody counts, what admission assumes is the best that is known.
    const { estimatedTokens: promptTokens } = sizeOfPrompt(call.input);
    return counted ?? { promptTokens, choices: choicesOf(call), maxTokens, waitMs: 0 };
  } catch (thrown) {
    const error = inWordsOfTheWire(fromBackend(thrown), call.outputParam);
    if (error instanceof ApiError && error.code === "context_length_exceeded") return error;
    throw error;
  }
}

/** @returns undefined where the backend counts nothing */
async function countOn(
  { openBackend }: GatewayServices,
  call: GenerateCall,
  routed: Routed,
  { attempt, deadlineMs }: { readonly attempt: number; readonly deadlineMs: number },
): Promise<GenerationCount | undefined> {
  const candidate = routed.candidates[attempt - 1];
  if (candidate === undefined) return undefined;
  const { target, upstreamModel: model } = candidate.deployment;
  const attemptId = attemptIdOf(call.requestId, attempt);
  const request = { ...toDispatchedRequest(call, routed, deadlineMs), attemptId, model };
  return openBackend(target).count?.(request);
}

/** @param tooLong why the context does not take it; null when it does */
function standing(
  { limits, budgets, credits, affordableTokens }: Preview,
  tooLong: string | null,
): Pick<Estimate, "fits" | "affordableTokens" | "limitedBy"> {
  const refusal = limits ?? budgets ?? credits;
  const limitedBy = refusal === null ? null : fromAdmitRefusal(refusal).message;
  return {
    fits: {
      context: tooLong === null,
      credits: credits === null,
      budgets: budgets === null,
      limits: limits === null,
    },
    affordableTokens,
    limitedBy: tooLong ?? limitedBy,
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
