/** Receipts that a gpu-worker delivers by itself, after the connection that should have carried them broke. */
import { describe, expect, it } from "vitest";

import type { Receipt } from "../../../src/contract/engine.ts";
import { deriveSigningKey, signRequest } from "../../../src/contract/signature.ts";
import { receiptOf } from "../support/fake-worker.ts";
import { admitCall, openAccount, type TestAccount } from "../support/test-account.ts";
import { ask, SECRETS } from "../support/test-worker.ts";

const PATH = "/internal/receipts";
const TOKENS = { promptTokens: 12, completionTokens: 7 };
const CHARGE = 12 * 100 + 7 * 400;
const CREDIT = 1_000_000_000;

async function deliver(
  receipts: readonly Receipt[],
  change: { secret?: string; skewMs?: number; body?: string } = {},
): Promise<Response> {
  const body = new TextEncoder().encode(JSON.stringify({ receipts }));
  const key = await deriveSigningKey(change.secret ?? SECRETS.GPU_SIGNING_SECRET, "request");
  const parts = { method: "POST", path: PATH, body };
  const headers = await signRequest(
    key,
    parts,
    Date.now() + (change.skewMs ?? 0),
    crypto.randomUUID(),
  );
  return ask(PATH, { method: "POST", headers, body: change.body ?? body });
}

async function admitted(id: string): Promise<TestAccount> {
  const account = await openAccount();
  await account.stub.admit(admitCall(id));
  return account;
}

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
