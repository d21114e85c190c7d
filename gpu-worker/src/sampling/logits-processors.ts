/**
 * Changes a request asks for to the model's logits, before sampling. Pure; all of it works in
 * place.
 *
 * Logits saturate: whatever is added or multiplied, a finite one stays finite, and an impossible
 * token impossible.
 */

/** Which tokens a sequence holds: what penalties are computed from. */
export interface TokenHistory {
  /** Distinct token ids of the prompt. */
  readonly promptTokens: ReadonlySet<number>;
  /** Generated token id -> how often. */
  readonly outputCounts: ReadonlyMap<number, number>;
}

export interface PenaltySettings {
  readonly repetitionPenalty: number;
  readonly presencePenalty: number;
  readonly frequencyPenalty: number;
}

/**
 * Applies the three penalties to `logits: Float32Array, [vocabulary]`.
 *
 * Repetition counts prompt and output, once per distinct token: a positive logit is divided, a
 * negative one multiplied (Hugging Face's meaning; Keskar 2019). Presence and frequency count the
 * output alone and are subtracted (OpenAI's meaning).
 */
export function applyPenalties(
  logits: Float32Array,
  history: TokenHistory,
  settings: PenaltySettings,
): void {
  const { repetitionPenalty, presencePenalty, frequencyPenalty } = settings;
  if (repetitionPenalty !== 1) {
    for (const id of history.promptTokens) repeat(logits, id, repetitionPenalty);
    for (const id of history.outputCounts.keys()) {
      if (!history.promptTokens.has(id)) repeat(logits, id, repetitionPenalty);
    }
  }
  if (presencePenalty === 0 && frequencyPenalty === 0) return;
  for (const [id, count] of history.outputCounts) {
    logits[id] = saturate((logits[id] ?? 0) - presencePenalty - frequencyPenalty * count);
  }
}

/** Adds each bias to its token's logit. */
export function applyBias(logits: Float32Array, bias: ReadonlyMap<number, number>): void {
  for (const [id, amount] of bias) logits[id] = saturate((logits[id] ?? 0) + amount);
}

/** Makes tokens impossible. */
export function maskTokens(logits: Float32Array, tokenIds: Iterable<number>): void {
  for (const id of tokenIds) {
    if (id < logits.length) logits[id] = -Infinity;
  }
}

/** float32's largest number. */
const MAX_LOGIT = 3.4028234663852886e38;

function repeat(logits: Float32Array, id: number, penalty: number): void {
  const logit = logits[id] ?? 0;
  logits[id] = saturate(logit > 0 ? logit / penalty : logit * penalty);
}

/** The nearest number that float32 can hold; -Infinity is what masks write. */
function saturate(logit: number): number {
  if (logit === -Infinity) return logit;
  return Math.min(MAX_LOGIT, Math.max(-MAX_LOGIT, logit));
}

export function isAllForbidden(logits: Float32Array): boolean {
  return logits.every((logit) => logit === -Infinity);
}
