/**
 * The embedded edge: workerd with the built Worker, D1 and Durable Objects on disk, in one process.
 *
 *   node scripts/edge.ts --port 8787 --host 127.0.0.1 --state-dir .tidegate --build-dir .tidegate/build
 *
 * Secrets and variables come from the environment (EDGE_VARS). Prints one line when it listens:
 * `{"event":"ready","port":8787,"pid":123}`; everything else goes to standard error. SIGTERM closes it. If it is
 * killed, its workerd dies with it (processes/die-with-parent.sh).
 */
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";

import { toWorkerOptions } from "./edge/worker-options.ts";
import { readWorkerSettings } from "./worker/settings.ts";

/** What the edge process takes from its environment and gives to the Worker. */
export const EDGE_VARS = [
  "ENVIRONMENT",
  "GPU_SIGNING_SECRET",
  "KEY_TAG_SECRET",
  "ADMIN_TOKEN",
  "RECEIPT_SIGNING_SECRET",
  "RETIRED_RECEIPT_KEYS",
  "REQUEST_TIMEOUT_MS",
  "HOLD_GRACE_MS",
  "UNBEGUN_CHECK_MS",
  "UNREAD_GRACE_MS",
  "SDK_RETRY_WINDOW_MS",
  "SETTLE_WAIT_MS",
  "REPLICATION_INTERVAL_MS",
  "ARCHIVE_INTERVAL_MS",
  "CATALOG_TTL_MS",
  "CLIENT_IP_HEADER",
  "PASSWORD_COST",
] as const;

export interface EdgeOptions {
  /** Folder with `state/`, the databases that `wrangler d1 migrations apply --persist-to` migrated. */
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
  close(): Promise<void>;
}

const processesDir = fileURLToPath(new URL("./processes", import.meta.url));
const defaultConfigPath = fileURLToPath(new URL("../wrangler.toml", import.meta.url));

/**
 * Starts workerd and resolves when the Worker's own socket listens. Binds to loopback unless told otherwise.
 *
 * @throws when the port is taken or the bundle does not start
 */
export async function startEdge(options: EdgeOptions): Promise<Edge> {
  useWorkerdThatDiesWithParent();
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
      // Wrangler keeps the local D1 in `<persist-to>/v3/d1`, under a name hashed from database_id; so this is it.
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
    return { url: url.origin, port: Number(url.port), close: () => miniflare.dispose() };
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

function readVars(): Record<string, string> {
  const vars: Record<string, string> = {};
  for (const name of EDGE_VARS) {
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
  const stop = (): void => void edge.close().finally(() => process.exit(0));
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
