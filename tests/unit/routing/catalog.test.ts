import { describe, expect, it, vi } from "vitest";

import {
  Catalog,
  priceFor,
  type CatalogEntry,
  type CatalogRecord,
} from "../../../src/routing/catalog.ts";
import { record, recordOf, type Dated } from "./model-record.ts";

const TTL_MS = 5_000;
const PRICE = {
  version: 1,
  inputPerMillion: 1,
  cachedInputPerMillion: 1,
  outputPerMillion: 1,
  batchDiscountPercent: 40,
  responseCachePercent: 25,
  tierPercents: { flex: 50, priority: 175 },
};

function entry(id: string): CatalogEntry {
  return {
    id,
    ownedBy: "tidegate",
    license: null,
    createdAtMs: 0,
    contextTokens: 2_048,
    tasks: ["text-generation"],
    pooling: "mean",
    moderationLabels: {},
    deprecatedAtMs: null,
    shutdownAtMs: null,
    successor: null,
    visibleTo: null,
    auto: null,
    maxOutputTokens: 2_048,
    deployments: [],
    price: PRICE,
    ownPrices: new Map(),
    next: null,
  };
}

/** A catalog whose loads are counted and answered by hand, with the work it defers. */
function watchedCatalog() {
  const deferred: Promise<unknown>[] = [];
  const pending: ((models: CatalogRecord) => void)[] = [];
  const failing: ((error: Error) => void)[] = [];
  const load = () =>
    new Promise<CatalogRecord>((resolve, reject) => {
      pending.push(resolve);
      failing.push(reject);
    });
  const catalog = new Catalog(load, TTL_MS);
  const defer = (work: Promise<unknown>) => void deferred.push(work);
  const list = (nowMs: number) => catalog.list(nowMs, defer);
  const naming = async (nowMs: number, ...names: string[]) => [
    ...(await catalog.naming(names, nowMs, defer)).entries.keys(),
  ];
  const answer = async (at: number, ...ids: string[]) => {
    pending[at]?.(recordOf(...ids.map((id) => record(id, { effective_at: -1_000 }))));
    await Promise.allSettled(deferred);
  };
  const loads = () => pending.length;
  const begun = (count: number) => vi.waitFor(() => expect(loads()).toBe(count));
  return { list, naming, answer, begun, deferred, loads, fail: failing };
}

async function loadedCatalog() {
  const watched = watchedCatalog();
  const first = watched.list(0);
  await watched.answer(0, "old");
  await first;
  return watched;
}

describe("the catalog", () => {
  it("makes the first request wait for the list", async () => {
    const { list, answer } = watchedCatalog();
    const first = list(0);
    await answer(0, "a", "b");
    expect([...(await first).keys()]).toEqual(["a", "b"]);
  });

  it("does not load again within its time to live", async () => {
    const { list, loads } = await loadedCatalog();
    await list(TTL_MS - 1);
    expect(loads()).toBe(1);
  });

  it("answers with the old list while a new one is on its way, and then with the new", async () => {
    const { list, answer } = await loadedCatalog();
    expect([...(await list(TTL_MS)).keys()]).toEqual(["old"]);
    await answer(1, "new");
    expect([...(await list(TTL_MS + 1)).keys()]).toEqual(["new"]);
  });

  it("starts one load, not one for each request that finds the list old", async () => {
    const { list, loads } = await loadedCatalog();
    await Promise.all(Array.from({ length: 50 }, () => list(TTL_MS)));
    expect(loads()).toBe(2);
  });

  it.each([2 * TTL_MS, -2 * TTL_MS])(
    "does not answer with a list that is too old, by a clock that goes on or back: %i ms",
    async (nowMs) => {
      const { list, answer } = await loadedCatalog();
      const late = list(nowMs);
      await answer(1, "new");
      expect([...(await late).keys()]).toEqual(["new"]);
    },
  );

  it("answers with one that is too old while no new one can be had, but not for ever", async () => {
    const { list, fail, loads } = await loadedCatalog();
    const away = new Error("the database is away");
    const late = list(2 * TTL_MS);
    fail[1]?.(away);
    expect([...(await late).keys()]).toEqual(["old"]);
    // Nobody waits for the next failure within a second.
    expect([...(await list(2 * TTL_MS + 999)).keys()]).toEqual(["old"]);
    expect(loads()).toBe(2);
    const tooLate = list(12 * TTL_MS);
    fail[2]?.(away);
    await expect(tooLate).rejects.toThrow("away");
  });

  it("is not set back by an older load that comes last", async () => {
    const { list, answer } = await loadedCatalog();
    const [first, second] = [list(2 * TTL_MS), list(2 * TTL_MS + 1)];
    await answer(2, "newest");
    expect([...(await second).keys()]).toEqual(["newest"]);
    await answer(1, "older");
    expect([...(await first).keys()]).toEqual(["newest"]);
  });

  it("keeps the old list when a refresh fails, and asks again soon", async () => {
    const { list, fail, deferred, loads } = await loadedCatalog();
    await list(TTL_MS);
    fail[1]?.(new Error("the database is away"));
    await Promise.allSettled(deferred);
    expect([...(await list(TTL_MS + 500)).keys()]).toEqual(["old"]);
    expect(loads()).toBe(2);
    await list(TTL_MS + 1_000);
    expect(loads()).toBe(3);
  });

  it("says so when the first load fails", async () => {
    const { list, fail } = watchedCatalog();
    const first = list(0);
    fail[0]?.(new Error("the database is away"));
    await expect(first).rejects.toThrow("away");
  });
});

