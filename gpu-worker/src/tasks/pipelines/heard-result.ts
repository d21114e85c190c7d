/** What Whisper heard, with what is known of each segment. */
import { deflateSync } from "node:zlib";

import { type HeardSegment, meanLogprobOf, toSegments } from "./heard-segments.ts";
import type { Hearing } from "./hearing.ts";

interface Means {
  readonly tokenizer: {
    decode(tokenIds: number[]): string;
    readonly all_special_ids?: readonly number[];
    readonly timestamp_begin?: number;
  };
  /** Samples a second. */
  readonly rate: number;
  /** Samples from one frame of the model's features to the next. */
  readonly hopSamples: number;
  /** Seconds of one of its tokens that are times. */
  readonly timeSeconds: number;
}

/** @param output of the library's pipeline */
export function toHeardResult(output: object, hearing: Hearing, means: Means): object {
  const { language, heard } = hearing;
  return {
    ...output,
    ...(language !== undefined && { language }),
    ...(heard.length > 0 && { chunks: toChunks(hearing, means) }),
  };
}

function toChunks(hearing: Hearing, means: Means): object[] {
  const { tokenizer, rate, timeSeconds } = means;
  const { timestamp_begin: firstTime = Infinity, all_special_ids: ids = [] } = tokenizer;
  const special = new Set(ids);
  const parts = hearing.heard.map(({ samples: { length, left, right }, ...part }) => ({
    ...part,
    length: length / rate,
    left: left / rate,
    right: right / rate,
  }));
  const isSpecial = (id: number): boolean => special.has(id);
  const segments = toSegments(parts, { firstTime, timeSeconds, isSpecial });
  return segments.map((segment) => toChunk(segment, hearing, means));
}

function toChunk(segment: HeardSegment, { heard }: Hearing, { tokenizer, hopSamples }: Means) {
  const { start, end, textIds, tokens, part } = segment;
  const text = tokenizer.decode([...textIds]);
  const { samples, noSpeechProbability } = heard[part] ?? {};
  return {
    text,
    timestamp: [start, end],
    seek: Math.round((samples?.from ?? 0) / hopSamples),
    tokens: tokens.map(({ id }) => id),
    avg_logprob: meanLogprobOf(tokens),
    compression_ratio: compressionRatioOf(text.trim()),
    no_speech_prob: noSpeechProbability ?? null,
  };
}

/** How often a text says the same, as Whisper's authors measure it. */
export function compressionRatioOf(text: string): number {
  const bytes = Buffer.from(text);
  return bytes.length / deflateSync(bytes).length;
}
