/**
 * Where a call may go: the question that it puts to the router, and the plan or the refusal that
 * comes of it.
 */
import type { AdmitCall, Candidate, Passing } from "../account/gate.ts";
import { choicesOf, tellsPrompt } from "../backends/choices.ts";
import type { Scope } from "../contract/account.ts";
import type { DecisionRecord } from "../contract/decisions.ts";
import type { GenerateRequest, OutputFormat, Sampling } from "../contract/engine.ts";
import type { ProviderPreferences } from "../contract/routing.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { ApiError } from "../errors.ts";
import type { Cascade } from "../routing/cascade.ts";
import { toDecisionRecord } from "../routing/decision-record.ts";
import { decideRoute } from "../routing/decision.ts";
import type { LeftOut, PassedRoute, RouteCandidate, RouteQuestion } from "../routing/question.ts";
import { speedsFor } from "../routing/speed-wishes.ts";
import { shownWorkerName } from "../routing/worker-name.ts";
import { requireOpenKey } from "./authenticate.ts";
import {
  EMPTY_WISH,
  judgedOf,
  toAutoWish,
  withoutCascade,
  type AutoPreferences,
  type Judged,
} from "./auto.ts";
import { throughNamedRoute } from "./named-routes.ts";
import type { OnItsWay } from "./open-ways.ts";
import { placeCandidates, type CrowdedPool, type Placed } from "./placement.ts";
import { sizeOfPrompt, type PromptSize } from "./prompt-size.ts";
import type { GatewayServices, PresentedKey } from "./services.ts";

/** What a request says of where it may go. */
export interface RoutingTerms {
  readonly model: string;
  /** Models to fall back on, in this order. */
  readonly fallbackModels: readonly string[];
  readonly preferences: ProviderPreferences | null;
  readonly serviceTier: ServiceTier;
  /** What `auto` may choose, where it is asked for; absent: whatever it likes. */
  readonly auto?: AutoPreferences;
}

/** Who asks, and what their key must open before they are told anything of the catalog. */
export interface Asker {
  readonly key: PresentedKey;
  readonly scope: Scope;
  readonly clientIp: string | null;
  /** An operator asks for the organization: its key is none, and is asked nothing. */
  readonly isOperator?: true;
}

/** A generation as far as it matters to the router. */
interface RoutedCall extends Asker, RoutingTerms, OnItsWay {
  readonly input: GenerateRequest["input"];
  readonly output?: OutputFormat;
  readonly sampling: Sampling;
  readonly maxTokensParam: string;
}

/** A candidate at a place that can be asked. */
export type PlacedCandidate = Placed<RouteCandidate>;

/** Where a call may go. */
export interface Routed {
  /** In the order in which they are tried. */
  readonly candidates: readonly [PlacedCandidate, ...PlacedCandidate[]];
  /** Per choice, of the candidate that may make most. */
  readonly maxTokens: number;
  /** As far as it is known before it is counted. */
  readonly prompt: PromptSize;
  /** What was decided. */
  readonly question: RouteQuestion;
  /** Its organization has nothing of its texts stored. */
  readonly keepsNothing: boolean;
  /** Kept with the request. */
  readonly record: DecisionRecord;
  readonly leftOut: readonly LeftOut[];
  /** Nodes of its named route that are to count it. */
  readonly passing: Passing | undefined;
  /** Pools that it would have gone to, had they a worker with the model. */
  readonly emptyPools: readonly string[];
  /** All that could run it have too much to do; null: one begins it in time. */
  readonly crowd: CrowdedPool | null;
  /** The first candidate's model is only tried; null: its answer is given, whatever it is. */
  readonly cascade: Cascade | null;
}

const SEEDS = 2 ** 32;

/**
 * @throws {ApiError} model_not_found, no_matching_deployment, invalid_value, no_capacity; and what
 * a key is told that opens nothing
 */
