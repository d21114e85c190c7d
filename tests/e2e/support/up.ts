/** `npm run up` as a process of its own. */
import { spawn, type ChildProcess } from "node:child_process";

import { rootDir } from "../../../scripts/worker/wrangler.ts";
import { waitFor } from "../../support/wait-for.ts";

interface UpOptions {
  /** Of the edge, and of the gpu-worker. */
  readonly ports: readonly [number, number];
  readonly stateDir: string;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

export interface Up {
  readonly process: ChildProcess;
  /** All that it has said so far. */
  readonly output: () => string;
  readonly exited: Promise<number | null>;
}

export function startUp({ ports: [port, gpuPort], stateDir, flags = [], env }: UpOptions): Up {
  const args = ["scripts/up.ts", "--port", String(port), "--gpu-port", String(gpuPort), ...flags];
  const child = spawn(process.execPath, args, {
    cwd: rootDir,
    env: { ...process.env, TIDEGATE_STATE_DIR: stateDir, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const pipe of [child.stdout, child.stderr])
    pipe.on("data", (part) => (text += String(part)));
  const exited = new Promise<number | null>((settle) => child.once("close", settle));
  return { process: child, output: () => text, exited };
}

export interface Banner {
  readonly baseUrl: string;
  readonly key: string;
  readonly curl: string;
}

/**
 * It builds what has changed, and others may build beside it: the test's own guard is the guard.
 */
const HANGING_MS = 300_000;

/** What it prints when it is up; empty texts when it ended before. */
export async function untilBanner(up: Up): Promise<Banner> {
  await waitFor(() => up.output().includes('"stream":true') || up.process.exitCode !== null, {
    timeoutMs: HANGING_MS,
  });
  const text = up.output();
  return {
    baseUrl: /base URL +(\S+)/.exec(text)?.[1] ?? "",
    key: /API key +(\S+)/.exec(text)?.[1] ?? "",
    curl: /curl -N[^]*?\}'/.exec(text)?.[0] ?? "",
  };
}

/** As somebody at the terminal does it. */
export async function stopUp({ process: child, exited }: Up): Promise<void> {
  child.kill("SIGINT");
  await exited;
}

export const call = (url: string, key: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, {
    ...init,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
  });
