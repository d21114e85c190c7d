/**
 * Who is measured: our worker over its HTTP interface, and the peers over theirs. Each is a process
 * of its own.
 */
import { join } from "node:path";

import { startServer, type Server } from "../../../scripts/processes/server-process.ts";
import { engineEventSchema } from "../../../src/contract/engine.ts";
import { completionOf, WorkerProcess } from "../../e2e/gpu-worker/worker-process.ts";
import { installLlama } from "../peers/install-llama.ts";
import type { PeerRequest } from "../peers/wire.ts";

/** What all are asked for; Transformers.js knows no top-p, so nobody is given one. */
export const SAMPLING = { temperature: 0.8, topK: 40 } as const;

export interface Contender {
  readonly name: string;
  readonly isOurs?: true;
  /** Runs prompts, all at once, each to `maxTokens` tokens. @returns tokens made */
  run(prompts: readonly (readonly number[])[], maxTokens: number): Promise<number>;
  stop(): Promise<void>;
}

export const BENCH_MODEL = "bench";

export async function startWorker(folder: string, dtype: string, flags: readonly string[] = []) {
  const model = ["--model", `${BENCH_MODEL}=${folder}`, "--dtype", dtype];
  return WorkerProcess.start([...model, "--kv-memory-mb", "4096", ...flags]);
}

/** A request of exactly `maxTokens` tokens. */
export function requestOf(prompt: readonly number[], maxTokens: number, organizationId = "bench") {
  const sampling = { ...SAMPLING, maxTokens, ignoreEos: true, seed: null };
  const request = completionOf([[...prompt]], sampling);
  return { ...request, model: BENCH_MODEL, organizationId };
}

export function createOurs(worker: WorkerProcess, name = "tidegate"): Contender {
  return {
    name,
    isOurs: true,
    // Read as the peers' answers are: the client shares their processors, and shall not cost one of
    // them more.
    run: async (prompts, maxTokens) => {
      const counts = await Promise.all(
        prompts.map(async (prompt) => {
          const response = await worker.call("POST", "/v1/generate", requestOf(prompt, maxTokens));
          return countTokens(await response.text());
        }),
      );
      return counts.reduce((sum, count) => sum + count, 0);
    },
    stop: () => worker.dispose(),
  };
}

/** By the receipt, which is in the last event. */
function countTokens(stream: string): number {
  const last = stream.slice(stream.lastIndexOf("data: ") + "data: ".length);
  const event = engineEventSchema.parse(JSON.parse(last));
  if (event.type !== "end") throw new Error(`the stream ended with ${last}`);
  return event.receipt.completionTokens;
}

export async function startNaive(
  folder: string,
  dtype: string,
  stateDir: string,
): Promise<Contender> {
  const server = await startPeer("transformers-server", [folder, dtype], stateDir);
  return createPeer("generate() at once", server, async (prompts, ask) => {
    const counts = await Promise.all(prompts.map((prompt) => ask([prompt])));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

/**
 * One call for all: rows are cut to the shortest, as the library's padding is wrong on these
 * graphs.
 */
export async function startStatic(
  folder: string,
  dtype: string,
  stateDir: string,
): Promise<Contender> {
  const server = await startPeer("transformers-server", [folder, dtype], stateDir);
  return createPeer("one equal batch", server, (prompts, ask) => {
    const mean = Math.round(prompts.reduce((sum, { length }) => sum + length, 0) / prompts.length);
    return ask(
      prompts.map((prompt) =>
        Array.from({ length: mean }, (_, index) => prompt[index % prompt.length] ?? 0),
      ),
    );
  });
}

export async function startLlama(
  file: string,
  sequences: number,
  stateDir: string,
): Promise<Contender> {
  const args = [installLlama(), file, String(sequences)];
  const server = await startPeer("llama-server", args, stateDir);
  return createPeer("node-llama-cpp", server, async (prompts, ask) => {
    const counts = await Promise.all(prompts.map((prompt) => ask([prompt])));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}

function startPeer(script: string, args: readonly string[], stateDir: string): Promise<Server> {
  return startServer({
    name: script,
    args: [join(import.meta.dirname, "..", "peers", `${script}.ts`), ...args],
    env: {},
    cwd: process.cwd(),
    logPath: join(stateDir, `${script}.log`),
    readyTimeoutMs: 120_000,
  });
}

function createPeer(
  name: string,
  server: Server,
  run: (
    prompts: readonly (readonly number[])[],
    ask: (prompts: readonly (readonly number[])[]) => Promise<number>,
  ) => Promise<number>,
): Contender {
  return {
    name,
    run: (prompts, maxTokens) =>
      run(prompts, async (asked) => {
        const body = JSON.stringify({
          prompts: asked,
          maxTokens,
          ...SAMPLING,
        } satisfies PeerRequest);
        const response = await fetch(`http://127.0.0.1:${server.ready.port}`, {
          method: "POST",
          body,
        });
        return (await response.text()).split("data:").length - 1;
      }),
    stop: () => server.kill(),
  };
}
