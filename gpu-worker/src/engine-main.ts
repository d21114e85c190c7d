/**
 * Entry of the engine's process: loads the models, then serves the HTTP process until that goes
 * away.
 */
import { join } from "node:path";

import { type ModelSource, readSettings } from "./config.ts";
import { EngineCore } from "./engine/core.ts";
import { refuseModel } from "./engine/refusals.ts";
import { createLog } from "./log.ts";
import type { LoadedModel } from "./models/loaded-model.ts";
import { ModelPool } from "./models/model-pool.ts";
import { DeviceRuns } from "./ort/device-runs.ts";
import type { FromEngine, SentToEngine, ToEngine } from "./protocol/messages.ts";
import { refuse, type Refusal } from "./protocol/refusal.ts";
import { unpack } from "./protocol/sent-request.ts";
import { MediaReader } from "./reading/media-reader.ts";
import { TextReader } from "./reading/text-reader.ts";
import { Shaper } from "./structured-output/shaper.ts";
import { TaskPort } from "./tasks/task-port.ts";

const log = createLog();

function emit(messages: FromEngine[]): void {
  // A broken pipe means that the HTTP process is gone; `disconnect` ends this one too.
  if (process.connected) process.send?.(messages, undefined, undefined, () => undefined);
}

async function main(): Promise<void> {
  const config = readSettings();
  // Imported late: the seam under Transformers.js must be there before it is.
  const { installBinding } = await import("./ort/binding-choice.ts");
  const library = installBinding(config.binding, log);
  const { loadModel } = await import("./models/loader.ts");
  const { toSessionOptions } = await import("./models/session-options.ts");
  const { TaskService } = await import("./tasks/task-service.ts");
  const shaper = new Shaper();
  const runs = new DeviceRuns();
  let loads = 0;
  const tellAlive = (): void => {
    // The other binding runs a model on this thread, and graphs are rewritten on it.
    const mayHoldThread = library === undefined || loads > 0;
    emit([{ type: "alive", runs: runs.ids, mayHoldThread }]);
  };
  const whileLoading = async <T>(load: () => Promise<T>): Promise<T> => {
    loads += 1;
    tellAlive();
    try {
      return await load();
    } finally {
      loads -= 1;
      tellAlive();
    }
  };
  const cacheFolder = join(config.stateDir, "models");
  const reader = new TextReader({
    cacheFolder,
    maxTokenizers: config.maxLoaded + config.taskModels.length,
  });
  const sourceOf = (id: string): ModelSource => {
    const source = config.models.find((one) => one.id === id);
    if (source === undefined) throw new Error(`no source for model ${id}`);
    return source;
  };
  /** Why the last load failed, for a start that fails with it. */
  let failure: string | undefined;
  const pool = new ModelPool({
    sources: config.models,
    maxLoaded: config.maxLoaded,
    load: async (source, onProgress) => {
      const startedMs = performance.now();
      const options = {
        device: config.device,
        dtype: config.dtype,
        compute: config.compute,
        threads: config.threads,
        maxRunning: config.maxRunning,
        kvBudgetBytes: Math.floor((config.kvMemoryMb * MIB) / config.maxLoaded),
        library,
        cacheFolder,
        log,
        onProgress,
      };
      const model = await whileLoading(() => loadModel(source, options));
      shaper.register(model);
      reader.warm(source);
      emit([tellLoaded(model, Math.round(performance.now() - startedMs))]);
      return model;
    },
    unload: async (model) => {
      core.forget(model);
      await model.runner.dispose();
    },
    isBusy: (model) => core.isBusy(model),
    onYield: (model) => core.takeBack(model),
    onState: (model, state) => {
      if (state.state === "failed") failure = state.message;
      emit([{ type: "model_state", model, state }]);
    },
  });
  const core: EngineCore = new EngineCore({
    models: pool,
    limits: { maxRunning: config.maxRunning },
    emit,
    reader: {
      admit: (request, model, signal) => {
        const { organizationId } = request;
        const { id, contextTokens, runner } = model;
        const facts = { id, contextTokens, vocabularySize: runner.vocabularySize };
        return reader.admit(request, facts, { source: sourceOf(id), organizationId, signal });
      },
    },
    shaper,
    runs,
    now: () => Date.now(),
    tick: () => performance.now(),
  });
  const media = new MediaReader({ cacheFolder, maxProcessors: config.taskModels.length });
  const service = new TaskService({
    reader,
    media,
    runs,
    now: () => Date.now(),
    tick: () => performance.now(),
  });
  const tasks = new TaskPort({
    service,
    sources: config.taskModels,
    load: async (source) => {
      const startedMs = performance.now();
      const options = {
        device: library === undefined ? config.device : ("auto" as const),
        dtype: config.taskDtype,
        threads: config.threads,
        cacheFolder,
        sessionOptions: { ...toSessionOptions({ ...config, library }) },
      };
      const info = await whileLoading(() => service.load(source, options));
      const loadMs = Math.round(performance.now() - startedMs);
      const { id, contextTokens } = info;
      if (contextTokens !== null) emit([{ type: "task_loaded", model: { id, contextTokens } }]);
      log.info("task_model.loaded", { model: info.id, tasks: info.tasks.join(" "), loadMs });
    },
    emit,
    now: () => Date.now(),
  });
  const changeModel = async (call: Extract<ToEngine, { type: "load" | "unload" }>) => {
    const { callId, model } = call;
    const answer = (refusal: Refusal | null) => emit([{ type: "model_answer", callId, refusal }]);
    if (call.type === "load") {
      const used = await pool.use(model, () => undefined);
      return answer(used.ok ? null : refuseModel(model, used));
    }
    const isGone = pool.unload(model);
    const message = `model ${model} is in use`;
    return answer(isGone ? null : refuse("no_capacity", message, { retryAfterMs: 1_000 }));
  };
  process.on("message", (message: SentToEngine) => {
    switch (message.type) {
      case "submit":
        return void core.submit(unpack(message.request), message.seed);
      case "count":
        return void core.count(message.callId, unpack(message.request));
      case "cancel_count":
        return core.cancelCount(message.callId);
      case "task":
        return void tasks.submit(message.request);
      case "load":
      case "unload":
        return void changeModel(message);
      case "grant":
        return core.grant(message.requestId, message.tokens);
      case "ping":
        return tellAlive();
      case "cancel":
        core.cancel(message.requestId, message.outcome);
        tasks.cancel(message.requestId);
    }
  });
  for (const { id } of config.models)
    emit([{ type: "model_state", model: id, state: { state: "available" } }]);
  for (const source of config.models.slice(0, config.maxLoaded)) {
    const used = await pool.use(source.id, () => undefined);
    // The reason was told by the load itself, and is thrown again for the start to fail with.
    if (!used.ok) throw new Error(failure ?? `model ${source.id} could not be loaded`);
  }
  emit([{ type: "ready" }]);
}

function tellLoaded(loaded: LoadedModel, loadMs: number): FromEngine {
  const { id, contextTokens, device, dtype, runner } = loaded;
  const { vocabularySize, strategy } = runner;
  const model = { id, contextTokens, vocabularySize, device, dtype, strategy };
  return { type: "loaded", model, loadMs };
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
