import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Receipt, RequestState } from "../../../src/contract/engine.ts";
import { endedState, FakeWorker, receiptOf } from "../support/fake-worker.ts";
import {
  admitCall,
  CREDIT,
  extendCall,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function balanceOf(account: TestAccount) {
  const description = await account.stub.describe();
  return { ...description?.balance, openHolds: description?.openHolds };
}

const charged = (amount: number) => ({
  postedNanoUsd: CREDIT - amount,
  heldNanoUsd: 0,
  openHolds: 0,
});

async function checkpoint(account: TestAccount, seen: number): Promise<void> {
  const wanted = { promptTokens: 12, wantedCompletionTokens: 50 };
  await account.stub.extend(extendCall("req_1", seen, wanted));
}

describe("a hold that nobody ended", () => {
  it("is left alone before it expires", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    expect(await account.alarm()).toBe(true);
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    expect(worker.cancelled).toEqual([]);
  });

  it("is void when the worker never heard of it", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.expire();
    expect(worker.cancelled).toEqual(["req_1"]);
    expect(await balanceOf(account)).toMatchObject(charged(0));
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([{ id: "req_1", outcome: "expired", measured_by: "none" }]);
  });

  it("is charged by the worker's receipt when the work was done", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    const tokens = { promptTokens: 12, cachedTokens: 2, completionTokens: 7 };
    worker.states.set("req_1", await endedState(account.id, "req_1", tokens));
    await account.expire();
    expect(await balanceOf(account)).toMatchObject(charged(10 * 100 + 2 * 10 + 7 * 400));
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([{ outcome: "completed", measured_by: "receipt" }]);
  });

  it("is not charged by a receipt that was signed for another request", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    const tokens = { promptTokens: 12, completionTokens: 90 };
    worker.states.set("req_1", await endedState(account.id, "req_other", tokens));
    for (let tries = 0; tries < 4; tries += 1) await account.expire();
    expect(await balanceOf(account)).toMatchObject(charged(0));
  });

  it("is charged by what a killed worker had written down", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    worker.states.set("req_1", { state: "lost", promptTokens: 12, completionTokens: 5 });
    await account.expire();
    expect(await balanceOf(account)).toMatchObject(charged(12 * 100 + 5 * 400));
  });

  it("is charged by the last checkpoint when the worker stays away", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await checkpoint(account, 9);
    worker.states.set("req_1", new TypeError("connection refused"));
    for (let tries = 0; tries < 3; tries += 1) {
      await account.expire();
      expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    }
    await account.expire();
    expect(await balanceOf(account)).toMatchObject(charged(12 * 100 + 9 * 400));
  });

  it("waits for a worker that is still at it, and takes its receipt in the end", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    const running: RequestState = { state: "running", promptTokens: 12, completionTokens: 5 };
    worker.states.set("req_1", running);
    await account.expire();
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    const tokens = { promptTokens: 12, completionTokens: 6 };
    worker.states.set("req_1", await endedState(account.id, "req_1", tokens));
    await account.expire();
    expect(await balanceOf(account)).toMatchObject(charged(12 * 100 + 6 * 400));
  });

  it("is asked about with a signature, since the worker answers nobody else", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.expire();
    expect(worker.cancelled).toHaveLength(1);
    expect(worker.unsigned).toEqual([]);
  });

  it("is ended even when the object was out of memory all the while", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.evict();
    await account.expire();
    expect(await balanceOf(account)).toMatchObject(charged(0));
  });
});

