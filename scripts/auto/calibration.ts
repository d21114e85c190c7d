/**
 * From how sure a model was of answers that were graded to how often such answers are right
 * (isotonic regression), and how far off that is for others. Pure.
 */
import { AUTO_LIMITS, type ConfidencePoint } from "../../src/contract/auto.ts";

export interface Judged {
  /** Millionths; null: nothing was said of it. */
  readonly meanLogprob: number | null;
  readonly isRight: boolean;
}

interface Block {
  /** The least of it. */
  readonly from: number;
  readonly right: number;
  readonly count: number;
}

/**
 * Steps that never fall and are nearest to what was seen: neighbours that fall are one step. Of
 * more than a model may have, the two most alike become one.
 */
export function calibrate(answers: readonly Judged[]): ConfidencePoint[] {
  let blocks: Block[] = [];
  for (const [from, { right, count }] of byConfidence(answers)) {
    blocks.push({ from, right, count });
    for (let [a, b] = lastTwo(blocks); a !== undefined && b !== undefined;) {
      if (shareOf(a) < shareOf(b)) break;
      blocks.splice(-2, 2, joined(a, b));
      [a, b] = lastTwo(blocks);
    }
  }
  while (new Set(blocks.map(percentOf)).size > AUTO_LIMITS.maxConfidencePoints)
    blocks = withoutNearest(blocks);
  return blocks
    .filter((block, at) => at === 0 || percentOf(block) > percentOf(blocks[at - 1] ?? block))
    .map((block) => ({ mean_logprob_millionths: block.from, right: percentOf(block) }));
}

/** Of 100, by the curve; below its first point none. */
export function rightFor(curve: readonly ConfidencePoint[], meanLogprob: number | null): number {
  if (meanLogprob === null) return 0;
  return curve.findLast((point) => meanLogprob >= point.mean_logprob_millionths)?.right ?? 0;
}

const BINS = 10;

/**
 * The mean distance of what was expected from what came, in ten bins of what was expected; of 100.
 */
export function calibrationErrorOf<Answer extends { readonly isRight: boolean }>(
  answers: readonly Answer[],
  expected: (answer: Answer) => number,
): number {
  const bins = Array.from({ length: BINS }, () => ({ expected: 0, right: 0 }));
  for (const answer of answers) {
    const percent = expected(answer);
    const bin = bins[Math.min(BINS - 1, Math.floor((percent * BINS) / 100))];
    if (bin === undefined) continue;
    bin.expected += percent;
    bin.right += answer.isRight ? 100 : 0;
  }
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.expected - bin.right), 0);
  return off / answers.length;
}

/** What a model itself says: how likely a token was, on average. */
export const uncalibrated = ({ meanLogprob }: Judged): number =>
  meanLogprob === null ? 0 : 100 * Math.exp(meanLogprob / 1e6);

function byConfidence(answers: readonly Judged[]): [number, { right: number; count: number }][] {
  const found = new Map<number, { right: number; count: number }>();
  for (const { meanLogprob, isRight } of answers) {
    if (meanLogprob === null) continue;
    const { right, count } = found.get(meanLogprob) ?? { right: 0, count: 0 };
    found.set(meanLogprob, { right: right + Number(isRight), count: count + 1 });
  }
  return [...found].toSorted(([a], [b]) => a - b);
}

const shareOf = ({ right, count }: Block): number => right / count;
const percentOf = (block: Block): number => Math.round(100 * shareOf(block));
const lastTwo = (blocks: readonly Block[]): (Block | undefined)[] => [blocks.at(-2), blocks.at(-1)];
const joined = (a: Block, b: Block): Block => ({
  from: a.from,
  right: a.right + b.right,
  count: a.count + b.count,
});

function withoutNearest(blocks: readonly Block[]): Block[] {
  const gaps = blocks.slice(1).map((block, at) => shareOf(block) - shareOf(blocks[at] ?? block));
  const at = gaps.indexOf(Math.min(...gaps));
  const [a, b] = [blocks[at], blocks[at + 1]];
  if (a === undefined || b === undefined) return [...blocks];
  return [...blocks.slice(0, at), joined(a, b), ...blocks.slice(at + 2)];
}
