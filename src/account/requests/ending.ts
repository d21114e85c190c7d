/** What an end that is told of is worth: who may tell of it, and by which figures. Pure. */
import { measureReceipt, NO_TIMING } from "../../backends/evidence.ts";
import type { Usage } from "../../billing/pricing.ts";
import { STOPS } from "../../contract/common.ts";
import type { Receipt } from "../../contract/engine.ts";
import type { Outcome, SettleCall } from "../gate.ts";
import type { Hold } from "./hold.ts";

/** What a request was, by whoever measured it. */
export type Measured = Pick<SettleCall, "usage" | "timing" | "receipt">;

/**
 * Ends that the edge alone tells of: it gave the answer or a part of it, or it saw the client leave
 * who would have had it.
 */
const TOLD_BY_EDGE: ReadonlySet<Outcome> = new Set(["completed", "client_left", ...STOPS]);

/**
 * A whole answer that failed, or that nobody is known to have got, costs nothing, whoever tells of
 * its end.
 */
export function isUndelivered(
  { isStream }: Pick<Hold, "isStream">,
  { outcome, receipt }: Pick<SettleCall, "outcome" | "receipt">,
): boolean {
  if (isStream) return false;
  const hasFailed = receipt?.outcome === "failed" || receipt?.outcome === "expired";
  return hasFailed || !TOLD_BY_EDGE.has(outcome);
}

export function billable({ usage, timing }: Measured): Usage {
  return { ...usage, deviceMs: timing.deviceMs };
}

/** What the worker says was made, where it has said so; what is to be charged may be less. */
export function wordOfMeter(call: SettleCall): Measured | undefined {
  if (call.receipt !== undefined) return measureReceipt(call.receipt);
  return call.measuredBy === "receipt" ? call : undefined;
}

const NO_USAGE = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 };

/** An end without a charge. @param receipt what was done all the same */
export function toVoid(requestId: string, outcome: Outcome, receipt?: Receipt): SettleCall {
  const nothing = { measuredBy: "none", usage: NO_USAGE, timing: NO_TIMING } as const;
  const measured = receipt === undefined ? nothing : measureReceipt(receipt);
  return { requestId, outcome, ...measured };
}
