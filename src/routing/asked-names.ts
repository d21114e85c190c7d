/** Which models a request names, as its organization's policy rewrites them. Pure. */
import { resolveModel } from "./aliases.ts";
import type { RouteCatalog } from "./catalog.ts";
import { seenCatalog } from "./lifecycle.ts";
import { rewrittenModel } from "./policy.ts";
import type { RouteQuestion } from "./question.ts";

/** The name by which a model was asked for first. */
export interface AskedName {
  readonly name: string;
  /** It stands for another model, which the organization's policy rewrites. */
  readonly isRewritten: boolean;
}

/** Each model once, as the organization's policy rewrites it. */
export function namesByModel(
  { models, policy, organizationId }: RouteQuestion,
  catalog: RouteCatalog,
): Map<string, AskedName> {
  const names = new Map<string, AskedName>();
  const hasRewrites = policy != null && policy.rewrites.length > 0;
  // What a rule makes of a name tells nothing of models that are not for the organization.
  const seen = hasRewrites ? seenCatalog(catalog, organizationId) : catalog;
  for (const name of models) {
    const asked = resolveModel(seen, name);
    const model = hasRewrites ? rewrittenModel(policy, seen, asked) : asked;
    if (!names.has(model)) names.set(model, { name, isRewritten: model !== asked });
  }
  return names;
}
