/**
 * Brings up the whole of Tidegate on this machine: a gpu-worker, the edge, and a demo organization
 * with a key.
 *
 * Nothing here is needed to stop: state is on disk, both children die with this process, and the
 * next start takes up where this one was cut off. A server that ends by itself is started anew,
 * unless it does so too often.
 */
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import { BUNDLED_TASK_MODELS } from "../gpu-worker/src/config.ts";
import { AUTO_MODEL } from "../src/contract/auto.ts";
import { buildDashboard } from "./dashboard/build.ts";
import { AdminClient, DEMO_PRICE } from "./edge/admin.ts";
import { edgeCommand, GPU_DRAIN_MS, gpuWorkerCommand } from "./edge/commands.ts";
import { waitUntilReady, waitUntilRegistered } from "./edge/readiness.ts";
import { downloadModel } from "./hub/download.ts";
import { readHub } from "./hub/repository.ts";
import { MAX_RESTARTS, restartWaitMs } from "./processes/restarts.ts";
import { startServer, type Server } from "./processes/server-process.ts";
import { autoTermsOf } from "./up/auto.ts";
import {
  requireFreePort,
  requireModel,
  requireTaskModel,
  requireRoom,
  requireWritable,
  takeStateFolder,
} from "./up/checks.ts";
import { prepareDemo } from "./up/demo.ts";
import { offerEdgeModels } from "./up/edge-models.ts";
import { readLicense } from "./up/license.ts";
import { makeSignInLink } from "./up/operator.ts";
import { type NamedModel, readOptions, USAGE, type UpOptions } from "./up/options.ts";
import { Problem } from "./up/problem.ts";
import { downloadStep, showBanner, step } from "./up/progress.ts";
import { offerProvided } from "./up/providers.ts";
import { loadSecrets, type Secrets } from "./up/secret-files.ts";
import { offerTaskModels } from "./up/task-models.ts";
import { migrateDatabase } from "./worker/database.ts";
import { buildWorker } from "./worker/wrangler.ts";

/** Past its own drain, a gpu-worker gets this long to write its journal and leave. */
const STOP_GRACE_MS = GPU_DRAIN_MS + 5_000;
/** Further workers join it (gpu-worker/README.md). */
const LOCAL_POOL = { id: "local", target: { kind: "gpu_pool", pool: "default" } } as const;
const EDGE_CLOSE_MS = 5_000;
/**
 * npm, the shell and the terminal may each pass on the same Ctrl-C; only a later one means "at
 * once".
 */
const REPEATED_SIGNAL_MS = 1_000;

/** A server that runs, or the last that did, and how to start the next. */
interface KeptServer {
  server: Server;
  readonly start: () => Promise<Server>;
}

const kept: KeptServer[] = [];
let stoppingSinceMs: number | undefined;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const signalled = firstSignal();
  requireWritable(options.stateDir);
  requireRoom(options.stateDir);
  // Before the ports: a second start is told what already runs, not which port it uses.
  const release = takeStateFolder(options.stateDir);
  process.once("exit", release);
  await checkPlace(options);
  const secrets = loadSecrets(options.stateDir);
  process.stdout.write("Starting Tidegate\n");
  await Promise.race([signalled, start(options, secrets)]);
  await Promise.race([signalled, ...kept.map(keepRunning)]);
}

async function keep(start: () => Promise<Server>): Promise<void> {
  kept.push({ server: await start(), start });
}

/**
 * Starts a server anew when it ends before it was asked to. Rejects when it ends too often, or does
 * not start.
 */
