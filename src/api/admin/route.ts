/**
 * POST /admin/v1/organizations/{organization_id}/route: where a request of an organization would
 * go, and what it would cost the operator.
 */
import { LIMITS } from "../../contract/common.ts";
import { hourOf } from "../../contract/durations.ts";
import { costedRouteSchema, routeRequestSchema } from "../../contract/explained-route.ts";
import { costOfRoute } from "../../control/route-cost.ts";
import { ServingPrices } from "../../control/serving-prices.ts";
import { explainToOperator } from "../../gateway/explain-route.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { namedAccount } from "../accounts.ts";
import { toExplained, toRouteTerms } from "../shown-route.ts";

export const explainOrganizationRoute = defineOperation({
  method: "post",
  path: "/admin/v1/organizations/{organization_id}/route",
  operationId: "explainOrganizationRoute",
  tag: "Admin",
  summary:
    "Where a request of an organization would go, at what price and at what cost to the operator, by a key that is bound to nothing. Nothing is run, held, charged or counted; limits and balances are not asked.",
  access: FOR_OPERATORS,
  pathParameters: { organization_id: "The organization's id." },
  body: {
    maxBytes: LIMITS.maxFormBytes,
    schema: routeRequestSchema,
    example: { model: "pocket-chat", max_tokens: 64, prompt_tokens: 200 },
  },
  status: 200,
  response: { description: "The decision, with costs.", schema: costedRouteSchema },
  errors: ["not_found", "model_not_found", "no_matching_deployment", "no_capacity"],
  handler: async ({ c, params, body }) => {
    const { services } = c.var;
    const organizationId = params.organization_id;
    const account = await namedAccount(c);
    const routed = await explainToOperator(services, {
      key: { organizationId, keyId: "operator", keyHash: "", account },
      requestId: c.get("requestId"),
      clientIp: null,
      ...toRouteTerms(body),
    });
    const prices = new ServingPrices(await services.servingTerms());
    const nowMs = services.now();
    const hourMs = hourOf(nowMs);
    const shown = toExplained(routed, body, organizationId);
    const costs = routed.candidates.map(({ entry, deployment, maxTokens, replica }) =>
      costOfRoute(prices, {
        served: { model: entry.id, deploymentId: deployment.id, hourMs },
        kind: deployment.target.kind,
        promptTokens: body.prompt_tokens,
        completionTokens: body.task === "text-generation" ? maxTokens * body.n : 0,
        device: replica && {
          prefillMs: replica.outlook.prefillMs,
          decodeTokensPerSecond: replica.decodeTokensPerSecond,
        },
      }),
    );
    return {
      ...shown,
      candidates: shown.candidates.map((candidate, at) => {
        const { basis = null, cost = null } = costs[at] ?? {};
        return {
          ...candidate,
          cost_basis: basis,
          cost_nano_usd: cost === null ? null : Number(cost),
        };
      }),
    };
  },
});
