/**
 * Which prompts run next, of those that have a place: the prompt of the organization that has the
 * fewest places, and among equals the one that started first. A crowd whose requests end together
 * begins together, and whoever has one request would wait for the prompts of all of them.
 */

/** A prompt that others went before so often is next. */
export const MAX_PROMPTS_BEFORE = 8;

interface Present<S> {
  /** All that have a place, those that decode with them. */
  readonly running: readonly S[];
  readonly tenantOf: (sequence: S) => string;
}

export class PromptTurns<S extends object> {
  readonly #passed = new WeakMap<S, number>();

  /** @param prefilling in the order in which they started @returns at most `atOnce` of them */
  choose(
    prefilling: readonly S[],
    atOnce: number,
    { running, tenantOf }: Present<S>,
  ): readonly S[] {
    if (prefilling.length <= atOnce) return prefilling;
    const places = new Map<string, number>();
    for (const one of running) places.set(tenantOf(one), (places.get(tenantOf(one)) ?? 0) + 1);
    const rankOf = (one: S): number =>
      (this.#passed.get(one) ?? 0) >= MAX_PROMPTS_BEFORE ? 0 : (places.get(tenantOf(one)) ?? 0);
    const chosen = prefilling.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, atOnce);
    const last = Math.max(...chosen.map((one) => prefilling.indexOf(one)));
    for (const one of prefilling.slice(0, last))
      if (!chosen.includes(one)) this.#passed.set(one, (this.#passed.get(one) ?? 0) + 1);
    return chosen;
  }
}
