/** Who can see what of an organization, where its data lies and for how long, on the wire. */
import { z } from "zod";

import { shownTime } from "./common.ts";
import { DATA_COLLECTIONS } from "./deployments.ts";
import { memberSchema, roleSchema } from "./people.ts";
import { CACHE_MODES } from "./response-cache.ts";
import { putRetentionRequestSchema } from "./retention.ts";

const processorSchema = z
  .object({
    name: z.string().meta({
      description: "`tidegate`: gpu-workers of the service and its edge. Others: sub-processors.",
    }),
    is_sub_processor: z.boolean(),
    deployments: z.array(
      z.object({
        model: z.string(),
        deployment_id: z.string(),
        kind: z.string(),
        region: z.string().nullable().meta({ description: "null: nobody said." }),
        data_collection: z.enum(DATA_COLLECTIONS).meta({
          description: "`allow`: whoever runs it may keep what it is sent.",
        }),
        is_used: z.boolean(),
        why_not: z.string().nullable().meta({
          description: "The rule of the organization's policy, or that it is disabled.",
        }),
      }),
    ),
  })
  .meta({ id: "Processor" });

export const complianceReportSchema = z
  .object({
    object: z.literal("compliance_report"),
    organization_id: z.string(),
    created_at: shownTime,
    access: z.object({
      members: z.array(memberSchema),
      open_keys: z.int().meta({ description: "That open something now." }),
      invitations: z.int().meta({ description: "That can be accepted now." }),
      roles: z.array(z.object({ role: roleSchema, permissions: z.array(z.string()) })),
    }),
    retention: z.object({
      ...putRetentionRequestSchema.shape,
      stored_responses: z.int(),
      response_cache_mode: z.enum(CACHE_MODES),
      response_cache_ttl_seconds: z.int(),
      cached_answers: z.int(),
      idempotent_answers_hours: z.int().meta({
        description: "How long the answer of a request with an Idempotency-Key is kept.",
      }),
      untaken_answers_seconds: z.int().meta({
        description:
          "How long an answer is kept whose SDK left before it was there, for the retry that takes it. 0: not at all.",
      }),
    }),
    processors: z.array(processorSchema).meta({
      description: "Whoever may get the texts of requests, by the catalog and the policy of now.",
    }),
    statements: z.array(z.string()),
  })
  .meta({ id: "ComplianceReport" });

export type Processor = z.infer<typeof processorSchema>;
