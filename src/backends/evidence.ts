/** What the figures of a request rest on, as a backend tells them. Pure. */
import type { TokenUsage } from "../billing/pricing.ts";
import type { Receipt } from "../contract/engine.ts";
import type { ProviderCheck } from "../contract/provider-checks.ts";

export interface EngineTiming {
  readonly queueMs: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
  /** The request's share of the device's time. */
  readonly deviceMs: number;
}

export const NO_TIMING: EngineTiming = { queueMs: 0, prefillMs: 0, decodeMs: 0, deviceMs: 0 };

/** A backend's own word of what it did: signed by a worker of ours, or just said. */
export interface Measured {
  readonly measuredBy: "receipt" | "provider";
  readonly usage: TokenUsage;
  readonly timing: EngineTiming;
  readonly receipt?: Receipt;
  /** A provider's figures beside our own. */
  readonly check?: ProviderCheck;
  /** What a provider says that it charges us, in nano-USD. */
  readonly costNanoUsd?: number;
}

/** A receipt in the words of a settlement. */
export function measureReceipt(receipt: Receipt): Measured & { readonly receipt: Receipt } {
  const { promptTokens, cachedTokens, completionTokens } = receipt;
  const { queueMs, prefillMs, decodeMs, deviceMs } = receipt;
  return {
    measuredBy: "receipt",
    usage: { promptTokens, cachedTokens, completionTokens },
    timing: { queueMs, prefillMs, decodeMs, deviceMs },
    receipt,
  };
}

/** Whether a receipt can be priced. A signature says who wrote it, not that it makes sense. */
export function isPossible(receipt: Receipt): boolean {
  const { promptTokens, cachedTokens, completionTokens, carriedTokens = 0 } = receipt;
  return cachedTokens <= promptTokens && carriedTokens <= completionTokens;
}

/** Whether its worker ran anything: what another had made is no work of its own. */
export function hasOwnWork({ completionTokens, carriedTokens = 0, prefillMs }: Receipt): boolean {
  return completionTokens > carriedTokens || prefillMs > 0;
}

/** Whether anything was run for it, wherever. */
export function hasWork({ completionTokens, prefillMs }: Receipt): boolean {
  return completionTokens > 0 || prefillMs > 0;
}
