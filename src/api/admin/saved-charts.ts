/**
 * /admin/v1/organizations/{organization_id}/charts: charts of usage that its members share. Nothing
 * but what the explorer shows is kept of them: the figures are read anew by whoever looks.
 */
import { savedChartSchema, saveChartRequestSchema } from "../../contract/saved-charts.ts";
import { deleteChart, listCharts, saveChart } from "../../control/saved-charts.ts";
import { newChartId } from "../../db/ids.ts";
import { ApiError, quoted } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers, type Operation } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { livingAccount, namedAccount } from "../accounts.ts";
import { seconds } from "../wire-times.ts";

const CHARTS = "/admin/v1/organizations/{organization_id}/charts";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin", errors: ["not_found"] } as const;

const listSavedCharts = defineOperation({
  ...common,
  access: forMembers("usage.read"),
  method: "get",
  path: CHARTS,
  operationId: "listSavedCharts",
  summary: "Charts of usage that the organization's members share.",
  pathParameters,
  query: pageQuerySchema,
  status: 200,
  response: {
    description: "The charts, the newest first.",
    schema: listOf(savedChartSchema, "SavedChartList"),
  },
  handler: async ({ c, query }) => pageOf(await listCharts(await namedAccount(c)), query),
});

const createSavedChart = defineOperation({
  ...common,
  access: forMembers("charts.write"),
  method: "post",
  path: CHARTS,
  operationId: "createSavedChart",
  summary: "Save a chart for everybody of the organization, in the place of one of the same name.",
  pathParameters,
  body: {
    schema: saveChartRequestSchema,
    example: {
      name: "What goes to providers",
      view: {
        metric: "spend",
        group: "deployment",
        range: "30d",
        width: "1d",
        chart: "stacked",
        tiers: "provider",
      },
    },
  },
  status: 201,
  response: { description: "The chart.", schema: savedChartSchema },
  handler: async ({ c, body }) => {
    const actor = actorOf(c);
    const nowMs = c.var.services.now();
    const chart = {
      id: newChartId(nowMs, c.var.services.randomBytes),
      object: "saved_chart" as const,
      ...body,
      saved_by: actor,
      saved_at: seconds(nowMs),
    };
    return saveChart(await livingAccount(c), chart, actor);
  },
});

const deleteSavedChart = defineOperation({
  ...common,
  access: forMembers("charts.write"),
  method: "delete",
  path: `${CHARTS}/{chart_id}`,
  operationId: "deleteSavedChart",
  summary: "Take a chart away from everybody of the organization.",
  pathParameters: { ...pathParameters, chart_id: "The chart's id." },
  status: 200,
  response: { description: "The chart as it was.", schema: savedChartSchema },
  handler: async ({ c, params }) => {
    const { chart_id: id } = params;
    const removed = await deleteChart(await livingAccount(c), id, actorOf(c));
    if (removed !== undefined) return removed;
    const shown = quoted(id);
    throw new ApiError("not_found", { message: `There is no chart ${shown}.` });
  },
});

export const SAVED_CHARTS: readonly Operation[] = [
  listSavedCharts,
  createSavedChart,
  deleteSavedChart,
];
