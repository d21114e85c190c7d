/** A byte-level vocabulary of any size: special tokens, the bytes, and pairs of bytes. */
import { CHARACTER_OF_BYTE } from "../../../gpu-worker/src/tokenization/pre-tokenizers.ts";
import { SHAPE } from "./shape.ts";

export interface Vocabulary {
  readonly tokens: readonly string[];
  /** Pairs of tokens that become one, in order. */
  readonly merges: readonly (readonly [string, string])[];
}

const SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"];

export function createVocabulary(size: number = SHAPE.vocabulary): Vocabulary {
  const merges: [string, string][] = [];
  for (const first of CHARACTER_OF_BYTE) {
    for (const second of CHARACTER_OF_BYTE) {
      if (SPECIAL.length + CHARACTER_OF_BYTE.length + merges.length === size) break;
      merges.push([first, second]);
    }
  }
  return {
    tokens: [...SPECIAL, ...CHARACTER_OF_BYTE, ...merges.map((pair) => pair.join(""))],
    merges,
  };
}

/** tokenizer.json and tokenizer_config.json, as Hugging Face's libraries read them. */
export function toTokenizerFiles({ tokens, merges }: Vocabulary): Record<string, object> {
  const special = SPECIAL.map((content, id) => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  }));
  const byteLevel = {
    type: "ByteLevel",
    add_prefix_space: false,
    trim_offsets: true,
    use_regex: true,
  };
  return {
    "tokenizer.json": {
      version: "1.0",
      added_tokens: special,
      normalizer: null,
      pre_tokenizer: byteLevel,
      post_processor: null,
      decoder: byteLevel,
      model: {
        type: "BPE",
        vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
        merges,
      },
    },
    "tokenizer_config.json": {
      tokenizer_class: "PreTrainedTokenizerFast",
      bos_token: "<|endoftext|>",
      eos_token: "<|im_end|>",
      pad_token: "<|endoftext|>",
      clean_up_tokenization_spaces: false,
      model_max_length: SHAPE.context,
    },
  };
}
