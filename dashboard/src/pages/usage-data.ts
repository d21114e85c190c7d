/** Usage as the explorer has it: read page by page, told apart by a group, summed exactly. */
import { read } from "../api/client.ts";
import { toNano } from "../money.ts";
import { RANGES, WIDTHS, windowOf, zone } from "../time.ts";
import { areOfWholeHours, lastDays, startOfDayIn, type Day } from "../zone-days.ts";
import { mayBeHours, type Group, type Metric, type View } from "./usage-view.ts";

export interface Usage {
  readonly spend: bigint;
  readonly requests: bigint;
  readonly input: bigint;
  readonly cached: bigint;
  readonly output: bigint;
}

export interface UsageRow extends Usage {
  /** Unix seconds of its bucket. */
  readonly start: number;
  /** Of the group; empty where there is none. */
  readonly id: string;
}

export interface UsageData {
  /** Unix seconds; every bucket, used or not. */
  readonly times: readonly number[];
  /** Where the last bucket ends. */
  readonly end: number;
  readonly rows: readonly UsageRow[];
}

export const NO_USAGE: Usage = { spend: 0n, requests: 0n, input: 0n, cached: 0n, output: 0n };

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    spend: a.spend + b.spend,
    requests: a.requests + b.requests,
    input: a.input + b.input,
    cached: a.cached + b.cached,
    output: a.output + b.output,
  };
}

interface Result {
  readonly num_model_requests: number;
  readonly input_tokens: number;
  readonly input_cached_tokens: number;
  readonly output_tokens: number;
  readonly amount_nano_usd: number | string;
}

const toUsage = (result: Result): Usage => ({
  spend: toNano(result.amount_nano_usd),
  requests: BigInt(result.num_model_requests),
  input: BigInt(result.input_tokens),
  cached: BigInt(result.input_cached_tokens),
  output: BigInt(result.output_tokens),
});

interface Bucketed<R> {
  readonly data: readonly { readonly start_time: number; readonly results: readonly R[] }[];
  readonly next_page: string | null;
}

async function readAll<R extends Result>(
  page: (next: { page?: string }) => Promise<Bucketed<R>>,
  idOf: (result: R) => string | null,
): Promise<Omit<UsageData, "end">> {
  const times: number[] = [];
  const rows: UsageRow[] = [];
  for (let next: string | null | undefined; next !== null;) {
    const { data, next_page }: Bucketed<R> = await page(next === undefined ? {} : { page: next });
    for (const { start_time: start, results } of data) {
      times.push(start);
      for (const result of results)
        rows.push({ start, id: idOf(result) ?? "", ...toUsage(result) });
    }
    next = next_page;
  }
  return { times, rows };
}

const splitIds = (text: string): string[] =>
  text
    .split(",")
    .map((id) => id.trim())
    .filter((id) => id !== "");

type ServiceGroup = "organization_id" | "model" | "operation";
type OwnGroup = "project_id" | "api_key_id" | "model" | "user_id";

const SERVICE_GROUP: Readonly<Partial<Record<Group, ServiceGroup>>> = {
  organization: "organization_id",
  model: "model",
  operation: "operation",
};
const OWN_GROUP: Readonly<Partial<Record<Group, OwnGroup>>> = {
  project: "project_id",
  key: "api_key_id",
  model: "model",
  member: "user_id",
};

export const SERVICE_GROUPS: readonly Group[] = ["none", "organization", "model", "operation"];
export const OWN_GROUPS: readonly Group[] = ["none", "model", "project", "key", "member"];

const areOfUtc = (days: readonly Day[]): boolean =>
  days.every(({ start }) => start % WIDTHS["1d"] === 0);

/**
 * The viewer's days of a view; null where the API's hours do not make them up, or are too many, or
 * it shows no days.
 */
export function daysOf(view: View, nowMs: number, ofZone: string): Day[] | null {
  const { range, width } = view;
  if (width !== "1d") return null;
  const days = lastDays(RANGES[range] / WIDTHS["1d"], Math.floor(nowMs / 1_000), ofZone);
  if (areOfUtc(days)) return days;
  return mayBeHours(view) && areOfWholeHours(days) ? days : null;
}

/** Hours as the days that they lie in. */
export function foldIntoDays(rows: readonly UsageRow[], days: readonly Day[]): UsageRow[] {
  const byDay = Map.groupBy(rows, ({ start }) => startOfDayIn(days, start));
  return [...byDay].flatMap(([start, own]) =>
    start === undefined
      ? []
      : [...Map.groupBy(own, ({ id }) => id)].map(([id, all]) => ({
          start,
          id,
          ...all.reduce<Usage>(addUsage, NO_USAGE),
        })),
  );
}

/** @param organizationId null: all organizations together, by whole hours */
export async function readUsage(
  organizationId: string | null,
  view: View,
  nowMs: number,
): Promise<UsageData> {
  const days = daysOf(view, nowMs, zone);
  if (days === null) {
    const { start, end } = windowOf(view.range, view.width, nowMs);
    return { ...(await readBuckets(organizationId, view, { start, end })), end };
  }
  const [first, last] = [days[0], days.at(-1)];
  const period = { start: first?.start ?? 0, end: last?.end ?? 0 };
  // The API's own days are a twenty-fourth of the hours.
  const width = areOfUtc(days) ? "1d" : "1h";
  const { rows } = await readBuckets(organizationId, { ...view, width }, period);
  return {
    times: days.map(({ start }) => start),
    end: period.end,
    rows: foldIntoDays(rows, days),
  };
}

function readBuckets(
  organizationId: string | null,
  view: View,
  { start, end }: Day,
): Promise<Omit<UsageData, "end">> {
  const models = splitIds(view.models);
  const common = {
    start_time: String(start),
    end_time: String(end),
    ...(models.length > 0 && { models }),
  };
  const limit = { "1m": "1440", "1h": "1440", "1d": "180" };
  if (organizationId === null) {
    const by = SERVICE_GROUP[view.group];
    const width = view.width === "1m" ? "1h" : view.width;
    return readAll(
      (next) =>
        read("/admin/v1/usage", {
          query: {
            ...common,
            ...next,
            bucket_width: width,
            limit: limit[width],
            ...(by !== undefined && { group_by: [by] }),
          },
        }),
      (result) => (by === undefined ? null : result[by]),
    );
  }
  const by = OWN_GROUP[view.group];
  const path = { organization_id: organizationId };
  return readAll(
    (next) =>
      read("/admin/v1/organizations/{organization_id}/usage/totals", {
        path,
        query: {
          ...common,
          ...next,
          bucket_width: view.width,
          limit: limit[view.width],
          ...(by !== undefined && { group_by: [by] }),
        },
      }),
    (result) => (by === undefined ? null : result[by]),
  );
}

export interface GroupTotal extends Usage {
  readonly id: string;
}

/** Largest first, by a metric. */
export function totalsOf(rows: readonly UsageRow[], metric: Metric): GroupTotal[] {
  const groups = Map.groupBy(rows, ({ id }) => id);
  const totals = [...groups].map(([id, own]) => ({ id, ...own.reduce<Usage>(addUsage, NO_USAGE) }));
  return totals.toSorted((a, b) => (a[metric] < b[metric] ? 1 : a[metric] > b[metric] ? -1 : 0));
}
