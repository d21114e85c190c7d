/** What a key, and the project that it stands in, bind requests to. Pure. */
import type { KeyBounds } from "../auth/key-policy.ts";
import { tierOf } from "../contract/deployments.ts";
import type { Deployment } from "./catalog.ts";

/** What `auto` does not choose, as the key may not use it. Models that are named are refused. */
export function whyModelUnbound(id: string, bounds: KeyBounds | undefined): string | undefined {
  const models = bounds?.models ?? null;
  return models === null || models.includes(id)
    ? undefined
    : `the key may not use it (models of the key or its project)`;
}

export function whyTierUnbound(
  { target }: Pick<Deployment, "target">,
  bounds: KeyBounds | undefined,
): string | undefined {
  const tiers = bounds?.tiers ?? null;
  if (tiers === null || tiers.includes(tierOf(target))) return undefined;
  return `it is of tier ${tierOf(target)}, and the key's requests may run at ${tiers.join(", ")} alone (tiers of the key or its project)`;
}
