/** What the books must say, kept by the simplest means, beside an account object that is played with at random. */
import { expect } from "vitest";

import type { FakeWorker } from "../support/fake-worker.ts";
import { PRICE, type TestAccount } from "../support/test-account.ts";

export interface ModelHold {
  amount: number;
  promptTokens: number;
  seen: number;
}

export class BooksModel {
  granted: number;
  charged = 0;
  readonly grants = new Set<string>();
  readonly holds = new Map<string, ModelHold>();
  /** Charges of the requests that ended. */
  readonly ended = new Map<string, number>();

  constructor(granted: number) {
    this.granted = granted;
  }

  get held(): number {
    return [...this.holds.values()].reduce((sum, hold) => sum + hold.amount, 0);
  }

  get available(): number {
    return this.granted - this.charged - this.held;
  }

  end(requestId: string, charge: number): void {
    this.holds.delete(requestId);
    this.ended.set(requestId, charge);
    this.charged += charge;
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
  const description = await account.stub.describe();
  expect(description?.balance).toEqual({
    postedNanoUsd: model.granted - model.charged,
    heldNanoUsd: model.held,
    availableNanoUsd: model.available,
  });
  expect(model.available).toBeGreaterThanOrEqual(0);
  expect(description?.openHolds).toBe(model.holds.size);
}

/** Every figure of the stored books: sums, one entry per end, an unbroken chain and a clock that never goes back. */
export async function expectBooks(model: BooksModel, { account }: Real): Promise<void> {
  expect(await account.stub.reconcile()).toMatchObject({
    postedNanoUsd: model.granted - model.charged,
    ledgerNanoUsd: model.granted - model.charged,
    heldNanoUsd: model.held,
    openHoldsNanoUsd: model.held,
    openHolds: model.holds.size,
    entries: 1 + model.grants.size + model.ended.size,
    isChainIntact: true,
  });
  const entries = await account.rows<{ reference: string; amount: number; at: number }>(
    "SELECT reference, amount, booked_at_ms AS at FROM ledger ORDER BY sequence",
  );
  const ends = entries.filter(({ reference }) => !reference.startsWith("grant:"));
  expect(new Map(ends.map(({ reference, amount }) => [reference, amount]))).toEqual(model.ended);
  const times = entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
}
