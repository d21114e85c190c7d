/** What the engine needs of a model: run tokens on top of a cache. One sequence per call. */

/**
 * The keys and values of a sequence's tokens. Immutable: running more tokens makes another one, so several
 * sequences may continue from the same state.
 */
export interface KvState {
  /** Tokens it holds. */
  readonly length: number;
  /** One more holder; each holder releases once. */
  retain(): KvState;
  release(): void;
}

export interface ForwardResult {
  /** `[rows, vocabulary]`, float32; one row for `keep: "last"`, else one for each token run. */
  readonly logits: Float32Array;
  readonly rows: number;
  /** Held by the caller. The state that was passed in is still held, too. */
  readonly kv: KvState;
}

export interface ModelRunner {
  readonly vocabularySize: number;
  /** Most prompt tokens to run in one call, so that other sequences get their turn. */
  readonly prefillChunkTokens: number;
  /** Runs a part of a prompt on top of `past` (undefined: at the start). */
  prefill(
    tokenIds: readonly number[],
    past: KvState | undefined,
    keep: "last" | "all",
  ): Promise<ForwardResult>;
  /** Runs one generated token. */
  decode(tokenId: number, past: KvState): Promise<ForwardResult>;
  dispose(): Promise<void>;
}
