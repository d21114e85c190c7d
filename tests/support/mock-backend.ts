/**
 * A backend that generates nothing: it answers at once, over both protocols, so that what is
 * measured or tested is the path to it. The engine's protocol (for our edge) and OpenAI's (for a
 * direct call, or another gateway) give the same number of tokens of the same text.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { gatherDeltas } from "../../gpu-worker/src/http/gathering.ts";
import type { EngineEvent, GenerateRequest, Receipt } from "../../src/contract/engine.ts";
import { deriveSigningKey, signReceipt, type SigningKey } from "../../src/contract/signature.ts";

export interface MockOptions {
  readonly secret: string;
  /** Tokens per answer, unless the request asks for fewer. */
  readonly tokens: number;
  /** Pause before each token; 0 sends everything in one write. */
  readonly tokenDelayMs?: number;
  readonly port?: number;
}

export interface MockBackend {
  readonly url: string;
  /** Requests whose generation was asked to stop. */
  readonly cancelled: string[];
  close(): Promise<void>;
}

const PROMPT_TOKENS = 12;
const TOKEN_TEXT = "tide ";

interface Running {
  readonly request: GenerateRequest;
  made: number;
  isStopped: boolean;
}

export async function startMockBackend(options: MockOptions): Promise<MockBackend> {
  const key = await deriveSigningKey(options.secret, "receipt");
  const running = new Map<string, Running>();
  const cancelled: string[] = [];
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 60_000;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "/";
    const body = await readText(request);
    if (path === "/v1/generate") return generate(JSON.parse(body) as GenerateRequest, response);
    if (path === "/v1/chat/completions")
      return chat(JSON.parse(body) as { stream?: boolean }, response);
    const [, requestId] = /^\/v1\/requests\/([^/]+)\/cancel$/.exec(path) ?? [];
    if (requestId !== undefined) {
      cancelled.push(requestId);
      const found = running.get(requestId);
      if (found !== undefined) found.isStopped = true;
      const state =
        found === undefined
          ? { state: "unknown" }
          : { state: "ended", receipt: await receiptFor(key, found, "cancelled") };
      return sendJson(response, state);
    }
    response.writeHead(404).end();
  }

  async function generate(request: GenerateRequest, response: ServerResponse): Promise<void> {
    const run: Running = { request, made: 0, isStopped: false };
    running.set(request.requestId, run);
    const total = Math.min(options.tokens, request.sampling.maxTokens ?? options.tokens);
    response.writeHead(200, { "content-type": "text/event-stream" });
    let text = "";
    const send = gatherDeltas(request.gatherTokens, (event: EngineEvent) => {
      text += `data: ${JSON.stringify(event)}\n\n`;
    });
    send({
      type: "started",
      promptTokens: PROMPT_TOKENS,
      cachedTokens: 0,
      choices: 1,
      maxTokens: total,
    });
    while (run.made < total && !run.isStopped && !response.destroyed) {
      if (options.tokenDelayMs !== undefined && options.tokenDelayMs > 0) {
        if (text !== "") response.write(text);
        text = "";
        await new Promise((resolve) => setTimeout(resolve, options.tokenDelayMs));
      }
      run.made += 1;
      send({
        type: "delta",
        index: 0,
        text: TOKEN_TEXT,
        completionTokens: run.made,
        logprobs: null,
      });
    }
    send({ type: "choice_end", index: 0, finishReason: "length" });
    send({ type: "end", receipt: await receiptFor(key, run, "completed") });
    response.end(text);
    if (!run.isStopped) running.delete(request.requestId);
  }

  async function chat(request: { stream?: boolean }, response: ServerResponse): Promise<void> {
    const frame = { id: "chatcmpl-mock", created: 1_700_000_000, model: "mock" };
    if (request.stream !== true) {
      const message = {
        role: "assistant",
        content: TOKEN_TEXT.repeat(options.tokens),
        refusal: null,
      };
      const usage = {
        prompt_tokens: PROMPT_TOKENS,
        completion_tokens: options.tokens,
        total_tokens: PROMPT_TOKENS + options.tokens,
      };
      const choices = [{ index: 0, message, logprobs: null, finish_reason: "length" }];
      return sendJson(response, { ...frame, object: "chat.completion", choices, usage });
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    const chunk = (delta: object, finish: string | null) =>
      `data: ${JSON.stringify({ ...frame, object: "chat.completion.chunk", choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }] })}\n\n`;
    let text = chunk({ role: "assistant", content: "", refusal: null }, null);
    for (let made = 0; made < options.tokens; made++) {
      if (options.tokenDelayMs !== undefined && options.tokenDelayMs > 0) {
        response.write(text);
        text = "";
        await new Promise((resolve) => setTimeout(resolve, options.tokenDelayMs));
      }
      text += chunk({ content: TOKEN_TEXT }, null);
    }
    response.end(`${text}${chunk({}, "length")}data: [DONE]\n\n`);
  }

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cancelled,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function receiptFor(key: SigningKey, run: Running, outcome: Receipt["outcome"]): Promise<Receipt> {
  const nowMs = Date.now();
  return signReceipt(key, {
    requestId: run.request.requestId,
    organizationId: run.request.organizationId,
    model: run.request.model,
    workerId: "mock",
    outcome,
    promptTokens: PROMPT_TOKENS,
    cachedTokens: 0,
    completionTokens: run.made,
    queueMs: 0,
    prefillMs: 1,
    decodeMs: 1,
    batchOccupancy: 1,
    deviceMs: 1,
    kvBytes: 1,
    startedAtMs: nowMs,
    endedAtMs: nowMs,
  });
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function sendJson(response: ServerResponse, body: object): void {
  const text = JSON.stringify(body);
  response
    .writeHead(200, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(text),
    })
    .end(text);
}
