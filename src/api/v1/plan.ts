/** GET /v1/organization/plan: the plan that a customer's requests are charged under. */
import { organizationPlanSchema } from "../../contract/plans.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forKeys } from "../../http/operation.ts";
import { ownAccount } from "../accounts.ts";
import { toStanding } from "../admin/plans.ts";

export const retrieveOwnPlan = defineOperation({
  method: "get",
  path: "/v1/organization/plan",
  operationId: "retrieveOwnPlan",
  tag: "Usage",
  summary:
    "The organization's plan: what is left of what it includes and until when, the trial, what is paid beyond, what is to come.",
  access: forKeys("account"),
  status: 200,
  response: { description: "The plan.", schema: organizationPlanSchema },
  errors: ["permission_denied"],
  handler: async ({ c }) =>
    toStanding(await (await ownAccount(c, "account", "organization.read")).describePlan()),
});
