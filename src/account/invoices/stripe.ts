/**
 * Stripe's API for invoices, as far as we send ours: a draft with our number, its items, and that
 * it is final. Each call has an idempotency key made of the invoice's id, so that a call whose
 * answer was lost is repeated without harm. Stripe forgets keys after a day, so a later attempt
 * first looks for the invoice by our id.
 */
import { centsToUsd, monthName, toCents } from "../../billing/invoice.ts";
import type { Stripe } from "../../config.ts";
import type { Invoice } from "./verbs.ts";

export type SendResult =
  | { readonly ok: true; readonly externalId: string }
  /** `isFinal`: it would be refused again. */
  | { readonly ok: false; readonly fault: string; readonly isFinal: boolean };

/** For all calls of an attempt: the account's alarm, which ends holds, waits for it. */
const TIMEOUT_MS = 20_000;

/** Stripe, for one attempt. */
type Way = Stripe & { readonly signal: AbortSignal };
const DAYS_UNTIL_DUE = "30";
/** What Stripe refuses for good: the request itself is wrong. */
const FINAL_STATUSES = [400, 402, 404];

class StripeFault extends Error {
  override readonly name = "StripeFault";
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean) {
    super(message);
    this.isFinal = isFinal;
  }
}

export interface Sending {
  readonly invoice: Invoice;
  /** Stripe's own id of whoever is to get it. */
  readonly customer: string;
  /** An attempt was made so long ago that its keys may be forgotten, or for somebody else. */
  readonly isOld: boolean;
}

export async function sendToStripe(stripe: Stripe, sending: Sending): Promise<SendResult> {
  try {
    const way = { ...stripe, signal: AbortSignal.timeout(TIMEOUT_MS) };
    return { ok: true, externalId: await send(way, sending) };
  } catch (cause) {
    if (cause instanceof StripeFault)
      return { ok: false, fault: cause.message, isFinal: cause.isFinal };
    return { ok: false, fault: `Stripe did not answer: ${String(cause)}`, isFinal: false };
  }
}

async function send(stripe: Way, { invoice, customer, isOld }: Sending): Promise<string> {
  const { id } = invoice;
  const found = isOld ? await find(stripe, id) : undefined;
  if (found !== undefined && found.status !== "draft") return found.id;
  const draft = found ?? (await create(stripe, invoice, customer));
  const areThere = new Set(found?.lines?.data.map(({ metadata }) => metadata["tidegate_item"]));
  for (const [at, item] of itemsOf(invoice).entries()) {
    if (areThere.has(String(at))) continue;
    await post(stripe, "/v1/invoiceitems", `${draft.id}:${id}:item:${at}`, {
      customer: found?.customer ?? customer,
      invoice: draft.id,
      currency: "usd",
      amount: String(item.cents),
      description: item.description,
      "metadata[tidegate_invoice]": id,
      "metadata[tidegate_item]": String(at),
    });
  }
  const path = `/v1/invoices/${encodeURIComponent(draft.id)}/finalize`;
  const final = await post(stripe, path, `${draft.id}:${id}:finalize`, { auto_advance: "true" });
  return final.id;
}

function create(stripe: Way, invoice: Invoice, customer: string): Promise<StripeInvoice> {
  const { id, number, periodStartMs, organization } = invoice;
  // Stripe answers a key as it did before: whoever names another customer is not to hear that the
  // first was unknown.
  return post(stripe, "/v1/invoices", `${id}:${customer}`, {
    customer,
    currency: "usd",
    number: number ?? "",
    collection_method: "send_invoice",
    days_until_due: DAYS_UNTIL_DUE,
    auto_advance: "false",
    pending_invoice_items_behavior: "exclude",
    description: `${monthName(periodStartMs)}, ${organization.name}`,
    "metadata[tidegate_invoice]": id,
  });
}

/** In cents, which together are what is due. */
export function itemsOf({ amounts, periodStartMs, number }: Invoice) {
  const due = BigInt(amounts.dueCents);
  const taxes = amounts.taxes.map(({ name, rate, amount }) => ({
    cents: toCents(BigInt(amount)),
    description: `${name} ${rate / 10_000} %`,
  }));
  const taxed = taxes.reduce((sum, { cents }) => sum + cents, 0n);
  const description = `Usage of ${monthName(periodStartMs)}, invoice ${number ?? ""}: $${centsToUsd(due)} with taxes`;
  return [{ cents: due - taxed, description }, ...taxes];
}

interface StripeInvoice {
  readonly id: string;
  readonly status?: string;
  readonly customer?: string;
  readonly lines?: { readonly data: readonly { readonly metadata: Record<string, string> }[] };
}

async function find(stripe: Way, id: string): Promise<StripeInvoice | undefined> {
  const query = new URLSearchParams({ query: `metadata["tidegate_invoice"]:"${id}"` });
  const { data } = await call<{ data: StripeInvoice[] }>(
    stripe,
    `/v1/invoices/search?${query.toString()}`,
    {},
  );
  return data[0];
}

function post(
  stripe: Way,
  path: string,
  idempotencyKey: string,
  form: Readonly<Record<string, string>>,
): Promise<StripeInvoice> {
  return call<StripeInvoice>(stripe, path, {
    method: "POST",
    headers: { "idempotency-key": idempotencyKey },
    body: new URLSearchParams(form),
  });
}

/** @throws {StripeFault} in Stripe's words */
async function call<T>(stripe: Way, path: string, init: RequestInit): Promise<T> {
  const response = await fetch(new URL(path, stripe.apiUrl), {
    ...init,
    headers: { ...(init.headers as object), authorization: `Bearer ${stripe.secretKey}` },
    signal: stripe.signal,
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text) as T;
  const isFinal = FINAL_STATUSES.includes(response.status);
  throw new StripeFault(`Stripe said ${response.status}: ${messageOf(text)}`, isFinal);
}

function messageOf(text: string): string {
  try {
    return (JSON.parse(text) as { error: { message: string } }).error.message;
  } catch {
    return text.slice(0, 200);
  }
}
