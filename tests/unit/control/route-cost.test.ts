import { describe, expect, it } from "vitest";

import type { EconomicsSettings } from "../../../src/contract/economics.ts";
import { costOfRoute, type Unrun } from "../../../src/control/route-cost.ts";
import { ServingPrices } from "../../../src/control/serving-prices.ts";

const settings = {
  device_hour_nano_usd: 3_600_000_000,
  devices: [],
  provider_prices: [],
} as unknown as EconomicsSettings;

const unrun = (fields: Partial<Unrun> = {}): Unrun => ({
  served: { model: "m", deploymentId: "d", hourMs: 0 },
  kind: "gpu_worker",
  promptTokens: 100,
  completionTokens: 50,
  device: { prefillMs: 200, decodeTokensPerSecond: 100 },
  ...fields,
});

const costOf = (fields?: Partial<Unrun>) => costOfRoute(new ServingPrices(settings), unrun(fields));

describe("what a request would cost", () => {
  it("is, on a device of ours, the time that its worker's rates give at the device's price", () => {
    // 0.7 s of a device that costs a millionth of 3.6 dollars a millisecond.
    expect(costOf()).toEqual({ basis: "device", cost: 700_000n });
    const promptAlone = {
      completionTokens: 0,
      device: { prefillMs: 1, decodeTokensPerSecond: null },
    };
    expect(costOf(promptAlone)).toEqual({ basis: "device", cost: 1_000n });
  });

  it("is not said where nobody knows: without rates, or where nobody said what it costs", () => {
    const unknown = { basis: null, cost: null };
    expect(costOf({ device: undefined })).toEqual(unknown);
    expect(costOf({ device: { prefillMs: 1, decodeTokensPerSecond: null } })).toEqual(unknown);
    expect(costOf({ device: { prefillMs: 1, decodeTokensPerSecond: 0 } })).toEqual(unknown);
    expect(costOf({ kind: "openai_compatible" })).toEqual(unknown);
    expect(costOf({ kind: "edge" })).toEqual(unknown);
  });
});
