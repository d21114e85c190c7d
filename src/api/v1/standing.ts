/**
 * GET /v1/key, /v1/credits, /v1/generations/{id} and /v1/organization/ledger: a customer's own
 * books.
 */
import type { z } from "zod";

import type { LedgerRow } from "../../account/ledger/tables.ts";
import { attemptsOf, parseUsage } from "../../account/usage/record.ts";
import type { KeyStanding } from "../../account/usage/verbs.ts";
import type { Permission } from "../../auth/roles.ts";
import { signProof } from "../../billing/proof.ts";
import type { Scope } from "../../contract/account.ts";
import {
  creditStandingSchema,
  generationSchema,
  jwkSetSchema,
  keyStandingSchema,
  ledgerPageSchema,
  ledgerQuerySchema,
} from "../../contract/usage.ts";
import { accountFor } from "../../control/organizations.ts";
import { ApiError, quoted } from "../../errors.ts";
import { requireOpenKey } from "../../gateway/authenticate.ts";
import type { PresentedKey } from "../../gateway/services.ts";
import { clientIpOf, presentedKey } from "../../http/access.ts";
import { defineOperation } from "../../http/define-operation.ts";
import { FOR_ANYONE, forKeys, forMembers, type ApiContext } from "../../http/operation.ts";
import { periodOf } from "../listed-records.ts";
import { secondsOrNull } from "../wire-times.ts";
import { ANSWER_EXAMPLES } from "./answer-examples.ts";

const common = { method: "get", tag: "Usage", status: 200 } as const;
const usd = (amountNanoUsd: number): number => amountNanoUsd / 1e9;

export const retrieveKey = defineOperation({
  ...common,
  access: forKeys("account"),
  path: "/v1/key",
  operationId: "retrieveKey",
  summary: "The key that asks: what it spent, which budget binds it, when it expires.",
  response: { description: "The key.", schema: keyStandingSchema, example: ANSWER_EXAMPLES.key },
  errors: ["permission_denied"],
  handler: async ({ c }) => {
    const key = await openKey(c, "account");
    const standing = await key.account.describeKey(key.keyId);
    if (standing === null) throw new ApiError("not_found");
    return { data: toKey(standing) };
  },
});

export const retrieveCredits = defineOperation({
  ...common,
  access: forKeys("account"),
  path: "/v1/credits",
  operationId: "retrieveCredits",
  summary:
    "What the organization has left and what it used. A member's own key needs a role that sees where money comes from.",
  response: {
    description: "The credits.",
    schema: creditStandingSchema,
    example: ANSWER_EXAMPLES.credits,
  },
  errors: ["permission_denied"],
  handler: async ({ c }) => {
    // Its list tells where the money came from, which not every member sees.
    const { account } = await openKey(c, "account", "money.read");
    const { credits, usedNanoUsd, balance } = await account.describeCredits();
    return {
      data: {
        total_credits: usd(balance.postedNanoUsd + usedNanoUsd),
        total_usage: usd(usedNanoUsd),
        available_nano_usd: balance.availableNanoUsd,
        held_nano_usd: balance.heldNanoUsd,
        posted_nano_usd: balance.postedNanoUsd,
        credits: credits.map((credit) => ({
          id: credit.id,
          remaining_nano_usd: credit.remainingNanoUsd,
          priority: credit.priority,
          expires_at: secondsOrNull(credit.expiresAtMs),
        })),
      },
    };
  },
});

export const retrieveGeneration = defineOperation({
  ...common,
  access: forKeys("usage"),
  path: "/v1/generations/{id}",
  operationId: "retrieveGeneration",
  summary: "How one request was metered, priced and booked, with the worker's receipt.",
  pathParameters: { id: "The request's id, as in x-request-id or in the answer's own id." },
  response: { description: "The generation.", schema: generationSchema },
  errors: ["permission_denied", "not_found"],
  handler: async ({ c, params }) => {
    const { account, organizationId } = await openKey(c, "usage");
    return answerGeneration(c, { account, organizationId, id: params.id });
  },
});

