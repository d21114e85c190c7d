/**
 * The form of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, time and body, so that
 * any library for it can check where an event is from, and that it is no replay. Secrets are
 * derived and never stored: a copy of the account's storage has none.
 */
import { bytesOf } from "../../auth/secret-text.ts";
import { fromBase64, toBase64 } from "../../contract/bytes.ts";

const PREFIX = "whsec_";

export interface SecretName {
  readonly organizationId: string;
  readonly webhookId: string;
  /** Another one at each rotation. */
  readonly salt: string;
}

/** @returns `whsec_` and 32 bytes in base64 */
export async function deriveWebhookSecret(root: string, name: SecretName): Promise<string> {
  const { organizationId, webhookId, salt } = name;
  const text = `tidegate/webhook/v1/${organizationId}/${webhookId}/${salt}`;
  return `${PREFIX}${toBase64(await hmac(bytesOf(root), text))}`;
}

export interface SignedMessage {
  readonly id: string;
  /** Unix seconds. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * @param secrets several while one takes the place of another: a receiver needs to know one of them
 */
export async function signatureHeaders(
  { id, timestamp, body }: SignedMessage,
  secrets: readonly string[],
): Promise<Record<string, string>> {
  const signatures = await Promise.all(
    secrets.map(async (secret) => {
      const key = fromBase64(secret.slice(PREFIX.length));
      return `v1,${toBase64(await hmac(key, `${id}.${timestamp}.${body}`))}`;
    }),
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": signatures.join(" "),
  };
}

async function hmac(secret: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, bytesOf(text)));
}
