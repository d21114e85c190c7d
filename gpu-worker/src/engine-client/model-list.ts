/** The models that the engine's process can serve, as it tells of them. */
import type { EngineModel } from "../../../src/contract/engine.ts";
import type { Log } from "../log.ts";
import type { ModelState } from "../protocol/messages.ts";
import type { ModelInfo } from "../protocol/messages.ts";

export class ModelList {
  readonly #log: Log;
  readonly #states = new Map<string, ModelState>();
  readonly #infos = new Map<string, ModelInfo>();

  constructor(log: Log) {
    this.#log = log;
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

  takeInfo(info: ModelInfo): void {
    this.#infos.set(info.id, info);
  }

  /** Before the worker is up, a model that fails is why it does not start, and that is said once. */
  takeState(id: string, state: ModelState, isUp: boolean): void {
    const before = this.#states.get(id)?.state;
    this.#states.set(id, state);
    if (!isUp) return;
    if (state.state === "failed")
      this.#log.error("model_failed", { model: id, reason: state.message });
    else if (state.state === "available" && before === "loaded")
      this.#log.info("model_unloaded", { model: id });
  }

  clear(): void {
    this.#states.clear();
    this.#infos.clear();
  }
}
