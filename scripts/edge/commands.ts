/**
 * How the two servers are started, in one place for `up` and for the tests that run real processes.
 */
import { join } from "node:path";

import type { ServerCommand } from "../processes/server-process.ts";
import { rootDir } from "../worker/wrangler.ts";

export interface EdgeCommandOptions {
  readonly host: string;
  readonly port: number;
  readonly stateDir: string;
  readonly buildDir: string;
  /**
   * Secrets and variables of the Worker; they travel in the environment, where other users cannot
   * read them.
   */
  readonly vars: Readonly<Record<string, string>>;
}

export function edgeCommand(options: EdgeCommandOptions): ServerCommand {
  const { host, port, stateDir, buildDir, vars } = options;
  const paths = ["--state-dir", stateDir, "--build-dir", buildDir];
  return {
    name: "edge",
    args: [join(rootDir, "scripts", "edge.ts"), "--host", host, "--port", String(port), ...paths],
    env: vars,
    cwd: rootDir,
    logPath: join(stateDir, "logs", "edge.log"),
    readyTimeoutMs: 60_000,
  };
}

/**
 * How long a gpu-worker that is asked to stop lets its streams run on; whoever stops it must wait
 * longer.
 */
export const GPU_DRAIN_MS = 15_000;

export interface GpuWorkerCommandOptions {
  readonly port: number;
  /** Each `id=path`, or a folder. */
  readonly models: readonly string[];
  readonly stateDir: string;
  readonly edgeUrl: string;
  readonly signingSecret: string;
  readonly flags: readonly string[];
}

export function gpuWorkerCommand(options: GpuWorkerCommandOptions): ServerCommand {
  const { port, models, stateDir, edgeUrl, signingSecret, flags } = options;
  const main = join(rootDir, "gpu-worker", "src", "main.ts");
  const paths = models.flatMap((model) => ["--model", model]);
  paths.push("--state-dir", join(stateDir, "gpu-worker"));
  const drain = ["--drain-timeout-ms", String(GPU_DRAIN_MS)];
  return {
    name: "gpu-worker",
    args: [main, "--port", String(port), ...paths, "--edge-url", edgeUrl, ...drain, ...flags],
    env: { TIDEGATE_SIGNING_SECRET: signingSecret },
    cwd: rootDir,
    logPath: join(stateDir, "logs", "gpu-worker.log"),
    // Loading a large model from a cold disk takes minutes.
    readyTimeoutMs: 600_000,
  };
}
