/**
 * What serving costs: nothing of a device's price is lost or made up between its requests, and how
 * long cash lasts.
 */
import { describe, expect, it } from "vitest";

import {
  addUse,
  costOf,
  inProportion,
  MONTH_US,
  NO_USE,
  runwayOf,
  timeCost,
} from "../../../src/billing/economics.ts";
import {
  deploymentCostRatesSchema,
  type DeploymentCost,
} from "../../../src/contract/deployment-costs.ts";
import { economicsSettingsRequestSchema, parseBigUsd } from "../../../src/contract/economics.ts";
import { costOut } from "../../../src/control/economics.ts";
import type { ServingTerms } from "../../../src/control/serving-prices.ts";
import { fc, runs } from "../../support/random.ts";

const HOUR_MS = 3_600_000;
const nat = (max: number) => fc.integer({ min: 0, max });

const row = fc.record({
  key_id: fc.constantFrom("key_a", "key_b"),
  model: fc.constantFrom("m", "n"),
  deployment_id: fc.constantFrom("gpu-a", "gpu-b", "elsewhere", "provider", ""),
  hour_ms: nat(20).map((hour) => hour * HOUR_MS),
  requests: nat(100),
  prompt_tokens: nat(1_000_000),
  completion_tokens: nat(1_000_000),
  prefill_us: nat(1_000_000_000),
  decode_us: nat(1_000_000_000),
  device_us: nat(1_000_000_000),
  charged: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
});

const SETTINGS: ServingTerms = {
  costs: [],
  ...economicsSettingsRequestSchema.parse({
    device_hour_nano_usd: 1_000_000_000,
    devices: [
      { id: "one", deployment_ids: ["gpu-a"], device_hour_nano_usd: 2_500_000_001 },
      { id: "two", deployment_ids: ["gpu-b"], device_hour_nano_usd: 7, count: 3 },
    ],
    provider_prices: [
      {
        deployment_id: "provider",
        input_nano_usd_per_million_tokens: 100,
        output_nano_usd_per_million_tokens: 999,
      },
    ],
  }),
};

/** The version of hours from this one on. */
const cost = (
  version: number,
  hour: number,
  rates: object,
  deploymentId = "elsewhere",
): DeploymentCost => ({
  model: "m",
  deploymentId,
  version,
  effectiveMs: hour * HOUR_MS,
  rates: deploymentCostRatesSchema.parse(rates),
});

describe("the price of a device", () => {
  it("is paid by its requests together, to the nano-dollar, whoever had what of it", () => {
    const period = { startMs: 0, endMs: 24 * HOUR_MS };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const owned = rows.map((one) => ({ organizationId: "org_a", row: one }));
        const { cells, devices } = costOut(owned, SETTINGS, period);
        const all = cells.reduce((sum, { use }) => addUse(sum, use), NO_USE);
        expect(all.charged).toBe(rows.reduce((sum, { charged }) => sum + BigInt(charged), 0n));
        for (const [at, device] of devices.entries()) {
          const ids = SETTINGS.devices[at]?.deployment_ids ?? [];
          const own = cells.filter(({ deploymentId }) => ids.includes(deploymentId));
          const use = own.reduce((sum, cell) => addUse(sum, cell.use), NO_USE);
          expect(device.busyUs).toBe(use.deviceUs);
          expect(use.idle).toBe(use.deviceUs === 0n ? 0n : device.idleCost);
          if (device.idleCost > 0n) expect(device.idleCost + use.device).toBe(device.cost);
        }
        for (const { deploymentId, use } of cells) {
          if (deploymentId === "provider") expect([use.device, use.idle]).toEqual([0n, 0n]);
          else expect(use.provider).toBe(0n);
          if (deploymentId === "elsewhere") expect(use.idle).toBe(0n);
        }
      }),
      { numRuns: runs(100) },
    );
  });

  it("is that of the time since when it is paid for, and of as many as there are", () => {
    const of = (change: object) =>
      costOut(
        [],
        { ...SETTINGS, devices: SETTINGS.devices.map((one) => ({ ...one, ...change })) },
        { startMs: 0, endMs: 10 * HOUR_MS },
      ).devices.map(({ cost }) => cost);
    expect(of({ device_hour_nano_usd: 5, count: 2 })).toEqual([100n, 100n]);
    expect(of({ device_hour_nano_usd: 5, count: 1, available_at: 8 * 3_600 })).toEqual([10n, 10n]);
    expect(of({ device_hour_nano_usd: 5, count: 1, available_at: 99 * 3_600 })).toEqual([0n, 0n]);
  });
});

