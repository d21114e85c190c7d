/**
 * The contract between the edge and a gpu-worker for everything that is not generation, version 1.
 *
 *   POST /v1/tasks  TaskRequest -> stream of TaskEvent (SSE, `data:` lines), or EngineRefusal
 *
 * Cancelling, the state of a request and pushed receipts are those of generation (engine.ts), and
 * every call is signed (signature.ts). Event order: started (progress | delta)* (end | error). A
 * stream without `end` or `error` broke.
 *
 * Texts are counted in the tokens that were run, special tokens included and padding not.
 */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { ENGINE_ERRORS, receiptSchema } from "./engine.ts";
import { counts, anyObject, list, text as boundedText } from "./fields.ts";
import { POOLINGS } from "./models.ts";
import { SOUND_TOKENS_PER_SECOND } from "./sounds.ts";
import { traceparentSchema } from "./traceparent.ts";

export const TASK_PROTOCOL = 1;

/**
 * A header by which the edge says that it takes a text while it is written. A worker of the release
 * before does not look at it, and one of this release sends no `delta` without it. Not signed: what
 * it changes is told to whoever sent the signed rest.
 */
export const TASK_TEXT_HEADER = "x-tidegate-task-text";
export const TAKES_TASK_TEXT = "delta";

/** Limits of one task. */
export const TASK_LIMITS = {
  maxInputs: 2_048,
  maxDocuments: 2_048,
  maxLabels: 128,
  /** Texts times labels, and other pairs that one request makes. */
  maxPairs: 8_192,
  maxTextLength: 1_048_576,
  /** Of question answering; all other texts must fit the model. */
  maxContextLength: 262_144,
  maxLabelLength: 1_024,
  maxTopK: 1_024,
  maxAnswerTokens: 512,
  maxPipelineInputs: 64,
  /** That a pipeline writes for one input. */
  maxNewTokens: 1_024,
  maxLanguageLength: 32,
  /** More than the longest token that any vocabulary has, in characters and in bytes. */
  maxTokenLength: 256,
  maxTokenBytes: 1_024,
  maxTemperature: 2,
  maxRepetitionPenalty: 2,
  /** Of one embedding. */
  maxDimensions: 65_536,
  /** Of all embeddings of one request: 4 bytes each, and some 5 in base64. */
  maxVectorNumbers: 1_048_576,
  /**
   * Labels with a score, answers and entities of one request, each written out as some 64
   * characters.
   */
  maxScores: 65_536,
  /** Characters of the texts that one request has filled in. */
  maxFilledLength: 4_194_304,
  /** A picture or a sound, in base64. */
  maxBase64Length: 16 * 1024 * 1024,
} as const;

const count = z.int().min(0);
const text = boundedText({ min: 1, max: TASK_LIMITS.maxTextLength });
const label = boundedText({ min: 1, max: TASK_LIMITS.maxLabelLength });
const id = boundedText({ min: 1, max: LIMITS.maxIdLength });
const name = boundedText({ min: 1, max: LIMITS.maxNameLength });
const inputs = { min: 1, max: TASK_LIMITS.maxInputs };
const texts = list(text, inputs);
const topK = z.int().min(1).max(TASK_LIMITS.maxTopK);

export const featureExtractionSchema = z.strictObject({
  task: z.literal("feature-extraction"),
  /** Texts, or token ids that are run as they are, without added special tokens. */
  inputs: list(z.union([text, counts({ min: 1, max: LIMITS.maxTokens })]), inputs),
  pooling: z.enum(POOLINGS),
  /** To length 1, after cutting to `dimensions`. */
  normalize: z.boolean(),
  /** The first so many numbers; null: all. */
  dimensions: z.int().min(1).nullable(),
  /**
   * What becomes of an input longer than the model: `none`, the default, refuses it; `end` and
   * `start` leave out what is too much at that side. As Cohere's `truncate`; Text Embeddings
   * Inference's `truncate` is `end`, with the direction left `start`. Tokens left out are not
   * counted.
   */
  truncate: z.enum(["none", "start", "end"]).optional(),
});

export const rerankSchema = z.strictObject({
  task: z.literal("rerank"),
  query: text,
  documents: list(boundedText({ max: TASK_LIMITS.maxTextLength }), {
    min: 1,
    max: TASK_LIMITS.maxDocuments,
  }),
  /** How many of the best to give; null: all. */
  topN: z.int().min(1).nullable(),
});

