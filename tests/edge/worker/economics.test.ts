/**
 * Unit economics over HTTP: estimates whose charges are the ledger's, and whose costs are the
 * devices'.
 */
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";

import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, ask, openCustomer, SECRETS, type Customer } from "../support/test-worker.ts";

const HOUR = 3_600;
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

const SETTINGS = {
  device_hour_nano_usd: 1_000_000_000,
  devices: [
    { id: "gpu-one", deployment_ids: ["fake"], device_hour_nano_usd: 3_600_000_000, watts: 700 },
  ],
  cash_usd: "1000.00",
  monthly_fixed_cost_usd: "100.00",
};

const period = () => {
  const start = nowSeconds() - (nowSeconds() % HOUR);
  return `start_time=${start - HOUR}&end_time=${start + HOUR}` as const;
};
const economics = (of: `organization_ids=${string}` | "group_by=organization") =>
  admin("GET", `/economics?${period()}&${of}`);
const sum = (all: readonly string[]): bigint => all.reduce((one, text) => one + BigInt(text), 0n);

let first: Customer;
let second: Customer;

beforeAll(async () => {
  [first, second] = [await openCustomer(), await openCustomer()];
  for (const [customer, count] of [
    [first, 5],
    [second, 3],
  ] as const) {
    const account = new TestAccount(customer.id);
    await account.stub.addKey(keyCall());
    for (let at = 0; at < count; at += 1) {
      const id = `req_eco_${at}`;
      await account.stub.admit(admitCall(id, { model: at % 2 === 0 ? "even" : "odd" }));
      const timing = { queueMs: 1, prefillMs: 250, decodeMs: 750, deviceMs: 1_000.5 };
      await account.stub.settle(settleCall(id, 10 + at, { timing }));
    }
    await account.alarm();
  }
  await admin("PUT", "/economics/settings", SETTINGS);
});

describe("settings that were stored when times had other names", () => {
  it("are read as they were meant", async () => {
    const [device] = SETTINGS.devices;
    const old = { ...SETTINGS, devices: [{ ...device, available_from: 3_600 }] };
    const update = env.DB.prepare(
      "UPDATE operator_settings SET value = ? WHERE name = 'economics'",
    );
    await update.bind(JSON.stringify(old)).run();
    const { devices } = await admin("GET", "/economics/settings");
    expect(devices).toMatchObject([{ id: "gpu-one", available_at: 3_600 }]);
    await admin("PUT", "/economics/settings", SETTINGS);
  });
});

