/** Random texts of letters and digits, for ids and for what opens something. Pure. */

/**
 * Cryptographically random bytes; `crypto.getRandomValues` at the edges, a fixed source in tests.
 */
export type RandomBytes = (length: number) => Uint8Array;

/** In the order of their bytes, so that numbers written with them sort. */
export const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * Uniform base62 characters: bytes of 248 and more are thrown away, since 256 is not a multiple of
 * 62.
 */
export function randomText(random: RandomBytes, length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of random(length))
      if (byte < 248 && text.length < length) text += ALPHABET.charAt(byte % 62);
  }
  return text;
}
