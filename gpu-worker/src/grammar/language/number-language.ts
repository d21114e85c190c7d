/**
 * Decimal texts of numbers within bounds, and of multiples, as automata over their characters:
 * exact for bounds of any size, as no number is ever computed with. Pure.
 */
import { type Decimal, split } from "../decimal.ts";
import { refuse } from "../refusal.ts";
import { type Dfa, type Edge, type Effort, explore, intersect } from "./dfa.ts";

/**
 * Digits a number may have: before its point, and behind it. More are taken where a bound itself
 * has more.
 */
export const WHOLE_DIGITS = 20;
export const FRACTION_DIGITS = 15;

export interface Bound {
  readonly value: Decimal;
  readonly isExclusive: boolean;
}

export interface NumberForm {
  readonly isInteger: boolean;
  readonly minimums: readonly Bound[];
  readonly maximums: readonly Bound[];
  readonly divisors: readonly Decimal[];
}

/**
 * Digits of a bound that are followed; one with more is none that a number of ours could reach or
 * pass.
 */
const MAX_BOUND_DIGITS = 400;
/** Remainders that are told apart. */
const MAX_REMAINDERS = 4_096;
const POINT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;

/** @throws {GrammarRefusal} if a divisor is too fine, or all together take too much */
export function numberLanguage(form: NumberForm, effort: Effort): Dfa {
  const { isInteger, minimums, maximums, divisors } = form;
  let language = writtenNumbers(form, effort);
  const sides = [
    ...minimums.map((bound) => ({ bound, side: 1 })),
    ...maximums.map((bound) => ({ bound, side: -1 })),
  ];
  for (const { bound, side } of sides) {
    language = intersect(language, withinBound(bound, { side, isInteger }, effort), effort);
  }
  for (const divisor of divisors) {
    language = intersect(language, multiplesOf(divisor, effort), effort);
  }
  return language;
}

/** What JSON takes as a number without an exponent, with as many digits as the bounds ask for. */
function writtenNumbers({ isInteger, minimums, maximums, divisors }: NumberForm, effort: Effort) {
  const values = [...minimums, ...maximums].map(({ value }) => split(value));
  const most = (own: number, lengths: readonly number[]): number =>
    lengths.reduce((a, b) => Math.max(a, b <= MAX_BOUND_DIGITS ? b : 0), own);
  const wholes = most(
    WHOLE_DIGITS,
    values.map(({ whole }) => whole.length),
  );
  const fractions = most(FRACTION_DIGITS, [
    ...values.map(({ fraction }) => fraction.length),
    ...divisors.map((divisor) => split(divisor).fraction.length),
  ]);
  interface Place {
    readonly part: "start" | "sign" | "zero" | "whole" | "fraction";
    readonly count: number;
    /** A minus before nothing but zeros would be a zero of another kind. */
    readonly isSigned: boolean;
    readonly hasDigit: boolean;
  }
  const place = (part: Place["part"], from: Place, count: number, hasDigit: boolean): Place => ({
    part,
    count,
    isSigned: from.isSigned,
    hasDigit,
  });
  return explore<Place>(
    {
      start: { part: "start", count: 0, isSigned: false, hasDigit: false },
      keyOf: ({ part, count, isSigned, hasDigit }) =>
        `${part}${String(count)}${String(isSigned && !hasDigit)}${String(isSigned)}`,
      isEnd: ({ part, count, isSigned, hasDigit }) =>
        part !== "start" &&
        part !== "sign" &&
        (part !== "fraction" || count > 0) &&
        (!isSigned || hasDigit),
      edgesOf: (from) => {
        const edges: Edge<Place>[] = [];
        const { part, count, hasDigit } = from;
        const digits = (first: number, last: number, to: Place): void => {
          edges.push({ first: ZERO + first, last: ZERO + last, to });
        };
        if (part === "start") {
          edges.push({
            first: MINUS,
            last: MINUS,
            to: { part: "sign", count: 0, isSigned: true, hasDigit: false },
          });
        }
        const hasPoint = !isInteger && (part === "zero" || part === "whole");
        if (hasPoint) {
          edges.push({ first: POINT, last: POINT, to: place("fraction", from, 0, hasDigit) });
        }
        if (part === "start" || part === "sign") {
          digits(0, 0, place("zero", from, 0, false));
          digits(1, 9, place("whole", from, 1, true));
        } else if (part === "whole" && count < wholes) {
          digits(0, 9, place("whole", from, count + 1, true));
        } else if (part === "fraction" && count < fractions) {
          digits(0, 0, place("fraction", from, count + 1, hasDigit));
          digits(1, 9, place("fraction", from, count + 1, true));
        }
        return edges;
      },
    },
    effort,
  );
}

/**
 * The texts of numbers on one side of a bound. As long as a text has the bound's own digits, the
 * next digit decides; before the point, its length decides too.
 */
