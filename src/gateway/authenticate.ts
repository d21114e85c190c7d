/** Who is calling. Two steps: what the key's text proves by itself, and what its account says. */
import type { CheckedKey } from "../account/directory/verbs.ts";
import { hasValidTag, parseKey } from "../auth/api-key.ts";
import { looksLikeEndUserToken, readEndUserToken } from "../auth/end-user-token.ts";
import type { KeyRefusal, KeyUse } from "../auth/key-policy.ts";
import { hashSecret } from "../auth/secret-text.ts";
import { ApiError } from "../errors.ts";
import type { GatewayServices, PresentedKey, ProvenKey } from "./services.ts";

/**
 * Then the memory starts anew: forgetting costs a few microseconds, growing without bound would
 * cost the isolate.
 */
const MAX_PROVEN_KEYS = 4_096;

/**
 * One sentence for every way a key can be wrong, so that the answer teaches an attacker nothing.
 */
const INVALID_KEY =
  "The API key is missing, malformed, unknown or revoked. Send it as `Authorization: Bearer <key>`.";

/**
 * `Authorization: Bearer …`, or `x-api-key: …` as some SDKs send it. Where both are there, as with
 * a key of another company's in an environment, the first counts, unless both are of our form:
 * then nobody can say whose request it is.
 *
 * @throws {ApiError} invalid_api_key
 */
export function keyTextOf(headers: Headers): string | undefined {
  const bearer = /^Bearer +(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  const other = headers.get("x-api-key") ?? undefined;
  if (bearer === undefined || other === undefined || bearer === other) return bearer ?? other;
  if (isOurs(bearer) && isOurs(other)) throw invalidKey(TWO_KEYS);
  return bearer;
}

const TWO_KEYS = "`authorization` and `x-api-key` have two different API keys. Send one of them.";

const isOurs = (text: string): boolean =>
  parseKey(text) !== undefined || looksLikeEndUserToken(text);

export function invalidKey(message = INVALID_KEY): ApiError {
  return new ApiError("invalid_api_key", {
    message,
    headers: { "www-authenticate": "Bearer" },
  });
}

/**
 * Reads a key without any look-up: shape, checksum, environment, and our own tag on its
 * organization. Only then is the organization's object named, because naming one creates it.
 *
 * @throws {ApiError} invalid_api_key
 */
export async function presentKey(
  services: GatewayServices,
  text: string | undefined,
): Promise<PresentedKey> {
  if (text === undefined) throw invalidKey();
  const proven = services.provenKeys.get(text) ?? (await prove(services, text));
  return { account: services.accountOf(proven.organizationId), ...proven };
}

/**
 * What the text alone proves never changes, so it is worked out once per isolate; the account is
 * asked every time.
 */
async function prove(services: GatewayServices, text: string): Promise<ProvenKey> {
  if (looksLikeEndUserToken(text)) return proveEndUser(services, text);
  const key = parseKey(text);
  if (key === undefined || key.environment !== services.keyEnvironment) throw invalidKey();
  if (!(await hasValidTag(await services.tagKey(), key))) throw invalidKey();
  const proven = {
    organizationId: key.organizationId,
    keyId: key.keyId,
    keyHash: await hashSecret(text),
  };
  const { provenKeys } = services;
  if (provenKeys.size >= MAX_PROVEN_KEYS) provenKeys.clear();
  provenKeys.set(text, proven);
  return proven;
}

/**
 * Of end users there are very many, of whichever organization: what their texts prove is worked out
 * each time, so that they push no key out of the memory.
 */
async function proveEndUser(services: GatewayServices, text: string): Promise<ProvenKey> {
  const token = await readEndUserToken(await services.tagKey(), text);
  const isOurs = token !== undefined && token.environment === services.keyEnvironment;
  if (!isOurs || token.endsAtMs <= services.now()) throw invalidKey();
  const { organizationId, tokenId: keyId } = token;
  return { organizationId, keyId, keyHash: await hashSecret(text) };
}

/**
 * Asks the account, for calls that do not go through `admit`.
 *
 * @returns the id of the key's project
 * @throws {ApiError} invalid_api_key
 */
export async function requireOpenKey(key: PresentedKey, use: KeyUse): Promise<string> {
  return (await requireKey(key, use)).projectId;
}

/** The same, with what the key and its project bind its requests to. */
export async function requireKey(key: PresentedKey, use: KeyUse): Promise<OpenKey> {
  const verdict = await key.account.checkKey({ keyId: key.keyId, keyHash: key.keyHash }, use);
  if (!verdict.ok) throw fromKeyVerdict(verdict.reason, verdict.detail);
  return verdict;
}

type OpenKey = Extract<CheckedKey, { ok: true }>;

/** A key that is open but may not do this is told so; one that is not open learns nothing. */
export function fromKeyVerdict(reason: KeyRefusal, detail: string): ApiError {
  switch (reason) {
    case "key_invalid":
    case "key_expired":
      return invalidKey();
    case "organization_suspended":
      return new ApiError(reason, { message: detail });
    case "scope_denied":
    case "ip_denied":
      return new ApiError("permission_denied", { message: detail });
    case "tier_denied":
      return new ApiError("no_matching_deployment", { message: detail, param: "model" });
    case "model_denied":
      return new ApiError("model_not_found", { message: detail, param: "model" });
  }
}
