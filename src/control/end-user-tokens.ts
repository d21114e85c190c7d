/** Tokens of end users as customers and their members make them. The account is the authority. */
import type { Account } from "../account/account.ts";
import type {
  AddEndUserTokenCall,
  EndUserTokenRecord,
  EndUserTokenResult,
} from "../account/end-users/verbs.ts";
import { mintEndUserToken } from "../auth/end-user-token.ts";
import { hashSecret } from "../auth/secret-text.ts";
import { LIMITS } from "../contract/common.ts";
import { ApiError, quoted } from "../errors.ts";
import type { AdminServices } from "./organizations.ts";

export type EndUserTokenTerms = Omit<AddEndUserTokenCall, "tokenId" | "tokenHash">;

interface Payer {
  readonly account: Account;
  readonly organizationId: string;
}

/**
 * Makes a token; its text leaves here once and is kept nowhere.
 *
 * @throws {ApiError} invalid_value, not_found, permission_denied
 */
export async function createEndUserToken(
  services: AdminServices,
  { account, organizationId }: Payer,
  terms: EndUserTokenTerms,
): Promise<{ token: string; record: EndUserTokenRecord }> {
  const { keyEnvironment: environment, randomBytes } = services;
  const of = { environment, organizationId, endsAtMs: terms.expiresAtMs };
  const { text, tokenId } = await mintEndUserToken(await services.tagKey(), of, randomBytes);
  const tokenHash = await hashSecret(text);
  const result = await account.addEndUserToken({ ...terms, tokenId, tokenHash });
  return { token: text, record: recordOf(result, terms) };
}

export function requireEndUserToken(
  record: EndUserTokenRecord | null,
  id: string,
): EndUserTokenRecord {
  if (record !== null) return record;
  const shown = quoted(id);
  throw new ApiError("not_found", { message: `There is no token ${shown} of an end user.` });
}

function recordOf(result: EndUserTokenResult, terms: EndUserTokenTerms): EndUserTokenRecord {
  if (result.ok) return result.record;
  switch (result.reason) {
    case "unknown_key":
      throw new ApiError("not_found", {
        message: `There is no open key ${quoted(terms.keyId)} that is yours to make tokens of.`,
        param: "api_key_id",
      });
    case "nothing_to_call":
      throw new ApiError("permission_denied", {
        message: "The key may call no inference, so neither may a token of it.",
      });
    case "too_wide":
      throw new ApiError("invalid_value", {
        message: `${result.field} must be among those of the key and its project, which have no ${quoted(result.name)}.`,
        param: result.field,
      });
    case "too_many_of_end_user":
      throw new ApiError("invalid_value", {
        message: `An end user may have at most ${LIMITS.maxTokensOfEndUser} tokens of one key that have not ended; revoke one.`,
        param: "end_user_id",
      });
    case "too_many":
      throw new ApiError("invalid_value", {
        message: `An organization may have at most ${LIMITS.maxEndUserTokens} tokens of end users that have not ended.`,
      });
  }
}
