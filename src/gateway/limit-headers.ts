/** How the caller stands, as headers: true at the instant of the answer. Pure. */
import type { AdmitResult } from "../account/gate.ts";
import type { LimitStanding } from "../limits/limiter.ts";

/** OpenAI's names; a kind that no limit applies to is left out. */
export function limitHeaders({ requests, tokens }: LimitStanding): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [kind, standing] of [
    ["requests", requests],
    ["tokens", tokens],
  ] as const) {
    if (standing === undefined) continue;
    headers[`x-ratelimit-limit-${kind}`] = String(standing.limit);
    headers[`x-ratelimit-remaining-${kind}`] = String(standing.remaining);
    headers[`x-ratelimit-reset-${kind}`] = formatDuration(standing.resetMs);
  }
  return headers;
}

/** Said before the first token, so that nobody is surprised by an answer that ends early. */
export function affordableHeader({
  affordableTokens,
  isMoneyVeiled = false,
}: Pick<Extract<AdmitResult, { ok: true }>, "affordableTokens" | "isMoneyVeiled">): Record<
  string,
  string
> {
  return affordableTokens === null || isMoneyVeiled
    ? {}
    : { "x-tidegate-affordable-tokens": String(affordableTokens) };
}

/** OpenAI's form: `12ms`, `1.5s`, `6m0s`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1_000) return `${Math.ceil(durationMs)}ms`;
  if (durationMs <= 59_900) return `${Math.ceil(durationMs / 100) / 10}s`;
  const seconds = Math.ceil(durationMs / 1_000);
  return `${Math.floor(seconds / 60)}m${seconds % 60}s`;
}
