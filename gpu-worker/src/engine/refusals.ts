/** Why the engine runs a request not at all. */
import type { Receipt } from "../../../src/contract/engine.ts";
import type { Use } from "../models/model-pool.ts";
import { type Refusal, refuse } from "../protocol/refusal.ts";

type Unusable = Extract<Use<never>, { ok: false }>["reason"];

export function refuseUnbegun(outcome: Receipt["outcome"]): Refusal {
  switch (outcome) {
    case "cancelled":
      return refuse("deadline_exceeded", "the request was cancelled before it began");
    case "expired":
      return refuse("deadline_exceeded", "the request's deadline passed before it could begin");
    case "completed":
    case "failed":
      return refuse("internal_error", "the model failed before the request began");
  }
}

export function refuseModel(id: string, { reason }: { readonly reason: Unusable }): Refusal {
  switch (reason) {
    case "unknown":
      return refuse("model_not_found", `this worker has no model ${id}`, { param: "model" });
    case "full":
      return refuse("no_capacity", `no place is free for model ${id}`, { retryAfterMs: 1_000 });
    case "failed":
      return refuse("internal_error", `model ${id} could not be loaded`);
    case "cancelled":
      return refuseUnbegun("cancelled");
  }
}
