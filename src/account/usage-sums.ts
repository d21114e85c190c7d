/** Sums of usage over time: what can be asked, and what is answered. */
export const DIMENSIONS = ["key_id", "project_id", "model", "person_id"] as const;

export interface SumsQuery {
  /** Both whole minutes; the end is not included. */
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
export type SumsRow = {
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
export const TOTALS_DIMENSIONS = ["organization_id", "model", "operation"] as const;

export type TotalsDimension = (typeof TOTALS_DIMENSIONS)[number];

export interface TotalsQuery {
  /** Both whole hours, or whole days where the width is one; the end is not included. */
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

export type TotalsRow = {
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
