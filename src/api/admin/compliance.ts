/**
 * GET /admin/v1/organizations/{organization_id}/compliance: who sees what, where data lies, and for
 * how long.
 */
import type { Account } from "../../account/account.ts";
import { mayDo, PERMISSIONS } from "../../auth/roles.ts";
import { complianceReportSchema } from "../../contract/compliance.ts";
import { ROLES } from "../../contract/people.ts";
import { IDEMPOTENT_ANSWER_HOURS } from "../../contract/retention.ts";
import { accountFor } from "../../control/organizations.ts";
import { listProcessors } from "../../control/processors.ts";
import { toTerms } from "../../gateway/organization-terms.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { forMembers } from "../../http/operation.ts";
import { toMember } from "../auth/shapes.ts";
import { seconds } from "../wire-times.ts";
import { sizeOfCache } from "./response-cache.ts";

/** Keys that are read at once. */
const PAGE_OF_KEYS = 1_000;

const STATEMENTS = [
  "Texts of prompts and answers are in no log, metric, trace, usage record or ledger entry.",
  "A text is kept only as a stored response, as a cached answer, as the answer of a request with an Idempotency-Key, or as one that an SDK left without taking it and may ask for again.",
  "Operators of the service can read accounts, usage and ledgers. No operation gives them texts.",
  "Usage records and ledger entries are kept for good: they name people and keys by ids.",
];

export const retrieveComplianceReport = defineOperation({
  tag: "Admin",
  method: "get",
  path: "/admin/v1/organizations/{organization_id}/compliance",
  operationId: "retrieveComplianceReport",
  access: forMembers("audit.read"),
  summary:
    "Who can see what of the organization, who may get the texts of its requests, where, and how long texts are kept.",
  pathParameters: { organization_id: "The organization's id." },
  status: 200,
  response: { description: "As it is now.", schema: complianceReportSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const { organization_id: organizationId } = params;
    const account = await accountFor(c.var.services, organizationId);
    const nowMs = c.var.services.now();
    const [settings, members, openKeys, invitations, catalog] = await Promise.all([
      account.listSettings(),
      account.listMembers(),
      countOpenKeys(account, nowMs),
      account.listInvitations(),
      c.var.services.catalog.at(nowMs, c.var.services.defer),
    ]);
    const { policy, responseCache, retention } = toTerms(settings);
    const { answers } = await sizeOfCache(c, organizationId, responseCache.mode);
    const { responses } = await c.var.services.storedResponsesOf(organizationId).size();
    return {
      object: "compliance_report" as const,
      organization_id: organizationId,
      created_at: seconds(nowMs),
      access: {
        members: members.map(toMember),
        open_keys: openKeys,
        invitations: invitations.filter(({ state }) => state === "pending").length,
        roles: ROLES.map((role) => ({
          role,
          permissions: PERMISSIONS.filter((permission) => mayDo(role, permission)),
        })),
      },
      retention: {
        ...retention,
        stored_responses: responses,
        response_cache_mode: responseCache.mode,
        response_cache_ttl_seconds: responseCache.ttl_seconds,
        cached_answers: answers,
        idempotent_answers_hours: IDEMPOTENT_ANSWER_HOURS,
        untaken_answers_seconds: Math.ceil(c.var.services.sdkRetryWindowMs / 1_000),
      },
      processors: listProcessors(catalog, policy, { organizationId, nowMs }),
      statements: STATEMENTS,
    };
  },
});

/** Revoked ones are listed as well, and there may be any number of them. */
async function countOpenKeys(account: Account, nowMs: number): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ;) {
    const filter = { limit: PAGE_OF_KEYS, after, projectId: null, personId: null };
    const keys = await account.listKeys(filter);
    count += keys.filter(
      ({ revokedAtMs, disabledAtMs, expiresAtMs }) =>
        revokedAtMs === null && disabledAtMs === null && (expiresAtMs ?? Infinity) > nowMs,
    ).length;
    if (keys.length < PAGE_OF_KEYS) return count;
    after = keys.at(-1)?.keyId ?? null;
  }
}
