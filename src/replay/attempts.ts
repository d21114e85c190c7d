/**
 * Attempts at whole answers, by what they ask for: those that run, and the last few that have
 * ended, for a retry to find. In memory alone, and bounded there, whatever is asked for. No clock:
 * the caller says what time it is.
 */
export interface Kept {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
  readonly endedAtMs: number;
}

export interface Attempt {
  /** A hash of the request. */
  readonly asked: string;
  readonly abort: AbortController;
  /** A refusal is passed on, and then the attempt is forgotten. */
  readonly answered: Promise<Kept>;
  ended: Kept | undefined;
  /** Who wait for it: its own client, and retries. */
  readonly waiting: Set<Request>;
  /** Its client was seen to leave before the answer was there. */
  isLeft: boolean;
  unclaimed: ReturnType<typeof setTimeout> | undefined;
}

/** A body that is sent again and again must not push the others out. */
const MAX_ANSWERS = 8;
/** Characters of answers that are kept for all bodies together. */
const MAX_KEPT_LENGTH = 8 * 1024 * 1024;

export class Attempts {
  readonly #windowMs: number;
  readonly #byAsked = new Map<string, Set<Attempt>>();
  /** In the order they ended. */
  readonly #ended = new Set<Attempt>();
  #keptLength = 0;

  constructor(windowMs: number) {
    this.#windowMs = windowMs;
  }

  get isAnyRunning(): boolean {
    const all = [...this.#byAsked.values()];
    return all.some((same) => [...same].some(({ ended }) => ended === undefined));
  }

  add(attempt: Attempt): void {
    const others = this.#byAsked.get(attempt.asked);
    if (others === undefined) this.#byAsked.set(attempt.asked, new Set([attempt]));
    else others.add(attempt);
  }

  /** Its answer stays for a retry, as long as there is room. */
  end(attempt: Attempt, kept: Kept): void {
    attempt.ended = kept;
    if (!this.has(attempt)) return;
    this.#ended.add(attempt);
    this.#keptLength += kept.text.length;
    const same = this.#of(attempt.asked).filter(({ ended }) => ended !== undefined);
    for (const old of same.slice(0, -MAX_ANSWERS)) this.forget(old);
    this.forgetOld(kept.endedAtMs);
  }

  has(attempt: Attempt): boolean {
    return this.#byAsked.get(attempt.asked)?.has(attempt) ?? false;
  }

  forget(attempt: Attempt): void {
    const others = this.#byAsked.get(attempt.asked);
    others?.delete(attempt);
    if (others?.size === 0) this.#byAsked.delete(attempt.asked);
    if (this.#ended.delete(attempt)) this.#keptLength -= attempt.ended?.text.length ?? 0;
  }

  forgetOld(nowMs: number): void {
    for (const attempt of this.#ended) {
      const isOld = (attempt.ended?.endedAtMs ?? 0) < nowMs - this.#windowMs;
      if (!isOld && this.#keptLength <= MAX_KEPT_LENGTH) return;
      this.forget(attempt);
    }
  }

  /**
   * One whose client left comes first; then one that runs, for a departure is not always seen; then
   * the youngest answer.
   */
  findUnclaimed(asked: string, nowMs: number): Attempt | undefined {
    this.forgetOld(nowMs);
    const open = this.#of(asked);
    return (
      open.find((attempt) => attempt.isLeft && attempt.waiting.size === 0) ??
      open.find((attempt) => attempt.ended === undefined) ??
      open.findLast((attempt) => attempt.waiting.size === 0)
    );
  }

  #of(asked: string): Attempt[] {
    return [...(this.#byAsked.get(asked) ?? [])];
  }
}
