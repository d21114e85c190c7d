/** The account's own words as the admin wire's. Pure. */
import type { AccountDescription } from "../../account/account.ts";
import type { AuditEntry, KeyRecord, ProjectRecord } from "../../account/directory/verbs.ts";
import type { Balance } from "../../account/ledger/verbs.ts";
import type { Credit } from "../../billing/credits.ts";
import type { ApiKey } from "../../contract/account.ts";
import type { CatalogModel, Organization } from "../../contract/admin.ts";
import { addressOf } from "../../contract/deployments.ts";
import type { Reconciliation } from "../../control/reconciliation.ts";
import type { CatalogEntry, Deployment } from "../../routing/catalog.ts";
import { toLifecycle } from "../../routing/lifecycle.ts";
import { toRates } from "../../routing/price-book.ts";
import { seconds, secondsOrNull } from "../wire-times.ts";

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
    object: "organization" as const,
    name: account.name,
    created_at: seconds(account.createdAtMs),
    balance: toBalance(account.balance),
    credit_limit_nano_usd: account.creditLimitNanoUsd,
    limits: {
      requests_per_minute: account.limits.requestsPerMinute,
      concurrent_requests: account.limits.concurrentRequests,
    },
    open_holds: account.openHolds,
    suspensions: account.suspensions.map(({ reason, sinceMs }) => ({
      reason,
      since_at: seconds(sinceMs),
    })),
  };
}

export function toReconciliation({ books, workers, unexplained }: Reconciliation) {
  const { rollups, database, archive } = books;
  return {
    object: "reconciliation" as const,
    is_balanced: unexplained.count === 0,
    posted_nano_usd: books.postedNanoUsd,
    ledger_nano_usd: books.ledgerNanoUsd,
    held_nano_usd: books.heldNanoUsd,
    open_holds_nano_usd: books.openHoldsNanoUsd,
    open_holds: books.openHolds,
    credits_nano_usd: books.creditsNanoUsd,
    plan: {
      granted_nano_usd: String(books.included.granted),
      used_nano_usd: String(books.included.used),
      lapsed_nano_usd: String(books.included.lapsed),
      left_nano_usd: String(books.included.left),
    },
    entries: books.entries,
    is_chain_intact: books.isChainIntact,
    late_receipts: books.lateReceipts,
    measured_by: books.measuredBy,
    rollups,
    database,
    archive: { objects: archive.objects, entries: archive.entries, pending: archive.pending },
    workers: workers.map(({ isReached, damagedLines, ...worker }) => ({
      ...worker,
      is_reached: isReached,
      damaged_lines: damagedLines,
    })),
    unexplained_count: unexplained.count,
    unexplained: unexplained.sentences,
  };
}

export function toApiKey(key: KeyRecord): ApiKey {
  const isDisabled = key.disabledAtMs !== null;
  return {
    id: key.keyId,
    object: "api_key" as const,
    name: key.name,
    kind: key.kind,
    project_id: key.projectId,
    user_id: key.personId,
    created_at: seconds(key.createdAtMs),
    last_used_at: secondsOrNull(key.lastUsedAtMs),
    state: key.revokedAtMs !== null ? "revoked" : isDisabled ? "disabled" : "active",
    expires_at: secondsOrNull(key.expiresAtMs),
    revoked_at: secondsOrNull(key.revokedAtMs),
    replaced_by: key.replacedBy,
    terms_set_by: key.termsSetBy,
    scopes: key.scopes === null ? null : [...key.scopes],
    models: key.models === null ? null : [...key.models],
    tiers: key.tiers === null ? null : [...key.tiers],
    allowed_ips: key.allowedIps === null ? null : [...key.allowedIps],
    hint: key.hint,
  };
}

export function toProject(project: ProjectRecord) {
  const { id, name, createdAtMs, archivedAtMs, models, tiers } = project;
  return {
    id,
    object: "organization.project" as const,
    name,
    created_at: seconds(createdAtMs),
    status: archivedAtMs === null ? ("active" as const) : ("archived" as const),
    archived_at: secondsOrNull(archivedAtMs),
    models: models === null ? null : [...models],
    tiers: tiers === null ? null : [...tiers],
  };
}

export function toCredit(credit: Credit) {
  return {
    id: credit.id,
    object: "credit" as const,
    amount_nano_usd: credit.amountNanoUsd,
    remaining_nano_usd: credit.remainingNanoUsd,
    priority: credit.priority,
    expires_at: secondsOrNull(credit.expiresAtMs),
  };
}

export function toAuditEntry({ atMs, ...entry }: AuditEntry) {
  return {
    id: String(entry.sequence),
    object: "audit_entry" as const,
    created_at: seconds(atMs),
    ...entry,
  };
}

export function toCatalogModel(entry: CatalogEntry): CatalogModel {
  return {
    id: entry.id,
    object: "catalog_model" as const,
    owned_by: entry.ownedBy,
    license: entry.license,
    created_at: seconds(entry.createdAtMs),
    context_tokens: entry.contextTokens,
    max_output_tokens: entry.maxOutputTokens,
    tasks: [...entry.tasks],
    pooling: entry.pooling,
    moderation_labels: { ...entry.moderationLabels },
    ...toLifecycle(entry),
    auto: entry.auto,
    deployments: entry.deployments.map(toDeployment),
    price: { version: entry.price.version, ...toRates(entry.price) },
  };
}

export function toDeployment({ id, target, upstreamModel, ...terms }: Deployment) {
  const { weight, priority, capabilities, region, dtype } = terms;
  return {
    id,
    url: addressOf(target),
    target,
    weight,
    priority,
    upstream_model: upstreamModel,
    capabilities: [...capabilities],
    region,
    dtype,
    data_collection: terms.dataCollection,
    canary: terms.isCanary,
    disabled: terms.isDisabled,
    shadow_percent: terms.shadowPercent,
  };
}
