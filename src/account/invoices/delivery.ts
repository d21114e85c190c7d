/**
 * Sends what waits in the outbox: one for each alarm, each attempt written down before it begins.
 */
import type { Stripe } from "../../config.ts";
import { logEvent } from "../../observability/log.ts";
import type { InvoiceShelf } from "./invoice-shelf.ts";
import type { Outbox } from "./outbox.ts";
import { sendToStripe, type SendResult } from "./stripe.ts";
import type { OutboxRow } from "./tables.ts";

/** Stripe keeps idempotency keys for a day. */
const KEYS_KEPT_MS = 20 * 3_600_000;

interface Parts {
  readonly outbox: Outbox;
  readonly shelf: InvoiceShelf;
  readonly stripe: Stripe | null;
  readonly transaction: (work: () => void) => void;
  readonly now: () => number;
}

/**
 * What fails is tried again later, and what else waits goes with the next alarm; nothing is thrown.
 */
export async function deliverInvoices(parts: Parts): Promise<void> {
  const { outbox, stripe, transaction, now } = parts;
  const due = stripe === null ? undefined : outbox.due(now());
  if (stripe === null || due === undefined) return;
  transaction(() => outbox.begin(due, now()));
  const result = await deliver(parts, stripe, due);
  transaction(() => {
    if (result.ok) outbox.sent(due.invoice_id, result.externalId);
    else outbox.failed(due.invoice_id, result.fault, result.isFinal);
  });
  if (!result.ok)
    logEvent("invoice.not_sent", { invoiceId: due.invoice_id, attempts: due.attempts + 1 });
}

async function deliver(parts: Parts, stripe: Stripe, due: OutboxRow): Promise<SendResult> {
  const row = parts.shelf.find(due.invoice_id);
  if (row === undefined || row.status !== "open")
    return { ok: false, fault: "It is not open any more.", isFinal: true };
  const begunAtMs = due.begun_at_ms ?? parts.now();
  return sendToStripe(stripe, {
    invoice: parts.shelf.toInvoice(row),
    customer: parts.shelf.profile().stripeCustomerId ?? "",
    isOld: parts.now() - begunAtMs > KEYS_KEPT_MS,
  });
}
