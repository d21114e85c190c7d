/**
 * A tokenizer as the tasks need it: rows of one text or two, the tokens' places in the text, single
 * tokens.
 */
import type { PreTrainedTokenizer } from "@huggingface/transformers";

import { alignPieces, type Span } from "./align.ts";
import {
  countSpecialTokens,
  fillTemplate,
  type RowTemplate,
  type TemplatePart,
  type TextRow,
} from "./row-template.ts";
import { ModelTokenizer } from "./tokenizer.ts";

/**
 * What the tasks use of the tokenizer inside Transformers.js' own (@huggingface/tokenizers 0.2.0).
 */
interface InnerTokenizer {
  readonly normalizer: ((text: string) => string) | null;
  readonly post_processor:
    | ((
        tokens: string[],
        pair: string[] | null,
        addsSpecialTokens: boolean,
      ) => { tokens: string[]; token_type_ids?: number[] })
    | null;
  id_to_token(id: number): string | undefined;
  get_vocab(): Map<string, number>;
}

interface TokenizerFile {
  readonly model?: { readonly type?: string; readonly continuing_subword_prefix?: string };
  readonly decoder?: { readonly type?: string } | null;
}

/** Texts that cannot be tokens, in place of texts when the template is read. */
const PLACEHOLDERS = ["\u0000first", "\u0000second"] as const;

export class TaskTokenizer {
  readonly padTokenId: number;
  readonly maskTokenId: number | undefined;
  readonly maskToken: string | undefined;
  readonly vocabularySize: number;
  readonly template: RowTemplate;
  /** Most characters that a token of the vocabulary stands for. */
  readonly maxTokenLength: number;
  readonly #tokenizer: PreTrainedTokenizer;
  readonly #inner: InnerTokenizer;
  readonly #bytes: ModelTokenizer;
  /** Of WordPiece: what marks a token that goes on with a word. */
  readonly #wordPrefix: string | undefined;

  constructor(tokenizer: PreTrainedTokenizer) {
    this.#tokenizer = tokenizer;
    this.#inner = tokenizer._tokenizer as unknown as InnerTokenizer;
    this.#bytes = new ModelTokenizer(tokenizer);
    const file = tokenizer._tokenizerJSON as TokenizerFile;
    const isWordPiece = file.model?.type === "WordPiece" || file.decoder?.type === "WordPiece";
    this.#wordPrefix = isWordPiece ? (file.model?.continuing_subword_prefix ?? "##") : undefined;
    this.padTokenId = toId(tokenizer.pad_token_id) ?? 0;
    this.maskTokenId = toId(tokenizer.mask_token_id);
    this.maskToken = tokenizer.mask_token ?? undefined;
    const pieces = [...this.#inner.get_vocab()];
    this.vocabularySize = pieces.reduce((size, [, id]) => Math.max(size, id + 1), 0);
    this.maxTokenLength = pieces.reduce((length, [piece]) => Math.max(length, piece.length), 1);
    this.template = { single: this.#readTemplate(null), pair: this.#readTemplate(PLACEHOLDERS[1]) };
  }

  /** The text's own tokens, without special ones: what reads like one is text. */
  encode(text: string): number[] {
    return this.#bytes.encodeText(text);
  }

  toRow(first: readonly number[], second?: readonly number[]): TextRow {
    if (second === undefined) return fillTemplate(this.template.single, [first]);
    return fillTemplate(this.template.pair, [first, second]);
  }

  get pairSpecialTokens(): number {
    return countSpecialTokens(this.template.pair);
  }

  /** Special tokens behind a single text. */
  get singleSuffixTokens(): number {
    const { single } = this.template;
    return single.length - 1 - single.findIndex((part) => part.type === "text");
  }

  /** Where in `text` each of its tokens is. `tokenIds` is what `encode` gave. */
  findSpans(text: string, tokenIds: readonly number[]): Span[] {
    const pieces = tokenIds.map((id) =>
      id === this.#tokenizer.unk_token_id ? undefined : this.#toUnits(this.#pieceOf(id)),
    );
    return alignPieces(text, pieces, {
      toUnits: (grapheme) => this.#toUnits(Buffer.from(this.#normalize(grapheme))),
      isUnknownWholeWord: this.#wordPrefix !== undefined,
    });
  }

  /** A token by itself, as the tokenizer's decoder writes it. */
  decodeToken(tokenId: number): string {
    const options = { skip_special_tokens: false, clean_up_tokenization_spaces: false };
    return this.#tokenizer.decode([tokenId], options).trim();
  }

  /** A token of WordPiece without the mark that it goes on with a word. */
  textOf(tokenId: number): string {
    return Buffer.from(this.#pieceOf(tokenId)).toString("utf8");
  }

  /** Whether a token goes on with the word before it. */
  isContinuation(tokenId: number): boolean {
    const piece = this.#inner.id_to_token(tokenId) ?? "";
    return this.#wordPrefix !== undefined && piece.startsWith(this.#wordPrefix);
  }

  /**
   * The token that a word is, if it is a single known one, at the beginning of a text or after a
   * space.
   */
  findWord(word: string): number | undefined {
    for (const text of [` ${word}`, word]) {
      const [id, ...rest] = this.encode(text);
      const isKnown = id !== undefined && id !== this.#tokenizer.unk_token_id;
      if (isKnown && rest.length === 0) return id;
    }
    return undefined;
  }

  #pieceOf(tokenId: number): Uint8Array {
    if (this.#wordPrefix === undefined) return this.#bytes.bytesOf(tokenId);
    const piece = this.#inner.id_to_token(tokenId) ?? "";
    const isContinuing = piece.startsWith(this.#wordPrefix);
    const own = isContinuing ? piece.slice(this.#wordPrefix.length) : piece;
    // Pieces are normalized already, but for those such as `[MASK]` that stand in the text as they
    // are.
    return Buffer.from(this.#normalize(own));
  }

  #normalize(text: string): string {
    return this.#inner.normalizer === null ? text : this.#inner.normalizer(text);
  }

  /**
   * Byte-level vocabularies cut within characters, so their units are bytes; those of others are
   * UTF-16.
   */
  #toUnits(bytes: Uint8Array): string {
    if (this.#bytes.isByteLevel)
      return Buffer.from(bytes)
        .toString("latin1")
        .replaceAll(/[ \t\r\n]/g, "");
    return Buffer.from(bytes)
      .toString("utf8")
      .replaceAll(/[\s\u2581]/gu, "");
  }

  #readTemplate(second: string | null): TemplatePart[] {
    const [first] = PLACEHOLDERS;
    const texts = second === null ? [first] : [first, second];
    const made = this.#inner.post_processor?.([first], second === null ? null : [second], true);
    const tokens = made?.tokens ?? texts;
    return tokens.map((token, index) => {
      const typeId = made?.token_type_ids?.[index] ?? 0;
      const which = texts.indexOf(token);
      if (which >= 0) return { type: "text", which: which === 0 ? 0 : 1, typeId };
      const tokenId = this.#tokenizer.convert_tokens_to_ids(token);
      if (typeof tokenId !== "number") throw new RangeError(`the tokenizer has no token ${token}`);
      return { type: "special", tokenId, typeId };
    });
  }
}

function toId(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}
