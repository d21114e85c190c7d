/**
 * POST /admin/v1/simulations/prices: past requests under another price book, mix of models or plan.
 */
import type { z } from "zod";

import { priceSimulationSchema, simulatePricesRequestSchema } from "../../contract/simulations.ts";
import { termsOf, toTerms } from "../../control/plans.ts";
import type { PlanServices } from "../../control/plans.ts";
import { replayPeriod, type PlanChoice } from "../../control/price-simulation.ts";
import {
  addBills,
  billed,
  billOf,
  newBilled,
  NO_BILL,
  revenueOf,
  type SimulatedBill,
  type SimulatedRevenue,
} from "../../control/simulated-bills.ts";
import { SimulatedCosts } from "../../control/simulated-cost.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { toListedPrice } from "../../routing/price-book.ts";

/** What the ledger cannot tell. */
const NOT_INCLUDED = [
  "refunds, and what credits paid",
  "requests that ended without a charge, or were refused",
  "organizations that used nothing in the period, and the fees of their plans",
  "idle time of devices, which is paid for whatever runs on them",
  "another model's own count of tokens, its longer or shorter answers, and whether it could answer at all",
];

export const simulatePrices = defineOperation({
  method: "post",
  path: "/admin/v1/simulations/prices",
  operationId: "simulatePrices",
  tag: "Admin",
  summary:
    "An estimate of a period's revenue and margin under other prices, another mix of models or other plans, request by request from the ledgers. Changes nothing.",
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
      plans: [
        {
          organization_id: null,
          terms: { name: "Starter", monthly_fee_usd: "20.00", included_usd: "25.00" },
        },
      ],
      elasticity: 1.5,
    },
  },
  status: 200,
  response: { description: "Revenue as it was and as it would be.", schema: priceSimulationSchema },
  errors: ["not_found"],
  handler: async ({ c, body }) => {
    const [models, settings, plans] = await Promise.all([
      c.var.services.catalog.list(c.var.services.now(), () => undefined),
      c.var.services.servingTerms(),
      Promise.all(body.plans.map((choice) => toChoice(c.var.services, choice))),
    ]);
    const mix = body.mix.map(({ model, to, percent, cost }) => ({
      model,
      to,
      percent,
      cost: cost && {
        inputPerMillion: BigInt(cost.input_nano_usd_per_million_tokens),
        outputPerMillion: BigInt(cost.output_nano_usd_per_million_tokens),
      },
    }));
    const period = {
      startMs: body.start_time * 1_000,
      endMs: body.end_time * 1_000,
      organizationIds: body.organization_ids,
      books: body.prices.map(({ model, organization_id, ...rates }) => ({
        model,
        organizationId: organization_id,
        price: toListedPrice(0, rates),
      })),
      mix,
      plans,
    };
    const replay = await replayPeriod(c.var.services, period, models);
    const sums = replay.organizations.flatMap((one) => one.sums);
    const costs = new SimulatedCosts({ settings, sums, mix, models });
    const elasticityPermille = Math.round(body.elasticity * 1_000);
    const organizations = replay.organizations.map((one) => {
      const bill = billOf(one, costs, elasticityPermille);
      return { one, bill, difference: newBilled(bill) - billed(bill) };
    });
    const toModels = (own: typeof sums) =>
      byDifference(
        [...Map.groupBy(own, ({ model }) => model)].map(([model, some]) => {
          const revenue = revenueOf(some, costs);
          return { model, revenue, difference: revenue.repriced - revenue.charged };
        }),
      ).map(({ model, revenue }) => ({ model, ...toRevenue(revenue) }));
    const isLeaving = ({ bill }: (typeof organizations)[number]) => bill.retained === 0n;
    return {
      object: "price_simulation" as const,
      is_estimate: true as const,
      source: "ledger" as const,
      start_time: body.start_time,
      end_time: body.end_time,
      elasticity: elasticityPermille / 1_000,
      ...toBill(organizations.reduce((all, { bill }) => addBills(all, bill), NO_BILL)),
      organizations_paying_more: organizations.filter(({ difference }) => difference > 0n).length,
      organizations_leaving: organizations.filter(isLeaving).length,
      models_without_cost: [...costs.unknown],
      is_complete: replay.leftOut === 0 && organizations.every(({ one }) => one.isComplete),
      period_charged_nano_usd: String(replay.periodCharged),
      organizations_left_out: replay.leftOut,
      organizations: byDifference(organizations).map(({ one, bill, difference }) => ({
        organization_id: one.organizationId,
        ...toBill(bill),
        pays_more: difference > 0n,
        retained_percent: Number(bill.retained) / 10_000,
        leaves: bill.retained === 0n,
        is_complete: one.isComplete,
        models: toModels([...one.sums]),
      })),
      models: toModels(sums),
      not_included: [...NOT_INCLUDED],
    };
  },
});

type AskedPlan = z.output<typeof simulatePricesRequestSchema>["plans"][number];

async function toChoice(services: PlanServices, asked: AskedPlan): Promise<PlanChoice> {
  const { organization_id: organizationId, plan, version, terms, trial: hasTrial } = asked;
  const chosen = { organizationId, hasTrial };
  if (terms !== undefined) return { ...chosen, terms: toTerms("simulated", 1, terms) };
  if (plan === null || plan === undefined) return { ...chosen, terms: null };
  return { ...chosen, terms: await termsOf(services, plan, version) };
}

function byDifference<T extends { readonly difference: bigint }>(all: readonly T[]): T[] {
  const size = ({ difference }: T): bigint => (difference < 0n ? -difference : difference);
  return all.toSorted((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0));
}

function toRevenue(revenue: SimulatedRevenue) {
  const { requests, moved, charged, repriced, cost, newCost } = revenue;
  return {
    num_model_requests: requests,
    num_moved_requests: moved,
    charged_nano_usd: String(charged),
    repriced_nano_usd: String(repriced),
    difference_nano_usd: String(repriced - charged),
    cost_nano_usd: String(cost),
    new_cost_nano_usd: String(newCost),
  };
}

function toBill(bill: SimulatedBill) {
  const [before, after] = [billed(bill), newBilled(bill)];
  return {
    ...toRevenue(bill),
    included_nano_usd: String(bill.included),
    new_included_nano_usd: String(bill.newIncluded),
    fees_nano_usd: String(bill.fees),
    new_fees_nano_usd: String(bill.newFees),
    billed_nano_usd: String(before),
    new_billed_nano_usd: String(after),
    bill_difference_nano_usd: String(after - before),
    credits_needed_nano_usd: String(bill.creditsNeeded),
    margin_nano_usd: String(before - bill.cost),
    new_margin_nano_usd: String(after - bill.newCost),
    expected_nano_usd: String(bill.expected),
    expected_margin_nano_usd: String(bill.expected - bill.expectedCost),
  };
}
