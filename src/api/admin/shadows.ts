/** /admin/v1/shadows: how shadow deployments answer, beside those whose answers are given. */
import { LIMITS } from "../../contract/common.ts";
import { DAY_MS } from "../../contract/durations.ts";
import { text } from "../../contract/fields.ts";
import { unixSecondsText } from "../../contract/record-queries.ts";
import { shadowComparisonSchema } from "../../contract/shadows.ts";
import { compareShadows } from "../../control/shadows.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";

/** Where no time is named. */
const USUAL_DAYS = 7;

const querySchema = pageQuerySchema.extend({
  model: text({ min: 1, max: LIMITS.maxIdLength }).optional().meta({
    description: "Of this model alone.",
  }),
  start_time: unixSecondsText.optional().meta({
    description: "Copies from then on, in Unix seconds; without it those of seven days.",
  }),
});

export const listShadowComparisons = defineOperation({
  method: "get",
  path: "/admin/v1/shadows",
  operationId: "listShadowComparisons",
  tag: "Admin",
  summary:
    "How shadow deployments answered copies of requests, beside the deployments whose answers were given. Nobody was charged.",
  access: FOR_OPERATORS,
  query: querySchema,
  status: 200,
  response: {
    description: "A page of comparisons, by model, shadow and the deployment that answered.",
    schema: listOf(shadowComparisonSchema, "ShadowComparisonList"),
  },
  errors: [],
  handler: async ({ c, query }) => {
    const { model = null, start_time: since } = query;
    const usualMs = c.var.services.now() - USUAL_DAYS * DAY_MS;
    const sinceMs = since === undefined ? usualMs : Number(since) * 1_000;
    return pageOf(await compareShadows(c.var.services, { model, sinceMs }), query);
  },
});
