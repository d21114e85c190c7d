/**
 * A real gpu-worker with the bundled model under more load than it can do: what it completes in
 * time, whom it refuses, and how a quiet tenant fares beside a crowd of one organization. With
 * `--edge` it is one of a pool, and all is asked of the edge before it.
 *
 * Each round measures first what it can do, by a closed loop; then that many requests a second,
 * twice, five and ten times as many, of the crowd. So what the machine does besides falls on every
 * load alike. Shares are medians of the rounds; the first tokens of the quiet tenant are taken
 * together. With `--apart` the worker has one of the machine's cores, and the generator and the
 * edge another, so that the crowd takes nothing from the worker but what it sends.
 *
 *   npm run bench -- overload [--edge] [--apart] [--rounds 3] [--seconds 20] [--tokens 48]
 *     [--quick]
 */
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

import { SERVICE_TIERS } from "../../src/contract/service-tiers.ts";
import { Asker, sharesOf, type Answer, type Door } from "./overload/asking.ts";
import { CrowdProcess } from "./overload/crowd.ts";
import { pin, startEdge, startWorker } from "./overload/places.ts";
import { median, percentile } from "./statistics.ts";
import { table } from "./table.ts";

const LOADS = [1, 2, 5, 10];
/** Of a closed loop that measures capacity. */
const CONNECTIONS = 32;
const QUIET_PAUSE_MS = 100;
const WARM_UP_MS = 3_000;

const HEAD = [
  "load",
  "offered/s",
  "good/s",
  "of peak",
  ...SERVICE_TIERS,
  "late",
  "retry s",
  "CPU: crowd",
  "edge",
  "http",
  "engine",
];

const QUIET_HEAD = [
  "quiet",
  "asked",
  "lost",
  "first token p50",
  "p99 ms (of 1x)",
  "in the worker p50",
  "p99 ms (of 1x)",
  "slowest: ms",
];

/** One load in one round. */
interface Measurement {
  readonly answers: readonly Answer[];
  readonly quiet: readonly Answer[];
  /** Good requests a second, the quiet tenant's with them, and how much of the round's peak. */
  readonly goodPerSecond: number;
  readonly ofPeak: number;
  /** Of the crowd, the edge, the worker's HTTP process and its engine. */
  readonly cpuShares: readonly number[];
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "20" },
      tokens: { type: "string", default: "48" },
      edge: { type: "boolean", default: false },
      apart: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
    },
  });
  const runMs = (values.quick ? 3 : Number(values.seconds)) * 1_000;
  const rounds = values.quick ? 1 : Number(values.rounds);
  const tokens = Number(values.tokens);
  const place = values.edge
    ? await startEdge()
    : await startWorker(values.apart ? ["--threads", "1"] : []);
  const crowd = new CrowdProcess();
  const measured = new Map<number, Measurement[]>(LOADS.map((load) => [load, []]));
  const of = (load: number): readonly Measurement[] => measured.get(load) ?? [];
  try {
    const { door } = place;
    if (values.apart) {
      pin(place.workers, 0);
      pin([process.pid, crowd.pid, ...place.edges], 1);
    }
    const loop = { door, tokens, offered: { atOnce: CONNECTIONS } };
    await crowd.run({ ...loop, runMs: WARM_UP_MS });
    for (let round = 0; round < rounds; round++) {
      const { goodPerSecond: peak } = await crowd.run({ ...loop, runMs });
      console.log(
        `Alone, ${CONNECTIONS} at once: ${peak.toFixed(1)} requests of ${tokens} tokens a second.`,
      );
      for (const load of LOADS) {
        const before = place.cpuMs();
        const [{ answers, goodPerSecond, cpuMs }, quiet] = await Promise.all([
          crowd.run({ door, tokens, runMs, offered: { perSecond: load * peak } }),
          askQuietly(door, runMs),
        ]);
        const used = place.cpuMs().map((ms, at) => ms - (before[at] ?? 0));
        const good = goodPerSecond + quiet.filter(isGood).length / (runMs / 1_000);
        measured.get(load)?.push({
          answers,
          quiet,
          goodPerSecond: good,
          ofPeak: good / peak,
          cpuShares: [cpuMs, ...used].map((ms) => ms / runMs),
        });
      }
    }
    console.log(table([HEAD, ...LOADS.map((load) => rowOf(load, of(load), runMs))]).join("\n"));
    const base = of(1);
    console.log(
      table([QUIET_HEAD, ...LOADS.map((load) => quietRowOf(load, of(load), base))]).join("\n"),
    );
    console.log(`Load average ${loadavg()[0]?.toFixed(1)}.`);
  } finally {
    crowd.stop();
    await place.stop();
  }
}

