/** Runs wrangler to build the Worker: quiet and offline. */
import { spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const rootDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface WranglerPlace {
  readonly configPath?: string;
  /** Folder for the logs that wrangler would otherwise write into the home folder. */
  readonly stateDir: string;
}

/**
 * Builds the Worker into `buildDir`, as `wrangler deploy` would upload it.
 *
 * @throws with wrangler's own words when the Worker does not compile
 */
export async function buildWorker(place: WranglerPlace, buildDir: string): Promise<void> {
  await wrangler(place, ["deploy", "--dry-run", "--outdir", resolve(buildDir)]);
}

async function wrangler(place: WranglerPlace, args: readonly string[]): Promise<void> {
  const logDir = resolve(place.stateDir, "logs");
  await mkdir(logDir, { recursive: true });
  const configPath = place.configPath ?? join(rootDir, "wrangler.toml");
  const entry = join(rootDir, "node_modules", "wrangler", "bin", "wrangler.js");
  const child = spawn(process.execPath, [entry, ...args, "--config", configPath], {
    cwd: dirname(configPath),
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      // Not interactive, no telemetry, no banner and so no question to a registry about updates.
      CI: "true",
      WRANGLER_SEND_METRICS: "false",
      WRANGLER_HIDE_BANNER: "true",
      WRANGLER_LOG_PATH: logDir,
      NO_COLOR: "1",
    },
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((settle, reject) => {
    child.once("error", reject);
    child.once("close", settle);
  });
  if (code !== 0) throw new Error(`wrangler ${args[0]} failed:\n${output.trim()}`);
}