export const textClassificationSchema = z.strictObject({
  task: z.literal("text-classification"),
  inputs: list(z.union([text, z.strictObject({ text, textPair: text })]), inputs),
  /** null: all labels. */
  topK: topK.nullable(),
  /** What makes scores of logits; null: what the model's config says. */
  functionToApply: z.enum(["softmax", "sigmoid", "none"]).nullable(),
});

export const fillMaskSchema = z.strictObject({
  task: z.literal("fill-mask"),
  inputs: texts,
  topK,
  /** Only these words, each one token, are scored; null: the whole vocabulary. */
  targets: list(label, { min: 1, max: TASK_LIMITS.maxTopK }).nullable(),
});

export const questionAnsweringSchema = z.strictObject({
  task: z.literal("question-answering"),
  /** A context longer than the model's is read in windows that overlap. */
  inputs: list(
    z.strictObject({
      question: text,
      context: boundedText({ min: 1, max: TASK_LIMITS.maxContextLength }),
    }),
    inputs,
  ),
  topK,
  maxAnswerTokens: z.int().min(1).max(TASK_LIMITS.maxAnswerTokens),
  /** Tokens that two neighbouring windows share; null: a quarter of a window. */
  strideTokens: count.nullable(),
  /** Whether "no answer", an empty text, competes with the answers. */
  canBeUnanswerable: z.boolean(),
});

export const tokenClassificationSchema = z.strictObject({
  task: z.literal("token-classification"),
  inputs: texts,
  /** `none`: a prediction per token; `simple`: neighbouring tokens of one entity become one. */
  aggregation: z.enum(["none", "simple"]),
  /** Labels that are not given, by their full name (`O`, `B-PER`). */
  ignoreLabels: list(boundedText({ max: TASK_LIMITS.maxLabelLength }), {
    max: TASK_LIMITS.maxLabels,
  }),
});

export const zeroShotClassificationSchema = z.strictObject({
  task: z.literal("zero-shot-classification"),
  inputs: texts,
  labels: list(label, { min: 1, max: TASK_LIMITS.maxLabels }),
  /** `{}` stands for the label. */
  hypothesisTemplate: boundedText({ max: TASK_LIMITS.maxLabelLength }).refine(
    (template) => template.includes("{}"),
    {
      message: "must have {} where the label goes",
    },
  ),
  /** Labels are judged each on its own, instead of against each other. */
  multiLabel: z.boolean(),
});

export const pipelineInputSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text }),
  z.strictObject({
    type: z.literal("binary"),
    /** Such as `image/png` or `audio/wav`. */
    mediaType: name,
    base64: boundedText({ min: 1, max: TASK_LIMITS.maxBase64Length }).refine(isBase64, {
      message: "must be base64",
    }),
    /** What it counts for, as its sender reads its head; who counts otherwise refuses it. */
    tokens: count.optional(),
  }),
]);

/** Any other task of Transformers.js. Inputs run one after another. */
export const pipelineSchema = z.strictObject({
  task: z.literal("pipeline"),
  /** Its id there, such as `image-classification` or `automatic-speech-recognition`. */
  pipeline: name,
  inputs: list(pipelineInputSchema, { min: 1, max: TASK_LIMITS.maxPipelineInputs }),
  /** The pipeline's options by their names in camel case; those it does not know are refused. */
  options: anyObject(),
});

export const taskInputSchema = z.discriminatedUnion("task", [
  featureExtractionSchema,
  rerankSchema,
  textClassificationSchema,
  fillMaskSchema,
  questionAnsweringSchema,
  tokenClassificationSchema,
  zeroShotClassificationSchema,
  pipelineSchema,
]);

export type TaskInput = z.infer<typeof taskInputSchema>;
export type TaskInputOf<Name extends TaskInput["task"]> = Extract<TaskInput, { task: Name }>;

export const taskRequestSchema = z.strictObject({
  protocol: z.literal(TASK_PROTOCOL),
  requestId: id,
  organizationId: id,
  model: id,
  /**
   * Unix milliseconds. Work that has not started by then never starts; work that runs stops after
   * its batch.
   */
  deadlineMs: z.int(),
  /** Higher runs first; within one priority, organizations share the device fairly. */
  priority: z.int().min(-100).max(100),
  input: taskInputSchema,
  traceparent: traceparentSchema.optional(),
});

export type TaskRequest = z.infer<typeof taskRequestSchema>;

/**
 * How many tokens a task may write: all of its inputs together, each part of a sound. Tasks that
 * write none have 0.
 */
