/**
 * /admin/v1/economics: what it costs to serve, margins, floor prices, and how long the cash lasts.
 * Estimates over the ledgers.
 */
import { addUse, NO_USE } from "../../billing/economics.ts";
import { DAY_MS } from "../../contract/durations.ts";
import {
  economicsQuerySchema,
  economicsSchema,
  economicsSettingsRequestSchema,
  economicsSettingsSchema,
  requestCostSchema,
  runwaySchema,
} from "../../contract/economics.ts";
import { surveyPeriod, type Cell } from "../../control/economics.ts";
import { costRequest } from "../../control/request-cost.ts";
import { estimateRunway } from "../../control/runway.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";
import { namedAccount } from "../accounts.ts";
import { NAME_OF, toDevice, toRatio, toUse } from "./economics-shapes.ts";

const MAX_DAYS = 31;
/** Of an answer; those beyond are one. */
const MAX_GROUPS = 500;

const common = { tag: "Admin", access: FOR_OPERATORS, status: 200 } as const;
const theSettings = { description: "The settings.", schema: economicsSettingsSchema } as const;

export const retrieveEconomicsSettings = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/economics/settings",
  operationId: "retrieveEconomicsSettings",
  summary: "What devices and providers cost, the cash, the fixed costs: what estimates rest on.",
  response: theSettings,
  errors: [],
  handler: async ({ c }) => ({
    object: "economics_settings" as const,
    ...(await c.var.services.economicsSettings.read()),
  }),
});

export const putEconomicsSettings = defineOperation({
  ...common,
  method: "put",
  path: "/admin/v1/economics/settings",
  operationId: "putEconomicsSettings",
  summary: "Set what estimates of cost and runway rest on. Nothing is charged by it.",
  body: {
    schema: economicsSettingsRequestSchema,
    example: {
      devices: [
        {
          id: "h200-1",
          deployment_ids: ["gpu-1"],
          device_hour_nano_usd: 2_500_000_000,
          watts: 700,
        },
      ],
      cash_usd: "250000.00",
      monthly_fixed_cost_usd: "18000.00",
    },
  },
  response: theSettings,
  errors: [],
  handler: async ({ c, body }) => {
    const before = await c.var.services.economicsSettings.read();
    const change = { actor: actorOf(c), action: "economics.put", target: "economics", before };
    await c.var.services.economicsSettings.store(body, { ...change, after: body });
    return { object: "economics_settings" as const, ...body };
  },
});

export const retrieveEconomics = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/economics",
  operationId: "retrieveEconomics",
  summary:
    "An estimate of what a period's requests cost to serve, idle time shared out, against what the ledgers charged.",
  query: economicsQuerySchema,
  response: { description: "Costs and margins.", schema: economicsSchema },
  errors: [],
  handler: async ({ c, query }) => {
    const period = periodOf(query);
    const survey = await surveyPeriod(c.var.services, await c.var.services.servingTerms(), period);
    const shown = query.organization_ids && new Set(query.organization_ids);
    const cells = survey.cells.filter(({ organizationId }) => shown?.has(organizationId) !== false);
    return {
      object: "economics" as const,
      is_estimate: true as const,
      source: "ledger" as const,
      start_time: Number(query.start_time),
      end_time: Number(query.end_time),
      group_by: query.group_by,
      is_complete: survey.isComplete,
      organizations_left_out: survey.leftOut,
      period_charged_nano_usd: String(survey.periodCharged),
      total: toUse(sumOf(cells)),
      shadows: {
        num_copies: survey.shadows.runs,
        prompt_tokens: survey.shadows.promptTokens,
        completion_tokens: survey.shadows.completionTokens,
        cost_nano_usd: String(survey.shadows.cost),
      },
      groups: groupsOf(cells, NAME_OF[query.group_by]),
      devices: survey.devices.map(toDevice),
    };
  },
});

