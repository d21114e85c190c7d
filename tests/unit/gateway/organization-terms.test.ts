import { describe, expect, it } from "vitest";

import type { StoredSetting } from "../../../src/account/policy/verbs.ts";
import { TermsMemory } from "../../../src/gateway/organization-terms.ts";

const TTL_MS = 1_000;

/** An account whose setting is the number of times that it was asked. */
function world() {
  const memory = new TermsMemory(TTL_MS);
  const deferred: Promise<unknown>[] = [];
  let reads = 0;
  let isDown = false;
  const account = {
    listSettings: async (): Promise<StoredSetting[]> => {
      if (isDown) throw new Error("the account is away");
      reads += 1;
      const value = JSON.stringify({ mode: "always", ttl_seconds: reads });
      return [{ name: "response_cache", version: reads, value }];
    },
  };
  const defer = (work: Promise<unknown>) => void deferred.push(work);
  return {
    memory,
    at: async (nowMs: number, id = "org") =>
      (await memory.of(id, account, { nowMs, defer })).responseCache.version,
    settled: () => Promise.all(deferred),
    fail: (fails: boolean) => {
      isDown = fails;
    },
    reads: () => reads,
  };
}

/** Routes whose graphs are as large as one may be. */
function largeRoutes(routes: number, versions: number): StoredSetting[] {
  const id = (at: number) => `n-${at}`.padEnd(32, "x");
  const outputsTo = (next: string) => Array.from({ length: 5 }, () => ({ percent: 20, next }));
  const nodes = [
    ...Array.from({ length: 30 }, (_, at) => ({
      id: id(at),
      type: "percentage",
      outputs: outputsTo(id(at + 1)),
    })),
    { id: id(30), type: "model", model: "m", next: id(31) },
    { id: id(31), type: "end" },
  ];
  const ofRoute = Array.from({ length: versions }, (_, before) => ({
    version: before + 1,
    start: id(0),
    nodes,
  }));
  const value = Array.from({ length: routes }, (_, at) => ({
    name: `r${at}`,
    deployed: versions,
    versions: ofRoute,
  }));
  return [{ name: "named_routes", version: 1, value: JSON.stringify(value) }];
}

describe("what is remembered of an organization's settings", () => {
  it("is nothing kept where it has set nothing", async () => {
    const memory = new TermsMemory(TTL_MS);
    const when = { nowMs: 0, defer: () => undefined };
    const terms = await memory.of("org", { listSettings: async () => [] }, when);
    expect(terms.policy).toBeNull();
    expect(terms.responseCache).toEqual({ mode: "off", ttl_seconds: 3_600, version: 0 });
  });

  it("is asked for again behind an answer when it is old, and before one when it is older", async () => {
    const { at, settled, reads } = world();
    expect([await at(0), await at(TTL_MS - 1)]).toEqual([1, 1]);
    expect(await at(TTL_MS)).toBe(1);
    await settled();
    expect([reads(), await at(TTL_MS)]).toEqual([2, 2]);
    expect(await at(3 * TTL_MS)).toBe(3);
  });

  it("is used a while longer where the account cannot be asked, and no longer", async () => {
    const { at, fail } = world();
    await at(0);
    fail(true);
    expect(await at(11 * TTL_MS)).toBe(1);
    await expect(at(12 * TTL_MS)).rejects.toThrow("away");
    await expect(at(0, "unknown")).rejects.toThrow("away");
    fail(false);
    expect(await at(12 * TTL_MS)).toBe(2);
  });

  it("is forgotten where it was changed", async () => {
    const { at, memory } = world();
    await at(0);
    memory.forget("org");
    expect(await at(0)).toBe(2);
  });

  it("is bounded, and starts anew", async () => {
    const { at, reads } = world();
    for (let count = 0; count <= 4_096; count += 1) await at(0, `org_${count}`);
    await at(0, "org_4096");
    expect(reads()).toBe(4_097);
    await at(0, "org_0");
    expect(reads()).toBe(4_098);
  });

  it("is of each route the version that requests go through", async () => {
    const memory = new TermsMemory(TTL_MS);
    const account = { listSettings: async () => largeRoutes(2, 8) };
    const { routes } = await memory.of("org", account, { nowMs: 0, defer: () => undefined });
    const kept = routes.map(({ versions }) => versions.map(({ version }) => version));
    expect(kept).toEqual([[8], [8]]);
  });

  it("is bounded in what it says, too, and starts anew", async () => {
    const memory = new TermsMemory(TTL_MS);
    const settings = largeRoutes(16, 1);
    const asked: string[] = [];
    const read = (id: string) => {
      const listSettings = async () => {
        asked.push(id);
        return settings;
      };
      return memory.of(id, { listSettings }, { nowMs: 0, defer: () => undefined });
    };
    const ids = Array.from({ length: 40 }, (_, at) => `org_${at}`);
    for (const id of ids) await read(id);
    const before = asked.length;
    for (const id of ids.toReversed()) await read(id);
    const kept = ids.length - (asked.length - before);
    const size = settings.reduce((sum, { value }) => sum + value.length, 0);
    expect(kept).toBeGreaterThan(0);
    expect(kept * size).toBeLessThan(4 * 1024 * 1024);
  });
});
