/** What an organization sets for its requests: stored in its account, remembered by isolates. */
import type { Account } from "../account/account.ts";
import type { CounterUse, PutSettingCall, StoredSetting } from "../account/policy/verbs.ts";
import type { StoredNamedRoute } from "../contract/named-routes.ts";
import { ApiError } from "../errors.ts";
import {
  toTerms,
  type OrganizationTerms,
  type TermsMemory,
} from "../gateway/organization-terms.ts";
import { deployedGraph, isCounting } from "../routing/named-route.ts";
import { accountFor, requireLiving, type AdminServices } from "./organizations.ts";

interface SettingServices extends AdminServices {
  readonly terms: Pick<TermsMemory, "forget">;
}

interface StoreCall extends Omit<PutSettingCall, "value"> {
  /** Stored as JSON. */
  readonly value: object;
}

/** @throws {ApiError} not_found */
export async function settingsOf(
  services: SettingServices,
  organizationId: string,
): Promise<OrganizationSettings> {
  const account = await accountFor(services, organizationId);
  return new OrganizationSettings(account, () => services.terms.forget(organizationId));
}

export class OrganizationSettings {
  readonly #account: Account;
  readonly #forget: () => void;

  /** @param forget what this isolate knows of them */
  constructor(account: Account, forget: () => void) {
    this.#account = account;
    this.#forget = forget;
  }

  /** As the account has them now. */
  async read(): Promise<OrganizationTerms> {
    return toTerms(await this.#account.listSettings());
  }

  /** What is in use of the limits and budgets of a named route, in the version in force. */
  async countersOf(route: StoredNamedRoute): Promise<CounterUse[]> {
    const nodes = deployedGraph(route)?.nodes.filter(isCounting) ?? [];
    return nodes.length === 0 ? [] : this.#account.listCounters(route.name, nodes);
  }

  /**
   * @throws {ApiError} invalid_value where it was changed since it was read, permission_denied
   * where the organization was erased
   */
  async store({ value, ...call }: StoreCall): Promise<StoredSetting> {
    await requireLiving(this.#account);
    const stored = await this.#account.putSetting({ ...call, value: JSON.stringify(value) });
    if (stored === null) {
      throw new ApiError("invalid_value", {
        message: "Somebody else changed this meanwhile. Read it, and send the change again.",
      });
    }
    this.#forget();
    return stored;
  }
}
