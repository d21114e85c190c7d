/** POST /admin/v1/simulations/prices: past requests under another price book. */
import { addRevenue, demandAt, NO_REVENUE, type Revenue } from "../../billing/price-simulation.ts";
import { priceSimulationSchema, simulatePricesRequestSchema } from "../../contract/simulations.ts";
import { replayPeriod, type ReplayedOrganization } from "../../control/price-simulation.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { toListedPrice } from "../../routing/price-book.ts";

export const simulatePrices = defineOperation({
  method: "post",
  path: "/admin/v1/simulations/prices",
  operationId: "simulatePrices",
  tag: "Admin",
  summary:
    "An estimate of a period's revenue under other prices, request by request from the ledgers. Changes nothing.",
  access: FOR_OPERATORS,
  body: {
    schema: simulatePricesRequestSchema,
    example: {
      start_time: 1_790_000_000 - (1_790_000_000 % 3_600),
      end_time: 1_790_000_000 - (1_790_000_000 % 3_600) + 7 * 86_400,
      prices: [
        {
          model: "pocket-chat",
          input_nano_usd_per_million_tokens: 120_000_000,
          cached_input_nano_usd_per_million_tokens: 12_000_000,
          output_nano_usd_per_million_tokens: 480_000_000,
        },
      ],
      elasticity: 1.5,
    },
  },
  status: 200,
  response: { description: "Revenue as it was and as it would be.", schema: priceSimulationSchema },
  errors: [],
  handler: async ({ c, body }) => {
    const replay = await replayPeriod(c.env, {
      startMs: body.start_time * 1_000,
      endMs: body.end_time * 1_000,
      organizationIds: body.organization_ids,
      books: body.prices.map(({ model, organization_id, ...rates }) => ({
        model,
        organizationId: organization_id,
        price: toListedPrice(0, rates),
      })),
    });
    const elasticityPermille = Math.round(body.elasticity * 1_000);
    const organizations = replay.organizations.map((one) =>
      toOrganization(one, elasticityPermille),
    );
    const everyModel = replay.organizations.flatMap(({ models }) => [...models]);
    const expected = organizations.reduce((sum, { demand }) => sum + demand.expected, 0n);
    return {
      object: "price_simulation" as const,
      is_estimate: true as const,
      source: "ledger" as const,
      start_time: body.start_time,
      end_time: body.end_time,
      elasticity: elasticityPermille / 1_000,
      ...toWire(sumOf(everyModel.map(([, revenue]) => revenue))),
      expected_nano_usd: String(expected),
      is_complete: replay.leftOut === 0 && organizations.every(({ wire }) => wire.is_complete),
      period_charged_nano_usd: String(replay.periodCharged),
      organizations_left_out: replay.leftOut,
      organizations: byDifference(organizations).map(({ wire }) => wire),
      models: toModels(everyModel),
    };
  },
});

function toOrganization(one: ReplayedOrganization, elasticityPermille: number) {
  const revenue = sumOf(one.models.values());
  const demand = demandAt(revenue, elasticityPermille);
  const wire = {
    organization_id: one.organizationId,
    ...toWire(revenue),
    expected_nano_usd: String(demand.expected),
    retained_percent: Number(demand.retained) / 10_000,
    leaves: demand.retained === 0n,
    is_complete: one.isComplete,
    models: toModels(one.models),
  };
  return { revenue, demand, wire };
}

function toModels(models: Iterable<readonly [string, Revenue]>) {
  const byModel = Map.groupBy(models, ([model]) => model);
  const sums = [...byModel].map(([model, own]) => ({
    model,
    revenue: sumOf(own.map(([, revenue]) => revenue)),
  }));
  return byDifference(sums).map(({ model, revenue }) => ({ model, ...toWire(revenue) }));
}

function byDifference<T extends { readonly revenue: Revenue }>(all: readonly T[]): T[] {
  const size = ({ revenue }: T): bigint => {
    const difference = revenue.repriced - revenue.charged;
    return difference < 0n ? -difference : difference;
  };
  return all.toSorted((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0));
}

function sumOf(all: Iterable<Revenue>): Revenue {
  let sum = NO_REVENUE;
  for (const one of all) sum = addRevenue(sum, one);
  return sum;
}

function toWire({ requests, charged, repriced }: Revenue) {
  return {
    num_model_requests: requests,
    charged_nano_usd: String(charged),
    repriced_nano_usd: String(repriced),
    difference_nano_usd: String(repriced - charged),
  };
}
