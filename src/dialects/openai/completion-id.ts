import type { ServiceTier } from "../../contract/service-tiers.ts";
import type { Generation } from "../../gateway/generation.ts";

/** What all chunks of one answer share. */
export interface AnswerHead {
  readonly id: string;
  /** Unix seconds. */
  readonly created: number;
  readonly model: string;
  readonly serviceTier: ServiceTier;
  /** Of the model's files and what runs them; null where the worker does not say. */
  readonly fingerprint: string | null;
}

/**
 * The answer's id is the request's own, so that one id finds everything: `chatcmpl-…`, `cmpl-…`.
 */
export function answerHead(
  prefix: "chatcmpl" | "cmpl",
  { requestId, nowMs }: { readonly requestId: string; readonly nowMs: number },
  {
    model,
    serviceTier,
    started,
  }: Pick<Generation, "model" | "serviceTier"> & { started: { fingerprint?: string | undefined } },
): AnswerHead {
  return {
    id: `${prefix}-${requestId.replace(/^req_/, "")}`,
    created: Math.floor(nowMs / 1000),
    model,
    serviceTier,
    fingerprint: started.fingerprint ?? null,
  };
}
