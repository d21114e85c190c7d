/**
 * A period's requests, from the ledgers of the accounts, under other terms: another price book,
 * another mix of models, another plan. Changes nothing.
 */
import type { ReplayTurn } from "../account/usage/verbs.ts";
import type { TokenRates } from "../billing/economics.ts";
import { periodsWithin, replayOf, withoutPlan, type PlanReplay } from "../billing/plan-replay.ts";
import type { PlanTerms } from "../billing/plan.ts";
import type { BookPrice } from "../billing/price-simulation.ts";
import { addTo, type Move, type ReplayedSum } from "../billing/scenario.ts";
import { ApiError, quoted } from "../errors.ts";
import type { CatalogEntry } from "../routing/catalog.ts";
import type { AdminServices } from "./organizations.ts";
import { readInShares, readTurns, type SharedPeriod } from "./shared-reading.ts";

export interface Book {
  readonly model: string;
  /** null: the list price. */
  readonly organizationId: string | null;
  readonly price: BookPrice;
}

/** Some of a model's requests are answered by another. */
export interface MixChange {
  readonly model: string;
  readonly to: string;
  readonly percent: number;
  /** What the other costs to serve; null: what it cost in the period. */
  readonly cost: TokenRates | null;
}

export interface PlanChoice {
  /** null: whoever has no choice of their own. */
  readonly organizationId: string | null;
  /** null: no plan. */
  readonly terms: PlanTerms | null;
  readonly hasTrial: boolean;
}

export interface ReplayPeriod extends SharedPeriod {
  readonly books: readonly Book[];
  readonly mix: readonly MixChange[];
  readonly plans: readonly PlanChoice[];
}

export interface ReplayedOrganization {
  readonly organizationId: string;
  readonly sums: readonly ReplayedSum[];
  /** nano-USD: fees of plans, as they were and as they would be. */
  readonly fees: bigint;
  readonly newFees: bigint;
  /** false: there are more requests than were read. */
  readonly isComplete: boolean;
}

export interface Replay {
  readonly organizations: readonly ReplayedOrganization[];
  readonly leftOut: number;
  /** nano-USD: what all were charged, as the database has it. */
  readonly periodCharged: bigint;
}

type Models = ReadonlyMap<string, CatalogEntry>;

/** @throws {ApiError} invalid_value where the mix names a model that has no price */
export async function replayPeriod(
  services: AdminServices,
  period: ReplayPeriod,
  models: Models,
): Promise<Replay> {
  for (const { to } of period.mix) requirePriced(to, period.books, models);
  const { results, ...rest } = await readInShares(services, period, (organizationId, share) =>
    replayOne(services, { organizationId, period, models, share }),
  );
  return { ...rest, organizations: results };
}

function requirePriced(model: string, books: readonly Book[], models: Models): void {
  const isListed = books.some((book) => book.model === model && book.organizationId === null);
  if (isListed || models.has(model)) return;
  const message = `There is no model ${quoted(model)}, and no list price of it in prices.`;
  throw new ApiError("invalid_value", { message, param: "mix" });
}

interface OneReplay {
  readonly organizationId: string;
  readonly period: ReplayPeriod;
  readonly models: Models;
  readonly share: number;
}

async function replayOne({ accountOf }: AdminServices, call: OneReplay) {
  const { organizationId, period, models, share } = call;
  const account = accountOf(organizationId);
  const prices = pricesFor(organizationId, period.books, models);
  const terms = {
    fromMs: period.startMs,
    toMs: period.endMs,
    prices,
    moves: movesFor(organizationId, period.mix, { prices, models }),
  };
  const choice = choiceFor(organizationId, period.plans);
  let { plan, fees: newFees } = planFor(choice, period);
  let fees = 0n;
  const sums = new Map<string, ReplayedSum>();
  const { entries, isComplete } = await readTurns(share, async (from, maxEntries) => {
    const turn: ReplayTurn = await account.replayPrices({ ...terms, plan, from, maxEntries });
    for (const sum of turn.sums) addTo(sums, sum);
    fees += turn.fees;
    plan = turn.plan;
    return turn;
  });
  newFees ??= fees;
  return { organizationId, sums: [...sums.values()], fees, newFees, entries, isComplete };
}

/** A customer who has a price of their own would not feel another list price. */
function pricesFor(
  organizationId: string,
  books: readonly Book[],
  models: Models,
): Record<string, BookPrice> {
  const list = books.filter(
    (book) =>
      book.organizationId === null &&
      models.get(book.model)?.ownPrices.has(organizationId) !== true,
  );
  const own = books.filter((book) => book.organizationId === organizationId);
  return Object.fromEntries([...list, ...own].map(({ model, price }) => [model, price]));
}

/** What answers instead is priced by the book that is tried, or else by that of today. */
function movesFor(
  organizationId: string,
  mix: readonly MixChange[],
  {
    prices: tried,
    models,
  }: { readonly prices: Record<string, BookPrice>; readonly models: Models },
): Record<string, Move> {
  return Object.fromEntries(
    mix.flatMap(({ model, to, percent }): [string, Move][] => {
      const entry = models.get(to);
      const price = Object.hasOwn(tried, to)
        ? tried[to]
        : (entry?.ownPrices.get(organizationId) ?? entry?.price);
      return price === undefined ? [] : [[model, { to, percent, price }]];
    }),
  );
}

const choiceFor = (id: string, plans: readonly PlanChoice[]): PlanChoice | undefined =>
  plans.find(({ organizationId }) => organizationId === id) ??
  plans.find(({ organizationId }) => organizationId === null);

/** Fees are null where they stay as they were. */
function planFor(
  choice: PlanChoice | undefined,
  { startMs, endMs }: SharedPeriod,
): { plan: PlanReplay | null; fees: bigint | null } {
  if (choice === undefined) return { plan: null, fees: null };
  const { terms, hasTrial } = choice;
  if (terms === null) return { plan: withoutPlan(startMs), fees: 0n };
  const periods = periodsWithin(terms, { startMs, endMs }, hasTrial);
  const fees = periods.reduce((sum, { feeNanoUsd }) => sum + BigInt(feeNanoUsd), 0n);
  return { plan: replayOf(terms.overage, startMs, periods), fees };
}
