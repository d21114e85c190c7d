/** One text being generated under a grammar. */
import type { Lane } from "./lane.ts";
import type { GivenUp, KnownGrammar } from "./protocol.ts";

/** Thrown where a mask cannot be had. */
export class GrammarError extends Error {
  override readonly name = "GrammarError";
  /**
   * Whether it is the grammar that takes too much work; else the matcher was used wrongly, or is
   * over.
   */
  readonly isTooSlow: boolean;

  constructor(message: string, isTooSlow = false) {
    super(message);
    this.isTooSlow = isTooSlow;
  }
}

export interface MatcherOptions {
  readonly grammar: KnownGrammar;
  /** Where it begins, and where it goes on when that has no more time for it. */
  readonly lanes: readonly Lane[];
  /** The lane, by its place, has no more time for it. */
  readonly onTooSlow: (lane: number) => void;
}

export const TOO_SLOW =
  "the grammar is too slow: it takes more work for a token than a request may have";

/**
 * Masks are worked out ahead: `accept` starts the next at once, in a thread. A matcher is its
 * grammar and its tokens, so where a thread has died or has no more time for it, it goes on in
 * another.
 */
export class GrammarMatcher {
  readonly grammar: KnownGrammar;
  readonly #options: MatcherOptions;
  readonly #tokenIds: number[] = [];
  /** By its place; behind the last one when it was given up. */
  #lane = 0;
  /** Its number there. */
  #id = 0;
  #mask: { readonly bits: Int32Array; readonly isComplete: boolean } | undefined;
  #failure: GrammarError | undefined;
  #settling = Promise.withResolvers<void>();

  constructor(options: MatcherOptions) {
    this.#options = options;
    this.grammar = options.grammar;
    this.#open();
  }

  get tokenIds(): readonly number[] {
    return this.#tokenIds;
  }

  /** Whether the next mask is still being worked out. */
  get isPending(): boolean {
    return this.#mask === undefined && this.#failure === undefined;
  }

  /** Resolves when it is pending no more. */
  get settled(): Promise<void> {
    return this.#settling.promise;
  }

  /** Why there is no mask, and will be none. */
  get failure(): GrammarError | undefined {
    return this.#failure;
  }

  /** Nothing but a stop token may follow. */
  get isComplete(): boolean {
    return this.#mask?.isComplete ?? false;
  }

  /**
   * `Int32Array, [ceil(vocabulary / 32)]`, a bit for each token, lowest first. Once it is not
   * pending.
   *
   * @throws {GrammarError} if it cannot be had: the grammar is too slow, a token was accepted that
   * is not allowed, or the matcher was released
   */
  mask(): Int32Array {
    if (this.#mask !== undefined) return this.#mask.bits;
    throw this.#failure ?? new GrammarError("the mask is not known yet");
  }

  /** Goes on with a token that the mask allows. */
  accept(tokenId: number): void {
    if (this.#failure !== undefined) return;
    this.#tokenIds.push(tokenId);
    if (!this.isPending) this.#settling = Promise.withResolvers();
    this.#mask = undefined;
    this.#options.lanes[this.#lane]?.accept(this.#id, tokenId);
  }

  /** Frees what the thread holds. More than once is fine. */
  release(): void {
    this.#options.lanes[this.#lane]?.close(this.#id);
    this.#fail(new GrammarError("the matcher was released"));
  }

  onMask(tokens: number, bits: Int32Array, isComplete: boolean): void {
    if (tokens !== this.#tokenIds.length || this.#failure !== undefined) return;
    this.#mask = { bits, isComplete };
    this.#settling.resolve();
  }

  onGivenUp(why: GivenUp): void {
    if (why.kind === "token") {
      this.#fail(new GrammarError(`the grammar does not allow token ${String(why.tokenId)} here`));
      return;
    }
    if (why.kind === "closed") {
      this.#fail(new GrammarError("the grammar service is closed"));
      return;
    }
    this.#options.onTooSlow(this.#lane);
    this.#lane += 1;
    if (this.#lane < this.#options.lanes.length) this.#open();
    else this.#fail(new GrammarError(TOO_SLOW, true));
  }

  #open(): void {
    this.#id = this.#options.lanes[this.#lane]?.open(this) ?? 0;
  }

  #fail(error: GrammarError): void {
    this.#failure ??= error;
    this.#mask = undefined;
    this.#settling.resolve();
  }
}
