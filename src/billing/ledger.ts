/**
 * The ledger's entries: one transfer each, from a debit to a credit account, so the books balance by construction.
 * Entries are never changed; corrections are further entries. Pure: the hash function is passed in.
 *
 * Each entry's hash covers the entry and the hash before it, so that an export can be checked offline and a missing,
 * altered or reordered entry shows.
 */
import type { NanoUsd } from "./money.ts";

/** `customer` is what the organization has with us; the others are ours. */
export type LedgerAccount = "customer" | "payments" | "revenue";

export type EntryKind = "grant" | "settle" | "void";

export interface LedgerEntry {
  readonly sequence: number;
  /** What the entry resolves: a request id, or a grant's reference. Unique, so nothing is booked twice. */
  readonly reference: string;
  readonly kind: EntryKind;
  readonly amountNanoUsd: NanoUsd;
  readonly debit: LedgerAccount;
  readonly credit: LedgerAccount;
  readonly bookedAtMs: number;
  /** JSON of the usage record, or null. Covered by the hash. */
  readonly usage: string | null;
}

export const GENESIS_HASH = "0".repeat(64);

export const TRANSFERS = {
  grant: { debit: "payments", credit: "customer" },
  settle: { debit: "customer", credit: "revenue" },
  void: { debit: "customer", credit: "revenue" },
} as const satisfies Record<EntryKind, { debit: LedgerAccount; credit: LedgerAccount }>;

export type HexDigest = (text: string) => string;

/** SHA-256 over the previous hash and the entry's fields as JSON in this order. */
export function entryHash(previousHash: string, entry: LedgerEntry, sha256: HexDigest): string {
  const fields = [
    previousHash,
    entry.sequence,
    entry.reference,
    entry.kind,
    entry.amountNanoUsd,
    entry.debit,
    entry.credit,
    entry.bookedAtMs,
    entry.usage,
  ];
  return sha256(JSON.stringify(fields));
}

/** What the entry adds to the customer's balance. */
export function customerEffect(
  entry: Pick<LedgerEntry, "debit" | "credit" | "amountNanoUsd">,
): NanoUsd {
  if (entry.credit === "customer") return entry.amountNanoUsd;
  return entry.debit === "customer" ? -entry.amountNanoUsd : 0;
}
