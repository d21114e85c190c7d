/** The models this process has loaded. */
import type { KvArena } from "../kv/arena.ts";
import type { DecoderRunner } from "../ort/runner.ts";
import type { ModelTokenizer } from "./tokenizer.ts";

export interface LoadedModel {
  readonly id: string;
  /** What a sequence can have: the model's own context, or less when memory ends before. */
  readonly contextTokens: number;
  readonly device: string;
  readonly dtype: string;
  /** Tokens that end a text, unless a request ignores them. */
  readonly endTokenIds: readonly number[];
  readonly runner: DecoderRunner;
  readonly arena: KvArena;
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
    this.#models.clear();
  }
}
