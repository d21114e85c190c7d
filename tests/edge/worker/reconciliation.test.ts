/**
 * The books against everything that can contradict them; and each contradiction is found where it
 * is planted.
 */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { parseExport, verifyLedger } from "../../../scripts/verify-ledger.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, endedState, FakeWorker, receiptOf } from "../support/fake-worker.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, chat, openCustomer, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const { ARCHIVE } = env as unknown as { ARCHIVE: R2Bucket };

/** A customer whose worker knows what the ledger knows. */
async function useSome(
  tokens: readonly number[],
): Promise<{ customer: Customer; account: TestAccount }> {
  const customer = await openCustomer();
  const account = new TestAccount(customer.id);
  await account.stub.addKey(keyCall());
  for (const [index, completionTokens] of tokens.entries()) {
    const id = `req_${index}`;
    const counts = { promptTokens: 10, completionTokens };
    const receipt = await receiptOf(customer.id, id, counts, { endedAtMs: Date.now() });
    worker.journal.push(receipt);
    await account.stub.admit(admitCall(id, { model: `m${index % 2}` }));
    await account.stub.settle(settleCall(id, completionTokens, { receipt }));
  }
  return { customer, account };
}

const reconcile = ({ id }: Customer) => admin("GET", `/organizations/${id}/reconciliation`);

/** Lets two minutes pass, and everything that waits for its time go out. */
async function settleDown(account: TestAccount, byMs = 120_000): Promise<void> {
  await account.advance(byMs);
  await account.alarm();
}

describe("books that nothing contradicts", () => {
  it("agree with the ledger, the rollups, the database, the archive and the worker", async () => {
    const { customer, account } = await useSome([5, 7, 0]);
    expect(await reconcile(customer)).toMatchObject({
      is_balanced: true,
      unexplained_count: 0,
      measured_by: { receipt: 3, relay: 0, checkpoint: 0, none: 0 },
      database: { rows: 0, pending: 6, differing: 0 },
      archive: { objects: 0, entries: 0, pending: 4 },
      workers: [{ is_reached: true, receipts: 3, matched: 3, pending: 0, late: 0 }],
    });
    await settleDown(account);
    expect(await reconcile(customer)).toMatchObject({
      unexplained: [],
      database: { rows: 6, pending: 0, differing: 0 },
      archive: { objects: 1, entries: 4, pending: 0 },
    });
  });

  it("wait for a request that still runs, and explain a receipt that came late", async () => {
    const { customer, account } = await useSome([5]);
    const running = await receiptOf(customer.id, "req_running", {
      promptTokens: 10,
      completionTokens: 1,
    });
    await account.stub.admit(admitCall("req_running"));
    await account.stub.admit(admitCall("req_late"));
    await account.stub.settle(settleCall("req_late", 3, { measuredBy: "relay" }));
    const late = await receiptOf(customer.id, "req_late", {
      promptTokens: 10,
      completionTokens: 2,
    });
    await account.stub.settle(settleCall("req_late", 2, { receipt: late }));
    worker.journal.push(running, late);
    expect(await reconcile(customer)).toMatchObject({
      unexplained_count: 0,
      late_receipts: 1,
      workers: [{ receipts: 3, matched: 1, pending: 1, late: 1 }],
    });
  });

  it("wait for a receipt that is on its way, and not for ever", async () => {
    const { customer, account } = await useSome([]);
    await account.stub.admit(admitCall("req_1"));
    await account.stub.settle(settleCall("req_1", 3, { measuredBy: "relay" }));
    const tokens = { promptTokens: 10, completionTokens: 200 };
    const made = (endedAtMs: number) => receiptOf(customer.id, "req_1", tokens, { endedAtMs });
    worker.undelivered.add("req_1");
    worker.journal.push(await made(Date.now()));
    expect(await reconcile(customer)).toMatchObject({
      unexplained_count: 0,
      workers: [{ receipts: 1, pending: 1 }],
    });
    worker.journal = [await made(Date.now() - 16 * 60_000)];
    expect((await reconcile(customer)).unexplained).toHaveLength(1);
    const [receipt] = worker.journal;
    if (receipt !== undefined) await account.stub.takeReceipts([receipt]);
    expect(await reconcile(customer)).toMatchObject({ unexplained_count: 0, late_receipts: 1 });
  });

  it("know of the work for a whole answer that failed, which was free", async () => {
    const customer = await openCustomer();
    const account = new TestAccount(customer.id);
    worker.breaksOff = true;
    worker.makes = ({ requestId }) => {
      const tokens = { promptTokens: 10, completionTokens: 5 };
      void endedState(customer.id, requestId, tokens).then((state) => {
        worker.states.set(requestId, state);
        if (state.state === "ended") worker.journal.push(state.receipt);
      });
      return answer("x");
    };
    expect((await chat(customer.key, { stream: false })).status).toBe(502);
    const voids = "SELECT usage ->> 'completion_tokens' AS tokens FROM ledger WHERE kind = 'void'";
    await waitUntilPasses(async () => expect(await account.rows(voids)).toEqual([{ tokens: 5 }]));
    expect(await reconcile(customer)).toMatchObject({ unexplained: [] });
  });

  it("that stand still where they should move are no books that agree", async () => {
    const { customer, account } = await useSome([5]);
    await account.advance(3_600_000);
    const { unexplained } = await reconcile(customer);
    expect(unexplained).toHaveLength(2);
    for (const sentence of unexplained) expect(sentence).toContain("has waited since");
  });

  it("say which worker could not be asked, and hold nothing against it", async () => {
    const { customer } = await useSome([5]);
    vi.stubGlobal("fetch", async () => {
      throw new TypeError("connection refused");
    });
    expect(await reconcile(customer)).toMatchObject({
      unexplained_count: 0,
      workers: [{ is_reached: false, receipts: 0 }],
    });
  });
});

