/**
 * The ledger's entries: one transfer each, from a debit to a credit account, so the books balance
 * by construction. Entries are never changed; corrections are further entries. Pure: the hash
 * function is passed in.
 *
 * Each entry's hash covers the entry and the hash before it, so that an export can be checked
 * offline and a missing, altered or reordered entry shows.
 *
 * A hold is the reservation: it is open in the account's holds, and exactly one entry ends it,
 * `settle` (post), or `void`.
 */
import type { NanoUsd } from "./money.ts";

/**
 * `customer` is what the organization has with us, below zero when it owes; the others are ours.
 */
export const LEDGER_ACCOUNTS = [
  "customer",
  "payments",
  "promotions",
  "plans",
  "receivable",
  "revenue",
  "expired",
  "corrections",
  "unbilled",
  "unbilled_loss",
] as const;

export type LedgerAccount = (typeof LEDGER_ACCOUNTS)[number];

export const ENTRY_KINDS = [
  "grant",
  "gift",
  "include",
  "settle",
  "void",
  "refund",
  "expire",
  "lapse",
  "fee",
  "fee_back",
  "correct_up",
  "correct_down",
  "dispute",
  "loss",
] as const;

export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface LedgerEntry {
  readonly sequence: number;
  /**
   * What the entry resolves: a request id, or the reference of a grant, refund or correction.
   * Unique: nothing is booked twice.
   */
  readonly reference: string;
  readonly kind: EntryKind;
  readonly amountNanoUsd: NanoUsd;
  readonly debit: LedgerAccount;
  readonly credit: LedgerAccount;
  readonly bookedAtMs: number;
  /** JSON: the usage record of a request, or the reason of another entry. Covered by the hash. */
  readonly usage: string | null;
}

export const GENESIS_HASH = "0".repeat(64);

type Transfer = { readonly debit: LedgerAccount; readonly credit: LedgerAccount };

export const TRANSFERS = {
  /** Paid for. */
  grant: { debit: "payments", credit: "customer" },
  /** Promotional credit. */
  gift: { debit: "promotions", credit: "customer" },
  /** Usage that a plan includes, for one period. */
  include: { debit: "plans", credit: "customer" },
  settle: { debit: "customer", credit: "revenue" },
  /** Nothing moves; it records how a request ended. */
  void: { debit: "customer", credit: "revenue" },
  refund: { debit: "revenue", credit: "customer" },
  /** Credit that nobody used in time. */
  expire: { debit: "customer", credit: "expired" },
  /** What a plan included, and nobody used in its period. */
  lapse: { debit: "customer", credit: "plans" },
  /** Of a plan. The invoice asks for it, as for taxes; the customer's balance is not touched. */
  fee: { debit: "receivable", credit: "revenue" },
  /** For the rest of a period that a plan did not last to. */
  fee_back: { debit: "revenue", credit: "receivable" },
  correct_up: { debit: "corrections", credit: "customer" },
  correct_down: { debit: "customer", credit: "corrections" },
  /**
   * A payment that was taken back; the one kind that may leave the customer owing without a credit
   * limit.
   */
  dispute: { debit: "customer", credit: "payments" },
  /** Work that was done and can no longer be charged. The customer's balance is not touched. */
  loss: { debit: "unbilled_loss", credit: "unbilled" },
} as const satisfies Record<EntryKind, Transfer>;

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
