/**
 * A period of real requests under another price book, mix of models or plan: estimates that the
 * ledger bears out.
 */
import { describe, expect, it } from "vitest";

import type { SimulatePricesRequest } from "../../../dashboard/src/api/schema.ts";
import { request, termsOf } from "../support/plans.ts";
import {
  ACTOR,
  admitCall,
  keyCall,
  PRICE,
  settleCall,
  TestAccount,
} from "../support/test-account.ts";
import { admin, openCustomer, rawAdmin, type Customer } from "../support/test-worker.ts";

const HOUR = 3_600;
const nowSeconds = (): number => Math.floor(Date.now() / 1_000);
const period = () => ({
  start_time: nowSeconds() - (nowSeconds() % HOUR) - HOUR,
  end_time: nowSeconds() - (nowSeconds() % HOUR) + HOUR,
});
const SAME = {
  input_nano_usd_per_million_tokens: PRICE.inputPerMillion,
  cached_input_nano_usd_per_million_tokens: PRICE.cachedInputPerMillion,
  output_nano_usd_per_million_tokens: PRICE.outputPerMillion,
};

/** Settled requests of a model, of 10 prompt tokens and as many completion tokens as it says. */
async function customerWith(used: Readonly<Record<string, readonly number[]>>): Promise<Customer> {
  const customer = await openCustomer();
  const account = new TestAccount(customer.id);
  await account.stub.addKey(keyCall());
  for (const [model, requests] of Object.entries(used)) {
    for (const [index, tokens] of requests.entries()) {
      const id = `req_${model}_${index}`;
      await account.stub.admit(admitCall(id, { model }));
      await account.stub.settle(settleCall(id, tokens));
    }
  }
  await account.alarm();
  return customer;
}

const simulate = (body: SimulatePricesRequest) => admin("POST", "/simulations/prices", body);

