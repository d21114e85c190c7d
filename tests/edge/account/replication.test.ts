import { env } from "cloudflare:workers";
import type { SQL } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { replicateRollups } from "../../../src/account/maintenance/replication.ts";
import { AccountState } from "../../../src/account/state.ts";
import { upsertRollups } from "../../../src/account/store.ts";
import type { HourRow } from "../../../src/account/usage/rollup-tables.ts";
import { Rollups } from "../../../src/account/usage/rollups.ts";
import { openDatabase, type Database } from "../../../src/db/client.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { admitCall, openAccount, settleCall, type TestAccount } from "../support/test-account.ts";

interface StoredRollup {
  readonly model_id: string;
  readonly requests: number;
  readonly completion_tokens: number;
  readonly charge_nano_usd: number;
  readonly version: number;
}

beforeEach(() => {
  new FakeWorker().listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function storedFor(account: { id: string }): Promise<StoredRollup[]> {
  const query = "SELECT * FROM usage_rollups WHERE organization_id = ? ORDER BY model_id";
  const { results } = await env.DB.prepare(query).bind(account.id).all();
  return results as unknown as StoredRollup[];
}

async function use(account: TestAccount, id: string, tokens: number, model = "m"): Promise<void> {
  await account.stub.admit(admitCall(id, { model }));
  await account.stub.settle(settleCall(id, tokens));
}

const charge = (completionTokens: number) => 10 * 100 + completionTokens * 400;

describe("rollups in the database", () => {
  it("are absolute sums per hour, key and model, and follow later usage", async () => {
    const account = await openAccount();
    await use(account, "req_1", 5);
    await use(account, "req_2", 7);
    await use(account, "req_3", 1, "other");
    await account.alarm();
    const first = { model_id: "m", requests: 2, charge_nano_usd: charge(5) + charge(7) };
    expect(await storedFor(account)).toMatchObject([first, { model_id: "other", requests: 1 }]);

    await use(account, "req_4", 2);
    await account.alarm();
    expect(await storedFor(account)).toMatchObject([
      { model_id: "m", requests: 3, completion_tokens: 14, version: 5 },
      { model_id: "other", requests: 1, version: 4 },
    ]);
  });

  it("have totals that know of a request that ended while they were sent", async () => {
    const account = await openAccount();
    await use(account, "req_1", 5);
    await account.inside(async (object, { storage }) => {
      const database = openDatabase(env.DB);
      let runs = 0;
      const slow = {
        run: async (query: SQL) => {
          const result = await database.run(query);
          runs += 1;
          if (runs === 2) {
            await object.admit(admitCall("req_2", { model: "m" }));
            await object.settle(settleCall("req_2", 7));
          }
          return result;
        },
      };
      const rollups = new Rollups(storage.sql);
      await replicateRollups(new AccountState(storage), rollups, slow as unknown as Database);
    });
    await account.alarm();
    const query = "SELECT grain, requests FROM usage_totals WHERE organization_id = ? ORDER BY 1";
    const { results } = await env.DB.prepare(query).bind(account.id).all();
    expect(results).toEqual([
      { grain: "day", requests: 2 },
      { grain: "hour", requests: 2 },
    ]);
    const { database } = await account.stub.reconcile();
    expect(database).toMatchObject({ pending: 0, differing: 0 });
    await env.DB.prepare("UPDATE usage_totals SET requests = 1 WHERE organization_id = ?")
      .bind(account.id)
      .run();
    expect((await account.stub.reconcile()).database).toMatchObject({ differing: 2 });
  });

  it("do not change when the alarm runs again, or after an eviction", async () => {
    const account = await openAccount();
    await use(account, "req_1", 5);
    await account.alarm();
    const before = await storedFor(account);
    await account.evict();
    await account.alarm();
    expect(await storedFor(account)).toEqual(before);
  });

  it("are sent again when the object forgot that it had, and come out the same", async () => {
    const account = await openAccount();
    await use(account, "req_1", 5);
    await account.alarm();
    const before = await storedFor(account);
    await account.inside(async (_object, state) => {
      state.storage.sql.exec("UPDATE replication SET sequence = 0");
      await state.storage.setAlarm(Date.now() + 60_000);
    });
    await account.evict();
    await account.alarm();
    expect(await storedFor(account)).toEqual(before);
  });

  it("take the newest version, in whatever order and however often they arrive", async () => {
    const organization = { id: "org_replayed" };
    const row = (version: number): HourRow => ({
      hour_ms: 0,
      key_id: "key_a",
      project_id: "default",
      model: "m",
      operation: "chat.completions",
      requests: version,
      prompt_tokens: 0,
      cached_tokens: 0,
      completion_tokens: 0,
      charge: 9_007_199_254_740_000 + version,
      version,
    });
    const database = openDatabase(env.DB);
    for (const version of [3, 1, 3, 2]) {
      await upsertRollups(database, organization.id, [row(version)]);
    }
    const newest = { requests: 3, version: 3, charge_nano_usd: 9_007_199_254_740_003 };
    expect(await storedFor(organization)).toMatchObject([newest]);
  });

  it("equal the sums of the usage records", async () => {
    const account = await openAccount();
    const ids = Array.from({ length: 20 }, (_, index) => `req_${index}`);
    for (const [index, id] of ids.entries()) await use(account, id, index, `m${index % 3}`);
    await account.stub.admit(admitCall("req_void", { model: "m0" }));
    await account.stub.void("req_void", "voided");
    await account.alarm();
    const { records } = await account.stub.listUsage(100, null);
    for (const stored of await storedFor(account)) {
      const own = records.filter((record) => record.model === stored.model_id);
      expect(stored.requests).toBe(own.length);
      expect(stored.completion_tokens).toBe(own.reduce((sum, r) => sum + r.completion_tokens, 0));
      expect(stored.charge_nano_usd).toBe(own.reduce((sum, r) => sum + r.charge_nano_usd, 0));
    }
    expect(await storedFor(account)).toHaveLength(3);
  });

  it("wait when the database is away, while requests go on", async () => {
    const account = await openAccount();
    await use(account, "req_1", 5);
    await env.DB.exec("ALTER TABLE usage_rollups RENAME TO usage_rollups_away");
    try {
      expect(await account.alarm()).toBe(true);
      await use(account, "req_2", 5);
    } finally {
      await env.DB.exec("ALTER TABLE usage_rollups_away RENAME TO usage_rollups");
    }
    expect(await account.alarm()).toBe(true);
    expect(await storedFor(account)).toMatchObject([{ requests: 2 }]);
  });
});
