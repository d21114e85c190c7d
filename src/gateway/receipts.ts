/**
 * Receipts that a gpu-worker sends by itself, because the connection that should have carried them broke: the edge was
 * killed, or the client left at a bad moment. Each is signed for its own request and settles it at most once, so a
 * replay does no harm.
 */
import type { Account, AccountOf, Outcome } from "../account/account.ts";
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

export interface Accepted {
  /** Request ids that need not be sent again. */
  readonly acknowledged: string[];
  /** Those that will never be taken: they are not signed by a worker of ours. */
  readonly refused: string[];
}

/** Books what can be booked, each by itself: one account that cannot be reached keeps no other's from it. */
export async function acceptReceipts(
  services: ReceiptServices,
  receipts: readonly Receipt[],
): Promise<Accepted> {
  const accepted: Accepted = { acknowledged: [], refused: [] };
  for (const receipt of receipts) {
    const isOurs =
      organizationPart(receipt.organizationId) !== undefined &&
      (await services.isReceiptSigned(receipt));
    if (!isOurs) {
      logEvent("receipt.refused", { requestId: receipt.requestId.slice(0, 64) });
      accepted.refused.push(receipt.requestId);
      continue;
    }
    const { requestId } = receipt;
    try {
      await book(services.accountOf(receipt.organizationId), receipt);
      accepted.acknowledged.push(requestId);
    } catch (cause) {
      logEvent("receipt.not_booked", { requestId }, cause);
    }
  }
  return accepted;
}

async function book(account: Account, receipt: Receipt): Promise<void> {
  const { requestId, completionTokens, prefillMs } = receipt;
  const outcome = OUTCOMES[receipt.outcome];
  const hasWork = completionTokens > 0 || prefillMs > 0;
  if (hasWork) await account.settle({ requestId, outcome, ...measureReceipt(receipt) });
  else await account.void(requestId, outcome);
}
