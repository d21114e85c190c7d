/** What a request of any dialect says of where it may go, and when. Pure. */
import { autoRouterOf, DEFAULT_TRADEOFF, tradeoffOf } from "../contract/auto.ts";
import type { RoutingRequest } from "../contract/routing.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import type { GenerationTerms } from "../gateway/generate.ts";

interface TieredRequest extends RoutingRequest {
  /** As its dialect names it. */
  readonly service_tier?: string | null | undefined;
}

/** What is only counted has no wishes. */
export function toRoutingTerms({
  model,
  models,
  provider,
  plugins,
  service_tier: tier,
}: TieredRequest): Pick<
  GenerationTerms,
  "model" | "fallbackModels" | "preferences" | "serviceTier" | "auto"
> {
  const router = autoRouterOf(plugins);
  return {
    model,
    fallbackModels: models ?? [],
    preferences: provider ?? null,
    serviceTier: toServiceTier(tier),
    auto: {
      cost_quality_tradeoff: router === undefined ? DEFAULT_TRADEOFF : tradeoffOf(router),
      allowed_models: router?.allowed_models ?? null,
      excluded_models: router?.excluded_models ?? [],
      ...(router?.cascade === true && { cascade: true }),
    },
  };
}

/**
 * `auto` is OpenAI's and Anthropic's default; whoever does not name a tier does not pay for one.
 * `fast` is OpenAI's other word for `priority`.
 */
function toServiceTier(tier: string | null | undefined): ServiceTier {
  if (tier === "fast") return "priority";
  return tier === "flex" || tier === "priority" ? tier : "default";
}
