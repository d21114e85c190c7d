/**
 * What each way to compute costs in quality, beside what it gives in speed, on real weights.
 *
 *   npm run bench -- quality [--only q8,q4,llama] [--windows 1,2,3,4] [--quick]
 *
 * Each dtype's file is run as it says (`file`), in its weights' full precision (`exact`) and in
 * whole bytes (`int8`). `mixed` is `int8` for prompts and crowds, and `file` for one or two that
 * need not repeat: its KL, perplexity and top-1 are those of the former. `llama` is node-llama-cpp
 * on the GGUF that q4 has its weights from. All are held against the same weights in fp32, over a
 * text of 2,416 tokens in four windows, of which `--quick` takes the first. Steps are timed in
 * turns, one of each mode, so that what else runs on the machine slows all alike.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Tensor } from "onnxruntime-common";

import type { Rewriting } from "../../gpu-worker/src/ort/graph/rewrite.ts";
import { findWeightLimit } from "../../gpu-worker/src/ort/int8-probe.ts";
import { OrtLibrary } from "../../gpu-worker/src/ort/native/library.ts";
import { NativeSession } from "../../gpu-worker/src/ort/native/session.ts";
import { openTokenizer } from "../../gpu-worker/src/tokenization/open-tokenizer.ts";
import { ModelTokenizer } from "../../gpu-worker/src/tokenization/tokenizer.ts";
import { makeSmolLm2 } from "./models/smollm2.ts";
import { type Nearness, NearnessSum } from "./quality/distributions.ts";
import { openLlama } from "./quality/llama.ts";
import { median } from "./statistics.ts";

const WINDOW = 604;
const CROWD = 16;
const STEPS = 8;
const LLAMA = "llama";
const FILES = { q8: "model_quantized.onnx", q4: "model_q4.onnx" } as const;

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", default: [...Object.keys(FILES), LLAMA].join(",") },
      windows: { type: "string", default: "1,2,3,4" },
      quick: { type: "boolean", default: false },
    },
  });
  const asked = new Set(values.only.split(","));
  const chosen = (values.quick ? "1" : values.windows).split(",").map(Number);
  const model = makeSmolLm2();
  if (model === undefined) return;
  const library = OrtLibrary.open();
  const int8WeightLimit = await findWeightLimit(library);
  const modes: Record<string, Rewriting> = {
    file: { int8WeightLimit: undefined, isFullPrecision: false },
    exact: { int8WeightLimit: undefined, isFullPrecision: true },
    int8: { int8WeightLimit, isFullPrecision: true },
  };
  const open = (name: string, rewriting: Rewriting) =>
    NativeSession.create(library, join(model.folder, "onnx", name), { rewriting });
  const windows = await readWindows(model.folder, chosen);
  const full = await open("model.onnx", modes["exact"] as Rewriting);
  const reference: Float32Array[] = [];
  const startedMs = performance.now();
  for (const window of windows) reference.push((await score(full, window)).slice());
  const promptTokensPerSecond = rateOf(windows, startedMs);
  const nearness = compare(windows, reference, reference);
  process.stdout.write(
    `SmolLM2-135M-Instruct, ${windows.flat().length} tokens; fp32: perplexity ${nearness.perplexity.toFixed(3)}\n\n` +
      "              KL   perplexity  top-1   prompt tok/s   step of 1, ms   step of 16, ms\n",
  );
  const fp32 = { mode: "exact", nearness, promptTokensPerSecond };
  report("fp32", fp32, (await timeInTurns([full]))[0]);
  await full.release();
  for (const [dtype, file] of Object.entries(FILES)) {
    if (!asked.has(dtype)) continue;
    const contenders: Contender[] = [];
    for (const [mode, rewriting] of Object.entries(modes)) {
      const session = await open(file, rewriting);
      contenders.push({
        mode,
        session,
        ...(await judge(scorerOf(session), { windows, reference })),
      });
    }
    const times = await timeInTurns(contenders.map(({ session }) => session));
    for (const [at, one] of contenders.entries()) report(dtype, one, times[at]);
    const [asFile, , int8] = contenders;
    const alone = times[0]?.alone ?? NaN;
    if (asFile !== undefined && int8 !== undefined)
      report(dtype, { ...int8, mode: "mixed" }, { alone, crowd: times[2]?.crowd ?? NaN });
    for (const { session } of contenders) await session.release();
  }
  if (asked.has(LLAMA)) await judgeLlama(model.ggufFile, { windows, reference });
}

async function judgeLlama(ggufFile: string, text: Text): Promise<void> {
  const llama = await openLlama(ggufFile);
  const judgement = await judge(llama, text);
  // It gives each logit to JavaScript by itself, which is no part of its speed.
  report("gguf", { mode: LLAMA, ...judgement, promptTokensPerSecond: NaN }, undefined);
  await llama.release();
}

interface Scorer {
  score(tokenIds: readonly number[]): Promise<Float32Array>;
}

interface Text {
  readonly windows: readonly (readonly number[])[];
  readonly reference: readonly Float32Array[];
}

interface Judgement {
  readonly nearness: Nearness;
  readonly promptTokensPerSecond: number;
}

interface Contender extends Judgement {
  readonly mode: string;
  readonly session: NativeSession;
}

/** Milliseconds of a step. */
interface StepTimes {
  readonly alone: number;
  readonly crowd: number;
}

