/**
 * The load generator, in a process of its own: a closed loop of `concurrency` clients over
 * keep-alive connections, each sending its next request when its last answer is complete. So a
 * slower target is sent less, and its latency is that of a server which is never flooded.
 */
import { fork, type ChildProcess } from "node:child_process";
import { Agent } from "node:http";

import { exchange, type Exchange, type Sample } from "./client.ts";

export interface Slice {
  readonly exchange: Exchange;
  readonly concurrency: number;
  readonly durationMs: number;
}

export interface SliceResult {
  readonly samples: readonly Sample[];
  /** From the first request to the last answer. */
  readonly elapsedMs: number;
  /** Requests that were sent, the unmeasured first one of each connection included. */
  readonly sent: number;
  readonly errors: readonly string[];
  /** CPU of the load generator itself. */
  readonly cpuMs: number;
}

/** The generator as the benchmark holds it. */
export class LoadGenerator {
  readonly #process: ChildProcess;

  constructor() {
    this.#process = fork(import.meta.filename);
  }

  measure(slice: Slice): Promise<SliceResult> {
    return new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error("the load generator ended"));
      this.#process.once("exit", fail);
      this.#process.once("message", (result) => {
        this.#process.off("exit", fail);
        resolve(result as SliceResult);
      });
      this.#process.send(slice);
    });
  }

  stop(): void {
    this.#process.kill();
  }
}

async function runSlice({ exchange: call, concurrency, durationMs }: Slice): Promise<SliceResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency, noDelay: true });
  const samples: Sample[] = [];
  const errors: string[] = [];
  let sent = 0;
  const send = async (): Promise<Sample | undefined> => {
    sent += 1;
    try {
      return await exchange(agent, call);
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
  const clients = Array.from({ length: concurrency });
  // Opens every connection, unmeasured.
  await Promise.all(clients.map(send));

  const cpuBefore = process.cpuUsage();
  const startedMs = performance.now();
  const loop = async (): Promise<void> => {
    while (performance.now() - startedMs < durationMs) {
      const sample = await send();
      if (sample !== undefined) samples.push(sample);
      // One fault is told; a thousand are not worth waiting for.
      else if (errors.length > concurrency) return;
    }
  };
  await Promise.all(clients.map(loop));
  const elapsedMs = performance.now() - startedMs;
  const { user, system } = process.cpuUsage(cpuBefore);
  agent.destroy();
  return { samples, elapsedMs, sent, errors: errors.slice(0, 3), cpuMs: (user + system) / 1_000 };
}

if (import.meta.main) {
  process.on("disconnect", () => process.exit());
  process.on("message", (slice: Slice) => {
    void runSlice(slice).then((result) => process.send?.(result));
  });
}
