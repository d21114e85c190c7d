/**
 * The adapter for our own gpu-workers: signed HTTP, server-sent events out, verified receipts back.
 */
import { receiptListSchema, type ReceiptList } from "../contract/deliveries.ts";
import {
  ENGINE_PROTOCOL,
  engineEventSchema,
  generationCountSchema,
  requestStateSchema,
  type EngineEvent,
  type GenerateRequest,
  type GenerationCount,
  type Receipt,
  type RequestState,
} from "../contract/engine.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { signRequest, verifyReceipt } from "../contract/signature.ts";
import {
  TAKES_TASK_TEXT,
  TASK_TEXT_HEADER,
  type TaskEvent,
  type TaskRequest,
} from "../contract/task.ts";
import { BackendError, type Backend, type BackendEvent, type BackendRequest } from "./backend.ts";
import { EventCheck } from "./event-check.ts";
import { isPossible, measureReceipt } from "./evidence.ts";
import type { Send } from "./network.ts";
import { RetryBudget } from "./retry-budget.ts";
import { signingKeysOf } from "./signing-keys.ts";
import { TaskCheck } from "./task-check.ts";
import type { TaskBackend } from "./task.ts";
import {
  MAX_LIST_BYTES,
  numberOf,
  parsePayload,
  parseTaskEvent,
  readEvents,
  readJson,
  reasonOf,
  refusalOf,
  toError,
} from "./worker-answers.ts";

/** A cancel answers within a step; a worker that takes longer is as good as gone. */
const CANCEL_TIMEOUT_MS = 5_000;
const GRANT_TIMEOUT_MS = 5_000;
/** The prompt is tokenized between two steps of the device. */
const COUNT_TIMEOUT_MS = 15_000;
/** A worker that is full says so by a request's head alone, whether it knows the request or not. */
const STATUSES_IN_DOUBT: ReadonlySet<number> = new Set([409, 429]);

/** By origin. */
const retryBudgets = new Map<string, RetryBudget>();

/** What is sent to a worker. */
interface Call {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body: string;
  /** Whose share of the worker's room its body takes. */
  readonly organizationId?: string;
  readonly serviceTier?: ServiceTier | undefined;
  /** Of a task: what it writes may be told while it is written. */
  readonly takesText?: boolean;
}

/** What a request came to. */
interface Sent {
  readonly response: Response;
  /** An earlier attempt broke: the worker may know the request from that one. */
  readonly isSecond: boolean;
}

export class GpuWorkerBackend implements Backend, TaskBackend {
  readonly #origin: string;
  readonly #secret: string;
  readonly #network: Send;

  /** @param url the worker's origin; a path in it is kept as a prefix */
  constructor(url: string, secret: string, network: Send) {
    this.#origin = url.replace(/\/+$/, "");
    this.#secret = secret;
    this.#network = network;
  }

  async generate(
    asked: BackendRequest,
    signal: AbortSignal,
  ): Promise<AsyncIterable<BackendEvent[]>> {
    const request = toEngineRequest(asked);
    const body = await this.#begin(toCall("/v1/generate", request), request.requestId, signal);
    const check = new EventCheck(request);
    const parse = (payload: string): EngineEvent => {
      const { event, number } = parseEvent(payload);
      check.take(event, number);
      return event;
    };
    const checkReceipt = this.#receiptCheck(request);
    return inOurWords(readEvents(body, { parse, signal, checkReceipt }));
  }

