/**
 * THE PIPELINE of a task: present key -> route -> admit -> dispatch -> meter -> settle. It is that
 * of a generation, but that a task has one answer, at its end, and a size that is known from its
 * beginning.
 */
import type { AdmitCall, Passing } from "../account/gate.ts";
import type { DecisionRecord } from "../contract/decisions.ts";
import { deploymentName } from "../contract/deployments.ts";
import type { ModelTask } from "../contract/models.ts";
import type { ProviderPreferences } from "../contract/routing.ts";
import { TASK_PROTOCOL, type TaskInput, type TaskResult } from "../contract/task.ts";
import { ApiError } from "../errors.ts";
import type { CatalogEntry } from "../routing/catalog.ts";
import type { RouteQuestion } from "../routing/question.ts";
import { Allowance } from "./allowance.ts";
import { consultCache, type Consulted } from "./answer-cache.ts";
import { toCachedCandidate } from "./cached-generation.ts";
import {
  admitAsOwner,
  bookHit,
  openSettlement,
  priceOfAttempt,
  type GenerateCall,
} from "./generate.ts";
import { insteadOfGone } from "./gone-workers.ts";
import { judgeKeyed } from "./keyed.ts";
import { limitHeaders } from "./limit-headers.ts";
import { MeteredTask, type TaskDelta } from "./metered-task.ts";
import { alongOpenWay } from "./open-ways.ts";
import { requireTimelyPlace } from "./overload.ts";
import { countPlacement, placeOf, type CrowdedPool } from "./placement.ts";
import { routeHeaders } from "./route-headers.ts";
import { askerOf, introduce, noteUnserved, routeQuestion, type PlacedCandidate } from "./route.ts";
import type { GatewayServices } from "./services.ts";
import { TaskAttempts } from "./task-attempts.ts";
import { sizeOfTask } from "./task-size.ts";

export interface TaskCall extends Pick<
  GenerateCall,
  | "key"
  | "requestId"
  | "keyedName"
  | "scope"
  | "clientIp"
  | "model"
  | "signal"
  | "cache"
  | "exceeded"
  | "bounds"
  | "onAdmitted"
> {
  /** For the usage record: `embeddings`, `rerank`. */
  readonly operation: string;
  /** What the model must be offered for. */
  readonly task: ModelTask;
  /** What the worker is asked, as far as it depends on how the model is offered. */
  readonly inputFor: (model: OfferedModel) => TaskInput;
  /** Which deployments may answer; absent: any. */
  readonly preferences?: ProviderPreferences | null | undefined;
  /** Whether what is written is given as it comes; false unless said. */
  readonly isStream?: boolean;
  /** A field of the worker's request in the words of the wire: `inputs.3` is `input[3]`. */
  readonly toParam: (param: string) => string;
}

/** How the catalog offers a model, as far as a task and its answer depend on it. */
export type OfferedModel = Pick<CatalogEntry, "pooling" | "moderationLabels">;

export interface TaskAnswer {
  readonly model: string;
  readonly offered: OfferedModel;
  readonly result: TaskResult;
  readonly promptTokens: number;
  readonly completionTokens: number;
  /** Headers that say how the caller stands. */
  readonly head: Readonly<Record<string, string>>;
}

/** A task that runs: what it writes as it comes, where it is told, and its answer at the end. */
export interface BegunTask {
  /** @throws {ApiError} every failure; nothing is then charged but what was given */
  readonly events: AsyncGenerator<readonly TaskDelta[], TaskAnswer, undefined>;
  /** Of its beginning: how the caller stands. */
  readonly head: Readonly<Record<string, string>>;
  /** Whoever reads it wants no more. */
  readonly leave: () => void;
}

/** @throws {ApiError} every refusal and failure; nothing is then charged and no hold is left */
export function runTask(services: GatewayServices, call: TaskCall): Promise<TaskAnswer> {
  return alongOpenWay(call, async (open) => {
    const { events } = await openTask(services, open);
    for (;;) {
      const next = await events.next();
      if (next.done === true) return next.value;
    }
  });
}

