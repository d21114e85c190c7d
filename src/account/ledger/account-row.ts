/** What an account has, as it is kept in memory: the one row of the account, read. */
import type { Credit } from "../../billing/credits.ts";
import type { NanoUsd } from "../../billing/money.ts";

export interface AccountRecord {
  readonly organizationId: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly postedNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly creditLimitNanoUsd: NanoUsd;
  readonly disputedNanoUsd: NanoUsd;
  readonly credits: readonly Credit[];
  readonly clockMs: number;
}
