/**
 * THE PIPELINE of a generation: present key -> route -> admit -> dispatch -> meter -> settle.
 *
 * Everything up to the meter's first event happens before the answer begins, so that every refusal has its own status.
 * A hold has an owner before it is made: whether the client stays or not, each way out of here ends it, by settlement or by
 * the account's alarm.
 */
import type { AdmitCall, Candidate } from "../account/account.ts";
import { MIN_SLICE_TOKENS } from "../billing/hold.ts";
import type { Price } from "../billing/pricing.ts";
import type { Scope } from "../contract/account.ts";
import type { GenerateRequest, OutputFormat, Sampling } from "../contract/engine.ts";
import { ApiError, toApiError } from "../errors.ts";
import { priceFor, type CatalogEntry, type Deployment } from "../routing/catalog.ts";
import { orderDeployments } from "../routing/plan.ts";
import { Allowance } from "./allowance.ts";
import { requireOpenKey } from "./authenticate.ts";
import { Dispatch, type DispatchCandidate, type DispatchedRequest } from "./dispatch.ts";
import { affordableHeader, limitHeaders } from "./limit-headers.ts";
import { MeteredGeneration, type Generation } from "./metered-generation.ts";
import { offeredModel } from "./offered-model.ts";
import { sizeOfPrompt, type PromptSize } from "./prompt-size.ts";
import { fromAdmitRefusal, inWordsOfTheWire } from "./refusals.ts";
import type { GatewayServices, PresentedKey } from "./services.ts";
import { Settlement } from "./settlement.ts";

/** Deltas of a whole answer come in pieces of so many tokens: far fewer events, and the hold still grows in time. */
const GATHER_TOKENS = MIN_SLICE_TOKENS;

/** A price that begins within this time may have begun when the account admits the request. */
const LONGEST_ADMISSION_MS = 60_000;

/** Who asks for a generation, and under which names. */
export interface GenerationCaller {
  readonly key: PresentedKey;
  readonly requestId: string;
  /** Under which name the account remembers the request's Idempotency-Key; null without one. */
  readonly keyedName: string | null;
  readonly clientIp: string | null;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
}

/** What is asked for. A dialect makes it of a request's body alone. */
export interface GenerationTerms {
  /** What the key must be allowed to call. */
  readonly scope: Scope;
  /** For the usage record. */
  readonly operation: "chat.completions" | "completions" | "messages" | "responses";
  readonly model: string;
  readonly input: GenerateRequest["input"];
  readonly output: OutputFormat;
  /** The field that asked for `output`, for messages. */
  readonly outputParam: string;
  readonly sampling: Sampling;
  /** The engine's: higher runs first, -100 to 100. */
  readonly priority: number;
  /** The field that bounds the output, for messages. */
  readonly maxTokensParam: string;
  /** Whether the client sees tokens as they come. A whole answer that fails delivers nothing and costs nothing. */
  readonly isStream: boolean;
}

export interface GenerateCall extends GenerationCaller, GenerationTerms {
  /** Told once when it is admitted, with headers that say how the caller stands: it may now wait for long. */
  readonly onAdmitted?: (head: Readonly<Record<string, string>>) => void;
}

/**
 * Runs one generation up to its first event.
 *
 * @throws {ApiError} every refusal; nothing is then charged and no hold is left
 */
