/** What a usage widget's token opens. */
import type { Account } from "../account/account.ts";
import { readWidgetToken, type WidgetTerms } from "../auth/widget-token.ts";
import { ApiError } from "../errors.ts";
import type { GatewayServices } from "./services.ts";

export interface OpenWidget {
  readonly account: Account;
  readonly terms: WidgetTerms;
}

/** One sentence for every way a token can be wrong. */
const INVALID_TOKEN =
  "The widget's token is missing, malformed or has ended, or the key that made it has. Make another one.";

/**
 * A text that we did not sign is refused by arithmetic; then the account is asked whether the key
 * that made it still opens.
 *
 * @throws {ApiError} invalid_api_key
 */
export async function openWidget(
  services: GatewayServices,
  text: string | undefined,
): Promise<OpenWidget> {
  const terms =
    text === undefined
      ? undefined
      : await readWidgetToken(await services.tagKey(), text, services.now());
  if (terms === undefined) throw invalidToken();
  const account = services.accountOf(terms.organizationId);
  if (!(await account.mayShowUsage(terms.keyId))) throw invalidToken();
  return { account, terms };
}

const invalidToken = (): ApiError =>
  new ApiError("invalid_api_key", {
    message: INVALID_TOKEN,
    headers: { "www-authenticate": "Bearer" },
  });
