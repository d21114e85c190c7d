/** Kept answers in real storage: how many bytes of them, for whom, and for how long. */
import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";

import { CachedAnswers, type AnswerBounds } from "../../../src/response-cache/cached-answers.ts";
import type { KeptAnswer, ResponseCache } from "../../../src/response-cache/response-cache.ts";

const TTL_MS = 1_000;
const BOUNDS: AnswerBounds = { maxBytes: 1_000, maxAnswers: 50, maxAnswerBytes: 300 };

const objectOf = () => env.CACHE.getByName(`answers-${crypto.randomUUID()}`);

function withAnswers(
  work: (answers: CachedAnswers, sql: SqlStorage) => void,
  bounds: AnswerBounds = BOUNDS,
): Promise<void> {
  return runInDurableObject(objectOf(), async (_, { storage }) =>
    work(new CachedAnswers(storage.sql, bounds), storage.sql),
  );
}

const answer = (key: string, fields: Partial<KeptAnswer> = {}): KeptAnswer => ({
  key,
  projectId: "p",
  madeBy: "m/d",
  fingerprint: null,
  text: "x".repeat(100),
  ttlMs: TTL_MS,
  termsVersion: 1,
  ...fields,
});

const has = (answers: CachedAnswers, key: string, nowMs = 0) =>
  answers.find([key], Infinity, nowMs) !== null;

describe("kept answers", () => {
  it("store nothing, not even tables, before the first", async () => {
    await withAnswers((answers, sql) => {
      expect(answers.find(["a"], Infinity, 0)).toBeNull();
      expect(answers.size()).toEqual({ answers: 0, bytes: 0 });
      expect(answers.forgetOld(0)).toBeNull();
      expect(sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'answer'").toArray()).toEqual([]);
    });
  });

  it("are found by the first key that has one, for as long as they and their reader say", async () => {
    await withAnswers((answers) => {
      answers.put(answer("a", { text: "one" }), 0);
      answers.put(answer("b", { text: "two" }), 100);
      expect(answers.find(["c", "b", "a"], Infinity, 200)).toEqual({
        key: "b",
        text: "two",
        ageMs: 100,
      });
      expect(answers.find(["b"], 100, 200)).toBeNull();
      expect(has(answers, "a", TTL_MS - 1)).toBe(true);
      expect(has(answers, "a", TTL_MS)).toBe(false);
      expect(answers.forgetOld(TTL_MS)).toBe(TTL_MS + 100);
      expect(answers.size()).toEqual({ answers: 1, bytes: 3 });
    });
  });

  it("never have more bytes than their bound, counted as they are written", async () => {
    await withAnswers((answers, sql) => {
      for (let at = 0; at < 40; at += 1) {
        const text = "é".repeat((at * 37) % 150);
        answers.put(answer(`k${at % 13}`, { text, projectId: `p${at % 3}` }), at);
        const query = "SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) AS n FROM answer";
        const { n } = sql.exec<{ n: number }>(query).one();
        expect(answers.size().bytes).toBe(n);
        expect(n).toBeLessThanOrEqual(BOUNDS.maxBytes);
        // Whoever opens them anew counts the same.
        expect(new CachedAnswers(sql, BOUNDS).size()).toEqual(answers.size());
      }
      expect(answers.put(answer("large", { text: "é".repeat(151) }), 99)).toBe(false);
      expect(has(answers, "large", 99)).toBe(false);
    });
  });

  it("of a project that sends without end push none of its neighbour's out", async () => {
    await withAnswers((answers) => {
      for (const key of ["q1", "q2", "q3"]) answers.put(answer(key, { projectId: "quiet" }), 0);
      for (let at = 0; at < 200; at += 1)
        answers.put(answer(`h${at}`, { projectId: "hostile", text: "y".repeat(1 + at) }), 1);
      expect(["q1", "q2", "q3"].map((key) => has(answers, key, 1))).toEqual([true, true, true]);
      expect(has(answers, "h199", 1)).toBe(true);
    });
    await withAnswers(
      (answers) => {
        answers.put(answer("q1", { projectId: "quiet" }), 0);
        for (let at = 0; at < 20; at += 1)
          answers.put(answer(`h${at}`, { projectId: "hostile", text: "" }), 1);
        expect(answers.size().answers).toBe(5);
        expect(has(answers, "q1", 1)).toBe(true);
      },
      { ...BOUNDS, maxAnswers: 5 },
    );
  });

  it("of other files at the same place are forgotten", async () => {
    await withAnswers((answers) => {
      answers.put(answer("a", { fingerprint: "one" }), 0);
      answers.put(answer("b", { fingerprint: "one", madeBy: "m/other" }), 0);
      answers.put(answer("c", { fingerprint: "two" }), 0);
      expect(["a", "b", "c"].map((key) => has(answers, key))).toEqual([false, true, true]);
    });
  });

  it("are looked for by what is kept, not by all that is there", async () => {
    await withAnswers(
      (answers, sql) => {
        for (let at = 0; at < 500; at += 1)
          answers.put(answer(`k${at}`, { fingerprint: "one", text: "" }), 0);
        const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
        const exec = sql.exec.bind(sql);
        vi.spyOn(sql, "exec").mockImplementation((...call: Parameters<typeof exec>) => {
          const cursor = exec(...call);
          cursors.push(cursor);
          return cursor as never;
        });
        answers.put(answer("one more", { fingerprint: "one", text: "" }), 0);
        expect(cursors.reduce((sum, cursor) => sum + cursor.rowsRead, 0)).toBeLessThan(50);
      },
      { ...BOUNDS, maxAnswers: 1_000 },
    );
  });

  it("are erased whole, and none is kept any more under a setting of before", async () => {
    await withAnswers((answers) => {
      answers.put(answer("a", { termsVersion: 3 }), 0);
      answers.clear(4);
      expect(answers.size()).toEqual({ answers: 0, bytes: 0 });
      expect(answers.put(answer("a", { termsVersion: 3 }), 0)).toBe(false);
      expect(answers.put(answer("a", { termsVersion: 4 }), 0)).toBe(true);
    });
  });

  it("that a clock which was ahead kept are not given for longer, when that is put back", async () => {
    await withAnswers((answers) => {
      answers.put(answer("a day"), 86_400_000);
      answers.put(answer("a little"), 4_000);
      expect(answers.find(["a little"], Infinity, 0)).toMatchObject({ ageMs: 0 });
      expect(has(answers, "a day")).toBe(false);
      answers.put(answer("a day", { text: "new" }), 0);
      expect(answers.find(["a day"], Infinity, 1)).toMatchObject({ text: "new", ageMs: 1 });
    });
  });

  it("leave the storage when their time is over", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    try {
      const stub = objectOf();
      const cache = stub as unknown as ResponseCache;
      await cache.put(answer("a"));
      vi.setSystemTime(Date.now() + 60_001);
      expect(await runDurableObjectAlarm(stub)).toBe(true);
      expect(await cache.size()).toEqual({ answers: 0, bytes: 0 });
      expect(await runDurableObjectAlarm(stub)).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });
});
