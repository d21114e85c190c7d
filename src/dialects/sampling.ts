/** OpenAI's sampling fields as the engine's. Pure. Absent and null mean the same: the default. */
import type { z } from "zod";

import type { Sampling } from "../contract/engine.ts";
import type { samplingFields } from "../contract/sampling.ts";
import { ApiError } from "../errors.ts";

/** What `max_tokens` says where there is no bound but the model's context. */
const NO_MOST = -1;

/** @returns null: as many as there is room for */
export const mostOf = (maxTokens: number | null | undefined): number | null =>
  maxTokens === NO_MOST ? null : (maxTokens ?? null);

type SamplingFields = z.infer<z.ZodObject<typeof samplingFields>>;

/** @throws {ApiError} invalid_value when fields contradict each other */
export function toSampling(
  fields: SamplingFields,
  own: Pick<Sampling, "maxTokens" | "topLogprobs" | "echo" | "bestOf">,
): Sampling {
  if (fields.allowed_token_ids != null && (fields.bad_words ?? []).length > 0) {
    throw new ApiError("invalid_value", {
      message: "bad_words cannot be combined with allowed_token_ids",
      param: "bad_words",
    });
  }
  const { prompt_logprobs: promptLogprobs } = fields;
  if (promptLogprobs != null && fields.stream === true) {
    throw new ApiError("invalid_value", {
      message: "prompt_logprobs needs stream to be false: whole answers have them",
      param: "prompt_logprobs",
    });
  }
  return {
    ...own,
    minTokens: fields.min_tokens ?? 0,
    n: fields.n ?? 1,
    temperature: fields.temperature ?? 1,
    topP: fields.top_p ?? 1,
    topK: Math.max(0, fields.top_k ?? 0),
    minP: fields.min_p ?? 0,
    typicalP: fields.typical_p ?? 1,
    repetitionPenalty: fields.repetition_penalty ?? 1,
    presencePenalty: fields.presence_penalty ?? 0,
    frequencyPenalty: fields.frequency_penalty ?? 0,
    logitBias: fields.logit_bias ?? {},
    seed:
      typeof fields.seed === "bigint"
        ? String(BigInt.asIntN(64, fields.seed))
        : (fields.seed ?? null),
    stop: typeof fields.stop === "string" ? [fields.stop] : (fields.stop ?? []),
    stopTokenIds: fields.stop_token_ids ?? [],
    ignoreEos: fields.ignore_eos ?? false,
    // Workers of the release before know nothing of these.
    ...(fields.allowed_token_ids != null && { allowedTokenIds: fields.allowed_token_ids }),
    ...((fields.bad_words ?? []).length > 0 && { badWords: fields.bad_words ?? [] }),
    ...(promptLogprobs != null && { promptLogprobs }),
    ...(fields.skip_special_tokens === false && { showsSpecialTokens: true }),
    ...(fields.include_stop_str_in_output === true && { showsStop: true }),
  };
}

/** vLLM's lower number runs first; with the engine the higher one does. */
export function toPriority({ priority }: Pick<SamplingFields, "priority">): number {
  return 0 - (priority ?? 0);
}
