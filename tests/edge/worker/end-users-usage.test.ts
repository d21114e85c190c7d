/** What end users used, by hour and day: every figure of it is the ledger's. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { passTime, setClock } from "../support/clock.ts";
import { call, CHARGE, makeToken, unexplainedOf } from "../support/end-users.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, chat, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

const HOUR_MS = 3_600_000;

interface Result {
  readonly end_user_id: string | null;
  readonly model: string | null;
  readonly num_model_requests: number;
  readonly amount_nano_usd: number;
}

let customer: Customer;
beforeEach(async () => {
  const worker = new FakeWorker();
  worker.makes = () => answer("said", 0, 3);
  worker.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

async function use(endUserId: string, times: number, fields: object = {}): Promise<void> {
  const { token } = await makeToken(customer.key, { end_user_id: endUserId });
  for (let at = 0; at < times; at += 1) await (await chat(token, fields)).text();
}

const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS) * 3_600;

async function ask(query: string, sinceMs = Date.now()): Promise<Result[][]> {
  const path = `/v1/organization/usage/end_users?start_time=${hourOf(sinceMs)}&${query}`;
  const response = await call(customer.key, "GET", path);
  expect(response.status).toBe(200);
  const { data } = await response.json<{ data: { results: Result[] }[] }>();
  return data.map(({ results }) => results);
}

describe("usage of end users", () => {
  it("has what each was charged, whatever the key itself used beside them", async () => {
    await use("a", 2);
    await use("b", 1);
    await (await chat(customer.key)).text();
    const [results] = await ask("bucket_width=1h&group_by=end_user_id");
    expect(results).toMatchObject([
      { end_user_id: "a", num_model_requests: 2, amount_nano_usd: 2 * CHARGE },
      { end_user_id: "b", num_model_requests: 1, amount_nano_usd: CHARGE },
    ]);
    expect(await unexplainedOf(customer)).toEqual([]);
  });

  it("is filtered by end user, key and model, and grouped by them together", async () => {
    await admin("PUT", "/models/other", MODEL);
    await use("a", 1);
    await use("a", 1, { model: "other" });
    await use("b", 1);
    const [one] = await ask("bucket_width=1h&end_user_ids=a&group_by=model&group_by=end_user_id");
    expect(one?.map(({ model }) => model).toSorted()).toEqual(["m", "other"]);
    expect(await ask("bucket_width=1h&api_key_ids=key_of_nobody")).toEqual([[]]);
    const [all] = await ask("bucket_width=1h");
    expect(all).toMatchObject([{ end_user_id: null, num_model_requests: 3 }]);
  });

  it("lies in the hour in which it was booked, and a day is the sum of its hours", async () => {
    const noonMs = Math.floor(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS + 36 * HOUR_MS;
    setClock(noonMs);
    await use("a", 1);
    passTime(HOUR_MS);
    await use("a", 2);
    const hours = await ask("bucket_width=1h&limit=2", noonMs);
    expect(hours.map(([row]) => row?.num_model_requests)).toEqual([1, 2]);
    const [day] = await ask("bucket_width=1d", noonMs);
    expect(day).toMatchObject([{ num_model_requests: 3, amount_nano_usd: 3 * CHARGE }]);
  });

  it("names the hundred that were charged most, and adds up all others", async () => {
    await use("first", 1);
    const account = new TestAccount(customer.id);
    await account.rows(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
       INSERT INTO end_user_hour SELECT hour_ms, 'user_' || i, key_id, project_id, model, operation, 1, 0, 0, 0, i
       FROM end_user_hour, n`,
    );
    const [results = []] = await ask("bucket_width=1h&group_by=end_user_id");
    expect(results).toHaveLength(101);
    const others = results.filter(({ end_user_id: id }) => id === null);
    // The first was charged more than any, so 99 of the 300 have rows of their own.
    expect(others).toMatchObject([{ num_model_requests: 201, amount_nano_usd: (201 * 202) / 2 }]);
    const sum = results.reduce((all, { amount_nano_usd: amount }) => all + amount, 0);
    expect(sum).toBe(CHARGE + (300 * 301) / 2);
  });

  it("names the same ones on every page, by what all of the asked time came to", async () => {
    const noonMs = Math.floor(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS + 36 * HOUR_MS;
    setClock(noonMs);
    await use("early", 1);
    passTime(HOUR_MS);
    await use("early", 1);
    const account = new TestAccount(customer.id);
    // A hundred that were charged more than it in the second hour, and less in both.
    await account.rows(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
       INSERT INTO end_user_hour SELECT max(hour_ms), 'user_' || i, key_id, project_id, model, operation, 1, 0, 0, 0, ${CHARGE} + 1
       FROM end_user_hour, n GROUP BY i`,
    );
    const path = "bucket_width=1h&group_by=end_user_id&limit=1";
    const start = hourOf(noonMs);
    const [first] = await ask(path, noonMs);
    const [second = []] = await ask(`${path}&page=page_${start + 3_600}`, noonMs);
    expect(first).toMatchObject([{ end_user_id: "early" }]);
    expect(second).toHaveLength(101);
    expect(second.map(({ end_user_id: id }) => id)).toContain("early");
  });

  it("is the total of all requests beside what keys used themselves", async () => {
    await admin("PUT", "/models/other", MODEL);
    await use("a", 2);
    await (await chat(customer.key)).text();
    await (await chat(customer.key, { model: "other" })).text();
    const query = "bucket_width=1h&include_keys=true";
    const [results] = await ask(`${query}&group_by=end_user_id`);
    expect(results).toMatchObject([
      { end_user_id: "a", num_model_requests: 2, amount_nano_usd: 2 * CHARGE },
      { end_user_id: "", num_model_requests: 2, amount_nano_usd: 2 * CHARGE },
    ]);
    expect(await ask(query)).toMatchObject([[{ end_user_id: null, num_model_requests: 4 }]]);
    const [byModel] = await ask(`${query}&group_by=end_user_id&group_by=model`);
    expect(byModel).toMatchObject([
      { end_user_id: "a", model: "m", num_model_requests: 2 },
      { end_user_id: "", model: "m", num_model_requests: 1 },
      { end_user_id: "", model: "other", num_model_requests: 1 },
    ]);
    const [some] = await ask(`${query}&group_by=end_user_id&models=other`);
    expect(some).toMatchObject([{ end_user_id: "", num_model_requests: 1 }]);
    const path = `/v1/organization/usage/end_users?start_time=${hourOf(Date.now())}&${query}`;
    expect((await call(customer.key, "GET", `${path}&end_user_ids=a`)).status).toBe(400);
  });

  it("is by hour: other times are refused", async () => {
    const path = `/v1/organization/usage/end_users?start_time=${hourOf(Date.now()) + 1}`;
    expect((await call(customer.key, "GET", path)).status).toBe(400);
    const minutes = `/v1/organization/usage/end_users?start_time=0&bucket_width=1m`;
    expect((await call(customer.key, "GET", minutes)).status).toBe(400);
  });

  it("is made anew out of the ledger, also where a clock was ahead and was put back", async () => {
    const nowMs = Date.now();
    await use("a", 1);
    setClock(nowMs + 48 * HOUR_MS);
    await use("b", 1);
    setClock(nowMs + HOUR_MS);
    await use("c", 1);
    const account = new TestAccount(customer.id);
    const rows = () => account.rows("SELECT * FROM end_user_hour ORDER BY hour_ms, end_user_id");
    const [before, { differing }] = [await rows(), (await account.stub.reconcile()).rollups];
    expect(differing).toBe(0);
    expect(before).toHaveLength(3);
    await account.rows("DELETE FROM end_user_hour");
    expect((await account.stub.reconcile()).rollups.differing).toBe(3);
    await admin("POST", `/organizations/${customer.id}/rollups/rebuild`);
    expect(await rows()).toEqual(before);
    expect((await account.stub.reconcile()).rollups.differing).toBe(0);
  });

  it("of another organization is not there, and neither is it for a token", async () => {
    await use("a", 1);
    const other = await openCustomer();
    const path = `/v1/organization/usage/end_users?start_time=${hourOf(Date.now())}`;
    const theirs = await call(other.key, "GET", path);
    expect((await theirs.json<{ data: { results: Result[] }[] }>()).data[0]?.results).toEqual([]);
    const { token } = await makeToken(customer.key);
    expect((await call(token, "GET", path)).status).toBe(403);
  });
});
