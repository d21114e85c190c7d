/** Reconciles every organization's books: `npm run reconcile`. */
import { join } from "node:path";
import { parseArgs } from "node:util";

import type { Reconciliation } from "../src/contract/reconciliation.ts";
import { AdminClient, UnreachableError } from "./edge/admin.ts";
import { readSecretFile } from "./up/secret-files.ts";
import { rootDir } from "./worker/wrangler.ts";

const USAGE = `Reconciles every organization's books.

  npm run reconcile -- [options]

  --url URL          where the edge listens (http://127.0.0.1:8787)
  --organization ID  the books of this one alone
  --rebuild          makes the rollups anew from the ledger first

Prints a line for each organization and what nothing explains; the exit code is 1 when there is anything. The admin token is
ADMIN_TOKEN, or that of npm run up, which keeps it in .tidegate (TIDEGATE_STATE_DIR).`;

async function* organizations(
  admin: AdminClient,
): AsyncGenerator<{ readonly id: string; readonly name: string }> {
  for (let after = ""; ;) {
    const page = await admin.call("GET", `/admin/v1/organizations?limit=100${after}`);
    yield* page.data;
    if (!page.has_more) return;
    after = `&after=${page.last_id ?? ""}`;
  }
}

function describe(name: string, books: Reconciliation): string {
  const { rollups, database, archive, workers } = books;
  const receipts = workers.reduce((sum, worker) => sum + worker.receipts, 0);
  const away = workers.filter((worker) => !worker.is_reached).length;
  const parts = [
    `${books.entries} entries`,
    `balance ${books.posted_nano_usd}`,
    `${books.open_holds} open holds`,
    `${rollups.rows} rollups`,
    `${database.rows} rows in D1 (${database.pending} pending)`,
    `${archive.entries} archived (${archive.pending} pending)`,
    `${receipts} receipts of ${workers.length} workers${away > 0 ? `, ${away} not reached` : ""}`,
  ];
  return `${name}: ${parts.join(", ")}; unexplained ${books.unexplained_count}`;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        help: { type: "boolean", short: "h", default: false },
        url: { type: "string", default: "http://127.0.0.1:8787" },
        organization: { type: "string" },
        rebuild: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    const text = `${(error as Error).message} See npm run reconcile -- --help.`;
    throw new Error(text, { cause: error });
  }
}

async function main(): Promise<number> {
  const values = readOptions();
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const stateDir = process.env["TIDEGATE_STATE_DIR"] ?? join(rootDir, ".tidegate");
  const kept = readSecretFile<{ ADMIN_TOKEN: string }>(join(stateDir, "secrets.json"));
  const token = process.env["ADMIN_TOKEN"] ?? kept?.ADMIN_TOKEN ?? "";
  const admin = new AdminClient(values.url.replace(/\/+$/, ""), token);
  let unexplained = 0;
  for await (const { id, name } of organizations(admin)) {
    if (values.organization !== undefined && values.organization !== id) continue;
    const path = `/admin/v1/organizations/${id}` as const;
    const books = values.rebuild
      ? await admin.call("POST", `${path}/rollups/rebuild`)
      : await admin.call("GET", `${path}/reconciliation`);
    unexplained += books.unexplained_count;
    process.stdout.write(`${describe(`${id} (${name})`, books)}\n`);
    for (const sentence of books.unexplained) process.stdout.write(`  ${sentence}\n`);
  }
  process.stdout.write(`unexplained: ${unexplained}\n`);
  return unexplained === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const text = error instanceof Error ? error.message : String(error);
  const advice = error instanceof UnreachableError ? "\n--url says where the edge listens." : "";
  process.stderr.write(`reconcile: ${text}${advice}\n`);
  process.exitCode = 2;
}
