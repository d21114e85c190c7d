/** The models this worker has loaded. */
import type { ModelRunner } from "../ort/runner.ts";
import type { ModelTokenizer } from "./tokenizer.ts";

export interface LoadedModel {
  readonly id: string;
  readonly contextTokens: number;
  readonly device: string;
  readonly dtype: string;
  /** Tokens that end a text, unless a request ignores them. */
  readonly endTokenIds: readonly number[];
  readonly runner: ModelRunner;
  readonly tokenizer: ModelTokenizer;
}

export class ModelCatalog {
  readonly #models = new Map<string, LoadedModel>();

  add(model: LoadedModel): void {
    this.#models.set(model.id, model);
  }

  find(id: string): LoadedModel | undefined {
    return this.#models.get(id);
  }

  list(): LoadedModel[] {
    return [...this.#models.values()];
  }

  async dispose(): Promise<void> {
    await Promise.all(this.list().map((model) => model.runner.dispose()));
  }
}
