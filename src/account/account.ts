/**
 * What an organization's account can be asked: the interface of the AccountObject, as plain data.
 *
 * Refusals are values, not exceptions: they cross the RPC boundary whole. An exception means the
 * object failed.
 */
import type { Actor } from "../auth/actor.ts";
import type { NanoUsd } from "../billing/money.ts";
import type { DepartureVerbs } from "./departure/verbs.ts";
import type { DirectoryVerbs } from "./directory/verbs.ts";
import type { EndUserVerbs } from "./end-users/verbs.ts";
import type { Gate } from "./gate.ts";
import type { InvoiceVerbs } from "./invoices/verbs.ts";
import type { Balance, LedgerVerbs } from "./ledger/verbs.ts";
import type { PlanVerbs } from "./plans/verbs.ts";
import type { Suspension, PolicyVerbs } from "./policy/verbs.ts";
import type { UsageVerbs } from "./usage/verbs.ts";
import type { WebhookVerbs } from "./webhooks/verbs.ts";

/** null: no such limit. */
export interface AccountLimits {
  readonly requestsPerMinute: number | null;
  readonly concurrentRequests: number | null;
}

export interface FirstLimits {
  readonly requestsPerMinute: number;
  readonly concurrentRequests: number;
}

export interface AccountDescription {
  readonly organizationId: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly balance: Balance;
  readonly creditLimitNanoUsd: NanoUsd;
  readonly limits: AccountLimits;
  readonly openHolds: number;
  /** Oldest first; its keys open something while there is none. */
  readonly suspensions: readonly Suspension[];
}

export interface ProvisionCall {
  readonly organizationId: string;
  readonly name: string;
  readonly creditNanoUsd: NanoUsd;
  readonly limits: FirstLimits;
  readonly actor: Actor;
}

/**
 * An organization's account. Every verb is atomic and durable before it answers, and safe to
 * repeat.
 */
export interface Account
  extends
    Gate,
    LedgerVerbs,
    DirectoryVerbs,
    EndUserVerbs,
    PolicyVerbs,
    UsageVerbs,
    InvoiceVerbs,
    PlanVerbs,
    DepartureVerbs,
    WebhookVerbs {
  /** Creates the account with its first credit. Repeating it changes nothing. */
  provision(call: ProvisionCall): Promise<AccountDescription>;
  describe(): Promise<AccountDescription | null>;
  /**
   * How far below zero the balance may go: post-paid customers. Below what they owe now it cannot
   * be set.
   */
  setCreditLimit(creditLimitNanoUsd: NanoUsd, actor: Actor): Promise<AccountDescription>;
}

/** Finds the account of an organization. */
export type AccountOf = (organizationId: string) => Account;
