/** The price book: versions with dates, guarded against slips, never edited. */
import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";

import { passTime } from "../support/clock.ts";
import { answer, FakeWorker } from "../support/fake-worker.ts";
import { admitCall, keyCall, settleCall, TestAccount } from "../support/test-account.ts";
import { admin, chat, MODEL, openCustomer, type Customer } from "../support/test-worker.ts";

const RATES = {
  input_nano_usd_per_million_tokens: 100,
  cached_input_nano_usd_per_million_tokens: 10,
  output_nano_usd_per_million_tokens: 400,
};

async function newModel() {
  await openCustomer();
  const path = `/models/p${crypto.randomUUID()}` as const;
  const settings = {
    owned_by: "tidegate",
    context_tokens: 100,
    max_output_tokens: 100,
    deployments: [{ id: "d", url: "http://gpu-worker.test" }],
    price: RATES,
  };
  await admin("PUT", path, settings);
  const current = async () => {
    const { data } = await admin("GET", `${path}/prices`);
    const dearest = data.filter(({ effective_at }) => effective_at <= Date.now() / 1_000);
    return Math.max(...dearest.map(({ version }) => version));
  };
  return { path, current };
}

describe("a model's prices", () => {
  it("are versions, those to come among them; a later one does not undo one with a date", async () => {
    const { path, current } = await newModel();
    const soon = Math.floor(Date.now() / 1_000) + 3_600;
    const dearer = { ...RATES, output_nano_usd_per_million_tokens: 500 };
    expect(await admin("POST", `${path}/prices`, { ...dearer, effective_at: soon })).toMatchObject({
      version: 2,
      effective_at: soon,
    });
    expect(await current()).toBe(1);
    expect(await admin("POST", `${path}/prices`, dearer)).toMatchObject({ version: 3 });
    expect(await current()).toBe(3);
    const { data } = await admin("GET", `${path}/prices`);
    expect(data).toHaveLength(3);
  });

  it("that come at once are all versions, each with its line of who did it", async () => {
    const { path } = await newModel();
    const made = await Promise.all(
      [401, 402, 403, 404].map((output) =>
        admin("POST", `${path}/prices`, {
          ...RATES,
          output_nano_usd_per_million_tokens: output,
        }),
      ),
    );
    const ascending = (one: number, other: number) => one - other;
    expect(made.map(({ version }) => version).toSorted(ascending)).toEqual([2, 3, 4, 5]);
    const target = encodeURIComponent(path.replace("/models/", ""));
    const { data } = await admin("GET", `/audit?target=${target}`);
    const lines = data.filter(({ action }) => action === "prices.create");
    expect(
      lines.map(({ after }) => (after as { version: number }).version).toSorted(ascending),
    ).toEqual([2, 3, 4, 5]);
    expect(data.at(-1)).toMatchObject({ action: "models.put", before: null });
  });

  it("do not end before they begin", async () => {
    const { path } = await newModel();
    const customer = await openCustomer();
    const price = { ...RATES, organization_id: customer.id, effective_at: 2_000_000_000 };
    const backwards = admin("POST", `${path}/prices`, { ...price, ends_at: 1_900_000_000 });
    await expect(backwards).rejects.toThrow(/1900000000 is not after 2000000000/);
    expect(
      await admin("POST", `${path}/prices`, { ...price, ends_at: 2_100_000_000 }),
    ).toMatchObject({
      ends_at: 2_100_000_000,
    });
  });

  it("need a word more for a tenfold change", async () => {
    const { path } = await newModel();
    const slip = { ...RATES, output_nano_usd_per_million_tokens: 4_000 };
    await expect(admin("POST", `${path}/prices`, slip)).rejects.toThrow(/from 400 to 4000/);
    expect(await admin("POST", `${path}/prices`, { ...slip, confirm: true })).toMatchObject({
      version: 2,
    });
    await expect(admin("GET", "/models/nothing/prices")).rejects.toThrow(/404/);
  });

  it("of a customer are charged to them alone, until they end", async () => {
    const worker = new FakeWorker();
    worker.makes = () => answer("hi", 0, 3);
    worker.listen();
    const [own, other] = [await openCustomer(), await openCustomer()];
    const path = "/models/m/prices";
    const rates = { ...MODEL.price, output_nano_usd_per_million_tokens: 1_000_000_000 };
    const special = {
      ...rates,
      per_request_nano_usd: 5_000,
      organization_id: own.id,
      confirm: true,
    };
    const made = await admin("POST", path, special);
    const chargeOf = async (customer: Customer) => {
      await (await chat(customer.key)).text();
      const list = await admin("GET", `/organizations/${customer.id}/usage?limit=1`);
      return list.data[0];
    };
    expect(await chargeOf(own)).toMatchObject({
      charge_nano_usd: 10 * 100 + 3 * 1_000 + 5_000,
      price_version: made.version,
    });
    expect(await chargeOf(other)).toMatchObject({ charge_nano_usd: 10 * 100 + 3 * 400 });
    passTime(1_000);
    const now = Math.floor(Date.now() / 1_000);
    await admin("POST", path, { ...special, ends_at: now });
    expect(await chargeOf(own)).toMatchObject({ charge_nano_usd: 10 * 100 + 3 * 400 });
    await expect(admin("POST", path, { ...rates, confirm: true, ends_at: now })).rejects.toThrow(
      /list price/,
    );
    const nobody = { ...special, organization_id: "org_0000000000000000" };
    await expect(admin("POST", path, nobody)).rejects.toThrow(/There is no organization/);
    vi.unstubAllGlobals();
  });

  it("with a date are charged from their very millisecond, and until the one in which they end", async () => {
    const worker = new FakeWorker();
    worker.makes = () => answer("hi", 0, 3);
    worker.listen();
    const customer = await openCustomer();
    const model = `p${crypto.randomUUID()}`;
    await admin("PUT", `/models/${model}`, { ...MODEL, price: RATES });
    const [from, until] = [2_000_000_000, 2_000_000_060];
    const dates = [{ effective_at: from }, { effective_at: from + 30, ends_at: until, own: true }];
    for (const { own, ...date } of dates.map((one) => ({ own: false, ...one })))
      await admin("POST", `/models/${model}/prices`, {
        ...RATES,
        ...date,
        organization_id: own ? customer.id : null,
      });
    const times = [from * 1_000 - 1, from * 1_000, (from + 30) * 1_000 - 1, (from + 30) * 1_000];
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      for (const ms of [...times, until * 1_000 - 1, until * 1_000]) {
        vi.setSystemTime(ms);
        await (await chat(customer.key, { model })).text();
      }
    } finally {
      vi.useRealTimers();
    }
    const { data } = await admin("GET", `/organizations/${customer.id}/usage`);
    const charged = data.toReversed().map(({ price_version: version }) => version);
    expect(charged).toEqual([1, 2, 2, 3, 3, 2]);
    vi.unstubAllGlobals();
  });

  it("by tier are those of the prompt that the meter counted", async () => {
    const worker = new FakeWorker();
    worker.makes = () => answer("hi", 0, 3);
    worker.listen();
    const customer = await openCustomer();
    const tier = {
      prompt_tokens_above: 9,
      ...RATES,
      output_nano_usd_per_million_tokens: 9_000_000_000,
    };
    await admin("POST", "/models/m/prices", {
      ...MODEL.price,
      tiers: [tier],
      organization_id: customer.id,
      confirm: true,
    });
    await (await chat(customer.key)).text();
    const { data } = await admin("GET", `/organizations/${customer.id}/usage`);
    // The estimate of the prompt is below the tier, and the meter's 10 tokens are above it.
    expect(data[0]).toMatchObject({ prompt_tokens: 10, charge_nano_usd: 3 * 9_000 });
    vi.unstubAllGlobals();
  });

  it("refuse tiers that do not rise, and what is no amount", async () => {
    const { path } = await newModel();
    const tier = { prompt_tokens_above: 9, ...RATES };
    for (const wrong of [
      { tiers: [tier, tier] },
      { per_request_nano_usd: -1 },
      { per_second_nano_usd: 0.5 },
      { batch_discount_percent: 101 },
    ])
      await expect(admin("POST", `${path}/prices`, { ...RATES, ...wrong })).rejects.toThrow(/400/);
  });

  it("can be tried on the traffic of late without a change", async () => {
    const customer = await openCustomer();
    const account = new TestAccount(customer.id);
    await account.stub.addKey(keyCall());
    const model = `t${crypto.randomUUID()}`;
    await admin("PUT", `/models/${model}`, { ...MODEL, price: RATES });
    for (const [index, tokens] of [30, 50].entries()) {
      await account.stub.admit(admitCall(`req_${index}`, { model, maxCompletionTokens: 100 }));
      await account.stub.settle(settleCall(`req_${index}`, tokens));
    }
    await account.alarm();
    const path = `/models/${model}/prices` as const;
    const before = await admin("GET", path);
    const preview = await admin("POST", `${path}/preview`, {
      input_nano_usd_per_million_tokens: 1_000_000,
      cached_input_nano_usd_per_million_tokens: 0,
      output_nano_usd_per_million_tokens: 2_000_000,
      per_request_nano_usd: 7,
      per_second_nano_usd: 1,
      batch_discount_percent: 50,
      // As it would be sent to create the price.
      effective_at: null,
      confirm: true,
    });
    const [charged, repriced] = [20 * 100 + 80 * 400, 20 + 160 + 14];
    expect(preview).toMatchObject({
      num_model_requests: 2,
      charged_nano_usd: String(charged),
      repriced_nano_usd: String(repriced),
      difference_nano_usd: String(repriced - charged),
      organizations: [{ organization_id: customer.id, num_model_requests: 2 }],
      not_included: [
        expect.stringMatching(/without a charge/),
        "per_second_nano_usd",
        "batch_discount_percent",
        "response_cache_percent",
      ],
    });
    expect(await admin("GET", path)).toEqual(before);
    const own = { ...RATES, organization_id: customer.id };
    await admin("POST", path, own);
    expect(await admin("POST", `${path}/preview`, RATES)).toMatchObject({ organizations: [] });
    expect(await admin("POST", `${path}/preview`, own)).toMatchObject({
      organizations: [{ organization_id: customer.id }],
    });
  });

  it("need the word when the model itself is put, too", async () => {
    const { path } = await newModel();
    const slip = {
      owned_by: "tidegate",
      context_tokens: 100,
      max_output_tokens: 100,
      deployments: [{ id: "d", url: "http://gpu-worker.test" }],
      price: { ...RATES, output_nano_usd_per_million_tokens: 40 },
    };
    await expect(admin("PUT", path, slip)).rejects.toThrow(/confirm must be true/);
    expect(await admin("PUT", path, { ...slip, confirm: true })).toMatchObject({
      price: { version: 2 },
    });
    const tier = { prompt_tokens_above: 9, ...RATES };
    const tiered = { ...slip, price: { ...slip.price, tiers: [tier] }, confirm: true };
    await admin("PUT", path, tiered);
    // To leave the tiers out is to drop them.
    await expect(admin("PUT", path, slip)).rejects.toThrow(/above 9 prompt tokens goes from 400/);
    const { data } = await admin("GET", `/audit?target=${path.slice(8)}`);
    expect(data.map(({ action }) => action)).toEqual(Array(3).fill("models.put"));
  });

  it("cannot be edited or deleted, by anyone", async () => {
    const { path } = await newModel();
    const id = path.slice("/models/".length);
    for (const statement of [
      "UPDATE prices SET output_nano_usd_per_million = 1 WHERE model_id = ?",
      "DELETE FROM prices WHERE model_id = ?",
    ])
      await expect(env.DB.prepare(statement).bind(id).run()).rejects.toThrow(/immutable/);
    const model = await admin("PUT", path, {
      owned_by: "other",
      context_tokens: 100,
      max_output_tokens: 100,
      deployments: [{ id: "d", url: "http://gpu-worker.test" }],
      price: RATES,
    });
    expect(model.price.version).toBe(1);
  });
});
