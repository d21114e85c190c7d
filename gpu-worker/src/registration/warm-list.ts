/**
 * The prefixes that the worker may still hold the state of. As many prompts are remembered as the
 * device has rows of state; the oldest is forgotten first, as it is there.
 */
import type { GenerateRequest } from "../../../src/contract/engine.ts";
import { chainPrefixes, leftPrefixes, promptTextOf } from "../../../src/contract/prefixes.ts";
import type { SigningKey } from "../../../src/contract/signature.ts";

export interface WarmListOptions {
  /** Derived for `prefix`. */
  readonly key: SigningKey;
  readonly maxPrompts: number;
  readonly maxPrefixes: number;
}

export class WarmList {
  readonly #options: WarmListOptions;
  /** By their last digest, which stands for the whole prompt; the youngest last. */
  readonly #chains = new Map<string, readonly string[]>();

  constructor(options: WarmListOptions) {
    this.#options = options;
  }

  /** A generation's prompt ran. */
  async note({ organizationId, model, input }: GenerateRequest): Promise<void> {
    const { key } = this.#options;
    const owner = { organizationId, model };
    const prefixes = await chainPrefixes(key, owner, promptTextOf(input));
    this.add(
      prefixes.map(({ digest }) => digest),
      leftPrefixes(prefixes),
    );
  }

  /**
   * A conversation's next turn takes the place of the turn before.
   *
   * @param prefixes by which the prompt is known
   * @param left those of them that it leaves
   */
  add(prefixes: readonly string[], left = prefixes): void {
    const last = left.at(-1);
    if (last === undefined) return;
    for (const prefix of prefixes) this.#chains.delete(prefix);
    this.#chains.set(last, left);
    for (const oldest of this.#chains.keys()) {
      if (this.#chains.size <= this.#options.maxPrompts) break;
      this.#chains.delete(oldest);
    }
  }

  /** Of each prompt the last first, so that a bound cuts what the others stand for. */
  get prefixes(): string[] {
    const youngest = [...this.#chains.values()].toReversed();
    const longest = Math.max(0, ...youngest.map(({ length }) => length));
    const found = new Set<string>();
    for (let back = 1; back <= longest; back += 1)
      for (const chain of youngest) {
        const prefix = chain.at(-back);
        if (prefix !== undefined && found.size < this.#options.maxPrefixes) found.add(prefix);
      }
    return [...found];
  }
}
