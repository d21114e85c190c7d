/**
 * THE PIPELINE of a generation: present key -> route -> admit -> dispatch -> meter -> settle.
 *
 * Everything up to the meter's first event happens before the answer begins, so that every refusal
 * has its own status. A hold has an owner before it is made: whether the client stays or not, each
 * way out of here ends it, by settlement or by the account's alarm.
 */
import type { AdmitCall } from "../account/gate.ts";
import { choicesGiven, choicesOf, tellsPrompt } from "../backends/choices.ts";
import { MIN_SLICE_TOKENS } from "../billing/hold.ts";
import type { Price, TokenUsage } from "../billing/pricing.ts";
import type { Scope } from "../contract/account.ts";
import { deploymentName } from "../contract/deployments.ts";
import type { GenerateRequest, OutputFormat, Sampling } from "../contract/engine.ts";
import type { CacheWish } from "../contract/response-cache.ts";
import { ApiError, isOverloaded } from "../errors.ts";
import { Allowance } from "./allowance.ts";
import { consultCache, isRepeatable, type Consulted } from "./answer-cache.ts";
import {
  readKept,
  settleHit,
  throughCache,
  toCachedCandidate,
  toCachedGeneration,
} from "./cached-generation.ts";
import { conversationIn } from "./conversation.ts";
import { Dispatch } from "./dispatch.ts";
import type { DispatchCandidate, DispatchedRequest } from "./dispatched.ts";
import type { Generation } from "./generation.ts";
import { insteadOfGone } from "./gone-workers.ts";
import { judgeKeyed } from "./keyed.ts";
import { affordableHeader, limitHeaders } from "./limit-headers.ts";
import { MeteredGeneration } from "./metered-generation.ts";
import { alongOpenWay, toThrown, type OnItsWay } from "./open-ways.ts";
import { requireTimelyPlace } from "./overload.ts";
import { countPlacement, placeOf } from "./placement.ts";
import { asked, cancellationOf, inWordsOfTheWire } from "./refusals.ts";
import { routeHeaders } from "./route-headers.ts";
import {
  introduce,
  noteUnserved,
  route,
  type PlacedCandidate,
  type Routed,
  type RoutingTerms,
} from "./route.ts";
import type { GatewayServices, PresentedKey } from "./services.ts";
import { Settlement } from "./settlement.ts";
import { throughShadow } from "./shadow-traffic.ts";
import { SpeedNote } from "./speed-note.ts";

/**
 * Deltas of a whole answer come in pieces of so many tokens: far fewer events, and the hold still
 * grows in time.
 */
const GATHER_TOKENS = MIN_SLICE_TOKENS;

/** Who asks for a generation, and under which names. */
export interface GenerationCaller {
  readonly key: PresentedKey;
  readonly requestId: string;
  /** Under which name the account remembers the request's Idempotency-Key; null without one. */
  readonly keyedName: string | null;
  readonly clientIp: string | null;
  /** Aborts when the client leaves. */
  readonly signal: AbortSignal;
  /** What it asks of the response cache; null, or absent: nothing. */
  readonly cache?: CacheWish | null;
}

/** What is asked for. A dialect makes it of a request's body alone. */
export interface GenerationTerms extends RoutingTerms {
  /** What the key must be allowed to call. */
  readonly scope: Scope;
  /** For the usage record. */
  readonly operation: "chat.completions" | "completions" | "messages" | "responses";
  readonly input: GenerateRequest["input"];
  readonly output: OutputFormat;
  /** The field that asked for `output`, for messages. */
  readonly outputParam: string;
  readonly sampling: Sampling;
  /** The engine's: higher runs first, -100 to 100. */
  readonly priority: number;
  /** The field that bounds the output, for messages. */
  readonly maxTokensParam: string;
  /**
   * Whether the client sees tokens as they come. A whole answer that fails delivers nothing and
   * costs nothing.
   */
  readonly isStream: boolean;
}

export interface GenerateCall extends GenerationCaller, GenerationTerms, OnItsWay {
  /**
   * Told once when it is admitted, with headers that say how the caller stands: it may now wait for
   * long.
   */
  readonly onAdmitted?: (head: Readonly<Record<string, string>>) => void;
}

/**
 * Runs one generation up to its first event.
 *
 * @throws {ApiError} every refusal; nothing is then charged and no hold is left
 */
export function generate(services: GatewayServices, call: GenerateCall): Promise<Generation> {
  return alongOpenWay(call, (open) => generateAlong(services, open));
}

