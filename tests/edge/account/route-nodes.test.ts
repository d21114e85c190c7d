/**
 * Limits and budgets of named routes on the real object, against a plain list of what went on: in
 * any stretch of a period's length at most the limit, and of a budget no more than its cap and what
 * was on hold when it was reached.
 */
import { describe, expect, it } from "vitest";

import type { AdmitCall } from "../../../src/account/gate.ts";
import type { CountingNode } from "../../../src/contract/named-routes.ts";
import { fc, runs } from "../../support/random.ts";
import { passTime, setClock } from "../support/clock.ts";
import {
  admitCall,
  keyCall,
  openAccount,
  settleCall,
  type TestAccount,
  ACTOR,
} from "../support/test-account.ts";

const START_MS = 1_900_000_000_000;
const ENDS = { if_within: "a", if_exceeded: "b" } as const;
const limit = (change: object = {}): CountingNode => ({
  id: "l",
  type: "limit",
  per: "organization",
  metric: "requests",
  period: "minute",
  value: 3,
  ...ENDS,
  ...change,
});
const budget = (cap_nano_usd: number, change: object = {}): CountingNode => ({
  id: "b",
  type: "budget",
  window: "day",
  cap_nano_usd,
  ...ENDS,
  ...change,
});
const through = (...nodes: readonly CountingNode[]): Partial<AdmitCall> => ({
  passing: { route: "r", nodes, exceeded: [] },
});

/** A request of 10 tokens in, 1,000 nano-USD, and 400 for each token out. */
const admit = (account: TestAccount, id: string, call: Partial<AdmitCall>) =>
  account.stub.admit(admitCall(id, call));

