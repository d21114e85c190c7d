/** Charts of usage that the members of an organization share, on the admin wire. */
import { z } from "zod";

import { actorSchema } from "./account.ts";
import { shownTime } from "./common.ts";
import { label, text } from "./fields.ts";

export const CHART_LIMITS = {
  /** Of an organization. */
  maxCharts: 64,
  maxNameLength: 64,
  /** Ids that commas part. */
  maxFilterLength: 512,
} as const;

const filter = text({ max: CHART_LIMITS.maxFilterLength })
  .optional()
  .meta({ description: "Ids that commas part; absent: all." });
const date = text({
  max: 10,
  pattern: /^2\d{3}-\d{2}-\d{2}$/,
  rule: "must be a date as 2026-10-25",
}).optional();

export const chartViewSchema = z
  .strictObject({
    metric: z.enum(["spend", "requests", "input", "cached", "output", "tokens"]),
    group: z.enum([
      "none",
      "organization",
      "model",
      "operation",
      "project",
      "key",
      "end_user",
      "member",
      "deployment",
      "tier",
      "service_tier",
      "class",
    ]),
    range: z.enum(["1h", "24h", "7d", "30d", "90d", "dates"]),
    from: date.meta({ description: "Of `dates`: the first day, of whoever looks." }),
    to: date.meta({ description: "Of `dates`: the last day." }),
    width: z.enum(["1m", "1h", "1d"]),
    chart: z.enum(["stacked", "line"]),
    organizations: filter,
    projects: filter,
    keys: filter,
    models: filter,
    deployments: filter,
    tiers: filter,
    service_tiers: filter,
  })
  .meta({
    id: "ChartView",
    description: "What the explorer of usage shows, as its address has it.",
  });

export const saveChartRequestSchema = z
  .strictObject({
    name: label(CHART_LIMITS.maxNameLength).meta({
      description: "One of the same name gives way.",
    }),
    view: chartViewSchema,
  })
  .meta({ id: "SaveChartRequest" });

export const savedChartSchema = z
  .object({
    id: z.string(),
    object: z.literal("saved_chart"),
    name: z.string(),
    view: chartViewSchema,
    saved_by: actorSchema.meta({ description: "Who saved it last." }),
    saved_at: shownTime,
  })
  .meta({ id: "SavedChart" });

/** As they are stored, the newest first. */
export const storedChartsSchema = z.array(savedChartSchema);

export type SavedChart = z.infer<typeof savedChartSchema>;
