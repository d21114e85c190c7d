/**
 * An end user with a token, taken for an attacker: of their own budget, of the customer who pays,
 * and of that customer's other end users.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { OPERATIONS } from "../../../src/api/operations.ts";
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
import { answer, FakeWorker, longAnswer } from "../support/fake-worker.ts";
import { admin, ask, chat, openCustomer, usageOf, type Customer } from "../support/test-worker.ts";

const errorOf = async (response: Response) =>
  (await response.json<{ error: { code: string; message: string } }>()).error;

let customer: Customer;
let worker: FakeWorker;
beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = () => answer("said", 0, 3);
  worker.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const make = (fields: object = {}, key = customer.key) => makeToken(key, fields);
const read = (token: Token, key = customer.key) => readToken(key, token);

describe("a token in hostile hands", () => {
  it("opens inference alone: no other operation, whatever it asks", async () => {
    const { token } = await make();
    const opened: string[] = [];
    for (const { method, path, operationId, access } of OPERATIONS) {
      if (access.by === "anyone") continue;
      const at = path.replaceAll(/\{organization_id\}/g, customer.id).replaceAll(/\{\w+\}/g, "x");
      const body = method === "get" || method === "delete" ? {} : { body: "{}" };
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const response = await ask(at, { method: method.toUpperCase(), headers, ...body });
      await response.body?.cancel();
      if (![401, 403].includes(response.status)) opened.push(operationId);
    }
    expect(opened.toSorted()).toEqual(
      [
        "createChatCompletion",
        "createCompletion",
        "createEmbeddings",
        "createHuggingFaceChat",
        "createHuggingFaceCompletion",
        "createMessage",
        "createModeration",
        "createResponse",
        "createTranscription",
        "classify",
        "rerank",
        "rerankV2",
        "runHuggingFaceModel",
        "runHuggingFacePipeline",
      ].toSorted(),
    );
  });

  it("never spends more than its budget, though a hundred requests come at once", async () => {
    const budget = 3 * CHARGE;
    const made = await make({ budget_usd: undefined, budget_nano_usd: budget });
    const asked = Array.from({ length: 100 }, () => chat(made.token, { max_tokens: 3 }));
    const statuses = await Promise.all(
      asked.map(async (response) => {
        const { status, body } = await response;
        await body?.cancel();
        return status;
      }),
    );
    const paid = (await usageOf(customer)).filter(({ charge_nano_usd: charge }) => charge > 0);
    expect(paid.length).toBeLessThanOrEqual(3);
    expect(paid.length).toBeGreaterThan(0);
    const refused = statuses.filter((status) => status !== 200);
    expect(new Set(refused)).toEqual(new Set([429]));
    const after = await read(made);
    expect(after.spent_nano_usd).toBe(paid.length * CHARGE);
    expect(after.spent_nano_usd + after.held_nano_usd).toBeLessThanOrEqual(budget);
    // One after the other the rest is used up, and then nothing is let through any more.
    for (let at = paid.length; at < 3; at += 1)
      expect((await chat(made.token, { max_tokens: 3 })).status).toBe(200);
    const over = await chat(made.token, { max_tokens: 3 });
    expect(over.status).toBe(402);
    expect(await errorOf(over)).toMatchObject({ code: "budget_exceeded" });
    expect(await read(made)).toMatchObject({ spent_nano_usd: budget, remaining_nano_usd: 0 });
    expect(await unexplainedOf(customer)).toEqual([]);
  });

  it("cuts a stream off where its budget ends, and is charged for no more", async () => {
    const budget = 10 * 100 + 20 * 400;
    worker.makes = () => longAnswer(60);
    const made = await make({ budget_usd: undefined, budget_nano_usd: budget });
    const stream = await chat(made.token, { stream: true, max_tokens: 60 });
    await stream.text();
    const after = await read(made);
    expect(after.spent_nano_usd).toBeLessThanOrEqual(budget);
    expect(after.held_nano_usd).toBe(0);
    expect((await usageOf(customer))[0]).toMatchObject({ outcome: "budget_exhausted" });
    expect(await unexplainedOf(customer)).toEqual([]);
  });

  it("ends with its time, for the account and for the edge alike", async () => {
    const made = await make({ expires_in_seconds: 60 });
    expect((await chat(made.token)).status).toBe(200);
    passTime(60_000);
    const replayed = await chat(made.token);
    expect(replayed.status).toBe(401);
    expect(await errorOf(replayed)).toMatchObject({ code: "invalid_api_key" });
    expect(await read(made)).toMatchObject({ state: "expired" });
  });

  it("that was changed, cut or put together of two opens nothing", async () => {
    const [one, two] = [await make(), await make({ expires_in_seconds: 86_400 })];
    const parts = one.token.split("_");
    const others = two.token.split("_");
    const mixed = parts.map((_, at) => parts.with(at, others[at] ?? "").join("_"));
    const forged = [
      ...mixed.filter((text) => text !== one.token),
      one.token.slice(0, -1),
      `${one.token}0`,
      one.token.toUpperCase(),
      one.token.replace("tgu_", "tg_"),
      one.token.replace("tgu_test", "tgu_live").replace("tgu_dev", "tgu_live"),
    ];
    expect(forged.length).toBeGreaterThan(6);
    for (const text of forged) expect((await chat(text)).status).toBe(401);
    expect((await chat(one.token)).status).toBe(200);
  });

  it("tells its end user nothing of how their payer stands", async () => {
    const made = await make();
    await admin("PUT", `/organizations/${customer.id}/budgets`, {
      scope: "key",
      scope_id: customer.keyId,
      window: "day",
      hard_nano_usd: 1,
    });
    const refused = await chat(made.token);
    expect(refused.status).toBe(402);
    const text = JSON.stringify([...refused.headers]) + (await refused.text());
    expect(text).not.toContain(customer.keyId);
    expect(text).not.toContain("spent");
    const { data } = await admin("GET", `/organizations/${customer.id}/refusals`);
    expect(data[0]).toMatchObject({ api_key_id: customer.keyId, code: "budget_exceeded" });
    await admin("POST", `/organizations/${customer.id}/suspend`, { reason: "They owe us." });
    const suspended = await chat(made.token);
    expect(suspended.status).toBe(403);
    expect(await suspended.text()).not.toContain("owe");
  });

  it("tells of its own budget alone where a stream is cut off", async () => {
    worker.makes = () => longAnswer(60);
    const budget = 10 * 100 + 20 * 400;
    const cutOff = async ({ token }: Token) => {
      const stream = await chat(token, { stream: true, max_tokens: 60 });
      return { headers: stream.headers, text: await stream.text() };
    };
    const own = await make({ budget_usd: undefined, budget_nano_usd: budget });
    const told = await cutOff(own);
    expect(told.headers.get("x-tidegate-affordable-tokens")).toBe("20");
    expect(told.text).toContain(`budget ${own.id} is used up`);

    const allow = async (hard_nano_usd: number): Promise<string> => {
      const of = { scope: "key", scope_id: customer.keyId, window: "day" } as const;
      const path = `/organizations/${customer.id}/budgets` as const;
      const { data } = await admin("PUT", path, { ...of, hard_nano_usd });
      return data[0]?.id ?? "";
    };
    const id = await allow(2 * budget);
    const veiled = await cutOff(await make());
    expect(veiled.headers.get("x-tidegate-affordable-tokens")).toBeNull();
    expect(veiled.text).toContain('"code":"budget_exhausted"');
    expect(veiled.text).not.toContain(id);
    expect((await usageOf(customer))[0]).toMatchObject({ limited_by: `budget ${id}` });
    await allow(4 * budget);
    const whole = await chat((await make()).token, { max_tokens: 60 });
    expect(whole.headers.get("x-tidegate-affordable-tokens")).toBeNull();
    const { tidegate } = await whole.json<{ tidegate: object }>();
    expect(tidegate).toEqual({ stopped_by: "budget_exhausted", limited_by: null });
  });

  it("tells nothing of a suspension where a large body is asked about first either", async () => {
    const { token } = await make();
    await admin("POST", `/organizations/${customer.id}/suspend`, { reason: "They owe us." });
    const messages = [{ role: "user", content: "x".repeat(99_999) }];
    const refused = await chat(token, { messages });
    expect(refused.status).toBe(403);
    expect(await errorOf(refused)).toMatchObject({
      code: "organization_suspended",
      message: "The organization behind this token is suspended.",
    });
  });

  it("is a small row, whatever names it is given", async () => {
    const models = Array.from({ length: 33 }, (_, at) => String(at).padStart(128, "m"));
    const fields = { end_user_id: "user_1", budget_usd: "0.01", models };
    const refused = await call(customer.key, "POST", TOKENS, fields);
    expect(refused.status).toBe(400);
    expect(await errorOf(refused)).toMatchObject({ code: "invalid_value" });
    expect((await make({ models: models.slice(1) })).state).toBe("active");
  });

  it("is told of its own limits, and of no others, in the headers", async () => {
    const own = await chat((await make({ requests_per_minute: 5 })).token);
    expect(own.headers.get("x-ratelimit-limit-requests")).toBe("5");
    const none = await chat((await make()).token);
    expect(none.headers.get("x-ratelimit-limit-requests")).toBeNull();
  });

  it("shares no Idempotency-Key with other end users, nor with the key", async () => {
    const [one, two] = [await make(), await make({ end_user_id: "user_2" })];
    const send = (key: string, content: string) =>
      ask("/v1/chat/completions", {
        method: "POST",
        headers: {
          authorization: `Bearer ${key}`,
          "content-type": "application/json",
          "idempotency-key": "same",
        },
        body: JSON.stringify({ model: "m", messages: [{ role: "user", content }] }),
      });
    const ids: string[] = [];
    for (const key of [customer.key, one.token, two.token, one.token]) {
      const response = await send(key, "hi");
      expect(response.status).toBe(200);
      ids.push((await response.json<{ id: string }>()).id);
    }
    expect(new Set(ids).size).toBe(3);
    expect(ids[3]).toBe(ids[1]);
    expect((await send(two.token, "other")).status).toBe(422);
    await admin("DELETE", `/organizations/${customer.id}/end_user_tokens/${one.id}`);
    expect((await send(one.token, "hi")).status).toBe(401);
  });

  it("stores no response and reads none", async () => {
    const { token } = await make();
    const made = await call(token, "POST", "/v1/responses", { model: "m", input: "hi" });
    expect(await made.json()).toMatchObject({ store: false });
    const wanted = await call(token, "POST", "/v1/responses", {
      model: "m",
      input: "hi",
      store: true,
    });
    expect(wanted.status).toBe(400);
    expect(await wanted.json()).toMatchObject({ error: { param: "store" } });
    const kept = await call(customer.key, "POST", "/v1/responses", { model: "m", input: "secret" });
    const { id } = await kept.json<{ id: string }>();
    const fields = { model: "m", input: "what was said?", previous_response_id: id };
    const after = await call(token, "POST", "/v1/responses", fields);
    expect(after.status).toBe(400);
    expect((await call(token, "GET", `/v1/responses/${id}`)).status).toBe(403);
  });
});
