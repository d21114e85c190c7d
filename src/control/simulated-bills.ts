/** What a replay comes to: revenue, bills, costs and margins, and who stays. Pure. */
import { divideHalfEven } from "../billing/money.ts";
import { ALL_VOLUME, demandAt } from "../billing/price-simulation.ts";
import type { ReplayedSum } from "../billing/scenario.ts";
import type { ReplayedOrganization } from "./price-simulation.ts";
import type { SimulatedCosts } from "./simulated-cost.ts";

/** Of requests. nano-USD. */
export interface SimulatedRevenue {
  readonly requests: number;
  readonly moved: number;
  readonly charged: bigint;
  readonly repriced: bigint;
  readonly included: bigint;
  readonly newIncluded: bigint;
  readonly creditsNeeded: bigint;
  readonly cost: bigint;
  readonly newCost: bigint;
}

/** Of organizations, with the fees of their plans. */
export interface SimulatedBill extends SimulatedRevenue {
  readonly fees: bigint;
  readonly newFees: bigint;
  readonly expected: bigint;
  /** Of the cost, what is left when customers have answered. */
  readonly expectedCost: bigint;
}

const NOTHING: SimulatedRevenue = {
  requests: 0,
  moved: 0,
  charged: 0n,
  repriced: 0n,
  included: 0n,
  newIncluded: 0n,
  creditsNeeded: 0n,
  cost: 0n,
  newCost: 0n,
};

export const NO_BILL: SimulatedBill = {
  ...NOTHING,
  fees: 0n,
  newFees: 0n,
  expected: 0n,
  expectedCost: 0n,
};

export const billed = ({ charged, included, fees }: SimulatedBill): bigint =>
  charged - included + fees;
export const newBilled = ({ repriced, newIncluded, newFees }: SimulatedBill): bigint =>
  repriced - newIncluded + newFees;

export function revenueOf(sums: readonly ReplayedSum[], costs: SimulatedCosts): SimulatedRevenue {
  return sums
    .map((sum) => ({
      ...sum,
      moved: sum.movedTo === null ? 0 : sum.requests,
      ...costs.of(sum),
    }))
    .reduce(addRevenue, NOTHING);
}

function addRevenue(one: SimulatedRevenue, other: SimulatedRevenue): SimulatedRevenue {
  return {
    requests: one.requests + other.requests,
    moved: one.moved + other.moved,
    charged: one.charged + other.charged,
    repriced: one.repriced + other.repriced,
    included: one.included + other.included,
    newIncluded: one.newIncluded + other.newIncluded,
    creditsNeeded: one.creditsNeeded + other.creditsNeeded,
    cost: one.cost + other.cost,
    newCost: one.newCost + other.newCost,
  };
}

/** @param elasticityPermille 1,500: a bill dearer by 1 % takes 1.5 % of the volume */
export function billOf(
  { sums, fees, newFees }: ReplayedOrganization,
  costs: SimulatedCosts,
  elasticityPermille: number,
): SimulatedBill & { readonly retained: bigint } {
  const bill = { ...NO_BILL, ...revenueOf(sums, costs), fees, newFees };
  const amounts = { charged: billed(bill), repriced: newBilled(bill) };
  const { retained, expected } = demandAt(amounts, elasticityPermille);
  const expectedCost = divideHalfEven(bill.newCost * retained, ALL_VOLUME);
  return { ...bill, retained, expected, expectedCost };
}

export function addBills(one: SimulatedBill, other: SimulatedBill): SimulatedBill {
  return {
    ...addRevenue(one, other),
    fees: one.fees + other.fees,
    newFees: one.newFees + other.newFees,
    expected: one.expected + other.expected,
    expectedCost: one.expectedCost + other.expectedCost,
  };
}
