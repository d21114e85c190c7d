/** People on the wire: signing in, invitations, members and their roles, operators. */
import { z } from "zod";

import { LIMITS, pageLimit, shownTime } from "./common.ts";
import { text, label } from "./fields.ts";

/** What a member may do; src/auth/roles.ts has the table. */
export const ROLES = ["owner", "admin", "developer", "billing", "viewer"] as const;

export type Role = (typeof ROLES)[number];

export const roleSchema = z.enum(ROLES).meta({ id: "Role" });

const name = label(LIMITS.maxNameLength);
const id = text({ min: 1, max: LIMITS.maxIdLength });

/** As it is compared: without case, without space around it. */
const email = text({ max: 254 })
  .trim()
  .toLowerCase()
  .regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, "must be an email address");

/** Long enough to be worth nothing to guess; short enough not to be a burden to hash. */
const password = text({ min: 12, max: 200 });
/** One that was chosen under whatever rule there was. */
const presentPassword = text({ min: 1, max: 200 });
const token = text({ max: 200 });

export const signInRequestSchema = z
  .strictObject({
    email,
    password: presentPassword,
    organization_id: id.nullish().meta({
      description:
        "One of theirs. Needed where more than four people have the address, each by an invitation of another organization.",
    }),
  })
  .meta({ id: "SignInRequest" });

export const userSchema = z
  .object({
    id: z.string(),
    object: z.literal("user"),
    email: z.string(),
    name: z.string(),
    is_operator: z.boolean().meta({ description: "Runs the service: may do everything." }),
    invited_by: z.string().nullable().meta({
      description:
        "The organization whose invitation made them; null: an operator did. An invitation proves that they had its token, not that the address is theirs.",
    }),
    created_at: z.int(),
    state: z.enum(["active", "invited", "disabled"]),
  })
  .meta({ id: "User" });

export const sessionSchema = z
  .object({
    object: z.literal("session"),
    user: userSchema,
    expires_at: shownTime,
    organizations: z.array(z.object({ id: z.string(), name: z.string(), role: roleSchema })),
  })
  .meta({ id: "UserSession" });

export const signInLinkRequestSchema = z.strictObject({ token }).meta({ id: "SignInLinkRequest" });

/** One of a person's sessions. */
export const ownSessionSchema = z
  .object({
    id: z.string(),
    object: z.literal("own_session"),
    is_current: z.boolean().meta({ description: "The one that asks." }),
    last_used_at: z.int().meta({ description: "Unix seconds, to within five minutes." }),
    expires_at: shownTime,
  })
  .meta({ id: "OwnSession" });

export const signedOutSchema = z
  .object({ object: z.literal("session"), signed_out: z.int() })
  .meta({ id: "SignedOut", description: "How many sessions ended." });

export const acceptInvitationRequestSchema = z
  .strictObject({
    token,
    name: name.optional().meta({
      description:
        "Of somebody new here. Without it, the password must be that of somebody who has the address.",
    }),
    password: password.meta({
      description: "The password they have, or the first one of somebody new here.",
    }),
  })
  .meta({ id: "AcceptInvitationRequest" });

export const setPasswordRequestSchema = z
  .strictObject({ token, password })
  .meta({ id: "SetPasswordRequest" });

export const changePasswordRequestSchema = z
  .strictObject({
    password: presentPassword.nullish().meta({
      description: "The present one; null for somebody who has none yet and signed in by a link.",
    }),
    new_password: password,
  })
  .meta({ id: "ChangePasswordRequest" });

export const createUserRequestSchema = z
  .strictObject({ email, name, is_operator: z.boolean().default(false) })
  .meta({ id: "CreateUserRequest" });

export const changeUserRequestSchema = z
  .strictObject({
    name: name.optional(),
    is_operator: z.boolean().optional(),
    disabled: z.boolean().optional().meta({ description: "Ends every session of theirs at once." }),
  })
  .meta({ id: "ChangeUserRequest" });

const setUpToken = z.string().meta({
  description: "Shown this once: opens POST /auth/v1/password for 72 hours, once.",
});

export const createdUserSchema = userSchema
  .extend({ set_up_token: setUpToken })
  .meta({ id: "CreatedUser" });

export const signInLinkSchema = z
  .object({
    object: z.literal("sign_in_link"),
    user_id: z.string(),
    token: z.string().meta({
      description: "Shown this once: opens POST /auth/v1/session/link for half an hour, once.",
    }),
    expires_at: shownTime,
  })
  .meta({ id: "SignInLink" });

export const inviteRequestSchema = z
  .strictObject({
    email,
    role: roleSchema,
    expires_in_hours: z.int().min(1).max(720).default(168),
  })
  .meta({ id: "InviteRequest" });

export const invitationSchema = z
  .object({
    id: z.string(),
    object: z.literal("invitation"),
    email: z.string(),
    role: roleSchema,
    created_at: z.int(),
    expires_at: z.int(),
    state: z.enum(["pending", "accepted", "revoked", "expired"]),
  })
  .meta({ id: "Invitation" });

export const createdInvitationSchema = invitationSchema
  .extend({
    token: z.string().meta({
      description:
        "Shown this once, to be handed to whom it invites: POST /auth/v1/invitations/accept.",
    }),
  })
  .meta({ id: "CreatedInvitation" });

export const memberSchema = z
  .object({
    id: z.string().meta({ description: "The user's id." }),
    object: z.literal("member"),
    email: z.string(),
    name: z.string(),
    role: roleSchema,
    joined_at: z.int(),
  })
  .meta({ id: "Member" });

export const changeMemberRequestSchema = z
  .strictObject({ role: roleSchema })
  .meta({ id: "ChangeMemberRequest" });

export const userQuerySchema = z.strictObject({
  limit: pageLimit.optional(),
  after: id.optional(),
  email: text({ max: 254 }).optional(),
});

export type User = z.infer<typeof userSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
