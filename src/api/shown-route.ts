/** Where a request would go, as its question says it and as it is shown. */
import { holdFor } from "../billing/pricing.ts";
import type { Scope } from "../contract/account.ts";
import type { RouteRequest } from "../contract/explained-route.ts";
import { toRoutingTerms } from "../dialects/routing-terms.ts";
import type { ExplainedRoute } from "../gateway/explain-route.ts";
import { listedPriceFor } from "../routing/catalog.ts";
import { toRates } from "../routing/price-book.ts";

const MAX_TOLD = 32;

export function toRouteTerms(body: RouteRequest) {
  const isGeneration = body.task === "text-generation";
  return {
    ...toRoutingTerms(body),
    operation: body.operation,
    scope: scopeOf(body),
    task: body.task,
    promptTokens: body.prompt_tokens,
    maxTokens: isGeneration ? (body.max_tokens ?? null) : null,
    choices: isGeneration ? body.n : 0,
    seed: body.seed ?? null,
    judged: { texts: body.texts, hasTools: body.tools, hasSchema: body.schema },
  };
}

function scopeOf({ task, operation }: RouteRequest): Scope {
  if (task !== "text-generation") return "tasks";
  return operation === "completions" ? "completions" : "chat";
}

export function toExplained(
  { candidates, record, leftOut, cascade, wait }: ExplainedRoute,
  { prompt_tokens, n, task }: RouteRequest,
  organizationId: string,
) {
  const [{ entry, deployment, reason }] = candidates;
  return {
    object: "route" as const,
    model: entry.id,
    deployment: deployment.id,
    reason,
    catalog_version: record.catalog_version,
    seed: record.seed,
    named_route: record.named_route ?? null,
    candidates: candidates.map((candidate) => ({
      model: candidate.entry.id,
      deployment: candidate.deployment.id,
      kind: candidate.deployment.target.kind,
      reason: candidate.reason,
      max_tokens: candidate.maxTokens,
      service_tier: candidate.price.serviceTier ?? ("default" as const),
      price: {
        version: candidate.price.version,
        ...toRates({
          ...listedPriceFor(candidate.entry, organizationId),
          batchDiscountPercent: 0,
        }),
      },
      max_cost_nano_usd: holdFor(
        candidate.price,
        prompt_tokens,
        task === "text-generation" ? candidate.maxTokens * n : 0,
      ),
    })),
    auto: record.auto ?? null,
    cascade,
    wait: {
      expected_ms: wait.expectedMs,
      is_refused: wait.retryAfterMs !== null,
      retry_after_ms: wait.retryAfterMs,
    },
    left_out: leftOut.slice(0, MAX_TOLD),
  };
}
