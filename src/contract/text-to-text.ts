/**
 * Summaries and translations on Hugging Face's wire: `inputs`, one text or a list, and how the
 * model writes, among the parameters or in their `generate_parameters`. An answer is a list, for
 * one text too.
 */
import { z } from "zod";

import { taken, unsupported } from "./common.ts";
import { list, text } from "./fields.ts";
import { TASK_LIMITS } from "./task.ts";

const input = text({ min: 1, max: TASK_LIMITS.maxTextLength });
const inputs = z.union([input, list(input, { min: 1, max: TASK_LIMITS.maxPipelineInputs })]);
const newTokens = (least: number) => z.int().min(least).max(TASK_LIMITS.maxNewTokens).nullish();
const language = text({ min: 1, max: TASK_LIMITS.maxLanguageLength }).nullish();

/** How many tokens a model writes for one text, where the request does not say. */
export const DEFAULT_NEW_TOKENS = 256;

const writing = {
  max_new_tokens: newTokens(1).meta({
    description: `For each text; ${DEFAULT_NEW_TOKENS} unless said.`,
  }),
  max_length: newTokens(1).meta({ description: "Another name of `max_new_tokens`." }),
  min_new_tokens: newTokens(0),
  min_length: newTokens(0).meta({ description: "Another name of `min_new_tokens`." }),
  do_sample: z
    .boolean()
    .nullish()
    .meta({ description: "false, the likeliest token, unless said." }),
  temperature: z.number().gt(0).max(TASK_LIMITS.maxTemperature).nullish(),
  top_k: z.int().min(1).max(TASK_LIMITS.maxTopK).nullish(),
  top_p: z.number().gt(0).max(1).nullish(),
  repetition_penalty: z.number().min(0.01).max(TASK_LIMITS.maxRepetitionPenalty).nullish(),
  num_beams: unsupported("One text is written, token by token.", [1]),
};

const common = {
  ...writing,
  generate_parameters: z
    .strictObject(writing)
    .nullish()
    .meta({ description: "The same as beside it, and before it." }),
  clean_up_tokenization_spaces: taken("Texts have the spaces that the model's tokenizer writes."),
  truncation: unsupported("A text that is too long is refused, not cut.", ["do_not_truncate"]),
};

const beside = {
  options: taken("Answers are not kept, and a model that is not loaded is waited for."),
  model: taken("The URL names the model."),
};

export const summarizationRequestSchema = z
  .strictObject({ inputs, parameters: z.strictObject(common).nullish(), ...beside })
  .meta({ id: "SummarizationRequest" });

export const translationRequestSchema = z
  .strictObject({
    inputs,
    parameters: z
      .strictObject({
        src_lang: language.meta({ description: "For models that have several." }),
        tgt_lang: language.meta({ description: "For models that have several." }),
        ...common,
      })
      .nullish(),
    ...beside,
  })
  .meta({ id: "TranslationRequest" });

export type SummarizationRequest = z.infer<typeof summarizationRequestSchema>;
/** How a model is to write. */
export type WritingParameters = Omit<
  NonNullable<SummarizationRequest["parameters"]>,
  "generate_parameters"
>;
