/**
 * Which bytes a token of the vocabulary stands for, by the steps of tokenizer.json's decoder. Pure.
 *
 * Steps that look at whole texts (a space cut from the beginning) are left out: they are no token's
 * own.
 */
import { createRandom } from "../sampling/random.ts";
import { BYTE_OF_CHARACTER } from "./pre-tokenizers.ts";

/** One part of tokenizer.json's `decoder`. */
export interface DecoderConfig {
  readonly type?: string;
  readonly decoders?: readonly DecoderConfig[];
  readonly pattern?: { readonly String?: string; readonly Regex?: string };
  readonly content?: string;
  readonly replacement?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

type Step = (piece: string) => string | Uint8Array;

export class TokenBytes {
  /** Whether tokens are runs of bytes, so that one may hold a part of a character. */
  readonly isByteLevel: boolean;
  readonly #steps: readonly Step[];

  constructor(decoder: DecoderConfig | null | undefined) {
    const parts = flatten(decoder ?? { type: "none" });
    this.isByteLevel = parts.some(({ type }) => type === "ByteLevel");
    this.#steps = parts.map(toStep);
  }

  of(piece: string): Uint8Array {
    let text = piece;
    for (const step of this.#steps) {
      const read = step(text);
      if (typeof read !== "string") return read;
      text = read;
    }
    return Buffer.from(text);
  }
}

function flatten(decoder: DecoderConfig): readonly DecoderConfig[] {
  return decoder.type === "Sequence" ? (decoder.decoders ?? []).flatMap(flatten) : [decoder];
}

function toStep(config: DecoderConfig): Step {
  switch (config.type) {
    case "ByteLevel":
      return readByteCharacters;
    case "ByteFallback":
      return (piece) => {
        const byte = /^<0x([0-9A-Fa-f]{2})>$/.exec(piece)?.[1];
        return byte === undefined ? piece : Uint8Array.of(Number.parseInt(byte, 16));
      };
    case "Replace": {
      const { pattern, content = "" } = config;
      if (pattern?.String !== undefined) {
        const found = pattern.String;
        return (piece) => piece.replaceAll(found, () => content);
      }
      const expression = new RegExp(pattern?.Regex ?? "(?!)", "gu");
      return (piece) => piece.replaceAll(expression, () => content);
    }
    case "Metaspace":
      return (piece) => piece.replaceAll(config.replacement ?? "\u2581", " ");
    case "WordPiece": {
      const { prefix = "##" } = config;
      return (piece) => (piece.startsWith(prefix) ? piece.slice(prefix.length) : ` ${piece}`);
    }
    case "BPEDecoder":
      return (piece) => piece.replaceAll(config.suffix ?? "</w>", " ");
    case "none":
      return (piece) => ` ${piece}`;
    case undefined:
    default:
      return (piece) => piece;
  }
}

function readByteCharacters(piece: string): Uint8Array {
  const bytes = Array.from(piece, (character) => BYTE_OF_CHARACTER.get(character));
  if (bytes.includes(undefined)) return Buffer.from(piece);
  return Uint8Array.from(bytes, (byte) => byte ?? 0);
}

/** How a proof asks a tokenizer. */
export interface Reading {
  /** All tokens that are text of the vocabulary's own. */
  readonly tokenIds: readonly number[];
  readonly bytesOf: (tokenId: number) => Uint8Array;
  readonly decode: (tokenIds: number[]) => string;
}

/**
 * What a proof found: tokens whose bytes are not what they are decoded to, or that no rule is
 * known.
 */
export type Proof =
  | { readonly isProven: true; readonly unreadable: ReadonlySet<number> }
  | { readonly isProven: false; readonly example: readonly number[] };

const PASSAGE_TOKENS = 256;
const RANDOM_PASSAGES = 64;
/** More of them, and it is not some tokens that are odd but the reading that is wrong. */
const MOST_UNREADABLE = 0.01;

/**
 * Whether the bytes of tokens, joined, are what decoding the tokens gives: over the whole
 * vocabulary and over passages of random tokens. A space at a text's beginning may be missing on
 * one side.
 */
export function proveReading(reading: Reading): Proof {
  const { tokenIds } = reading;
  const unreadable = new Set<number>();
  for (let start = 0; start < tokenIds.length; start += PASSAGE_TOKENS) {
    const passage = tokenIds.slice(start, start + PASSAGE_TOKENS);
    if (isReadAlike(passage, reading)) continue;
    for (const id of passage) if (!isReadAlike([id, id], reading)) unreadable.add(id);
    if (unreadable.size > tokenIds.length * MOST_UNREADABLE) {
      return { isProven: false, example: [...unreadable].slice(0, 1) };
    }
  }
  const readable = tokenIds.filter((id) => !unreadable.has(id));
  const random = createRandom(0, 0);
  for (let count = 0; count < RANDOM_PASSAGES && readable.length > 0; count += 1) {
    const passage = Array.from(
      { length: PASSAGE_TOKENS },
      () => readable[Math.floor(random() * readable.length)] ?? 0,
    );
    if (!isReadAlike(passage, reading)) return { isProven: false, example: passage.slice(0, 1) };
  }
  return { isProven: true, unreadable };
}

function isReadAlike(tokenIds: readonly number[], { bytesOf, decode }: Reading): boolean {
  const joined = Buffer.concat(tokenIds.map((id) => bytesOf(id)));
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(joined);
  return text.trimStart() === decode([...tokenIds]).trimStart();
}
