/**
 * A real gpu-worker with the bundled model under more load than it can do: what it completes in
 * time, whom it refuses, and how a quiet tenant fares beside a crowd of one organization.
 *
 * First what it can do, by a closed loop; then that many requests a second, twice, five and ten
 * times as many, of the crowd, whether the ones before were answered or not. Nobody tries again.
 * The generator shares the machine's cores with the worker.
 *
 *   npm run bench -- overload [--seconds 20] [--tokens 48] [--quick]
 */
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

import { SERVICE_TIERS, type ServiceTier } from "../../src/contract/service-tiers.ts";
import { requestOf, WorkerProcess } from "../e2e/gpu-worker/worker-process.ts";
import { percentile } from "./statistics.ts";
import { table } from "./table.ts";

const LOADS = [1, 2, 5, 10];
/** What is completed later than this is not counted. */
const DEADLINE_MS = 15_000;
/** Of a closed loop that measures capacity. */
const CONNECTIONS = 32;
const QUIET_PAUSE_MS = 250;

type End = "good" | "late" | "refused" | "failed";

interface Answer {
  readonly end: End;
  readonly firstTokenMs: number;
  readonly endedAtMs: number;
  readonly tier: ServiceTier;
  readonly retryAfterMs: number | null;
}

interface Asked {
  readonly organizationId: string;
  readonly tier: ServiceTier;
  readonly tokens: number;
}

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "20" },
      tokens: { type: "string", default: "48" },
      quick: { type: "boolean", default: false },
    },
  });
  const runMs = (values.quick ? 3 : Number(values.seconds)) * 1_000;
  const tokens = Number(values.tokens);
  const worker = await WorkerProcess.start();
  try {
    await closedLoop(worker, tokens, Math.min(3_000, runMs));
    const peak = await closedLoop(worker, tokens, runMs);
    console.log(
      `Alone, ${CONNECTIONS} at once: ${peak.toFixed(1)} requests of ${tokens} tokens a second.`,
    );
    const rows: string[][] = [];
    let first: readonly number[] | undefined;
    for (const load of LOADS) {
      const offered = { perSecond: load * peak, tokens, runMs };
      const { crowd, quiet, seconds } = await openLoop(worker, offered);
      const begun = quiet.filter(({ firstTokenMs }) => !Number.isNaN(firstTokenMs));
      const firstTokens = begun.map(({ firstTokenMs }) => firstTokenMs);
      first ??= firstTokens;
      const good = [...crowd, ...quiet].filter(({ end }) => end === "good").length / seconds;
      const isBad = quiet.filter(({ end }) => end !== "good").length;
      const waits = crowd.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
      rows.push([
        `${load}x`,
        (crowd.length / seconds).toFixed(0),
        good.toFixed(1),
        `${((100 * good) / peak).toFixed(0)} %`,
        ...SERVICE_TIERS.map((tier) => shareOf(crowd, tier)),
        String(crowd.filter(({ end }) => end === "late" || end === "failed").length),
        waits.length === 0 ? "" : (percentile(waits, 0.5) / 1_000).toFixed(1),
        `${quiet.length}, ${isBad}`,
        ...[0.5, 0.99].map((share) => {
          const [own, base] = [percentile(firstTokens, share), percentile(first ?? [], share)];
          return `${own.toFixed(0)} (${(own / base).toFixed(2)})`;
        }),
      ]);
    }
    const head = [
      "load",
      "offered/s",
      "good/s",
      "of peak",
      ...SERVICE_TIERS,
      "late",
      "retry s",
      "quiet, lost",
      "first token p50",
      "p99 ms (of 1x)",
    ];
    console.log(table([head, ...rows]).join("\n"));
  } finally {
    await worker.dispose();
  }
}

/** How many of a tier's requests were completed in time. */
function shareOf(answers: readonly Answer[], tier: ServiceTier): string {
  const own = answers.filter((answer) => answer.tier === tier);
  const good = own.filter(({ end }) => end === "good").length;
  return `${((100 * good) / Math.max(1, own.length)).toFixed(0)} %`;
}

/** @returns requests that it completes in a second */
async function closedLoop(worker: WorkerProcess, tokens: number, runMs: number): Promise<number> {
  const endsAtMs = performance.now() + runMs;
  let completed = 0;
  const loop = async (organizationId: string): Promise<void> => {
    while (performance.now() < endsAtMs) {
      const { end, endedAtMs } = await ask(worker, { organizationId, tier: "default", tokens });
      if (end === "good" && endedAtMs <= endsAtMs) completed += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, at) => loop(`org_${at % 4}`)));
  return completed / (runMs / 1_000);
}

interface Offered {
  readonly perSecond: number;
  readonly tokens: number;
  readonly runMs: number;
}

/** Of each ten of the crowd three are flex, five default and two priority. */
const MIX: readonly ServiceTier[] = [
  "default",
  "flex",
  "default",
  "priority",
  "default",
  "flex",
  "default",
  "priority",
  "default",
  "flex",
];

async function openLoop(worker: WorkerProcess, { perSecond, tokens, runMs }: Offered) {
  const startedMs = performance.now();
  const asked: Promise<Answer>[] = [];
  const quiet: Answer[] = [];
  let isOver = false;
  const quietTenant = (async () => {
    while (!isOver) {
      quiet.push(await ask(worker, { organizationId: "org_quiet", tier: "default", tokens: 8 }));
      await pause(QUIET_PAUSE_MS);
    }
  })();
  while (performance.now() - startedMs < runMs) {
    const due = ((performance.now() - startedMs) * perSecond) / 1_000;
    while (asked.length < due) {
      const tier = MIX[asked.length % MIX.length] ?? "default";
      asked.push(ask(worker, { organizationId: "org_crowd", tier, tokens }));
    }
    await pause(5);
  }
  isOver = true;
  await quietTenant;
  const crowd = await Promise.all(asked);
  // What was still waiting when no more came is done in a time of its own.
  const seconds = runMs / 1_000;
  const isWithin = ({ endedAtMs }: Answer) => endedAtMs - startedMs <= runMs;
  const counted = crowd.filter((answer) => answer.end !== "good" || isWithin(answer));
  return { crowd: counted, quiet, seconds };
}

async function ask(
  worker: WorkerProcess,
  { organizationId, tier, tokens }: Asked,
): Promise<Answer> {
  const startedMs = performance.now();
  const request = {
    ...requestOf(`Tell me of a fox, and of ${Math.random()}.`, {
      organizationId,
      deadlineMs: Date.now() + DEADLINE_MS,
      sampling: { maxTokens: tokens, ignoreEos: true },
    }),
    ...(tier !== "default" && { serviceTier: tier }),
  };
  let firstTokenMs = Number.NaN;
  let retryAfterMs: number | null = null;
  let end: End = "failed";
  try {
    const { response, events } = await worker.open(request);
    if (response.status !== 200) {
      const { error } = (await response.json()) as { error: { retryAfterMs: number | null } };
      retryAfterMs = error.retryAfterMs;
      end = response.status === 429 ? "refused" : "late";
    } else {
      for await (const event of events) {
        if (event.type === "delta" && Number.isNaN(firstTokenMs))
          firstTokenMs = performance.now() - startedMs;
        if (event.type === "error") end = event.code === "no_capacity" ? "refused" : "late";
        if (event.type === "end")
          end =
            event.receipt.outcome === "completed" && performance.now() - startedMs <= DEADLINE_MS
              ? "good"
              : "late";
      }
    }
  } catch {
    // The connection failed.
  }
  return { end, firstTokenMs, endedAtMs: performance.now(), tier, retryAfterMs };
}