export const retrieveRequestCost = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/organizations/{organization_id}/generations/{id}/cost",
  operationId: "retrieveRequestCost",
  summary:
    "An estimate of what one request cost to serve: prefill, decode, and its share of the device's idle time in its hour.",
  pathParameters: {
    organization_id: "The organization's id.",
    id: "The request's id, as in x-request-id.",
  },
  response: { description: "The cost.", schema: requestCostSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const row = await (await namedAccount(c)).getEntry(params.id);
    if (row === null || (row.kind !== "settle" && row.kind !== "void"))
      throw new ApiError("not_found", { message: "No ended request has this id." });
    const one = await costRequest(c.var.services, row);
    return {
      object: "request_cost" as const,
      is_estimate: true as const,
      id: row.reference,
      device_id: one.deviceId,
      device_us: String(one.deviceUs),
      prefill_cost_nano_usd: String(one.prefill),
      decode_cost_nano_usd: String(one.decode),
      idle_cost_nano_usd: String(one.idle),
      provider_cost_nano_usd: String(one.provider),
      cost_nano_usd: String(one.cost),
      charged_nano_usd: String(row.amount),
      margin_nano_usd: String(BigInt(row.amount) - one.cost),
      utilisation: toRatio(one.utilisation),
      energy_joules: one.energyMillijoules === null ? null : Number(one.energyMillijoules) / 1_000,
    };
  },
});

export const retrieveRunway = defineOperation({
  ...common,
  method: "get",
  path: "/admin/v1/economics/runway",
  operationId: "retrieveRunway",
  summary:
    "An estimate of the months that the cash lasts, what is owed to customers, and the utilisation at which nothing is lost.",
  response: { description: "The runway.", schema: runwaySchema },
  errors: [],
  handler: async ({ c }) => {
    const runway = await estimateRunway(c.var.services);
    return {
      object: "runway" as const,
      is_estimate: true as const,
      cash_nano_usd: String(runway.cash),
      prepaid_liability_nano_usd: String(runway.prepaid),
      is_liability_complete: runway.isLiabilityComplete,
      monthly_fixed_cost_nano_usd: String(runway.fixed),
      monthly_device_cost_nano_usd: String(runway.devices),
      monthly_provider_cost_nano_usd: String(runway.providers),
      monthly_revenue_nano_usd: String(runway.revenue),
      monthly_burn_nano_usd: String(runway.burn),
      months_left: hundredths(runway.monthsLeft),
      months_left_after_prepaid: hundredths(runway.monthsLeftAfterPrepaid),
      utilisation: toRatio(runway.utilisation),
      break_even_utilisation: toRatio(runway.breakEvenUtilisation),
      is_sample_complete: runway.isSampleComplete,
    };
  },
});

const hundredths = (value: number | null): number | null => (value === null ? null : value / 100);

const sumOf = (cells: readonly Cell[]) => cells.reduce((sum, { use }) => addUse(sum, use), NO_USE);

/** @throws {ApiError} invalid_value naming the field */
function periodOf(query: { readonly start_time: string; readonly end_time: string }) {
  const [startMs, endMs] = [Number(query.start_time) * 1_000, Number(query.end_time) * 1_000];
  const isBad = endMs <= startMs || endMs - startMs > MAX_DAYS * DAY_MS;
  if (!isBad) return { startMs, endMs };
  throw new ApiError("invalid_value", {
    message: `end_time must be after start_time, ${query.start_time}, and at most ${MAX_DAYS} days after it, got ${query.end_time}`,
    param: "end_time",
  });
}

/** The most charged first; those beyond the bound are one, so that all of them are the total. */
function groupsOf(cells: readonly Cell[], nameOf: (cell: Cell) => string) {
  const groups = [...Map.groupBy(cells, nameOf)].map(([id, own]) => ({ id, use: sumOf(own) }));
  const sorted = groups.toSorted((a, b) =>
    a.use.charged < b.use.charged ? 1 : a.use.charged > b.use.charged ? -1 : 0,
  );
  const others = sorted.slice(MAX_GROUPS);
  const shown = sorted.slice(0, MAX_GROUPS).map(({ id, use }) => ({ id, ...toUse(use) }));
  if (others.length === 0) return shown;
  const rest = others.reduce((sum, { use }) => addUse(sum, use), NO_USE);
  return [...shown, { id: null, ...toUse(rest) }];
}
