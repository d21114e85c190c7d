/** What a caller does to its own stream must not close a place to others. */
import { afterEach, describe, expect, it, vi } from "vitest";

import { BackendError, type Backend, type BackendEvent } from "../../../src/backends/backend.ts";
import { Dispatch } from "../../../src/gateway/dispatch.ts";
import type { DispatchedRequest } from "../../../src/gateway/dispatched.ts";
import { watched } from "../../../src/gateway/visit.ts";
import { ReplicaHealth, type Place } from "../../../src/routing/health.ts";

const PLACE: Place = {
  target: { kind: "gpu_worker", url: "http://a.workers.test" },
  upstreamModel: "m",
  pooled: { prefixes: [], replica: "a 1" },
};
const OWNER = { organizationId: "o", serviceTier: "default" } as const;
const STARTED = {
  type: "started",
  promptTokens: 1,
  cachedTokens: 0,
  choices: 1,
  maxTokens: 9,
} as const satisfies BackendEvent;

class World {
  readonly health = new ReplicaHealth();
  nowMs = 1_000;

  /** @param uncachedTokens of its prompt */
  visit(uncachedTokens = 0) {
    const pooled = { prefixes: [], replica: "a 1", uncachedTokens };
    const visit = this.health.visit({ ...PLACE, pooled }, this.nowMs, OWNER);
    if (visit === undefined) throw new Error("a pooled place is watched");
    return visit;
  }

  isOpen(): boolean {
    return this.health.isOpenTo(PLACE, this.nowMs);
  }

  /** A stream that gives so many events and then breaks. */
  async breakOff({ thrown, awayMs, waitMs }: Broken): Promise<void> {
    const events = async function* (world: World): AsyncGenerator<BackendEvent[]> {
      yield [STARTED];
      yield [{ type: "delta", index: 0, text: "x", completionTokens: 1, logprobs: null }];
      world.nowMs += waitMs;
      throw thrown;
    };
    const source = watched(events(this), this.visit(), () => this.nowMs);
    await source.next();
    this.nowMs += awayMs;
    await source.next();
    await expect(source.next()).rejects.toBe(thrown);
  }
}

interface Broken {
  readonly thrown: Error;
  /** For how long its reader takes nothing in the middle. */
  readonly awayMs: number;
  /** For how long its reader waits for what does not come. */
  readonly waitMs: number;
}

const LOST = new BackendError("connection_lost", "the stream broke");

describe("a place whose streams break", () => {
  it("is left out after three that were read all the time", async () => {
    const world = new World();
    for (let at = 0; at < 3; at += 1)
      await world.breakOff({ thrown: LOST, awayMs: 5, waitMs: 45_000 });
    expect(world.isOpen()).toBe(false);
  });

  it("stays open where their readers took nothing for a while, however many do that", async () => {
    const world = new World();
    for (let at = 0; at < 30; at += 1)
      await world.breakOff({ thrown: LOST, awayMs: 31_000, waitMs: 0 });
    expect(world.isOpen()).toBe(true);
  });

  it("is left out for what it sends, however slowly that was read", async () => {
    const world = new World();
    const thrown = new BackendError("failed", "the worker sent an event outside the contract");
    for (let at = 0; at < 3; at += 1) await world.breakOff({ thrown, awayMs: 31_000, waitMs: 0 });
    expect(world.isOpen()).toBe(false);
  });
});

describe("a place where requests wait too long for their beginning", () => {
  it("is left out after three where nothing of any other was heard meanwhile", () => {
    const world = new World();
    const visits = [world.visit(), world.visit(), world.visit()];
    world.nowMs += 60_000;
    for (const visit of visits) visit.late(world.nowMs);
    expect(world.isOpen()).toBe(false);
  });

  it("stays open where it has to load the model first", () => {
    const { health } = new World();
    const pooled = { prefixes: [], replica: "a 1", loads: true };
    for (let late = 0; late < 9; late += 1)
      health.visit({ ...PLACE, pooled }, 1_000, OWNER)?.late(301_000);
    expect(health.isOpenTo(PLACE, 301_000)).toBe(true);
  });

  it("stays open where it answers others: it has much to do, perhaps for who waits", async () => {
    const world = new World();
    const other = (async function* (): AsyncGenerator<BackendEvent[]> {
      yield [STARTED];
      for (let tokens = 1; ; tokens += 1)
        yield [{ type: "delta", index: 0, text: "x", completionTokens: tokens, logprobs: null }];
    })();
    const running = watched(other, world.visit(), () => world.nowMs);
    await running.next();
    const visits = Array.from({ length: 40 }, () => world.visit());
    world.nowMs += 30_000;
    await running.next();
    world.nowMs += 30_000;
    for (const visit of visits) visit.late(world.nowMs);
    expect(world.isOpen()).toBe(true);
  });
});

