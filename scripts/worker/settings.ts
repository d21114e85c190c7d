/**
 * What wrangler.toml says of the Worker, in Miniflare's words. Wrangler reads it, and takes a
 * second of a processor to be loaded: what it said is kept in the state folder, where every start
 * after the first finds it.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { rootDir, type WranglerPlace } from "./wrangler.ts";

export interface WorkerSettings {
  readonly name: string;
  /** Bindings, dates and flags, as Miniflare takes them of a Worker. */
  readonly options: Readonly<Record<string, unknown>>;
  /**
   * The folder of files that the Worker serves, absolute, and the binding that it reads them by.
   */
  readonly assets: { readonly binding: string; readonly directory: string };
  /** Absolute, by the binding of a D1 database. */
  readonly migrationFolders: Readonly<Record<string, string>>;
}

interface Kept {
  readonly key: string;
  readonly settings: WorkerSettings;
}

const wranglerManifest = join(rootDir, "node_modules", "wrangler", "package.json");

export async function readWorkerSettings(place: WranglerPlace): Promise<WorkerSettings> {
  const { configPath = join(rootDir, "wrangler.toml"), stateDir } = place;
  const key = keyOf(resolve(configPath));
  const path = join(stateDir, "worker-settings.json");
  const kept = key === undefined ? undefined : readKept(path);
  if (kept !== undefined && kept.key === key) return kept.settings;
  const settings = await askWrangler(resolve(configPath));
  if (key !== undefined) keep(path, { key, settings });
  return settings;
}

/**
 * Of all that wrangler looks at; undefined where that is more than its configuration, such as a
 * developer's secrets.
 */
function keyOf(configPath: string): string | undefined {
  const beside = readdirSync(dirname(configPath));
  if (beside.some((name) => name.startsWith(".dev.vars") || name.startsWith(".env")))
    return undefined;
  if (Object.keys(process.env).some((name) => name.startsWith("CLOUDFLARE_"))) return undefined;
  const hash = createHash("sha256").update(JSON.stringify([configPath, process.cwd()]));
  for (const path of [configPath, wranglerManifest]) hash.update(readFileSync(path));
  return hash.digest("hex");
}

function readKept(path: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Kept;
  } catch {
    return undefined;
  }
}

function keep(path: string, kept: Kept): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const partial = `${path}.${process.pid}`;
    writeFileSync(partial, JSON.stringify(kept));
    renameSync(partial, path);
  } catch {
    // The next start asks wrangler, too.
  }
}

async function askWrangler(configPath: string): Promise<WorkerSettings> {
  const { unstable_getMiniflareWorkerOptions, unstable_readConfig } = await import("wrangler");
  const config = unstable_readConfig({ config: configPath }, { hideWarnings: true });
  const { workerOptions } = unstable_getMiniflareWorkerOptions(config);
  // How to bundle is settled already; the runtime refuses to hear of it. Nor does this machine need
  // the Workers that stand before one with assets: it has the folder by a binding of its own.
  const { modulesRules: _, assets: __, ...options } = workerOptions as Record<string, unknown>;
  const { binding = "", directory = "" } = config.assets ?? {};
  const databases: readonly { readonly binding: string; readonly migrations_dir?: string }[] =
    config.d1_databases;
  const folders = databases.map(({ binding, migrations_dir: folder = "migrations" }) => [
    binding,
    resolve(dirname(configPath), folder),
  ]);
  return {
    name: config.name ?? "worker",
    // As it is read again.
    options: JSON.parse(JSON.stringify(options)) as WorkerSettings["options"],
    assets: { binding, directory: resolve(dirname(configPath), directory) },
    migrationFolders: Object.fromEntries(folders) as WorkerSettings["migrationFolders"],
  };
}
