/** What the service knows of a person, and what it forgets of them, on the wire. */
import { z } from "zod";

import { apiKeySchema, auditEntrySchema } from "./account.ts";
import { shownTime } from "./common.ts";
import { text } from "./fields.ts";
import { passkeySchema } from "./passkeys.ts";
import { memberSchema, userSchema } from "./people.ts";

const audit = z.array(auditEntrySchema).meta({
  description: "The newest 1,000 things that they did.",
});

export const userDataSchema = z
  .object({
    object: z.literal("user_data"),
    user: userSchema,
    sessions: z.array(z.object({ seen_at: shownTime, expires_at: shownTime })),
    passkeys: z.array(passkeySchema),
    organizations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        member: memberSchema.nullable(),
        keys: z.array(apiKeySchema).meta({ description: "Their own." }),
        audit,
      }),
    ),
    audit,
  })
  .meta({ id: "UserData" });

export const eraseUserRequestSchema = z
  .strictObject({
    email: text({ min: 1, max: 254 }).meta({
      description: "The user's address, to confirm who is meant.",
    }),
  })
  .meta({ id: "EraseUserRequest" });

export const erasureSchema = z
  .object({
    object: z.literal("erasure"),
    statement: z.object({
      user_id: z.string(),
      erased_at: shownTime,
      erased: z.array(z.string()),
      kept: z.array(z.string()).meta({ description: "And why." }),
      organizations: z.array(
        z.object({
          organization_id: z.string(),
          was_member: z.boolean(),
          keys_renamed: z.int(),
          invitations_deleted: z.int(),
          audit_lines_kept: z.int(),
          ledger: z
            .object({ sequence: z.int(), hash: z.string() })
            .nullable()
            .meta({ description: "Its newest entry after the erasure: the chain is what it was." }),
        }),
      ),
    }),
    signed_statement: z.string().meta({
      description: "The statement as a JWS (EdDSA); the keys are at /.well-known/jwks.json.",
    }),
  })
  .meta({ id: "Erasure" });
