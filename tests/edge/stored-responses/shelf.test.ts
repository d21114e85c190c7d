/** Stored responses in real storage: what is kept, how much of it, and for how long. */
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";

import {
  KEPT_MS,
  MAX_CONTEXT_LENGTH,
  MAX_RESPONSES,
  MAX_STORED_LENGTH,
  piecesOf,
  Shelf,
} from "../../../src/stored-responses/shelf.ts";
import type { StoredResponse } from "../../../src/stored-responses/stored-responses.ts";

let objects = 0;

function withShelf(work: (shelf: Shelf, sql: SqlStorage) => void): Promise<void> {
  objects += 1;
  const stub = env.RESPONSES.getByName(`shelf-${objects}`);
  return runInDurableObject(stub, async (_, { storage }) =>
    work(new Shelf(storage.sql), storage.sql),
  );
}

function stored(id: string, fields: Partial<StoredResponse> = {}): StoredResponse {
  const input = JSON.stringify([{ id: `in_${id}`, text: "q" }]);
  const output = JSON.stringify([{ id: `out_${id}`, text: "a" }]);
  const itemIds = [`in_${id}`, `out_${id}`];
  const response = JSON.stringify({ id });
  return { projectId: "p", id, previousId: null, response, input, output, itemIds, ...fields };
}

const ALL = Number.MAX_SAFE_INTEGER;
const NONE = { ok: false, reason: "not_found" };
const find = (shelf: Shelf, id: string, projectId = "p") =>
  shelf.find({ projectId, id }, "response", ALL);

const countOf = (sql: SqlStorage, table: string): number =>
  sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).one().n;

