/** Which invoices are listed, as the address has it. Pure. */
import { readSpan, toQuery, type Bounds, type Span } from "../span.ts";

/** Months that any of the days lies in. */
export const OF_INVOICES = { ranges: ["all", "90d"], usual: "all", maxDays: 3_660 } as const;

const STATES = ["draft", "open", "paid", "void", "credit_note"] as const;
/** Credit notes are paid when they are made. */
export type InvoiceState = (typeof STATES)[number];

export const MAX_TEXT_LENGTH = 128;

export interface InvoicesView extends Span {
  readonly state?: InvoiceState;
  /** What is in a number, an id or a payment's reference. */
  readonly text?: string;
}

type Search = Readonly<Record<string, unknown>>;

/** Whatever an address says, invoices that can be listed. */
export function readInvoicesView(search: Search): InvoicesView {
  const state = STATES.find((one) => one === search["state"]);
  // The address has what looks like a number as one.
  const { text: value } = search;
  const text = (typeof value === "number" || typeof value === "string" ? String(value) : "")
    .trim()
    .slice(0, MAX_TEXT_LENGTH);
  return {
    ...readSpan(search, OF_INVOICES),
    ...(state !== undefined && { state }),
    ...(text !== "" && { text }),
  };
}

export function invoicesQuery({ state, text }: InvoicesView, bounds: Bounds) {
  const stateQuery =
    state === "credit_note"
      ? { kinds: [state] }
      : { ...(state !== undefined && { kinds: ["invoice" as const], statuses: [state] }) };
  return { ...toQuery(bounds), ...stateQuery, ...(text !== undefined && { text }) };
}
