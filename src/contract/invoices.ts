/**
 * Invoices and whom they are made out to, on the wire. Amounts are whole nano-USD in decimal text;
 * what is due is in cents.
 */
import { z } from "zod";

import { LIMITS } from "./common.ts";
import { label, list, text } from "./fields.ts";
import { unixSecondsText } from "./record-queries.ts";
import { serviceTierSchema } from "./service-tiers.ts";

/** What a line charges for; an adjustment is what rounding makes of those before it. */
const LINE_CLASSES = [
  "input",
  "cached_input",
  "output",
  "requests",
  "device_time",
  "adjustment",
] as const;

export type LineClass = (typeof LINE_CLASSES)[number];

const nano = z.string().meta({ description: "Whole nano-USD (1e-9 USD), in decimal." });
const unixSeconds = z.int();
const free = (max: number) => text({ max });

const contact = {
  name: label(LIMITS.maxNameLength),
  address_lines: list(free(128), { max: 6 }).default([]),
  email: free(254).default(""),
  tax_id: free(64)
    .default("")
    .meta({ description: "The customer's own number with a tax office." }),
};

export const putBillingProfileRequestSchema = z
  .strictObject(contact)
  .meta({ id: "PutBillingProfileRequest" });

const taxSchema = z.strictObject({
  name: label(64),
  rate_percent: text({
    max: 8,
    pattern: /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/,
    rule: 'must be a percentage in a text such as "19.00", from 0 to 100 with at most 4 digits after the point',
  }),
  id: free(64).default("").meta({ description: "The number under which it is paid." }),
});

export const putBillingTermsRequestSchema = z
  .strictObject({
    taxes: list(taxSchema, { max: 8 }).default([]),
    stripe_customer_id: text({
      max: 128,
      pattern: /^[A-Za-z0-9_]{1,128}$/,
      rule: "must be an id of Stripe's, such as cus_123",
    })
      .nullable()
      .default(null)
      .meta({ description: "To whom Stripe sends the invoices; null is nobody." }),
  })
  .meta({ id: "PutBillingTermsRequest" });

const shownTax = z.object({ name: z.string(), rate_percent: z.string(), id: z.string() });

const profileShape = {
  name: z.string(),
  address_lines: z.array(z.string()),
  email: z.string(),
  tax_id: z.string(),
  taxes: z.array(shownTax),
  stripe_customer_id: z.string().nullable(),
};

export const billingProfileSchema = z
  .object({ object: z.literal("billing_profile"), ...profileShape })
  .meta({ id: "BillingProfile" });

export const payInvoiceRequestSchema = z
  .strictObject({
    external_ref: text({ min: 1, max: LIMITS.maxIdLength }).meta({
      description: "The payment's own id.",
    }),
  })
  .meta({ id: "PayInvoiceRequest" });

const amountsSchema = z.object({
  charges_nano_usd: nano.meta({ description: "What the ledger charged in the period." }),
  refunds_nano_usd: nano,
  fees_nano_usd: nano.meta({ description: "Of plans, less what went back of them." }),
  included_nano_usd: nano.meta({ description: "What of the charges a plan included." }),
  overage_nano_usd: nano.meta({
    description: "Charges of requests that began when nothing included was left.",
  }),
  subtotal_nano_usd: nano.meta({ description: "Charges and fees, less refunds." }),
  taxes: z.array(shownTax.extend({ amount_nano_usd: nano })),
  tax_nano_usd: nano,
  credits_applied_nano_usd: nano.meta({
    description: "What credits, payments and what a plan includes have paid of the charges.",
  }),
  brought_forward_nano_usd: nano.meta({
    description: "Owed beyond the charges: an invoice that was voided, a payment taken back.",
  }),
  net_due_nano_usd: nano,
  carried_nano_usd: nano.meta({ description: "What cents left over on the invoice before." }),
  rounding_nano_usd: nano.meta({
    description: "What makes whole cents of it; the next invoice takes it back.",
  }),
  due_usd: z.string().meta({ description: 'What is to be paid, in dollars and cents: "12.34".' }),
});

