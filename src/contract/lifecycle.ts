/** For whom a model is there, and how long: part of it on the admin wire. */
import { LIMITS, unixSeconds } from "./common.ts";
import { list, text } from "./fields.ts";

const MAX_ORGANIZATIONS = 1_000;

const DAY_RULE = "must be a day, such as 2027-01-31";

/** `2027-02-31` has the form of one. */
function isDay(day: string): boolean {
  const unixMs = Date.parse(day);
  return !Number.isNaN(unixMs) && new Date(unixMs).toISOString().startsWith(day);
}

export const lifecycleTermsShape = {
  deprecated_at: unixSeconds.nullable().default(null).meta({
    description: "Unix seconds. Its answers say so in the header `Deprecation`, ahead of it too.",
  }),
  shutdown_date: text({ max: 10, pattern: /^\d{4}-\d{2}-\d{2}$/, rule: DAY_RULE })
    .refine(isDay, { error: DAY_RULE })
    .nullable()
    .default(null)
    .meta({
      description:
        "The day, in UTC, from whose beginning on it answers nobody. Its answers say so in the header `Sunset`.",
    }),
  successor: text({ min: 1, max: LIMITS.maxIdLength }).nullable().default(null).meta({
    description: "A model, or an alias, to use instead.",
  }),
  visible_to: list(text({ min: 1, max: LIMITS.maxIdLength }), { max: MAX_ORGANIZATIONS })
    .nullable()
    .default(null)
    .meta({ description: "Organizations for which there is such a model; null: all." }),
};
