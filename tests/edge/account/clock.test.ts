/** A machine's clock that is wrong for a while, and put right again. */
import { env } from "cloudflare:workers";
import { afterEach, describe, expect, it, vi } from "vitest";

import { EVERYWHERE } from "../../../src/account/usage/usage-sums.ts";
import type { Budget } from "../../../src/billing/budget.ts";
import { ObjectClock } from "../../../src/db/object-clock.ts";
import { fc, runs } from "../../support/random.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { setClock } from "../support/clock.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import {
  ACTOR,
  admitCall,
  KEY,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const [SECOND_MS, MINUTE_MS, HOUR_MS, DAY_MS] = [1_000, 60_000, 3_600_000, 86_400_000];
/** Noon, some time after now: alarms that are set then do not ring by themselves. */
const NOON_MS = 1_900_022_400_000;
/** What settling a request with so many tokens costs. */
const chargeOf = (tokens: number) => 10 * 100 + tokens * 400;

async function request(account: TestAccount, id: string, tokens = 1): Promise<boolean> {
  const admitted = await account.stub.admit(admitCall(id, { maxCompletionTokens: tokens }));
  if (admitted.ok) await account.stub.settle(settleCall(id, tokens));
  return admitted.ok;
}

async function budgetOf(
  account: TestAccount,
  hardNanoUsd: number,
  window: Budget["window"] = "day",
): Promise<() => Promise<number>> {
  const scope = { scope: "organization", scopeId: account.id } as const;
  const caps = { hardNanoUsd, softNanoUsd: null, thresholds: [50, 100] };
  await account.stub.putBudget({ id: "bud_1", ...scope, window, ...caps }, ACTOR);
  return async () => (await account.stub.listBudgets())[0]?.spentNanoUsd ?? -1;
}

async function bookedTimes(account: TestAccount): Promise<number[]> {
  const query = "SELECT booked_at_ms AS at FROM ledger ORDER BY sequence";
  return (await account.rows<{ at: number }>(query)).map(({ at }) => at);
}

/** Requests that are counted within a stretch of time. */
async function sumOf(
  account: TestAccount,
  startMs: number,
  endMs: number,
  widthMs: number,
): Promise<number> {
  const all = {
    keyIds: null,
    projectIds: null,
    models: null,
    personIds: null,
    operations: null,
    ...EVERYWHERE,
  };
  const rows = await account.stub.sumUsage({ startMs, endMs, widthMs, groupBy: [], ...all });
  return rows.reduce((sum, { requests }) => sum + requests, 0);
}

/** Sends what is to be sent, and asks whether anything contradicts the books. */
async function expectBooksInOrder(account: TestAccount): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await account.alarm();
  expect(await account.stub.reconcile()).toMatchObject({
    isChainIntact: true,
    rollups: { differing: 0 },
    database: { pending: 0, differing: 0 },
    archive: { faults: [] },
  });
}

afterEach(() => void vi.unstubAllGlobals());

describe("a clock that is put back a little", () => {
  it("is waited for: nothing is booked before what was booked", async () => {
    setClock(NOON_MS);
    const account = await openAccount();
    setClock(NOON_MS + 3 * SECOND_MS);
    await request(account, "req_1");
    setClock(NOON_MS);
    await request(account, "req_2");
    setClock(NOON_MS + 4 * SECOND_MS);
    await request(account, "req_3");
    expect(await bookedTimes(account)).toEqual([0, 3, 3, 4].map((s) => NOON_MS + s * SECOND_MS));
    expect(await account.rows("SELECT * FROM clock_step")).toEqual([]);
  });
});

