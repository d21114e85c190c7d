/** POST /v1/route: where a request would go, at what price and why. */
import { holdFor } from "../../billing/pricing.ts";
import type { Scope } from "../../contract/account.ts";
import { LIMITS } from "../../contract/common.ts";
import {
  explainedRouteSchema,
  routeRequestSchema,
  type RouteRequest,
} from "../../contract/explained-route.ts";
import { toRoutingTerms } from "../../dialects/routing-terms.ts";
import { explainRoute, type ExplainedRoute } from "../../gateway/explain-route.ts";
import { presentedKey } from "../../http/access.ts";
import { callerPartOf } from "../../http/called-by-key.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys } from "../../http/operation.ts";
import { listedPriceFor } from "../../routing/catalog.ts";
import { toRates } from "../../routing/price-book.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

const MAX_TOLD = 32;

export const createRoute = defineOperation({
  method: "post",
  path: "/v1/route",
  operationId: "createRoute",
  tag: "Usage",
  summary:
    "Where a generation or a task would go, at what price, how long it would wait and why. It takes what decides that, not the messages; of a choice by `auto`, the user's texts. Nothing is run, held or charged; it counts as an estimate.",
  access: forKeys(null),
  body: {
    maxBytes: LIMITS.maxFormBytes,
    schema: routeRequestSchema,
    example: { model: "pocket-chat", max_tokens: 64, prompt_tokens: 200 },
  },
  status: 200,
  response: {
    description: "The decision.",
    schema: explainedRouteSchema,
    example: ANSWER_EXAMPLES.route,
  },
  errors: [
    "model_not_found",
    "no_matching_deployment",
    "permission_denied",
    "rate_limit_exceeded",
    "no_capacity",
  ],
  handler: async ({ c, body }) => {
    const routed = await explainRoute(c.var.services, {
      ...callerPartOf(c),
      ...toRoutingTerms(body),
      operation: body.operation,
      scope: scopeOf(body),
      task: body.task,
      promptTokens: body.prompt_tokens,
      maxTokens: body.task === "text-generation" ? (body.max_tokens ?? null) : null,
      choices: body.task === "text-generation" ? body.n : 0,
      seed: body.seed ?? null,
      judged: { texts: body.texts, hasTools: body.tools, hasSchema: body.schema },
    });
    return toWire(routed, body, presentedKey(c).organizationId);
  },
});

function scopeOf({ task, operation }: RouteRequest): Scope {
  if (task !== "text-generation") return "tasks";
  return operation === "completions" ? "completions" : "chat";
}

function toWire(
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
