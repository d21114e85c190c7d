/**
 * Models that end, and models that are there for some: what an organization is told, listed and
 * answered.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { LISTED_PARAMETERS, type Model } from "../../../src/contract/models.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import {
  admin,
  ask,
  chat,
  MODEL,
  openCustomer,
  SECRETS,
  type Customer,
} from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
let other: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = ({ requestId }) => answer(requestId, 0, 3);
  worker.listen();
  [customer, other] = [await openCustomer(), await openCustomer()];
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const put = (id: string, fields: object) => admin("PUT", `/models/${id}`, { ...MODEL, ...fields });
const get = ({ key }: Customer, path: string): Promise<Response> =>
  ask(path, { headers: { authorization: `Bearer ${key}` } });
const listed = async (who: Customer): Promise<Model[]> =>
  (await (await get(who, "/v1/models")).json<{ data: Model[] }>()).data;
const messageOf = async (response: Response): Promise<string> =>
  (await response.json<{ error: { message: string } }>()).error.message;

describe("a model that is deprecated", () => {
  it("answers, and says since when, until when and what comes after it, streams too", async () => {
    const ends = { deprecated_at: 1_700_000_000, shutdown_date: "2999-01-31", successor: "m" };
    expect(await put("old", ends)).toMatchObject(ends);
    for (const stream of [false, true]) {
      const response = await chat(customer.key, { model: "old", stream });
      expect(response.status).toBe(200);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        deprecation: "@1700000000",
        sunset: "Thu, 31 Jan 2999 00:00:00 GMT",
        link: '</v1/models/m>; rel="successor-version"',
      });
      await response.text();
    }
    const plain = await chat(customer.key, { model: "m" });
    expect([...plain.headers.keys()]).not.toContain("deprecation");
    expect((await listed(customer)).find(({ id }) => id === "old")).toMatchObject(ends);
  });

  it("is gone from its last day on: 404 that names its successor, and in no list", async () => {
    await admin("PUT", "/aliases/newest", { target: "m" });
    await put("gone", { shutdown_date: "2020-01-01", successor: "newest" });
    const words = "The model gone was shut down on 2020-01-01. Its successor is newest.";
    for (const response of [
      await chat(customer.key, { model: "gone" }),
      await get(customer, "/v1/models/gone"),
    ]) {
      expect(response.status).toBe(404);
      expect(await messageOf(response)).toContain(words);
    }
    expect((await listed(customer)).map(({ id }) => id)).not.toContain("gone");
    const fallen = await chat(customer.key, { model: "gone", models: ["m"] });
    expect(await fallen.json()).toMatchObject({ model: "m" });
    expect(worker.requests).toHaveLength(1);
  });

  it("is not put with an end that makes no sense", async () => {
    for (const [fields, param] of [
      [{ shutdown_date: "31.1.2027" }, "shutdown_date"],
      [{ shutdown_date: "2027-02-31" }, "shutdown_date"],
      [{ deprecated_at: 1_700_000_000_000 }, "deprecated_at"],
      [{ successor: "none" }, "successor"],
      [{ successor: "m" }, "successor"],
      [{ visible_to: [""] }, "visible_to"],
    ] as const) {
      const response = await ask("/admin/v1/models/m", {
        method: "PUT",
        headers: {
          authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
          "content-type": "application/json",
        },
        body: JSON.stringify({ ...MODEL, ...fields }),
      });
      expect(response.status).toBe(400);
      expect(await messageOf(response)).toContain(param);
    }
  });
});

describe("a model for some organizations", () => {
  it("is to all others as one that there never was, by every name and on every way", async () => {
    await put("secret", { visible_to: [customer.id], tasks: ["text-generation", "fill-mask"] });
    await admin("PUT", "/aliases/codename", { target: "secret" });
    expect((await chat(customer.key, { model: "codename" })).status).toBe(200);
    expect((await listed(customer)).find(({ id }) => id === "secret")).toMatchObject({
      aliases: ["codename"],
    });
    expect(JSON.stringify(await listed(other))).not.toMatch(/secret|codename/);
    const same = async (name: string, asked: (name: string) => Promise<Response>) => {
      const [hidden, none] = [await asked(name), await asked("nothing")];
      expect(hidden.status).toBe(404);
      expect((await hidden.text()).replaceAll(name, "nothing")).toBe(await none.text());
    };
    for (const name of ["secret", "codename"]) {
      await same(name, (model) => chat(other.key, { model }));
      await same(name, (model) => chat(other.key, { model: "m", models: [model] }));
      await same(name, (id) => get(other, `/v1/models/${id}`));
      for (const path of ["/v1/route", "/v1/estimate", "/v1/embeddings"])
        await same(name, (model) =>
          ask(path, {
            method: "POST",
            headers: { authorization: `Bearer ${other.key}`, "content-type": "application/json" },
            body: JSON.stringify({ model, ...BODIES[path] }),
          }),
        );
    }
    expect(await messageOf(await chat(other.key, { model: "none" }))).not.toContain("secret");
    await put("older", { deprecated_at: 1, successor: "secret" });
    const answered = await chat(other.key, { model: "older" });
    expect(answered.headers.get("deprecation")).toBe("@1");
    expect(answered.headers.get("link")).toBeNull();
    expect(await (await get(other, "/v1/models/older")).text()).not.toContain("secret");
    expect(await (await get(customer, "/v1/models/older")).text()).toContain("secret");
    await put("gone", { shutdown_date: "2020-01-01", successor: "secret" });
    expect(await messageOf(await chat(other.key, { model: "gone" }))).not.toContain("secret");
  });
});

const BODIES: Readonly<Record<string, object>> = {
  "/v1/route": {},
  "/v1/estimate": { messages: [{ role: "user", content: "hi" }] },
  "/v1/embeddings": { input: "hi" },
};

describe("the list of models", () => {
  it("says what each can do, what you pay and what others do", async () => {
    await put("priced", { license: "llama3.2" });
    const rates = {
      input_nano_usd_per_million_tokens: 50_000_000,
      cached_input_nano_usd_per_million_tokens: 1,
      output_nano_usd_per_million_tokens: 200_000_000,
      per_request_nano_usd: 1_500,
    };
    const own = { ...rates, organization_id: customer.id, confirm: true };
    await admin("POST", "/models/priced/prices", own);
    const expected = {
      object: "model",
      license: "llama3.2",
      context_length: 2_048,
      max_output_tokens: 64,
      capabilities: ["generate"],
      list_pricing: {
        prompt: "0.0000001",
        input_cache_read: "0.00000001",
        completion: "0.0000004",
        request: "0",
      },
      deprecated_at: null,
      shutdown_date: null,
      successor: null,
    };
    const [mine, theirs] = await Promise.all(
      [customer, other].map(async (who) => (await get(who, "/v1/models/priced")).json<Model>()),
    );
    expect(mine).toMatchObject({
      ...expected,
      pricing: {
        prompt: "0.00000005",
        input_cache_read: "0.000000000000001",
        completion: "0.0000002",
        request: "0.0000015",
      },
    });
    expect(theirs).toMatchObject({ ...expected, pricing: expected.list_pricing });
  });

  it("says in OpenRouter's words what each reads, writes and takes", async () => {
    await put("org/reader", { tasks: ["feature-extraction", "text-generation"] });
    const url = "https://provider.example/v1";
    const target = { kind: "openai_compatible", url, missing_parameters: ["tools", "logprobs"] };
    const deployments = [{ id: "theirs", target: { ...target, extra_parameters: ["top_k"] } }];
    await put("elsewhere", { deployments });
    await put("ear", { tasks: ["automatic-speech-recognition"] });
    const list = await (await get(customer, "/v1/models")).json<{ data: Model[] }>();
    expect(list).toMatchObject({ total_count: list.data.length, links: { next: null } });
    const model = (id: string) => list.data.find((one) => one.id === id);
    expect(model("ear")).toMatchObject({ capabilities: ["tasks"], license: null });
    expect(model("org/reader")).toMatchObject({ capabilities: ["generate", "tasks"] });
    const every = model("org/reader")?.supported_parameters;
    expect(every).toEqual([...LISTED_PARAMETERS]);
    expect(model("org/reader")).toMatchObject({
      name: "org/reader",
      canonical_slug: "org/reader",
      architecture: {
        modality: "text->embeddings+text",
        input_modalities: ["text"],
        output_modalities: ["embeddings", "text"],
      },
      top_provider: { context_length: 2_048, max_completion_tokens: 64, is_moderated: false },
    });
    expect(model("elsewhere")?.supported_parameters).toEqual(
      LISTED_PARAMETERS.filter(
        (name) =>
          !["tools", "logprobs", "top_logprobs", "min_p", "repetition_penalty"].includes(name) &&
          name !== "structured_outputs",
      ),
    );
    expect(model("ear")).toMatchObject({
      architecture: { modality: "audio->transcription" },
      supported_parameters: [],
    });
    const details = model("org/reader")?.links.details ?? "";
    expect(await (await get(customer, details)).json()).toEqual(model("org/reader"));
  });
});
