/** What charges are for, by class of tokens: always the ledger's amount, to the nano-dollar. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { FakeWorker } from "../support/fake-worker.ts";
import { admitCall, keyCall, PRICE, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, openCustomer, rawAdmin, type Customer } from "../support/test-worker.ts";

const DAY_MS = 86_400_000;
/** Odd rates, so that every request has something to round. */
const ODD = {
  ...PRICE,
  inputPerMillion: 100_333_333,
  cachedInputPerMillion: 10_777_777,
  outputPerMillion: 400_111_111,
};

beforeEach(() => {
  new FakeWorker().listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

interface Parts {
  readonly uncached_input_nano_usd: number | string;
  readonly cached_input_nano_usd: number | string;
  readonly output_nano_usd: number | string;
  readonly other_nano_usd: number | string;
  readonly unknown_nano_usd: number | string;
}

async function use(customer: Customer, count: number, price: object = ODD): Promise<TestAccount> {
  const account = new TestAccount(customer.id);
  if ((await account.stub.describeKey("key_a")) === null) await account.stub.addKey(keyCall());
  for (let at = 0; at < count; at += 1) {
    const id = `req_${crypto.randomUUID()}`;
    const candidates = [
      { deploymentId: "own", target: { kind: "gpu_worker", url: "http://gpu-worker.test" }, price },
    ];
    await account.stub.admit(admitCall(id, { candidates } as never));
    const usage = { promptTokens: 10, cachedTokens: at % 5, completionTokens: 1 + at };
    await account.stub.settle({ ...settleCall(id, 1 + at), usage });
  }
  return account;
}

interface Result {
  readonly amount_nano_usd: number | string;
  readonly amount_parts: Parts;
}

async function read({ id }: Customer, from: "account" | "database"): Promise<Result> {
  const time = `start_time=${Math.floor(Date.now() / DAY_MS) * 86_400 - 3 * 86_400}`;
  const path = from === "account" ? `/organizations/${id}/usage/totals?` : "/usage?";
  const own = from === "account" ? "" : `&organization_ids=${id}`;
  const page = (await rawAdmin("GET", `${path}${time}${own}`)) as { data: { results: Result[] }[] };
  const [result] = page.data.flatMap(({ results }) => results);
  if (result === undefined) throw new Error("nothing was used");
  return result;
}

const sumOf = (parts: Parts): bigint =>
  Object.values(parts).reduce<bigint>((sum, part) => sum + BigInt(part as number), 0n);

async function chargedBy(account: TestAccount): Promise<bigint> {
  const query = "SELECT sum(amount) AS amount FROM ledger WHERE kind = 'settle'";
  const [row] = await account.rows<{ amount: number }>(query);
  return BigInt(row?.amount ?? 0);
}

describe("what charges are for", () => {
  it("adds up to the ledger in every sum, folded, in the database and made anew", async () => {
    const customer = await openCustomer();
    const account = await use(customer, 23);
    await account.alarm();
    const charged = await chargedBy(account);
    const before = (await read(customer, "account")).amount_parts;
    expect(sumOf(before)).toBe(charged);
    expect(before).toMatchObject({ other_nano_usd: 0, unknown_nano_usd: 0 });
    const same = Object.fromEntries(Object.entries(before).map(([name, n]) => [name, String(n)]));
    expect((await read(customer, "database")).amount_parts).toEqual(same);
    await account.advance(2 * DAY_MS);
    await account.alarm();
    expect((await read(customer, "account")).amount_parts).toEqual(before);
    await admin("POST", `/organizations/${customer.id}/rollups/rebuild`);
    expect((await read(customer, "account")).amount_parts).toEqual(before);
    expect((await read(customer, "database")).amount_parts).toEqual(same);
    expect(await account.stub.reconcile()).toMatchObject({
      rollups: { differing: 0 },
      database: { pending: 0, differing: 0 },
    });
  });

  it("has requests and device time apart, and a record says it of its own charge", async () => {
    const customer = await openCustomer();
    await use(customer, 1, { ...ODD, perRequest: 5_000 });
    const { amount_nano_usd: amount, amount_parts: parts } = await read(customer, "account");
    expect(parts).toMatchObject({ other_nano_usd: 5_000, cached_input_nano_usd: 0 });
    const { data } = await admin("GET", `/organizations/${customer.id}/usage`);
    expect(data[0]).toMatchObject({ charge_nano_usd: amount, charge_parts: parts });
  });

  it("says what it cannot tell of before it was kept", async () => {
    const customer = await openCustomer();
    const account = await use(customer, 2);
    for (const part of ["uncached", "cached", "output", "other"])
      await account.rows(`UPDATE rollup SET ${part}_charge = 0`);
    const charged = await chargedBy(account);
    expect((await read(customer, "account")).amount_parts).toEqual({
      uncached_input_nano_usd: 0,
      cached_input_nano_usd: 0,
      output_nano_usd: 0,
      other_nano_usd: 0,
      unknown_nano_usd: Number(charged),
    });
    // A rollup that does not have what the ledger has is found.
    expect((await account.stub.reconcile()).rollups.differing).toBeGreaterThan(0);
  });
});
