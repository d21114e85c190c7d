/** A model that this process has loaded. */
import type { KvArena } from "../kv-cache/arena.ts";
import type { DecoderRunner } from "../ort/runner.ts";
import type { ModelTokenizer } from "../tokenization/tokenizer.ts";

export interface LoadedModel {
  readonly id: string;
  /** What a sequence can have: the model's own context, or less when memory ends before. */
  readonly contextTokens: number;
  readonly device: string;
  readonly dtype: string;
  /** Of the model's files and of what runs them (fingerprint.ts). */
  readonly fingerprint?: string;
  /** Tokens that end a text, unless a request ignores them. */
  readonly endTokenIds: readonly number[];
  readonly runner: DecoderRunner;
  readonly arena: KvArena;
  readonly tokenizer: ModelTokenizer;
}
