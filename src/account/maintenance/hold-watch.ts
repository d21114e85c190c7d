/**
 * Holds whose edge may be dead. At its expiry a hold is ended by the best evidence there is; before
 * that, the worker of a request that nobody has reported as begun is asked whether it has it.
 */
import type { Backend } from "../../backends/backend.ts";
import type { RequestState } from "../../contract/engine.ts";
import { logEvent } from "../../observability/log.ts";
import type { SettleCall } from "../gate.ts";
import { toVoid } from "../requests/ending.ts";
import { attemptOf, nextLookMs, type Hold } from "../requests/hold.ts";
import type { Requests } from "../requests/requests.ts";
import type { AccountState } from "../state.ts";
import { resolveExpired } from "./hold-expiry.ts";
import { decideUnbegun, type UnbegunStep } from "./unbegun.ts";

/** Holds looked into per alarm, so that one alarm stays short. */
const HOLDS_PER_ALARM = 50;

interface Parts {
  readonly state: AccountState;
  readonly requests: Pick<Requests, "keepWord" | "resolve">;
  readonly backendOf: (hold: Hold) => Pick<Backend, "cancel" | "find">;
  readonly transaction: (work: () => void) => void;
  /** Ends a request as anybody else would. */
  readonly end: (call: SettleCall, kind: "settle" | "void") => Promise<unknown>;
  readonly now: () => number;
  /** After which one that could not be ended is looked into again. */
  readonly retryMs: number;
  readonly unbegunCheckMs: number;
}

export class HoldWatch {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Each by itself: one that cannot be ended keeps no other from it. */
  async lookIntoDue(nowMs: number): Promise<void> {
    const holds = [...this.#parts.state.holds.values()].filter((hold) => nextLookMs(hold) <= nowMs);
    const due = holds.toSorted((a, b) => nextLookMs(a) - nextLookMs(b)).slice(0, HOLDS_PER_ALARM);
    const looked = due.map((hold) =>
      hold.expiresAtMs <= nowMs ? this.#endExpired(hold, nowMs) : this.#askOfUnbegun(hold),
    );
    await Promise.all(looked);
  }

  /** One that cannot be ended stays, is logged, and is asked about again. */
  async #endExpired(hold: Hold, nowMs: number): Promise<void> {
    const { requestId } = hold;
    const { end, backendOf, retryMs } = this.#parts;
    let untilMs = nowMs + retryMs;
    try {
      const step = await resolveExpired(hold, backendOf(hold), nowMs);
      if (step.action === "settle") return void (await end(step.call, "settle"));
      if (step.action === "void")
        return void (await end(toVoid(requestId, step.outcome, step.receipt), "void"));
      untilMs = step.untilMs;
    } catch (cause) {
      logEvent("account.expiry_failed", { requestId }, cause);
    }
    const tries = hold.tries + 1;
    this.#change(requestId, { expiresAtMs: untilMs, unbegunCheckAtMs: null, tries });
  }

  async #askOfUnbegun(hold: Hold): Promise<void> {
    let state: RequestState | undefined;
    try {
      state = await this.#parts.backendOf(hold).find?.(attemptOf(hold));
    } catch (cause) {
      logEvent("account.worker_not_asked", { requestId: hold.requestId }, cause);
    }
    const step = decideUnbegun(hold, state);
    this.#parts.transaction(() => this.#carryOut(step, hold));
  }

  /** Its edge may have spoken while the worker was asked. */
  #carryOut(step: UnbegunStep, { requestId, unbegunCheckAtMs }: Hold): void {
    const { state, requests, now, unbegunCheckMs } = this.#parts;
    if (state.holds.get(requestId)?.unbegunCheckAtMs !== unbegunCheckAtMs) return;
    const nowMs = now();
    if (step.action === "void") requests.resolve(toVoid(requestId, "edge_failed"), "void", nowMs);
    else if (step.action === "keep") requests.keepWord(requestId, step.word, nowMs);
    else if (step.action === "expire")
      state.changeHold(requestId, { expiresAtMs: nowMs, unbegunCheckAtMs: null });
    else state.changeHold(requestId, { unbegunCheckAtMs: nowMs + unbegunCheckMs });
  }

  #change(requestId: string, change: Partial<Hold>): void {
    const { state, transaction } = this.#parts;
    transaction(() => {
      if (state.holds.has(requestId)) state.changeHold(requestId, change);
    });
  }
}
