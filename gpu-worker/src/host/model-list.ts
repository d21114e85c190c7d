/** The models that the engine's process can serve, as it tells of them. */
import type { EngineModel } from "../../../src/contract/engine.ts";
import type { ModelState } from "../catalog/model-pool.ts";
import type { ModelInfo } from "./messages.ts";

export class ModelList {
  readonly #states = new Map<string, ModelState>();
  readonly #infos = new Map<string, ModelInfo>();

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

  /** @returns the state before */
  takeState(id: string, state: ModelState): ModelState | undefined {
    const before = this.#states.get(id);
    this.#states.set(id, state);
    return before;
  }

  clear(): void {
    this.#states.clear();
    this.#infos.clear();
  }
}