/** The same up to its beginning. @throws {ApiError} every refusal; nothing is then charged */
export function beginTask(services: GatewayServices, call: TaskCall): Promise<BegunTask> {
  return alongOpenWay(call, async (open) => {
    const { events, head, leave } = await openTask(services, open);
    const first = await events.next();
    return { events: goingOn(first, events), head: head(), leave };
  });
}

type TaskEvents = BegunTask["events"];

async function* goingOn(
  first: IteratorResult<readonly TaskDelta[], TaskAnswer>,
  rest: TaskEvents,
): TaskEvents {
  if (first.done === true) return first.value;
  yield first.value;
  return yield* rest;
}

interface OpenTask extends Omit<BegunTask, "head"> {
  readonly head: () => BegunTask["head"];
}

async function openTask(services: GatewayServices, call: TaskCall): Promise<OpenTask> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const { candidates, input } = routed;
  const consulted = await consultCache(services, call, {
    asked: { task: input },
    isRepeatable: !isSampled(input),
    candidates,
  });
  if (consulted.kind === "hit")
    return whole(await taskFromCache(services, call, { routed, consulted }));
  const timed = { ...call, serviceTier: "default" as const };
  await requireTimelyPlace(services, timed, routed);
  const { metrics } = services;
  const { requestId } = call;
  const { organizationId } = call.key;
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const accountOf = () => services.accountOf(organizationId);
  const attempts = new TaskAttempts({
    ...services,
    requestId,
    task: { protocol: TASK_PROTOCOL, organizationId, deadlineMs, priority: 0, input },
    places: candidates.map(placeOf),
    openBackend: (target) => services.openTaskBackend(target, services.defer),
    accountOf,
  });
  const answering = () => candidates[attempts.attempt - 1] ?? candidates[0];
  const settlement = openSettlement(services, call, answering);
  const admission = toAdmitCall(call, routed, deadlineMs);
  const admitted = await admitAsOwner({ services, call, settlement }, admission);
  const { entry, deployment } = candidates[0];
  const labels = { deployment: deploymentName(entry.id, deployment.id) };
  metrics.count("tidegate_edge_held_nano_usd_total", labels, admitted.heldNanoUsd);
  noteUnserved(services, routed.emptyPools);
  call.onAdmitted?.(limitHeaders(admitted.standing));
  const allowance = new Allowance({
    accountOf,
    keyId: call.key.keyId,
    requestId,
    price: () => priceOfAttempt(admitted.prices, attempts.attempt),
    admitted,
    // A task is bounded by what it was given.
    grant: async () => undefined,
    now: services.now,
    wait: services.wait,
  });
  const task = new MeteredTask({
    requestId,
    attempts,
    settlement,
    allowance,
    defer: services.defer,
    signal: call.signal,
    timeoutMs: services.requestTimeoutMs,
    mostCompletionTokens: admission.maxCompletionTokens,
    isStream: call.isStream === true,
  });
  const head = () => ({
    ...limitHeaders(allowance.standing),
    ...routeHeaders(candidates, attempts.attempt),
    ...consulted.head,
  });
  async function* run(): TaskEvents {
    try {
      const { result, receipt } = yield* task.run();
      const candidate = answering();
      countPlacement(metrics, candidate);
      const { promptTokens, completionTokens } = receipt;
      if (consulted.kind === "miss") {
        const kept = { result, promptTokens, completionTokens } satisfies KeptTask;
        const text = JSON.stringify(kept);
        consulted.keep(candidate, { fingerprint: null, text });
      }
      const counts = { promptTokens, completionTokens };
      const { entry: offered } = candidate;
      return { model: offered.id, offered, result, ...counts, head: head() };
    } catch (thrown) {
      throw inWordsOfTheWire(await insteadOfGone(services, candidates, thrown), call);
    }
  }
  return { events: run(), head, leave: () => task.leave() };
}

/** A task that is over as it begins. */
function whole(answer: TaskAnswer): OpenTask {
  async function* run(): TaskEvents {
    yield [];
    return answer;
  }
  return { events: run(), head: () => answer.head, leave: () => undefined };
}

/** Whether it may write something else the next time. */
const isSampled = (input: TaskInput): boolean =>
  input.task === "pipeline" && input.options["doSample"] === true;

