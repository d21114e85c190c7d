/** What pipelines of Transformers.js give for one input, as far as an operation asks for them. */
import { z } from "zod";

import { heardTokenSchema, TASK_LIMITS } from "./task.ts";

export const summarySchema = z.object({ summary_text: z.string() }).meta({ id: "SummarizedText" });
export const translatedSchema = z
  .object({ translation_text: z.string() })
  .meta({ id: "TranslatedText" });

export const labelScoresSchema = z.array(z.object({ label: z.string(), score: z.number() }));

/** Places in pixels. */
export const detectedObjectSchema = z
  .object({
    score: z.number(),
    label: z.string(),
    box: z.object({ xmin: z.number(), ymin: z.number(), xmax: z.number(), ymax: z.number() }),
  })
  .meta({ id: "DetectedObject" });

/** In seconds, from and to. Not a tuple: validators of documents know no tuples. */
const timestamp = z.array(z.number().nullable()).length(2);

export const speechSchema = z
  .object({
    text: z.string(),
    chunks: z.array(z.object({ text: z.string(), timestamp })).optional(),
  })
  .meta({ id: "RecognizedSpeech" });

/**
 * The same, with what a worker knows of a model of Whisper's kind; one of another kind, or of a
 * release before, tells of none of it.
 */
const heardSpeechSchema = speechSchema.extend({
  language: z.string().max(TASK_LIMITS.maxLanguageLength).optional(),
  chunks: z
    .array(
      z.object({
        text: z.string(),
        timestamp,
        /** Where the part begins in which it was heard, in frames of a hundredth of a second. */
        seek: z.int().min(0).optional(),
        tokens: z.array(z.int().min(0)).optional(),
        avg_logprob: z.number().nullish(),
        compression_ratio: z.number().nullish(),
        no_speech_prob: z.number().nullish(),
        /** Where they are asked for. */
        words: z
          .array(z.object({ word: z.string(), timestamp: z.array(z.number()).length(2) }))
          .optional(),
      }),
    )
    .optional(),
  /** Of all tokens of the text, where that is asked for. */
  logprobs: z.array(heardTokenSchema).optional(),
});

export type HeardSpeech = z.infer<typeof heardSpeechSchema>;

const PIPELINE_RESULTS = {
  "automatic-speech-recognition": heardSpeechSchema,
  "image-classification": labelScoresSchema,
  "object-detection": z.array(detectedObjectSchema),
  summarization: z.array(summarySchema).length(1),
  translation: z.array(translatedSchema).length(1),
} as const satisfies Readonly<Record<string, z.ZodType>>;

type Pipeline = keyof typeof PIPELINE_RESULTS;

/** @throws {z.ZodError} for what is not the pipeline's */
export function parsePipelineResult<Name extends Pipeline>(
  pipeline: Name,
  result: unknown,
): z.infer<(typeof PIPELINE_RESULTS)[Name]> {
  return PIPELINE_RESULTS[pipeline].parse(result) as z.infer<(typeof PIPELINE_RESULTS)[Name]>;
}

/**
 * Whether it has the form that is known of the pipeline's results; any has, where none is known.
 */
export function isPipelineResult(pipeline: string, result: unknown): boolean {
  const forms: Readonly<Record<string, z.ZodType>> = PIPELINE_RESULTS;
  return !Object.hasOwn(forms, pipeline) || forms[pipeline]?.safeParse(result).success === true;
}

/** What was asked of a sound and is not in its result, by the option's name. */
export function findLack(
  { returnLogprobs, returnTimestamps }: Readonly<Record<string, unknown>>,
  result: unknown,
): string | undefined {
  const heard = heardSpeechSchema.safeParse(result).data;
  if (returnLogprobs === true && heard?.logprobs === undefined) return "returnLogprobs";
  const hasWords = heard?.chunks?.every(({ words }) => words !== undefined);
  return returnTimestamps === "word" && hasWords !== true ? "returnTimestamps" : undefined;
}
