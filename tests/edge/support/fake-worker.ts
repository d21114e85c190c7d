/**
 * A gpu-worker in place of the network. It answers `cancel` as a test says, and begins generations that then make
 * nothing.
 */
import { env } from "cloudflare:workers";
import { vi } from "vitest";

import type { Receipt, RequestState } from "../../../src/contract/engine.ts";
import { deriveSigningKey, signReceipt, verifyRequest } from "../../../src/contract/signature.ts";

const { GPU_SIGNING_SECRET: secret } = env as unknown as { GPU_SIGNING_SECRET: string };

export class FakeWorker {
  /** What it knows of requests; an Error is a connection that fails. Anything else is unknown to it. */
  readonly states = new Map<string, RequestState | Error>();
  readonly cancelled: string[] = [];
  /** Whether a generation's connection closes as soon as it has begun; otherwise it stays open. */
  breaksOff = false;
  readonly #unsigned: string[] = [];

  /** Calls that came without a valid signature. */
  get unsigned(): readonly string[] {
    return this.#unsigned;
  }

  listen(): void {
    vi.stubGlobal("fetch", async (url: URL, init: RequestInit) => this.#answer(new URL(url), init));
  }

  #begin(): Response {
    const started = {
      type: "started",
      promptTokens: 10,
      cachedTokens: 0,
      choices: 1,
      maxTokens: 64,
    };
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(`data: ${JSON.stringify(started)}\n\n`));
        if (this.breaksOff) controller.close();
      },
    });
    return new Response(body, { headers: { "content-type": "text/event-stream" } });
  }

  async #answer(url: URL, init: RequestInit): Promise<Response> {
    if (url.pathname === "/v1/generate") return this.#begin();
    const [, requestId = ""] = /^\/v1\/requests\/([^/]+)\/cancel$/.exec(url.pathname) ?? [];
    this.cancelled.push(requestId);
    const headers = new Headers(init.headers);
    const parts = { method: "POST", path: url.pathname, body: init.body as Uint8Array };
    const key = await deriveSigningKey(secret, "request");
    const verified = await verifyRequest(key, parts, (name) => headers.get(name), Date.now());
    if (!verified.ok) this.#unsigned.push(requestId);
    const state = this.states.get(requestId) ?? { state: "unknown" };
    if (state instanceof Error) throw state;
    return Response.json(state);
  }
}

export async function endedState(
  organizationId: string,
  requestId: string,
  tokens: { promptTokens: number; cachedTokens?: number; completionTokens: number },
): Promise<RequestState> {
  return { state: "ended", receipt: await receiptOf(organizationId, requestId, tokens) };
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