export const retrieveOrganizationGeneration = defineOperation({
  ...common,
  tag: "Admin",
  access: forMembers("usage.read"),
  path: "/admin/v1/organizations/{organization_id}/generations/{id}",
  operationId: "retrieveOrganizationGeneration",
  summary: "How one request of an organization was metered, priced and booked.",
  pathParameters: {
    organization_id: "The organization's id.",
    id: "The request's id, as in x-request-id or in the answer's own id.",
  },
  response: { description: "The generation.", schema: generationSchema },
  errors: ["not_found"],
  handler: async ({ c, params }) => {
    const organizationId = params.organization_id;
    const account = await accountFor(c.var.services, organizationId);
    return answerGeneration(c, { account, organizationId, id: params.id });
  },
});

export const exportLedger = defineOperation({
  ...common,
  access: forKeys("ledger"),
  path: "/v1/organization/ledger",
  operationId: "exportLedger",
  summary: "Every entry of the organization's ledger, oldest first, each with its hash.",
  query: ledgerQuerySchema,
  response: { description: "A page of entries.", schema: ledgerPageSchema },
  errors: ["permission_denied"],
  handler: async ({ c, query }) => {
    const { account, organizationId } = await openKey(c, "ledger");
    return answerLedger(c, { account, organizationId, query });
  },
});

export const exportOrganizationLedger = defineOperation({
  ...common,
  tag: "Admin",
  access: forMembers("money.read"),
  path: "/admin/v1/organizations/{organization_id}/ledger",
  operationId: "exportOrganizationLedger",
  summary: "Every entry of an organization's ledger, oldest first, each with its hash.",
  pathParameters: { organization_id: "The organization's id." },
  query: ledgerQuerySchema,
  response: { description: "A page of entries.", schema: ledgerPageSchema },
  errors: ["not_found"],
  handler: async ({ c, params, query }) => {
    const organizationId = params.organization_id;
    const account = await accountFor(c.var.services, organizationId);
    return answerLedger(c, { account, organizationId, query });
  },
});

export const listSigningKeys = defineOperation({
  method: "get",
  path: "/.well-known/jwks.json",
  operationId: "listSigningKeys",
  tag: "Usage",
  summary:
    "The public keys that signed receipts and ledgers are checked with, retired ones included.",
  access: FOR_ANYONE,
  status: 200,
  response: { description: "A JWK set.", schema: jwkSetSchema },
  errors: [],
  handler: async ({ c }) => {
    const { publicJwk } = await c.var.services.proofKey();
    return { keys: [publicJwk, ...c.var.services.retiredReceiptKeys] };
  },
});

interface GenerationCall extends Pick<PresentedKey, "account" | "organizationId"> {
  readonly id: string;
}

async function answerGeneration(c: ApiContext, call: GenerationCall) {
  const { account, organizationId } = call;
  const id = call.id.replace(/^(chatcmpl-|cmpl-|msg_|resp_|req_)/, "");
  const row = await account.getEntry(`req_${id}`);
  if (row === null) {
    const shown = quoted(id);
    throw new ApiError("not_found", {
      message: `No ended generation has the id ${shown}; one that still runs is not booked yet.`,
    });
  }
  const proof = { organization_id: organizationId, entry: toLedgerEntry(row) };
  const signed = await signProof(await c.var.services.proofKey(), "tidegate-generation", proof);
  return { ...toGeneration(row), signed_receipt: signed };
}

interface LedgerCall extends Pick<PresentedKey, "account" | "organizationId"> {
  readonly query: z.infer<typeof ledgerQuerySchema>;
}

/** A page of no more is read at once; a longer one in turns with files. */
const SHORT_PAGE = 100;

async function answerLedger(c: ApiContext, call: LedgerCall) {
  const limit = Math.min(1_000, Number(call.query.limit ?? SHORT_PAGE));
  const read = () => readLedger(call, limit);
  const { fileLine, defer } = c.var.services;
  const file = { who: call.organizationId, read, write: (page: LedgerRead) => page };
  const page = await (limit <= SHORT_PAGE ? read() : fileLine.readShort(file, defer));
  return toLedgerPage(c, call, page);
}

interface LedgerRead {
  readonly data: ReturnType<typeof toLedgerEntry>[];
  readonly hasMore: boolean;
}

