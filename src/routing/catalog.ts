/**
 * The catalog as this isolate knows it: models, where they run and what they cost, now and from the
 * next date on.
 *
 * Read from D1 and kept for a few seconds; after that the old list still answers while a new one is
 * fetched, so that D1 is seldom on the path of a request. A price with a date is known before its
 * date, and is in force from that very millisecond. Only values are kept between requests, never
 * promises: a promise of one request must not be awaited by another on this platform.
 */
import type { Price } from "../billing/pricing.ts";
import type { AutoTerms } from "../contract/auto.ts";
import type { Capability, DataCollection, Dtype, Target } from "../contract/deployments.ts";
import type { ModelTask, ModerationLabels, Pooling } from "../contract/models.ts";
import type { PriceVersion } from "../contract/prices.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { isAuto, resolveModel, type Aliases } from "./aliases.ts";
import { nextChangeMs, pricesAt, type ListedPrice, type Prices } from "./price-book.ts";

/** A model on a backend. */
export interface Deployment {
  readonly id: string;
  /** Its share among those of one priority. */
  readonly weight: number;
  /** Lower is asked first. */
  readonly priority: number;
  readonly target: Target;
  /** What the target calls the model. */
  readonly upstreamModel: string;
  readonly capabilities: readonly Capability[];
  /** null: nobody said. */
  readonly region: string | null;
  readonly dtype: Dtype | null;
  readonly dataCollection: DataCollection;
  /** Whether its weight is its share of organizations, each of which stays where it is. */
  readonly isCanary: boolean;
  readonly isDisabled: boolean;
  /** Of how many of a hundred requests it has a copy, and answers none; null: it answers. */
  readonly shadowPercent: number | null;
}

interface Model {
  readonly id: string;
  readonly ownedBy: string;
  /** Of its weights; null: nobody said. */
  readonly license: string | null;
  readonly createdAtMs: number;
  readonly contextTokens: number;
  /** 0 where it generates no text. */
  readonly maxOutputTokens: number;
  readonly tasks: readonly ModelTask[];
  /** Of embeddings. */
  readonly pooling: Pooling;
  /** Of moderation. */
  readonly moderationLabels: ModerationLabels;
  /** null: it is not deprecated, as far as is known. */
  readonly deprecatedAtMs: number | null;
  /** From then on nobody is answered by it. */
  readonly shutdownAtMs: number | null;
  /** The name of what to use instead. */
  readonly successor: string | null;
  /** The organizations for which there is such a model; null: all. */
  readonly visibleTo: readonly string[] | null;
  /** What `auto` knows of it; null: it is never chosen. */
  readonly auto: AutoTerms | null;
  readonly deployments: readonly Deployment[];
}

/** A model as it is stored, with every version of its price, those to come among them. */
export interface ModelRecord extends Model {
  readonly versions: readonly PriceVersion[];
}

/** A model that is for sale, with its prices of now. */
export interface CatalogEntry extends Model, Prices {
  /** What they are from the next date in its price book on; null when there is none ahead. */
  readonly next: (Prices & { readonly fromMs: number }) | null;
}

/** All that is stored of the catalog. */
export interface CatalogRecord {
  /** Rises with every change. */
  readonly version: number;
  readonly models: readonly ModelRecord[];
  readonly aliases: Aliases;
}

/** What is for sale at one time. */
export interface RouteCatalog {
  readonly version: number;
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  readonly aliases: Aliases;
}

const EMPTY: CatalogRecord = { version: 0, models: [], aliases: new Map() };

/** How a request comes by its answer; one that runs at once does so in a service tier. */
export type PriceKind = ServiceTier | "batch" | "cached";

/** The price that a request of this organization keeps to its end. */
export function priceFor(
  { price, ownPrices }: Prices,
  organizationId: string,
  kind: PriceKind,
): Price {
  const { batchDiscountPercent, responseCachePercent, tierPercents, ...own } = listedPriceFor(
    { price, ownPrices },
    organizationId,
  );
  if (kind === "flex" || kind === "priority") {
    const tierPercent = tierPercents[kind] ?? 100;
    return { ...own, serviceTier: kind, ...(tierPercent !== 100 && { tierPercent }) };
  }
  const discountPercent =
    kind === "batch" ? batchDiscountPercent : kind === "cached" ? 100 - responseCachePercent : 0;
  return discountPercent > 0 ? { ...own, discountPercent } : own;
}

/** What an organization's requests are priced by: its own version, or else the list price. */
export function listedPriceFor(
  { price, ownPrices }: Pick<Prices, "price" | "ownPrices">,
  organizationId: string,
): ListedPrice {
  return ownPrices.get(organizationId) ?? price;
}

/** A price that begins within this time may have begun when the account admits the request. */
const LONGEST_ADMISSION_MS = 60_000;

/** What a request of now costs, and from when on it would cost something else, if that is near. */
export function pricesFor(
  entry: CatalogEntry,
  { organizationId, atMs: nowMs }: { readonly organizationId: string; readonly atMs: number },
  kind: PriceKind = "default",
): {
  readonly price: Price;
  readonly laterPrice?: { readonly fromMs: number; readonly price: Price };
} {
  const price = priceFor(entry, organizationId, kind);
  const { next } = entry;
  const isNear = next !== null && next.fromMs - nowMs <= LONGEST_ADMISSION_MS;
  const later = isNear && {
    laterPrice: { fromMs: next.fromMs, price: priceFor(next, organizationId, kind) },
  };
  return { price, ...later };
}

