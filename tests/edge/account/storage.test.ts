import { abortAllDurableObjects } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";

import {
  ACTOR,
  admitCall,
  extendCall,
  grantCall,
  KEY,
  openAccount,
  settleCall,
  TestAccount,
} from "../support/test-account.ts";

/** Runs one statement against the object's storage as some future mistake in our code would. */
function tamper(account: TestAccount, statement: string): Promise<string> {
  return account.inside(async (_object, state) => {
    try {
      state.storage.sql.exec(statement);
      return "allowed";
    } catch (error) {
      return String(error);
    }
  });
}

/** Rows written to storage while `work` runs inside the object. */
function rowsWritten(account: TestAccount, work: (object: object) => Promise<unknown>) {
  return account.inside(async (object, state) => {
    const { sql } = state.storage;
    const prototype = Object.getPrototypeOf(sql) as SqlStorage;
    // oxlint-disable-next-line typescript/unbound-method -- called with `apply`
    const exec = prototype.exec;
    const cursors: SqlStorageCursor<Record<string, SqlStorageValue>>[] = [];
    prototype.exec = function counted(this: SqlStorage, ...args: Parameters<SqlStorage["exec"]>) {
      const cursor = exec.apply(this, args);
      // Those who watch are told once in ten seconds, and have an object of their own.
      if (!/watched_hour|teller/.test(args[0])) cursors.push(cursor);
      return cursor;
    } as SqlStorage["exec"];
    try {
      await work(object);
    } finally {
      prototype.exec = exec;
    }
    return cursors.reduce((sum, cursor) => sum + cursor.rowsWritten, 0);
  });
}

describe("the ledger's table", () => {
  it.each([
    ["UPDATE ledger SET amount = 0", "immutable"],
    ["UPDATE ledger SET usage = NULL WHERE sequence = 2", "immutable"],
    ["DELETE FROM ledger", "immutable"],
    ["DELETE FROM ledger WHERE sequence = 2", "immutable"],
  ])("refuses %s", async (statement, reason) => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.stub.settle(settleCall("req_1", 5));
    expect(await tamper(account, statement)).toContain(reason);
    expect(await account.stub.reconcile()).toMatchObject({ entries: 2, isChainIntact: true });
  });

  it("takes one entry per reference and no other", async () => {
    const account = await openAccount();
    const copy =
      "INSERT INTO ledger SELECT 99, reference, kind, amount, debit, credit, booked_at_ms, usage, hash FROM ledger";
    expect(await tamper(account, copy)).toContain("UNIQUE");
  });

  it("shows an entry that was added past the chain", async () => {
    const account = await openAccount();
    const forged = `INSERT INTO ledger VALUES
      (2, 'grant:forged', 'grant', 5, 'payments', 'customer', 0, NULL, '${"0".repeat(64)}')`;
    expect(await tamper(account, forged)).toBe("allowed");
    expect(await account.stub.reconcile()).toMatchObject({ isChainIntact: false });
  });
});

describe("the account's table", () => {
  it.each([
    "UPDATE account SET held = -1",
    "UPDATE account SET held = posted + 1",
    "UPDATE account SET posted = held - 1",
    "UPDATE account SET posted = 9000000000000001",
    "UPDATE account SET posted = 0.5",
    "UPDATE account SET id = 2",
  ])("refuses %s", async (statement) => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    expect(await tamper(account, statement)).toMatch(/CHECK|DATATYPE|cannot store/);
  });

  it("keeps whole numbers whole, up to the largest balance", async () => {
    const creditNanoUsd = 4_000_000_000_000_001;
    const account = await openAccount({ creditNanoUsd });
    await account.stub.grant(grantCall(4_000_000_000_000_000, "pay_1"), ACTOR);
    const [stored] = await account.rows("SELECT typeof(posted) AS type, posted FROM account");
    expect(stored).toEqual({ type: "integer", posted: 8_000_000_000_000_001 });
  });
});

describe("rows written, which are the running cost of a request", () => {
  it("are 2 for an admission, 2 for an extension and 5 for a settlement", async () => {
    const account = await openAccount({ creditNanoUsd: 5_000_000 });
    await account.stub.admit(admitCall("req_0"));
    await account.stub.settle(settleCall("req_0", 5)); // The hour's rollup row is there from now on.
    const { stub } = account;
    const extend = extendCall("req_1", 200, { wantedCompletionTokens: 600 });
    type Verbs = typeof stub;
    const admitted = await rowsWritten(account, (object) =>
      (object as Verbs).admit(admitCall("req_1", { maxCompletionTokens: 4_000 })),
    );
    const extended = await rowsWritten(account, (object) => (object as Verbs).extend(extend));
    const settled = await rowsWritten(account, (object) =>
      (object as Verbs).settle(settleCall("req_1", 5)),
    );
    expect({ admitted, extended, settled }).toEqual({ admitted: 2, extended: 2, settled: 5 });
  });

  it("are at most 4 for each of 32 requests that come together", async () => {
    const account = await openAccount();
    const ids = Array.from({ length: 32 }, (_, index) => `req_${index}`);
    type Verbs = typeof account.stub;
    for (const id of ["a", "b", "c", "d"]) await account.stub.admit(admitCall(id));
    const written = await rowsWritten(account, async (object) => {
      const verbs = object as Verbs;
      const admitted = await Promise.all(ids.map((id) => verbs.admit(admitCall(id))));
      expect(admitted.every(({ ok }) => ok)).toBe(true);
      await Promise.all(ids.map((id) => verbs.settle(settleCall(id, 5))));
    });
    expect(written / ids.length).toBeLessThanOrEqual(4);
    expect(await account.stub.reconcile()).toMatchObject({ isChainIntact: true, openHolds: 4 });
  });

  it("are none for a refusal or a repetition", async () => {
    const account = await openAccount({ creditNanoUsd: 100_000 });
    await account.stub.admit(admitCall("req_1"));
    await account.stub.settle(settleCall("req_1", 5));
    type Verbs = typeof account.stub;
    const written = await rowsWritten(account, async (object) => {
      const verbs = object as Verbs;
      await verbs.admit(admitCall("req_1"));
      await verbs.admit(admitCall("req_2", { keyHash: "wrong" }));
      await verbs.admit(admitCall("req_2", { promptTokens: 10_000_000 }));
      await verbs.settle(settleCall("req_1", 5));
      await verbs.void("req_1", "voided");
      await verbs.void("req_unknown", "voided");
    });
    expect(written).toBe(0);
  });
});