export async function route(
  services: GatewayServices,
  call: RoutedCall,
  nowMs: number,
): Promise<Routed> {
  const question: RouteQuestion = {
    ...askerOf(services, call, nowMs),
    models: [call.model, ...call.fallbackModels],
    preferences: call.preferences,
    serviceTier: call.serviceTier,
    task: "text-generation",
    capability: "generate",
    prompt: sizeOfPrompt(call.input),
    maxTokens: call.sampling.maxTokens,
    choices: choicesOf(call),
    maxTokensParam: call.maxTokensParam,
  };
  const isFormed = call.output !== undefined && call.output.type !== "text";
  const judged = () => judgedOf(call.input, isFormed);
  // A prompt that is told again is none of the model's own words.
  const preferences = tellsPrompt(call.sampling) ? withoutCascade(call.auto) : call.auto;
  const asking = { question, preferences, judged };
  const hasTools = call.input.type === "chat" && call.input.toolUse !== null;
  return routeQuestion(services, { ...call, isFormed, hasTools }, asking, call.input);
}

/** The part of a question that no body says. */
export function askerOf(
  { random }: Pick<GatewayServices, "random">,
  { key }: Asker,
  nowMs: number,
): Pick<RouteQuestion, "organizationId" | "seed" | "atMs"> {
  const { organizationId } = key;
  return { organizationId, seed: Math.floor(random() * SEEDS), atMs: nowMs };
}

/** A question, and what more is asked where `auto` is to choose. */
export interface Asking {
  readonly question: RouteQuestion;
  readonly preferences?: AutoPreferences | undefined;
  readonly judged?: () => Judged;
}

/**
 * @param input what may be warm at a worker; null: nothing of it stays
 * @throws {ApiError} the router's refusal, or no_capacity, to those whose key opens something
 */
export async function routeQuestion(
  services: GatewayServices,
  asker: Asker & Formed & OnItsWay,
  { question: asking, preferences = EMPTY_WISH, judged = () => NOTHING_SAID }: Asking,
  input: GenerateRequest["input"] | null,
): Promise<Routed> {
  const { key, scope, clientIp, exceeded = [], bounds, escalated } = asker;
  const { organizationId: id, account } = key;
  const when = { nowMs: asking.atMs, defer: services.defer };
  const { policy, routes, retention } = await services.terms.of(id, account, when);
  const requireOpen = async (model: string | null) => {
    if (asker.isOperator !== true) await requireOpenKey(key, { scope, model, clientIp });
  };
  const named = throughNamedRoute(asking.models, routes, {
    tools: asker.hasTools === true,
    schema: asker.isFormed === true,
    promptTokens: asking.prompt.estimatedTokens,
    maxTokens: asking.maxTokens,
    atMs: asking.atMs,
    caller: `${id}/${key.keyId}`,
    exceeded,
  });
  if (named instanceof ApiError) {
    await requireOpen(null);
    throw named;
  }
  const { passing, ...way } = named;
  const through = { ...asking, ...way, policy, ...(bounds !== undefined && { bounds }) };
  const catalog = await services.catalog.naming(through.models, through.atMs, services.defer);
  const told = escalated !== undefined && { escalated_to: escalated };
  const isTask = through.task !== "text-generation";
  const auto = isTask
    ? {}
    : toAutoWish(through.models, catalog, { preferences: { ...preferences, ...told }, judged });
  const speeds = speedsFor(through, catalog, (deployment) =>
    services.health.speeds.of(deployment, through.atMs),
  );
  const question: RouteQuestion = { ...through, ...auto, ...speeds };
  const decision = decideRoute(question, catalog);
  if (!decision.ok) {
    await requireOpen(null);
    throw decision.error;
  }
  const { leftOut } = decision;
  const { capability: kind, organizationId, seed, prompt, serviceTier = "default" } = question;
  const asked = {
    kind,
    organizationId,
    serviceTier,
    tieKey: String(seed),
    promptTokens: prompt.estimatedTokens,
    cascade: decision.cascade,
  };
  const placement = await placeCandidates(services, { ...asked, input }, decision.candidates);
  const [first, ...others] = placement.places.map((place) =>
    withReason(place, placement.skipped, question.namedRoute),
  );
  const { emptyPools, crowd } = placement;
  if (first === undefined) {
    const model = decision.candidates[0].entry.id;
    await requireOpen(model);
    // A worker may be started for it: not for who could pay for nothing that it would do.
    const described = await account.describe();
    if ((described?.balance.availableNanoUsd ?? 0) > 0) noteUnserved(services, emptyPools);
    throw noWorkers(model);
  }
  const candidates = [first, ...others] as const;
  const maxTokens = Math.max(...candidates.map((candidate) => candidate.maxTokens));
  const record = toDecisionRecord(question, decision);
  const cascade = (placement.isTried ? decision.cascade : null) ?? null;
  const keepsNothing = retention.stored_responses_days === 0;
  const decided = { candidates, maxTokens, prompt, question, keepsNothing, record, leftOut };
  return { ...decided, passing, emptyPools, crowd, cascade };
}

