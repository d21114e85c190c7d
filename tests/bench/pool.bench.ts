/**
 * Which worker of a pool is asked, by our rule and by three others: three workers of one kind on a
 * virtual clock. A simulation: it says what the rules do, not how fast a device is. The rule itself
 * is the program's own.
 *
 *   npm run bench -- pool [--seeds 20]
 */
import { parseArgs } from "node:util";

import { POLICIES, type PolicyName } from "./pool/policies.ts";
import { SimulatedWorker } from "./pool/simulated-worker.ts";
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

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { seeds: { type: "string", default: "20" } } });
  const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => at + 1);
  console.log(`Simulated: ${WORKERS} workers, virtual time, medians of ${seeds.length} seeds.`);
  for (const [name, visitorsOf] of Object.entries(WORKLOADS)) {
    const rows = (Object.keys(POLICIES) as PolicyName[]).map((policy) => {
      const outcomes = seeds.map((seed) => simulate(policy, visitorsOf(randomOf(seed))));
      const of = (pick: (outcome: Outcome) => number) => median(outcomes.map(pick));
      return [
        policy,
        `${(100 * of(({ cachedShare }) => cachedShare)).toFixed(0)} %`,
        of(({ firstTokenMs }) => firstTokenMs.p50).toFixed(0),
        of(({ firstTokenMs }) => firstTokenMs.p95).toFixed(0),
        of(({ unevenness }) => unevenness).toFixed(2),
      ];
    });
    const head = [name, "cached tokens", "first token p50 ms", "p95 ms", "most/mean requests"];
    console.log(["", ...table([head, ...rows])].join("\n"));
  }
}

function simulate(name: PolicyName, visitors: readonly Visitor[]): Outcome {
  const workers = Array.from({ length: WORKERS }, (_, at) => new SimulatedWorker(`w${at}`));
  const choose = POLICIES[name]();
  const waiting = visitors.map(({ beginsAtMs, turns }) => ({ atMs: beginsAtMs, turns, next: 0 }));
  const firstTokensMs: number[] = [];
  let [cached, prompt] = [0, 0];
  for (;;) {
    const open = waiting.filter(({ turns, next }) => next < turns.length);
    const [visitor] = open.toSorted((a, b) => a.atMs - b.atMs);
    const request = visitor?.turns[visitor.next];
    if (visitor === undefined || request === undefined) break;
    const worker = choose(workers, request, visitor.atMs);
    if (worker === undefined) throw new Error(`${name} chose nobody`);
    const { cachedTokens, firstTokenMs, endMs } = worker.take(request, visitor.atMs);
    firstTokensMs.push(firstTokenMs);
    cached += cachedTokens;
    prompt += request.promptTokens;
    visitor.next += 1;
    visitor.atMs = endMs + PAUSE_MS;
  }
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
