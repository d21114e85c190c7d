/**
 * A cheaper model that is tried before another (decisions/0099): which, and how sure it has to be
 * of its answer. Whole numbers alone, as in `auto.ts`, so that it comes out of the record again.
 * Pure.
 *
 *   sure enough: as often right, by the model's own calibration, as the other one is expected to
 *   be, but for the caller's tolerance
 */
import type { CascadeRecord } from "../contract/auto.ts";
import {
  byCost,
  expectedOf,
  lastShares,
  neededKinds,
  openTo,
  toleranceOf,
  type AutoModel,
  type AutoWish,
} from "./auto.ts";

/** So many of an answer's first tokens are judged; a stream is held back for as long. */
export const JUDGED_TOKENS = 64;

export type Cascade = Pick<CascadeRecord, "model" | "next_model" | "keep_from_millionths">;

interface Bounds {
  /** That the conversation has reached: no model below it is tried. */
  readonly tier: number;
  readonly choices: number;
}

/** Of 100,000 answers, for each of 100. */
const UNIT = 1_000;

/** @returns a text where no model is to be tried first: why not */
export function cascadeOf(
  models: readonly AutoModel[],
  wish: AutoWish,
  { tier, choices }: Bounds,
): Cascade | string {
  if (choices !== 1) return "several choices are asked for";
  const [needed] = neededKinds(wish);
  if (needed !== undefined) return `nothing says how sure a model is of ${needed}`;
  const shares = lastShares(wish);
  const expected = ({ terms }: AutoModel): number => expectedOf(terms, shares);
  const open = openTo(models)
    .filter(({ terms }) => terms.quality >= tier)
    .toSorted(byCost);
  const first = open.find(({ terms }) => terms.confidence !== undefined);
  if (first === undefined) return "no model says how sure it is";
  const dearer = open.slice(open.indexOf(first) + 1);
  const best = Math.max(...dearer.map(expected));
  const tolerance = toleranceOf(wish);
  const next = dearer.find((model) => expected(model) >= best - tolerance);
  if (next === undefined) return `no model is dearer than ${first.id}`;
  const wanted = expected(next) - tolerance;
  if (wanted <= 0) return `${first.id} need not be sure`;
  const point = first.terms.confidence?.find(({ right }) => right * UNIT >= wanted);
  if (point === undefined) return `${first.id} is never sure enough`;
  const keep_from_millionths = point.mean_logprob_millionths;
  return { model: first.id, next_model: next.id, keep_from_millionths };
}

/** @returns null where nothing is said of any token */
export function meanLogprobMillionths(logprobs: readonly (number | null)[]): number | null {
  const known = logprobs.slice(0, JUDGED_TOKENS).filter((logprob) => logprob !== null);
  if (known.length === 0) return null;
  const sum = known.reduce((total, logprob) => total + logprob, 0);
  // One that cannot come is the most negative number that there is: it must stay a whole one.
  return Math.max(LEAST_MILLIONTHS, Math.min(0, Math.round((sum / known.length) * 1e6) + 0));
}

const LEAST_MILLIONTHS = -1_000_000_000;

export function isSureEnough(
  meanMillionths: number | null,
  { keep_from_millionths: from }: Pick<Cascade, "keep_from_millionths">,
): boolean {
  return meanMillionths !== null && meanMillionths >= from;
}
