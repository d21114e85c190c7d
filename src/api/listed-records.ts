/** Which usage records somebody asks for, and a page of them, newest first. */
import type { Account } from "../account/account.ts";
import type { RecordsFilter } from "../account/usage/verbs.ts";
import type { UsageRecord } from "../contract/admin.ts";
import type { UsageDownloadQuery } from "../contract/downloads.ts";
import type { UsageListQuery } from "../contract/record-queries.ts";
import { ApiError } from "../errors.ts";
import { limitOf } from "../http/paging.ts";
import { placesOf } from "./time-buckets.ts";

/**
 * Turns of an account that a page takes, each of a bounded run of the ledger: a page of what there
 * is little of may be short.
 */
const MAX_TURNS = 50;

type Filters = Omit<UsageListQuery | UsageDownloadQuery, "start_time" | "end_time" | "after">;

export const recordsFilterOf = (query: Filters): RecordsFilter => ({
  keyIds: query.api_key_ids ?? null,
  projectIds: query.project_ids ?? null,
  personIds: query.user_ids ?? null,
  endUserIds: query.end_user_ids ?? null,
  models: query.models ?? null,
  operations: query.operations ?? null,
  ...placesOf(query),
});

interface PeriodQuery {
  readonly start_time?: string | undefined;
  readonly end_time?: string | undefined;
}

/**
 * Unix milliseconds; null where there is no bound.
 *
 * @throws {ApiError} invalid_value naming the field
 */
export function periodOf({ start_time: start, end_time: end }: PeriodQuery) {
  if (start !== undefined && end !== undefined && Number(end) <= Number(start)) {
    throw new ApiError("invalid_value", {
      message: `end_time must be after start_time, which is ${start}, got ${end}`,
      param: "end_time",
    });
  }
  const toMs = (seconds?: string) => (seconds === undefined ? null : Number(seconds) * 1_000);
  return { fromMs: toMs(start), toMs: toMs(end) };
}

/** @throws {ApiError} invalid_value naming the field */
export async function listRecords(account: Account, query: UsageListQuery) {
  const asked = { ...recordsFilterOf(query), ...periodOf(query) };
  const limit = limitOf(query);
  const data: UsageRecord[] = [];
  let [last, hasMore] = [query.after ?? null, true];
  for (let turns = 0; hasMore && turns < MAX_TURNS && data.length < limit; turns += 1) {
    const turn = await account.listUsage(limit - data.length, last, asked);
    data.push(...turn.records);
    hasMore = turn.hasMore;
    last = turn.last ?? last;
  }
  // Where more may come, the next page begins after what was looked at for this one.
  const lastId = hasMore ? last : (data.at(-1)?.id ?? null);
  const ids = { first_id: data[0]?.id ?? null, last_id: lastId };
  return { object: "list" as const, data, ...ids, has_more: hasMore };
}
