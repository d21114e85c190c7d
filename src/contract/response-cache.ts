/**
 * The response cache on the wire: what an organization lets it keep, and what a request asks of it.
 */
import { z } from "zod";

export const CACHE_MODES = ["off", "by_request", "always"] as const;

export const CACHE_LIMITS = {
  /** A week. */
  maxTtlSeconds: 604_800,
  /** Of an organization's answers, in UTF-8. */
  maxBytes: 32 * 1024 * 1024,
  /** Answers of an organization. */
  maxAnswers: 20_000,
  /** Of one answer, in UTF-8: a row of the storage has no more. */
  maxAnswerBytes: 1024 * 1024,
} as const;

/** What a request says. */
export const CACHE_HEADER = "x-tidegate-cache";
/** What its answer says. */
export const CACHE_ANSWER_HEADER = "x-cache";
export const CACHE_REASON_HEADER = "x-cache-reason";

const ttlSeconds = z.int().min(1).max(CACHE_LIMITS.maxTtlSeconds);

export const putResponseCacheRequestSchema = z
  .strictObject({
    mode: z.enum(CACHE_MODES).meta({
      description:
        "`off`: nothing is kept, and what was kept is erased. `by_request`: for requests that ask for it. `always`: for all that do not ask for the contrary.",
    }),
    ttl_seconds: ttlSeconds.default(3_600).meta({
      description: "How long an answer is kept at most. A request may ask for less.",
    }),
  })
  .meta({ id: "PutResponseCacheRequest" });

export type ResponseCacheTerms = z.infer<typeof putResponseCacheRequestSchema>;

/** An organization that has set nothing keeps nothing. */
export const NO_RESPONSE_CACHE: ResponseCacheTerms = { mode: "off", ttl_seconds: 3_600 };

export const responseCacheSchema = z
  .object({
    object: z.literal("response_cache"),
    ...putResponseCacheRequestSchema.shape,
    answers: z.int().meta({ description: "Kept now; those that are too old among them." }),
    bytes: z.int().meta({ description: "Of these answers, in UTF-8." }),
    max_bytes: z.int().meta({ description: "Beyond it the oldest give way." }),
  })
  .meta({ id: "ResponseCache" });

export const cacheWishSchema = z
  .string()
  .regex(/^(use|refresh|bypass)(; ?max-age=\d{1,6})?$/)
  .meta({
    description:
      "`use`: an answer that was kept, or else this one is kept. `refresh`: this one is kept in its place. `bypass`: neither. `use; max-age=60` takes and keeps none longer than so many seconds.",
  });

/** What a request asks of the cache. */
export interface CacheWish {
  readonly mode: "use" | "refresh" | "bypass";
  /** null: as the organization has it. */
  readonly maxAgeSeconds: number | null;
}

/** @returns undefined for a text that is none */
export function parseCacheWish(text: string): CacheWish | undefined {
  if (!cacheWishSchema.safeParse(text).success) return undefined;
  const [mode = "", age] = text.split(/; ?max-age=/);
  const maxAgeSeconds = age === undefined ? null : Number(age);
  return { mode: mode as CacheWish["mode"], maxAgeSeconds };
}
