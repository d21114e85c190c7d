/**
 * /admin/v1/organizations/{organization_id}/data and /erase: all that is kept of an organization,
 * and its erasure with a proof.
 */
import type { z } from "zod";

import type { Account } from "../../account/account.ts";
import {
  eraseOrganizationRequestSchema,
  organizationDataLineSchema,
  organizationDataQuerySchema,
  organizationErasureSchema,
} from "../../contract/organization-data.ts";
import { ApiError } from "../../errors.ts";
import { actorOf } from "../../http/access.ts";
import { check } from "../../http/body.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { answerFile } from "../../http/file-answer.ts";
import { forMembers, type ApiContext, type Operation } from "../../http/operation.ts";
import { readQuery } from "../../http/query.ts";
import { eraseOrganization } from "../../identity/departure.ts";
import { namedAccount } from "../accounts.ts";
import { toInvitation, toMember } from "../auth/shapes.ts";
import { toEndUserToken } from "../end-user-shapes.ts";
import { toLedgerEntry } from "../v1/standing.ts";
import { toBillingProfile, toInvoiceWithLines } from "./invoice-shapes.ts";
import { toApiKey, toAuditEntry, toOrganization } from "./shapes.ts";

const ORGANIZATION = "/admin/v1/organizations/{organization_id}";
const pathParameters = { organization_id: "The organization's id." };
const common = { tag: "Admin", status: 200 } as const;

/**
 * Of one file: an account's turns are calls of its Worker, which may make a bounded number of them.
 */
const MAX_ENTRIES = 500_000;
const PER_TURN = 1_000;
const INVOICES_PER_TURN = 100;

type Line = z.input<typeof organizationDataLineSchema>;

export const exportOrganization: Operation = {
  ...common,
  access: forMembers("privacy.read"),
  method: "get",
  path: `${ORGANIZATION}/data`,
  operationId: "exportOrganization",
  summary:
    "All that is kept of the organization, as lines of JSON, read as they are taken. No secret is in it, and no hash of one.",
  pathParameters,
  query: organizationDataQuerySchema,
  response: {
    description: "A line for each thing.",
    lineSchema: organizationDataLineSchema,
    hasLinesAlone: true,
  },
  errors: ["not_found"],
  handler: async (c) => {
    const schema = organizationDataQuerySchema;
    const { after_sequence: after } = check(readQuery(c.req.url, schema), schema);
    const account = await namedAccount(c);
    const id = c.req.param("organization_id") ?? "";
    const { fileLine, defer } = c.var.services;
    return answerFile<Line>({
      place: fileLine.open(id, defer),
      format: "jsonl",
      name: `organization-${id.replaceAll("_", "-")}`,
      columns: {},
      toJson: (line) => line,
      turns: turnsOf(c, account, { id, after: after === undefined ? null : Number(after) }),
    });
  },
};

export const eraseOrganizationOperation = defineOperation({
  ...common,
  access: forMembers("privacy.erase"),
  method: "post",
  path: `${ORGANIZATION}/erase`,
  operationId: "eraseOrganization",
  summary:
    "Erase an organization for good: texts, names, addresses, keys, members. The books stay. Answers with a signed statement; asked again, it goes on or says the same.",
  pathParameters,
  body: {
    schema: eraseOrganizationRequestSchema,
    example: { organization_id: "org_0123456789abcdef" },
  },
  response: {
    description: "What was erased, and what is kept.",
    schema: organizationErasureSchema,
  },
  errors: ["not_found"],
  handler: async ({ c, params, body }) => {
    const { organization_id: id } = params;
    if (body.organization_id !== id) {
      throw new ApiError("invalid_value", {
        message: `organization_id must be ${id}, to confirm what is meant.`,
        param: "organization_id",
      });
    }
    const { statement, signed } = await eraseOrganization(c.var.services, id, actorOf(c));
    return {
      object: "organization_erasure" as const,
      statement: { ...statement, erased: [...statement.erased], kept: [...statement.kept] },
      signed_statement: signed,
    };
  },
});

const line = (kind: string, id: string, data: unknown): Line => ({ kind, id, data });

interface Asked {
  readonly id: string;
  /** null: everything, and not the ledger alone. */
  readonly after: number | null;
}

async function* turnsOf(c: ApiContext, account: Account, { id, after }: Asked) {
  if (after === null) {
    yield await settingsOf(account, id);
    yield* keysOf(account);
    yield* endUserTokensOf(account);
    yield* alertsOf(account);
    yield* deliveriesOf(account);
    yield* textsOf(c, id);
    yield* invoicesOf(account);
    yield* auditOf(account);
  }
  let last = after ?? 0;
  let read = 0;
  for (let isMore = true; isMore && read < MAX_ENTRIES;) {
    const rows = await account.listLedger(last, PER_TURN);
    isMore = rows.length === PER_TURN;
    read += rows.length;
    last = rows.at(-1)?.sequence ?? last;
    yield rows.map((row) => line("ledger", row.reference, toLedgerEntry(row)));
  }
  const isComplete = (await account.listLedger(last, 1)).length === 0;
  const next = isComplete ? null : last;
  yield [line("end", id, { complete: isComplete, next_after_sequence: next })];
}

