/**
 * The money of a running request: its hold grows by what it needs and a share of what may be spare,
 * and gives back where money was taken away under it. Called inside a transaction of the account.
 */
import type { Budget } from "../../billing/budget.ts";
import { growHold, leastToGoOn, shrinkHold, type Holding } from "../../billing/hold.ts";
import type { NanoUsd } from "../../billing/money.ts";
import { pursesOf, roomIn, type Room } from "../../billing/purse.ts";
import { veiled } from "../end-users/token-terms.ts";
import type { AdmitRefusal, ExtendCall, Paid, Stopped } from "../gate.ts";
import type { AccountRecord } from "../ledger/account-row.ts";
import type { AccountState } from "../state.ts";
import { balanceOf, refuseForMoney } from "./admission.ts";
import { candidateOf, type Hold } from "./hold.ts";
import type { Spending } from "./spending.ts";

interface Parts {
  readonly state: AccountState;
  readonly spending: Spending;
}

interface Moment {
  readonly money: AccountRecord;
  readonly nowMs: number;
}

export class HoldMoney {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Grows a hold by what the request needs, and a share of what may be spare. */
  pay(hold: Hold, call: ExtendCall, moment: Moment): Paid | Stopped {
    const { promptTokens, neededCompletionTokens = 0 } = call;
    const seenCompletionTokens = Math.max(call.seenCompletionTokens, neededCompletionTokens);
    const room = this.roomFor(hold, moment);
    const { budget } = room.boundBy;
    const limitedBy = budget === null ? "credits" : `budget ${budget.id}`;
    const elapsedMs = call.elapsedMs ?? moment.nowMs - hold.admittedAtMs;
    const { price } = candidateOf(hold);
    const { amountNanoUsd: heldNanoUsd } = hold;
    const growth = { ...call, seenCompletionTokens, price, heldNanoUsd, elapsedMs };
    const toldShort = () => {
      // Of one that has given something, it is told as what ended it.
      if (call.seenCompletionTokens > 0) return {};
      return { shortOf: this.#refusal(hold, room, leastToGoOn(growth), moment) };
    };
    if (room.freeNanoUsd < 0) {
      const used = { promptTokens, completionTokens: seenCompletionTokens, deviceMs: elapsedMs };
      const left = shrinkHold(price, heldNanoUsd, -room.freeNanoUsd, used);
      if (left === null) {
        const stop = { by: "budget_exhausted", limitedBy } as const;
        return { ok: false, reason: "stopped", stop, ...toldShort() };
      }
      this.#resize(hold, { amountNanoUsd: left, spareNanoUsd: 0 }, moment);
      return { ok: true, heldNanoUsd: left, isFull: false, limitedBy, ...toldShort() };
    }
    const { isShort, ...grown } = growHold(growth, room);
    this.#resize(hold, grown, moment);
    const { amountNanoUsd } = grown;
    return isShort
      ? { ok: true, heldNanoUsd: amountNanoUsd, isFull: false, limitedBy, ...toldShort() }
      : { ok: true, heldNanoUsd: amountNanoUsd, isFull: true, limitedBy: null };
  }

  /** What a hold may grow by. */
  roomFor(hold: Hold, { money, nowMs }: Moment): Room {
    const { spending } = this.#parts;
    const { amountNanoUsd, spareNanoUsd } = hold;
    const heldOf = (budget: Budget | null) => spending.heldOf(budget);
    const budgets = pursesOf(
      spending.budgetsOf(spending.subjectOf(hold)),
      (budget) => spending.spentOf(budget, nowMs),
      heldOf,
    );
    const own = { amountNanoUsd, spareNanoUsd, requests: 1 };
    return roomIn(balanceOf(money, heldOf(null)), budgets, own);
  }

  /** As if it were to be admitted now: what it holds itself is free for it. */
  #refusal(hold: Hold, { boundBy }: Room, needed: NanoUsd, { money, nowMs }: Moment): AdmitRefusal {
    const { amountNanoUsd: own } = hold;
    const { held, freeNanoUsd } = boundBy;
    const purse = {
      ...boundBy,
      freeNanoUsd: Math.max(0, freeNanoUsd + own),
      held: { ...held, amountNanoUsd: held.amountNanoUsd - own },
    };
    const spentOf = (budget: Budget) => this.#parts.spending.spentOf(budget, nowMs);
    const refusal = refuseForMoney(purse, needed, { money, spentOf }, nowMs);
    return hold.endUser === undefined ? refusal : veiled(refusal);
  }

  #resize(hold: Hold, holding: Holding, { money, nowMs }: Moment): void {
    const { state } = this.#parts;
    const byNanoUsd = holding.amountNanoUsd - hold.amountNanoUsd;
    state.amend({ heldNanoUsd: money.heldNanoUsd + byNanoUsd, clockMs: nowMs });
    state.changeHold(hold.requestId, { ...holding, extends: hold.extends + 1 });
  }
}
