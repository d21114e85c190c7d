import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { LoadedModel } from "../../../gpu-worker/src/models/loaded-model.ts";
import { ModelPool } from "../../../gpu-worker/src/models/model-pool.ts";
import type { ModelState } from "../../../gpu-worker/src/protocol/messages.ts";
import { fc } from "../../support/random.ts";

const SOURCES = ["a", "b", "c"].map((id) => ({ id }));
const modelOf = (id: string) => ({ id }) as LoadedModel;

/** A pool whose loads are ended by hand. */
function watched(maxLoaded: number, waiting: { maxWaitMs?: number; maxWaiting?: number } = {}) {
  const loads: { id: string; end: (fails?: Error) => void; progress: (share: number) => void }[] =
    [];
  const unloaded: string[] = [];
  const states: [string, ModelState["state"]][] = [];
  const busy = new Set<string>();
  const yielded: string[] = [];
  const pool = new ModelPool({
    sources: SOURCES,
    maxLoaded,
    load: ({ id }, progress) =>
      new Promise<LoadedModel>((resolve, reject) => {
        const end = (fails?: Error) => (fails === undefined ? resolve(modelOf(id)) : reject(fails));
        loads.push({ id, end, progress });
      }),
    unload: async ({ id }) => void unloaded.push(id),
    isBusy: ({ id }) => busy.has(id),
    onYield: ({ id }) => yielded.push(id),
    onState: (id, { state }) => states.push([id, state]),
    maxWaitMs: 0,
    ...waiting,
  });
  const use = (id: string) => pool.use(id, (model) => model.id);
  return { pool, loads, unloaded, states, busy, yielded, use };
}

describe("a pool of models", () => {
  it("loads a model once for all who ask, tells how far it is, and keeps it", async () => {
    const { loads, states, use } = watched(2);
    const both = Promise.all([use("a"), use("a")]);
    expect(loads).toHaveLength(1);
    loads[0]?.progress(0.5);
    loads[0]?.end();
    expect(await both).toEqual([
      { ok: true, value: "a" },
      { ok: true, value: "a" },
    ]);
    expect(await use("a")).toEqual({ ok: true, value: "a" });
    expect(loads).toHaveLength(1);
    expect(states).toEqual([
      ["a", "loading"],
      ["a", "loading"],
      ["a", "loaded"],
    ]);
  });

  it("makes room by the idle one that was used least lately", async () => {
    const { loads, unloaded, use, pool } = watched(2);
    for (const [at, id] of ["a", "b"].entries()) {
      const used = use(id);
      loads[at]?.end();
      await used;
    }
    await use("a");
    const third = use("c");
    loads[2]?.end();
    await third;
    expect(unloaded).toEqual(["b"]);
    expect([pool.find("a")?.id, pool.find("b"), pool.find("c")?.id]).toEqual(["a", undefined, "c"]);
  });

  it("never takes one that is in use, that is being loaded, or that somebody has just been given", async () => {
    const { loads, busy, unloaded, use, pool } = watched(1);
    const loading = use("a");
    expect(await use("b")).toEqual({ ok: false, reason: "full" });
    loads[0]?.end();
    await loading;
    busy.add("a");
    expect(await use("b")).toEqual({ ok: false, reason: "full" });
    expect(pool.unload("a")).toBe(false);
    busy.clear();
    const inside = pool.use("a", () => use("b"));
    expect(await inside).toEqual({ ok: true, value: { ok: false, reason: "full" } });
    expect(unloaded).toEqual([]);
    expect([pool.unload("a"), pool.unload("a")]).toEqual([true, true]);
    expect(unloaded).toEqual(["a"]);
  });

  it("can be asked again for one that could not be loaded, and says so of one that is not there", async () => {
    const { loads, states, use } = watched(1);
    const failing = use("a");
    loads[0]?.end(new Error("no such file"));
    expect(await failing).toEqual({ ok: false, reason: "failed" });
    expect(states.at(-1)).toEqual(["a", "failed"]);
    const again = use("a");
    loads[1]?.end();
    expect(await again).toEqual({ ok: true, value: "a" });
    expect(await use("x")).toEqual({ ok: false, reason: "unknown" });
  });

  it("holds at most so many, whatever is asked for in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.boolean()), { maxLength: 30 }),
        async (most, steps) => {
          const { pool, loads, busy, use } = watched(most);
          for (const [id, isKept] of steps) {
            const used = use(id);
            loads.at(-1)?.end();
            const { ok } = await used;
            if (ok && isKept) busy.add(id);
            else if (!isKept) busy.delete(id);
            const held = SOURCES.filter((source) => pool.find(source.id) !== undefined);
            expect(held.length).toBeLessThanOrEqual(most);
            for (const kept of busy) expect(pool.find(kept)?.id).toBe(kept);
          }
        },
      ),
    );
  });
});

