/**
 * Places in a text in characters (Unicode code points), as Python counts them, from places in
 * UTF-16 units. Pure.
 */

export class CharacterPlaces {
  /** Where the second halves of pairs are, rising. */
  readonly #halves: number[] = [];

  constructor(text: string) {
    for (let at = 1; at < text.length; at += 1)
      if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) this.#halves.push(at);
  }

  of(unit: number): number {
    let [low, high] = [0, this.#halves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#halves[middle] ?? Infinity) < unit) low = middle + 1;
      else high = middle;
    }
    return unit - low;
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