describe("a clock that is put back while the object lives, in which time would stand still", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("ends that life: the next one follows it, and has all that was booked", async () => {
    const machine = vi.spyOn(ObjectClock.prototype, "machineMs");
    const setMachine = (atMs: number) => machine.mockReturnValue(atMs);
    setClock(NOON_MS + HOUR_MS);
    setMachine(NOON_MS + HOUR_MS);
    const account = await openAccount({ limits: { requestsPerMinute: 3 } });
    const isMarked = (mark = false) =>
      account.inside(async (object: object) => {
        if (mark) Object.assign(object, { isMarked: true });
        return "isMarked" in object;
      });
    for (const id of ["req_1", "req_2", "req_3"]) expect(await request(account, id)).toBe(true);
    expect(await isMarked(true)).toBe(true);
    // As in the runtime: the clock of this life stands still.
    setMachine(NOON_MS);
    await waitUntilPasses(async () => {
      await account.stub.describe();
      expect(await isMarked()).toBe(false);
    });
    setClock(NOON_MS);
    expect(await bookedTimes(account)).toHaveLength(4);
    expect(await request(account, "req_4")).toBe(false);
    setMachine(NOON_MS + MINUTE_MS + SECOND_MS);
    setClock(NOON_MS + MINUTE_MS + SECOND_MS);
    expect(await request(account, "req_5")).toBe(true);
  });
});

describe("a clock that was a day ahead", () => {
  it("has not stopped the account's limits", async () => {
    setClock(NOON_MS);
    const account = await openAccount({ limits: { requestsPerMinute: 3 } });
    setClock(NOON_MS + DAY_MS);
    for (const id of ["req_1", "req_2", "req_3"]) expect(await request(account, id)).toBe(true);
    setClock(NOON_MS + 10 * SECOND_MS);
    const limits = await account.stub.listLimits();
    const limit = limits.find(({ metric }) => metric === "requests");
    expect(limit?.used).toBe(3);
    expect(limit?.resetMs).toBeLessThanOrEqual(MINUTE_MS + SECOND_MS);
    const refused = await account.stub.admit(admitCall("req_4"));
    if (refused.ok || refused.refusal.reason !== "limited") throw new Error("not refused");
    const { retryAfterMs } = refused.refusal.limit;
    expect(retryAfterMs).toBeLessThanOrEqual(MINUTE_MS + SECOND_MS);
    setClock(NOON_MS + 10 * SECOND_MS + retryAfterMs);
    expect(await request(account, "req_4")).toBe(true);
  });

  it("has not put off the end of holds that nobody ends", async () => {
    const worker = new FakeWorker();
    worker.listen();
    setClock(NOON_MS);
    const account = await openAccount();
    setClock(NOON_MS + DAY_MS);
    await account.stub.admit(admitCall("req_1"));
    const nowMs = NOON_MS + 10 * SECOND_MS;
    setClock(nowMs);
    await account.stub.describe();
    const [hold] = await account.rows<{ at: number; until: number }>(
      "SELECT admitted_at_ms AS at, expires_at_ms AS until FROM hold",
    );
    expect(hold).toEqual({ at: nowMs, until: nowMs + 90 * SECOND_MS });
    const alarmAt = await account.inside(async (_object, state) => state.storage.getAlarm());
    expect(alarmAt).toBeLessThanOrEqual(nowMs + 90 * SECOND_MS);
    setClock(nowMs + 91 * SECOND_MS);
    await account.alarm();
    expect(worker.cancelled).toEqual(["req_1"]);
    expect(await account.stub.describe()).toMatchObject({ openHolds: 0 });
  });

  it("has taken nothing of tomorrow's budget: what was spent then counts today", async () => {
    setClock(NOON_MS);
    const account = await openAccount();
    const spent = await budgetOf(account, 10 * chargeOf(1));
    for (const id of ["req_1", "req_2"]) await request(account, id);
    setClock(NOON_MS + DAY_MS);
    for (const id of ["req_3", "req_4", "req_5"]) expect(await request(account, id)).toBe(true);
    await account.alarm();
    expect(await spent()).toBe(3 * chargeOf(1));
    setClock(NOON_MS + 20 * SECOND_MS);
    expect(await spent()).toBe(5 * chargeOf(1));
    // Half of the cap was passed tomorrow, as it seemed, and is passed today.
    const alerts = await account.stub.listAlerts({ limit: 10, before: null });
    expect(alerts).toMatchObject([
      { windowStartMs: NOON_MS - (NOON_MS % DAY_MS), threshold: 50, spentNanoUsd: 5 * chargeOf(1) },
    ]);
    for (const id of ["a", "b", "c", "d", "e"]) expect(await request(account, id)).toBe(true);
    expect(await request(account, "f")).toBe(false);
    for (const restarts of [true, false]) {
      setClock(NOON_MS + (restarts ? 1 : 2) * DAY_MS);
      if (restarts) await account.kill();
      expect(await spent()).toBe(0);
    }
  });

  it("leaves usage, its copies and the archive as if it had been right, but for the time in the entries", async () => {
    setClock(NOON_MS);
    const account = await openAccount();
    await request(account, "req_1", 1);
    await account.alarm();
    setClock(NOON_MS + DAY_MS);
    await request(account, "req_2", 2);
    await request(account, "req_3", 3);
    // Hours and days before are folded, and rows of tomorrow leave for the database.
    await account.alarm();
    const later = NOON_MS + 20 * SECOND_MS;
    setClock(later);
    await request(account, "req_4", 4);
    expect(await bookedTimes(account)).toEqual([
      NOON_MS,
      NOON_MS,
      NOON_MS + DAY_MS,
      NOON_MS + DAY_MS,
      later,
    ]);
    await expectBooksInOrder(account);
    const { results } = await env.DB.prepare(
      "SELECT max(hour_ms) AS hour, sum(requests) AS requests FROM usage_rollups WHERE organization_id = ?",
    )
      .bind(account.id)
      .all();
    expect(results).toEqual([{ hour: NOON_MS, requests: 4 }]);
    for (const widthMs of [MINUTE_MS, HOUR_MS, DAY_MS]) {
      expect(await sumOf(account, NOON_MS, NOON_MS + HOUR_MS, widthMs)).toBe(4);
      expect(await sumOf(account, NOON_MS + HOUR_MS, NOON_MS + 9 * DAY_MS, widthMs)).toBe(0);
      // What was booked ahead counts at the second that the clock was put back to.
      expect(await sumOf(account, later, later + SECOND_MS, widthMs)).toBe(3);
    }
    setClock(NOON_MS + 2 * DAY_MS);
    await request(account, "req_5", 5);
    await expectBooksInOrder(account);
  });

  it("is no reason to see a key used tomorrow", async () => {
    setClock(NOON_MS);
    const account = await openAccount();
    setClock(NOON_MS + DAY_MS);
    await request(account, "req_1");
    await account.alarm();
    const later = NOON_MS + 2 * MINUTE_MS;
    setClock(later);
    await account.stub.describe();
    expect((await account.stub.describeKey(KEY.keyId))?.record.lastUsedAtMs).toBe(later);
  });
});

