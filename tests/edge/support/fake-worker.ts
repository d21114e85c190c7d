/**
 * A gpu-worker in place of the network. It answers `cancel` as a test says, and begins generations
 * that make what a test says, or else nothing.
 */
import { env } from "cloudflare:workers";
import { vi } from "vitest";

import { attemptIdOf, parseAttemptId } from "../../../src/contract/attempts.ts";
import type {
  EngineEvent,
  GenerateRequest,
  Receipt,
  RequestState,
} from "../../../src/contract/engine.ts";
import { deriveSigningKey, signReceipt, verifyRequest } from "../../../src/contract/signature.ts";
import {
  TAKES_TASK_TEXT,
  TASK_TEXT_HEADER,
  type TaskEvent,
  type TaskRequest,
  type TaskResult,
} from "../../../src/contract/task.ts";

const { GPU_SIGNING_SECRET: secret } = env as unknown as { GPU_SIGNING_SECRET: string };

export const SECRET = secret;

export type TaskDelta = Extract<TaskEvent, { type: "delta" }>;

export type MadeEvent = Extract<EngineEvent, { type: "delta" | "tool_call" | "choice_end" }>;

/**
 * A task's result, or without one its failure; its receipt has these tokens, and what else is said
 * of it.
 */
export interface SolvedTask {
  readonly result?: TaskResult;
  readonly promptTokens?: number;
  readonly receipt?: Partial<Receipt>;
}

const PROMPT_TOKENS = 10;

export class FakeWorker {
  /**
   * What it knows of requests; an Error is a connection that fails. Anything else is unknown to it.
   */
  readonly states = new Map<string, RequestState | Error>();
  /** Those of other files' accounts among them, whose alarms ring whenever they are due. */
  readonly cancelled: string[] = [];
  /** Those whose state was asked for, without stopping them. */
  readonly asked: string[] = [];
  /** The generations it was asked for, in order, and what was signed of them. */
  readonly requests: GenerateRequest[] = [];
  readonly heads: Headers[] = [];
  /**
   * What a generation makes, all at once; then comes its end. Undefined: nothing, and the
   * connection stays open.
   */
  makes:
    | ((request: GenerateRequest) => readonly MadeEvent[] | Promise<readonly MadeEvent[]>)
    | undefined;
  /** The tasks it was asked for, in order. */
  readonly tasks: TaskRequest[] = [];
  /** What was sent beside each. */
  readonly taskHeads: Headers[] = [];
  /** What a task tells at once, where it is asked to; undefined: nothing, as a release before. */
  writes: ((request: TaskRequest) => readonly TaskDelta[]) | undefined;
  /** What a task comes to; undefined: it has begun, and the connection stays open. */
  solves: ((request: TaskRequest) => SolvedTask | Promise<SolvedTask>) | undefined;
  /** Whether a generation's connection closes before its end. */
  breaksOff = false;
  /** Whether a generation's connection stays open after what it made, without an end. */
  staysOpen = false;
  /**
   * Whether connections that stay open have a comment every ten seconds, as a real worker's have.
   */
  pings = false;
  /** As how many tokens it counts a generation's prompt. */
  promptTokensOf: (request: GenerateRequest) => number = () => PROMPT_TOKENS;
  /** How long a generation waits in its queue before it begins, or is refused. */
  queue: Promise<void> | undefined;
  /** Of its models' files, as it says. */
  fingerprint: string | undefined;
  /** Refuses every generation with this instead. */
  refusal: { code: string; message: string; param: string | null } | undefined;
  /** Of which generations it has no room for. */
  isFullFor: ((request: GenerateRequest) => boolean) | undefined;
  /**
   * What its journal has, which of it the edge has not acknowledged, and lines that it cannot read.
   */
  journal: Receipt[] = [];
  readonly undelivered = new Set<string>();
  damagedLines = 0;
  readonly #unsigned: string[] = [];

  /** Calls that came without a valid signature. */
  get unsigned(): readonly string[] {
    return this.#unsigned;
  }

  /** Those that were cancelled of what it was asked for. */
  get stopped(): readonly string[] {
    const own = [...this.requests, ...this.tasks].map(
      ({ requestId }) => parseAttemptId(requestId).requestId,
    );
    return this.cancelled.filter((requestId) => own.includes(requestId));
  }

  listen(): void {
    vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => this.#answer(new URL(url), init));
  }

