/** Why a request is not taken. Nothing was generated. */
import type { ENGINE_ERRORS } from "../../../src/contract/engine.ts";

export interface Refusal {
  readonly code: (typeof ENGINE_ERRORS)[number];
  /** A sentence that names the value and the rule. */
  readonly message: string;
  /** The field at fault, by its name in the public API. */
  readonly param: string | null;
  readonly retryAfterMs: number | null;
}

export function refuse(
  code: Refusal["code"],
  message: string,
  details: { readonly param?: string; readonly retryAfterMs?: number | null } = {},
): Refusal {
  return {
    code,
    message,
    param: details.param ?? null,
    retryAfterMs: details.retryAfterMs ?? null,
  };
}

/** Thrown where a request that runs cannot go on by its own fault. */
export class RequestFault extends Error {
  override readonly name = "RequestFault";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
