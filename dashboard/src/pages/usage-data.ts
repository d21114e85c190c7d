/** Usage as the explorer has it: read page by page, told apart by a group, summed exactly. */
import { read } from "../api/client.ts";
import { toNano } from "../money.ts";
import { boundsOf, secondsOf } from "../span.ts";
import { WIDTHS, windowOf, zone } from "../time.ts";
import { areOfWholeHours, daysBetween, lastDays, startOfDayIn, type Day } from "../zone-days.ts";
import {
  isOfHours,
  mayBeHours,
  OTHERS,
  SERVICE_TIERS,
  splitIds,
  TIERS,
  type Group,
  type Metric,
  type View,
} from "./usage-view.ts";

export interface Usage {
  readonly spend: bigint;
  readonly requests: bigint;
  readonly input: bigint;
  readonly cached: bigint;
  readonly output: bigint;
  /** Input and output. */
  readonly tokens: bigint;
}

/** What is charged for each class of tokens, and for nothing that is one. */
interface Parts {
  readonly uncached: bigint;
  readonly cached: bigint;
  readonly output: bigint;
  readonly other: bigint;
  readonly unknown: bigint;
}

export interface UsageRow extends Usage {
  /** Unix seconds of its bucket. */
  readonly start: number;
  /** Of the group; empty where there is none. */
  readonly id: string;
  /** What the spend is for, where the API says so. */
  readonly parts?: Parts;
}

export interface UsageData {
  /** Unix seconds; every bucket, used or not. */
  readonly times: readonly number[];
  /** Where the last bucket ends. */
  readonly end: number;
  readonly rows: readonly UsageRow[];
}

export const NO_USAGE: Usage = {
  spend: 0n,
  requests: 0n,
  input: 0n,
  cached: 0n,
  output: 0n,
  tokens: 0n,
};

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    spend: a.spend + b.spend,
    requests: a.requests + b.requests,
    input: a.input + b.input,
    cached: a.cached + b.cached,
    output: a.output + b.output,
    tokens: a.tokens + b.tokens,
  };
}

interface Result {
  readonly num_model_requests: number;
  readonly input_tokens: number;
  readonly input_cached_tokens: number;
  readonly output_tokens: number;
  readonly amount_nano_usd: number | string;
  readonly amount_parts?: Readonly<
    Record<
      | "uncached_input_nano_usd"
      | "cached_input_nano_usd"
      | "output_nano_usd"
      | "other_nano_usd"
      | "unknown_nano_usd",
      number | string
    >
  >;
}

const toUsage = (result: Result): Usage => ({
  spend: toNano(result.amount_nano_usd),
  requests: BigInt(result.num_model_requests),
  input: BigInt(result.input_tokens),
  cached: BigInt(result.input_cached_tokens),
  output: BigInt(result.output_tokens),
  tokens: BigInt(result.input_tokens) + BigInt(result.output_tokens),
});

const toParts = (parts: NonNullable<Result["amount_parts"]>): Parts => ({
  uncached: toNano(parts.uncached_input_nano_usd),
  cached: toNano(parts.cached_input_nano_usd),
  output: toNano(parts.output_nano_usd),
  other: toNano(parts.other_nano_usd),
  unknown: toNano(parts.unknown_nano_usd),
});

interface Bucketed<R> {
  readonly data: readonly { readonly start_time: number; readonly results: readonly R[] }[];
  readonly next_page: string | null;
}

async function readAll<R extends Result>(
  page: (next: { page?: string }) => Promise<Bucketed<R>>,
  idOf: (result: R) => string,
): Promise<Omit<UsageData, "end">> {
  const times: number[] = [];
  const rows: UsageRow[] = [];
  for (let next: string | null | undefined; next !== null;) {
    const { data, next_page }: Bucketed<R> = await page(next === undefined ? {} : { page: next });
    for (const { start_time: start, results } of data) {
      times.push(start);
      for (const result of results) {
        const { amount_parts: parts } = result;
        const row = { start, id: idOf(result), ...toUsage(result) };
        rows.push(parts === undefined ? row : { ...row, parts: toParts(parts) });
      }
    }
    next = next_page;
  }
  return { times, rows };
}

