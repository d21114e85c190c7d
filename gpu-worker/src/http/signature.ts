/** Admits requests that the edge signed, each once. */
import type { IncomingHttpHeaders } from "node:http";

import {
  SIGNATURE_HEADERS,
  SIGNATURE_WINDOW_MS,
  type SignedParts,
  type SigningKey,
  verifyRequest,
} from "../../../src/contract/signature.ts";

const MAX_NONCES = 500_000;

/**
 * Nonces of the last two windows, in the order they came.
 *
 * Only signed requests get in, so only a holder of the secret can fill it; when full, it refuses rather than
 * forgets. A restart forgets: what a replay could still do then is look a request up or stop it, as a request
 * that ran never runs twice.
 */
export class NonceMemory {
  readonly #seen = new Map<string, number>();
  readonly #maxNonces: number;

  constructor(maxNonces = MAX_NONCES) {
    this.#maxNonces = maxNonces;
  }

  /** @returns false if it was seen before, or cannot be remembered */
  remember(nonce: string, nowMs: number): boolean {
    for (const [old, expiresAtMs] of this.#seen) {
      if (expiresAtMs > nowMs) break;
      this.#seen.delete(old);
    }
    if (this.#seen.has(nonce) || this.#seen.size >= this.#maxNonces) return false;
    this.#seen.set(nonce, nowMs + 2 * SIGNATURE_WINDOW_MS);
    return true;
  }
}

export interface SignatureCheck {
  readonly key: SigningKey;
  readonly nonces: NonceMemory;
  readonly now: () => number;
}

/** Whether a request looks signed at all; if not, its body need not be read. */
export function hasSignature(headers: IncomingHttpHeaders): boolean {
  return Object.values(SIGNATURE_HEADERS).every((name) => typeof headers[name] === "string");
}

/** All reasons for a refusal look the same from outside. */
export async function isAuthentic(
  check: SignatureCheck,
  parts: SignedParts,
  headers: IncomingHttpHeaders,
): Promise<boolean> {
  const nowMs = check.now();
  const readHeader = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
  const verified = await verifyRequest(check.key, parts, readHeader, nowMs);
  return verified.ok && check.nonces.remember(verified.nonce, nowMs);
}
