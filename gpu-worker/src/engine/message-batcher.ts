/**
 * What the engine tells the process that serves HTTP, in batches.
 *
 * A token costs a message, a write for its stream, and the same again at whoever relays it: for a
 * model whose steps are short that is more than making it. So tokens that are made within a few
 * milliseconds travel together. A request's first token does not wait, nor does anything else that
 * somebody waits for.
 */
import type { FromEngine } from "../protocol/messages.ts";

/** Longest that a token waits for others. */
const INTERVAL_MS = 8;

export interface TellingOptions {
  /** Must not throw. */
  readonly emit: (messages: FromEngine[]) => void;
  /** Monotonic milliseconds. */
  readonly tick: () => number;
}

export class Telling {
  readonly #options: TellingOptions;
  #pending: FromEngine[] = [];
  #isUrgent = false;
  #flushedTickMs = -Infinity;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: TellingOptions) {
    this.#options = options;
  }

  add(message: FromEngine): void {
    this.#pending.push(message);
    this.#isUrgent ||= !mayWait(message);
  }

  /** A step is over, and everything it did was added. */
  endStep(): void {
    if (this.#pending.length === 0) return;
    if (this.#isUrgent) return this.flush();
    const sinceMs = this.#options.tick() - this.#flushedTickMs;
    // In the turn after the next: the next step runs then, on threads of its own, and this costs it
    // nothing.
    if (sinceMs >= INTERVAL_MS) setImmediate(() => setImmediate(() => this.flush()));
    else this.#timer ??= setTimeout(() => this.flush(), INTERVAL_MS - sinceMs);
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending.length === 0) return;
    const messages = this.#pending;
    this.#pending = [];
    this.#isUrgent = false;
    this.#flushedTickMs = this.#options.tick();
    this.#options.emit(messages);
  }
}

const MAY_WAIT: ReadonlySet<FromEngine["type"]> = new Set([
  "progress",
  "steps",
  "gauges",
  "preempted",
]);

function mayWait(message: FromEngine): boolean {
  if (message.type !== "event") return MAY_WAIT.has(message.type);
  return message.event.type === "delta" && message.event.completionTokens > 1;
}
