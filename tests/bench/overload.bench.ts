/**
 * A real gpu-worker with the bundled model under more load than it can do: what it completes in
 * time, whom it refuses, and how a quiet tenant fares beside a crowd of one organization. With
 * `--edge` it is one of a pool, and all is asked of the edge before it.
 *
 * First what it can do, by a closed loop; then that many requests a second, twice, five and ten
 * times as many, of the crowd. With `--apart` the worker has one of the machine's cores, and the
 * generator and the edge another, so that the crowd takes nothing from the worker but what it
 * sends.
 *
 *   npm run bench -- overload [--edge] [--seconds 20] [--tokens 48] [--apart] [--quick]
 */
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";

import { SERVICE_TIERS } from "../../src/contract/service-tiers.ts";
import { Asker, sharesOf, type Answer, type Door } from "./overload/asking.ts";
import { CrowdProcess } from "./overload/crowd.ts";
import { pin, startEdge, startWorker } from "./overload/places.ts";
import { percentile } from "./statistics.ts";
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
  "quiet, lost",
  "first token p50",
  "p99 ms (of 1x)",
  "CPU: crowd",
  "edge",
  "http",
  "engine",
];

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: "string", default: "20" },
      tokens: { type: "string", default: "48" },
      edge: { type: "boolean", default: false },
      apart: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
    },
  });
  const runMs = (values.quick ? 3 : Number(values.seconds)) * 1_000;
  const tokens = Number(values.tokens);
  const place = values.edge
    ? await startEdge()
    : await startWorker(values.apart ? ["--threads", "1"] : []);
  const crowd = new CrowdProcess();
  try {
    const { door } = place;
    if (values.apart) {
      pin(place.workers, 0);
      pin([process.pid, crowd.pid, ...place.edges], 1);
    }
    const loop = { door, tokens, offered: { atOnce: CONNECTIONS } };
    await crowd.run({ ...loop, runMs: WARM_UP_MS });
    const { goodPerSecond: peak } = await crowd.run({ ...loop, runMs });
    console.log(
      `Alone, ${CONNECTIONS} at once: ${peak.toFixed(1)} requests of ${tokens} tokens a second.`,
    );
    const rows: string[][] = [];
    let first: readonly number[] | undefined;
    for (const load of LOADS) {
      const before = place.cpuMs();
      const [{ answers, goodPerSecond, cpuMs }, quiet] = await Promise.all([
        crowd.run({ door, tokens, runMs, offered: { perSecond: load * peak } }),
        askQuietly(door, runMs),
      ]);
      const used = place.cpuMs().map((ms, at) => ms - (before[at] ?? 0));
      const firstTokens = quiet.flatMap(({ firstTokenMs: ms }) => (Number.isNaN(ms) ? [] : ms));
      first ??= firstTokens;
      const lost = quiet.filter(({ end }) => end !== "good").length;
      const waits = answers.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
      const good = goodPerSecond + (quiet.length - lost) / (runMs / 1_000);
      rows.push([
        `${load}x`,
        (answers.length / (runMs / 1_000)).toFixed(0),
        good.toFixed(1),
        `${((100 * good) / peak).toFixed(0)} %`,
        ...sharesOf(answers),
        String(answers.filter(({ end }) => end === "late" || end === "failed").length),
        waits.length === 0 ? "" : (percentile(waits, 0.5) / 1_000).toFixed(1),
        `${quiet.length}, ${lost}`,
        ...[0.5, 0.99].map((share) => {
          const [own, base] = [percentile(firstTokens, share), percentile(first ?? [], share)];
          return `${own.toFixed(0)} (${(own / base).toFixed(2)})`;
        }),
        ...[cpuMs, ...used].map((ms) => `${((100 * ms) / runMs).toFixed(0)} %`),
      ]);
    }
    console.log(table([HEAD, ...rows]).join("\n"));
    console.log(`Load average ${loadavg()[0]?.toFixed(1)}.`);
  } finally {
    crowd.stop();
    await place.stop();
  }
}

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
