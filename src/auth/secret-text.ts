/**
 * Random texts that open something, and the hash by which they are known. Pure but for WebCrypto;
 * no I/O, no clock.
 */
import { digestOf } from "../contract/bytes.ts";

/**
 * Cryptographically random bytes; `crypto.getRandomValues` at the edges, a fixed source in tests.
 */
export type RandomBytes = (length: number) => Uint8Array;

export const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** 256 bits in base62. */
export const SECRET_LENGTH = 43;

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

/**
 * SHA-256 in hex: what is stored. A secret of 256 bits cannot be guessed, so it needs no salt and
 * no stretching.
 */
export async function hashSecret(text: string): Promise<string> {
  return digestOf(bytesOf(text));
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}
