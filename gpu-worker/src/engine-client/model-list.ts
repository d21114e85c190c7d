/**
 * The models that the engine's process can serve, as it tells of them, and what it was asked to
 * load or unload.
 */
import type { EngineModel, GenerateRequest } from "../../../src/contract/engine.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import {
  findLongIds,
  findManyAllowedIds,
  fitTokenIds,
  type FittedTask,
} from "../protocol/long-prompt.ts";
import type {
  ModelInfo,
  ModelState,
  TaskContext,
  TaskWork,
  ToEngine,
} from "../protocol/messages.ts";
import type { Refusal } from "../protocol/refusal.ts";
import { Calls } from "./calls.ts";

interface Options {
  readonly send: (message: ToEngine) => void;
  readonly metrics: () => Metrics;
  readonly log: Log;
}

export class ModelList {
  readonly #options: Options;
  readonly #changes = new Calls<Refusal | null>();
  readonly #states = new Map<string, ModelState>();
  readonly #infos = new Map<string, ModelInfo>();
  /** Models that do tasks on texts; they stay loaded. */
  readonly #taskContexts = new Map<string, TaskContext>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** In the order in which they were named. */
  get models(): readonly EngineModel[] {
    return [...this.#states].map(([id, state]) => {
      const info = this.find(id);
      return {
        id,
        state: state.state,
        progress: state.state === "loading" ? state.progress : null,
        contextTokens: info?.contextTokens ?? null,
        vocabularySize: info?.vocabularySize ?? null,
        device: info?.device ?? null,
        dtype: info?.dtype ?? null,
        strategy: info?.strategy ?? null,
      };
    });
  }

  /** What is known of a loaded one. */
  find(id: string): ModelInfo | undefined {
    return this.#states.get(id)?.state === "loaded" ? this.#infos.get(id) : undefined;
  }

  /** What can be seen here of a request that its model cannot take. */
  findRefusal(request: GenerateRequest): Refusal | undefined {
    const model = this.find(request.model);
    return findLongIds(request, model) ?? findManyAllowedIds(request, model);
  }

  takeTaskModel(model: TaskContext): void {
    this.#taskContexts.set(model.id, model);
  }

  /** The same of a task, and as much of it as its model reads. */
  fit(task: TaskWork): FittedTask {
    return fitTokenIds(task, this.#taskContexts.get(task.model));
  }

  /** @returns why it was not done; null when it was */
  async change(change: "load" | "unload", model: string): Promise<Refusal | null> {
    const { callId, answered } = this.#changes.open();
    this.#options.send({ type: change, callId, model });
    return answered;
  }

  answer(callId: number, refusal: Refusal | null): void {
    this.#changes.answer(callId, refusal);
  }

  takeInfo(info: ModelInfo, loadMs: number): void {
    this.#infos.set(info.id, info);
    const { id: model, device, dtype, strategy } = info;
    this.#options.log.info("model.loaded", { model, device, dtype, strategy, loadMs });
    this.#options.metrics().modelInfo.set({ model, device, dtype, strategy }, 1);
  }

  /**
   * Before the worker is up, a model that fails is why it does not start, and that is said once.
   */
  takeState(id: string, state: ModelState, isUp: boolean): void {
    const before = this.#states.get(id)?.state;
    this.#states.set(id, state);
    if (!isUp) return;
    if (state.state === "failed")
      this.#options.log.error("model.failed", { model: id, reason: state.message });
    else if (state.state === "available" && before === "loaded")
      this.#options.log.info("model.unloaded", { model: id });
  }

  /** The process is gone: `refusal` answers what it was asked. */
  clear(refusal: Refusal): void {
    this.#changes.answerAll(refusal);
    this.#states.clear();
    this.#infos.clear();
  }
}
