/**
 * Keys that were found to be open a moment ago, for what they may be used for. Only refusals go by
 * it, which tell nothing but that there is no room: so whoever asks again and again while there is
 * none costs no call of the account. Pure, and bounded.
 */
import type { KeyUse } from "../auth/key-policy.ts";
import type { ProvenKey } from "./services.ts";

const KEPT_MS = 1_000;
/** Then the memory starts anew. */
const MAX_KEYS = 4_096;

export class OpenKeys {
  readonly #sinceMs = new Map<string, number>();

  get size(): number {
    return this.#sinceMs.size;
  }

  note(key: ProvenKey, use: KeyUse, nowMs: number): void {
    if (this.#sinceMs.size >= MAX_KEYS) this.#sinceMs.clear();
    this.#sinceMs.set(nameOf(key, use), nowMs);
  }

  has(key: ProvenKey, use: KeyUse, nowMs: number): boolean {
    const sinceMs = this.#sinceMs.get(nameOf(key, use));
    return sinceMs !== undefined && Math.abs(nowMs - sinceMs) < KEPT_MS;
  }
}

const nameOf = ({ keyHash }: ProvenKey, { scope, model, clientIp }: KeyUse): string =>
  `${keyHash}\n${scope}\n${model}\n${clientIp}`;