describe("requests that wait at a worker of a pool", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Runs the first request that it gets, a token a second, and lets all others wait. */
  function busyBackend(): Backend {
    let isFree = true;
    return {
      generate: async (_, signal) => {
        const isFirst = isFree;
        isFree = false;
        return (async function* (): AsyncGenerator<BackendEvent[]> {
          if (isFirst) yield [STARTED];
          for (let tokens = 1; ; tokens += 1) {
            await new Promise<void>((go, stop) => {
              setTimeout(go, isFirst ? 1_000 : 1e9);
              signal.addEventListener("abort", () => stop(signal.reason as Error));
            });
            yield [
              { type: "delta", index: 0, text: "x", completionTokens: tokens, logprobs: null },
            ];
          }
        })();
      },
    };
  }

  it("do not close it to others when they are given up, while it goes on with one", async () => {
    vi.useFakeTimers();
    const health = new ReplicaHealth();
    const busy = busyBackend();
    const next: Place = { ...PLACE, target: { kind: "gpu_worker", url: "http://b.workers.test" } };
    const begin = (name: string) => {
      const places = [PLACE, next].map((place) => ({
        ...place,
        model: "m",
        deploymentId: "d",
        maxTokens: 9,
        serviceTier: "default" as const,
      }));
      const dispatch = new Dispatch({
        requestId: name,
        candidates: places,
        openBackend: (target) =>
          target === PLACE.target
            ? busy
            : { generate: async () => Promise.reject(new BackendError("no_capacity", "full")) },
        accountOf: () => ({ redirect: async () => true }),
        health,
        now: () => Date.now(),
        defer: () => undefined,
      });
      const request = { organizationId: "org", deadlineMs: Date.now() + 300_000, sampling: {} };
      return dispatch.begin(request as DispatchedRequest, 300_000, () => false);
    };
    const running = await begin("running");
    const read = async (): Promise<void> => {
      await running.source.next();
      return read();
    };
    void read();
    const waiting = Promise.allSettled(Array.from({ length: 12 }, (_, at) => begin(`req_${at}`)));
    await vi.advanceTimersByTimeAsync(61_000);
    expect((await waiting).map(({ status }) => status)).toEqual(Array(12).fill("rejected"));
    expect(health.isOpenTo(PLACE, Date.now())).toBe(true);
  });
});

describe("callers who leave before their answer begins", () => {
  it("close no place to others, whatever its connections make of that", async () => {
    const health = new ReplicaHealth();
    const leave = async (thrown: BackendError): Promise<void> => {
      const dispatch = new Dispatch({
        requestId: "req",
        candidates: [
          { ...PLACE, model: "m", deploymentId: "d", maxTokens: 9, serviceTier: "default" },
        ],
        openBackend: () => ({
          generate: async (_, signal) => {
            const gone = Promise.withResolvers<never>();
            signal.addEventListener("abort", () => gone.reject(thrown));
            return gone.promise;
          },
        }),
        accountOf: () => ({ redirect: async () => true }),
        health,
        now: () => 1_000,
        defer: () => undefined,
      });
      const request = { organizationId: "org", deadlineMs: 60_000, sampling: {} };
      const begun = dispatch.begin(request as DispatchedRequest, 60_000, () => false);
      await dispatch.stop();
      dispatch.forgetDeadline();
      await expect(begun).rejects.toBe(thrown);
    };
    for (const fault of ["connection_lost", "unreachable", "failed"] as const)
      for (let at = 0; at < 10; at += 1) await leave(new BackendError(fault, "aborted"));
    expect(health.isOpenTo(PLACE, 1_000)).toBe(true);
  });
});

describe("prompts that were sent to a worker", () => {
  const unread = ({ health, nowMs }: World) => health.unreadTokensOf(PLACE.target, 1_000, nowMs);

  it("count until they are run, the first less what the device has run of it", () => {
    const world = new World();
    const [first, second] = [world.visit(2_000), world.visit(3_000)];
    expect(unread(world)).toBe(5_000);
    world.nowMs += 500;
    expect(unread(world)).toBe(4_500);
    // It says how much of its prompt was warm: all but 600.
    first.answered(world.nowMs, 600);
    expect(unread(world)).toBe(3_100);
    world.nowMs += 10_000;
    expect(unread(world)).toBe(3_000);
    first.read(world.nowMs);
    world.nowMs += 1_000;
    expect(unread(world)).toBe(2_000);
    second.ended(world.nowMs);
    expect(unread(world)).toBe(0);
  });

  it("are told by their events: what was made of one says that it was run", async () => {
    const world = new World();
    const events = async function* (): AsyncGenerator<BackendEvent[]> {
      yield [{ ...STARTED, promptTokens: 900, cachedTokens: 200 }];
      yield [{ type: "delta", index: 0, text: "x", completionTokens: 1, logprobs: null }];
    };
    const source = watched(events(), world.visit(5_000), () => world.nowMs);
    await source.next();
    expect(unread(world)).toBe(700);
    await source.next();
    expect(unread(world)).toBe(0);
  });
});

describe("tries elsewhere", () => {
  it("are each organization's own: who used its up leaves the others theirs", () => {
    const { health } = new World();
    const hostile = health.budgetOf("org_hostile");
    for (let sent = 0; sent < 1_000; sent += 1) {
      hostile.give();
      hostile.take();
      hostile.take();
    }
    expect(hostile.take()).toBe(false);
    expect(health.budgetOf("org_other").take()).toBe(true);
  });

  it("are remembered of a bounded number of organizations, those that asked last", () => {
    const { health } = new World();
    const emptied = health.budgetOf("org_0");
    while (emptied.take());
    for (let at = 1; at < 5_000; at += 1) {
      health.budgetOf(`org_${at}`);
      // Whoever goes on asking is not forgotten.
      expect(health.budgetOf("org_0").take()).toBe(false);
    }
    expect(health.knownBudgets).toBeLessThanOrEqual(1_024);
  });
});
