/** /admin/v1/charts: charts of the usage of all organizations, that operators share. */
import {
  CHART_LIMITS,
  savedChartSchema,
  saveChartRequestSchema,
} from "../../contract/saved-charts.ts";
import { newChartId } from "../../db/ids.ts";
import { ApiError, quoted } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, type Operation } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { seconds } from "../wire-times.ts";

const CHARTS = "/admin/v1/charts";
const common = { tag: "Admin", access: FOR_OPERATORS } as const;
const AUDITED = { target: "saved_charts" } as const;

const listServiceCharts = defineOperation({
  ...common,
  method: "get",
  path: CHARTS,
  operationId: "listServiceCharts",
  summary: "Charts of the usage of all organizations, that operators share.",
  query: pageQuerySchema,
  status: 200,
  response: {
    description: "The charts, the newest first.",
    schema: listOf(savedChartSchema, "SavedChartList"),
  },
  errors: [],
  handler: async ({ c, query }) => pageOf(await c.var.services.serviceCharts.list(), query),
});

const createServiceChart = defineOperation({
  ...common,
  method: "post",
  path: CHARTS,
  operationId: "createServiceChart",
  summary: "Save a chart for all operators, in the place of one of the same name.",
  body: {
    schema: saveChartRequestSchema,
    example: {
      name: "Who asks most",
      view: {
        metric: "requests",
        group: "organization",
        range: "7d",
        width: "1d",
        chart: "stacked",
      },
    },
  },
  status: 201,
  response: { description: "The chart.", schema: savedChartSchema },
  errors: [],
  handler: async ({ c, body }) => {
    const { now, randomBytes, serviceCharts } = c.var.services;
    const [actor, nowMs] = [actorOf(c), now()];
    const made = { id: newChartId(nowMs, randomBytes), object: "saved_chart" as const };
    const chart = { ...made, ...body, saved_by: actor, saved_at: seconds(nowMs) };
    const before = (await serviceCharts.list()).find(({ name }) => name === body.name) ?? null;
    const change = { ...AUDITED, actor, action: "saved_charts.put", before, after: chart };
    if (await serviceCharts.save(chart, change)) return chart;
    throw new ApiError("invalid_value", {
      message: `There may be at most ${CHART_LIMITS.maxCharts} saved charts.`,
    });
  },
});

const deleteServiceChart = defineOperation({
  ...common,
  method: "delete",
  path: `${CHARTS}/{chart_id}`,
  operationId: "deleteServiceChart",
  summary: "Take a chart away from all operators.",
  pathParameters: { chart_id: "The chart's id." },
  status: 200,
  response: { description: "The chart as it was.", schema: savedChartSchema },
  errors: ["not_found"],
  handler: async ({ c, params: { chart_id: id } }) => {
    const { serviceCharts } = c.var.services;
    const found = (await serviceCharts.list()).find((chart) => chart.id === id);
    if (found === undefined) {
      const shown = quoted(id);
      throw new ApiError("not_found", { message: `There is no chart ${shown}.` });
    }
    const change = { ...AUDITED, actor: actorOf(c), action: "saved_charts.delete" };
    await serviceCharts.remove(found, { ...change, before: found, after: null });
    return found;
  },
});

export const SERVICE_CHARTS: readonly Operation[] = [
  listServiceCharts,
  createServiceChart,
  deleteServiceChart,
];
