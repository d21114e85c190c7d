/**
 * Texts that are continued, in the words of Hugging Face's Text Generation Inference, and its chats
 * at a model's URL.
 */
import { z } from "zod";

import { chatCompletionRequestSchema, stoppedBySchema } from "./chat.ts";
import { LIMITS, jsonSchemaSchema, taken, unsupported } from "./common.ts";
import { completionRequestSchema } from "./completions.ts";
import { int64, list, text } from "./fields.ts";
import { samplingFields } from "./sampling.ts";

const stops = list(text({ min: 1, max: LIMITS.maxStopLength }), { max: LIMITS.maxStops });

/** A switch of TGI's that only works when it is off. */
const off = (why: string) =>
  z
    .boolean()
    .nullish()
    .superRefine((value, context) => {
      if (value !== true) return;
      context.addIssue({ code: "custom", message: why, params: { code: "unsupported_parameter" } });
    })
    .meta({ description: `Not supported: ${why} Refused with 400 where it is true.` });

const grammar = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("json"), value: jsonSchemaSchema })
      .meta({ id: "TextGenerationJsonGrammar" }),
    z
      .strictObject({
        type: z.literal("regex"),
        value: text({ min: 1, max: LIMITS.maxPatternLength }),
      })
      .meta({ id: "TextGenerationRegexGrammar" }),
    z
      .strictObject({
        type: z.literal("json_schema"),
        value: z.strictObject({
          name: text({ max: LIMITS.maxNameLength }).nullish(),
          schema: jsonSchemaSchema,
        }),
      })
      .meta({ id: "TextGenerationSchemaGrammar" }),
  ])
  .meta({ id: "TextGenerationGrammar", description: "What the text must look like." });

const parameters = z
  .strictObject({
    max_new_tokens: z.int().min(1).max(LIMITS.maxTokens).nullish().meta({
      description: "As many as the model makes at most, unless said.",
    }),
    do_sample: z.boolean().nullish().meta({
      description:
        "Unless true, and without temperature, top_k, top_p and typical_p, the likeliest token is taken.",
    }),
    temperature: samplingFields.temperature,
    top_k: samplingFields.top_k,
    top_p: samplingFields.top_p,
    typical_p: samplingFields.typical_p,
    repetition_penalty: samplingFields.repetition_penalty,
    frequency_penalty: samplingFields.frequency_penalty,
    seed: int64().nullish(),
    stop: stops.nullish(),
    stop_sequences: stops.nullish().meta({ description: "The older name of `stop`." }),
    best_of: z.int().min(1).max(LIMITS.maxChoices).nullish().meta({
      description:
        "So many texts are made and charged; the likeliest is returned. Not in a stream.",
    }),
    return_full_text: z.boolean().nullish().meta({ description: "The prompt before the text." }),
    details: z.boolean().nullish(),
    grammar: grammar.nullish(),
    decoder_input_details: off("Prompts are scored by /v1/completions with echo and logprobs."),
    watermark: off("Texts are not marked."),
    adapter_id: unsupported("Models here have no adapters."),
    top_n_tokens: unsupported(
      "Other likely tokens are told by /v1/completions with logprobs.",
      [0],
    ),
    truncate: unsupported("A prompt that is too long is refused, not cut."),
  })
  .meta({ id: "TextGenerationParameters" });

export const textGenerationRequestSchema = z
  .strictObject({
    /** Of the URL. */
    model: text({ min: 1, max: LIMITS.maxIdLength }),
    inputs: text({ max: LIMITS.maxTextLength }),
    parameters: parameters.nullish(),
    stream: z.boolean().nullish(),
    options: taken("Answers are not kept, and a model that is not loaded is waited for."),
  })
  .meta({ id: "TextGenerationRequest" });

export type TextGenerationRequest = z.infer<typeof textGenerationRequestSchema>;

const token = z
  .object({
    id: z.int().meta({ description: "-1: ids of tokens are not told." }),
    text: z.string(),
    logprob: z.number(),
    special: z.boolean(),
  })
  .meta({ id: "TextGenerationToken" });

const finishReason = z.enum(["length", "eos_token", "stop_sequence"]);

const details = z
  .object({
    finish_reason: finishReason,
    generated_tokens: z.int(),
    seed: z.int().nullable(),
    prefill: z.array(token),
    tokens: z.array(token),
  })
  .meta({ id: "TextGenerationDetails" });

export const generatedTextsSchema = z
  .array(
    z
      .object({
        generated_text: z.string(),
        details: details.optional(),
        tidegate: stoppedBySchema.optional(),
      })
      .meta({ id: "GeneratedText" }),
  )
  .meta({ id: "GeneratedTexts" });

export const textGenerationEventSchema = z
  .object({
    index: z.int().meta({ description: "From 1." }),
    token,
    generated_text: z.string().nullable().meta({ description: "The whole text, at the end." }),
    details: z
      .object({
        finish_reason: finishReason,
        generated_tokens: z.int(),
        input_length: z.int(),
        seed: z.int().nullable(),
      })
      .meta({ id: "TextGenerationStreamDetails" })
      .nullable(),
  })
  .meta({
    id: "TextGenerationEvent",
    description: "A token, or several that make one character. The last has the whole text.",
  });

export type GeneratedTexts = z.infer<typeof generatedTextsSchema>;
export type TextGenerationEvent = z.infer<typeof textGenerationEventSchema>;
export type TextGenerationToken = z.infer<typeof token>;
export type TextGenerationFinish = z.infer<typeof finishReason>;

export const huggingFaceCompletionSchema = completionRequestSchema.extend({
  do_sample: parameters.shape.do_sample,
  return_full_text: parameters.shape.return_full_text,
  stop_sequences: parameters.shape.stop_sequences,
  details: taken("The completion has what is known."),
  decoder_input_details: parameters.shape.decoder_input_details,
  watermark: parameters.shape.watermark,
});

export type HuggingFaceCompletionRequest = z.infer<typeof huggingFaceCompletionSchema>;

/** As they are sent: the URL names the model. */
const model = taken("The URL names the model.");

export const huggingFaceChatBodySchema = chatCompletionRequestSchema
  .extend({ model })
  .meta({ id: "HuggingFaceChatRequest" });

export const huggingFaceCompletionBodySchema = huggingFaceCompletionSchema.extend({ model }).meta({
  id: "HuggingFaceCompletionRequest",
  description: "A text completion, and the parameters that Hugging Face's clients put beside it.",
});
