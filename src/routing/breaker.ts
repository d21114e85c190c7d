/**
 * A circuit breaker: whether a place that failed may be asked again. Pure; `nowMs` is passed in.
 *
 *   closed     asked as any other; opens after failures in a row, or when half of the last outcomes
 *              are failures
 *   open       not asked until its time is over; that is twice as long each time it opens again
 *   half open  asked by a bounded number of probes; the first that is answered closes it, one that
 *              fails opens it again
 */

/** Failures in a row. */
const MAX_FAILURES = 3;
/** Outcomes that are remembered, and how many of them may be failures. */
const REMEMBERED = 20;
const MAX_REMEMBERED_FAILURES = 10;
const FIRST_OPEN_MS = 5_000;
const LONGEST_OPEN_MS = 60_000;
/** A probe of which nobody hears again gives its place back. */
const PROBE_MS = 30_000;
/** Probes at once. */
const MAX_PROBES = 1;

export type BreakerState = "closed" | "open" | "half_open";

export class Breaker {
  #outcomes: boolean[] = [];
  #failuresInRow = 0;
  /** undefined: closed. */
  #openedAtMs: number | undefined;
  #openMs = FIRST_OPEN_MS;
  #probes: number[] = [];
  /** When any request there last told of something. */
  #heardAtMs: number | undefined;

  stateAt(nowMs: number): BreakerState {
    if (this.#openedAtMs === undefined) return "closed";
    // One that opened by a clock that was ahead is asked again when that is put back.
    return Math.abs(nowMs - this.#openedAtMs) < this.#openMs ? "open" : "half_open";
  }

  /** When it may be asked again, or might have been; 0 of one that is closed. Unix milliseconds. */
  get openUntilMs(): number {
    return this.#openedAtMs === undefined ? 0 : this.#openedAtMs + this.#openMs;
  }

  /** Whether a request may go there now. */
  isOpenTo(nowMs: number): boolean {
    const state = this.stateAt(nowMs);
    if (state !== "half_open") return state === "closed";
    this.#probes = this.#probes.filter((sinceMs) => Math.abs(nowMs - sinceMs) < PROBE_MS);
    return this.#probes.length < MAX_PROBES;
  }

  /** A request goes there. */
  begin(nowMs: number): void {
    if (this.stateAt(nowMs) === "half_open") this.#probes.push(nowMs);
  }

  /** It began to answer: whoever answers is there. */
  answer(nowMs: number): void {
    this.hear(nowMs);
    if (this.stateAt(nowMs) === "half_open") this.#close();
  }

  /** It went on with an answer. */
  hear(nowMs: number): void {
    this.#heardAtMs = nowMs;
  }

  /**
   * A request was given up that had waited since then. That is the place's fault where it told
   * nobody of anything meanwhile.
   */
  late(sinceMs: number, nowMs: number): void {
    const heardAtMs = this.#heardAtMs ?? Number.NEGATIVE_INFINITY;
    if (heardAtMs >= sinceMs && heardAtMs <= nowMs) this.abandon();
    else this.fail(nowMs);
  }

  /** It answered to the end. */
  succeed(): void {
    this.#failuresInRow = 0;
    this.#remember(true);
  }

  fail(nowMs: number): void {
    const state = this.stateAt(nowMs);
    // What was sent before it opened tells nothing new.
    if (state === "open") return;
    this.#failuresInRow += 1;
    this.#remember(false);
    const failures = this.#outcomes.filter((isSuccess) => !isSuccess).length;
    if (state === "half_open") this.#open(nowMs, Math.min(LONGEST_OPEN_MS, this.#openMs * 2));
    else if (this.#failuresInRow >= MAX_FAILURES || failures >= MAX_REMEMBERED_FAILURES)
      this.#open(nowMs, FIRST_OPEN_MS);
  }

  /** Nobody can say how it fared: its client left, or the request was at fault. */
  abandon(): void {
    this.#probes.shift();
  }

  #remember(isSuccess: boolean): void {
    this.#outcomes = [...this.#outcomes.slice(1 - REMEMBERED), isSuccess];
  }

  #open(nowMs: number, openMs: number): void {
    this.#openedAtMs = nowMs;
    this.#openMs = openMs;
    this.#probes = [];
  }

  #close(): void {
    this.#openedAtMs = undefined;
    this.#openMs = FIRST_OPEN_MS;
    this.#probes = [];
    this.#outcomes = [];
    this.#failuresInRow = 0;
  }
}
