/**
 * Log probabilities of tokens. Pure.
 *
 * They describe the distribution the model gives: the log softmax of its raw logits, before
 * temperature, penalties, bias and masks. So they say what the model thinks, not what the settings
 * made of it, and do not change with the settings.
 */
import type { TokenLogprob } from "../../../src/contract/engine.ts";

/** What names a token on the wire. */
export interface TokenNames {
  /** The token's own bytes, which may be a part of a character. */
  bytesOf(tokenId: number): Uint8Array;
}

/** log(sum(exp(logits))), stable; `logits: Float32Array, [vocabulary]`. */
export function logSumExp(logits: Float32Array): number {
  let largest = -Infinity;
  for (const logit of logits) if (logit > largest) largest = logit;
  let sum = 0;
  for (const logit of logits) {
    const weight = Math.exp(logit - largest);
    // False of what is not a number.
    if (weight > 0) sum += weight;
  }
  return largest + Math.log(sum);
}

/** The `count` likeliest ids, likeliest first; equals by id. */
export function findTop(logits: Float32Array, count: number): number[] {
  const top: number[] = [];
  if (count === 0) return top;
  for (let id = 0; id < logits.length; id += 1) {
    const logit = logits[id] ?? -Infinity;
    if (top.length === count && logit <= (logits[top[count - 1] ?? 0] ?? -Infinity)) continue;
    let rank = Math.min(top.length, count - 1);
    while (rank > 0 && (logits[top[rank - 1] ?? 0] ?? -Infinity) < logit) {
      top[rank] = top[rank - 1] ?? 0;
      rank -= 1;
    }
    top[rank] = id;
  }
  return top;
}

/** The wire form of `tokenId` under `logits`, with the `topCount` likeliest beside it. */
export function describeLogprob(
  logits: Float32Array,
  tokenId: number,
  topCount: number,
  names: TokenNames,
): TokenLogprob {
  return describe(logits, tokenId, { topIds: findTop(logits, topCount), names });
}

/** The same with ids and ranks: 1 is the likeliest, and equals have the same. */
export function describeRanked(
  logits: Float32Array,
  tokenId: number,
  topCount: number,
  names: TokenNames,
): TokenLogprob {
  const topIds = findTop(logits, topCount);
  const described = describe(logits, tokenId, { topIds, names });
  const logitOf = (id: number): number => logits[id] ?? -Infinity;
  const top = described.top.map((entry, at) => {
    const id = topIds[at] ?? 0;
    // All that is likelier stands before it: nothing else of the vocabulary need be looked at.
    const likelier = topIds.findIndex((one) => !(logitOf(one) > logitOf(id)));
    return { id, rank: 1 + likelier, ...entry };
  });
  return { id: tokenId, rank: rankOf(logits, tokenId), ...described, top };
}

interface Described {
  readonly topIds: readonly number[];
  readonly names: TokenNames;
}

function describe(
  logits: Float32Array,
  tokenId: number,
  { topIds, names }: Described,
): TokenLogprob {
  const normalizer = logSumExp(logits);
  const one = (id: number) => ({
    ...describeToken(id, names),
    logprob: logprobOf(logits, id, normalizer),
  });
  return { ...one(tokenId), top: topIds.map(one) };
}

function rankOf(logits: Float32Array, tokenId: number): number {
  const own = logits[tokenId] ?? -Infinity;
  let rank = 1;
  for (const logit of logits) if (logit > own) rank += 1;
  return rank;
}

/** The wire form of a prompt's first token, which nothing precedes. */
export function describeFirstToken(tokenId: number, names: TokenNames): TokenLogprob {
  return { ...describeToken(tokenId, names), logprob: null, top: [] };
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** `token` shows a part of a character as U+FFFD; `bytes` are exact. */
function describeToken(tokenId: number, names: TokenNames): { token: string; bytes: number[] } {
  const bytes = names.bytesOf(tokenId);
  return { token: decoder.decode(bytes), bytes: [...bytes] };
}

/**
 * The log probability of one token; an infinite logit has them all.
 *
 * JSON has no -Infinity, nor NaN: an impossible token is given float32's most negative number.
 *
 * @param normalizer `logSumExp` of the same logits
 */
export function logprobOf(logits: Float32Array, tokenId: number, normalizer: number): number {
  const logit = logits[tokenId] ?? -Infinity;
  if (logit === Infinity) return 0;
  const logprob = logit - normalizer;
  return logprob > LEAST_LOGPROB ? logprob : LEAST_LOGPROB;
}

const LEAST_LOGPROB = -3.4028234663852886e38;
