/**
 * What a gpu-worker tells by itself: the receipt of every request, and the requests that it lost
 * when it was killed.
 */
import { describe, expect, it, vi } from "vitest";

import type { AdmitCall } from "../../../src/account/gate.ts";
import type { LostRequest } from "../../../src/contract/deliveries.ts";
import type { Receipt } from "../../../src/contract/engine.ts";
import { deriveSigningKey, signRequest } from "../../../src/contract/signature.ts";
import { receiptOf } from "../support/fake-worker.ts";
import {
  admitCall,
  extendCall,
  openAccount,
  PRICE,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";
import { ask, SECRETS } from "../support/test-worker.ts";

const PATH = "/internal/receipts";
const LOST_PATH = "/internal/lost-requests";
const TOKENS = { promptTokens: 12, completionTokens: 7 };
const CHARGE = 12 * 100 + 7 * 400;
const CREDIT = 1_000_000_000;

interface Change {
  readonly secret?: string;
  readonly skewMs?: number;
  readonly body?: string;
}

const deliver = (receipts: readonly Receipt[], change: Change = {}) =>
  send(PATH, { receipts }, change);
const tellLost = (requests: readonly LostRequest[]) => send(LOST_PATH, { requests });

async function send(path: string, value: object, change: Change = {}): Promise<Response> {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const key = await deriveSigningKey(change.secret ?? SECRETS.GPU_SIGNING_SECRET, "request");
  const parts = { method: "POST", path, body };
  const atMs = Date.now() + (change.skewMs ?? 0);
  const headers = await signRequest(key, parts, atMs, crypto.randomUUID());
  return ask(path, { method: "POST", headers, body: change.body ?? body });
}

async function admitted(id: string, change: Partial<AdmitCall> = {}): Promise<TestAccount> {
  const account = await openAccount();
  await account.stub.admit(admitCall(id, change));
  return account;
}

const lostOf = (account: TestAccount, requestId: string, completionTokens: number) => ({
  requestId,
  organizationId: account.id,
  promptTokens: 12,
  completionTokens,
});

const posted = async (account: TestAccount) =>
  (await account.stub.describe())?.balance.postedNanoUsd;

describe("delivered receipts", () => {
  it("settle the request once, however often they come", async () => {
    const account = await admitted("req_1");
    const receipt = await receiptOf(account.id, "req_1", TOKENS, { outcome: "cancelled" });
    for (let i = 0; i < 3; i += 1) {
      const response = await deliver([receipt]);
      expect(await response.json()).toEqual({ acknowledged: ["req_1"], refused: [] });
    }
    await account.expire();
    expect(await posted(account)).toBe(CREDIT - CHARGE);
    const { records } = await account.stub.listUsage(5, null);
    expect(records).toMatchObject([{ outcome: "edge_failed", measured_by: "receipt" }]);
    expect(await account.stub.reconcile()).toMatchObject({ lateReceipts: 0, entries: 2 });
  });

  it("end a request without charge when no work was done", async () => {
    const account = await admitted("req_1");
    const none = { promptTokens: 12, completionTokens: 0 };
    await deliver([await receiptOf(account.id, "req_1", none, { prefillMs: 0 })]);
    await account.expire();
    expect(await account.stub.describe()).toMatchObject({
      balance: { postedNanoUsd: CREDIT, heldNanoUsd: 0 },
    });
  });

  it.each([
    ["cancelled", true, CHARGE],
    ["cancelled", false, 0],
    ["failed", false, 0],
    ["expired", false, 0],
    // Whether anybody got it the edge did not say.
    ["completed", false, 0],
    ["completed", true, CHARGE],
  ] as const)("%s, of a stream: %s, charge %d", async (outcome, isStream, charge) => {
    const account = await admitted("req_1", { isStream });
    await deliver([await receiptOf(account.id, "req_1", TOKENS, { outcome })]);
    await account.expire();
    expect(await posted(account)).toBe(CREDIT - charge);
    const { records } = await account.stub.listUsage(5, null);
    expect(records).toMatchObject([{ completion_tokens: 7, measured_by: "receipt" }]);
    expect((await account.stub.describe())?.openHolds).toBe(0);
  });

  it("correct what was booked before them, down and up, and nothing is then unexplained", async () => {
    const account = await openAccount();
    // What the relay had seen when it settled, and what the worker made.
    for (const [id, seen] of [
      ["req_more", 2],
      ["req_less", 20],
      ["req_same", 7],
      ["req_void", 0],
    ] as const) {
      await account.stub.admit(admitCall(id));
      const usage = { promptTokens: 12, cachedTokens: 0, completionTokens: seen };
      if (id === "req_void") await account.stub.void(id, "backend_failed");
      else await account.stub.settle(settleCall(id, seen, { measuredBy: "relay", usage }));
    }
    const ids = ["req_more", "req_less", "req_same", "req_void"];
    const receipts = await Promise.all(ids.map((id) => receiptOf(account.id, id, TOKENS)));
    for (let at = 0; at < 2; at += 1)
      expect(await (await deliver(receipts)).json()).toEqual({ acknowledged: ids, refused: [] });
    const late = await account.rows(
      "SELECT reference, kind, amount FROM ledger WHERE reference LIKE 'late:%' ORDER BY reference",
    );
    expect(late).toEqual([
      { reference: "late:req_less", kind: "refund", amount: 13 * 400 },
      { reference: "late:req_more", kind: "loss", amount: 5 * 400 },
      { reference: "late:req_void", kind: "loss", amount: CHARGE },
    ]);
    expect(await posted(account)).toBe(CREDIT - (12 * 100 + 2 * 400) - CHARGE - CHARGE);
    expect(await account.stub.compareReceipts(receipts)).toMatchObject({ faults: [], late: 3 });
    expect(await account.stub.reconcile()).toMatchObject({ rollups: { differing: 0 } });
  });

  it("of one organization are one call of its account", async () => {
    const account = await openAccount();
    const ids = Array.from({ length: 100 }, (_, at) => `req_${at}`);
    for (const id of ids) await account.stub.admit(admitCall(id));
    const receipts = await Promise.all(ids.map((id) => receiptOf(account.id, id, TOKENS)));
    const booking = await account.inside(async (object) =>
      vi.spyOn(Object.getPrototypeOf(object), "takeReceipts"),
    );
    expect(await (await deliver(receipts)).json()).toEqual({ acknowledged: ids, refused: [] });
    expect(booking).toHaveBeenCalledTimes(1);
    booking.mockRestore();
    await account.expire();
    // So many at once that the alarm takes two turns.
    await account.alarm();
    expect(await posted(account)).toBe(CREDIT - 100 * CHARGE);
  });

  it("are acknowledged when they come for a request that nobody knows", async () => {
    const account = await openAccount();
    const receipt = await receiptOf(account.id, "req_unknown", TOKENS);
    expect(await (await deliver([receipt])).json()).toEqual({
      acknowledged: ["req_unknown"],
      refused: [],
    });
    expect(await posted(account)).toBe(CREDIT);
  });

  it("are booked for the others when one account fails", async () => {
    const account = await admitted("req_1");
    const other = await admitted("req_2");
    await other.inside(async (_object, { storage }) => storage.sql.exec("DROP TABLE hold_page"));
    const bad = await receiptOf(other.id, "req_2", TOKENS);
    const good = await receiptOf(account.id, "req_1", TOKENS);
    const response = await deliver([bad, good]);
    expect(await response.json()).toEqual({ acknowledged: ["req_1"], refused: [] });
  });

  it("book the good ones when some among them are forged", async () => {
    const account = await admitted("req_1");
    const good = await receiptOf(account.id, "req_1", TOKENS);
    const changes: Partial<Receipt>[] = [
      { completionTokens: 0 },
      { requestId: "req_2" },
      { organizationId: "org_0123456789abcdef" },
      { signature: "00".repeat(32) },
      { signature: "" },
      { organizationId: "not an organization" },
    ];
    const forged = changes.map((change) => ({ ...good, ...change }));
    // Signed, but with more from the cache than there was.
    forged.push(await receiptOf(account.id, "req_1", { ...TOKENS, cachedTokens: 13 }));
    const response = await deliver([...forged, good]);
    // Refused for good: nobody is to send them again.
    const refused = forged.map(({ requestId }) => requestId);
    expect(await response.json()).toEqual({ acknowledged: ["req_1"], refused });
    await account.expire();
    expect(await posted(account)).toBe(CREDIT - CHARGE);
  });
});

describe("receipts that come twice or for the wrong account", () => {
  const chargesOf = async (account: TestAccount) =>
    (await account.stub.listUsage(9, null)).records.length;

  it("are booked once, however many deliveries of one come at the same time", async () => {
    const account = await admitted("req_1");
    const receipt = await receiptOf(account.id, "req_1", TOKENS);
    const answers = await Promise.all(Array.from({ length: 8 }, () => deliver([receipt, receipt])));
    for (const response of answers) {
      expect(response.status).toBe(200);
      const { acknowledged } = await response.json<{ acknowledged: string[] }>();
      expect(new Set(acknowledged)).toEqual(new Set(["req_1"]));
    }
    await account.expire();
    expect(await posted(account)).toBe(CREDIT - CHARGE);
    expect(await chargesOf(account)).toBe(1);
    expect(await account.stub.reconcile()).toMatchObject({ entries: 2, openHolds: 0 });
  });

  it("are booked once when the edge settles the request at the same time", async () => {
    const account = await admitted("req_1");
    const tokens = { promptTokens: 10, completionTokens: 7 };
    const receipt = await receiptOf(account.id, "req_1", tokens);
    await Promise.all([
      deliver([receipt]),
      account.stub.settle(settleCall("req_1", tokens.completionTokens)),
      deliver([receipt]),
    ]);
    await account.expire();
    expect(await posted(account)).toBe(CREDIT - (10 * 100 + 7 * 400));
    expect(await chargesOf(account)).toBe(1);
  });

  it("are no other's: one that names another organization changes nothing of either", async () => {
    const account = await admitted("req_1");
    const other = await openAccount();
    const response = await deliver([await receiptOf(other.id, "req_1", TOKENS)]);
    expect(await response.json()).toEqual({ acknowledged: ["req_1"], refused: [] });
    expect(await posted(other)).toBe(CREDIT);
    expect(await chargesOf(other)).toBe(0);
    expect((await account.stub.describe())?.openHolds).toBe(1);
    // The request's own is booked all the same.
    await deliver([await receiptOf(account.id, "req_1", TOKENS)]);
    await account.expire();
    expect(await posted(account)).toBe(CREDIT - CHARGE);
  });

  it("are charged at the price of their request, whatever it costs by now", async () => {
    const dear = { ...PRICE, version: 2, outputPerMillion: 800_000_000 };
    const account = await admitted("req_1");
    await account.stub.admit(admitCall("req_2", { price: dear }));
    await deliver([await receiptOf(account.id, "req_1", TOKENS)]);
    await deliver([await receiptOf(account.id, "req_2", TOKENS)]);
    await account.expire();
    expect(await posted(account)).toBe(CREDIT - CHARGE - (12 * 100 + 7 * 800));
  });

  it("whose model, counts or organization were changed after they were signed are refused", async () => {
    const account = await admitted("req_1");
    const receipt = await receiptOf(account.id, "req_1", TOKENS);
    for (const change of [
      { model: "another" },
      { completionTokens: 1 },
      { organizationId: "org_x" },
    ]) {
      const response = await deliver([{ ...receipt, ...change } as Receipt]);
      expect(await response.json()).toEqual({ acknowledged: [], refused: ["req_1"] });
    }
    expect((await account.stub.describe())?.openHolds).toBe(1);
    expect(await posted(account)).toBe(CREDIT);
  });
});

describe("lost requests", () => {
  it("end their holds when the edge stays silent: streams by what is known, whole answers for nothing", async () => {
    const account = await openAccount();
    for (const [id, isStream] of [
      ["req_noted", true],
      ["req_seen", true],
      ["req_begun", true],
      ["req_whole", false],
    ] as const)
      await account.stub.admit(admitCall(id, { isStream }));
    const wanted = { promptTokens: 12, wantedCompletionTokens: 50 };
    await account.stub.extend(extendCall("req_seen", 9, wanted));
    const lost = [
      lostOf(account, "req_noted", 16),
      lostOf(account, "req_seen", 0),
      lostOf(account, "req_begun", 0),
      lostOf(account, "req_whole", 16),
      lostOf(account, "req_unknown", 1),
    ];
    const ids = lost.map(({ requestId }) => requestId);
    for (let at = 0; at < 2; at += 1)
      expect(await (await tellLost(lost)).json()).toEqual({ acknowledged: ids, refused: [] });
    const [latest] = await account.rows<{ at: number }>(
      "SELECT max(expires_at_ms) AS at FROM hold",
    );
    expect((latest?.at ?? 0) - Date.now()).toBeLessThanOrEqual(10_000);
    await account.expire();
    const charges = 12 * 100 + 16 * 400 + 12 * 100 + 9 * 400;
    expect(await account.stub.describe()).toMatchObject({
      balance: { postedNanoUsd: CREDIT - charges, heldNanoUsd: 0 },
      openHolds: 0,
    });
    const { records } = await account.stub.listUsage(9, null);
    expect(new Set(records.map(({ outcome }) => outcome))).toEqual(new Set(["backend_failed"]));
    const measured = Object.fromEntries(records.map(({ id, measured_by: by }) => [id, by]));
    expect(measured).toEqual({
      req_noted: "checkpoint",
      req_seen: "checkpoint",
      req_begun: "none",
      req_whole: "checkpoint",
    });
  });

  it("change nothing of a request that has ended", async () => {
    const account = await admitted("req_1");
    await account.stub.settle(settleCall("req_1", 7));
    const before = await posted(account);
    await tellLost([lostOf(account, "req_1", 3)]);
    expect(await posted(account)).toBe(before);
    expect(await account.stub.reconcile()).toMatchObject({ entries: 2 });
  });

  it("are refused for an organization that cannot be ours", async () => {
    const account = await admitted("req_1");
    const lost = { ...lostOf(account, "req_1", 3), organizationId: "not an organization" };
    expect(await (await tellLost([lost])).json()).toEqual({
      acknowledged: [],
      refused: ["req_1"],
    });
  });
});

describe("a delivery", () => {
  it.each([
    ["signed with another secret", { secret: "x".repeat(40) }],
    ["signed too long ago", { skewMs: -61_000 }],
    ["signed for a later time", { skewMs: 120_000 }],
    ["with another body than was signed", { body: '{"receipts":[]}' }],
  ])("%s is refused whole", async (_name, change) => {
    const account = await admitted("req_1");
    const response = await deliver([await receiptOf(account.id, "req_1", TOKENS)], change);
    expect(response.status).toBe(403);
    // For a worker whose clock is off.
    const aheadMs = Date.parse(response.headers.get("date") ?? "") - Date.now();
    expect(Math.abs(aheadMs)).toBeLessThan(30_000);
    expect(await posted(account)).toBe(CREDIT);
  });

  it("whose signature was made for another path is refused", async () => {
    const account = await admitted("req_1");
    const body = JSON.stringify({ receipts: [await receiptOf(account.id, "req_1", TOKENS)] });
    const key = await deriveSigningKey(SECRETS.GPU_SIGNING_SECRET, "request");
    const parts = { method: "POST", path: "/v1/generate", body: new TextEncoder().encode(body) };
    const headers = await signRequest(key, parts, Date.now(), crypto.randomUUID());
    expect((await ask(PATH, { method: "POST", headers, body })).status).toBe(403);
  });
});
