/**
 * The segments of a sound that Whisper heard, with their tokens and how sure it was of them. Pure.
 *
 * Times stand among the tokens, and parts of a long sound overlap: what is between two times is a
 * segment, and one that reaches over a seam is joined there. The borders are those of Whisper's
 * tokenizer, which tells texts and times alone.
 *
 * Source: `_decode_asr` of Transformers.js, tokenization_whisper.js
 */
import { findSeam } from "./spoken-text.ts";

export interface HeardToken {
  readonly id: number;
  /** Natural logarithm of its probability among all that could be chosen there. */
  readonly logprob: number;
  /** When it was heard, in seconds of its part, or of the whole sound; absent: unasked. */
  readonly from?: number;
  readonly to?: number;
}

/** What was written of a part of the sound. */
export interface HeardPart {
  readonly tokens: readonly HeardToken[];
  /** How likely nothing is said in it; null: the model does not know. */
  readonly noSpeechProbability: number | null;
}

/** Of a part, in seconds. */
export interface PartTimes {
  readonly length: number;
  /** What it shares with the part before, and with the next. */
  readonly left: number;
  readonly right: number;
}

export interface SegmentRules {
  /** The first of the tokens that are times, and of how many seconds each is. */
  readonly firstTime: number;
  readonly timeSeconds: number;
  readonly isSpecial: (tokenId: number) => boolean;
}

export interface HeardSegment {
  /** In seconds, of the whole sound; null: the model wrote none. */
  readonly start: number | null;
  readonly end: number | null;
  /** Of its text, and with the times around it. */
  readonly text: readonly HeardToken[];
  readonly tokens: readonly HeardToken[];
  /** In which it begins. */
  readonly part: number;
}

/** Whisper has as many, after its first. */
const TIMES = 1_500;

interface Placed extends HeardToken {
  readonly part: number;
}

interface Open {
  start: number | null;
  startToken: Placed | undefined;
  /** Of its text, by part. */
  texts: Placed[][];
}

const toOpen = (): Open => ({ start: null, startToken: undefined, texts: [] });

export function toSegments(
  parts: readonly (Pick<HeardPart, "tokens"> & PartTimes)[],
  { firstTime, timeSeconds, isSpecial }: SegmentRules,
): HeardSegment[] {
  const segments: HeardSegment[] = [];
  let open = toOpen();
  let offset = 0;
  let isSkipping = false;
  for (const [part, { tokens, length, left, right }] of parts.entries()) {
    offset -= left;
    const isTime = ({ id }: HeardToken): boolean => id >= firstTime && id <= firstTime + TIMES;
    const opensAt = left > 0 ? left / timeSeconds + firstTime : firstTime;
    const closesAt = right > 0 ? findLastTime(tokens, length - right) : undefined;
    let text: Placed[] = [];
    for (const heard of tokens) {
      const token = { ...heard, ...shifted(heard, offset), part };
      if (isSpecial(token.id)) continue;
      if (!isTime(token)) {
        text.push(token);
        continue;
      }
      const time = Math.round(((token.id - firstTime) * timeSeconds + offset) * 100) / 100;
      // What is shared belongs to the part that has all of it; times come in pairs.
      if (closesAt !== undefined && token.id >= closesAt) isSkipping = true;
      else if (isSkipping || (open.texts.length > 0 && token.id < opensAt)) isSkipping = false;
      else if (open.start === null) Object.assign(open, { start: time, startToken: token });
      else if (time !== open.start) {
        segments.push(toSegment({ ...open, texts: [...open.texts, text] }, time, token));
        [open, text] = [toOpen(), []];
      }
    }
    offset += length - right;
    if (text.length > 0) open.texts.push(text);
    else if (open.texts.every((one) => one.length === 0)) open = toOpen();
  }
  if (open.texts.length > 0) segments.push(toSegment(open, null, undefined));
  return segments;

  /** The first of the times at the end of a part that are in what it shares with the next. */
  function findLastTime(tokens: readonly HeardToken[], sharedFrom: number): number | undefined {
    let last: number | undefined;
    for (const { id } of tokens.toReversed()) {
      if (id < firstTime) continue;
      if (last !== undefined && (id - firstTime) * timeSeconds < sharedFrom) break;
      last = id;
    }
    return last;
  }
}

function toSegment(
  { start, startToken, texts }: Open,
  end: number | null,
  endToken: Placed | undefined,
): HeardSegment {
  const text = join(texts);
  const tokens = [startToken, ...text, endToken].filter((token) => token !== undefined);
  const { part = 0 } = tokens[0] ?? {};
  const toToken = ({ part: _, ...token }: Placed): HeardToken => token;
  return { start, end, text: text.map(toToken), tokens: tokens.map(toToken), part };
}

/** In seconds of the whole sound. */
function shifted({ from, to }: HeardToken, offset: number): Pick<HeardToken, "from" | "to"> {
  if (from === undefined || to === undefined) return {};
  return { from: from + offset, to: to + offset };
}

function join([first = [], ...others]: readonly (readonly Placed[])[]): Placed[] {
  const certain: Placed[] = [];
  let before = first;
  const idsOf = (tokens: readonly Placed[]): number[] => tokens.map(({ id }) => id);
  for (const next of others) {
    const { left, right } = findSeam(idsOf(before), idsOf(next));
    certain.push(...before.slice(0, left));
    before = next.slice(right);
  }
  return [...certain, ...before];
}

/** @returns null: it has no tokens */
export function meanLogprobOf(tokens: readonly HeardToken[]): number | null {
  if (tokens.length === 0) return null;
  return tokens.reduce((sum, { logprob }) => sum + logprob, 0) / tokens.length;
}

/**
 * Of the token that was chosen. What rules forbid is -Infinity among the scores, and impossible.
 *
 * @param temperature what the scores were divided by
 */
export function logprobOf(scores: ArrayLike<number>, chosen: number, temperature: number): number {
  let most = -Infinity;
  for (let at = 0; at < scores.length; at += 1) most = Math.max(most, scores[at] ?? -Infinity);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1)
    sum += Math.exp(((scores[at] ?? -Infinity) - most) * temperature);
  return ((scores[chosen] ?? -Infinity) - most) * temperature - Math.log(sum);
}
