/**
 * Whose account an operation is about: that of the organization in its path, or that of the key
 * that asks.
 */
import type { Account } from "../account/account.ts";
import type { Permission } from "../auth/roles.ts";
import type { Scope } from "../contract/account.ts";
import { accountFor, livingAccountFor } from "../control/organizations.ts";
import { requireOpenKey } from "../gateway/authenticate.ts";
import { clientIpOf, presentedKey } from "../http/access.ts";
import type { ApiContext } from "../http/operation.ts";

/** @throws {ApiError} not_found */
export function namedAccount(c: ApiContext): Promise<Account> {
  return accountFor(c.var.services, c.req.param("organization_id") ?? "");
}

/** The same, to add something to it. @throws {ApiError} not_found, permission_denied */
export function livingAccount(c: ApiContext): Promise<Account> {
  return livingAccountFor(c.var.services, c.req.param("organization_id") ?? "");
}

/**
 * @param permission what the role of a user key's holder must have
 * @throws {ApiError} where the key does not open, or not that
 */
export async function ownAccount(
  c: ApiContext,
  scope: Scope,
  permission?: Permission,
): Promise<Account> {
  const key = presentedKey(c);
  const holder = permission === undefined ? {} : { permission };
  await requireOpenKey(key, { scope, model: null, clientIp: clientIpOf(c), ...holder });
  return key.account;
}
