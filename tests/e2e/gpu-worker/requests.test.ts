/**
 * Requests to a worker that runs: signed, refused, cancelled, left and cut off; and callers who may
 * not send any.
 */
import { connect } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { engineModelListSchema, type Receipt } from "../../../src/contract/engine.ts";
import { deriveSigningKey, verifyReceipt } from "../../../src/contract/signature.ts";
import { waitFor } from "../../support/wait-for.ts";
import {
  completionOf,
  GENERATE,
  MODEL,
  readRefusal,
  requestOf,
  SECRET,
  WorkerProcess,
} from "./worker-process.ts";

const LONG = { maxTokens: null, ignoreEos: true };
const waitForEnd = (worker: WorkerProcess, requestId: string): Promise<Receipt> =>
  waitFor(async () => {
    const state = await worker.state(requestId);
    return state.state === "ended" ? state.receipt : undefined;
  });

describe("a worker that runs", () => {
  let worker: WorkerProcess;
  beforeAll(async () => {
    worker = await WorkerProcess.start();
  });
  afterAll(() => worker.dispose());

  /** Opens a stream and reads it until something was generated. */
  async function begin(request = requestOf("Tell me a story.", { sampling: LONG })) {
    const abort = new AbortController();
    const { events } = await worker.open(request, abort.signal);
    for (;;) {
      const { value, done } = await events.next();
      if (done || (value.type === "delta" && value.completionTokens >= 3)) break;
    }
    return { requestId: request.requestId, abort, events };
  }

  it("refuses a request that is unsigned, replayed, expired or altered", async () => {
    const body = Buffer.from(JSON.stringify(requestOf("Hello")));
    const send = (headers: Record<string, string>, sent = body) =>
      fetch(worker.baseUrl + GENERATE, { method: "POST", headers, body: sent });
    const headers = await worker.headersFor("POST", GENERATE, body);
    const altered = await worker.headersFor("POST", GENERATE, body);
    const expired = await worker.headersFor("POST", GENERATE, body, Date.now() - 61_000);
    const other = Buffer.from(JSON.stringify(requestOf("Hello again")));
    const elsewhere = await worker.headersFor("POST", "/v1/models", body);
    expect((await readRefusal(await send({}))).code).toBe("unauthorized");
    expect((await readRefusal(await send(expired))).code).toBe("unauthorized");
    expect((await readRefusal(await send(altered, other))).code).toBe("unauthorized");
    expect((await readRefusal(await send(elsewhere))).code).toBe("unauthorized");
    const first = await send(headers);
    expect(first.status).toBe(200);
    await first.text();
    expect(await readRefusal(await send(headers))).toMatchObject({ status: 401, param: null });
  });

  it("tells its health and readiness to anyone, and its models to those who sign", async () => {
    expect((await fetch(`${worker.baseUrl}/healthz`)).status).toBe(200);
    expect((await fetch(`${worker.baseUrl}/readyz`)).status).toBe(200);
    expect((await fetch(`${worker.baseUrl}/v1/models`)).status).toBe(401);
    expect((await fetch(`${worker.baseUrl}/nothing`)).status).toBe(404);
    const list = engineModelListSchema.parse(await (await worker.call("GET", "/v1/models")).json());
    expect(list.models).toEqual([
      {
        id: MODEL,
        state: "loaded",
        progress: null,
        contextTokens: 2048,
        vocabularySize: 2048,
        device: "cpu",
        dtype: "q8",
        strategy: "slots",
      },
    ]);
  });

  it("counts what it did for Prometheus", async () => {
    const before = await worker.readMetric("tidegate_generation_tokens_total");
    const { receipt } = await worker.generate(requestOf("What is the sun?"));
    const after = await worker.readMetric("tidegate_generation_tokens_total");
    expect(after - before).toBe(receipt.completionTokens);
    expect(await worker.readMetric("tidegate_sequences_running")).toBe(0);
    expect(await worker.readMetric("tidegate_time_to_first_token_seconds_count")).toBeGreaterThan(
      0,
    );
    expect(await worker.readMetric("process_resident_memory_bytes")).toBeGreaterThan(0);
  });

  it("stops generating when the reader goes away", async () => {
    const { requestId, abort } = await begin();
    abort.abort();
    const receipt = await waitForEnd(worker, requestId);
    expect(receipt.outcome).toBe("cancelled");
    expect(receipt.completionTokens).toBeLessThan(200);
    const before = await worker.readMetric("tidegate_generation_tokens_total");
    await worker.generate(requestOf("Hello", { sampling: { maxTokens: 1 } }));
    const after = await worker.readMetric("tidegate_generation_tokens_total");
    expect(after - before).toBe(1);
  });

  it("answers a cancel with the receipt, the same each time, and ends the stream with it", async () => {
    const { requestId, events } = await begin();
    const cancelled = await worker.cancel(requestId);
    expect(cancelled).toMatchObject({ state: "ended", receipt: { outcome: "cancelled" } });
    expect(await worker.cancel(requestId)).toEqual(cancelled);
    let last;
    for await (const event of events) last = event;
    const receipt = cancelled.state === "ended" ? cancelled.receipt : undefined;
    expect(last).toEqual({ type: "end", receipt });
    const key = await deriveSigningKey(SECRET, "receipt");
    expect(receipt && (await verifyReceipt(key, receipt))).toBe(true);
  });

  it("knows nothing of a request it never saw", async () => {
    expect(await worker.state("req_unseen")).toEqual({ state: "unknown" });
    expect(await worker.cancel("req_unseen")).toEqual({ state: "unknown" });
  });

  it("never runs a request twice", async () => {
    const request = requestOf("Hello");
    await worker.generate(request);
    const again = await readRefusal(await worker.call("POST", GENERATE, request));
    const known = { status: 409, code: "duplicate_request", param: "request_id" };
    expect(again).toMatchObject(known);
    expect(again.message).toContain(request.requestId);
    const { requestId, abort } = await begin();
    const twice = await worker.call("POST", GENERATE, requestOf("Hello", { requestId }));
    expect(await readRefusal(twice)).toMatchObject(known);
    abort.abort();
    const { completionTokens } = await waitForEnd(worker, requestId);
    expect(completionTokens).toBeGreaterThan(0);
  });

  it("starts nothing after its deadline, and stops what runs past it", async () => {
    const late = requestOf("Hello", { deadlineMs: Date.now() - 1 });
    expect(await readRefusal(await worker.call("POST", GENERATE, late))).toMatchObject({
      status: 504,
      code: "deadline_exceeded",
    });
    let withinMs = 75;
    const { events, receipt } = await waitFor(async () => {
      // A slow machine may not have begun by then.
      withinMs *= 2;
      const deadlineMs = Date.now() + withinMs;
      const short = requestOf("Tell me a story.", { sampling: LONG, deadlineMs });
      const generation = await worker.generate(short);
      return generation.receipt.completionTokens > 0 && generation;
    });
    expect(events.at(-1)).toMatchObject({ type: "error", code: "deadline_exceeded" });
    expect(receipt.outcome).toBe("expired");
  });

  it.each([
    ["a body that is no JSON", "{", 400, "invalid_value"],
    ["an empty object", {}, 400, "invalid_value"],
    [
      "an empty list of prompts",
      { input: { type: "completion", prompts: [] } },
      400,
      "invalid_value",
    ],
    ["an empty token list", { input: { type: "completion", prompts: [[]] } }, 400, "invalid_value"],
    ["no messages", { input: { type: "chat", messages: [] } }, 400, "invalid_value"],
    ["an unknown field", { surprise: true }, 400, "invalid_value"],
    ["an unknown model", { model: "other" }, 404, "model_not_found"],
    ["a negative temperature", { sampling: { temperature: -1 } }, 400, "invalid_value"],
  ])("refuses %s", async (_name, changes, status, code) => {
    const base = requestOf("Hello");
    const value =
      typeof changes === "string" || Object.keys(changes).length === 0
        ? changes
        : {
            ...base,
            ...changes,
            sampling: { ...base.sampling, ...("sampling" in changes ? changes.sampling : {}) },
          };
    expect(await readRefusal(await worker.call("POST", GENERATE, value))).toMatchObject({
      status,
      code,
    });
  });

  it.each([
    [completionOf([[5, 2048]]), "prompt", "2048"],
    [completionOf(["a"], { logitBias: { "2048": 1 } }), "logit_bias", "2048"],
    [completionOf(["a"], { logitBias: { "-1": 1 } }), "logit_bias", "-1"],
    [completionOf(["a"], { stopTokenIds: [9_999_999] }), "stop_token_ids", "9999999"],
    [completionOf(["a", "b"], { n: 9 }), "n", "18"],
    [completionOf(["a"], { topLogprobs: 21 }), "top_logprobs", "21"],
    [requestOf("Hello", { sampling: { echo: true } }), "echo", "completion"],
  ])("names the field and the value it refuses (%#)", async (request, param, value) => {
    const refusal = await readRefusal(await worker.call("POST", GENERATE, request));
    expect(refusal).toMatchObject({ status: 400, code: "invalid_value", param });
    expect(refusal.message).toContain(value);
  });

  it("refuses prompts past the context, naming both numbers", async () => {
    const tokens = completionOf([Array.from({ length: 1_000_000 }, () => 5)]);
    const many = await readRefusal(await worker.call("POST", GENERATE, tokens));
    expect(many).toMatchObject({ status: 400, code: "context_length_exceeded", param: "prompt" });
    expect(many.message).toContain("2048");
    expect(many.message).toContain("1000000");
    const text = "long ".repeat(800_000);
    const long = await readRefusal(await worker.call("POST", GENERATE, requestOf(text)));
    expect(long).toMatchObject({ code: "context_length_exceeded", param: "messages" });
    const exact = completionOf([Array.from({ length: 2_048 }, () => 5)]);
    expect((await readRefusal(await worker.call("POST", GENERATE, exact))).code).toBe(
      "context_length_exceeded",
    );
  });

  it("reads nothing of a hundred bodies that the edge did not sign, and serves it meanwhile", async () => {
    const { port, hostname } = new URL(worker.baseUrl);
    const chunk = Buffer.alloc(64 * 1024, "x");
    const signed = await worker.headersFor("POST", GENERATE, Buffer.from("x"));
    const headers = { ...signed, "x-tidegate-signature": "0".repeat(64), host: "worker" };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `POST ${GENERATE} HTTP/1.1\r\n${lines.join("")}content-length: 8388608\r\n\r\n`;
    const before = await worker.readMetric("process_resident_memory_bytes");
    const sockets = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => socket.destroy());
      socket.write(head);
      // As much as the other side takes, and no more than a body.
      let left = 127;
      const push = () => {
        while (left > 0 && !socket.destroyed) {
          left -= 1;
          if (!socket.write(chunk)) return;
        }
      };
      socket.on("drain", push);
      push();
      return socket;
    });
    expect((await worker.generate(requestOf("Hello"))).receipt.outcome).toBe("completed");
    await waitFor(() => sockets.every(({ closed }) => closed));
    const after = await worker.readMetric("process_resident_memory_bytes");
    expect(after - before).toBeLessThan(100 * 1024 * 1024);
  });

  it("serves the edge however many connections others open", async () => {
    const { port, hostname } = new URL(worker.baseUrl);
    const sockets = Array.from({ length: 600 }, () => {
      const socket = connect(Number(port), hostname);
      return socket.on("error", () => socket.destroy());
    });
    try {
      for (let round = 0; round < 3; round += 1) {
        expect((await worker.generate(requestOf("Hello"))).receipt.outcome).toBe("completed");
      }
      await waitFor(() => sockets.filter(({ closed }) => closed).length >= 600 - 256);
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });

  it("refuses a body past 8 MiB without reading it", async () => {
    const { port, hostname } = new URL(worker.baseUrl);
    const body = Buffer.from("x");
    const headers = { ...(await worker.headersFor("POST", GENERATE, body)), host: "worker" };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const socket = connect(Number(port), hostname);
    socket.write(`POST ${GENERATE} HTTP/1.1\r\n${lines.join("")}content-length: 9000000\r\n\r\n`);
    let answer = "";
    for await (const chunk of socket) answer += String(chunk);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain("8388608");
  });
});
