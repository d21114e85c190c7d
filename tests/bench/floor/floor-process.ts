/** The bare Worker on the runner of our edge, in a process group of its own. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";

import { useWorkerdThatDiesWithParent } from "../../../scripts/edge.ts";
import { networkBinding } from "../../../scripts/edge/worker-options.ts";
import { startServer, type Server } from "../../../scripts/processes/server-process.ts";
import { rootDir } from "../../../scripts/worker/wrangler.ts";

const HOST = "127.0.0.1";

/** Starts it on a free port of the loopback interface. Its objects live in `stateDir`. */
export function startFloor(stateDir: string): Promise<Server> {
  return startServer({
    name: "floor",
    args: [import.meta.filename, join(stateDir, "floor")],
    env: {},
    cwd: rootDir,
    logPath: join(stateDir, "logs", "floor.log"),
    readyTimeoutMs: 30_000,
  });
}

async function serve(persistencePath: string): Promise<void> {
  useWorkerdThatDiesWithParent();
  const contents = readFileSync(new URL("./worker.js", import.meta.url), "utf8");
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: HOST,
      port: 0,
      resourcePersistencePath: persistencePath,
      cf: false,
      telemetry: { enabled: false },
      log: new Log(LogLevel.WARN),
      workers: [
        {
          name: "floor",
          compatibilityDate: "2026-11-01",
          compatibilityFlags: ["enable_request_signal"],
          modules: [{ type: "ESModule", path: "worker.js", contents }],
          durableObjects: { EMPTY: { className: "EmptyObject", useSQLite: true } },
          serviceBindings: { NETWORK: networkBinding() },
          cacheAPI: false,
          unsafeDirectSockets: [{ host: HOST, port: 0 }],
        },
      ],
    }),
  );
  await miniflare.ready;
  const { port } = await miniflare.unsafeGetDirectURL();
  console.log(JSON.stringify({ event: "ready", port: Number(port) }));
  process.removeAllListeners("SIGTERM").once("SIGTERM", () => {
    void miniflare.dispose().finally(() => process.exit(0));
  });
}

if (import.meta.main) await serve(process.argv[2] ?? "");
