/**
 * Money that people move: the first credit, further ones, refunds, corrections, and how far below
 * zero the balance may go.
 */
import type { Actor } from "../../auth/actor.ts";
import type { NanoUsd } from "../../billing/money.ts";
import { includedLeft } from "../../billing/plan.ts";
import type { ProvisionCall } from "../account.ts";
import type { Audit } from "../directory/audit.ts";
import type { Directory } from "../directory/directory.ts";
import { toBalance } from "../overview.ts";
import type { Policy } from "../policy/policy.ts";
import type { AccountState } from "../state.ts";
import type { AccountRecord } from "./account-row.ts";
import type { Books } from "./books.ts";
import type { BookingResult } from "./verbs.ts";

interface Parts {
  readonly state: AccountState;
  readonly books: Books;
  readonly policy: Policy;
  readonly directory: Directory;
  readonly audit: Audit;
}

/** Every verb is called inside a transaction of the account. */
export class MoneyAdministration {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Repeating it changes nothing. */
  open(call: ProvisionCall, nowMs: number): void {
    const { state, books, policy, directory, audit } = this.#parts;
    if (state.money !== undefined) return;
    const { organizationId, actor, ...first } = call;
    state.create({
      organizationId,
      name: call.name,
      createdAtMs: nowMs,
      postedNanoUsd: 0,
      heldNanoUsd: 0,
      creditLimitNanoUsd: 0,
      disputedNanoUsd: 0,
      credits: [],
      overage: null,
      clockMs: nowMs,
    });
    policy.seed(organizationId, call.limits);
    directory.seed(nowMs);
    audit.record(actor, "organizations.create", organizationId, null, first, nowMs);
    if (call.creditNanoUsd === 0) return;
    const credit = { amountNanoUsd: call.creditNanoUsd, externalRef: "first-credit" };
    const terms = { source: "payment" as const, priority: 0, expiresAtMs: null, note: "" };
    books.grant({ ...credit, ...terms }, nowMs);
  }

  /** A booking by a person, with its line in the audit log where something was booked. */
  book(
    { actor, action, target, call }: Booking,
    book: (books: Books) => BookingResult,
    nowMs: number,
  ): BookingResult {
    const before = toBalance(this.#money);
    const booked = book(this.#parts.books);
    if (booked.ok && booked.isNew) {
      const after = { ...toBalance(this.#money), ...call };
      this.#parts.audit.record(actor, action, target, before, after, nowMs);
    }
    return booked;
  }

  setCreditLimit(creditLimitNanoUsd: NanoUsd, actor: Actor, nowMs: number): void {
    const { state, audit } = this.#parts;
    const { creditLimitNanoUsd: before, ...money } = this.#money;
    // What is owed and held stands: a lower limit only keeps it from growing. What a plan includes
    // will lapse, and pays no debts.
    const ownNanoUsd = money.postedNanoUsd - includedLeft(money.credits);
    const owedNanoUsd = money.heldNanoUsd - ownNanoUsd - money.disputedNanoUsd;
    const after = Math.max(creditLimitNanoUsd, owedNanoUsd, 0);
    state.amend({ creditLimitNanoUsd: after });
    const { organizationId } = money;
    audit.record(actor, "organization.credit_limit", organizationId, before, after, nowMs);
  }

  get #money(): AccountRecord {
    const { money } = this.#parts.state;
    if (money === undefined) throw new Error("this account was never provisioned");
    return money;
  }
}

/** Who books what, and what the audit log calls it. */
export interface Booking {
  readonly actor: Actor;
  readonly action: string;
  readonly target: string;
  readonly call: object;
}
