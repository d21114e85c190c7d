/**
 * What is taken away from under a request that runs ends it the next time it asks, and keeps the
 * next from being admitted.
 */
import { describe, expect, it } from "vitest";

import type { Stop } from "../../../src/account/gate.ts";
import type { Budget } from "../../../src/billing/budget.ts";
import { holdFor } from "../../../src/billing/pricing.ts";
import type { PolicyScope } from "../../../src/limits/limiter.ts";
import { passTime } from "../support/clock.ts";
import {
  ACTOR,
  admitCall,
  CREDIT,
  extendCall,
  KEY,
  keyCall,
  openAccount,
  PRICE,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const HOUR_MS = 3_600_000;
const LONG = { maxCompletionTokens: 4_000 };

const stopped = (by: Stop["by"], limitedBy: string) => ({
  ok: false,
  reason: "stopped",
  stop: { by, limitedBy },
});

async function running(change: Parameters<typeof admitCall>[1] = {}): Promise<TestAccount> {
  const account = await openAccount({ creditNanoUsd: CREDIT });
  await account.stub.admit(admitCall("req_1", { ...LONG, ...change }));
  return account;
}

function budgetOf(account: TestAccount, hardNanoUsd: number): Budget<PolicyScope> {
  const scope = { scope: "organization", scopeId: account.id, window: "ever" } as const;
  return { id: "bud_1", ...scope, hardNanoUsd, softNanoUsd: null, thresholds: [] };
}

const CAUSES: readonly [string, string, (account: TestAccount) => Promise<unknown>][] = [
  [
    "its key is disabled",
    "key_disabled",
    ({ stub }) => stub.changeKey({ keyId: KEY.keyId, isDisabled: true, actor: ACTOR }),
  ],
  [
    "its key is revoked",
    "key_revoked",
    ({ stub }) => stub.changeKey({ keyId: KEY.keyId, isRevoked: true, actor: ACTOR }),
  ],
  [
    "its key expires",
    "key_expired",
    async (account) => {
      const expiresAtMs = Date.now() + HOUR_MS;
      await account.stub.changeKey({ keyId: KEY.keyId, expiresAtMs, actor: ACTOR });
      expect(await account.stub.extend(extendCall("req_1", 1))).toMatchObject({ ok: true });
      await account.advance(HOUR_MS);
    },
  ],
  [
    "its key was rotated and the overlap ends",
    "key_rotated",
    async (account) => {
      const successor = { keyId: "key_b", keyHash: "hash-b", hint: "tg_test_…_b" };
      const call = { keyId: KEY.keyId, successor, overlapMs: HOUR_MS, actor: ACTOR };
      await account.stub.rotateKey(call);
      expect(await account.stub.extend(extendCall("req_1", 1))).toMatchObject({ ok: true });
      await account.advance(HOUR_MS);
    },
  ],
  [
    "its key loses the model",
    "key_terms",
    ({ stub }) => stub.changeKey({ keyId: KEY.keyId, models: ["other"], actor: ACTOR }),
  ],
  [
    "its key is bound to other addresses",
    "key_terms",
    ({ stub }) => stub.changeKey({ keyId: KEY.keyId, allowedIps: ["192.0.2.8"], actor: ACTOR }),
  ],
  [
    "its project is archived",
    "project_archived",
    ({ stub }) => stub.putProject({ id: "default", isNew: false, isArchived: true, actor: ACTOR }),
  ],
  [
    "its project loses the model",
    "project_terms",
    ({ stub }) => stub.putProject({ id: "default", isNew: false, models: ["other"], actor: ACTOR }),
  ],
  [
    "its project loses the tier",
    "project_terms",
    ({ stub }) => stub.putProject({ id: "default", isNew: false, tiers: ["edge"], actor: ACTOR }),
  ],
];

describe("a request that runs", () => {
  it.each(CAUSES)("is told to end when %s, also after an eviction", async (_name, why, close) => {
    const account = await running({ clientIp: "192.0.2.7" });
    await close(account);
    const stop = stopped("access_revoked", why);
    expect(await account.stub.extend(extendCall("req_1", 100))).toEqual(stop);
    await account.evict();
    expect(await account.stub.extend(extendCall("req_1", 100))).toEqual(stop);
    const next = await account.stub.admit(admitCall("req_2", { clientIp: "192.0.2.7" }));
    expect(next.ok).toBe(false);
    // What was made is charged as ever.
    expect(await account.stub.settle(settleCall("req_1", 120))).toMatchObject({
      isNew: true,
      chargeNanoUsd: 1_000 + 120 * 400,
    });
    expect(await account.stub.describe()).toMatchObject({ balance: { heldNanoUsd: 0 } });
  });

  it("of a member's own key ends when they leave", async () => {
    const account = await openAccount();
    const { stub } = account;
    const person = { id: "person_1", email: "a@example.com", name: "A" };
    for (const [id, email] of [
      ["person_0", "owner@example.com"],
      [person.id, person.email],
    ] as const) {
      const role = id === person.id ? "developer" : "owner";
      const expiresAtMs = Date.now() + HOUR_MS;
      await stub.invite({ id: `inv_${id}`, email, role, tokenHash: id, expiresAtMs, actor: ACTOR });
      await stub.acceptInvitation(id, { ...person, id, email });
    }
    const own = { keyId: "key_p", keyHash: "hash-p" };
    await stub.addKey(keyCall({ ...own, kind: "user", personId: person.id }));
    await stub.admit(admitCall("req_1", { ...LONG, ...own }));
    expect(await stub.extend(extendCall("req_1", 1))).toMatchObject({ ok: true });
    await stub.removeMember(person.id, ACTOR);
    const stop = stopped("access_revoked", "key_revoked");
    expect(await stub.extend(extendCall("req_1", 100))).toEqual(stop);
  });

  it("has what it was seen to make as its checkpoint when it is told to end", async () => {
    const account = await running();
    await account.stub.suspend("unpaid", ACTOR);
    await account.stub.extend(extendCall("req_1", 100));
    await account.kill();
    const [stored] = await account.rows<{ seen: number }>(
      "SELECT value ->> 'seenCompletionTokens' AS seen FROM hold_page, json_each(holds)",
    );
    expect(stored?.seen).toBe(100);
  });
});

describe("a suspended organization", () => {
  it("has no key that opens, and none of its requests goes on, until it is resumed", async () => {
    const account = await running();
    const { stub } = account;
    expect(await stub.suspend("unpaid", ACTOR)).toBe(true);
    const refusal = { reason: "organization_suspended" };
    for (let evicted = 0; evicted < 2; evicted += 1) {
      expect(await stub.admit(admitCall("req_2"))).toMatchObject({ ok: false, refusal });
      const use = { scope: null, model: null, clientIp: null };
      expect(await stub.checkKey(KEY, use)).toMatchObject({ ok: false, ...refusal });
      expect(await stub.preview(admitCall("req_2"), true)).toMatchObject({ key: refusal });
      const stop = stopped("organization_suspended", "unpaid");
      expect(await stub.extend(extendCall("req_1", 100))).toEqual(stop);
      await account.evict();
    }
    expect(await stub.resume("unpaid", ACTOR)).toBe(true);
    // Whoever did not ask in between has noticed nothing.
    expect(await stub.extend(extendCall("req_1", 200))).toMatchObject({ ok: true, isFull: true });
    expect(await stub.admit(admitCall("req_2"))).toMatchObject({ ok: true });
  });

  it("is resumed when the last of its reasons has gone, and each change is in the audit log", async () => {
    const { stub } = await openAccount();
    const describe = async () => (await stub.describe())?.suspensions.map(({ reason }) => reason);
    for (const reason of ["unpaid", "abuse", "unpaid"]) {
      expect(await stub.suspend(reason, ACTOR)).toBe(true);
      passTime(1);
    }
    expect(await describe()).toEqual(["unpaid", "abuse"]);
    expect(await stub.resume("unpaid", ACTOR)).toBe(true);
    expect(await stub.resume("unpaid", ACTOR)).toBe(false);
    expect((await stub.admit(admitCall("req_1"))).ok).toBe(false);
    expect(await stub.resume("abuse", ACTOR)).toBe(true);
    expect((await stub.admit(admitCall("req_1"))).ok).toBe(true);
    const entries = await stub.listAudit({ limit: 4, before: null });
    expect(entries.map(({ action, after }) => [action, (after as object[]).length])).toEqual([
      ["organization.resume", 0],
      ["organization.resume", 1],
      ["organization.suspend", 2],
      ["organization.suspend", 1],
    ]);
    expect(entries[0]).toMatchObject({ actor: ACTOR, before: [{ reason: "abuse" }] });
  });

  it("is resumed at once when all reasons are taken back together", async () => {
    const { stub } = await openAccount();
    for (const reason of ["unpaid", "abuse"]) await stub.suspend(reason, ACTOR);
    expect(await stub.resume(null, ACTOR)).toBe(true);
    expect(await stub.resume(null, ACTOR)).toBe(false);
    expect((await stub.admit(admitCall("req_1"))).ok).toBe(true);
  });

  it("has at most sixteen reasons, and one that stands already is no other", async () => {
    const { stub } = await openAccount();
    for (let at = 0; at < 16; at += 1) expect(await stub.suspend(`reason ${at}`, ACTOR)).toBe(true);
    expect(await stub.suspend("one more", ACTOR)).toBe(false);
    expect(await stub.suspend("reason 3", ACTOR)).toBe(true);
  });
});

describe("a hard budget that is lowered under what runs", () => {
  const priceOf = (tokens: number) => holdFor(PRICE, 10, tokens);

  it("ends a request that has used more than it allows, which pays for what was made", async () => {
    const account = await running();
    await account.stub.putBudget(budgetOf(account, priceOf(99)), ACTOR);
    const stop = stopped("budget_exhausted", "budget bud_1");
    expect(await account.stub.extend(extendCall("req_1", 100))).toEqual(stop);
    const made = await account.stub.settle(settleCall("req_1", 130));
    expect(made).toMatchObject({ chargeNanoUsd: priceOf(130) });
  });

  it("lets a request go on to the last token that it still allows, and not beyond", async () => {
    const account = await running();
    await account.stub.putBudget(budgetOf(account, priceOf(150)), ACTOR);
    const grown = await account.stub.extend(extendCall("req_1", 100));
    const heldNanoUsd = priceOf(150);
    const short = { ok: true, heldNanoUsd, isFull: false, limitedBy: "budget bud_1" };
    expect(grown).toMatchObject(short);
    expect(await account.stub.extend(extendCall("req_1", 150))).toMatchObject(short);
    expect(await account.stub.settle(settleCall("req_1", 170))).toMatchObject({
      chargeNanoUsd: priceOf(150),
    });
    expect(await account.stub.listBudgets()).toMatchObject([{ spentNanoUsd: heldNanoUsd }]);
  });

  it("ends as many of several requests as it has to, and the rest go on within it", async () => {
    const account = await openAccount({ creditNanoUsd: CREDIT });
    const ids = Array.from({ length: 10 }, (_, at) => `req_${at}`);
    for (const id of ids) await account.stub.admit(admitCall(id, LONG));
    const cap = 6 * priceOf(256);
    await account.stub.putBudget(budgetOf(account, cap), ACTOR);
    let ended = 0;
    for (const id of ids) {
      if ((await account.stub.extend(extendCall(id, 100))).ok) continue;
      ended += 1;
      await account.stub.settle(settleCall(id, 100));
    }
    expect(ended).toBeGreaterThan(0);
    expect(ended).toBeLessThan(10);
    const [standing] = await account.stub.listBudgets();
    const { spentNanoUsd = 0, heldNanoUsd = 0 } = standing ?? {};
    expect(spentNanoUsd).toBe(ended * priceOf(100));
    expect(spentNanoUsd + heldNanoUsd).toBeLessThanOrEqual(cap);
  });

  it("and taken away again leaves the request as it was", async () => {
    const account = await running();
    await account.stub.putBudget(budgetOf(account, priceOf(99)), ACTOR);
    await account.stub.deleteBudget("bud_1", ACTOR);
    expect(await account.stub.extend(extendCall("req_1", 100))).toMatchObject({ isFull: true });
  });
});

describe("a payment that is taken back under what runs", () => {
  it("ends the requests that it paid for", async () => {
    const account = await running();
    const dispute = { amountNanoUsd: -CREDIT, externalRef: "d", isDispute: true, note: "fraud" };
    await account.stub.correct(dispute, ACTOR);
    const stop = stopped("budget_exhausted", "credits");
    expect(await account.stub.extend(extendCall("req_1", 300))).toEqual(stop);
    await account.stub.settle(settleCall("req_1", 100));
    expect(await account.stub.reconcile()).toMatchObject({ isChainIntact: true, openHolds: 0 });
  });
});
