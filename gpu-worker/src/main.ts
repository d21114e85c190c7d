/** Starts the worker and stops it on a signal. */
import { setFlagsFromString } from "node:v8";

import { readConfig } from "./config.ts";
import { createLog } from "./log.ts";
import { StartError } from "./start-error.ts";
import { Worker } from "./worker.ts";

// This process has little to keep: a young part of the heap that grows is memory for nothing.
setFlagsFromString("--semi-space-growth-factor=1");

const log = createLog();

async function main(): Promise<void> {
  const config = readConfig();
  const worker = await Worker.create(config, log);
  let signals = 0;
  const stop = (): void => {
    signals += 1;
    // A second signal means now: no more waiting, and whatever cannot be flushed is in the journal.
    if (signals > 1) process.exit(1);
    worker.stop().then(() => process.exit(0), fail);
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  await worker.start();
  fail(await worker.broken);
}

function fail(cause: unknown): void {
  const message = cause instanceof Error ? cause.message : String(cause);
  const isExpected = cause instanceof StartError;
  const stack = !isExpected && cause instanceof Error ? { stack: cause.stack ?? "" } : {};
  log.error("fatal", { message, ...stack });
  process.exit(1);
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
main().catch(fail);
