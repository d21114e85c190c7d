/**
 * The admin API on the wire. Money is integer nano-USD (1e-9 USD); prices are nano-USD per million
 * tokens.
 */
import { z } from "zod";

import { autoTermsSchema, autoTermsShape } from "./auto.ts";
import { chargePartsSchema } from "./charge-parts.ts";
import { EVIDENCE, LIMITED_BY, LIMITS, shownTime, STOPS, webOrigin } from "./common.ts";
import { continuationsSchema, decisionRecordSchema } from "./decisions.ts";
import {
  CAPABILITIES,
  DATA_COLLECTIONS,
  DTYPES,
  CAPABILITIES_OF,
  deploymentTermsShape,
  targetSchema,
  TIERS,
  type Capability,
  type Target,
} from "./deployments.ts";
import { dictionary, list, text, label } from "./fields.ts";
import { lifecycleTermsShape } from "./lifecycle.ts";
import { MODEL_TASKS, MODERATION_CATEGORIES, POOLINGS } from "./models.ts";
import { ratesSchema } from "./prices.ts";
import { providerCheckSchema } from "./provider-checks.ts";
import { serviceTierSchema } from "./service-tiers.ts";
import { TASK_LIMITS } from "./task.ts";
import { MAX_AMOUNT_NANO_USD, usdText } from "./usd.ts";

const amountNanoUsd = z.int().min(0).max(MAX_AMOUNT_NANO_USD);
const name = label(LIMITS.maxNameLength);

export const balanceSchema = z
  .object({
    posted_nano_usd: z.int().meta({ description: "Credits granted less charges." }),
    held_nano_usd: z.int().meta({ description: "Set aside for requests that are still running." }),
    available_nano_usd: z.int().meta({
      description: "What a new request can use: posted less held, plus the credit limit.",
    }),
  })
  .meta({ id: "Balance" });

export const createOrganizationRequestSchema = z
  .strictObject({
    name,
    credit_nano_usd: amountNanoUsd.default(0).meta({ description: "First credit grant." }),
    credit_usd: usdText({ min: 0, max: MAX_AMOUNT_NANO_USD }).optional(),
    requests_per_minute: z.int().min(1).max(1_000_000).default(6_000),
    concurrent_requests: z.int().min(1).max(10_000).default(256),
  })
  .refine(({ credit_nano_usd: nano, credit_usd: usd }) => nano === 0 || usd === undefined, {
    error: "must be 0 where credit_usd is given",
    path: ["credit_nano_usd"],
  })
  .meta({ id: "CreateOrganizationRequest" });

const reason = text({ min: 1, max: LIMITS.maxReasonLength }).meta({
  description: "A sentence for the organization: its members and its keys' callers read it.",
});

export const suspensionSchema = z
  .object({ reason, since_at: shownTime })
  .meta({ id: "Suspension" });

export const suspendRequestSchema = z.strictObject({ reason }).meta({ id: "SuspendRequest" });

export const resumeRequestSchema = z
  .strictObject({
    reason: reason.nullable().default(null).meta({
      description: "The reason that has gone; null is all. The last one's going opens the keys.",
    }),
  })
  .meta({ id: "ResumeRequest" });

export const organizationSchema = z
  .object({
    id: z.string(),
    object: z.literal("organization"),
    name: z.string(),
    created_at: z.int(),
    balance: balanceSchema,
    credit_limit_nano_usd: z.int().meta({ description: "How far below zero the balance may go." }),
    limits: z.object({
      requests_per_minute: z.int().nullable(),
      concurrent_requests: z.int().nullable(),
    }),
    open_holds: z.int(),
    suspensions: z.array(suspensionSchema).meta({
      description: "Why its keys open nothing; empty when they do. Oldest first.",
    }),
  })
  .meta({ id: "Organization" });

/** As the directory knows it; the account has the rest. */
export const organizationEntrySchema = z
  .object({
    id: z.string(),
    object: z.literal("organization_entry"),
    name: z.string(),
    created_at: z.int(),
  })
  .meta({ id: "OrganizationEntry" });

export const clockCorrectionSchema = z
  .object({
    object: z.literal("clock_correction"),
    now_ms: z.int().meta({ description: "Unix milliseconds, by the account's clock." }),
    redated_entries: z.int().meta({
      description: "Ledger entries that were booked at times to come, and count now.",
    }),
  })
  .meta({ id: "ClockCorrection" });

export const bookingSchema = z
  .object({ object: z.literal("booking"), is_new: z.boolean(), balance: balanceSchema })
  .meta({ id: "Booking" });

