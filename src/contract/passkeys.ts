/** Passkeys on the wire: what one signs, adding one, signing in with one. Bytes are base64url. */
import { z } from "zod";

import { LIMITS, shownTime } from "./common.ts";
import { label, text } from "./fields.ts";

export const PASSKEY_LIMITS = {
  /** Of a person. */
  maxPasskeys: 20,
} as const;

/** ES256, EdDSA and RS256, as COSE numbers them. */
export type PasskeyAlgorithm = -7 | -8 | -257;

const bytes = (max: number) =>
  text({ min: 1, max, pattern: /^[A-Za-z0-9_-]+$/, rule: "must be bytes in base64url" });
const credentialId = bytes(1_400).meta({ description: "The passkey's id, as the browser has it." });

export const passkeyChallengeRequestSchema = z
  .strictObject({
    purpose: z.enum(["registration", "sign_in"]),
  })
  .meta({ id: "PasskeyChallengeRequest" });

export const passkeyChallengeSchema = z
  .object({
    object: z.literal("passkey_challenge"),
    challenge: z.string().meta({
      description: "A text; what is signed are its bytes in UTF-8. It counts once.",
    }),
    rp_id: z.string().meta({ description: "The host that passkeys are for." }),
    expires_at: shownTime,
  })
  .meta({ id: "PasskeyChallenge" });

const answer = {
  client_data: bytes(4_096).meta({ description: "clientDataJSON." }),
  authenticator_data: bytes(4_096),
};

export const createPasskeyRequestSchema = z
  .strictObject({
    name: label(LIMITS.maxNameLength),
    id: credentialId,
    ...answer,
    public_key: bytes(2_048).meta({
      description: "SubjectPublicKeyInfo, as getPublicKey() has it.",
    }),
    algorithm: z
      .union([z.literal(-7), z.literal(-8), z.literal(-257)])
      .meta({ description: "As COSE numbers them: ES256, EdDSA, RS256." }),
    password: text({ min: 1, max: 200 })
      .nullable()
      .meta({ description: "The present password; null where there is none." }),
  })
  .meta({ id: "CreatePasskeyRequest" });

export const passkeySignInRequestSchema = z
  .strictObject({ id: credentialId, ...answer, signature: bytes(2_048) })
  .meta({ id: "PasskeySignInRequest" });

export const passkeySchema = z
  .object({
    id: z.string(),
    object: z.literal("passkey"),
    name: z.string(),
    created_at: shownTime,
    last_used_at: shownTime.nullable(),
  })
  .meta({ id: "Passkey" });

export const deletedPasskeySchema = z
  .object({ id: z.string(), object: z.literal("passkey"), deleted: z.literal(true) })
  .meta({ id: "DeletedPasskey" });
