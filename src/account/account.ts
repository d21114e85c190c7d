import type { NanoUsd } from "../billing/money.ts";
import type { Price, TokenUsage } from "../billing/pricing.ts";
/**
 * What an organization's account can be asked: the interface of the AccountObject, as plain data.
 *
 * Refusals are values, not exceptions: they cross the RPC boundary whole. An exception means the object failed.
 */
import type { UsageRecord } from "../contract/admin.ts";

/** The part of a key that the account checks: it knows the hash, never the key. */
export interface KeyProof {
  readonly keyId: string;
  readonly keyHash: string;
}

export interface AccountLimits {
  readonly requestsPerMinute: number;
  readonly concurrentRequests: number;
}

export interface AdmitCall extends KeyProof {
  readonly requestId: string;
  readonly model: string;
  readonly deploymentUrl: string;
  /** The price of now; the request keeps it to its end. */
  readonly price: Price;
  /** An estimate from the text's size; the meter's figure replaces it. */
  readonly promptTokens: number;
  /** All choices together. */
  readonly maxCompletionTokens: number;
  readonly deadlineMs: number;
}

/** What stands in the x-ratelimit headers; true at the instant of the answer. */
export interface RateStanding {
  readonly limit: number;
  readonly remaining: number;
  readonly resetMs: number;
}

export type AdmitResult =
  | { readonly ok: true; readonly heldNanoUsd: NanoUsd; readonly rate: RateStanding }
  | { readonly ok: false; readonly refusal: AdmitRefusal };

export type AdmitRefusal =
  | { readonly reason: "key_invalid" }
  | { readonly reason: "rate_limited"; readonly rate: RateStanding; readonly retryAfterMs: number }
  | {
      readonly reason: "too_many_at_once";
      readonly limit: number;
      readonly retryAfterMs: number;
      readonly rate: RateStanding;
    }
  | {
      readonly reason: "credits_on_hold";
      readonly neededNanoUsd: NanoUsd;
      readonly availableNanoUsd: NanoUsd;
      readonly retryAfterMs: number;
    }
  | {
      readonly reason: "insufficient_credits";
      readonly neededNanoUsd: NanoUsd;
      readonly availableNanoUsd: NanoUsd;
    }
  | { readonly reason: "already_resolved" };

export interface ExtendCall {
  readonly requestId: string;
  /** Exact, from the meter. */
  readonly promptTokens: number;
  readonly wantedCompletionTokens: number;
  /** What has arrived so far: a checkpoint, should everything else be lost. */
  readonly seenCompletionTokens: number;
}

/** `isFull`: the account gave all that was wanted. `heldNanoUsd` is the hold's whole amount now. */
export type ExtendResult =
  | { readonly ok: true; readonly heldNanoUsd: NanoUsd; readonly isFull: boolean }
  | { readonly ok: false; readonly reason: "no_hold" };

export type Outcome = UsageRecord["outcome"];
export type MeasuredBy = UsageRecord["measured_by"];

export interface EngineTiming {
  readonly queueMs: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
}

export interface SettleCall {
  readonly requestId: string;
  readonly outcome: Outcome;
  readonly measuredBy: MeasuredBy;
  readonly usage: TokenUsage;
  readonly timing: EngineTiming;
}

/** How a request ended; the same however often it is asked. */
export type Resolution =
  | { readonly ok: true; readonly isNew: boolean; readonly chargeNanoUsd: NanoUsd }
  | { readonly ok: false; readonly reason: "unknown_request" };

export interface Balance {
  readonly postedNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly availableNanoUsd: NanoUsd;
}

export interface AccountDescription {
  readonly organizationId: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly balance: Balance;
  readonly limits: AccountLimits;
  readonly openHolds: number;
}

export interface KeyRecord {
  readonly keyId: string;
  readonly name: string;
  readonly hint: string;
  readonly createdAtMs: number;
  readonly revokedAtMs: number | null;
}

export interface ReconcileResult {
  readonly postedNanoUsd: NanoUsd;
  readonly ledgerNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly openHoldsNanoUsd: NanoUsd;
  readonly openHolds: number;
  readonly entries: number;
  readonly isChainIntact: boolean;
  readonly lateReceipts: number;
}

export interface ProvisionCall {
  readonly organizationId: string;
  readonly name: string;
  readonly creditNanoUsd: NanoUsd;
  readonly limits: AccountLimits;
}

/** An organization's account. Every verb is atomic and durable before it answers, and safe to repeat. */
export interface Account {
  /** Creates the account with its first credit. Repeating it changes nothing. */
  provision(call: ProvisionCall): Promise<AccountDescription>;
  describe(): Promise<AccountDescription | null>;
  /** Adds credit once per `externalRef`. */
  grant(amountNanoUsd: NanoUsd, externalRef: string): Promise<{ isNew: boolean; balance: Balance }>;

  addKey(key: { keyId: string; keyHash: string; name: string; hint: string }): Promise<KeyRecord>;
  listKeys(): Promise<KeyRecord[]>;
  /** From the next call on the key opens nothing. */
  revokeKey(keyId: string): Promise<KeyRecord | null>;
  checkKey(proof: KeyProof): Promise<boolean>;

  admit(call: AdmitCall): Promise<AdmitResult>;
  extend(call: ExtendCall): Promise<ExtendResult>;
  settle(call: SettleCall): Promise<Resolution>;
  /** Ends a hold without a charge: nothing was made that the customer could use. */
  void(requestId: string, outcome: Outcome): Promise<Resolution>;

  listUsage(
    limit: number,
    after: string | null,
  ): Promise<{ records: UsageRecord[]; hasMore: boolean }>;
  reconcile(): Promise<ReconcileResult>;
}

/** Finds the account of an organization. */
export type AccountOf = (organizationId: string) => Account;
