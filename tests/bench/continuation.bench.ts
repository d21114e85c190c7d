/**
 * `npm run bench -- continuation [--quick]`: how long a stream stands still when its worker is
 * killed and another goes on with it. Three gpu-workers with the bundled model and the edge, as
 * processes; in each round one worker is killed under streams with a seed.
 */
import { shownWorkerName } from "../../src/routing/worker-name.ts";
import type { MoreWorker } from "../e2e/support/more-workers.ts";
import {
  createPoolWorker,
  deployInPool,
  isWell,
  waitForWorker,
} from "../e2e/support/pool-worker.ts";
import { CHAT_PATH, storyRequest } from "../e2e/support/story.ts";
import { startStack, type Stack, type TestOrganization } from "../support/processes.ts";
import { percentile } from "./statistics.ts";

const IDS = ["a", "b", "c"];
const STREAMS = 12;
const MAX_TOKENS = 1_200;
/** Tokens that every stream has when a worker is killed. */
const CUTS = [32, 128, 512];

interface Stream {
  readonly worker: string;
  /** Milliseconds, of each event. */
  readonly atMs: number[];
  isWhole: boolean;
}

export async function run(args: readonly string[]): Promise<void> {
  const rounds = args.includes("--quick") ? 1 : 4;
  const stack = await startStack({ gpuFlags: ["--threads", "1"] });
  const workers: MoreWorker[] = [];
  try {
    await stack.gpu.stop();
    for (const id of IDS) workers.push(await createPoolWorker(stack, id, ["--max-running", "8"]));
    await Promise.all(workers.map(({ process }) => process.start()));
    for (const id of IDS) await waitForWorker(stack, id, isWell);
    await deployInPool(stack);
    const organization = await stack.createOrganization({ creditNanoUsd: 1_000_000_000_000 });
    for (const cut of CUTS) {
      const moved: number[] = [];
      const others: number[] = [];
      let broken = 0;
      for (let round = 0; round < rounds; round += 1) {
        const victim = workers[round % workers.length] as MoreWorker;
        const streams = await killUnder(stack, { organization, victim, cut });
        for (const { worker, atMs, isWhole } of streams) {
          if (!isWhole) broken += 1;
          (worker === shownWorkerName(victim.id) ? moved : others).push(longestGap(atMs));
        }
        await victim.process.start();
        await waitForWorker(stack, victim.id, isWell);
      }
      const line = (gaps: readonly number[]) =>
        `${gaps.length} streams, p50 ${percentile(gaps, 0.5).toFixed(0)} ms, p99 ${percentile(gaps, 0.99).toFixed(0)} ms`;
      console.log(`killed at ${cut} tokens or more, ${broken} streams broken off`);
      console.log(`  longest pause of those that moved: ${line(moved)}`);
      console.log(`  longest pause of the others:       ${line(others)}`);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.remove()));
    await stack.stop();
  }
}

async function killUnder(
  stack: Stack,
  {
    organization,
    victim,
    cut,
  }: { organization: TestOrganization; victim: MoreWorker; cut: number },
): Promise<Stream[]> {
  const streams = Array.from({ length: STREAMS }, (_, seed) => open(stack, organization, seed));
  const begun = await Promise.all(streams.map(({ begins }) => begins));
  const isReady = () => begun.every(({ atMs }) => atMs.length >= cut);
  await Promise.race([
    Promise.all(streams.map(({ ended }) => ended)),
    new Promise<void>((settle) => {
      const timer = setInterval(() => {
        if (!isReady()) return;
        clearInterval(timer);
        settle();
      }, 5);
    }),
  ]);
  await victim.process.kill9();
  await Promise.all(streams.map(({ ended }) => ended));
  return begun;
}

function open(stack: Stack, { key }: TestOrganization, seed: number) {
  const answered = fetch(stack.baseUrl + CHAT_PATH, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(storyRequest({ maxTokens: MAX_TOKENS, seed })),
  });
  const begins = answered.then((response): Stream => {
    const worker = response.headers.get("x-route-reason")?.split(" ").at(-1) ?? "";
    return { worker, atMs: [], isWhole: false };
  });
  const read = async (): Promise<void> => {
    const stream = await begins;
    const decoder = new TextDecoder();
    for await (const bytes of (await answered).body ?? []) {
      const text = decoder.decode(bytes as Uint8Array, { stream: true });
      const events = text.split("\n\n").length - 1;
      for (let event = 0; event < events; event += 1) stream.atMs.push(performance.now());
      if (text.includes("[DONE]")) stream.isWhole = true;
    }
  };
  return { begins, ended: read() };
}

function longestGap(atMs: readonly number[]): number {
  return Math.max(0, ...atMs.slice(1).map((ms, at) => ms - (atMs[at] ?? ms)));
}
