/**
 * The keys that sign requests to workers, and receipts. Derived once per isolate and secret:
 * derivation costs more than signing.
 */
import { deriveSigningKey, type SigningKey } from "../contract/signature.ts";

export interface SigningKeys {
  readonly request: SigningKey;
  readonly receipt: SigningKey;
}

const derived = new Map<string, SigningKeys>();

export async function signingKeysOf(secret: string): Promise<SigningKeys> {
  const known = derived.get(secret);
  if (known !== undefined) return known;
  const keys = {
    request: await deriveSigningKey(secret, "request"),
    receipt: await deriveSigningKey(secret, "receipt"),
  };
  derived.set(secret, keys);
  return keys;
}
