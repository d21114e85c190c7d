/** When a request that failed is sent again, and after how long. Pure. */

export interface Failure {
  /** Undefined where no answer came. */
  readonly status: number | undefined;
  readonly headers: Headers | undefined;
  /** How often it was sent, this time included. */
  readonly attempts: number;
  readonly maxRetries: number;
  /** Sending it twice has the effect of sending it once. */
  readonly isRepeatable: boolean;
  /** From 0 up to 1. */
  readonly random: number;
}

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 8_000;
const MAX_JITTER = 0.25;
/** What tells us to come back later than this is told to the caller instead. */
const MAX_RETRY_AFTER_MS = 60_000;

/** @returns how long to wait, in milliseconds; null where it is not sent again */
export function retryDelayMs(failure: Failure): number | null {
  const { attempts, maxRetries, headers } = failure;
  if (attempts > maxRetries || !isWorthIt(failure)) return null;
  const toldMs = retryAfterMs(headers);
  if (toldMs !== undefined) return toldMs > MAX_RETRY_AFTER_MS ? null : toldMs;
  return backoffMs(attempts, failure.random);
}

/** @param attempts that failed */
export function backoffMs(attempts: number, random: number): number {
  const delayMs = Math.min(FIRST_DELAY_MS * 2 ** (attempts - 1), MAX_DELAY_MS);
  return delayMs * (1 - MAX_JITTER * random);
}

function isWorthIt({ status, headers, isRepeatable }: Failure): boolean {
  if (status === undefined) return isRepeatable;
  // Without money the same request fares the same, whatever else is said.
  if (status === 402) return false;
  const told = headers?.get("x-should-retry");
  if (told === "false") return false;
  // It was refused before anything was done.
  if (told === "true" && status < 500) return true;
  if (status === 429) return true;
  return isRepeatable && (status === 408 || status >= 500);
}

/** `retry-after-ms`, or `retry-after` in seconds or as a date. */
function retryAfterMs(headers: Headers | undefined): number | undefined {
  const ms = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(ms) && ms >= 0) return ms;
  const text = headers?.get("retry-after");
  if (text == null) return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1_000;
  const untilMs = Date.parse(text) - Date.now();
  return Number.isFinite(untilMs) ? Math.max(0, untilMs) : undefined;
}
