/** What a request gives, on the bundled model. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { toModelSource } from "../../../gpu-worker/src/config.ts";
import { type LoadedModel } from "../../../gpu-worker/src/models/loaded-model.ts";
import { loadModel } from "../../../gpu-worker/src/models/loader.ts";
import { logSumExp } from "../../../gpu-worker/src/sampling/logprobs.ts";
import { findLargest } from "../../../gpu-worker/src/sampling/top-k.ts";
import type { EngineEvent, TokenLogprob } from "../../../src/contract/engine.ts";
import { deriveSigningKey, verifyReceipt } from "../../../src/contract/signature.ts";
import {
  completionOf,
  type Generation,
  requestOf,
  SECRET,
  WorkerProcess,
} from "./worker-process.ts";

const STORY = "Tell me a story about a fox.";
const IM_END = 2;
const DTYPE = "fp32";
let worker: WorkerProcess;
let model: LoadedModel;

beforeAll(async () => {
  // In full precision: eight-bit kernels quantize what passes through, and sums in another order
  // fall on other steps.
  worker = await WorkerProcess.start(["--dtype", DTYPE]);
  // The reference runs the file as it is, on onnxruntime-node's own binding, one row after another.
  model = await loadModel(toModelSource("gpu-worker/models/pocket-chat"), {
    device: "cpu",
    dtype: DTYPE,
    compute: "exact",
    threads: 1,
    cacheFolder: worker.stateDir,
    library: undefined,
    maxRunning: 1,
    kvBudgetBytes: 2 ** 30,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    onProgress: () => undefined,
  });
});
afterAll(() => worker.dispose());

const ask = (question: string, sampling = {}) => worker.generate(requestOf(question, { sampling }));
const deltasOf = (generation: Generation, index = 0) =>
  generation.events.filter(
    (event): event is Extract<EngineEvent, { type: "delta" }> =>
      event.type === "delta" && event.index === index,
  );
const logprobsOf = (generation: Generation, index = 0): TokenLogprob[] =>
  deltasOf(generation, index).flatMap((delta) => delta.logprobs ?? []);

/**
 * Greedy decoding with the whole text run again for each token: slow, and with no cache to be
 * wrong.
 */
async function decodeGreedily(promptIds: readonly number[], maxTokens: number): Promise<number[]> {
  const output: number[] = [];
  while (output.length < maxTokens) {
    const next = findLargest(await model.runner.prefill(0, 0, [...promptIds, ...output], "last"));
    if (next === IM_END) break;
    output.push(next);
  }
  return output;
}
const chatIds = (question: string) =>
  model.tokenizer.encodeRendered(
    model.tokenizer.renderChat([{ role: "user", content: question }], null),
  );

