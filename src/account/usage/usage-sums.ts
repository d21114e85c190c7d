/**
 * Sums of usage over time: what can be asked, what is answered, and of what pieces a stretch of
 * time is made. Pure.
 */
import type { Tier } from "../../contract/deployments.ts";
import type { ServiceTier } from "../../contract/service-tiers.ts";

/** Where requests were answered; empty where that was not kept yet. */
const PLACES = ["deployment_id", "tier", "service_tier"] as const;

/**
 * What charges are for, by the places of an entry's `charge_parts`. What is left of a charge is of
 * before it was told apart.
 */
export const PARTS = ["uncached_charge", "cached_charge", "output_charge", "other_charge"] as const;
export type PartSums = Record<(typeof PARTS)[number], number>;

export const DIMENSIONS = ["key_id", "project_id", "model", "person_id", ...PLACES] as const;

/** null: all. */
export interface PlaceFilter {
  readonly deploymentIds: readonly string[] | null;
  readonly tiers: readonly Tier[] | null;
  readonly serviceTiers: readonly ServiceTier[] | null;
}

export const EVERYWHERE: PlaceFilter = { deploymentIds: null, tiers: null, serviceTiers: null };

type Place = { [name in (typeof PLACES)[number]]: string | null };

export interface SumsQuery extends PlaceFilter {
  /** The end is not included. */
  readonly startMs: number;
  readonly endMs: number;
  /** A minute, an hour or a day. */
  readonly widthMs: number;
  readonly groupBy: readonly (typeof DIMENSIONS)[number][];
  /** null: all. */
  readonly keyIds: readonly string[] | null;
  readonly projectIds: readonly string[] | null;
  readonly models: readonly string[] | null;
  /** By their own keys. */
  readonly personIds: readonly string[] | null;
  readonly operations: readonly string[] | null;
}

/** Dimensions that were not asked for are null. */
export type SumsRow = Place &
  PartSums & {
    bucket_ms: number;
    key_id: string | null;
    project_id: string | null;
    model: string | null;
    person_id: string | null;
    requests: number;
    prompt_tokens: number;
    cached_tokens: number;
    completion_tokens: number;
    charge: number;
  };

/** Across organizations, by hour or by day. */
export const TOTALS_DIMENSIONS = ["organization_id", "model", "operation", ...PLACES] as const;

export type TotalsDimension = (typeof TOTALS_DIMENSIONS)[number];

export interface TotalsQuery extends PlaceFilter {
  /** Both whole hours; the end is not included. */
  readonly startMs: number;
  readonly endMs: number;
  /** An hour or a day. */
  readonly widthMs: number;
  readonly groupBy: readonly TotalsDimension[];
  /** null: all. */
  readonly organizationIds: readonly string[] | null;
  readonly models: readonly string[] | null;
  readonly operations: readonly string[] | null;
}

export type TotalsRow = Place &
  Record<keyof PartSums, string> & {
    bucket_ms: number;
    organization_id: string | null;
    model: string | null;
    operation: string | null;
    requests: number;
    prompt_tokens: number;
    cached_tokens: number;
    completion_tokens: number;
    /** nano-USD in decimal. */
    charge: string;
  };

/** Of requests with tokens of end users. */
export const END_USER_DIMENSIONS = ["end_user_id", "key_id", "project_id", "model"] as const;

export interface EndUserSumsQuery {
  /** Whole hours; the end is not included. */
  readonly startMs: number;
  readonly endMs: number;
  /** An hour or a day. */
  readonly widthMs: number;
  readonly groupBy: readonly (typeof END_USER_DIMENSIONS)[number][];
  /** The stretch of which those have rows of their own that were charged most. */
  readonly named: { readonly startMs: number; readonly endMs: number };
  /** With what keys used themselves, as an end user with no name. */
  readonly withKeys: boolean;
  /** null: all. */
  readonly endUserIds: readonly string[] | null;
  readonly keyIds: readonly string[] | null;
  readonly projectIds: readonly string[] | null;
  readonly models: readonly string[] | null;
}

/** Dimensions that were not asked for are null. */
export type EndUserSumsRow = {
  bucket_ms: number;
  /** null, where it was asked for: all that are not among the first; empty: the keys themselves. */
  end_user_id: string | null;
  key_id: string | null;
  project_id: string | null;
  model: string | null;
  requests: number;
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge: number;
};

/**
 * The places, in what is selected, of the bucket and of the dimensions that are asked for, which
 * come after it in their order: what is not asked for would cost each row something, were it named.
 */
export function groupedColumns<T>(dimensions: readonly T[], groupBy: readonly T[]): number[] {
  return [1, ...dimensions.flatMap((name, at) => (groupBy.includes(name) ? [at + 2] : []))];
}

const LISTED = "SELECT value FROM json_each(?)";

/**
 * SQL by which rows are those that are asked for, and what it is asked with.
 *
 * @param filters a column, what it is to be one of (null or undefined: anything), and what those
 *   are among
 */
export function within(
  filters: readonly (readonly [
    column: string,
    list: readonly string[] | null | undefined,
    among?: string,
  ])[],
): { readonly conditions: string; readonly values: string[] } {
  const asked = filters.filter(([, list]) => list != null);
  const terms = asked.map(([column, , among = LISTED]) => `${column} IN (${among})`);
  return {
    conditions: ["true", ...terms].join(" AND "),
    values: asked.map(([, list]) => JSON.stringify(list)),
  };
}

const GRAINS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

/**
 * A part of a stretch of time; `entry` is one that no whole minute lies in. The end is not
 * included.
 */
export interface Piece {
  readonly grain: (typeof GRAINS)[number][0] | "entry";
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * A stretch in the order of time, in as coarse pieces as it has whole ones of, and none coarser
 * than a bucket.
 */
export function piecesOf(startMs: number, endMs: number, widthMs: number): Piece[] {
  const usable = GRAINS.filter(([, ms]) => widthMs % ms === 0);
  const cut = (fromMs: number, toMs: number, [coarsest, ...finer]: typeof usable): Piece[] => {
    if (fromMs >= toMs) return [];
    if (coarsest === undefined) return [{ grain: "entry", fromMs, toMs }];
    const [grain, ms] = coarsest;
    const firstMs = Math.ceil(fromMs / ms) * ms;
    const lastMs = Math.floor(toMs / ms) * ms;
    if (firstMs >= lastMs) return cut(fromMs, toMs, finer);
    const whole = { grain, fromMs: firstMs, toMs: lastMs };
    return [...cut(fromMs, firstMs, finer), whole, ...cut(lastMs, toMs, finer)];
  };
  return cut(startMs, endMs, usable);
}
