/** Whoever may get the texts of an organization's requests, by the catalog and its policy. Pure. */
import type { Processor } from "../contract/compliance.ts";
import type { Target } from "../contract/deployments.ts";
import type { RoutingPolicy } from "../contract/routing-policy.ts";
import type { CatalogEntry, Deployment, RouteCatalog } from "../routing/catalog.ts";
import { visibleModels } from "../routing/lifecycle.ts";
import { whyDeploymentDenied, whyModelDenied } from "../routing/policy.ts";
import { OPTED_OUT } from "../routing/shadow.ts";

const OURS = "tidegate";

/** Sub-processors by name; first those that the service runs itself. */
export function listProcessors(
  catalog: RouteCatalog,
  policy: RoutingPolicy | null,
  { organizationId, nowMs }: { readonly organizationId: string; readonly nowMs: number },
): Processor[] {
  const byName = new Map<string, Processor>();
  for (const entry of visibleModels(catalog, organizationId, nowMs))
    for (const deployment of entry.deployments) {
      const name = nameOf(deployment.target);
      const processor = byName.get(name) ?? {
        name,
        is_sub_processor: name !== OURS,
        deployments: [],
      };
      const whyNot = whyNotUsed(catalog, policy, { entry, deployment }) ?? null;
      processor.deployments.push({
        model: entry.id,
        deployment_id: deployment.id,
        kind: deployment.target.kind,
        region: deployment.region,
        data_collection: deployment.dataCollection,
        is_used: whyNot === null,
        why_not: whyNot,
      });
      byName.set(name, processor);
    }
  const rank = ({ is_sub_processor: isSub, name }: Processor) => `${isSub ? 1 : 0}${name}`;
  return [...byName.values()].toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function nameOf(target: Target): string {
  switch (target.kind) {
    case "gpu_worker":
    case "gpu_pool":
    case "edge":
      return OURS;
    case "openai_compatible":
      return new URL(target.url).hostname;
    case "hugging_face":
      return target.provider === "auto" ? "Hugging Face" : `Hugging Face, ${target.provider}`;
    case "workers_ai":
      return "Cloudflare Workers AI";
  }
}

function whyNotUsed(
  catalog: RouteCatalog,
  policy: RoutingPolicy | null,
  { entry, deployment }: { readonly entry: CatalogEntry; readonly deployment: Deployment },
): string | undefined {
  if (deployment.isDisabled) return "it is disabled";
  if (policy === null) return undefined;
  if (deployment.shadowPercent !== null && policy.never_shadow) return OPTED_OUT;
  return (
    whyModelDenied(policy, catalog, entry.id) ?? whyDeploymentDenied(policy, entry, deployment)
  );
}
