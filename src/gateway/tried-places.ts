/**
 * The places of a request whose first model is only tried (decisions/0099): one of that model, then
 * those of the one that may answer instead, and at last the first model again, should nobody else
 * answer. Pure.
 */
import type { Cascade } from "../routing/cascade.ts";

interface Place {
  readonly entry: { readonly id: string };
}

/** With a place of the first model before them and one behind them. */
const NEXT_PLACES = 2;

/**
 * @param places those that are well, in their order
 * @param isOpen whether one would begin the request in time
 * @returns undefined where one of the two models has no such place: then nothing is tried
 */
export function triedPlaces<P extends Place>(
  places: readonly P[],
  { model, next_model: next }: Cascade,
  isOpen: (place: P) => boolean,
): P[] | undefined {
  const of = (id: string) => places.filter((place) => place.entry.id === id && isOpen(place));
  const [first, other] = of(model);
  const nexts = of(next).slice(0, NEXT_PLACES);
  if (first === undefined || nexts.length === 0) return undefined;
  return [first, ...nexts, other ?? first];
}
