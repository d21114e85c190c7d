/** POST /v1/route: where a request would go, at what price and why. */
import { LIMITS } from "../../contract/common.ts";
import { explainedRouteSchema, routeRequestSchema } from "../../contract/explained-route.ts";
import { explainRoute } from "../../gateway/explain-route.ts";
import { presentedKey } from "../../http/access.ts";
import { callerPartOf } from "../../http/called-by-key.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys } from "../../http/operation.ts";
import { toExplained, toRouteTerms } from "../shown-route.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

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
      ...toRouteTerms(body),
    });
    return toExplained(routed, body, presentedKey(c).organizationId);
  },
});
