/** What those who watch are told that serving cost, against economics. */
import { describe, expect, it } from "vitest";

import { costOf } from "../../../src/billing/economics.ts";
import { economicsSettingsRequestSchema } from "../../../src/contract/economics.ts";
import { costOut } from "../../../src/control/economics.ts";
import { RecentCosts } from "../../../src/control/recent-costs.ts";
import { costOfFigures } from "../../../src/control/watched-cost.ts";
import type { ShadowUse } from "../../../src/routing/shadow-runs.ts";
import { NO_FIGURES } from "../../../src/watch/figures.ts";

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 10, 30, 10, 20);
const TERMS = {
  costs: [],
  ...economicsSettingsRequestSchema.parse({
    devices: [{ id: "one", deployment_ids: ["own"], device_hour_nano_usd: 2_500_000_001 }],
    provider_prices: [
      {
        deployment_id: "far",
        input_nano_usd_per_million_tokens: 1_000_000,
        output_nano_usd_per_million_tokens: 9_000_000,
      },
    ],
  }),
};
const ROW = {
  key_id: "",
  model: "m",
  deployment_id: "own",
  hour_ms: NOW_MS,
  requests: 3,
  prompt_tokens: 10,
  completion_tokens: 20,
  prefill_us: 0,
  decode_us: 0,
  device_us: 700_000,
  charged: "0",
};

const copiesOf = (deploymentId: string, hourMs: number): ShadowUse => ({
  model: "m",
  deploymentId,
  hourMs,
  runs: 5,
  promptTokens: 1_000,
  cachedTokens: 0,
  completionTokens: 4_000,
  deviceUs: deploymentId === "own" ? 900_000 : 0,
  heldMs: 2_000,
});

describe("what serving cost, as it is watched", () => {
  const hour = NOW_MS - (NOW_MS % HOUR_MS);
  const period = { startMs: hour - 23 * HOUR_MS, endMs: NOW_MS };
  const copies = [copiesOf("far", hour), copiesOf("own", hour - HOUR_MS)];
  const use = {
    requests: ROW.requests,
    promptTokens: ROW.prompt_tokens,
    completionTokens: ROW.completion_tokens,
    deviceUs: BigInt(ROW.device_us),
  };
  const figures = { ...NO_FIGURES, uses: new Map([["m/own", use]]) };

  it("is what economics have, with the copies that tried deployments", () => {
    const rows = [{ organizationId: "", row: ROW }];
    const { cells, shadows } = costOut(rows, TERMS, { ...period, shadowUses: copies });
    const total = cells.reduce((sum, cell) => sum + costOf(cell.use), 0n);
    const watched = costOfFigures(figures, { terms: TERMS, shadowUses: copies }, period);
    expect(watched).toBe(total + shadows.cost);
    const without = costOfFigures(figures, { terms: TERMS, shadowUses: [] }, period);
    // The device is paid for in any case; another company is not.
    expect(watched - without).toBe(1_000n + 36_000n);
  });

  it("has the copies of its own hours alone", () => {
    const terms = { terms: TERMS, shadowUses: [...copies, copiesOf("far", period.startMs - 1)] };
    const own = { terms: TERMS, shadowUses: copies };
    expect(costOfFigures(figures, terms, period)).toBe(costOfFigures(figures, own, period));
  });
});

describe("what is read for those who watch", () => {
  it("is the hours of now alone, once the others are known", async () => {
    const asked: number[] = [];
    const recent = new RecentCosts({
      terms: async () => TERMS,
      shadowUses: async ({ startMs, endMs }) => {
        asked.push((endMs - startMs) / HOUR_MS);
        const hours = Array.from(
          { length: 60 },
          (_, at) => NOW_MS - (NOW_MS % HOUR_MS) - at * HOUR_MS,
        );
        return hours.filter((at) => at >= startMs && at < endMs).map((at) => copiesOf("far", at));
      },
    });
    const hoursAt = async (nowMs: number) =>
      (await recent.at(nowMs)).shadowUses.map(({ hourMs }) => hourMs).toSorted((a, b) => a - b);
    const first = await hoursAt(NOW_MS);
    expect(first).toHaveLength(48);
    expect(await hoursAt(NOW_MS + 9_000)).toEqual(first);
    expect(await hoursAt(NOW_MS + 10_000)).toEqual(first);
    expect(await hoursAt(NOW_MS + HOUR_MS)).toEqual(first.slice(1));
    expect(asked.map(Math.floor)).toEqual([47, 2, 3]);
  });
});
