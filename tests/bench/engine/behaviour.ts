/**
 * What else the engine must keep: the warm prefix, the peace of others, the loop, the memory, the
 * cancel.
 */
import { readdirSync, readFileSync } from "node:fs";

import type { WorkerProcess } from "../../e2e/gpu-worker/worker-process.ts";
import { median, percentile, spreadOf } from "../statistics.ts";
import { spreadText } from "../table.ts";
import { requestOf } from "./contenders.ts";
import { createDice, drawPrompt } from "./prompts.ts";

type Request = ReturnType<typeof requestOf>;

/** Milliseconds to each token of a stream, from the call on. */
async function timeTokens(worker: WorkerProcess, request: Request): Promise<number[]> {
  const startedMs = performance.now();
  const times: number[] = [];
  let count = 0;
  const { events } = await worker.open(request);
  for await (const event of events) {
    if (event.type !== "delta" || event.completionTokens === count) continue;
    count = event.completionTokens;
    times.push(performance.now() - startedMs);
  }
  return times;
}

/** First token behind a prefix that an earlier request left, against one that nobody ran. */
export async function measurePrefix(worker: WorkerProcess, rounds: number): Promise<string[]> {
  const ratios: number[] = [];
  const warmMs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const dice = createDice(round + 1_000);
    const prefix = drawPrompt(dice, 1_000);
    const ask = async () => timeTokens(worker, requestOf([...prefix, ...drawPrompt(dice, 8)], 2));
    const [cold = Number.NaN] = await ask();
    const [warm = Number.NaN] = await ask();
    if (round === 0) continue;
    ratios.push(cold / warm);
    warmMs.push(warm);
  }
  return [
    `first token behind 1,000 warm tokens: ${spreadText(spreadOf(ratios))} times earlier than cold, ` +
      `median ${median(warmMs).toFixed(1)} ms (goal 10)`,
  ];
}

/** Time per token of four streams while a prompt of 1,500 tokens runs, against before. */
export async function measureInterference(
  worker: WorkerProcess,
  rounds: number,
): Promise<string[]> {
  const ratios: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const dice = createDice(round + 2_000);
    const streams = Array.from({ length: 4 }, () => requestOf(drawPrompt(dice, 16), 600));
    const startedMs = performance.now();
    const running = streams.map((request) => timeTokens(worker, request));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const longFromMs = performance.now() - startedMs;
    const [first = Number.NaN] = await timeTokens(worker, requestOf(drawPrompt(dice, 1_500), 1));
    const longToMs = longFromMs + first;
    await Promise.all(streams.map(({ requestId }) => worker.cancel(requestId)));
    const times = await Promise.all(running);
    if (round === 0) continue;
    const perToken = (fromMs: number, toMs: number): number => {
      const tokens = times.flat().filter((ms) => ms >= fromMs && ms < toMs).length / times.length;
      return (toMs - fromMs) / tokens;
    };
    ratios.push(perToken(longFromMs, longToMs) / perToken(500, longFromMs));
  }
  return [
    `others' time per token beside a prompt of 1,500: ${spreadText(spreadOf(ratios))} times (goal at most 2)`,
  ];
}

/** The HTTP process's event loop while 16 streams decode. */
export async function measureLoop(worker: WorkerProcess): Promise<string[]> {
  const dice = createDice(3_000);
  const readLag = async (): Promise<number> => {
    const text = await (await fetch(`${worker.baseUrl}/metrics`)).text();
    return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1]) * 1000;
  };
  const running = Array.from({ length: 16 }, () =>
    timeTokens(worker, requestOf(drawPrompt(dice, 16), 200)),
  );
  await new Promise((resolve) => setTimeout(resolve, 500));
  await readLag();
  await Promise.all(running);
  // prom-client's histogram measures timers of 10 ms: a loop at rest shows about 10.
  return [
    `event loop p99 while 16 streams decode: ${(await readLag()).toFixed(1)} ms, of which 10 are the probe's (goal 10 beyond them)`,
  ];
}

/** Resident memory of the worker's processes over many short requests. */
export async function measureMemory(worker: WorkerProcess, requests: number): Promise<string[]> {
  const marks: number[] = [];
  const dice = createDice(4_000);
  for (let done = 0; done < requests; done += 8) {
    await Promise.all(
      Array.from({ length: 8 }, () => timeTokens(worker, requestOf(drawPrompt(dice, 24), 8))),
    );
    if ((done + 8) % Math.ceil(requests / 8) < 8) marks.push(readRssMb(worker.pid));
  }
  const shown = marks.map((mb) => mb.toFixed(0)).join(", ");
  const growth = (marks.at(-1) ?? 0) / (marks[2] ?? 1);
  return [
    `memory over ${requests} requests: ${shown} MB; ${growth.toFixed(2)} times from the third mark on (goal flat)`,
  ];
}

/** Not counted: code that runs for the first time is compiled. */
const COLD_CANCELS = 3;

/** From a cancel to the first token of who waited for the place, less that token's own step. */
export async function measureCancel(worker: WorkerProcess, rounds: number): Promise<string[]> {
  const freeMs: number[] = [];
  const stepMs: number[] = [];
  for (let round = 0; round < rounds + COLD_CANCELS; round += 1) {
    const dice = createDice(round + 5_000);
    const first = requestOf(drawPrompt(dice, 16), 1_000);
    const second = requestOf(drawPrompt(dice, 1), 2);
    const running = timeTokens(worker, first);
    await new Promise((resolve) => setTimeout(resolve, 150));
    const waiting = timeTokens(worker, second);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const cancelledMs = performance.now();
    const startedMs = cancelledMs - 50;
    await worker.cancel(first.requestId);
    const times = await running;
    const step = median(times.slice(1).map((ms, index) => ms - (times[index] ?? 0)));
    const [token = Number.NaN] = await waiting;
    if (round < COLD_CANCELS) continue;
    stepMs.push(step);
    freeMs.push(startedMs + token - cancelledMs - step);
  }
  const step = median(stepMs);
  return [
    `cancel to free place, ${rounds} times: p99 ${percentile(freeMs, 0.99).toFixed(1)} ms, median ${median(freeMs).toFixed(1)}, ` +
      `with a step of ${step.toFixed(1)} ms (goal at most ${(step + 20).toFixed(1)})`,
  ];
}

/** Of a process and its children. */
function readRssMb(pid: number): number {
  const own = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? "0";
  const threads = readdirSync(`/proc/${pid}/task`);
  const children = threads.flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean),
  );
  return Number(own) / 1024 + children.reduce((sum, child) => sum + readRssMb(Number(child)), 0);
}