describe("a shelf of responses", () => {
  it("stores nothing, not even tables, before the first", async () => {
    await withShelf((shelf, sql) => {
      expect(find(shelf, "a")).toEqual(NONE);
      const asked = { projectId: "p", itemIds: ["a"], kind: "input" } as const;
      expect(shelf.findLists(asked, ALL)).toEqual({ ok: true, lists: [] });
      expect(sql.exec("SELECT name FROM sqlite_master WHERE name = 'response'").toArray()).toEqual(
        [],
      );
    });
  });

  it("gives a long text back as it was, whatever its characters", async () => {
    const text = JSON.stringify({ id: "a", text: "a😀é".repeat(400_000) });
    await withShelf((shelf) => {
      expect(shelf.put(stored("a", { response: text }), 0)).toBe(true);
      expect(find(shelf, "a")).toEqual({ ok: true, text });
    });
    expect(piecesOf("a😀b", 2)).toEqual(["a", "😀", "b"]);
  });

  it("refuses a context of more than a request may have", async () => {
    await withShelf((shelf) => {
      const input = JSON.stringify([{ id: "x", text: "x".repeat(MAX_CONTEXT_LENGTH / 3) }]);
      for (const [at, id] of ["a", "b", "c"].entries())
        shelf.put(
          stored(id, { input, previousId: at === 0 ? null : (["a", "b"][at - 1] ?? null) }),
          0,
        );
      expect(shelf.contextOf({ projectId: "p", id: "b" }, ALL)).toMatchObject({ ok: true });
      expect(shelf.contextOf({ projectId: "p", id: "c" }, ALL)).toMatchObject({
        reason: "too_long",
      });
    });
  });

  it("finds items in lists that have no more together, and by one than a request may have", async () => {
    await withShelf((shelf) => {
      const ids = ["a", "b", "c"];
      const input = JSON.stringify([{ id: "x", text: "x".repeat(MAX_CONTEXT_LENGTH / 2) }]);
      for (const id of ids) shelf.put(stored(id, { input }), 0);
      const listsOf = (itemIds: readonly string[], kind: "input" | "output", projectId = "p") =>
        shelf.findLists({ projectId, itemIds, kind }, ALL);
      const inputs = ids.map((id) => `in_${id}`);
      expect(listsOf(inputs, "input")).toMatchObject({ ok: false, reason: "too_long" });
      const two = listsOf(["in_a", "out_a", "in_b", "gone"], "input");
      const idsOf = (found: typeof two) => found.ok && found.lists.map((list) => list.ids);
      expect(idsOf(two)).toEqual([["in_a", "out_a"], ["in_b"]]);
      expect(idsOf(listsOf(inputs, "output"))).toEqual([["in_a"], ["in_b"], ["in_c"]]);
      expect(listsOf(inputs, "output", "other")).toEqual({ ok: true, lists: [] });
    });
  });

  it("says how much there is, where it is more than was asked for at once", async () => {
    await withShelf((shelf) => {
      const input = JSON.stringify([{ id: "in_a", text: "x".repeat(1_000) }]);
      shelf.put(stored("a", { input }), 0);
      shelf.put(stored("b", { previousId: "a" }), 0);
      const which = { projectId: "p", id: "a" };
      const lists = (itemIds: readonly string[], kind: "input" | "output") =>
        shelf.findLists({ projectId: "p", itemIds, kind }, 500);
      const large = { ok: false, reason: "large" };
      expect(shelf.find(which, "input", 500)).toEqual({ ...large, length: input.length });
      expect(shelf.find(which, "input", input.length)).toEqual({ ok: true, text: input });
      expect(shelf.find(which, "response", 500)).toMatchObject({ ok: true });
      expect(shelf.contextOf({ projectId: "p", id: "b" }, 500)).toMatchObject(large);
      expect(shelf.contextOf({ projectId: "p", id: "b" }, 2_000)).toMatchObject({ ok: true });
      expect(lists(["in_a", "in_b"], "input")).toMatchObject(large);
      expect(lists(["in_a", "in_b"], "output")).toMatchObject({ ok: true });
      expect(lists(["in_b"], "input")).toMatchObject({ ok: true });
    });
  });

  it("forgets the oldest of the project that has most, and leaves its neighbour alone", async () => {
    const quarter = MAX_STORED_LENGTH / 4 - 1_000;
    await withShelf((shelf, sql) => {
      shelf.put(stored("mine", { projectId: "quiet" }), 1);
      for (let at = 0; at < 8; at += 1)
        expect(
          shelf.put(stored(`l${at}`, { projectId: "loud", response: "x".repeat(quarter) }), 2 + at),
        ).toBe(true);
      expect(find(shelf, "mine", "quiet")).toMatchObject({ ok: true });
      expect(find(shelf, "l0", "loud")).toEqual(NONE);
      expect(find(shelf, "l7", "loud")).toMatchObject({ ok: true });
      const { n } = sql.exec<{ n: number }>("SELECT sum(length) AS n FROM response").one();
      expect(n).toBeLessThanOrEqual(MAX_STORED_LENGTH);
      expect(shelf.put(stored("huge", { response: "x".repeat(MAX_STORED_LENGTH / 4) }), 99)).toBe(
        false,
      );
    });
  });

  it("keeps a bounded number, and counts anew when it is opened again", async () => {
    await withShelf((shelf, sql) => {
      shelf.put(stored("mine", { projectId: "quiet" }), 1);
      sql.exec(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
         INSERT INTO response SELECT 'r' || i, 'loud', NULL, 1 + i, 1 FROM n`,
        MAX_RESPONSES - 1,
      );
      const reopened = new Shelf(sql);
      expect(reopened.put(stored("new", { projectId: "loud" }), 99_999)).toBe(true);
      expect(countOf(sql, "response")).toBe(MAX_RESPONSES);
      expect(find(reopened, "r1", "loud")).toEqual(NONE);
      expect(find(reopened, "mine", "quiet")).toMatchObject({ ok: true });
    });
  });

  it("leaves nothing of what is deleted", async () => {
    await withShelf((shelf, sql) => {
      shelf.put(stored("a"), 0);
      expect(shelf.delete({ projectId: "other", id: "a" })).toBe(false);
      expect(shelf.delete({ projectId: "p", id: "a" })).toBe(true);
      for (const table of ["response", "piece", "item"]) expect(countOf(sql, table)).toBe(0);
    });
  });
});

describe("a shelf whose organization has set how long responses are kept", () => {
  const day = 24 * 3_600_000;
  const has = (shelf: Shelf, id: string): boolean => find(shelf, id).ok;

  it("erases what is older at once, and what grows older later", async () => {
    await withShelf((shelf) => {
      shelf.put(stored("a"), 0);
      shelf.put(stored("b"), 6 * day);
      expect(shelf.retain({ version: 1, keptMs: 7 * day }, 8 * day)).toBe(6 * day);
      expect([has(shelf, "a"), has(shelf, "b")]).toEqual([false, true]);
      expect(shelf.size()).toMatchObject({ responses: 1 });
      shelf.put(stored("c"), 14 * day);
      expect([has(shelf, "b"), has(shelf, "c")]).toEqual([false, true]);
    });
  });

  it("takes nothing where nothing is kept, after it is opened again as well", async () => {
    await withShelf((shelf, sql) => {
      shelf.put(stored("a"), 5);
      expect(shelf.retain({ version: 1, keptMs: 0 }, 5)).toBeNull();
      const reopened = new Shelf(sql);
      for (const one of [shelf, reopened]) {
        expect(one.put(stored("b"), 6)).toBe(false);
        expect(one.size()).toEqual({ responses: 0, characters: 0 });
      }
      for (const table of ["response", "piece", "item"]) expect(countOf(sql, table)).toBe(0);
    });
  });

  it("is changed by a newer version alone", async () => {
    await withShelf((shelf) => {
      shelf.retain({ version: 2, keptMs: 0 }, 0);
      shelf.retain({ version: 1, keptMs: 7 * day }, 0);
      expect(shelf.put(stored("a"), 0)).toBe(false);
      shelf.retain({ version: 3, keptMs: 7 * day }, 0);
      expect(shelf.put(stored("a"), 0)).toBe(true);
    });
  });
});

describe("the object of stored responses", () => {
  it("keeps for no longer what a clock that was ahead stored", async () => {
    const stub = env.RESPONSES.getByName("ahead");
    const beganMs = Date.now();
    try {
      vi.setSystemTime(beganMs + KEPT_MS);
      await stub.put(stored("ahead"));
      vi.setSystemTime(beganMs);
      await stub.put(stored("now"));
      const ringsAtMs = await runInDurableObject(stub, (_, { storage }) => storage.getAlarm());
      expect(ringsAtMs).toBe(beganMs + KEPT_MS + 1);
      vi.setSystemTime(beganMs + KEPT_MS + 1);
      await runDurableObjectAlarm(stub);
      expect(await stub.size()).toEqual({ responses: 0, characters: 0 });
    } finally {
      vi.useRealTimers();
    }
  });

  it("remembers that nothing is kept when all that it had is gone", async () => {
    const stub = env.RESPONSES.getByName("none");
    await stub.put(stored("a"));
    await stub.retain({ version: 1, keptMs: 0 });
    await runDurableObjectAlarm(stub);
    expect(await stub.put(stored("b"))).toBe(false);
    expect(await stub.size()).toEqual({ responses: 0, characters: 0 });
  });

  it("forgets what is older than thirty days, and then has nothing", async () => {
    const stub = env.RESPONSES.getByName("old");
    const beganMs = Date.now();
    try {
      await stub.put(stored("a"));
      vi.setSystemTime(beganMs + KEPT_MS / 2);
      await stub.put(stored("b"));
      vi.setSystemTime(beganMs + KEPT_MS + 1);
      await runDurableObjectAlarm(stub);
      expect(await stub.find({ projectId: "p", id: "a" }, "response", ALL)).toEqual(NONE);
      expect(await stub.find({ projectId: "p", id: "b" }, "response", ALL)).toMatchObject({
        ok: true,
      });
      vi.setSystemTime(beganMs + 2 * KEPT_MS);
      await runDurableObjectAlarm(stub);
      const tables = await runInDurableObject(stub, async (_, { storage }) =>
        storage.sql.exec("SELECT name FROM sqlite_master WHERE name = 'response'").toArray(),
      );
      expect(tables).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });
});
