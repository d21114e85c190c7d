/**
 * Pictures and sounds on Hugging Face's wire: a body of their bytes, or `inputs` in base64 beside
 * `parameters`.
 */
import { z } from "zod";

import { LIMITS, taken, unsupported } from "./common.ts";
import { text } from "./fields.ts";
import { isBase64, TASK_LIMITS } from "./task.ts";

/** Tokens that Whisper has places for, without those that it begins with. */
const MAX_SPEECH_TOKENS = 440;
/**
 * Bytes of a body are written as base64 before they are checked: four letters for three of them.
 */
const MAX_LENGTH = 4 * Math.ceil(LIMITS.maxBodyBytes / 3);

const bytes = text({ min: 1, max: MAX_LENGTH })
  .refine(isBase64, { message: "must be base64", abort: true })
  .meta({ format: "byte", description: "The file, in base64." });

function bytesRequestOf<Parameters extends z.ZodRawShape>(name: string, parameters: Parameters) {
  return z
    .strictObject({
      inputs: bytes,
      parameters: z.strictObject(parameters).nullish(),
      options: taken("Answers are not kept, and a model that is not loaded is waited for."),
      model: taken("The URL names the model."),
    })
    .meta({ id: name });
}

export const imageClassificationRequestSchema = bytesRequestOf("ImageClassificationRequest", {
  top_k: z.int().min(1).max(TASK_LIMITS.maxTopK).nullish().meta({ description: "5 unless said." }),
  function_to_apply: unsupported("Scores are as the pipeline makes them."),
});

export const objectDetectionRequestSchema = bytesRequestOf("ObjectDetectionRequest", {
  threshold: z.number().min(0).max(1).nullish().meta({ description: "0.9 unless said." }),
});

export const speechRequestSchema = bytesRequestOf("SpeechRecognitionRequest", {
  return_timestamps: z.boolean().nullish().meta({
    description: "Adds `chunks` with their times; times of words are not known.",
  }),
  generation_parameters: z
    .strictObject({
      max_new_tokens: z.int().min(1).max(MAX_SPEECH_TOKENS).nullish().meta({
        description: "For each part of thirty seconds; 224 unless said.",
      }),
      temperature: z.number().min(0).max(1).nullish(),
    })
    .nullish(),
});
