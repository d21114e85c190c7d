/**
 * `model: "route/name"`: what a named route chooses is executed, charged and told, and a version
 * can be taken back.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { RouteGraph } from "../../../dashboard/src/api/schema.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { post } from "../support/task-customer.ts";
import { admin, ask, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

let worker: FakeWorker;
let customer: Customer;
let broken: string;

beforeEach(async () => {
  worker = new FakeWorker();
  broken = "";
  worker.makes = ({ model }) => {
    if (model === broken) throw new TypeError("connection refused");
    return answer("hello");
  };
  worker.listen();
  customer = await openCustomer();
  for (const id of ["small", "large"]) await admin("PUT", `/models/${id}`, MODEL);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const routesOf = ({ id }: Customer) => `/organizations/${id}/routes` as const;
const END = { id: "end", type: "end" } as const;
const bySchema: RouteGraph = {
  start: "formed",
  nodes: [
    {
      id: "formed",
      type: "condition",
      if: { fact: "schema", is: true },
      if_true: "l",
      if_false: "s",
    },
    { id: "s", type: "model", model: "small", next: "l" },
    { id: "l", type: "model", model: "large", next: "end" },
    END,
  ],
};
const only = (model: string): RouteGraph => ({
  start: "x",
  nodes: [{ id: "x", type: "model", model, next: "end" }, END],
});

const put = (graph: RouteGraph, name = "main") =>
  admin("PUT", `${routesOf(customer)}/${name}`, graph);
const CHAT = { model: "route/main", messages: [{ role: "user", content: "hi" }], max_tokens: 8 };
const chat = (fields: object = {}) =>
  post(customer, "/v1/chat/completions", { ...CHAT, ...fields });

describe("a named route", () => {
  it("chooses by the request: one model is executed, charged, told and recorded", async () => {
    await put(bySchema);
    const plain = await chat();
    expect(await plain.json()).toMatchObject({ model: "small" });
    expect(plain.headers.get("x-route-model")).toBe("small");
    expect(plain.headers.get("x-route-reason")).toContain("route/main v1");
    const formed = await chat({ response_format: { type: "json_object" } });
    expect(await formed.json()).toMatchObject({ model: "large" });
    broken = "small";
    expect(await (await chat()).json()).toMatchObject({ model: "large" });
    const path = `/organizations/${customer.id}/usage` as const;
    const { data } = await admin("GET", path);
    expect(data.map(({ model }) => model)).toEqual(["large", "large", "small"]);
    expect(data[0]?.decision).toMatchObject({
      models: ["small", "large"],
      named_route: { name: "main", version: 1, nodes: ["formed", "s", "l", "end"] },
    });
    expect(data[1]?.decision?.named_route?.nodes).toEqual(["formed", "l", "end"]);
  });

  it("is taken by every dialect, estimates and explanations", async () => {
    await put(only("large"));
    for (const [path, body] of [
      ["/v1/completions", { prompt: "hi" }],
      ["/v1/messages", { messages: CHAT.messages, max_tokens: 8 }],
      ["/v1/responses", { input: "hi" }],
      ["/v1/estimate", { messages: CHAT.messages }],
      ["/v1/route", {}],
    ] as const) {
      const response = await post(customer, path, { model: "route/main", ...body });
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.json()).toMatchObject({ model: "large" });
    }
  });

  it("is explained as the request would go, whatever its conditions ask", async () => {
    const tool = { type: "function", function: { name: "f" } };
    const answer_format = { type: "json_object" };
    for (const [condition, asked, said] of [
      [{ fact: "tools", is: true }, { tools: [tool] }, { tools: true }],
      [{ fact: "schema", is: true }, { response_format: answer_format }, { schema: true }],
      [
        { fact: "prompt_tokens", comparison: "at_least", value: 100 },
        { messages: [{ role: "user", content: "x".repeat(600) }] },
        { prompt_tokens: 208 },
      ],
      [
        { fact: "max_tokens", comparison: "at_least", value: 9 },
        { max_tokens: 9 },
        { max_tokens: 9 },
      ],
    ] as const) {
      const [first, ...others] = bySchema.nodes;
      await put({ ...bySchema, nodes: [{ ...first, if: condition } as never, ...others] });
      for (const [fields, explained, model] of [
        [asked, said, "large"],
        [{}, { max_tokens: 8 }, "small"],
      ] as const) {
        const response = await chat(fields);
        expect([condition, response.headers.get("x-route-model")]).toEqual([condition, model]);
        const body = { model: "route/main", ...explained };
        const route = await post(customer, "/v1/route", body);
        expect([condition, await route.json()]).toMatchObject([condition, { model }]);
      }
    }
  });

  it("is deployed by version, rolled back to one, and deleted", async () => {
    const model = async () => ((await (await chat()).json()) as { model: string }).model;
    expect(await put(only("small"))).toMatchObject({ id: "route/main", deployed: 1 });
    expect(await put(only("large"))).toMatchObject({ deployed: 2 });
    expect(await model()).toBe("large");
    const back = { version: 1 };
    await admin("POST", `${routesOf(customer)}/main/roll-back`, back);
    expect(await model()).toBe("small");
    await expect(
      admin("POST", `${routesOf(customer)}/main/roll-back`, { version: 7 }),
    ).rejects.toThrow(/400.*got 7/);
    expect(await put(only("large"))).toMatchObject({ deployed: 3 });
    const listed = await admin("GET", routesOf(customer));
    expect(listed.data).toMatchObject([
      { name: "main", deployed: 3, versions: [{ version: 1 }, { version: 2 }, { version: 3 }] },
    ]);
    await admin("DELETE", `${routesOf(customer)}/main`);
    const gone = await chat();
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain("There is no route");
    const audit = await admin("GET", `/organizations/${customer.id}/audit`);
    expect(audit.data[0]).toMatchObject({ action: "named_routes.put", after: [] });
  });

  it("is one organization's alone, is listed by /v1/models, and stands under the policy", async () => {
    await put(bySchema);
    const headers = ({ key }: Customer) => ({ headers: { authorization: `Bearer ${key}` } });
    const list = async (who: Customer) => {
      const response = await ask("/v1/models", headers(who));
      const { data } = await response.json<{ data: { id: string }[] }>();
      return data.map(({ id }) => id);
    };
    expect(await list(customer)).toContain("route/main");
    expect((await ask("/v1/models/route/main", headers(customer))).status).toBe(200);
    const other = await openCustomer();
    expect(await list(other)).not.toContain("route/main");
    expect((await post(other, "/v1/chat/completions", CHAT)).status).toBe(404);
    const policy = { denied_models: ["small"] };
    await admin("PUT", `/organizations/${customer.id}/policy`, policy);
    expect(await (await chat()).json()).toMatchObject({ model: "large" });
    await admin("PUT", `/organizations/${customer.id}/policy`, {
      denied_models: ["small", "large"],
    });
    expect((await chat()).status).toBe(404);
    expect(await list(customer)).not.toContain("route/main");
  });

  it("names no model that there is for others alone, and learns nothing of it", async () => {
    const other = await openCustomer();
    await admin("PUT", "/models/secret", { ...MODEL, visible_to: [other.id] });
    await admin("PUT", "/aliases/codename", { target: "secret" });
    const told = async (model: string) => {
      const failed = await put(only(model)).then(
        () => "it was deployed",
        (cause: unknown) => String(cause),
      );
      return failed.replaceAll(model, "nothing").replaceAll(/req_\w+/g, "");
    };
    for (const name of ["secret", "codename"]) expect(await told(name)).toBe(await told("nothing"));
  });

  it("has a line of its own change in the audit log, however many routes there are beside it", async () => {
    const shares = [20, 20, 20, 20, 20];
    const large = {
      start: "n-0",
      nodes: [
        ...Array.from({ length: 30 }, (_, at) => ({
          id: `n-${at}`,
          type: "percentage" as const,
          outputs: shares.map((percent) => ({ percent, next: at < 29 ? `n-${at + 1}` : "s" })),
        })),
        { id: "s", type: "model" as const, model: "small", next: "end" },
        END,
      ],
    };
    for (let at = 0; at < 4; at += 1)
      for (let version = 0; version < 3; version += 1) await put(large, `r${at}`);
    await put(only("small"), "r0");
    const path = `/organizations/${customer.id}/audit?limit=1` as const;
    const audit = await admin("GET", path);
    expect(audit.data[0]).toMatchObject({
      action: "named_routes.put",
      before: [{ name: "r0", version: 3 }],
      after: [{ name: "r0", version: 4, start: "x" }],
    });
    expect(JSON.stringify(audit.data[0]).length).toBeLessThan(16_384);
  });

  it("is refused with a fault by its node, and beyond sixteen", async () => {
    for (const [graph, message] of [
      [{ start: "x", nodes: [END] }, /start names x/],
      [only("nothing"), /which is no model/],
      [{ start: "end", nodes: [END] }, /ends without a model/],
      [
        { start: "x", nodes: [{ id: "x", type: "model", model: "small", next: "x" }] },
        /circular: x -> x/,
      ],
      [{ start: "x", nodes: [] }, /nodes/],
    ] satisfies [RouteGraph, RegExp][])
      await expect(put(graph)).rejects.toThrow(message);
    await expect(put(only("small"), "No%20Name")).rejects.toThrow(/400/);
    for (let at = 0; at < 16; at += 1) await put(only("small"), `r${at}`);
    await expect(put(only("small"), "r16")).rejects.toThrow(/at most 16/);
    await put(only("large"), "r0");
  });
});
