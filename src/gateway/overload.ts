/**
 * Refuses a generation or a task that no worker would begin in time: before anything is held,
 * written or sent for it, as what is refused must not take from what is done.
 */
import { ApiError } from "../errors.ts";
import { requireOpenKey } from "./authenticate.ts";
import type { GenerateCall } from "./generate.ts";
import type { CrowdedPool } from "./placement.ts";
import type { Routed } from "./route.ts";
import type { GatewayServices } from "./services.ts";

/**
 * @throws {ApiError} no_capacity with the time at which there will be room; and what a key is told
 *   that opens nothing
 */
export async function requireTimelyPlace(
  {
    health,
    openKeys,
    metrics,
    now,
  }: Pick<GatewayServices, "health" | "openKeys" | "metrics" | "now">,
  {
    key,
    scope,
    clientIp,
    serviceTier,
  }: Pick<GenerateCall, "key" | "scope" | "clientIp" | "serviceTier">,
  { crowd, candidates: [first] }: Pick<Routed, "crowd" | "candidates">,
): Promise<void> {
  if (crowd === null) return;
  const model = first.entry.id;
  const use = { scope, model, clientIp };
  if (!openKeys.has(key, use, now())) {
    await requireOpenKey(key, use);
    openKeys.note(key, use, now());
  }
  const { pool, backInMs, everyMs } = crowd;
  const retryAfterMs = health.refused.join(lineOf(crowd, key), { nowMs: now(), backInMs, everyMs });
  metrics.count("tidegate_edge_refused_in_crowd_total", { pool, tier: serviceTier });
  const tier = serviceTier === "default" ? "" : ` at service_tier ${serviceTier}`;
  throw new ApiError("no_capacity", {
    message:
      `Every worker of ${model} has too much to do${tier}: this request would not begin in time. ` +
      `Try again in ${retryAfterMs} ms.`,
    retryAfterMs,
  });
}

/** In which those stand that were refused: an organization's, in a pool. */
export function lineOf(
  { pool }: Pick<CrowdedPool, "pool">,
  { organizationId }: Pick<GenerateCall["key"], "organizationId">,
): string {
  return `${pool}\n${organizationId}`;
}
