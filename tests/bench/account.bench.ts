/**
 * `npm run bench -- account`: admit and settle pairs per second of one account object, in workerd
 * with storage on disk.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startEdge } from "../../scripts/edge.ts";
import { createSecrets } from "../../scripts/up/secret-files.ts";
import { migrateDatabase } from "../../scripts/worker/database.ts";
import { buildWorker } from "../../scripts/worker/wrangler.ts";
import { writeConfig } from "./own-worker.ts";
import { median } from "./statistics.ts";

const ROUNDS = 5;
const GOAL_PAIRS_PER_SECOND = 500;
const CONCURRENCIES = [1, 16, 64, 200];

interface Answer {
  readonly tookMs: number;
  readonly books: { postedNanoUsd: number; ledgerNanoUsd: number; isChainIntact: boolean };
}

export async function run(): Promise<void> {
  const stateDir = mkdtempSync(join(tmpdir(), "tidegate-bench-"));
  try {
    const configPath = writeConfig(stateDir, "tests/bench/account/index.ts");
    const buildDir = join(stateDir, "build");
    await buildWorker({ configPath, stateDir }, buildDir);
    await migrateDatabase({ configPath, stateDir });
    // What is measured is the object, not what its alarm sends on.
    const quiet = { REPLICATION_INTERVAL_MS: "3600000" };
    const vars = { ENVIRONMENT: "production", ...createSecrets(), ...quiet };
    const edge = await startEdge({ stateDir, buildDir, configPath, vars });
    try {
      for (const concurrency of CONCURRENCIES) await measure(edge.url, concurrency);
    } finally {
      await edge.close();
    }
  } finally {
    rmSync(stateDir, { recursive: true, force: true });
  }
}

async function measure(url: string, concurrency: number): Promise<void> {
  const pairs = concurrency === 1 ? 500 : 3_000;
  const rates: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const response = await fetch(`${url}/?pairs=${pairs}&concurrency=${concurrency}`);
    if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
    const { tookMs, books } = (await response.json()) as Answer;
    if (!books.isChainIntact || books.postedNanoUsd !== books.ledgerNanoUsd)
      throw new Error(`the books are wrong: ${JSON.stringify(books)}`);
    // The first round warms up.
    if (round > 0) rates.push((pairs / tookMs) * 1_000);
  }
  const [low, high] = [Math.min(...rates), Math.max(...rates)].map(Math.round);
  const rate = Math.round(median(rates));
  console.log(
    `${concurrency} at once: ${rate} pairs a second [${low}-${high}], goal ${GOAL_PAIRS_PER_SECOND}; books exact`,
  );
}
