/**
 * Applies migrations/ to the local D1 database as `wrangler d1 migrations apply --local` does, and
 * marks them as it does, without the ten seconds that its command line takes.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Miniflare } from "miniflare";

import { readWorkerSettings } from "./settings.ts";
import type { WranglerPlace } from "./wrangler.ts";

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
 * Applies the migrations that are missing to the database under `<stateDir>/state`. Safe to repeat;
 * each is whole or not at all.
 *
 * @throws with the migration's name when one does not apply
 */
export async function migrateDatabase(place: WranglerPlace): Promise<void> {
  const { options, migrationFolders } = await readWorkerSettings(place);
  // Loaded only here, for it takes a third of a second: a start that is refused needs none of it.
  const { convertV4MiniflareOptions, Log, LogLevel, Miniflare } = await import("miniflare");
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
          d1Databases: (options as { d1Databases: Record<string, string> }).d1Databases,
        },
      ],
    }),
  );
  try {
    const database = await miniflare.getD1Database(BINDING);
    await apply(database, migrationFolders[BINDING] ?? "migrations");
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
