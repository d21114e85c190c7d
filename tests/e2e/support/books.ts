/**
 * An organization's books as the admin API shows them, and what must be true of them when nothing
 * runs.
 */
import { expect } from "vitest";

import type { Organization, UsageRecord } from "../../../src/contract/admin.ts";
import type { Reconciliation } from "../../../src/contract/reconciliation.ts";
import type { Stack } from "../../support/processes.ts";
import { waitFor } from "../../support/wait-for.ts";

export class Books {
  readonly #stack: Pick<Stack, "admin">;
  readonly #path: `/admin/v1/organizations/${string}`;

  constructor(stack: Pick<Stack, "admin">, organizationId: string) {
    this.#stack = stack;
    this.#path = `/admin/v1/organizations/${organizationId}`;
  }

  organization(): Promise<Organization> {
    return this.#stack.admin("GET", this.#path);
  }

  reconciliation(): Promise<Reconciliation> {
    return this.#stack.admin("GET", `${this.#path}/reconciliation`);
  }

  /** Every usage record, newest first, read page by page. */
  async usage(): Promise<UsageRecord[]> {
    const records: UsageRecord[] = [];
    for (let after = ""; ;) {
      const page = await this.#stack.admin("GET", `${this.#path}/usage?limit=100${after}`);
      records.push(...page.data);
      if (!page.has_more) return records;
      after = `&after=${page.data.at(-1)?.id}`;
    }
  }

  /** What late receipts gave back: a relay does not know how much of a prompt was cached. */
  async refunded(): Promise<number> {
    let refunded = 0;
    for (let after = 0; ;) {
      const page = await this.#stack.admin("GET", `${this.#path}/ledger?limit=1000&after=${after}`);
      for (const { kind, amount_nano_usd: amount } of page.data)
        if (kind === "refund") refunded += amount;
      if (!page.has_more) return refunded;
      after = page.data.at(-1)?.sequence ?? after;
    }
  }

  /** Waits for the one record of a request. */
  recordOf(requestId: string): Promise<UsageRecord> {
    return waitFor(async () => (await this.usage()).find(({ id }) => id === requestId));
  }

  /** Waits until no money is set aside. @returns how long that took, in milliseconds */
  async quiet(): Promise<number> {
    const startedMs = Date.now();
    await waitFor(async () => (await this.organization()).open_holds === 0);
    return Date.now() - startedMs;
  }

  /**
   * Nothing runs: every figure that exists twice is the same twice, and no request was booked
   * twice.
   */
  async expectBalanced(grantedNanoUsd: number): Promise<UsageRecord[]> {
    const records = await this.usage();
    const charged = records.reduce((sum, record) => sum + record.charge_nano_usd, 0);
    expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
    const books = await this.reconciliation();
    const refunded = await this.refunded();
    expect(books).toMatchObject({
      is_balanced: true,
      is_chain_intact: true,
      held_nano_usd: 0,
      open_holds: 0,
      open_holds_nano_usd: 0,
      posted_nano_usd: grantedNanoUsd - charged + refunded,
      ledger_nano_usd: grantedNanoUsd - charged + refunded,
      // One for the grant, and one for each receipt that came after another way of settling had
      // won.
      entries: records.length + 1 + books.late_receipts,
    });
    return records;
  }
}
