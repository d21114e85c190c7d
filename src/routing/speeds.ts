/**
 * How fast deployments answered lately, as this isolate saw it. Bounded; of one deployment, no
 * organization's requests count for more than its share: whoever reads slowly says little of it to
 * the others. No clock.
 */
import type { DeploymentSpeed, SpeedPercentiles } from "../contract/decisions.ts";
import { quantile } from "../observability/order-statistics.ts";
import { keepLatest } from "./latest.ts";

/** Requests that are remembered of a deployment, and without how many nothing is said. */
const REMEMBERED = 64;
const LEAST_KNOWN = 5;
const MAX_AGE_MS = 300_000;
const MAX_DEPLOYMENTS = 1_024;

/** One answer. null: it was not seen. */
export interface SeenSpeed {
  readonly organizationId: string;
  readonly atMs: number;
  readonly firstTokenMs: number | null;
  readonly tokensPerSecond: number | null;
}

export class Speeds {
  /** In the order in which they answered last. */
  readonly #seen = new Map<string, readonly SeenSpeed[]>();

  /** @param deployment its model and id */
  note(deployment: string, one: SeenSpeed): void {
    const seen = [...(this.#seen.get(deployment) ?? []), one];
    const kept = seen.length > REMEMBERED ? withoutOldest(seen) : seen;
    keepLatest(this.#seen, [deployment, kept], MAX_DEPLOYMENTS);
  }

  /** @returns undefined where too little is known */
  of(deployment: string, nowMs: number): DeploymentSpeed | undefined {
    const seen = (this.#seen.get(deployment) ?? []).filter(
      ({ atMs }) => Math.abs(nowMs - atMs) < MAX_AGE_MS,
    );
    const firstTokenMs = seen.flatMap((one) => one.firstTokenMs ?? []);
    const tokensPerSecond = seen.flatMap((one) => one.tokensPerSecond ?? []);
    const speed = {
      deployment,
      first_token_ms: percentilesOf(firstTokenMs, (share) => share),
      tokens_per_second: percentilesOf(tokensPerSecond, (share) => 1 - share),
    };
    return speed.first_token_ms === null && speed.tokens_per_second === null ? undefined : speed;
  }
}

/** The oldest of the organization that has most. */
function withoutOldest(seen: readonly SeenSpeed[]): readonly SeenSpeed[] {
  const counts = new Map<string, number>();
  for (const { organizationId: id } of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const at = seen.findIndex(({ organizationId }) => counts.get(organizationId) === most);
  return seen.toSpliced(at, 1);
}

function percentilesOf(
  values: readonly number[],
  toShare: (share: number) => number,
): SpeedPercentiles | null {
  if (values.length < LEAST_KNOWN) return null;
  const at = (share: number) => Math.round((quantile(values, toShare(share)) ?? 0) * 10) / 10;
  return { p50: at(0.5), p75: at(0.75), p90: at(0.9), p99: at(0.99) };
}
