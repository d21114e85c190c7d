/**
 * What an invoice says: lines whose sum is what the ledger charged, taxes, what was paid before,
 * and what is due in cents. Pure.
 *
 * A line is a quantity at a rate. Each request was rounded to a nano-dollar by itself, and pays no
 * more than its hold, so a group of lines ends with an adjustment where their sum is not the
 * ledger's. Cents are due; what they leave over, up or down, is carried to the next invoice, so
 * that over all invoices nothing is lost.
 */
import type { LineClass } from "../contract/invoices.ts";
import type { ServiceTier } from "../contract/service-tiers.ts";
import { divideHalfEven } from "./money.ts";
import { payablePercent, payableShare, WHOLE_SHARE, type Price, type Rates } from "./pricing.ts";

/** Charges that share a model, an operation, a price and the tier of it. */
export interface BilledSum {
  readonly model: string;
  readonly operation: string;
  readonly price: Price;
  /** How many of the price's tiers their prompts were above: 0 is the price itself. */
  readonly tier: number;
  readonly requests: bigint;
  readonly uncachedTokens: bigint;
  readonly cachedTokens: bigint;
  readonly completionTokens: bigint;
  readonly deviceUs: bigint;
  /** nano-USD, as the ledger has it. */
  readonly charge: bigint;
  /** What a plan included of it. */
  readonly included: bigint;
}

export interface InvoiceLine {
  readonly model: string;
  readonly operation: string;
  readonly priceVersion: number;
  /** The tier's border; null: the price itself. */
  readonly promptTokensAbove: number | null;
  /** Off what the rates say; below 0 for a service tier that costs more. */
  readonly discountPercent: number;
  readonly serviceTier: ServiceTier;
  /** Of requests beyond what a plan includes: the percentage that they pay; absent of others. */
  readonly overagePercent?: number;
  readonly lineClass: LineClass;
  /** Tokens, requests, microseconds of the device; of an adjustment, the requests of the group. */
  readonly quantity: bigint;
  /** nano-USD for a million tokens, a request, a second; 0 of an adjustment. */
  readonly rateNanoUsd: number;
  /** nano-USD; of an adjustment, above or below zero. */
  readonly amount: bigint;
}

const MILLION = 1_000_000n;
const NANO_PER_CENT = 10_000_000n;
/** The nearest, half to even. */
export const toCents = (nanoUsd: bigint): bigint => divideHalfEven(nanoUsd, NANO_PER_CENT);
/** What a tax rate of 100 % is. */
export const TAX_UNIT = 1_000_000;

/** The sum of all amounts is the sum of the charges. */
export function linesOf(sums: readonly BilledSum[]): InvoiceLine[] {
  return sums.flatMap((sum) => {
    const { price, tier, charge, requests } = sum;
    const rates: Rates = price.tiers?.[tier - 1] ?? price;
    const share = BigInt(payableShare(price));
    const { overagePercent } = price;
    const common = {
      model: sum.model,
      operation: sum.operation,
      priceVersion: price.version,
      promptTokensAbove: tier === 0 ? null : (price.tiers?.[tier - 1]?.promptTokensAbove ?? null),
      discountPercent: 100 - payablePercent(price),
      serviceTier: price.serviceTier ?? "default",
      ...(overagePercent !== undefined && { overagePercent }),
    } as const;
    const classes = [
      ["input", sum.uncachedTokens, rates.inputPerMillion, MILLION],
      ["cached_input", sum.cachedTokens, rates.cachedInputPerMillion, MILLION],
      ["output", sum.completionTokens, rates.outputPerMillion, MILLION],
      ["requests", requests, price.perRequest ?? 0, 1n],
      ["device_time", sum.deviceUs, price.perSecond ?? 0, MILLION],
    ] as const;
    const lines: InvoiceLine[] = [];
    let listed = 0n;
    for (const [lineClass, quantity, rateNanoUsd, per] of classes) {
      // What is not priced is no line, but for tokens that were free.
      if (quantity === 0n || (rateNanoUsd === 0 && per === 1n)) continue;
      if (rateNanoUsd === 0 && lineClass === "device_time") continue;
      const full = BigInt(rateNanoUsd) * quantity * share;
      const amount = divideHalfEven(full, per * BigInt(WHOLE_SHARE));
      lines.push({ ...common, lineClass, quantity, rateNanoUsd, amount });
      listed += amount;
    }
    const adjustment = { lineClass: "adjustment", quantity: requests, rateNanoUsd: 0 } as const;
    if (listed !== charge) lines.push({ ...common, ...adjustment, amount: charge - listed });
    return lines;
  });
}

/** A plan's fee of a period, or what goes back of one. */
export interface PlanLine {
  readonly planId: string;
  readonly planVersion: number;
  readonly name: string;
  readonly periodStartMs: number;
  readonly periodEndMs: number;
  /** nano-USD; below zero where it goes back. */
  readonly amount: bigint;
}

