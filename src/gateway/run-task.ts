/**
 * THE PIPELINE of a task: present key -> route -> admit -> dispatch -> meter -> settle. It is that of a generation, but that
 * a task has one answer, at its end, and a size that is known from its beginning.
 */
import type { AdmitCall } from "../account/account.ts";
import { attemptIdOf } from "../contract/attempts.ts";
import type { ModelTask, Pooling } from "../contract/models.ts";
import { TASK_PROTOCOL, type TaskInput, type TaskResult } from "../contract/task.ts";
import { ApiError } from "../errors.ts";
import type { CatalogEntry } from "../routing/catalog.ts";
import { orderDeployments } from "../routing/plan.ts";
import { Allowance } from "./allowance.ts";
import {
  admitAsOwner,
  asked,
  pricesFor,
  refuse,
  type GenerateCall,
  priceOfAttempt,
  type RoutedCandidate,
} from "./generate.ts";
import { limitHeaders } from "./limit-headers.ts";
import { MeteredTask } from "./metered-task.ts";
import { offeredModel } from "./offered-model.ts";
import { fromAdmitRefusal } from "./refusals.ts";
import type { GatewayServices } from "./services.ts";
import { Settlement } from "./settlement.ts";
import { sizeOfTask } from "./task-size.ts";

export interface TaskCall extends Pick<
  GenerateCall,
  "key" | "requestId" | "keyedName" | "scope" | "clientIp" | "model" | "signal"
> {
  /** For the usage record: `embeddings`, `rerank`. */
  readonly operation: string;
  /** What the model must be offered for. */
  readonly task: ModelTask;
  /** What the worker is asked, as far as it depends on how the model is offered. */
  readonly inputFor: (model: { readonly pooling: Pooling }) => TaskInput;
  /** A field of the worker's request in the words of the wire: `inputs.3` is `input[3]`. */
  readonly toParam: (param: string) => string;
}

export interface TaskAnswer {
  readonly model: string;
  readonly result: TaskResult;
  readonly promptTokens: number;
  /** Headers that say how the caller stands. */
  readonly head: Readonly<Record<string, string>>;
}

/** @throws {ApiError} every refusal and failure; nothing is then charged and no hold is left */
export async function runTask(services: GatewayServices, call: TaskCall): Promise<TaskAnswer> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const { entry, deployment, input } = routed;
  const { metrics } = services;
  const { requestId } = call;
  const { organizationId } = call.key;
  const labels = { deployment: `${entry.id}/${deployment.id}` };
  const deadlineMs = nowMs + services.requestTimeoutMs;
  const accountOf = () => services.accountOf(organizationId);
  const settlement = new Settlement({
    accountOf,
    requestId,
    defer: services.defer,
    wait: services.wait,
    onBooked: (booked) => {
      if (booked.ok)
        metrics.count("tidegate_edge_charged_nano_usd_total", labels, booked.chargeNanoUsd);
    },
  });
  const admission = toAdmitCall(call, routed, deadlineMs);
  const admitted = await admitAsOwner({ services, call, settlement }, admission);
  metrics.count("tidegate_edge_held_nano_usd_total", labels, admitted.heldNanoUsd);
  const allowance = new Allowance({
    accountOf,
    requestId,
    price: () => priceOfAttempt(admitted.prices, 1),
    admitted,
    // A task is bounded by what it was given.
    grant: async () => undefined,
    now: services.now,
    wait: services.wait,
  });
  const task = new MeteredTask(
    {
      protocol: TASK_PROTOCOL,
      // A task is tried once.
      requestId: attemptIdOf(requestId, 1),
      organizationId,
      model: deployment.upstreamModel,
      deadlineMs,
      priority: 0,
      input,
    },
    {
      backend: services.openTaskBackend(deployment.target),
      settlement,
      allowance,
      defer: services.defer,
      signal: call.signal,
      timeoutMs: services.requestTimeoutMs,
    },
  );
  try {
    const { result, receipt } = await task.run();
    const { promptTokens } = receipt;
    const head = limitHeaders(allowance.standing);
    return { model: entry.id, result, promptTokens, head };
  } catch (thrown) {
    throw inWordsOfTheWire(thrown, call);
  }
}

/**
 * Sees to it that a task with an Idempotency-Key would be admitted now, or was before. Nothing is held.
 *
 * @returns the id of the key's project
 * @throws {ApiError} every refusal of `runTask` that comes before the worker is asked
 */
export async function requireAdmissibleTask(
  services: GatewayServices,
  call: TaskCall,
): Promise<string> {
  const nowMs = services.now();
  const routed = await route(services, call, nowMs);
  const admission = toAdmitCall(call, routed, nowMs + services.requestTimeoutMs);
  const { refusal, projectId } = await asked(call.key.account.judgeKeyed(admission));
  if (refusal !== null) throw fromAdmitRefusal(refusal);
  return projectId;
}

interface RoutedTask extends RoutedCandidate {
  readonly entry: CatalogEntry;
  readonly input: TaskInput;
}

/** @throws {ApiError} model_not_found, no_capacity; and what a key is told that opens nothing */
async function route(
  services: GatewayServices,
  call: TaskCall,
  nowMs: number,
): Promise<RoutedTask> {
  const entries = await services.catalog.list(nowMs, services.defer);
  const entry = offeredModel(entries, call.model, call.task);
  if (entry instanceof ApiError) return refuse(call, entry);
  const [deployment] = orderDeployments(entry.deployments, "tasks", services.random);
  if (deployment === undefined)
    return refuse(call, new ApiError("no_capacity", { retryAfterMs: 1_000 }));
  const prices = pricesFor(entry, call.key.organizationId, nowMs);
  return { entry, deployment, ...prices, input: call.inputFor(entry) };
}

function toAdmitCall(
  call: TaskCall,
  { entry, deployment, input, ...prices }: RoutedTask,
  deadlineMs: number,
): AdmitCall {
  const { mostTokens, fewestTokens } = sizeOfTask(input, entry.contextTokens);
  return {
    requestId: call.requestId,
    ...(call.keyedName !== null && { keyedName: call.keyedName }),
    keyId: call.key.keyId,
    keyHash: call.key.keyHash,
    scope: call.scope,
    clientIp: call.clientIp,
    model: entry.id,
    operation: call.operation,
    isStream: false,
    candidates: [{ deploymentId: deployment.id, target: deployment.target, ...prices }],
    promptTokens: mostTokens,
    fewestPromptTokens: fewestTokens,
    maxCompletionTokens: 0,
    choices: 1,
    isRanked: false,
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
