/** Seeded random numbers for sampling. No global state: each choice has a source of its own. */

/** Uniform numbers in [0, 1) with 53 random bits. */
export type RandomSource = () => number;

/**
 * A source for one choice of one request, derived from the request's seed and the choice's index.
 *
 * The same pair always gives the same numbers, whatever else the worker runs, and two indices of
 * one seed give unrelated ones. A seed is a signed whole number of 64 bits, a text where a number
 * cannot hold it.
 *
 * Source: sfc32, Chris Doty-Humphrey, PractRand; seeds are spread by the MurmurHash3 finalizer.
 */
export function createRandom(seed: number | string, choiceIndex: number): RandomSource {
  const whole = BigInt(seed);
  const low = Number(BigInt.asUintN(32, whole));
  const high = Number(BigInt.asUintN(32, whole >> 32n));
  let a = mix(low ^ 0x9e3779b9);
  let b = mix(high ^ a);
  let c = mix((choiceIndex >>> 0) ^ b);
  let counter = 1;
  const nextWord = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) nextWord();
  return () => ((nextWord() >>> 5) * 2 ** 26 + (nextWord() >>> 6)) / 2 ** 53;
}

function mix(word: number): number {
  let hash = word | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
