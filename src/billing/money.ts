/**
 * Money is integer nano-USD (1e-9 USD) in safe integers; products are BigInt. Pure.
 *
 * Balances stay below 9e15 nano-USD ($9 million), which is under 2^53, so that plain numbers are
 * exact.
 */
export type NanoUsd = number;

/** No balance, price or amount may pass this. */
export const MAX_NANO_USD = 9_000_000_000_000_000;

/**
 * Dollars for people: exact, trailing zeros cut to cents. `formatUsd(1_500_000_000)` is "$1.50".
 */
export function formatUsd(amountNanoUsd: NanoUsd): string {
  const sign = amountNanoUsd < 0 ? "-" : "";
  const digits = String(Math.abs(amountNanoUsd)).padStart(10, "0");
  const fraction = digits.slice(-9).replace(/0{1,7}$/, "");
  return `${sign}$${digits.slice(0, -9)}.${fraction}`;
}

/** The same as a plain number in a text: `decimalUsd(1_500_000_000)` is "1.50". */
export const decimalUsd = (amountNanoUsd: NanoUsd): string =>
  formatUsd(amountNanoUsd).replace("$", "");

/** Divides rounding half to even; both arguments not negative. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const roundsUp = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return roundsUp ? quotient + 1n : quotient;
}

/** Divides rounding up; both arguments not negative. */
export function divideUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

export function toNanoUsd(amount: bigint): NanoUsd {
  if (amount < 0n || amount > BigInt(MAX_NANO_USD))
    throw new RangeError(`amount out of range: ${amount} nano-USD`);
  return Number(amount);
}
