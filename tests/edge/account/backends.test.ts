/**
 * The contract of backends: whatever one offers beside its text, behind the whole pipeline and a
 * real account what it gives is metered and settled exactly once, and it makes no more than a chunk
 * for nobody.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { BackendError, type Backend, type BackendEvent } from "../../../src/backends/backend.ts";
import { NO_TIMING } from "../../../src/backends/evidence.ts";
import { GpuWorkerBackend } from "../../../src/backends/gpu-worker.ts";
import { answer, FakeWorker, SECRET } from "../support/fake-worker.ts";
import { MAX_TOKENS, PER_TOKEN, Pipeline, read, type Deployed } from "../support/pipeline.ts";
import { huggingFace, openAiCompatible, tieFetch, workersAi } from "../support/providers.ts";
import { openAccount, WORKER_URL } from "../support/test-account.ts";

const TOKENS = 5;

/** What a backend does, and how far it was read. */
interface Script {
  readonly tokens: number;
  /** Breaks after so many chunks. */
  readonly breaksAfter?: number;
}

interface Fake extends Deployed {
  readonly seen: { chunks: number; isStopped: boolean; begun: number };
}

/**
 * A backend that tells its text and no more; with `usage`, at its end, what it says that it used.
 */
function fakeOf({ tokens, breaksAfter }: Script, hasUsage: boolean): Fake {
  const seen = { chunks: 0, isStopped: false, begun: 0 };
  async function* tell(signal: AbortSignal): AsyncGenerator<BackendEvent[]> {
    try {
      for (let made = 1; made <= tokens && !signal.aborted; made += 1) {
        if (made - 1 === breaksAfter) throw new BackendError("connection_lost", "it broke");
        seen.chunks = made;
        yield [{ type: "delta", index: 0, text: "x", completionTokens: made, logprobs: null }];
      }
      if (signal.aborted) throw new BackendError("failed", "aborted");
      const usage = { promptTokens: 3, cachedTokens: 0, completionTokens: tokens };
      const measured = { measuredBy: "provider", usage, timing: NO_TIMING } as const;
      yield [
        { type: "choice_end", index: 0, finishReason: "stop" },
        { type: "end", outcome: "completed", measured: hasUsage ? measured : null },
      ];
    } finally {
      seen.isStopped = true;
    }
  }
  const generateOn: Backend["generate"] = async (_request, signal) => {
    seen.begun += 1;
    return tell(signal);
  };
  return { backend: { generate: generateOn }, seen };
}

function workerOf({ tokens, breaksAfter }: Script): Fake {
  worker.makes = () =>
    breaksAfter === undefined ? answer("x", 0, tokens) : answer("x", 0, breaksAfter).slice(0, -1);
  worker.breaksOff = breaksAfter !== undefined;
  const send = (url: URL, init: RequestInit) => fetch(url, init);
  const seen = { chunks: 0, isStopped: false, begun: 0 };
  return { backend: new GpuWorkerBackend(WORKER_URL, SECRET, send), seen };
}

const BACKENDS = {
  "a gpu-worker": { open: workerOf, evidence: "receipt", promptTokens: 10 },
  "a provider that says what it used": {
    open: (script: Script) => fakeOf(script, true),
    evidence: "provider",
    promptTokens: 3,
  },
  "a backend without start, figures and cancel": {
    open: (script: Script) => fakeOf(script, false),
    evidence: "relay",
    promptTokens: null,
  },
  "an OpenAI-compatible URL": {
    open: (script: Script) => openAiCompatible(modeOf(script)),
    evidence: "provider",
    promptTokens: 3,
  },
  "an Inference Provider of Hugging Face": {
    open: (script: Script) => huggingFace(modeOf(script)),
    evidence: "provider",
    promptTokens: 3,
  },
  "Workers AI": {
    open: (script: Script) => workersAi(modeOf(script)),
    evidence: "provider",
    promptTokens: 3,
  },
} as const;

const modeOf = ({ breaksAfter }: Script) => (breaksAfter === undefined ? "answers" : "breaks");