describe("a contradiction", () => {
  const PLANTED: readonly [string, RegExp, (account: TestAccount) => Promise<unknown>][] = [
    [
      "a minute",
      /2 rows of the rollups/,
      (a) => write(a, "UPDATE rollup SET charge = charge + 1 WHERE model = 'm0'"),
    ],
    [
      "a lost minute",
      /rows of the rollups/,
      (a) => write(a, "DELETE FROM rollup WHERE model = 'm1'"),
    ],
    [
      "a row of the database",
      /rows of the database/,
      (a) =>
        env.DB.prepare("UPDATE usage_rollups SET requests = 9 WHERE organization_id = ?")
          .bind(a.id)
          .run(),
    ],
    [
      "a row that the database lost",
      /rows of the database/,
      (a) => env.DB.prepare("DELETE FROM usage_rollups WHERE organization_id = ?").bind(a.id).run(),
    ],
    [
      "a row that only the database has",
      /rows of the database/,
      (a) =>
        env.DB.prepare("UPDATE usage_rollups SET key_id = 'key_x' WHERE organization_id = ?")
          .bind(a.id)
          .run(),
    ],
    [
      "an object that the archive lost",
      /were written, and 0 are there/,
      (a) => ARCHIVE.delete(`ledger/${a.id}/000000000001.ndjson`),
    ],
    [
      "an object with another end",
      /ends with an entry that is not in the ledger/,
      (a) =>
        ARCHIVE.put(`ledger/${a.id}/000000000001.ndjson`, "", {
          customMetadata: { from: "1", to: "3", hash: "0".repeat(64) },
        }),
    ],
    [
      "a balance",
      /balance and ledger differ/,
      (a) => write(a, "UPDATE account SET posted = posted + 1"),
    ],
  ];

  it.each(PLANTED)("in %s is found", async (_name, sentence, plant) => {
    const { customer, account } = await useSome([5, 7]);
    await settleDown(account);
    await plant(account);
    await account.kill();
    const books = await reconcile(customer);
    expect(books.is_balanced).toBe(false);
    expect(books.unexplained.join("; ")).toMatch(sentence);
  });

  it("in a worker's journal that cannot be read is told of", async () => {
    const { customer } = await useSome([5]);
    worker.damagedLines = 2;
    expect(await reconcile(customer)).toMatchObject({
      is_balanced: false,
      unexplained: ["2 lines of the journal of worker fake cannot be read"],
      workers: [{ damaged_lines: 2 }],
    });
  });

  it("between a worker and the ledger is found both ways", async () => {
    const { customer } = await useSome([5, 7]);
    const [first] = worker.journal;
    const ghost = await receiptOf(customer.id, "req_ghost", {
      promptTokens: 1,
      completionTokens: 9,
    });
    const other = await receiptOf(customer.id, "req_1", { promptTokens: 10, completionTokens: 8 });
    worker.journal = [ghost, other];
    const { unexplained } = await reconcile(customer);
    expect(unexplained).toEqual([
      "worker fake made 9 tokens for req_ghost, which the ledger does not have so",
      "worker fake made 8 tokens for req_1, which the ledger does not have so",
      `${first?.requestId ?? ""} was booked by a receipt that its worker does not know`,
    ]);
  });
});

