/**
 * Tasks on Hugging Face's wire: `POST /hf/models/{id}/pipeline/{task}`. Each takes `inputs`, one or
 * a list, and `parameters`; an answer has the form of its inputs.
 */
import { z } from "zod";

import { LIMITS, taken, unsupported } from "./common.ts";
import { anyObject, list, text } from "./fields.ts";
import {
  detectedObjectSchema,
  labelScoresSchema,
  speechSchema,
  summarySchema,
  translatedSchema,
} from "./pipeline-results.ts";
import { TASK_LIMITS } from "./task.ts";
import { generatedTextsSchema } from "./text-generation.ts";

const input = text({ min: 1, max: TASK_LIMITS.maxTextLength });
const inputs = z.union([input, list(input, { min: 1, max: TASK_LIMITS.maxInputs })]);
const label = text({ min: 1, max: TASK_LIMITS.maxLabelLength });
const topK = z.int().min(1).max(TASK_LIMITS.maxTopK).nullish();

/** What every request may have. */
const common = {
  options: taken("Answers are not kept, and a model that is not loaded is waited for."),
  model: taken("The URL names the model."),
};

function requestOf<Inputs extends z.ZodType, Parameters extends z.ZodRawShape>(
  name: string,
  inputsSchema: Inputs,
  parameters: Parameters,
) {
  return z
    .strictObject({
      inputs: inputsSchema,
      parameters: z.strictObject(parameters).nullish(),
      ...common,
    })
    .meta({ id: name });
}

/** Clients put these beside the inputs, or among the parameters. */
const extractionParameters = {
  normalize: z.boolean().nullish().meta({ description: "To length 1; true unless said." }),
  truncate: z
    .boolean()
    .nullish()
    .meta({ description: "Cuts what is longer than the model; false refuses it, unless said." }),
  truncation_direction: z.enum(["left", "right", "Left", "Right"]).nullish(),
  dimensions: z.int().min(1).max(TASK_LIMITS.maxDimensions).nullish(),
  encoding_format: z.literal("float").nullish(),
  prompt_name: unsupported("Prompts of models are not known here; write them before the text."),
};

export const extractionRequestSchema = z
  .strictObject({
    inputs,
    ...extractionParameters,
    parameters: z.strictObject(extractionParameters).nullish(),
    ...common,
  })
  .meta({ id: "FeatureExtractionRequest" });

export const similarityRequestSchema = requestOf(
  "SentenceSimilarityRequest",
  z.strictObject({
    source_sentence: input,
    sentences: list(input, { min: 1, max: TASK_LIMITS.maxInputs - 1 }),
  }),
  {},
);

export const textClassificationRequestSchema = requestOf("TextClassificationRequest", inputs, {
  top_k: topK,
  function_to_apply: z.enum(["sigmoid", "softmax", "none"]).nullish(),
});

export const tokenClassificationRequestSchema = requestOf("TokenClassificationRequest", inputs, {
  aggregation_strategy: z
    .enum(["none", "simple"])
    .nullish()
    .meta({ description: "`simple` unless said." }),
  ignore_labels: list(text({ max: TASK_LIMITS.maxLabelLength }), {
    max: TASK_LIMITS.maxLabels,
  }).nullish(),
  stride: unsupported("A text that is too long is refused, not read in windows.", [0]),
});

export const fillMaskRequestSchema = requestOf("FillMaskRequest", inputs, {
  top_k: topK,
  targets: list(label, { min: 1, max: TASK_LIMITS.maxTopK }).nullish(),
});

const question = z.strictObject({
  question: input,
  context: text({ min: 1, max: TASK_LIMITS.maxContextLength }),
});

/** Of a list, and of the answers to one question. */
const MAX_ANSWERS = 64;

export const questionAnsweringRequestSchema = requestOf(
  "QuestionAnsweringRequest",
  z.union([question, list(question, { min: 1, max: MAX_ANSWERS })]),
  {
    top_k: z.int().min(1).max(MAX_ANSWERS).nullish(),
    max_answer_len: z.int().min(1).max(TASK_LIMITS.maxAnswerTokens).nullish(),
    handle_impossible_answer: z.boolean().nullish(),
    doc_stride: z.int().min(0).max(LIMITS.maxTokens).nullish(),
    max_question_len: unsupported("A question is read whole, or refused."),
    max_seq_len: unsupported("A window is as long as the model reads."),
    align_to_words: taken("Answers are whole tokens."),
  },
);

export const zeroShotRequestSchema = z
  .strictObject({
    inputs,
    parameters: z.strictObject({
      candidate_labels: list(label, { min: 1, max: TASK_LIMITS.maxLabels }),
      hypothesis_template: text({ min: 1, max: TASK_LIMITS.maxLabelLength })
        .refine((template) => template.includes("{}"), "must have {} where the label goes")
        .nullish(),
      multi_label: z.boolean().nullish(),
    }),
    ...common,
  })
  .meta({ id: "ZeroShotClassificationRequest" });

/** What the document says of all of them: each is checked as its own task's, and never as all. */
export const huggingFaceRequestSchema = anyObject().meta({
  id: "HuggingFaceRequest",
  description:
    "`inputs`, one or a list, and `parameters`, by the task: as Hugging Face's specifications of tasks have them.",
});

const score = z.number();
const entities = z.array(
  z
    .object({
      entity_group: z.string().optional().meta({ description: "With `simple`." }),
      entity: z.string().optional().meta({ description: "With `none`." }),
      score,
      word: z.string(),
      start: z.int().meta({ description: "In characters (Unicode code points)." }),
      end: z.int(),
    })
    .meta({ id: "Entity" }),
);
const filled = z.array(
  z
    .object({ score, token: z.int(), token_str: z.string(), sequence: z.string() })
    .meta({ id: "FilledMask" }),
);
const answer = z
  .object({ answer: z.string(), score, start: z.int(), end: z.int() })
  .meta({ id: "FoundAnswer" });

export const huggingFaceResponseSchema = z
  .union([
    z.array(z.number()),
    z.array(z.array(z.number())),
    labelScoresSchema,
    z.array(labelScoresSchema),
    entities,
    z.array(entities),
    filled,
    z.array(filled),
    z.array(z.array(filled)),
    answer,
    z.array(answer),
    z.array(z.array(answer)),
    generatedTextsSchema,
    z.array(summarySchema),
    z.array(translatedSchema),
    z.array(detectedObjectSchema),
    speechSchema,
  ])
  .meta({ id: "HuggingFaceResponse", description: "By the task; a list where `inputs` is one." });

export const huggingFaceErrorSchema = z
  .object({
    error: z.string().meta({ description: "A sentence that names the value and the rule." }),
    error_type: z.string(),
    param: z.string().nullable(),
    code: z.string().meta({ description: "A stable code; docs/ERRORS.md lists them." }),
  })
  .meta({ id: "HuggingFaceError" });