async function generateAlong(services: GatewayServices, call: GenerateCall): Promise<Generation> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const { input, output, sampling } = call;
  const consulted = await consultCache(services, call, {
    asked: { input, output, sampling },
    isRepeatable: isRepeatable(sampling),
    candidates: routed.candidates,
    isTried: routed.cascade !== null,
  });
  if (consulted.kind === "hit") return generateFromCache(services, call, { routed, consulted });
  await requireTimelyPlace(services, call, routed);
  const { candidates } = routed;
  const { metrics } = services;
  const accountOf = () => services.accountOf(call.key.organizationId);
  const dispatch = new Dispatch({
    requestId: call.requestId,
    candidates: candidates.map(toDispatchCandidate),
    openBackend: services.openBackend,
    accountOf,
    health: services.health,
    onHedged: (winner) => metrics.count("tidegate_edge_hedges_total", { ...labels(), winner }),
    now: services.now,
    wait: services.wait,
    defer: services.defer,
  });
  const labels = ({ model, deploymentId } = dispatch.candidate) => ({
    deployment: deploymentName(model, deploymentId),
  });
  const note = new SpeedNote(services, call, dispatch);
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const answering = () => candidates[dispatch.attempt - 1] ?? candidates[0];
  const settlement = openSettlement(services, call, answering);
  const admission = {
    ...toAdmitCall(call, routed, deadlineMs),
    ...(await conversationIn(call, routed)),
  };
  const admitted = await admitAsOwner({ services, call, settlement }, admission);
  metrics.count("tidegate_edge_held_nano_usd_total", labels(), admitted.heldNanoUsd);
  noteUnserved(services, routed.emptyPools);

  const allowance = new Allowance({
    accountOf,
    keyId: call.key.keyId,
    requestId: call.requestId,
    price: () => priceOfAttempt(admitted.prices, dispatch.attempt),
    admitted,
    grant: (completionTokens) => dispatch.grant(completionTokens),
    now: services.now,
    wait: services.wait,
  });
  const affordable = affordableHeader(admitted);
  call.onAdmitted?.({ ...limitHeaders(admitted.standing), ...affordable });
  const generation = new MeteredGeneration({
    affordable,
    routeHead: () => routeHeaders(candidates, dispatch.attempt, dispatch.attempts),
    isStream: call.isStream,
    requestId: call.requestId,
    dispatch,
    assumed: {
      promptTokens: admission.promptTokens,
      choices: choicesGiven(call),
    },
    settlement,
    allowance,
    defer: services.defer,
    signal: call.signal,
    timeoutMs: services.requestTimeoutMs,
    outputParam: call.outputParam,
    cascade: routed.cascade,
    onFirstToken: () => {
      note.firstToken();
      metrics.observeFirstToken(labels().deployment, (services.now() - nowMs) / 1_000);
    },
    onEnded: (measured) => note.ended(measured),
    onContinued: () => {
      metrics.count("tidegate_edge_continuations_total", labels());
      countPlacement(metrics, answering());
    },
  });
  note.sent();
  const { firstGrant } = allowance;
  const isBound = firstGrant === 0 || firstGrant < admission.maxCompletionTokens;
  const request = {
    ...toDispatchedRequest(call, routed, deadlineMs),
    mayGoOn: mayGoOn(call),
    mayHedge: mayHedge(call, routed),
    ...(isBound && { grantedTokens: firstGrant }),
  };
  // Where the money may end before the text does, every token counts: up to the last that is paid,
  // all are given.
  const isGathered = !call.isStream && admitted.affordableTokens === null;
  const dispatchedAtMs = services.now();
  try {
    await generation.begin(isGathered ? { ...request, gatherTokens: GATHER_TOKENS } : request);
  } catch (thrown) {
    throw inWordsOfTheWire(await insteadOfGone(services, candidates, thrown), call.outputParam);
  }
  countPlacement(metrics, candidates[dispatch.attempt - 1]);
  // Choices that are made only to be ranked are not among those of `started`, but are paid for.
  const { promptTokens, maxTokens: granted } = generation.started;
  allowance.begin(promptTokens, granted * choicesOf(call));
  const given = { services, call, routed, answering: answering(), dispatchedAtMs };
  return throughShadow(given, throughCache(generation, consulted, answering));
}

interface CacheHit {
  readonly routed: Routed;
  readonly consulted: Extract<Consulted, { kind: "hit" }>;
}

/** A hit is given when it is booked. */
async function generateFromCache(
  services: GatewayServices,
  call: GenerateCall,
  { routed, consulted }: CacheHit,
): Promise<Generation> {
  const { organizationId } = call.key;
  const nowMs = services.now();
  const candidate = toCachedCandidate(consulted, { organizationId, atMs: nowMs });
  const kept = readKept(consulted);
  const hit = { ...routed, candidates: [candidate] } as const;
  const admission = toAdmitCall(call, hit, nowMs + services.requestTimeoutMs);
  const standingHead = await bookHit(services, call, { candidate, admission, usage: kept.usage });
  return toCachedGeneration({ kept, candidate, head: { ...standingHead, ...consulted.head } });
}

