/** What a customer reads of usage, costs, credits, a key and one generation. */
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from "jose";
import { describe, expect, it } from "vitest";

import { join } from "../support/people.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer, type Customer } from "../support/test-worker.ts";

interface Page {
  readonly data: { start_time: number; results: Record<string, unknown>[] }[];
  readonly has_more: boolean;
  readonly next_page: string | null;
}

const DAY_SECONDS = 86_400;
const HOUR_MS = 3_600_000;

async function read<T>(customer: Customer, path: string, status = 200): Promise<T> {
  const response = await ask(path, { headers: { authorization: `Bearer ${customer.key}` } });
  const text = await response.text();
  expect(response.status, text).toBe(status);
  return JSON.parse(text) as T;
}

/** Requests of one more key of the customer's, straight to the account. */
async function use(customer: Customer, requests: [string, number, string][]): Promise<TestAccount> {
  const account = new TestAccount(customer.id);
  if ((await account.stub.describeKey("key_a")) === null) await account.stub.addKey(keyCall());
  for (const [id, tokens, model] of requests) {
    expect((await account.stub.admit(admitCall(id, { model }))).ok).toBe(true);
    await account.stub.settle(settleCall(id, tokens));
  }
  return account;
}

const charge = (tokens: number) => 10 * 100 + tokens * 400;
const startOf = (seconds: number) => seconds - (seconds % DAY_SECONDS);

describe("usage and costs", () => {
  it("are the same sums at every width, before and after hours are folded", async () => {
    const customer = await openCustomer();
    const account = await use(customer, [
      ["req_1", 3, "m"],
      ["req_2", 5, "n"],
    ]);
    const firstDay = startOf(Math.floor(Date.now() / 1_000));
    await account.advance(26 * HOUR_MS);
    await use(customer, [["req_3", 7, "m"]]);
    const ends = firstDay + 3 * DAY_SECONDS;
    const total = async (width: string, limit: number) => {
      const sums = { charge: 0, requests: 0, tokens: 0 };
      let page: string | null = "";
      while (page !== null) {
        const query: string = `start_time=${firstDay}&end_time=${ends}&bucket_width=${width}&limit=${limit}`;
        const next: string = page === "" ? "" : `&page=${page}`;
        const costs = await read<Page>(customer, `/v1/organization/costs?${query}${next}`);
        const usage = await read<Page>(
          customer,
          `/v1/organization/usage/completions?${query}${next}`,
        );
        for (const { results } of costs.data)
          for (const result of results) sums.charge += Number(result["amount_nano_usd"]);
        for (const { results } of usage.data)
          for (const result of results) {
            sums.requests += Number(result["num_model_requests"]);
            sums.tokens += Number(result["output_tokens"]);
          }
        page = costs.next_page;
        expect(costs.has_more).toBe(page !== null);
      }
      return sums;
    };
    const expected = { charge: charge(3) + charge(5) + charge(7), requests: 3, tokens: 15 };
    for (let turn = 0; turn < 2; turn += 1) {
      expect(await total("1m", 1_440)).toEqual(expected);
      expect(await total("1h", 24)).toEqual(expected);
      expect(await total("1d", 2)).toEqual(expected);
      await account.alarm();
    }
    expect(await account.rows("SELECT sum(requests) AS n FROM rollup_hour")).toEqual([{ n: 2 }]);
  });

  it("group and filter by key, project and model", async () => {
    const customer = await openCustomer();
    await use(customer, [
      ["req_1", 3, "m"],
      ["req_2", 5, "n"],
      ["req_3", 1, "m"],
    ]);
    const start = startOf(Math.floor(Date.now() / 1_000));
    const path = `/v1/organization/usage/completions?start_time=${start}`;
    const grouped = await read<Page>(customer, `${path}&group_by=model&group_by[]=api_key_id`);
    expect(grouped.data[0]?.results).toMatchObject([
      { model: "m", api_key_id: "key_a", project_id: null, output_tokens: 4, input_tokens: 20 },
      { model: "n", api_key_id: "key_a", project_id: null, output_tokens: 5, input_tokens: 10 },
    ]);
    const filtered = await read<Page>(customer, `${path}&models[]=n&project_ids=default`);
    expect(filtered.data[0]?.results).toMatchObject([{ num_model_requests: 1, output_tokens: 5 }]);
    const none = await read<Page>(customer, `${path}&api_key_ids=key_other`);
    expect(none.data[0]?.results).toEqual([]);
    const other = await read<Page>(await openCustomer(), path);
    expect(other.data[0]?.results).toEqual([]);
  });

  it.each([
    ["", "start_time"],
    ["start_time=x", "start_time"],
    ["start_time=5&end_time=5", "end_time"],
    ["start_time=5&bucket_width=2d", "bucket_width"],
    ["start_time=5&limit=0", "limit"],
    ["start_time=5&limit=9999", "limit"],
    ["start_time=5&page=page_x", "page"],
    ["start_time=5&group_by=secret", "group_by"],
    ["start_time=5&model=m", "model"],
    ["start_time=5&group_by=model;drop", "group_by"],
    ["start_time=5&start_time=6", "start_time is given twice"],
  ])("refuse the query %j, naming %s", async (query, param) => {
    const customer = await openCustomer();
    const { error } = await read<{ error: { message: string } }>(
      customer,
      `/v1/organization/costs?${query}`,
      400,
    );
    expect(error.message).toContain(param);
  });
});

