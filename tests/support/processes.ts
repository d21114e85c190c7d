/**
 * The whole of Tidegate as real processes, for tests that kill them: a gpu-worker with pocket-chat
 * and the edge, each leading a process group, on free ports and with a state folder of their own.
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { AdminClient, DEMO_PRICE } from "../../scripts/edge/admin.ts";
import { edgeCommand, GPU_DRAIN_MS, gpuWorkerCommand } from "../../scripts/edge/commands.ts";
import { waitUntilReady } from "../../scripts/edge/readiness.ts";
import {
  startServer,
  type Server,
  type ServerCommand,
} from "../../scripts/processes/server-process.ts";
import { requireFreePort, requireModel } from "../../scripts/up/checks.ts";
import { createSecrets } from "../../scripts/up/secret-files.ts";
import { rootDir } from "../../scripts/worker/wrangler.ts";
import { connectStack, MODEL_ID, type StackClient } from "./stack-client.ts";
import { fillStateFolder } from "./stack-template.ts";

const modelDir = join(rootDir, "gpu-worker", "models", MODEL_ID);
const HOST = "127.0.0.1";
const STOP_GRACE_MS = GPU_DRAIN_MS + 5_000;

export { MODEL_ID, type TestOrganization } from "./stack-client.ts";

export interface StackOptions {
  /** Variables of the Worker, e.g. `{ HOLD_GRACE_MS: "500" }`. */
  readonly vars?: Readonly<Record<string, string>>;
  /** More flags for the gpu-worker, e.g. `["--dtype", "q8"]`. */
  readonly gpuFlags?: readonly string[];
  /** More environment for the edge, beside the Worker's variables. */
  readonly edgeEnv?: Readonly<Record<string, string>>;
  /** More environment for the gpu-worker. */
  readonly gpuEnv?: Readonly<Record<string, string>>;
  /** Where the gpu-worker delivers receipts, if not straight to the edge. */
  readonly gpuEdgeUrl?: string;
  /** Where the state folder is made: the system's temporary folder unless said otherwise. */
  readonly stateParent?: string;
}

export interface Stack extends StackClient {
  readonly stateDir: string;
  readonly edge: StackProcess;
  readonly gpu: StackProcess;
  /** Stops both and removes the state. Safe after either has died. */
  stop(): Promise<void>;
}

/** One of the two servers, which can be killed and started again on the same port and state. */
export class StackProcess {
  readonly #command: ServerCommand;
  readonly #port: number;
  readonly #afterStart: () => Promise<void>;
  #server: Server | undefined;

  constructor(command: ServerCommand, port: number, afterStart: () => Promise<void>) {
    this.#command = command;
    this.#port = port;
    this.#afterStart = afterStart;
  }

  /** Process id of the Node process, which leads the group. */
  get pid(): number | undefined {
    return this.#server?.process.pid;
  }

  /** Everything it has written to standard error so far, over all its starts. */
  readLog(): string {
    return readFileSync(this.#command.logPath, "utf8");
  }

  async start(): Promise<void> {
    await requireFreePort(HOST, this.#port, "nothing");
    this.#server = await startServer(this.#command);
    await this.#afterStart();
  }

  /** SIGKILL to the whole group at once: the edge's Node process together with its workerd. */
  async kill9(): Promise<void> {
    await this.#server?.kill();
  }

  /** SIGTERM, and SIGKILL if it is not gone when its drain is over. */
  async stop(): Promise<void> {
    await this.#server?.stop(STOP_GRACE_MS);
  }

  /** Ends it if it runs, and starts it again with the same state and port. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }
}

/** Starts both servers and registers pocket-chat. Call `stop()` in the end. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const stateDir = mkdtempSync(join(options.stateParent ?? tmpdir(), "tidegate-stack-"));
  await fillStateFolder(stateDir);
  const secrets = createSecrets();
  const [port, gpuPort] = await takeFreePorts();
  const baseUrl = `http://${HOST}:${port}`;
  const gpuUrl = `http://${HOST}:${gpuPort}`;
  const admin = new AdminClient(baseUrl, secrets.ADMIN_TOKEN);

  const gpuCommand = gpuWorkerCommand({
    port: gpuPort,
    models: [modelDir],
    stateDir,
    edgeUrl: options.gpuEdgeUrl ?? baseUrl,
    signingSecret: secrets.GPU_SIGNING_SECRET,
    flags: options.gpuFlags ?? [],
  });
  const gpuEnv = { ...gpuCommand.env, ...options.gpuEnv };
  const gpu = new StackProcess({ ...gpuCommand, env: gpuEnv }, gpuPort, async () => undefined);
  const vars = { ENVIRONMENT: "test", ...secrets, ...options.vars };
  const buildDir = join(stateDir, "build");
  const edgeServer = edgeCommand({ host: HOST, port, stateDir, buildDir, vars });
  const edgeEnv = { ...edgeServer.env, ...options.edgeEnv };
  const edge = new StackProcess({ ...edgeServer, env: edgeEnv }, port, () =>
    waitUntilReady(baseUrl),
  );
  const stop = async (): Promise<void> => {
    await gpu.stop();
    await edge.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };

  try {
    await Promise.all([gpu.start(), edge.start()]);
    const contextTokens = requireModel(modelDir);
    await admin.putModel(MODEL_ID, {
      owned_by: "tidegate",
      context_tokens: contextTokens,
      max_output_tokens: contextTokens,
      deployments: [{ id: "test", url: gpuUrl }],
      price: DEMO_PRICE,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  const { ADMIN_TOKEN: adminToken, GPU_SIGNING_SECRET: gpuSigningSecret } = secrets;
  const client = connectStack({ baseUrl, gpuUrl, adminToken, gpuSigningSecret });
  return { ...client, stateDir, edge, gpu, stop };
}

/** Below those that the system gives to connections, so that none of these takes one meanwhile. */
const FIRST_PORT = 20_000;
const PORTS = 12_000;

/** Two ports that are free now, drawn so that files which run at the same time do not meet. */
export async function takeFreePorts(): Promise<[number, number]> {
  const first = await takeFreePort();
  for (;;) {
    const second = await takeFreePort();
    if (second !== first) return [first, second];
  }
}

async function takeFreePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + randomInt(PORTS);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer().once("error", () => settle(false));
    server.listen(port, HOST, () => server.close(() => settle(true)));
  });
}
