/**
 * Tokens that a customer makes for its own customers: in every book, as narrow as the key that made
 * them, and gone with it.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { passTime } from "../support/clock.ts";
import {
  call,
  CHARGE,
  makeToken,
  readToken,
  TOKENS,
  unexplainedOf,
  type Token,
} from "../support/end-users.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { askAs, join } from "../support/people.ts";
import { TestAccount } from "../support/test-account.ts";
import {
  admin,
  chat,
  MODEL,
  openCustomer,
  rawAdmin,
  usageOf,
  type Customer,
} from "../support/test-worker.ts";

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

const make = (fields: object = {}, key = customer.key) => makeToken(key, fields);
const read = (token: Token, key = customer.key) => readToken(key, token);

describe("a token of an end user", () => {
  it("is asked with as a key is, and what it asks is its end user's in every book", async () => {
    const made = await make({ end_user_id: "user_42" });
    const answered = await chat(made.token);
    expect(answered.status).toBe(200);
    expect(answered.headers.get("access-control-allow-origin")).toBe("*");
    const { id } = await answered.json<{ id: string }>();
    const [record] = await usageOf(customer);
    expect(record).toMatchObject({
      end_user_id: "user_42",
      end_user_token_id: made.id,
      api_key_id: customer.keyId,
      charge_nano_usd: CHARGE,
    });
    const generation = await call(customer.key, "GET", `/v1/generations/${id}`);
    const booked = await generation.json<{ end_user_id: string; ledger: { usage: string } }>();
    expect(booked.end_user_id).toBe("user_42");
    expect(booked.ledger.usage).toContain('"end_user_id":"user_42"');
    expect(await read(made)).toMatchObject({ spent_nano_usd: CHARGE, held_nano_usd: 0 });
    const csv = await call(
      customer.key,
      "GET",
      `/v1/organization/usage/download?start_time=${Math.floor(Date.now() / 1_000) - 60}`,
    );
    expect(await csv.text()).toContain("user_42");
    const since = `start_time=${Math.floor(Date.now() / 1_000) - 60}`;
    const of = (id: string) => `/v1/organization/usage/download?${since}&end_user_ids=${id}`;
    const linesOf = async (id: string) =>
      (await (await call(customer.key, "GET", of(id))).text()).trimEnd().split("\n").length;
    expect([await linesOf("user_42"), await linesOf("user_43")]).toEqual([2, 1]);
    expect(await unexplainedOf(customer)).toEqual([]);
  });

  it.each([
    ["", { inputs: "Hello" }],
    ["/pipeline/text-generation", { inputs: "Hello" }],
    ["/v1/chat/completions", { messages: [{ role: "user", content: "Hello" }] }],
    ["/v1/completions", { prompt: "Hello" }],
  ])("opens inference at Hugging Face's URLs, too: /hf/models/{id}%s", async (path, body) => {
    const made = await make({ end_user_id: "user_43" });
    const answered = await call(made.token, "POST", `/hf/models/m${path}`, body);
    expect(answered.status).toBe(200);
    await answered.text();
    const [record] = await usageOf(customer);
    expect(record).toMatchObject({ end_user_id: "user_43", end_user_token_id: made.id });
  });

  it("is shown once, and its text is nowhere else", async () => {
    const made = await make();
    const list = await call(customer.key, "GET", TOKENS);
    const text = await list.text();
    expect(text).toContain(made.id);
    expect(text).not.toContain(made.token);
    const account = new TestAccount(customer.id);
    const rows = await account.rows("SELECT * FROM end_user_token");
    expect(JSON.stringify(rows)).not.toContain(made.token.slice(-20));
  });

  it("is gone at once with the key that made it, revoked or disabled, and stops what runs", async () => {
    const made = await make();
    const key = `/organizations/${customer.id}/keys/${customer.keyId}` as const;
    await admin("PATCH", key, { disabled: true });
    expect((await chat(made.token)).status).toBe(401);
    await admin("PATCH", key, { disabled: false });
    expect((await chat(made.token)).status).toBe(200);
    await admin("DELETE", key);
    expect((await chat(made.token)).status).toBe(401);
    const { data } = await admin("GET", `/organizations/${customer.id}/end_user_tokens`);
    expect(data[0]).toMatchObject({ id: made.id, state: "key_closed" });
  });

  it("lives as long as the overlap when its key is rotated, and the successor sees it", async () => {
    const made = await make();
    const path = `/organizations/${customer.id}/keys/${customer.keyId}/rotate` as const;
    const next = await admin("POST", path, { overlap_seconds: 60 });
    expect((await chat(made.token)).status).toBe(200);
    expect(await read(made, next.key)).toMatchObject({ state: "active", spent_nano_usd: CHARGE });
    passTime(60_000);
    expect((await chat(made.token)).status).toBe(401);
    expect(await read(made, next.key)).toMatchObject({ state: "key_closed" });
    expect((await chat((await make({}, next.key)).token)).status).toBe(200);
  });

  it("may use no more models than its key may now, whatever it was made with", async () => {
    await admin("PUT", "/models/other", MODEL);
    const key = `/organizations/${customer.id}/keys/${customer.keyId}` as const;
    const [any, both] = [await make(), await make({ models: ["m", "other"] })];
    const statusOf = async ({ token }: Token, model: string) => {
      const response = await chat(token, { model });
      await response.body?.cancel();
      return response.status;
    };
    expect(await statusOf(both, "other")).toBe(200);
    await admin("PATCH", key, { models: ["m"] });
    for (const token of [any, both]) {
      expect(await statusOf(token, "other")).toBe(404);
      expect(await statusOf(token, "m")).toBe(200);
    }
    const wide = await call(customer.key, "POST", TOKENS, {
      end_user_id: "u",
      budget_usd: "1",
      models: ["other"],
    });
    expect(wide.status).toBe(400);
    await admin("PATCH", key, { scopes: ["models", "end_users"] });
    expect(await statusOf(any, "m")).toBe(403);
    const nothing = await call(customer.key, "POST", TOKENS, { end_user_id: "u", budget_usd: "1" });
    expect(nothing.status).toBe(403);
  });

  it("has limits of its own, and those of all above it hold, too", async () => {
    const [slow, free] = [await make({ requests_per_minute: 2 }), await make()];
    const statuses = async (token: string, times: number) => {
      const made: number[] = [];
      for (let at = 0; at < times; at += 1) {
        const response = await chat(token);
        await response.body?.cancel();
        made.push(response.status);
      }
      return made;
    };
    expect(await statuses(slow.token, 3)).toEqual([200, 200, 429]);
    expect(await statuses(free.token, 1)).toEqual([200]);
    await admin("PUT", `/organizations/${customer.id}/limits`, {
      scope: "key",
      scope_id: customer.keyId,
      metric: "requests",
      period: "minute",
      value: 2,
    });
    expect(await statuses(free.token, 2)).toEqual([200, 200]);
    expect(await statuses(free.token, 1)).toEqual([429]);
  });

  it("is revoked by its key and by members that may, and by nobody else's", async () => {
    const [one, two, three] = [await make(), await make(), await make()];
    const other = await openCustomer();
    expect((await call(other.key, "DELETE", `${TOKENS}/${one.id}`)).status).toBe(404);
    const sibling = await admin("POST", `/organizations/${customer.id}/keys`, { name: "sibling" });
    expect((await call(sibling.key, "GET", `${TOKENS}/${one.id}`)).status).toBe(404);
    expect((await call(sibling.key, "DELETE", `${TOKENS}/${one.id}`)).status).toBe(404);
    expect((await chat(one.token)).status).toBe(200);
    expect((await call(customer.key, "DELETE", `${TOKENS}/${one.id}`)).status).toBe(200);
    expect((await chat(one.token)).status).toBe(401);
    const path = `/admin/v1/organizations/${customer.id}/end_user_tokens`;
    const developer = await join(customer.id, "developer");
    expect((await askAs(developer.cookie, "DELETE", `${path}/${two.id}`)).status).toBe(404);
    expect((await chat(two.token)).status).toBe(200);
    const owner = await join(customer.id, "owner");
    expect((await askAs(owner.cookie, "DELETE", `${path}/${two.id}`)).status).toBe(200);
    expect((await chat(two.token)).status).toBe(401);
    expect(await read(two)).toMatchObject({ state: "revoked" });
    expect((await chat(three.token)).status).toBe(200);
  });

  it("of an erased organization opens nothing, and none of its end users is known any more", async () => {
    const made = await make({ end_user_id: "somebody" });
    await admin("POST", `/organizations/${customer.id}/erase`, { organization_id: customer.id });
    expect((await chat(made.token)).status).toBe(401);
    const account = new TestAccount(customer.id);
    expect(await account.rows("SELECT * FROM end_user_token")).toEqual([]);
    expect(JSON.stringify(await account.rows("SELECT * FROM audit"))).not.toContain("somebody");
    const again = { api_key_id: customer.keyId, end_user_id: "x", budget_usd: "1" };
    const path = `/organizations/${customer.id}/end_user_tokens`;
    await expect(rawAdmin("POST", path, again)).rejects.toThrow("403");
  });

  it("is made by members for keys that are theirs to change, and the log says so", async () => {
    const path = `/admin/v1/organizations/${customer.id}/end_user_tokens`;
    const asked = { api_key_id: customer.keyId, end_user_id: "user_9", budget_usd: "0.01" };
    const developer = await join(customer.id, "developer");
    expect((await askAs(developer.cookie, "POST", path, asked)).status).toBe(404);
    const owner = await join(customer.id, "admin");
    const made = await askAs(owner.cookie, "POST", path, asked);
    expect(made.status).toBe(201);
    expect((await chat((await made.json<Token>()).token)).status).toBe(200);
    const { data } = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(data[0]).toMatchObject({ action: "end_user_tokens.create" });
    expect(JSON.stringify(data[0])).not.toContain("user_9");
  });

  it("is listed with what it spent, newest first, by end user and by key", async () => {
    const ids: string[] = [];
    for (const user of ["a", "b", "a"]) ids.unshift((await make({ end_user_id: user })).id);
    type Page = { data: Token[]; has_more: boolean; last_id: string };
    const page = async (query: string) =>
      (await call(customer.key, "GET", `${TOKENS}${query}`)).json<Page>();
    expect((await page("")).data.map(({ id }) => id)).toEqual(ids);
    expect((await page("?end_user_id=a")).data.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
    const first = await page("?limit=2");
    expect(first.has_more).toBe(true);
    expect((await page(`?limit=2&after=${first.last_id}`)).data.map(({ id }) => id)).toEqual([
      ids[2],
    ]);
    const of = `/organizations/${customer.id}/end_user_tokens?api_key_id=key_of_nobody` as const;
    expect((await admin("GET", of)).data).toEqual([]);
  });
});
