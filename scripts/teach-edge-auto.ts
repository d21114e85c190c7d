/**
 * Makes the edge's classifier of prompts (src/edge-models/data/ngram-prompt-kinds.ts) of tasks that
 * it writes, and says how well it judges others. Half a minute; not a part of any build: what it
 * wrote is in the tree.
 *
 *   node scripts/teach-edge-auto.ts [texts]
 */
import { PROMPT_KINDS } from "../src/contract/auto.ts";
import { bucketsOf, NgramClassifier } from "../src/edge-models/ngram-classifier.ts";
import { readable } from "../src/edge-models/prompt-kinds.ts";
import { writeLabelledPrompts, type LabelledPrompt } from "./auto/labelled-prompts.ts";
import { teachNgrams } from "./edge-models/teaching.ts";
import { seeded } from "./edge-models/texts.ts";
import { toBase64, writeData } from "./edge-models/write-data.ts";

const TEXTS = Number(process.argv[2] ?? "12000");
const BUCKETS = 8_192;
const WIDTH = 8;

const random = seeded(20_261_129);
const lessons = writeLabelledPrompts(random, TEXTS).map(({ prompt, kind }) => ({
  given: bucketsOf(readable(prompt), BUCKETS),
  wanted: PROMPT_KINDS.map((one) => (one === kind ? 1 : 0)),
}));
const shape = { labels: PROMPT_KINDS, buckets: BUCKETS, width: WIDTH, apply: "softmax" } as const;
const table = teachNgrams(lessons, shape, random);
const classifier = new NgramClassifier(table);

const isJudged = ({ prompt, kind }: LabelledPrompt): boolean => {
  const logits = classifier.logits(readable(prompt));
  return PROMPT_KINDS[logits.indexOf(Math.max(...logits))] === kind;
};
for (const wording of ["usual", "shifted"] as const) {
  const others = writeLabelledPrompts(seeded(7), 1_400, wording);
  const right = others.filter(isJudged).length;
  console.log(
    `prompts: of ${others.length} others (${wording}) it takes ${right} for what they are`,
  );
}
const { labels, width, weights, scale, heads } = table;
writeData(
  "ngram-prompt-kinds.ts",
  "Taught by scripts/teach-edge-auto.ts on prompts that it writes",
  { labels, width, weights: toBase64(weights), scale, heads: toBase64(heads) },
);
