/**
 * The account that pays for the load on our edge, and the proof afterwards that every request was
 * booked.
 */
import { type AdminClient, DEMO_PRICE } from "../../scripts/edge/admin.ts";
import type { Reconciliation } from "../../src/contract/reconciliation.ts";
import { waitFor } from "../support/wait-for.ts";
import type { MockProcess } from "./mock-process.ts";
import { TOKENS } from "./plan.ts";

/** $1,000,000, and limits that no run of this benchmark reaches; they are checked all the same. */
const CREDIT_NANO_USD = 1_000_000_000_000_000;
const LIMITS = { requests_per_minute: 1_000_000, concurrent_requests: 10_000 };
const CONTEXT_TOKENS = 2_048;
const PAGE = 100;

export const MODELS = { whole: "mock", stream: "mock", paced: "mock-paced" } as const;

export interface Customer {
  readonly organizationId: string;
  readonly key: string;
}

export async function putModels(admin: AdminClient, mock: MockProcess): Promise<void> {
  const offers = { [MODELS.whole]: mock.url, [MODELS.paced]: mock.pacedUrl };
  for (const [id, url] of Object.entries(offers)) {
    await admin.putModel(id, {
      owned_by: "bench",
      context_tokens: CONTEXT_TOKENS,
      max_output_tokens: CONTEXT_TOKENS,
      deployments: [{ id: "mock", url }],
      price: DEMO_PRICE,
    });
  }
}

export async function createCustomer(
  admin: AdminClient,
  name: string,
  creditNanoUsd = CREDIT_NANO_USD,
): Promise<Customer> {
  const body = { name, credit_nano_usd: creditNanoUsd, ...LIMITS };
  const { id } = await admin.call("POST", "/admin/v1/organizations", body);
  const { key } = await admin.createKey(id, name);
  return { organizationId: id, key };
}

export interface Books {
  readonly reconciliation: Reconciliation;
  /**
   * Usage records with the outcome `completed`, every token counted, measured by the backend's
   * signed receipt.
   */
  readonly completed: number;
  readonly records: number;
  /** What the records charge together equals what the balance lost. */
  readonly isChargeExact: boolean;
}

/** Waits for the last settlement, then reads the whole of the account's books. */
export async function readBooks(admin: AdminClient, { organizationId }: Customer): Promise<Books> {
  const path = `/admin/v1/organizations/${organizationId}` as const;
  await waitFor(async () => (await admin.call("GET", path)).open_holds === 0).catch(
    () => undefined,
  );
  const reconciliation = await admin.call("GET", `${path}/reconciliation`);
  let completed = 0;
  let records = 0;
  let chargedNanoUsd = 0;
  for (let after = ""; ;) {
    const page = await admin.call("GET", `${path}/usage?limit=${PAGE}${after}`);
    for (const record of page.data) {
      const { outcome, completion_tokens: tokens, measured_by: measuredBy } = record;
      if (outcome === "completed" && tokens === TOKENS && measuredBy === "receipt") completed += 1;
      chargedNanoUsd += record.charge_nano_usd;
    }
    records += page.data.length;
    if (!page.has_more) break;
    after = `&after=${page.last_id ?? ""}`;
  }
  const isChargeExact = CREDIT_NANO_USD - chargedNanoUsd === reconciliation.posted_nano_usd;
  return { reconciliation, completed, records, isChargeExact };
}
