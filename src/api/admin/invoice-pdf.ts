/**
 * An invoice as pages to print: the same words and amounts as its JSON, in lines that none is too
 * long for. Pure.
 */
import type { z } from "zod";

import type { invoiceWithLinesSchema } from "../../contract/invoices.ts";
import type { Wire } from "../../http/define-operation.ts";
import {
  PAGE_HEIGHT,
  PAGE_WIDTH,
  wrap,
  writePdf,
  type LineAt,
  type PdfPage,
  type TextAt,
} from "../../http/pdf.ts";

type Invoice = Wire<z.input<typeof invoiceWithLinesSchema>>;

const MARGIN = 48;
const RIGHT = PAGE_WIDTH - MARGIN;
const TOP = PAGE_HEIGHT - MARGIN;
const BOTTOM = MARGIN + 24;
const SIZE = 9;
const LEADING = 13;

/** Exact dollars of nano-USD in decimal: `-$1.50`, `$0.0000123`. */
export function usdOf(nanoUsd: string): string {
  const amount = BigInt(nanoUsd);
  const digits = (amount < 0n ? -amount : amount).toString().padStart(10, "0");
  const fraction = digits.slice(-9).replace(/0{1,7}$/, "");
  return `${amount < 0n ? "-" : ""}$${digits.slice(0, -9)}.${fraction}`;
}

const minus = (nanoUsd: string): string => String(-BigInt(nanoUsd));

const dateOf = (unixSeconds: number): string =>
  new Date(unixSeconds * 1_000).toISOString().slice(0, 10);

const titleOf = ({ kind, number }: Invoice): string =>
  `${kind === "credit_note" ? "Credit note" : "Invoice"} ${number ?? "(draft)"}`;

/** What is on the pages so far, and how far down the last one is. */
class Sheets {
  readonly #pages: { texts: TextAt[]; lines: LineAt[] }[] = [];
  #y = 0;

  constructor() {
    this.turn();
  }

  turn(): void {
    this.#pages.push({ texts: [], lines: [] });
    this.#y = TOP;
  }

  /** Room for so many lines together; else a new page. @returns whether there is one */
  need(lines: number): boolean {
    if (this.#y - lines * LEADING >= BOTTOM) return false;
    this.turn();
    return true;
  }

  down(points = LEADING): void {
    this.#y -= points;
  }

  put(text: Omit<TextAt, "y" | "size"> & { readonly size?: number }): void {
    this.#pages.at(-1)?.texts.push({ size: SIZE, ...text, y: this.#y });
  }

  rule(): void {
    const y = this.#y + LEADING - 3;
    this.#pages.at(-1)?.lines.push({ fromX: MARGIN, toX: RIGHT, y });
  }

  numbered(title: string): PdfPage[] {
    const y = MARGIN;
    return this.#pages.map(({ texts, lines }, at) => ({
      lines,
      texts: [
        ...texts,
        { x: MARGIN, y, size: 8, text: title },
        { x: RIGHT, y, size: 8, isRight: true, text: `${at + 1} / ${this.#pages.length}` },
      ],
    }));
  }
}

const COLUMNS = {
  what: MARGIN,
  quantity: 330,
  rate: 440,
  amount: RIGHT,
} as const;
/** Beside the quantity, however long that is. */
const WHAT_WIDTH = 190;

export function invoicePdf(invoice: Invoice): Uint8Array {
  const sheets = new Sheets();
  const title = titleOf(invoice);
  head(sheets, invoice, title);
  lineHead(sheets);
  for (const line of invoice.plan_lines) {
    const period = `${dateOf(line.period_start)} to ${dateOf(line.period_end)}`;
    const back = line.amount_nano_usd.startsWith("-") ? ", given back" : "";
    const what = `Plan ${line.name} · ${line.plan} version ${line.plan_version} · ${period}${back}`;
    const rows = wrap(what, SIZE, WHAT_WIDTH + 100);
    if (sheets.need(rows.length)) lineHead(sheets);
    const amount = usdOf(line.amount_nano_usd);
    sheets.put({ x: COLUMNS.amount, isRight: true, text: amount });
    for (const row of rows) {
      sheets.put({ x: COLUMNS.what, text: row });
      sheets.down();
    }
  }
  for (const line of invoice.lines) {
    const tier =
      line.prompt_tokens_above === null ? "" : `, prompts above ${line.prompt_tokens_above}`;
    const served = line.service_tier === "default" ? "" : `, ${line.service_tier}`;
    const { discount_percent: percent } = line;
    const change = percent > 0 ? `, ${percent} % off` : `, ${-percent} % more`;
    const beyond = line.overage_percent === null ? "" : `, overage at ${line.overage_percent} %`;
    const off = `${served}${percent === 0 ? "" : change}${beyond}`;
    const what = `${line.model} · ${line.operation} · ${line.line_class.replaceAll("_", " ")} · price ${line.price_version}${tier}${off}`;
    const rows = wrap(what, SIZE, WHAT_WIDTH);
    if (sheets.need(rows.length)) lineHead(sheets);
    sheets.put({ x: COLUMNS.quantity, isRight: true, text: String(line.quantity) });
    const rate = line.rate_nano_usd === 0 ? "" : usdOf(String(line.rate_nano_usd));
    sheets.put({ x: COLUMNS.rate, isRight: true, text: rate });
    sheets.put({ x: COLUMNS.amount, isRight: true, text: usdOf(line.amount_nano_usd) });
    for (const row of rows) {
      sheets.put({ x: COLUMNS.what, text: row });
      sheets.down();
    }
  }
  for (const { request_id, amount_nano_usd } of invoice.refunds) {
    const rows = wrap(`Refund of ${request_id}`, SIZE, WHAT_WIDTH + 100);
    if (sheets.need(rows.length)) lineHead(sheets);
    sheets.put({ x: COLUMNS.amount, isRight: true, text: usdOf(minus(amount_nano_usd)) });
    for (const row of rows) {
      sheets.put({ x: COLUMNS.what, text: row });
      sheets.down();
    }
  }
  totals(sheets, invoice);
  return writePdf(title, sheets.numbered(title));
}