type PlaceGroup = "model" | "deployment_id" | "tier" | "service_tier";
type ServiceGroup = "organization_id" | "operation" | PlaceGroup;
type OwnGroup = "project_id" | "api_key_id" | "user_id" | PlaceGroup;

const PLACES = {
  model: ["model"],
  // Its id is one of its model's.
  deployment: ["model", "deployment_id"],
  tier: ["tier"],
  service_tier: ["service_tier"],
} as const;
const SERVICE_GROUP: Readonly<Partial<Record<Group, readonly ServiceGroup[]>>> = {
  ...PLACES,
  organization: ["organization_id"],
  operation: ["operation"],
};
const OWN_GROUP: Readonly<Partial<Record<Group, readonly OwnGroup[]>>> = {
  ...PLACES,
  project: ["project_id"],
  key: ["api_key_id"],
  member: ["user_id"],
};

const PLACE_GROUPS = ["deployment", "tier", "service_tier", "class"] as const;
export const SERVICE_GROUPS: readonly Group[] = [
  "none",
  "organization",
  "model",
  "operation",
  ...PLACE_GROUPS,
];
export const OWN_GROUPS: readonly Group[] = [
  "none",
  "model",
  "project",
  "key",
  "end_user",
  "member",
  ...PLACE_GROUPS,
];

/** What a result is of, by what it was asked to be told apart by. */
const idBy =
  <Name extends string>(names: readonly Name[]) =>
  (result: Readonly<Record<Name, string | null>>): string =>
    names.map((name) => result[name] ?? "").join("/");

const NO_PARTS: Parts = { uncached: 0n, cached: 0n, output: 0n, other: 0n, unknown: 0n };

/**
 * Tokens and what was charged for them, told apart by what they are priced as; what was charged for
 * no token, and what is not told apart, where there is any. Nothing else of the rows has a class.
 */
export function byClass(rows: readonly UsageRow[]): UsageRow[] {
  return rows.flatMap(({ start, input, cached, output, parts = NO_PARTS }) => {
    const tokens = { uncached: input - cached, cached, output };
    const told = Object.entries(tokens).map(([id, count]) => ({
      ...NO_USAGE,
      start,
      id,
      tokens: count,
      spend: parts[id as keyof typeof tokens],
    }));
    const rest = (["other", "unknown"] as const).map((id) => ({
      ...NO_USAGE,
      start,
      id,
      spend: parts[id],
    }));
    return [...told, ...rest.filter(({ spend }) => spend !== 0n)];
  });
}

const areOfUtc = (days: readonly Day[]): boolean =>
  days.every(({ start }) => start % WIDTHS["1d"] === 0);

/** Those that were chosen, or the last ones. */
function allDaysOf(view: View, nowMs: number, ofZone: string): Day[] {
  const { range, from = "", to = "" } = view;
  if (range === "dates") return daysBetween(from, to, ofZone);
  return lastDays(secondsOf(view) / WIDTHS["1d"], Math.floor(nowMs / 1_000), ofZone);
}

/** Where a view that shows no days of the viewer's begins and ends. */
function periodOf(view: View, nowMs: number, isOfWholeHours: boolean): Day {
  const { range, width } = view;
  if (range !== "dates" && range !== "times") return windowOf(range, width, nowMs);
  const bounds = boundsOf(view, nowMs, zone);
  const [start, end] = [bounds.start ?? 0, bounds.end ?? 0];
  const hour = isOfWholeHours ? WIDTHS["1h"] : 1;
  return { start: Math.floor(start / hour) * hour, end: Math.ceil(end / hour) * hour };
}

/**
 * The viewer's days of a view; null where the API's hours do not make them up, or are too many, or
 * it shows no days.
 */
