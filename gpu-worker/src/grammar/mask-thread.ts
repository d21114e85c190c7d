/**
 * The entry of a thread that works out masks, one turn after another; messages are read between
 * turns.
 */
import { parentPort, workerData } from "node:worker_threads";

import { yieldProcessor } from "../threads/niceness.ts";
import { MaskDesk } from "./mask-desk.ts";
import type { FromMasks, ToMasks } from "./protocol.ts";
import { type MaskThreadData, NOBODY, TURN_OF, TURNS } from "./thread-data.ts";

if (parentPort === null) throw new Error("mask-thread.ts runs as a worker thread alone");
const port = parentPort;
const data = workerData as MaskThreadData;
yieldProcessor(data.niceness);

const desk = new MaskDesk(data.bounds, (message: FromMasks) => port.postMessage(message));
let isWorking = false;

port.on("message", (message: ToMasks) => {
  if ("matcher" in message) tellTurn(message.matcher);
  desk.take(message);
  tellTurn(NOBODY);
  if (isWorking) return;
  isWorking = true;
  work();
});

function work(): void {
  const steps = desk.work(tellTurn);
  tellTurn(NOBODY);
  Atomics.add(data.progress, TURNS, 1);
  isWorking = steps !== undefined;
  if (isWorking) setImmediate(work);
}

function tellTurn(matcher: number): void {
  Atomics.store(data.progress, TURN_OF, matcher);
}
