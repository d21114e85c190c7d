/**
 * What an organization's policy lets its requests use, and why it does not. A sentence names the
 * rule. Pure.
 */
import { REGION, TARGET_KINDS, tierOf, type Target } from "../contract/deployments.ts";
import type { RoutingPolicy } from "../contract/routing-policy.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { isAuto, resolveModel, type NamedModels } from "./aliases.ts";
import type { CatalogEntry, Deployment, RouteCatalog } from "./catalog.ts";
import { namesOf, whyTooDear } from "./preferences.ts";
import type { RouteCandidate } from "./question.ts";

const isOwn = (kind: Target["kind"]): boolean => tierOf({ kind }) !== "provider";

/** Names of deployments and regions are the same in small and large letters. */
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The model that a request for this one gets. One step: what a rule leads to is not rewritten
 * again.
 */
export function rewrittenModel(policy: RoutingPolicy, models: NamedModels, model: string): string {
  return resolvedIn(policy, models).rewrites.get(model) ?? model;
}

/** A policy with ids of models in the place of names. */
interface ResolvedPolicy {
  /** null: all. */
  readonly allowed: ReadonlySet<string> | null;
  readonly denied: ReadonlySet<string>;
  readonly rewrites: ReadonlyMap<string, string>;
}

/** `auto` asks of every model: names are followed once, and not for each. */
const RESOLVED = new WeakMap<NamedModels, WeakMap<RoutingPolicy, ResolvedPolicy>>();

function resolvedIn(policy: RoutingPolicy, models: NamedModels): ResolvedPolicy {
  const known = RESOLVED.get(models) ?? new WeakMap<RoutingPolicy, ResolvedPolicy>();
  RESOLVED.set(models, known);
  const before = known.get(policy);
  if (before !== undefined) return before;
  const resolved = resolvePolicy(policy, (name) => resolveModel(models, name));
  known.set(policy, resolved);
  return resolved;
}

function resolvePolicy(
  { allowed_models: allowed, denied_models: denied, rewrites }: RoutingPolicy,
  toId: (name: string) => string,
): ResolvedPolicy {
  const byModel = new Map<string, string>();
  // The first rule of a model is the one that counts.
  for (const { from, to } of rewrites.toReversed()) byModel.set(toId(from), toId(to));
  return {
    allowed: allowed === null ? null : new Set(allowed.map(toId)),
    denied: new Set(denied.map(toId)),
    rewrites: byModel,
  };
}

/** Why a model may not be used; undefined where it may. */
export function whyModelDenied(
  policy: RoutingPolicy,
  models: NamedModels,
  model: string,
): string | undefined {
  const why = whyModelForbidden(policy, models, model);
  if (why !== undefined || resolvedIn(policy, models).allowed?.has(model) !== false) return why;
  return `the organization's policy does not allow model ${model} (allowed_models)`;
}

/** The same by what is denied alone. */
export function whyModelForbidden(
  policy: RoutingPolicy,
  models: NamedModels,
  model: string,
): string | undefined {
  if (!resolvedIn(policy, models).denied.has(model)) return undefined;
  return `the organization's policy denies model ${model} (denied_models)`;
}

/** Why a service tier may not be asked for; undefined where it may. */
export function whyTierDenied(
  { service_tiers: tiers }: RoutingPolicy,
  tier: ServiceTier,
): string | undefined {
  if (tiers === null || tiers.includes(tier)) return undefined;
  return `The organization's policy does not allow service_tier ${tier} (service_tiers).`;
}

/** Why a deployment may not be used; undefined where it may. */
export function whyDeploymentDenied(
  policy: RoutingPolicy,
  { id: model }: Pick<CatalogEntry, "id">,
  deployment: Deployment,
): string | undefined {
  const { only, ignore, never_provider: isOwnAlone, regions, data_collection: collection } = policy;
  const names = namesOf(model, deployment);
  const isIn = (list: readonly string[]) => list.some((name) => names.includes(name.toLowerCase()));
  const { target, region, dataCollection } = deployment;
  if (isIn(ignore)) return "the organization's policy names it in ignore";
  if (only !== null && !isIn(only)) return "the organization's policy does not name it in only";
  if (isOwnAlone && !isOwn(target.kind))
    return "it is at another company, and the organization's policy says never_provider";
  if (regions !== null && (region === null || !regions.some((one) => isSame(one, region))))
    return `it is in ${region ?? "no known region"}, which the organization's policy does not name in regions`;
  if (collection === "deny" && dataCollection === "allow")
    return "it may keep what it is sent, and the organization's policy says data_collection deny";
  return undefined;
}

/**
 * Why a price is above what the policy allows, now or from a near time on; undefined where it is
 * not.
 */
