/** How long texts are kept, and the report of who sees what of an organization. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer, FakeWorker } from "../support/fake-worker.ts";
import { call, made } from "../support/response-client.ts";
import { admin, ask, MODEL, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

let customer: Customer;

beforeEach(async () => {
  const worker = new FakeWorker();
  worker.makes = () => answer("hello");
  worker.listen();
  customer = await openCustomer();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const path = () => `/organizations/${customer.id}/retention` as const;
const report = () => admin("GET", `/organizations/${customer.id}/compliance`);

describe("retention", () => {
  it("is thirty days of stored responses where nothing was set", async () => {
    await made(customer.key);
    expect(await admin("GET", path())).toMatchObject({
      stored_responses_days: 30,
      stored_responses: 1,
    });
  });

  it("of none erases what is stored, and stores nothing, which the answers say", async () => {
    const first = await made(customer.key);
    expect(first.store).toBe(true);
    expect(await admin("PUT", path(), { stored_responses_days: 0 })).toMatchObject({
      stored_responses: 0,
      stored_characters: 0,
    });
    expect((await call(customer.key, "GET", `/${first.id}`)).status).toBe(404);
    const second = await made(customer.key, { store: true });
    expect(second.store).toBe(false);
    expect((await call(customer.key, "GET", `/${second.id}`)).status).toBe(404);
    const { data } = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(data[0]).toMatchObject({
      action: "retention.put",
      after: { stored_responses_days: 0 },
    });
  });

  it.each([-1, 31, 1.5, "7", null])("refuses %j days", async (days) => {
    const response = await ask(`/admin/v1${path()}`, {
      method: "PUT",
      body: JSON.stringify({ stored_responses_days: days }),
      headers: {
        authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
        "content-type": "application/json",
      },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param: "stored_responses_days" } });
  });
});

describe("the compliance report", () => {
  const provider = {
    id: "router",
    target: { kind: "openai_compatible", url: "https://llm.example.com/v1", secret: null },
    region: "us",
    data_collection: "allow",
  } as const;

  it("names whoever may get texts, and by which rule they may not", async () => {
    const own = { id: "fake", url: "http://gpu-worker.test", region: "eu" };
    const deployments = [own, provider];
    await admin("PUT", "/models/both", { ...MODEL, deployments, confirm: true });
    const before = (await report()).processors.flatMap(({ name, deployments: all }) =>
      all.filter(({ model }) => model === "both").map((one) => ({ name, ...one })),
    );
    expect(before).toMatchObject([
      { name: "tidegate", deployment_id: "fake", region: "eu", is_used: true, why_not: null },
      { name: "llm.example.com", data_collection: "allow", is_used: true },
    ]);
    const policy = `/organizations/${customer.id}/policy` as const;
    await admin("PUT", policy, { never_provider: true });
    const [ours, other] = (await report()).processors;
    expect(ours).toMatchObject({ name: "tidegate", is_sub_processor: false });
    expect(other).toMatchObject({ name: "llm.example.com", is_sub_processor: true });
    expect(other?.deployments[0]).toMatchObject({ is_used: false });
    expect(other?.deployments[0]?.why_not).toContain("never_provider");
  });

  it("does not tell of models that are for others", async () => {
    await admin("PUT", "/models/private", { ...MODEL, visible_to: ["org_else"], confirm: true });
    expect(JSON.stringify(await report())).not.toContain("private");
  });

  it("counts keys that open something, and says how long texts are kept", async () => {
    const keys = `/organizations/${customer.id}/keys` as const;
    const second = await admin("POST", keys, { name: "second" });
    expect((await report()).access.open_keys).toBe(2);
    await admin("DELETE", `${keys}/${second.id}`);
    await admin("PUT", path(), { stored_responses_days: 7 });
    const { access, retention } = await report();
    expect(access.open_keys).toBe(1);
    expect(access.roles.find(({ role }) => role === "viewer")?.permissions).not.toContain(
      "money.read",
    );
    expect(retention).toMatchObject({
      stored_responses_days: 7,
      response_cache_mode: "off",
      idempotent_answers_hours: 24,
      // Of whole answers that an SDK may ask for again, on the disk of an object as well.
      untaken_answers_seconds: 120,
    });
  });
});
