/** A byte-level vocabulary of any size: special tokens, the bytes, and pairs of bytes. */
import { SHAPE } from "./shape.ts";

export interface Vocabulary {
  readonly tokens: readonly string[];
  /** Pairs of tokens that become one, in order. */
  readonly merges: readonly (readonly [string, string])[];
}

const SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"];

export function createVocabulary(size: number = SHAPE.vocabulary): Vocabulary {
  const bytes = listByteCharacters();
  const merges: [string, string][] = [];
  for (const first of bytes) {
    for (const second of bytes) {
      if (SPECIAL.length + bytes.length + merges.length === size) break;
      merges.push([first, second]);
    }
  }
  return { tokens: [...SPECIAL, ...bytes, ...merges.map((pair) => pair.join(""))], merges };
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

/** GPT-2's printable stand-ins: the visible Latin-1 characters stand for themselves. */
function listByteCharacters(): string[] {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isVisible = (byte >= 33 && byte <= 126) || (byte >= 161 && byte !== 173);
    if (isVisible) return String.fromCodePoint(byte);
    next += 1;
    return String.fromCodePoint(next - 1);
  });
}
