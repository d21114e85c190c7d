/**
 * The end of a request's money: exactly one of settle and void, sent once from here, and sent again if the object
 * was not there. The ledger makes the second one harmless; the alarm covers the case that none ever arrives.
 */
import type { Account, Outcome, SettleCall } from "../account/account.ts";
import type { Receipt } from "../contract/engine.ts";
import { logEvent } from "../observability/log.ts";

/** Waits before the second attempt and the third. */
const DELAYS_MS = [10, 250];

interface Parts {
  /** A new stub each time: one does not outlive its object. */
  readonly accountOf: () => Account;
  readonly requestId: string;
  readonly defer: (work: Promise<unknown>) => void;
  readonly wait: (ms: number) => Promise<unknown>;
}

export class Settlement {
  readonly #parts: Parts;
  #isDone = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** True once an end was decided; nothing may be decided after it. */
  get isDone(): boolean {
    return this.#isDone;
  }

  settle(call: Omit<SettleCall, "requestId">): void {
    const { requestId } = this.#parts;
    this.#end(call.outcome, (account) => account.settle({ requestId, ...call }));
  }

  /** @param receipt what was done all the same, when it is known */
  void(outcome: Outcome, receipt?: Promise<Receipt | undefined>): void {
    const { requestId } = this.#parts;
    this.#end(outcome, async (account) => account.void(requestId, outcome, await receipt));
  }

  #end(outcome: Outcome, send: (account: Account) => Promise<{ ok: boolean }>): void {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#parts.defer(this.#deliver(outcome, send));
  }

  async #deliver(
    outcome: Outcome,
    send: (account: Account) => Promise<{ ok: boolean }>,
  ): Promise<void> {
    const { requestId, accountOf, wait } = this.#parts;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { ok } = await send(accountOf());
        if (!ok) logEvent("settlement.no_hold", { requestId, outcome });
        return;
      } catch (cause) {
        // An object that has too much to do is not helped by being asked again.
        const isOverloaded = (cause as { overloaded?: unknown }).overloaded === true;
        const delayMs = DELAYS_MS[attempt];
        if (isOverloaded || delayMs === undefined) {
          // The hold stays; the account's alarm will ask the meter.
          logEvent("settlement.failed", { requestId, outcome }, cause);
          return;
        }
        await wait(delayMs);
      }
    }
  }
}
