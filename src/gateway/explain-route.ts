/**
 * Where a generation would go, without running it: the router's own decision, to those whose key
 * could ask for it.
 */
import type { Scope } from "../contract/account.ts";
import { withCounted } from "../contract/decisions.ts";
import { capabilityFor, type ModelTask } from "../contract/models.ts";
import type { RouteQuestion } from "../routing/question.ts";
import type { Judged } from "./auto.ts";
import { requirePreview } from "./estimate.ts";
import type { GenerateCall } from "./generate.ts";
import { alongOpenWay } from "./open-ways.ts";
import { lineOf } from "./overload.ts";
import {
  askerOf,
  introduce,
  routeQuestion,
  type Asker,
  type Routed,
  type RoutingTerms,
} from "./route.ts";
import type { GatewayServices } from "./services.ts";

export interface RouteCall
  extends
    RoutingTerms,
    Pick<GenerateCall, "key" | "requestId" | "clientIp" | "operation" | "exceeded" | "bounds"> {
  readonly scope: Scope;
  readonly task: ModelTask;
  readonly promptTokens: number;
  readonly maxTokens: number | null;
  readonly choices: number;
  /** null: any. */
  readonly seed: number | null;
  /** What `auto` would read. */
  readonly judged: Judged;
}

/** What it would find now. */
interface Wait {
  /** null: the first candidate is of no pool. */
  readonly expectedMs: number | null;
  /** null: it would not be refused. */
  readonly retryAfterMs: number | null;
}

export interface ExplainedRoute extends Routed {
  readonly wait: Wait;
}

/**
 * It counts as one of a key's estimates.
 *
 * @throws {ApiError} as `route` does, rate_limit_exceeded
 */
export function explainRoute(services: GatewayServices, call: RouteCall): Promise<ExplainedRoute> {
  return alongOpenWay(call, (open) => explainAlong(services, open));
}

/**
 * For an operator, who has no key: as one of the organization's that is bound to nothing would go.
 * No account is asked, so nodes of named routes that count are taken to have room.
 *
 * @throws {ApiError} as `route` does
 */
export async function explainToOperator(
  services: GatewayServices,
  call: RouteCall,
): Promise<ExplainedRoute> {
  const routed = await routeOf(services, { ...call, isOperator: true }, services.now());
  return { ...routed, wait: waitOf(services, call, routed) };
}

async function explainAlong(services: GatewayServices, call: RouteCall): Promise<ExplainedRoute> {
  const nowMs = services.now();
  const { choices, promptTokens } = call;
  const routed = await routeOf(services, call, nowMs);
  const { candidates, maxTokens, passing, record } = routed;
  const { nodes } = await requirePreview(call, {
    ...introduce(call, candidates),
    ...(passing !== undefined && { passing }),
    decision: record,
    isStream: false,
    promptTokens,
    fewestPromptTokens: promptTokens,
    maxCompletionTokens: maxTokens * choices,
    choices,
    isRanked: false,
    deadlineMs: nowMs + services.requestTimeoutMs,
  });
  const counted = [...nodes, ...(passing?.exceeded ?? [])];
  const wait = waitOf(services, call, routed);
  return { ...routed, record: withCounted(record, counted), wait };
}

function routeOf(
  services: GatewayServices,
  call: RouteCall & Pick<Asker, "isOperator">,
  nowMs: number,
): Promise<Routed> {
  const { choices, promptTokens, task } = call;
  const asker = askerOf(services, call, nowMs);
  const isTask = task !== "text-generation";
  // As for the request itself: a task is not measured before it is routed.
  const estimatedTokens = isTask ? 0 : promptTokens;
  const question: RouteQuestion = {
    ...asker,
    seed: call.seed ?? asker.seed,
    models: [call.model, ...call.fallbackModels],
    preferences: call.preferences,
    serviceTier: call.serviceTier,
    task,
    capability: capabilityFor(task),
    prompt: { estimatedTokens, fewestTokens: estimatedTokens },
    maxTokens: call.maxTokens,
    choices,
    maxTokensParam: "max_tokens",
  };
  const { judged } = call;
  const formed = isTask ? {} : { isFormed: judged.hasSchema, hasTools: judged.hasTools };
  // Nothing is run, so nothing can be warm for it.
  const asking = { question, preferences: call.auto, judged: () => judged };
  return routeQuestion(services, { ...call, ...formed }, asking, null);
}

/** Nobody's turn is taken by asking. */
function waitOf(
  { health, now }: Pick<GatewayServices, "health" | "now">,
  { key }: Pick<RouteCall, "key">,
  { candidates: [{ replica }], crowd }: Routed,
): Wait {
  const expectedMs = replica === undefined ? null : Math.round(replica.outlook.waitMs);
  if (crowd === null) return { expectedMs, retryAfterMs: null };
  const { backInMs, everyMs } = crowd;
  const line = lineOf(crowd, key);
  return {
    expectedMs,
    retryAfterMs: health.refused.peek(line, { nowMs: now(), backInMs, everyMs }),
  };
}
