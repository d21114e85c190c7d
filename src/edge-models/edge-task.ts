/**
 * Tasks that the Worker runs by itself, without a GPU and without a call: embeddings, sentiment and
 * moderation of texts, in well under a millisecond a text. Pure. All texts of a request share one
 * bound, as they share the Worker's one thread.
 */
import { toBase64 } from "../contract/bytes.ts";
import { contextRule } from "../contract/errors.ts";
import type { TaskInput, TaskInputOf, TaskResult } from "../contract/task.ts";
import { sigmoids, softmax, type NgramClassifier } from "./ngram-classifier.ts";
import { stretchesOf } from "./stretches.ts";
import {
  moderationClassifier,
  moderationLabels,
  sentimentClassifier,
  sentimentLabels,
  staticEncoder,
  wordPiece,
} from "./tables.ts";

/** What the edge offers, as deployments call it. */
export type EdgeModelId = "static-encoder" | "ngram-sentiment" | "ngram-moderation";

export const EDGE_LIMITS = {
  /** Of one text. */
  contextTokens: 1_024,
  /** Of all texts of a request, which take the Worker's one thread some 20 ms. */
  maxCharacters: 32_768,
  /** As many of its answers' numbers are written as JSON in some 20 ms. */
  maxInputs: 256,
} as const;

export type EdgeAnswer =
  | { readonly ok: true; readonly promptTokens: number; readonly result: TaskResult }
  | {
      readonly ok: false;
      readonly fault: "model_not_found" | "invalid_value" | "context_length_exceeded";
      readonly message: string;
      readonly param: string | null;
    };

export type EdgeRefusal = Extract<EdgeAnswer, { ok: false }>;

/** @param model what the deployment calls it */
export function runEdgeTask(model: string, input: TaskInput): EdgeAnswer {
  const excess = excessOf(input);
  if (excess !== undefined) return excess;
  if (model === "static-encoder" && input.task === "feature-extraction") return embed(input);
  const classifier = Object.hasOwn(CLASSIFIERS, model) ? CLASSIFIERS[model] : undefined;
  if (classifier !== undefined && input.task === "text-classification")
    return classify(classifier, input);
  const message = `the edge has no model ${JSON.stringify(model)} for ${input.task}`;
  return { ok: false, fault: "model_not_found", message, param: "model" };
}

function embed(input: TaskInputOf<"feature-extraction">): EdgeAnswer {
  const encoder = staticEncoder();
  const dimensions = input.dimensions ?? encoder.dimensions;
  if (dimensions > encoder.dimensions) {
    const message = `embeddings of this model have ${encoder.dimensions} dimensions, got ${dimensions}`;
    return refuse("invalid_value", message, "dimensions");
  }
  const embeddings: string[] = [];
  let promptTokens = 0;
  for (const [index, given] of input.inputs.entries()) {
    const ids = cut(typeof given === "string" ? wordPiece().encode(given) : given, input.truncate);
    const tooLong = lengthFault(ids.length, index);
    if (tooLong !== undefined) return tooLong;
    const unknown = ids.find((id) => id >= encoder.vocabularySize);
    if (unknown !== undefined) {
      const message = `input ${index}: token id ${unknown} is not below the vocabulary's size, ${encoder.vocabularySize}`;
      return refuse("invalid_value", message, `inputs.${index}`);
    }
    promptTokens += ids.length;
    const vector = encoder.encode(ids).slice(0, dimensions);
    embeddings.push(toBase64(toBytes(input.normalize ? toUnitLength(vector) : vector)));
  }
  const result: TaskResult = { task: "feature-extraction", dimensions, embeddings };
  return { ok: true, promptTokens, result };
}

interface Classifier {
  readonly labels: readonly string[];
  readonly table: () => NgramClassifier;
  /** Unless a request says. */
  readonly apply: "softmax" | "sigmoid";
  /**
   * What of a text is judged by itself; the highest score of each label is the text's, and 0 where
   * there is nothing.
   */
  readonly partsOf: (text: string) => readonly string[];
}

/**
 * What was learned is of sentences: a few letters, or none, would have whatever score their runs
 * happen to have.
 */
