/** Admits requests that the edge signed, each once. */
import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

import {
  keyTextOf,
  type MacCheck,
  SIGNATURE_WINDOW_MS,
  type SignedHead,
  verifyHead,
} from "../../../src/contract/signature.ts";
import type { RequestHead } from "../engine-client/engine.ts";

const MAX_NONCES = 500_000;

/**
 * Nonces of the last two windows, in the order they came.
 *
 * Only signed requests get in, so only a holder of the secret can fill it; when full, it refuses
 * rather than forgets. A restart forgets: what a replay could still do then is look a request up or
 * stop it, as a request that ran never runs twice.
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

/**
 * Checks in this thread: WebCrypto asks another for each, which takes ten times the CPU of the
 * check and waits for a core where the engine has them all.
 */
export function createMacCheck(secret: string): MacCheck {
  const derived = createHmac("sha256", secret).update(keyTextOf("request")).digest();
  const key = createSecretKey(derived);
  return (mac, text) => {
    const own = createHmac("sha256", key).update(text).digest();
    return mac.length === own.length && timingSafeEqual(own, mac);
  };
}

export interface SignatureCheck {
  readonly isMac: MacCheck;
  readonly nonces: NonceMemory;
  readonly now: () => number;
}

/** What was signed of a request beside its method and path. */
export interface VerifiedHead extends RequestHead {
  /** That the body must have. */
  readonly digest: string;
}

/**
 * Whether a request is one of the edge's, by its head alone: its body is read only then. All
 * reasons for a refusal look the same from outside.
 *
 * @returns undefined: it is not
 */
export async function admitHead(
  check: SignatureCheck,
  head: SignedHead,
  headers: IncomingHttpHeaders,
): Promise<VerifiedHead | undefined> {
  const nowMs = check.now();
  const readHeader = (name: string) => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  };
  const verified = await verifyHead(check.isMac, head, readHeader, nowMs);
  if (!verified.ok || !check.nonces.remember(verified.nonce, nowMs)) return undefined;
  const { digest, organizationId, serviceTier } = verified;
  return { digest, organizationId, serviceTier };
}
