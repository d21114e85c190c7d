/**
 * Plans on the wire: versions of what a customer pays each month, what that includes, and what is
 * beyond it.
 */
import { z } from "zod";

import { LIMITS, shownTime, unixSeconds } from "./common.ts";
import { label, text } from "./fields.ts";
import { isGivenOnce, usdText } from "./usd.ts";

/** A million dollars: a balance has room for it whatever else it has. */
export const MAX_PLAN_NANO_USD = 1_000_000_000_000_000;

export const PLAN_LIMITS = { maxPlans: 200, maxVersions: 500 } as const;

const nano = z.int().min(0).max(MAX_PLAN_NANO_USD);
const usd = usdText({ min: 0, max: MAX_PLAN_NANO_USD });
const GIVEN_ONCE = "must be given in nano-USD or in dollars, and in one of them alone";

const trialSchema = z
  .strictObject({
    amount_nano_usd: nano.min(1).optional(),
    amount_usd: usdText({ min: 1, max: MAX_PLAN_NANO_USD }).optional(),
    days: z.int().min(1).max(365),
  })
  .refine(({ amount_nano_usd: one, amount_usd: other }) => isGivenOnce(one, other), {
    error: GIVEN_ONCE,
    path: ["amount_nano_usd"],
  })
  .meta({ id: "PlanTrialRequest" });

const overageSchema = z.strictObject({
  allowed: z.boolean().default(true).meta({
    description:
      "false: beyond what is included, requests draw on credits alone, and never on the credit limit.",
  }),
  percent: z.int().min(0).max(1_000).default(100).meta({
    description:
      "Of the price book: what a request pays that begins when nothing included is left.",
  }),
});

const termsShape = {
  name: label(LIMITS.maxNameLength),
  monthly_fee_nano_usd: nano.optional(),
  monthly_fee_usd: usd.optional(),
  included_nano_usd: nano.optional().meta({
    description: "Usage at the price book that a whole calendar month in UTC includes.",
  }),
  included_usd: usd.optional(),
  overage: overageSchema.default({ allowed: true, percent: 100 }),
  trial: trialSchema.nullable().default(null).meta({
    description: "Before the first fee; an organization has one trial, whatever its plans.",
  }),
};

type Given = {
  readonly monthly_fee_nano_usd?: number | undefined;
  readonly monthly_fee_usd?: string | undefined;
  readonly included_nano_usd?: number | undefined;
  readonly included_usd?: string | undefined;
};

const isFeeOnce = (given: Given) => isGivenOnce(given.monthly_fee_nano_usd, given.monthly_fee_usd);
const isIncludedOnce = (given: Given) => isGivenOnce(given.included_nano_usd, given.included_usd);
const feeRule = { error: GIVEN_ONCE, path: ["monthly_fee_nano_usd"] };
const includedRule = { error: GIVEN_ONCE, path: ["included_nano_usd"] };

/** Of a plan that nobody has made yet. */
export const planTermsRequestSchema = z
  .strictObject(termsShape)
  .refine(isFeeOnce, feeRule)
  .refine(isIncludedOnce, includedRule)
  .meta({ id: "PlanTermsRequest" });

export const createPlanVersionRequestSchema = z
  .strictObject({
    ...termsShape,
    confirm: z.boolean().default(false).meta({
      description: "Needed when an amount changes tenfold or more from the version before.",
    }),
  })
  .refine(isFeeOnce, feeRule)
  .refine(isIncludedOnce, includedRule)
  .meta({ id: "CreatePlanVersionRequest" });

export const previewPlanRequestSchema = z
  .strictObject({
    ...termsShape,
    confirm: z.boolean().default(false).meta({ description: "Changes nothing here." }),
    organization_id: text({ min: 1, max: LIMITS.maxIdLength })
      .nullable()
      .default(null)
      .meta({ description: "null: every organization." }),
  })
  .refine(isFeeOnce, feeRule)
  .refine(isIncludedOnce, includedRule)
  .meta({ id: "PreviewPlanRequest" });

export const planIdSchema = text({
  min: 1,
  max: 64,
  pattern: /^[a-z0-9][a-z0-9_-]{0,63}$/,
  rule: "must be 1 to 64 small letters, digits, _ or -, and begin with a letter or digit",
});

const shownTerms = {
  plan: z.string(),
  version: z.int(),
  name: z.string(),
  monthly_fee_nano_usd: z.int(),
  included_nano_usd: z.int(),
  overage: z.object({ allowed: z.boolean(), percent: z.int() }),
  trial: z.object({ amount_nano_usd: z.int(), days: z.int() }).nullable(),
};

export const planVersionSchema = z
  .object({
    id: z.string().meta({ description: "`plan@version`" }),
    object: z.literal("plan_version"),
    created_at: shownTime,
    ...shownTerms,
  })
  .meta({ id: "PlanVersion" });

const nanoText = z.string().meta({ description: "Whole nano-USD, in decimal." });

const planned = {
  usage_nano_usd: nanoText.meta({ description: "What was charged, as the rollups have it." }),
  included_nano_usd: nanoText,
  overage_nano_usd: nanoText.meta({ description: "Beyond it, as it would be charged." }),
  stopped_nano_usd: nanoText.meta({ description: "Beyond it, which the plan does not allow." }),
  fee_nano_usd: nanoText,
  total_nano_usd: nanoText.meta({ description: "Fee and overage." }),
  difference_nano_usd: nanoText.meta({ description: "The total less the usage." }),
};

export const planPreviewSchema = z
  .object({
    object: z.literal("plan_preview"),
    period_start: z.int().meta({ description: "Unix seconds: the last whole month in UTC." }),
    period_end: z.int(),
    ...planned,
    organizations: z
      .array(z.object({ organization_id: z.string(), ...planned }))
      .meta({ description: "The largest differences first, at most 100." }),
    not_included: z.array(z.string()).meta({ description: "What a month's sums cannot tell." }),
  })
  .meta({ id: "PlanPreview" });

export const assignPlanRequestSchema = z
  .strictObject({
    plan: planIdSchema.nullable().meta({ description: "null: no plan from then on." }),
    version: z
      .int()
      .min(1)
      .max(PLAN_LIMITS.maxVersions)
      .nullable()
      .default(null)
      .meta({ description: "null: the newest." }),
    starts_at: unixSeconds.nullable().default(null).meta({
      description:
        "Unix seconds from which it is in force; null, or a time that has passed, is now. What was to begin then or later is replaced.",
    }),
  })
  .meta({ id: "AssignPlanRequest" });

const assigned = z.object({ starts_at: shownTime, terms: z.object(shownTerms).nullable() });

export const organizationPlanSchema = z
  .object({
    object: z.literal("organization_plan"),
    current: assigned.nullable().meta({ description: "null: no plan is in force." }),
    period: z
      .object({
        starts_at: shownTime,
        ends_at: shownTime.meta({ description: "Not included. Unix seconds." }),
        trial: z.boolean(),
        fee_nano_usd: z.int(),
        included_nano_usd: z.int(),
      })
      .nullable(),
    left_nano_usd: z.int().meta({ description: "Of what the period includes." }),
    used_up: z.boolean().meta({ description: "New requests are beyond what the plan includes." }),
    scheduled: z.array(assigned).meta({ description: "What is to begin, soonest first." }),
    had_trial: z.boolean(),
  })
  .meta({ id: "OrganizationPlan" });

export type PlanTermsRequest = Omit<z.output<typeof createPlanVersionRequestSchema>, "confirm">;
