/**
 * Aliases as operators make them and customers use them: what is asked by one is run, named, judged
 * and charged as its model.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { answer, FakeWorker } from "../support/fake-worker.ts";
import {
  admin,
  ask,
  chat,
  MODEL,
  openCustomer,
  SECRETS,
  modelPath,
  type Customer,
  usageOf,
} from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;

beforeEach(async () => {
  worker = new FakeWorker();
  worker.makes = ({ requestId }) => answer(requestId, 0, 3);
  worker.listen();
  customer = await openCustomer();
  await admin("PUT", modelPath("org/small"), MODEL);
  await admin("PUT", "/aliases/fast", { target: "org/small" });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const send = (method: string, path: string, body?: object) =>
  ask(`/admin/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
      "content-type": "application/json",
    },
    body: body === undefined ? null : JSON.stringify(body),
  });

describe("an alias", () => {
  it("is run, named and charged as its model", async () => {
    const response = await chat(customer.key, { model: "fast" });
    expect(response.headers.get("x-route-model")).toBe("org/small");
    expect(response.headers.get("x-route-reason")).toBe("asked by alias fast; only deployment");
    expect(await response.json()).toMatchObject({ model: "org/small" });
    expect(worker.requests.at(-1)).toMatchObject({ model: "org/small" });
    expect(await usageOf(customer)).toMatchObject([{ model: "org/small", outcome: "completed" }]);
    const headers = { authorization: `Bearer ${customer.key}` };
    const shown = await ask("/v1/models/fast", { headers });
    expect(await shown.json()).toMatchObject({ id: "org/small" });
  });

  it("moves from the very next request on, and is written down with who moved it", async () => {
    await admin("PUT", `/aliases/${"team/best" as string}`, { target: "fast" });
    expect(await (await chat(customer.key, { model: "team/best" })).json()).toMatchObject({
      model: "org/small",
    });
    await admin("PUT", "/aliases/fast", { target: "m" });
    expect(await (await chat(customer.key, { model: "team/best" })).json()).toMatchObject({
      model: "m",
    });
    const audit = await admin("GET", "/audit?target=fast");
    expect(audit.data[0]).toMatchObject({
      action: "aliases.put",
      target: "fast",
      before: { target: "org/small" },
      after: { target: "m" },
    });
  });

  it("opens to a key what its model does, and nothing else: at a retry too", async () => {
    const make = (models: string[]) =>
      admin("POST", `/organizations/${customer.id}/keys`, { name: "k", models });
    const [may, mayNot] = [await make(["org/small"]), await make(["fast"])];
    const headers = (key: string, count: number) => ({
      authorization: `Bearer ${key}`,
      "content-type": "application/json",
      "x-stainless-retry-count": String(count),
    });
    const body = JSON.stringify({ model: "fast", messages: [{ role: "user", content: "hi" }] });
    for (const count of [0, 1]) {
      const statuses = [may, mayNot].map(async ({ key }) => {
        const init = { method: "POST", headers: headers(key, count), body };
        return (await ask("/v1/chat/completions", init)).status;
      });
      expect(await Promise.all(statuses)).toEqual([200, 404]);
    }
  });

  it("has no name of a named route, nor has a model", async () => {
    for (const [path, body] of [
      ["/aliases/route/x", { target: "m" }],
      ["/models/route/x", MODEL],
    ] as const) {
      const refused = await send("PUT", path, body);
      expect([path, refused.status]).toEqual([path, 400]);
      expect(await refused.text()).toContain("named routes");
    }
  });

  it("is refused where it leads nowhere, back to itself, or has a model's name", async () => {
    await admin("PUT", "/aliases/faster", { target: "fast" });
    const refusals = [
      ["PUT", "/aliases/x", { target: "none" }, /no model \\"none\\"/],
      ["PUT", "/aliases/x", { target: "" }, /target/],
      ["PUT", "/aliases/x", {}, /target/],
      ["PUT", "/aliases/x", { target: "x" }, /x -> x/],
      ["PUT", "/aliases/fast", { target: "faster" }, /fast -> faster -> fast/],
      ["PUT", "/aliases/m", { target: "org/small" }, /m is a model/],
      ["PUT", "/aliases/a b", { target: "m" }, /must match/],
      ["PUT", "/models/fast", MODEL, /fast is an alias of org\/small/],
      ["DELETE", "/aliases/fast", undefined, /alias faster leads to fast/],
    ] as const;
    for (const [method, path, body, words] of refusals) {
      const response = await send(method, path, body);
      expect(await response.text()).toMatch(words);
      expect(response.status).toBe(400);
    }
    expect((await send("DELETE", "/aliases/none")).status).toBe(404);
    expect(await admin("DELETE", "/aliases/faster")).toMatchObject({ id: "faster" });
    expect((await chat(customer.key, { model: "faster" })).status).toBe(404);
    const { data } = await admin("GET", "/aliases");
    expect(data).toContainEqual({
      id: "fast",
      object: "model_alias",
      target: "org/small",
      model: "org/small",
    });
  });
});