export const usageRecordSchema = z
  .object({
    id: z.string().meta({ description: "The request id, as in the x-request-id header." }),
    object: z.literal("usage_record"),
    sequence: z.int().meta({ description: "Place in the organization's ledger." }),
    api_key_id: z.string(),
    project_id: z.string(),
    user_id: z.string().nullable(),
    end_user_id: z.string().nullable().meta({
      description: "The customer's own customer, where a token of one asked; null: the key itself.",
    }),
    end_user_token_id: z.string().nullable(),
    model: z.string(),
    operation: z
      .string()
      .meta({ description: "`chat.completions`, `completions`, `messages`, `responses`." }),
    streamed: z.boolean(),
    outcome: z
      .enum([
        "completed",
        "client_left",
        ...STOPS,
        "backend_failed",
        "request_failed",
        "connection_lost",
        "edge_failed",
        "expired",
        "voided",
      ])
      .meta({
        description:
          "How it ended, and who ended it: `client_left` the client, as the edge saw it; `backend_failed` the worker; " +
          "`request_failed` the request, by a form of its output that is too slow; " +
          "`connection_lost` the way between edge and worker, with both alive; `edge_failed` the edge, which broke off or " +
          "never told of an end; `expired` nobody until its deadline; `voided` it was refused or never ran.",
      }),
    deployment_id: z
      .string()
      .nullable()
      .meta({ description: "The deployment that answered; null of before it was kept." }),
    tier: z
      .enum(TIERS)
      .nullable()
      .meta({ description: "Of that deployment; null of before it was kept." }),
    measured_by: z.enum(EVIDENCE).meta({
      description:
        "What the figures rest on: a `receipt` that a worker signed, the word of another `provider`, the response `cache`, out of " +
        "which the answer came and nothing ran, what the edge's `relay` counted, the account's last `checkpoint`, or `none`.",
    }),
    provider_check: providerCheckSchema.nullish().meta({
      description: "Of what another company measured: its figures beside ours. Absent elsewhere.",
    }),
    decision: decisionRecordSchema.nullable().meta({
      description: "How its deployments were chosen; null of before it was kept.",
    }),
    continuations: continuationsSchema,
    prompt_tokens: z.int(),
    cached_tokens: z.int(),
    completion_tokens: z.int(),
    charge_nano_usd: z.int(),
    charge_parts: chargePartsSchema,
    included_nano_usd: z.int().meta({ description: "What a plan included of the charge." }),
    overage_percent: z.int().nullable().meta({
      description:
        "Of a request that began when nothing was left of what a plan includes: the percentage of the price that it pays.",
    }),
    service_tier: serviceTierSchema.meta({ description: "That it had where it was answered." }),
    price_version: z.int(),
    limited_by: z.string().nullable().meta({ description: LIMITED_BY }),
    started_at_ms: z.int().meta({ description: "Unix milliseconds." }),
    booked_at_ms: z.int().meta({ description: "Unix milliseconds." }),
    queue_ms: z.number(),
    prefill_ms: z.number(),
    decode_ms: z.number(),
    device_ms: z.number(),
  })
  .meta({ id: "UsageRecord" });

export const usageRecordListSchema = z
  .object({
    object: z.literal("list"),
    data: z.array(usageRecordSchema),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
    has_more: z.boolean(),
  })
  .meta({ id: "UsageRecordList" });

const deploymentCallSchema = z
  .strictObject({
    id: text({
      max: 64,
      pattern: /^[a-z0-9][a-z0-9._-]{0,63}$/,
      rule: "must be 1 to 64 small letters, digits, ., _ or -, and begin with a letter or digit",
    }),
    url: webOrigin.optional().meta({ description: "Short for a target of kind gpu_worker." }),
    target: targetSchema.optional(),
    ...deploymentTermsShape,
  })
  .refine(({ url, target }) => (url === undefined) !== (target === undefined), {
    error: "must have either url or target",
    path: ["target"],
  })
  .refine((call) => capabilitiesOf(call).length > 0, {
    error: "must name what such a target can do: tasks of the edge, generate of a provider",
    path: ["capabilities"],
  });

export type DeploymentCall = z.infer<typeof deploymentCallSchema>;

interface Addressed {
  readonly url?: string | undefined;
  readonly target?: Target | undefined;
}

/** Where a deployment leads to, in whichever form it was said. */
export function targetOf({ url, target }: Addressed): Target {
  return target ?? { kind: "gpu_worker", url: url ?? "" };
}

