/** Limits, budgets and the alerts of budgets on the admin wire. Money is integer nano-USD. */
import { z } from "zod";

import { amountNanoUsdSchema } from "./account.ts";
import { LIMITS, pageLimit, sequenceNumber, shownTime } from "./common.ts";
import { list, text } from "./fields.ts";
import { isOneAmount, MAX_AMOUNT_NANO_USD, usdText } from "./usd.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });
const scope = z.enum(["organization", "project", "key"]);
const scopeId = id.meta({ description: "The organization's, project's or key's id." });
const window = z
  .enum(["day", "month", "ever"])
  .meta({ description: "A calendar day or month in UTC, or all time." });

const limitFields = {
  scope,
  scope_id: scopeId,
  model: id.nullable().default(null).meta({ description: "null is all models together." }),
  metric: z.enum(["requests", "input_tokens", "output_tokens", "concurrent_requests"]),
  period: z
    .enum(["minute", "day"])
    .nullable()
    .default("minute")
    .meta({ description: "null for concurrent_requests alone." }),
  value: z.int().min(0).max(100_000_000).meta({
    description:
      "The most that is let through in any stretch of the period's length; for concurrent_requests at any time.",
  }),
};

export const limitSchema = z
  .strictObject(limitFields)
  .refine(({ metric, period }) => (metric === "concurrent_requests") === (period === null), {
    error: "period must be null for concurrent_requests and minute or day for every other metric",
    path: ["period"],
  })
  .meta({ id: "Limit" });

export const limitUsageSchema = z
  .object({
    id: z.string().meta({ description: "What it limits, as one text." }),
    object: z.literal("limit"),
    ...limitFields,
    used: z.int().meta({
      description:
        "What was let through in the period that ends now, with the output that running requests may still have. It can be more " +
        "than the value after that was lowered.",
    }),
    reset_ms: z.int().nullable().meta({
      description:
        "Milliseconds until nothing is in use any more, if what runs ended now; null for concurrent_requests.",
    }),
  })
  .meta({ id: "LimitUsage" });

const cap = amountNanoUsdSchema.nullable().default(null);
const capUsd = usdText({ min: 0, max: MAX_AMOUNT_NANO_USD }).nullable().default(null);

export const putBudgetRequestSchema = z
  .strictObject({
    scope,
    scope_id: scopeId,
    window,
    hard_nano_usd: cap.meta({ description: "Never passed; null is no cap." }),
    soft_nano_usd: cap.meta({ description: "Recorded when passed; null is none." }),
    hard_usd: capUsd,
    soft_usd: capUsd,
    thresholds: list(z.int().min(1).max(1_000), { max: 16 }).default([50, 80, 100]).meta({
      description: "Percent of the soft cap, or of the hard one; each recorded once a window.",
    }),
  })
  .refine(
    ({ hard_nano_usd: hard, soft_nano_usd: soft, ...usd }) =>
      [hard, soft, usd.hard_usd, usd.soft_usd].some((one) => one !== null),
    {
      error: "must be set where soft_nano_usd is not: a budget without a cap bounds nothing",
      path: ["hard_nano_usd"],
    },
  )
  .refine(({ hard_nano_usd: nano, hard_usd: usd }) => isOneAmount(nano, usd), {
    error: "must be null where hard_usd is given",
    path: ["hard_nano_usd"],
  })
  .refine(({ soft_nano_usd: nano, soft_usd: usd }) => isOneAmount(nano, usd), {
    error: "must be null where soft_usd is given",
    path: ["soft_nano_usd"],
  })
  .refine(({ thresholds }) => new Set(thresholds).size === thresholds.length, {
    error: "must differ from one another",
    path: ["thresholds"],
  })
  .meta({ id: "PutBudgetRequest" });

export const budgetSchema = z
  .object({
    id: z.string(),
    object: z.literal("budget"),
    scope,
    scope_id: z.string(),
    window,
    hard_nano_usd: z.int().nullable(),
    soft_nano_usd: z.int().nullable(),
    thresholds: z.array(z.int()),
    spent_nano_usd: z.int().meta({ description: "Charged in the window of now." }),
    held_nano_usd: z.int().meta({ description: "Set aside for requests that are still running." }),
    resets_at: z.int().nullable().meta({ description: "Unix seconds; null is never." }),
  })
  .meta({ id: "Budget" });

/** Which of the limits or budgets to show. */
export const scopeQuerySchema = z.strictObject({
  scope: scope.optional(),
  scope_id: id.optional(),
});

export const refusalSchema = z
  .object({
    id: z.string(),
    object: z.literal("refusal"),
    api_key_id: z.string(),
    model: z.string(),
    code: z.string().meta({ description: "Of the error that was answered." }),
    message: z.string().meta({ description: "As the newest of them was told." }),
    count: z.int(),
    first_at: shownTime,
    last_at: shownTime,
  })
  .meta({ id: "Refusal" });

export const alertSchema = z
  .object({
    id: z.string().meta({ description: "The sequence, as a text." }),
    object: z.literal("alert"),
    sequence: z.int(),
    budget_id: z.string(),
    window_start_at: shownTime,
    threshold: z.int().meta({ description: "Percent of the cap." }),
    cap_nano_usd: z.int(),
    spent_nano_usd: z.int().meta({ description: "With the charge that passed the threshold." }),
    created_at: shownTime,
  })
  .meta({ id: "Alert" });

export const alertQuerySchema = z.strictObject({
  limit: pageLimit.optional(),
  after: sequenceNumber.optional().meta({ description: "The last id of the page before." }),
  budget_id: id.optional(),
});

export type Limit = z.infer<typeof limitSchema>;
export type PutBudgetRequest = z.infer<typeof putBudgetRequestSchema>;