describe("rebuilding", () => {
  it("makes rollups, here and in the database, what the ledger says", async () => {
    const { customer, account } = await useSome([5, 7, 9]);
    await account.advance(2 * 86_400_000);
    await account.alarm();
    const before = await rowsOf(customer);
    for (const table of ["rollup", "rollup_hour", "rollup_day"])
      await write(account, `UPDATE ${table} SET charge = 1, requests = 5`);
    await env.DB.prepare(
      "UPDATE usage_rollups SET charge_nano_usd = 4, key_id = 'key_x' WHERE organization_id = ?",
    )
      .bind(customer.id)
      .run();
    await account.kill();
    expect((await reconcile(customer)).is_balanced).toBe(false);
    const path = `/organizations/${customer.id}/rollups/rebuild` as const;
    expect(await admin("POST", path)).toMatchObject({ unexplained: [], database: { pending: 0 } });
    expect(await rowsOf(customer)).toEqual(before);
  });
});

describe("the archive", () => {
  it("has every entry once, as events that can be checked offline", async () => {
    const { customer, account } = await useSome([5, 7]);
    await settleDown(account);
    await account.stub.admit(admitCall("req_more"));
    await account.stub.settle(settleCall("req_more", 1));
    await settleDown(account, 240_000);
    const { objects } = await ARCHIVE.list({ prefix: `ledger/${customer.id}/` });
    expect(objects.map(({ key }) => key.split("/")[2])).toEqual([
      "000000000001.ndjson",
      "000000000004.ndjson",
    ]);
    const texts = await Promise.all(
      objects.map(async ({ key }) => (await ARCHIVE.get(key))?.text()),
    );
    const verdict = verifyLedger(parseExport(texts.join("")));
    expect(verdict).toMatchObject({ entries: 4, faults: [] });
    const [line = ""] = (texts[0] ?? "").split("\n");
    expect(JSON.parse(line)).toMatchObject({
      specversion: "1.0",
      id: `${customer.id}/1`,
      type: "tidegate.ledger.grant",
      data: { sequence: 1, kind: "grant" },
    });
  });

  it("writes an object over when it forgot that it had, and no entry twice", async () => {
    const { customer, account } = await useSome([5]);
    await settleDown(account);
    await write(account, "UPDATE replication SET archived_sequence = 0");
    await account.kill();
    await account.stub.admit(admitCall("req_more"));
    await account.stub.settle(settleCall("req_more", 1));
    await settleDown(account, 240_000);
    expect(await reconcile(customer)).toMatchObject({
      unexplained: [],
      archive: { objects: 1, entries: 3, pending: 0 },
    });
  });
});

describe("usage over all organizations", () => {
  it("is summed by hour and by day, by organization, model and operation", async () => {
    const [one, two] = [await useSome([5, 7]), await useSome([1])];
    for (const { account } of [one, two]) await account.alarm();
    const start = Math.floor(Date.now() / 86_400_000) * 86_400;
    const path =
      `/usage?start_time=${start}&group_by=organization_id&organization_ids=${one.customer.id}&organization_ids=${two.customer.id}` as const;
    for (const width of ["1h", "1d"] as const) {
      const { data } = await admin("GET", `${path}&bucket_width=${width}`);
      const results = data.flatMap((bucket) => bucket.results);
      const sumOf = (id: string) => results.filter((row) => row.organization_id === id);
      expect(sumOf(one.customer.id)).toMatchObject([
        { num_model_requests: 2, output_tokens: 12, amount_nano_usd: String(20 * 100 + 12 * 400) },
      ]);
      expect(sumOf(two.customer.id)).toMatchObject([{ num_model_requests: 1, output_tokens: 1 }]);
    }
    const { data } = await admin("GET", `${path}&models=m1&group_by=model&group_by=operation`);
    expect(data.flatMap((bucket) => bucket.results)).toMatchObject([
      {
        organization_id: one.customer.id,
        model: "m1",
        operation: "chat.completions",
        output_tokens: 7,
      },
    ]);
  });
});

async function write(account: TestAccount, query: string): Promise<void> {
  await account.inside(async (_object, state) => {
    state.storage.sql.exec(query);
  });
}

async function rowsOf({ id }: Customer): Promise<object[]> {
  const rows = await Promise.all(
    [
      "usage_rollups ORDER BY hour_ms, model_id",
      "usage_totals ORDER BY grain, at_ms, model_id",
    ].map(async (what) => {
      const [table, order] = what.split(" ORDER BY ");
      const query = `SELECT * FROM ${table} WHERE organization_id = ? ORDER BY ${order}`;
      return (await env.DB.prepare(query).bind(id).all()).results;
    }),
  );
  return rows;
}
