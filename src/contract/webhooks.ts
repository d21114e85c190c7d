/** Webhooks on the admin wire, and what they say. Signed in the form of Standard Webhooks. */
import { z } from "zod";

import { LIMITS, pageLimit, sequenceNumber, shownTime } from "./common.ts";
import { list, text } from "./fields.ts";

/** What a webhook may be told of. */
export const WEBHOOK_EVENTS = [
  "budget.threshold_passed",
  "budget.exceeded",
  "credits.exhausted",
  "limit.reached",
] as const;

/** Of a test, which every webhook is told of. */
const TEST_EVENT = "webhook.test";

export type WebhookEventType = (typeof WEBHOOK_EVENTS)[number] | typeof TEST_EVENT;

const id = text({ min: 1, max: LIMITS.maxIdLength });
const url = text({ min: 1, max: LIMITS.maxOriginLength }).meta({
  description:
    "https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails.",
});
const description = text({ max: LIMITS.maxNameLength });
const events = list(z.enum(WEBHOOK_EVENTS), { min: 1, max: WEBHOOK_EVENTS.length }).refine(
  (given) => new Set(given).size === given.length,
  { error: "must differ from one another" },
);

export const createWebhookRequestSchema = z
  .strictObject({
    url,
    description: description.default(""),
    events: events.default([...WEBHOOK_EVENTS]).meta({ description: "What it is told of." }),
  })
  .meta({ id: "CreateWebhookRequest" });

export const changeWebhookRequestSchema = z
  .strictObject({
    url: url.optional(),
    description: description.optional(),
    events: events.optional(),
    disabled: z
      .boolean()
      .optional()
      .meta({ description: "What waits for a webhook that is disabled has failed." }),
  })
  .meta({ id: "ChangeWebhookRequest" });

export const rotateWebhookRequestSchema = z
  .strictObject({
    overlap_seconds: z
      .int()
      .min(0)
      .max(30 * 86_400)
      .default(86_400)
      .meta({ description: "How long events are signed by the old secret as well." }),
  })
  .meta({ id: "RotateWebhookRequest" });

export const webhookSchema = z
  .object({
    id: z.string(),
    object: z.literal("webhook"),
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()),
    state: z.enum(["active", "disabled"]),
    created_at: shownTime,
    old_secret_ends_at: z.int().nullable().meta({
      description:
        "Until when events have a signature by the secret of before as well. Unix seconds.",
    }),
  })
  .meta({ id: "Webhook" });

export const madeWebhookSchema = webhookSchema
  .extend({
    secret: z
      .string()
      .meta({ description: "`whsec_` and 32 bytes in base64; shown this once, and never stored." }),
  })
  .meta({ id: "MadeWebhook" });

export const deliverySchema = z
  .object({
    id: z.string().meta({ description: "The sequence, as a text." }),
    object: z.literal("webhook_delivery"),
    message_id: z.string().meta({
      description: "`webhook-id`, the same at each attempt: who has seen it need not look again.",
    }),
    webhook_id: z.string(),
    type: z.enum([...WEBHOOK_EVENTS, TEST_EVENT]),
    body: z.string().meta({ description: "What is sent, byte by byte." }),
    state: z.enum(["pending", "delivered", "failed"]),
    attempts: z.int(),
    status: z.int().nullable().meta({ description: "HTTP's, of the last attempt." }),
    fault: z.string().nullable().meta({
      description:
        "Why there is no status: `timeout`, `unreachable`, `address_not_allowed`, `queue_full`, `disabled`.",
    }),
    created_at: shownTime,
    next_attempt_at: z.int().nullable(),
    ended_at: z.int().nullable(),
  })
  .meta({ id: "WebhookDelivery" });

export const deliveryQuerySchema = z.strictObject({
  limit: pageLimit.optional(),
  after: sequenceNumber.optional().meta({ description: "The last id of the page before." }),
  webhook_id: id.optional(),
});