describe("a clock that is a day behind for a moment", () => {
  it("frees nothing of a hard cap, then or afterwards", async () => {
    setClock(NOON_MS - 2 * DAY_MS);
    const account = await openAccount();
    const spent = await budgetOf(account, 5 * chargeOf(1));
    // An account that has something to do every hour, for two days and until now.
    for (let hour = 0; hour <= 48; hour += 1) {
      setClock(NOON_MS - (48 - hour) * HOUR_MS);
      if (hour % 16 === 0) await request(account, `req_${hour}`);
    }
    for (const id of ["a", "b", "c"]) expect(await request(account, id)).toBe(true);
    expect(await spent()).toBe(4 * chargeOf(1));
    setClock(NOON_MS - DAY_MS);
    expect(await spent()).toBeGreaterThanOrEqual(4 * chargeOf(1));
    await request(account, "behind");
    setClock(NOON_MS + SECOND_MS);
    await account.kill();
    expect(await spent()).toBe(4 * chargeOf(1));
    expect(await request(account, "last")).toBe(true);
    expect(await request(account, "over")).toBe(false);
    await expectBooksInOrder(account);
  });
});

describe("an operator's word that the clock was ahead", () => {
  it("counts now what was booked at times to come, where nothing told of it, and empties limits", async () => {
    setClock(NOON_MS);
    const account = await openAccount({ limits: { requestsPerMinute: 3 } });
    const spent = await budgetOf(account, 20 * chargeOf(1));
    // Busy all the while, so that the clock may as well be behind now.
    for (const minutes of [0, 400, 800, 1_200])
      for (const nth of [0, 1, 2]) {
        setClock(NOON_MS + minutes * MINUTE_MS + nth);
        expect(await request(account, `req_${minutes}_${nth}`)).toBe(true);
      }
    await account.alarm();
    const nowMs = NOON_MS + MINUTE_MS;
    setClock(nowMs);
    expect(await spent()).toBe(12 * chargeOf(1));
    expect(await request(account, "refused")).toBe(false);
    const corrected = await account.stub.correctClock(ACTOR);
    expect(corrected).toEqual({ nowMs, redatedEntries: 9 });
    expect(await request(account, "taken", 1)).toBe(true);
    expect(await spent()).toBe(13 * chargeOf(1));
    await expectBooksInOrder(account);
    const [audited] = await account.stub.listAudit({ limit: 1, before: null });
    expect(audited).toMatchObject({ action: "clock.correct", actor: ACTOR, atMs: nowMs });
    setClock(NOON_MS + DAY_MS);
    expect(await spent()).toBe(0);
    expect(await account.stub.correctClock(ACTOR)).toMatchObject({ redatedEntries: 0 });
  });
});

