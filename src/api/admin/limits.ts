/** /admin/v1/organizations/{organization_id}/limits, /budgets and /alerts. */
import type { z } from "zod";

import type { PolicyRefusal } from "../../account/policy/verbs.ts";
import { LIMITS } from "../../contract/common.ts";
import {
  alertSchema,
  alertQuerySchema,
  budgetSchema,
  limitSchema,
  limitUsageSchema,
  refusalSchema,
  putBudgetRequestSchema,
  scopeQuerySchema,
} from "../../contract/limits.ts";
import { newBudgetId } from "../../db/ids.ts";
import { ApiError, quoted } from "../../errors.ts";
import { actorOf, callerOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers, type ApiContext } from "../../http/operation.ts";
import { limitOf, listOf, pageOf, pageQuery, pageQuerySchema, toPage } from "../../http/paging.ts";
import { namedAccount } from "../accounts.ts";
import {
  limitIdOf,
  toAlert,
  toBudget,
  toBudgetCall,
  toLimit,
  toRefusal,
  toRule,
} from "./limit-shapes.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin", status: 200, errors: ["not_found"] } as const;

/** Which to show, and the page of them. */
const shownSchema = scopeQuerySchema.extend(pageQuery);

type Shown = z.infer<typeof shownSchema>;

const limitList = listOf(limitUsageSchema, "LimitList");

export const listLimits = defineOperation({
  ...common,
  access: forMembers("limits.read"),
  method: "get",
  path: `${ORGANIZATION}/limits`,
  operationId: "listLimits",
  summary:
    "Limits, with what is in use of each. A request must fit into all that apply to its key, project and model.",
  pathParameters,
  query: shownSchema,
  response: { description: "The limits.", schema: limitList },
  handler: ({ c, query }) => answerLimits(c, query),
});

export const listRefusals = defineOperation({
  ...common,
  access: forMembers("limits.read"),
  method: "get",
  path: `${ORGANIZATION}/refusals`,
  operationId: "listRefusals",
  summary:
    "Why requests were refused lately, the newest first: those that are alike are one, at most 50 of them. Not kept for long.",
  pathParameters,
  query: pageQuerySchema,
  response: { description: "The refusals.", schema: listOf(refusalSchema, "RefusalList") },
  handler: async ({ c, query }) => {
    const refused = await (await namedAccount(c)).listRefusals();
    return pageOf(refused.map(toRefusal), query);
  },
});

export const putLimit = defineOperation({
  ...common,
  access: forMembers("limits.write"),
  method: "put",
  path: `${ORGANIZATION}/limits`,
  operationId: "putLimit",
  summary: "Set a limit. There is one for each scope, model, metric and period.",
  pathParameters,
  body: {
    schema: limitSchema,
    example: {
      scope: "key",
      scope_id: "key_123",
      model: null,
      metric: "output_tokens",
      period: "minute",
      value: 20_000,
    },
  },
  response: { description: "The limits as they are now.", schema: limitList },
  handler: async ({ c, body }) => {
    const rule = toRule(body);
    requireOwnScope(c, rule);
    const refusal = await (await namedAccount(c)).putLimit(rule, actorOf(c));
    if (refusal !== null) throw fromRefusal(refusal, rule, "limits");
    return answerLimits(c);
  },
});

export const deleteLimit = defineOperation({
  ...common,
  access: forMembers("limits.write"),
  method: "delete",
  path: `${ORGANIZATION}/limits/{limit_id}`,
  operationId: "deleteLimit",
  summary: "Take a limit away.",
  pathParameters: { ...pathParameters, limit_id: "The limit's id." },
  response: { description: "The limits as they are now.", schema: limitList },
  handler: async ({ c, params }) => {
    const limits = await (await namedAccount(c)).listLimits();
    const rule = limits.find((limit) => limitIdOf(limit) === params.limit_id);
    if (rule !== undefined) {
      requireOwnScope(c, rule);
      if (await (await namedAccount(c)).deleteLimit(rule, actorOf(c))) return answerLimits(c);
    }
    const shown = quoted(params.limit_id);
    throw new ApiError("not_found", { message: `There is no limit ${shown}.` });
  },
});

const budgetList = listOf(budgetSchema, "BudgetList");

