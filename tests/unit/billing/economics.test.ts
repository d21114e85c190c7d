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
import { economicsSettingsRequestSchema, parseBigUsd } from "../../../src/contract/economics.ts";
import { costOut } from "../../../src/control/economics.ts";
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

const SETTINGS = economicsSettingsRequestSchema.parse({
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
    expect(of({ device_hour_nano_usd: 5, count: 1, available_from: 8 * 3_600 })).toEqual([
      10n,
      10n,
    ]);
    expect(of({ device_hour_nano_usd: 5, count: 1, available_from: 99 * 3_600 })).toEqual([0n, 0n]);
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
    revenue: parseBigUsd("5"),
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
});

describe("costs", () => {
  it("are a device's time, its idle time and a provider's bill", () => {
    expect(timeCost(1_800_000_000n, 2_500_000_000n)).toBe(1_250_000_000n);
    expect(costOf({ device: 1n, idle: 2n, provider: 3n })).toBe(6n);
    expect(parseBigUsd("123456789012.000000001")).toBe(123_456_789_012_000_000_001n);
  });
});
