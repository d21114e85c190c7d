/**
 * The catalog as this isolate knows it: models, where they run and what they cost.
 *
 * Read from D1 and kept for a few seconds; after that the old list still answers while a new one is fetched, so that
 * D1 is never on the path of a request but the first. Only values are kept between requests, never promises: a promise
 * of one request must not be awaited by another on this platform.
 */
import type { Price } from "../billing/pricing.ts";

export interface Deployment {
  readonly id: string;
  readonly url: string;
}

export interface CatalogEntry {
  readonly id: string;
  readonly ownedBy: string;
  readonly createdAtMs: number;
  readonly contextTokens: number;
  readonly maxOutputTokens: number;
  readonly deployments: readonly Deployment[];
  /** The list price. */
  readonly price: ListedPrice;
  /** Customers' own, by organization. */
  readonly ownPrices: ReadonlyMap<string, ListedPrice>;
}

export interface ListedPrice extends Price {
  readonly batchDiscountPercent: number;
}

/** The price that a request of this organization keeps to its end. */
export function priceFor(
  { price, ownPrices }: Pick<CatalogEntry, "price" | "ownPrices">,
  organizationId: string,
  kind: "online" | "batch",
): Price {
  const { batchDiscountPercent, ...own } = ownPrices.get(organizationId) ?? price;
  return kind === "batch" && batchDiscountPercent > 0
    ? { ...own, discountPercent: batchDiscountPercent }
    : own;
}

/** Older than this many time-to-lives, a list is not used even while a new one is on its way. */
const MAX_STALE_TTLS = 12;

export class Catalog {
  readonly #load: (nowMs: number) => Promise<CatalogEntry[]>;
  readonly #ttlMs: number;
  #entries = new Map<string, CatalogEntry>();
  #loadedAtMs = Number.NEGATIVE_INFINITY;

  constructor(load: (nowMs: number) => Promise<CatalogEntry[]>, ttlMs: number) {
    this.#load = load;
    this.#ttlMs = ttlMs;
  }

  /** @param defer runs work after the answer, so that a refresh delays nobody */
  async list(
    nowMs: number,
    defer: (work: Promise<unknown>) => void,
  ): Promise<ReadonlyMap<string, CatalogEntry>> {
    const ageMs = nowMs - this.#loadedAtMs;
    if (ageMs >= this.#ttlMs * MAX_STALE_TTLS) await this.refresh(nowMs);
    else if (ageMs >= this.#ttlMs) {
      // Counts as loaded from now on, so that one request refreshes and not all of them.
      this.#loadedAtMs = nowMs - this.#ttlMs + 1_000;
      defer(this.refresh(nowMs));
    }
    return this.#entries;
  }

  async refresh(nowMs: number): Promise<void> {
    const entries = await this.#load(nowMs);
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.#loadedAtMs = nowMs;
  }
}

/** One of a model's deployments, evenly. `random` is in [0, 1). Undefined when there is none. */
export function chooseDeployment(entry: CatalogEntry, random: number): Deployment | undefined {
  return entry.deployments[Math.floor(random * entry.deployments.length)];
}
