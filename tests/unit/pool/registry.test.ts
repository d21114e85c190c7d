import { describe, expect, it } from "vitest";

import { heartbeatSchema, type Heartbeat } from "../../../src/contract/pool.ts";
import {
  GONE_AFTER_MS,
  MAX_WORKERS,
  MISSING_AFTER_MS,
  Registry,
} from "../../../src/pool/registry.ts";

const beat = (fields: Partial<Heartbeat> = {}): Heartbeat =>
  heartbeatSchema.parse({
    pool: "default",
    workerId: "a",
    bootId: "a-1",
    sequence: 1,
    url: "http://10.0.0.1:8788",
    protocol: 1,
    models: [{ id: "m", state: "loaded" }],
    ...fields,
  });

const healths = (registry: Registry, nowMs: number) =>
  registry.workers(nowMs).map(({ workerId, bootId, health }) => [workerId, bootId, health]);

describe("a pool", () => {
  it("takes a worker's figures of now, and none that are older or come twice", () => {
    const registry = new Registry();
    expect(registry.take(beat({ sequence: 5, queued: 3 }), 1_000).result).toBe("taken");
    expect(registry.take(beat({ sequence: 4, queued: 9 }), 1_100).result).toBe("stale");
    expect(registry.take(beat({ sequence: 5, queued: 9 }), 1_200).result).toBe("stale");
    expect(registry.workers(1_300)).toMatchObject([{ queued: 3, ageMs: 300, health: "healthy" }]);
    expect(registry.take(beat({ sequence: 6, queued: 1 }), 1_400).result).toBe("taken");
    expect(registry.workers(1_400)).toMatchObject([{ queued: 1, ageMs: 0 }]);
  });

  it("gives no work to one that says nothing, takes it back when it does, and forgets it in the end", () => {
    const registry = new Registry();
    registry.take(beat(), 0);
    expect(healths(registry, MISSING_AFTER_MS - 1)).toEqual([["a", "a-1", "healthy"]]);
    expect(healths(registry, MISSING_AFTER_MS)).toEqual([["a", "a-1", "missing"]]);
    registry.take(beat({ sequence: 2 }), MISSING_AFTER_MS + 1);
    expect(healths(registry, MISSING_AFTER_MS + 1)).toEqual([["a", "a-1", "healthy"]]);
    expect(healths(registry, MISSING_AFTER_MS + 1 + GONE_AFTER_MS)).toEqual([]);
  });

  it("takes a worker that starts slowly for what it is: there, and not ready", () => {
    const registry = new Registry();
    registry.take(beat({ isReady: false, models: [] }), 0);
    expect(healths(registry, 1)).toEqual([["a", "a-1", "missing"]]);
    registry.take(beat({ sequence: 2 }), 60_000);
    expect(healths(registry, 60_000)).toEqual([["a", "a-1", "healthy"]]);
  });

  it("lets a new process take over an id, and tells the one before", () => {
    const registry = new Registry();
    registry.take(beat({ sequence: 100 }), 0);
    // Its sequence begins anew, and its clock, wherever it stands, is not asked for.
    expect(registry.take(beat({ bootId: "a-2" }), 10).result).toBe("taken");
    expect(registry.take(beat({ sequence: 101 }), 20).result).toBe("replaced");
    expect(healths(registry, 20)).toEqual([["a", "a-2", "healthy"]]);
    // What was replaced comes back when its successor is gone, and not before.
    expect(registry.take(beat({ sequence: 102 }), 10 + MISSING_AFTER_MS - 1).result).toBe(
      "replaced",
    );
    expect(registry.take(beat({ sequence: 103 }), 10 + MISSING_AFTER_MS).result).toBe("taken");
    expect(registry.take(beat({ bootId: "a-2", sequence: 2 }), 11 + MISSING_AFTER_MS).result).toBe(
      "replaced",
    );
  });

  it("does not swing between two processes that go by one id", () => {
    const registry = new Registry();
    const boots = ["x", "y"];
    const taken = Array.from({ length: 40 }, (_, at) => {
      const bootId = boots[at % 2] ?? "";
      return registry.take(beat({ bootId, sequence: at + 1 }), at * 500).result;
    });
    expect(taken.slice(0, 2)).toEqual(["taken", "taken"]);
    expect(taken.slice(2).filter((_, at) => at % 2 === 0)).toEqual(Array(19).fill("replaced"));
    expect(taken.slice(2).filter((_, at) => at % 2 === 1)).toEqual(Array(19).fill("taken"));
  });

  it("drains a process until it is started anew", () => {
    const registry = new Registry();
    registry.take(beat(), 0);
    expect(registry.setDraining("nobody", true)).toBeUndefined();
    expect(registry.setDraining("a", true)).toMatchObject({ isDraining: true });
    expect(registry.take(beat({ sequence: 2 }), 1)).toMatchObject({ isDraining: true });
    expect(registry.workers(1)).toMatchObject([{ isDraining: true }]);
    expect(registry.take(beat({ bootId: "a-2" }), 2)).toMatchObject({ isDraining: false });
    registry.take(beat({ bootId: "a-2", sequence: 2, isDraining: true }), 3);
    expect(registry.workers(3)).toMatchObject([{ isDraining: true }]);
  });

  it("is there again at once when its object was evicted, and sorts out who is still alive", () => {
    const before = new Registry();
    const stored = new Map(
      [
        before.take(beat({ sequence: 7, queued: 2 }), 0).record,
        before.take(beat({ workerId: "b", bootId: "b-1" }), 0).record,
        before.take(beat({ workerId: "b", bootId: "b-2" }), 1).record,
        before.setDraining("b", true),
      ].flatMap((record) => (record ? [[record.heartbeat.workerId, record] as const] : [])),
    );
    // Figures alone are not worth a write.
    expect(before.take(beat({ sequence: 8, queued: 3 }), 2).record).toBeNull();
    const after = new Registry([...stored.values()], 1_000_000);
    expect(healths(after, 1_000_000)).toEqual([
      ["a", "a-1", "unconfirmed"],
      ["b", "b-2", "unconfirmed"],
    ]);
    expect(after.workers(1_000_000)[1]).toMatchObject({ isDraining: true });
    expect(after.take(beat({ workerId: "b", bootId: "b-1", sequence: 9 }), 1_000_001).result).toBe(
      "replaced",
    );
    after.take(beat({ sequence: 9 }), 1_000_002);
    expect(healths(after, 1_000_000 + MISSING_AFTER_MS)).toEqual([
      ["a", "a-1", "healthy"],
      ["b", "b-2", "missing"],
    ]);
  });

  it("knows a worker of another protocol, and gives it no work", () => {
    const registry = new Registry();
    registry.take(beat({ protocol: 2, version: "9.0.0" }), 0);
    expect(healths(registry, 1)).toEqual([["a", "a-1", "incompatible"]]);
  });

  it("reads what a newer worker says more, and does without what an older one does not say", () => {
    const newer = { ...beat(), mood: "well", models: [{ id: "m", state: "loaded", layers: 12 }] };
    expect(heartbeatSchema.safeParse(newer).success).toBe(true);
    expect(beat()).toMatchObject({
      prefillTokensPerSecond: null,
      warmPrefixes: [],
      taskModels: [],
    });
  });

  it("has a bounded number of workers; one that is gone makes room", () => {
    const registry = new Registry();
    for (let at = 0; at < MAX_WORKERS; at += 1)
      registry.take(beat({ workerId: `w${at}`, bootId: "1" }), 0);
    expect(registry.take(beat(), 1).result).toBe("full");
    expect(registry.take(beat({ workerId: "w0", bootId: "1", sequence: 2 }), 2).result).toBe(
      "taken",
    );
    expect(registry.take(beat(), GONE_AFTER_MS).result).toBe("taken");
  });
});
