/**
 * When each token of a text was heard, by where in the sound a model looked as it wrote it. Pure.
 *
 * Some heads of Whisper's decoder, which its authors name for each model, look at what is written
 * next. The way through what they saw that loses least, from the first token to the last and never
 * back, says where each token begins.
 *
 * Source: `find_alignment`, `median_filter` and `dtw` of openai-whisper, timing.py
 */

export interface Seen {
  /** A row for each position that was read, each of all heads by all frames. */
  readonly rows: readonly Float32Array[];
  readonly heads: number;
  /** Of the sound. */
  readonly frames: number;
  /** The last so many of the rows wrote a token each. */
  readonly tokens: number;
}

/** Frames. */
const MEDIAN_WIDTH = 7;
const [STEP_TOKENS, STEP_FRAMES] = [64, 400];

/**
 * In steps of some ten milliseconds, so that others have the thread between.
 *
 * @returns the frame at which each token begins
 */
export function* findBeginnings(seen: Seen): Generator<void, number[]> {
  const { rows, heads, frames, tokens } = seen;
  const first = rows.length - tokens;
  const looked = new Float64Array(tokens * frames);
  const line = new Float64Array(frames);
  for (let head = 0; head < heads; head += 1) {
    const { means, deviations } = spreadOf(seen, head);
    for (let token = 0; token < tokens; token += 1) {
      const row = rows[first + token]?.subarray(head * frames, (head + 1) * frames) ?? line;
      for (let at = 0; at < frames; at += 1) {
        const deviation = deviations[at] ?? 0;
        line[at] = deviation === 0 ? 0 : ((row[at] ?? 0) - (means[at] ?? 0)) / deviation;
      }
      addMedians(line, looked.subarray(token * frames, (token + 1) * frames));
      if (token % STEP_TOKENS === STEP_TOKENS - 1) yield;
    }
    yield;
  }
  return yield* findPath(looked, tokens, frames);
}

/** How a head looked at each frame, over all rows. */
function spreadOf({ rows, frames }: Seen, head: number) {
  const means = new Float64Array(frames);
  const deviations = new Float64Array(frames);
  for (const row of rows)
    for (let at = 0; at < frames; at += 1)
      means[at] = (means[at] ?? 0) + (row[head * frames + at] ?? 0) / rows.length;
  for (const row of rows)
    for (let at = 0; at < frames; at += 1) {
      const off = (row[head * frames + at] ?? 0) - (means[at] ?? 0);
      deviations[at] = (deviations[at] ?? 0) + (off * off) / rows.length;
    }
  for (let at = 0; at < frames; at += 1) deviations[at] = Math.sqrt(deviations[at] ?? 0);
  return { means, deviations };
}

/** Adds the median around each number; beyond both ends the line is mirrored. */
function addMedians(line: Float64Array, sums: Float64Array): void {
  const half = (MEDIAN_WIDTH - 1) / 2;
  const last = line.length - 1;
  const isShort = last < half;
  const around = new Float64Array(MEDIAN_WIDTH);
  for (let at = 0; at <= last; at += 1) {
    if (isShort) {
      sums[at] = (sums[at] ?? 0) + (line[at] ?? 0);
      continue;
    }
    for (let step = 0; step < MEDIAN_WIDTH; step += 1) {
      const place = Math.abs(at + step - half);
      const value = line[place > last ? 2 * last - place : place] ?? 0;
      let into = step;
      for (; into > 0 && (around[into - 1] ?? 0) > value; into -= 1)
        around[into] = around[into - 1] ?? 0;
      around[into] = value;
    }
    sums[at] = (sums[at] ?? 0) + (around[half] ?? 0);
  }
}

const [BOTH, NEXT_TOKEN, NEXT_FRAME] = [0, 1, 2];

/** Dynamic time warping over `-looked`. @returns the first frame of each token on the way */
function* findPath(
  looked: Float64Array,
  tokens: number,
  frames: number,
): Generator<void, number[]> {
  const steps = new Uint8Array((tokens + 1) * (frames + 1));
  let before = new Float64Array(tokens + 1).fill(Infinity);
  let costs = new Float64Array(tokens + 1);
  before[0] = 0;
  for (let frame = 1; frame <= frames; frame += 1) {
    costs[0] = Infinity;
    for (let token = 1; token <= tokens; token += 1) {
      const both = before[token - 1] ?? Infinity;
      const nextToken = costs[token - 1] ?? Infinity;
      const nextFrame = before[token] ?? Infinity;
      let [cost, step] = [nextFrame, NEXT_FRAME];
      if (both < nextToken && both < nextFrame) [cost, step] = [both, BOTH];
      else if (nextToken < both && nextToken < nextFrame) [cost, step] = [nextToken, NEXT_TOKEN];
      costs[token] = cost - (looked[(token - 1) * frames + frame - 1] ?? 0);
      steps[token * (frames + 1) + frame] = step;
    }
    [before, costs] = [costs, before];
    if (frame % STEP_FRAMES === 0) yield;
  }
  const beginnings = Array.from({ length: tokens }, () => 0);
  let [token, frame] = [tokens, frames];
  while (token > 0) {
    // From the end on: the last that is noted is the first on the way.
    beginnings[token - 1] = Math.max(0, frame - 1);
    const step = frame === 0 ? NEXT_TOKEN : steps[token * (frames + 1) + frame];
    if (step !== NEXT_FRAME) token -= 1;
    if (step !== NEXT_TOKEN) frame -= 1;
  }
  return beginnings;
}
