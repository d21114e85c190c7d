/** Memories that keep what was used last. No clock. */

/**
 * Puts an entry behind all others of a map, which stand in the order in which they were used, and
 * lets the one go that was used longest ago where there are more than `most`.
 */
export function keepLatest<V>(
  memory: Map<string, V>,
  [key, value]: readonly [key: string, value: V],
  most: number,
): void {
  memory.delete(key);
  memory.set(key, value);
  const [oldest] = memory.keys();
  if (memory.size > most && oldest !== undefined) memory.delete(oldest);
}
