/** What the bench runs against: a gpu-worker alone, or one in a pool with an edge before it. */
import { execFileSync } from "node:child_process";

import { WorkerProcess } from "../../e2e/gpu-worker/worker-process.ts";
import {
  createPoolWorker,
  deployInPool,
  isWell,
  waitForWorker,
} from "../../e2e/support/pool-worker.ts";
import { startStack } from "../../support/processes.ts";
import { childrenOf, groupCpuMs, processCpuMs } from "../cpu.ts";
import { DEADLINE_MS, type Door } from "./asking.ts";
import { CROWDS } from "./crowd.ts";

export interface Place {
  readonly door: Door;
  /** Process ids of the worker, and of what stands before it. */
  readonly workers: readonly number[];
  readonly edges: readonly number[];
  /** CPU milliseconds so far, of the edge, the worker's HTTP process and its engine. */
  cpuMs(): readonly number[];
  stop(): Promise<void>;
}

const CREDIT_NANO_USD = 1_000_000_000_000;

export async function startWorker(flags: readonly string[]): Promise<Place> {
  const worker = await WorkerProcess.start(flags);
  const engines = childrenOf(worker.pid);
  return {
    door: { baseUrl: worker.baseUrl },
    workers: [worker.pid, ...engines],
    edges: [],
    cpuMs: () => [0, processCpuMs(worker.pid), sumOf(engines)],
    stop: () => worker.dispose(),
  };
}

export async function startEdge(): Promise<Place> {
  const vars = { REQUEST_TIMEOUT_MS: String(DEADLINE_MS) };
  const stack = await startStack({ vars, gpuFlags: ["--threads", "1"] });
  await stack.gpu.stop();
  const worker = await createPoolWorker(stack, "a");
  const stop = async (): Promise<void> => {
    await worker.remove();
    await stack.stop();
  };
  await worker.process.start();
  await waitForWorker(stack, "a", isWell);
  await deployInPool(stack);
  const names = [...CROWDS, "org_crowd", "org_quiet"];
  const keys = await Promise.all(
    names.map(async (name) => {
      const { key } = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
      return [name, key] as const;
    }),
  );
  const edge = stack.edge.pid ?? 0;
  const http = worker.process.pid ?? 0;
  const engines = childrenOf(http);
  return {
    door: { baseUrl: stack.baseUrl, keys: Object.fromEntries(keys) },
    workers: [http, ...engines],
    edges: [edge, ...childrenOf(edge)],
    cpuMs: () => [groupCpuMs(edge) ?? 0, processCpuMs(http), sumOf(engines)],
    stop,
  };
}

const sumOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + processCpuMs(pid), 0);

/** @throws {Error} where the system has no such command */
export function pin(pids: readonly number[], core: number): void {
  for (const pid of pids)
    execFileSync("taskset", ["-a", "-c", "-p", String(core), String(pid)], { stdio: "ignore" });
}
