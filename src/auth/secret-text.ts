/**
 * Texts that open something, and the hash by which they are known. Pure but for WebCrypto; no I/O,
 * no clock.
 */
import { digestOf } from "../contract/bytes.ts";

/** 256 bits in base62. */
export const SECRET_LENGTH = 43;

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