describe("an object that is taken out of memory", () => {
  it("finds its balance, holds, keys and ledger again", async () => {
    const account = await openAccount({ creditNanoUsd: 5_000_000 });
    await account.stub.admit(admitCall("req_1"));
    await account.stub.admit(admitCall("req_2", { maxCompletionTokens: 500 }));
    await account.stub.settle(settleCall("req_1", 5));
    const before = [await account.stub.describe(), await account.stub.reconcile()];
    await account.evict();
    expect([await account.stub.describe(), await account.stub.reconcile()]).toEqual(before);
    const use = { scope: null, model: null, clientIp: null };
    expect(await account.stub.checkKey(KEY, use)).toMatchObject({ ok: true });
    expect(await account.stub.settle(settleCall("req_2", 5))).toMatchObject({ isNew: true });
    expect(await account.stub.reconcile()).toMatchObject({ isChainIntact: true, openHolds: 0 });
  });

  it("finds what was answered, when it is aborted without warning", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await abortAllDurableObjects();
    const { stub } = new TestAccount(account.id);
    expect(await stub.describe()).toMatchObject({ openHolds: 1 });
    expect(await stub.settle(settleCall("req_1", 5))).toMatchObject({ isNew: true });
  });

  it("still refuses a key that was revoked before", async () => {
    const account = await openAccount();
    await account.stub.changeKey({ keyId: KEY.keyId, isRevoked: true, actor: ACTOR });
    await account.evict();
    expect(await account.stub.admit(admitCall("req_1"))).toMatchObject({
      refusal: { reason: "key_invalid" },
    });
  });

  it("has not forgotten its rate limit", async () => {
    const account = await openAccount({ limits: { requestsPerMinute: 2 } });
    await account.stub.admit(admitCall("req_1"));
    await account.stub.admit(admitCall("req_2"));
    await account.evict();
    expect(await account.stub.admit(admitCall("req_3"))).toMatchObject({
      refusal: { reason: "limited", limit: { rule: { metric: "requests" } } },
    });
  });
});

describe("an exception in the middle of a verb", () => {
  it("leaves nothing of it, in storage or in memory", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    const before = [await account.stub.describe(), await account.rows("SELECT * FROM hold")];
    await account.inside(async (object, state) => {
      // The ledger refuses the entry after the usage was priced and before the hold is deleted.
      state.storage.sql.exec(`CREATE TRIGGER broken BEFORE INSERT ON ledger
        BEGIN SELECT RAISE(ABORT, 'disk trouble'); END`);
      await expect(object.settle(settleCall("req_1", 5))).rejects.toThrow("disk trouble");
      await expect(object.grant(grantCall(5, "pay_1"), ACTOR)).rejects.toThrow("disk trouble");
      state.storage.sql.exec("DROP TRIGGER broken");
    });
    expect([await account.stub.describe(), await account.rows("SELECT * FROM hold")]).toEqual(
      before,
    );
    expect(await account.stub.settle(settleCall("req_1", 5))).toMatchObject({ isNew: true });
    expect(await account.stub.reconcile()).toMatchObject({ entries: 2, isChainIntact: true });
  });

  it("leaves nothing when the last of its writes fails", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    const before = await account.stub.reconcile();
    await account.inside(async (object, state) => {
      state.storage.sql.exec(`CREATE TRIGGER broken BEFORE INSERT ON rollup
        BEGIN SELECT RAISE(ABORT, 'disk trouble'); END`);
      await expect(object.settle(settleCall("req_1", 5))).rejects.toThrow("disk trouble");
      state.storage.sql.exec("DROP TRIGGER broken");
    });
    expect(await account.stub.reconcile()).toEqual(before);
    expect(await account.stub.settle(settleCall("req_1", 5))).toMatchObject({ isNew: true });
    expect(await account.stub.reconcile()).toMatchObject({ isChainIntact: true, heldNanoUsd: 0 });
  });
});

describe("the database's migrations", () => {
  it("make every table that the Worker reads", async () => {
    const { results } = await env.DB.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table'",
    ).all();
    const names = results.map((row) => row["name"]);
    for (const table of ["organizations", "models", "deployments", "prices", "usage_rollups"]) {
      expect(names).toContain(table);
    }
  });
});
