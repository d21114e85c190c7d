/** For whom there is a model, and how long. Pure. */
import { resolveModel } from "./aliases.ts";
import type { CatalogEntry, RouteCatalog } from "./catalog.ts";

const isVisible = (
  { visibleTo }: Pick<CatalogEntry, "visibleTo">,
  organizationId: string,
): boolean => visibleTo === null || visibleTo.includes(organizationId);

export const isShutDown = (
  { shutdownAtMs }: Pick<CatalogEntry, "shutdownAtMs">,
  nowMs: number,
): boolean => shutdownAtMs !== null && shutdownAtMs <= nowMs;

/** What a name stands for to an organization; undefined where there is no such model for it. */
export function visibleModel(
  catalog: RouteCatalog,
  name: string,
  organizationId: string,
): CatalogEntry | undefined {
  const entry = catalog.entries.get(resolveModel(catalog, name));
  return entry !== undefined && isVisible(entry, organizationId)
    ? asSeen(entry, catalog, organizationId)
    : undefined;
}

/** The catalog as it is to an organization: names of models that are not for it lead nowhere. */
export function seenCatalog(catalog: RouteCatalog, organizationId: string): RouteCatalog {
  const entries = [...catalog.entries].filter(([, entry]) => isVisible(entry, organizationId));
  return entries.length === catalog.entries.size
    ? catalog
    : { ...catalog, entries: new Map(entries) };
}

/** All that an organization may ask for now. */
export function visibleModels(
  catalog: RouteCatalog,
  organizationId: string,
  nowMs: number,
): CatalogEntry[] {
  return [...catalog.entries.values()]
    .filter((entry) => isVisible(entry, organizationId) && !isShutDown(entry, nowMs))
    .map((entry) => asSeen(entry, catalog, organizationId));
}

/** Its successor is named to those for whom there is one. */
function asSeen(entry: CatalogEntry, catalog: RouteCatalog, organizationId: string): CatalogEntry {
  if (entry.successor === null) return entry;
  const successor = catalog.entries.get(resolveModel(catalog, entry.successor));
  const isSeen = successor !== undefined && isVisible(successor, organizationId);
  return isSeen ? entry : { ...entry, successor: null };
}

/** A sentence for those who ask for a model that is gone. */
export function whyShutDown({ id, shutdownAtMs, successor }: CatalogEntry): string {
  const gone = `The model ${id} was shut down on ${dateOf(shutdownAtMs ?? 0)}.`;
  return successor === null ? gone : `${gone} Its successor is ${successor}.`;
}

/** RFC 9745 and RFC 8594: headers of every answer of a model whose end is known. */
export function lifecycleHeaders({
  deprecatedAtMs,
  shutdownAtMs,
  successor,
}: CatalogEntry): Record<string, string> {
  return {
    ...(deprecatedAtMs !== null && { deprecation: `@${Math.floor(deprecatedAtMs / 1_000)}` }),
    ...(shutdownAtMs !== null && { sunset: new Date(shutdownAtMs).toUTCString() }),
    ...((deprecatedAtMs !== null || shutdownAtMs !== null) &&
      successor !== null && { link: `</v1/models/${successor}>; rel="successor-version"` }),
  };
}

/** As on the wire: a day in UTC, at whose beginning it ends. */
const dateOf = (unixMs: number): string => new Date(unixMs).toISOString().slice(0, 10);

/** As it was put. */
export function toLifecycle({ deprecatedAtMs, shutdownAtMs, successor, visibleTo }: CatalogEntry) {
  return {
    deprecated_at: deprecatedAtMs === null ? null : Math.floor(deprecatedAtMs / 1_000),
    shutdown_date: shutdownAtMs === null ? null : dateOf(shutdownAtMs),
    successor,
    visible_to: visibleTo === null ? null : [...visibleTo],
  };
}