describe("a clock that jumps", () => {
  const jump = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 30 * SECOND_MS }) },
    { weight: 2, arbitrary: fc.integer({ min: -20 * SECOND_MS, max: 0 }) },
    { weight: 1, arbitrary: fc.integer({ min: -3 * DAY_MS, max: 3 * DAY_MS }) },
    { weight: 1, arbitrary: fc.constantFrom(DAY_MS, -DAY_MS, HOUR_MS, -HOUR_MS) },
  );
  const step = fc.record({
    jumpMs: jump,
    act: fc.constantFrom("request", "open", "end", "alarm", "kill"),
  });

  it("never stops limits or holds, books at the time it shows, and leaves books that add up", async () => {
    new FakeWorker().listen();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        let wallMs = NOON_MS;
        setClock(wallMs);
        const account = await openAccount({ limits: { requestsPerMinute: 4 } });
        const open: string[] = [];
        for (const [index, { jumpMs, act }] of steps.entries()) {
          wallMs += jumpMs;
          setClock(wallMs);
          const id = `req_${index}`;
          const before = (await bookedTimes(account)).length;
          if (act === "request") await request(account, id);
          if (act === "open" && (await account.stub.admit(admitCall(id))).ok) open.push(id);
          const ended = act === "end" ? open.shift() : undefined;
          if (ended !== undefined) await account.stub.settle(settleCall(ended, 2));
          if (act === "alarm") await account.alarm();
          if (act === "kill") await account.kill();
          const late = (await bookedTimes(account))
            .slice(before)
            .filter((at) => at < wallMs || at > wallMs + 5 * SECOND_MS);
          expect(late).toEqual([]);
          await account.stub.describe();
          const [hold] = await account.rows<{ until: number }>(
            "SELECT coalesce(max(expires_at_ms), 0) AS until FROM hold",
          );
          // A deadline of ten minutes at most, the grace after it, and a step that is waited out.
          expect(hold?.until).toBeLessThanOrEqual(wallMs + 635 * SECOND_MS);
        }
        for (const id of open) await account.stub.void(id, "voided");
        await expectBooksInOrder(account);
        // Of what was booked every second counts somewhere, once.
        const [ended] = await account.rows<{ n: number }>(
          "SELECT count(*) AS n FROM ledger WHERE kind IN ('settle', 'void')",
        );
        for (const widthMs of [MINUTE_MS, HOUR_MS, DAY_MS]) {
          const [cutMs, farMs] = [wallMs - (wallMs % SECOND_MS), NOON_MS + 200 * DAY_MS];
          const before = await sumOf(account, NOON_MS - 200 * DAY_MS, cutMs, widthMs);
          const after = await sumOf(account, cutMs, farMs, widthMs);
          expect(before + after).toBe(ended?.n);
        }
        // Wherever the clock has been: a minute later, a lone caller gets in.
        setClock(wallMs + MINUTE_MS + 6 * SECOND_MS);
        expect(await request(account, "last")).toBe(true);
      }),
      { numRuns: runs(6) },
    );
  });
});
