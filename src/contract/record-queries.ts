/** Which of what was used and booked is asked for: of when, of whom, and where it was answered. */
import { z } from "zod";

import { LIMITS, pageLimit } from "./common.ts";
import { TIERS } from "./deployments.ts";
import { list, text } from "./fields.ts";
import { serviceTierSchema } from "./service-tiers.ts";

export const unixSecondsText = text({
  max: 11,
  pattern: /^\d{1,11}$/,
  rule: "must be a time in unix seconds",
});
/** At most a hundred. */
export const ids = list(text({ min: 1, max: LIMITS.maxIdLength }), { max: 100 }).optional();

/** Where requests were answered. */
export const placeQuery = {
  deployment_ids: ids.meta({ description: "Deployments that answered." }),
  tiers: list(z.enum(TIERS), { max: 16 })
    .optional()
    .meta({ description: "Whose machines answered." }),
  service_tiers: list(serviceTierSchema, { max: 16 }).optional().meta({
    description: "That requests had where they were answered.",
  }),
};

/** Which usage records. */
export const recordQuery = {
  project_ids: ids,
  api_key_ids: ids.meta({ description: "Keys, with those that they were rotated to." }),
  user_ids: ids.meta({ description: "People, by the keys of their own." }),
  end_user_ids: ids.meta({ description: "Your own customers, as you named them." }),
  models: ids,
  operations: ids,
  ...placeQuery,
};

/** Of what is listed, by when it was booked or changed. */
export const periodQuery = {
  start_time: unixSecondsText.optional().meta({ description: "Unix seconds, inclusive." }),
  end_time: unixSecondsText.optional().meta({ description: "Unix seconds, exclusive." }),
};

export const usageListQuerySchema = z.strictObject({
  limit: pageLimit.optional(),
  after: text({ max: LIMITS.maxIdLength })
    .optional()
    .meta({ description: "The `last_id` of the page before." }),
  ...periodQuery,
  ...recordQuery,
});

export type UsageListQuery = z.infer<typeof usageListQuerySchema>;