describe("a receipt that the worker sends by itself", () => {
  const tokens = { promptTokens: 10, completionTokens: 7 };
  const taken = async (change: Partial<Receipt> = {}, isStream = true) => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1", { isStream }));
    const receipt = await receiptOf(account.id, "req_1", tokens, change);
    expect(await account.stub.takeReceipts([receipt])).toEqual(["req_1"]);
    return { account, receipt };
  };

  it("leaves the word to the edge for ten seconds, and is then the end", async () => {
    const { account, receipt } = await taken({ outcome: "cancelled" });
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    await account.alarm();
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    await account.advance(10_000);
    await account.alarm();
    expect(await balanceOf(account)).toMatchObject(charged(10 * 100 + 7 * 400));
    // It said all there is to say: nobody is asked.
    expect(worker.cancelled).toEqual([]);
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([{ outcome: "edge_failed", measured_by: "receipt" }]);
    expect(await account.stub.takeReceipts([receipt])).toEqual(["req_1"]);
    expect(await account.stub.reconcile()).toMatchObject({ lateReceipts: 0, entries: 2 });
  });

  it("waits as long as the edge asks for more: a slow client is still reading", async () => {
    const { account } = await taken({ outcome: "completed" });
    for (let at = 0; at < 4; at += 1) {
      await account.advance(6_000);
      await checkpoint(account, at);
      await account.alarm();
      expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    }
    await account.advance(10_000);
    await account.alarm();
    expect(await balanceOf(account)).toMatchObject({ openHolds: 0 });
  });

  it("is kept through the object's death", async () => {
    const { account } = await taken({ outcome: "failed" });
    await account.kill();
    await account.advance(10_000);
    await account.alarm();
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([{ outcome: "backend_failed", measured_by: "receipt" }]);
  });

  it("changes nothing of what the edge says in time", async () => {
    const { account, receipt } = await taken({ outcome: "cancelled" });
    const end = settleCall("req_1", 7, { outcome: "client_left", receipt });
    expect(await account.stub.settle(end)).toMatchObject({ isNew: true, isVoid: false });
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([{ outcome: "client_left", completion_tokens: 7 }]);
  });

  it("is the cost of an answer that the edge declared void without it", async () => {
    const { account, receipt } = await taken({ outcome: "cancelled" }, false);
    await account.stub.void("req_1", "backend_failed");
    const [entry] = await account.rows<{ usage: string }>(
      "SELECT usage FROM ledger WHERE reference = 'req_1'",
    );
    const usage = JSON.parse(entry?.usage ?? "{}") as Record<string, unknown>;
    const cost = 10 * 100 + 7 * 400;
    expect(usage).toMatchObject({ charge_nano_usd: 0, overrun_nano_usd: cost, receipt });
    expect(await account.stub.compareReceipts([receipt])).toMatchObject({ matched: 1, faults: [] });
  });

  it("need not be sent again when nobody knows its request", async () => {
    const account = await openAccount();
    const receipt = await receiptOf(account.id, "req_9", tokens);
    expect(await account.stub.takeReceipts([receipt])).toEqual(["req_9"]);
  });
});

describe("a request of which nobody says that it has begun", () => {
  /** A minute after its admission, long before its hold expires. */
  const whenAsked = async (change: Parameters<typeof admitCall>[1] = {}) => {
    const account = await openAccount();
    const deadlineMs = Date.now() + 600_000;
    await account.stub.admit(admitCall("req_1", { deadlineMs, ...change }));
    return account;
  };
  const minuteLater = async (account: TestAccount) => {
    await account.advance(60_000);
    await account.alarm();
  };

  it("is left alone for a minute, for which the alarm is set", async () => {
    const account = await whenAsked();
    const [hold] = await account.rows<{ at: number }>("SELECT admitted_at_ms AS at FROM hold");
    const alarmAt = await account.inside(async (_object, state) => state.storage.getAlarm());
    expect(alarmAt).toBe((hold?.at ?? 0) + 60_000);
    await account.advance(59_000);
    await account.alarm();
    expect(worker.asked).toEqual([]);
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
  });

  it("is void when its worker does not have it: edge and worker died, or it was never sent", async () => {
    const account = await whenAsked();
    await minuteLater(account);
    expect(worker.asked).toEqual(["req_1"]);
    expect(worker.unsigned).toEqual([]);
    expect(await balanceOf(account)).toMatchObject(charged(0));
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([{ outcome: "edge_failed", measured_by: "none" }]);
  });

  it("waits on while its worker has it, and is asked about every minute", async () => {
    const account = await whenAsked();
    worker.states.set("req_1", { state: "running", promptTokens: 0, completionTokens: 0 });
    for (let minutes = 1; minutes <= 3; minutes += 1) {
      await minuteLater(account);
      expect(worker.asked).toHaveLength(minutes);
      expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    }
    worker.states.delete("req_1");
    await minuteLater(account);
    expect(await balanceOf(account)).toMatchObject(charged(0));
    expect(worker.cancelled).toEqual([]);
  });

  it("keeps its hold while its worker cannot be reached", async () => {
    const account = await whenAsked();
    worker.states.set("req_1", new TypeError("connection refused"));
    await minuteLater(account);
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    await account.expire();
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
  });

  it("is not asked about once its edge has said that it runs", async () => {
    const account = await whenAsked();
    await checkpoint(account, 0);
    await minuteLater(account);
    expect(worker.asked).toEqual([]);
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
  });

  it("leaves the word to its edge for ten seconds when its worker says that it has ended", async () => {
    const account = await whenAsked();
    const tokens = { promptTokens: 12, cachedTokens: 2, completionTokens: 7 };
    worker.states.set("req_1", await endedState(account.id, "req_1", tokens));
    await minuteLater(account);
    expect(await balanceOf(account)).toMatchObject({ openHolds: 1 });
    await account.advance(10_000);
    await account.alarm();
    expect(await balanceOf(account)).toMatchObject(charged(10 * 100 + 2 * 10 + 7 * 400));
  });

  it("that was given up and begins all the same gets nothing from the account", async () => {
    const account = await whenAsked();
    await minuteLater(account);
    const wanted = { promptTokens: 12, wantedCompletionTokens: 50 };
    const answer = await account.stub.extend(extendCall("req_1", 0, wanted));
    expect(answer).toEqual({ ok: false, reason: "no_hold" });
    const receipt = await receiptOf(account.id, "req_1", { promptTokens: 12, completionTokens: 1 });
    expect(await account.stub.takeReceipts([receipt])).toEqual(["req_1"]);
    expect(await balanceOf(account)).toMatchObject(charged(0));
    expect(await account.stub.reconcile()).toMatchObject({ lateReceipts: 1 });
  });
});