/** What a plan made of a month's charges. nano-USD. */
export function usageUnderPlan(sums: readonly BilledSum[]): { included: bigint; overage: bigint } {
  let included = 0n;
  let overage = 0n;
  for (const sum of sums) {
    included += sum.included;
    if (sum.price.overagePercent !== undefined) overage += sum.charge;
  }
  return { included, overage };
}

/** A tax as the billing profile has it. */
export interface Tax {
  readonly name: string;
  /** Millionths: 190,000 is 19 %. */
  readonly rate: number;
  /** The number under which it is paid, or the customer's own. */
  readonly id: string;
}

export interface TaxLine extends Tax {
  readonly amount: bigint;
}

export function taxesOn(base: bigint, taxes: readonly Tax[]): TaxLine[] {
  // Below zero where more of a plan's fee went back than was charged.
  const magnitude = base < 0n ? -base : base;
  return taxes.map((tax) => ({
    ...tax,
    amount: (base < 0n ? -1n : 1n) * divideHalfEven(magnitude * BigInt(tax.rate), BigInt(TAX_UNIT)),
  }));
}

/** nano-USD throughout. */
export interface InvoiceBasis {
  /** What the ledger charged in the period. */
  readonly charges: bigint;
  /** What was given back of that before the invoice was final. */
  readonly refunds: bigint;
  /**
   * Fees of plans, less what went back of them. They are on no balance: the invoice alone asks for
   * them.
   */
  readonly fees: bigint;
  /** What of the charges a plan included, and those of requests beyond it. */
  readonly included: bigint;
  readonly overage: bigint;
  /**
   * The balance when the period ended, without what a plan includes; below zero the customer owes.
   */
  readonly closing: bigint;
  /** What earlier invoices that are open ask for already. */
  readonly outstanding: bigint;
  /** What cents and credit notes of before left over. */
  readonly carried: bigint;
  readonly taxes: readonly Tax[];
}

export interface InvoiceTotals {
  readonly charges: bigint;
  readonly refunds: bigint;
  readonly fees: bigint;
  readonly included: bigint;
  readonly overage: bigint;
  /** Charges and fees, less refunds. */
  readonly subtotal: bigint;
  readonly taxes: readonly TaxLine[];
  readonly tax: bigint;
  /** What credits and payments have paid of the charges, what a plan includes among them. */
  readonly creditsApplied: bigint;
  /** What is owed beyond the charges: a payment that was taken back, an invoice that was voided. */
  readonly broughtForward: bigint;
  /** What has to be paid so that the customer owes nothing; without fees and tax. */
  readonly netDue: bigint;
  readonly carried: bigint;
  /** What makes whole cents of it; the next invoice takes it back. */
  readonly rounding: bigint;
  readonly dueCents: bigint;
}

/** `subtotal - creditsApplied + broughtForward + tax + carried + rounding` is what is due. */
export function totalsOf(basis: InvoiceBasis): InvoiceTotals {
  const { charges, refunds, fees, included, overage, closing, outstanding, carried } = basis;
  const usage = charges - refunds;
  const subtotal = usage + fees;
  const taxes = taxesOn(subtotal, basis.taxes);
  const tax = taxes.reduce((sum, { amount }) => sum + amount, 0n);
  const owed = closing < 0n ? -closing : 0n;
  const netDue = owed > outstanding ? owed - outstanding : 0n;
  const exact = netDue + fees + tax + carried;
  const dueCents = exact <= 0n ? 0n : toCents(exact);
  return {
    charges,
    refunds,
    fees,
    included,
    overage,
    subtotal,
    taxes,
    tax,
    creditsApplied: usage > netDue ? usage - netDue : 0n,
    broughtForward: netDue > usage ? netDue - usage : 0n,
    netDue,
    carried,
    rounding: dueCents * NANO_PER_CENT - exact,
    dueCents,
  };
}

/**
 * What is carried after an invoice, of what was carried before it: what it asked for less what it
 * should have.
 */
export const carriedAfter = ({ rounding }: Pick<InvoiceTotals, "rounding">): bigint => -rounding;

/**
 * The tax that a credit note gives back: of the subtotal as it stood, less that of what is left of
 * it.
 */
export function taxesBack(subtotal: bigint, credited: bigint, taxes: readonly Tax[]): TaxLine[] {
  const left = taxesOn(subtotal - credited, taxes);
  return taxesOn(subtotal, taxes).map((line, at) => ({
    ...line,
    amount: line.amount - (left[at]?.amount ?? 0n),
  }));
}

/** The calendar month, in UTC, that a time lies in. */
export function monthStartMs(atMs: number): number {
  const at = new Date(atMs);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1);
}

export function nextMonthMs(startMs: number): number {
  const start = new Date(startMs);
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
}

/** `2026-11` */
export const monthName = (startMs: number): string => new Date(startMs).toISOString().slice(0, 7);

/** Cents as dollars: `12.34`. */
export function centsToUsd(cents: bigint): string {
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
