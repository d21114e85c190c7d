/**
 * A whole answer that failed gave nothing to anybody, and costs nothing, whoever tells the account
 * of its end.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { FakeWorker, receiptOf } from "../support/fake-worker.ts";
import { admitCall, openAccount, settleCall, type TestAccount } from "../support/test-account.ts";

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const TOKENS = { promptTokens: 10, completionTokens: 30 };
const entriesOf = (account: TestAccount) =>
  account.rows("SELECT kind, amount FROM ledger WHERE reference LIKE 'req_%' ORDER BY reference");

describe("a whole answer that failed", () => {
  it("is free when the alarm asks what became of it", async () => {
    const account = await openAccount();
    for (const id of ["req_1", "req_2"])
      await account.stub.admit(admitCall(id, { isStream: false }));
    worker.states.set("req_1", { state: "lost", ...TOKENS });
    const failed = await receiptOf(account.id, "req_2", TOKENS, { outcome: "failed" });
    worker.states.set("req_2", { state: "ended", receipt: failed });
    await account.expire();
    const free = { kind: "void", amount: 0 };
    expect(await entriesOf(account)).toEqual([free, free]);
    expect((await account.stub.describe())?.balance.heldNanoUsd).toBe(0);
    // What was done stands in the record all the same.
    const { matched, faults } = await account.stub.compareReceipts([failed]);
    expect({ matched, faults }).toEqual({ matched: 1, faults: [] });
  });

  it("is free whatever its worker says, when the edge said nothing; a stream pays for what it gave", async () => {
    const outcomes = ["completed", "cancelled", "failed", "expired"] as const;
    for (const how of ["pushed", "asked for"]) {
      const account = await openAccount();
      for (const isStream of [false, true]) {
        for (const outcome of outcomes) {
          const id = `req_${isStream ? 2 : 1}_${outcome}`;
          await account.stub.admit(admitCall(id, { isStream }));
          const receipt = await receiptOf(account.id, id, TOKENS, { outcome });
          if (how === "pushed") await account.stub.takeReceipts([receipt]);
          else worker.states.set(id, { state: "ended", receipt });
        }
      }
      await account.expire();
      const kinds = (await entriesOf(account)).map(({ kind }) => kind);
      expect(kinds).toEqual([...Array(4).fill("void"), ...Array(4).fill("settle")]);
      expect((await account.stub.describe())?.openHolds).toBe(0);
    }
  });

  it("is charged when the edge gave it, ended it for money, or saw its client leave", async () => {
    const account = await openAccount();
    const outcomes = [
      "completed",
      "budget_exhausted",
      "client_left",
      "backend_failed",
      "connection_lost",
      "edge_failed",
    ] as const;
    for (const [at, outcome] of outcomes.entries()) {
      const id = `req_${at}`;
      await account.stub.admit(admitCall(id, { isStream: false }));
      const receipt = await receiptOf(account.id, id, TOKENS, { outcome: "cancelled" });
      await account.stub.settle(settleCall(id, 30, { outcome, receipt }));
    }
    const kinds = (await entriesOf(account)).map(({ kind }) => kind);
    expect(kinds).toEqual(["settle", "settle", "settle", "void", "void", "void"]);
  });

  it("has its receipt beside the void that the edge sent", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1", { isStream: false }));
    const receipt = await receiptOf(account.id, "req_1", TOKENS, { outcome: "cancelled" });
    await account.stub.void("req_1", "backend_failed", receipt);
    expect(await entriesOf(account)).toEqual([{ kind: "void", amount: 0 }]);
    expect(await account.stub.compareReceipts([receipt])).toMatchObject({ matched: 1, faults: [] });
    expect(await account.stub.reconcile()).toMatchObject({ rollups: { differing: 0 } });
  });
});

describe("a hold whose alarm was lost", () => {
  it("ends with the next call of the object's next life, whatever that is told", async () => {
    const account = await openAccount({ creditNanoUsd: 10_000 });
    await account.stub.admit(admitCall("req_1"));
    await account.inside(async (_object, { storage }) => storage.deleteAlarm());
    await account.advance(10_000_000);
    const late = admitCall("req_2", { deadlineMs: Date.now() + 20_000_000 });
    expect(await account.stub.admit(late)).toMatchObject({
      ok: false,
      refusal: { reason: "credits_on_hold" },
    });
    expect(await account.inside(async (_object, { storage }) => storage.getAlarm())).not.toBeNull();
    await account.alarm();
    expect(await account.stub.admit({ ...late, requestId: "req_3" })).toMatchObject({ ok: true });
  });
});

describe("credits that are used up", () => {
  it("take no room of those that are not", async () => {
    const account = await openAccount();
    for (let at = 0; at < 510; at += 1) {
      const grant = { amountNanoUsd: 10, externalRef: `g${at}`, source: "promotion" } as const;
      const terms = { priority: 1, expiresAtMs: Date.now() + 3, note: "" };
      const actor = { kind: "operator", id: "test" } as const;
      const { result } = await account.stub.grant({ ...grant, ...terms }, actor);
      expect(result).toEqual({ ok: true, isNew: true });
      // Their time passes: what expired is booked before the next.
      if (at % 100 === 99) await account.advance(10);
      if (at % 100 === 99) await account.alarm();
    }
    expect((await account.stub.listCredits()).length).toBeLessThanOrEqual(101);
  });
});

describe("hours that are over", () => {
  it("stay over when the object moves to a machine whose clock is behind", async () => {
    const account = await openAccount();
    const hourMs = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
    const clock = vi.spyOn(Date, "now");
    const use = async (id: string) => {
      await account.stub.admit(admitCall(id));
      await account.stub.settle(settleCall(id, 5));
    };
    clock.mockReturnValue(hourMs - 60_000);
    await use("req_1");
    clock.mockReturnValue(hourMs + 500);
    await account.alarm();
    await account.kill();
    clock.mockReturnValue(hourMs - 300);
    await use("req_2");
    clock.mockReturnValue(hourMs + 120_000);
    await account.alarm();
    clock.mockRestore();
    expect(await account.stub.reconcile()).toMatchObject({
      rollups: { differing: 0 },
      database: { differing: 0 },
    });
  });
});
