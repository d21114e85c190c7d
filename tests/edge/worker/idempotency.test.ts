/** One Idempotency-Key, one run: replayed, joined, resumed, and charged once. */
import { abortAllDurableObjects, listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { parseAttemptId } from "../../../src/contract/attempts.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { answer, FakeWorker, receiptOf } from "../support/fake-worker.ts";
import { cancelKeyed, postKeyed, splitEvents } from "../support/keyed-requests.ts";
import { settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const TEXTS = ["a", "b", "c", "d", "e"];

function makeFive(): void {
  worker.makes = () => [
    ...TEXTS.map((text, at) => ({
      type: "delta" as const,
      index: 0,
      text,
      completionTokens: at + 1,
      logprobs: null,
    })),
    { type: "choice_end", index: 0, finishReason: "stop" },
  ];
}

const post = (
  customer: Customer,
  idempotencyKey: string,
  fields: object = {},
  headers: Record<string, string> = {},
): Promise<Response> => postKeyed(customer, idempotencyKey, { fields, headers });

async function chargesOf({ id }: Customer): Promise<number> {
  const rows = await new TestAccount(id).rows("SELECT * FROM ledger WHERE kind = 'settle'");
  return rows.length;
}

describe("a whole answer", () => {
  it("is made once, however often and however much at once it is asked for", async () => {
    worker.makes = () => answer("hello");
    const customer = await openCustomer();
    const responses = await Promise.all(Array.from({ length: 20 }, () => post(customer, "k1")));
    const texts = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain("hello");
    expect(responses.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const again = await post(customer, "k1");
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("x-request-id")).toBe(responses[0]?.headers.get("x-request-id"));
    expect(again.headers.get("access-control-allow-origin")).toBe("*");
    expect(await again.text()).toBe(texts[0]);
    expect(worker.requests).toHaveLength(1);
    await waitUntilPasses(async () => expect(await chargesOf(customer)).toBe(1));
  });

  it.each([false, true])("says how its caller stands, once (streamed: %s)", async (stream) => {
    worker.makes = () => answer("hello");
    const customer = await openCustomer();
    await admin("PUT", `/organizations/${customer.id}/limits`, {
      scope: "key",
      scope_id: customer.keyId,
      metric: "requests",
      period: "minute",
      value: 5,
    });
    const left = async (key: string): Promise<string | null> => {
      const response = await post(customer, key, { stream });
      await response.text();
      return response.headers.get("x-ratelimit-remaining-requests");
    };
    expect(await left("k1")).toBe("4");
    // It is of then: nothing is told of now, and nothing is used.
    expect(await left("k1")).toBeNull();
    expect(await left("k2")).toBe("3");
  });

  it("is not given for another body, nor to another organization", async () => {
    worker.makes = () => answer("hello");
    const [customer, other] = [await openCustomer(), await openCustomer()];
    await (await post(customer, "k1")).text();
    const reused = await post(customer, "k1", { temperature: 0.5 });
    expect(reused.status).toBe(422);
    expect(reused.headers.get("x-should-retry")).toBe("false");
    expect(await reused.text()).toContain("idempotency_key_reused");
    const foreign = await post(other, "k1");
    expect(foreign.headers.get("idempotent-replayed")).toBeNull();
    expect(worker.requests).toHaveLength(2);
  });

  it("is not kept when it is a refusal: the next attempt runs", async () => {
    const customer = await openCustomer();
    worker.refusal = { code: "invalid_value", message: "no", param: "messages" };
    expect((await post(customer, "k1")).status).toBe(400);
    worker.refusal = undefined;
    worker.makes = () => answer("hello");
    const second = await post(customer, "k1");
    expect(second.status).toBe(200);
    expect(second.headers.get("idempotent-replayed")).toBeNull();
  });

  it("needs a key that opens, also when it is kept", async () => {
    worker.makes = () => answer("hello");
    const customer = await openCustomer();
    await (await post(customer, "k1")).text();
    const { ADMIN_TOKEN } = env as unknown as { ADMIN_TOKEN: string };
    await ask(`/admin/v1/organizations/${customer.id}/keys/${customer.keyId}`, {
      method: "DELETE",
      headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
    });
    expect((await post(customer, "k1")).status).toBe(401);
    expect((await post({ ...customer, key: "nonsense" }, "k1")).status).toBe(401);
  });

  describe("that one API key has asked for", () => {
    /** Another key of the organization, and what it gets for the same request. */
    async function other(customer: Customer, fields: object): Promise<Customer> {
      const path = `/organizations/${customer.id}/keys` as const;
      const { id, key } = await admin("POST", path, {
        name: "other",
        ...fields,
      });
      return { id: customer.id, keyId: id, key };
    }

    it("is given to another that could ask for it now, and to no other", async () => {
      worker.makes = () => answer("hello");
      const customer = await openCustomer();
      await (await post(customer, "k1")).text();
      const able = await post(await other(customer, {}), "k1");
      expect(able.headers.get("idempotent-replayed")).toBe("true");

      const modelless = await other(customer, { models: ["another"] });
      expect((await post(modelless, "k1")).status).toBe(404);
      const scopeless = await other(customer, { scopes: ["models"] });
      expect((await post(scopeless, "k1")).status).toBe(403);
      const broke = await other(customer, {});
      await admin("PUT", `/organizations/${customer.id}/budgets`, {
        scope: "key",
        scope_id: broke.keyId,
        window: "ever",
        hard_nano_usd: 1,
      });
      expect((await post(broke, "k1")).status).toBe(402);
      expect(await chargesOf(customer)).toBe(1);
    });

    it("is made anew for another project", async () => {
      worker.makes = () => answer("hello");
      const customer = await openCustomer();
      await (await post(customer, "k1")).text();
      const project = await admin("POST", `/organizations/${customer.id}/projects`, {
        name: "apart",
      });
      const apart = await other(customer, { project_id: project.id });
      for (const replayed of [null, "true"]) {
        const response = await post(apart, "k1");
        expect(response.headers.get("idempotent-replayed")).toBe(replayed);
        await response.text();
      }
      await waitUntilPasses(async () => expect(await chargesOf(customer)).toBe(2));
    });

    it("is given to it when it has spent all that it had", async () => {
      worker.makes = () => answer("hello");
      const customer = await openCustomer();
      await (await post(customer, "k1")).text();
      await admin("PUT", `/organizations/${customer.id}/budgets`, {
        scope: "key",
        scope_id: customer.keyId,
        window: "ever",
        hard_nano_usd: 1,
      });
      const again = await post(customer, "k1");
      expect(again.headers.get("idempotent-replayed")).toBe("true");
    });
  });

  it("is ended by the API key that asked for it, and by no other", async () => {
    const customer = await openCustomer();
    expect((await cancelKeyed(customer, "k/1")).status).toBe(404);
    const response = await post(customer, "k/1", { stream: true });
    const { id, key } = await admin("POST", `/organizations/${customer.id}/keys`, {
      name: "other",
    });
    expect((await cancelKeyed({ ...customer, keyId: id, key }, "k/1")).status).toBe(404);
    expect(worker.stopped).toEqual([]);
    expect((await cancelKeyed(customer, "k/1")).status).toBe(200);
    await waitUntilPasses(async () => expect(worker.stopped).toHaveLength(1));
    await response.body?.cancel();
  });

  it.each(["", "x".repeat(256), "ü"])("refuses the key %j by name", async (key) => {
    const customer = await openCustomer();
    const response = await post(customer, key);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Idempotency-Key");
  });
});

describe("a refused request", () => {
  const objects = () => listDurableObjectIds(env.REPLAY);

  it("makes no object, whoever refuses it and however often it is sent", async () => {
    worker.makes = () => answer("hello");
    const broke = await openCustomer({ credit_nano_usd: 0, requests_per_minute: 1 });
    const busy = await openCustomer({ requests_per_minute: 1 });
    expect((await post(busy, "admitted")).status).toBe(200);
    const before = (await objects()).length;
    for (let sent = 0; sent < 50; sent += 1) {
      expect((await post(broke, `k${sent}`)).status).toBe(402);
      expect((await post(busy, `k${sent}`)).status).toBe(429);
    }
    expect((await post(busy, "other", { model: "unknown" })).status).toBe(404);
    expect((await post(busy, "other", { max_tokens: -2 })).status).toBe(400);
    expect((await post({ ...busy, key: "nonsense" }, "other")).status).toBe(401);
    expect(await objects()).toHaveLength(before);
    expect(worker.requests).toHaveLength(1);
  });

  it("leaves nothing in its object when only the worker knew better", async () => {
    const customer = await openCustomer();
    worker.refusal = { code: "invalid_value", message: "no", param: "messages" };
    const known = new Set((await objects()).map(String));
    expect((await post(customer, "k1")).status).toBe(400);
    const made = (await objects()).filter((id) => !known.has(String(id)));
    for (const id of made) {
      const left = await runInDurableObject(env.REPLAY.get(id), async (_, { storage }) => ({
        alarm: await storage.getAlarm(),
        tables: storage.sql.exec("SELECT name FROM sqlite_master").toArray(),
      }));
      expect(left).toEqual({ alarm: null, tables: [] });
    }
  });

  it("does not keep an answer from whoever paid for it", async () => {
    worker.makes = () => answer("hello", 0, 5);
    const customer = await openCustomer({ credit_nano_usd: 4_000 });
    const first = await (await post(customer, "paid", { max_tokens: 5 })).text();
    await waitUntilPasses(async () => expect(await chargesOf(customer)).toBe(1));
    expect((await post(customer, "other", { max_tokens: 5 })).status).toBe(402);
    const again = await post(customer, "paid", { max_tokens: 5 });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(await again.text()).toBe(first);
  });
});

describe("a request whose object dies before it answers", () => {
  const dies = async (customer: Customer): Promise<string> => {
    const first = post(customer, "dies").catch(String);
    await waitUntilPasses(() => expect(worker.requests).toHaveLength(1));
    await abortAllDurableObjects();
    await first;
    return parseAttemptId(worker.requests[0]?.requestId ?? "").requestId;
  };

  it("runs anew where nothing was charged, and the first is free for good", async () => {
    const customer = await openCustomer();
    const requestId = await dies(customer);
    worker.makes = () => answer("again", 0, 20);
    const again = await post(customer, "dies");
    expect(again.status).toBe(200);
    expect(await again.text()).toContain("again");
    expect(worker.requests).toHaveLength(2);
    const account = new TestAccount(customer.id);
    const receipt = await receiptOf(
      customer.id,
      requestId,
      { promptTokens: 10, completionTokens: 20 },
      { outcome: "cancelled" },
    );
    await account.stub.settle(settleCall(requestId, 20, { outcome: "client_left", receipt }));
    expect(await chargesOf(customer)).toBe(1);
    expect((await post(customer, "dies")).headers.get("idempotent-replayed")).toBe("true");
    const other = await post(customer, "dies", { max_tokens: 3 });
    expect(other.status).toBe(422);
  });

  it("runs anew where it was charged, and the charge for what nobody got is given back", async () => {
    const customer = await openCustomer();
    const requestId = await dies(customer);
    const account = new TestAccount(customer.id);
    await account.stub.settle(settleCall(requestId, 20, { outcome: "client_left" }));
    worker.makes = () => answer("again", 0, 20);
    const again = await post(customer, "dies");
    expect(again.status).toBe(200);
    expect(await again.text()).toContain("again");
    const spent = async () => {
      const balance = (await account.stub.describe())?.balance;
      return 1_000_000_000 - (balance?.postedNanoUsd ?? 0);
    };
    const once = 10 * 100 + 20 * 400;
    await waitUntilPasses(async () => expect(await spent()).toBe(once));
    expect((await post(customer, "dies", { max_tokens: 3 })).status).toBe(422);
    expect((await post(customer, "dies")).headers.get("idempotent-replayed")).toBe("true");
    expect(worker.requests).toHaveLength(2);
  });
});

describe("a stream", () => {
  it("is the same for whoever comes later, and is resumed after any event", async () => {
    makeFive();
    const customer = await openCustomer();
    const first = splitEvents(await (await post(customer, "k1", { stream: true })).text());
    expect(first.at(-1)).toMatch(/^id: \d+\ndata: \[DONE\]$/);
    for (let last = 0; last < first.length; last += 1) {
      const headers = { "last-event-id": String(last) };
      const rest = await post(customer, "k1", { stream: true }, headers);
      expect(rest.headers.get("idempotent-replayed")).toBe("true");
      expect(splitEvents(await rest.text())).toEqual(first.slice(last));
    }
    expect(worker.requests).toHaveLength(1);
    await waitUntilPasses(async () => expect(await chargesOf(customer)).toBe(1));
  });

  it("tells its end again to whoever has all of it, and refuses an event that it never had", async () => {
    makeFive();
    const customer = await openCustomer();
    const first = splitEvents(await (await post(customer, "k1", { stream: true })).text());
    const after = (id: string) => post(customer, "k1", { stream: true }, { "last-event-id": id });
    const end = await after(String(first.length));
    expect(splitEvents(await end.text())).toEqual([first.at(-1)]);
    for (const id of [String(first.length + 1), "999999999", "-1", "1e3", "x".repeat(50)]) {
      const refused = await after(id);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({
        error: { code: "invalid_value", param: "Last-Event-ID" },
      });
    }
    expect(worker.requests).toHaveLength(1);
  });

  it("is not begun anew for a client that has read some of one that is not there", async () => {
    makeFive();
    const customer = await openCustomer();
    const refused = await post(customer, "gone", { stream: true }, { "last-event-id": "3" });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("no answer is kept to continue");
    expect(worker.requests).toHaveLength(0);
  });

  it("goes on when its reader leaves, for another to resume it", async () => {
    makeFive();
    const customer = await openCustomer();
    const left = await post(customer, "k1", { stream: true });
    await left.body?.cancel();
    const all = splitEvents(await (await post(customer, "k1", { stream: true })).text());
    expect(all.at(-1)).toContain("[DONE]");
    const texts = all.join("").matchAll(/"content":"(\w)"/g);
    expect([...texts].map(([, text]) => text)).toEqual(TEXTS);
    expect(worker.requests).toHaveLength(1);
    expect(worker.stopped).toEqual([]);
  });

  it("that was cut off with its object says so, and is never run a second time", async () => {
    const customer = await openCustomer();
    const cut = await post(customer, "k1", { stream: true });
    const reader = cut.body?.getReader();
    const { value } = (await reader?.read()) ?? {};
    const begun = new TextDecoder().decode(value);
    expect(begun).toContain("id: 1");
    await abortAllDurableObjects();
    const resumed = splitEvents(await (await post(customer, "k1", { stream: true })).text());
    expect(`${resumed[0]}\n\n`).toBe(begun);
    expect(resumed.at(-1)).toContain("backend_failed");
    expect(resumed.join("")).not.toContain("[DONE]");
    expect(worker.requests).toHaveLength(1);
  });
});
