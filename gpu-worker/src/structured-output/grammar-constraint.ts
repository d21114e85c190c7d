/**
 * A grammar's matcher as the engine knows constraints: what is the grammar's fault is the
 * request's.
 */
import type { GrammarMatcher } from "../grammar/grammar.ts";
import { type Refusal, refuse, RequestFault } from "../protocol/refusal.ts";
import type { TokenConstraint } from "../sampling/constraint.ts";

export class GrammarConstraint implements TokenConstraint {
  readonly #matcher: GrammarMatcher;
  /** The request's field that asks for the grammar. */
  readonly #param: string;

  constructor(matcher: GrammarMatcher, param: string) {
    this.#matcher = matcher;
    this.#param = param;
  }

  get isPending(): boolean {
    return this.#matcher.isPending;
  }

  get settled(): Promise<void> {
    return this.#matcher.settled;
  }

  /** Why the request is at fault; undefined while it is not. */
  get refusal(): Refusal | undefined {
    const { failure } = this.#matcher;
    if (failure?.isTooSlow !== true) return undefined;
    const param = this.#param;
    return refuse("grammar_too_slow", `${param}: ${failure.message}`, { param });
  }

  mask(): Int32Array {
    try {
      return this.#matcher.mask();
    } catch (error) {
      const { refusal } = this;
      throw refusal === undefined ? error : new RequestFault(refusal);
    }
  }

  accept(tokenId: number): void {
    this.#matcher.accept(tokenId);
  }

  release(): void {
    this.#matcher.release();
  }
}
