/**
 * What deployments cost, over HTTP: versions by the hour, margins from them to the nano-dollar, and
 * nothing of it for customers.
 */
import { beforeAll, describe, expect, it } from "vitest";

import type { CreateDeploymentCostRequest } from "../../../dashboard/src/api/schema.ts";
import {
  admitCall,
  keyCall,
  PRICE,
  settleCall,
  TARGET,
  TestAccount,
} from "../support/test-account.ts";
import { admin, ask, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

const HOUR = 3_600;
const nowHour = (): number => {
  const seconds = Math.floor(Date.now() / 1_000);
  return seconds - (seconds % HOUR);
};
const ROUTER = {
  model: "both",
  deployment_id: "router",
  input_nano_usd_per_million_tokens: 40_000_000,
  output_nano_usd_per_million_tokens: 160_000_000,
  per_request_nano_usd: 11,
};
const put = (cost: CreateDeploymentCostRequest) => admin("POST", "/deployment-costs", cost);

let customer: Customer;

beforeAll(async () => {
  customer = await openCustomer();
  const url = "https://llm.example.com/v1";
  const target = { kind: "openai_compatible", url, secret: null } as const;
  await admin("PUT", "/models/both", {
    ...MODEL,
    deployments: [...MODEL.deployments, { id: "router", target, priority: 1 }],
  });
  const account = new TestAccount(customer.id);
  await account.stub.addKey(keyCall());
  for (const [at, deploymentId] of ["router", "router", "fake"].entries()) {
    const candidates = [{ deploymentId, target: TARGET, price: PRICE }];
    await account.stub.admit(admitCall(`req_cost_${at}`, { model: "both", candidates }));
    await account.stub.settle(settleCall(`req_cost_${at}`, 20));
  }
  await account.alarm();
});

describe("the cost of a deployment", () => {
  it("is added by version, of hours that have passed too, and listed with all before it", async () => {
    const first = await put({ ...ROUTER, effective_at: nowHour() - HOUR });
    expect(first).toMatchObject({ id: "both/router@1", version: 1, device_hour_nano_usd: null });
    expect(await put(ROUTER)).toMatchObject({ version: 2, effective_at: nowHour() });
    const { data } = await admin("GET", "/deployment-costs");
    expect(data.map(({ id }) => id)).toEqual(["both/router@2", "both/router@1"]);
  });

  it("makes the margin of a provider's requests, by deployment and of each, as the ledger charged", async () => {
    const [start, end] = [nowHour() - HOUR, nowHour() + HOUR];
    const { groups, is_estimate } = await admin(
      "GET",
      `/economics?start_time=${start}&end_time=${end}&group_by=deployment&organization_ids=${customer.id}`,
    );
    expect(is_estimate).toBe(true);
    const router = groups.find(({ id }) => id === "router");
    // 10 tokens in and 20 out, twice: (10 x 40 + 20 x 160) / 1000 micro-dollars and 11.
    const cost = 2 * (10 * 40 + 20 * 160 + 11);
    const charged = 2 * (10 * 100 + 20 * 400);
    expect(router).toMatchObject({
      num_model_requests: 2,
      charged_nano_usd: String(charged),
      provider_cost_nano_usd: String(cost),
      device_cost_nano_usd: "0",
      margin_nano_usd: String(charged - cost),
    });
    expect(groups.find(({ id }) => id === "fake")).toMatchObject({ provider_cost_nano_usd: "0" });
    const one = await admin("GET", `/organizations/${customer.id}/generations/req_cost_0/cost`);
    expect(one).toMatchObject({
      provider_cost_nano_usd: String(cost / 2),
      charged_nano_usd: String(charged / 2),
      margin_nano_usd: String((charged - cost) / 2),
    });
  });

  it("is tried on what the last days' requests used, as if it had been in force, and changes nothing", async () => {
    const before = await admin("GET", "/deployment-costs");
    const tried = { ...ROUTER, output_nano_usd_per_million_tokens: 200_000_000 };
    const preview = await admin("POST", "/deployment-costs/preview", { ...tried, days: 1 });
    const [cost, recosted] = [160, 200].map((output) => 2 * (10 * 40 + 20 * output + 11));
    expect(preview).toMatchObject({
      is_estimate: true,
      num_model_requests: 2,
      charged_nano_usd: String(2 * (10 * 100 + 20 * 400)),
      cost_nano_usd: String(cost),
      recosted_nano_usd: String(recosted),
      difference_nano_usd: String(2 * 20 * 40),
    });
    expect(await admin("GET", "/deployment-costs")).toEqual(before);
    const misfit = { model: "both", deployment_id: "router", device_hour_nano_usd: 1 };
    await expect(admin("POST", "/deployment-costs/preview", misfit)).rejects.toThrow("400");
  });

  it("is told of where a request would go, to operators, and to no key", async () => {
    const asked = { model: "both", prompt_tokens: 100, max_tokens: 50 };
    const route = await admin("POST", `/organizations/${customer.id}/route`, asked);
    expect(route.deployment).toBe("fake");
    expect(route.candidates).toMatchObject([
      // A worker of no pool has told of no rates.
      { deployment: "fake", cost_basis: null, cost_nano_usd: null },
      { deployment: "router", cost_basis: "calls", cost_nano_usd: 100 * 40 + 50 * 160 + 11 },
    ]);
    const headers = {
      authorization: `Bearer ${customer.key}`,
      "content-type": "application/json",
    };
    const body = JSON.stringify({ ...asked, seed: route.seed });
    const shown = await ask("/v1/route", { method: "POST", headers, body });
    const { candidates } = await shown.json<{ candidates: object[] }>();
    expect(candidates).toEqual(
      route.candidates.map(({ cost_basis: _basis, cost_nano_usd: _cost, ...rest }) => rest),
    );
    const path = `/admin/v1/organizations/${customer.id}/route`;
    expect((await ask(path, { method: "POST", headers, body })).status).toBe(401);
    for (const [id, question, status] of [
      ["org_nobody", asked, "404"],
      [customer.id, { ...asked, model: "nothing" }, "404"],
    ] as const)
      await expect(admin("POST", `/organizations/${id}/route`, question)).rejects.toThrow(status);
  });

  it("is refused where it does not fit the target, and of what there is not", async () => {
    const none = { input_nano_usd_per_million_tokens: 0, output_nano_usd_per_million_tokens: 0 };
    for (const [cost, message] of [
      [{ model: "both", deployment_id: "router", device_hour_nano_usd: 1 }, /400.*must be null/],
      [{ model: "both", deployment_id: "fake", per_request_nano_usd: 1 }, /400.*must be 0/],
      [{ model: "both", deployment_id: "fake" }, /400.*device_hour_nano_usd must be given/],
      [{ model: "both", deployment_id: "fake", effective_at: nowHour() + 1 }, /400.*whole hour/],
      [{ model: "both", deployment_id: "router", per_request_nano_usd: -1 }, /400/],
      [{ model: "both", deployment_id: "nothing", ...none }, /404.*both\/nothing/],
      [{ model: "nothing", deployment_id: "fake" }, /404/],
    ] satisfies [CreateDeploymentCostRequest, RegExp][])
      await expect(put(cost)).rejects.toThrow(message);
  });

  it("is told to no customer, in no answer of theirs", async () => {
    const headers = { authorization: `Bearer ${customer.key}` };
    for (const path of [
      "/v1/models/both",
      "/v1/organization/ledger",
      "/v1/generations/req_cost_0",
      "/v1/organization/costs?start_time=0",
    ]) {
      const text = await (await ask(path, { headers })).text();
      expect(text).not.toMatch(/160_?000_?000|device_hour|provider_cost|margin/);
    }
    expect((await ask("/admin/v1/deployment-costs", { headers })).status).toBe(401);
  });
});