export async function generate(services: GatewayServices, call: GenerateCall): Promise<Generation> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const { entry, candidates } = routed;
  const { metrics } = services;
  const accountOf = () => services.accountOf(call.key.organizationId);
  const dispatch = new Dispatch({
    requestId: call.requestId,
    candidates: candidates.map(toDispatchCandidate),
    openBackend: services.openBackend,
    accountOf,
    defer: services.defer,
  });
  const labels = () => ({ deployment: `${entry.id}/${dispatch.candidate.deploymentId}` });
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const settlement = new Settlement({
    accountOf,
    requestId: call.requestId,
    defer: services.defer,
    wait: services.wait,
    onBooked: (booked) => {
      if (booked.ok)
        metrics.count("tidegate_edge_charged_nano_usd_total", labels(), booked.chargeNanoUsd);
    },
  });
  const admission = toAdmitCall(call, routed, sizeOfPrompt(call.input), deadlineMs);
  const admitted = await admitAsOwner({ services, call, settlement }, admission);

  metrics.count("tidegate_edge_held_nano_usd_total", labels(), admitted.heldNanoUsd);

  const allowance = new Allowance({
    accountOf,
    requestId: call.requestId,
    price: () => priceOfAttempt(admitted.prices, dispatch.attempt),
    admitted,
    grant: (completionTokens) => dispatch.grant(completionTokens),
    now: services.now,
    wait: services.wait,
  });
  const affordable = affordableHeader(admitted.affordableTokens);
  call.onAdmitted?.({ ...limitHeaders(admitted.standing), ...affordable });
  const generation = new MeteredGeneration({
    model: entry.id,
    affordable,
    isStream: call.isStream,
    requestId: call.requestId,
    dispatch,
    assumed: {
      promptTokens: admission.promptTokens,
      choices: choicesGiven(call),
      maxTokens: routed.maxTokens,
    },
    settlement,
    allowance,
    defer: services.defer,
    signal: call.signal,
    timeoutMs: services.requestTimeoutMs,
    outputParam: call.outputParam,
    onFirstToken: () =>
      metrics.observeFirstToken(labels().deployment, (services.now() - nowMs) / 1_000),
  });
  const { firstGrant } = allowance;
  const isBound = firstGrant === 0 || firstGrant < admission.maxCompletionTokens;
  const request = {
    ...toDispatchedRequest(call, routed, deadlineMs),
    ...(isBound && { grantedTokens: firstGrant }),
  };
  // Where the money may end before the text does, every token counts: up to the last that is paid, all are given.
  const isGathered = !call.isStream && admitted.affordableTokens === null;
  try {
    await generation.begin(isGathered ? { ...request, gatherTokens: GATHER_TOKENS } : request);
  } catch (thrown) {
    throw inWordsOfTheWire(thrown, call.outputParam);
  }
  // Choices that are generated only to be ranked are not among those that `started` counts, but they are paid for.
  const { promptTokens, maxTokens: granted } = generation.started;
  allowance.begin(promptTokens, granted * choicesOf(call));
  return generation;
}

/**
 * Sees to it that a generation with an Idempotency-Key would be admitted now, or was before. Nothing is held.
 *
 * @returns the id of the key's project
 * @throws {ApiError} every refusal of `generate` that comes before the worker is asked
 */
export async function requireAdmissible(
  services: GatewayServices,
  call: GenerateCall,
): Promise<string> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const admission = toAdmitCall(call, routed, sizeOfPrompt(call.input), deadlineMs);
  const { refusal, projectId } = await asked(call.key.account.judgeKeyed(admission));
  if (refusal !== null) throw fromAdmitRefusal(refusal);
  return projectId;
}

/** A deployment, and at what price it serves. */
export interface RoutedCandidate extends Pick<Candidate, "price" | "laterPrice"> {
  readonly deployment: Deployment;
}

/** Where a call may go. */
export interface Routed {
  readonly entry: CatalogEntry;
  /** In the order in which they are tried; at least one. */
  readonly candidates: readonly RoutedCandidate[];
  /** Per choice. */
  readonly maxTokens: number;
}

/** @throws {ApiError} model_not_found, invalid_value, no_capacity; and what a key is told that opens nothing */
export async function route(
  services: GatewayServices,
  call: GenerateCall,
  nowMs: number,
): Promise<Routed> {
  const entries = await services.catalog.list(nowMs, services.defer);
  const entry = offeredModel(entries, call.model, "text-generation");
  if (entry instanceof ApiError) return refuse(call, entry);
  const maxTokens = call.sampling.maxTokens ?? entry.maxOutputTokens;
  if (maxTokens > entry.maxOutputTokens) return refuse(call, tooManyTokens(call, entry, maxTokens));
  const deployments = orderDeployments(entry.deployments, "generate", services.random);
  if (deployments.length === 0) {
    return refuse(call, new ApiError("no_capacity", { retryAfterMs: 1_000 }));
  }
  const prices = pricesFor(entry, call.key.organizationId, nowMs);
  const candidates = deployments.map((deployment) => ({ deployment, ...prices }));
  return { entry, candidates, maxTokens };
}

/** What a request of now costs, and from when on it would cost something else, if that is near. */
export function pricesFor(
  entry: CatalogEntry,
  organizationId: string,
  nowMs: number,
): Omit<RoutedCandidate, "deployment"> {
  const price = priceFor(entry, organizationId, "online");
  const { next } = entry;
  const isNear = next !== null && next.fromMs - nowMs <= LONGEST_ADMISSION_MS;
  const later = isNear && {
    laterPrice: { fromMs: next.fromMs, price: priceFor(next, organizationId, "online") },
  };
  return { price, ...later };
}