describe("a name that the list lacks", () => {
  it("is looked for in a list that is read anew, and found", async () => {
    const { naming, answer, begun, loads } = await loadedCatalog();
    const found = naming(1, "old", "new");
    await begun(2);
    await answer(1, "old", "new");
    expect(await found).toEqual(["old", "new"]);
    expect(await naming(2, "new")).toEqual(["old", "new"]);
    expect(loads()).toBe(2);
  });

  it("costs ten reads at once at most, and then one a second, of whatever names", async () => {
    const { naming, answer, begun, loads } = await loadedCatalog();
    const hostile = Array.from({ length: 50 }, (_, i) => naming(1, `nobody-${i}`));
    await begun(11);
    for (let at = 1; at <= 10; at += 1) await answer(at, "old");
    for (const seen of await Promise.all(hostile)) expect(seen).toEqual(["old"]);
    expect(loads()).toBe(11);
    expect(await naming(1_000, "new")).toEqual(["old"]);
    expect(loads()).toBe(11);
    const later = naming(1_001, "new");
    await begun(12);
    await answer(11, "old", "new");
    expect(await later).toEqual(["old", "new"]);
  });

  it("is unknown, and asked for no second time, while no list can be had", async () => {
    const { naming, fail, begun, loads } = await loadedCatalog();
    const found = naming(1, "new");
    await begun(2);
    fail[1]?.(new Error("the database is away"));
    expect(await found).toEqual(["old"]);
    expect(await naming(1_000, "new")).toEqual(["old"]);
    expect(loads()).toBe(2);
  });
});

describe("a price with a date", () => {
  /**
   * The versions that are charged at these times, from one load: of a model for a customer with
   * prices of their own.
   */
  async function versionsAt(dates: readonly Dated[], times: readonly number[]) {
    const catalog = new Catalog(async () => recordOf(record("m", ...dates)), 1_000_000);
    const found = [];
    for (const atMs of times) {
      const model = (await catalog.list(atMs, () => undefined)).get("m");
      found.push(model === undefined ? null : priceFor(model, "org_a", "default").version);
    }
    return found;
  }

  it("is in force from its very millisecond, and the one before until then", async () => {
    const dates = [{ effective_at: 0 }, { effective_at: 100 }, { effective_at: 200 }];
    const times = [0, 99_999, 100_000, 199_999, 200_000];
    expect(await versionsAt(dates, times)).toEqual([1, 1, 2, 2, 3]);
    // Requests at once need not come in the order of their times.
    expect(await versionsAt(dates, times.toReversed())).toEqual([3, 2, 2, 1, 1]);
  });

  it("of a customer's own begins and ends so, too", async () => {
    const own = { effective_at: 100, ends_at: 200, organization_id: "org_a" };
    const dates = [{ effective_at: 0 }, own, { effective_at: 150 }];
    const times = [99_999, 100_000, 150_000, 199_999, 200_000];
    expect(await versionsAt(dates, times)).toEqual([1, 2, 2, 2, 3]);
  });

  it("that is a model's first puts it up for sale in that millisecond", async () => {
    expect(await versionsAt([{ effective_at: 100 }], [99_999, 100_000])).toEqual([null, 1]);
  });

  it("is told ahead, with the discount for batches of then", async () => {
    const dates = [{ effective_at: 0 }, { effective_at: 100, batch_discount_percent: 30 }];
    const catalog = new Catalog(async () => recordOf(record("m", ...dates)), 1_000_000);
    const model = (await catalog.list(1_000, () => undefined)).get("m");
    expect(model?.next).toMatchObject({ fromMs: 100_000 });
    const batch = model?.next && priceFor(model.next, "org_a", "batch");
    expect(batch).toMatchObject({ version: 2, discountPercent: 30 });
    expect((await catalog.list(100_000, () => undefined)).get("m")?.next).toBeNull();
  });
});

describe("the price of a request", () => {
  const { batchDiscountPercent: _, responseCachePercent: _c, tierPercents: _t, ...list } = PRICE;
  const own = { ...PRICE, version: 2, outputPerMillion: 9 };
  const model = { ...entry("m"), ownPrices: new Map([["org_a", own]]) };

  it("is the customer's own where there is one, and the list price elsewhere", () => {
    expect(priceFor(model, "org_a", "default")).toMatchObject({ version: 2, outputPerMillion: 9 });
    expect(priceFor(model, "org_b", "default")).toEqual(list);
  });

  it("is the share that the book names where the answer comes out of the cache", () => {
    expect(priceFor(model, "org_b", "cached")).toEqual({ ...list, discountPercent: 75 });
    const free = { ...model, price: { ...PRICE, responseCachePercent: 100 } };
    expect(priceFor(free, "org_b", "cached")).toEqual(list);
  });

  it("is the share that the book names for a service tier, which it names too", () => {
    const flex = { ...list, serviceTier: "flex", tierPercent: 50 };
    expect(priceFor(model, "org_b", "flex")).toEqual(flex);
    expect(priceFor(model, "org_a", "priority")).toMatchObject({ version: 2, tierPercent: 175 });
    const same = { ...model, price: { ...PRICE, tierPercents: { flex: 100, priority: null } } };
    expect(priceFor(same, "org_b", "flex")).toEqual({ ...list, serviceTier: "flex" });
  });

  it("has the discount for batches in batches alone", () => {
    expect(priceFor(model, "org_b", "batch")).toEqual({ ...list, discountPercent: 40 });
    expect(priceFor(model, "org_b", "default")).not.toHaveProperty("discountPercent");
  });
});
