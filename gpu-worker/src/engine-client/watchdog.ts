/**
 * Whether the engine's process hangs, by what it answers. Pure: no clock, no I/O.
 *
 * Whoever keeps it looks at equal intervals, and asks when told to. Looks are counted, not time:
 * when the whole machine or both processes were stopped for a while, one look went by, and nobody
 * takes that for a hang.
 *
 * Two things are hangs: a thread that answers nothing, and a run of the device that never ends
 * while the thread answers.
 */
import type { FromEngine } from "../protocol/messages.ts";

/** Looks that go by without an answer, before a process hangs. */
export const LOOKS = 8;
/**
 * So many times as long may a native call last: the thread may wait in it, or somebody for its end.
 */
export const PATIENCE = 5;

export type Look =
  | { readonly type: "ask" }
  | { readonly type: "wait" }
  | { readonly type: "hangs"; readonly reason: string };

export class Watchdog {
  /** Looks since it was asked or said anything. */
  #silentLooks = 0;
  #isAsked = false;
  /** Until it says otherwise: a start loads libraries and models. */
  #mayHoldThread = true;
  /** How many looks each run has lasted. */
  #runs = new Map<number, number>();

  /** Takes what the process says. Whatever it is, it lives. */
  take(messages: readonly FromEngine[]): void {
    this.#silentLooks = 0;
    for (const message of messages) {
      if (message.type !== "alive") continue;
      this.#isAsked = false;
      this.#mayHoldThread = message.mayHoldThread;
      this.#runs = new Map(message.runs.map((id) => [id, this.#runs.get(id) ?? 0]));
    }
  }

  look(): Look {
    this.#silentLooks += 1;
    if (this.#silentLooks > LOOKS * (this.#mayHoldThread ? PATIENCE : 1))
      return { type: "hangs", reason: "its thread answers nothing" };
    for (const [id, looks] of this.#runs) {
      if (looks >= LOOKS * PATIENCE)
        return { type: "hangs", reason: "a run of the device does not end" };
      // While it answers nothing it is not known whether its runs go on.
      if (!this.#isAsked) this.#runs.set(id, looks + 1);
    }
    if (this.#isAsked) return { type: "wait" };
    this.#isAsked = true;
    return { type: "ask" };
  }
}
