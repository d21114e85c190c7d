/** Why a request cannot have a model at all, before any deployment of it is looked at. Pure. */
import { AUTO_MODEL } from "../contract/auto.ts";
import { ApiError } from "../errors.ts";
import { listedPriceFor, type CatalogEntry, type RouteCatalog } from "./catalog.ts";
import { isShutDown, whyShutDown } from "./lifecycle.ts";
import { rewrittenModel, whyModelDenied, whyModelForbidden, whyTierDenied } from "./policy.ts";
import type { RouteQuestion } from "./question.ts";

export interface Unfit {
  readonly why: string;
  readonly error?: ApiError;
}

export function whyDenied(
  { id }: CatalogEntry,
  { policy }: RouteQuestion,
  catalog: RouteCatalog,
): Unfit | undefined {
  return policy == null ? undefined : denied(whyModelDenied(policy, catalog, id));
}

/** The same of `auto`; what it may choose is judged model by model. */
export function whyAutoDenied({ policy }: RouteQuestion, catalog: RouteCatalog): Unfit | undefined {
  return policy == null ? undefined : denied(whyModelForbidden(policy, catalog, AUTO_MODEL));
}

function denied(why: string | undefined): Unfit | undefined {
  if (why === undefined) return undefined;
  const message = `${why[0]?.toUpperCase()}${why.slice(1)}.`;
  return { why, error: new ApiError("permission_denied", { message, param: "model" }) };
}

export function whyGone(entry: CatalogEntry, { atMs }: RouteQuestion): Unfit | undefined {
  if (!isShutDown(entry, atMs)) return undefined;
  const message = whyShutDown(entry);
  return { why: message, error: new ApiError("model_not_found", { message, param: "model" }) };
}

export function deniedTier({
  policy,
  serviceTier = "default",
}: RouteQuestion): ApiError | undefined {
  const message = policy == null ? undefined : whyTierDenied(policy, serviceTier);
  if (message === undefined) return undefined;
  return new ApiError("permission_denied", { message, param: "service_tier" });
}

export function whyUnsold(
  entry: CatalogEntry,
  { serviceTier = "default", organizationId }: RouteQuestion,
): Unfit | undefined {
  if (serviceTier === "default") return undefined;
  if (listedPriceFor(entry, organizationId).tierPercents[serviceTier] !== null) return undefined;
  const why = `model ${entry.id} is not sold at service_tier ${serviceTier}`;
  const message = `${why}: leave it out, or use default.`;
  return {
    why,
    error: new ApiError("invalid_value", {
      message: `${message[0]?.toUpperCase()}${message.slice(1)}`,
      param: "service_tier",
    }),
  };
}

/** Why a model cannot answer at all; with an error where the request could be mended. */
export function whyUnfit(
  { id, maxOutputTokens, contextTokens }: CatalogEntry,
  { maxTokens, maxTokensParam, prompt }: RouteQuestion,
  isAlone: boolean,
): Unfit | undefined {
  if (maxTokens !== null && maxTokens > maxOutputTokens) {
    const message = `${maxTokensParam} must be at most ${maxOutputTokens} for model ${id}, got ${maxTokens}`;
    const error = new ApiError("invalid_value", { message, param: maxTokensParam });
    return { why: message, error };
  }
  // A single model's worker counts exactly, and says by how much a prompt is too long.
  if (isAlone || prompt.fewestTokens <= contextTokens) return undefined;
  return { why: `the prompt is longer than its context of ${contextTokens} tokens` };
}

/** What `auto` chooses is not rewritten: it is then not chosen. */
export function whyRewritten(
  { id }: CatalogEntry,
  { policy }: RouteQuestion,
  catalog: RouteCatalog,
): string | undefined {
  if (policy == null || rewrittenModel(policy, catalog, id) === id) return undefined;
  return "the organization's policy rewrites it";
}
