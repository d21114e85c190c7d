/**
 * An entry of the ledger and the balance that it changes, in one step, so that they cannot
 * disagree.
 *
 * No clock: `nowMs` is passed in. Every verb is called inside a transaction of the state.
 */
import { totalRemaining, type Credit } from "../../billing/credits.ts";
import {
  customerEffect,
  entryHash,
  GENESIS_HASH,
  TRANSFERS,
  type EntryKind,
  type LedgerEntry,
} from "../../billing/ledger.ts";
import type { NanoUsd } from "../../billing/money.ts";
import { sha256Hex } from "../../contract/digests.ts";
import type { AccountState } from "../state.ts";
import type { AccountRecord } from "./account-row.ts";

/** What is to be booked. */
export interface Entry {
  readonly kind: EntryKind;
  /** Unique: whatever has one that is there is booked already. */
  readonly reference: string;
  readonly amountNanoUsd: NanoUsd;
  /** What else is known of it, in JSON; null: nothing. */
  readonly details: string | null;
}

/** Money that comes back to the customer. */
export interface GivenBack extends Pick<Entry, "reference" | "amountNanoUsd"> {
  readonly kind: Extract<EntryKind, "refund" | "correct_up">;
  /** null: of no request. */
  readonly requestId: string | null;
  readonly note: string;
}

/** The credit without terms of its own: payments that never expire, and what was given back. */
const PERPETUAL = "lasting";

export class Entries {
  readonly #state: AccountState;

  constructor(state: AccountState) {
    this.#state = state;
  }

  /** The account's row. */
  get money(): AccountRecord {
    const { money } = this.#state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }

  has(reference: string): boolean {
    return this.#state.getEntry(reference) !== undefined;
  }

  /** @returns its sequence */
  book({ kind, reference, amountNanoUsd, details }: Entry, nowMs: number): number {
    const last = this.#state.ledgerTail;
    const sequence = (last?.sequence ?? 0) + 1;
    const transfer = TRANSFERS[kind];
    const entry: LedgerEntry = {
      sequence,
      reference,
      kind,
      amountNanoUsd,
      ...transfer,
      bookedAtMs: nowMs,
      usage: details,
    };
    this.#state.insertEntry(entry, entryHash(last?.hash ?? GENESIS_HASH, entry, sha256Hex));
    this.#state.amend({
      postedNanoUsd: this.money.postedNanoUsd + customerEffect(entry),
      clockMs: nowMs,
    });
    return sequence;
  }

  giveBack({ requestId, note, ...entry }: GivenBack, nowMs: number): void {
    const { reference, amountNanoUsd } = entry;
    this.book({ ...entry, details: JSON.stringify({ request_id: requestId, note }) }, nowMs);
    this.addCredit({ id: reference, amountNanoUsd, priority: 0, expiresAtMs: null });
  }

  /** What the customer owes is paid first; `book` has already raised the balance. */
  addCredit(credit: Omit<Credit, "remainingNanoUsd">): void {
    const { credits, postedNanoUsd, disputedNanoUsd } = this.money;
    const owedNanoUsd = totalRemaining(credits) - (postedNanoUsd - credit.amountNanoUsd);
    const remainingNanoUsd = Math.max(0, credit.amountNanoUsd - owedNanoUsd);
    const isPerpetual = credit.expiresAtMs === null && credit.priority === 0;
    // Without terms, refunds and payments are one credit: it is drawn from in any order.
    const perpetual = isPerpetual ? credits.find(({ id }) => id === PERPETUAL) : undefined;
    const added: Credit = {
      ...credit,
      id: isPerpetual ? PERPETUAL : credit.id,
      amountNanoUsd: credit.amountNanoUsd + (perpetual?.amountNanoUsd ?? 0),
      remainingNanoUsd: remainingNanoUsd + (perpetual?.remainingNanoUsd ?? 0),
    };
    this.#state.amend({
      credits: [...credits.filter((other) => other !== perpetual), added],
      disputedNanoUsd: Math.max(0, disputedNanoUsd - credit.amountNanoUsd),
    });
  }

  /** What was given back of a request's charge so far. */
  refundedOf(requestId: string): NanoUsd {
    const query = `SELECT coalesce(sum(amount), 0) AS amount FROM ledger
      WHERE kind = 'refund' AND usage ->> 'request_id' = ?`;
    const [row] = this.#state.sql.exec<{ amount: number }>(query, requestId).toArray();
    return row?.amount ?? 0;
  }
}
