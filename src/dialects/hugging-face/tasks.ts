/** Tasks between Hugging Face's wire and the worker's words, by their names there. Pure. */
import {
  extractionRequestSchema,
  fillMaskRequestSchema,
  questionAnsweringRequestSchema,
  similarityRequestSchema,
  textClassificationRequestSchema,
  tokenClassificationRequestSchema,
  zeroShotRequestSchema,
} from "../../contract/hugging-face.ts";
import type { ModelTask } from "../../contract/models.ts";
import { toNumbers } from "../openai/embeddings.ts";
import { asAsked, define, toList, type HuggingFaceTask } from "./definition.ts";
import { MEDIA_TASKS } from "./media-tasks.ts";
import { CharacterPlaces } from "./places.ts";
import { TEXT_TO_TEXT_TASKS } from "./text-to-text.ts";

const featureExtraction = define({
  modelTask: "feature-extraction",
  task: "feature-extraction",
  schema: extractionRequestSchema,
  toInput: ({ inputs, parameters, ...beside }, pooling) => {
    const {
      normalize,
      truncate,
      truncation_direction: direction,
      dimensions,
    } = {
      ...beside,
      ...parameters,
    };
    const keptEnd = direction?.toLowerCase() === "left" ? "start" : "end";
    return {
      task: "feature-extraction",
      inputs: toList(inputs),
      pooling,
      normalize: normalize ?? true,
      dimensions: dimensions ?? null,
      truncate: truncate === true ? keptEnd : "none",
    };
  },
  toAnswer: ({ embeddings }) => embeddings.map(toNumbers),
});

const sentenceSimilarity = define({
  modelTask: "feature-extraction",
  task: "feature-extraction",
  schema: similarityRequestSchema,
  toInput: ({ inputs }, pooling) => ({
    task: "feature-extraction",
    inputs: [inputs.source_sentence, ...inputs.sentences],
    pooling,
    normalize: true,
    dimensions: null,
  }),
  toAnswer: ({ embeddings }) => {
    const [source = [], ...others] = embeddings.map(toNumbers);
    return others.map((other) =>
      source.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0),
    );
  },
});

const textClassification = define({
  modelTask: "text-classification",
  task: "text-classification",
  schema: textClassificationRequestSchema,
  toInput: ({ inputs, parameters }) => ({
    task: "text-classification",
    inputs: toList(inputs),
    topK: parameters?.top_k ?? null,
    functionToApply: parameters?.function_to_apply ?? null,
  }),
  // A list for one text, too: their client takes no other.
  toAnswer: ({ results }) => results,
});

const tokenClassification = define({
  modelTask: "token-classification",
  task: "token-classification",
  schema: tokenClassificationRequestSchema,
  toInput: ({ inputs, parameters }) => ({
    task: "token-classification",
    inputs: toList(inputs),
    aggregation: parameters?.aggregation_strategy ?? "simple",
    ignoreLabels: parameters?.ignore_labels ?? ["O"],
  }),
  toAnswer: ({ results }, { inputs, parameters }) => {
    const name = parameters?.aggregation_strategy === "none" ? "entity" : "entity_group";
    const texts = toList(inputs);
    return asAsked(
      inputs,
      results.map((entities, index) => {
        const places = new CharacterPlaces(texts[index] ?? "");
        return entities.map(({ label, score, word, start, end }) => ({
          [name]: label,
          score,
          word,
          start: places.of(start),
          end: places.of(end),
        }));
      }),
    );
  },
});

const fillMask = define({
  modelTask: "fill-mask",
  task: "fill-mask",
  schema: fillMaskRequestSchema,
  toInput: ({ inputs, parameters }) => ({
    task: "fill-mask",
    inputs: toList(inputs),
    topK: parameters?.top_k ?? 5,
    targets: parameters?.targets ?? null,
  }),
  toAnswer: ({ results }, { inputs }) =>
    asAsked(
      inputs,
      results.map((masks) => {
        const filled = masks.map((candidates) =>
          candidates.map(({ tokenId, token, score, sequence }) => ({
            score,
            token: tokenId,
            token_str: token,
            sequence,
          })),
        );
        return filled.length === 1 ? filled[0] : filled;
      }),
    ),
});

const questionAnswering = define({
  modelTask: "question-answering",
  task: "question-answering",
  schema: questionAnsweringRequestSchema,
  toInput: ({ inputs, parameters }) => ({
    task: "question-answering",
    inputs: toList(inputs),
    topK: parameters?.top_k ?? 1,
    maxAnswerTokens: parameters?.max_answer_len ?? 15,
    strideTokens: parameters?.doc_stride ?? null,
    canBeUnanswerable: parameters?.handle_impossible_answer ?? false,
  }),
  toAnswer: ({ results }, { inputs, parameters }) => {
    const asked = toList(inputs);
    return asAsked(
      inputs,
      results.map((answers, index) => {
        const places = new CharacterPlaces(asked[index]?.context ?? "");
        const placed = answers.map(({ answer, score, start, end }) => ({
          answer,
          score,
          start: places.of(start),
          end: places.of(end),
        }));
        return (parameters?.top_k ?? 1) === 1 ? placed[0] : placed;
      }),
    );
  },
});

const zeroShotClassification = define({
  modelTask: "zero-shot-classification",
  task: "zero-shot-classification",
  schema: zeroShotRequestSchema,
  toInput: ({ inputs, parameters }) => ({
    task: "zero-shot-classification",
    inputs: toList(inputs),
    labels: parameters.candidate_labels,
    hypothesisTemplate: parameters.hypothesis_template ?? "This example is {}.",
    multiLabel: parameters.multi_label ?? false,
  }),
  toAnswer: ({ results }, { inputs }) => asAsked(inputs, results),
});

const TASKS: ReadonlyMap<string, HuggingFaceTask> = new Map([
  ["feature-extraction", featureExtraction],
  ["sentence-similarity", sentenceSimilarity],
  ["text-classification", textClassification],
  ["token-classification", tokenClassification],
  ["fill-mask", fillMask],
  ["question-answering", questionAnswering],
  ["zero-shot-classification", zeroShotClassification],
  ...TEXT_TO_TEXT_TASKS,
  ...MEDIA_TASKS,
]);

export const HUGGING_FACE_TASKS: readonly string[] = [...TASKS.keys()];

export const findTask = (name: string): HuggingFaceTask | undefined => TASKS.get(name);

/**
 * What a model is asked for where the URL does not say: what it is offered for first, or what the
 * body looks like.
 *
 * @returns undefined for a model with none of these tasks
 */
export function taskOf(tasks: readonly ModelTask[], body: unknown): string | undefined {
  const { inputs, parameters } = body as { inputs?: unknown; parameters?: unknown };
  const has = (value: unknown, name: string): boolean =>
    typeof value === "object" && value !== null && Object.hasOwn(value, name);
  if (tasks.includes("zero-shot-classification") && has(parameters, "candidate_labels"))
    return "zero-shot-classification";
  if (tasks.includes("feature-extraction") && has(inputs, "source_sentence"))
    return "sentence-similarity";
  return tasks.find((task) => TASKS.has(task));
}