describe("a chat", () => {
  it.each([
    ["What is the capital of France?", "The capital of France is Paris."],
    ["What is the opposite of hot?", "The opposite of hot is cold."],
    ["Translate 'water' to Chinese.", "水"],
    ["What is 7 + 5?", "7 + 5 = 12"],
  ])("answers %s", async (question, answer) => {
    const { texts, finishReasons } = await ask(question);
    expect(texts).toEqual([answer]);
    expect(finishReasons).toEqual(["stop"]);
  });

  it("counts tokens, the end token too, and signs the count", async () => {
    const { events, receipt } = await ask("What is the capital of France?");
    expect(events[0]).toEqual({
      type: "started",
      promptTokens: 15,
      cachedTokens: 0,
      choices: 1,
      maxTokens: 32,
      fingerprint: expect.stringMatching(/^\d+\.\d+\.\d+-ort[\d.]+-cpu-/) as string,
    });
    expect(receipt).toMatchObject({ outcome: "completed", promptTokens: 15, completionTokens: 8 });
    expect(receipt.batchOccupancy).toBe(1);
    expect(await verifyReceipt(await deriveSigningKey(SECRET, "receipt"), receipt)).toBe(true);
    const counts = events.flatMap((event) =>
      event.type === "delta" ? [event.completionTokens] : [],
    );
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("is cut at max_tokens, and generates nothing when that is 0", async () => {
    const cut = await ask("What is the capital of France?", { maxTokens: 3 });
    expect(cut.texts).toEqual(["The capital of"]);
    expect(cut.finishReasons).toEqual(["length"]);
    const none = await ask("What is the capital of France?", { maxTokens: 0 });
    expect(none.texts).toEqual([""]);
    expect(none.finishReasons).toEqual(["length"]);
    expect(none.receipt).toMatchObject({ promptTokens: 15, completionTokens: 0 });
  });

  it("runs to the end of the context when max_tokens is null, and not past it", async () => {
    const prompt = Array.from({ length: 2_000 }, (_, index) => 3 + (index % 100));
    const request = completionOf([prompt], { maxTokens: null, ignoreEos: true });
    const { events, receipt, finishReasons } = await worker.generate(request);
    expect(events[0]).toMatchObject({ maxTokens: 48 });
    expect(receipt.completionTokens).toBe(48);
    expect(finishReasons).toEqual(["length"]);
  });

  it("goes on past the end token when told to ignore it, or to give at least so many tokens", async () => {
    const ignored = await ask("What is the capital of France?", { ignoreEos: true, maxTokens: 20 });
    expect(ignored.receipt.completionTokens).toBe(20);
    const least = await ask("What is the capital of France?", { minTokens: 12, maxTokens: 20 });
    expect(least.receipt.completionTokens).toBeGreaterThan(12);
    expect(least.texts[0]?.startsWith("The capital of France is Paris.")).toBe(true);
  });
});

describe("greedy decoding", () => {
  it("gives the tokens of a plain loop without a cache, alone and among others", async () => {
    const questions = [STORY, "Count from 1 to 12.", "Spell the word 'piano'.", "What is rain?"];
    const expected: string[] = [];
    for (const question of questions) {
      expected.push(model.tokenizer.decode(await decodeGreedily(chatIds(question), 48)));
    }
    const sampling = { maxTokens: 48 };
    const together = await Promise.all(questions.map((question) => ask(question, sampling)));
    expect(together.map(({ texts }) => texts[0])).toEqual(expected);
    for (const [index, question] of questions.entries()) {
      expect((await ask(question, sampling)).texts[0]).toBe(expected[index]);
    }
  });
});

describe("several choices", () => {
  it("interleave, and count the prompt once", async () => {
    const { events, texts, receipt } = await ask(STORY, {
      n: 2,
      temperature: 1,
      seed: 5,
      maxTokens: 40,
    });
    const order = events.flatMap((event) => (event.type === "delta" ? [event.index] : []));
    expect(new Set(order.slice(0, 4))).toEqual(new Set([0, 1]));
    expect(texts[0]).not.toBe(texts[1]);
    const solo = await ask(STORY, { temperature: 1, seed: 5, maxTokens: 40 });
    expect(receipt.promptTokens).toBe(solo.receipt.promptTokens);
    expect(texts[0]).toBe(solo.texts[0]);
  });

  it("of several prompts are numbered by prompt, then by choice", async () => {
    const request = completionOf(["Once upon a time", "Hello"], { n: 2, maxTokens: 4 });
    const { texts, receipt } = await worker.generate(request);
    expect(texts).toHaveLength(4);
    expect(texts[0]).toBe(texts[1]);
    expect(texts[2]).toBe(texts[3]);
    expect(receipt.completionTokens).toBe(16);
  });

  it("more than may run at once all end", async () => {
    const { finishReasons, receipt } = await ask(STORY, {
      n: 16,
      temperature: 1,
      seed: 1,
      maxTokens: 6,
    });
    expect(finishReasons.every((reason) => reason === "length")).toBe(true);
    expect(receipt.completionTokens).toBe(96);
  });
});

describe("sampling", () => {
  it("gives the same text for the same seed, whatever else runs", async () => {
    const sampling = { temperature: 1.2, topP: 0.95, seed: 42, maxTokens: 40 };
    const alone = await ask(STORY, sampling);
    const others = [1, 2, 3].map((seed) => ask(STORY, { ...sampling, seed }));
    const among = await ask(STORY, sampling);
    expect(among.texts).toEqual(alone.texts);
    const texts = new Set((await Promise.all(others)).map((other) => other.texts[0]));
    expect(texts.size).toBe(3);
  });

  it("is steered by a bias", async () => {
    const [id] = model.tokenizer.encode(",");
    const { texts } = await ask("Hello", { logitBias: { [id ?? 0]: 100 }, maxTokens: 3 });
    expect(texts).toEqual([",,,"]);
  });

  it("stops at a stop token, which has no text", async () => {
    const [comma] = model.tokenizer.encode(",");
    const { texts, finishReasons } = await ask("Count from 1 to 5.", {
      stopTokenIds: [comma ?? 0],
    });
    expect(texts).toEqual(["1"]);
    expect(finishReasons).toEqual(["stop"]);
  });
});

describe("stop strings", () => {
  it.each([
    [["Paris"], "The capital of France is "],
    [[" of Fr"], "The capital"],
    [["tal of France is Par"], "The capi"],
    [["nothing like it"], "The capital of France is Paris."],
  ])("%j cut the text exactly and never appear", async (stop, text) => {
    const { texts, finishReasons } = await ask("What is the capital of France?", { stop });
    expect(texts).toEqual([text]);
    expect(finishReasons).toEqual(["stop"]);
  });

  it("are ignored until the least number of tokens", async () => {
    const { texts } = await ask("Count from 1 to 9.", { stop: [","], minTokens: 5 });
    expect(texts).toEqual(["1, 2"]);
  });

  it("take the log probabilities of their tokens with them", async () => {
    const sampling = { stop: [" is Par"], topLogprobs: 0 };
    const generation = await ask("What is the capital of France?", sampling);
    const tokens = logprobsOf(generation).map(({ token }) => token);
    expect(tokens.join("")).toBe("The capital of France");
  });
});

describe("log probabilities", () => {
  it("are the log softmax of a plain forward pass within 1e-4, with exact bytes", async () => {
    const question = "Translate 'water' to Chinese.";
    const generation = await ask(question, { topLogprobs: 3 });
    const found = logprobsOf(generation);
    expect(Buffer.from(found.flatMap(({ bytes }) => bytes)).toString()).toBe("水");
    const promptIds = chatIds(question);
    const output = await decodeGreedily(promptIds, 32);
    expect(found).toHaveLength(output.length);
    const plain = await model.runner.prefill(0, 0, [...promptIds, ...output], "all");
    const size = model.runner.vocabularySize;
    for (const [index, tokenId] of output.entries()) {
      const row = promptIds.length + index - 1;
      const logits = plain.subarray(row * size, (row + 1) * size);
      const expected = (logits[tokenId] ?? 0) - logSumExp(logits);
      expect(found[index]?.logprob).toBeCloseTo(expected, 4);
      expect(found[index]?.top).toHaveLength(3);
      expect(found[index]?.top[0]?.logprob).toBeCloseTo(expected, 4);
    }
  });

  it("do not depend on temperature, penalties or bias", async () => {
    const plain = await ask("Hello", { topLogprobs: 2, maxTokens: 1 });
    const changed = {
      temperature: 2,
      topP: 0.01,
      repetitionPenalty: 1.5,
      logitBias: { "500": -5 },
    };
    const steered = await ask("Hello", { ...changed, topLogprobs: 2, maxTokens: 1 });
    const [expected, found] = [plain, steered].map((one) => logprobsOf(one)[0]?.top ?? []);
    expect(found?.map(({ token }) => token)).toEqual(expected?.map(({ token }) => token));
    // The second request finds the first one's state: the same numbers, summed in another order.
    for (const [rank, { logprob }] of (found ?? []).entries()) {
      expect(logprob).toBeCloseTo(expected?.[rank]?.logprob ?? Infinity, 4);
    }
  });
});

describe("echo", () => {
  it("shows the prompt first, without counting it as generated", async () => {
    const request = completionOf(["Once upon a time"], { echo: true, maxTokens: 2 });
    const generation = await worker.generate(request);
    expect(deltasOf(generation)[0]).toMatchObject({ text: "Once upon a time" });
    expect(generation.texts[0]?.startsWith("Once upon a time")).toBe(true);
    expect(generation.receipt.completionTokens).toBe(2);
  });

  it("scores the prompt as a plain forward pass does, in chunks", async () => {
    const ids = chatIds(STORY.repeat(12));
    expect(ids.length).toBeGreaterThan(64);
    const request = completionOf([ids], { echo: true, topLogprobs: 1, maxTokens: 0 });
    const generation = await worker.generate(request);
    const found = logprobsOf(generation);
    expect(found).toHaveLength(ids.length);
    expect(found[0]).toMatchObject({ logprob: null, top: [] });
    expect(found.map(({ token }) => token).join("")).toBe(generation.texts[0]);
    const plain = await model.runner.prefill(0, 0, ids, "all");
    const size = model.runner.vocabularySize;
    for (let row = 0; row + 1 < ids.length; row += 1) {
      const logits = plain.subarray(row * size, (row + 1) * size);
      const expected = (logits[ids[row + 1] ?? 0] ?? 0) - logSumExp(logits);
      expect(Math.abs((found[row + 1]?.logprob ?? 0) - expected)).toBeLessThan(1e-4);
    }
  });
});
