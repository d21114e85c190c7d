/**
 * Receipts that a gpu-worker sends by itself, because the connection that should have carried them broke: the edge was
 * killed, or the client left at a bad moment. Each is signed for its own request, whose account books it at most once, so
 * a replay does no harm.
 */
import type { AccountOf } from "../account/account.ts";
import { organizationPart } from "../auth/api-key.ts";
import { isPossible } from "../backends/backend.ts";
import type { Receipt } from "../contract/engine.ts";
import { logEvent } from "../observability/log.ts";

export interface ReceiptServices {
  readonly accountOf: AccountOf;
  /** The digest that the body must have, for a request with the signature of a worker of ours; null for any other. */
  readonly signedDigest: (
    head: { readonly method: string; readonly path: string },
    headers: Headers,
  ) => Promise<string | null>;
  readonly isReceiptSigned: (receipt: Receipt) => Promise<boolean>;
}

export interface Accepted {
  /** Request ids that need not be sent again. */
  readonly acknowledged: string[];
  /** Those that will never be taken: they are not signed by a worker of ours, or make no sense. */
  readonly refused: string[];
}

/**
 * Books what can be booked, each by itself: one account that cannot be reached keeps no other's from it. Side by side, as an
 * account writes together what comes together.
 */
export async function acceptReceipts(
  services: ReceiptServices,
  receipts: readonly Receipt[],
): Promise<Accepted> {
  const ends = await Promise.all(receipts.map((receipt) => accept(services, receipt)));
  const idsOf = (end: End): string[] =>
    receipts.filter((_, at) => ends[at] === end).map(({ requestId }) => requestId);
  return { acknowledged: idsOf("booked"), refused: idsOf("refused") };
}

/** `owed`: it is to be sent again. */
type End = "booked" | "refused" | "owed";

async function accept(services: ReceiptServices, receipt: Receipt): Promise<End> {
  const { requestId, organizationId } = receipt;
  const isOurs =
    organizationPart(organizationId) !== undefined &&
    isPossible(receipt) &&
    (await services.isReceiptSigned(receipt));
  if (!isOurs) {
    logEvent("receipt.refused", { requestId: requestId.slice(0, 64) });
    return "refused";
  }
  try {
    await services.accountOf(organizationId).takeReceipt(receipt);
    return "booked";
  } catch (cause) {
    logEvent("receipt.not_booked", { requestId }, cause);
    return "owed";
  }
}
