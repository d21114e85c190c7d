/** Starts one stack for all of these files: none changes what the others see of it. */
import { rmSync } from "node:fs";
import { basename } from "node:path";

import type { TestProject } from "vitest/node";

import { BUNDLED_TASK_MODELS } from "../../gpu-worker/src/config.ts";
import { AdminClient } from "../../scripts/edge/admin.ts";
import { offerEdgeModels } from "../../scripts/up/edge-models.ts";
import { offerTaskModels } from "../../scripts/up/task-models.ts";
import { startStack } from "../support/processes.ts";
import type { StackAddress } from "../support/stack-client.ts";
import { writeDetector, writePictureModel, writeTranslator } from "../support/tiny-models.ts";
import { writeSpeechModel } from "../support/tiny-speech.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly stack: StackAddress;
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // For what no bundled model does.
  const tinyModels = [
    { id: "tiny-translator", folder: writeTranslator() },
    { id: "tiny-classifier", folder: writePictureModel() },
    { id: "tiny-detector", folder: writeDetector() },
    { id: "tiny-ear", folder: writeSpeechModel() },
  ];
  const bundled = BUNDLED_TASK_MODELS.map((folder) => ({ id: basename(folder), folder }));
  const taskModels = [...bundled, ...tinyModels];
  const gpuFlags = taskModels.flatMap(({ id, folder }) => ["--task-model", `${id}=${folder}`]);
  const stack = await startStack({ gpuFlags });
  const { baseUrl, gpuUrl, adminToken, gpuSigningSecret } = stack;
  const admin = new AdminClient(baseUrl, adminToken);
  await offerTaskModels(admin, taskModels, { id: "local", url: gpuUrl });
  await offerEdgeModels(admin);
  project.provide("stack", { baseUrl, gpuUrl, adminToken, gpuSigningSecret });
  return async () => {
    await stack.stop();
    for (const { folder } of tinyModels) rmSync(folder, { recursive: true });
  };
}
