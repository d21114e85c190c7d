/**
 * The engine against its peers, over HTTP, with real sampling and prompts of many lengths;
 * everybody in one run.
 *
 *   npm run bench -- engine [--rounds 3] [--quick]
 *     [--only throughput,real,prefix,interference,loop,memory,cancel]
 *
 * Peers: Transformers.js' own generate(), many calls at once and one equal batch; node-llama-cpp on
 * a GGUF of the same shape. The models are made by tests/bench/models; pocket-chat, which has no
 * GGUF, is measured against the first two. `real` is SmolLM2-135M-Instruct: one GGUF, in
 * node-llama-cpp as it is, and here as ONNX with its blocks; `npm run bench -- quality` says how
 * near each is to its weights in fp32.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import {
  measureCancel,
  measureInterference,
  measureLoop,
  measureMemory,
  measurePrefix,
} from "./engine/behaviour.ts";
import {
  createOurs,
  startLlama,
  startNaive,
  startStatic,
  startWorker,
} from "./engine/contenders.ts";
import { measureThroughput, type ThroughputPlan } from "./engine/throughput.ts";
import { makeModels } from "./models/make-models.ts";
import { makeSmolLm2 } from "./models/smollm2.ts";

const SECTIONS = [
  "throughput",
  "real",
  "prefix",
  "interference",
  "loop",
  "memory",
  "cancel",
] as const;
const MAX_STREAMS = 16;
/** The one that is held against the goals. */
const SETTING = "mixed";
const POCKET = "gpu-worker/models/pocket-chat";

const alone = { "generate() at once": 1, "node-llama-cpp": 1 };
const PLANS: readonly ThroughputPlan[] = [
  { promptTokens: 16, outputTokens: 64, streams: 1, goals: alone },
  { promptTokens: 16, outputTokens: 64, streams: 4, goals: {} },
  {
    promptTokens: 16,
    outputTokens: 64,
    streams: MAX_STREAMS,
    goals: { "generate() at once": 4, "node-llama-cpp": 2 },
  },
  { promptTokens: 128, outputTokens: 32, streams: 1, goals: alone },
  {
    promptTokens: 128,
    outputTokens: 32,
    streams: MAX_STREAMS,
    goals: { "generate() at once": 2.5, "node-llama-cpp": 1.5 },
  },
];

/** Against the same weights, which are real. */
const REAL_STREAMS = 8;
const REAL_PLANS = [16, 128].flatMap((promptTokens): ThroughputPlan[] => {
  const outputTokens = promptTokens === 16 ? 64 : 32;
  return [
    { promptTokens, outputTokens, streams: 1, goals: { "node-llama-cpp": 1.2 } },
    { promptTokens, outputTokens, streams: REAL_STREAMS, goals: { "node-llama-cpp": 2.5 } },
  ];
});

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: "string", default: SECTIONS.join(",") },
      rounds: { type: "string", default: "3" },
      quick: { type: "boolean", default: false },
    },
  });
  const sections = new Set(values.only.split(","));
  const rounds = values.quick ? 1 : Number(values.rounds);
  const stateDir = mkdtempSync(join(tmpdir(), "tidegate-bench-engine-"));
  try {
    if (sections.has("real")) await compareReal(rounds, stateDir);
    sections.delete("real");
    if (sections.size === 0) return;
    const { onnxFolder, ggufFile } = makeModels();
    if (sections.has("throughput")) {
      await compare("random-135m, q4", rounds, [
        () => startOurs(onnxFolder, "q4", "exact"),
        () => startOurs(onnxFolder, "q4", SETTING),
        () => startNaive(onnxFolder, "q4", stateDir),
        () => startStatic(onnxFolder, "q4", stateDir),
        () => startLlama(ggufFile, MAX_STREAMS, stateDir),
      ]);
      await compare("pocket-chat, q8", rounds, [
        () => startOurs(POCKET, "q8", "exact"),
        () => startOurs(POCKET, "q8", SETTING),
        () => startNaive(POCKET, "q8", stateDir),
        () => startStatic(POCKET, "q8", stateDir),
      ]);
    }
    const behaviours = ["prefix", "interference", "loop"].filter((name) => sections.has(name));
    if (behaviours.length > 0)
      await withWorker(onnxFolder, "q4", [], async (worker) => {
        if (sections.has("prefix")) print(await measurePrefix(worker, rounds));
        if (sections.has("interference")) print(await measureInterference(worker, rounds));
        if (sections.has("loop")) print(await measureLoop(worker));
      });
    if (sections.has("memory")) {
      await withWorker(POCKET, "q8", [], async (worker) => {
        print(await measureMemory(worker, values.quick ? 400 : 2_000));
      });
    }
    if (sections.has("cancel")) {
      await withWorker(onnxFolder, "q4", ["--max-running", "1"], async (worker) => {
        print(await measureCancel(worker, values.quick ? 10 : 200));
      });
    }
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
}

async function compareReal(rounds: number, stateDir: string): Promise<void> {
  const real = makeSmolLm2();
  if (real === undefined) return;
  const ours = ["exact", "int8", SETTING].map(
    (compute) => () => startOurs(real.folder, "q4", compute),
  );
  const llama = () => startLlama(real.ggufFile, REAL_STREAMS, stateDir);
  await compare("SmolLM2-135M-Instruct, 4 bits", rounds, [...ours, llama], REAL_PLANS);
}

type Started = Awaited<ReturnType<typeof startNaive>>;

async function compare(
  title: string,
  rounds: number,
  starts: readonly (() => Promise<Started>)[],
  plans: readonly ThroughputPlan[] = PLANS,
): Promise<void> {
  console.log(`\n${title}`);
  const contenders: Started[] = [];
  try {
    for (const start of starts) contenders.push(await start());
    for (const plan of plans) print(await measureThroughput(contenders, plan, rounds));
  } finally {
    await Promise.all(contenders.map((contender) => contender.stop()));
  }
}

async function startOurs(folder: string, dtype: string, compute: string): Promise<Started> {
  return createOurs(await startWorker(folder, dtype, ["--compute", compute]), compute);
}

async function withWorker(
  folder: string,
  dtype: string,
  flags: readonly string[],
  measure: (worker: Awaited<ReturnType<typeof startWorker>>) => Promise<void>,
): Promise<void> {
  const worker = await startWorker(folder, dtype, ["--compute", SETTING, ...flags]);
  try {
    await measure(worker);
  } finally {
    await worker.dispose();
  }
}

function print(lines: readonly string[]): void {
  console.log(`\n${lines.join("\n")}`);
}
