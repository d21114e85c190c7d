/** An invoice of an account as a file to print. */
import type { Account } from "../../account/account.ts";
import { invoicePdf } from "./invoice-pdf.ts";
import { toInvoiceWithLines, unknownInvoice } from "./invoice-shapes.ts";

export const aPdf = { description: "The invoice.", fileType: "application/pdf" } as const;

/** @throws {ApiError} not_found */
export async function answerPdf(account: Account, id: string): Promise<Response> {
  const invoice = await account.getInvoice(id);
  if (invoice === null) throw unknownInvoice(id);
  const name = (invoice.number ?? `draft-${invoice.id}`).replaceAll(/[^\w-]/g, "_");
  return new Response(invoicePdf(toInvoiceWithLines(invoice)), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="${name}.pdf"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
