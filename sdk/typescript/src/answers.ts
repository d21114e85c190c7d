/** What stands beside an answer. */

export interface AnswerMeta {
  readonly requestId: string | null;
  readonly status: number;
  readonly headers: Headers;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Undefined where the request had none. */
  readonly idempotencyKey: string | undefined;
  /** It was made for an earlier attempt, and charged then. */
  readonly isReplayed: boolean;
}

/** The value of the API; what stands beside it is not enumerable, and so in no copy and no JSON of it. */
export type Answer<Value> = Value & { readonly $meta: AnswerMeta };

export function withMeta<Value>(value: unknown, meta: AnswerMeta): Answer<Value> {
  // Not of an answer that is no object; none of the API's is.
  if (typeof value === "object" && value !== null)
    Object.defineProperty(value, "$meta", { value: meta });
  return value as Answer<Value>;
}
