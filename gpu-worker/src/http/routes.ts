/** What each path does. Handlers get a verified request and its body; `server.ts` does the rest. */
import type { ServerResponse } from "node:http";

import type { z } from "zod";

import { receiptListRequestSchema, type ReceiptList } from "../../../src/contract/deliveries.ts";
import {
  type engineModelListSchema,
  generateRequestSchema,
  grantSchema,
  type RequestState,
} from "../../../src/contract/engine.ts";
import { BODY_BOUNDS, parseJson } from "../../../src/contract/json.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";
import { taskRequestSchema } from "../../../src/contract/task.ts";
import type { Engine, RequestHead, Submission } from "../engine-client/engine.ts";
import type { Metrics } from "../metrics.ts";
import { type Refusal, refuse } from "../protocol/refusal.ts";
import type { Journal } from "../receipts/journal.ts";
import { sendJson, sendRefusal } from "./answer.ts";
import { gatherDeltas } from "./gathering.ts";
import { EventStream } from "./stream.ts";

/** `unwritable`: what requests do cannot be written down, so none is taken. */
export type Readiness = "loading" | "ready" | "draining" | "unwritable";

export interface RouteContext {
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly workerId: string;
  readonly readiness: () => Readiness;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
  /**
   * How long a request waits to begin before its answer's head is sent: proxies take silence for an
   * end.
   */
  readonly headAfterMs: number;
  readonly journal: Pick<Journal, "list" | "sinceMs" | "damagedLines">;
}

export interface RouteCall {
  readonly context: RouteContext;
  readonly response: ServerResponse;
  readonly body: Uint8Array;
  /** What the pattern's group matched, or empty. */
  readonly requestId: string;
  /** What was signed of it, which its body must say too. */
  readonly head: RequestHead;
  /** Whoever asks takes texts of tasks as they are written. */
  readonly takesText: boolean;
}

export interface Route {
  readonly method: "GET" | "POST";
  readonly pattern: RegExp;
  readonly isSigned: boolean;
  /** Why it is refused by its head alone. @param bytes of its body, as announced */
  readonly findRefusal?: (
    context: RouteContext,
    head: RequestHead,
    bytes: number,
  ) => Refusal | undefined;
  readonly handle: (call: RouteCall) => void | Promise<void>;
}

export const ROUTES: readonly Route[] = [
  { method: "GET", pattern: /^\/healthz$/, isSigned: false, handle: answerHealth },
  { method: "GET", pattern: /^\/readyz$/, isSigned: false, handle: answerReadiness },
  { method: "GET", pattern: /^\/metrics$/, isSigned: false, handle: answerMetrics },
  {
    method: "POST",
    pattern: /^\/v1\/generate$/,
    isSigned: true,
    findRefusal: ({ engine }, head, bytes) => engine.findRefusal(head, bytes),
    handle: generate,
  },
  { method: "POST", pattern: /^\/v1\/count$/, isSigned: true, handle: count },
  { method: "POST", pattern: /^\/v1\/tasks$/, isSigned: true, handle: runTask },
  { method: "GET", pattern: /^\/v1\/requests\/([^/]+)$/, isSigned: true, handle: answerState },
  { method: "POST", pattern: /^\/v1\/requests\/([^/]+)\/grant$/, isSigned: true, handle: grant },
  { method: "POST", pattern: /^\/v1\/requests\/([^/]+)\/cancel$/, isSigned: true, handle: cancel },
  { method: "POST", pattern: /^\/v1\/receipts$/, isSigned: true, handle: listReceipts },
  { method: "GET", pattern: /^\/v1\/models$/, isSigned: true, handle: listModels },
  {
    method: "POST",
    pattern: /^\/v1\/models\/([^/]+)\/load$/,
    isSigned: true,
    handle: (call) => changeModel(call, "load"),
  },
  {
    method: "POST",
    pattern: /^\/v1\/models\/([^/]+)\/unload$/,
    isSigned: true,
    handle: (call) => changeModel(call, "unload"),
  },
];

function answerHealth({ response }: RouteCall): void {
  sendJson(response, 200, { status: "ok" });
}

/** For an orchestrator, which expects 503 of a server that is to be left alone. */
function answerReadiness({ context, response }: RouteCall): void {
  const status = context.readiness();
  sendJson(response, status === "ready" ? 200 : 503, { status });
}

async function answerMetrics({ context, response }: RouteCall): Promise<void> {
  const text = await context.metrics.render();
  response.writeHead(200, { "content-type": context.metrics.contentType }).end(text);
}

async function generate(call: RouteCall): Promise<void> {
  const request = readWork(call, generateRequestSchema);
  if (request === undefined) return;
  await answerStream(call, request.requestId, (stream) =>
    call.context.engine.submit(
      request,
      gatherDeltas(request.gatherTokens, (event) => stream.push(event)),
      call.body.length,
    ),
  );
}

async function count(call: RouteCall): Promise<void> {
  const request = readWork(call, generateRequestSchema);
  if (request === undefined) return;
  const gone = new AbortController();
  call.response.once("close", () => gone.abort());
  const { engine } = call.context;
  const result = await engine.count(request, call.body.length, gone.signal);
  if (result.ok) sendJson(call.response, 200, result.count);
  else sendRefusal(call.response, result.refusal);
}

