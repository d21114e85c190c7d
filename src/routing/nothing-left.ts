/** What a request is told that has no candidate left. Pure. */
import { ApiError } from "../errors.ts";
import type { LeftOut, RouteQuestion } from "./question.ts";

/** A refusal names so many of what was left out. */
const MAX_TOLD = 4;
export const DISABLED = "it is disabled";

export function nothingToChoose(): ApiError {
  const message =
    "auto has no model to choose from here: none that you may use was given to it. Name one of /v1/models.";
  return new ApiError("model_not_found", { message, param: "model" });
}

/** Wishes that nothing meets are the caller's matter; a model without deployments is ours. */
export function nothingLeft(
  { preferences, models, policy, auto, bounds }: RouteQuestion,
  leftOut: readonly LeftOut[],
): ApiError {
  const isPlain = preferences === null && models.length === 1;
  const isUnruled = policy == null && auto === undefined && bounds === undefined;
  if (isPlain && (isUnruled || leftOut.every(({ why }) => why === DISABLED)))
    return new ApiError("no_capacity", { retryAfterMs: 1_000 });
  const told = leftOut.slice(0, MAX_TOLD).map(({ name, why }) => `${name}: ${why}`);
  const more = leftOut.length > MAX_TOLD ? `; and ${leftOut.length - MAX_TOLD} more` : "";
  const reasons = told.length === 0 ? "" : ` ${told.join("; ")}${more}.`;
  return new ApiError("no_matching_deployment", {
    message: `No deployment may answer this request.${reasons}`,
    param: preferences !== null ? "provider" : models.length > 1 ? "models" : "model",
  });
}