describe("unit economics", () => {
  it("charge what the ledgers did, and cost what the devices did, by whatever they are grouped", async () => {
    const all = await economics("group_by=organization");
    expect(all.is_complete).toBe(true);
    expect(all.total).toMatchObject({
      num_model_requests: 8,
      charged_nano_usd: all.period_charged_nano_usd,
      // 8 times 1.0005 s at a dollar for a thousand seconds.
      device_cost_nano_usd: String(8 * 1_000_500),
    });
    const own = all.groups.find(({ id }) => id === first.id);
    const ledger = await admin("GET", `/organizations/${first.id}/usage`);
    expect(own?.charged_nano_usd).toBe(
      String(ledger.data.reduce((charged, one) => charged + one.charge_nano_usd, 0)),
    );
    const [device] = all.devices;
    expect(device?.busy_us).toBe(String(8 * 1_000_500));
    for (const by of ["organization", "model", "key", "hour", "deployment"] as const) {
      const { groups, total, devices } = await admin(
        "GET",
        `/economics?${period()}&group_by=${by}`,
      );
      for (const field of ["charged_nano_usd", "cost_nano_usd", "margin_nano_usd"] as const)
        expect(sum(groups.map((group) => group[field]))).toBe(BigInt(total[field]));
      expect(BigInt(total.idle_cost_nano_usd)).toBe(
        sum(devices.map((one) => one.idle_cost_nano_usd)),
      );
      expect(BigInt(total.cost_nano_usd)).toBe(sum(devices.map((one) => one.cost_nano_usd)));
    }
  });

  it("of one organization have its share of the time in which nobody asked", async () => {
    const only = await economics(`organization_ids=${second.id}`);
    const all = await economics("group_by=organization");
    expect(only.total.num_model_requests).toBe(3);
    // The period goes on meanwhile.
    const ratio = Number(only.total.idle_cost_nano_usd) / Number(all.total.idle_cost_nano_usd);
    expect(ratio).toBeCloseTo(3 / 8, 2);
  });

  it("tell what one request cost, prefill and decode and idle time", async () => {
    const cost = await admin("GET", `/organizations/${first.id}/generations/req_eco_1/cost`);
    expect(cost).toMatchObject({
      is_estimate: true,
      device_id: "gpu-one",
      device_us: "1000500",
      prefill_cost_nano_usd: "250125",
      decode_cost_nano_usd: "750375",
      energy_joules: 700.35,
      charged_nano_usd: String(10 * 100 + 11 * 400),
    });
    expect(BigInt(cost["idle_cost_nano_usd"] ?? 0)).toBeGreaterThan(0n);
    expect(BigInt(cost["margin_nano_usd"] ?? 0) + BigInt(cost["cost_nano_usd"] ?? 0)).toBe(
      BigInt(cost["charged_nano_usd"] ?? 0),
    );
  });

  it("tell of one request what they tell of a group in which it is alone", async () => {
    // 11 tokens are 6.6 nano-dollars.
    const price = {
      input_nano_usd_per_million_tokens: 0,
      output_nano_usd_per_million_tokens: 600_000,
    };
    const provider_prices = [{ deployment_id: "fake", ...price }];
    await admin("PUT", "/economics/settings", { ...SETTINGS, provider_prices });
    const { groups } = await economics(`organization_ids=${second.id}`);
    const group = groups.find(({ id }) => id === "odd");
    expect(group).toMatchObject({ num_model_requests: 1, provider_cost_nano_usd: "7" });
    expect(
      await admin("GET", `/organizations/${second.id}/generations/req_eco_1/cost`),
    ).toMatchObject({
      prefill_cost_nano_usd: "0",
      decode_cost_nano_usd: "0",
      provider_cost_nano_usd: "7",
      energy_joules: null,
    });
    await admin("PUT", "/economics/settings", SETTINGS);
  });

  it("say how long the cash lasts, from settings and the database's own sums", async () => {
    const runway = await admin("GET", "/economics/runway");
    const all = await economics("group_by=organization");
    expect(runway).toMatchObject({
      is_estimate: true,
      cash_nano_usd: "1000000000000",
      monthly_fixed_cost_nano_usd: "100000000000",
      // 730.5 hours at $3.60.
      monthly_device_cost_nano_usd: String(7305n * 360_000_000n),
      is_liability_complete: true,
    });
    const revenue = (BigInt(all.period_charged_nano_usd) * 2_629_800n) / 2_592_000n;
    expect(runway["monthly_revenue_nano_usd"]).toBe(String(revenue));
    const balances = await Promise.all(
      [first, second].map(({ id }) => admin("GET", `/organizations/${id}`)),
    );
    expect(BigInt(String(runway["prepaid_liability_nano_usd"]))).toBeGreaterThanOrEqual(
      BigInt(balances.reduce((all2, one) => all2 + one.balance.posted_nano_usd, 0)),
    );
  });

  it.each([
    ["start_time=0&end_time=3600000000", "at most 31 days"],
    ["start_time=3600&end_time=3600", "end_time must be after start_time"],
    ["start_time=1&end_time=3600", "start_time must be a whole hour"],
    ["start_time=3600&end_time=7200&group_by=colour", "group_by must be"],
  ])("are refused for %j", async (query, message) => {
    const response = await ask(`/admin/v1/economics?${query}`, {
      headers: { authorization: `Bearer ${SECRETS.ADMIN_TOKEN}` },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
  });

  it.each([
    [{ cash_usd: "1e9" }, "cash_usd must be dollars"],
    [{ devices: [{ id: "a", deployment_ids: ["x", "x"], device_hour_nano_usd: 1 }] }, "once"],
    [{ device_hour_nano_usd: -1 }, "device_hour_nano_usd"],
    [{ device_hour_nano_usd: 0.5 }, "device_hour_nano_usd"],
  ])("refuse the settings %j", async (body, message) => {
    const response = await ask("/admin/v1/economics/settings", {
      method: "PUT",
      headers: {
        authorization: `Bearer ${SECRETS.ADMIN_TOKEN}`,
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(message);
  });

  it("keep what was set, and write down who set it", async () => {
    expect(await admin("GET", "/economics/settings")).toMatchObject(SETTINGS);
    const audit = await admin("GET", "/audit?limit=100");
    expect(audit.data.map(({ action }) => action)).toContain("economics.put");
  });
});
