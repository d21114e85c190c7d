/**
 * What gpu-workers tell by themselves: the receipt of every request, which most often is in the
 * books already, and the requests that they lost when they were killed. Each is booked at most
 * once, so a replay does no harm.
 */
import type { Account, AccountOf } from "../account/account.ts";
import { organizationPart } from "../auth/api-key.ts";
import { isPossible, measureReceipt } from "../backends/evidence.ts";
import type { LostRequest } from "../contract/deliveries.ts";
import type { Receipt } from "../contract/engine.ts";
import { SHADOW_ORGANIZATION } from "../contract/shadows.ts";
import { logEvent } from "../observability/log.ts";
import type { ShadowReceipt, ShadowRuns } from "../routing/shadow-runs.ts";

export interface ReceiptServices {
  readonly accountOf: AccountOf;
  /**
   * The digest that the body must have, for a request with the signature of a worker of ours; null
   * for any other.
   */
  readonly signedDigest: (
    head: { readonly method: string; readonly path: string },
    headers: Headers,
  ) => Promise<string | null>;
  readonly isReceiptSigned: (receipt: Receipt) => Promise<boolean>;
  readonly shadowRuns: ShadowRuns;
}

export interface Accepted {
  /** Request ids that need not be sent again. */
  readonly acknowledged: string[];
  /**
   * Those that will never be taken: they are not of a worker or an organization of ours, or make no
   * sense.
   */
  readonly refused: string[];
}

interface Report {
  readonly requestId: string;
  readonly organizationId: string;
}

export async function acceptReceipts(
  services: ReceiptServices,
  receipts: readonly Receipt[],
): Promise<Accepted> {
  const isSigned = await Promise.all(receipts.map((receipt) => services.isReceiptSigned(receipt)));
  const signed = new Set(receipts.filter((_, at) => isSigned[at]));
  return accept(services, receipts, {
    isOurs: (receipt) => isPossible(receipt) && signed.has(receipt),
    take: (account, own) => account.takeReceipts(own),
    toFigures: (receipt) => {
      const { usage, timing } = measureReceipt(receipt);
      const deviceUs = Math.round(timing.deviceMs * 1_000);
      return { id: receipt.requestId, measuredBy: "receipt", ...usage, deviceUs };
    },
  });
}

export function acceptLostRequests(
  services: ReceiptServices,
  requests: readonly LostRequest[],
): Promise<Accepted> {
  return accept(services, requests, {
    isOurs: () => true,
    take: (account, own) => account.takeLost(own),
    toFigures: ({ requestId: id, promptTokens, completionTokens }) => {
      const figures = { promptTokens, cachedTokens: 0, completionTokens, deviceUs: 0 };
      return { id, measuredBy: "relay", ...figures };
    },
  });
}

/** One call for each account; one that cannot be reached keeps no other from its own. */
async function accept<T extends Report>(
  { accountOf, shadowRuns }: ReceiptServices,
  reports: readonly T[],
  { isOurs, take, toFigures }: AcceptOptions<T>,
): Promise<Accepted> {
  const isShadow = ({ organizationId }: T) => organizationId === SHADOW_ORGANIZATION;
  const isTaken = (report: T): boolean =>
    (isShadow(report) || organizationPart(report.organizationId) !== undefined) && isOurs(report);
  const refused = reports.filter((report) => !isTaken(report)).map(({ requestId }) => requestId);
  for (const requestId of refused)
    logEvent("receipt.refused", { requestId: requestId.slice(0, 64) });
  const byOrganization = Map.groupBy(reports.filter(isTaken), (report) => report.organizationId);
  const taken = [...byOrganization].map(async ([organizationId, own]) => {
    try {
      // Nobody's account knows of what was copied: its cost is written down by itself.
      if (organizationId === SHADOW_ORGANIZATION) {
        await shadowRuns.takeReceipts(own.map(toFigures));
        return own.map(({ requestId }) => requestId);
      }
      return await take(accountOf(organizationId), own);
    } catch (cause) {
      logEvent("receipt.not_booked", { organizationId }, cause);
      return [];
    }
  });
  return { acknowledged: (await Promise.all(taken)).flat(), refused };
}

interface AcceptOptions<T> {
  readonly isOurs: (report: T) => boolean;
  /** @returns ids that need not be sent again */
  readonly take: (account: Account, reports: readonly T[]) => Promise<string[]>;
  /** Of shadow traffic. */
  readonly toFigures: (report: T) => ShadowReceipt;
}
