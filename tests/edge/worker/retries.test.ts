/** An SDK that asks again by itself finds what it asked for, and it was run and charged once. */
import { abortAllDurableObjects, listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import OpenAI from "openai";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { checksum, parseKey } from "../../../src/auth/api-key.ts";
import { askObject, type JoinableHead } from "../../../src/replay/message.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { bytesOf, callOf } from "../support/calls-on-behalf.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { TestAccount } from "../support/test-account.ts";
import { admin, ask, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.makes = ({ requestId }) => answer(requestId, 0, 3);
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function attempt({ key }: Customer, count: number, fields: object = {}): Promise<Response> {
  const body = { model: "m", messages: [{ role: "user", content: "hi" }], ...fields };
  return ask("/v1/chat/completions", {
    method: "POST",
    headers: headersOf(key, count),
    body: JSON.stringify(body),
  });
}

const headersOf = (key: string, count: number) => ({
  authorization: `Bearer ${key}`,
  "content-type": "application/json",
  "x-stainless-retry-count": String(count),
});

/** As a Worker asks the object. */
async function askLate(
  object: DurableObject,
  customer: Customer,
  { isRetry, signal }: { isRetry: boolean; signal?: AbortSignal },
): Promise<void> {
  const ask = async (url: string, init: RequestInit) => {
    const response = await object.fetch?.(new Request(url, init));
    if (response === undefined) throw new Error("no object that is fetched from");
    return response;
  };
  const head: JoinableHead = { call: await callOf(customer), asked: "a", isRetry };
  const body = bytesOf({ model: "m", messages: [{ role: "user", content: "hi" }] });
  void askObject(ask, head, { body, ...(signal !== undefined && { signal }) });
}

/** Time for what was begun to go on. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await env.DB.prepare("SELECT 1").first();
}

const contentOf = async (response: Promise<Response>): Promise<string> => {
  const { choices } = await (await response).json<OpenAI.ChatCompletion>();
  return choices[0]?.message.content ?? "";
};

async function chargesOf({ id }: Customer): Promise<number> {
  const account = new TestAccount(id);
  // Whoever asks the account finds what was settled, though it may wait to be written with others.
  await account.stub.describe();
  return (await account.rows("SELECT * FROM ledger WHERE kind = 'settle'")).length;
}

describe("a retry", () => {
  it("gets the answer of the attempt before it, which is charged once", async () => {
    const customer = await openCustomer();
    const first = await contentOf(attempt(customer, 0));
    const again = await attempt(customer, 1);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await contentOf(Promise.resolve(again))).toBe(first);
    expect(await chargesOf(customer)).toBe(1);
  });

  it("is given an answer once: the next is a request of its own", async () => {
    const customer = await openCustomer();
    const first = await contentOf(attempt(customer, 0));
    expect(await contentOf(attempt(customer, 1))).toBe(first);
    expect(await contentOf(attempt(customer, 1))).not.toBe(first);
    expect(await chargesOf(customer)).toBe(2);
  });

  it("runs when there is nothing to join: another body, another key, a refusal before it", async () => {
    const customer = await openCustomer();
    await contentOf(attempt(customer, 0, { max_tokens: 5 }));
    await contentOf(attempt(customer, 1, { max_tokens: 6 }));
    expect(await chargesOf(customer)).toBe(2);
    const other = await openCustomer();
    await contentOf(attempt(other, 1, { max_tokens: 5 }));
    expect(await chargesOf(other)).toBe(1);
    worker.refusal = { code: "no_capacity", message: "full", param: null };
    expect((await attempt(customer, 0, { max_tokens: 7 })).ok).toBe(false);
    worker.refusal = undefined;
    expect((await attempt(customer, 1, { max_tokens: 7 })).ok).toBe(true);
    expect(await chargesOf(customer)).toBe(3);
  });

  it("needs few objects of a key, however many requests it makes, and those that are refused store nothing", async () => {
    const before = new Set((await listDurableObjectIds(env.RETRY)).map(String));
    const broke = await openCustomer({ credit_nano_usd: 0 });
    for (let sent = 0; sent < 60; sent += 1)
      expect((await attempt(broke, 0, { seed: sent })).status).toBe(402);
    const made = (await listDurableObjectIds(env.RETRY)).filter((id) => !before.has(String(id)));
    expect(made.length).toBeLessThanOrEqual(16);
    for (const id of made) {
      const tables = await runInDurableObject(env.RETRY.get(id), async (_, { storage }) =>
        storage.sql.exec("SELECT name FROM sqlite_master").toArray(),
      );
      expect(tables).toEqual([]);
    }
  });

  it("of a first attempt is none: two that are equal are two", async () => {
    const customer = await openCustomer();
    const texts = await Promise.all([1, 2].map(() => contentOf(attempt(customer, 0))));
    expect(new Set(texts).size).toBe(2);
    expect(await chargesOf(customer)).toBe(2);
  });

  it("of a stream is an attempt like any other, and a wrong key is told so", async () => {
    const customer = await openCustomer();
    const stream = await attempt(customer, 0, { stream: true });
    expect(await stream.text()).toContain("[DONE]");
    expect((await attempt({ ...customer, key: "wrong" }, 1)).status).toBe(401);
  });

  it("with a key that does not open, or was never made, is given nothing", async () => {
    const customer = await openCustomer();
    await contentOf(attempt(customer, 0));
    // Its organization and id are no secrets, and its checksum anybody can make.
    const parts = customer.key.split("_").slice(0, -1);
    const body = [...parts.slice(0, -1), "A".repeat(parts.at(-1)?.length ?? 0)].join("_");
    const forged = `${body}_${checksum(body)}`;
    const refused = await attempt({ ...customer, key: forged }, 1);
    expect(refused.status).toBe(401);
    expect(parseKey(forged), "well formed, so that it was the account that refused").toBeDefined();
    await admin("DELETE", `/organizations/${customer.id}/keys/${customer.keyId}`);
    expect((await attempt(customer, 1)).status).toBe(401);
    expect(await chargesOf(customer)).toBe(1);
  });

  it("by a key that is bound to models finds its answer by whichever name it asked for one of them", async () => {
    const customer = await openCustomer();
    await admin("PUT", "/models/dear", MODEL);
    const organization = `/organizations/${customer.id}` as const;
    await admin("PATCH", `${organization}/keys/${customer.keyId}`, { models: ["m"] });
    await admin("PUT", `${organization}/policy`, { rewrites: [{ from: "dear", to: "m" }] });
    await admin("PUT", `${organization}/routes/main`, {
      start: "x",
      nodes: [
        { id: "x", type: "model", model: "m", next: "end" },
        { id: "end", type: "end" },
      ],
    });
    for (const [at, model] of ["m", "dear", "route/main"].entries()) {
      const first = await contentOf(attempt(customer, 0, { model }));
      const again = await attempt(customer, 1, { model });
      expect([model, again.status]).toEqual([model, 200]);
      expect(await contentOf(Promise.resolve(again))).toBe(first);
      expect(await chargesOf(customer)).toBe(at + 1);
    }
    await admin("PATCH", `${organization}/keys/${customer.keyId}`, { models: ["dear"] });
    await contentOf(attempt(customer, 0, { model: "m" })).catch(() => undefined);
    expect((await attempt(customer, 1, { model: "m" })).status).toBe(404);
  });

  it("goes on waiting when the departure of the attempt before it is seen late", async () => {
    const customer = await openCustomer();
    worker.makes = undefined;
    const cancelled = await runInDurableObject(env.RETRY.getByName("late"), async (object) => {
      const leaving = new AbortController();
      await askLate(object, customer, { isRetry: false, signal: leaving.signal });
      await waitUntilPasses(() => expect(worker.requests).toHaveLength(1));
      await askLate(object, customer, { isRetry: true });
      await turns();
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      leaving.abort();
      vi.advanceTimersByTime(60_000);
      vi.useRealTimers();
      await turns();
      return [...worker.stopped];
    });
    expect(cancelled).toEqual([]);
    expect(worker.requests).toHaveLength(1);
    await abortAllDurableObjects();
  });

  it("is what the official client sends by itself", async () => {
    const customer = await openCustomer();
    let dropped = 0;
    const client = new OpenAI({
      apiKey: customer.key,
      baseURL: "http://edge.test/v1",
      dangerouslyAllowBrowser: true,
      maxRetries: 2,
      fetch: async (url, init) => {
        const response = await ask(
          new URL(url instanceof Request ? url.url : url).pathname,
          init as RequestInit,
        );
        if (dropped++ > 0) return response;
        // The answer was made, and never arrives.
        await response.text();
        throw new TypeError("connection reset");
      },
    });
    const made = await client.chat.completions.create({
      model: "m",
      messages: [{ role: "user", content: "only once" }],
    });
    expect(made.choices[0]?.message.content).toMatch(/^req_/);
    expect(dropped).toBe(2);
    expect(await chargesOf(customer)).toBe(1);
  });
});