const KINDS = ["invoice", "credit_note"] as const;
const STATUSES = ["draft", "open", "paid", "void"] as const;

/** Which invoices are listed. */
export const invoiceQuery = {
  kinds: list(z.enum(KINDS), { max: 16 }).optional(),
  statuses: list(z.enum(STATUSES), { max: 16 }).optional(),
  start_time: unixSecondsText.optional().meta({
    description: "Unix seconds, inclusive: of months that end after it.",
  }),
  end_time: unixSecondsText.optional().meta({
    description: "Unix seconds, exclusive: of months that begin before it.",
  }),
  text: text({ min: 1, max: LIMITS.maxIdLength }).optional().meta({
    description: "What is in the id, the number or the payment's reference, in any case.",
  }),
};

const invoiceShape = {
  id: z.string(),
  object: z.literal("invoice"),
  kind: z.enum(KINDS),
  number: z.string().nullable().meta({ description: "Without gaps; null of a draft." }),
  status: z.enum(STATUSES),
  period_start: unixSeconds,
  period_end: unixSeconds.meta({ description: "Not included." }),
  corrects: z.string().nullable().meta({ description: "Of a credit note: its invoice." }),
  ledger: z
    .object({ first_sequence: z.int(), last_sequence: z.int() })
    .meta({ description: "The ledger's entries that it covers." }),
  organization: z.object({ id: z.string(), name: z.string() }),
  billed_to: z.object(profileShape),
  issued_at: unixSeconds.nullable(),
  settled_at: unixSeconds.nullable().meta({ description: "Paid or void since." }),
  payment_ref: z.string().nullable(),
  amounts: amountsSchema,
  delivery: z
    .object({
      state: z.enum(["waiting", "sent", "failed"]),
      attempts: z.int(),
      next_at: unixSeconds.nullable(),
      external_id: z.string().nullable(),
      fault: z.string().nullable(),
    })
    .nullable()
    .meta({ description: "On its way to Stripe; null: it is not sent there." }),
};

export const invoiceSchema = z.object(invoiceShape).meta({ id: "Invoice" });

export const invoiceWithLinesSchema = z
  .object({
    ...invoiceShape,
    lines: z
      .array(
        z.object({
          model: z.string(),
          operation: z.string(),
          price_version: z.int(),
          prompt_tokens_above: z.int().nullable(),
          service_tier: serviceTierSchema,
          discount_percent: z.int().meta({
            description: "Off what the rates say; below 0 where a service tier costs more.",
          }),
          overage_percent: z.int().nullable().meta({
            description: "Of requests beyond what a plan includes: the percentage that they pay.",
          }),
          line_class: z.enum(LINE_CLASSES),
          quantity: z.string().meta({
            description: "Tokens, requests, or microseconds of the device.",
          }),
          rate_nano_usd: z.int().meta({
            description: "For a million tokens, for a request, or for a second.",
          }),
          amount_nano_usd: nano,
        }),
      )
      .meta({
        description:
          "Their sum is the charges. An adjustment is what rounding each request by itself, and holds that did not cover a request, make of the lines before it.",
      }),
    plan_lines: z
      .array(
        z.object({
          plan: z.string(),
          plan_version: z.int(),
          name: z.string(),
          period_start: unixSeconds,
          period_end: unixSeconds.meta({ description: "Not included." }),
          amount_nano_usd: nano.meta({
            description: "Below zero: the plan changed, and the rest of its fee goes back.",
          }),
        }),
      )
      .meta({ description: "Fees of plans. Their sum is the fees." }),
    refunds: z
      .array(z.object({ request_id: z.string(), amount_nano_usd: nano }))
      .meta({ description: "Of a credit note: what was given back of which request." }),
  })
  .meta({ id: "InvoiceWithLines" });
