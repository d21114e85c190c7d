/** An edge and three gpu-workers in a pool, each of which can be asked by itself as well. */
import { DEMO_PRICE } from "../../../scripts/edge/admin.ts";
import type { MoreWorker } from "../../e2e/support/more-workers.ts";
import {
  createPoolWorker,
  deployInPool,
  isWell,
  waitForWorker,
} from "../../e2e/support/pool-worker.ts";
import { MODEL_ID, startStack, type Stack } from "../../support/processes.ts";

export const WORKER_IDS = ["a", "b", "c"] as const;
const CONTEXT_TOKENS = 2_048;
const CREDIT_NANO_USD = 1_000_000_000_000;

export interface Fleet {
  readonly baseUrl: string;
  readonly key: string;
  stop(): Promise<void>;
}

/** The model as one worker alone has it: asked so, the edge chooses nothing. */
export const modelAt = (workerId: string): string => `at-${workerId}`;

export async function startFleet(flags: readonly string[]): Promise<Fleet> {
  const stack = await startStack({ gpuFlags: ["--threads", "1"] });
  const workers: MoreWorker[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(workers.map((worker) => worker.remove()));
    await stack.stop();
  };
  try {
    // The stack's own worker is no member of the pool.
    await stack.gpu.stop();
    for (const id of WORKER_IDS)
      workers.push(await createPoolWorker(stack, id, ["--task-model", "none", ...flags]));
    await Promise.all(workers.map(({ process }) => process.start()));
    for (const id of WORKER_IDS) await waitForWorker(stack, id, isWell);
    await deployInPool(stack);
    await offerEach(stack);
    const { key } = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
    return { baseUrl: stack.baseUrl, key, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function offerEach(stack: Stack): Promise<void> {
  const { data: workers } = await stack.admin("GET", "/admin/v1/workers?pool=default");
  for (const { id, url } of workers)
    await stack.admin("PUT", `/admin/v1/models/${modelAt(id)}`, {
      owned_by: "tidegate",
      context_tokens: CONTEXT_TOKENS,
      max_output_tokens: CONTEXT_TOKENS,
      deployments: [
        { id: `only-${id}`, target: { kind: "gpu_worker", url }, upstream_model: MODEL_ID },
      ],
      price: DEMO_PRICE,
    });
}