/** What conditions of named routes ask of a request. */
interface Formed {
  /** Whether its answer is to have a form. */
  readonly isFormed?: boolean;
  readonly hasTools?: boolean;
}

const NOTHING_SAID: Judged = { texts: [], hasTools: false, hasSchema: false };

/**
 * Tells pools of a request that they had no worker for. Not before its key is known to be open: a
 * worker may be started.
 */
export function noteUnserved(
  { pools, now, defer }: Pick<GatewayServices, "pools" | "now" | "defer">,
  emptyPools: readonly string[],
): void {
  for (const pool of emptyPools) pools.noteUnserved(pool, now(), defer);
}

interface Introduced extends Asker {
  readonly requestId: string;
  readonly operation: string;
}

/** What an account is told of every request: who asks, for what, and where it may go. */
export function introduce(
  { requestId, operation, key, scope, clientIp }: Introduced,
  candidates: Routed["candidates"],
) {
  return {
    requestId,
    keyId: key.keyId,
    keyHash: key.keyHash,
    scope,
    clientIp,
    model: candidates[0].entry.id,
    operation,
    candidates: candidates.map(toAccountCandidate),
  } satisfies Partial<AdmitCall>;
}

/**
 * A reason says as well which worker of a pool it is and why, and which places fail and were passed
 * over. Who reads it is a customer: workers have other names there than operators give them.
 */
function withReason(
  place: PlacedCandidate,
  skipped: readonly string[],
  namedRoute: PassedRoute | undefined,
): PlacedCandidate {
  const { replica } = place;
  const chosen =
    replica === undefined ? [] : [`${replica.reason} ${shownWorkerName(replica.workerId)}`];
  const passed = skipped.length === 0 ? [] : [`passed over ${skipped.join(", ")}`];
  const by = namedRoute === undefined ? [] : [toldOf(namedRoute)];
  return { ...place, reason: [...by, place.reason, ...chosen, ...passed].join("; ") };
}

function toldOf({ name, version, counted }: PassedRoute): string {
  const full = (counted ?? []).map(({ node }) => `, ${node} exceeded`).join("");
  return `route/${name} v${version}${full}`;
}

/** No worker of the pools that the model runs in is there. */
export function noWorkers(model: string): ApiError {
  const message = `No worker has model ${model} now. Try again in ${NO_WORKERS_RETRY_MS} ms.`;
  return new ApiError("no_capacity", { message, retryAfterMs: NO_WORKERS_RETRY_MS });
}

/** A worker that starts is known within this. */
const NO_WORKERS_RETRY_MS = 2_000;

/** As an account is told of one. */
function toAccountCandidate({ entry, deployment, price, laterPrice }: PlacedCandidate): Candidate {
  return {
    deploymentId: deployment.id,
    model: entry.id,
    target: deployment.target,
    price,
    ...(laterPrice !== undefined && { laterPrice }),
  };
}