async function judge(scorer: Scorer, { windows, reference }: Text): Promise<Judgement> {
  const logits: Float32Array[] = [];
  const startedMs = performance.now();
  for (const window of windows) logits.push(await scorer.score(window));
  const promptTokensPerSecond = rateOf(windows, startedMs);
  return { nearness: compare(windows, reference, logits), promptTokensPerSecond };
}

const rateOf = (windows: readonly (readonly number[])[], startedMs: number): number =>
  (windows.flat().length * 1_000) / (performance.now() - startedMs);

function report(
  dtype: string,
  { mode, nearness, promptTokensPerSecond }: Omit<Contender, "session">,
  times: StepTimes | undefined,
): void {
  const numbers = [
    nearness.meanKl.toFixed(4).padStart(8),
    nearness.perplexity.toFixed(3).padStart(10),
    nearness.agreement.toFixed(3).padStart(8),
    promptTokensPerSecond.toFixed(0).padStart(13),
    (times?.alone ?? NaN).toFixed(1).padStart(14),
    (times?.crowd ?? NaN).toFixed(1).padStart(15),
  ];
  process.stdout.write(`${dtype.padEnd(5)}${mode.padEnd(6)}${numbers.join("  ")}\n`);
}

async function readWindows(folder: string, chosen: readonly number[]): Promise<number[][]> {
  const source = { id: "smollm2", kind: "folder", path: folder } as const;
  const tokenizer = new ModelTokenizer(await openTokenizer(source, folder));
  const text = readFileSync(join(import.meta.dirname, "quality", "text.txt"), "utf8");
  const tokenIds = tokenizer.encodeText(text);
  return chosen
    .map((number) => tokenIds.slice((number - 1) * WINDOW, number * WINDOW))
    .filter(({ length }) => length === WINDOW);
}

const scorerOf = (session: NativeSession): Scorer => ({
  score: (tokenIds) => score(session, tokenIds),
});

/** Logits after every token: [tokens, vocabulary] */
async function score(session: NativeSession, tokenIds: readonly number[]): Promise<Float32Array> {
  const { logits } = await session.run(toFeeds(session, [tokenIds], 0));
  return logits?.data as Float32Array;
}

/** Medians of steps without a past, which is what products cost. */
async function timeInTurns(sessions: readonly NativeSession[]): Promise<StepTimes[]> {
  const times = sessions.map(() => ({ alone: [] as number[], crowd: [] as number[] }));
  for (let step = 0; step < STEPS; step += 1) {
    for (const [at, session] of sessions.entries()) {
      times[at]?.alone.push(await timeStep(session, 1));
      times[at]?.crowd.push(await timeStep(session, CROWD));
    }
  }
  return times.map(({ alone, crowd }) => ({ alone: median(alone), crowd: median(crowd) }));
}

async function timeStep(session: NativeSession, rows: number): Promise<number> {
  const feeds = toFeeds(
    session,
    Array.from({ length: rows }, (_, row) => [1_000 + row]),
    1,
  );
  const startedMs = performance.now();
  await session.run(feeds);
  return performance.now() - startedMs;
}

function toFeeds(session: NativeSession, rows: readonly (readonly number[])[], kept: number) {
  const shape = [rows.length, rows[0]?.length ?? 0];
  const size = rows.flat().length;
  const feeds: Record<string, Tensor> = {
    input_ids: new Tensor("int64", BigInt64Array.from(rows.flat(), BigInt), shape),
    attention_mask: new Tensor("int64", new BigInt64Array(size).fill(1n), shape),
    // 0 keeps those of all tokens.
    num_logits_to_keep: new Tensor("int64", BigInt64Array.of(BigInt(kept)), []),
  };
  for (const { name, shape: declared } of session.inputMetadata) {
    if (!name.startsWith("past")) continue;
    const dims = [rows.length, Number(declared[1]), 0, Number(declared[3])];
    feeds[name] = new Tensor("float32", new Float32Array(0), dims);
  }
  return feeds;
}

function compare(
  windows: readonly (readonly number[])[],
  reference: readonly Float32Array[],
  logits: readonly Float32Array[],
) {
  const sum = new NearnessSum();
  for (const [at, window] of windows.entries()) {
    const [expected, found] = [reference[at], logits[at]];
    if (expected === undefined || found === undefined) continue;
    const size = expected.length / window.length;
    for (let position = 0; position < window.length; position += 1) {
      const range = [position * size, (position + 1) * size] as const;
      const next = window[position + 1];
      sum.add(expected.subarray(...range), found.subarray(...range), next);
    }
  }
  return sum.result;
}