describe("usage of people and by operation", () => {
  it("is that of the keys of their own, and of each kind of request alone", async () => {
    const customer = await openCustomer();
    const person = await join(customer.id, "developer");
    const account = new TestAccount(customer.id);
    const own = { keyId: "key_b", keyHash: "hash-b" };
    await account.stub.addKey(keyCall());
    await account.stub.addKey(keyCall({ ...own, kind: "user", personId: person.id }));
    for (const [id, change] of [
      ["req_1", {}],
      ["req_2", own],
      ["req_3", { ...own, operation: "embeddings" }],
    ] as const) {
      await account.stub.admit(admitCall(id, change));
      await account.stub.settle(settleCall(id, 3));
    }
    const start = startOf(Math.floor(Date.now() / 1_000));
    const ask = async (path: string) =>
      (await read<Page>(customer, `/v1/organization/usage/${path}start_time=${start}`)).data[0]
        ?.results;
    expect(await ask("completions?group_by=user_id&")).toMatchObject([
      { user_id: null, num_model_requests: 1 },
      { user_id: person.id, num_model_requests: 1 },
    ]);
    expect(await ask(`completions?user_ids=${person.id}&`)).toMatchObject([
      { user_id: null, num_model_requests: 1, output_tokens: 3 },
    ]);
    expect(await ask("embeddings?group_by=user_id&")).toEqual([
      {
        object: "organization.usage.embeddings.result",
        input_tokens: 10,
        num_model_requests: 1,
        project_id: null,
        user_id: person.id,
        api_key_id: null,
        model: null,
        deployment_id: null,
        tier: null,
        service_tier: null,
      },
    ]);
  });
});

describe("a generation", () => {
  it("tells how it was metered, priced and booked, to its own organization alone", async () => {
    const customer = await openCustomer();
    await use(customer, [["req_1", 3, "m"]]);
    const expected = {
      id: "req_1",
      charge_nano_usd: charge(3),
      tokens_completion: 3,
      price: { version: 1, outputPerMillion: 400_000_000 },
      ledger: { kind: "settle", amount_nano_usd: charge(3), sequence: 2 },
    };
    for (const id of ["req_1", "chatcmpl-1", "1"])
      expect(await read(customer, `/v1/generations/${id}`)).toMatchObject(expected);
    await read(await openCustomer(), "/v1/generations/req_1", 404);
    await read(customer, "/v1/generations/grant:first-credit", 404);
  });
});

describe("what was signed", () => {
  it("can be checked with the public keys alone, by any JOSE library", async () => {
    const customer = await openCustomer();
    await use(customer, [["req_2", 3, "m"]]);
    const { keys } = await (await ask("/.well-known/jwks.json")).json<JSONWebKeySet>();
    const set = createLocalJWKSet({ keys });
    const generation = await read<{ signed_receipt: string; ledger: object }>(
      customer,
      "/v1/generations/req_2",
    );
    const receipt = await compactVerify(generation.signed_receipt, set);
    const ledger = await read<{ checkpoint: string; data: { hash: string }[] }>(
      customer,
      "/v1/organization/ledger",
    );
    const checkpoint = await compactVerify(ledger.checkpoint, set);
    const payloadOf = ({ payload }: { payload: Uint8Array }): unknown =>
      JSON.parse(new TextDecoder().decode(payload));
    const signedFor = { organization_id: customer.id };
    expect(payloadOf(receipt)).toEqual({ ...signedFor, entry: generation.ledger });
    expect(payloadOf(checkpoint)).toEqual({
      ...signedFor,
      sequence: 2,
      hash: ledger.data.at(-1)?.hash,
    });
    expect(JSON.stringify(keys)).not.toContain('"d":');
  });
});

describe("a key and its credits", () => {
  it("say what was spent, what is left and which budget binds", async () => {
    const customer = await openCustomer();
    const budget = { scope: "organization", scope_id: customer.id, window: "month" } as const;
    const path = `/organizations/${customer.id}/budgets` as const;
    await admin("PUT", path, { ...budget, hard_nano_usd: 5_000_000 });
    await use(customer, [["req_1", 3, "m"]]);
    expect(await read(customer, "/v1/key")).toMatchObject({
      data: {
        id: customer.keyId,
        usage: 0,
        limit: 0.005,
        limit_remaining: (5_000_000 - charge(3)) / 1e9,
      },
    });
    expect(await read(customer, "/v1/credits")).toMatchObject({
      data: {
        total_credits: 1,
        total_usage: charge(3) / 1e9,
        posted_nano_usd: 1_000_000_000 - charge(3),
        credits: [{ remaining_nano_usd: 1_000_000_000 - charge(3) }],
      },
    });
  });

  it("are for keys with the scope", async () => {
    const customer = await openCustomer();
    await admin("PATCH", `/organizations/${customer.id}/keys/${customer.keyId}`, {
      scopes: ["chat"],
    });
    for (const path of ["/v1/key", "/v1/credits", "/v1/generations/x", "/v1/organization/ledger"])
      await read(customer, path, 403);
    await read(customer, "/v1/organization/costs?start_time=1", 403);
  });
});
