/** The account's invoices as the wire's. Pure. */
import type { z } from "zod";

import type {
  BillingProfile,
  BillingTerms,
  Invoice,
  InvoiceAmounts,
  InvoiceResult,
  InvoiceWithLines,
} from "../../account/invoices/verbs.ts";
import { centsToUsd } from "../../billing/invoice.ts";
import type { putBillingTermsRequestSchema } from "../../contract/invoices.ts";
import { ApiError, quoted } from "../../errors.ts";
import { seconds, secondsOrNull } from "../wire-times.ts";

const RATE_DIGITS = 4;

/** `"19.5"` is 195,000 millionths. */
export function parseRate(percent: string): number {
  const [whole = "0", fraction = ""] = percent.split(".");
  return Number(whole + fraction.padEnd(RATE_DIGITS, "0"));
}

/** `19.50` */
export function formatRate(rate: number): string {
  const digits = String(rate).padStart(RATE_DIGITS + 1, "0");
  const fraction = digits.slice(-RATE_DIGITS).replace(/0{1,2}$/, "");
  return `${digits.slice(0, -RATE_DIGITS)}.${fraction}`;
}

export function toTerms(body: z.output<typeof putBillingTermsRequestSchema>): BillingTerms {
  return {
    taxes: body.taxes.map(({ name, rate_percent, id }) => ({
      name,
      rate: parseRate(rate_percent),
      id,
    })),
    stripeCustomerId: body.stripe_customer_id,
  };
}

function toProfile(profile: BillingProfile) {
  return {
    name: profile.name,
    address_lines: [...profile.addressLines],
    email: profile.email,
    tax_id: profile.taxId,
    taxes: profile.taxes.map(({ name, rate, id }) => ({
      name,
      rate_percent: formatRate(rate),
      id,
    })),
    stripe_customer_id: profile.stripeCustomerId,
  };
}

export const toBillingProfile = (profile: BillingProfile) => ({
  object: "billing_profile" as const,
  ...toProfile(profile),
});

function toAmounts(amounts: InvoiceAmounts) {
  return {
    charges_nano_usd: amounts.charges,
    refunds_nano_usd: amounts.refunds,
    fees_nano_usd: amounts.fees ?? "0",
    included_nano_usd: amounts.included ?? "0",
    overage_nano_usd: amounts.overage ?? "0",
    subtotal_nano_usd: amounts.subtotal,
    taxes: amounts.taxes.map(({ name, rate, id, amount }) => ({
      name,
      rate_percent: formatRate(rate),
      id,
      amount_nano_usd: amount,
    })),
    tax_nano_usd: amounts.tax,
    credits_applied_nano_usd: amounts.creditsApplied,
    brought_forward_nano_usd: amounts.broughtForward,
    net_due_nano_usd: amounts.netDue,
    carried_nano_usd: amounts.carried,
    rounding_nano_usd: amounts.rounding,
    due_usd: centsToUsd(BigInt(amounts.dueCents)),
  };
}

export function toInvoice(invoice: Invoice) {
  const { delivery } = invoice;
  return {
    id: invoice.id,
    object: "invoice" as const,
    kind: invoice.kind,
    number: invoice.number,
    status: invoice.status,
    period_start: seconds(invoice.periodStartMs),
    period_end: seconds(invoice.periodEndMs),
    corrects: invoice.corrects,
    ledger: { first_sequence: invoice.firstSequence, last_sequence: invoice.lastSequence },
    organization: invoice.organization,
    billed_to: toProfile(invoice.profile),
    issued_at: secondsOrNull(invoice.issuedAtMs),
    settled_at: secondsOrNull(invoice.settledAtMs),
    payment_ref: invoice.paymentRef,
    amounts: toAmounts(invoice.amounts),
    delivery: delivery && {
      state: delivery.state,
      attempts: delivery.attempts,
      next_at: delivery.state === "waiting" ? seconds(delivery.nextAtMs) : null,
      external_id: delivery.externalId,
      fault: delivery.fault,
    },
  };
}

export function toInvoiceWithLines(invoice: InvoiceWithLines) {
  return {
    ...toInvoice(invoice),
    lines: invoice.lines.map((line) => ({
      model: line.model,
      operation: line.operation,
      price_version: line.priceVersion,
      prompt_tokens_above: line.promptTokensAbove,
      service_tier: line.serviceTier,
      discount_percent: line.discountPercent,
      overage_percent: line.overagePercent ?? null,
      line_class: line.lineClass,
      quantity: line.quantity,
      rate_nano_usd: line.rateNanoUsd,
      amount_nano_usd: line.amount,
    })),
    plan_lines: invoice.planLines.map((line) => ({
      plan: line.planId,
      plan_version: line.planVersion,
      name: line.name,
      period_start: seconds(line.periodStartMs),
      period_end: seconds(line.periodEndMs),
      amount_nano_usd: line.amount,
    })),
    refunds: invoice.refunds.map(({ requestId, amount }) => ({
      request_id: requestId,
      amount_nano_usd: amount,
    })),
  };
}

export function unknownInvoice(id: string): ApiError {
  const shown = quoted(id);
  return new ApiError("not_found", { message: `There is no invoice ${shown}.` });
}

/** @throws {ApiError} why an invoice was not changed */
export function requireInvoice(result: InvoiceResult, id: string): Invoice {
  if (result.ok) return result.invoice;
  if (result.reason === "unknown_invoice") throw unknownInvoice(id);
  const message = {
    not_over:
      "The invoice's month is not over yet; it can be made final from the first of the next.",
    not_oldest: "An earlier month has to be final first, for numbers follow one another.",
    not_folded: "Entries of the ledger are still being added up; try again in a moment.",
    not_open: "Only an open invoice can be paid, voided or sent.",
    is_draft: "The invoice is a draft: make it final first.",
    not_sent_anywhere:
      "Nothing is to be sent: nothing is due, the organization has no stripe_customer_id, or STRIPE_SECRET_KEY is not set.",
  }[result.reason];
  throw new ApiError("invalid_value", { message });
}
