/**
 * What an account can be asked about invoices, as plain data. Amounts are nano-USD in decimal: sums
 * may pass what a number holds.
 */
import type { Actor } from "../../auth/actor.ts";
import type { InvoiceLine, PlanLine, Tax } from "../../billing/invoice.ts";

/**
 * Whom invoices are made out to. Its address is the customer's word; taxes and where it is sent are
 * the operators'.
 */
export interface BillingProfile {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly email: string;
  /** The customer's own number with a tax office. */
  readonly taxId: string;
  readonly taxes: readonly Tax[];
  /** null: invoices are not sent to Stripe. */
  readonly stripeCustomerId: string | null;
}

export type BillingContact = Pick<BillingProfile, "name" | "addressLines" | "email" | "taxId">;
export type BillingTerms = Pick<BillingProfile, "taxes" | "stripeCustomerId">;

export interface InvoiceAmounts {
  readonly charges: string;
  readonly refunds: string;
  /** Invoices from before there were plans have none of these. */
  readonly fees?: string;
  readonly included?: string;
  readonly overage?: string;
  readonly subtotal: string;
  readonly taxes: readonly (Tax & { readonly amount: string })[];
  readonly tax: string;
  readonly creditsApplied: string;
  readonly broughtForward: string;
  readonly netDue: string;
  readonly carried: string;
  readonly rounding: string;
  readonly dueCents: string;
}

/** What is final when an invoice is. */
export interface InvoiceContent {
  readonly organization: { readonly id: string; readonly name: string };
  readonly profile: BillingProfile;
  readonly amounts: InvoiceAmounts;
}

/** Where an invoice stands on its way to Stripe. */
export interface Delivery {
  readonly state: "waiting" | "sent" | "failed";
  readonly attempts: number;
  readonly nextAtMs: number;
  readonly externalId: string | null;
  readonly fault: string | null;
}

export interface Invoice extends InvoiceContent {
  readonly id: string;
  readonly kind: "invoice" | "credit_note";
  /** null: a draft has none. */
  readonly number: string | null;
  readonly status: "draft" | "open" | "paid" | "void";
  /** Unix milliseconds: a calendar month in UTC; the end is not included. */
  readonly periodStartMs: number;
  readonly periodEndMs: number;
  /** Of a credit note: the invoice that it corrects. */
  readonly corrects: string | null;
  /** The ledger's entries that it covers, both included. */
  readonly firstSequence: number;
  readonly lastSequence: number;
  readonly issuedAtMs: number | null;
  /** Paid or void since. */
  readonly settledAtMs: number | null;
  readonly paymentRef: string | null;
  readonly delivery: Delivery | null;
}

export type WireLine = Omit<InvoiceLine, "quantity" | "amount"> & {
  readonly quantity: string;
  readonly amount: string;
};

export type WirePlanLine = Omit<PlanLine, "amount"> & { readonly amount: string };

/** Of a credit note: what was given back of one request. */
export interface RefundLine {
  readonly requestId: string;
  readonly amount: string;
}

export interface InvoiceWithLines extends Invoice {
  readonly lines: readonly WireLine[];
  readonly planLines: readonly WirePlanLine[];
  readonly refunds: readonly RefundLine[];
}

/** Which invoices; null: whichever. */
export interface InvoiceFilter {
  readonly kinds: readonly Invoice["kind"][] | null;
  readonly statuses: readonly Invoice["status"][] | null;
  /** Unix milliseconds, the end not included: of months that any of it lies in. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** What is in an id, a number or a payment's reference, however it is written. */
  readonly text: string | null;
}

export type InvoiceRefusal =
  | "unknown_invoice"
  | "not_over"
  | "not_folded"
  | "not_oldest"
  | "not_open"
  | "is_draft"
  | "not_sent_anywhere";

export type InvoiceResult =
  | { readonly ok: true; readonly isNew: boolean; readonly invoice: Invoice }
  | { readonly ok: false; readonly reason: InvoiceRefusal };

/** Every verb is atomic, and safe to repeat. */
export interface InvoiceVerbs {
  getBillingProfile(): Promise<BillingProfile>;
  putBillingProfile(change: BillingContact | BillingTerms, actor: Actor): Promise<BillingProfile>;
  /** Newest first, drafts before all; each a part of it: invoices after this id. */
  listInvoices(
    limit: number,
    after: string | null,
    asked?: InvoiceFilter,
  ): Promise<readonly Invoice[]>;
  getInvoice(id: string): Promise<InvoiceWithLines | null>;
  /** A draft whose month is over becomes an invoice with a number, for good. */
  finalizeInvoice(id: string, actor: Actor): Promise<InvoiceResult>;
  /** The money came: its credit is booked, once. */
  payInvoice(id: string, paymentRef: string, actor: Actor): Promise<InvoiceResult>;
  /** Nobody has to pay it; what it asked for is owed all the same, and the next one asks for it. */
  voidInvoice(id: string, actor: Actor): Promise<InvoiceResult>;
  /** Tries again to send one that could not be sent. */
  sendInvoice(id: string, actor: Actor): Promise<InvoiceResult>;
}
