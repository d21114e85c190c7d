/** Asks the engine's process what a generation would be. It waits as a generation does. */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import type { CountResult, ToEngine } from "../protocol/messages.ts";
import type { Refusal } from "../protocol/refusal.ts";
import { Calls } from "./calls.ts";
import type { CountAnswer } from "./engine.ts";
import type { WaitingList } from "./waiting-list.ts";

export interface CountingOptions {
  readonly waiting: WaitingList;
  readonly send: (message: ToEngine) => void;
  /** Requests that have begun. */
  readonly running: () => number;
}

export class Counting {
  readonly #options: CountingOptions;
  readonly #calls = new Calls<CountResult>();

  constructor(options: CountingOptions) {
    this.#options = options;
  }

  /**
   * @param bytes of the request as it came
   * @param signal aborts when nobody waits for the answer any more
   */
  async count(request: GenerateRequest, bytes: number, signal: AbortSignal): Promise<CountAnswer> {
    const { waiting, send, running } = this.#options;
    const { callId, answered } = this.#calls.open();
    const { organizationId, priority, serviceTier = "default" } = request;
    const guest = { id: `count ${callId}`, organizationId, serviceTier, priority, bytes };
    const cancel = (): void => send({ type: "cancel_count", callId });
    const refusal = waiting.enter(guest, running(), (full) => {
      cancel();
      this.#calls.answer(callId, { ok: false, refusal: full });
    });
    if (refusal !== undefined) {
      this.#calls.answer(callId, { ok: false, refusal });
      return { ok: false, refusal };
    }
    signal.addEventListener("abort", cancel, { once: true });
    send({ type: "count", callId, request });
    const counted = await answered;
    signal.removeEventListener("abort", cancel);
    waiting.leave(guest.id);
    if (!counted.ok) return counted;
    return { ok: true, count: { ...counted.count, waitMs: waiting.findWaitMs(running()) } };
  }

  answer(callId: number, result: CountResult): void {
    this.#calls.answer(callId, result);
  }

  /** None of those that wait will be answered. */
  refuseAll(refusal: Refusal): void {
    this.#calls.answerAll({ ok: false, refusal });
  }
}
