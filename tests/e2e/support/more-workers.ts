/** Gpu-workers beside the one of a stack. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { gpuWorkerCommand } from "../../../scripts/edge/commands.ts";
import { rootDir } from "../../../scripts/worker/wrangler.ts";
import { MODEL_ID, StackProcess, takeFreePorts, type Stack } from "../../support/processes.ts";

export interface MoreWorker {
  readonly id: string;
  readonly url: string;
  readonly process: StackProcess;
  /** Stops it and removes its state. */
  remove(): Promise<void>;
}

/** A worker with the bundled model, as a process of its own; not started yet. */
export async function createWorker(
  stack: Stack,
  id: string,
  flags: readonly string[] = [],
): Promise<MoreWorker> {
  const stateDir = mkdtempSync(join(tmpdir(), `tidegate-${id}-`));
  const [port] = await takeFreePorts();
  const command = gpuWorkerCommand({
    port,
    models: [join(rootDir, "gpu-worker", "models", MODEL_ID)],
    stateDir,
    edgeUrl: stack.baseUrl,
    signingSecret: stack.gpuSigningSecret,
    flags: ["--worker-id", id, "--threads", "1", ...flags],
  });
  const process = new StackProcess(command, port, async () => undefined);
  const remove = async (): Promise<void> => {
    await process.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
  return { id, url: `http://127.0.0.1:${port}`, process, remove };
}
