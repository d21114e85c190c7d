/** What a tokenizer's file says of how much text a token can stand for. Pure. */
import { type DecoderConfig, TokenBytes } from "./token-bytes.ts";

/** Parts of tokenizer.json. */
export interface TextRuleFile {
  readonly model?: { readonly type?: string; readonly byte_fallback?: boolean };
  readonly normalizer?: unknown;
  readonly pre_tokenizer?: unknown;
  readonly decoder?: DecoderConfig | null;
  readonly added_tokens?: readonly { readonly lstrip?: boolean; readonly rstrip?: boolean }[];
}

interface Part {
  readonly type?: string;
  readonly behavior?: string;
  readonly pattern?: { readonly String?: string };
  readonly content?: string;
  readonly normalizers?: readonly unknown[];
  readonly pretokenizers?: readonly unknown[];
}

/**
 * Most bytes of text for one byte of what its tokens stand for. Undefined where that has no bound:
 * some text is dropped, or becomes one unknown token however long it is.
 */
export function findMaxShrink(file: TextRuleFile): number | undefined {
  const { model, normalizer, decoder, added_tokens: added = [] } = file;
  const hasBytes = new TokenBytes(decoder).isByteLevel || model?.byte_fallback === true;
  const strips = added.some(({ lstrip, rstrip }) => lstrip === true || rstrip === true);
  const isWhole = model?.type === "BPE" && hasBytes && !strips && keepsText(file.pre_tokenizer);
  return isWhole ? shrinkOf(normalizer) : undefined;
}

/**
 * Of Unicode's four forms: U+03B9, U+0308 and U+0301 become U+0390, a letter of mathematics a digit
 * or a Latin one.
 */
const UNICODE_SHRINK = 4;
/** U+212A becomes k. */
const LOWERCASE_SHRINK = 3;

function shrinkOf(normalizer: unknown): number | undefined {
  if (normalizer === null || normalizer === undefined) return 1;
  const { type, normalizers = [], pattern, content = "" } = normalizer as Part;
  switch (type) {
    case "NFC":
    case "NFD":
    case "NFKC":
    case "NFKD":
      return UNICODE_SHRINK;
    case "Lowercase":
      return LOWERCASE_SHRINK;
    case "Prepend":
      return 1;
    case "Replace": {
      const bytes = Buffer.byteLength(content);
      if (pattern?.String === undefined || bytes === 0) return undefined;
      return Math.max(1, Buffer.byteLength(pattern.String) / bytes);
    }
    case "Sequence":
      return normalizers
        .map(shrinkOf)
        .reduce((all, one) => (all === undefined || one === undefined ? undefined : all * one), 1);
    case undefined:
    default:
      return undefined;
  }
}

function keepsText(preTokenizer: unknown): boolean {
  if (preTokenizer === null || preTokenizer === undefined) return true;
  const { type, behavior, pretokenizers = [] } = preTokenizer as Part;
  if (type === "Sequence") return pretokenizers.every(keepsText);
  if (type === "Split") return behavior !== "Removed";
  return type === "ByteLevel" || type === "Digits" || type === "Metaspace";
}