/** As it is kept. */
interface KeptTask extends Pick<TaskAnswer, "result" | "promptTokens"> {
  /** Absent in what was kept before there were tasks that write. */
  readonly completionTokens?: number;
}

interface CacheHit {
  readonly routed: RoutedTask;
  readonly consulted: Extract<Consulted, { kind: "hit" }>;
}

/** A hit is given when it is booked. */
async function taskFromCache(
  services: GatewayServices,
  call: TaskCall,
  { routed, consulted }: CacheHit,
): Promise<TaskAnswer> {
  const { organizationId } = call.key;
  const nowMs = services.now();
  const candidate = toCachedCandidate(consulted, { organizationId, atMs: nowMs });
  const { result, promptTokens, completionTokens = 0 } = JSON.parse(consulted.text) as KeptTask;
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const hit = { ...routed, candidates: [candidate] } as const;
  const admission = toAdmitCall(call, hit, deadlineMs);
  const usage = { promptTokens, cachedTokens: 0, completionTokens };
  const standingHead = await bookHit(services, call, { candidate, admission, usage });
  const head = { ...standingHead, ...consulted.head };
  const { entry } = candidate;
  return { model: entry.id, offered: entry, result, promptTokens, completionTokens, head };
}

/** Of a task with an Idempotency-Key: as `judgeKeyed`. */
export function requireAdmissibleTask(services: GatewayServices, call: TaskCall): Promise<string> {
  return judgeKeyed(call, async (open) => {
    const nowMs = services.now();
    const routed = await route(services, open, nowMs);
    return toAdmitCall(open, routed, nowMs + services.requestTimeoutMs);
  });
}

interface RoutedTask {
  /** Of one model, in the order in which they are tried. */
  readonly candidates: readonly [PlacedCandidate, ...PlacedCandidate[]];
  readonly emptyPools: readonly string[];
  readonly crowd: CrowdedPool | null;
  readonly input: TaskInput;
  readonly record: DecisionRecord;
  readonly passing: Passing | undefined;
}

/** @throws {ApiError} model_not_found, no_capacity; and what a key is told that opens nothing */
async function route(
  services: GatewayServices,
  call: TaskCall,
  nowMs: number,
): Promise<RoutedTask> {
  const question: RouteQuestion = {
    ...askerOf(services, call, nowMs),
    models: [call.model],
    preferences: call.preferences ?? null,
    task: call.task,
    capability: "tasks",
    prompt: { estimatedTokens: 0, fewestTokens: 0 },
    maxTokens: null,
    choices: 0,
    maxTokensParam: "",
  };
  const { candidates, record, passing, emptyPools, crowd } = await routeQuestion(
    services,
    call,
    { question },
    null,
  );
  const [first, ...others] = candidates;
  const { entry } = first;
  // Another model's vectors, or labels, are no answer in the place of this one's.
  const same = [first, ...others.filter((other) => other.entry.id === entry.id)] as const;
  return { candidates: same, record, passing, emptyPools, crowd, input: call.inputFor(entry) };
}

function toAdmitCall(
  call: TaskCall,
  { input, record, passing, candidates }: RoutedTask,
  deadlineMs: number,
): AdmitCall {
  const size = sizeOfTask(input, candidates[0].entry.contextTokens);
  return {
    ...introduce(call, candidates),
    ...(passing !== undefined && { passing }),
    ...(call.keyedName !== null && { keyedName: call.keyedName }),
    isStream: call.isStream === true,
    decision: record,
    promptTokens: size.mostTokens,
    fewestPromptTokens: size.fewestTokens,
    maxCompletionTokens: size.mostCompletionTokens,
    choices: 1,
    isRanked: false,
    isWhole: true,
    deadlineMs,
  };
}

/** The worker's words name its own fields. */
function inWordsOfTheWire(thrown: unknown, { toParam }: TaskCall): unknown {
  if (!(thrown instanceof ApiError) || thrown.param === null || thrown.param === "model")
    return thrown;
  const param = toParam(thrown.param);
  const { code, message } = thrown;
  return new ApiError(code, { message: message.replace(thrown.param, param), param });
}
