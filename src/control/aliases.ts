/**
 * Aliases of models as operators change them. What leads nowhere is refused here, and harms nobody
 * where it is read.
 */
import type { Actor } from "../auth/actor.ts";
import { LIMITS } from "../contract/common.ts";
import { ApiError } from "../errors.ts";
import { resolveModel, whyNoAlias } from "../routing/aliases.ts";
import type { RouteCatalog } from "../routing/catalog.ts";
import type { AdminServices } from "./organizations.ts";

export interface Alias {
  readonly id: string;
  readonly target: string;
  /** null: it leads nowhere, since its model has gone. */
  readonly model: string | null;
}

/** @throws {ApiError} invalid_value */
export async function putAlias(
  services: AdminServices,
  id: string,
  target: string,
  actor: Actor,
): Promise<Alias> {
  const catalog = await storedCatalog(services);
  const before = catalog.aliases.get(id) ?? null;
  const isFull = before === null && catalog.aliases.size >= LIMITS.maxAliases;
  const message = isFull
    ? `There are ${LIMITS.maxAliases} aliases, which is the most.`
    : whyNoAlias(catalog, id, target);
  if (message !== undefined)
    throw new ApiError("invalid_value", { message, param: isFull ? "id" : "target" });
  await services.storeAlias(id, target, {
    actor,
    action: "aliases.put",
    target: id,
    before: before === null ? null : { target: before },
    after: { target },
  });
  return toAlias(await storedCatalog(services), id, target);
}

/** @throws {ApiError} not_found; invalid_value where another alias leads to it */
export async function deleteAlias(
  services: AdminServices,
  id: string,
  actor: Actor,
): Promise<Alias> {
  const catalog = await storedCatalog(services);
  const { aliases } = catalog;
  const target = aliases.get(id);
  if (target === undefined)
    throw new ApiError("not_found", { message: `There is no alias ${JSON.stringify(id)}.` });
  const user = [...aliases].find(([, leadsTo]) => leadsTo === id)?.[0];
  if (user !== undefined)
    throw new ApiError("invalid_value", {
      message: `The alias ${user} leads to ${id}. Change it first.`,
      param: "id",
    });
  const audit = { actor, action: "aliases.delete", target: id, before: { target }, after: null };
  await services.storeAlias(id, null, audit);
  await services.catalog.refresh(services.now());
  return toAlias(catalog, id, target);
}

/** By id, as they are stored now. */
export async function storedAliases(services: AdminServices): Promise<Alias[]> {
  const catalog = await storedCatalog(services);
  return [...catalog.aliases].map(([id, target]) => toAlias(catalog, id, target));
}

/** As it is stored now, not as this isolate remembers it. */
async function storedCatalog(services: AdminServices): Promise<RouteCatalog> {
  const nowMs = services.now();
  await services.catalog.refresh(nowMs);
  return services.catalog.at(nowMs, () => undefined);
}

function toAlias(catalog: RouteCatalog, id: string, target: string): Alias {
  const model = resolveModel(catalog, id);
  return { id, target, model: model === id ? null : model };
}
