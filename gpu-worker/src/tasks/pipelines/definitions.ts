/**
 * What each pipeline of Transformers.js takes. Options that are not here are refused: some, given a
 * text, would make the library read a file or a URL.
 */
import { z } from "zod";

import { TASK_LIMITS } from "../../../../src/contract/task.ts";

export interface PipelineDefinition {
  readonly input: "text" | "picture" | "sound";
  /** Options that the pipeline takes before all others, in order. */
  readonly leading: readonly string[];
  readonly options: z.ZodObject;
  /** Whether it generates tokens, which are counted. */
  readonly isGenerating: boolean;
}

const fraction = z.number().min(0).max(1);
const topK = z.int().min(1).max(TASK_LIMITS.maxTopK);
const label = z.string().min(1).max(TASK_LIMITS.maxLabelLength);
const candidateLabels = z.array(label).min(1).max(TASK_LIMITS.maxLabels);
const language = z.string().min(1).max(TASK_LIMITS.maxLanguageLength);
const seconds = z.number().gt(0).max(3_600);

const sampling = {
  maxNewTokens: z.int().min(1).max(TASK_LIMITS.maxNewTokens).optional(),
  minNewTokens: z.int().min(0).max(TASK_LIMITS.maxNewTokens).optional(),
  doSample: z.boolean().optional(),
  temperature: z.number().gt(0).optional(),
  topK: topK.optional(),
  topP: z.number().gt(0).max(1).optional(),
  repetitionPenalty: z.number().gt(0).optional(),
};

type Shape = Parameters<typeof z.strictObject>[0];

function define(
  input: PipelineDefinition["input"],
  options: Shape = {},
  more: { readonly leading?: readonly string[]; readonly isGenerating?: boolean } = {},
): PipelineDefinition {
  const { leading = [], isGenerating = false } = more;
  return { input, leading, options: z.strictObject(options), isGenerating };
}

const generating = { isGenerating: true };
const labelled = { leading: ["candidateLabels"] };

export const PIPELINES: Readonly<Record<string, PipelineDefinition>> = {
  "image-classification": define("picture", { topK: topK.nullish() }),
  "object-detection": define("picture", {
    threshold: fraction.optional(),
    percentage: z.boolean().optional(),
  }),
  "image-segmentation": define("picture", {
    threshold: fraction.optional(),
    maskThreshold: fraction.optional(),
    overlapMaskAreaThreshold: fraction.optional(),
    subtask: z.enum(["panoptic", "instance", "semantic"]).optional(),
  }),
  "background-removal": define("picture"),
  "depth-estimation": define("picture"),
  "image-to-image": define("picture"),
  "image-feature-extraction": define("picture", { pool: z.boolean().optional() }),
  "image-to-text": define("picture", sampling, generating),
  "document-question-answering": define(
    "picture",
    { question: z.string().min(1).max(TASK_LIMITS.maxTextLength), ...sampling },
    { leading: ["question"], isGenerating: true },
  ),
  "zero-shot-image-classification": define(
    "picture",
    { candidateLabels, hypothesisTemplate: label.optional() },
    labelled,
  ),
  "zero-shot-object-detection": define(
    "picture",
    {
      candidateLabels,
      threshold: fraction.optional(),
      topK: topK.nullish(),
      percentage: z.boolean().optional(),
    },
    labelled,
  ),
  "audio-classification": define("sound", { topK: topK.nullish() }),
  "zero-shot-audio-classification": define(
    "sound",
    { candidateLabels, hypothesisTemplate: label.optional() },
    labelled,
  ),
  "automatic-speech-recognition": define(
    "sound",
    {
      returnTimestamps: z.union([z.boolean(), z.literal("word")]).optional(),
      /** None of the library's: how likely each token of the text was. */
      returnLogprobs: z.boolean().optional(),
      chunkLengthS: seconds.optional(),
      strideLengthS: seconds.optional(),
      forceFullSequences: z.boolean().optional(),
      language: language.optional(),
      task: z.enum(["transcribe", "translate"]).optional(),
      ...sampling,
    },
    generating,
  ),
  "text2text-generation": define("text", sampling, generating),
  summarization: define("text", sampling, generating),
  translation: define(
    "text",
    { srcLang: language.optional(), tgtLang: language.optional(), ...sampling },
    generating,
  ),
  "text-to-audio": define("text", {
    speakerEmbeddings: z.array(z.number()).min(1).max(65_536).optional(),
    numInferenceSteps: z.int().min(1).max(100).optional(),
    speed: z.number().gt(0).max(10).optional(),
  }),
};

/** `topK` -> `top_k`: the library's own spelling. */
export function toOptionName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