/** What there is a bounded number of. */
async function settingsOf(account: Account, id: string): Promise<Line[]> {
  const [described, plan, profile, projects, members, invitations] = await Promise.all([
    account.describe(),
    account.describePlan(),
    account.getBillingProfile(),
    account.listProjects(),
    account.listMembers(),
    account.listInvitations(),
  ]);
  const [providerKeys, settings, charts, limits, budgets, webhooks] = await Promise.all([
    account.listProviderKeys(),
    account.listSettings(),
    account.readSetting("saved_charts"),
    account.listLimits(),
    account.listBudgets(),
    account.listWebhooks(),
  ]);
  return [
    line("organization", id, described && toOrganization(described)),
    line("plan", id, plan),
    line("billing_profile", "1", toBillingProfile(profile)),
    ...projects.map((project) => line("projects", project.id, project)),
    ...members.map((member) => line("members", member.personId, toMember(member))),
    ...invitations.map((one) => line("invitations", one.id, toInvitation(one))),
    ...providerKeys.map(({ sealed: _, ...key }) => line("provider_keys", key.provider, key)),
    ...[...settings, ...(charts === null ? [] : [charts])].map((one) =>
      line("settings", one.name, one),
    ),
    ...limits.map((limit) => line("limits", `${limit.scope} ${limit.scopeId}`, limit)),
    ...budgets.map((budget) => line("budgets", budget.id, budget)),
    ...webhooks.map((webhook) => line("webhooks", webhook.id, webhook)),
  ];
}

async function* keysOf(account: Account) {
  for (let after: string | null = null; ;) {
    const filter = { limit: PER_TURN, after, projectId: null, personId: null };
    const keys = await account.listKeys(filter);
    yield keys.map((key) => line("api_keys", key.keyId, toApiKey(key)));
    if (keys.length < PER_TURN) return;
    after = keys.at(-1)?.keyId ?? null;
  }
}

async function* endUserTokensOf(account: Account) {
  for (let after: string | null = null; ;) {
    const filter = { limit: PER_TURN, after, endUserId: null, ofKeyId: null };
    const tokens = await account.listEndUserTokens(filter);
    yield tokens.map((token) => line("end_user_tokens", token.id, toEndUserToken(token)));
    if (tokens.length < PER_TURN) return;
    after = tokens.at(-1)?.id ?? null;
  }
}

/** The newest first. */
async function* bySequence<T extends { readonly sequence: number }>(
  kind: string,
  { limit, list, toData = (one) => one }: Listed<T>,
) {
  for (let before: number | null = null; ;) {
    const rows: readonly T[] = await list(before);
    yield rows.map((one) => line(kind, String(one.sequence), toData(one)));
    if (rows.length < limit) return;
    before = rows.at(-1)?.sequence ?? null;
  }
}

interface Listed<T> {
  readonly limit: number;
  readonly list: (before: number | null) => Promise<readonly T[]>;
  readonly toData?: (one: T) => unknown;
}

function alertsOf(account: Account) {
  const list = (before: number | null) => account.listAlerts({ limit: PER_TURN, before });
  return bySequence("alerts", { limit: PER_TURN, list });
}

function deliveriesOf(account: Account) {
  const list = (before: number | null) =>
    account.listDeliveries({ limit: INVOICES_PER_TURN, before });
  return bySequence("webhook_deliveries", { limit: INVOICES_PER_TURN, list });
}

async function* textsOf(c: ApiContext, id: string) {
  const responses = c.var.services.storedResponsesOf(id);
  for (let after: string | null = null; ;) {
    const page = await responses.page(after);
    yield page.responses.map((one) => line("stored_responses", one.id, one));
    if (!page.hasMore) break;
    after = page.responses.at(-1)?.id ?? null;
  }
  const cache = c.var.services.responseCacheOf(id);
  for (let after: string | null = null; ;) {
    const page = await cache.page(after);
    yield page.answers.map((one) => line("cached_answers", one.key, one));
    if (!page.hasMore) break;
    after = page.answers.at(-1)?.key ?? null;
  }
}

async function* invoicesOf(account: Account) {
  for (let after: string | null = null; ;) {
    const invoices = await account.listInvoices(INVOICES_PER_TURN, after);
    for (const { id } of invoices) {
      const invoice = await account.getInvoice(id);
      if (invoice !== null) yield [line("invoices", id, toInvoiceWithLines(invoice))];
    }
    if (invoices.length < INVOICES_PER_TURN) return;
    after = invoices.at(-1)?.id ?? null;
  }
}

function auditOf(account: Account) {
  const list = (before: number | null) => account.listAudit({ limit: PER_TURN, before });
  return bySequence("audit", { limit: PER_TURN, list, toData: toAuditEntry });
}