export const listBudgets = defineOperation({
  ...common,
  access: forMembers("budgets.read"),
  method: "get",
  path: `${ORGANIZATION}/budgets`,
  operationId: "listBudgets",
  summary: "Budgets, with what is spent and held in the window of now.",
  pathParameters,
  query: shownSchema,
  response: { description: "The budgets.", schema: budgetList },
  handler: ({ c, query }) => answerBudgets(c, query),
});

export const putBudget = defineOperation({
  ...common,
  access: forMembers("budgets.write"),
  method: "put",
  path: `${ORGANIZATION}/budgets`,
  operationId: "putBudget",
  summary: "Set a budget. There is one for each scope and window.",
  pathParameters,
  body: {
    schema: putBudgetRequestSchema,
    example: {
      scope: "project",
      scope_id: "default",
      window: "month",
      hard_nano_usd: 50_000_000_000,
    },
  },
  response: { description: "The budgets as they are now.", schema: budgetList },
  handler: async ({ c, body }) => {
    const budget = toBudgetCall(
      newBudgetId(c.var.services.now(), c.var.services.randomBytes),
      body,
    );
    const refusal = await (await namedAccount(c)).putBudget(budget, actorOf(c));
    if (refusal !== null) throw fromRefusal(refusal, budget, "budgets");
    return answerBudgets(c);
  },
});

export const deleteBudget = defineOperation({
  ...common,
  access: forMembers("budgets.write"),
  method: "delete",
  path: `${ORGANIZATION}/budgets/{budget_id}`,
  operationId: "deleteBudget",
  summary: "Take a budget away.",
  pathParameters: { ...pathParameters, budget_id: "The budget's id." },
  response: { description: "The budgets as they are now.", schema: budgetList },
  handler: async ({ c, params }) => {
    const id = params.budget_id;
    if (await (await namedAccount(c)).deleteBudget(id, actorOf(c))) return answerBudgets(c);
    const shown = quoted(id);
    throw new ApiError("not_found", { message: `There is no budget ${shown}.` });
  },
});

export const listAlerts = defineOperation({
  ...common,
  access: forMembers("budgets.read"),
  method: "get",
  path: `${ORGANIZATION}/alerts`,
  operationId: "listAlerts",
  summary: "Thresholds of budgets that were passed, newest first; each once per window.",
  pathParameters,
  query: alertQuerySchema,
  response: { description: "A page of alerts.", schema: listOf(alertSchema, "AlertList") },
  handler: async ({ c, query }) => {
    const limit = limitOf(query);
    const before = query.after === undefined ? null : Number(query.after);
    const filter = { limit: limit + 1, before, budgetId: query.budget_id };
    const alerts = await (await namedAccount(c)).listAlerts(filter);
    return toPage(alerts.map(toAlert), limit);
  },
});

/** A page of those that are asked for; the answer to a change shows them all. */
async function answerLimits(c: ApiContext, shown?: Shown) {
  const limits = await (await namedAccount(c)).listLimits();
  if (shown === undefined) return toPage(limits.map(toLimit), LIMITS.maxRules);
  return pageOf(limits.filter(isShown(shown)).map(toLimit), shown);
}

async function answerBudgets(c: ApiContext, shown?: Shown) {
  const budgets = await (await namedAccount(c)).listBudgets();
  if (shown === undefined) return toPage(budgets.map(toBudget), LIMITS.maxRules);
  return pageOf(budgets.filter(isShown(shown)).map(toBudget), shown);
}

interface Scoped {
  readonly scope: string;
  readonly scopeId: string;
}

function isShown({ scope, scope_id: scopeId }: Shown): (one: Scoped) => boolean {
  return (one) =>
    (scope === undefined || one.scope === scope) &&
    (scopeId === undefined || one.scopeId === scopeId);
}

function fromRefusal(refusal: PolicyRefusal, { scope, scopeId }: Scoped, what: string): ApiError {
  switch (refusal) {
    case "unknown_scope":
      return new ApiError("invalid_value", {
        message: `scope_id names no ${scope} of this organization, got ${JSON.stringify(scopeId)}.`,
        param: "scope_id",
      });
    case "too_many":
      return new ApiError("invalid_value", {
        message: `An organization may have at most ${LIMITS.maxRules} ${what}.`,
      });
  }
}

/** What the service lets an organization do is not for the organization to change. */
function requireOwnScope(c: ApiContext, { scope }: Scoped): void {
  if (scope !== "organization" || callerOf(c).kind === "operator") return;
  throw new ApiError("permission_denied", {
    message: "Limits of the whole organization are set by operators of the service.",
  });
}
