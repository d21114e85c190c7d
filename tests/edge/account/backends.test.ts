/**
 * The contract of backends: whatever one offers beside its text, behind the whole pipeline and a real account what it gives is
 * metered and settled exactly once, and it makes no more than a chunk for nobody.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { BackendError, type Backend, type BackendEvent } from "../../../src/backends/backend.ts";
import { NO_TIMING } from "../../../src/backends/evidence.ts";
import { GpuWorkerBackend } from "../../../src/backends/gpu-worker.ts";
import type { Sampling } from "../../../src/contract/engine.ts";
import { generate, type GenerateCall } from "../../../src/gateway/generate.ts";
import type { GatewayServices } from "../../../src/gateway/services.ts";
import { EdgeMetrics } from "../../../src/observability/metrics.ts";
import { Catalog } from "../../../src/routing/catalog.ts";
import { deploymentOf, record } from "../../unit/routing/model-record.ts";
import { answer, FakeWorker, SECRET } from "../support/fake-worker.ts";
import { KEY, openAccount, WORKER_URL, type TestAccount } from "../support/test-account.ts";

const CREDIT = 1_000_000_000;
const TOKENS = 5;
const MAX_TOKENS = 40;
/** Of the catalog's price, a nano-USD for each token. */
const PER_TOKEN = 1;

const SAMPLING = { maxTokens: MAX_TOKENS, n: 1, bestOf: 1, echo: false } as Sampling;

/** What a backend does, and how far it was read. */
interface Script {
  readonly tokens: number;
  /** Breaks after so many chunks. */
  readonly breaksAfter?: number;
}

interface Fake {
  readonly backend: Backend;
  readonly seen: { chunks: number; isStopped: boolean; begun: number };
}

/** A backend that tells its text and no more; with `usage`, at its end, what it says that it used. */
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
} as const;

let worker: FakeWorker;
let account: TestAccount;
let deferred: Promise<unknown>[];
beforeEach(async () => {
  worker = new FakeWorker();
  worker.listen();
  account = await openAccount();
  deferred = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function start(
  backends: readonly Backend[],
  isStream: boolean,
  signal = new AbortController().signal,
) {
  const deployments = backends.map((_, at) => deploymentOf(`d${at}`, { priority: at }));
  const services: Partial<GatewayServices> = {
    accountOf: () => account.stub,
    wait: async () => undefined,
    metrics: new EdgeMetrics(),
    catalog: new Catalog(async () => [{ ...record("m", { effective: 0 }), deployments }], 1e9),
    openBackend: ({ url }) => backends[Number(/\d+/.exec(url)?.[0])] as Backend,
    requestTimeoutMs: 60_000,
    now: () => Date.now(),
    random: () => 0,
    defer: (work) => void deferred.push(work),
  };
  const call: GenerateCall = {
    key: { organizationId: account.id, ...KEY, account: account.stub },
    requestId: "req_1",
    keyedName: null,
    scope: "completions",
    clientIp: null,
    operation: "completions",
    model: "m",
    input: { type: "completion", prompts: ["once"] },
    output: { type: "text" },
    outputParam: "response_format",
    sampling: SAMPLING,
    priority: 0,
    maxTokensParam: "max_tokens",
    isStream,
    signal,
  };
  return generate(services as GatewayServices, call);
}

/** Everything that the pipeline left to be done. */
async function settled() {
  for (let at = 0; at < deferred.length; at += 1) await deferred[at];
  const { records } = await account.stub.listUsage(10, null);
  const books = await account.stub.reconcile();
  expect(books).toMatchObject({ openHolds: 0, heldNanoUsd: 0, isChainIntact: true });
  const charged = records.reduce((sum, { charge_nano_usd: charge }) => sum + charge, 0);
  expect(books.postedNanoUsd).toBe(CREDIT - charged);
  return records;
}

async function read(generation: Awaited<ReturnType<typeof generate>>) {
  let tokens = 0;
  for await (const batch of generation.events())
    for (const event of batch) if (event.type === "delta") tokens = event.completionTokens;
  return tokens;
}

describe.each(Object.entries(BACKENDS))("%s", (_name, { open, evidence, promptTokens }) => {
  it.each([true, false])("is metered and settled once (stream: %s)", async (isStream) => {
    const { backend } = open({ tokens: TOKENS });
    expect(await read(await start([backend], isStream))).toBe(TOKENS);
    const records = await settled();
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
      account = await openAccount();
      deferred = [];
      const { backend } = open({ tokens: TOKENS, breaksAfter: 1 });
      const generation = await start([backend], isStream);
      await expect(read(generation)).rejects.toMatchObject({ code: "backend_failed" });
      const [only, ...others] = await settled();
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
    const { backend } = open({ tokens: TOKENS });
    expect(await read(await start([dead, backend], true))).toBe(TOKENS);
    expect(await settled()).toMatchObject([{ deployment_id: "d1", completion_tokens: TOKENS }]);
  });
});

describe("a backend that cannot be told to stop", () => {
  it("stops within a chunk of its client's departure, and is charged for what it gave", async () => {
    const leaving = new AbortController();
    const { backend, seen } = fakeOf({ tokens: MAX_TOKENS }, false);
    const generation = await start([backend], true, leaving.signal);
    const events = generation.events();
    await events.next();
    leaving.abort();
    await events.return(undefined);
    const [only] = await settled();
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
  ): Backend => ({
    generate: async () => {
      calls.push(fault);
      throw new BackendError(fault, fault);
    },
  });

  it("are all tried before a request is refused, which is then free", async () => {
    const calls: string[] = [];
    const backends = [failing("no_capacity", calls), failing("unreachable", calls)];
    await expect(start(backends, true)).rejects.toMatchObject({ code: "no_capacity" });
    expect(calls).toEqual(["no_capacity", "unreachable"]);
    expect(await settled()).toMatchObject([{ charge_nano_usd: 0 }]);
  });

  it("are not asked for what is wrong with the request itself", async () => {
    const calls: string[] = [];
    const backends = [failing("context_length_exceeded", calls), failing("unreachable", calls)];
    await expect(start(backends, true)).rejects.toMatchObject({ code: "context_length_exceeded" });
    expect(calls).toEqual(["context_length_exceeded"]);
    expect(await settled()).toMatchObject([{ charge_nano_usd: 0 }]);
  });
});
