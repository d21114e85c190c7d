/** What Whisper heard, with what is known of each segment, word and token. */
import { deflateSync } from "node:zlib";

import type { HeardTokenLogprob } from "../../../../src/contract/task.ts";
import { type DecoderConfig, TokenBytes } from "../../tokenization/token-bytes.ts";
import { type HeardSegment, type HeardToken, meanLogprobOf, toSegments } from "./heard-segments.ts";
import type { Hearing } from "./hearing.ts";

/** Of Whisper's tokenizer in the library. */
export interface HeardVocabulary {
  decode(tokenIds: number[]): string;
  readonly all_special_ids?: readonly number[];
  readonly timestamp_begin?: number;
  readonly _tokenizer?: unknown;
  combineTokensIntoWords?(
    tokenIds: number[],
    language?: string,
  ): readonly [words: readonly string[], ids: unknown, places: readonly (readonly number[])[]];
}

interface Means {
  readonly tokenizer: HeardVocabulary;
  /** Samples a second. */
  readonly rate: number;
  /** Samples from one frame of the model's features to the next. */
  readonly hopSamples: number;
  /** Seconds of one of its tokens that are times. */
  readonly timeSeconds: number;
}

/** @param output of the library's pipeline */
export function toHeardResult(output: object, hearing: Hearing, means: Means): object {
  const { language, heard, wishes } = hearing;
  const segments = heard.length > 0 ? segmentsOf(hearing, means) : [];
  const tokens = segments.flatMap(({ text }) => text);
  return {
    ...output,
    ...(language !== undefined && { language }),
    ...(wishes.segments &&
      heard.length > 0 && { chunks: segments.map((one) => toChunk(one, hearing, means)) }),
    ...(wishes.logprobs && { logprobs: toLogprobs(tokens, means.tokenizer) }),
  };
}

function segmentsOf({ heard }: Hearing, { tokenizer, rate, timeSeconds }: Means): HeardSegment[] {
  const { timestamp_begin: firstTime = Infinity, all_special_ids: ids = [] } = tokenizer;
  const special = new Set(ids);
  const parts = heard.map(({ samples: { length, left, right }, ...part }) => ({
    ...part,
    length: length / rate,
    left: left / rate,
    right: right / rate,
  }));
  const isSpecial = (id: number): boolean => special.has(id);
  return toSegments(parts, { firstTime, timeSeconds, isSpecial });
}

function toChunk(segment: HeardSegment, hearing: Hearing, { tokenizer, hopSamples }: Means) {
  const { start, end, text: heard, tokens, part } = segment;
  const text = tokenizer.decode(heard.map(({ id }) => id));
  const { samples, noSpeechProbability } = hearing.heard[part] ?? {};
  return {
    text,
    timestamp: [start, end],
    seek: Math.round((samples?.from ?? 0) / hopSamples),
    tokens: tokens.map(({ id }) => id),
    avg_logprob: meanLogprobOf(tokens),
    compression_ratio: compressionRatioOf(text.trim()),
    no_speech_prob: noSpeechProbability ?? null,
    ...(hearing.wishes.words && { words: toWords(segment, hearing.language, tokenizer) }),
  };
}

/** Languages that are written without spaces, as the library calls them. */
const UNSPACED: Readonly<Record<string, string>> = {
  zh: "chinese",
  yue: "chinese",
  ja: "japanese",
  th: "thai",
  lo: "lao",
  my: "myanmar",
};

/** Each with the signs that are written at it, and no longer than its segment. */
function toWords(
  { text, start, end }: HeardSegment,
  language: string | undefined,
  tokenizer: HeardVocabulary,
) {
  const ids = text.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [words, , places] = tokenizer.combineTokensIntoWords?.(ids, UNSPACED[language ?? ""]) ?? [
    [],
    [],
    [],
  ];
  const within = (seconds: number): number =>
    round(Math.min(end ?? Infinity, Math.max(start ?? 0, seconds)));
  return words.flatMap((word, index) => {
    const place = places[index] ?? [];
    const [first, last] = [text[place[0] ?? -1], text[place.at(-1) ?? -1]];
    if (word.trim() === "" || first === undefined || last === undefined) return [];
    return { word: word.trim(), timestamp: [within(first.from ?? 0), within(last.to ?? 0)] };
  });
}

const round = (seconds: number): number => Math.round(seconds * 100) / 100;

/** As OpenAI writes what is all but impossible. */
const LEAST_LOGPROB = -9_999;

/** What a tokenizer of the library is made of. */
interface Inner {
  readonly tokenizer?: { readonly decoder?: DecoderConfig | null };
  id_to_token(id: number): string | undefined;
}

export function toLogprobs(
  tokens: readonly HeardToken[],
  { _tokenizer }: HeardVocabulary,
): HeardTokenLogprob[] {
  const inner = _tokenizer as Inner | undefined;
  const bytes = new TokenBytes(inner?.tokenizer?.decoder);
  return tokens.map(({ id, logprob }) => {
    const own = bytes.of(inner?.id_to_token(id) ?? "");
    return {
      token: new TextDecoder("utf-8", { ignoreBOM: true }).decode(own),
      logprob: Number.isFinite(logprob) ? Math.max(LEAST_LOGPROB, logprob) : LEAST_LOGPROB,
      bytes: [...own],
    };
  });
}

/** How often a text says the same, as Whisper's authors measure it. */
export function compressionRatioOf(text: string): number {
  const bytes = Buffer.from(text);
  return bytes.length / deflateSync(bytes).length;
}
