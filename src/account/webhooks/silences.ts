/**
 * Receivers that let attempts time out one after another: each is left alone for a while, so that
 * it does not keep every alarm for as long as an attempt may take. Of this life of the object: one
 * that starts anew asks them once more.
 */
import { restAfter, type AttemptOutcome } from "./attempt.ts";

interface Silence {
  readonly timeouts: number;
  readonly untilMs: number;
}

export class Silences {
  readonly #silences = new Map<string, Silence>();

  /** @returns until when the webhook is told nothing */
  note(
    webhookId: string,
    outcome: AttemptOutcome,
    { nowMs, retryMs }: { readonly nowMs: number; readonly retryMs: number },
  ): number {
    if (!("fault" in outcome) || outcome.fault !== "timeout") {
      this.#silences.delete(webhookId);
      return nowMs;
    }
    const timeouts = (this.#silences.get(webhookId)?.timeouts ?? 0) + 1;
    const untilMs = nowMs + restAfter(timeouts, retryMs);
    this.#silences.set(webhookId, { timeouts, untilMs });
    return untilMs;
  }

  /** When what happens now may be told to it. */
  endOf(webhookId: string, nowMs: number): number {
    return Math.max(nowMs, this.#silences.get(webhookId)?.untilMs ?? nowMs);
  }

  forget(webhookId: string): void {
    this.#silences.delete(webhookId);
  }

  /** The clock was put back. */
  forgetAll(): void {
    this.#silences.clear();
  }
}
