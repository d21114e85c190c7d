/** Opens a model's tokenizer, and has it cut texts as the model's training did. */
import { AutoTokenizer, env, LogLevel, type PreTrainedTokenizer } from "@huggingface/transformers";

import type { ModelSource } from "../config.ts";
import { createNormalizer, type NormalizerConfig, type OwnNormalizer } from "./normalizers.ts";
import {
  createCut,
  type CutOptions,
  type OwnPreTokenizer,
  type PreTokenizerConfig,
} from "./pre-tokenizers.ts";

/**
 * What is replaced of the tokenizer inside Transformers.js' own (@huggingface/tokenizers 0.2.0).
 */
interface InnerTokenizer {
  /** tokenizer.json. */
  readonly tokenizer: {
    readonly pre_tokenizer?: PreTokenizerConfig | null;
    readonly normalizer?: NormalizerConfig | null;
    readonly added_tokens?: readonly { readonly content: string; readonly single_word?: boolean }[];
  };
  pre_tokenizer: OwnPreTokenizer | null;
  normalizer: OwnNormalizer | null;
}

/** Settings of Transformers.js, for whatever is loaded of the source afterwards. */
export function openSource(source: ModelSource, cacheFolder: string): void {
  // At any other level the library prints a failed call's inputs, which are a customer's text.
  env.logLevel = LogLevel.NONE;
  env.allowRemoteModels = source.kind === "hub";
  env.cacheDir = cacheFolder;
}

export async function openTokenizer(
  source: ModelSource,
  cacheFolder: string,
): Promise<PreTrainedTokenizer> {
  openSource(source, cacheFolder);
  const isLocal = { local_files_only: source.kind === "folder" };
  const tokenizer = await AutoTokenizer.from_pretrained(source.path, isLocal);
  readAsReference(tokenizer);
  return tokenizer;
}

/**
 * From now on, texts are normalized and cut as Hugging Face's `tokenizers` does it.
 *
 * @throws {RangeError} naming the part of its file that would be read otherwise
 */
export function readAsReference(
  tokenizer: { readonly _tokenizer?: unknown } | null | undefined,
): void {
  const inner = tokenizer?._tokenizer as InnerTokenizer | undefined;
  if (inner === undefined) return;
  const { pre_tokenizer: parts, normalizer, added_tokens: added = [] } = inner.tokenizer;
  const ofWords = added.find(({ single_word: isOfWords }) => isOfWords === true);
  if (ofWords !== undefined)
    throw new RangeError(
      `tokenizer.json has an added token ${ofWords.content} with single_word, which is not supported`,
    );
  if (parts != null) {
    const cut = createCut(parts, inner.pre_tokenizer);
    inner.pre_tokenizer = (text: string | string[], options?: CutOptions) =>
      [text].flat().flatMap((piece) => cut(piece, options));
  }
  if (normalizer != null) inner.normalizer = createNormalizer(normalizer, inner.normalizer);
}
