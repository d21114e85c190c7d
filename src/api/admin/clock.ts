/** /admin/v1/organizations/{organization_id}/clock: a way out after a machine's clock was wrong. */
import { clockCorrectionSchema } from "../../contract/admin.ts";
import { accountFor } from "../../control/organizations.ts";
import { actorOf } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_OPERATORS } from "../../http/operation.ts";

export const correctClock = defineOperation({
  tag: "Admin",
  access: FOR_OPERATORS,
  method: "post",
  path: "/admin/v1/organizations/{organization_id}/clock/correct",
  operationId: "correctClock",
  summary:
    "After the machine's clock was ahead: count now what was booked at times to come, and let limits forget what they counted.",
  pathParameters: { organization_id: "The organization's id." },
  status: 200,
  response: { description: "What was corrected.", schema: clockCorrectionSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const account = await accountFor(c.var.services, params.organization_id);
    const { nowMs, redatedEntries } = await account.correctClock(actorOf(c));
    return {
      object: "clock_correction" as const,
      now_ms: nowMs,
      redated_entries: redatedEntries,
    };
  },
});