describe("a simulation of prices", () => {
  it("under the same book brings what the ledger has, to the nano-dollar", async () => {
    const customer = await customerWith({ "sim-a": [30, 50], "sim-b": [7] });
    const prices = ["sim-a", "sim-b"].map((model) => ({ model, ...SAME }));
    const asked = { ...period(), prices, organization_ids: [customer.id], elasticity: 2 };
    const simulation = await simulate(asked);
    const charged = String(3 * 10 * 100 + 87 * 400);
    expect(simulation).toMatchObject({
      is_estimate: true,
      source: "ledger",
      is_complete: true,
      num_model_requests: 3,
      charged_nano_usd: charged,
      repriced_nano_usd: charged,
      difference_nano_usd: "0",
      expected_nano_usd: charged,
      period_charged_nano_usd: charged,
    });
    const { data } = await admin("GET", `/organizations/${customer.id}/usage`);
    expect(String(data.reduce((sum, one) => sum + one.charge_nano_usd, 0))).toBe(charged);
  });

  it("tells by customer and by model who pays more, and who leaves", async () => {
    const heavy = await customerWith({ "sim-c": [100, 100], "sim-d": [10] });
    const light = await customerWith({ "sim-d": [20] });
    // Twice the price of what one of them uses most.
    const dearer = { ...SAME, output_nano_usd_per_million_tokens: 2 * PRICE.outputPerMillion };
    const simulation = await simulate({
      ...period(),
      prices: [{ model: "sim-c", ...dearer }],
      organization_ids: [light.id, heavy.id],
      elasticity: 2,
    });
    const [first, second] = simulation.organizations;
    expect(first).toMatchObject({
      organization_id: heavy.id,
      difference_nano_usd: String(200 * 400),
      retained_percent: 0,
      leaves: true,
    });
    expect(first?.models.map(({ model }) => model)).toEqual(["sim-c", "sim-d"]);
    expect(second).toMatchObject({
      organization_id: light.id,
      difference_nano_usd: "0",
      retained_percent: 100,
      leaves: false,
    });
    expect(simulation.models[0]).toMatchObject({
      model: "sim-c",
      difference_nano_usd: String(200 * 400),
    });
    expect(simulation.expected_nano_usd).toBe(second?.repriced_nano_usd);
  });

  it("leaves a customer's own price alone, unless it names it", async () => {
    const customer = await customerWith({ m: [10] });
    await admin("POST", "/models/m/prices", {
      ...SAME,
      organization_id: customer.id,
      confirm: true,
    });
    const dearer = { ...SAME, per_request_nano_usd: 77 };
    const asked = { ...period(), organization_ids: [customer.id] };
    const list = await simulate({ ...asked, prices: [{ model: "m", ...dearer }] });
    expect(list).toMatchObject({ num_model_requests: 1, difference_nano_usd: "0" });
    const own = { model: "m", organization_id: customer.id, ...dearer };
    const named = await simulate({ ...asked, prices: [own] });
    expect(named.difference_nano_usd).toBe("77");
  });

  it("reads a ledger in bounded turns that leave nothing out and count nothing twice", async () => {
    const customer = await customerWith({ "sim-e": [1, 2, 3, 4, 5, 6, 7] });
    const { stub } = new TestAccount(customer.id);
    const { start_time, end_time } = period();
    const asked = { fromMs: start_time * 1_000, toMs: end_time * 1_000, prices: {}, moves: {} };
    const turn = (from: number, maxEntries: number) =>
      stub.replayPrices({ ...asked, plan: null, from, maxEntries });
    const whole = await turn(0, 1_000_000);
    expect(whole.sums).toMatchObject([{ model: "sim-e", requests: 7, charged: 18_200n }]);
    const turns = [];
    for (let from: number | null = 0; from !== null;) {
      const one: Awaited<ReturnType<typeof turn>> = await turn(from, 2);
      expect(one.entries).toBeLessThanOrEqual(2);
      turns.push(one);
      from = one.next;
    }
    const parts = turns.flatMap(({ sums }) => sums);
    expect(parts.reduce((sum, { requests }) => sum + requests, 0)).toBe(7);
    expect(parts.reduce((sum, { charged }) => sum + charged, 0n)).toBe(18_200n);
    expect(turns.reduce((sum, { entries }) => sum + entries, 0)).toBe(whole.entries);
  });

  it("lets another model answer a share of requests, at its price and its cost", async () => {
    const customer = await customerWith({ "sim-f": [30, 50], m: [5] });
    // Of the list price of `m`, 100 and 400 for a token, and these costs.
    const cost = {
      input_nano_usd_per_million_tokens: 1_000_000,
      output_nano_usd_per_million_tokens: 2_000_000,
    };
    const dearer = { model: "m", ...SAME, output_nano_usd_per_million_tokens: 800_000_000 };
    const asked = { ...period(), organization_ids: [customer.id] };
    const simulation = await simulate({
      ...asked,
      prices: [dearer],
      mix: [{ model: "sim-f", to: "m", percent: 100, cost }],
    });
    expect(simulation).toMatchObject({
      num_model_requests: 3,
      num_moved_requests: 2,
      charged_nano_usd: String(3 * 1_000 + 85 * 400),
      repriced_nano_usd: String(3 * 1_000 + 85 * 800),
      new_cost_nano_usd: String(20 + 80 * 2),
      new_margin_nano_usd: String(3 * 1_000 + 85 * 800 - 180),
      models_without_cost: [],
    });
    expect(simulation.models.map(({ model }) => model)).toEqual(["sim-f", "m"]);
    const byToday = await simulate({ ...asked, mix: [{ model: "sim-f", to: "m", percent: 100 }] });
    expect(byToday).toMatchObject({ difference_nano_usd: "0" });
    await expect(
      simulate({ ...asked, mix: [{ model: "sim-f", to: "nothing", percent: 5 }] }),
    ).rejects.toThrow(/no model .*nothing/);
  });

  it("without any change is the ledger with what plans included and their fees", async () => {
    const customer = await customerWith({});
    const account = new TestAccount(customer.id);
    const terms = termsOf({ includedNanoUsd: 30_000_000_000, feeNanoUsd: 31_000_000_000 });
    await account.stub.assignPlan({ terms, fromMs: null, actor: ACTOR });
    await request(account, "req_1", 20);
    await account.alarm();
    const asked = { ...period(), organization_ids: [customer.id] };
    const simulation = await simulate(asked);
    const [row] = await account.rows<{ fees: string }>(
      "SELECT CAST(sum(amount) AS TEXT) AS fees FROM ledger WHERE kind = 'fee'",
    );
    const fees = row?.fees ?? "";
    expect(Number(fees)).toBeGreaterThan(0);
    const same = { charged_nano_usd: "9000", included_nano_usd: "9000", billed_nano_usd: fees };
    expect(simulation).toMatchObject({
      ...same,
      fees_nano_usd: fees,
      new_fees_nano_usd: fees,
      new_included_nano_usd: "9000",
      new_billed_nano_usd: fees,
      organizations_paying_more: 0,
    });
    // And without a plan they would have paid for what they used.
    const none = await simulate({ ...asked, plans: [{ plan: null }] });
    expect(none).toMatchObject({ ...same, new_fees_nano_usd: "0", new_billed_nano_usd: "9000" });
  });

  it("under the trial that a customer has is the ledger, request by request", async () => {
    const customer = await customerWith({});
    const account = new TestAccount(customer.id);
    const trial = { amountNanoUsd: 20_000, days: 40 };
    const overage = { isAllowed: true, percent: 133 };
    const terms = termsOf({ planId: "trial", trial, overage });
    await account.stub.assignPlan({ terms, fromMs: null, actor: ACTOR });
    for (const [at, tokens] of [10, 20, 30, 40].entries())
      await request(account, `req_${at}`, tokens);
    await account.alarm();
    const simulation = await simulate({
      ...period(),
      organization_ids: [customer.id],
      plans: [
        {
          organization_id: customer.id,
          terms: {
            name: "Trial",
            monthly_fee_nano_usd: 1,
            included_nano_usd: 1,
            overage: { allowed: true, percent: 133 },
            trial: { amount_nano_usd: 20_000, days: 40 },
          },
          trial: true,
        },
      ],
    });
    expect(simulation.included_nano_usd).toBe("20000");
    expect(simulation.new_included_nano_usd).toBe("20000");
    expect(simulation).toMatchObject({ difference_nano_usd: "0", bill_difference_nano_usd: "0" });
  });

  it("puts customers on plans that there are, or are not yet, each on their own", async () => {
    const [light, heavy] = [
      await customerWith({ "sim-g": [10] }),
      await customerWith({ "sim-g": [100, 100] }),
    ];
    const id = `p${crypto.randomUUID()}`;
    const terms = { name: "P", monthly_fee_nano_usd: 0, overage: { allowed: true, percent: 50 } };
    await admin("POST", `/plans/${id}/versions`, { ...terms, included_nano_usd: 0 });
    const asked = { ...period(), organization_ids: [light.id, heavy.id] };
    const simulation = await simulate({
      ...asked,
      plans: [{ plan: id }, { organization_id: heavy.id, terms: { ...terms, included_usd: "5" } }],
    });
    const of = (customer: Customer) =>
      simulation.organizations.find((one) => one.organization_id === customer.id);
    expect(of(light)).toMatchObject({ billed_nano_usd: "5000", new_billed_nano_usd: "2500" });
    expect(of(heavy)).toMatchObject({ new_billed_nano_usd: "0", pays_more: false });
    await expect(simulate({ ...asked, plans: [{ plan: "p-of-nobody" }] })).rejects.toThrow(/404/);
    for (const wrong of [{}, { plan: id, terms: { ...terms, included_usd: "5" } }])
      await expect(
        rawAdmin("POST", "/simulations/prices", { ...asked, plans: [wrong] }),
      ).rejects.toThrow(/plans\[0\]\.plan /);
  });

  it("refuses a period that it cannot read, and a book that says two things", async () => {
    const { start_time } = period();
    const prices = [{ model: "m", ...SAME }];
    const century = { start_time, end_time: start_time + 36_525 * 24 * HOUR, prices };
    await expect(simulate(century)).rejects.toThrow(/end_time.*at most 31 days after start_time/);
    const backwards = { start_time, end_time: start_time, prices };
    await expect(simulate(backwards)).rejects.toThrow(/end_time.*after start_time/);
    const crooked = { start_time: start_time + 1, end_time: start_time + HOUR, prices };
    await expect(simulate(crooked)).rejects.toThrow(/start_time.*whole hour/);
    const twice = { ...period(), prices: [...prices, ...prices] };
    await expect(simulate(twice)).rejects.toThrow(/prices.*a model once/);
  });
});