describe("the cost of a deployment", () => {
  const period = { startMs: 0, endMs: 24 * HOUR_MS };
  const USE = {
    key_id: "key_a",
    model: "m",
    deployment_id: "elsewhere",
    hour_ms: 5 * HOUR_MS,
    requests: 3,
    calls: 2,
    held_us: 4_000_000,
    cached_tokens: 400_000,
    prompt_tokens: 1_000_000,
    completion_tokens: 500_000,
    prefill_us: 0,
    decode_us: 0,
    device_us: 3_600_000_000,
    charged: "1000000",
  };
  const costed = (costs: readonly DeploymentCost[], change: object = {}) => {
    const owned = [{ organizationId: "org_a", row: { ...USE, ...change } }];
    const { cells, devices } = costOut(owned, { ...SETTINGS, costs }, period);
    return { use: cells[0]?.use ?? NO_USE, devices };
  };

  it("is of its tokens, calls and seconds, and takes no time of a device of ours", () => {
    const rates = {
      input_nano_usd_per_million_tokens: 1_000,
      cached_input_nano_usd_per_million_tokens: 10,
      output_nano_usd_per_million_tokens: 4_000,
      per_request_nano_usd: 7,
      per_second_nano_usd: 3,
    };
    const { use } = costed([cost(1, 0, rates)]);
    expect([use.device, use.provider]).toEqual([0n, 600n + 4n + 2_000n + 2n * 7n + 4n * 3n]);
    const plain = costed([
      cost(1, 0, { ...rates, cached_input_nano_usd_per_million_tokens: null }),
    ]);
    expect(plain.use.provider).toBe(1_000n + 2_000n + 14n + 12n);
    // Of another model's deployment of that id it says nothing.
    expect(costed([cost(1, 0, rates)], { model: "n" }).use.provider).toBe(0n);
  });

  it("is that of the hour: the newest of those that began, and no later one", () => {
    const of = (nano: number) => ({ per_request_nano_usd: nano });
    const costs = [
      cost(1, 0, of(1)),
      cost(2, 5, of(20)),
      cost(3, 6, of(300)),
      cost(4, 5, of(4_000)),
    ];
    const at = (hour: number) =>
      costed(costs, {
        hour_ms: hour * HOUR_MS,
        calls: 1,
        prompt_tokens: 0,
        completion_tokens: 0,
        cached_tokens: 0,
      }).use.provider;
    expect([at(4), at(5), at(6), at(7)]).toEqual([1n, 4_000n, 300n, 300n]);
  });

  it("of a device is its hour's price, and what it rests is at the price of the device", () => {
    const hour = { device_hour_nano_usd: 9 };
    const { use, devices } = costed([cost(1, 0, hour, "gpu-b")], { deployment_id: "gpu-b" });
    // Three devices for a day at 7; of one of their hours a request took all.
    expect(use).toMatchObject({ device: 9n, provider: 0n, idle: 7n * (72n - 1n) });
    expect(devices[1]).toMatchObject({ cost: 504n, idleCost: 497n });
  });

  it("leaves charges as the ledger has them, whatever it is", () => {
    const nano = nat(10 ** 9);
    const rates = fc.record({
      input_nano_usd_per_million_tokens: nano,
      output_nano_usd_per_million_tokens: nano,
      per_request_nano_usd: nano,
      per_second_nano_usd: nano,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), rates, (rows, own) => {
        const owned = rows.map((one) => ({ organizationId: "org_a", row: one }));
        const costs = [cost(1, 3, own), cost(2, 9, own, "provider")];
        const { cells } = costOut(owned, { ...SETTINGS, costs }, period);
        const all = cells.reduce((sum, { use }) => addUse(sum, use), NO_USE);
        expect(all.charged).toBe(rows.reduce((sum, { charged }) => sum + BigInt(charged), 0n));
        expect(all.charged - costOf(all)).toBe(
          cells.reduce((sum, { use }) => sum + use.charged - costOf(use), 0n),
        );
      }),
      { numRuns: runs(50) },
    );
  });
});

