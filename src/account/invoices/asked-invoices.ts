/** Which invoices are asked for, of drafts and final ones alike. Pure. */
import { nextMonthMs } from "../../billing/invoice.ts";
import type { InvoiceFilter } from "./verbs.ts";

interface Listed {
  readonly id: string;
  readonly kind: "invoice" | "credit_note";
  readonly status: "draft" | "open" | "paid" | "void";
  readonly number: string | null;
  readonly periodStartMs: number;
  readonly paymentRef: string | null;
}

/** A month is asked for that any of the stretch lies in. */
export function isAsked(
  invoice: Listed,
  { kinds, statuses, fromMs, toMs, text }: InvoiceFilter,
): boolean {
  const { id, kind, status, number, periodStartMs, paymentRef } = invoice;
  const sought = text?.toLowerCase();
  return (
    (kinds === null || kinds.includes(kind)) &&
    (statuses === null || statuses.includes(status)) &&
    (fromMs === null || nextMonthMs(periodStartMs) > fromMs) &&
    (toMs === null || periodStartMs < toMs) &&
    (sought === undefined ||
      [id, number, paymentRef].some((one) => one?.toLowerCase().includes(sought) === true))
  );
}
