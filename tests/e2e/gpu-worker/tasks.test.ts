/** The tasks, on the seven models that come with the product. */
import { fileURLToPath } from "node:url";

import { AutoTokenizer } from "@huggingface/transformers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { DeviceRuns } from "../../../gpu-worker/src/ort/device-runs.ts";
import { TaskService } from "../../../gpu-worker/src/tasks/task-service.ts";
import { TaskTokenizer } from "../../../gpu-worker/src/tokenization/task-tokenizer.ts";
import {
  answer,
  ask,
  classify,
  cosine,
  CPU,
  embed,
  type Harness,
  judge,
  media,
  NAMES,
  reader,
  run,
  start,
  tag,
  toRequest,
  toVector,
} from "./task-harness.ts";

describe("the tasks", () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await start(NAMES);
  });
  afterAll(() => harness.service.close());

  it("are found from each model's config, and rows may share a batch in all of them", () => {
    const { models } = harness.service;
    expect(models.map(({ id, tasks }) => [id, ...tasks])).toEqual([
      ["pocket-encoder", "feature-extraction"],
      ["pocket-rerank", "rerank"],
      ["pocket-sentiment", "text-classification"],
      ["pocket-fill-mask", "fill-mask"],
      ["pocket-qa", "question-answering"],
      ["pocket-ner", "token-classification"],
      ["pocket-nli", "text-classification", "zero-shot-classification"],
    ]);
    for (const { contextTokens, batchDeviation } of models) {
      expect(contextTokens).toBe(256);
      expect(batchDeviation).toBeLessThan(0.05);
    }
    expect(models[0]?.dimensions).toBe(128);
  });

  it("embed: paraphrases are near, strangers far", async () => {
    const texts = [
      "What is the capital of France?",
      "Name the capital of France.",
      "The opposite of hot is cold.",
    ];
    const { embeddings, dimensions } = await ask(harness, "encoder", embed(texts));
    const [a, b, c] = embeddings.map(toVector) as [Float32Array, Float32Array, Float32Array];
    expect(dimensions).toBe(128);
    expect(cosine(a, b)).toBeGreaterThan(0.9);
    expect(cosine(a, c)).toBeLessThan(0.5);
    expect(
      cosine(
        a,
        a.map((value) => value * 2),
      ),
    ).toBeCloseTo(1, 5);
    expect(Math.hypot(...a)).toBeCloseTo(1, 5);
  });

  it("embed: token ids are run as they are, and vectors are cut before they are normalized", async () => {
    const text = "What is the capital of France?";
    const { last } = await run(harness, toRequest("encoder", embed([text])));
    expect(last.counts.promptTokens).toBe(9);
    const cut = await ask(harness, "encoder", embed([text], { dimensions: 8 }));
    const full = await ask(harness, "encoder", embed([text], { normalize: false }));
    const [short, long] = [cut, full].map(({ embeddings }) => toVector(embeddings[0] ?? ""));
    expect(short?.length).toBe(8);
    expect(Math.hypot(...(short ?? []))).toBeCloseTo(1, 5);
    expect(cosine(short as Float32Array, (long as Float32Array).slice(0, 8))).toBeCloseTo(1, 5);
    const tokens = await run(harness, toRequest("encoder", embed([[2, 30, 40, 3]])));
    expect(tokens.last.counts.promptTokens).toBe(4);
  });

  it("are made of what fits where a longer text may be cut, and count that alone", async () => {
    const harness = await start(["encoder"]);
    const words = (count: number, word: string) =>
      Array.from({ length: count }, () => word).join(" ");
    const text = `${words(300, "Anna")} ${words(300, "phone")}`;
    const vectorOf = async (given: string | number[], more: object = {}) => {
      const { last } = await run(harness, toRequest("encoder", embed([given], more)));
      if (last.type !== "end" || last.result.task !== "feature-extraction")
        throw new Error(last.type);
      return { vector: last.result.embeddings[0], tokens: last.counts.promptTokens };
    };
    const end = await vectorOf(text, { truncate: "end" });
    const fromStart = await vectorOf(text, { truncate: "start" });
    expect([end.tokens, fromStart.tokens]).toEqual([256, 256]);
    const { vector: beginning } = await vectorOf(words(600, "Anna"), { truncate: "end" });
    const { vector: ending } = await vectorOf(words(600, "phone"), { truncate: "start" });
    expect(end.vector).toBe(beginning);
    expect(fromStart.vector).toBe(ending);
    // Neither a megabyte nor spaces at its beginning change what is kept.
    const long = `${" ".repeat(500_000)}${words(100_000, "Anna")}`;
    expect((await vectorOf(long, { truncate: "end" })).vector).toBe(beginning);
    const ids = Array.from({ length: 400 }, (_, index) => 30 + (index % 7));
    expect((await vectorOf(ids, { truncate: "start" })).vector).toBe(
      (await vectorOf(ids.slice(-256))).vector,
    );
    const short = await vectorOf("Anna has a book.", { truncate: "end" });
    expect(short).toEqual(await vectorOf("Anna has a book."));
  });

  it("rank: the passage that answers is first", async () => {
    const documents = [
      "The opposite of hot is cold.",
      "The capital of Spain is Madrid.",
      "The capital of France is Paris.",
      "Anna is a teacher from Rome.",
    ];
    const query = "What is the capital of France?";
    const { results } = await ask(harness, "rerank", { task: "rerank", query, documents, topN: 2 });
    expect(results.map(({ index }) => index)[0]).toBe(2);
    expect(results.length).toBe(2);
    expect(results[0]?.score).toBeGreaterThan(results[1]?.score ?? 1);
  });

  it("classify: sentiment", async () => {
    const { results } = await ask(
      harness,
      "sentiment",
      classify(
        "I love this lamp, it works very well.",
        "This phone is terrible and broke after a day.",
        "The box contains a lamp.",
      ),
    );
    expect(results.map((scores) => scores[0]?.label)).toEqual(["positive", "negative", "neutral"]);
    for (const scores of results) {
      expect(scores.reduce((sum, { score }) => sum + score, 0)).toBeCloseTo(1, 6);
    }
  });

  it("fill masks: each mask has its candidates, in the text as it was given", async () => {
    const inputs = ["The capital of France is [MASK].", "The Opposite of [MASK] is [MASK]."];
    const { results } = await ask(harness, "fill-mask", {
      task: "fill-mask",
      inputs,
      topK: 3,
      targets: null,
    });
    expect(results.map((masks) => masks.map((candidates) => candidates.length))).toEqual([
      [3],
      [3, 3],
    ]);
    const second = results[1]?.[1]?.[0];
    expect(second?.sequence).toBe(`The Opposite of [MASK] is ${second?.token}.`);
    const targets = ["paris", "rome"];
    const chosen = await ask(harness, "fill-mask", {
      task: "fill-mask",
      inputs: [inputs[0] ?? ""],
      topK: 5,
      targets,
    });
    const words = chosen.results[0]?.[0]?.map(({ token }) => token) ?? [];
    expect(words.toSorted()).toEqual(targets);
  });

  it("answer questions, with the answer's place in the text", async () => {
    const context = "Zoë is a teacher.  Anna is 34 years old and lives in PARIS.";
    const { results } = await ask(harness, "qa", answer("Where does Anna live?", context));
    const [found] = results[0] ?? [];
    expect(found?.answer).toBe("PARIS");
    expect(context.slice(found?.start, found?.end)).toBe("PARIS");
    expect(found?.score).toBeGreaterThan(0.5);
  });

  it("answer questions about texts longer than the context, in windows", async () => {
    const fact = "Anna is a teacher. Anna is 34 years old and lives in Paris. ";
    const filler = "Marco is a nurse. ".repeat(100);
    for (const context of [fact + filler, filler + fact]) {
      const input = answer("Where does Anna live?", context, { strideTokens: 40 });
      const { last } = await run(harness, toRequest("qa", input));
      if (last.type === "error" || last.result.task !== "question-answering") {
        throw new Error("no answer");
      }
      const [found] = last.result.results[0] ?? [];
      expect(found).toMatchObject({ answer: "Paris", start: context.indexOf("Paris") });
      // Three windows over 515 tokens; two overlaps of 40; the question and special tokens in each.
      expect(last.counts.promptTokens).toBe(515 + 2 * 40 + 3 * (5 + 3));
    }
  });

  it("find names, with their place in the text", async () => {
    const text = "My name is Anna and I live in New York.";
    const { results } = await ask(harness, "ner", tag("simple", text));
    expect(results[0]?.map(({ label, word }) => [label, word])).toEqual([
      ["PER", "Anna"],
      ["LOC", "New York"],
    ]);
    for (const { start, end, word } of results[0] ?? []) expect(text.slice(start, end)).toBe(word);
    const single = await ask(harness, "ner", tag("none", text));
    expect(single.results[0]?.map(({ label }) => label)).toEqual(["B-PER", "B-LOC", "I-LOC"]);
  });

  it("classify by labels they never saw", async () => {
    const inputs = ["What is 12 plus 7?", "The capital of Spain is Madrid."];
    const labels = ["geography", "mathematics", "a story"];
    const { results } = await ask(harness, "nli", judge(inputs, labels));
    expect(results.map((scores) => scores[0]?.label)).toEqual(["mathematics", "geography"]);
    const each = await ask(harness, "nli", judge(inputs, labels, { multiLabel: true }));
    expect(each.results[0]?.find(({ label }) => label === "mathematics")?.score).toBeGreaterThan(
      0.9,
    );
    const one = await ask(harness, "nli", judge(inputs, ["geography"]));
    expect(one.results[1]?.[0]?.score).toBeGreaterThan(one.results[0]?.[0]?.score ?? 1);
  });
});