export function daysOf(view: View, nowMs: number, ofZone: string): Day[] | null {
  if (view.width !== "1d") return null;
  const days = allDaysOf(view, nowMs, ofZone);
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
    const period = periodOf(view, nowMs, organizationId === null || isOfHours(view));
    return { ...(await readBuckets(organizationId, view, period)), end: period.end };
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

async function readBuckets(
  organizationId: string | null,
  view: View,
  period: Day,
): Promise<Omit<UsageData, "end">> {
  const read = await readGroups(organizationId, view, period);
  return view.group === "class" ? { ...read, rows: byClass(read.rows) } : read;
}

const MOST = { "1m": "1440", "1h": "1440", "1d": "180" } as const;

function readGroups(
  organizationId: string | null,
  view: View,
  { start, end }: Day,
): Promise<Omit<UsageData, "end">> {
  const [models, deployments] = [splitIds(view.models), splitIds(view.deployments)];
  const tiers = TIERS.filter((tier) => splitIds(view.tiers).includes(tier));
  const serviceTiers = SERVICE_TIERS.filter((tier) => splitIds(view.service_tiers).includes(tier));
  const common = {
    start_time: String(start),
    end_time: String(end),
    ...(models.length > 0 && { models }),
    ...(deployments.length > 0 && { deployment_ids: deployments }),
    ...(tiers.length > 0 && { tiers }),
    ...(serviceTiers.length > 0 && { service_tiers: serviceTiers }),
  };
  if (organizationId === null) {
    const by = SERVICE_GROUP[view.group] ?? [];
    const width = view.width === "1m" ? "1h" : view.width;
    const organizations = splitIds(view.organizations);
    const query = {
      ...common,
      bucket_width: width,
      limit: MOST[width],
      ...(organizations.length > 0 && { organization_ids: organizations }),
      ...(by.length > 0 && { group_by: [...by] }),
    };
    return readAll((next) => read("/admin/v1/usage", { query: { ...query, ...next } }), idBy(by));
  }
  const by = OWN_GROUP[view.group] ?? [];
  const [keys, projects] = [splitIds(view.keys), splitIds(view.projects)];
  const path = { organization_id: organizationId };
  const own = {
    ...(keys.length > 0 && { api_key_ids: keys }),
    ...(projects.length > 0 && { project_ids: projects }),
  };
  if (view.group === "end_user") return readEndUsers(path, { ...own, ...common }, view.width);
  const query = {
    ...common,
    bucket_width: view.width,
    limit: MOST[view.width],
    ...own,
    ...(by.length > 0 && { group_by: [...by] }),
  };
  return readAll(
    (next) =>
      read("/admin/v1/organizations/{organization_id}/usage/totals", {
        path,
        query: { ...query, ...next },
      }),
    idBy(by),
  );
}

interface EndUsersAsked {
  readonly start_time: string;
  readonly end_time: string;
  readonly models?: string[];
  readonly api_key_ids?: string[];
  readonly project_ids?: string[];
}

/** With what keys used themselves, so that all rows are the total. */
function readEndUsers(
  path: { organization_id: string },
  { start_time, end_time, models, api_key_ids, project_ids }: EndUsersAsked,
  width: View["width"],
): Promise<Omit<UsageData, "end">> {
  const bucket_width = width === "1d" ? "1d" : "1h";
  const query = {
    ...({ start_time, end_time, bucket_width } as const),
    ...(models !== undefined && { models }),
    ...(api_key_ids !== undefined && { api_key_ids }),
    ...(project_ids !== undefined && { project_ids }),
    limit: bucket_width === "1d" ? "180" : "168",
    group_by: ["end_user_id" as const],
    include_keys: "true" as const,
  };
  return readAll(
    (next) =>
      read("/admin/v1/organizations/{organization_id}/usage/end_users", {
        path,
        query: { ...query, ...next },
      }),
    ({ end_user_id }) => end_user_id ?? OTHERS,
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
