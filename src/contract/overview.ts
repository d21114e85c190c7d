/**
 * The overview as it is watched: the last 24 hours against the 24 before, and hours unlike those
 * before them.
 */
import { z } from "zod";

import { shownTime } from "./common.ts";

const nano = z.string().meta({ description: "nano-USD in decimal." });
const firstToken = z
  .number()
  .nullable()
  .meta({
    description:
      "Milliseconds that so many first tokens took at most, from the worker's queue to the end of the prompt; at most 19 " +
      "percent more than it was. null where no meter timed one.",
  });

const figures = {
  num_model_requests: z.int(),
  input_tokens: z.int(),
  input_cached_tokens: z.int(),
  output_tokens: z.int(),
  errors: z.int().meta({
    description:
      "Requests that failed by a fault of the service: `backend_failed`, `connection_lost`, `edge_failed`, `expired`.",
  }),
  amount_nano_usd: nano.meta({ description: "nano-USD in decimal: what requests were charged." }),
  refunded_nano_usd: nano.meta({ description: "nano-USD in decimal: what was given back." }),
  first_token_ms_p50: firstToken,
  first_token_ms_p95: firstToken,
};

const revenue = nano.nullable().meta({
  description: "nano-USD in decimal: charges less refunds. For operators; null for others.",
});

const sums = z.object({
  ...figures,
  revenue_nano_usd: revenue,
  cost_nano_usd: nano.nullable().meta({
    description:
      "nano-USD in decimal: an estimate of what serving cost, time in which devices had no work and copies that tried " +
      "deployments among it. For operators, of the service as a whole; null for others.",
  }),
  margin_nano_usd: nano
    .nullable()
    .meta({ description: "Revenue less cost; null where either is." }),
});

const hour = z.object({ start_time: shownTime, ...figures });

export const MARKED = ["requests", "error_rate", "spend", "first_token"] as const;

const mark = z.object({
  metric: z.enum(MARKED),
  start_time: shownTime.meta({ description: "Unix seconds at which its hour begins." }),
  value: z.number().meta({
    description:
      "Requests, errors as a share from 0 to 1, nano-USD of charges, or milliseconds of the first token's 95th percentile.",
  }),
  expected_low: z.number(),
  expected_high: z.number(),
  compared_with: z.enum(["same_hour", "last_hours"]).meta({
    description: "The same hour of the days before, or the hours before.",
  }),
  compared_hours: z.int().meta({ description: "How many hours it was compared with." }),
});

export const overviewEventSchema = z
  .object({
    object: z.literal("overview"),
    organization_id: z.string().nullable().meta({ description: "null: the service." }),
    start_time: shownTime.meta({ description: "Unix seconds at which the day before begins." }),
    middle_time: shownTime.meta({
      description: "Unix seconds at which it ends, and the last 24 hours begin.",
    }),
    end_time: shownTime.meta({ description: "Unix seconds at which the hour of now ends." }),
    current: sums.meta({ description: "The last 24 hours, that of now among them." }),
    previous: sums.meta({ description: "The 24 hours before." }),
    hours: z.array(hour).meta({
      description:
        "Every hour that saw a request, oldest first; in a change those alone that are another than in the event before.",
    }),
    organizations: z
      .array(
        z.object({
          organization_id: z.string(),
          num_model_requests: z.int(),
          input_tokens: z.int(),
          output_tokens: z.int(),
          amount_nano_usd: nano,
        }),
      )
      .meta({
        description: "The ten that spent the most in the last 24 hours; of the service alone.",
      }),
    marks: z.array(mark).meta({
      description:
        "Hours of the last 24 that lie outside of what is expected after those they are compared with: six spreads around " +
        "the median. A spread is 1.4826 times the median distance from it, a tenth of it, or the least that matters, " +
        "whichever is largest. An hour of fewer than 20 requests is never above. Newest first.",
    }),
  })
  .meta({ id: "OverviewEvent" });

export type OverviewEvent = z.input<typeof overviewEventSchema>;
