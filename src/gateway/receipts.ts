/**
 * Receipts that a gpu-worker sends by itself, because the connection that should have carried them broke: the edge was
 * killed, or the client left at a bad moment. Each is signed for its own request and settles it at most once, so a
 * replay does no harm.
 */
import type { AccountOf, Outcome } from "../account/account.ts";
import { organizationPart } from "../auth/api-key.ts";
import { measureReceipt } from "../backends/backend.ts";
import type { Receipt } from "../contract/engine.ts";
import { logEvent } from "../observability/log.ts";

export interface ReceiptServices {
  readonly accountOf: AccountOf;
  readonly isRequestSigned: (
    parts: { method: string; path: string; body: Uint8Array },
    headers: Headers,
  ) => Promise<boolean>;
  readonly isReceiptSigned: (receipt: Receipt) => Promise<boolean>;
}

const OUTCOMES: Record<Receipt["outcome"], Outcome> = {
  completed: "completed",
  cancelled: "client_left",
  failed: "backend_failed",
  expired: "expired",
};

/** Books what can be booked. @returns the request ids that need not be sent again */
export async function acceptReceipts(
  services: ReceiptServices,
  receipts: readonly Receipt[],
): Promise<string[]> {
  const acknowledged: string[] = [];
  for (const receipt of receipts) {
    const isOurs =
      organizationPart(receipt.organizationId) !== undefined &&
      (await services.isReceiptSigned(receipt));
    if (!isOurs) {
      logEvent("receipt.refused", { requestId: receipt.requestId.slice(0, 64) });
      continue;
    }
    const account = services.accountOf(receipt.organizationId);
    const { requestId, completionTokens, prefillMs } = receipt;
    const outcome = OUTCOMES[receipt.outcome];
    const hasWork = completionTokens > 0 || prefillMs > 0;
    if (hasWork) await account.settle({ requestId, outcome, ...measureReceipt(receipt) });
    else await account.void(requestId, outcome);
    acknowledged.push(requestId);
  }
  return acknowledged;
}