  async runTask(
    request: TaskRequest,
    signal: AbortSignal,
    takesText = false,
  ): Promise<AsyncIterable<TaskEvent[]>> {
    const call = { ...toCall("/v1/tasks", request), takesText };
    const body = await this.#begin(call, request.requestId, signal);
    const check = new TaskCheck(request, takesText);
    const parse = (payload: string): TaskEvent => {
      const { event, number } = parseTaskEvent(payload);
      check.take(event, number);
      return event;
    };
    return readEvents(body, { parse, signal, checkReceipt: this.#receiptCheck(request) });
  }

  async count(asked: BackendRequest): Promise<GenerationCount> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tooManyCounts()), COUNT_TIMEOUT_MS);
    try {
      const call = toCall("/v1/count", toEngineRequest(asked));
      const { response } = await this.#send(call, late.signal);
      if (!response.ok) throw await refusalOf(response);
      const parsed = generationCountSchema.safeParse(await readJson(response, MAX_LIST_BYTES));
      if (parsed.success) return parsed.data;
      throw (
        reasonOf(late.signal) ?? new BackendError("failed", "the worker's answer is not a count")
      );
    } finally {
      clearTimeout(timer);
    }
  }

  async grant(attemptId: string, completionTokens: number): Promise<void> {
    const path = `/v1/requests/${encodeURIComponent(attemptId)}/grant`;
    const signal = AbortSignal.timeout(GRANT_TIMEOUT_MS);
    const body = JSON.stringify({ completionTokens });
    const { response } = await this.#send({ method: "POST", path, body }, signal);
    if (!response.ok) throw await refusalOf(response);
    await response.body?.cancel();
  }

  async find(attemptId: string): Promise<RequestState> {
    return this.#askState("GET", attemptId, "");
  }

  async cancel(attemptId: string): Promise<RequestState> {
    return this.#askState("POST", attemptId, "/cancel");
  }

  async #askState(method: Call["method"], attemptId: string, verb: string): Promise<RequestState> {
    const path = `/v1/requests/${encodeURIComponent(attemptId)}${verb}`;
    const signal = AbortSignal.timeout(CANCEL_TIMEOUT_MS);
    const { response } = await this.#send({ method, path, body: "" }, signal);
    if (!response.ok) throw await refusalOf(response);
    const parsed = requestStateSchema.safeParse(await readJson(response));
    if (!parsed.success)
      throw new BackendError("failed", "the worker's answer is not a request state");
    if (parsed.data.state === "ended") await this.#checkReceipt(parsed.data.receipt, attemptId);
    return parsed.data;
  }

  async listReceipts(organizationId: string, after: string | null): Promise<ReceiptList> {
    const signal = AbortSignal.timeout(CANCEL_TIMEOUT_MS);
    const call = toCall("/v1/receipts", { organizationId, after });
    const { response } = await this.#send(call, signal);
    if (!response.ok) throw await refusalOf(response);
    const parsed = receiptListSchema.safeParse(await readJson(response, MAX_LIST_BYTES));
    if (parsed.success) return parsed.data;
    throw new BackendError("failed", "the worker's answer is not a list of receipts");
  }

  async #begin(
    call: Call,
    attemptId: string,
    signal: AbortSignal,
  ): Promise<ReadableStream<Uint8Array>> {
    const sent = await this.#send(call, signal);
    const { response } = sent;
    if (!response.ok) {
      const refusal = await refusalOf(response);
      // It is there from the attempt that broke, or may be, and nobody can read it any more.
      if (sent.isSecond && STATUSES_IN_DOUBT.has(response.status))
        await this.cancel(attemptId).catch(() => undefined);
      throw refusal;
    }
    if (response.body === null)
      throw new BackendError("failed", "the worker answered without a body");
    return response.body;
  }

  /**
   * Sends a request, and once more if the connection ends before an answer: a connection that is
   * used again may end just then. That is safe, as the worker runs an id once and refuses it from
   * then on, and all other calls change nothing twice.
   */
  async #send(call: Call, signal: AbortSignal): Promise<Sent> {
    const budget = budgetOf(this.#origin);
    for (let isSecond = false; ; isSecond = true) {
      try {
        const response = await this.#attempt(call, signal);
        budget.give();
        return { response, isSecond };
      } catch (cause) {
        if (isSecond && !signal.aborted) budget.empty();
        if (isSecond || signal.aborted || !budget.take()) {
          const message = "the worker cannot be reached";
          throw reasonOf(signal) ?? new BackendError("unreachable", message, { cause });
        }
      }
    }
  }

  async #attempt(
    { method, path, body, organizationId, serviceTier, takesText = false }: Call,
    signal: AbortSignal,
  ): Promise<Response> {
    const { request } = await signingKeysOf(this.#secret);
    const url = new URL(this.#origin + path);
    const bytes = new TextEncoder().encode(body);
    const nonce = crypto.randomUUID();
    const headers = await signRequest(
      request,
      { method, path: url.pathname, body: bytes, organizationId, serviceTier },
      Date.now(),
      nonce,
    );
    return this.#network(url, {
      method,
      headers: {
        ...headers,
        "content-type": "application/json",
        accept: "text/event-stream, application/json",
        ...(takesText && { [TASK_TEXT_HEADER]: TAKES_TASK_TEXT }),
      },
      ...(method !== "GET" && { body: bytes }),
      signal,
      redirect: "manual",
    });
  }

  #receiptCheck({ requestId }: { readonly requestId: string }) {
    return (receipt: Receipt) => this.#checkReceipt(receipt, requestId);
  }

  async #checkReceipt(receipt: Receipt, attemptId: string): Promise<void> {
    const { receipt: key } = await signingKeysOf(this.#secret);
    if (receipt.requestId !== attemptId || !(await verifyReceipt(key, receipt))) {
      throw new BackendError(
        "failed",
        "the worker sent a receipt that is not signed for this request",
      );
    }
    if (!isPossible(receipt))
      throw new BackendError("failed", "the worker sent a receipt with more cached than there was");
  }
}

