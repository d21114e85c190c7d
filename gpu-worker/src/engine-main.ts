/** Entry of the engine's process: loads the models, then serves the HTTP process until that goes away. */
import { join } from "node:path";

import { ModelCatalog } from "./catalog/catalog.ts";
import { readConfig } from "./config.ts";
import { EngineCore } from "./engine/core.ts";
import type { FromEngine, ToEngine } from "./host/messages.ts";
import { createLog } from "./log.ts";
import { Shaper } from "./shaping/shaper.ts";
import { TaskPort } from "./tasks/task-port.ts";

const log = createLog();

function emit(messages: FromEngine[]): void {
  // A broken pipe means that the HTTP process is gone; `disconnect` ends this one too.
  if (process.connected) process.send?.(messages, undefined, undefined, () => undefined);
}

async function main(): Promise<void> {
  const config = readConfig();
  const catalog = new ModelCatalog();
  // Imported late: the seam under Transformers.js must be there before it is.
  const { installBinding } = await import("./ort/binding-choice.ts");
  const library = installBinding(config.binding, log);
  const { loadModel } = await import("./catalog/loader.ts");
  const { toSessionOptions } = await import("./catalog/session-options.ts");
  const { TaskService } = await import("./tasks/task-service.ts");
  const core = new EngineCore({
    catalog,
    limits: { maxRunning: config.maxRunning, maxWaiting: config.maxWaiting },
    emit,
    shaper: new Shaper(),
    now: () => Date.now(),
    tick: () => performance.now(),
  });
  const service = new TaskService({ now: () => Date.now(), tick: () => performance.now() });
  const tasks = new TaskPort({
    service,
    sources: config.taskModels,
    load: async (source) => {
      const startedMs = performance.now();
      const info = await service.load(source, {
        device: library === undefined ? config.device : "auto",
        dtype: config.taskDtype,
        threads: config.threads,
        cacheFolder: join(config.stateDir, "models"),
        sessionOptions: { ...toSessionOptions({ ...config, library }) },
      });
      const loadMs = Math.round(performance.now() - startedMs);
      log.info("task_model_loaded", { model: info.id, tasks: info.tasks.join(" "), loadMs });
    },
    emit,
    now: () => Date.now(),
  });
  process.on("message", (message: ToEngine) => {
    if (message.type === "submit") void core.submit(message.request, message.seed);
    else if (message.type === "count") core.count(message.request);
    else if (message.type === "task") void tasks.submit(message.request);
    else {
      core.cancel(message.requestId, message.outcome);
      tasks.cancel(message.requestId);
    }
  });
  for (const source of config.models) {
    const startedMs = performance.now();
    const model = await loadModel(source, {
      device: config.device,
      dtype: config.dtype,
      threads: config.threads,
      maxRunning: config.maxRunning,
      kvBudgetBytes: Math.floor((config.kvMemoryMb * MIB) / config.models.length),
      library,
      cacheFolder: join(config.stateDir, "models"),
      log,
    });
    catalog.add(model);
    const { id, contextTokens, device, dtype, runner } = model;
    const { vocabularySize, strategy } = runner;
    const info = { id, contextTokens, vocabularySize, device, dtype, strategy };
    emit([{ type: "loaded", model: info, loadMs: Math.round(performance.now() - startedMs) }]);
  }
  emit([{ type: "ready" }]);
}

const MIB = 1024 * 1024;

// The HTTP process decides when work ends; a signal to the whole group is for it.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.on("disconnect", () => process.exit(0));
main().catch((cause: unknown) => {
  const message = cause instanceof Error ? cause.message : String(cause);
  const last: FromEngine[] = [{ type: "unusable", message }];
  process.send?.(last, undefined, undefined, () => process.exit(1));
});