async function keepRunning(one: KeptServer): Promise<void> {
  const endsAtMs: number[] = [];
  for (;;) {
    const { name } = one.server;
    const { code, lastLines } = await one.server.exited;
    if (stoppingSinceMs !== undefined) return;
    endsAtMs.push(Date.now());
    const said = `the ${name} ended unexpectedly (exit code ${code})`;
    const waitMs = restartWaitMs(endsAtMs);
    if (waitMs === undefined)
      throw new Problem(`${said}, after ${MAX_RESTARTS} restarts in ten minutes:\n${lastLines}`);
    process.stderr.write(`tidegate: ${said}; it is started anew in ${waitMs} ms:\n${lastLines}\n`);
    await delay(waitMs);
    if (stoppingSinceMs !== undefined) return;
    one.server = await one.start();
    process.stderr.write(`tidegate: the ${name} is there again\n`);
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
  // What came from a hub may be no model that runs here: nothing is started for it.
  for (const { folder } of models) requireModel(folder);
  const taskModels =
    options.taskModels === undefined
      ? BUNDLED_TASK_MODELS.map((folder) => ({ id: basename(folder), folder }))
      : await place(options.taskModels, options.taskDtype, stateDir);
  const taskFlags = taskModels.length === 0 ? ["none"] : taskModels.map(toFlag);
  await step("building the dashboard where it has changed", buildDashboard);
  const modelIds = models.map(({ id }) => id);
  const startGpuWorker = () =>
    startServer(
      gpuWorkerCommand({
        port: gpuPort,
        models: models.map(toFlag),
        stateDir,
        edgeUrl: baseUrl,
        signingSecret: secrets.GPU_SIGNING_SECRET,
        flags: [
          "--register",
          baseUrl,
          ...options.gpuFlags,
          ...taskFlags.flatMap((flag) => ["--task-model", flag]),
        ],
      }),
    );
  // None needs another, and the longest is on one processor.
  await step(`building the Worker and starting the gpu-worker with ${modelIds.join(", ")}`, () =>
    Promise.all([
      buildWorker({ stateDir }, buildDir),
      migrateDatabase({ stateDir }),
      keep(startGpuWorker),
    ]),
  );
  await step("starting the edge", async () => {
    const vars = { ENVIRONMENT: "development", ...secrets };
    await keep(() => startServer(edgeCommand({ host, port, stateDir, buildDir, vars })));
    await waitUntilReady(baseUrl);
  });
  const admin = new AdminClient(baseUrl, secrets.ADMIN_TOKEN);
  await step("waiting for the gpu-worker to register", () =>
    waitUntilRegistered(admin, `http://127.0.0.1:${gpuPort}`),
  );
  const prepared = await step("preparing the models and the demo organization", async () => {
    const autoTerms = autoTermsOf(modelIds);
    for (const { id, folder } of models) {
      const contextTokens = requireModel(folder);
      await admin.putModel(id, {
        owned_by: "tidegate",
        license: readLicense(folder),
        context_tokens: contextTokens,
        max_output_tokens: contextTokens,
        auto: autoTerms.get(id) ?? null,
        deployments: [LOCAL_POOL],
        price: DEMO_PRICE,
      });
    }
    for (const model of options.provided) await offerProvided(admin, model);
    const offered = {
      models: [
        ...modelIds,
        ...(autoTerms.size > 0 ? [AUTO_MODEL] : []),
        ...options.provided.map(({ id }) => id),
      ],
      // Each is loaded when it is first asked for: to offer it costs nothing.
      taskModels: await offerTaskModels(admin, taskModels, LOCAL_POOL),
      edgeModels: await offerEdgeModels(admin),
    };
    return { offered, demo: await prepareDemo(stateDir, baseUrl, admin) };
  });
  showBanner({ baseUrl, ...prepared, signInLink: await makeSignInLink(admin, baseUrl) });
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

/**
 * The gpu-worker first: it finishes its streams while the edge still relays them and books their
 * receipts.
 */
async function stopServers(): Promise<void> {
  stoppingSinceMs ??= Date.now();
  const [gpuWorker, edge] = kept;
  await gpuWorker?.server.stop(STOP_GRACE_MS);
  await edge?.server.stop(EDGE_CLOSE_MS);
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
