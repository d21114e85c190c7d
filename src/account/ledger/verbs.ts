/**
 * What an account is asked about its money: credits, corrections, the ledger, and the proof that
 * they agree.
 */
import type { Actor } from "../../auth/actor.ts";
import type { Credit } from "../../billing/credits.ts";
import type { NanoUsd } from "../../billing/money.ts";
import type { Evidence } from "../../contract/common.ts";
import type { Receipt } from "../../contract/engine.ts";
import type { LedgerRow } from "./tables.ts";

export interface GrantCall {
  readonly amountNanoUsd: NanoUsd;
  /** The payment's own id: granted once, however often it is sent. */
  readonly externalRef: string;
  readonly source: "payment" | "promotion";
  /** Lower is used first. */
  readonly priority: number;
  /** null: never. */
  readonly expiresAtMs: number | null;
  readonly note: string;
}

export interface RefundCall {
  readonly requestId: string;
  /** null: all that is left of the charge. */
  readonly amountNanoUsd: NanoUsd | null;
  /** Tells several refunds of one request apart. */
  readonly externalRef: string | null;
  readonly note: string;
}

export interface CorrectCall {
  /** Above zero gives, below zero takes. */
  readonly amountNanoUsd: NanoUsd;
  readonly externalRef: string;
  /** A payment that was taken back: may leave the account owing. */
  readonly isDispute: boolean;
  readonly note: string;
}

export type BookingResult =
  | { readonly ok: true; readonly isNew: boolean }
  | {
      readonly ok: false;
      readonly reason: "unknown_request" | "too_many_credits" | "reference_used";
    }
  | {
      readonly ok: false;
      readonly reason: "exceeds_charge" | "exceeds_balance" | "exceeds_bounds";
      readonly leftNanoUsd: NanoUsd;
    };

export interface Balance {
  readonly postedNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly availableNanoUsd: NanoUsd;
}

export interface Booked {
  readonly result: BookingResult;
  readonly balance: Balance;
}

export interface CreditStanding {
  readonly credits: readonly Credit[];
  readonly usedNanoUsd: NanoUsd;
  readonly postedNanoUsd: NanoUsd;
  readonly balance: Balance;
}

/** The database's copy of the rollups. */
export interface DatabaseComparison {
  readonly rows: number;
  /** Changed since the account last sent; the next alarm sends them. */
  readonly pending: number;
  /** Not what the account has, though it was sent. */
  readonly differing: number;
}

/** The ledger as it was written to R2. */
export interface ArchiveComparison {
  readonly objects: number;
  readonly entries: number;
  /** Booked and not written yet. */
  readonly pending: number;
  /** A sentence for each thing that is not as it should be. */
  readonly faults: readonly string[];
}

export interface ReconcileResult {
  readonly postedNanoUsd: NanoUsd;
  readonly ledgerNanoUsd: NanoUsd;
  readonly heldNanoUsd: NanoUsd;
  readonly openHoldsNanoUsd: NanoUsd;
  readonly openHolds: number;
  /** What the live credits have left; the balance, unless the customer owes. */
  readonly creditsNanoUsd: NanoUsd;
  /**
   * Of these, what has expired, and requests that run keep alive; what is owed stands beside it.
   */
  readonly keptNanoUsd: NanoUsd;
  /** What plans have included in all, by the ledger; `left` by the live credits. */
  readonly included: {
    readonly granted: bigint;
    readonly used: bigint;
    readonly lapsed: bigint;
    readonly left: bigint;
  };
  /** Fees of plans by the ledger, and by the periods that they are of. */
  readonly fees: { readonly booked: bigint; readonly ofPeriods: bigint };
  readonly entries: number;
  readonly isChainIntact: boolean;
  readonly lateReceipts: number;
  /** Tokens of end users that are kept, and those whose spending is not what the ledger says. */
  readonly endUserTokens: { readonly tokens: number; readonly differing: number };
  /** How the ended requests were measured. */
  readonly measuredBy: Readonly<Record<Evidence, number>>;
  readonly rollups: { readonly rows: number; readonly differing: number };
  /** A sentence for each copy that should have been sent on long ago. */
  readonly overdue: readonly string[];
  readonly database: DatabaseComparison;
  readonly archive: ArchiveComparison;
}

/** What a worker's receipts are in the books. */
export interface ReceiptComparison {
  readonly matched: number;
  /** Their requests are not ended yet, or what they correct is on its way. */
  readonly pending: number;
  /** They came after another way of settling had won, and were booked as what they add. */
  readonly late: number;
  /** A sentence for each that the books do not explain. */
  readonly faults: readonly string[];
}

export interface ClockCorrection {
  /** Unix milliseconds. */
  readonly nowMs: number;
  /** Ledger entries that were booked at times to come, and count now. */
  readonly redatedEntries: number;
}

/** Unix milliseconds, by when entries count; the end is not included. */
export interface LedgerPeriod {
  readonly fromMs: number;
  readonly toMs: number;
}

/**
 * Money that people move, and the books. Every verb is atomic and durable before it answers, and
 * safe to repeat.
 */
export interface LedgerVerbs {
  /** Adds credit once per `externalRef`. */
  grant(call: GrantCall, actor: Actor): Promise<Booked>;
  listCredits(): Promise<readonly Credit[]>;
  refund(call: RefundCall, actor: Actor): Promise<Booked>;
  correct(call: CorrectCall, actor: Actor): Promise<Booked>;
  describeCredits(): Promise<CreditStanding>;
  /** The ledger's entry of a request, or by another reference. */
  getEntry(reference: string): Promise<LedgerRow | null>;
  /** Oldest first. @param period absent: all of it */
  listLedger(after: number, limit: number, period?: LedgerPeriod): Promise<LedgerRow[]>;
  reconcile(): Promise<ReconcileResult>;
  /**
   * At most 1,000 at once.
   *
   * @param onTheirWay requests whose receipts the worker has yet to deliver
   */
  compareReceipts(
    receipts: readonly Receipt[],
    onTheirWay?: readonly string[],
  ): Promise<ReceiptComparison>;
  /** The requests that were settled by receipts of a worker which ended since a time. */
  listReceiptedRequests(workerId: string, sinceMs: number): Promise<string[]>;
  /**
   * An operator's word that the clock was ahead: what was booked in times to come counts now, and
   * limits begin anew.
   */
  correctClock(actor: Actor): Promise<ClockCorrection>;
}
