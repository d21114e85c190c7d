/**
 * Passwords as they are stored: PBKDF2-HMAC-SHA512, which the runtime computes natively and without
 * memory, in rounds. Each round is salted with the result of the one before it, so that the work
 * can be paused between two and nobody can leave any out. The parameters stand in each hash, so
 * that they can be raised (decisions/0033 has the figures).
 *
 * Hashes of before, by scrypt, still open; they are made anew when their owner signs in.
 */
import { scryptAsync } from "@noble/hashes/scrypt.js";

import { toHex } from "../contract/bytes.ts";

const SALT_BYTES = 16;
const HASH_BYTES = 32;
/**
 * About ten milliseconds of a slow core, in which a Worker does nothing else; Cloudflare allows ten
 * times as many.
 */
const ROUND_ITERATIONS = 10_000;
const SCHEME = "pbkdf2-sha512";

/**
 * Called before each round with its share of the usual work of one; the round begins when it is
 * settled.
 */
export type Pace = (rounds: number) => Promise<unknown>;

interface Parameters {
  readonly iterations: number;
  readonly roundIterations: number;
  readonly salt: Uint8Array<ArrayBuffer>;
}

/**
 * `pbkdf2-sha512$iterations$iterations of a round$salt$hash`, the last two in hex.
 *
 * @param cost iterations in all
 */
export async function hashPassword(
  password: string,
  cost: number,
  { random, pace }: { readonly random: (length: number) => Uint8Array; readonly pace: Pace },
): Promise<string> {
  const salt = Uint8Array.from(random(SALT_BYTES));
  const parameters = { iterations: cost, roundIterations: ROUND_ITERATIONS, salt };
  const hash = toHex(await derive(password, parameters, pace));
  return [SCHEME, cost, ROUND_ITERATIONS, toHex(salt), hash].join("$");
}

/** Takes as long for a person without a password, and for nobody at all, as for any other. */
export async function verifyPassword(
  password: string,
  stored: string | null,
  { cost, pace }: { readonly cost: number; readonly pace: Pace },
): Promise<boolean> {
  const nobody = [SCHEME, cost, ROUND_ITERATIONS, "00".repeat(SALT_BYTES), ""].join("$");
  const [scheme, ...parts] = (stored ?? nobody).split("$");
  const hash =
    scheme === SCHEME
      ? await derive(password, toParameters(parts), pace)
      : await deriveByScrypt(password, parts, pace);
  return isEqual(toHex(hash), parts.at(-1) ?? "");
}

/** Whether a hash is of before: with other parameters than a new one has. */
export function isOutdated(stored: string, cost: number): boolean {
  return !stored.startsWith(`${[SCHEME, cost, ROUND_ITERATIONS].join("$")}$`);
}

async function derive(
  password: string,
  { iterations, roundIterations, salt }: Parameters,
  pace: Pace,
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey("raw", toBytes(password), "PBKDF2", false, [
    "deriveBits",
  ]);
  let result = salt;
  for (let left = iterations; left > 0; left -= roundIterations) {
    const round = Math.min(left, roundIterations);
    await pace(round / ROUND_ITERATIONS);
    const algorithm = { name: "PBKDF2", hash: "SHA-512", salt: result, iterations: round };
    // As long as the hash function's own result: more would cost more, and less would not cost
    // less.
    result = new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, 512));
  }
  return result.subarray(0, HASH_BYTES);
}

function toParameters([iterations, roundIterations, salt = ""]: readonly string[]): Parameters {
  return {
    iterations: Number(iterations),
    roundIterations: Number(roundIterations),
    salt: fromHex(salt),
  };
}

/**
 * In one piece: the runtime's clock stands still while it computes, so that it cannot know when to
 * pause.
 */
async function deriveByScrypt(
  password: string,
  [n, r, p, salt = ""]: readonly string[],
  pace: Pace,
): Promise<Uint8Array> {
  const parameters = { N: Number(n), r: Number(r), p: Number(p), dkLen: HASH_BYTES };
  await pace((parameters.N * parameters.r * parameters.p) / SCRYPT_WORK_OF_A_ROUND);
  return scryptAsync(password.normalize("NFKC"), fromHex(salt), parameters);
}

/** N times r times p; 16,384, 8 and 5 took 0.6 seconds. */
const SCRYPT_WORK_OF_A_ROUND = 10_000;

function isEqual(hash: string, expected: string): boolean {
  let difference = hash.length === expected.length ? 0 : 1;
  for (let i = 0; i < hash.length; i++) difference |= hash.charCodeAt(i) ^ expected.charCodeAt(i);
  return difference === 0;
}

const toBytes = (password: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(password.normalize("NFKC")) as Uint8Array<ArrayBuffer>;

const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
