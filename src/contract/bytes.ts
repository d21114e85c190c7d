/**
 * Bytes as text, in the forms that the wire has: hexadecimal, base64 and UTF-8. Pure, and as fast
 * for a table as for a signature.
 */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Small letters. */
export function toHex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += HEX[byte] ?? "";
  return text;
}

/** Without a mark of byte order at its begin; undefined: it is not UTF-8. */
export function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** SHA-256 in hexadecimal, through WebCrypto. */
export async function digestOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return toHex(new Uint8Array(digest));
}

const LETTERS = new TextEncoder().encode(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
);
const PADDING = 0x3d;

/**
 * Through bytes: spread into letters and joined, a sound of 3 MB kept the thread that carries every
 * stream for a tenth of a second.
 */
export function toBase64(bytes: Uint8Array): string {
  const units = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  const letterAt = (bits: number): number => LETTERS[bits & 63] ?? PADDING;
  for (let [at, to] = [0, 0]; at < bytes.length; at += 3, to += 4) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    units[to] = letterAt(group >> 18);
    units[to + 1] = letterAt(group >> 12);
    units[to + 2] = letterAt(group >> 6);
    units[to + 3] = letterAt(group);
  }
  if (bytes.length % 3 > 0) units[units.length - 1] = PADDING;
  if (bytes.length % 3 === 1) units[units.length - 2] = PADDING;
  return new TextDecoder().decode(units);
}

/** @throws {DOMException} for what is not base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = units.charCodeAt(at);
  return bytes;
}
