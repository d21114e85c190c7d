/**
 * What admins can do: organizations, credits, keys, the catalog. The account objects stay the
 * authority.
 */
import type { Account, AccountDescription, AccountOf, FirstLimits } from "../account/account.ts";
import type {
  AuditEntry,
  AuditFilter,
  ChangeKeyCall,
  KeyRecord,
  KeyResult,
  MemberRecord,
  MemberRefusal,
  MemberResult,
  RotateKeyCall,
} from "../account/directory/verbs.ts";
import type { Balance, Booked } from "../account/ledger/verbs.ts";
import type { TotalsQuery, TotalsRow } from "../account/usage/usage-sums.ts";
import type { Actor } from "../auth/actor.ts";
import { mintKey, newOrganizationId, type KeyEnvironment, type TagKey } from "../auth/api-key.ts";
import { hashSecret } from "../auth/secret-text.ts";
import { formatUsd, MAX_NANO_USD, type NanoUsd } from "../billing/money.ts";
import type { Scope } from "../contract/account.ts";
import type { PutModelRequest } from "../contract/admin.ts";
import { LIMITS } from "../contract/common.ts";
import type { DeploymentCost } from "../contract/deployment-costs.ts";
import type { DeploymentChange, Tier } from "../contract/deployments.ts";
import type { EconomicsSettings } from "../contract/economics.ts";
import type { PriceVersion } from "../contract/prices.ts";
import type { RandomBytes } from "../db/random-text.ts";
import { ApiError, quoted } from "../errors.ts";
import type { Catalog } from "../routing/catalog.ts";
import type { ShadowRuns } from "../routing/shadow-runs.ts";
import type { ServiceCharts } from "./service-charts.ts";
import type { ServingTerms } from "./serving-prices.ts";

export interface OrganizationEntry {
  readonly id: string;
  readonly name: string;
  readonly createdAtMs: number;
}

export interface OrganizationFilter {
  readonly limit: number;
  /** Those after this id. */
  readonly after: string | null;
  /** A part of the name. */
  readonly name: string | null;
}

/** A line of the service's audit log. */
export type ServiceChange = Omit<AuditEntry, "sequence" | "atMs">;

export interface AdminServices {
  readonly accountOf: AccountOf;
  readonly catalog: Catalog;
  readonly directory: {
    insert(id: string, name: string, nowMs: number): Promise<void>;
    has(id: string): Promise<boolean>;
    /** Oldest first. */
    list(filter: OrganizationFilter): Promise<OrganizationEntry[]>;
  };
  /** Usage over all organizations, from the database. */
  readonly sumTotals: (query: TotalsQuery) => Promise<TotalsRow[]>;
  readonly economicsSettings: {
    read(): Promise<EconomicsSettings>;
    /** With the audit's line, in one moment. */
    store(settings: EconomicsSettings, change: ServiceChange): Promise<void>;
  };
  readonly serviceCharts: ServiceCharts;
  /** Versions of what deployments cost. */
  readonly deploymentCosts: {
    list(): Promise<DeploymentCost[]>;
    /** With the audit's line. False when there is such a version already. */
    add(cost: DeploymentCost, change: ServiceChange): Promise<boolean>;
  };
  /** What copies of requests came to. */
  readonly shadowRuns: ShadowRuns;
  /** What costs are estimated by. */
  readonly servingTerms: () => Promise<ServingTerms>;
  /** Writes down what an operator changed outside any organization. */
  readonly recordAudit: (
    actor: Actor,
    action: string,
    target: string,
    before: unknown,
    after: unknown,
  ) => Promise<void>;
  /** Newest first. */
  readonly listAudit: (filter: AuditFilter) => Promise<AuditEntry[]>;
  /**
   * With a version of its price, if that is new, and the audit's line, in one moment. As
   * `storePrice` else.
   */
  readonly storeModel: (
    id: string,
    request: PutModelRequest,
    price: PriceVersion | null,
    audit: ServiceChange,
  ) => Promise<boolean>;
  /** Oldest first; none for a model that is not there. */
  readonly listPrices: (modelId: string) => Promise<PriceVersion[]>;
  /**
   * With the audit's line.
   *
   * @returns false when there is such a version already, and nothing was stored
   */
  readonly storePrice: (price: PriceVersion, audit: ServiceChange) => Promise<boolean>;
  /** With the audit's line. Changes nothing where there is no such deployment any more. */
  readonly storeDeployment: (
    model: string,
    id: string,
    change: DeploymentChange,
    audit: ServiceChange,
  ) => Promise<void>;
  /** With the audit's line. `target` null: the alias goes. */
  readonly storeAlias: (id: string, target: string | null, audit: ServiceChange) => Promise<void>;
  readonly tagKey: () => Promise<TagKey>;
  readonly keyEnvironment: KeyEnvironment;
  readonly randomBytes: RandomBytes;
  readonly now: () => number;
}

