/** Starts one stack for all of these files: none changes what the others see of it. */
import { basename } from "node:path";

import type { TestProject } from "vitest/node";

import { BUNDLED_TASK_MODELS } from "../../gpu-worker/src/config.ts";
import { AdminClient } from "../../scripts/edge/admin.ts";
import { offerTaskModels } from "../../scripts/up/task-models.ts";
import { startStack } from "../support/processes.ts";
import type { StackAddress } from "../support/stack-client.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly stack: StackAddress;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startStack();
  const { baseUrl, gpuUrl, adminToken, gpuSigningSecret } = stack;
  const taskModels = BUNDLED_TASK_MODELS.map((folder) => ({ id: basename(folder), folder }));
  await offerTaskModels(new AdminClient(baseUrl, adminToken), taskModels, gpuUrl);
  project.provide("stack", { baseUrl, gpuUrl, adminToken, gpuSigningSecret });
  return () => stack.stop();
}
