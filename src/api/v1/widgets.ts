/**
 * Tokens of usage widgets, made by a customer's server, and the usage that they show in a browser.
 */
import type { SumsRow } from "../../account/usage/usage-sums.ts";
import { newWidgetToken, type WidgetTerms } from "../../auth/widget-token.ts";
import {
  createWidgetTokenRequestSchema,
  widgetTokenSchema,
  widgetUsageQuerySchema,
  widgetUsageSchema,
} from "../../contract/widgets.ts";
import { presentedKey, widgetOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_WIDGETS, forKeys } from "../../http/operation.ts";
import { ownAccount } from "../accounts.ts";

const DAY_SECONDS = 86_400;

export const createWidgetToken = defineOperation({
  method: "post",
  path: "/v1/organization/widget_tokens",
  operationId: "createWidgetToken",
  tag: "Usage",
  summary: "A short-lived token that shows usage in a page of yours, and opens nothing else.",
  access: forKeys("usage"),
  body: { schema: createWidgetTokenRequestSchema, example: { expires_in_seconds: 900 } },
  status: 200,
  response: { description: "The token.", schema: widgetTokenSchema },
  errors: ["permission_denied"],
  handler: async ({ c, body }) => {
    await ownAccount(c, "usage");
    const { organizationId, keyId } = presentedKey(c);
    const expires = Math.floor(c.var.services.now() / 1_000) + body.expires_in_seconds;
    const token = await newWidgetToken(await c.var.services.tagKey(), {
      organizationId,
      keyId,
      expires,
      projectId: body.project_id,
      apiKeyId: body.api_key_id,
      showsCost: body.shows_cost,
    });
    const url = `${new URL(c.req.url).origin}/widget#${token}`;
    return { object: "widget_token" as const, token, expires_at: expires, url };
  },
});

export const retrieveWidgetUsage = defineOperation({
  method: "get",
  path: "/v1/widget/usage",
  operationId: "retrieveWidgetUsage",
  tag: "Usage",
  summary: "Requests and tokens by day, as far as a widget's token goes.",
  access: FOR_WIDGETS,
  query: widgetUsageQuerySchema,
  status: 200,
  response: { description: "The usage.", schema: widgetUsageSchema },
  errors: [],
  handler: async ({ c, query }) => {
    const { account, terms } = widgetOf(c);
    const count = Number(query.days);
    const nowSeconds = Math.floor(c.var.services.now() / 1_000);
    const today = nowSeconds - (nowSeconds % DAY_SECONDS);
    const first = today - (count - 1) * DAY_SECONDS;
    const known = await account.sumForWidget(terms);
    const rows = known.filter(({ bucket_ms: ms }) => ms >= first * 1_000);
    const days = Array.from({ length: count }, (_, at) => first + at * DAY_SECONDS);
    const of = (start: number) => rows.filter(({ bucket_ms: ms }) => ms === start * 1_000);
    return {
      object: "widget_usage" as const,
      days: days.map((start) => ({ start_time: start, ...figuresOf(of(start), terms) })),
      total: figuresOf(rows, terms),
      expires_at: terms.expires,
    };
  },
});

function figuresOf(rows: readonly SumsRow[], { showsCost }: WidgetTerms) {
  const sum = (of: (row: SumsRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  return {
    requests: sum((row) => row.requests),
    input_tokens: sum((row) => row.prompt_tokens),
    output_tokens: sum((row) => row.completion_tokens),
    cost_nano_usd: showsCost ? sum((row) => row.charge) : null,
  };
}