const canBeJudged = (text: string): boolean =>
  (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= FEWEST_JUDGED_LETTERS;
const FEWEST_JUDGED_LETTERS = 8;

const CLASSIFIERS: Readonly<Record<string, Classifier>> = {
  "ngram-sentiment": {
    labels: sentimentLabels,
    table: sentimentClassifier,
    apply: "softmax",
    partsOf: (text) => [text],
  },
  "ngram-moderation": {
    labels: moderationLabels,
    table: moderationClassifier,
    apply: "sigmoid",
    // One sentence that is to be flagged must not vanish among many.
    partsOf: (text) => stretchesOf(text).filter(canBeJudged),
  },
};

function classify(
  { labels, table, apply, partsOf }: Classifier,
  { inputs, topK, functionToApply }: TaskInputOf<"text-classification">,
): EdgeAnswer {
  const results: { label: string; score: number }[][] = [];
  let promptTokens = 0;
  for (const [index, given] of inputs.entries()) {
    if (typeof given !== "string")
      return refuse(
        "invalid_value",
        `input ${index}: this model judges no pairs`,
        `inputs.${index}`,
      );
    const tokens = wordPiece().encode(given).length;
    const tooLong = lengthFault(tokens, index);
    if (tooLong !== undefined) return tooLong;
    promptTokens += tokens;
    const parts = partsOf(given).map((part) => table().logits(part));
    const logits = labels.map((_, at) => Math.max(...parts.map((part) => part[at] ?? 0)));
    const scores =
      parts.length === 0 ? logits.map(() => 0) : scoresOf(logits, functionToApply ?? apply);
    results.push(
      labels
        .map((label, at) => ({ label, score: scores[at] ?? 0 }))
        .toSorted((a, b) => b.score - a.score)
        .slice(0, topK ?? labels.length),
    );
  }
  const result: TaskResult = { task: "text-classification", labels: [...labels], results };
  return { ok: true, promptTokens, result };
}

/** Of its texts, before they are read: what a task costs. A token counts as a character. */
export function charactersOf(input: TaskInput): number {
  return lengthOf(inputsOf(input));
}

/** What is more than the edge reads of one request, whoever has the thread. */
export function excessOf(input: TaskInput): EdgeRefusal | undefined {
  const inputs = inputsOf(input);
  const { maxInputs, maxCharacters } = EDGE_LIMITS;
  if (inputs.length > maxInputs) {
    const message = `inputs must be at most ${maxInputs} for this model, got ${inputs.length}`;
    return refuse("invalid_value", message, "inputs");
  }
  const characters = lengthOf(inputs);
  if (characters <= maxCharacters) return undefined;
  const message = `inputs have ${characters} characters, more than the ${maxCharacters} that this model reads of one request`;
  return refuse("invalid_value", message, "inputs");
}

function inputsOf(input: TaskInput): readonly (string | readonly number[])[] {
  if (input.task === "feature-extraction") return input.inputs;
  return input.task === "text-classification" ? input.inputs.map(textOf) : [];
}

const textOf = (given: string | { readonly text: string }): string =>
  typeof given === "string" ? given : given.text;

function lengthOf(inputs: readonly (string | readonly number[])[]): number {
  return inputs.reduce((sum, given) => sum + given.length, 0);
}

function lengthFault(tokens: number, index: number): EdgeRefusal | undefined {
  if (tokens <= EDGE_LIMITS.contextTokens) return undefined;
  const message = `${contextRule(EDGE_LIMITS.contextTokens)}, but input ${index} has ${tokens} tokens`;
  return refuse("context_length_exceeded", message, `inputs.${index}`);
}

function refuse(fault: EdgeRefusal["fault"], message: string, param: string): EdgeRefusal {
  return { ok: false, fault, message, param };
}

/** What `truncate` keeps of a text that is too long. */
function cut(
  ids: readonly number[],
  truncate: TaskInputOf<"feature-extraction">["truncate"],
): readonly number[] {
  const room = EDGE_LIMITS.contextTokens;
  if (ids.length <= room || truncate === undefined || truncate === "none") return ids;
  return truncate === "end" ? ids.slice(0, room) : ids.slice(ids.length - room);
}

function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? vector : vector.map((value) => value / length);
}

function scoresOf(logits: readonly number[], apply: "softmax" | "sigmoid" | "none"): number[] {
  if (apply === "none") return [...logits];
  return apply === "sigmoid" ? sigmoids(logits) : softmax(logits);
}

function toBytes({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