describe("whoever finds every place in use", () => {
  const patient = { maxWaitMs: 600_000 };

  it("waits while another model loads and answers, and has its place then", async () => {
    const { pool, loads, busy, unloaded, use } = watched(1, patient);
    const first = use("a");
    const second = use("b");
    busy.add("a");
    loads[0]?.end();
    expect(await first).toEqual({ ok: true, value: "a" });
    expect(loads).toHaveLength(1);
    busy.delete("a");
    pool.wake();
    expect(unloaded).toEqual(["a"]);
    loads[1]?.end();
    expect(await second).toEqual({ ok: true, value: "b" });
  });

  it("has the place of a model that could not be loaded", async () => {
    const { loads, use } = watched(1, patient);
    const first = use("a");
    const second = use("b");
    loads[0]?.end(new Error("no such file"));
    expect(await first).toEqual({ ok: false, reason: "failed" });
    loads[1]?.end();
    expect(await second).toEqual({ ok: true, value: "b" });
  });

  it("comes in the order of asking, and shares a place with others who want the same", async () => {
    const { loads, use } = watched(1, patient);
    const order: string[] = [];
    const asked = ["a", "b", "c", "b"].map((id) => use(id).then(() => order.push(id)));
    for (let at = 0; at < 3; at += 1) {
      loads[at]?.end();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(asked);
    expect(loads.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(order).toEqual(["a", "b", "b", "c"]);
  });

  it("is refused when too many wait, and leaves when it is cancelled", async () => {
    const { pool, loads, use } = watched(1, { ...patient, maxWaiting: 1 });
    const first = use("a");
    const abort = new AbortController();
    const waiting = pool.use("b", ({ id }) => id, { signal: abort.signal });
    expect(await use("c")).toEqual({ ok: false, reason: "full" });
    abort.abort();
    expect(await waiting).toEqual({ ok: false, reason: "cancelled" });
    const next = use("c");
    loads[0]?.end();
    await first;
    loads[1]?.end();
    expect(await next).toEqual({ ok: true, value: "c" });
  });

  it("is refused when its own time is over", async () => {
    const { pool, use } = watched(1, patient);
    void use("a");
    const waiting = pool.use("b", ({ id }) => id, { maxWaitMs: 1 });
    expect(await waiting).toEqual({ ok: false, reason: "full" });
  });
});

describe("a model that a neighbour keeps busy", () => {
  const TURN_MS = 5_000;
  const patient = { maxWaitMs: 30_000 };
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** `a` is loaded and always in use; `ask` goes on asking for it. */
  async function kept(waiting: { maxWaitMs?: number; maxWaiting?: number } = patient) {
    const watching = watched(1, waiting);
    const { pool, loads, busy } = watching;
    const opened = watching.use("a");
    loads[0]?.end();
    await opened;
    busy.add("a");
    const ask = (id: string, organizationId: string) =>
      pool.use(id, (model) => model.id, { organizationId });
    return { ...watching, ask };
  }

  it("gives its place after a turn, and begins nothing new until then", async () => {
    const { pool, loads, busy, yielded, unloaded, ask } = await kept();
    const waiting = ask("b", "quiet");
    await vi.advanceTimersByTimeAsync(TURN_MS - 1);
    expect(await ask("a", "greedy"), "before its turn is over").toMatchObject({ ok: true });
    await vi.advanceTimersByTimeAsync(1);
    expect([yielded, pool.isYielding("a")]).toEqual([["a"], true]);
    const greedy = Array.from({ length: 10 }, () => ask("a", "greedy"));
    busy.delete("a");
    pool.wake();
    expect([unloaded, loads.map(({ id }) => id)]).toEqual([["a"], ["a", "b"]]);
    busy.add("b");
    loads[1]?.end();
    expect(await waiting).toEqual({ ok: true, value: "b" });
    // Its turn comes again, likewise.
    await vi.advanceTimersByTimeAsync(TURN_MS);
    expect(yielded).toEqual(["a", "b"]);
    busy.delete("b");
    pool.wake();
    loads[2]?.end();
    for (const one of await Promise.all(greedy)) expect(one).toEqual({ ok: true, value: "a" });
  });

  it("goes on when nobody waits any more", async () => {
    const { pool, yielded, ask } = await kept();
    const abort = new AbortController();
    const waiting = pool.use("b", ({ id }) => id, { signal: abort.signal });
    await vi.advanceTimersByTimeAsync(TURN_MS);
    const greedy = ask("a", "greedy");
    expect([yielded, pool.isYielding("a")]).toEqual([["a"], true]);
    abort.abort();
    expect(await waiting).toEqual({ ok: false, reason: "cancelled" });
    expect(await greedy).toEqual({ ok: true, value: "a" });
    expect(pool.isYielding("a")).toBe(false);
  });

  it("has no more than a share of what waits", async () => {
    const { ask } = await kept({ ...patient, maxWaiting: 4 });
    const greedy = Array.from({ length: 5 }, () => ask("b", "greedy"));
    expect(await greedy[4]).toEqual({ ok: false, reason: "full" });
    const quiet = [ask("c", "quiet"), ask("c", "quiet"), ask("c", "quiet")];
    expect(await Promise.all([greedy[3], greedy[2], quiet[2]])).toEqual(
      Array.from({ length: 3 }, () => ({ ok: false, reason: "full" })),
    );
    await vi.advanceTimersByTimeAsync(patient.maxWaitMs);
    await Promise.all([...greedy, ...quiet]);
  });

  it("looks after one of each organization before the second of any", async () => {
    const { pool, loads, busy, ask } = await kept();
    const order: string[] = [];
    const all = [
      ["b", "greedy"],
      ["c", "greedy"],
      ["c", "quiet"],
    ].map(async ([id = "", organizationId = ""]) => {
      await ask(id, organizationId);
      order.push(`${id} ${organizationId}`);
    });
    busy.delete("a");
    pool.wake();
    for (let at = 1; at < 3; at += 1) {
      loads[at]?.end();
      await vi.advanceTimersByTimeAsync(1);
    }
    await Promise.all(all);
    expect(order[0]).toBe("b greedy");
    expect(loads.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(order.slice(1).toSorted()).toEqual(["c greedy", "c quiet"]);
  });
});
