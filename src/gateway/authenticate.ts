/** Who is calling. Two steps: what the key's text proves by itself, and what its account says. */
import { hashKey, hasValidTag, parseKey } from "../auth/api-key.ts";
import { ApiError } from "../errors.ts";
import type { GatewayServices, PresentedKey } from "./services.ts";

/** One sentence for every way a key can be wrong, so that the answer teaches an attacker nothing. */
const INVALID_KEY = "The API key is missing, malformed, unknown or revoked. Send it as `Authorization: Bearer <key>`.";

export function invalidKey(): ApiError {
  return new ApiError("invalid_api_key", { message: INVALID_KEY, headers: { "www-authenticate": "Bearer" } });
}

/**
 * Reads a key without any look-up: shape, checksum, environment, and our own tag on its organization. Only then is
 * the organization's object named, because naming one creates it.
 *
 * @throws {ApiError} invalid_api_key
 */
export async function presentKey(services: GatewayServices, text: string | undefined): Promise<PresentedKey> {
  const key = text === undefined ? undefined : parseKey(text);
  if (text === undefined || key === undefined || key.environment !== services.keyEnvironment) throw invalidKey();
  if (!(await hasValidTag(await services.tagKey(), key))) throw invalidKey();
  const { organizationId, keyId } = key;
  return { account: services.accountOf(organizationId), organizationId, keyId, keyHash: await hashKey(text) };
}

/**
 * Asks the account, for calls that do not go through `admit`.
 *
 * @throws {ApiError} invalid_api_key
 */
export async function requireOpenKey(key: PresentedKey): Promise<void> {
  if (!(await key.account.checkKey({ keyId: key.keyId, keyHash: key.keyHash }))) throw invalidKey();
}
