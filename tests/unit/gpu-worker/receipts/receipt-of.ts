import type { Receipt } from "../../../../src/contract/engine.ts";

/** Some receipt, not signed. */
export function receiptOf(requestId: string, atMs = 1_000_000_000_000): Receipt {
  return {
    requestId,
    organizationId: "org_1",
    model: "pocket-chat",
    workerId: "worker",
    outcome: "completed",
    promptTokens: 3,
    cachedTokens: 0,
    completionTokens: 5,
    queueMs: 0,
    prefillMs: 1,
    decodeMs: 2,
    batchOccupancy: 1,
    deviceMs: 1,
    kvBytes: 1,
    startedAtMs: atMs,
    endedAtMs: atMs,
    signature: "0".repeat(64),
  };
}
