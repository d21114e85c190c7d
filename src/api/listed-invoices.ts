/** A page of an organization's invoices, of those that are asked for. */
import { z } from "zod";

import type { Account } from "../account/account.ts";
import { invoiceQuery, invoiceSchema } from "../contract/invoices.ts";
import { limitOf, listOf, pageQuery, toPage } from "../http/paging.ts";
import { toInvoice } from "./admin/invoice-shapes.ts";
import { periodOf } from "./listed-records.ts";

export const invoiceListQuerySchema = z.strictObject({ ...pageQuery, ...invoiceQuery });

export const aPageOfInvoices = {
  description: "A page of invoices.",
  schema: listOf(invoiceSchema, "InvoiceList"),
} as const;

/** @throws {ApiError} invalid_value naming the field */
export async function listInvoicesOf(
  account: Account,
  query: z.output<typeof invoiceListQuerySchema>,
) {
  const { kinds = null, statuses = null, text = null, after = null } = query;
  const asked = { kinds, statuses, text, ...periodOf(query) };
  const limit = limitOf(query);
  const found = await account.listInvoices(limit + 1, after, asked);
  return toPage(found.map(toInvoice), limit);
}
