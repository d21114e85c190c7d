/**
 * What a generation would cost and whether it would run, without running it. The worker counts the
 * prompt as it would for the generation, and the account decides as it would admit it: on what
 * admission knows of the prompt, and on the exact count that comes after it.
 */
import { PREVIEWS_PER_MINUTE, type AdmitCall, type Preview } from "../account/gate.ts";
import { choicesOf } from "../backends/choices.ts";
import type { NanoUsd } from "../billing/money.ts";
import { chargeFor, holdFor, type Price } from "../billing/pricing.ts";
import { attemptIdOf } from "../contract/attempts.ts";
import type { GenerationCount } from "../contract/engine.ts";
import { ApiError } from "../errors.ts";
import { firstAnswer } from "../routing/attempt.ts";
import { listedPriceFor } from "../routing/catalog.ts";
import type { ListedPrice } from "../routing/price-book.ts";
import { toAdmitCall, toDispatchedRequest, type GenerateCall } from "./generate.ts";
import { alongOpenWay, toThrown } from "./open-ways.ts";
import { fromAdmitRefusal, fromBackend, inWordsOfTheWire } from "./refusals.ts";
import { route, type PlacedCandidate, type Routed } from "./route.ts";
import type { GatewayServices } from "./services.ts";

export interface Estimate {
  readonly model: string;
  /** null: too long for the context, and not counted to its end. */
  readonly promptTokens: number | null;
  /** All choices together. */
  readonly maxCompletionTokens: number;
  readonly price: Price;
  /** What it is derived from. */
  readonly listedPrice: ListedPrice;
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
  const previewed = await preview(services, call);
  const { routed, admission } = previewed;
  // Its way was chosen by what admission knows: the exact count chooses no other.
  const { passing: _, ...asked } = previewed.asked;
  const { entry, price } = routed.candidates[0];
  const listedPrice = listedPriceFor(entry, call.key.organizationId);
  const counted = await countTokens(services, call, previewed);
  if (counted instanceof ApiError) {
    return {
      model: entry.id,
      promptTokens: null,
      maxCompletionTokens: 0,
      price,
      listedPrice,
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
    listedPrice,
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
  const counted = await countTokens(services, call, await preview(services, call));
  if (counted instanceof ApiError) throw counted;
  return counted.promptTokens;
}

/** A prompt as the engine reads it. */
export interface ReadPrompt {
  readonly tokenIds: readonly number[];
  /** Each token as the vocabulary writes it. */
  readonly pieces: readonly string[];
  readonly text: string;
  readonly contextTokens: number;
}

/**
 * The tokens and the text of one prompt; it counts as one of a key's estimates.
 *
 * @throws {ApiError} as `countPrompt` does; model_not_found where nobody who serves it tells them
 */
export async function readPrompt(
  services: GatewayServices,
  call: GenerateCall,
): Promise<ReadPrompt> {
  const { routed, asked } = await preview(services, call);
  const counts = ({ deployment }: PlacedCandidate) =>
    services.openBackend(deployment.target).count !== undefined;
  const candidates = routed.candidates.filter(counts);
  const reading = { deadlineMs: asked.deadlineMs, showsPrompts: true };
  const counted =
    candidates.length === 0 ? undefined : await askCount(services, call, candidates, reading);
  if (counted instanceof ApiError) throw counted;
  const [prompt] = counted?.shown?.prompts ?? [];
  if (counted?.shown !== undefined && prompt !== undefined)
    return { ...prompt, contextTokens: counted.shown.contextTokens };
  throw new ApiError("model_not_found", {
    message: `Nobody who serves the model ${JSON.stringify(routed.candidates[0].entry.id)} tells its tokens. Models of our own workers do.`,
    param: "model",
  });
}

interface Previewed {
  readonly routed: Routed;
  readonly asked: AdmitCall;
  readonly admission: Preview;
}

/**
 * Where a call would go, and what its account says to it before the prompt is counted.
 *
 * @throws {ApiError}
 */
function preview(services: GatewayServices, call: GenerateCall): Promise<Previewed> {
  return alongOpenWay(call, async (open) => {
    const nowMs = services.now();
    const routed = await route(services, open, nowMs);
    const asked = toAdmitCall(open, routed, nowMs + services.requestTimeoutMs);
    return { routed, asked, admission: await requirePreview(open, asked) };
  });
}

/**
 * The key first: a worker does nothing for one that opens nothing.
 *
 * @throws {ApiError} what a key is told, rate_limit_exceeded
 */
export async function requirePreview(
  { key, exceeded = [], bounds }: Pick<GenerateCall, "key" | "exceeded" | "bounds">,
  asked: AdmitCall,
): Promise<Preview> {
  // One that was sent another way was counted before.
  const admission = await key.account.preview(asked, exceeded.length === 0 && bounds === undefined);
  if (admission.key !== null) throw toThrown(admission.key, asked);
  if (admission.waitMs > 0) throw tooMany(admission.waitMs);
  const nodes = admission.nodes.filter(({ is_within }) => !is_within);
  if (nodes.length > 0) throw toThrown({ reason: "node_exceeded", nodes }, asked);
  return admission;
}

function tooMany(retryAfterMs: number): ApiError {
  return new ApiError("rate_limit_exceeded", {
    message: `A key may ask for ${PREVIEWS_PER_MINUTE} estimates a minute. Try again in ${retryAfterMs} ms.`,
    retryAfterMs,
  });
}

/**
 * @returns the error when the prompt is too long for the context.
 *
 * @throws {ApiError} any other refusal
 */
async function countTokens(
  services: GatewayServices,
  call: GenerateCall,
  { routed, asked: { deadlineMs } }: Previewed,
): Promise<GenerationCount | ApiError> {
  const counted = await askCount(services, call, routed.candidates, { deadlineMs });
  if (counted !== undefined) return counted;
  // Where nobody counts, what admission assumes is the best that is known.
  const { prompt, maxTokens } = routed;
  return {
    promptTokens: prompt.estimatedTokens,
    choices: choicesOf(call),
    maxTokens,
    waitMs: 0,
  };
}

interface AskedCount {
  readonly deadlineMs: number;
  readonly showsPrompts?: boolean;
}

/** @returns undefined where the backend counts nothing */
async function askCount(
  services: GatewayServices,
  call: GenerateCall,
  candidates: readonly PlacedCandidate[],
  asked: AskedCount,
): Promise<GenerationCount | ApiError | undefined> {
  try {
    return await firstAnswer({
      candidates: candidates.length,
      begin: (attempt) => countOn(services, call, candidates, { attempt, ...asked }),
      redirect: async () => true,
      abandon: () => undefined,
      isOver: () => false,
    });
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
  candidates: readonly PlacedCandidate[],
  { attempt, deadlineMs, showsPrompts }: AskedCount & { readonly attempt: number },
): Promise<GenerationCount | undefined> {
  const candidate = candidates[attempt - 1];
  if (candidate === undefined) return undefined;
  const { target, upstreamModel: model } = candidate.deployment;
  const attemptId = attemptIdOf(call.requestId, attempt);
  const request = { ...toDispatchedRequest(call, candidate, deadlineMs), attemptId, model };
  // Workers of the release before know nothing of it.
  const shown = showsPrompts === true ? { ...request, showsPrompts } : request;
  return openBackend(target).count?.(shown);
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

/**
 * From a prompt that is all cached, if that is cheaper, and no answer, to a prompt that is not, and
 * the longest.
 */
function costOf(price: Price, promptTokens: number, maxCompletionTokens: number) {
  const least = [0, promptTokens].map((cachedTokens) =>
    chargeFor(price, { promptTokens, cachedTokens, completionTokens: 0 }),
  );
  return {
    minNanoUsd: Math.min(...least),
    maxNanoUsd: holdFor(price, promptTokens, maxCompletionTokens),
  };
}
