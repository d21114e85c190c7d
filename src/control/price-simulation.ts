/**
 * A period's requests, from the ledgers of the accounts, under another price book. Changes nothing.
 */
import type { ReplayTurn } from "../account/usage/verbs.ts";
import {
  addRevenue,
  NO_REVENUE,
  type BookPrice,
  type Revenue,
} from "../billing/price-simulation.ts";
import type { AdminServices } from "./organizations.ts";
import { readInShares, readTurns, type SharedPeriod } from "./shared-reading.ts";

export interface Book {
  readonly model: string;
  /** null: the list price. */
  readonly organizationId: string | null;
  readonly price: BookPrice;
}

export interface ReplayPeriod extends SharedPeriod {
  readonly books: readonly Book[];
}

export interface ReplayedOrganization {
  readonly organizationId: string;
  readonly models: ReadonlyMap<string, Revenue>;
  /** false: there are more requests than were read. */
  readonly isComplete: boolean;
}

export interface Replay {
  readonly organizations: readonly ReplayedOrganization[];
  readonly leftOut: number;
  /** nano-USD: what all were charged, as the database has it. */
  readonly periodCharged: bigint;
}

export async function replayPeriod(services: AdminServices, period: ReplayPeriod): Promise<Replay> {
  const ownPrices = await ownPricesOf(services);
  const { results, ...rest } = await readInShares(services, period, (organizationId, share) => {
    const prices = pricesFor(organizationId, period.books, ownPrices);
    return replayOne(services, { organizationId, period, prices, share });
  });
  return { ...rest, organizations: results };
}

interface OneReplay {
  readonly organizationId: string;
  readonly period: ReplayPeriod;
  readonly prices: Readonly<Record<string, BookPrice>>;
  readonly share: number;
}

async function replayOne({ accountOf }: AdminServices, call: OneReplay) {
  const { organizationId, period, prices, share } = call;
  const account = accountOf(organizationId);
  const times = { fromMs: period.startMs, toMs: period.endMs };
  const models = new Map<string, Revenue>();
  const { entries, isComplete } = await readTurns(share, async (from, maxEntries) => {
    const turn: ReplayTurn = await account.replayPrices({ ...times, prices, from, maxEntries });
    for (const { model, ...revenue } of turn.models)
      models.set(model, addRevenue(models.get(model) ?? NO_REVENUE, revenue));
    return turn;
  });
  return { organizationId, models, entries, isComplete };
}

/** Of each model, who has a price of their own now. */
async function ownPricesOf({ catalog, now }: AdminServices) {
  const models = await catalog.list(now(), () => undefined);
  return new Map([...models.values()].map(({ id, ownPrices }) => [id, ownPrices]));
}

/** A customer who has a price of their own would not feel another list price. */
function pricesFor(
  organizationId: string,
  books: readonly Book[],
  ownPrices: ReadonlyMap<string, ReadonlyMap<string, unknown>>,
): Record<string, BookPrice> {
  const list = books.filter(
    (book) =>
      book.organizationId === null && ownPrices.get(book.model)?.has(organizationId) !== true,
  );
  const own = books.filter((book) => book.organizationId === organizationId);
  return Object.fromEntries([...list, ...own].map(({ model, price }) => [model, price]));
}
