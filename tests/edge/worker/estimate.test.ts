/**
 * What is said of a request before it is made is what happens when it is, and saying it changes
 * nothing.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer, FakeWorker } from "../support/fake-worker.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, ask, chat, openCustomer, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const messages = [{ role: "user", content: "hi" }];

function estimate({ key }: Customer, body: object = { messages }): Promise<Response> {
  return ask("/v1/estimate", {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ model: "m", ...body }),
  });
}

const MAX = 10 * 100 + 64 * 400;

describe("an estimate", () => {
  it("has the worker's count, the price range and whether it fits", async () => {
    const customer = await openCustomer();
    expect(await (await estimate(customer)).json()).toMatchObject({
      object: "estimate",
      prompt_tokens: 10,
      max_completion_tokens: 64,
      cost_nano_usd: { min: 10 * 10, max: MAX },
      cost_usd: { min: "0.0000001", max: "0.0000266" },
      price: { version: 1, output_nano_usd_per_million_tokens: 400_000_000, tiers: [] },
      fits: { context: true, credits: true, budgets: true, limits: true },
      affordable_completion_tokens: null,
      limited_by: null,
      expected_wait_ms: 7,
    });
    const completion = { prompt: ["a", "b"], n: 3, max_tokens: 5 };
    expect(await (await estimate(customer, completion)).json()).toMatchObject({
      max_completion_tokens: 30,
    });
  });

  it("changes nothing: no hold, no limit, no charge, no generation", async () => {
    const customer = await openCustomer({ requests_per_minute: 1 });
    const account = new TestAccount(customer.id);
    const before = await account.rows("SELECT posted, held, buckets FROM account");
    for (let time = 0; time < 3; time += 1)
      expect(await (await estimate(customer)).json()).toMatchObject({ fits: { limits: true } });
    expect(await account.rows("SELECT posted, held, buckets FROM account")).toEqual(before);
    expect(await account.rows("SELECT count(*) AS n FROM ledger")).toEqual([{ n: 1 }]);
    expect(worker.requests).toEqual([]);
  });

  it("is had sixty times a minute by a key, for a worker counts each", async () => {
    const [customer, other] = [await openCustomer(), await openCustomer()];
    for (let time = 0; time < 60; time += 1) expect((await estimate(customer)).status).toBe(200);
    const refused = await estimate(customer);
    expect(refused.status).toBe(429);
    const retryAfterMs = Number(refused.headers.get("retry-after-ms"));
    expect(retryAfterMs).toBeGreaterThan(0);
    expect(retryAfterMs).toBeLessThanOrEqual(60_001);
    expect(await refused.text()).toContain("60 estimates a minute");
    expect((await estimate(other)).status).toBe(200);
    worker.makes = () => answer("hi", 0, 3);
    const asked = await chat(customer.key);
    expect(asked.status, "a request is no estimate").toBe(200);
    await asked.text();
  });

  it("says what the money reaches for, and which thing stands in the way", async () => {
    const poor = await openCustomer({ credit_nano_usd: 10 * 100 + 20 * 400 });
    expect(await (await estimate(poor)).json()).toMatchObject({
      fits: { credits: true },
      affordable_completion_tokens: 20,
    });
    expect(await (await estimate(poor, { messages, max_tokens: 5 })).json()).toMatchObject({
      max_completion_tokens: 5,
      affordable_completion_tokens: null,
    });
    const broke = await openCustomer({ credit_nano_usd: 1 });
    expect(await (await estimate(broke)).json()).toMatchObject({ fits: { credits: false } });
    const capped = await openCustomer();
    const budget = {
      scope: "project",
      scope_id: "default",
      window: "day",
      hard_nano_usd: 5,
    } as const;
    await admin("PUT", `/organizations/${capped.id}/budgets`, budget);
    const refused = await (await estimate(capped)).json<{ limited_by: string }>();
    expect(refused).toMatchObject({ fits: { budgets: false, credits: true } });
    expect(refused.limited_by).toContain("project default");
    const limited = await openCustomer();
    const limit = {
      scope: "key",
      scope_id: limited.keyId,
      metric: "input_tokens",
      value: 8,
    } as const;
    await admin("PUT", `/organizations/${limited.id}/limits`, limit);
    expect(await (await estimate(limited)).json()).toMatchObject({ fits: { limits: false } });
  });

  it("names all that stands in the way, not the first thing alone", async () => {
    const customer = await openCustomer({ credit_nano_usd: 1 });
    const path = `/organizations/${customer.id}` as const;
    const limit = {
      scope: "key",
      scope_id: customer.keyId,
      metric: "input_tokens",
      value: 1,
    } as const;
    await admin("PUT", `${path}/limits`, limit);
    const budget = {
      scope: "project",
      scope_id: "default",
      window: "day",
      hard_nano_usd: 5,
    } as const;
    await admin("PUT", `${path}/budgets`, budget);
    expect(await (await estimate(customer)).json()).toMatchObject({
      fits: { context: true, credits: false, budgets: false, limits: false },
    });
  });

  it("says what the request itself then meets, by the count and not by the guess", async () => {
    worker.makes = () => answer("hi", 0, 1);
    const long = { messages: [{ role: "user", content: "word ".repeat(60) }], max_tokens: 1 };
    const ask = async (customer: Customer) => {
      const { fits } = await (await estimate(customer, long)).json<{ fits: object }>();
      const { status } = await chat(customer.key, long);
      return { fits, status };
    };
    // The guess is over a hundred tokens, and the worker counts 10.
    for (const [value, status] of [
      [9, 400],
      [10, 200],
    ] as const) {
      const limited = await openCustomer();
      const limit = {
        scope: "key",
        scope_id: limited.keyId,
        metric: "input_tokens",
        value,
      } as const;
      await admin("PUT", `/organizations/${limited.id}/limits`, limit);
      expect(await ask(limited)).toMatchObject({ fits: { limits: status === 200 }, status });
    }
    const poor = await openCustomer({ credit_nano_usd: 10 * 100 + 399 });
    expect(await ask(poor)).toMatchObject({ fits: { credits: false }, status: 402 });
    // The guess itself it could not pay.
    const able = await openCustomer({ credit_nano_usd: 10 * 100 + 400 });
    expect(await ask(able)).toMatchObject({ fits: { credits: true, limits: true }, status: 200 });
  });

  it("says that a prompt is too long, in the worker's words", async () => {
    worker.refusal = {
      code: "context_length_exceeded",
      message: "the context of model m is 5 tokens, but the messages have 10 tokens",
      param: "messages",
    };
    expect(await (await estimate(await openCustomer())).json()).toMatchObject({
      prompt_tokens: null,
      cost_nano_usd: null,
      fits: { context: false },
      limited_by: "the context of model m is 5 tokens, but the messages have 10 tokens",
    });
  });

  it("is refused in the words of the operation that it asks about", async () => {
    const customer = await openCustomer();
    for (const [body, param] of [
      [{ messages: [] }, "messages"],
      [{ messages, max_tokens: 9_999 }, "max_tokens"],
      [{ prompt: "a", n: -1 }, "n"],
      [{ messages, prompt: "a" }, "prompt"],
      [{}, "messages"],
    ] as const) {
      const response = await estimate(customer, body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { param } });
    }
    const path = `/organizations/${customer.id}/keys/${customer.keyId}` as const;
    await admin("PATCH", path, { scopes: ["completions"] });
    expect((await estimate(customer)).status).toBe(403);
    expect((await estimate(customer, { prompt: "a" })).status).toBe(200);
  });
});