describe("the alarm", () => {
  it("ends all of many expired holds, some now and the rest at its next turns", async () => {
    const account = await openAccount();
    const ids = Array.from({ length: 120 }, (_, index) => `req_${index}`);
    for (const id of ids) await account.stub.admit(admitCall(id));
    await account.expire();
    for (let turn = 0; turn < 3; turn += 1) await account.alarm();
    expect(await balanceOf(account)).toMatchObject(charged(0));
    expect(worker.cancelled.toSorted()).toEqual(ids.toSorted());
  });

  it("ends the others when one cannot be ended, and does not turn in circles over it", async () => {
    const account = await openAccount();
    for (const id of ["req_1", "req_2"]) await account.stub.admit(admitCall(id));
    const impossible = { promptTokens: 1, cachedTokens: 9_000_000, completionTokens: 0 };
    worker.states.set("req_1", await endedState(account.id, "req_1", impossible));
    await account.expire();
    const left = await account.rows("SELECT request_id FROM hold");
    expect(left).toEqual([{ request_id: "req_1" }]);
    const [clock] = await account.rows<{ now: number }>("SELECT clock_ms AS now FROM account");
    const alarmAt = await account.inside(async (_object, state) => state.storage.getAlarm());
    expect((alarmAt ?? 0) - (clock?.now ?? 0)).toBeGreaterThanOrEqual(5_000);
    for (let tries = 0; tries < 3; tries += 1) await account.expire();
    expect(await balanceOf(account)).toMatchObject(charged(0));
  });

  it("does not end a request twice when its settlement comes late", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.expire();
    const late = await account.stub.settle(settleCall("req_1", 7));
    expect(late).toEqual({ ok: true, isNew: false, isVoid: true, chargeNanoUsd: 0 });
    expect(await account.stub.reconcile()).toMatchObject({ lateReceipts: 1, entries: 3 });
  });

  it("is set for the earliest expiry, whatever order holds come in", async () => {
    const account = await openAccount();
    const deadlines = [90_000, 10_000, 50_000];
    for (const [index, deadline] of deadlines.entries()) {
      await account.stub.admit(admitCall(`req_${index}`, { deadlineMs: Date.now() + deadline }));
    }
    const [earliest] = await account.rows<{ at: number }>(
      "SELECT min(expires_at_ms) AS at FROM hold",
    );
    const alarmAt = await account.inside(async (_object, state) => state.storage.getAlarm());
    expect(alarmAt).toBe(earliest?.at);
  });

  it("is set for the earliest expiry when holds come in the same turn of a fresh object", async () => {
    const account = await openAccount();
    const admit = (id: string, byMs: number) => admitCall(id, { deadlineMs: Date.now() + byMs });
    for (const id of ["a", "b", "c", "d"]) await account.stub.admit(admit(id, 90_000));
    await account.evict();
    const alarmAt = await account.inside(async (object, state) => {
      await Promise.all([
        object.admit(admit("req_1", 10_000)),
        object.admit(admit("req_2", 50_000)),
      ]);
      return state.storage.getAlarm();
    });
    const [earliest] = await account.rows<{ at: number }>(
      "SELECT min(expires_at_ms) AS at FROM hold",
    );
    expect(alarmAt).toBe(earliest?.at);
  });

  it("is set again while anything is left to do, and then for the invoice of the month", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    expect(await account.alarm()).toBe(true);
    expect(await account.alarm()).toBe(true);
    await account.expire();
    for (let turn = 0; turn < 3; turn += 1) await account.alarm();
    // What is left is the month's invoice.
    const alarmAt = await account.inside((_, state) => state.storage.getAlarm());
    const now = new Date();
    expect(alarmAt).toBeGreaterThanOrEqual(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1));
  });
});