export async function createOrganization(
  services: AdminServices,
  call: { name: string; creditNanoUsd: NanoUsd; limits: FirstLimits; actor: Actor },
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
 * The account of an organization that exists. Asking the directory first keeps a guessed id from
 * creating an object.
 *
 * @throws {ApiError} not_found
 */
export async function accountFor(
  services: AdminServices,
  organizationId: string,
): Promise<Account> {
  if (await services.directory.has(organizationId)) return services.accountOf(organizationId);
  throw unknownOrganization(organizationId);
}

/**
 * The account of an organization that something is to be added to: names, addresses, texts, keys,
 * or a plan. What was erased stays so, as its statement says.
 *
 * @throws {ApiError} not_found, permission_denied
 */
export async function livingAccountFor(
  services: AdminServices,
  organizationId: string,
): Promise<Account> {
  const account = await accountFor(services, organizationId);
  await requireLiving(account);
  return account;
}

/** @throws {ApiError} permission_denied */
export async function requireLiving(account: Account): Promise<void> {
  if (!(await account.isErased())) return;
  throw new ApiError("permission_denied", {
    message:
      "The organization was erased: nothing is added to it any more, and it stays suspended.",
  });
}

export function unknownOrganization(organizationId: string): ApiError {
  const shown = quoted(organizationId);
  return new ApiError("not_found", { message: `There is no organization ${shown}.` });
}

export interface KeyTerms {
  readonly name: string;
  readonly projectId: string;
  readonly scopes: readonly Scope[] | null;
  readonly models: readonly string[] | null;
  readonly tiers?: readonly Tier[] | null;
  readonly allowedIps: readonly string[] | null;
  readonly expiresAtMs: number | null;
  /** Whose own key it is; null: a service's. */
  readonly personId: string | null;
}

/**
 * Makes a key; its text leaves here once and is kept nowhere.
 *
 * @throws {ApiError} not_found, invalid_value, permission_denied
 */
export async function createKey(
  services: AdminServices,
  organizationId: string,
  terms: KeyTerms,
  actor: Actor,
): Promise<{ key: string; record: KeyRecord }> {
  const account = await livingAccountFor(services, organizationId);
  const { text, minted } = await mint(services, organizationId);
  const kind = terms.personId === null ? "service" : "user";
  const result = await account.addKey({ ...terms, ...minted, kind, actor });
  return { key: text, record: recordOf(result, terms.projectId) };
}

/**
 * A successor with the same terms; the old key opens for the overlap.
 *
 * @throws {ApiError} not_found, permission_denied
 */
export async function rotateKey(
  services: AdminServices,
  organizationId: string,
  call: Omit<RotateKeyCall, "successor">,
): Promise<{ key: string; record: KeyRecord }> {
  const account = await livingAccountFor(services, organizationId);
  const { text, minted } = await mint(services, organizationId);
  const result = await account.rotateKey({ ...call, successor: minted });
  return { key: text, record: recordOf(result, call.keyId) };
}

/** @throws {ApiError} not_found, permission_denied */
export async function changeKey(
  services: AdminServices,
  organizationId: string,
  call: ChangeKeyCall,
): Promise<KeyRecord> {
  const account = await livingAccountFor(services, organizationId);
  return recordOf(await account.changeKey(call), call.keyId);
}

async function mint(services: AdminServices, organizationId: string) {
  const { keyEnvironment, randomBytes } = services;
  const key = await mintKey(await services.tagKey(), keyEnvironment, organizationId, randomBytes);
  const minted = { keyId: key.keyId, keyHash: await hashSecret(key.text), hint: key.hint };
  return { text: key.text, minted };
}

function recordOf(result: KeyResult, asked: string): KeyRecord {
  if (result.ok) return result.record;
  const shown = quoted(asked);
  switch (result.reason) {
    case "unknown_project":
      throw new ApiError("invalid_value", {
        message: `There is no open project ${shown}.`,
        param: "project_id",
      });
    case "unknown_member":
      throw new ApiError("invalid_value", {
        message: "person_id must be a member whose role may have keys of its own.",
        param: "person_id",
      });
    case "too_many_keys":
      throw new ApiError("invalid_value", {
        message: `An organization may have at most ${LIMITS.maxKeys} open keys.`,
      });
    case "unknown_key":
      throw new ApiError("not_found", { message: `There is no open key ${shown}.` });
    case "not_permitted":
      throw new ApiError("permission_denied", {
        message: "This role may make user keys of its own alone; ask for kind `user`.",
      });
    case "terms_locked":
      throw new ApiError("permission_denied", {
        message:
          "An admin set this key's terms; its holder may rename, rotate, disable and revoke it.",
      });
    case "replaced":
      throw new ApiError("invalid_value", {
        message: "expires may not be put off: the key was rotated, and ends when that says.",
        param: "expires",
      });
  }
}

/** @throws {ApiError} why a member was not changed */
export function requireMemberResult(result: MemberResult, asked: string): MemberRecord {
  if (result.ok) return result.record;
  switch (result.reason) {
    case "unknown_member":
      throw new ApiError("not_found", {
        message: `There is no member ${quoted(asked)}.`,
      });
    case "last_owner":
      throw new ApiError("invalid_value", {
        message: "An organization keeps at least one owner; make another one first.",
      });
    case "not_permitted":
    case "owners_only":
      throw fromMemberRefusal(result.reason);
  }
}

export function fromMemberRefusal(reason: MemberRefusal): ApiError {
  if (reason === "not_permitted") return notPermitted();
  return new ApiError("permission_denied", {
    message: "Only an owner may make, change or remove an owner.",
  });
}

/** For a right that was lost between the request and what it asked for, or that is another's. */
function notPermitted(): ApiError {
  return new ApiError("permission_denied", {
    message: "Your role does not, or not any more, let you do this.",
  });
}

/** @throws {ApiError} why nothing was booked */
export function requireBooked({ result, balance }: Booked): { isNew: boolean; balance: Balance } {
  if (result.ok) return { isNew: result.isNew, balance };
  switch (result.reason) {
    case "unknown_request":
      throw new ApiError("not_found", { message: "There is no charged request with this id." });
    case "too_many_credits":
      throw new ApiError("invalid_value", {
        message: "The organization has 500 live credits with terms of their own already.",
      });
    case "reference_used":
      throw new ApiError("invalid_value", {
        message:
          "Something else was booked under this external_ref; without one, a request has one refund.",
        param: "external_ref",
      });
    case "exceeds_charge":
      throw new ApiError("invalid_value", {
        message: `Of this request's charge ${result.leftNanoUsd} nano-USD are left to refund.`,
        param: "amount_nano_usd",
      });
    case "exceeds_balance":
      throw new ApiError("invalid_value", {
        message: `At most ${result.leftNanoUsd} nano-USD are free to be taken.`,
        param: "amount_nano_usd",
      });
    case "exceeds_bounds":
      throw new ApiError("invalid_value", {
        message: `A balance is at most ${formatUsd(MAX_NANO_USD)}, above zero or below; ${result.leftNanoUsd} nano-USD are left to that.`,
        param: "amount_nano_usd",
      });
  }
}
