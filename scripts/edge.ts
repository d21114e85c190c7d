/**
 * The embedded edge: workerd with the built Worker, D1 and Durable Objects on disk, in one process.
 *
 *   node scripts/edge.ts --port 8787 --host 127.0.0.1 --state-dir .tidegate \
 *     --build-dir .tidegate/build
 *
 * Secrets and variables come from the environment, by the names that src/config.ts reads. Prints
 * one line when it listens: `{"event":"ready","port":8787,"pid":123}`; everything else goes to
 * standard error. SIGTERM closes it. If it is killed, its workerd dies with it
 * (processes/die-with-parent.sh).
 */
import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";

import { VARIABLES } from "../src/config.ts";
import { PROVIDER_SECRET_NAME } from "../src/contract/provider-targets.ts";
import { toWorkerOptions } from "./edge/worker-options.ts";
import { readWorkerSettings } from "./worker/settings.ts";

export interface EdgeOptions {
  /**
   * Folder with `state/`, the databases that `wrangler d1 migrations apply --persist-to` migrated.
   */
  readonly stateDir: string;
  readonly buildDir: string;
  readonly configPath?: string;
  readonly host?: string;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly vars: Readonly<Record<string, string>>;
}

export interface Edge {
  readonly url: string;
  readonly port: number;
  /**
   * Settles when workerd has ended, by itself or with `close`: the signal that ended it, or its
   * exit code.
   */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

const processesDir = fileURLToPath(new URL("./processes", import.meta.url));
const defaultConfigPath = fileURLToPath(new URL("../wrangler.toml", import.meta.url));

/**
 * Starts workerd and resolves when the Worker's own socket listens. Binds to loopback unless told
 * otherwise.
 *
 * @throws when the port is taken or the bundle does not start
 */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  useWorkerdThatDiesWithParent();
  const ended = whenWorkerdEnds();
  const host = options.host ?? "127.0.0.1";
  const port = options.port ?? 0;
  const { stateDir, configPath = defaultConfigPath } = options;
  const worker = toWorkerOptions({
    settings: await readWorkerSettings({ configPath, stateDir }),
    buildDir: options.buildDir,
    // Nothing stands in front of this socket that could be believed about a caller's address.
    vars: { CLIENT_IP_HEADER: "", ...options.vars },
    host,
    port,
  });
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      // Wrangler keeps the local D1 in `<persist-to>/v3/d1`, under a name hashed from database_id;
      // so this is it.
      resourcePersistencePath: resolve(options.stateDir, "state", "v3"),
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.WARN),
      handleStructuredLogs: ({ message }) => process.stderr.write(`${message}\n`),
      workers: [worker],
    }),
  );
  try {
    await miniflare.ready;
    const url = await miniflare.unsafeGetDirectURL();
    return { url: url.origin, port: Number(url.port), ended, close: () => miniflare.dispose() };
  } catch (error) {
    await miniflare.dispose().catch(() => undefined);
    throw error;
  }
}

/** For whoever starts Miniflare in a process of its own: before it does. */
export function useWorkerdThatDiesWithParent(): void {
  const require = createRequire(createRequire(import.meta.url).resolve("miniflare"));
  const workerd = require("workerd") as { default: string };
  process.env["TIDEGATE_WORKERD"] ??= workerd.default;
  process.env["MINIFLARE_WORKERD_PATH"] = join(processesDir, "workerd.sh");
}

/**
 * Miniflare does not say when its workerd ends by itself; Node tells of every process that is
 * started here.
 */
function whenWorkerdEnds(): Promise<string> {
  return new Promise((settle) => {
    subscribe("child_process", (message) => {
      const { process: child } = message as { readonly process: ChildProcess };
      // It is told of before it is started: its file has no name yet.
      child.once("spawn", () => {
        if (child.spawnfile !== process.env["MINIFLARE_WORKERD_PATH"]) return;
        child.once("exit", (code, signal) => settle(signal ?? `exit code ${code}`));
      });
    });
  });
}

function readVars(): Record<string, string> {
  const vars: Record<string, string> = {};
  const ofProviders = Object.keys(process.env).filter((name) => PROVIDER_SECRET_NAME.test(name));
  for (const name of [...VARIABLES, ...ofProviders]) {
    const value = process.env[name];
    if (value !== undefined) vars[name] = value;
  }
  return vars;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      host: { type: "string", default: "127.0.0.1" },
      port: { type: "string", default: "8787" },
      "state-dir": { type: "string", default: ".tidegate" },
      "build-dir": { type: "string", default: ".tidegate/build" },
      config: { type: "string", default: defaultConfigPath },
    },
  });
  const edge = await startEdge({
    stateDir: values["state-dir"],
    buildDir: values["build-dir"],
    configPath: values.config,
    host: values.host,
    port: Number(values.port),
    vars: readVars(),
  });
  let isStopping = false;
  const stop = (): void => {
    isStopping = true;
    void edge.close().finally(() => process.exit(0));
  };
  void edge.ended.then((how) => {
    if (isStopping) return;
    process.stderr.write(`edge: workerd ended (${how})\n`);
    process.exit(1);
  });
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    // Miniflare listens too, to exit at once with 143; closing is this process's own affair.
    process.removeAllListeners(signal).once(signal, stop);
  }
  process.stdout.write(
    `${JSON.stringify({ event: "ready", port: edge.port, pid: process.pid })}\n`,
  );
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`edge: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
