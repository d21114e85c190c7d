/**
 * Applies migrations/ to the local D1 database as `wrangler d1 migrations apply --local` does, and marks them as it does, without
 * the ten seconds that its command line takes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions, unstable_readConfig } from "wrangler";

import { rootDir, type WranglerPlace } from "./wrangler.ts";

const BINDING = "DB";
/** Wrangler's own table, so that either may go on where the other was. */
const APPLIED_TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;
/** As drizzle-kit writes it between two statements. */
const BREAKPOINT = "--> statement-breakpoint";

type LocalDatabase = Awaited<ReturnType<Miniflare["getD1Database"]>>;

/**
 * Applies the migrations that are missing to the database under `<stateDir>/state`. Safe to repeat; each is whole or not at all.
 *
 * @throws with the migration's name when one does not apply
 */
export async function migrateDatabase(place: WranglerPlace): Promise<void> {
  const configPath = place.configPath ?? join(rootDir, "wrangler.toml");
  const config = unstable_readConfig({ config: configPath }, { hideWarnings: true });
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config);
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      resourcePersistencePath: resolve(place.stateDir, "state", "v3"),
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.ERROR),
      workers: [
        {
          name: "migrations",
          modules: [{ type: "ESModule", path: "index.js", contents: "export default {};" }],
          d1Databases: (workerOptions as { d1Databases: Record<string, string> }).d1Databases,
        },
      ],
    }),
  );
  try {
    const database = await miniflare.getD1Database(BINDING);
    const databases: readonly { readonly binding: string; readonly migrations_dir?: string }[] =
      config.d1_databases;
    const folder = databases.find(({ binding }) => binding === BINDING)?.migrations_dir;
    await apply(database, resolve(dirname(configPath), folder ?? "migrations"));
  } finally {
    await miniflare.dispose();
  }
}

async function apply(database: LocalDatabase, folder: string): Promise<void> {
  await database.prepare(APPLIED_TABLE).run();
  const { results } = await database
    .prepare("SELECT name FROM d1_migrations")
    .all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const names = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  for (const name of names.toSorted()) {
    if (applied.has(name)) continue;
    const statements = readFileSync(join(folder, name), "utf8").split(BREAKPOINT);
    const mark = database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name);
    try {
      await database.batch([...statements.map((sql) => database.prepare(sql)), mark]);
    } catch (cause) {
      throw new Error(`the migration ${name} does not apply: ${String(cause)}`, { cause });
    }
  }
}
