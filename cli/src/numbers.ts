/** Numbers of the command line: what is none is refused, and not sent as nothing. Pure. */
import { InvalidArgumentError } from "commander";

/** @throws {InvalidArgumentError} which commander tells with the option's name */
export function anyNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("It must be a number.");
}

export function wholeNumber(
  least = Number.MIN_SAFE_INTEGER,
  most = Number.MAX_SAFE_INTEGER,
): (text: string) => number {
  return (text) => {
    const value = anyNumber(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    const from = least > Number.MIN_SAFE_INTEGER ? ` from ${least} on` : "";
    const upTo = most < Number.MAX_SAFE_INTEGER ? `, at most ${most}` : "";
    throw new InvalidArgumentError(`It must be a whole number${from}${upTo}.`);
  };
}
