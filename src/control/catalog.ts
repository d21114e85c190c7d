/** Models and prices as operators change them. Versions of a price are added, never edited. */
import type { Actor } from "../auth/actor.ts";
import { whyUnsafe } from "../backends/safe-url.ts";
import type { PutModelRequest } from "../contract/admin.ts";
import type { PriceVersion, Rates } from "../contract/prices.ts";
import { ApiError, quoted } from "../errors.ts";
import { resolveModel, type NamedModels } from "../routing/aliases.ts";
import type { CatalogEntry, Deployment } from "../routing/catalog.ts";
import { toLifecycle } from "../routing/lifecycle.ts";
import {
  isSameRates,
  priceId,
  priceInForce,
  suspiciousChanges,
  toRates,
} from "../routing/price-book.ts";
import { untilStored } from "./next-version.ts";
import type { AdminServices } from "./organizations.ts";

/**
 * A model with its list price, which becomes a new version where it differs.
 *
 * @throws {ApiError} invalid_value
 */
export async function putModel(
  services: AdminServices,
  id: string,
  request: PutModelRequest,
  actor: Actor,
): Promise<CatalogEntry> {
  const { entries, aliases } = await services.catalog.at(services.now(), () => undefined);
  if (aliases.has(id))
    throw new ApiError("invalid_value", {
      message: `${id} is an alias of ${aliases.get(id)}. Delete the alias first.`,
      param: "id",
    });
  const known = entries.get(id);
  const before = known === undefined ? null : asStored(known);
  requireSuccessor({ entries, aliases }, id, request.successor);
  requireSafeTargets(request, services.keyEnvironment !== "live");
  const { confirm, ...after } = request;
  const audit = { actor, action: "models.put", target: id, before, after };
  await untilStored("this model's price", async () => {
    const versions = await services.listPrices(id);
    const nowSeconds = Math.floor(services.now() / 1_000);
    const old = priceInForce(versions, nowSeconds);
    if (old !== undefined) requireConfirmed(old, request.price, confirm);
    const isNew = old === undefined || !isSameRates(old, request.price);
    const terms = {
      effective_at: nowSeconds,
      ends_at: null,
      organization_id: null,
      ...request.price,
    };
    const price = isNew ? nextVersion(id, versions, terms) : null;
    return services.storeModel(id, request, price, audit);
  });
  const storedMs = services.now();
  await services.catalog.refresh(storedMs);
  const entry = (await services.catalog.list(storedMs, () => undefined)).get(id);
  if (entry === undefined) throw new Error("a model that was just stored is not in the catalog");
  return entry;
}

/** @throws {ApiError} invalid_value */
function requireSuccessor(models: NamedModels, id: string, successor: string | null): void {
  if (successor === null) return;
  const model = resolveModel(models, successor);
  if (models.entries.has(model) && model !== id) return;
  const message =
    model === id
      ? `successor must be another model: ${successor} is ${id} itself.`
      : `successor must be a model or an alias: there is no ${successor}.`;
  throw new ApiError("invalid_value", { message, param: "successor" });
}

/** What customers write is sent to no place inside. @throws {ApiError} invalid_value */
function requireSafeTargets({ deployments }: PutModelRequest, isDevelopment: boolean): void {
  for (const [at, { target }] of deployments.entries()) {
    if (target === undefined || target.kind === "gpu_worker" || !("url" in target)) continue;
    const fault = target.url === null ? null : whyUnsafe(target.url, isDevelopment);
    if (fault === null) continue;
    const param = `deployments[${at}].target.url`;
    throw new ApiError("invalid_value", { message: `${param} ${fault}`, param });
  }
}

