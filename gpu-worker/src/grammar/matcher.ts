/** One text being generated under a grammar. */
import type { Answer, KnownGrammar, Step } from "./protocol.ts";
import { type GrammarThread, GrammarThreadError } from "./thread.ts";

/** A step that takes longer moves the matcher to where it keeps only slow ones waiting. */
const MAX_QUICK_STEP_MS = 25;

/** Lives of its thread that a matcher outlives: others' grammars may end one, its own not for ever. */
const MAX_RESTORES = 3;

export interface MatcherOptions {
  readonly id: number;
  /** Where it begins. */
  readonly thread: GrammarThread;
  /** Where it goes when its steps take long. */
  readonly slowThread: GrammarThread;
  readonly grammar: KnownGrammar;
  /** For one mask. */
  readonly maskTimeoutMs: number;
  /** For the first, which may have to compile, and for one in a new thread. */
  readonly openTimeoutMs: number;
}

/**
 * Masks are computed ahead: `accept` starts the next at once, in the grammar's thread, and `mask` waits for it.
 *
 * A matcher is its grammar and its tokens, so one whose thread died by another's fault continues in a new one.
 */
export class GrammarMatcher {
  readonly #options: MatcherOptions;
  readonly #tokenIds: number[] = [];
  #thread: GrammarThread;
  #step: Promise<Step>;
  #isComplete = false;
  #isReleased = false;
  #restores = 0;

  constructor(options: MatcherOptions) {
    this.#options = options;
    this.#thread = options.thread;
    this.#step = this.#follow(this.#open());
  }

  /** Nothing but a stop token may follow. Known once `mask()` was answered. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /**
   * `Int32Array, [ceil(vocabulary / 32)]`, a bit for each token, lowest first; undefined: everything is allowed.
   *
   * @throws {GrammarThreadError} if it cannot be had: a token was accepted that is not allowed, no text of the
   * grammar continues this one, it took too long, or the matcher was released
   */
  async mask(): Promise<Int32Array | undefined> {
    const { mask } = await this.#step;
    return mask;
  }

  /** Goes on with a token that the mask allows. */
  accept(tokenId: number): void {
    if (this.#isReleased) return;
    const { id, maskTimeoutMs } = this.#options;
    this.#tokenIds.push(tokenId);
    this.#isComplete = false;
    this.#step = this.#follow(
      this.#thread.run({ kind: "accept", matcher: id, tokenId }, maskTimeoutMs),
    );
  }

  /** Frees what the thread holds. More than once is fine. */
  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#thread.close(this.#options.id);
    this.#step = Promise.reject(new GrammarThreadError("the matcher was released"));
    this.#step.catch(() => {});
  }

  #open(): Promise<Answer> {
    const { id, grammar, openTimeoutMs } = this.#options;
    const tokenIds = [...this.#tokenIds];
    return this.#thread.run({ kind: "open", matcher: id, grammar, tokenIds }, openTimeoutMs);
  }

  /** Whoever asks for the mask sees a failure; until then it waits without being an unhandled one. */
  #follow(answer: Promise<Answer>): Promise<Step> {
    const length = this.#tokenIds.length;
    const step = this.#resolve(answer).then((found) => {
      if (length === this.#tokenIds.length) this.#isComplete = found.isComplete;
      return found;
    });
    step.catch(() => {});
    return step;
  }

  async #resolve(asked: Promise<Answer>): Promise<Step> {
    const answer = await asked;
    switch (answer.kind) {
      case "step":
        if (answer.stepMs > MAX_QUICK_STEP_MS) this.#moveAside();
        return answer.step;
      case "unknown":
        if (this.#isReleased || this.#restores >= MAX_RESTORES) break;
        this.#restores += 1;
        return this.#resolve(this.#open());
      case "refused":
        throw new GrammarThreadError(answer.message);
      case "compiled":
      case "status":
    }
    throw new GrammarThreadError("the matcher is gone");
  }

  /** The slow thread does not know it yet: the next step finds that out and opens it there. */
  #moveAside(): void {
    const { id, slowThread } = this.#options;
    if (this.#isReleased || this.#thread === slowThread) return;
    this.#thread.close(id);
    this.#thread = slowThread;
    this.#restores = 0;
  }
}