async function runTask(call: RouteCall): Promise<void> {
  const request = readWork(call, taskRequestSchema);
  if (request === undefined) return;
  await answerStream(call, request.requestId, (stream) =>
    call.context.engine.submitTask(
      { ...request, tellsText: call.takesText },
      (event) => stream.push(event),
      call.body.length,
    ),
  );
}

/** What a client may send the edge, in the edge's own words, which are a few more. */
const BOUNDS = { ...BODY_BOUNDS, names: 2 * BODY_BOUNDS.names, values: 2 * BODY_BOUNDS.values };
const MAX_PARAM_LENGTH = 200;

interface Signed {
  readonly organizationId: string;
  readonly serviceTier?: ServiceTier | undefined;
}

/** Of the organization and the tier that its head names: by those alone it had room. */
function readWork<T extends Signed>(call: RouteCall, schema: z.ZodType<T>): T | undefined {
  const work = readBody(call, schema);
  if (work === undefined) return undefined;
  const { organizationId, serviceTier = "default" } = work;
  const named = { organizationId, serviceTier };
  for (const param of ["organizationId", "serviceTier"] as const) {
    if (named[param] === call.head[param]) continue;
    const message = `${param}: the signed head names "${call.head[param]}"`;
    sendRefusal(call.response, refuse("invalid_value", message, { param }));
    return undefined;
  }
  return work;
}

/** The body, or nothing when it was refused. */
function readBody<T>({ context, response, body }: RouteCall, schema: z.ZodType<T>): T | undefined {
  const json = parseJson(body, BOUNDS);
  if (!json.ok) {
    const path = (json.path ?? []).join(".").slice(0, MAX_PARAM_LENGTH);
    const message = `${path || "body"}: ${json.fault}`;
    sendRefusal(response, refuse("invalid_value", message, path ? { param: path } : {}));
    return undefined;
  }
  const parsed = schema.safeParse(json.value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = (issue?.path.join(".") ?? "").slice(0, MAX_PARAM_LENGTH);
    const message = `${path || "body"}: ${issue?.message ?? "not valid"}`;
    sendRefusal(response, refuse("invalid_value", message, path ? { param: path } : {}));
    return undefined;
  }
  if (context.readiness() !== "loading") return parsed.data;
  const details = { retryAfterMs: 1_000 };
  sendRefusal(response, refuse("no_capacity", "the model is still loading", details));
  return undefined;
}

/** Until the head is sent a refusal has a status of its own; from then on it is an event. */
async function answerStream(
  { context, response }: RouteCall,
  requestId: string,
  submit: (stream: EventStream) => Promise<Submission>,
): Promise<void> {
  const stream = new EventStream({
    response,
    tick: context.tick,
    // Nobody wants the rest.
    onBroken: () => void context.engine.cancel(requestId),
  });
  // Whoever leaves before the request has begun gives up its place.
  const leave = (): void => void context.engine.cancel(requestId);
  response.once("close", leave);
  const open = (): void => {
    response.off("close", leave);
    stream.open();
  };
  const timer = setTimeout(open, context.headAfterMs);
  const submission = await submit(stream);
  clearTimeout(timer);
  if (submission.ok) return open();
  response.off("close", leave);
  if (!stream.isOpen) return sendRefusal(response, submission.refusal);
  const { code, message, param, retryAfterMs } = submission.refusal;
  stream.push({ type: "error", code, message, param, retryAfterMs, receipt: null });
}

function answerState({ context, response, requestId }: RouteCall): void {
  sendJson(response, 200, context.engine.state(requestId));
}

function grant(call: RouteCall): void {
  const granted = readBody(call, grantSchema);
  if (granted === undefined) return;
  call.context.engine.grant(call.requestId, granted.completionTokens);
  answerState(call);
}

async function cancel({ context, response, requestId }: RouteCall): Promise<void> {
  const receipt = await context.engine.cancel(requestId);
  const state: RequestState =
    receipt === undefined ? context.engine.state(requestId) : { state: "ended", receipt };
  sendJson(response, 200, state);
}

function listReceipts(call: RouteCall): void {
  const { context, response } = call;
  const request = readBody(call, receiptListRequestSchema);
  if (request === undefined) return;
  const { workerId, journal } = context;
  const page = journal.list(request.organizationId, request.after);
  const { sinceMs, damagedLines } = journal;
  const list: ReceiptList = { workerId, sinceMs, damagedLines, ...page };
  sendJson(response, 200, list);
}

function listModels({ context, response }: RouteCall): void {
  const { workerId, engine } = context;
  const list: z.infer<typeof engineModelListSchema> = { workerId, models: [...engine.models] };
  sendJson(response, 200, list);
}

/** Answers when it is done; how far it is, the list of models tells meanwhile. */
async function changeModel(
  { context, response, requestId: id }: RouteCall,
  change: "load" | "unload",
): Promise<void> {
  const { engine } = context;
  if (!engine.models.some((model) => model.id === id)) {
    const message = `this worker has no model ${id}`;
    sendRefusal(response, refuse("model_not_found", message, { param: "model" }));
    return;
  }
  const refusal = await engine.changeModel(change, id);
  if (refusal !== null) sendRefusal(response, refusal);
  else sendJson(response, 200, engine.models.find((model) => model.id === id) ?? {});
}
