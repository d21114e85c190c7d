/**
 * What requests were refused for lately, so that it can be said why somebody was limited. Kept in
 * memory alone: a flood of refusals writes nothing, and what an object forgets when it leaves the
 * memory is nobody's money.
 */
import { isOfToken } from "../end-users/token-terms.ts";
import type { AdmitCall, AdmitRefusal } from "../gate.ts";

/** Those that are alike are one; the one that was longest ago goes where there are more. */
export const MAX_KINDS = 50;

export interface RefusedRequests {
  /** Of this kind, as long as it is remembered. */
  readonly id: string;
  readonly keyId: string;
  readonly model: string;
  /** The newest of them. */
  readonly refusal: AdmitRefusal;
  readonly count: number;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
}

/**
 * What opens nothing is nobody's request, a request that is sent again has been answered, and one
 * that goes another way through a named route, or to another model, is not refused.
 */
const UNTOLD: ReadonlySet<AdmitRefusal["reason"]> = new Set([
  "key_invalid",
  "already_resolved",
  "node_exceeded",
  "escalated",
]);

export class RefusalLog {
  /** The newest last. */
  readonly #kinds = new Map<string, RefusedRequests>();
  #made = 0;

  note(
    { keyId, model }: Pick<AdmitCall, "keyId" | "model">,
    refusal: AdmitRefusal,
    nowMs: number,
  ): void {
    if (UNTOLD.has(refusal.reason)) return;
    const kind = JSON.stringify([keyId, model, refusal.reason, whatRefused(refusal)]);
    const before = this.#kinds.get(kind);
    this.#kinds.delete(kind);
    if (before === undefined) this.#made += 1;
    this.#kinds.set(kind, {
      id: before?.id ?? `refusal_${this.#made}`,
      keyId,
      model,
      refusal,
      count: (before?.count ?? 0) + 1,
      firstAtMs: before?.firstAtMs ?? nowMs,
      lastAtMs: nowMs,
    });
    const [oldest] = this.#kinds.keys();
    if (this.#kinds.size > MAX_KINDS && oldest !== undefined) this.#kinds.delete(oldest);
  }

  /** The newest first. */
  list(): RefusedRequests[] {
    return [...this.#kinds.values()].toReversed();
  }
}

function whatRefused(refusal: AdmitRefusal): unknown {
  // Of tokens there may be very many: together they are one.
  if (isOfToken(refusal)) return "token";
  if (refusal.reason === "budget_exceeded") return refusal.budgetId;
  if (refusal.reason !== "limited") return null;
  const { scope, scopeId, metric, period, model } = refusal.limit.rule;
  return [scope, scopeId, metric, period, model, refusal.limit.neverFits];
}
