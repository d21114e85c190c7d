/** The account's own words as the admin wire's. Pure. */
import type { AccountDescription, Balance, KeyRecord } from "../../account/account.ts";
import type { ApiKey, CatalogModel, Organization } from "../../contract/admin.ts";
import type { CatalogEntry } from "../../routing/catalog.ts";

const seconds = (unixMs: number): number => Math.floor(unixMs / 1000);

export function toBalance(balance: Balance): Organization["balance"] {
  return {
    posted_nano_usd: balance.postedNanoUsd,
    held_nano_usd: balance.heldNanoUsd,
    available_nano_usd: balance.availableNanoUsd,
  };
}

export function toOrganization(account: AccountDescription): Organization {
  return {
    id: account.organizationId,
    object: "organization",
    name: account.name,
    created: seconds(account.createdAtMs),
    balance: toBalance(account.balance),
    limits: {
      requests_per_minute: account.limits.requestsPerMinute,
      concurrent_requests: account.limits.concurrentRequests,
    },
    open_holds: account.openHolds,
  };
}

export function toApiKey(key: KeyRecord): ApiKey {
  return {
    id: key.keyId,
    object: "api_key",
    name: key.name,
    created: seconds(key.createdAtMs),
    state: key.revokedAtMs === null ? "active" : "revoked",
    revoked: key.revokedAtMs === null ? null : seconds(key.revokedAtMs),
    hint: key.hint,
  };
}

export function toCatalogModel(entry: CatalogEntry): CatalogModel {
  return {
    id: entry.id,
    object: "catalog_model",
    owned_by: entry.ownedBy,
    created: seconds(entry.createdAtMs),
    context_tokens: entry.contextTokens,
    max_output_tokens: entry.maxOutputTokens,
    deployments: entry.deployments.map(({ id, url }) => ({ id, url })),
    price: {
      version: entry.price.version,
      input_nano_usd_per_million_tokens: entry.price.inputPerMillion,
      cached_input_nano_usd_per_million_tokens: entry.price.cachedInputPerMillion,
      output_nano_usd_per_million_tokens: entry.price.outputPerMillion,
    },
  };
}
