import { describe, expect, it } from "vitest";

import { heartbeatSchema, type Heartbeat, type PooledWorker } from "../../../src/contract/pool.ts";
import { eligibleWorkers, rankReplicas, type PromptShape } from "../../../src/routing/replicas.ts";
import { fc } from "../../support/random.ts";

const worker = (workerId: string, fields: Partial<PooledWorker> = {}): PooledWorker => {
  const models: Heartbeat["models"] = [{ id: "m", state: "loaded", dtype: null, device: null }];
  const base = { pool: "p", workerId, bootId: "1", sequence: 1, url: "http://w", protocol: 1 };
  const {
    pool: _p,
    sequence: _s,
    isReady: _r,
    ...figures
  } = heartbeatSchema.parse({
    ...base,
    models,
    maxRunning: 8,
    prefillTokensPerSecond: 1_000,
  });
  return { ...figures, health: "healthy", ageMs: 0, ...fields };
};

const shape = (fields: Partial<PromptShape> = {}): PromptShape => ({
  promptTokens: 2_000,
  tieKey: "t",
  ...fields,
});

const IDLE = { load: 0, recent: 0, unreadTokens: 0, warmShare: 0, goesOn: false };

const idsOf = (ranked: readonly { worker: PooledWorker }[]) =>
  ranked.map((one) => one.worker.workerId);

const withState = (state: "available" | "loading" | "failed") => ({
  models: [{ id: "m", state, dtype: null, device: null }],
});