  async #begin(request: GenerateRequest, signal?: AbortSignal | null): Promise<Response> {
    this.requests.push(request);
    await this.queue;
    if (this.refusal !== undefined) {
      const error = { ...this.refusal, retryAfterMs: null };
      return Response.json({ error }, { status: 400 });
    }
    if (this.isFullFor?.(request) === true) {
      const error = { code: "no_capacity", message: "full", param: null, retryAfterMs: null };
      return Response.json({ error }, { status: 429 });
    }
    const { sampling, input } = request;
    const started: Extract<EngineEvent, { type: "started" }> = {
      type: "started",
      promptTokens: this.promptTokensOf(request),
      cachedTokens: 0,
      choices: sampling.n * (input.type === "completion" ? input.prompts.length : 1),
      maxTokens: sampling.maxTokens ?? 64,
      ...(this.fingerprint !== undefined && { fingerprint: this.fingerprint }),
    };
    const made = await this.makes?.(request);
    const isOpen = !this.breaksOff && (made === undefined || this.staysOpen);
    const end =
      made === undefined || isOpen || this.breaksOff
        ? []
        : [await endOf(request, made, started.promptTokens)];
    const events = [started, ...(made ?? []), ...end];
    const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
    return eventStream(text, isOpen, signal, this.pings);
  }

  async #beginTask(
    request: TaskRequest,
    takesText: boolean,
    signal?: AbortSignal | null,
  ): Promise<Response> {
    this.tasks.push(request);
    await this.queue;
    if (this.refusal !== undefined) {
      const error = { ...this.refusal, retryAfterMs: null };
      return Response.json({ error }, { status: 400 });
    }
    const solved = await this.solves?.(request);
    const promptTokens = solved?.promptTokens ?? PROMPT_TOKENS;
    const started: TaskEvent = { type: "started", promptTokens };
    const told = takesText ? (this.writes?.(request) ?? []) : [];
    const events = [started, ...told, ...(await endOfTask(request, solved, promptTokens))];
    const text = events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("");
    const isOpen = solved === undefined && !this.breaksOff;
    const begun = text.split("\n\n").slice(0, 1 + told.length);
    return eventStream(this.breaksOff ? `${begun.join("\n\n")}\n\n` : text, isOpen, signal);
  }

  async #answer(url: URL, init: RequestInit): Promise<Response> {
    if (url.pathname === "/v1/generate") {
      this.heads.push(new Headers(init.headers));
      return this.#begin(
        JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) as GenerateRequest,
        init.signal,
      );
    }
    if (url.pathname === "/v1/tasks") {
      const heads = new Headers(init.headers);
      this.taskHeads.push(heads);
      return this.#beginTask(
        JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) as TaskRequest,
        heads.get(TASK_TEXT_HEADER) === TAKES_TASK_TEXT,
        init.signal,
      );
    }
    if (url.pathname === "/v1/count") {
      const request = JSON.parse(
        new TextDecoder().decode(init.body as Uint8Array),
      ) as GenerateRequest;
      if (this.refusal !== undefined) return this.#begin(request);
      const { maxTokens, n } = request.sampling;
      const choices = n * (request.input.type === "completion" ? request.input.prompts.length : 1);
      const count = { promptTokens: PROMPT_TOKENS, choices, maxTokens: maxTokens ?? 64, waitMs: 7 };
      return Response.json(count);
    }
    if (url.pathname === "/v1/receipts") {
      const body = new TextDecoder().decode(init.body as Uint8Array);
      const { organizationId } = JSON.parse(body) as { organizationId: string };
      const receipts = this.journal.filter((receipt) => receipt.organizationId === organizationId);
      const { damagedLines } = this;
      const undelivered = [...this.undelivered];
      const head = { workerId: "fake", sinceMs: 0, damagedLines, undelivered };
      return Response.json({ ...head, receipts, next: null });
    }
    if (url.pathname.endsWith("/grant")) return Response.json({ state: "running" });
    const [, attemptId = "", verb] =
      /^\/v1\/requests\/([^/]+?)(\/cancel)?$/.exec(url.pathname) ?? [];
    const { requestId } = parseAttemptId(attemptId);
    if (verb === undefined) this.asked.push(requestId);
    else this.cancelled.push(requestId);
    const headers = new Headers(init.headers);
    const method = init.method ?? "GET";
    const body = (init.body as Uint8Array | null | undefined) ?? new Uint8Array();
    const parts = { method, path: url.pathname, body };
    const key = await deriveSigningKey(secret, "request");
    const verified = await verifyRequest(key, parts, (name) => headers.get(name), Date.now());
    if (!verified.ok) this.#unsigned.push(requestId);
    const state = this.states.get(attemptId) ?? this.states.get(requestId) ?? { state: "unknown" };
    if (state instanceof Error) throw state;
    return Response.json(await ofAttempt(state, attemptId));
  }
}

/** A test says what became of a request, and the worker knows attempts. */
async function ofAttempt(state: RequestState, attemptId: string): Promise<RequestState> {
  if (state.state !== "ended") return state;
  const { receipt } = state;
  if (receipt.requestId !== parseAttemptId(attemptId).requestId) return state;
  const key = await deriveSigningKey(secret, "receipt");
  return { ...state, receipt: await signReceipt(key, { ...receipt, requestId: attemptId }) };
}