function withinBound(
  { value, isExclusive }: Bound,
  { side, isInteger }: { readonly side: number; readonly isInteger: boolean },
  effort: Effort,
): Dfa {
  const { whole, fraction } = split(value);
  const own = {
    whole: whole.slice(0, MAX_BOUND_DIGITS),
    fraction: fraction.slice(0, MAX_BOUND_DIGITS),
  };
  interface Place {
    readonly sign: number;
    readonly part: "start" | "sign" | "whole" | "fraction";
    /** Digits read of this part, up to one more than the bound has. */
    readonly count: number;
    /** How the size of what was read compares to as much of the bound's. */
    readonly order: number;
  }
  const endWhole = ({ count, order }: Place): number =>
    count < whole.length ? -1 : count > whole.length ? 1 : order;
  /** How the size of the number that ends here compares to the size of the bound. */
  const sizeOf = (place: Place): number => {
    const order = place.part === "whole" ? endWhole(place) : place.order;
    const read = place.part === "fraction" ? place.count : 0;
    return order !== 0 ? order : read < fraction.length ? -1 : 0;
  };
  const boundSign = value.digits === "" ? 0 : value.isNegative ? -1 : 1;
  return explore<Place>(
    {
      start: { sign: 1, part: "start", count: 0, order: 0 },
      keyOf: ({ sign, part, count, order }) =>
        `${String(sign)}${part}${String(order === 0 || part === "whole" ? count : Math.min(count, 1))},${String(order)}`,
      isEnd: (place) => {
        if (place.part === "start" || place.part === "sign") return false;
        // With a minus, never zero; without, zero or more.
        const compared =
          place.sign === boundSign || boundSign === 0 ? place.sign * sizeOf(place) : place.sign;
        return compared === 0 ? !isExclusive : compared === side;
      },
      edgesOf: (place) => {
        const edges: Edge<Place>[] = [];
        const { sign, part, count, order } = place;
        if (part === "start") {
          const to: Place = { sign: -1, part: "sign", count: 0, order: 0 };
          edges.push({ first: MINUS, last: MINUS, to });
        }
        if (part === "whole" && !isInteger) {
          const to: Place = { sign, part: "fraction", count: 0, order: endWhole(place) };
          edges.push({ first: POINT, last: POINT, to });
        }
        const isWholePart = part !== "fraction";
        const read = isWholePart ? own.whole : own.fraction;
        for (let digit = 0; digit <= 9; digit += 1) {
          const point = ZERO + digit;
          // A leading zero is the whole of its part: it has no digits of its own.
          if (isWholePart && count === 0 && digit === 0) {
            const to: Place = { sign, part: "whole", count: 0, order: 0 };
            if (part !== "whole") edges.push({ first: point, last: point, to });
            continue;
          }
          const wanted = count < read.length ? Number(read[count]) : 0;
          const next = order !== 0 ? order : Math.sign(digit - wanted);
          const to: Place = {
            sign,
            part: isWholePart ? "whole" : "fraction",
            count: Math.min(count + 1, read.length + 1),
            order: isWholePart && count >= read.length ? 1 : next,
          };
          edges.push({ first: point, last: point, to });
        }
        return edges;
      },
    },
    effort,
  );
}

/**
 * The texts of whole multiples: what is read so far, as a remainder, and the digits of the
 * divisor's fraction.
 */
function multiplesOf(divisor: Decimal, effort: Effort): Dfa {
  const { whole, fraction } = split(divisor);
  const scale = fraction.length;
  const modulus = Number(whole + fraction);
  if (divisor.digits === "" || divisor.isNegative) refuse("multipleOf must be more than 0");
  if (modulus * (scale + 1) > MAX_REMAINDERS) {
    refuse(`multipleOf must have at most ${String(MAX_REMAINDERS)} remainders`);
  }
  interface Place {
    readonly remainder: number;
    /** Digits read behind the point; -1: before it. */
    readonly decimals: number;
  }
  return explore<Place>(
    {
      start: { remainder: 0, decimals: -1 },
      keyOf: ({ remainder, decimals }) => remainder * (scale + 2) + decimals + 1,
      isEnd: ({ remainder, decimals }) => {
        let left = remainder;
        for (let more = Math.max(decimals, 0); more < scale; more += 1)
          left = (left * 10) % modulus;
        return left === 0;
      },
      edgesOf: ({ remainder, decimals }) => {
        const edges: Edge<Place>[] = [];
        if (decimals === -1) {
          edges.push({ first: MINUS, last: MINUS, to: { remainder, decimals } });
          edges.push({ first: POINT, last: POINT, to: { remainder, decimals: 0 } });
        }
        if (decimals === scale) {
          edges.push({ first: ZERO, last: ZERO, to: { remainder, decimals } });
          return edges;
        }
        for (let digit = 0; digit <= 9; digit += 1) {
          const to: Place = {
            remainder: (remainder * 10 + digit) % modulus,
            decimals: decimals === -1 ? -1 : decimals + 1,
          };
          edges.push({ first: ZERO + digit, last: ZERO + digit, to });
        }
        return edges;
      },
    },
    effort,
  );
}