export function whyPriceDenied(
  { max_price }: RoutingPolicy,
  { price, laterPrice }: Pick<RouteCandidate, "price" | "laterPrice">,
): string | undefined {
  if (max_price === null) return undefined;
  const prices = laterPrice === undefined ? [price] : [price, laterPrice.price];
  for (const one of prices) {
    const why = whyTooDear(one, { max_price });
    if (why !== undefined) return why.replaceAll("provider.", "the organization's policy's ");
  }
  return undefined;
}

/** A field that contradicts another, or names nothing, and how. */
export interface PolicyFault {
  readonly param: string;
  readonly message: string;
}

/**
 * What is wrong with a policy by itself, and with the catalog of now; undefined where nothing is.
 */
export function faultOfPolicy(
  policy: RoutingPolicy,
  catalog: RouteCatalog,
): PolicyFault | undefined {
  const { allowed_models: allowed, denied_models: denied, only, ignore } = policy;
  const resolved = (name: string) => resolveModel(catalog, name);
  const deniedModels = new Set(denied.map(resolved));
  if (allowed?.every((name) => deniedModels.has(resolved(name))) === true)
    return fault("allowed_models", "names nothing that denied_models leaves");
  // Of the others it chooses; by itself it is none.
  if (allowed?.every((name) => isAuto(catalog, name)) === true)
    return fault("allowed_models", "names auto, and no model for it to choose");
  const ignored = new Set(ignore.map((name) => name.toLowerCase()));
  if (only?.every((name) => ignored.has(name.toLowerCase())) === true)
    return fault("only", "names nothing that ignore leaves");
  return (
    faultOfKinds(policy, ignored) ??
    faultOfRegions(policy, ignored) ??
    faultOfRewrites(policy, catalog)
  );
}

/** What is said by kinds of targets, every deployment being of one. */
function faultOfKinds(
  { only, never_provider: isOwnAlone }: RoutingPolicy,
  ignored: ReadonlySet<string>,
): PolicyFault | undefined {
  const open = TARGET_KINDS.filter((kind) => !isOwnAlone || isOwn(kind));
  if (open.every((kind) => ignored.has(kind)))
    return fault(
      "ignore",
      `names every kind of deployment${isOwnAlone ? " that never_provider leaves" : ""}`,
    );
  const kinds = (only ?? []).map((name) => TARGET_KINDS.find((kind) => isSame(kind, name)));
  const isFar =
    isOwnAlone && only !== null && kinds.every((kind) => kind !== undefined && !isOwn(kind));
  return isFar
    ? fault("only", "names other companies alone, and never_provider is true")
    : undefined;
}

function faultOfRegions(
  { regions, only }: RoutingPolicy,
  ignored: ReadonlySet<string>,
): PolicyFault | undefined {
  if (regions === null) return undefined;
  const lower = regions.map((region) => region.toLowerCase());
  const at = lower.findIndex((region) => !REGION.test(region));
  if (at >= 0)
    return fault(`regions.${at}`, `is ${JSON.stringify(regions[at])}, as no region can be called`);
  if (lower.every((region) => ignored.has(`region:${region}`)))
    return fault("regions", "names nothing that ignore leaves");
  const names = (only ?? []).map((name) => name.toLowerCase());
  const wanted = names.filter((name) => name.startsWith("region:"));
  if (wanted.length === 0 || wanted.length !== names.length) return undefined;
  const isMet = wanted.some((name) => lower.includes(name.slice("region:".length)));
  return isMet ? undefined : fault("only", "names regions alone that regions does not name");
}

function faultOfRewrites(policy: RoutingPolicy, catalog: RouteCatalog): PolicyFault | undefined {
  const { rewrites } = policy;
  const seen = new Set<string>();
  const sources = new Set(rewrites.map(({ from }) => resolveModel(catalog, from)));
  for (const [at, { from, to }] of rewrites.entries()) {
    const [source, target] = [resolveModel(catalog, from), resolveModel(catalog, to)];
    const path = `rewrites.${at}`;
    if (seen.has(source)) return fault(`${path}.from`, `names model ${source} a second time`);
    seen.add(source);
    if (!catalog.entries.has(target))
      return fault(`${path}.to`, `names ${JSON.stringify(to)}, which is no model`);
    if (source === target) return fault(`${path}.to`, `leads model ${source} to itself`);
    // One step is made: a chain, or a circle, would not do what it seems to say.
    if (sources.has(target))
      return fault(`${path}.to`, `names model ${target}, which another rule rewrites`);
    const why = whyModelDenied(policy, catalog, target);
    if (why !== undefined) return fault(`${path}.to`, `names what may not be used: ${why}`);
  }
  return undefined;
}

const fault = (param: string, rule: string): PolicyFault => ({
  param,
  message: `${param} ${rule}.`,
});
