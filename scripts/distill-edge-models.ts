/**
 * Makes the edge's models (src/edge-models/data) of those beside the gpu-worker, and says how near
 * they come. Minutes; not a part of any build: what it wrote is in the tree.
 *
 *   node scripts/distill-edge-models.ts [texts]
 */
import { bucketsOf, NgramClassifier, softmax } from "../src/edge-models/ngram-classifier.ts";
import { StaticEncoder } from "../src/edge-models/static-encoder.ts";
import { WordPiece } from "../src/edge-models/wordpiece.ts";
import { agreement, rankCorrelation, similarities } from "./edge-models/comparison.ts";
import { classify, embed, readVocabulary } from "./edge-models/teacher.ts";
import { teachNgrams, teachTable } from "./edge-models/teaching.ts";
import { seeded, writeText } from "./edge-models/texts.ts";
import { toBase64, writeData } from "./edge-models/write-data.ts";

const TEXTS = Number(process.argv[2] ?? "20000");
const HELD_OUT = 500;
const BUCKETS = 8_192;
const WIDTH = 8;

const vocabulary = readVocabulary("pocket-encoder");
const words = vocabulary.filter((piece) => /^[a-z]{3,}$/.test(piece));
const random = seeded(20_261_129);
const texts = [...new Set(Array.from({ length: TEXTS }, () => writeText(random, words)))];
const [held, taught] = [texts.slice(0, HELD_OUT), texts.slice(HELD_OUT)];

await distillEncoder();
await distillSentiment();

async function distillEncoder(): Promise<void> {
  const pieces = new WordPiece(vocabulary);
  const alone = await embed(
    "pocket-encoder",
    vocabulary.map((piece) => piece.replace(/^##/, "")),
  );
  const vectors = await embed("pocket-encoder", taught);
  const lessons = taught.map((text, at) => ({
    given: pieces.encode(text),
    wanted: vectors[at] ?? new Float32Array(),
  }));
  const table = teachTable(
    lessons.filter(({ given }) => given.length > 0),
    alone,
    random,
  );
  const encoder = new StaticEncoder(table);
  const wanted = await embed("pocket-encoder", held);
  const made = held.map((text) => encoder.encode(pieces.encode(text)));
  console.log(
    `static encoder: rank correlation of similarities ${rankCorrelation(similarities(made), similarities(wanted)).toFixed(3)}, ` +
      `mean cosine to its teacher ${agreement(made, wanted).toFixed(3)} (${held.length} held-out texts)`,
  );
  const { dimensions, weights, scales } = table;
  writeData("static-encoder.ts", originOf("pocket-encoder"), {
    vocabulary: vocabulary.join("\n"),
    dimensions,
    weights: toBase64(weights),
    scales: toBase64(scales),
  });
}

async function distillSentiment(): Promise<void> {
  const judged = await classify("pocket-sentiment", [...taught, ...held]);
  const lessons = taught.map((text, at) => ({
    given: bucketsOf(text, BUCKETS),
    wanted: judged.scores[at] ?? [],
  }));
  const apply = "softmax";
  const shape = { labels: judged.labels, buckets: BUCKETS, width: WIDTH, apply } as const;
  const table = teachNgrams(lessons, shape, random);
  const classifier = new NgramClassifier(table);
  const right = held.filter((text, at) => {
    const scores = softmax(classifier.logits(text));
    const wanted = judged.scores[taught.length + at] ?? [];
    return scores.indexOf(Math.max(...scores)) === wanted.indexOf(Math.max(...wanted));
  }).length;
  console.log(`sentiment: says what its teacher says of ${right} of ${held.length} held-out texts`);
  const { labels, width, weights, scale, heads } = table;
  writeData("ngram-sentiment.ts", originOf("pocket-sentiment"), {
    labels,
    width,
    weights: toBase64(weights),
    scale,
    heads: toBase64(heads),
  });
}

function originOf(teacher: string): string {
  return `Distilled from ${teacher} by scripts/distill-edge-models.ts`;
}
