/** Sizes of a text model, from its config.json. Pure. */
import { StartError } from "../../start-error.ts";

export interface TextConfig {
  readonly model_type?: string;
  readonly max_position_embeddings?: number;
  readonly n_positions?: number;
  readonly pad_token_id?: number | null;
  readonly hidden_size?: number;
  readonly d_model?: number;
  readonly dim?: number;
  readonly problem_type?: string | null;
}

/**
 * These count positions from behind the padding token's id, so that many positions are never used.
 */
const POSITIONS_AFTER_PADDING =
  /^(roberta|xlm-roberta|camembert|mpnet|esm|data2vec-text|longformer)$/;
/** Tokenizers without a limit of their own name a number such as 1e30. */
const MAX_BELIEVED_TOKENS = 1_000_000;

/** `maxLength`: the tokenizer's own limit. @throws {StartError} if neither names one */
export function findContextTokens(config: TextConfig, maxLength: number): number {
  const { model_type: type = "", pad_token_id: padding } = config;
  const skipped = POSITIONS_AFTER_PADDING.test(type) ? (padding ?? 1) + 1 : 0;
  const positions = config.max_position_embeddings ?? config.n_positions;
  const limits = [
    ...(positions === undefined || positions <= skipped ? [] : [positions - skipped]),
    ...(maxLength > 0 && maxLength <= MAX_BELIEVED_TOKENS ? [maxLength] : []),
  ];
  if (limits.length > 0) return Math.min(...limits);
  throw new StartError("config.json names no context length (max_position_embeddings)");
}

/** Where neither the model nor its tokenizer says: what T5 was trained with. */
const USUAL_CONTEXT_TOKENS = 512;

/** Of a model that reads one text and writes another; many of them name no length. */
export function findReadTokens(config: TextConfig, maxLength: number): number {
  try {
    return findContextTokens(config, maxLength);
  } catch {
    return USUAL_CONTEXT_TOKENS;
  }
}

export function findDimensions(config: TextConfig): number | undefined {
  return config.hidden_size ?? config.d_model ?? config.dim;
}
