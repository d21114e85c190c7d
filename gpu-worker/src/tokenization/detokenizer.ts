/**
 * Turns generated tokens into text, one at a time. Pure.
 *
 * Both kinds hold back an unfinished character, skip special tokens, and give together exactly what
 * decoding all tokens at once would give, without doing so at each step.
 */

/**
 * What a token adds to the text. `text`: an added token's content, which ends any unfinished
 * character.
 */
export type TokenPiece =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "special" };

export interface Detokenizer {
  /** Text that is complete now; may be empty. */
  push(tokenId: number): string;
  /** What was held back, when no more will come; an unfinished character becomes U+FFFD. */
  flush(): string;
}

/**
 * For byte-level vocabularies: each token is a run of bytes, so a streaming UTF-8 decoder is exact.
 */
export class ByteDetokenizer implements Detokenizer {
  readonly #pieceOf: (tokenId: number) => TokenPiece;
  #decoder = createDecoder();

  constructor(pieceOf: (tokenId: number) => TokenPiece) {
    this.#pieceOf = pieceOf;
  }

  push(tokenId: number): string {
    const piece = this.#pieceOf(tokenId);
    if (piece.kind === "special") return "";
    if (piece.kind === "text") return this.flush() + piece.text;
    return this.#decoder.decode(piece.bytes, { stream: true });
  }

  flush(): string {
    const text = this.#decoder.decode();
    this.#decoder = createDecoder();
    return text;
  }
}

/**
 * For any other vocabulary, where a token's text depends on its neighbours: decodes a short window
 * and takes what it adds. The window starts with the end of the prompt, so that a leading space
 * survives.
 *
 * Source: vLLM's `detokenize_incrementally`, prefix and read offsets.
 * Invariant: the window is the last shown tokens followed by those not shown yet.
 */
export class WindowDetokenizer implements Detokenizer {
  readonly #decode: (tokenIds: number[]) => string;
  #window: number[];
  /** Tokens of the window whose text was shown. */
  #shown: number;

  constructor(decode: (tokenIds: number[]) => string, promptEnd: readonly number[]) {
    this.#decode = decode;
    this.#window = promptEnd.slice(-5);
    this.#shown = this.#window.length;
  }

  push(tokenId: number): string {
    this.#window.push(tokenId);
    const text = this.#findAdded();
    if (text === "" || text.endsWith("\ufffd")) return "";
    this.#advance();
    return text;
  }

  flush(): string {
    const text = this.#findAdded();
    this.#advance();
    return text;
  }

  #findAdded(): string {
    const before = this.#shown === 0 ? "" : this.#decode(this.#window.slice(0, this.#shown));
    const after = this.#window.length === 0 ? "" : this.#decode(this.#window);
    return after.length > before.length ? after.slice(before.length) : "";
  }

  #advance(): void {
    this.#window = this.#window.slice(this.#shown);
    this.#shown = this.#window.length;
  }
}

/** Without `ignoreBOM` a leading U+FEFF would vanish. */
function createDecoder(): InstanceType<typeof TextDecoder> {
  return new TextDecoder("utf-8", { ignoreBOM: true });
}
