/** The numbers of the edge's models, read from their base64 when they are first asked for. */
import { fromBase64 } from "../contract/bytes.ts";
import moderation from "./data/ngram-moderation.ts";
import promptKinds from "./data/ngram-prompt-kinds.ts";
import sentiment from "./data/ngram-sentiment.ts";
import encoder from "./data/static-encoder.ts";
import { NgramClassifier, type NgramTable } from "./ngram-classifier.ts";
import { StaticEncoder } from "./static-encoder.ts";
import { WordPiece } from "./wordpiece.ts";

/** Of all models: what a customer's tokens are. */
export const wordPiece = once(() => new WordPiece(encoder.vocabulary.split("\n")));

export const staticEncoder = once(
  () =>
    new StaticEncoder({
      dimensions: encoder.dimensions,
      weights: new Int8Array(fromBase64(encoder.weights).buffer),
      scales: new Float32Array(fromBase64(encoder.scales).buffer),
    }),
);

export const sentimentLabels: readonly string[] = sentiment.labels;

export const sentimentClassifier = once(() => new NgramClassifier(toTable(sentiment)));

export const moderationLabels: readonly string[] = moderation.labels;

export const moderationClassifier = once(() => new NgramClassifier(toTable(moderation)));

export const promptKindLabels: readonly string[] = promptKinds.labels;

export const promptKindClassifier = once(() => new NgramClassifier(toTable(promptKinds)));

interface StoredTable extends Pick<NgramTable, "labels" | "width" | "scale"> {
  readonly weights: string;
  readonly heads: string;
}

function toTable({ labels, width, weights, scale, heads }: StoredTable): NgramTable {
  return {
    labels,
    width,
    weights: new Int8Array(fromBase64(weights).buffer),
    scale,
    heads: new Float32Array(fromBase64(heads).buffer),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