function head(sheets: Sheets, invoice: Invoice, title: string): void {
  sheets.down(10);
  sheets.put({ x: MARGIN, size: 20, style: "bold", text: title });
  sheets.down(26);
  const { billed_to: to } = invoice;
  const facts = [
    `Organization ${invoice.organization.name} · ${invoice.organization.id} · ${invoice.id}`,
    `Period ${dateOf(invoice.period_start)} to ${dateOf(invoice.period_end)} (UTC, the end not included)`,
    ...(invoice.issued_at === null ? [] : [`Issued ${dateOf(invoice.issued_at)}`]),
    ...(invoice.corrects === null ? [] : [`Corrects ${invoice.corrects}`]),
    `State ${invoice.status}`,
  ];
  for (const fact of facts.flatMap((one) => wrap(one, SIZE, RIGHT - MARGIN))) {
    sheets.put({ x: MARGIN, text: fact });
    sheets.down();
  }
  sheets.down(8);
  const lines = [to.name, ...to.address_lines, ...(to.tax_id === "" ? [] : [to.tax_id])];
  sheets.put({ x: MARGIN, style: "bold", text: "Billed to" });
  sheets.down();
  for (const line of lines.flatMap((one) => wrap(one, SIZE, RIGHT - MARGIN))) {
    sheets.put({ x: MARGIN, text: line });
    sheets.down();
  }
  sheets.down(12);
}

function lineHead(sheets: Sheets): void {
  const style = "bold" as const;
  sheets.put({ x: COLUMNS.what, style, text: "What" });
  sheets.put({ x: COLUMNS.quantity, isRight: true, style, text: "Quantity" });
  sheets.put({ x: COLUMNS.rate, isRight: true, style, text: "Rate" });
  sheets.put({ x: COLUMNS.amount, isRight: true, style, text: "Amount (USD)" });
  sheets.down();
  sheets.rule();
}

type Amounts = Invoice["amounts"];

/** What a plan made of the charges; nothing where there was none. */
function planRows(amounts: Amounts): (readonly [string, string])[] {
  const { fees_nano_usd: fees, included_nano_usd: included, overage_nano_usd: overage } = amounts;
  if ([fees, included, overage].every((amount) => amount === "0")) return [];
  return [
    ["Of the charges, included in the plan", usdOf(included)],
    ["Of the charges, beyond the plan", usdOf(overage)],
    ["Fees of plans", usdOf(fees)],
  ];
}

function totals(sheets: Sheets, { amounts }: Invoice): void {
  const rows: (readonly [string, string])[] = [
    ["Charges", usdOf(amounts.charges_nano_usd)],
    ["Refunds", usdOf(minus(amounts.refunds_nano_usd))],
    ...planRows(amounts),
    ["Subtotal", usdOf(amounts.subtotal_nano_usd)],
    ["Paid by credits", usdOf(minus(amounts.credits_applied_nano_usd))],
    ["Brought forward", usdOf(amounts.brought_forward_nano_usd)],
    ...amounts.taxes.map(
      ({ name, rate_percent, id, amount_nano_usd }) =>
        [`${name} ${rate_percent} % ${id}`, usdOf(amount_nano_usd)] as const,
    ),
    ["Carried from earlier invoices", usdOf(amounts.carried_nano_usd)],
    ["Rounding to cents", usdOf(amounts.rounding_nano_usd)],
  ];
  sheets.down(8);
  for (const [name, amount] of rows) {
    const parts = wrap(name, SIZE, 280);
    sheets.need(parts.length);
    sheets.put({ x: COLUMNS.amount, isRight: true, text: amount });
    for (const part of parts) {
      sheets.put({ x: 220, text: part });
      sheets.down();
    }
  }
  sheets.need(3);
  sheets.rule();
  sheets.down(4);
  sheets.put({ x: 220, size: 12, style: "bold", text: "Due" });
  const due = `$${amounts.due_usd}`;
  sheets.put({ x: COLUMNS.amount, size: 12, style: "bold", isRight: true, text: due });
}
