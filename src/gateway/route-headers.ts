/**
 * Which model answered, where, why there, and at which attempt: headers of every answer of a
 * generation. Pure.
 */
import { lifecycleHeaders } from "../routing/lifecycle.ts";
import type { RouteCandidate } from "../routing/question.ts";

/**
 * @param attempt from 1: which of them has the request
 * @param attempts how many were asked, those with it that another overtook
 */
export function routeHeaders(
  candidates: readonly RouteCandidate[],
  attempt: number,
  attempts = attempt,
): Record<string, string> {
  const candidate = candidates[attempt - 1];
  if (candidate === undefined) return {};
  const { entry, deployment, reason } = candidate;
  return {
    "x-route-model": entry.id,
    "x-route-deployment": deployment.id,
    "x-route-reason": toHeaderText(reason),
    "x-route-attempts": String(attempts),
    ...lifecycleHeaders(entry),
  };
}

/**
 * It tells names that others chose. What no header may have would fail a request that has been run
 * and charged.
 */
const toHeaderText = (text: string): string => text.replaceAll(/[^\x20-\x7e]/g, "?");
