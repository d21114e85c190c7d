/** Checks an exported ledger: each entry's hash covers it and the hash before, so that a missing or altered one shows. */
import type { LedgerEntry } from "./receipts.ts";

const GENESIS_HASH = "0".repeat(64);

export interface LedgerVerdict {
  readonly entries: number;
  /** What the customer has by these entries. */
  readonly balanceNanoUsd: number;
  /** The hash of the last entry. */
  readonly hash: string;
  /** A sentence each; empty when all is well. */
  readonly faults: readonly string[];
}

/** @param entries from the first on, in order */
export async function verifyLedger(
  entries: Iterable<LedgerEntry> | AsyncIterable<LedgerEntry>,
): Promise<LedgerVerdict> {
  const faults: string[] = [];
  let hash = GENESIS_HASH;
  let expected = 1;
  let balanceNanoUsd = 0;
  for await (const entry of entries) {
    if (entry.sequence !== expected)
      faults.push(`entry ${entry.sequence} stands where ${expected} should`);
    if ((await hashOf(hash, entry)) !== entry.hash)
      faults.push(`entry ${entry.sequence} does not have the hash that follows from it`);
    if (entry.credit === "customer") balanceNanoUsd += entry.amount_nano_usd;
    else if (entry.debit === "customer") balanceNanoUsd -= entry.amount_nano_usd;
    hash = entry.hash;
    expected = entry.sequence + 1;
  }
  return { entries: expected - 1, balanceNanoUsd, hash, faults };
}

async function hashOf(before: string, entry: LedgerEntry): Promise<string> {
  const { sequence, reference, kind, amount_nano_usd, debit, credit, booked_at_ms, usage } = entry;
  const fields = [
    before,
    sequence,
    reference,
    kind,
    amount_nano_usd,
    debit,
    credit,
    booked_at_ms,
    usage,
  ];
  const bytes = new TextEncoder().encode(JSON.stringify(fields));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