export function mostCompletionTokens(input: TaskInput): number {
  if (input.task !== "pipeline") return 0;
  const { maxNewTokens = 0, chunkLengthS = 0, strideLengthS = 0 } = input.options;
  const parts = input.inputs.reduce((sum, given) => {
    const seconds = given.type === "binary" ? (given.tokens ?? 0) / SOUND_TOKENS_PER_SECOND : 0;
    return sum + partsOf(seconds, Number(chunkLengthS), Number(strideLengthS));
  }, 0);
  return typeof maxNewTokens === "number" ? maxNewTokens * parts : 0;
}

/** Parts of a sound that overlap by a stride at each side, as the pipeline cuts them. */
function partsOf(seconds: number, lengthS: number, strideS: number): number {
  if (lengthS === 0 || seconds <= lengthS) return 1;
  return 1 + Math.ceil((seconds - lengthS) / (lengthS - 2 * strideS));
}

/** In one pass: zod's own pattern keeps a mark for every four characters. */
export function isBase64(value: string): boolean {
  const digits = value.replace(/={1,2}$/, "");
  return value.length % 4 === 0 && !/[^A-Za-z0-9+/]/.test(digits);
}

const score = z.number();
const labelScores = z.array(z.object({ label: z.string(), score }));

/** Lists are in the order of the request's inputs, and each input's own from the best. */
export const taskResultSchema = z.discriminatedUnion("task", [
  z.object({
    task: z.literal("feature-extraction"),
    dimensions: count,
    /** Each: float32 numbers, little endian, in base64. */
    embeddings: z.array(z.string()),
  }),
  z.object({
    task: z.literal("rerank"),
    /** Best first. `index` is the document's; `score` is from 0 to 1. */
    results: z.array(z.object({ index: count, score })),
  }),
  z.object({
    task: z.literal("text-classification"),
    results: z.array(labelScores),
    /** In the order of the model's outputs. */
    labels: z.array(z.string()).optional(),
  }),
  z.object({
    task: z.literal("fill-mask"),
    /** Input, then mask, then candidate. `sequence` is the text with this mask filled. */
    results: z.array(
      z.array(
        z.array(z.object({ tokenId: count, token: z.string(), score, sequence: z.string() })),
      ),
    ),
  }),
  z.object({
    task: z.literal("question-answering"),
    /**
     * `start` and `end` count UTF-16 units of the context; an empty answer says that there is none.
     */
    results: z.array(z.array(z.object({ answer: z.string(), score, start: count, end: count }))),
  }),
  z.object({
    task: z.literal("token-classification"),
    /** In order of appearance. `start` and `end` count UTF-16 units of the text. */
    results: z.array(
      z.array(z.object({ label: z.string(), score, word: z.string(), start: count, end: count })),
    ),
  }),
  z.object({ task: z.literal("zero-shot-classification"), results: z.array(labelScores) }),
  /**
   * What the pipeline gives for each input, as JSON; pictures and sounds are {mediaType, base64}.
   */
  z.object({
    task: z.literal("pipeline"),
    pipeline: z.string(),
    results: z.array(z.unknown()),
  }),
]);

export type TaskResult = z.infer<typeof taskResultSchema>;

/** A token of what is heard: its text, how likely it was where it was chosen, and its bytes. */
export const heardTokenSchema = z.object({
  token: z.string().max(TASK_LIMITS.maxTokenLength),
  logprob: z.number(),
  bytes: z.array(count).max(TASK_LIMITS.maxTokenBytes),
});

export type HeardTokenLogprob = z.infer<typeof heardTokenSchema>;

export const taskEventSchema = z.discriminatedUnion("type", [
  /** With the first batch. Until then the request waits, and may be refused. */
  z.object({ type: z.literal("started"), promptTokens: count }),
  /** After each batch that was not the last: rows run so far, of all. */
  z.object({ type: z.literal("progress"), done: count, total: count }),
  /**
   * How the text goes on, as far as it is certain. Counts are of all that was read and written so
   * far, so that a lost event loses no money; each delta tells of tokens that the one before did
   * not.
   */
  z.object({
    type: z.literal("delta"),
    text: z.string().min(1),
    promptTokens: count,
    completionTokens: count,
    /** Of the tokens that end in it, where that was asked for. */
    logprobs: z.array(heardTokenSchema).optional(),
  }),
  z.object({ type: z.literal("end"), result: taskResultSchema, receipt: receiptSchema }),
  z.object({
    type: z.literal("error"),
    code: z.enum(ENGINE_ERRORS),
    message: z.string(),
    /** null: nobody was told that it began, so this is a refusal. */
    receipt: receiptSchema.nullable(),
    /** Of a refusal: as its body would have them. */
    param: z.string().nullable().optional(),
    retryAfterMs: z.int().min(0).nullable().optional(),
  }),
]);

export type TaskEvent = z.infer<typeof taskEventSchema>;
