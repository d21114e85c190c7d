/** OpenAI's sampling fields as the engine's. Pure. Absent and null mean the same: the default. */
import type { z } from "zod";

import type { Sampling } from "../../contract/engine.ts";
import type { samplingFields } from "../../contract/sampling.ts";

type SamplingFields = z.infer<z.ZodObject<typeof samplingFields>>;

export function toSampling(
  fields: SamplingFields,
  own: Pick<Sampling, "maxTokens" | "topLogprobs" | "echo" | "bestOf">,
): Sampling {
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
    seed: fields.seed ?? null,
    stop: typeof fields.stop === "string" ? [fields.stop] : (fields.stop ?? []),
    stopTokenIds: fields.stop_token_ids ?? [],
    ignoreEos: fields.ignore_eos ?? false,
  };
}

/** vLLM's lower number runs first; with the engine the higher one does. */
export function toPriority({ priority }: Pick<SamplingFields, "priority">): number {
  return 0 - (priority ?? 0);
}