/** The pieces of one call, a token each, from the `from`th token of the request on. */
export function toolCall(
  pieces: readonly string[],
  { id = "call_1", name = "get_weather", callIndex = 0, from = 1 } = {},
): MadeEvent[] {
  return pieces.map((piece, at) => ({
    type: "tool_call",
    index: 0,
    callIndex,
    id: at === 0 ? id : null,
    name: at === 0 ? name : null,
    arguments: piece,
    completionTokens: from + at,
  }));
}

/**
 * A text in the `from`th token of the request, then tokens without text, and the end of its choice.
 */
export function answer(text: string, index = 0, completionTokens = 1, from = 1): MadeEvent[] {
  const deltas = Array.from({ length: completionTokens - from + 1 }, (_, at): MadeEvent => ({
    type: "delta",
    index,
    text: at === 0 ? text : "",
    completionTokens: from + at,
    logprobs: null,
  }));
  return [...deltas, { type: "choice_end", index, finishReason: "stop" }];
}

/** So many tokens, an `x` each. */
export function longAnswer(tokens: number): MadeEvent[] {
  const deltas = Array.from({ length: tokens }, (_, at): MadeEvent => ({
    type: "delta",
    index: 0,
    text: "x",
    completionTokens: at + 1,
    logprobs: null,
  }));
  return [...deltas, { type: "choice_end", index: 0, finishReason: "stop" }];
}

async function endOf(
  request: GenerateRequest,
  made: readonly MadeEvent[],
  promptTokens: number,
): Promise<EngineEvent> {
  const counts = made.map((event) => (event.type === "choice_end" ? 0 : event.completionTokens));
  const tokens = { promptTokens, completionTokens: Math.max(0, ...counts) };
  const { requestId, organizationId, model } = request;
  return { type: "end", receipt: await receiptOf(organizationId, requestId, tokens, { model }) };
}

/** @param signal ends one that stays open, as it ends a connection */
function eventStream(
  text: string,
  isOpen: boolean,
  signal?: AbortSignal | null,
  pings = false,
): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (!isOpen) return controller.close();
      const ping = () => controller.enqueue(new TextEncoder().encode(": ping\n\n"));
      const timer = pings ? setInterval(ping, 10_000) : undefined;
      const cut = () => {
        clearInterval(timer);
        controller.error(signal?.reason);
      };
      if (signal?.aborted === true) cut();
      signal?.addEventListener("abort", cut, { once: true });
    },
  });
  return new Response(body, { headers: { "content-type": "text/event-stream" } });
}

async function endOfTask(
  { requestId, organizationId, model }: TaskRequest,
  solved: SolvedTask | undefined,
  promptTokens: number,
): Promise<TaskEvent[]> {
  if (solved === undefined) return [];
  const tokens = { promptTokens, completionTokens: 0 };
  const change = { model, ...solved.receipt };
  const receipt = await receiptOf(organizationId, requestId, tokens, change);
  return solved.result !== undefined
    ? [{ type: "end", result: solved.result, receipt }]
    : [{ type: "error", code: "internal_error", message: "it broke", receipt }];
}

/** As many embeddings as were asked for, each of so many numbers. */
export function embeddingsOf(
  { input }: TaskRequest,
  { dimensions = 3, promptTokens = 10, receipt = {} }: EmbeddingsOptions = {},
): SolvedTask {
  if (input.task !== "feature-extraction") throw new Error(input.task);
  const embeddings = input.inputs.map((_, index) => {
    const vector = Float32Array.from({ length: dimensions }, (_unused, at) => (index + at) / 8);
    const bytes = new Uint8Array(vector.buffer);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  });
  return {
    result: { task: "feature-extraction", dimensions, embeddings },
    promptTokens,
    receipt,
  };
}

interface EmbeddingsOptions {
  readonly dimensions?: number;
  readonly promptTokens?: number;
  readonly receipt?: Partial<Receipt>;
}

/** Of a request's first attempt. */
export async function endedState(
  organizationId: string,
  requestId: string,
  tokens: { promptTokens: number; cachedTokens?: number; completionTokens: number },
): Promise<RequestState> {
  const attemptId = attemptIdOf(parseAttemptId(requestId).requestId, 1);
  return { state: "ended", receipt: await receiptOf(organizationId, attemptId, tokens) };
}

export async function receiptOf(
  organizationId: string,
  requestId: string,
  tokens: { promptTokens: number; cachedTokens?: number; completionTokens: number },
  change: Partial<Receipt> = {},
): Promise<Receipt> {
  return signReceipt(await deriveSigningKey(secret, "receipt"), {
    requestId,
    organizationId,
    model: "pocket-chat",
    workerId: "fake",
    outcome: "completed",
    cachedTokens: 0,
    queueMs: 0,
    prefillMs: 1,
    decodeMs: 1,
    batchOccupancy: 1,
    deviceMs: 1,
    kvBytes: 1,
    startedAtMs: 0,
    endedAtMs: 1,
    ...tokens,
    ...change,
  });
}
