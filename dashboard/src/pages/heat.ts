/** How likely tokens were, for a heat map. Pure. */

/** The upper ends of the levels of likelihood, the least likely first. */
const LEVELS = [0.05, 0.25, 0.5, 0.8];

/** From 0, the least likely, to 4. */
export function levelOf(logprob: number): number {
  const likelihood = Math.exp(logprob);
  const level = LEVELS.findIndex((end) => likelihood < end);
  return level === -1 ? LEVELS.length : level;
}
