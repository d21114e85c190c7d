/** Tokens with budgets for a customer's own customers. Money is nano-USD. */
import { z } from "zod";

import { LIMITS, shownTime } from "./common.ts";
import { TIERS } from "./deployments.ts";
import { label, list, text } from "./fields.ts";
import { isGivenOnce, MAX_AMOUNT_NANO_USD, usdText } from "./usd.ts";

const id = text({ min: 1, max: LIMITS.maxIdLength });
const endUserId = label(LIMITS.maxIdLength).meta({
  description:
    "What you call your own customer. It is kept in the ledger, which is never changed: take an id that says nothing, and no address.",
});
const aMinute = z.int().min(1).max(1_000_000_000).nullable();

const amount = z.int().min(1).max(MAX_AMOUNT_NANO_USD);
const asked = {
  end_user_id: endUserId,
  budget_nano_usd: amount.optional().meta({
    description: "What its requests may cost in all. No number of them passes it.",
  }),
  budget_usd: usdText({ min: 1, max: MAX_AMOUNT_NANO_USD }).optional(),
  end_user_budget_nano_usd: amount.optional().meta({
    description:
      "What all tokens of this end user may cost together in a window, those of this key and of the keys it was rotated from or to. " +
      "This token is held to it; what others of theirs were charged counts, whatever they were made with.",
  }),
  end_user_budget_usd: usdText({ min: 1, max: MAX_AMOUNT_NANO_USD }).optional(),
  end_user_budget_window: z
    .enum(["day", "month", "ever"])
    .default("month")
    .meta({ description: "Days and months in UTC. Of no use without such a budget." }),
  expires_in_seconds: z
    .int()
    .min(1)
    .max(30 * 86_400)
    .default(3_600)
    .meta({ description: "It ends then, and before that when the key that made it ends." }),
  models: list(id, { min: 1, max: LIMITS.maxModelsOfToken })
    .nullable()
    .meta({ description: "Of those that the key may use; null is all of them, as they are then." })
    .default(null),
  tiers: list(z.enum(TIERS), { min: 1, max: TIERS.length })
    .nullable()
    .meta({
      description:
        "Where its requests may run, of where the key's may; null is all of that, as it is then.",
    })
    .default(null),
  requests_per_minute: aMinute.meta({ description: "null: as many as the key may." }).default(null),
  input_tokens_per_minute: aMinute.default(null),
  output_tokens_per_minute: aMinute.default(null),
  concurrent_requests: z
    .int()
    .min(1)
    .max(10_000)
    .nullable()
    .meta({ description: "At once." })
    .default(null),
};

const ONE_BUDGET = {
  error: "must be given, or budget_usd, and not both",
  path: ["budget_nano_usd"],
};

const AT_MOST_ONE = {
  error: "must not be given beside end_user_budget_usd",
  path: ["end_user_budget_nano_usd"],
};

interface EndUserBudgetAsked {
  readonly end_user_budget_nano_usd?: number | undefined;
  readonly end_user_budget_usd?: string | undefined;
}

const isGivenAtMostOnce = (body: EndUserBudgetAsked): boolean =>
  body.end_user_budget_nano_usd === undefined || body.end_user_budget_usd === undefined;

export const createEndUserTokenRequestSchema = z
  .strictObject(asked)
  .refine((body) => isGivenOnce(body.budget_nano_usd, body.budget_usd), ONE_BUDGET)
  .refine(isGivenAtMostOnce, AT_MOST_ONE)
  .meta({ id: "CreateEndUserTokenRequest" });

export const createOrganizationEndUserTokenRequestSchema = z
  .strictObject({
    api_key_id: id.meta({ description: "The key that it is a token of, and ends with." }),
    ...asked,
  })
  .refine((body) => isGivenOnce(body.budget_nano_usd, body.budget_usd), ONE_BUDGET)
  .refine(isGivenAtMostOnce, AT_MOST_ONE)
  .meta({ id: "CreateOrganizationEndUserTokenRequest" });

export const endUserTokenSchema = z
  .object({
    id: z.string(),
    object: z.literal("end_user_token"),
    end_user_id: z.string(),
    api_key_id: z.string().meta({ description: "The key that made it." }),
    project_id: z.string(),
    state: z.enum(["active", "expired", "revoked", "key_closed"]).meta({
      description: "`key_closed`: the key that made it opens nothing, and so neither does it.",
    }),
    created_at: shownTime,
    expires_at: shownTime,
    revoked_at: z.int().nullable(),
    budget_nano_usd: z.int(),
    end_user_budget_nano_usd: z.int().nullable().meta({
      description: "Of all tokens of the end user in a window; null: it is held to none.",
    }),
    end_user_budget_window: z.enum(["day", "month", "ever"]).nullable(),
    spent_nano_usd: z.int(),
    held_nano_usd: z.int().meta({ description: "By requests that run." }),
    remaining_nano_usd: z.int().meta({ description: "Neither spent nor held." }),
    models: z.array(z.string()).nullable(),
    tiers: z.array(z.enum(TIERS)).nullable(),
    requests_per_minute: z.int().nullable(),
    input_tokens_per_minute: z.int().nullable(),
    output_tokens_per_minute: z.int().nullable(),
    concurrent_requests: z.int().nullable(),
  })
  .meta({ id: "EndUserToken" });

export const createdEndUserTokenSchema = endUserTokenSchema
  .extend({
    token: z.string().meta({
      description:
        "The token, shown this once. For a browser: `Authorization: Bearer`, as a key, for inference alone.",
    }),
  })
  .meta({ id: "CreatedEndUserToken" });

export const revokeEndUserRequestSchema = z
  .strictObject({ end_user_id: text({ min: 1, max: LIMITS.maxIdLength }) })
  .meta({ id: "RevokeEndUserRequest" });

export const revokeOrganizationEndUserRequestSchema = z
  .strictObject({
    end_user_id: text({ min: 1, max: LIMITS.maxIdLength }),
    api_key_id: id.optional().meta({
      description: "Tokens of this key alone, and of those that it was rotated from or to.",
    }),
  })
  .meta({ id: "RevokeOrganizationEndUserRequest" });

export const revokedEndUserSchema = z
  .object({
    object: z.literal("end_user_tokens.revoked"),
    revoked: z.int().meta({ description: "Tokens that had not ended, and have now." }),
  })
  .meta({ id: "RevokedEndUser" });

export const endUserFilter = {
  end_user_id: text({ min: 1, max: LIMITS.maxIdLength }).optional(),
};

export type EndUserToken = z.infer<typeof endUserTokenSchema>;
export type CreateEndUserTokenRequest = z.infer<typeof createEndUserTokenRequestSchema>;
