/** The adapter for our gpu-workers, over a network that says what a test wants. */
import { afterEach, describe, expect, it, vi } from "vitest";

import {
  BackendError,
  type BackendEvent,
  type BackendRequest,
} from "../../../src/backends/backend.ts";
import { GpuWorkerBackend } from "../../../src/backends/gpu-worker.ts";
import type { EngineEvent } from "../../../src/contract/engine.ts";

const SECRET = "a secret of at least 32 characters";
const request = {
  attemptId: "req_1~1",
  input: { type: "completion", prompts: ["a"] },
  sampling: { n: 1, bestOf: 1, maxTokens: 8, echo: false },
} as unknown as BackendRequest;

/** A worker that answers each call with the next of these; an Error is a connection that ends. */
function backendOf(origin: string, answers: (Response | Error)[]) {
  const calls: string[] = [];
  const backend = new GpuWorkerBackend(origin, SECRET, (url) => {
    calls.push(url.pathname);
    const answer = answers.shift() ?? new Error("nothing more was expected");
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { backend, calls };
}

const stream = (...events: object[]) =>
  new Response(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(""));
const refusal = (status: number, code: string) =>
  Response.json({ error: { code, message: code, param: null, retryAfterMs: null } }, { status });
const started: EngineEvent = {
  type: "started",
  promptTokens: 3,
  cachedTokens: 0,
  choices: 1,
  maxTokens: 8,
};

async function faultOf(work: Promise<unknown>): Promise<BackendError> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof BackendError) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("a generation", () => {
  const signal = new AbortController().signal;

  it("that is refused after its head was sent is refused all the same", async () => {
    const error = { type: "error", code: "no_capacity", message: "full", receipt: null };
    const { backend } = backendOf("http://late", [stream({ ...error, retryAfterMs: 700 })]);
    const events = await backend.generate(request, signal);
    const fault = await faultOf(events[Symbol.asyncIterator]().next());
    expect(fault).toMatchObject({ fault: "no_capacity", retryAfterMs: 700 });
  });

  it("that began is never taken for a refused one", async () => {
    const error = { type: "error", code: "internal_error", message: "failed", receipt: null };
    const { backend } = backendOf("http://begun", [stream(started, error)]);
    const all: BackendEvent[] = [];
    for await (const batch of await backend.generate(request, signal)) all.push(...batch);
    expect(all).toMatchObject([
      started,
      { type: "error", error: { fault: "failed" }, outcome: "failed", measured: null },
    ]);
  });

  it("is sent once more when its connection ends, and not a third time", async () => {
    const lost = () => new Error("Network connection lost.");
    const once = backendOf("http://once", [lost(), stream(started)]);
    await once.backend.generate(request, signal);
    expect(once.calls).toEqual(["/v1/generate", "/v1/generate"]);
    const twice = backendOf("http://twice", [lost(), lost(), stream(started)]);
    expect((await faultOf(twice.backend.generate(request, signal))).fault).toBe("unreachable");
    expect(twice.calls).toHaveLength(2);
  });

  it("that began with the attempt which broke is cancelled", async () => {
    const { backend, calls } = backendOf("http://known", [
      new Error("Network connection lost."),
      refusal(409, "duplicate_request"),
      Response.json({ state: "unknown" }),
    ]);
    expect((await faultOf(backend.generate(request, signal))).fault).toBe("failed");
    expect(calls).toEqual(["/v1/generate", "/v1/generate", "/v1/requests/req_1~1/cancel"]);
  });

  it("that is known though it was sent once is left alone", async () => {
    const { backend, calls } = backendOf("http://mine", [refusal(409, "duplicate_request")]);
    expect((await faultOf(backend.generate(request, signal))).fault).toBe("failed");
    expect(calls).toEqual(["/v1/generate"]);
  });

  it("whose client left is not sent again", async () => {
    const abort = new AbortController();
    const { backend, calls } = backendOf("http://left", [new Error("aborted")]);
    abort.abort();
    expect((await faultOf(backend.generate(request, abort.signal))).fault).toBe("unreachable");
    expect(calls).toHaveLength(1);
  });
});

describe("a count", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("that the worker does not give in time is for later: it has too many to make", async () => {
    vi.useFakeTimers();
    const never = new GpuWorkerBackend("http://busy", SECRET, (_url, { signal }) => {
      const { promise, reject } = Promise.withResolvers<Response>();
      if (signal?.aborted === true) reject(signal.reason);
      signal?.addEventListener("abort", () => reject(signal.reason));
      return promise;
    });
    const fault = faultOf(never.count(request));
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await fault).toMatchObject({ fault: "no_capacity", retryAfterMs: 1_000 });
  });
});
