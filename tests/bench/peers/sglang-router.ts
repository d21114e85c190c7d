/**
 * SGLang's router (PyPI: sglang-router), the real program with its defaults, in front of whatever
 * speaks as its workers do.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";

import { dieWithParent } from "../../../scripts/processes/server-process.ts";
import { takeFreePorts } from "../../support/processes.ts";
import { waitFor } from "../../support/wait-for.ts";

/** With what its launcher imports. */
const PACKAGES = [
  "sglang-router==0.3.2",
  "setproctitle",
  "aiohttp",
  "orjson",
  "uvicorn",
  "fastapi",
];
const HOST = "127.0.0.1";

/** What a worker of SGLang says of itself, to whatever it is asked by GET. */
export const WORKER_INFO = JSON.stringify({
  model_path: "m",
  served_model_name: "m",
  model_id: "m",
  dp_size: 1,
});

export interface SglangRouterProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** @returns undefined, and says so, where Python's package installer cannot get it */
export async function startSglangRouter(
  workerUrls: readonly string[],
  stateDir = ".tidegate",
): Promise<SglangRouterProcess | undefined> {
  const python = install(join(stateDir, "bench", "sglang-router"));
  if (python === undefined) return undefined;
  const [port, metricsPort] = await takeFreePorts();
  const child = spawn(
    dieWithParent,
    [
      python,
      "-m",
      "sglang_router.launch_router",
      `--host=${HOST}`,
      `--port=${port}`,
      "--policy=cache_aware",
      "--log-level=error",
      `--prometheus-host=${HOST}`,
      `--prometheus-port=${metricsPort}`,
      "--worker-urls",
      ...workerUrls,
    ],
    { stdio: "ignore" },
  );
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const stop = async (): Promise<void> => {
    if (hasEnded()) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  };
  const url = `http://${HOST}:${port}`;
  try {
    // It takes requests when it has found all workers to be well.
    const found = await waitFor(async () => {
      if (hasEnded()) return "ended";
      const response = await fetch(`${url}/workers`);
      const { workers = [] } = (await response.json()) as { workers?: { is_healthy?: boolean }[] };
      const well = workers.filter(({ is_healthy: isWell }) => isWell === true);
      return well.length === workerUrls.length;
    });
    if (found === "ended") throw new Error("sglang-router did not start");
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function install(folder: string): string | undefined {
  const python = join(folder, "bin", "python");
  if (existsSync(join(folder, "lib")) && runs(python, ["-c", "import sglang_router.launch_router"]))
    return python;
  mkdirSync(folder, { recursive: true });
  const isMade =
    runs("python3", ["-m", "venv", folder]) &&
    runs(python, ["-m", "pip", "install", "--quiet", ...PACKAGES]);
  if (isMade) return python;
  console.log("sglang-router: left out, as it could not be installed");
  return undefined;
}

const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "ignore" }).status === 0;
