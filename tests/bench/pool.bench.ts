/**
 * Which worker of a pool is asked, by our rule, by three others, and by SGLang's router: three
 * workers of one kind on a virtual clock. A simulation: it says what the rules do, not how fast a
 * device is. Our rule is the program's own, and SGLang's router is the program itself.
 *
 *   npm run bench -- pool [--seeds 20] [--peers no]
 */
import { parseArgs } from "node:util";

import { POLICIES, type PolicyName } from "./pool/policies.ts";
import { SglangRouter } from "./pool/sglang-router.ts";
import { SimulatedWorker, type SimulatedRequest } from "./pool/simulated-worker.ts";
import { PAUSE_MS, WORKLOADS, type Visitor } from "./pool/workloads.ts";
import { median, percentile } from "./statistics.ts";
import { table } from "./table.ts";

const WORKERS = 3;

interface Outcome {
  readonly cachedShare: number;
  readonly firstTokenMs: { readonly p50: number; readonly p95: number };
  /** Requests of the worker that had most, by those of the mean. */
  readonly unevenness: number;
}

interface Chosen {
  readonly worker: SimulatedWorker;
  /** Told when the request will have ended. */
  readonly hold?: (endsAtMs: number) => void;
}

type Choose = (request: SimulatedRequest, nowMs: number) => Promise<Chosen>;

/** Who chooses for one run. */
interface Contender {
  readonly name: string;
  readonly chooseFor: (workers: readonly SimulatedWorker[], run: string) => Choose;
  readonly finish?: () => Promise<void>;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seeds: { type: "string", default: "20" },
      peers: { type: "string", default: "yes" },
    },
  });
  const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
  const router = values.peers === "no" ? undefined : await SglangRouter.start(WORKERS);
  const contenders = [
    ...(Object.keys(POLICIES) as PolicyName[]).map(toContender),
    ...(router === undefined ? [] : [peerOf(router)]),
  ];
  console.log(`Simulated: ${WORKERS} workers, virtual time, medians of ${seeds.length} seeds.`);
  try {
    for (const [name, visitorsOf] of Object.entries(WORKLOADS)) {
      const rows: string[][] = [];
      for (const contender of contenders) {
        const outcomes: Outcome[] = [];
        for (const seed of seeds)
          outcomes.push(await simulate(contender, `${name} ${seed}`, visitorsOf(randomOf(seed))));
        rows.push(rowOf(contender.name, outcomes));
      }
      const head = [name, "cached tokens", "first token p50 ms", "p95 ms", "most/mean requests"];
      console.log(["", ...table([head, ...rows])].join("\n"));
    }
  } finally {
    await router?.stop();
  }
}

function rowOf(name: string, outcomes: readonly Outcome[]): string[] {
  const of = (pick: (outcome: Outcome) => number) => median(outcomes.map(pick));
  return [
    name,
    `${(100 * of(({ cachedShare }) => cachedShare)).toFixed(0)} %`,
    of(({ firstTokenMs }) => firstTokenMs.p50).toFixed(0),
    of(({ firstTokenMs }) => firstTokenMs.p95).toFixed(0),
    of(({ unevenness }) => unevenness).toFixed(2),
  ];
}

function toContender(name: PolicyName): Contender {
  return {
    name,
    chooseFor: (workers) => {
      const choose = POLICIES[name]();
      return async (request, nowMs) => {
        const worker = choose(workers, request, nowMs);
        if (worker === undefined) throw new Error(`${name} chose nobody`);
        return { worker };
      };
    },
  };
}

function peerOf(router: SglangRouter): Contender {
  return {
    name: "sglang-router",
    chooseFor: (workers, run) => {
      const choose = router.policy(run);
      return async (request, nowMs) => {
        const { at, hold } = await choose(request, nowMs);
        return { worker: workers[at] as SimulatedWorker, hold };
      };
    },
    finish: () => router.finish(),
  };
}

async function simulate(
  { chooseFor, finish }: Contender,
  run: string,
  visitors: readonly Visitor[],
): Promise<Outcome> {
  const workers = Array.from({ length: WORKERS }, (_, at) => new SimulatedWorker(`w${at}`));
  const choose = chooseFor(workers, run);
  const waiting = visitors.map(({ beginsAtMs, turns }) => ({ atMs: beginsAtMs, turns, next: 0 }));
  const firstTokensMs: number[] = [];
  let [cached, prompt] = [0, 0];
  for (;;) {
    const open = waiting.filter(({ turns, next }) => next < turns.length);
    const [visitor] = open.toSorted((a, b) => a.atMs - b.atMs);
    const request = visitor?.turns[visitor.next];
    if (visitor === undefined || request === undefined) break;
    const { worker, hold } = await choose(request, visitor.atMs);
    const { cachedTokens, firstTokenMs, endMs } = worker.take(request, visitor.atMs);
    hold?.(endMs);
    firstTokensMs.push(firstTokenMs);
    cached += cachedTokens;
    prompt += request.promptTokens;
    visitor.next += 1;
    visitor.atMs = endMs + PAUSE_MS;
  }
  await finish?.();
  const taken = workers.map((worker) => worker.taken);
  return {
    cachedShare: cached / prompt,
    firstTokenMs: { p50: percentile(firstTokensMs, 0.5), p95: percentile(firstTokensMs, 0.95) },
    unevenness: (Math.max(...taken) * WORKERS) / firstTokensMs.length,
  };
}

/** mulberry32: the same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
