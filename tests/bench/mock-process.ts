/**
 * The mock backend as a process of its own, so that it shares no event loop with whoever sends the
 * load.
 */
import { join } from "node:path";

import { startServer, type Server } from "../../scripts/processes/server-process.ts";
import { rootDir } from "../../scripts/worker/wrangler.ts";
import { startMockBackend } from "../support/mock-backend.ts";
import { TOKEN_DELAY_MS, TOKENS } from "./plan.ts";

export interface MockProcess {
  readonly server: Server;
  /** Sends all tokens at once. */
  readonly url: string;
  /** Pauses before each token. */
  readonly pacedUrl: string;
}

export async function startMockProcess(
  signingSecret: string,
  stateDir: string,
): Promise<MockProcess> {
  const server = await startServer({
    name: "mock",
    args: [import.meta.filename],
    env: { GPU_SIGNING_SECRET: signingSecret },
    cwd: rootDir,
    logPath: join(stateDir, "logs", "mock.log"),
    readyTimeoutMs: 20_000,
  });
  const { url, pacedUrl } = server.ready as unknown as { url: string; pacedUrl: string };
  return { server, url, pacedUrl };
}

if (import.meta.main) {
  const secret = process.env["GPU_SIGNING_SECRET"] ?? "";
  const mock = await startMockBackend({ secret, tokens: TOKENS });
  const paced = await startMockBackend({ secret, tokens: TOKENS, tokenDelayMs: TOKEN_DELAY_MS });
  console.log(JSON.stringify({ event: "ready", port: 0, url: mock.url, pacedUrl: paced.url }));
}