describe("the places of tokens", () => {
  const read = async (model: string, text: string) => {
    const path = fileURLToPath(new URL(`../../../gpu-worker/models/${model}`, import.meta.url));
    const loaded = await AutoTokenizer.from_pretrained(path, { local_files_only: true });
    const tokenizer = new TaskTokenizer(loaded);
    const spans = tokenizer.findSpans(text, tokenizer.encode(text));
    return spans.map(({ start, end }) => text.slice(start, end));
  };
  const text = "Hello Élise,  a [MASK] 漢字 ☃qq";

  it("are found for word pieces, whole words for unknown ones", async () => {
    expect(await read("pocket-ner", text)).toEqual(
      "Hello Él is e , a [ MA S K ] 漢 字 ☃qq".split(" "),
    );
  });

  it("are found for bytes, whole characters for parts of them", async () => {
    const found = (await read("pocket-chat", text)).filter((part) => part !== "");
    expect(found.filter((part, at) => part !== found[at - 1]).join("")).toBe(
      "HelloÉlise,a[MASK]漢字☃q",
    );
  });
});

describe("a model that cannot be loaded", () => {
  const load = async (path: string, more: object = {}) => {
    const runs = new DeviceRuns();
    const service = new TaskService({
      reader,
      media,
      runs,
      now: Date.now,
      tick: () => performance.now(),
    });
    return await service.load({ id: "model", kind: "folder", path }, { ...CPU, ...more });
  };
  const pocket = (name: string) =>
    fileURLToPath(new URL(`../../../gpu-worker/models/${name}`, import.meta.url));

  it("is named with what is missing", async () => {
    await expect(load("/nowhere")).rejects.toThrow("model folder not found: /nowhere");
    await expect(load(pocket(""))).rejects.toThrow("config.json");
    await expect(load(pocket("pocket-qa"), { dtype: "fp16" })).rejects.toThrow(
      "needed for --dtype fp16",
    );
  });

  it("is named when it can do none of the tasks", async () => {
    await expect(load(pocket("pocket-chat"))).rejects.toThrow(
      "LlamaForCausalLM) can do none of the tasks",
    );
  });
});
