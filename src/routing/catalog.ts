/**
 * The catalog as this isolate knows it: models, where they run and what they cost, now and from the next date on.
 *
 * Read from D1 and kept for a few seconds; after that the old list still answers while a new one is fetched, so that D1 is
 * seldom on the path of a request. A price with a date is known before its date, and is in force from that very millisecond.
 * Only values are kept between requests, never promises: a promise of one request must not be awaited by another on this
 * platform.
 */
import type { Price } from "../billing/pricing.ts";
import type { Capability, Target } from "../contract/deployments.ts";
import type { ModelTask, Pooling } from "../contract/models.ts";
import type { PriceVersion } from "../contract/prices.ts";
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
}

interface Model {
  readonly id: string;
  readonly ownedBy: string;
  readonly createdAtMs: number;
  readonly contextTokens: number;
  /** 0 where it generates no text. */
  readonly maxOutputTokens: number;
  readonly tasks: readonly ModelTask[];
  /** Of embeddings. */
  readonly pooling: Pooling;
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

/** The price that a request of this organization keeps to its end. */
export function priceFor(
  { price, ownPrices }: Prices,
  organizationId: string,
  kind: "online" | "batch",
): Price {
  const { batchDiscountPercent, ...own }: ListedPrice = ownPrices.get(organizationId) ?? price;
  return kind === "batch" && batchDiscountPercent > 0
    ? { ...own, discountPercent: batchDiscountPercent }
    : own;
}

/** A list of this many time-to-lives is waited for; if it cannot be had, the old one is used for as many more. */
const MAX_AGE_TTLS = 2;
const MAX_STALE_TTLS = 12;
/** After a load was asked for, or failed, the next one waits as long. */
const RELOAD_MS = 1_000;

/** What is for sale at one time, and until when that stays so. */
interface Snapshot {
  readonly entries: ReadonlyMap<string, CatalogEntry>;
  readonly fromMs: number;
  readonly untilMs: number;
}

export class Catalog {
  readonly #load: () => Promise<readonly ModelRecord[]>;
  readonly #ttlMs: number;
  #models: readonly ModelRecord[] = [];
  #snapshot: Snapshot | undefined;
  #loadedAtMs = Number.NEGATIVE_INFINITY;
  #askedAtMs = Number.NEGATIVE_INFINITY;
  #failedAtMs = Number.NEGATIVE_INFINITY;
  /** Loads that were begun, and the youngest that was taken. */
  #begun = 0;
  #taken = 0;

  constructor(load: () => Promise<readonly ModelRecord[]>, ttlMs: number) {
    this.#load = load;
    this.#ttlMs = ttlMs;
  }

  /**
   * What is for sale at `nowMs`.
   *
   * @param defer runs work after the answer, so that a refresh delays nobody
   */
  async list(
    nowMs: number,
    defer: (work: Promise<unknown>) => void,
  ): Promise<ReadonlyMap<string, CatalogEntry>> {
    // A clock that went back far makes a list old as well.
    const ageMs = Math.abs(nowMs - this.#loadedAtMs);
    if (ageMs >= this.#ttlMs * MAX_AGE_TTLS) await this.#renew(nowMs, ageMs);
    else if (ageMs >= this.#ttlMs && Math.abs(nowMs - this.#askedAtMs) >= RELOAD_MS) {
      this.#askedAtMs = nowMs;
      defer(this.refresh(nowMs));
    }
    return this.#at(nowMs);
  }

  async refresh(nowMs: number): Promise<void> {
    const turn = ++this.#begun;
    const models = await this.#load();
    // What was asked for later is newer, whichever comes first.
    if (turn < this.#taken) return;
    this.#taken = turn;
    this.#models = models;
    this.#snapshot = undefined;
    this.#loadedAtMs = nowMs;
  }

  /** @throws when there is no list that could be used in its place */
  async #renew(nowMs: number, ageMs: number): Promise<void> {
    const isUsable = ageMs < this.#ttlMs * MAX_STALE_TTLS;
    if (isUsable && Math.abs(nowMs - this.#failedAtMs) < RELOAD_MS) return;
    try {
      await this.refresh(nowMs);
    } catch (cause) {
      this.#failedAtMs = nowMs;
      if (!isUsable) throw cause;
    }
  }

  #at(nowMs: number): ReadonlyMap<string, CatalogEntry> {
    const known = this.#snapshot;
    if (known !== undefined && known.fromMs <= nowMs && nowMs < known.untilMs) return known.entries;
    const entries = this.#models.flatMap((model) => entryAt(model, nowMs) ?? []);
    const changes = this.#models.map(({ versions }) => nextChangeMs(versions, nowMs) ?? Infinity);
    this.#snapshot = {
      entries: new Map(entries.map((entry) => [entry.id, entry])),
      fromMs: nowMs,
      untilMs: Math.min(Infinity, ...changes),
    };
    return this.#snapshot.entries;
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
