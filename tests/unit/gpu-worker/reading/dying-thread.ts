/** A thread that reads texts, but for two: of one it dies, over the other it hangs. */
import { parentPort } from "node:worker_threads";

import type { FromThread, ToThread } from "../../../../gpu-worker/src/reading/protocol.ts";

const post = (message: FromThread): void => parentPort?.postMessage(message);

parentPort?.on("message", (message: ToThread) => {
  if (message.type === "warm" || message.reading.kind !== "encode") return;
  const { texts } = message.reading;
  post({ type: "began" });
  if (texts.includes("die")) process.exit(1);
  while (texts.includes("hang")) continue;
  post({ type: "done", result: texts.map(({ length }) => [length]), ms: 1 });
});
