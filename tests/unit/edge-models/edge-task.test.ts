/**
 * The models as they are shipped, against the ones that taught them, on texts that neither was
 * taught with.
 */
import { expect, test } from "vitest";

import {
  agreement,
  rankCorrelation,
  similarities,
} from "../../../scripts/edge-models/comparison.ts";
import { countJudged } from "../../../scripts/edge-models/judging.ts";
import { MODERATION_SET } from "../../../scripts/edge-models/moderation-set.ts";
import { classify, embed, readVocabulary } from "../../../scripts/edge-models/teacher.ts";
import { seeded, writeText } from "../../../scripts/edge-models/texts.ts";
import { EDGE_LIMITS, runEdgeTask } from "../../../src/edge-models/edge-task.ts";
import { wordPiece } from "../../../src/edge-models/tables.ts";

const vocabulary = readVocabulary("pocket-encoder");
const words = vocabulary.filter((piece) => /^[a-z]{3,}$/.test(piece));
const random = seeded(7);
const TEXTS = Array.from({ length: 200 }, () => writeText(random, words));

const embedding = { task: "feature-extraction", pooling: "mean", normalize: true } as const;
const sentiment = { task: "text-classification", topK: null, functionToApply: null } as const;

function vectorsOf(inputs: readonly (string | number[])[], dimensions: number | null = null) {
  const answer = runEdgeTask("static-encoder", { ...embedding, inputs: [...inputs], dimensions });
  if (!answer.ok || answer.result.task !== "feature-extraction") throw new Error("no embeddings");
  return answer.result.embeddings.map(
    (base64) => new Float32Array(new Uint8Array(Buffer.from(base64, "base64")).buffer),
  );
}

function scoresOf(inputs: string[], model = "ngram-sentiment") {
  const answer = runEdgeTask(model, { ...sentiment, inputs });
  if (!answer.ok || answer.result.task !== "text-classification") throw new Error("no scores");
  return answer.result.results;
}

test("orders pairs of texts nearly as its teacher does", async () => {
  const wanted = await embed("pocket-encoder", TEXTS);
  const made = vectorsOf(TEXTS);
  expect(rankCorrelation(similarities(made), similarities(wanted))).toBeGreaterThan(0.9);
  expect(agreement(made, wanted)).toBeGreaterThan(0.9);
});

test("says of most texts what its teacher says of their sentiment", async () => {
  const { labels, scores } = await classify("pocket-sentiment", TEXTS);
  const wanted = scores.map((row) => labels[row.indexOf(Math.max(...row))]);
  const same = scoresOf(TEXTS).filter((row, at) => row[0]?.label === wanted[at]);
  expect(same.length).toBeGreaterThan(0.8 * TEXTS.length);
});

test("flags most of what a reader would, and little else", () => {
  const { flagged, harmful, wronglyFlagged, harmless } = countJudged(MODERATION_SET, (text) => {
    const [row = []] = scoresOf([text], "ngram-moderation");
    return row.filter(({ score }) => score >= 0.5).map(({ label }) => label);
  });
  expect(flagged).toBeGreaterThanOrEqual(0.65 * harmful);
  expect(wronglyFlagged).toBeLessThanOrEqual(0.1 * harmless);
});

test("judges all of a text without spaces, however long", () => {
  const padding = "o".repeat(5_000);
  const [hidden = []] = scoresOf([`${padding}-I-will-kill-you-${padding}`], "ngram-moderation");
  const [plain = []] = scoresOf([padding], "ngram-moderation");
  const violence = (row: typeof plain) => row.find(({ label }) => label === "violence")?.score ?? 0;
  expect(violence(hidden)).toBeGreaterThan(violence(plain));
});

test.each(["", " ", "\n\n", "ok", "?", "-", "x", "123", "a b c", "\u{1f600}", "\u4f60\u597d"])(
  "flags nothing of %j, which has too few letters to be judged",
  (text) => {
    const [row = []] = scoresOf([text], "ngram-moderation");
    expect(row.length).toBeGreaterThan(10);
    for (const { score } of row) expect(score).toBe(0);
  },
);

test("judges a sentence wherever it stands among the longest words", () => {
  const junk = Array.from({ length: 12 }, () => "z".repeat(256)).join(" ");
  const [row = []] = scoresOf([`${junk} I will kill you tonight ${junk}`], "ngram-moderation");
  const [plain = []] = scoresOf([`${junk} ${junk}`], "ngram-moderation");
  const threat = (of: typeof row) => of.find(({ label }) => label === "harassment/threatening");
  expect(threat(row)?.score).toBeGreaterThan(threat(plain)?.score ?? 1);
});

test("gives unit vectors, as many numbers of them as are asked for", () => {
  const [vector] = vectorsOf(["I love this apple."], 16);
  expect(vector).toHaveLength(16);
  expect(vector?.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 5);
});

test("takes tokens for the text that they spell", () => {
  const text = "The teacher lives in Rome.";
  expect(vectorsOf([wordPiece().encode(text)])).toEqual(vectorsOf([text]));
});

test("gives each text's labels from the best, with scores that add up to one", () => {
  const [row] = scoresOf(["What a terrible lamp!"]);
  const scores = (row ?? []).map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
});

test("counts the tokens of all texts", () => {
  const inputs = ["I love this apple.", "bad"];
  const answer = runEdgeTask("ngram-sentiment", { ...sentiment, inputs });
  const tokens = inputs.reduce((sum, text) => sum + wordPiece().encode(text).length, 0);
  expect(answer).toMatchObject({ ok: true, promptTokens: tokens });
});

test.each([
  ["a text longer than it reads", ["a ".repeat(EDGE_LIMITS.contextTokens + 1)], "inputs.0"],
  ["more characters than it reads of a request", Array(2_048).fill("a ".repeat(40)), "inputs"],
  ["a token beyond its vocabulary", [[1, 99_999]], "inputs.0"],
])("refuses %s", (_, inputs, param) => {
  const given = { ...embedding, inputs: inputs as string[], dimensions: null };
  expect(runEdgeTask("static-encoder", given)).toMatchObject({ ok: false, param });
});

test("cuts a text that is too long where that is asked for", () => {
  const long = `${"bad ".repeat(EDGE_LIMITS.contextTokens)} good`;
  const cut = (truncate: "start" | "end") =>
    runEdgeTask("static-encoder", { ...embedding, inputs: [long], dimensions: null, truncate });
  expect(cut("end")).toMatchObject({ ok: true, promptTokens: EDGE_LIMITS.contextTokens });
  expect(cut("start")).not.toEqual(cut("end"));
});

test.each(["toString", "static-encoder-2", ""])("knows no model %j", (model) => {
  const given = { ...embedding, inputs: ["a"], dimensions: null };
  expect(runEdgeTask(model, given)).toMatchObject({ ok: false, fault: "model_not_found" });
  const texts = { ...sentiment, inputs: ["a"] };
  expect(runEdgeTask(model, texts)).toMatchObject({ ok: false, fault: "model_not_found" });
});

test("refuses a task that a model does not do, and pairs of texts", () => {
  const given = { ...sentiment, inputs: ["a"] };
  expect(runEdgeTask("static-encoder", given)).toMatchObject({ ok: false });
  const pairs = { ...sentiment, inputs: [{ text: "a", textPair: "b" }] };
  expect(runEdgeTask("ngram-sentiment", pairs)).toMatchObject({ ok: false, param: "inputs.0" });
});