let worker: FakeWorker;
let pipeline: Pipeline;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  tieFetch();
  pipeline = new Pipeline(await openAccount());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(Object.entries(BACKENDS))("%s", (_name, { open, evidence, promptTokens }) => {
  it.each([true, false])("is metered and settled once (stream: %s)", async (isStream) => {
    const deployed = open({ tokens: TOKENS });
    expect(await read(await pipeline.start([deployed], isStream))).toBe(TOKENS);
    const records = await pipeline.settled();
    expect(records).toMatchObject([
      {
        outcome: "completed",
        measured_by: evidence,
        completion_tokens: TOKENS,
        deployment_id: "d0",
      },
    ]);
    const counted = records[0]?.prompt_tokens ?? 0;
    if (promptTokens !== null) expect(counted).toBe(promptTokens);
    expect(records[0]?.charge_nano_usd).toBe((counted + TOKENS) * PER_TOKEN);
  });

  it("that breaks after its first chunk is charged for that, and a whole answer for nothing", async () => {
    for (const isStream of [true, false]) {
      pipeline = new Pipeline(await openAccount());
      const deployed = open({ tokens: TOKENS, breaksAfter: 1 });
      const generation = await pipeline.start([deployed], isStream);
      await expect(read(generation)).rejects.toMatchObject({ code: "backend_failed" });
      const [only, ...others] = await pipeline.settled();
      expect(others).toEqual([]);
      expect(only?.charge_nano_usd).toBe(
        isStream ? ((only?.prompt_tokens ?? 0) + 1) * PER_TOKEN : 0,
      );
    }
  });

  it("gives its place to the next candidate, and only what answered is charged", async () => {
    const dead: Backend = {
      generate: async () => {
        throw new BackendError("unreachable", "nobody is there");
      },
    };
    const deployed = open({ tokens: TOKENS });
    expect(await read(await pipeline.start([{ backend: dead }, deployed], true))).toBe(TOKENS);
    expect(await pipeline.settled()).toMatchObject([
      { deployment_id: "d1", completion_tokens: TOKENS },
    ]);
  });
});

describe("a backend that cannot be told to stop", () => {
  it("stops within a chunk of its client's departure, and is charged for what it gave", async () => {
    const leaving = new AbortController();
    const { backend, seen } = fakeOf({ tokens: MAX_TOKENS }, false);
    const generation = await pipeline.start([{ backend }], true, { signal: leaving.signal });
    const events = generation.events();
    await events.next();
    leaving.abort();
    await events.return(undefined);
    const [only] = await pipeline.settled();
    expect(seen.chunks).toBeLessThanOrEqual(2);
    expect(seen.isStopped).toBe(true);
    expect(only).toMatchObject({ outcome: "client_left", measured_by: "relay" });
    expect(only?.completion_tokens).toBeLessThanOrEqual(seen.chunks);
  });
});

describe("candidates", () => {
  const failing = (
    fault: ConstructorParameters<typeof BackendError>[0],
    calls: string[],
  ): Deployed => ({
    backend: {
      generate: async () => {
        calls.push(fault);
        throw new BackendError(fault, fault);
      },
    },
  });

  it("are all tried before a request is refused, which is then free", async () => {
    const calls: string[] = [];
    const deployed = [failing("no_capacity", calls), failing("unreachable", calls)];
    await expect(pipeline.start(deployed, true)).rejects.toMatchObject({ code: "no_capacity" });
    expect(calls).toEqual(["no_capacity", "unreachable"]);
    expect(await pipeline.settled()).toMatchObject([{ charge_nano_usd: 0 }]);
  });

  it("are not asked for what is wrong with the request itself", async () => {
    const calls: string[] = [];
    const deployed = [failing("context_length_exceeded", calls), failing("unreachable", calls)];
    await expect(pipeline.start(deployed, true)).rejects.toMatchObject({
      code: "context_length_exceeded",
    });
    expect(calls).toEqual(["context_length_exceeded"]);
    expect(await pipeline.settled()).toMatchObject([{ charge_nano_usd: 0 }]);
  });

  it("are asked further where one does not do what was asked, and that is said where none does", async () => {
    const calls: string[] = [];
    const deployed = [failing("unsupported_parameter", calls), failing("unreachable", calls)];
    await expect(pipeline.start(deployed, true)).rejects.toMatchObject({ code: "backend_failed" });
    expect(calls).toEqual(["unsupported_parameter", "unreachable"]);
    expect(await pipeline.settled()).toMatchObject([{ charge_nano_usd: 0 }]);
    pipeline = new Pipeline(await openAccount());
    await expect(
      pipeline.start([failing("unreachable", []), failing("unsupported_parameter", [])], true),
    ).rejects.toMatchObject({ code: "backend_failed" });
    pipeline = new Pipeline(await openAccount());
    await expect(
      pipeline.start([failing("unsupported_parameter", [])], true),
    ).rejects.toMatchObject({ code: "unsupported_parameter" });
  });
});
