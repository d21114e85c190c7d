/**
 * How a text is changed before it is cut, as Hugging Face's own `tokenizers` (Rust) changes it.
 * Pure.
 *
 * Source: tokenizers 0.23.3, `normalizers/`. Others than those here are Transformers.js' own.
 */
import { toNormalForm } from "../../../src/contract/normal-forms.ts";
import { createCharsmap } from "./charsmap.ts";

/** One part of tokenizer.json's `normalizer`. */
export interface NormalizerConfig {
  readonly type?: string;
  readonly normalizers?: readonly NormalizerConfig[];
  readonly strip_left?: boolean;
  readonly strip_right?: boolean;
  readonly clean_text?: boolean;
  readonly handle_chinese_chars?: boolean;
  readonly strip_accents?: boolean | null;
  readonly lowercase?: boolean;
  /** Of a `Precompiled`, in base64. */
  readonly precompiled_charsmap?: string | null;
}

/** Transformers.js' own normalizer for the same part. */
export interface OwnNormalizer {
  (text: string): string;
  /** Of a `Sequence`. */
  readonly normalizers?: readonly (OwnNormalizer | null)[];
}

type Normalize = (text: string) => string;

/** `own` is asked where a part is of a kind that is not known here. */
export function createNormalizer(config: NormalizerConfig, own: OwnNormalizer | null): Normalize {
  switch (config.type) {
    case "Sequence": {
      const parts = (config.normalizers ?? []).map((part, index) =>
        createNormalizer(part, own?.normalizers?.[index] ?? null),
      );
      return (text) => parts.reduce((changed, part) => part(changed), text);
    }
    case "NFC":
    case "NFD":
    case "NFKC":
    case "NFKD": {
      const form = config.type;
      return (text) => toNormalForm(text, form);
    }
    case "Lowercase":
      return toLowerCase;
    case "Strip": {
      const { strip_left: isLeft = true, strip_right: isRight = true } = config;
      return (text) => {
        const begun = isLeft ? text.replace(/^\p{White_Space}+/u, "") : text;
        return isRight ? trimEnd(begun) : begun;
      };
    }
    case "BertNormalizer":
      return (text) => normalizeForBert(text, config);
    case "Precompiled": {
      const { precompiled_charsmap: table } = config;
      return table == null || table === "" ? (text) => text : createCharsmap(table);
    }
    case undefined:
    default:
      return (text) => own?.(text) ?? text;
  }
}

/**
 * From its end: a pattern would begin anew at each space of a run that is followed by something.
 */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && WHITE_SPACE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const WHITE_SPACE = /\p{White_Space}/u;

/** Letter by letter: a sigma at a word's end is written as any other. */
function toLowerCase(text: string): string {
  let lower = "";
  for (const character of text) lower += character.toLowerCase();
  return lower;
}

function normalizeForBert(text: string, config: NormalizerConfig): string {
  let changed = text;
  if (config.clean_text !== false) changed = clean(changed);
  if (config.handle_chinese_chars !== false) changed = changed.replaceAll(CHINESE, " $& ");
  const isLower = config.lowercase !== false;
  if (config.strip_accents ?? isLower)
    changed = toNormalForm(changed, "NFD").replaceAll(/\p{Mn}/gu, "");
  return isLower ? toLowerCase(changed) : changed;
}

const CHINESE =
  /[\u4e00-\u9fff\u3400-\u4dbf\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b920}-\u{2ceaf}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

function clean(text: string): string {
  return text
    .replaceAll(/[\0\ufffd]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}]/gu, "")
    .replaceAll(/\p{White_Space}/gu, " ");
}
