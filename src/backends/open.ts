/** From a deployment's target to the backend that it leads to: the one place that knows which kinds there are. */
import { parseSecrets } from "../config.ts";
import type { Target } from "../contract/deployments.ts";
import type { Backend } from "./backend.ts";
import { GpuWorkerBackend } from "./gpu-worker.ts";
import { networkOf } from "./network.ts";
import type { TaskBackend } from "./task.ts";

export interface Backends {
  readonly openBackend: (target: Target) => Backend;
  readonly openTaskBackend: (target: Target) => TaskBackend;
}

/** For the Worker and for the account object alike. @param env their bindings and secrets */
export function backendsOf(env: object): Backends {
  const { gpuSigning } = parseSecrets(env);
  const network = networkOf(env);
  const open = (target: Target): GpuWorkerBackend => {
    switch (target.kind) {
      case "gpu_worker":
        return new GpuWorkerBackend(target.url, gpuSigning, network);
    }
  };
  return { openBackend: open, openTaskBackend: open };
}