async function readLedger({ account, query }: LedgerCall, limit: number): Promise<LedgerRead> {
  const { fromMs, toMs } = periodOf(query);
  const period =
    fromMs === null && toMs === null
      ? undefined
      : { fromMs: fromMs ?? 0, toMs: toMs ?? Number.MAX_SAFE_INTEGER };
  const rows = await account.listLedger(Number(query.after ?? 0), limit + 1, period);
  return { data: rows.slice(0, limit).map(toLedgerEntry), hasMore: rows.length > limit };
}

async function toLedgerPage(
  c: ApiContext,
  { organizationId }: LedgerCall,
  { data, hasMore }: LedgerRead,
) {
  const [first] = data;
  const last = data.at(-1);
  const ids = {
    first_id: first === undefined ? null : String(first.sequence),
    last_id: last === undefined ? null : String(last.sequence),
  };
  const checkpoint =
    last === undefined
      ? null
      : await signProof(await c.var.services.proofKey(), "tidegate-ledger", {
          organization_id: organizationId,
          sequence: last.sequence,
          hash: last.hash,
        });
  return { object: "list" as const, data, ...ids, has_more: hasMore, checkpoint };
}

async function openKey(
  c: ApiContext,
  scope: Scope,
  permission?: Permission,
): Promise<PresentedKey> {
  const key = presentedKey(c);
  const use = { scope, model: null, clientIp: clientIpOf(c) };
  await requireOpenKey(key, { ...use, ...(permission !== undefined && { permission }) });
  return key;
}

function toKey({ record, budgets, ...spent }: KeyStanding) {
  const hard = budgets.filter((budget) => budget.hardNanoUsd !== null);
  const left = (budget: (typeof hard)[number]) =>
    (budget.hardNanoUsd ?? 0) - budget.spentNanoUsd - budget.heldNanoUsd;
  const [tightest] = hard.toSorted((a, b) => left(a) - left(b));
  return {
    id: record.keyId,
    label: record.name,
    usage: usd(spent.spentNanoUsd),
    usage_daily: usd(spent.spentTodayNanoUsd),
    usage_weekly: usd(spent.spentThisWeekNanoUsd),
    usage_monthly: usd(spent.spentThisMonthNanoUsd),
    usage_nano_usd: spent.spentNanoUsd,
    limit: tightest === undefined ? null : usd(tightest.hardNanoUsd ?? 0),
    limit_remaining: tightest === undefined ? null : usd(Math.max(0, left(tightest))),
    limit_reset: tightest === undefined ? null : secondsOrNull(tightest.resetAtMs),
    expires_at: secondsOrNull(record.expiresAtMs),
    scopes: record.scopes,
    models: record.models,
    is_free_tier: false,
  };
}

function toGeneration(row: LedgerRow) {
  const usage = parseUsage(row);
  return {
    id: row.reference,
    object: "generation" as const,
    model: usage.model,
    operation: usage.operation,
    api_key_id: usage.key_id,
    project_id: usage.project_id,
    end_user_id: usage.end_user_id ?? null,
    end_user_token_id: usage.end_user_token_id ?? null,
    streamed: usage.is_stream,
    outcome: usage.outcome,
    deployment_id: usage.deployment_id ?? null,
    decision: usage.decision ?? null,
    continuations: usage.continuations ?? [],
    attempts: attemptsOf(usage),
    measured_by: usage.measured_by,
    provider_check: usage.provider_check ?? null,
    limited_by: usage.limited_by,
    started_at_ms: usage.started,
    booked_at_ms: row.booked_at_ms,
    tokens_prompt: usage.prompt_tokens,
    tokens_cached: usage.cached_tokens,
    tokens_completion: usage.completion_tokens,
    total_cost: usd(usage.charge_nano_usd),
    charge_nano_usd: usage.charge_nano_usd,
    held_nano_usd: usage.held_nano_usd,
    extends: usage.extends,
    service_tier: usage.price.serviceTier ?? ("default" as const),
    price: { ...usage.price },
    queue_ms: usage.queue_ms,
    prefill_ms: usage.prefill_ms,
    decode_ms: usage.decode_ms,
    device_ms: usage.device_ms,
    receipt: usage.receipt,
    ledger: toLedgerEntry(row),
  };
}

export function toLedgerEntry({ amount, ...row }: LedgerRow) {
  return { ...row, amount_nano_usd: amount };
}
