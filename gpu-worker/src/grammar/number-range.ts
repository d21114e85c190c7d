import { choice, type Expression, oneOf, sequence, text } from "./expression.ts";
/** Numbers between two bounds as expressions over their digits. Pure. */
import { MAX_DIGITS, DIGITS } from "./json-text.ts";
import { refuse } from "./refusal.ts";

export interface NumberBounds {
  readonly minimum: number | undefined;
  readonly exclusiveMinimum: number | undefined;
  readonly maximum: number | undefined;
  readonly exclusiveMaximum: number | undefined;
}

/** Where a side has no bound: the largest number of `MAX_DIGITS` digits. */
const LARGEST = 10n ** BigInt(MAX_DIGITS) - 1n;
/** Decimals that a bound may have. */
const MAX_DECIMALS = 9;

/**
 * The integers within the bounds, or the numbers with a few decimals: none, one, two, and as many as the bounds
 * have. A number with more would be valid too, but no digit could then be chosen without looking at all others.
 *
 * @throws {GrammarRefusal} if nothing lies between the bounds, or a bound is too large or too fine
 */
export function numberBetween(bounds: NumberBounds, isInteger: boolean): Expression {
  const values = [bounds.minimum, bounds.exclusiveMinimum, bounds.maximum, bounds.exclusiveMaximum];
  const finest = Math.max(
    ...values.map((value) => (value === undefined ? 0 : toDecimal(value).decimals)),
  );
  const scales = isInteger ? [0] : [...new Set([0, 1, 2, finest])];
  const options = scales.flatMap((decimals) => scaledBetween(bounds, decimals));
  if (options.length === 0) refuse("no number lies between its bounds");
  return choice(...options);
}

function scaledBetween(bounds: NumberBounds, decimals: number): Expression[] {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = bounds;
  const scale = 10n ** BigInt(decimals);
  const lows = [-LARGEST * scale];
  const highs = [LARGEST * scale];
  if (minimum !== undefined) lows.push(-floorScaled(-minimum, decimals));
  if (exclusiveMinimum !== undefined) lows.push(floorScaled(exclusiveMinimum, decimals) + 1n);
  if (maximum !== undefined) highs.push(floorScaled(maximum, decimals));
  if (exclusiveMaximum !== undefined) highs.push(-floorScaled(-exclusiveMaximum, decimals) - 1n);
  const low = lows.reduce((a, b) => (a > b ? a : b));
  const high = highs.reduce((a, b) => (a < b ? a : b));
  const options: Expression[] = [];
  if (low < 0n && low <= high) {
    const nearest = high < 0n ? -high : 1n;
    options.push(sequence(text("-"), digitsBetween(nearest, -low, decimals)));
  }
  if (high >= 0n && low <= high) options.push(digitsBetween(low > 0n ? low : 0n, high, decimals));
  return options;
}

/** `low` to `high`, neither negative, each written with its point `decimals` digits from the end. */
function digitsBetween(low: bigint, high: bigint, decimals: number): Expression {
  const options: Expression[] = [];
  const longest = String(high).length;
  for (let length = decimals + 1; length <= Math.max(longest, decimals + 1); length += 1) {
    const first = length === decimals + 1 ? 0n : 10n ** BigInt(length - 1);
    const last = 10n ** BigInt(length) - 1n;
    const from = low > first ? low : first;
    const to = high < last ? high : last;
    if (from > to) continue;
    const [start, end] = [from, to].map((value) => String(value).padStart(length, "0"));
    options.push(between(start ?? "", end ?? "", length - decimals));
  }
  return choice(...options);
}

/** Digit strings of one length from `low` to `high`; the point comes before the digit at `point`, counted down. */
function between(low: string, high: string, point: number): Expression {
  if (low === "") return text("");
  const dot = point === 0 ? "." : "";
  const [a, b] = [Number(low[0]), Number(high[0])];
  const [restLow, restHigh] = [low.slice(1), high.slice(1)];
  const [zeros, nines] = ["0".repeat(restLow.length), "9".repeat(restLow.length)];
  const lead = (from: number, to: number, rest: Expression): Expression =>
    sequence(text(dot), oneOf([0x30 + from, 0x30 + to]), rest);
  if (a === b) return lead(a, a, between(restLow, restHigh, point - 1));
  if (restLow === zeros && restHigh === nines)
    return lead(a, b, anyDigits(restLow.length, point - 1));
  const options: Expression[] = [lead(a, a, between(restLow, nines, point - 1))];
  if (b - a > 1) options.push(lead(a + 1, b - 1, anyDigits(restLow.length, point - 1)));
  options.push(lead(b, b, between(zeros, restHigh, point - 1)));
  return choice(...options);
}

function anyDigits(count: number, point: number): Expression {
  if (count === 0) return text("");
  if (point < 0 || point >= count) return DIGITS(count, count);
  const after = sequence(text("."), DIGITS(count - point, count - point));
  return point === 0 ? after : sequence(DIGITS(point, point), after);
}

/** `value` times 10^decimals, rounded down, exactly. */
function floorScaled(value: number, decimals: number): bigint {
  const { digits, decimals: own } = toDecimal(value);
  if (own <= decimals) return digits * 10n ** BigInt(decimals - own);
  const divisor = 10n ** BigInt(own - decimals);
  const quotient = digits / divisor;
  return digits % divisor < 0n ? quotient - 1n : quotient;
}

/** A number as its shortest text says it: `digits` divided by 10^decimals. */
function toDecimal(value: number): { digits: bigint; decimals: number } {
  const [, whole = "", fraction = ""] = /^(-?\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  const isFine = fraction.length > MAX_DECIMALS;
  if (whole === "" || isFine || Math.abs(value) > Number(LARGEST)) {
    refuse(
      `a bound must be within ±10^${String(MAX_DIGITS)} with at most ${String(MAX_DECIMALS)} decimals, ` +
        `got ${String(value)}`,
    );
  }
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}
