/** All that is kept of an organization, and what is forgotten of it, on the wire. */
import { z } from "zod";

import { LIMITS, shownTime } from "./common.ts";
import { text } from "./fields.ts";

export const organizationDataQuerySchema = z.strictObject({
  after_sequence: text({
    max: 16,
    pattern: /^\d{1,16}$/,
    rule: "must be a whole number",
  })
    .optional()
    .meta({
      description:
        "Ledger entries alone, after this one: what the `end` of the file before says under `next_after_sequence`.",
    }),
});

export const organizationDataLineSchema = z.object({
  kind: z.string().meta({
    description:
      "`organization`, `plan`, `billing_profile`, `projects`, `members`, `invitations`, `api_keys`, `provider_keys`, `settings`, `limits`, `budgets`, `alerts`, `webhooks`, `webhook_deliveries`, `stored_responses`, `cached_answers`, `invoices`, `audit`, `ledger`; last of all `end`.",
  }),
  id: z.string(),
  data: z.unknown(),
});

export const eraseOrganizationRequestSchema = z
  .strictObject({
    organization_id: text({ min: 1, max: LIMITS.maxIdLength }).meta({
      description: "The organization's id once more, to confirm what is meant.",
    }),
  })
  .meta({ id: "EraseOrganizationRequest" });

export const organizationErasureSchema = z
  .object({
    object: z.literal("organization_erasure"),
    statement: z.object({
      organization_id: z.string(),
      begun_at: shownTime,
      erased_at: shownTime,
      erased: z.array(z.object({ kind: z.string(), count: z.int(), sha256: z.string() })).meta({
        description:
          "How many of each kind, and a SHA-256 over their ids, sorted, with a line break between them: the ids are in the export of before.",
      }),
      kept: z.array(z.string()).meta({ description: "And why." }),
      invoices_kept: z.int(),
      audit_lines_kept: z.int(),
      ledger: z
        .object({ sequence: z.int(), hash: z.string() })
        .nullable()
        .meta({ description: "Its newest entry after the erasure: the chain is what it was." }),
    }),
    signed_statement: z.string().meta({
      description: "The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json.",
    }),
  })
  .meta({ id: "OrganizationErasure" });
