/** What others see of the answers that an organization lets be given again. */

/** An answer to be kept. */
export interface KeptAnswer {
  /** A hash of all that the answer depends on, and of whose it is. */
  readonly key: string;
  readonly projectId: string;
  /** `model/deployment`: where it was made. */
  readonly madeBy: string;
  /**
   * Of the model's files and what ran them: answers of another one at the same place are forgotten.
   * null: unknown.
   */
  readonly fingerprint: string | null;
  readonly text: string;
  readonly ttlMs: number;
  /** Of the organization's setting that lets it be kept. */
  readonly termsVersion: number;
}

export interface FoundAnswer {
  readonly key: string;
  readonly text: string;
  readonly ageMs: number;
}

export interface CacheSize {
  readonly answers: number;
  readonly bytes: number;
}

/** A part of all that is kept. */
export interface AnswerPage {
  readonly answers: readonly {
    readonly key: string;
    readonly projectId: string;
    readonly text: string;
    readonly keptAtMs: number;
  }[];
  readonly hasMore: boolean;
}

/** Remote calls of one object for each organization. */
export interface ResponseCache {
  /** The answer under the first of these keys that has one that is younger than this. */
  find(keys: readonly string[], maxAgeMs: number): Promise<FoundAnswer | null>;
  /** @returns false for one that is too large, or that a later setting does not let be kept */
  put(answer: KeptAnswer): Promise<boolean>;
  /** Erases all, and keeps nothing more under settings before this version. */
  clear(termsVersion: number): Promise<void>;
  size(): Promise<CacheSize>;
  /** Of every answer. */
  listKeys(): Promise<string[]>;
  /** By key, after one; as many as fit a turn, one at least while there are any. */
  page(after: string | null): Promise<AnswerPage>;
}

export type ResponseCacheOf = (organizationId: string) => ResponseCache;
