/** Pages of time buckets: which one a query asks for, and how sums are laid into it. Pure. */
import type { SumsQuery } from "../../account/usage-sums.ts";
import type { CostsQuery, UsageQuery } from "../../contract/usage.ts";
import { ApiError } from "../../errors.ts";

const WIDTH_SECONDS = { "1m": 60, "1h": 3_600, "1d": 86_400 } as const;

type Width = keyof typeof WIDTH_SECONDS;

/** Buckets on a page: usual, most. */
export type PageSizes = Readonly<Record<Width, readonly [number, number]>>;

export interface BucketPage {
  /** Unix seconds; each start a whole width. */
  readonly starts: readonly number[];
  readonly widthSeconds: number;
  /** The page's time; the end is not included. */
  readonly window: Pick<SumsQuery, "startMs" | "endMs" | "widthMs">;
  readonly nextPage: string | null;
}

const COLUMNS = {
  project_id: "project_id",
  api_key_id: "key_id",
  model: "model",
  line_item: "model",
  user_id: "person_id",
} as const;

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
    },
  };
}

type TimeQuery = Pick<UsageQuery, "start_time" | "end_time" | "bucket_width" | "limit" | "page">;

/** Which buckets are on the page. @throws {ApiError} invalid_value naming the field */
export function toBuckets(query: TimeQuery, sizes: PageSizes, nowMs: number): BucketPage {
  const widthSeconds = WIDTH_SECONDS[query.bucket_width];
  const [usual, most] = sizes[query.bucket_width];
  const limit = Number(query.limit ?? usual);
  if (limit > most) {
    throw new ApiError("invalid_value", {
      message: `limit must be at most ${most} for bucket_width ${query.bucket_width}, got ${limit}`,
      param: "limit",
    });
  }
  const start = Number(query.start_time);
  const end = Number(query.end_time ?? Math.floor(nowMs / 1_000) + 1);
  if (end <= start) {
    throw new ApiError("invalid_value", {
      message: `end_time must be after start_time, which is ${start}, got ${end}`,
      param: "end_time",
    });
  }
  const first = query.page === undefined ? start : Number(query.page.slice("page_".length));
  const from = Math.max(start, first);
  const starts: number[] = [];
  let at = from - (from % widthSeconds);
  for (; at < end && starts.length < limit; at += widthSeconds) starts.push(at);
  return {
    starts,
    widthSeconds,
    nextPage: at < end ? `page_${at}` : null,
    window: {
      startMs: (starts[0] ?? at) * 1_000,
      endMs: at * 1_000,
      widthMs: widthSeconds * 1_000,
    },
  };
}

/** Every bucket of the page, in order; one without usage has no results. */
export function layOut<Row extends { readonly bucket_ms: number }>(
  { starts, widthSeconds, nextPage }: BucketPage,
  rows: readonly Row[],
  toResult: (row: Row) => object,
) {
  const byStart = Map.groupBy(rows, (row) => row.bucket_ms / 1_000);
  return {
    object: "page",
    data: starts.map((start) => ({
      object: "bucket",
      start_time: start,
      end_time: start + widthSeconds,
      results: (byStart.get(start) ?? []).map(toResult),
    })),
    has_more: nextPage !== null,
    next_page: nextPage,
  };
}

/** Lists as SDKs write them: `models=a&models=b`, `models[]=a`, or one value. */
export function readQuery(url: string, lists: readonly string[]): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const [raw, value] of new URL(url).searchParams) {
    const name = raw.replace(/\[\]$/, "");
    if (!lists.includes(name)) query[raw] = value;
    else query[name] = [...((query[name] as string[] | undefined) ?? []), value];
  }
  return query;
}