/** What a deployment is asked for, of what was said and what its target can do. */
export function capabilitiesOf(
  call: Addressed & { readonly capabilities: readonly Capability[] },
): Capability[] {
  const possible: readonly Capability[] = CAPABILITIES_OF[targetOf(call).kind];
  return call.capabilities.filter((capability) => possible.includes(capability));
}

export const putModelRequestSchema = z
  .strictObject({
    owned_by: name,
    license: text({ min: 1, max: LIMITS.maxNameLength }).nullable().default(null).meta({
      description:
        "What its weights may be used under: an SPDX id, such as `Apache-2.0`, or a name.",
    }),
    context_tokens: z.int().min(1).max(LIMITS.maxTokens),
    max_output_tokens: z
      .int()
      .min(0)
      .max(LIMITS.maxTokens)
      .default(0)
      .meta({ description: "At least 1 for a model that generates text." }),
    tasks: list(z.enum(MODEL_TASKS), { min: 1, max: MODEL_TASKS.length })
      .default(["text-generation"])
      .meta({ description: "What it is offered for, as its workers can do it." }),
    pooling: z.enum(POOLINGS).default("mean").meta({
      description:
        "Of `feature-extraction`: what makes an embedding of the vectors of a text's tokens, as the model was trained.",
    }),
    moderation_labels: dictionary(
      text({ min: 1, max: TASK_LIMITS.maxLabelLength }),
      z.enum(MODERATION_CATEGORIES),
      { max: TASK_LIMITS.maxLabels, rule: `must have at most ${TASK_LIMITS.maxLabels} labels` },
    )
      .default({})
      .meta({
        description:
          "Of `moderation`: the category that each of the classifier's labels stands for. A label that is a category's name " +
          "needs no entry; any other without one counts for nothing.",
      }),
    ...lifecycleTermsShape,
    ...autoTermsShape,
    deployments: list(deploymentCallSchema, { min: 1, max: 64 }),
    price: ratesSchema,
    confirm: z
      .boolean()
      .default(false)
      .meta({ description: "Needed when a rate changes tenfold or more, up or down." }),
  })
  .refine(({ tasks, max_output_tokens: most }) => most > 0 || !tasks.includes("text-generation"), {
    path: ["max_output_tokens"],
    message: "must be at least 1 for a model that generates text",
  })
  .meta({ id: "PutModelRequest" });

/** A deployment as it is shown. */
const deploymentShape = {
  url: z.string().meta({ description: "Where the target is; of a gpu-worker its origin." }),
  target: targetSchema,
  weight: z.int(),
  priority: z.int(),
  upstream_model: z.string(),
  capabilities: z.array(z.enum(CAPABILITIES)),
  region: z.string().nullable(),
  dtype: z.enum(DTYPES).nullable(),
  data_collection: z.enum(DATA_COLLECTIONS),
  canary: z.boolean(),
  disabled: z.boolean(),
  shadow_percent: z.int().nullable(),
};

export const catalogModelSchema = z
  .object({
    id: z.string(),
    object: z.literal("catalog_model"),
    owned_by: z.string(),
    license: z.string().nullable(),
    created_at: z.int(),
    context_tokens: z.int(),
    max_output_tokens: z.int(),
    tasks: z.array(z.enum(MODEL_TASKS)),
    pooling: z.enum(POOLINGS),
    moderation_labels: z.record(z.string(), z.enum(MODERATION_CATEGORIES)),
    deprecated_at: z.int().nullable(),
    shutdown_date: z.string().nullable(),
    successor: z.string().nullable(),
    visible_to: z.array(z.string()).nullable(),
    auto: autoTermsSchema.nullable(),
    deployments: z.array(z.object({ id: z.string(), ...deploymentShape })),
    price: z.object({ version: z.int(), ...ratesSchema.shape }),
  })
  .meta({ id: "CatalogModel" });

export const deploymentSchema = z
  .object({
    id: z.string().meta({ description: "The model's id, a slash, and its own." }),
    object: z.literal("deployment"),
    model: z.string(),
    ...deploymentShape,
  })
  .meta({ id: "Deployment" });

export type UsageRecord = z.infer<typeof usageRecordSchema>;
export type PutModelRequest = z.infer<typeof putModelRequestSchema>;
/** As a caller may send it. */
export type PutModelCall = z.input<typeof putModelRequestSchema>;
export type CatalogModel = z.infer<typeof catalogModelSchema>;
export type Organization = z.infer<typeof organizationSchema>;
