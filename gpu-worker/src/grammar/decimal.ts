/** Numbers as their text says them, of any size. Pure. */

/** `digits` divided by 10^decimals; negative decimals are zeros behind. */
export interface Decimal {
  readonly isNegative: boolean;
  /** Without zeros at either end; "" is zero. */
  readonly digits: string;
  /** Power of ten by which the digits, read as 0.digits, are multiplied. */
  readonly exponent: number;
}

const FORM = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;
/** Powers of ten beyond it are no number that anybody writes out. */
const MAX_EXPONENT = 100_000;

/**
 * @returns undefined if the text is no JSON number, or one of more than a hundred thousand digits
 */
export function readDecimal(text: string): Decimal | undefined {
  const [, sign, whole = "", fraction = "", power = "0"] = FORM.exec(text) ?? [];
  if (whole === "" || Math.abs(Number(power)) > MAX_EXPONENT) return undefined;
  const all = whole + fraction;
  const trimmed = all.replace(/^0+/, "");
  const digits = trimmed.replace(/0+$/, "");
  if (digits === "") return { isNegative: false, digits: "", exponent: 0 };
  const exponent = whole.length + Number(power) - (all.length - trimmed.length);
  return { isNegative: sign === "-", digits, exponent };
}

/** The digits before the point, and those behind it. */
export function split({ digits, exponent }: Decimal): { whole: string; fraction: string } {
  if (exponent <= 0) {
    return { whole: "", fraction: digits === "" ? "" : "0".repeat(-exponent) + digits };
  }
  return {
    whole: digits.slice(0, exponent).padEnd(exponent, "0"),
    fraction: digits.slice(exponent),
  };
}

export function isWhole({ digits, exponent }: Decimal): boolean {
  return digits.length <= exponent || digits === "";
}

/** Negative, zero or positive, as `a` is less than `b`, the same, or more. */
export function compare(a: Decimal, b: Decimal): number {
  const [left, right] = [signOf(a), signOf(b)];
  if (left !== right) return left - right;
  if (left === 0) return 0;
  if (a.exponent !== b.exponent) return left * (a.exponent - b.exponent);
  return left * (a.digits === b.digits ? 0 : a.digits < b.digits ? -1 : 1);
}

function signOf({ isNegative, digits }: Decimal): number {
  return digits === "" ? 0 : isNegative ? -1 : 1;
}