describe("a limit of a named route", () => {
  it("lets exactly so many requests through however many come at once, and holds nothing of the others", async () => {
    const account = await openAccount();
    const ids = Array.from({ length: 40 }, (_, at) => `req_${at}`);
    const all = await Promise.all(ids.map((id) => admit(account, id, through(limit()))));
    expect(all.filter(({ ok }) => ok)).toHaveLength(3);
    expect(all.find(({ ok }) => !ok)).toEqual({
      ok: false,
      refusal: {
        reason: "node_exceeded",
        nodes: [{ node: "l", is_within: false, used: 3, held: 0, limit: 3 }],
      },
    });
    expect(await account.rows("SELECT * FROM hold")).toHaveLength(3);
    // Without the node, there is room.
    expect((await admit(account, "req_x", {})).ok).toBe(true);
  });

  it("is counted by key where it says so, in a window that slides, over evictions", async () => {
    setClock(START_MS);
    const account = await openAccount();
    const other = { keyId: "key_b", keyHash: "hash-b" };
    await account.stub.addKey(keyCall(other));
    const node = limit({ per: "key", value: 1, period: "hour" });
    expect((await admit(account, "req_1", through(node))).ok).toBe(true);
    expect((await admit(account, "req_2", { ...through(node), ...other })).ok).toBe(true);
    await account.evict();
    passTime(3_600_000);
    expect((await admit(account, "req_3", through(node))).ok).toBe(false);
    const [use] = await account.stub.listCounters("r", [node]);
    expect(use).toMatchObject({ node: "l", used: 1, held: 0, limit: 1, keys: 2 });
    passTime(1);
    expect((await admit(account, "req_4", through(node))).ok).toBe(true);
    // Another route's node of the same name counts for itself.
    const elsewhere = { passing: { route: "s", nodes: [node], exceeded: [] } };
    expect((await admit(account, "req_5", elsewhere)).ok).toBe(true);
  });

  it("is previewed without being counted", async () => {
    const account = await openAccount();
    const call = admitCall("req_1", through(limit({ value: 1 })));
    for (let at = 0; at < 3; at += 1) {
      const { nodes } = await account.stub.preview(call, false);
      expect(nodes).toEqual([{ node: "l", is_within: true, used: 0, held: 0, limit: 1 }]);
    }
    expect((await account.stub.admit(call)).ok).toBe(true);
    const full = await account.stub.preview(admitCall("req_2", call), false);
    expect(full).toMatchObject({ nodes: [{ is_within: false, used: 1 }], credits: null });
  });

  it("of tokens holds what a request may have, and counts what it had", async () => {
    const account = await openAccount();
    const node = limit({ metric: "tokens", value: 200 });
    expect((await admit(account, "req_1", through(node))).ok).toBe(true);
    const [use] = await account.stub.listCounters("r", [node]);
    expect(use).toMatchObject({ used: 0, held: 110 });
    expect((await admit(account, "req_2", through(node))).ok).toBe(false);
    await account.stub.settle(settleCall("req_1", 5));
    const [after] = await account.stub.listCounters("r", [node]);
    expect(after).toMatchObject({ used: 15, held: 0 });
    expect((await admit(account, "req_3", through(node))).ok).toBe(true);
    await account.stub.void("req_3", "client_left");
    const [voided] = await account.stub.listCounters("r", [node]);
    expect(voided).toMatchObject({ used: 15, held: 0 });
  });

  it("has no place for one key more than there may be, and has again when others rest", async () => {
    setClock(START_MS);
    const account = await openAccount();
    const node = limit({ per: "key", period: "day" });
    const fill = `WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 10000)
      INSERT INTO limit_window SELECT '["route","r","l","key_' || at || '","requests","day"]', '[[${START_MS},1]]' FROM n`;
    await account.rows(fill);
    await account.kill();
    expect((await admit(account, "req_1", through(node))).ok).toBe(false);
    // All together have one window, and that has a place.
    expect((await admit(account, "req_2", through(limit()))).ok).toBe(true);
    // So have a thousand more, and then none, however versions name them.
    await account.rows(
      fill
        .replace("at < 10000", "at < 1000")
        .replace(`"l","key_' || at || '"`, `"l' || at || '",""`),
    );
    await account.kill();
    expect((await admit(account, "req_x", through(limit({ id: "m" })))).ok).toBe(false);
    expect((await admit(account, "req_y", through(limit()))).ok).toBe(true);
    passTime(86_400_001);
    expect((await admit(account, "req_3", through(node))).ok).toBe(true);
    expect((await account.stub.listCounters("r", [node]))[0]).toMatchObject({ used: 1, keys: 1 });
  });

  it("never has more tokens in any stretch of its period than it says", async () => {
    const steps = fc.array(
      fc.record({
        waitMs: fc.oneof(fc.constant(0), fc.nat(30_000)),
        act: fc.constantFrom("admit", "settle", "void", "evict"),
        most: fc.integer({ min: 1, max: 80 }),
        share: fc.nat(100),
      }),
      { maxLength: 40 },
    );
    const node = limit({ metric: "tokens", value: 150 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        setClock(START_MS);
        const account = await openAccount();
        const open: { id: string; most: number }[] = [];
        const had: { atMs: number; tokens: number }[] = [];
        let [admitted, nowMs] = [0, START_MS];
        for (const { waitMs, act, most, share } of all) {
          passTime(waitMs);
          nowMs += waitMs;
          if (act === "evict") {
            await account.stub.describe();
            await account.evict();
          }
          if (act === "admit") {
            const id = `req_${admitted++}`;
            const call = { ...through(node), maxCompletionTokens: most };
            if ((await admit(account, id, call)).ok) open.push({ id, most });
          }
          const ending = act === "settle" || act === "void" ? open.shift() : undefined;
          if (ending === undefined) continue;
          const tokens = Math.floor((ending.most * share) / 100);
          if (act === "void") await account.stub.void(ending.id, "client_left");
          else {
            await account.stub.settle(settleCall(ending.id, tokens));
            had.push({ atMs: nowMs, tokens: 10 + tokens });
          }
          const sums = had.map(({ atMs: endMs }) =>
            had
              .filter(({ atMs }) => atMs <= endMs && endMs - atMs <= 60_000)
              .reduce((sum, one) => sum + one.tokens, 0),
          );
          expect(Math.max(0, ...sums)).toBeLessThanOrEqual(150);
        }
      }),
      { numRuns: runs(12) },
    );
  });
});

