/** Starts one stack for all of these files: none changes what the others see of it. */
import type { TestProject } from "vitest/node";

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
  project.provide("stack", { baseUrl, gpuUrl, adminToken, gpuSigningSecret });
  return () => stack.stop();
}
