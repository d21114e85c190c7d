/**
 * /admin/v1/organizations/{organization_id}/credits, /refunds, /corrections, /credit-limit and
 * /audit.
 */
import type { Booked } from "../../account/ledger/verbs.ts";
import {
  auditEntrySchema,
  auditQuerySchema,
  correctionRequestSchema,
  creditLimitRequestSchema,
  creditSchema,
  grantCreditRequestSchema,
  refundRequestSchema,
} from "../../contract/account.ts";
import { bookingSchema, organizationSchema } from "../../contract/admin.ts";
import { nanoUsdOf } from "../../contract/usd.ts";
import { requireBooked } from "../../control/organizations.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, forMembers } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { namedAccount } from "../accounts.ts";
import { auditFilterOf, auditListSchema, findAuditEntry, toAuditPage } from "./audit-pages.ts";
import { toBalance, toCredit, toOrganization } from "./shapes.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin", status: 200, errors: ["not_found"] } as const;
const booking = {
  description: "The balance, and whether this was new.",
  schema: bookingSchema,
} as const;

export const grantCredit = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "post",
  path: `${ORGANIZATION}/credits`,
  operationId: "grantCredit",
  summary: "Add credit, once per external reference.",
  pathParameters,
  body: {
    schema: grantCreditRequestSchema,
    example: { amount_usd: "1.00", external_ref: "pay_123" },
  },
  response: booking,
  handler: async ({ c, body }) => {
    const call = {
      amountNanoUsd: nanoUsdOf(body.amount_nano_usd, body.amount_usd) ?? 0,
      externalRef: body.external_ref,
      source: body.source,
      priority: body.priority,
      expiresAtMs: body.expires_at === null ? null : body.expires_at * 1_000,
      note: body.note,
    };
    return answer(await (await namedAccount(c)).grant(call, actorOf(c)));
  },
});

export const listCredits = defineOperation({
  ...common,
  access: forMembers("money.read"),
  method: "get",
  path: `${ORGANIZATION}/credits`,
  operationId: "listCredits",
  summary: "The credits that have something left. Grants without terms of their own are one.",
  pathParameters,
  query: pageQuerySchema,
  response: {
    description: "A page of the live credits.",
    schema: listOf(creditSchema, "CreditList"),
  },
  handler: async ({ c, query }) => {
    const credits = await (await namedAccount(c)).listCredits();
    return pageOf(credits.map(toCredit), query);
  },
});

export const refund = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "post",
  path: `${ORGANIZATION}/refunds`,
  operationId: "refund",
  summary: "Give a request's charge back, whole or in part; never more than it was charged.",
  pathParameters,
  body: { schema: refundRequestSchema, example: { request_id: "req_123", note: "bad answer" } },
  response: booking,
  handler: async ({ c, body }) => {
    const call = {
      requestId: body.request_id,
      amountNanoUsd: nanoUsdOf(body.amount_nano_usd, body.amount_usd),
      externalRef: body.external_ref,
      note: body.note,
    };
    return answer(await (await namedAccount(c)).refund(call, actorOf(c)));
  },
});

export const correct = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "post",
  path: `${ORGANIZATION}/corrections`,
  operationId: "correct",
  summary: "Correct the balance by a further entry, once per external reference.",
  pathParameters,
  body: {
    schema: correctionRequestSchema,
    example: { amount_nano_usd: -1_000_000, external_ref: "ticket_9", note: "granted twice" },
  },
  response: booking,
  handler: async ({ c, body }) => {
    const call = {
      amountNanoUsd: nanoUsdOf(body.amount_nano_usd, body.amount_usd) ?? 0,
      externalRef: body.external_ref,
      isDispute: body.dispute,
      note: body.note,
    };
    return answer(await (await namedAccount(c)).correct(call, actorOf(c)));
  },
});

export const setCreditLimit = defineOperation({
  ...common,
  access: FOR_OPERATORS,
  method: "put",
  path: `${ORGANIZATION}/credit-limit`,
  operationId: "setCreditLimit",
  summary: "How far below zero the balance may go; never less than what is owed and held now.",
  pathParameters,
  body: { schema: creditLimitRequestSchema, example: { credit_limit_usd: "100.00" } },
  response: { description: "The organization.", schema: organizationSchema },
  handler: async ({ c, body }) => {
    const limit = nanoUsdOf(body.credit_limit_nano_usd, body.credit_limit_usd) ?? 0;
    return toOrganization(await (await namedAccount(c)).setCreditLimit(limit, actorOf(c)));
  },
});

export const listAudit = defineOperation({
  ...common,
  access: forMembers("audit.read"),
  method: "get",
  path: `${ORGANIZATION}/audit`,
  operationId: "listAudit",
  summary: "Who changed what, newest first. Entries are never changed or deleted.",
  pathParameters,
  query: auditQuerySchema,
  response: { description: "A page of entries.", schema: auditListSchema },
  handler: async ({ c, query }) => {
    const filter = auditFilterOf(query);
    return toAuditPage(await (await namedAccount(c)).listAudit(filter), filter.limit);
  },
});

export const retrieveAuditEntry = defineOperation({
  ...common,
  access: forMembers("audit.read"),
  method: "get",
  path: `${ORGANIZATION}/audit/{sequence}`,
  operationId: "retrieveAuditEntry",
  summary: "One entry of who changed what.",
  pathParameters: { ...pathParameters, sequence: "The entry's number." },
  response: { description: "The entry.", schema: auditEntrySchema },
  handler: async ({ c, params }) => {
    const known = await namedAccount(c);
    return findAuditEntry((filter) => known.listAudit(filter), params.sequence);
  },
});

function answer(booked: Booked) {
  const { isNew, balance } = requireBooked(booked);
  return { object: "booking" as const, is_new: isNew, balance: toBalance(balance) };
}
