/** Gpu-workers that register in a pool of a stack's edge. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DEMO_PRICE } from "../../../scripts/edge/admin.ts";
import { gpuWorkerCommand } from "../../../scripts/edge/commands.ts";
import { rootDir } from "../../../scripts/worker/wrangler.ts";
import { MODEL_ID, StackProcess, takeFreePorts, type Stack } from "../../support/processes.ts";
import { waitFor } from "../../support/wait-for.ts";

export interface PoolWorker {
  readonly id: string;
  readonly process: StackProcess;
  /** Stops it and removes its state. */
  remove(): Promise<void>;
}

export interface ListedWorker {
  readonly id: string;
  readonly boot_id: string;
  readonly health: string;
  readonly is_draining: boolean;
  readonly running: number;
  readonly models: readonly {
    readonly id: string;
    readonly state: string;
    readonly breaker: string;
  }[];
  readonly prefill_tokens_per_second: number | null;
  readonly decode_tokens_per_second: number | null;
}

/** A worker with the bundled model, as a process of its own; not started yet. */
export async function createPoolWorker(
  stack: Stack,
  id: string,
  flags: readonly string[] = [],
): Promise<PoolWorker> {
  const stateDir = mkdtempSync(join(tmpdir(), "tidegate-pooled-"));
  const [port] = await takeFreePorts();
  const command = gpuWorkerCommand({
    port,
    models: [join(rootDir, "gpu-worker", "models", MODEL_ID)],
    stateDir,
    edgeUrl: stack.baseUrl,
    signingSecret: stack.gpuSigningSecret,
    flags: ["--worker-id", id, "--threads", "1", "--register", stack.baseUrl, ...flags],
  });
  const process = new StackProcess(command, port, async () => undefined);
  const remove = async (): Promise<void> => {
    await process.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
  return { id, process, remove };
}

export async function listWorkers(stack: Stack): Promise<readonly ListedWorker[]> {
  const path = "/admin/v1/workers?pool=default";
  const page = await stack.admin("GET", path);
  return page.data;
}

/** Waits until a worker is listed so. */
export function waitForWorker(
  stack: Stack,
  id: string,
  isSo: (worker: ListedWorker) => boolean,
): Promise<ListedWorker> {
  return waitFor(async () =>
    (await listWorkers(stack)).find((worker) => worker.id === id && isSo(worker)),
  );
}

export const isWell = ({ health }: ListedWorker): boolean => health === "healthy";

/** Offers the bundled model in the pool alone. */
export const deployInPool = (stack: Stack) =>
  stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "pool", target: { kind: "gpu_pool", pool: "default" } }],
    price: DEMO_PRICE,
  });
