/** Sums of usage over time: what can be asked, and what is answered. */
export const DIMENSIONS = ["key_id", "project_id", "model"] as const;

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
}

/** Dimensions that were not asked for are null. */
export type SumsRow = {
  bucket_ms: number;
  key_id: string | null;
  project_id: string | null;
  model: string | null;
  requests: number;
  prompt_tokens: number;
  cached_tokens: number;
  completion_tokens: number;
  charge: number;
};
