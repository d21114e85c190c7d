/**
 * Passwords: scrypt with the parameters of OWASP's list that fit a Worker's memory (16 MiB, five passes, about half a
 * second of a slow core). The parameters stand in each hash, so that they can be raised.
 */
import { scryptAsync } from "@noble/hashes/scrypt.js";

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/**
 * `scrypt$N$r$p$salt$hash`, the last two in hex.
 *
 * @param cost scrypt's N, a power of two; its r is 8 and its p is 5
 */
export async function hashPassword(
  password: string,
  cost: number,
  random: (length: number) => Uint8Array,
): Promise<string> {
  const salt = random(SALT_BYTES);
  const parameters = { N: cost, r: 8, p: 5, dkLen: HASH_BYTES };
  const hash = await scryptAsync(password.normalize("NFKC"), salt, parameters);
  return ["scrypt", cost, 8, 5, toHex(salt), toHex(hash)].join("$");
}

/** Takes as long for a person without a password, and for nobody at all, as for any other. */
export async function verifyPassword(
  password: string,
  stored: string | null,
  cost: number,
): Promise<boolean> {
  const nobody = ["scrypt", cost, 8, 5, "00".repeat(SALT_BYTES), ""].join("$");
  const [, n, r, p, salt = "", expected = ""] = (stored ?? nobody).split("$");
  const parameters = { N: Number(n), r: Number(r), p: Number(p), dkLen: HASH_BYTES };
  const hash = toHex(await scryptAsync(password.normalize("NFKC"), fromHex(salt), parameters));
  let difference = hash.length === expected.length ? 0 : 1;
  for (let i = 0; i < hash.length; i++) difference |= hash.charCodeAt(i) ^ expected.charCodeAt(i);
  return difference === 0;
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
