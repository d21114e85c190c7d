/** What an account is asked about tokens of its customers' own customers. */
import type { Actor } from "../../auth/actor.ts";
import type { BudgetWindow } from "../../billing/budget.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { Tier } from "../../contract/deployments.ts";
import type { EndUserSumsQuery, EndUserSumsRow } from "../usage/usage-sums.ts";
import type { EndUserLimits } from "./tables.ts";

/** As a hold and a usage record know them. */
export interface EndUser {
  readonly tokenId: string;
  /** What the customer calls them. */
  readonly id: string;
}

/** What the tokens of an end user may cost together. */
export interface EndUserBudget {
  readonly window: BudgetWindow;
  readonly capNanoUsd: NanoUsd;
}

export interface EndUserTokenRecord {
  readonly id: string;
  readonly endUserId: string;
  /** The key that made it. */
  readonly keyId: string;
  readonly projectId: string;
  /** `key_closed`: the key that made it opens nothing. */
  readonly state: "active" | "expired" | "revoked" | "key_closed";
  /** null: as its key. */
  readonly models: readonly string[] | null;
  readonly tiers: readonly Tier[] | null;
  readonly limits: EndUserLimits;
  readonly budgetNanoUsd: NanoUsd;
  /** Of its end user over all their tokens of the key's line; null: none is said. */
  readonly endUserBudget: EndUserBudget | null;
  readonly spentNanoUsd: NanoUsd;
  /** By requests that run. */
  readonly heldNanoUsd: NanoUsd;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs: number | null;
}

export interface AddEndUserTokenCall extends Pick<
  EndUserTokenRecord,
  | "endUserId"
  | "keyId"
  | "models"
  | "tiers"
  | "limits"
  | "budgetNanoUsd"
  | "endUserBudget"
  | "expiresAtMs"
> {
  readonly tokenId: string;
  readonly tokenHash: string;
  readonly actor: Actor;
}

export type EndUserTokenRefusal =
  /** Or it opens nothing now, or is not the actor's. */
  | { readonly reason: "unknown_key" }
  /** The key may call nothing that a token may. */
  | { readonly reason: "nothing_to_call" }
  | { readonly reason: "too_wide"; readonly field: "models" | "tiers"; readonly name: string }
  | { readonly reason: "too_many_of_end_user" }
  | { readonly reason: "too_many" };

export type EndUserTokenResult =
  | { readonly ok: true; readonly record: EndUserTokenRecord }
  | ({ readonly ok: false } & EndUserTokenRefusal);

export interface EndUserTokenFilter {
  readonly limit: number;
  /** Those made before this one; null: from the newest on. */
  readonly after: string | null;
  /** null: of all. */
  readonly endUserId: string | null;
  /** null: of all; else those of this key, and of those that it was rotated from or to. */
  readonly ofKeyId: string | null;
}

/**
 * Tokens of end users. Every verb is atomic and durable before it answers, and safe to repeat.
 *
 * @remarks `ofKeyId` is the key that asks: others' tokens are not there for it
 */
export interface EndUserVerbs {
  addEndUserToken(call: AddEndUserTokenCall): Promise<EndUserTokenResult>;
  /** The newest first. */
  listEndUserTokens(filter: EndUserTokenFilter): Promise<EndUserTokenRecord[]>;
  /** null when there is none, or it was deleted some time after its end. */
  findEndUserToken(id: string, ofKeyId: string | null): Promise<EndUserTokenRecord | null>;
  /** From the next request on it opens nothing; one that runs stops within a slice. */
  revokeEndUserToken(
    id: string,
    ofKeyId: string | null,
    actor: Actor,
  ): Promise<EndUserTokenRecord | null>;
  /**
   * All of an end user's that the actor may revoke and that have not ended, of one key's line where
   * it is said. null: there is no such key. @returns how many
   */
  revokeEndUser(endUserId: string, ofKeyId: string | null, actor: Actor): Promise<number | null>;
  sumEndUsers(query: EndUserSumsQuery): Promise<EndUserSumsRow[]>;
}
