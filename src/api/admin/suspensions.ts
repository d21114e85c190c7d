/**
 * /admin/v1/organizations/{organization_id}/suspend and /resume: an organization's keys open
 * nothing, and what they run stops, for as long as there is a reason. Nothing is deleted; its
 * members still sign in and read.
 */
import type { Account } from "../../account/account.ts";
import {
  organizationSchema,
  resumeRequestSchema,
  suspendRequestSchema,
  type Organization,
} from "../../contract/admin.ts";
import { LIMITS } from "../../contract/common.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS, type Operation } from "../../http/operation.ts";
import { livingAccount, namedAccount } from "../accounts.ts";
import { toOrganization } from "./shapes.ts";

const common = {
  tag: "Admin",
  access: FOR_OPERATORS,
  method: "post",
  pathParameters: { organization_id: "The organization's id." },
  status: 200,
  response: { description: "The organization.", schema: organizationSchema },
  errors: ["not_found"],
} as const satisfies Partial<Operation>;

export const suspendOrganization = defineOperation({
  ...common,
  path: "/admin/v1/organizations/{organization_id}/suspend",
  operationId: "suspendOrganization",
  summary:
    "Suspend an organization: its keys get 403, and requests that run stop within a slice. Each reason stands by itself.",
  body: { schema: suspendRequestSchema, example: { reason: "Invoice 17 is overdue" } },
  handler: async ({ c, body }) => {
    const { reason } = body;
    const account = await namedAccount(c);
    if (!(await account.suspend(reason, actorOf(c)))) {
      throw new ApiError("invalid_value", {
        message: `The organization is suspended for ${LIMITS.maxSuspensions} reasons already.`,
        param: "reason",
      });
    }
    return answer(account);
  },
});

export const resumeOrganization = defineOperation({
  ...common,
  path: "/admin/v1/organizations/{organization_id}/resume",
  operationId: "resumeOrganization",
  summary:
    "Take a reason for a suspension back, or all of them; with the last one the keys open again at once.",
  body: { schema: resumeRequestSchema, example: { reason: "Invoice 17 is overdue" } },
  handler: async ({ c, body }) => {
    const { reason } = body;
    const account = await livingAccount(c);
    if (!(await account.resume(reason, actorOf(c))) && reason !== null) {
      throw new ApiError("not_found", {
        message: `The organization is not suspended for ${JSON.stringify(reason)}.`,
        param: "reason",
      });
    }
    return answer(account);
  },
});

async function answer(account: Account): Promise<Organization> {
  const description = await account.describe();
  if (description === null) throw new ApiError("not_found");
  return toOrganization(description);
}
