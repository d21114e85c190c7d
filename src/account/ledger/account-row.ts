/** What an account has, as it is kept in memory: the one row of the account, read. */
import type { Credit } from "../../billing/credits.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { Overage } from "../../billing/plan.ts";

export interface AccountRecord {
  readonly organizationId: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly postedNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly creditLimitNanoUsd: NanoUsd;
  readonly disputedNanoUsd: NanoUsd;
  readonly credits: readonly Credit[];
  /** Of the plan in force, and when what it includes is renewed; null: no plan. */
  readonly overage: OverageNow | null;
  readonly clockMs: number;
}

export interface OverageNow extends Overage {
  readonly renewsAtMs: number;
}