const isGood = ({ end }: Answer): boolean => end === "good";

const firstTokensOf = ({ quiet }: Measurement): number[] =>
  quiet.flatMap(({ firstTokenMs: ms }) => (Number.isNaN(ms) ? [] : ms));

function rowOf(load: number, all: readonly Measurement[], runMs: number): string[] {
  const answers = all.flatMap((one) => one.answers);
  const waits = answers.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return [
    `${load}x`,
    (answers.length / all.length / (runMs / 1_000)).toFixed(0),
    median(all.map(({ goodPerSecond }) => goodPerSecond)).toFixed(1),
    percent(median(all.map(({ ofPeak }) => ofPeak))),
    ...sharesOf(answers),
    String(answers.filter(({ end }) => end === "late" || end === "failed").length),
    waits.length === 0 ? "" : (percentile(waits, 0.5) / 1_000).toFixed(1),
    ...(all[0]?.cpuShares ?? []).map((_, at) =>
      percent(median(all.map(({ cpuShares }) => cpuShares[at] ?? Number.NaN))),
    ),
  ];
}

/** In the worker, by its receipt: in its queue, and in the prompt. */
const workerTimesOf = ({ quiet }: Measurement): number[] =>
  quiet.flatMap(({ queueMs, prefillMs }) =>
    Number.isNaN(queueMs + prefillMs) ? [] : queueMs + prefillMs,
  );

/** With the parts of the slowest three first tokens: in the queue, in its prompt, and the rest. */
function quietRowOf(
  load: number,
  all: readonly Measurement[],
  base: readonly Measurement[],
): string[] {
  const quiet = all.flatMap((one) => one.quiet);
  const timesOf = (read: (one: Measurement) => number[]): string[] =>
    [0.5, 0.99].map((share) => {
      const own = percentile(all.flatMap(read), share);
      const times = own / percentile(base.flatMap(read), share);
      return `${own.toFixed(0)} (${times.toFixed(2)})`;
    });
  const slowest = quiet
    .filter(({ firstTokenMs }) => !Number.isNaN(firstTokenMs))
    .toSorted((a, b) => b.firstTokenMs - a.firstTokenMs)
    .slice(0, 3)
    .map(({ firstTokenMs, queueMs, prefillMs }) =>
      [queueMs, prefillMs, firstTokenMs - queueMs - prefillMs]
        .map((ms) => ms.toFixed(0))
        .join(" + "),
    );
  return [
    `${load}x`,
    String(quiet.length),
    String(quiet.filter((answer) => !isGood(answer)).length),
    ...timesOf(firstTokensOf),
    ...timesOf(workerTimesOf),
    slowest.join(", "),
  ];
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** One short request after another. */
async function askQuietly(door: Door, runMs: number): Promise<Answer[]> {
  const asker = new Asker(door);
  const endsAtMs = performance.now() + runMs;
  const answers: Answer[] = [];
  while (performance.now() < endsAtMs) {
    const quiet = { organizationId: "org_quiet", tier: "default", tokens: 8 } as const;
    answers.push(await asker.ask(quiet));
    await pause(QUIET_PAUSE_MS);
  }
  asker.close();
  return answers;
}