describe("the choice of a worker", () => {
  it("takes none that is down, drains or speaks another protocol, unless all are silent", () => {
    const workers = [
      worker("a", { health: "missing" }),
      worker("b", { isDraining: true }),
      worker("c", { health: "incompatible" }),
      worker("d"),
      worker("e", { models: [] }),
    ];
    expect(eligibleWorkers(workers, "m", "generate").map((w) => w.workerId)).toEqual(["d"]);
    expect(eligibleWorkers(workers.slice(0, 3), "m", "generate").map((w) => w.workerId)).toEqual([
      "a",
    ]);
  });

  it("prefers the faster device, until so much waits there that the slower one is first", () => {
    const slow = worker("cpu", { prefillTokensPerSecond: 200, serviceMs: 4_000 });
    const fast = worker("gpu", { prefillTokensPerSecond: 20_000, serviceMs: 4_000 });
    const rank = (load: number) =>
      rankReplicas(
        [
          { worker: slow, load: 0, recent: 0, unreadTokens: 0, warmShare: 0, goesOn: false },
          { worker: fast, load, recent: 0, unreadTokens: 0, warmShare: 0, goesOn: false },
        ],
        "m",
        shape(),
      );
    expect(idsOf(rank(0))[0]).toBe("gpu");
    expect(idsOf(rank(7))[0]).toBe("gpu");
    expect(idsOf(rank(200))[0]).toBe("cpu");
  });

  it("shares alike among devices of one kind, whatever their rates were measured on, and by speed among others", () => {
    const rank = (rates: readonly number[], load: number) =>
      rankReplicas(
        rates.map((prefillTokensPerSecond, at) => ({
          worker: worker(`w${at}`, { prefillTokensPerSecond }),
          load,
          recent: 0,
          unreadTokens: 0,
          warmShare: 0,
          goesOn: false,
        })),
        "m",
        shape({ promptTokens: 10 }),
      );
    // Three times as fast is the same kind: the ones of equal load go by their tie alone.
    const alike = idsOf(rank([1_000, 3_000], 4));
    expect(idsOf(rank([3_000, 1_000], 4))).toEqual(alike);
    expect(idsOf(rank([1_000, 1_000, 20_000], 4))[0]).toBe("w2");
  });

  it("goes where most of the prompt is warm, and says so", () => {
    const replicas = ["a", "b", "c"].map((id, at) => ({
      worker: worker(id),
      load: 4,
      recent: 0,
      unreadTokens: 0,
      warmShare: at * 0.2,
      goesOn: false,
    }));
    const [first] = rankReplicas(replicas, "m", shape());
    expect(first).toMatchObject({ worker: { workerId: "c" }, reason: "warm_prefix" });
    // A short prompt goes where least is to do.
    const loads = replicas.map((replica, at) => ({ ...replica, load: at }));
    const [short] = rankReplicas(loads, "m", shape({ promptTokens: 255 }));
    expect(short).toMatchObject({ worker: { workerId: "a" }, reason: "least_load" });
  });

  it("goes where the fewest tokens of prompts are still to be run, not where the fewest run", () => {
    const replicas = [
      {
        worker: worker("reads"),
        load: 3,
        recent: 0,
        unreadTokens: 4_000,
        warmShare: 0,
        goesOn: false,
      },
      {
        worker: worker("writes"),
        load: 4,
        recent: 0,
        unreadTokens: 0,
        warmShare: 0,
        goesOn: false,
      },
    ];
    const [first] = rankReplicas(replicas, "m", shape());
    expect(first).toMatchObject({ worker: { workerId: "writes" }, uncachedTokens: 2_000 });
  });

  it("waits for prompts where it is warm, for up to twice as long as it would take elsewhere", () => {
    const firstAt = (unreadTokens: number) =>
      rankReplicas(
        [
          {
            worker: worker("warm"),
            load: 1,
            recent: 0,
            unreadTokens,
            warmShare: 0.8,
            goesOn: false,
          },
          {
            worker: worker("cold"),
            load: 1,
            recent: 0,
            unreadTokens: 0,
            warmShare: 0,
            goesOn: false,
          },
        ],
        "m",
        shape(),
      )[0]?.worker.workerId;
    expect(firstAt(3_100)).toBe("warm");
    expect(firstAt(3_300)).toBe("cold");
  });

  it("keeps a conversation where its state is, beyond that share, until the wait is longer", () => {
    const firstAt = (load: number, goesOn: boolean) =>
      rankReplicas(
        [
          { worker: worker("warm"), load, recent: 0, unreadTokens: 0, warmShare: 0.9, goesOn },
          {
            worker: worker("cold"),
            load: 0,
            recent: 0,
            unreadTokens: 0,
            warmShare: 0,
            goesOn: false,
          },
        ],
        "m",
        shape(),
      )[0]?.worker.workerId;
    expect([firstAt(7, true), firstAt(20, true), firstAt(40, true)]).toEqual([
      "warm",
      "warm",
      "cold",
    ]);
    expect(firstAt(7, false)).toBe("cold");
  });

  it("takes workers of one kind of device to be equally fast, whatever they were measured at", () => {
    // Who has warm prompts runs little at a time, which is slower.
    const replicas = [
      {
        worker: worker("warm", { prefillTokensPerSecond: 700 }),
        load: 1,
        recent: 0,
        unreadTokens: 50,
      },
      {
        worker: worker("cold", { prefillTokensPerSecond: 2_000 }),
        load: 0,
        recent: 0,
        unreadTokens: 0,
      },
    ].map((one, at) => ({ ...one, warmShare: at === 0 ? 0.8 : 0.7, goesOn: at === 0 }));
    expect(idsOf(rankReplicas(replicas, "m", shape()))[0]).toBe("warm");
  });

  it("gives no worker more than a quarter beyond its share, rounded up, however hot one prefix is", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 200 }),
        (n, requests) => {
          const loads = Array.from({ length: n }, () => 0);
          for (let at = 0; at < requests; at += 1) {
            const replicas = loads.map((load, id) => ({
              worker: worker(`w${id}`),
              load,
              recent: 0,
              unreadTokens: 0,
              warmShare: id === 0 ? 1 : 0,
              goesOn: false,
            }));
            const [first] = rankReplicas(replicas, "m", shape());
            const chosen = Number(first?.worker.workerId.slice(1));
            loads[chosen] = (loads[chosen] ?? 0) + 1;
          }
          expect(Math.max(...loads)).toBeLessThanOrEqual(Math.ceil((1.25 * requests) / n));
        },
      ),
    );
  });

  it("shares a hot prefix out while nobody waits, and has each worker run it once", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(0, 0.25, 0.9, 1),
        (n, requests, shared) => {
          const recents = Array.from({ length: n }, () => 0);
          let runs = 0;
          for (let at = 0; at < requests; at += 1) {
            const replicas = recents.map((recent, id) => ({
              worker: worker(`w${id}`),
              load: 0,
              recent,
              unreadTokens: 0,
              warmShare: recent > 0 ? shared : 0,
              goesOn: false,
            }));
            const [first] = rankReplicas(replicas, "m", shape());
            const chosen = Number(first?.worker.workerId.slice(1));
            if (recents[chosen] === 0) runs += 1;
            recents[chosen] = (recents[chosen] ?? 0) + 1;
          }
          // Beyond a fifth more, there may be one.
          expect(Math.max(...recents)).toBeLessThanOrEqual((1.2 * requests) / n + 1);
          expect(runs).toBeLessThanOrEqual(n);
        },
      ),
    );
  });

  it("sends what is warm elsewhere for more than its share of late only where nothing is to be run first", () => {
    const firstAt = (unreadTokens: number, goesOn = false) =>
      rankReplicas(
        [
          { ...IDLE, worker: worker("warm"), recent: 9, warmShare: 0.8, goesOn },
          { ...IDLE, worker: worker("cold"), unreadTokens },
        ],
        "m",
        shape(),
      )[0];
    expect(firstAt(0)).toMatchObject({ worker: { workerId: "cold" }, reason: "shortest_wait" });
    expect(firstAt(10)?.worker.workerId).toBe("warm");
    // A conversation's own state is nowhere else.
    expect(firstAt(0, true)).toMatchObject({ worker: { workerId: "warm" }, reason: "warm_prefix" });
  });

  it("has no second worker load a model while the wait at the one that has it is shorter", () => {
    const firstAt = (load: number) =>
      rankReplicas(
        [
          { ...IDLE, worker: worker("loaded", { serviceMs: 4_000 }), load, recent: 30 },
          { ...IDLE, worker: worker("empty", withState("available")) },
        ],
        "m",
        shape(),
      )[0]?.worker.workerId;
    // 20 seconds are 40 requests on its eight places.
    expect([firstAt(1), firstAt(40), firstAt(60)]).toEqual(["loaded", "loaded", "empty"]);
  });

  it("judges one that would have to load the model by its own wait, not by the share of those that have it", () => {
    const cold = (id: string, prefillTokensPerSecond: number) =>
      worker(id, { ...withState("available"), prefillTokensPerSecond });
    const loaded = worker("loaded", { serviceMs: 9_000 });
    // The fast one runs other models, and has a place left.
    const byLoad = [
      { ...IDLE, worker: loaded },
      { ...IDLE, worker: cold("slow", 100) },
      { ...IDLE, worker: cold("fast", 1_000), load: 7 },
    ];
    expect(idsOf(rankReplicas(byLoad, "m", shape()))).toEqual(["loaded", "fast", "slow"]);
    // What was sent to the warm one lately was for those.
    const byRecent = [
      { ...IDLE, worker: loaded, load: 99 },
      { ...IDLE, worker: cold("warm", 1_000), warmShare: 1, recent: 30 },
      { ...IDLE, worker: cold("cold", 1_000) },
    ];
    expect(rankReplicas(byRecent, "m", shape())[0]).toMatchObject({
      worker: { workerId: "warm" },
      reason: "warm_prefix",
    });
  });

  it("has all isolates load a cold model at one worker, whatever their requests and loads are", () => {
    const firsts = Array.from({ length: 20 }, (_, at) => {
      const replicas = ["a", "b", "c"].map((id) => ({
        worker: worker(id, withState("available")),
        load: (at * 7) % 5,
        recent: 0,
        unreadTokens: at * 100,
        warmShare: (at % 3) / 10,
        goesOn: false,
      }));
      return idsOf(rankReplicas(replicas, "m", shape({ tieKey: `t${at}` })))[0];
    });
    expect(new Set(firsts).size).toBe(1);
    const others = ["a", "b", "c"].filter((id) => id !== firsts[0]);
    const loading = ["a", "b", "c"].map((id) => ({
      worker: worker(id, withState(id === others[0] ? "loading" : "available")),
      load: 0,
      recent: 0,
      unreadTokens: 0,
      warmShare: 0,
      goesOn: false,
    }));
    expect(rankReplicas(loading, "m", shape())[0]).toMatchObject({
      worker: { workerId: others[0] },
      reason: "cold_model",
    });
  });

  it("ranks every replica once, whatever their figures are", () => {
    const one = fc.record({
      load: fc.nat(50),
      recent: fc.double({ min: 0, max: 1_000, noNaN: true }),
      unreadTokens: fc.nat(10_000),
      warmShare: fc.double({ min: 0, max: 1, noNaN: true }),
      goesOn: fc.boolean(),
      rate: fc.option(fc.float({ min: 0, max: 100_000, noNaN: true })),
      serviceMs: fc.option(fc.nat(100_000)),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 10 }), fc.nat(100_000), (figures, promptTokens) => {
        const replicas = figures.map(({ rate, serviceMs, ...replica }, at) => ({
          worker: worker(`w${at}`, { prefillTokensPerSecond: rate, serviceMs }),
          ...replica,
        }));
        const ids = idsOf(rankReplicas(replicas, "m", shape({ promptTokens })));
        expect(ids.toSorted()).toEqual(replicas.map((r) => r.worker.workerId).toSorted());
      }),
    );
  });
});
