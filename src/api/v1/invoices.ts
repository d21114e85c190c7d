/** GET /v1/organization/invoices: a customer's own invoices. */
import { invoiceWithLinesSchema } from "../../contract/invoices.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys, type Operation } from "../../http/operation.ts";
import { ownAccount } from "../accounts.ts";
import { answerPdf, aPdf } from "../admin/invoice-pdf-answer.ts";
import { toInvoiceWithLines, unknownInvoice } from "../admin/invoice-shapes.ts";
import { aPageOfInvoices, invoiceListQuerySchema, listInvoicesOf } from "../listed-invoices.ts";

const common = { method: "get", tag: "Usage", status: 200, access: forKeys("ledger") } as const;

export const listOwnInvoices = defineOperation({
  ...common,
  path: "/v1/organization/invoices",
  operationId: "listOwnInvoices",
  summary: "The organization's drafts, invoices and credit notes, newest first.",
  query: invoiceListQuerySchema,
  response: aPageOfInvoices,
  errors: ["permission_denied"],
  handler: async ({ c, query }) => listInvoicesOf(await ownAccount(c, "ledger"), query),
});

export const retrieveOwnInvoice = defineOperation({
  ...common,
  path: "/v1/organization/invoices/{id}",
  operationId: "retrieveOwnInvoice",
  summary: "An invoice of the organization with its lines.",
  pathParameters: { id: "The invoice's id." },
  response: { description: "The invoice.", schema: invoiceWithLinesSchema },
  errors: ["permission_denied", "not_found"],
  handler: async ({ c, params }) => {
    const invoice = await (await ownAccount(c, "ledger")).getInvoice(params.id);
    if (invoice === null) throw unknownInvoice(params.id);
    return toInvoiceWithLines(invoice);
  },
});

export const downloadOwnInvoice: Operation = {
  ...common,
  path: "/v1/organization/invoices/{id}/pdf",
  operationId: "downloadOwnInvoice",
  summary: "An invoice of the organization to print.",
  pathParameters: { id: "The invoice's id." },
  response: aPdf,
  errors: ["permission_denied", "not_found"],
  handler: async (c) => answerPdf(await ownAccount(c, "ledger"), c.req.param("id") ?? ""),
};
