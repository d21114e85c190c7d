/** GET /admin/v1/usage: what all organizations used and were charged, by time. */
import type { TotalsRow } from "../../account/usage/usage-sums.ts";
import { allUsagePageSchema, allUsageQuerySchema } from "../../contract/usage.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import {
  layOut,
  placesOf,
  toBuckets,
  toPlace,
  toTextParts,
  type PageSizes,
} from "../time-buckets.ts";

const SIZES: PageSizes = { "1m": [0, 0], "1h": [24, 1_440], "1d": [7, 180] };
/** What accounts send to the database is by hour. */
const GRAIN_SECONDS = 3_600;

export const listAllUsage = defineOperation({
  method: "get",
  path: "/admin/v1/usage",
  operationId: "listAllUsage",
  tag: "Admin",
  summary:
    "Requests, tokens and charges of all organizations by hour or day, as they were last sent: seconds old.",
  access: FOR_OPERATORS,
  query: allUsageQuerySchema,
  status: 200,
  response: { description: "A page of buckets.", schema: allUsagePageSchema },
  errors: [],
  handler: async ({ c, query }) => {
    const page = toBuckets(query, SIZES, c.var.services.now(), GRAIN_SECONDS);
    const rows = await c.var.services.sumTotals({
      ...page.window,
      groupBy: query.group_by ?? [],
      organizationIds: query.organization_ids ?? null,
      models: query.models ?? null,
      operations: query.operations ?? null,
      ...placesOf(query),
    });
    return layOut(page, rows, toResult);
  },
});

function toResult(row: TotalsRow) {
  return {
    object: "usage.result" as const,
    organization_id: row.organization_id,
    model: row.model,
    operation: row.operation,
    ...toPlace(row),
    num_model_requests: row.requests,
    input_tokens: row.prompt_tokens,
    input_cached_tokens: row.cached_tokens,
    output_tokens: row.completion_tokens,
    amount: { value: Number(row.charge) / 1e9, currency: "usd" as const },
    amount_nano_usd: row.charge,
    amount_parts: toTextParts(row),
  };
}
