/**
 * Tokens of end users in the account: whatever happens in whatever order, none spends more than its
 * budget, and there are as many of them as there may be.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { EndUserTokens, KEPT_MS } from "../../../src/account/end-users/tokens.ts";
import { LIMITS } from "../../../src/contract/common.ts";
import { fc, runs } from "../../support/random.ts";
import { passTime } from "../support/clock.ts";
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

const HOUR_MS = 3_600_000;

/** Who is asked what became of a request that nobody ended, and knows of none. */
beforeEach(() => {
  new FakeWorker().listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const asToken = (tokenId: string) => ({ keyId: tokenId, keyHash: `hash-${tokenId}` });

async function find(account: TestAccount, id: string) {
  const found = await account.stub.findEndUserToken(id, null);
  if (found === null) throw new Error(`there is no token ${id}`);
  return found;
}

type Step =
  | { readonly kind: "admit"; readonly token: number; readonly most: number }
  | { readonly kind: "extend"; readonly at: number; readonly wanted: number }
  | { readonly kind: "settle"; readonly at: number; readonly tokens: number }
  | { readonly kind: "void" | "settle_again"; readonly at: number }
  | Apart;

/** What throws the object out of memory: calls beside it would break. */
interface Apart {
  readonly kind: "expire" | "evict" | "kill";
}

const isApart = (one: Step): one is Apart => ["expire", "evict", "kill"].includes(one.kind);

const at = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("admit" as const),
      token: fc.nat(1),
      most: fc.integer({ min: 1, max: 400 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("extend" as const), at, wanted: fc.nat(400) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("settle" as const), at, tokens: fc.nat(400) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("void" as const, "settle_again" as const), at }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom("expire" as const, "evict", "kill") }),
  },
);

/** Carries steps out, several at the same time, and looks at every token after each round. */
class Play {
  readonly #account: TestAccount;
  readonly #budgets: readonly number[];
  readonly #open: string[] = [];
  #made = 0;

  constructor(account: TestAccount, budgets: readonly number[]) {
    this.#account = account;
    this.#budgets = budgets;
  }