/**
 * A list of this many time-to-lives is waited for; if it cannot be had, the old one is used for as
 * many more.
 */
const MAX_AGE_TTLS = 2;
const MAX_STALE_TTLS = 12;
/** After a load was asked for, or failed, the next one waits as long. */
const RELOAD_MS = 1_000;
/**
 * Loads for the sake of a name that is not known: so many at once, and then one in each
 * `RELOAD_MS`.
 */
const MISS_BURST = 10;

/** What is for sale at one time, and until when that stays so. */
interface Snapshot {
  readonly catalog: RouteCatalog;
  readonly fromMs: number;
  readonly untilMs: number;
}

export class Catalog {
  readonly #load: () => Promise<CatalogRecord>;
  readonly #ttlMs: number;
  #record = EMPTY;
  #snapshot: Snapshot | undefined;
  #loadedAtMs = Number.NEGATIVE_INFINITY;
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #failedAtMs = Number.NEGATIVE_INFINITY;
  #missedAtMs = Number.NEGATIVE_INFINITY;
  #missesLeft = 0;
  /** Loads that were begun, and the youngest that was taken. */
  #begun = 0;
  #taken = 0;

  constructor(load: () => Promise<CatalogRecord>, ttlMs: number) {
    this.#load = load;
    this.#ttlMs = ttlMs;
  }

  /**
   * What is for sale at `nowMs`.
   *
   * @param defer runs work after the answer, so that a refresh delays nobody
   */
  async at(nowMs: number, defer: (work: Promise<unknown>) => void): Promise<RouteCatalog> {
    const ageMs = this.#ageMs(nowMs);
    if (ageMs >= this.#ttlMs * MAX_AGE_TTLS) await this.#renew(nowMs);
    else if (ageMs >= this.#ttlMs && Math.abs(nowMs - this.#askedAtMs) >= RELOAD_MS) {
      this.#askedAtMs = nowMs;
      defer(this.refresh(nowMs));
    }
    return this.#at(nowMs);
  }

  /**
   * The same for a request of these models. A name that the list lacks may be younger than the
   * list, which is then read anew. How often that is done is bounded, whoever asks: beyond it a
   * young name stays unknown for a second.
   */
  async naming(
    names: readonly string[],
    nowMs: number,
    defer: (work: Promise<unknown>) => void,
  ): Promise<RouteCatalog> {
    const known = await this.at(nowMs, defer);
    const isKnown = names.every(
      (name) => known.entries.has(resolveModel(known, name)) || isAuto(known, name),
    );
    if (isKnown || !this.#mayMiss(nowMs)) return known;
    await this.#renew(nowMs);
    return this.#at(nowMs);
  }

  /** The models among it, by id. */
  async list(
    nowMs: number,
    defer: (work: Promise<unknown>) => void,
  ): Promise<ReadonlyMap<string, CatalogEntry>> {
    return (await this.at(nowMs, defer)).entries;
  }

  async refresh(nowMs: number): Promise<void> {
    const turn = ++this.#begun;
    const record = await this.#load();
    // What was asked for later is newer, whichever comes first.
    if (turn < this.#taken) return;
    this.#taken = turn;
    this.#record = record;
    this.#snapshot = undefined;
    this.#loadedAtMs = nowMs;
  }

  #mayMiss(nowMs: number): boolean {
    const gained = Math.abs(nowMs - this.#missedAtMs) / RELOAD_MS;
    const left = Math.min(MISS_BURST, this.#missesLeft + gained);
    if (left < 1) return false;
    this.#missesLeft = left - 1;
    this.#missedAtMs = nowMs;
    return true;
  }

  /** A clock that went back far makes a list old as well. */
  #ageMs(nowMs: number): number {
    return Math.abs(nowMs - this.#loadedAtMs);
  }

  /** @throws when there is no list that could be used in its place */
  async #renew(nowMs: number): Promise<void> {
    const isUsable = this.#ageMs(nowMs) < this.#ttlMs * MAX_STALE_TTLS;
    if (isUsable && Math.abs(nowMs - this.#failedAtMs) < RELOAD_MS) return;
    try {
      await this.refresh(nowMs);
    } catch (cause) {
      this.#failedAtMs = nowMs;
      if (!isUsable) throw cause;
    }
  }

  #at(nowMs: number): RouteCatalog {
    const known = this.#snapshot;
    if (known !== undefined && known.fromMs <= nowMs && nowMs < known.untilMs) return known.catalog;
    const { version, models, aliases } = this.#record;
    const entries = models.flatMap((model) => entryAt(model, nowMs) ?? []);
    const changes = models.map(({ versions }) => nextChangeMs(versions, nowMs) ?? Infinity);
    this.#snapshot = {
      catalog: { version, entries: new Map(entries.map((entry) => [entry.id, entry])), aliases },
      fromMs: nowMs,
      untilMs: Math.min(Infinity, ...changes),
    };
    return this.#snapshot.catalog;
  }
}

/** Undefined while a model has no list price: it is not for sale and so not visible. */
function entryAt({ versions, ...model }: ModelRecord, nowMs: number): CatalogEntry | undefined {
  const prices = pricesAt(versions, nowMs);
  if (prices === undefined) return undefined;
  const fromMs = nextChangeMs(versions, nowMs);
  const next = fromMs === null ? undefined : pricesAt(versions, fromMs);
  return {
    ...model,
    ...prices,
    next: fromMs === null || next === undefined ? null : { ...next, fromMs },
  };
}
