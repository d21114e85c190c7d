/** What an admin can do: organizations, credits, keys, the catalog. The account objects stay the authority. */
import type {
  Account,
  AccountDescription,
  AccountLimits,
  AccountOf,
  KeyRecord,
} from "../account/account.ts";
import {
  hashKey,
  mintKey,
  newOrganizationId,
  type KeyEnvironment,
  type RandomBytes,
  type TagKey,
} from "../auth/api-key.ts";
import type { NanoUsd } from "../billing/money.ts";
import type { PutModelRequest } from "../contract/admin.ts";
import { ApiError } from "../errors.ts";
import type { Catalog, CatalogEntry } from "../routing/catalog.ts";

export interface AdminServices {
  readonly accountOf: AccountOf;
  readonly catalog: Catalog;
  readonly directory: {
    insert(id: string, name: string, nowMs: number): Promise<void>;
    has(id: string): Promise<boolean>;
  };
  readonly storeModel: (id: string, request: PutModelRequest, nowMs: number) => Promise<void>;
  readonly isAdminToken: (token: string) => Promise<boolean>;
  readonly tagKey: () => Promise<TagKey>;
  readonly keyEnvironment: KeyEnvironment;
  readonly randomBytes: RandomBytes;
  readonly now: () => number;
}

export async function createOrganization(
  services: AdminServices,
  call: { name: string; creditNanoUsd: NanoUsd; limits: AccountLimits },
): Promise<AccountDescription> {
  const organizationId = newOrganizationId(services.randomBytes);
  // The object first: a directory entry without an account would be a promise nobody keeps.
  const description = await services
    .accountOf(organizationId)
    .provision({ organizationId, ...call });
  await services.directory.insert(organizationId, call.name, services.now());
  return description;
}

/**
 * The account of an organization that exists. Asking the directory first keeps a guessed id from creating an object.
 *
 * @throws {ApiError} not_found
 */
export async function accountFor(
  services: AdminServices,
  organizationId: string,
): Promise<Account> {
  if (await services.directory.has(organizationId)) return services.accountOf(organizationId);
  const shown = JSON.stringify(organizationId.slice(0, 64));
  throw new ApiError("not_found", { message: `There is no organization ${shown}.` });
}

/** Makes a key; its text leaves here once and is kept nowhere. */
export async function createKey(
  services: AdminServices,
  organizationId: string,
  name: string,
): Promise<{ key: string; record: KeyRecord }> {
  const account = await accountFor(services, organizationId);
  const tagKey = await services.tagKey();
  const minted = await mintKey(
    tagKey,
    services.keyEnvironment,
    organizationId,
    services.randomBytes,
  );
  const keyHash = await hashKey(minted.text);
  const record = await account.addKey({ keyId: minted.keyId, keyHash, name, hint: minted.hint });
  return { key: minted.text, record };
}

/** @throws {ApiError} not_found */
export async function revokeKey(
  services: AdminServices,
  organizationId: string,
  keyId: string,
): Promise<KeyRecord> {
  const record = await (await accountFor(services, organizationId)).revokeKey(keyId);
  if (record !== null) return record;
  throw new ApiError("not_found", {
    message: `There is no key ${JSON.stringify(keyId.slice(0, 64))}.`,
  });
}

export async function putModel(
  services: AdminServices,
  id: string,
  request: PutModelRequest,
): Promise<CatalogEntry> {
  const nowMs = services.now();
  await services.storeModel(id, request, nowMs);
  await services.catalog.refresh(services.now());
  const entry = (await services.catalog.list(nowMs, () => undefined)).get(id);
  if (entry === undefined) throw new Error("a model that was just stored is not in the catalog");
  return entry;
}
