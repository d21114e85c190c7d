/**
 * What an organization lets its requests use: in every dialect, in lists, estimates and routes that
 * are explained.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer, embeddingsOf, FakeWorker } from "../support/fake-worker.ts";
import { post } from "../support/task-customer.ts";
import { admin, ask, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = () => answer("hello");
  worker.solves = (request) => embeddingsOf(request);
  worker.listen();
  customer = await openCustomer();
  const deployments = MODEL.deployments.map((one) => ({ ...one, region: "eu" }));
  await admin("PUT", "/models/eu", { ...MODEL, deployments });
  await admin("PUT", "/models/vectors", {
    ...MODEL,
    max_output_tokens: 0,
    tasks: ["feature-extraction"],
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const pathOf = ({ id }: Customer) => `/organizations/${id}/policy` as const;
const set = (policy: object) => admin("PUT", pathOf(customer), policy);

const CALLS: readonly (readonly [string, object])[] = [
  ["/v1/chat/completions", { messages: [{ role: "user", content: "hi" }] }],
  ["/v1/completions", { prompt: "hi" }],
  ["/v1/messages", { messages: [{ role: "user", content: "hi" }], max_tokens: 8 }],
  ["/v1/responses", { input: "hi" }],
  ["/v1/estimate", { messages: [{ role: "user", content: "hi" }] }],
  ["/v1/messages/count_tokens", { messages: [{ role: "user", content: "hi" }] }],
  ["/v1/route", {}],
];

describe("an organization's policy", () => {
  it("is nothing at first, is shown as it was set, and each change is in the audit log", async () => {
    expect(await admin("GET", pathOf(customer))).toMatchObject({
      object: "routing_policy",
      version: 0,
      allowed_models: null,
      never_provider: false,
      never_shadow: false,
    });
    expect(await set({ denied_models: ["eu"] })).toMatchObject({
      version: 1,
      denied_models: ["eu"],
    });
    await set({ never_provider: true });
    expect(await admin("GET", pathOf(customer))).toMatchObject({ version: 2, denied_models: [] });
    const audit = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(audit.data[0]).toMatchObject({
      action: "routing_policy.put",
      before: { denied_models: ["eu"] },
      after: { never_provider: true },
    });
  });

  it("refuses a denied model in every dialect, by the name of its rule, and nothing runs", async () => {
    await set({ denied_models: ["m"] });
    for (const [path, body] of CALLS) {
      const response = await post(customer, path, { model: "m", ...body });
      expect([path, response.status]).toEqual([path, 403]);
      expect(await response.text()).toContain("denied_models");
      const allowed = await post(customer, path, { model: "eu", ...body });
      expect([path, allowed.status]).toEqual([path, 200]);
    }
    await set({ allowed_models: ["m"] });
    const body = { model: "vectors", input: "hi" };
    expect((await post(customer, "/v1/embeddings", body)).status).toBe(403);
    expect(worker.tasks).toHaveLength(0);
    expect(worker.requests.map(({ model }) => model)).not.toContain("m");
  });

  it("holds its regions against every request, and says so where none is left", async () => {
    await set({ regions: ["eu"] });
    for (const [path, body] of CALLS) {
      const request = { model: "m", ...body };
      const response = await post(customer, path, request);
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toContain("regions");
    }
    const task = await post(customer, "/v1/embeddings", { model: "vectors", input: "hi" });
    expect(task.status).toBe(404);
    expect(await task.text()).toContain("regions");
    const fields = { model: "m", models: ["eu"], provider: { order: ["m/fake"] } };
    const fallback = await post(customer, "/v1/chat/completions", { ...CALLS[0]?.[1], ...fields });
    expect(await fallback.json()).toMatchObject({ model: "eu" });
  });

  it("rewrites a model: the one that answers is named, executed and charged", async () => {
    await set({ rewrites: [{ from: "m", to: "eu" }] });
    const response = await post(customer, "/v1/chat/completions", { model: "m", ...CALLS[0]?.[1] });
    expect(await response.json()).toMatchObject({ model: "eu" });
    expect(response.headers.get("x-route-reason")).toContain("rewritten");
    expect(worker.requests.at(-1)).toMatchObject({ model: "eu" });
    const path = `/organizations/${customer.id}/usage` as const;
    const { data } = await admin("GET", path);
    expect(data).toMatchObject([
      { model: "eu", decision: { models: ["m"], policy: { rewrites: [{ from: "m", to: "eu" }] } } },
    ]);
  });

  it("is what /v1/models lists, and other organizations have another", async () => {
    await set({ denied_models: ["m"] });
    const list = async ({ key }: Customer) => {
      const response = await ask("/v1/models", { headers: { authorization: `Bearer ${key}` } });
      const { data } = await response.json<{ data: { id: string }[] }>();
      return data.map(({ id }) => id);
    };
    expect(await list(customer)).not.toContain("m");
    expect(await list(customer)).toContain("eu");
    const headers = { authorization: `Bearer ${customer.key}` };
    expect((await ask("/v1/models/m", { headers })).status).toBe(404);
    const other = await openCustomer();
    expect(await list(other)).toContain("m");
    const allowed = await post(other, "/v1/chat/completions", { model: "m", ...CALLS[0]?.[1] });
    expect(allowed.status).toBe(200);
  });

  it("is refused where it contradicts itself, naming the field", async () => {
    for (const [policy, message] of [
      [{ allowed_models: ["m"], denied_models: ["m"] }, /allowed_models names nothing/],
      [{ allowed_models: [] }, /allowed_models/],
      [{ rewrites: [{ from: "m", to: "nothing" }] }, /rewrites\.0\.to/],
      [
        {
          rewrites: [
            { from: "m", to: "eu" },
            { from: "eu", to: "m" },
          ],
        },
        /another rule/,
      ],
      [{ only: ["x"], ignore: ["X"] }, /only names nothing/],
      [{ data_collection: "allow" }, /data_collection/],
      [{ wishes: 1 }, /wishes/],
    ] as const)
      await expect(set(policy)).rejects.toThrow(message);
    expect(await admin("GET", pathOf(customer))).toMatchObject({ version: 0 });
  });

  it("names no model that there is for others alone, and learns nothing of it", async () => {
    const other = await openCustomer();
    await admin("PUT", "/models/secret", { ...MODEL, visible_to: [other.id] });
    await admin("PUT", "/aliases/codename", { target: "secret" });
    const told = async (policy: object, name: string) => {
      const message = await set(policy).then(
        () => "it was set",
        (cause: unknown) => String(cause),
      );
      return message.replaceAll(name, "nothing").replaceAll(/req_\w+/g, "");
    };
    const chat = async (model: string) => {
      const response = await post(customer, "/v1/chat/completions", { ...CALLS[0]?.[1], model });
      return (await response.text()).replaceAll(model, "nothing").replaceAll(/\w+_\w{20,}/g, "");
    };
    const toName = (name: string) => ({ rewrites: [{ from: "m", to: name }] });
    const fromName = (name: string) => ({ rewrites: [{ from: name, to: "m" }] });
    for (const name of ["secret", "codename"])
      expect(await told(toName(name), name)).toBe(await told(toName("nothing"), "nothing"));
    // Two names of one model contradict each other, where it is there.
    expect(await told({ allowed_models: ["codename"], denied_models: ["secret"] }, "x")).toBe(
      "it was set",
    );
    await set(fromName("nothing"));
    const rewritten = await chat("nothing");
    expect(rewritten).toContain('"model":"m"');
    for (const name of ["secret", "codename"]) {
      await set(fromName(name));
      expect(JSON.parse(await chat(name))).toMatchObject({ model: "m" });
      expect(await chat(name === "secret" ? "codename" : "secret")).toContain("does not exist");
    }
  });
});
