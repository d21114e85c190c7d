/**
 * What all tokens of one end user may cost together: in any order of requests, in a window of time,
 * and apart for each key's line.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { AddEndUserTokenCall } from "../../../src/account/end-users/verbs.ts";
import { fc, runs } from "../../support/random.ts";
import { passTime, setClock } from "../support/clock.ts";
import { FakeWorker } from "../support/fake-worker.ts";
import { chargeOf } from "../support/plans.ts";
import {
  ACTOR,
  admitCall,
  endUserTokenCall,
  extendCall,
  keyCall,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const DAY_MS = 86_400_000;

beforeEach(() => {
  new FakeWorker().listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const tokenCall = (tokenId: string, change: Partial<AddEndUserTokenCall> = {}) =>
  endUserTokenCall(tokenId, {
    budgetNanoUsd: 1_000_000_000,
    endUserBudget: { window: "month", capNanoUsd: chargeOf(20) },
    expiresAtMs: Date.now() + 30 * DAY_MS,
    actor: ACTOR,
    ...change,
  });

/** @param tokens of output, all of which it must be able to pay for */
function admit(account: TestAccount, id: string, tokenId: string, tokens: number) {
  const as = { keyId: tokenId, keyHash: `hash-${tokenId}` };
  return account.stub.admit(admitCall(id, { ...as, maxCompletionTokens: tokens, isWhole: true }));
}

async function spend(account: TestAccount, id: string, tokenId: string, tokens: number) {
  const admitted = await admit(account, id, tokenId, tokens);
  if (admitted.ok) await account.stub.settle(settleCall(id, tokens, { isAwaited: true }));
  return admitted;
}

/** Of all that was booked and is held for tokens. */
async function takenOf(account: TestAccount): Promise<number> {
  const tokens = await account.stub.listEndUserTokens({
    limit: 100,
    after: null,
    endUserId: "user_1",
    ofKeyId: null,
  });
  return tokens.reduce((sum, { spentNanoUsd, heldNanoUsd }) => sum + spentNanoUsd + heldNanoUsd, 0);
}