interface HitTerms {
  readonly candidate: PlacedCandidate;
  readonly admission: AdmitCall;
  readonly usage: TokenUsage;
}

/**
 * Admits and charges a hit as a request of known size, at its own price.
 *
 * @returns headers that say how the caller stands, and who made the answer
 * @throws {ApiError} every refusal; nothing is then charged
 */
export async function bookHit(
  services: GatewayServices,
  call: Owner["call"] & Pick<GenerateCall, "requestId">,
  { candidate, admission, usage }: HitTerms,
): Promise<Readonly<Record<string, string>>> {
  const { promptTokens, completionTokens } = usage;
  const settlement = openSettlement(services, call, () => candidate);
  const { standing } = await admitAsOwner(
    { services, call, settlement },
    {
      ...admission,
      promptTokens,
      fewestPromptTokens: promptTokens,
      maxCompletionTokens: completionTokens,
      isFromCache: true,
    },
  );
  await settleHit(settlement, usage);
  return { ...limitHeaders(standing), ...routeHeaders([candidate], 1) };
}

/** @param answering the candidate that has the request at its end */
export function openSettlement(
  { accountOf, metrics, defer, wait }: GatewayServices,
  { requestId, key }: Pick<GenerateCall, "requestId" | "key">,
  answering: () => PlacedCandidate,
): Settlement {
  return new Settlement({
    accountOf: () => accountOf(key.organizationId),
    requestId,
    defer,
    wait,
    onBooked: (booked) => {
      if (!booked.ok) return;
      const { entry, deployment } = answering();
      const labels = { deployment: deploymentName(entry.id, deployment.id) };
      metrics.count("tidegate_edge_charged_nano_usd_total", labels, booked.chargeNanoUsd);
    },
  });
}

/** Of a generation with an Idempotency-Key: as `judgeKeyed`. */
export function requireAdmissible(services: GatewayServices, call: GenerateCall): Promise<string> {
  return judgeKeyed(call, async (open) => {
    const nowMs = services.now();
    const routed = await route(services, open, nowMs);
    return toAdmitCall(open, routed, nowMs + services.requestTimeoutMs);
  });
}

export function toAdmitCall(
  call: GenerateCall,
  { candidates, maxTokens, prompt, record, passing, cascade }: Routed,
  deadlineMs: number,
): AdmitCall {
  return {
    ...introduce(call, candidates),
    ...(cascade !== null && { isTried: true }),
    ...(passing !== undefined && { passing }),
    ...(call.keyedName !== null && { keyedName: call.keyedName }),
    isStream: call.isStream,
    decision: record,
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
  { maxTokens }: Pick<Routed, "maxTokens">,
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

/**
 * Whether nobody would notice that another worker made the rest: the tokens are the same each time,
 * or nobody sees any before the end. Of choices that are ranked, and behind a prompt that is
 * told, tokens have no place of their own.
 */
function mayGoOn({ sampling, isStream }: Pick<GenerateCall, "sampling" | "isStream">): boolean {
  const isPlain = sampling.bestOf === sampling.n && !tellsPrompt(sampling);
  return isPlain && (isRepeatable(sampling) || !isStream);
}

/** Prompt and output, all choices together, of a request that may be begun twice at once. */
const HEDGED_PROMPT_TOKENS = 2_048;
const HEDGED_TOKENS = 256;

/** Whether two workers may run it for a moment. Of a whole answer nobody sees a part. */
function mayHedge(call: GenerateCall, { maxTokens, prompt }: Routed): boolean {
  const isShort =
    prompt.estimatedTokens <= HEDGED_PROMPT_TOKENS && maxTokens * choicesOf(call) <= HEDGED_TOKENS;
  return isShort && !call.isStream;
}

interface Owner {
  readonly services: GatewayServices;
  readonly call: Pick<GenerateCall, "key" | "signal">;
  readonly settlement: Settlement;
}

/**
 * A client that leaves takes with it what is done here, in the middle of any wait; what was
 * deferred goes on. So it is a deferred work that waits for the hold, and ends it if the request is
 * gone by then.
 */
export async function admitAsOwner({ services, call, settlement }: Owner, admission: AdmitCall) {
  if (call.signal.aborted) throw cancellationOf(call.signal) ?? new ApiError("request_timeout");
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
  if (!result.ok) throw toThrown(result.refusal, admission);
  return result;
}

function toDispatchCandidate(candidate: PlacedCandidate): DispatchCandidate {
  const { entry, deployment, maxTokens, price } = candidate;
  return {
    model: entry.id,
    deploymentId: deployment.id,
    maxTokens,
    serviceTier: price.serviceTier ?? "default",
    ...placeOf(candidate),
  };
}

export function priceOfAttempt(prices: readonly Price[], attempt: number): Price {
  const price = prices[attempt - 1];
  if (price === undefined) throw new Error(`the account gave no price for candidate ${attempt}`);
  return price;
}
