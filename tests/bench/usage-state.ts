/**
 * An edge with ten million rows of usage that nobody made: minutes in one organization's account,
 * hours of 200 organizations in the database.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { startEdge, type Edge } from "../../scripts/edge.ts";
import { AdminClient } from "../../scripts/edge/admin.ts";
import { createSecrets } from "../../scripts/up/secret-files.ts";
import { migrateDatabase } from "../../scripts/worker/database.ts";
import { buildWorker } from "../../scripts/worker/wrangler.ts";
import { writeConfig } from "./own-worker.ts";

export const ROWS = 10_000_000;
const [ROWS_A_MINUTE, ROWS_AN_HOUR] = [20, 2_000];

export interface UsageState {
  readonly url: string;
  readonly adminToken: string;
  readonly organizationId: string;
  /** Of that organization. */
  readonly key: string;
  /** When the newest row ends. */
  readonly endMs: number;
  close(): Promise<void>;
}

/** Storage is on disk, and nothing of it in memory any more. */
export async function openUsage(rows: number): Promise<UsageState> {
  const stateDir = mkdtempSync(join(tmpdir(), "tidegate-bench-"));
  let edge: Edge | undefined;
  const close = async (): Promise<void> => {
    await edge?.close();
    rmSync(stateDir, { recursive: true, force: true });
  };
  try {
    const configPath = writeConfig(stateDir, "tests/bench/usage/index.ts");
    const secrets = createSecrets();
    const buildDir = join(stateDir, "build");
    const vars = { ENVIRONMENT: "test", ...secrets };
    await buildWorker({ configPath, stateDir }, buildDir);
    await migrateDatabase({ configPath, stateDir });
    const start = () => startEdge({ stateDir, buildDir, configPath, vars });
    edge = await start();
    const admin = new AdminClient(edge.url, secrets.ADMIN_TOKEN);
    const { id: organizationId } = await admin.createOrganization("bench", 1_000_000_000);
    const { key } = await admin.createKey(organizationId, "bench");
    const endMs = Math.floor(Date.now() / 60_000) * 60_000;
    await fill(edge.url, organizationId, rows, endMs);
    await edge.close();
    edge = await start();
    const { url } = edge;
    return { url, adminToken: secrets.ADMIN_TOKEN, organizationId, key, endMs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function fill(
  url: string,
  organizationId: string,
  rows: number,
  endMs: number,
): Promise<void> {
  const startMs = Date.now();
  const send = async (body: object): Promise<void> => {
    const response = await fetch(`${url}/bench/fill`, {
      method: "POST",
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`fill: ${response.status} ${await response.text()}`);
  };
  const minutes = Math.ceil(rows / ROWS_A_MINUTE);
  for (let from = 0; from < minutes; from += 20_000)
    await send({
      what: "account",
      organizationId,
      from,
      count: Math.min(20_000, minutes - from),
      endMs,
    });
  await send({ what: "fold", organizationId });
  const hours = Math.ceil(rows / ROWS_AN_HOUR);
  for (let from = 0; from < hours; from += 240)
    await send({
      what: "database",
      from,
      count: Math.min(240, hours - from),
      endMs: endMs - (endMs % 3_600_000),
    });
  const tookS = Math.round((Date.now() - startMs) / 1_000);
  console.log(
    `${minutes * ROWS_A_MINUTE} rows by minute in one account, ${hours * ROWS_AN_HOUR} by hour in the database (${tookS} s)`,
  );
}