describe("the budget of an end user over all their tokens", () => {
  it("is never passed, with whichever tokens they ask, and however the object dies", async () => {
    const steps = fc.array(
      fc.record({
        kind: fc.constantFrom("admit", "admit", "extend", "settle", "evict", "kill"),
        token: fc.nat(2),
        tokens: fc.integer({ min: 1, max: 300 }),
      }),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 200_000 }), async (played, capNanoUsd) => {
        const account = await openAccount();
        const endUserBudget = { window: "ever", capNanoUsd } as const;
        for (const id of ["eut_0", "eut_1", "eut_2"])
          await account.stub.addEndUserToken(tokenCall(id, { endUserBudget }));
        const open: string[] = [];
        for (const [at, { kind, token, tokens }] of played.entries()) {
          const id = open[at % Math.max(1, open.length)] ?? "req_none";
          if (kind === "admit") {
            const as = { keyId: `eut_${token}`, keyHash: `hash-eut_${token}` };
            const asked = admitCall(`req_${at}`, { ...as, maxCompletionTokens: tokens });
            if ((await account.stub.admit(asked)).ok) open.push(`req_${at}`);
          } else if (kind === "extend") await account.stub.extend(extendCall(id, tokens));
          else if (kind === "settle") await account.stub.settle(settleCall(id, tokens));
          else await account[kind as "evict" | "kill"]();
          expect(await takenOf(account)).toBeLessThanOrEqual(capNanoUsd);
        }
        await account.expire();
        expect(await takenOf(account)).toBeLessThanOrEqual(capNanoUsd);
        expect((await account.stub.reconcile()).rollups.differing).toBe(0);
      }),
      { numRuns: runs(8) },
    );
  });

  it("is not begun anew by another token, an eviction or a revocation, but by the next month", async () => {
    setClock(Date.UTC(2030, 4, 20, 12));
    const account = await openAccount();
    await account.stub.addEndUserToken(tokenCall("eut_1"));
    expect((await spend(account, "req_1", "eut_1", 20)).ok).toBe(true);
    await account.stub.revokeEndUserToken("eut_1", null, ACTOR);
    await account.stub.addEndUserToken(tokenCall("eut_2"));
    expect(await spend(account, "req_2", "eut_2", 1)).toMatchObject({
      ok: false,
      refusal: {
        reason: "budget_exceeded",
        scope: "end_user",
        window: "month",
        usedNanoUsd: chargeOf(20),
        resetAtMs: Date.UTC(2030, 5, 1),
      },
    });
    await account.evict();
    expect((await spend(account, "req_3", "eut_2", 1)).ok).toBe(false);
    passTime(12 * DAY_MS);
    expect((await spend(account, "req_4", "eut_2", 20)).ok).toBe(true);
    expect((await spend(account, "req_5", "eut_2", 1)).ok).toBe(false);
  });

  it("holds what runs with their other tokens, and nothing of other end users or keys", async () => {
    const account = await openAccount();
    await account.stub.addKey(keyCall({ keyId: "key_b", keyHash: "hash-b" }));
    await account.stub.addEndUserToken(tokenCall("eut_1"));
    await account.stub.addEndUserToken(tokenCall("eut_2"));
    await account.stub.addEndUserToken(tokenCall("eut_3", { endUserId: "user_2" }));
    await account.stub.addEndUserToken(tokenCall("eut_4", { keyId: "key_b" }));
    await account.stub.addEndUserToken(tokenCall("eut_5", { endUserBudget: null }));
    expect((await admit(account, "req_1", "eut_1", 20)).ok).toBe(true);
    expect(await admit(account, "req_2", "eut_2", 1)).toMatchObject({
      ok: false,
      refusal: { reason: "budget_exceeded", scope: "end_user", isHeld: true },
    });
    for (const id of ["eut_3", "eut_4", "eut_5"])
      expect((await admit(account, `req_${id}`, id, 20)).ok, id).toBe(true);
    await account.stub.void("req_1", "voided");
    // What the token without such a budget runs counts for those that have one.
    expect((await admit(account, "req_6", "eut_2", 1)).ok).toBe(false);
    await account.stub.void("req_eut_5", "voided");
    expect((await admit(account, "req_7", "eut_2", 20)).ok).toBe(true);
  });

  it("counts what a clock ahead booked, and what was put right", async () => {
    const nowMs = Date.UTC(2030, 4, 20, 12);
    setClock(nowMs + 40 * DAY_MS);
    const account = await openAccount();
    await account.stub.addEndUserToken(tokenCall("eut_1", { expiresAtMs: nowMs + 60 * DAY_MS }));
    expect((await spend(account, "req_1", "eut_1", 20)).ok).toBe(true);
    setClock(nowMs);
    expect((await spend(account, "req_2", "eut_1", 1)).ok).toBe(false);
    await account.stub.correctClock(ACTOR);
    expect((await spend(account, "req_3", "eut_1", 1)).ok).toBe(false);
    passTime(12 * DAY_MS);
    expect((await spend(account, "req_4", "eut_1", 20)).ok).toBe(true);
  });
});

describe("revoking all tokens of an end user", () => {
  it("ends what is open of theirs, of a key's line where it is said, and stops what runs", async () => {
    const account = await openAccount();
    await account.stub.addKey(keyCall({ keyId: "key_b", keyHash: "hash-b" }));
    for (const [id, change] of [
      ["eut_1", {}],
      ["eut_2", {}],
      ["eut_3", { endUserId: "user_2" }],
      ["eut_4", { keyId: "key_b" }],
    ] as const)
      await account.stub.addEndUserToken(tokenCall(id, { endUserBudget: null, ...change }));
    expect((await admit(account, "req_1", "eut_1", 5)).ok).toBe(true);
    const key = { kind: "key", id: "key_a" } as const;
    expect(await account.stub.revokeEndUser("user_1", "key_a", key)).toBe(2);
    expect(await account.stub.revokeEndUser("user_1", "key_a", key)).toBe(0);
    expect(await account.stub.extend(extendCall("req_1", 2))).toMatchObject({
      ok: false,
      stop: { by: "access_revoked" },
    });
    const isOpen = async (id: string) => (await admit(account, `req_${id}`, id, 5)).ok;
    expect(await Promise.all(["eut_1", "eut_2", "eut_3", "eut_4"].map(isOpen))).toEqual([
      false,
      false,
      true,
      true,
    ]);
    expect(await account.stub.revokeEndUser("user_1", "key_none", ACTOR)).toBeNull();
    expect(await account.stub.revokeEndUser("user_1", null, ACTOR)).toBe(1);
    const log = "SELECT action, after FROM audit WHERE action = 'end_user_tokens.revoke_all'";
    expect(await account.rows(log)).toEqual([
      { action: "end_user_tokens.revoke_all", after: '{"revoked":1,"ids":["eut_4"]}' },
    ]);
  });
});