export function toAdmitCall(
  call: GenerateCall,
  { entry, candidates, maxTokens }: Routed,
  prompt: PromptSize,
  deadlineMs: number,
): AdmitCall {
  return {
    requestId: call.requestId,
    ...(call.keyedName !== null && { keyedName: call.keyedName }),
    keyId: call.key.keyId,
    keyHash: call.key.keyHash,
    scope: call.scope,
    clientIp: call.clientIp,
    model: entry.id,
    operation: call.operation,
    isStream: call.isStream,
    candidates: candidates.map(({ deployment: { id, target }, ...prices }) => ({
      deploymentId: id,
      target,
      ...prices,
    })),
    promptTokens: prompt.estimatedTokens,
    fewestPromptTokens: prompt.fewestTokens,
    maxCompletionTokens: maxTokens * choicesOf(call),
    choices: choicesOf(call),
    isRanked: call.sampling.bestOf > call.sampling.n,
    deadlineMs,
  };
}

export function toDispatchedRequest(
  call: GenerateCall,
  { maxTokens }: Routed,
  deadlineMs: number,
): DispatchedRequest {
  return {
    organizationId: call.key.organizationId,
    deadlineMs,
    priority: call.priority,
    input: call.input,
    output: call.output,
    sampling: { ...call.sampling, maxTokens },
  };
}

interface Owner {
  readonly services: GatewayServices;
  readonly call: Pick<GenerateCall, "key" | "signal">;
  readonly settlement: Settlement;
}

/**
 * A client that leaves takes with it what is done here, in the middle of any wait; what was deferred goes on. So it is a
 * deferred work that waits for the hold, and ends it if the request is gone by then.
 */
export async function admitAsOwner({ services, call, settlement }: Owner, admission: AdmitCall) {
  if (call.signal.aborted) throw new ApiError("request_timeout");
  const admitted = call.key.account.admit(admission);
  const owned = admitted.then(
    ({ ok }) => {
      if (ok && call.signal.aborted) settlement.end({ kind: "void", outcome: "client_left" });
    },
    (cause: unknown) => {
      // No answer is not a refusal: there may be a hold.
      if (!isOverloaded(cause)) settlement.end({ kind: "void", outcome: "edge_failed" });
    },
  );
  services.defer(owned);
  const result = await asked(admitted);
  if (!result.ok) throw fromAdmitRefusal(result.refusal);
  return result;
}

/** What an account answers; one that is asked too much, or fails, is an error for the caller. */
export async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (isOverloaded(cause)) throw new ApiError("no_capacity", { cause, retryAfterMs: 1_000 });
    const { code, message, retryAfterMs = 1_000 } = toApiError(cause);
    throw new ApiError(code, { message, cause, retryAfterMs });
  }
}

/** What an object that has too much to do says: it has not done what it was asked. */
function isOverloaded(cause: unknown): boolean {
  return (cause as { overloaded?: unknown }).overloaded === true;
}

/** What the catalog says of a model is told only to those whose key opens something. */
export async function refuse(
  call: Pick<GenerateCall, "key" | "scope" | "clientIp">,
  error: ApiError,
): Promise<never> {
  const { scope, clientIp } = call;
  await requireOpenKey(call.key, { scope, model: null, clientIp });
  throw error;
}

function tooManyTokens(call: GenerateCall, entry: CatalogEntry, asked: number): ApiError {
  return new ApiError("invalid_value", {
    message: `${call.maxTokensParam} must be at most ${entry.maxOutputTokens} for model ${entry.id}, got ${asked}`,
    param: call.maxTokensParam,
  });
}

/** All that are generated, those that are only ranked with them. */
export function choicesOf(call: GenerateCall): number {
  return call.sampling.bestOf * promptsOf(call);
}

function choicesGiven(call: GenerateCall): number {
  return call.sampling.n * promptsOf(call);
}

function promptsOf({ input }: GenerateCall): number {
  return input.type === "completion" ? input.prompts.length : 1;
}

function toDispatchCandidate({ deployment }: RoutedCandidate): DispatchCandidate {
  const { id: deploymentId, target, upstreamModel } = deployment;
  return { deploymentId, target, upstreamModel };
}

export function priceOfAttempt(prices: readonly Price[], attempt: number): Price {
  const price = prices[attempt - 1];
  if (price === undefined) throw new Error(`the account gave no price for candidate ${attempt}`);
  return price;
}
