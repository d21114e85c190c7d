/**
 * Makes the edge's moderation (src/edge-models/data/ngram-moderation.ts) of labelled texts, and
 * says how well it judges texts by hand. Half a minute; not a part of any build: what it wrote is
 * in the tree.
 *
 *   node scripts/teach-edge-moderation.ts [texts]
 */
import { bucketsOf, NgramClassifier, sigmoids } from "../src/edge-models/ngram-classifier.ts";
import { countJudged } from "./edge-models/judging.ts";
import { MODERATION_SET } from "./edge-models/moderation-set.ts";
import { TAUGHT_CATEGORIES, writeLabelledText } from "./edge-models/moderation-texts.ts";
import { readVocabulary } from "./edge-models/teacher.ts";
import { teachNgrams } from "./edge-models/teaching.ts";
import { seeded } from "./edge-models/texts.ts";
import { toBase64, writeData } from "./edge-models/write-data.ts";

const TEXTS = Number(process.argv[2] ?? "20000");
const BUCKETS = 8_192;
const WIDTH = 8;

const words = readVocabulary("pocket-encoder").filter((piece) => /^[a-z]{3,}$/.test(piece));
const random = seeded(20_261_129);
const written = Array.from({ length: TEXTS }, () => writeLabelledText(random, words));
const taught = [...new Map(written.map((one) => [one.text, one])).values()];
const lessons = taught.map(({ text, categories }) => ({
  given: bucketsOf(text, BUCKETS),
  wanted: TAUGHT_CATEGORIES.map((category) => (categories.includes(category) ? 1 : 0)),
}));
const shape = {
  labels: TAUGHT_CATEGORIES,
  buckets: BUCKETS,
  width: WIDTH,
  apply: "sigmoids",
} as const;
const { labels, width, weights, scale, heads } = teachNgrams(lessons, shape, random);

const classifier = new NgramClassifier({ labels, width, weights, scale, heads });
const { flagged, harmful, wronglyFlagged, harmless } = countJudged(MODERATION_SET, (text) => {
  const scores = sigmoids(classifier.logits(text));
  return labels.filter((_, at) => (scores[at] ?? 0) >= 0.5);
});
console.log(
  `moderation: of texts by hand it flags ${flagged} of ${harmful} that it should, and ${wronglyFlagged} of ${harmless} that it should not`,
);
writeData(
  "ngram-moderation.ts",
  "Taught by scripts/teach-edge-moderation.ts on texts that it writes",
  { labels, width, weights: toBase64(weights), scale, heads: toBase64(heads) },
);