  async round(steps: readonly Step[]): Promise<void> {
    await Promise.all(steps.map((one) => this.#carryOut(one)));
    await this.expectWithin();
  }

  async expectWithin(): Promise<void> {
    for (const [index, budgetNanoUsd] of this.#budgets.entries()) {
      const { spentNanoUsd, heldNanoUsd } = await find(this.#account, `eut_${index}`);
      expect(spentNanoUsd + heldNanoUsd).toBeLessThanOrEqual(budgetNanoUsd);
    }
  }

  async #carryOut(one: Step): Promise<void> {
    const { stub } = this.#account;
    if (one.kind === "admit") {
      const id = `req_${(this.#made += 1)}`;
      const asked = { ...asToken(`eut_${one.token}`), maxCompletionTokens: one.most };
      if ((await stub.admit(admitCall(id, asked))).ok) this.#open.push(id);
      return;
    }
    if (isApart(one)) {
      await this.#account[one.kind]();
      return;
    }
    const id = this.#open[one.at % Math.max(1, this.#open.length)];
    if (id === undefined) return;
    if (one.kind === "extend") {
      const { wanted: wantedCompletionTokens } = one;
      const seenCompletionTokens = Math.floor(wantedCompletionTokens / 2);
      await stub.extend(extendCall(id, seenCompletionTokens, { wantedCompletionTokens }));
    } else if (one.kind === "void") await stub.void(id, "voided");
    else await stub.settle(settleCall(id, one.kind === "settle" ? one.tokens : 3));
  }
}

describe("the budget of an end user's token", () => {
  it("is never passed, in whatever order requests come, grow, end, and the object dies", async () => {
    const rounds = fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { maxLength: 8 });
    const budgets = fc.tuple(fc.integer({ min: 1, max: 300_000 }), fc.constant(2_000));
    await fc.assert(
      fc.asyncProperty(rounds, budgets, async (played, amounts) => {
        const account = await openAccount();
        for (const [index, budgetNanoUsd] of amounts.entries())
          await account.stub.addEndUserToken(
            endUserTokenCall(`eut_${index}`, {
              budgetNanoUsd,
              expiresAtMs: Date.now() + 30 * 24 * HOUR_MS,
            }),
          );
        const play = new Play(account, amounts);
        for (const steps of played) {
          const apart = steps.filter(isApart);
          await play.round(steps.filter((one) => !isApart(one)));
          for (const one of apart) await play.round([one]);
        }
        await account.expire();
        await play.expectWithin();
        const books = await account.stub.reconcile();
        expect(books).toMatchObject({
          heldNanoUsd: 0,
          endUserTokens: { tokens: 2, differing: 0 },
          rollups: { differing: 0 },
        });
      }),
      { numRuns: runs(12) },
    );
  });

  it("holds beside that of its key, and what its key spends is not its own", async () => {
    const account = await openAccount();
    const cap = { hardNanoUsd: chargeOf(20), softNanoUsd: null, thresholds: [] };
    const of = { id: "bud_1", scope: "key", scopeId: "key_a", window: "ever" } as const;
    await account.stub.putBudget({ ...of, ...cap }, ACTOR);
    await account.stub.addEndUserToken(endUserTokenCall("eut_1"));
    await account.stub.admit(admitCall("req_1", { maxCompletionTokens: 10 }));
    await account.stub.settle(settleCall("req_1", 10, { isAwaited: true }));
    expect((await find(account, "eut_1")).spentNanoUsd).toBe(0);
    const asked = { ...asToken("eut_1"), maxCompletionTokens: 11, isWhole: true };
    expect(await account.stub.admit(admitCall("req_2", asked))).toMatchObject({
      ok: false,
      refusal: { reason: "budget_exceeded", scope: "key", isVeiled: true },
    });
  });

  it("whose row is gone lets nothing through, and nothing that runs go on", async () => {
    const account = await openAccount();
    await account.stub.addEndUserToken(endUserTokenCall("eut_1"));
    await account.stub.admit(admitCall("req_1", asToken("eut_1")));
    await account.rows("DELETE FROM end_user_token");
    await account.evict();
    expect(await account.stub.admit(admitCall("req_2", asToken("eut_1")))).toMatchObject({
      ok: false,
      refusal: { reason: "key_invalid" },
    });
    const more = extendCall("req_1", 20, { wantedCompletionTokens: 90 });
    expect(await account.stub.extend(more)).toMatchObject({
      ok: false,
      stop: { by: "access_revoked", limitedBy: "key_revoked" },
    });
    expect((await account.stub.settle(settleCall("req_1", 20))).ok).toBe(true);
  });

  it("stops what runs within a slice when the token or its key is revoked, or is over", async () => {
    const account = await openAccount();
    await account.stub.addKey(keyCall({ keyId: "key_b", keyHash: "hash-b" }));
    const tokens = [
      endUserTokenCall("eut_revoked"),
      endUserTokenCall("eut_short", { expiresAtMs: Date.now() + 60_000 }),
      endUserTokenCall("eut_of_b", { keyId: "key_b", actor: { kind: "key", id: "key_b" } }),
    ];
    for (const token of tokens) {
      await account.stub.addEndUserToken(token);
      const asked = { ...asToken(token.tokenId), deadlineMs: Date.now() + HOUR_MS };
      await account.stub.admit(admitCall(`req_${token.tokenId}`, asked));
    }
    await account.stub.revokeEndUserToken("eut_revoked", null, ACTOR);
    await account.stub.changeKey({ keyId: "key_b", actor: ACTOR, isRevoked: true });
    passTime(60_000);
    const reasons = await Promise.all(
      tokens.map(async ({ tokenId }) => {
        const more = extendCall(`req_${tokenId}`, 20, { wantedCompletionTokens: 90 });
        const result = await account.stub.extend(more);
        return !result.ok && result.reason === "stopped" ? result.stop.limitedBy : result;
      }),
    );
    expect(reasons).toEqual(["key_revoked", "key_expired", "key_revoked"]);
  });
});

describe("the limits of an end user's token", () => {
  it("let through what they say in any minute, and are kept with the token alone", async () => {
    const account = await openAccount();
    const limits = { requests: 3, output_tokens: 100 };
    for (const id of ["eut_1", "eut_2"])
      await account.stub.addEndUserToken(endUserTokenCall(id, { limits }));
    const windows = () => account.rows("SELECT buckets FROM account");
    const before = await windows();
    const admit = async (id: string, token: string) =>
      (await account.stub.admit(admitCall(id, { ...asToken(token), maxCompletionTokens: 10 }))).ok;
    for (const [index, expected] of [true, true, true, false].entries()) {
      expect(await admit(`req_${index}`, "eut_1")).toBe(expected);
      await account.stub.settle(settleCall(`req_${index}`, 10, { isAwaited: true }));
      await account.evict();
    }
    expect(await admit("req_other", "eut_2")).toBe(true);
    const own = JSON.parse(JSON.stringify(await windows())) as { buckets: string }[];
    expect(own[0]?.buckets).not.toContain("eut_");
    expect(before).toHaveLength(1);
    passTime(60_001);
    expect(await admit("req_later", "eut_1")).toBe(true);
  });
});

/** Rows as a customer would have made them, one call at a time. */
function fill(account: TestAccount, rows: number, endsAtMs: number): Promise<unknown> {
  return account.rows(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})
     INSERT INTO end_user_token (id, token_hash, key_id, lineage_id, end_user_id, limits, budget, created_at_ms,
       expires_at_ms, ends_at_ms)
     SELECT 'eut_x' || i, '', 'key_a', 'key_a', 'user_' || i, '{}', 1, 0, ${endsAtMs}, ${endsAtMs} FROM n`,
  );
}

describe("tokens of end users", () => {
  it("are as many as there may be; those that ended make room, and others are refused", async () => {
    const account = await openAccount();
    const endsAtMs = Date.now() + HOUR_MS;
    await fill(account, LIMITS.maxEndUserTokens, endsAtMs);
    await account.evict();
    const add = (id: string) => account.stub.addEndUserToken(endUserTokenCall(id));
    expect(await add("eut_one_more")).toEqual({ ok: false, reason: "too_many" });
    await account.rows("UPDATE end_user_token SET ends_at_ms = 1 WHERE sequence <= 3");
    expect((await add("eut_one_more")).ok).toBe(true);
    const [left] = await account.rows<{ n: number }>("SELECT count(*) AS n FROM end_user_token");
    expect(left?.n).toBe(LIMITS.maxEndUserTokens - 2);
  });

  it("of one end user are few, and of another not fewer for it", async () => {
    const account = await openAccount();
    for (let made = 0; made < LIMITS.maxTokensOfEndUser; made += 1)
      expect((await account.stub.addEndUserToken(endUserTokenCall(`eut_${made}`))).ok).toBe(true);
    const refused = await account.stub.addEndUserToken(endUserTokenCall("eut_more"));
    expect(refused).toEqual({ ok: false, reason: "too_many_of_end_user" });
    const other = endUserTokenCall("eut_other", { endUserId: "user_2" });
    expect((await account.stub.addEndUserToken(other)).ok).toBe(true);
    // What one key has made takes nothing from what another may.
    await account.stub.addKey(keyCall({ keyId: "key_b", keyHash: "hash-b" }));
    const elsewhere = endUserTokenCall("eut_elsewhere", { keyId: "key_b", actor: ACTOR });
    expect((await account.stub.addEndUserToken(elsewhere)).ok).toBe(true);
    passTime(HOUR_MS);
    const later = endUserTokenCall("eut_later", { expiresAtMs: Date.now() + HOUR_MS });
    expect((await account.stub.addEndUserToken(later)).ok).toBe(true);
  });

  it("are not in memory but for those that are used, and are found by index", async () => {
    const account = await openAccount();
    await fill(account, 20_000, Date.now() + HOUR_MS);
    await account.stub.addEndUserToken(endUserTokenCall("eut_1"));
    await account.evict();
    const rowsRead = await account.inside(async (object, state) => {
      let read = 0;
      const { sql } = state.storage;
      const exec = sql.exec.bind(sql);
      const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
      const parts = (object as unknown as { parts: { state: { sql: SqlStorage } } }).parts;
      Object.defineProperty(parts.state.sql, "exec", {
        value: (query: string, ...bindings: SqlStorageValue[]) => {
          const cursor = exec(query, ...bindings);
          if (query.includes("end_user_token")) cursors.push(cursor);
          return cursor;
        },
      });
      await object.admit(admitCall("req_1", asToken("eut_1")));
      await object.settle(settleCall("req_1", 10, { isAwaited: true }));
      for (const { rowsRead: rows } of cursors) read += rows;
      return read;
    });
    expect(rowsRead).toBeLessThan(10);
  });

  it("that counted while the clock was ahead are all told, however many, a part of them at a time", async () => {
    const account = await openAccount();
    await account.stub.addEndUserToken(endUserTokenCall("eut_0", { limits: { requests: 3 } }));
    const aheadMs = Date.now() + 10 * HOUR_MS;
    await account.inside(async (_object, { storage }) => {
      storage.sql.exec(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)
         INSERT INTO end_user_token
         SELECT i + 10, 'eut_more' || i, 'hash', key_id, lineage_id, end_user_id, models, tiers,
           limits, ?, budget, spent, created_at_ms, expires_at_ms, revoked_at_ms, ends_at_ms, NULL, NULL
         FROM end_user_token CROSS JOIN n WHERE id = 'eut_0'`,
        JSON.stringify([["requests", [[aheadMs, 3]]]]),
      );
      const tokens = new EndUserTokens(storage.sql);
      tokens.redate(Date.now());
      tokens.flush();
    });
    const counted = async (): Promise<string[]> => {
      const query = "SELECT windows FROM end_user_token WHERE windows <> '[]'";
      return (await account.rows<{ windows: string }>(query)).map(({ windows }) => windows);
    };
    expect(await counted()).toHaveLength(2_500);
    expect((await counted()).filter((windows) => windows.includes(`${aheadMs}`)).length).toBe(0);
    // And an operator's word that the clock was ahead empties them, as it does all limits.
    await account.stub.correctClock(ACTOR);
    expect(await counted()).toEqual([]);
  });

  it("are deleted a week after their end, and what they were charged stays in the books", async () => {
    const account = await openAccount();
    await account.stub.addEndUserToken(endUserTokenCall("eut_1"));
    await account.stub.admit(admitCall("req_1", asToken("eut_1")));
    await account.stub.settle(settleCall("req_1", 10, { isAwaited: true }));
    await account.advance(HOUR_MS + KEPT_MS - 1);
    await account.alarm();
    expect((await find(account, "eut_1")).spentNanoUsd).toBe(chargeOf(10));
    await account.advance(2 * HOUR_MS);
    await account.alarm();
    expect(await account.stub.findEndUserToken("eut_1", null)).toBeNull();
    const { records } = await account.stub.listUsage(1, null);
    expect(records[0]).toMatchObject({ end_user_id: "user_1", charge_nano_usd: chargeOf(10) });
    expect((await account.stub.reconcile()).endUserTokens).toEqual({ tokens: 0, differing: 0 });
  });

  it("that is told another spending than the ledger's is found by the books", async () => {
    const account = await openAccount();
    await account.stub.addEndUserToken(endUserTokenCall("eut_1"));
    await account.rows("UPDATE end_user_token SET spent = 1");
    await account.evict();
    expect((await account.stub.reconcile()).endUserTokens).toEqual({ tokens: 1, differing: 1 });
  });
});
