/** Makes the signed receipt of a request: the meter of record. */
import type { Receipt } from "../../../src/contract/engine.ts";
import { signReceipt, type SigningKey } from "../../../src/contract/signature.ts";
import type { UnsignedReceipt } from "../protocol/messages.ts";

export type ReceiptSigner = (receipt: UnsignedReceipt) => Promise<Receipt>;

/** Durations are rounded to microseconds. */
export function createReceiptSigner(key: SigningKey, workerId: string): ReceiptSigner {
  return (receipt) =>
    signReceipt(key, {
      ...receipt,
      workerId,
      queueMs: round(receipt.queueMs),
      prefillMs: round(receipt.prefillMs),
      decodeMs: round(receipt.decodeMs),
      deviceMs: round(receipt.deviceMs),
    });
}

function round(durationMs: number): number {
  return Math.round(durationMs * 1000) / 1000;
}
