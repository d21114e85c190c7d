/** Prompts of random tokens, the same in every run. */

/** A source of numbers in [0, 1): a linear congruence is random enough for lengths and ids. */
export function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** `length` ids of ordinary tokens, in any vocabulary of at least 2,000. */
export function drawPrompt(dice: () => number, length: number): number[] {
  return Array.from({ length }, () => 300 + Math.floor(dice() * 1_600));
}

/** `count` prompts whose lengths vary by half around `mean`. */
export function drawRagged(dice: () => number, count: number, mean: number): number[][] {
  return Array.from({ length: count }, () => drawPrompt(dice, Math.round(mean * (0.5 + dice()))));
}
