/** How the edge's models learn what their teachers say: plain gradient descent over texts. Pure. */
import { sigmoids, softmax, type NgramTable } from "../../src/edge-models/ngram-classifier.ts";
import type { StaticTable } from "../../src/edge-models/static-encoder.ts";
import type { Random } from "./texts.ts";

const EPOCHS = 12;
const STEADY = 1e-8;

export interface Lesson<T> {
  readonly given: readonly number[];
  readonly wanted: T;
}

/**
 * A vector for each token, so that the mean of a text's points where its teacher's vector does.
 *
 * @param first where to begin: what the teacher says of each token alone
 */
export function teachTable(
  lessons: readonly Lesson<Float32Array>[],
  first: readonly Float32Array[],
  random: Random,
): StaticTable {
  const dimensions = first[0]?.length ?? 0;
  const table = Float32Array.from(first.flatMap((vector) => [...vector]));
  const squares = new Float32Array(table.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = 0.05 * (1 - epoch / EPOCHS);
    for (const { given, wanted } of shuffled(lessons, random)) {
      const sum = sumOf(table, given, dimensions);
      const length = Math.sqrt(dot(sum, sum)) + STEADY;
      const cosine = dot(sum, wanted) / length;
      for (let at = 0; at < dimensions; at += 1) {
        const step = ((wanted[at] ?? 0) - (cosine * (sum[at] ?? 0)) / length) / length;
        for (const id of given) adagrad(table, squares, id * dimensions + at, rate, step);
      }
    }
  }
  return toWholeBytes(table, dimensions);
}

function adagrad(
  weights: Float32Array,
  squares: Float32Array,
  at: number,
  rate: number,
  step: number,
): void {
  const square = (squares[at] ?? 0) + step * step;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) + (rate * step) / (Math.sqrt(square) + STEADY);
}

function sumOf(table: Float32Array, ids: readonly number[], dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const id of ids)
    for (let at = 0; at < dimensions; at += 1)
      sum[at] = (sum[at] ?? 0) + (table[id * dimensions + at] ?? 0);
  return sum;
}

/** Each token's numbers as whole bytes, with a scale of its own. */
function toWholeBytes(table: Float32Array, dimensions: number): StaticTable {
  const tokens = table.length / dimensions;
  const weights = new Int8Array(table.length);
  const scales = new Float32Array(tokens);
  for (let id = 0; id < tokens; id += 1) {
    const row = table.subarray(id * dimensions, (id + 1) * dimensions);
    const scale = row.reduce((most, value) => Math.max(most, Math.abs(value)), STEADY) / 127;
    scales[id] = scale;
    for (const [at, value] of row.entries())
      weights[id * dimensions + at] = Math.round(value / scale);
  }
  return { dimensions, weights, scales };
}

interface NgramShape {
  readonly labels: readonly string[];
  readonly buckets: number;
  readonly width: number;
  /** `softmax`: one label applies; `sigmoids`: each does, or does not. */
  readonly apply: "softmax" | "sigmoids";
}

/** Regression over the mean of the buckets' vectors, both learned. */
export function teachNgrams(
  lessons: readonly Lesson<readonly number[]>[],
  { labels, buckets, width, apply }: NgramShape,
  random: Random,
): NgramTable {
  const table = Float32Array.from({ length: buckets * width }, () => (random() - 0.5) / width);
  const heads = new Float32Array(labels.length * (width + 1));
  for (let at = 0; at < heads.length; at += 1) heads[at] = random() - 0.5;
  const tableSquares = new Float32Array(table.length);
  const headSquares = new Float32Array(heads.length);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = 0.1 * (1 - epoch / EPOCHS);
    for (const { given, wanted } of shuffled(lessons, random)) {
      const mean = sumOf(table, given, width).map((value) => value / given.length);
      const logits = labels.map((_, label) => logit(heads, mean, label, width));
      const scores = apply === "softmax" ? softmax(logits) : sigmoids(logits);
      const errors = scores.map((score, label) => (wanted[label] ?? 0) - score);
      for (let at = 0; at < width; at += 1) {
        let step = 0;
        for (const [label, error] of errors.entries()) {
          const head = label * (width + 1) + at;
          step += error * (heads[head] ?? 0);
          adagrad(heads, headSquares, head, rate, error * (mean[at] ?? 0));
        }
        for (const bucket of given)
          adagrad(table, tableSquares, bucket * width + at, rate, step / given.length);
      }
      for (const [label, error] of errors.entries())
        adagrad(heads, headSquares, label * (width + 1) + width, rate, error);
    }
  }
  const most = table.reduce((found, value) => Math.max(found, Math.abs(value)), STEADY);
  const scale = most / 127;
  const weights = Int8Array.from(table, (value) => Math.round(value / scale));
  return { labels, width, weights, scale, heads };
}

function logit(heads: Float32Array, mean: Float32Array, label: number, width: number): number {
  const start = label * (width + 1);
  let sum = heads[start + width] ?? 0;
  for (let at = 0; at < width; at += 1) sum += (heads[start + at] ?? 0) * (mean[at] ?? 0);
  return sum;
}

export function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other] as T, copy[at] as T];
  }
  return copy;
}
