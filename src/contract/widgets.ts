/** A usage widget: what a page that a customer serves shows of its own customers' usage. */
import { z } from "zod";

import { LIMITS, shownTime } from "./common.ts";
import { text } from "./fields.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });

export const createWidgetTokenRequestSchema = z
  .strictObject({
    expires_in_seconds: z.int().min(60).max(86_400).default(3_600).meta({
      description: "It ends then, and before that when the key that made it ends.",
    }),
    project_id: id
      .nullable()
      .default(null)
      .meta({ description: "The usage of this project alone; null: of all." }),
    api_key_id: id
      .nullable()
      .default(null)
      .meta({ description: "The usage of this key alone; null: of all." }),
    shows_cost: z.boolean().default(false).meta({
      description: "Whether it shows what was charged, beside requests and tokens.",
    }),
  })
  .meta({ id: "CreateWidgetTokenRequest" });

export const widgetTokenSchema = z
  .object({
    object: z.literal("widget_token"),
    token: z.string().meta({ description: "For a browser. It reads this usage and nothing else." }),
    expires_at: shownTime,
    url: z.string().meta({ description: "The page to embed, with the token in its fragment." }),
  })
  .meta({ id: "WidgetToken" });

/** Days that a widget shows. */
export const MAX_WIDGET_DAYS = 90;

export const widgetUsageQuerySchema = z.strictObject({
  days: text({
    max: 2,
    pattern: /^([1-9]|[1-8]\d|90)$/,
    rule: `must be a whole number from 1 to ${MAX_WIDGET_DAYS}`,
  })
    .default("30")
    .meta({ description: "Days in UTC, today included." }),
});

const figures = {
  requests: z.int(),
  input_tokens: z.int(),
  output_tokens: z.int(),
  cost_nano_usd: z.int().nullable().meta({ description: "null: the token does not show it." }),
};

export const widgetUsageSchema = z
  .object({
    object: z.literal("widget_usage"),
    days: z.array(z.object({ start_time: z.int(), ...figures })).meta({
      description: "Every day, oldest first; `start_time` in Unix seconds.",
    }),
    total: z.object(figures),
    expires_at: z.int().meta({ description: "When the token ends, in Unix seconds." }),
  })
  .meta({ id: "WidgetUsage" });
