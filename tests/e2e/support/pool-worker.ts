/** Gpu-workers that register in a pool of a stack's edge. */
import { DEMO_PRICE } from "../../../scripts/edge/admin.ts";
import { MODEL_ID, type Stack } from "../../support/processes.ts";
import { waitFor } from "../../support/wait-for.ts";
import { createWorker, type MoreWorker } from "./more-workers.ts";

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

/** A worker that registers; not started yet. */
export const createPoolWorker = (
  stack: Stack,
  id: string,
  flags: readonly string[] = [],
): Promise<MoreWorker> => createWorker(stack, id, ["--register", stack.baseUrl, ...flags]);

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
