/** /admin/v1/organizations/{organization_id}/invoices and /billing-profile. */
import {
  billingProfileSchema,
  invoiceSchema,
  invoiceWithLinesSchema,
  payInvoiceRequestSchema,
  putBillingProfileRequestSchema,
  putBillingTermsRequestSchema,
} from "../../contract/invoices.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, forMembers, type Operation } from "../../http/operation.ts";
import { livingAccount, namedAccount } from "../accounts.ts";
import { aPageOfInvoices, invoiceListQuerySchema, listInvoicesOf } from "../listed-invoices.ts";
import { answerPdf, aPdf } from "./invoice-pdf-answer.ts";
import {
  requireInvoice,
  toBillingProfile,
  toInvoice,
  toInvoiceWithLines,
  toTerms,
  unknownInvoice,
} from "./invoice-shapes.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const INVOICE = `${ORGANIZATION}/invoices/{id}`;
const ofOrganization = { organization_id: "The organization's id." };
const ofInvoice = { ...ofOrganization, id: "The invoice's id." };
const common = { tag: "Admin", status: 200, errors: ["not_found"] } as const;
const aProfile = { description: "The profile.", schema: billingProfileSchema } as const;
const anInvoice = { description: "The invoice.", schema: invoiceSchema } as const;

export const retrieveBillingProfile = defineOperation({
  ...common,
  access: forMembers("money.read"),
  method: "get",
  path: `${ORGANIZATION}/billing-profile`,
  operationId: "retrieveBillingProfile",
  summary: "Whom invoices are made out to, and the taxes on them.",
  pathParameters: ofOrganization,
  response: aProfile,
  handler: async ({ c }) => toBillingProfile(await (await namedAccount(c)).getBillingProfile()),
});

export const putBillingProfile = defineOperation({
  ...common,
  access: forMembers("billing.write"),
  method: "put",
  path: `${ORGANIZATION}/billing-profile`,
  operationId: "putBillingProfile",
  summary: "Set whom invoices are made out to, from the next one on.",
  pathParameters: ofOrganization,
  body: {
    schema: putBillingProfileRequestSchema,
    example: { name: "Acme GmbH", address_lines: ["Hauptstr. 1", "10115 Berlin"], tax_id: "DE1" },
  },
  response: aProfile,
  handler: async ({ c, body }) => {
    const { address_lines: addressLines, tax_id: taxId, name, email } = body;
    const contact = { name, addressLines, email, taxId };
    return toBillingProfile(await (await livingAccount(c)).putBillingProfile(contact, actorOf(c)));
  },
});

export const putBillingTerms = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "put",
  path: `${ORGANIZATION}/billing-terms`,
  operationId: "putBillingTerms",
  summary: "Set the taxes on invoices and to whom Stripe sends them, from the next one on.",
  pathParameters: ofOrganization,
  body: {
    schema: putBillingTermsRequestSchema,
    example: { taxes: [{ name: "USt", rate_percent: "19.00", id: "DE123456789" }] },
  },
  response: aProfile,
  handler: async ({ c, body }) => {
    const known = await livingAccount(c);
    return toBillingProfile(await known.putBillingProfile(toTerms(body), actorOf(c)));
  },
});

export const listInvoices = defineOperation({
  ...common,
  access: forMembers("money.read"),
  method: "get",
  path: `${ORGANIZATION}/invoices`,
  operationId: "listInvoices",
  summary:
    "Drafts, invoices and credit notes, newest first. A calendar month in UTC has one invoice.",
  pathParameters: ofOrganization,
  query: invoiceListQuerySchema,
  response: aPageOfInvoices,
  handler: async ({ c, query }) => listInvoicesOf(await namedAccount(c), query),
});

export const retrieveInvoice = defineOperation({
  ...common,
  access: forMembers("money.read"),
  method: "get",
  path: INVOICE,
  operationId: "retrieveInvoice",
  summary: "An invoice with its lines, whose sum is what the ledger charged in its month.",
  pathParameters: ofInvoice,
  response: { description: "The invoice.", schema: invoiceWithLinesSchema },
  handler: async ({ c, params }) => {
    const invoice = await (await namedAccount(c)).getInvoice(params.id);
    if (invoice === null) throw unknownInvoice(params.id);
    return toInvoiceWithLines(invoice);
  },
});

export const downloadInvoice: Operation = {
  ...common,
  access: forMembers("money.read"),
  method: "get",
  path: `${INVOICE}/pdf`,
  operationId: "downloadInvoice",
  summary: "An invoice to print, with the words and amounts of its JSON.",
  pathParameters: ofInvoice,
  response: aPdf,
  handler: async (c) => answerPdf(await namedAccount(c), c.req.param("id") ?? ""),
};

const changing = { ...common, access: FOR_OPERATORS, method: "post", response: anInvoice } as const;

export const finalizeInvoice = defineOperation({
  ...changing,
  path: `${INVOICE}/finalize`,
  operationId: "finalizeInvoice",
  summary: "Make a draft final whose month is over: it gets its number and is never changed again.",
  pathParameters: ofInvoice,
  handler: async ({ c, params }) =>
    answer(await (await namedAccount(c)).finalizeInvoice(params.id, actorOf(c)), params.id),
});

export const payInvoice = defineOperation({
  ...changing,
  path: `${INVOICE}/pay`,
  operationId: "payInvoice",
  summary: "Note that an open invoice was paid; what it asked for becomes credit, once.",
  pathParameters: ofInvoice,
  body: { schema: payInvoiceRequestSchema, example: { external_ref: "wire_123" } },
  handler: async ({ c, params, body }) => {
    const known = await namedAccount(c);
    return answer(await known.payInvoice(params.id, body.external_ref, actorOf(c)), params.id);
  },
});

export const voidInvoice = defineOperation({
  ...changing,
  path: `${INVOICE}/void`,
  operationId: "voidInvoice",
  summary: "Take an open invoice back. It keeps its number; what is owed, the next one asks for.",
  pathParameters: ofInvoice,
  handler: async ({ c, params }) =>
    answer(await (await namedAccount(c)).voidInvoice(params.id, actorOf(c)), params.id),
});

export const sendInvoice = defineOperation({
  ...changing,
  path: `${INVOICE}/send`,
  operationId: "sendInvoice",
  summary: "Send an open invoice to Stripe, or try again where that failed. It is sent once.",
  pathParameters: ofInvoice,
  handler: async ({ c, params }) =>
    answer(await (await namedAccount(c)).sendInvoice(params.id, actorOf(c)), params.id),
});

function answer(result: Parameters<typeof requireInvoice>[0], id: string) {
  return toInvoice(requireInvoice(result, id));
}
