/**
 * What the books must say, kept by the simplest means, beside an account object that is played with
 * at random.
 */
import { expect } from "vitest";

import type { FakeWorker } from "../support/fake-worker.ts";
import { PRICE, type TestAccount } from "../support/test-account.ts";

export interface ModelHold {
  amount: number;
  promptTokens: number;
  seen: number;
  /** Its edge has asked for more, and so it runs somewhere. */
  hasBegun: boolean;
}

export interface ModelEnd {
  readonly charge: number;
  /** What was booked as used. */
  readonly promptTokens: number;
  readonly tokens: number;
  readonly isVoid: boolean;
  refunded: number;
  /** Without a reference of its own. */
  refundBooked: number | undefined;
  isLateBooked: boolean;
}

export class BooksModel {
  /** Grants, refunds, corrections upwards. */
  given: number;
  /** Corrections downwards. */
  taken = 0;
  charged = 0;
  /** Read from the object after each step: which credit expires is another property's matter. */
  expired = 0;
  entries = 1;
  /** Hard cap of the organization, for ever. */
  cap: number | null = null;
  readonly references = new Map<string, number>();
  readonly holds = new Map<string, ModelHold>();
  readonly ended = new Map<string, ModelEnd>();

  constructor(granted: number) {
    this.given = granted;
  }

  get posted(): number {
    return this.given - this.taken - this.charged - this.expired;
  }

  get held(): number {
    return [...this.holds.values()].reduce((sum, hold) => sum + hold.amount, 0);
  }

  get available(): number {
    return this.posted - this.held;
  }

  /** What a new hold may take: the balance, or what the budget leaves of it. */
  get free(): number {
    const room = this.cap === null ? this.available : this.cap - this.charged - this.held;
    return Math.min(this.available, room);
  }

  get isBudgetTighter(): boolean {
    return this.free < this.available;
  }

  end(id: string, charge: number, isVoid: boolean, promptTokens: number, tokens: number): void {
    this.holds.delete(id);
    const none = { refunded: 0, refundBooked: undefined, isLateBooked: false };
    this.ended.set(id, { charge, promptTokens, tokens, isVoid, ...none });
    this.charged += charge;
    this.entries += 1;
  }

  giveBack(end: ModelEnd, amount: number): void {
    end.refunded += amount;
    this.given += amount;
    this.entries += 1;
  }
}

/** The object that is played with, and the worker that its alarm asks. */
export interface Real {
  readonly account: TestAccount;
  readonly worker: FakeWorker;
}

/** Whole nano-dollars by these prices, so that no rounding is needed to know the right answer. */
export function priceOf(promptTokens: number, completionTokens: number): number {
  return (
    (promptTokens * PRICE.inputPerMillion + completionTokens * PRICE.outputPerMillion) / 1_000_000
  );
}

/** The balance as the object tells it equals the model, and nothing is ever below zero. */
export async function expectBalance(model: BooksModel, { account }: Real): Promise<void> {
  const [expired] = await account.rows<{ n: number; amount: number }>(
    "SELECT count(*) AS n, coalesce(sum(amount), 0) AS amount FROM ledger WHERE kind = 'expire'",
  );
  model.expired = expired?.amount ?? 0;
  const description = await account.stub.describe();
  expect(description?.balance).toEqual({
    postedNanoUsd: model.posted,
    heldNanoUsd: model.held,
    availableNanoUsd: model.available,
  });
  expect(model.available).toBeGreaterThanOrEqual(0);
  expect(description?.openHolds).toBe(model.holds.size);
}

/**
 * Every figure of the stored books: sums, one entry per end, an unbroken chain and a clock that
 * never goes back.
 */
export async function expectBooks(model: BooksModel, { account }: Real): Promise<void> {
  await account.kill();
  const [expired] = await account.rows<{ n: number }>(
    "SELECT count(*) AS n FROM ledger WHERE kind = 'expire'",
  );
  expect(await account.stub.reconcile()).toMatchObject({
    postedNanoUsd: model.posted,
    ledgerNanoUsd: model.posted,
    heldNanoUsd: model.held,
    openHoldsNanoUsd: model.held,
    creditsNanoUsd: model.posted,
    openHolds: model.holds.size,
    entries: model.entries + (expired?.n ?? 0),
    isChainIntact: true,
    // At every grain, in the database's copy and in the archive: late, but never wrong.
    rollups: { differing: 0 },
    database: { differing: 0 },
    archive: { faults: [] },
  });
  const entries = await account.rows<{
    reference: string;
    amount: number;
    at: number;
    kind: string;
  }>("SELECT reference, amount, kind, booked_at_ms AS at FROM ledger ORDER BY sequence");
  const ends = entries.filter(({ kind }) => kind === "settle" || kind === "void");
  expect(new Map(ends.map(({ reference, amount }) => [reference, amount]))).toEqual(
    new Map([...model.ended].map(([id, { charge }]) => [id, charge])),
  );
  const times = entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  const [sums] = await account.rows(
    `SELECT coalesce(sum(requests), 0) AS requests, coalesce(sum(charge), 0) AS charge FROM rollup`,
  );
  expect(sums).toEqual({ requests: model.ended.size, charge: model.charged });
}
