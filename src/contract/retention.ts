/** How long texts of an organization are kept, on the wire. */
import { z } from "zod";

import { DAY_MS } from "./durations.ts";

/** Of an answer with an Idempotency-Key: as long as Stripe keeps its own. */
export const IDEMPOTENT_ANSWER_HOURS = 24;
/** As long as OpenAI keeps its own. */
export const MAX_STORED_RESPONSES_DAYS = 30;

export const putRetentionRequestSchema = z
  .strictObject({
    stored_responses_days: z.int().min(0).max(MAX_STORED_RESPONSES_DAYS).meta({
      description:
        "How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once.",
    }),
  })
  .meta({ id: "PutRetentionRequest" });

export type RetentionTerms = z.infer<typeof putRetentionRequestSchema>;

/** How long a stored response is kept. */
export const keptMsOf = ({ stored_responses_days: days }: RetentionTerms): number => days * DAY_MS;

/** Of an organization that has set nothing: as OpenAI's clients expect it. */
export const DEFAULT_RETENTION: RetentionTerms = {
  stored_responses_days: MAX_STORED_RESPONSES_DAYS,
};

export const retentionSchema = z
  .object({
    object: z.literal("retention"),
    ...putRetentionRequestSchema.shape,
    stored_responses: z.int().meta({ description: "Stored now." }),
    stored_characters: z.int().meta({ description: "Of these, the items before them included." }),
  })
  .meta({ id: "Retention" });
