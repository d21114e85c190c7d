/** Invoices' names and amounts between storage, rules and the wire. Pure. */
import {
  monthName,
  type InvoiceLine,
  type InvoiceTotals,
  type PlanLine,
} from "../../billing/invoice.ts";
import type { InvoiceAmounts, WireLine, WirePlanLine } from "./verbs.ts";

/**
 * An organization's id without its prefix: it is in every invoice's id and number, so that both are
 * unique everywhere.
 */
const tailOf = (organizationId: string): string => organizationId.replace(/^org_/, "");

/**
 * The same for a month however often it is made: it is the key under which an invoice is sent once.
 */
export function invoiceIdOf(organizationId: string, periodMs: number): string {
  return `inv_${tailOf(organizationId)}_${monthName(periodMs).replace("-", "")}`;
}

export function noteIdOf(organizationId: string, serial: number): string {
  return `cn_${tailOf(organizationId)}_${serial}`;
}

const SERIAL_DIGITS = 6;

/** Each organization has two series, of invoices and of credit notes, that begin at 1. */
export function numberOf(
  organizationId: string,
  kind: "invoice" | "credit_note",
  serial: number,
): string {
  const series = kind === "invoice" ? "" : "C";
  const digits = String(serial).padStart(SERIAL_DIGITS, "0");
  return `TG-${tailOf(organizationId).toUpperCase()}-${series}${digits}`;
}

export function toAmounts(totals: InvoiceTotals): InvoiceAmounts {
  const { taxes, ...sums } = totals;
  const texts = Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, String(sum)]));
  const lines = taxes.map((line) => ({ ...line, amount: String(line.amount) }));
  return { ...(texts as Record<keyof typeof sums, string>), taxes: lines };
}

export function toWireLine(line: InvoiceLine): WireLine {
  return { ...line, quantity: String(line.quantity), amount: String(line.amount) };
}

export function toWirePlanLine(line: PlanLine): WirePlanLine {
  return { ...line, amount: String(line.amount) };
}
