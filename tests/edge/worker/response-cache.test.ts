/**
 * Answers out of the response cache: for whom, of what, how long and at which price. A hit runs
 * nothing, and says so in the answer, the usage record and the ledger.
 */
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Limit } from "../../../dashboard/src/api/schema.ts";
import { waitUntilPasses } from "../../support/wait-for.ts";
import { cacheOf, kept, openCaching, recordsOf, send } from "../support/caching-customer.ts";
import { embeddingsOf, FakeWorker, type MadeEvent } from "../support/fake-worker.ts";
import { openTaskCustomer, post } from "../support/task-customer.ts";
import { admin, ask, MODEL, openCustomer, rawAdmin } from "../support/test-worker.ts";

const WORD: MadeEvent[] = [
  { type: "delta", index: 0, text: "hel", completionTokens: 1, logprobs: null },
  { type: "delta", index: 0, text: "lo", completionTokens: 2, logprobs: null },
  { type: "choice_end", index: 0, finishReason: "stop" },
];
/** Of 10 tokens in and 2 out, in nano-USD. */
const FULL = 10 * 100 + 2 * 400;
const HIT = FULL / 10;

let worker: FakeWorker;

beforeEach(() => {
  worker = new FakeWorker();
  worker.makes = () => WORD;
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const contentOf = (text: string): string =>
  (JSON.parse(text) as { choices: [{ message: { content: string } }] }).choices[0].message.content;

describe("an organization that has set nothing", () => {
  it("has nothing kept, whatever its requests ask for, and no object is made", async () => {
    const customer = await openCustomer();
    const names = vi.spyOn(env.CACHE, "getByName");
    expect(await send(customer)).toMatchObject({ cache: "bypass", reason: "off" });
    expect(await send(customer, {}, { cache: "" })).toMatchObject({ cache: null, reason: null });
    expect(worker.requests).toHaveLength(2);
    expect(names).not.toHaveBeenCalled();
    names.mockRestore();
  });
});

describe("an answer that was kept", () => {
  it("is given again whole and as a stream, in every dialect, and nothing runs", async () => {
    const customer = await openCaching();
    const first = await send(customer);
    expect(first).toMatchObject({ status: 200, cache: "miss" });
    await kept(customer, 1);
    const again = await send(customer);
    expect(again).toMatchObject({ status: 200, cache: "hit" });
    expect(contentOf(again.text)).toBe(contentOf(first.text));
    expect(JSON.parse(again.text)).toMatchObject({
      usage: { prompt_tokens: 10, completion_tokens: 2 },
    });
    // Each answer has an id of its own.
    const idOf = (text: string) => (JSON.parse(text) as { id: string }).id;
    expect(idOf(again.text)).not.toBe(idOf(first.text));
    expect(again.headers.get("x-route-reason")).toContain("cache");
    expect(again.headers.get("age")).toMatch(/^\d+$/);
    const stream = await send(customer, { stream: true });
    expect(stream.cache).toBe("hit");
    expect(stream.text).toContain('"content":"hel"');
    expect(stream.text).toContain("data: [DONE]");
    const message = { max_tokens: 64, seed: undefined, temperature: 0 };
    for (const stream of [false, true]) {
      const asked = await send(customer, { ...message, stream }, { path: "/v1/messages" });
      expect(asked).toMatchObject({ status: 200, cache: stream ? "hit" : "miss" });
      await kept(customer, 2);
    }
    expect(worker.requests).toHaveLength(2);
  });

  it("costs its share of the price, and its record and receipt say that nothing ran", async () => {
    const customer = await openCaching();
    await send(customer);
    await kept(customer, 1);
    const hit = await send(customer);
    const [record, made] = await recordsOf(customer, 2);
    expect(made).toMatchObject({ charge_nano_usd: FULL, measured_by: "receipt" });
    expect(record).toMatchObject({
      charge_nano_usd: HIT,
      measured_by: "cache",
      outcome: "completed",
      prompt_tokens: 10,
      completion_tokens: 2,
      device_ms: 0,
      deployment_id: "fake",
    });
    const { id } = JSON.parse(hit.text) as { id: string };
    const asked = await ask(`/v1/generations/${id}`, {
      headers: { authorization: `Bearer ${customer.key}` },
    });
    const generation = await asked.json<{ ledger: { usage: string } }>();
    expect(generation).toMatchObject({
      charge_nano_usd: HIT,
      held_nano_usd: HIT,
      measured_by: "cache",
      receipt: null,
      price: { discountPercent: 90 },
      signed_receipt: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    });
    expect(JSON.parse(generation.ledger.usage)).toMatchObject({ measured_by: "cache" });
    const books = await admin("GET", `/organizations/${customer.id}/reconciliation`);
    expect(books).toMatchObject({ measured_by: { receipt: 1, cache: 1 }, held_nano_usd: 0 });
  });

  it("costs what the model's price book says of it", async () => {
    const customer = await openCaching();
    const price = { ...MODEL.price, response_cache_percent: 50 };
    await admin("PUT", "/models/half", { ...MODEL, price });
    await send(customer, { model: "half" });
    await kept(customer, 1);
    expect(await send(customer, { model: "half" })).toMatchObject({ cache: "hit" });
    expect((await recordsOf(customer, 2))[0]).toMatchObject({ charge_nano_usd: FULL / 2 });
  });

  it("is of its request alone: anything that changes an answer makes it another", async () => {
    const customer = await openCaching();
    await send(customer);
    const changes = [
      { seed: 2 },
      { max_tokens: 7 },
      { stop: ["x"] },
      { top_p: 0.5 },
      { messages: [{ role: "user", content: "hi " }] },
      { messages: [{ role: "system", content: "hi" }] },
      { response_format: { type: "json_object" } },
      { logprobs: true },
    ];
    for (const change of changes)
      expect([change, (await send(customer, change)).cache]).toEqual([change, "miss"]);
    await kept(customer, 1 + changes.length);
    expect((await send(customer)).cache).toBe("hit");
  });

  it("is nobody's but its project's", async () => {
    const [customer, neighbour] = [await openCaching(), await openCaching()];
    await send(customer);
    await kept(customer, 1);
    expect((await send(neighbour)).cache).toBe("miss");
    const scope = `/organizations/${customer.id}` as const;
    const project = await admin("POST", `${scope}/projects`, { name: "other" });
    const fields = { name: "other", project_id: project.id };
    const other = await admin("POST", `${scope}/keys`, fields);
    expect((await send(other)).cache).toBe("miss");
    const same = await admin("POST", `${scope}/keys`, { name: "same" });
    expect((await send(same)).cache).toBe("hit");
    const barred = await admin("POST", `${scope}/keys`, {
      name: "barred",
      models: ["other"],
    });
    expect(await send(barred)).toMatchObject({ status: 404, cache: null });
  });

  it("is not one that may differ each time, nor one of a provider", async () => {
    const customer = await openCaching({ mode: "always" });
    const varying = { seed: undefined, temperature: 0.5 };
    expect(await send(customer, varying)).toMatchObject({
      cache: "bypass",
      reason: "not_repeatable",
    });
    expect((await send(customer, { ...varying, temperature: 0 }, { cache: "" })).cache).toBe(
      "miss",
    );
    await kept(customer, 1);
    // The provider is asked over the network.
    vi.unstubAllGlobals();
    const { PROVIDER_URL } = env as unknown as { PROVIDER_URL: string };
    await admin("PUT", "/models/theirs", {
      ...MODEL,
      deployments: [
        {
          id: "theirs",
          target: {
            kind: "openai_compatible",
            url: `${PROVIDER_URL}/${crypto.randomUUID()}/answers/v1`,
            secret: "TEST_PROVIDER_API_KEY",
          },
        },
      ],
    });
    expect(await send(customer, { model: "theirs" })).toMatchObject({
      cache: "bypass",
      reason: "provider",
    });
    await kept(customer, 1);
  });

  it("disappears with its model's files, its deployment's terms and its price", async () => {
    const customer = await openCaching();
    const model = `c${crypto.randomUUID()}`;
    const put = (change: object) => admin("PUT", `/models/${model}`, { ...MODEL, ...change });
    await put({});
    worker.fingerprint = "revision-1";
    const isKept = async () => (await send(customer, { model })).cache === "hit";
    expect([await isKept(), (await kept(customer, 1), await isKept())]).toEqual([false, true]);
    const [deployment] = MODEL.deployments;
    const changes = [
      { deployments: [{ ...deployment, dtype: "int8" }] },
      { deployments: [{ ...deployment, upstream_model: "m-2" }] },
      { price: { ...MODEL.price, output_nano_usd_per_million_tokens: 500_000_000 } },
    ];
    for (const [at, change] of changes.entries()) {
      await put(change);
      expect([change, await isKept()]).toEqual([change, false]);
      await kept(customer, at + 2);
    }
    // Another revision at the same place is known by its fingerprint, when it has answered once.
    worker.fingerprint = "revision-2";
    expect((await send(customer, { model, seed: 2 })).cache).toBe("miss");
    await kept(customer, 1);
    expect(await isKept()).toBe(false);
  });

  it("is not one that broke off, was stopped, or was refused", async () => {
    const customer = await openCaching();
    worker.breaksOff = true;
    expect((await send(customer)).status).toBe(502);
    expect((await send(customer, { stream: true })).text).toContain("backend_failed");
    worker.breaksOff = false;
    worker.refusal = { code: "invalid_value", message: "no", param: null };
    expect((await send(customer)).status).toBe(400);
    worker.refusal = undefined;
    expect((await send(customer)).cache).toBe("miss");
    await kept(customer, 1);
  });
});

describe("a request", () => {
  it("may take none, keep none, or keep its own in the place of another", async () => {
    const customer = await openCaching({ mode: "always" });
    await send(customer, {}, { cache: "" });
    await kept(customer, 1);
    expect((await send(customer, {}, { cache: "" })).cache).toBe("hit");
    expect(await send(customer, {}, { cache: "bypass" })).toMatchObject({
      cache: "bypass",
      reason: "asked",
    });
    worker.makes = () => WORD.map((one) => (one.type === "delta" ? { ...one, text: "x" } : one));
    expect((await send(customer, {}, { cache: "refresh" })).cache).toBe("miss");
    await waitUntilPasses(async () => expect((await send(customer)).text).toContain("xx"));
    expect((await send(customer, {}, { cache: "use; max-age=0" })).cache).toBe("miss");
    for (const wrong of ["yes", "use; max-age=-1", "use;max-age=1234567", "refresh, use"])
      expect(await send(customer, {}, { cache: wrong })).toMatchObject({ status: 400 });
  });

  it("takes the limits of requests like any other, and none of tokens", async () => {
    const customer = await openCaching({ mode: "always" });
    const limit = (metric: Limit["metric"], value: number) =>
      admin("PUT", `/organizations/${customer.id}/limits`, {
        scope: "organization",
        scope_id: customer.id,
        metric,
        period: "minute",
        value,
      });
    await send(customer, { max_tokens: 8 });
    await kept(customer, 1);
    await limit("input_tokens", 12);
    await limit("output_tokens", 8);
    await limit("requests", 4);
    for (let at = 0; at < 3; at += 1)
      expect(await send(customer, { max_tokens: 8 })).toMatchObject({ status: 200, cache: "hit" });
    expect((await send(customer, { max_tokens: 8 })).status).toBe(429);
    expect(worker.requests).toHaveLength(1);
  });

  it("is not answered out of the cache without the money for it, and nothing is lost", async () => {
    const customer = await openCaching({ mode: "always" }, { credit_nano_usd: 50_000 });
    const long = Array.from({ length: 60 }, (_, at) => at + 1);
    worker.makes = () => [
      ...long.map((tokens) => ({ ...WORD[0]!, completionTokens: tokens }) as MadeEvent),
      WORD[2]!,
    ];
    expect((await send(customer)).status).toBe(200);
    await kept(customer, 1);
    const asked = async () => (await send(customer)).status;
    const hit = 2_500;
    for (let left = 50_000 - 25_000; left >= hit; left -= hit) expect(await asked()).toBe(200);
    expect(await asked()).toBe(402);
    expect(worker.requests).toHaveLength(1);
    const { balance } = await admin("GET", `/organizations/${customer.id}`);
    expect(balance).toMatchObject({ posted_nano_usd: 0, held_nano_usd: 0 });
  });

  it("with an Idempotency-Key is charged once, hit or not", async () => {
    const customer = await openCaching({ mode: "always" });
    await send(customer);
    await kept(customer, 1);
    const body = { model: "m", messages: [{ role: "user", content: "hi" }], seed: 1 };
    const headers = { "idempotency-key": "k1" };
    const [one, two] = [
      await post(customer, "/v1/chat/completions", body, { headers }),
      await post(customer, "/v1/chat/completions", body, { headers }),
    ];
    expect([one.headers.get("x-cache"), two.headers.get("idempotent-replayed")]).toEqual([
      "hit",
      "true",
    ]);
    expect(await one.text()).toBe(await two.text());
    expect(await recordsOf(customer, 2)).toMatchObject([{ measured_by: "cache" }, {}]);
  });
});

describe("a task's answer", () => {
  it("is kept and given again, for its share of the price", async () => {
    const customer = await openTaskCustomer({ e: ["feature-extraction"] });
    await admin("PUT", cacheOf(customer), { mode: "always" });
    worker.solves = (request) => embeddingsOf(request);
    const body = { model: "e", input: ["one", "two"] };
    const first = await post(customer, "/v1/embeddings", body);
    expect(first.headers.get("x-cache")).toBe("miss");
    await kept(customer, 1);
    const again = await post(customer, "/v1/embeddings", body);
    expect(again.headers.get("x-cache")).toBe("hit");
    expect(await again.json()).toEqual(await first.json());
    expect(worker.tasks).toHaveLength(1);
    const [hit, made] = await recordsOf(customer, 2);
    expect(hit).toMatchObject({
      measured_by: "cache",
      charge_nano_usd: Math.round((made?.charge_nano_usd ?? 0) / 10),
    });
  });
});

describe("the setting", () => {
  it("erases what is kept when it is put off, and each change is in the audit log", async () => {
    const customer = await openCaching({ mode: "always", ttl_seconds: 60 });
    await send(customer);
    await kept(customer, 1);
    expect(await admin("GET", cacheOf(customer))).toMatchObject({
      mode: "always",
      ttl_seconds: 60,
      answers: 1,
      max_bytes: 33_554_432,
    });
    await admin("PUT", cacheOf(customer), { mode: "off" });
    await admin("PUT", cacheOf(customer), { mode: "always" });
    expect((await send(customer)).cache).toBe("miss");
    await kept(customer, 1);
    await admin("DELETE", cacheOf(customer));
    expect((await send(customer)).cache).toBe("miss");
    const audit = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(audit.data.slice(0, 2)).toMatchObject([
      { action: "response_cache.put", before: { mode: "off" }, after: { mode: "always" } },
      { action: "response_cache.put", before: { mode: "always" }, after: { mode: "off" } },
    ]);
    for (const wrong of [{}, { mode: "on" }, { mode: "always", ttl_seconds: 0 }, { ttl: 1 }])
      await expect(rawAdmin("PUT", cacheOf(customer), wrong)).rejects.toThrow(/400/);
  });
});
