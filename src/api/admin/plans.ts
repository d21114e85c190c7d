/**
 * /admin/v1/plans and /admin/v1/organizations/{organization_id}/plan: versions of plans, and who is
 * on which.
 */
import type { PlanAssignment, PlanStanding } from "../../account/plans/verbs.ts";
import type { PlanTerms } from "../../billing/plan.ts";
import {
  assignPlanRequestSchema,
  createPlanVersionRequestSchema,
  organizationPlanSchema,
  planIdSchema,
  planPreviewSchema,
  planVersionSchema,
  previewPlanRequestSchema,
} from "../../contract/plans.ts";
import {
  addPlanVersion,
  assignPlan,
  previewPlan,
  toTerms,
  versionsOf,
  type StoredPlan,
} from "../../control/plans.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, forMembers } from "../../http/operation.ts";
import { listOf, pageOf, pageQuerySchema } from "../../http/paging.ts";
import { namedAccount } from "../accounts.ts";
import { seconds } from "../wire-times.ts";

const PLANS = "/admin/v1/plans";
const VERSIONS = `${PLANS}/{id}/versions`;
const PLAN = "/admin/v1/organizations/{organization_id}/plan";
const ofPlan = { id: "The plan's id." };
const ofOrganization = { organization_id: "The organization's id." };
const common = { tag: "Admin", access: FOR_OPERATORS } as const;
const aPage = {
  description: "A page of versions.",
  schema: listOf(planVersionSchema, "PlanVersionList"),
} as const;
const aStanding = { description: "The plan.", schema: organizationPlanSchema } as const;

const EXAMPLE = {
  name: "Starter",
  monthly_fee_usd: "20.00",
  included_usd: "25.00",
  overage: { allowed: true, percent: 90 },
  trial: { amount_usd: "5.00", days: 14 },
};

/** What sums of a month cannot tell. */
const NOT_IN_SUMS = [
  "refunds, and what credits paid",
  "the request that begins within what is included and ends beyond it, which is at the price book whole",
  "a plan that organizations are on already: their charges are taken as they were",
];

export const listPlans = defineOperation({
  ...common,
  method: "get",
  path: PLANS,
  operationId: "listPlans",
  summary: "The newest version of each plan, by id.",
  query: pageQuerySchema,
  status: 200,
  response: aPage,
  errors: [],
  handler: async ({ c, query }) =>
    pageOf((await c.var.services.plans.newest()).map(toVersion), query),
});

export const listPlanVersions = defineOperation({
  ...common,
  method: "get",
  path: VERSIONS,
  operationId: "listPlanVersions",
  summary: "Every version of a plan, newest first. None is ever changed.",
  pathParameters: ofPlan,
  query: pageQuerySchema,
  status: 200,
  response: aPage,
  errors: ["not_found"],
  handler: async ({ c, params, query }) => {
    const versions = await versionsOf(c.var.services, params.id);
    return pageOf(versions.toReversed().map(toVersion), query);
  },
});

export const createPlanVersion = defineOperation({
  ...common,
  method: "post",
  path: VERSIONS,
  operationId: "createPlanVersion",
  summary: "Add a version of a plan, the first of which makes it. Who is on an earlier one stays.",
  pathParameters: ofPlan,
  body: { schema: createPlanVersionRequestSchema, example: EXAMPLE },
  status: 201,
  response: { description: "The version.", schema: planVersionSchema },
  errors: [],
  handler: async ({ c, params, body }) => {
    requirePlanId(params.id);
    const { confirm: isConfirmed, ...asked } = body;
    const call = { asked, isConfirmed, actor: actorOf(c) };
    return toVersion(await addPlanVersion(c.var.services, params.id, call));
  },
});

export const previewPlanOperation = defineOperation({
  ...common,
  method: "post",
  path: `${PLANS}/preview`,
  operationId: "previewPlan",
  summary: "What the last whole month would have cost each customer under a plan. Changes nothing.",
  body: { schema: previewPlanRequestSchema, example: EXAMPLE },
  status: 200,
  response: {
    description: "Charges as they were and as they would be.",
    schema: planPreviewSchema,
  },
  errors: ["not_found"],
  handler: async ({ c, body }) => {
    const { organization_id: organizationId, ...asked } = body;
    const preview = await previewPlan(c.var.services, toTerms("preview", 1, asked), organizationId);
    const { startMs, endMs, ...sums } = preview;
    return {
      object: "plan_preview" as const,
      period_start: seconds(startMs),
      period_end: seconds(endMs),
      ...sums,
      not_included: [...NOT_IN_SUMS],
    };
  },
});

export const retrieveOrganizationPlan = defineOperation({
  ...common,
  access: forMembers("organization.read"),
  method: "get",
  path: PLAN,
  operationId: "retrieveOrganizationPlan",
  summary: "The organization's plan, what is left of what it includes, and what is to come.",
  pathParameters: ofOrganization,
  status: 200,
  response: aStanding,
  errors: ["not_found"],
  handler: async ({ c }) => toStanding(await (await namedAccount(c)).describePlan()),
});

export const assignPlanOperation = defineOperation({
  ...common,
  method: "put",
  path: PLAN,
  operationId: "assignPlan",
  summary:
    "Put the organization on a version of a plan, now or from a time on. What a month includes and its fee go by the time that is left of it.",
  pathParameters: ofOrganization,
  body: { schema: assignPlanRequestSchema, example: { plan: "starter", version: 1 } },
  status: 200,
  response: aStanding,
  errors: ["not_found"],
  handler: async ({ c, params, body }) => {
    const { plan, version, starts_at: startsAt } = body;
    const fromMs = startsAt === null ? null : startsAt * 1_000;
    const call = { plan, version, fromMs, actor: actorOf(c) };
    return toStanding(await assignPlan(c.var.services, params.organization_id, call));
  },
});

function requirePlanId(id: string): void {
  const parsed = planIdSchema.safeParse(id);
  if (parsed.success) return;
  const message = `id ${parsed.error.issues[0]?.message ?? "is not an id"}`;
  throw new ApiError("invalid_value", { message, param: "id" });
}

function toShownTerms({ planId, version, name, overage, trial, ...amounts }: PlanTerms) {
  return {
    plan: planId,
    version,
    name,
    monthly_fee_nano_usd: amounts.feeNanoUsd,
    included_nano_usd: amounts.includedNanoUsd,
    overage: { allowed: overage.isAllowed, percent: overage.percent },
    trial: trial && { amount_nano_usd: trial.amountNanoUsd, days: trial.days },
  };
}

function toVersion({ createdAtMs, ...terms }: StoredPlan) {
  return {
    id: `${terms.planId}@${terms.version}`,
    object: "plan_version" as const,
    created_at: seconds(createdAtMs),
    ...toShownTerms(terms),
  };
}

const toAssigned = ({ terms, fromMs }: PlanAssignment) => ({
  starts_at: seconds(fromMs),
  terms: terms && toShownTerms(terms),
});

/** As it is shown, to members and to keys. */
export function toStanding({ current, period, leftNanoUsd, scheduled, hasHadTrial }: PlanStanding) {
  return {
    object: "organization_plan" as const,
    current: current && toAssigned(current),
    period: period && {
      starts_at: seconds(period.startMs),
      ends_at: seconds(period.endMs),
      trial: period.isTrial,
      fee_nano_usd: period.feeNanoUsd,
      included_nano_usd: period.includedNanoUsd,
    },
    left_nano_usd: leftNanoUsd,
    used_up: current !== null && leftNanoUsd === 0,
    scheduled: scheduled.map(toAssigned),
    had_trial: hasHadTrial,
  };
}