function toCall<T extends Pick<Call, "serviceTier"> & { readonly organizationId: string }>(
  path: string,
  value: T,
): Call {
  const { organizationId, serviceTier } = value;
  return { method: "POST", path, body: JSON.stringify(value), organizationId, serviceTier };
}

/**
 * Prompts wait for the worker's reading threads: one that is not counted in time may be, a little
 * later.
 */
function tooManyCounts(): BackendError {
  const message = "too many prompts are being counted";
  return new BackendError("no_capacity", message, { retryAfterMs: 1_000 });
}

/** The worker knows requests by the ids of attempts: each is one to it. */
function toEngineRequest({ attemptId, ...request }: BackendRequest): GenerateRequest {
  return { protocol: ENGINE_PROTOCOL, requestId: attemptId, ...request };
}

async function* inOurWords(batches: AsyncIterable<EngineEvent[]>): AsyncGenerator<BackendEvent[]> {
  for await (const batch of batches) yield batch.map(toBackendEvent);
}

/** All but the last are the same in both words. */
function toBackendEvent(event: EngineEvent): BackendEvent {
  if (event.type !== "end" && event.type !== "error") return event;
  const { receipt } = event;
  const measured = receipt === null ? null : measureReceipt(receipt);
  const outcome = receipt?.outcome ?? "failed";
  return event.type === "end"
    ? { type: "end", outcome, measured }
    : { type: "error", error: toEnd(event), outcome, measured };
}

/** Of a request that had begun, only what it asked for itself can be at fault. */
function toEnd(event: Extract<EngineEvent, { type: "error" }>): BackendError {
  if (event.code === "grammar_too_slow" || event.code === "deadline_exceeded")
    return toError(event);
  return new BackendError("failed", `the engine ended the request: ${event.code}`);
}

function budgetOf(origin: string): RetryBudget {
  const budget = retryBudgets.get(origin) ?? new RetryBudget();
  retryBudgets.set(origin, budget);
  return budget;
}

function parseEvent(payload: string): { event: EngineEvent; number: unknown } {
  const json = parsePayload(payload);
  const number = numberOf(json);
  if (isPlainEvent(json)) return { event: json, number };
  const parsed = engineEventSchema.safeParse(json);
  if (!parsed.success)
    throw new BackendError("failed", "the worker sent an event outside the contract");
  return { event: parsed.data, number };
}

/**
 * The events of every answer, checked by hand: the schema costs more than all else the edge does
 * with them. What is not plain, or not right, is left to the schema.
 */
export function isPlainEvent(json: unknown): json is EngineEvent {
  const event = json as Partial<Record<string, unknown>> | null;
  switch (event?.["type"]) {
    case "delta":
      return (
        typeof event["text"] === "string" &&
        event["logprobs"] === null &&
        isCount(event["index"]) &&
        isCount(event["completionTokens"]) &&
        (event["tokenIds"] === undefined || areCounts(event["tokenIds"]))
      );
    case "started":
      return (
        isCount(event["promptTokens"]) &&
        isCount(event["cachedTokens"]) &&
        isCount(event["maxTokens"]) &&
        isCount(event["choices"]) &&
        event["choices"] !== 0
      );
    case "choice_end":
      return (
        isCount(event["index"]) &&
        event["stopText"] === undefined &&
        (event["finishReason"] === "stop" || event["finishReason"] === "length")
      );
    default:
      return false;
  }
}

function areCounts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCount);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
