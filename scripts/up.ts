/**
 * Brings up the whole of Tidegate on this machine: a gpu-worker, the edge, and a demo organization with a key.
 *
 * Nothing here is needed to stop: state is on disk, both children die with this process, and the next start takes up
 * where this one was cut off.
 */
import { basename, join } from "node:path";

import { BUNDLED_TASK_MODELS } from "../gpu-worker/src/config.ts";
import { buildDashboard } from "./dashboard/build.ts";
import { AdminClient, DEMO_PRICE } from "./edge/admin.ts";
import { edgeCommand, GPU_DRAIN_MS, gpuWorkerCommand } from "./edge/commands.ts";
import { waitUntilReady } from "./edge/readiness.ts";
import { downloadModel } from "./hub/download.ts";
import { readHub } from "./hub/repository.ts";
import { startServer, type Server } from "./processes/server-process.ts";
import {
  requireFreePort,
  requireModel,
  requireTaskModel,
  requireWritable,
  takeStateFolder,
} from "./up/checks.ts";
import { prepareDemo } from "./up/demo.ts";
import { makeSignInLink } from "./up/operator.ts";
import { type NamedModel, readOptions, USAGE, type UpOptions } from "./up/options.ts";
import { Problem } from "./up/problem.ts";
import { downloadStep, showBanner, step } from "./up/progress.ts";
import { loadSecrets, type Secrets } from "./up/secret-files.ts";
import { offerTaskModels } from "./up/task-models.ts";
import { migrateDatabase } from "./worker/database.ts";
import { buildWorker } from "./worker/wrangler.ts";

/** Past its own drain, a gpu-worker gets this long to write its journal and leave. */
const STOP_GRACE_MS = GPU_DRAIN_MS + 5_000;
const EDGE_CLOSE_MS = 5_000;
/** npm, the shell and the terminal may each pass on the same Ctrl-C; only a later one means "at once". */
const REPEATED_SIGNAL_MS = 1_000;

const servers: Server[] = [];
let stoppingSinceMs: number | undefined;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const signalled = firstSignal();
  requireWritable(options.stateDir);
  // Before the ports: a second start is told what already runs, not which port it uses.
  const release = takeStateFolder(options.stateDir);
  process.once("exit", release);
  await checkPlace(options);
  const secrets = loadSecrets(options.stateDir);
  process.stdout.write("Starting Tidegate\n");
  await Promise.race([signalled, start(options, secrets)]);
  await Promise.race([signalled, ...servers.map(reportEnd)]);
}

/** Rejects when a server ends before it was asked to. */
async function reportEnd(server: Server): Promise<void> {
  const { code, lastLines } = await server.exited;
  if (stoppingSinceMs === undefined) {
    throw new Problem(`the ${server.name} ended unexpectedly (exit code ${code}):\n${lastLines}`);
  }
}

async function checkPlace({ models, taskModels = [], ...options }: UpOptions): Promise<void> {
  for (const { kind, path } of models) if (kind === "folder") requireModel(path);
  for (const { kind, path } of taskModels) if (kind === "folder") requireTaskModel(path);
  await requireFreePort(options.host, options.port, "--port");
  await requireFreePort("127.0.0.1", options.gpuPort, "--gpu-port");
}

/** Models from the hub are downloaded first, those that are not there yet. */
async function place(models: readonly NamedModel[], dtype: string, stateDir: string) {
  const hub = readHub(process.env);
  const placed: PlacedModel[] = [];
  for (const { id, kind, path } of models) {
    const folder =
      kind === "folder"
        ? path
        : await downloadStep(path, (onProgress) =>
            downloadModel({
              hub,
              id: path,
              dtype,
              modelsDir: join(stateDir, "models"),
              onProgress,
            }),
          );
    placed.push({ id, folder });
  }
  return placed;
}

interface PlacedModel {
  readonly id: string;
  readonly folder: string;
}

const toFlag = ({ id, folder }: PlacedModel): string => `${id}=${folder}`;

async function start(options: UpOptions, secrets: Secrets): Promise<void> {
  const { stateDir, host, port, gpuPort } = options;
  const buildDir = join(stateDir, "build");
  // A wildcard address is for listening; this machine calls itself by loopback.
  const isWildcard = host === "0.0.0.0" || host === "::";
  const baseUrl = `http://${isWildcard ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host}:${port}`;
  const models = await place(options.models, options.dtype, stateDir);
  const taskModels =
    options.taskModels === undefined
      ? BUNDLED_TASK_MODELS.map((folder) => ({ id: basename(folder), folder }))
      : await place(options.taskModels, options.taskDtype, stateDir);
  const taskFlags = taskModels.length === 0 ? ["none"] : taskModels.map(toFlag);
  await step("building the dashboard where it has changed", buildDashboard);
  await step("building the Worker and migrating the database", () =>
    Promise.all([buildWorker({ stateDir }, buildDir), migrateDatabase({ stateDir })]),
  );
  const modelIds = models.map(({ id }) => id);
  await step(`starting the gpu-worker with ${modelIds.join(", ")}`, async () => {
    const command = gpuWorkerCommand({
      port: gpuPort,
      models: models.map(toFlag),
      stateDir,
      edgeUrl: baseUrl,
      signingSecret: secrets.GPU_SIGNING_SECRET,
      flags: [...options.gpuFlags, ...taskFlags.flatMap((flag) => ["--task-model", flag])],
    });
    servers.push(await startServer(command));
  });
  await step("starting the edge", async () => {
    const vars = { ENVIRONMENT: "development", ...secrets };
    servers.push(await startServer(edgeCommand({ host, port, stateDir, buildDir, vars })));
    await waitUntilReady(baseUrl);
  });
  const admin = new AdminClient(baseUrl, secrets.ADMIN_TOKEN);
  let taskModelIds: string[] = [];
  const demo = await step("preparing the models and the demo organization", async () => {
    for (const { id, folder } of models) {
      const contextTokens = requireModel(folder);
      await admin.putModel(id, {
        owned_by: "tidegate",
        context_tokens: contextTokens,
        max_output_tokens: contextTokens,
        deployments: [{ id: "local", url: `http://127.0.0.1:${gpuPort}` }],
        price: DEMO_PRICE,
      });
    }
    // Each is loaded when it is first asked for: to offer it costs nothing.
    taskModelIds = await offerTaskModels(admin, taskModels, `http://127.0.0.1:${gpuPort}`);
    return prepareDemo(stateDir, baseUrl, admin);
  });
  const offered = { models: modelIds, taskModels: taskModelIds };
  showBanner({ baseUrl, offered, demo, signInLink: await makeSignInLink(admin, baseUrl) });
}

/** Resolves on the first signal to stop; a second one, later, kills everything. */
function firstSignal(): Promise<void> {
  return new Promise((settle) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (stoppingSinceMs === undefined) {
          stoppingSinceMs = Date.now();
          process.stdout.write("\nStopping (once more to stop at once) ...\n");
          settle();
        } else if (Date.now() - stoppingSinceMs > REPEATED_SIGNAL_MS) {
          process.exit(1);
        }
      });
    }
  });
}

/** The gpu-worker first: it finishes its streams while the edge still relays them and books their receipts. */
async function stopServers(): Promise<void> {
  stoppingSinceMs ??= Date.now();
  const [gpuWorker, edge] = servers;
  await gpuWorker?.stop(STOP_GRACE_MS);
  await edge?.stop(EDGE_CLOSE_MS);
}

try {
  await main();
  await stopServers();
  process.exit(0);
} catch (error) {
  await stopServers();
  process.stderr.write(`tidegate: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