describe("a budget of a named route", () => {
  it("is passed by no more than was on hold when it was reached, however many come at once", async () => {
    const account = await openAccount();
    const cap = 100_000;
    const ids = Array.from({ length: 60 }, (_, at) => `req_${at}`);
    const all = await Promise.all(ids.map((id) => admit(account, id, through(budget(cap)))));
    const passed = ids.filter((_, at) => all[at]?.ok === true);
    const [use] = await account.stub.listCounters("r", [budget(cap)]);
    const held = use?.held ?? 0;
    // The last one that went on found less than the cap.
    expect(held).toBeGreaterThanOrEqual(cap);
    expect(held - held / passed.length).toBeLessThan(cap);
    for (const id of passed) await account.stub.settle(settleCall(id, 100));
    const [spent] = await account.stub.listCounters("r", [budget(cap)]);
    expect(spent?.used).toBe(41_000 * passed.length);
    expect(spent?.used).toBeLessThanOrEqual(held);
    expect((await admit(account, "req_x", through(budget(cap)))).ok).toBe(false);
    expect((await admit(account, "req_y", through(budget(cap + held)))).ok).toBe(true);
  });

  it("has to the nano-dollar what the ledger has, over evictions, and begins anew with its window", async () => {
    setClock(START_MS);
    const account = await openAccount();
    for (const [at, tokens] of [3, 17, 100].entries()) {
      expect((await admit(account, `req_${at}`, through(budget(10 ** 9)))).ok).toBe(true);
      await account.stub.settle(settleCall(`req_${at}`, tokens));
      await account.evict();
    }
    await account.stub.settle(settleCall("req_2", 100));
    const [sum] = await account.rows<{ amount: number }>(
      "SELECT sum(amount) AS amount FROM ledger WHERE kind = 'settle'",
    );
    const [use] = await account.stub.listCounters("r", [budget(10 ** 9)]);
    expect(use).toMatchObject({ used: sum?.amount, held: 0, resetAtMs: expect.any(Number) });
    passTime(86_400_000);
    const [anew] = await account.stub.listCounters("r", [budget(10 ** 9)]);
    expect(anew?.used).toBe(0);
    const [month] = await account.stub.listCounters("r", [budget(10 ** 9, { window: "month" })]);
    expect(month?.used).toBe(0);
  });

  it("counts nothing of a transaction that failed", async () => {
    const account = await openAccount();
    await admit(account, "req_1", through(budget(10 ** 9)));
    await account.inside(async (object, { storage }) => {
      storage.sql.exec(
        "CREATE TRIGGER f BEFORE INSERT ON ledger BEGIN SELECT RAISE(ABORT, 'no'); END",
      );
      await expect(object.settle(settleCall("req_1", 3))).rejects.toThrow();
      storage.sql.exec("DROP TRIGGER f");
    });
    expect((await account.stub.listCounters("r", [budget(10 ** 9)]))[0]?.used).toBe(0);
    await account.stub.settle(settleCall("req_1", 3));
    expect((await account.stub.listCounters("r", [budget(10 ** 9)]))[0]?.used).toBe(2_200);
  });

  it("has no place for one budget more than there may be, and has again when windows are over", async () => {
    setClock(START_MS);
    const account = await openAccount();
    const dayMs = START_MS - (START_MS % 86_400_000);
    await account.rows(`WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 10000)
      INSERT INTO route_spend SELECT '["r","b' || at || '","day"]', ${dayMs}, 1 FROM n`);
    await account.kill();
    expect((await admit(account, "req_1", through(budget(10 ** 9)))).ok).toBe(false);
    expect((await admit(account, "req_2", through(budget(10 ** 9, { id: "b7" })))).ok).toBe(true);
    passTime(86_400_000);
    expect((await admit(account, "req_3", through(budget(10 ** 9)))).ok).toBe(true);
    expect(await account.rows("SELECT * FROM route_spend")).toEqual([]);
  });

  it("has what was spent before the clock was ahead", async () => {
    setClock(START_MS);
    const account = await openAccount();
    for (const [id, atMs] of [
      ["req_1", START_MS],
      ["req_2", START_MS + 400 * 86_400_000],
    ] as const) {
      setClock(atMs);
      await admit(account, id, through(budget(10 ** 9)));
      await account.stub.settle(settleCall(id, 3));
    }
    setClock(START_MS);
    await account.kill();
    await account.stub.correctClock(ACTOR);
    expect((await account.stub.listCounters("r", [budget(10 ** 9)]))[0]?.used).toBe(4_400);
  });

  it("is of the window of now again after the clock was ahead", async () => {
    setClock(START_MS + 400 * 86_400_000);
    const account = await openAccount();
    await admit(account, "req_1", through(budget(10 ** 9)));
    await account.stub.settle(settleCall("req_1", 3));
    setClock(START_MS);
    await account.kill();
    await account.stub.correctClock(ACTOR);
    expect((await account.stub.listCounters("r", [budget(10 ** 9)]))[0]?.used).toBe(2_200);
    const rows = await account.rows("SELECT start_ms FROM route_spend");
    expect(rows).toEqual([{ start_ms: START_MS - (START_MS % 86_400_000) }]);
  });
});
