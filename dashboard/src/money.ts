/**
 * Amounts: whole nano-USD (1e-9 USD) as BigInt, in and out of text. No amount ever is a
 * floating-point number here.
 */
const NANO_PER_USD = 1_000_000_000n;
/** What the API takes at most. */
export const MAX_NANO_USD = 4_000_000_000_000_000n;

/**
 * An amount as the API writes it: a whole number that JSON keeps exact, or decimal digits.
 *
 * @throws {RangeError}
 */
export function toNano(value: number | string): bigint {
  if (typeof value === "string") return BigInt(value);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole amount: ${value}`);
  return BigInt(value);
}

export interface UsdParts {
  readonly sign: "" | "−";
  /** Dollars with separators. */
  readonly whole: string;
  readonly cents: string;
  /** The seven places below a cent. */
  readonly fine: string;
}

export function usdParts(nano: bigint): UsdParts {
  const size = nano < 0n ? -nano : nano;
  const fraction = (size % NANO_PER_USD).toString().padStart(9, "0");
  return {
    sign: nano < 0n ? "−" : "",
    whole: (size / NANO_PER_USD).toString().replace(/\B(?=(\d{3})+$)/g, ","),
    cents: fraction.slice(0, 2),
    fine: fraction.slice(2),
  };
}

/** Exact: `$1,234.50`, `$0.0000123`, `−$2.00`. */
export function formatUsd(nano: bigint): string {
  const { sign, whole, cents, fine } = usdParts(nano);
  return `${sign}$${whole}.${cents}${fine.replace(/0+$/, "")}`;
}

/** Plain decimal dollars for files: `-1234.5`, never in exponents. */
export function decimalUsd(nano: bigint): string {
  const { sign, whole, cents, fine } = usdParts(nano);
  const fraction = `${cents}${fine}`.replace(/0+$/, "");
  return `${sign === "" ? "" : "-"}${whole.replaceAll(",", "")}${fraction === "" ? "" : `.${fraction}`}`;
}

/**
 * Dollars as people type them: `5`, `$1,000.25`. null: not an amount, or finer than a nano-USD, or
 * too large.
 */
export function parseUsd(text: string): bigint | null {
  const match = /^\$?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,9}))?$/.exec(text.trim());
  const whole = match?.[1];
  if (whole === undefined) return null;
  const nano =
    BigInt(whole.replaceAll(",", "")) * NANO_PER_USD + BigInt((match?.[2] ?? "").padEnd(9, "0"));
  return nano <= MAX_NANO_USD ? nano : null;
}

/** For a request's body: JSON's numbers hold what the API takes exactly. @throws {RangeError} */
export function toWire(nano: bigint): number {
  const value = Number(nano);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not an amount for the wire: ${nano}`);
  return value;
}

export const sumNano = (amounts: Iterable<bigint>): bigint => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
};
