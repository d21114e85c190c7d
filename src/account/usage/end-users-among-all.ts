/** End users' sums beside what keys used themselves, so that both together are all. Pure. */
import {
  EVERYWHERE,
  type EndUserSumsQuery,
  type EndUserSumsRow,
  type SumsQuery,
  type SumsRow,
} from "./usage-sums.ts";

type Counted = "requests" | "prompt_tokens" | "cached_tokens" | "completion_tokens" | "charge";
type Counts = Pick<EndUserSumsRow, Counted>;

/** What all requests came to, told apart alike. */
export function totalsFor({ groupBy, ...query }: EndUserSumsQuery): SumsQuery {
  const { startMs, endMs, widthMs, keyIds, projectIds, models } = query;
  return {
    startMs,
    endMs,
    widthMs,
    keyIds,
    projectIds,
    models,
    groupBy: groupBy.filter((name) => name !== "end_user_id"),
    personIds: null,
    operations: null,
    ...EVERYWHERE,
  };
}

/** @param totals of `totalsFor`, read in the same turn */
export function withKeys(
  { groupBy }: Pick<EndUserSumsQuery, "groupBy">,
  rows: readonly EndUserSumsRow[],
  totals: readonly SumsRow[],
): EndUserSumsRow[] {
  const isTold = groupBy.includes("end_user_id");
  const theirs = Map.groupBy(rows, placeOf);
  const own = totals.map((row) => {
    const { bucket_ms, key_id, project_id, model } = row;
    const place = { bucket_ms, end_user_id: isTold ? "" : null, key_id, project_id, model };
    const others = isTold ? (theirs.get(placeOf(row)) ?? []) : [];
    return { ...place, ...others.reduce<Counts>(less, countsOf(row)) };
  });
  return isTold ? [...rows, ...own.filter(({ requests }) => requests > 0)] : own;
}

function placeOf(row: Pick<EndUserSumsRow, "bucket_ms" | "key_id" | "project_id" | "model">) {
  return JSON.stringify([row.bucket_ms, row.key_id, row.project_id, row.model]);
}

const countsOf = (row: Counts): Counts => ({
  requests: row.requests,
  prompt_tokens: row.prompt_tokens,
  cached_tokens: row.cached_tokens,
  completion_tokens: row.completion_tokens,
  charge: row.charge,
});

const less = (all: Counts, part: Counts): Counts => ({
  requests: all.requests - part.requests,
  prompt_tokens: all.prompt_tokens - part.prompt_tokens,
  cached_tokens: all.cached_tokens - part.cached_tokens,
  completion_tokens: all.completion_tokens - part.completion_tokens,
  charge: all.charge - part.charge,
});
