/**
 * What an organization may have many of, it may not have without end: its account is one object, in
 * a memory that others share.
 */
import { describe, expect, it, vi } from "vitest";

import { Directory } from "../../../src/account/directory/directory.ts";
import { LIMITS } from "../../../src/contract/common.ts";
import {
  ACTOR,
  admitCall,
  grantCall,
  KEY,
  keyCall,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const HOUR_MS = 3_600_000;

/** Rows as a customer would have made them, one call at a time. */
function fill(account: TestAccount, rows: number, insert: string): Promise<unknown> {
  return account.rows(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) ${insert}`,
  );
}

describe("an account", () => {
  it("does not remember keys without end that are only guessed", () => {
    let reads = 0;
    const sql = {
      exec: () => {
        reads += 1;
        return { toArray: () => [] };
      },
    };
    const directory = new Directory(sql as unknown as SqlStorage);
    directory.readKey("key_0");
    directory.readKey("key_0");
    expect(reads).toBe(1);
    for (let guess = 1; guess <= 4_096; guess += 1) directory.readKey(`key_${guess}`);
    directory.readKey("key_0");
    expect(reads).toBe(1 + 4_096 + 1);
  });

  it("looks for what was given back of a request among its own refunds, however long its ledger is", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.stub.settle(settleCall("req_1", 50, { isAwaited: true }));
    await fill(
      account,
      5_000,
      `INSERT INTO ledger SELECT 10 + i, 'old:' || i, 'refund', 1, 'revenue', 'customer', 0, '{"request_id":"req_' || (i + 1) || '"}', ''
       FROM n`,
    );
    await account.evict();
    const rowsRead = await account.inside(async (object) => {
      const { state } = (object as unknown as { parts: { state: { sql: SqlStorage } } }).parts;
      const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
      const exec = state.sql.exec.bind(state.sql);
      vi.spyOn(state.sql, "exec").mockImplementation((...call: Parameters<typeof exec>) => {
        const cursor = exec(...call);
        cursors.push(cursor);
        return cursor as never;
      });
      const back = { requestId: "req_1", amountNanoUsd: 1, externalRef: null, note: "" };
      expect(await object.refund(back, ACTOR)).toMatchObject({ result: { ok: true } });
      return cursors.reduce((sum, cursor) => sum + cursor.rowsRead, 0);
    });
    expect(rowsRead).toBeLessThan(100);
  });
});

describe("an organization", () => {
  it("has a bounded number of limits, and of budgets, each of which every admission reads", async () => {
    const account = await openAccount();
    const rule = `INSERT INTO limit_rule SELECT 'key', 'k' || i, '', 'requests', 'day', 1 FROM n`;
    const budget = `INSERT INTO budget SELECT 'b' || i, 'key', 'k' || i, 'day', 1, NULL, '[]' FROM n`;
    // Two limits are of its creation.
    await fill(account, LIMITS.maxRules - 2, rule);
    await fill(account, LIMITS.maxRules, budget);
    await account.kill();
    const scope = { scope: "organization", scopeId: account.id } as const;
    const limit = { ...scope, model: "m", metric: "requests", period: "day", limit: 5 } as const;
    expect(await account.stub.putLimit(limit, ACTOR)).toBe("too_many");
    const caps = { hardNanoUsd: 5, softNanoUsd: null, thresholds: [] };
    const call = { id: "bud_1", ...scope, window: "day", ...caps } as const;
    expect(await account.stub.putBudget(call, ACTOR)).toBe("too_many");
  });

  it("has a bounded number of live credits with terms of their own, and any number of payments", async () => {
    const account = await openAccount();
    const expiresAtMs = Date.now() + HOUR_MS;
    const grant = (reference: string, terms: object) =>
      account.stub.grant(grantCall(5, reference, terms), ACTOR);
    const credits = Array.from({ length: 498 }, (_, at) => {
      const amount = { amountNanoUsd: 5, remainingNanoUsd: 5 };
      return { id: `p${at}`, priority: 0, expiresAtMs, ...amount };
    });
    await account.inside(async (_object, { storage }) => {
      const lasting = "(SELECT value FROM account, json_each(credits) LIMIT 1)";
      storage.sql.exec(
        `UPDATE account SET credits = json_insert(?, '$[#]', json(${lasting})), posted = posted + ?`,
        JSON.stringify(credits),
        498 * 5,
      );
    });
    await account.kill();
    expect(await grant("the last", { expiresAtMs })).toMatchObject({ result: { ok: true } });
    expect(await grant("one more", { expiresAtMs })).toMatchObject({
      result: { ok: false, reason: "too_many_credits" },
    });
    expect(await grant("a payment", {})).toMatchObject({ result: { ok: true } });
  });

  it("has a bounded number of projects, and may change those it has", async () => {
    const account = await openAccount();
    const insert =
      "INSERT INTO project (id, name, created_at_ms, archived_at_ms) SELECT 'proj_' || i, 'n', 0, NULL FROM n";
    await fill(account, LIMITS.maxProjects - 2, insert);
    await account.kill();
    const put = (id: string, isNew: boolean) =>
      account.stub.putProject({ id, isNew, name: "n", actor: ACTOR });
    expect(await put("last", true)).toMatchObject({ id: "last" });
    expect(await put("more", true)).toBeNull();
    expect(await put("proj_1", false)).toMatchObject({ name: "n" });
  });

  it("has a bounded number of open keys; one that was revoked makes room", async () => {
    const account = await openAccount();
    const columns = "lineage_id, name, hint, kind, project_id, created_at_ms";
    const insert = `INSERT INTO api_key (key_id, key_hash, ${columns})
      SELECT 'key_' || i, 'h', 'key_' || i, 'n', 'h', 'service', 'default', 0 FROM n`;
    await fill(account, LIMITS.maxKeys - 1, insert);
    const tooMany = { ok: false, reason: "too_many_keys" };
    const next = { keyId: "key_x", keyHash: "hash-x", hint: "h" };
    const rotate = (overlapMs: number) =>
      account.stub.rotateKey({ keyId: KEY.keyId, successor: next, overlapMs, actor: ACTOR });
    expect(await account.stub.addKey(keyCall({ keyId: "key_y" }))).toEqual(tooMany);
    expect(await rotate(HOUR_MS)).toEqual(tooMany);
    expect(await rotate(0)).toMatchObject({ ok: true });
    await account.stub.changeKey({ keyId: "key_1", isRevoked: true, actor: ACTOR });
    expect(await account.stub.addKey(keyCall({ keyId: "key_y" }))).toMatchObject({ ok: true });
  });

  it("has a bounded number of members and invitations together, and forgets old invitations", async () => {
    const account = await openAccount();
    await fill(
      account,
      400,
      "INSERT INTO member SELECT 'p' || i, 'e' || i, 'n', 'viewer', 0 FROM n",
    );
    const expiresAtMs = Date.now() + HOUR_MS;
    const columns = "id, email, role, token_hash, created_at_ms, expires_at_ms";
    const open = `INSERT INTO invitation (${columns})
      SELECT 'o' || i, 'o' || i, 'viewer', 'o' || i, 1, ${expiresAtMs} FROM n`;
    const ended = open.replaceAll("'o'", "'x'").replace(String(expiresAtMs), "2");
    await fill(account, LIMITS.maxMembers - 400 - 1, open);
    await fill(account, LIMITS.maxInvitations, ended);
    const invite = (id: string) =>
      account.stub.invite({
        id,
        email: `${id}@example.com`,
        role: "viewer",
        tokenHash: id,
        expiresAtMs,
        actor: ACTOR,
      });
    expect(await invite("last")).toMatchObject({ ok: true });
    expect(await invite("more")).toEqual({ ok: false, reason: "too_many_members" });
    const kept = await account.stub.listInvitations();
    expect(kept.length).toBeLessThanOrEqual(LIMITS.maxInvitations);
    expect(kept.filter(({ state }) => state === "pending")).toHaveLength(LIMITS.maxMembers - 400);
    await account.stub.revokeInvitation("last", ACTOR);
    expect(await invite("more")).toMatchObject({ ok: true });
  });
});