/** Every model as it is stored now, not as this isolate remembers it; by id. */
export async function storedModels(services: AdminServices): Promise<CatalogEntry[]> {
  const nowMs = services.now();
  await services.catalog.refresh(nowMs);
  const entries = await services.catalog.list(nowMs, () => undefined);
  return [...entries.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The same of one. @throws {ApiError} not_found */
export async function storedModel(services: AdminServices, id: string): Promise<CatalogEntry> {
  const entry = (await storedModels(services)).find((model) => model.id === id);
  if (entry === undefined) throw noSuchModel(id);
  return entry;
}

export interface NewPrice {
  /** null: from now on; a time that has passed is now. */
  readonly effectiveAt: number | null;
  readonly endsAt: number | null;
  /** null: the list price. */
  readonly organizationId: string | null;
  readonly rates: Rates;
  readonly isConfirmed: boolean;
}

/** @throws {ApiError} not_found, invalid_value */
export async function addPrice(
  services: AdminServices,
  model: string,
  wanted: NewPrice,
  actor: Actor,
): Promise<PriceVersion> {
  requireEnd(wanted);
  const { effectiveAt, endsAt, organizationId, rates, isConfirmed } = wanted;
  const made = await untilStored("this model's price", async () => {
    const versions = await pricesOf(services, model);
    const nowSeconds = Math.floor(services.now() / 1_000);
    const from = Math.max(effectiveAt ?? nowSeconds, nowSeconds);
    const before = priceInForce(versions, from, organizationId) ?? null;
    if (before !== null) requireConfirmed(before, rates, isConfirmed);
    const terms = {
      effective_at: from,
      ends_at: endsAt,
      organization_id: organizationId,
      ...rates,
    };
    const price = nextVersion(model, versions, terms);
    const audit = { actor, action: "prices.create", target: model, before, after: price };
    return (await services.storePrice(price, audit)) ? price : false;
  });
  await services.catalog.refresh(services.now());
  return made;
}

/** By version. @throws {ApiError} not_found */
export async function pricesOf(services: AdminServices, model: string): Promise<PriceVersion[]> {
  const versions = await services.listPrices(model);
  if (versions.length > 0) return versions;
  throw noSuchModel(model);
}

function noSuchModel(id: string): ApiError {
  const shown = quoted(id);
  return new ApiError("not_found", { message: `There is no model ${shown}.` });
}

function nextVersion(
  model: string,
  versions: readonly PriceVersion[],
  terms: Rates & Pick<PriceVersion, "effective_at" | "ends_at" | "organization_id">,
): PriceVersion {
  const version = (versions.at(-1)?.version ?? 0) + 1;
  return { id: priceId(model, version), object: "price", model, version, ...terms };
}

function requireEnd({ effectiveAt, endsAt, organizationId }: NewPrice): void {
  if (endsAt === null) return;
  const isList = organizationId === null;
  // Without a date of its own, one that has ended already is how a customer's price is taken away
  // at once.
  if (!isList && (effectiveAt === null || endsAt > effectiveAt)) return;
  throw new ApiError("invalid_value", {
    message: isList
      ? "ends_at must be null for a list price: there is nothing that it would give way to."
      : `ends_at must be later than effective_at: ${endsAt} is not after ${effectiveAt}.`,
    param: "ends_at",
  });
}

/** @throws {ApiError} invalid_value when a tenfold change was not meant */
function requireConfirmed(before: Rates, after: Rates, isConfirmed: boolean): void {
  const changes = isConfirmed ? [] : suspiciousChanges(before, after);
  if (changes.length === 0) return;
  throw new ApiError("invalid_value", {
    message: `confirm must be true for a tenfold change: ${changes.join("; ")}.`,
    param: "confirm",
  });
}

/** A model as it was put, to stand beside how it is put now. */
function asStored(entry: CatalogEntry): Omit<PutModelRequest, "confirm"> {
  return {
    owned_by: entry.ownedBy,
    license: entry.license,
    context_tokens: entry.contextTokens,
    max_output_tokens: entry.maxOutputTokens,
    tasks: [...entry.tasks],
    pooling: entry.pooling,
    moderation_labels: { ...entry.moderationLabels },
    ...toLifecycle(entry),
    auto: entry.auto,
    deployments: entry.deployments.map((deployment) => asStoredDeployment(deployment, entry.id)),
    price: toRates(entry.price),
  };
}

function asStoredDeployment(
  { id, target, weight, priority, upstreamModel, capabilities, ...terms }: Deployment,
  model: string,
) {
  const upstream = upstreamModel === model ? null : upstreamModel;
  return {
    id,
    target,
    weight,
    priority,
    upstream_model: upstream,
    capabilities: [...capabilities],
    region: terms.region,
    dtype: terms.dtype,
    data_collection: terms.dataCollection,
    canary: terms.isCanary,
    disabled: terms.isDisabled,
    shadow_percent: terms.shadowPercent,
  };
}
