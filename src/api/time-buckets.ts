/**
 * Pages of time buckets: which one a query asks for, and how sums are laid into it. Pure.
 *
 * Buckets lie on whole minutes, hours and days in UTC. The first is cut where the query starts and
 * the last where it ends, so that nothing outside it is counted and two queries that adjoin count
 * nothing twice.
 */
import type { PlaceFilter, SumsQuery, SumsRow, TotalsRow } from "../account/usage/usage-sums.ts";
import { toChargeParts } from "../contract/charge-parts.ts";
import type { CostsQuery, UsageQuery } from "../contract/usage.ts";
import { ApiError } from "../errors.ts";

const WIDTH_SECONDS = { "1m": 60, "1h": 3_600, "1d": 86_400 } as const;

type Width = keyof typeof WIDTH_SECONDS;

/** Buckets on a page: usual, most. */
export type PageSizes = Readonly<Record<Width, readonly [number, number]>>;

/** Unix seconds; the end is not included. */
interface Bucket {
  readonly start: number;
  readonly end: number;
}

export interface BucketPage {
  /** In order; all but the first and the last of a query are a whole width. */
  readonly buckets: readonly Bucket[];
  /** All of them together. */
  readonly window: Pick<SumsQuery, "startMs" | "endMs" | "widthMs">;
  /** All pages together. Unix milliseconds; the end is not included. */
  readonly asked: { readonly startMs: number; readonly endMs: number };
  readonly nextPage: string | null;
}

const COLUMNS = {
  project_id: "project_id",
  api_key_id: "key_id",
  model: "model",
  line_item: "model",
  user_id: "person_id",
  deployment_id: "deployment_id",
  tier: "tier",
  service_tier: "service_tier",
} as const;

/** Which places a query asks for. */
export const placesOf = (query: PlaceQuery): PlaceFilter => ({
  deploymentIds: query.deployment_ids ?? null,
  tiers: query.tiers ?? null,
  serviceTiers: query.service_tiers ?? null,
});

type PlaceQuery = Pick<UsageQuery, "deployment_ids" | "tiers" | "service_tiers">;

/** Of a row, the place that it is of: null where rows are not told apart by it. */
export const toPlace = ({ deployment_id, tier, service_tier }: Place) => ({
  deployment_id,
  tier,
  service_tier,
});

/** What a row's charges are for. */
export function toAmountParts(row: SumsRow) {
  const { uncached_charge, cached_charge, output_charge, other_charge, charge } = row;
  return toChargeParts([uncached_charge, cached_charge, output_charge, other_charge], charge);
}

/** The same of sums that may pass what a number holds. */
export function toTextParts(row: TotalsRow) {
  const told = {
    uncached_input_nano_usd: row.uncached_charge,
    cached_input_nano_usd: row.cached_charge,
    output_nano_usd: row.output_charge,
    other_nano_usd: row.other_charge,
  };
  const sum = Object.values(told).reduce((total, part) => total + BigInt(part), 0n);
  return { ...told, unknown_nano_usd: String(BigInt(row.charge) - sum) };
}

type Place = Pick<SumsRow, "deployment_id" | "tier" | "service_tier">;

/** @throws {ApiError} invalid_value naming the field */
export function toBucketPage(
  query: UsageQuery | CostsQuery,
  sizes: PageSizes,
  nowMs: number,
  operations: readonly string[] | null = null,
): BucketPage & { readonly sums: SumsQuery } {
  const groupBy = [...new Set((query.group_by ?? []).map((name) => COLUMNS[name]))];
  const page = toBuckets(query, sizes, nowMs);
  return {
    ...page,
    sums: {
      ...page.window,
      groupBy,
      keyIds: query.api_key_ids ?? null,
      projectIds: query.project_ids ?? null,
      models: query.models ?? null,
      personIds: ("user_ids" in query ? query.user_ids : undefined) ?? null,
      operations,
      ...placesOf(query),
    },
  };
}

type TimeQuery = Pick<UsageQuery, "start_time" | "end_time" | "bucket_width" | "limit" | "page">;

/**
 * Which buckets are on the page.
 *
 * @param grainSeconds the finest that is known: times between are refused
 * @throws {ApiError} invalid_value naming the field
 */
export function toBuckets(
  query: TimeQuery,
  sizes: PageSizes,
  nowMs: number,
  grainSeconds = 1,
): BucketPage {
  const width = WIDTH_SECONDS[query.bucket_width];
  const [usual, most] = sizes[query.bucket_width];
  const limit = Number(query.limit ?? usual);
  if (limit > most) {
    throw new ApiError("invalid_value", {
      message: `limit must be at most ${most} for bucket_width ${query.bucket_width}, got ${limit}`,
      param: "limit",
    });
  }
  const start = readTime("start_time", query.start_time, grainSeconds);
  const end =
    query.end_time === undefined
      ? boundaryAfter(Math.floor(nowMs / 1_000), width)
      : readTime("end_time", query.end_time, grainSeconds);
  if (end <= start) {
    throw new ApiError("invalid_value", {
      message: `end_time must be after start_time, which is ${start}, got ${end}`,
      param: "end_time",
    });
  }
  const page = query.page?.slice("page_".length) ?? "0";
  const from = Math.max(start, readTime("page", page, grainSeconds));
  const buckets: Bucket[] = [];
  let at = from;
  while (at < end && buckets.length < limit) {
    const bucket = { start: at, end: Math.min(end, boundaryAfter(at, width)) };
    buckets.push(bucket);
    at = bucket.end;
  }
  return {
    buckets,
    nextPage: at < end ? `page_${at}` : null,
    asked: { startMs: start * 1_000, endMs: end * 1_000 },
    window: { startMs: from * 1_000, endMs: at * 1_000, widthMs: width * 1_000 },
  };
}

function boundaryAfter(seconds: number, width: number): number {
  return seconds - (seconds % width) + width;
}

function readTime(param: string, text: string, grainSeconds: number): number {
  const seconds = Number(text);
  if (seconds % grainSeconds === 0) return seconds;
  throw new ApiError("invalid_value", {
    message: `${param} must be a whole multiple of ${grainSeconds} seconds, got ${seconds}`,
    param,
  });
}

/** Every bucket of the page, in order; one without usage has no results. */
export function layOut<Row extends { readonly bucket_ms: number }, Result>(
  { buckets, nextPage, window }: BucketPage,
  rows: readonly Row[],
  toResult: (row: Row) => Result,
) {
  const byStart = Map.groupBy(rows, (row) => row.bucket_ms);
  return {
    object: "page" as const,
    data: buckets.map(({ start, end }) => {
      const startMs = start * 1_000;
      return {
        object: "bucket" as const,
        start_time: start,
        end_time: end,
        results: (byStart.get(startMs - (startMs % window.widthMs)) ?? []).map(toResult),
      };
    }),
    has_more: nextPage !== null,
    next_page: nextPage,
  };
}
