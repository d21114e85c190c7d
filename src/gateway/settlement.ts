/**
 * The end of a request's money: exactly one of settle and void, sent once from here, and sent again
 * if the object was not there. The ledger makes the second one harmless; the alarm covers the case
 * that none ever arrives.
 */
import type { Account } from "../account/account.ts";
import type { Outcome, Resolution, SettleCall } from "../account/gate.ts";
import type { Receipt } from "../contract/engine.ts";
import { ApiError, toApiError } from "../errors.ts";
import { logEvent } from "../observability/log.ts";
import { askAgain } from "./ask-again.ts";

export type End =
  | ({ readonly kind: "settle" } & Omit<SettleCall, "requestId">)
  | {
      readonly kind: "void";
      readonly outcome: Outcome;
      /** What was done all the same, when it is known. */
      readonly receipt?: Receipt | undefined;
    };

interface Parts {
  /** A new stub each time: one does not outlive its object. */
  readonly accountOf: () => Account;
  readonly requestId: string;
  readonly defer: (work: Promise<unknown>) => void;
  readonly wait: (ms: number) => Promise<unknown>;
  /** Told once, of what the account made of the end. */
  readonly onBooked?: (resolution: Resolution) => void;
}

export class Settlement {
  readonly #parts: Parts;
  #booked: Promise<Resolution | undefined> | undefined;
  /** Why the account could not be told. */
  #failure: unknown;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** True once an end was decided; nothing may be decided after it. */
  get isDone(): boolean {
    return this.#booked !== undefined;
  }

  /**
   * What the account made of the end; undefined while there is none, and when the account could not
   * be reached.
   */
  get booked(): Promise<Resolution | undefined> {
    return this.#booked ?? Promise.resolve(undefined);
  }

  /**
   * Waits until the charge for a whole answer is in the books: before that it is not given.
   *
   * @throws {ApiError} no_capacity when the account could not write it down; internal_error,
   * backend_failed. Nothing is then charged
   */
  async requireBooked(): Promise<void> {
    const booked = await this.booked;
    if (booked === undefined) throw toApiError(this.#failure);
    if (!booked.ok || booked.isVoid) throw new ApiError("backend_failed");
  }

  /** Decides the end, also one that is still to be measured. The first one counts. */
  end(end: End | Promise<End>): void {
    if (this.isDone) return;
    this.#booked = this.#deliver(end);
    this.#parts.defer(this.#booked);
  }

  async #deliver(decided: End | Promise<End>): Promise<Resolution | undefined> {
    const { requestId, accountOf, wait } = this.#parts;
    const end = await decided;
    const { outcome } = end;
    try {
      const resolution = await askAgain(() => send(accountOf(), requestId, end), wait);
      if (!resolution.ok) logEvent("settlement.no_hold", { requestId, outcome });
      this.#parts.onBooked?.(resolution);
      return resolution;
    } catch (cause) {
      // The hold stays; the account's alarm will ask the meter.
      logEvent("settlement.failed", { requestId, outcome }, cause);
      this.#failure = cause;
      return undefined;
    }
  }
}

function send(account: Account, requestId: string, end: End): Promise<Resolution> {
  if (end.kind === "void") return account.void(requestId, end.outcome, end.receipt);
  const { kind: _, ...call } = end;
  return account.settle({ requestId, ...call });
}
