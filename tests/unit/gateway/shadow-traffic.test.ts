/** What a copy's deployment may do to those beside it: nothing, and not for long. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { BackendError, type Backend, type BackendEvent } from "../../../src/backends/backend.ts";
import type { GenerateCall } from "../../../src/gateway/generate.ts";
import type { Generation, GenerationEvent } from "../../../src/gateway/generation.ts";
import type { PlacedCandidate, Routed } from "../../../src/gateway/route.ts";
import type { GatewayServices } from "../../../src/gateway/services.ts";
import { ShadowRoom } from "../../../src/gateway/shadow-room.ts";
import { SHADOW_DEADLINE_MS, throughShadow } from "../../../src/gateway/shadow-traffic.ts";
import { EdgeMetrics } from "../../../src/observability/metrics.ts";
import { Catalog } from "../../../src/routing/catalog.ts";
import type { ShadowEnd, ShadowRuns } from "../../../src/routing/shadow-runs.ts";
import { deploymentOf, record, recordOf } from "../routing/model-record.ts";

const delta = (completionTokens: number): Extract<BackendEvent, { type: "delta" }> => ({
  type: "delta",
  index: 0,
  text: "x",
  completionTokens,
  logprobs: null,
});
const USAGE = { promptTokens: 3, cachedTokens: 0, completionTokens: 2 };

let room: ShadowRoom;
let ends: ShadowEnd[];
let begun: number;
let deferred: Promise<unknown>[];
const metrics = new EdgeMetrics();

beforeEach(() => {
  vi.useFakeTimers();
  room = new ShadowRoom();
  ends = [];
  begun = 0;
  deferred = [];
});
afterEach(() => {
  vi.useRealTimers();
});

async function world(generate: Backend["generate"], change: Partial<ShadowRuns> = {}) {
  const deployments = [deploymentOf("stable"), deploymentOf("new", { shadowPercent: 100 })];
  const model = { ...record("m", { effective_at: 0 }), deployments };
  const catalog = new Catalog(async () => recordOf(model), 1e9);
  const entry = (await catalog.list(1, () => undefined)).get("m");
  const services: Partial<GatewayServices> = {
    shadows: room,
    metrics,
    now: () => Date.now(),
    defer: (work) => void deferred.push(work),
    openBackend: () => ({ generate }),
    shadowRuns: {
      begin: async () => void (begun += 1),
      end: async (end: ShadowEnd) => void ends.push(end),
      ...change,
    } as ShadowRuns,
  };
  const gone = new AbortController();
  const question = {
    organizationId: "org_1",
    models: ["m"],
    preferences: null,
    task: "text-generation",
    capability: "generate",
    prompt: { estimatedTokens: 3, fewestTokens: 1 },
    maxTokens: 10,
    choices: 1,
    maxTokensParam: "max_tokens",
    seed: 1,
    atMs: 1,
  } as const satisfies Routed["question"];
  const call: Partial<GenerateCall> = {
    key: { organizationId: "org_1" } as GenerateCall["key"],
    signal: gone.signal,
    input: { type: "completion", prompts: ["p"] } as unknown as GenerateCall["input"],
    sampling: { n: 1, bestOf: 1, temperature: 0, seed: null } as GenerateCall["sampling"],
    isStream: true,
  };
  const generation: Partial<Generation> = {
    events: async function* events(): AsyncGenerator<GenerationEvent[]> {
      yield [delta(1)];
      yield [delta(2), { type: "choice_end", index: 0, finishReason: "stop" }];
      yield [{ type: "generation_end", usage: USAGE, stop: null }];
    },
  };
  const watched = throughShadow(
    {
      services: services as GatewayServices,
      call: call as GenerateCall,
      routed: { question, keepsNothing: false, prompt: question.prompt } as unknown as Routed,
      answering: {
        entry,
        deployment: deployments[0],
        maxTokens: 10,
      } as unknown as PlacedCandidate,
      dispatchedAtMs: Date.now(),
    },
    generation as Generation,
  );
  return { watched, gone };
}

/** What the customer is given. */
async function given({ watched }: Awaited<ReturnType<typeof world>>): Promise<number> {
  let events = 0;
  for await (const batch of watched.events()) events += batch.length;
  return events;
}

const settle = async (afterMs: number) => {
  await vi.advanceTimersByTimeAsync(afterMs);
  await Promise.all(deferred);
};

describe("a copy", () => {
  it.each<[string, Backend["generate"]]>([
    ["that never begins, and hears of no abort", () => new Promise(() => undefined)],
    [
      "that tells of tokens for ever",
      async () =>
        (async function* endless(): AsyncGenerator<BackendEvent[]> {
          for (let at = 1; ; at += 1) {
            await new Promise((resolve) => setTimeout(resolve, 500));
            yield [delta(at)];
          }
        })(),
    ],
  ])("%s is over at its deadline, and its customer waited for nothing", async (_, generate) => {
    expect(await given(await world(generate))).toBe(4);
    expect(room.count).toBe(1);
    await settle(SHADOW_DEADLINE_MS);
    expect(ends).toMatchObject([{ outcome: "late", figures: { measuredBy: "relay" } }]);
    expect(room.count).toBe(0);
  });

  it("gives way within a moment once its deployment has no room for another", async () => {
    await given(await world(() => new Promise(() => undefined)));
    await vi.advanceTimersByTimeAsync(1_000);
    await given(await world(async () => Promise.reject(new BackendError("no_capacity", "full"))));
    await settle(100);
    expect(ends.map(({ outcome }) => outcome)).toEqual(["refused", "stopped"]);
  });

  it.each([
    ["failed", new BackendError("unreachable", "gone")],
    ["failed", new Error("a fault of ours")],
    ["refused", new BackendError("no_capacity", "full")],
  ] as const)("that is %s is told of, and of nobody else's matter", async (outcome, thrown) => {
    const failing = await world(async () => {
      throw thrown;
    });
    expect(await given(failing)).toBe(4);
    await settle(0);
    expect(ends).toMatchObject([{ outcome }]);
    expect(room.count).toBe(0);
  });

  it("is not sent where its cost could not be written down", async () => {
    const generate = vi.fn<Backend["generate"]>();
    const begin = async () => {
      throw new Error("the database is gone");
    };
    expect(await given(await world(generate, { begin }))).toBe(4);
    await settle(0);
    expect(generate).not.toHaveBeenCalled();
    expect(room.count).toBe(0);
  });

  it("is not made of an answer whose client left, before or in the middle of it", async () => {
    const generate = vi.fn<Backend["generate"]>();
    const before = await world(generate);
    before.gone.abort();
    expect(room.count).toBe(0);
    const within = await world(generate);
    const events = within.watched.events();
    await events.next();
    within.gone.abort();
    await events.return(undefined);
    await settle(0);
    expect([room.count, begun]).toEqual([0, 0]);
    expect(generate).not.toHaveBeenCalled();
  });
});