describe("parts in proportion", () => {
  it("are the amount together, and each within one of its share", () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), weights, (amount, own) => {
        const parts = inProportion(amount, own);
        const whole = own.reduce((sum, weight) => sum + weight, 0n);
        const sum = parts.reduce((all, part) => all + part, 0n);
        expect(sum).toBe(whole === 0n ? 0n : amount);
        for (const [at, part] of parts.entries()) {
          if (whole === 0n) continue;
          const share = (amount * (own[at] ?? 0n)) / whole;
          expect(part >= share && part <= share + 1n).toBe(true);
        }
      }),
    );
  });
});

describe("a runway", () => {
  const basis = {
    cash: parseBigUsd("100.5"),
    prepaid: parseBigUsd("50.5"),
    fixed: parseBigUsd("10"),
    devices: parseBigUsd("15"),
    providers: 0n,
    revenue: parseBigUsd("5"),
    elsewhere: 0n,
    availableUs: MONTH_US,
    sampleCharged: parseBigUsd("0.1"),
    sampleUs: 3_600_000_000n,
  };

  it("is what is left of the cash by what it loses in a month", () => {
    expect(runwayOf(basis)).toMatchObject({
      burn: parseBigUsd("20"),
      monthsLeft: 502,
      monthsLeftAfterPrepaid: 250,
    });
    expect(runwayOf({ ...basis, prepaid: basis.cash * 2n }).monthsLeftAfterPrepaid).toBe(0);
  });

  it("has no end where nothing is lost, and no break-even where nothing is sold", () => {
    expect(runwayOf({ ...basis, revenue: parseBigUsd("25") }).monthsLeft).toBeNull();
    expect(runwayOf({ ...basis, sampleUs: 0n }).breakEvenUtilisation).toBeNull();
  });

  it("breaks even at the use at which the devices bring what everything costs", () => {
    const { breakEvenUtilisation } = runwayOf(basis);
    const hours = 730.5 * ((breakEvenUtilisation ?? 0) / 1e6);
    expect(hours * 0.1).toBeCloseTo(25, 3);
  });

  it("has what other companies ask among the costs, and what is sold of theirs for no device's", () => {
    const bought = { ...basis, providers: parseBigUsd("3"), elsewhere: parseBigUsd("4") };
    const runway = runwayOf(bought);
    expect(runway.burn).toBe(parseBigUsd("23"));
    // 25 and 3, less 4 that devices need not bring.
    const hours = 730.5 * ((runway.breakEvenUtilisation ?? 0) / 1e6);
    expect(hours * 0.1).toBeCloseTo(24, 3);
    expect(runwayOf({ ...bought, elsewhere: parseBigUsd("99") }).breakEvenUtilisation).toBe(0);
  });
});

describe("costs", () => {
  it("are a device's time, its idle time and a provider's bill", () => {
    expect(timeCost(1_800_000_000n, 2_500_000_000n)).toBe(1_250_000_000n);
    expect(costOf({ device: 1n, idle: 2n, provider: 3n })).toBe(6n);
    expect(parseBigUsd("123456789012.000000001")).toBe(123_456_789_012_000_000_001n);
  });
});
