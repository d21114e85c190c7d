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
  prefixes: ["x"],
  chunkShare: 0.1,
  tieKey: "t",
  ...fields,
});

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
          { worker: slow, load: 0, warmChunks: 0 },
          { worker: fast, load, warmChunks: 0 },
        ],
        "m",
        shape(),
      );
    expect(idsOf(rank(0))[0]).toBe("gpu");
    expect(idsOf(rank(7))[0]).toBe("gpu");
    expect(idsOf(rank(200))[0]).toBe("cpu");
  });

  it("goes where most of the prompt is warm, and says so", () => {
    const replicas = ["a", "b", "c"].map((id, at) => ({
      worker: worker(id),
      load: 4,
      warmChunks: at * 2,
    }));
    const [first] = rankReplicas(replicas, "m", shape());
    expect(first).toMatchObject({ worker: { workerId: "c" }, reason: "warm_prefix" });
    // A short prompt goes where least is to do.
    const loads = replicas.map((replica, at) => ({ ...replica, load: at }));
    const [short] = rankReplicas(loads, "m", shape({ promptTokens: 255 }));
    expect(short).toMatchObject({ worker: { workerId: "a" }, reason: "least_load" });
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
              warmChunks: id === 0 ? 10 : 0,
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

  it("has all isolates load a cold model at one worker, whatever their requests and loads are", () => {
    const firsts = Array.from({ length: 20 }, (_, at) => {
      const replicas = ["a", "b", "c"].map((id) => ({
        worker: worker(id, withState("available")),
        load: (at * 7) % 5,
        warmChunks: at % 3,
      }));
      return idsOf(rankReplicas(replicas, "m", shape({ tieKey: `t${at}` })))[0];
    });
    expect(new Set(firsts).size).toBe(1);
    const others = ["a", "b", "c"].filter((id) => id !== firsts[0]);
    const loading = ["a", "b", "c"].map((id) => ({
      worker: worker(id, withState(id === others[0] ? "loading" : "available")),
      load: 0,
      warmChunks: 0,
    }));
    expect(rankReplicas(loading, "m", shape())[0]).toMatchObject({
      worker: { workerId: others[0] },
      reason: "cold_model",
    });
  });

  it("ranks every replica once, whatever their figures are", () => {
    const one = fc.record({
      load: fc.nat(50),
      warmChunks: fc.nat(12),
      rate: fc.option(fc.float({ min: 0, max: 100_000, noNaN: true })),
      serviceMs: fc.option(fc.nat(100_000)),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 10 }), fc.nat(100_000), (figures, promptTokens) => {
        const replicas = figures.map(({ load, warmChunks, rate, serviceMs }, at) => ({
          worker: worker(`w${at}`, { prefillTokensPerSecond: rate, serviceMs }),
          load,
          warmChunks,
        }));
        const ids = idsOf(rankReplicas(replicas, "m", shape({ promptTokens })));
        expect(ids.toSorted()).toEqual(replicas.map((r) => r.worker.workerId).toSorted());
      }),
    );
  });
});
