/**
 * Two attempts at one request beside each other: a second one is begun where the first is late, and
 * whichever begins first has the request. The rule is pure; its runner knows neither clock nor
 * network.
 */

export interface HedgeParts<T> {
  /** @param attempt its number */
  readonly begin: (attempt: number) => Promise<T>;
  /** Settles when the first is late. */
  readonly late: Promise<unknown>;
  /**
   * Whether there may be a second now, told to whoever keeps the books.
   *
   * @returns its number; undefined: there is none
   */
  readonly takeSecond: () => Promise<number | undefined>;
  /** One alone is left, which is not the one that was told of last. */
  readonly tellAlone: (attempt: number) => void;
  /**
   * It began later than the other, or not at all: what it does is nobody's.
   *
   * @param given what it gives all the same
   */
  readonly drop: (attempt: number, given: Promise<T>) => void;
  /** It failed, and the other goes on. */
  readonly fail: (attempt: number, thrown: unknown) => void;
  /** Whether another could do what failed so; else both would say the same. */
  readonly mayAskNext: (thrown: unknown) => boolean;
}

interface Run<T> {
  readonly attempt: number;
  readonly given: Promise<T>;
  /** Never throws. */
  readonly end: Promise<End<T>>;
}

type End<T> = { readonly run: number } & (
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly thrown: unknown }
);

/**
 * What the first of them gives.
 *
 * @returns whose it is, too
 * @throws what the only one threw, or the last of two
 */
export async function hedge<T>(
  first: number,
  parts: HedgeParts<T>,
): Promise<{ readonly value: T; readonly attempt: number }> {
  const one = run(first, parts);
  const isLate = parts.late.then(() => null);
  if ((await Promise.race([one.end, isLate])) !== null) return finish(await one.end);
  const next = await parts.takeSecond();
  if (next === undefined) return finish(await one.end);
  // It may have begun while the second was asked for.
  const early = await Promise.race([one.end, Promise.resolve(null)]);
  if (early !== null && (early.ok || !parts.mayAskNext(early.thrown))) {
    parts.tellAlone(first);
    return finish(early);
  }
  const two = run(next, parts);
  const end = await Promise.race([one.end, two.end]);
  const other = end.run === first ? two : one;
  if (end.ok || !parts.mayAskNext(end.thrown)) {
    parts.drop(other.attempt, other.given);
    if (end.run === first) parts.tellAlone(first);
    return finish(end);
  }
  parts.fail(end.run, end.thrown);
  if (other === one) parts.tellAlone(first);
  return finish(await other.end);
}

function run<T>(attempt: number, { begin }: HedgeParts<T>): Run<T> {
  const given = begin(attempt);
  const end = given.then(
    (value): End<T> => ({ run: attempt, ok: true, value }),
    (thrown: unknown): End<T> => ({ run: attempt, ok: false, thrown }),
  );
  return { attempt, given, end };
}

function finish<T>(end: End<T>) {
  if (!end.ok) throw end.thrown;
  return { value: end.value, attempt: end.run };
}
