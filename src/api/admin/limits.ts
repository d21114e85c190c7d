/** /admin/v1/organizations/{organization_id}/limits, /budgets and /alerts. */
import {
  alertSchema,
  budgetSchema,
  limitSchema,
  listOf,
  putBudgetRequestSchema,
  type Limit,
} from "../../contract/account.ts";
import { newBudgetId } from "../../db/ids.ts";
import { ApiError } from "../../errors.ts";
import { accountFor } from "../../gateway/admin.ts";
import type { LimitRule } from "../../limits/limiter.ts";
import { actorOf } from "../access.ts";
import type { ApiContext, Operation } from "../operation.ts";
import { readJson } from "../request-body.ts";
import { toAlert, toBudget, toLimit } from "./shapes.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin", access: "admin", status: 200, errors: ["not_found"] } as const;
const ALERTS_SHOWN = 1_000;

const limitList = listOf(limitSchema, "LimitList");

export const listLimits: Operation = {
  ...common,
  method: "get",
  path: `${ORGANIZATION}/limits`,
  operationId: "listLimits",
  summary: "Every limit. A request must fit into all that apply to its key, project and model.",
  pathParameters,
  response: { description: "The limits.", schema: limitList },
  handler: (c) => answerLimits(c),
};

export const putLimit: Operation = {
  ...common,
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
  handler: async (c) => {
    const rule = toRule(await readJson(c, limitSchema));
    if (await (await account(c)).putLimit(rule, actorOf(c))) return answerLimits(c);
    throw new ApiError("invalid_value", { message: "An organization may have 1,000 limits." });
  },
};

export const deleteLimit: Operation = {
  ...common,
  method: "post",
  path: `${ORGANIZATION}/limits/delete`,
  operationId: "deleteLimit",
  summary: "Take a limit away. Its `value` is not looked at.",
  pathParameters,
  body: {
    schema: limitSchema,
    example: { scope: "key", scope_id: "key_123", metric: "requests", period: "day", value: 0 },
  },
  response: { description: "The limits as they are now.", schema: limitList },
  handler: async (c) => {
    const rule = toRule(await readJson(c, limitSchema));
    if (await (await account(c)).deleteLimit(rule, actorOf(c))) return answerLimits(c);
    throw new ApiError("not_found", { message: "There is no such limit." });
  },
};

const budgetList = listOf(budgetSchema, "BudgetList");

export const listBudgets: Operation = {
  ...common,
  method: "get",
  path: `${ORGANIZATION}/budgets`,
  operationId: "listBudgets",
  summary: "Every budget, with what is spent and held in its window.",
  pathParameters,
  response: { description: "The budgets.", schema: budgetList },
  handler: (c) => answerBudgets(c),
};

export const putBudget: Operation = {
  ...common,
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
  handler: async (c) => {
    const body = await readJson(c, putBudgetRequestSchema);
    const budget = {
      id: newBudgetId(c.env.now(), c.env.randomBytes),
      scope: body.scope,
      scopeId: body.scope_id,
      window: body.window,
      hardNanoUsd: body.hard_nano_usd,
      softNanoUsd: body.soft_nano_usd,
      thresholds: body.thresholds,
    };
    if ((await (await account(c)).putBudget(budget, actorOf(c))) !== null) return answerBudgets(c);
    throw new ApiError("invalid_value", { message: "An organization may have 1,000 budgets." });
  },
};

export const deleteBudget: Operation = {
  ...common,
  method: "delete",
  path: `${ORGANIZATION}/budgets/{budget_id}`,
  operationId: "deleteBudget",
  summary: "Take a budget away.",
  pathParameters: { ...pathParameters, budget_id: "The budget's id." },
  response: { description: "The budgets as they are now.", schema: budgetList },
  handler: async (c) => {
    const id = c.req.param("budget_id") ?? "";
    if (await (await account(c)).deleteBudget(id, actorOf(c))) return answerBudgets(c);
    const shown = JSON.stringify(id.slice(0, 64));
    throw new ApiError("not_found", { message: `There is no budget ${shown}.` });
  },
};

export const listAlerts: Operation = {
  ...common,
  method: "get",
  path: `${ORGANIZATION}/alerts`,
  operationId: "listAlerts",
  summary: "Thresholds of budgets that were passed, newest first; each once per window.",
  pathParameters,
  response: { description: "The newest alerts.", schema: listOf(alertSchema, "AlertList") },
  handler: async (c) => {
    const alerts = await (await account(c)).listAlerts(ALERTS_SHOWN);
    return Response.json({ object: "list", data: alerts.map(toAlert) });
  },
};

async function answerLimits(c: ApiContext): Promise<Response> {
  const limits = await (await account(c)).listLimits();
  return Response.json({ object: "list", data: limits.map(toLimit) });
}

async function answerBudgets(c: ApiContext): Promise<Response> {
  const budgets = await (await account(c)).listBudgets();
  return Response.json({ object: "list", data: budgets.map(toBudget) });
}

function toRule({ scope, scope_id: scopeId, model, metric, period, value }: Limit): LimitRule {
  return { scope, scopeId, model, metric, period, limit: value };
}

function account(c: ApiContext) {
  return accountFor(c.env, c.req.param("organization_id") ?? "");
}
