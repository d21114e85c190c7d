/**
 * Files of an organization's usage records and of its ledger: CSV or JSON lines, of up to a year,
 * as their entries are read.
 */
import type { Account } from "../../account/account.ts";
import { toUsageRecord } from "../../account/usage/record.ts";
import { EVERY_RECORD, type StretchCall, type StretchEntry } from "../../account/usage/verbs.ts";
import { decimalUsd } from "../../billing/money.ts";
import {
  ledgerDownloadQuerySchema,
  usageDownloadQuerySchema,
  usageLineSchema,
  type LedgerDownloadQuery,
  type UsageDownloadQuery,
  type UsageLine,
} from "../../contract/downloads.ts";
import { DAY_MS } from "../../contract/durations.ts";
import { generationSchema } from "../../contract/usage.ts";
import { ApiError } from "../../errors.ts";
import { presentedKey } from "../../http/access.ts";
import { check } from "../../http/body.ts";
import type { Cell } from "../../http/csv.ts";
import { answerFile } from "../../http/file-answer.ts";
import type { OpenFile } from "../../http/file-line.ts";
import { forKeys, forMembers, type ApiContext, type Operation } from "../../http/operation.ts";
import { readQuery } from "../../http/query.ts";
import { namedAccount, ownAccount } from "../accounts.ts";
import { periodOf, recordsFilterOf } from "../listed-records.ts";
import { seconds } from "../wire-times.ts";
import { toLedgerEntry } from "./standing.ts";

const MAX_DAYS = 366;
/**
 * Of one file. An account's turns are calls of its Worker, which may make a bounded number of them.
 */
const MAX_ENTRIES = 500_000;
const ENTRIES_PER_TURN = 1_000;

const pathParameters = { organization_id: "The organization's id." };
const usage = {
  method: "get",
  query: usageDownloadQuerySchema,
  status: 200,
  response: {
    description: "Usage records, oldest first, by when they were booked.",
    lineSchema: usageLineSchema,
  },
} as const;
const ledger = {
  method: "get",
  query: ledgerDownloadQuerySchema,
  status: 200,
  response: {
    description: "Entries, oldest first. Lines of JSON have all that their hashes cover.",
    lineSchema: generationSchema.shape.ledger,
  },
} as const;

export const downloadUsage: Operation = {
  ...usage,
  path: "/v1/organization/usage/download",
  operationId: "downloadUsage",
  tag: "Usage",
  summary: "The organization's usage records of up to a year, as a file.",
  access: forKeys("usage"),
  errors: ["permission_denied"],
  handler: async (c) => answerUsage(c, await ownBooks(c, "usage")),
};

export const downloadLedger: Operation = {
  ...ledger,
  path: "/v1/organization/ledger/download",
  operationId: "downloadLedger",
  tag: "Usage",
  summary: "The organization's ledger of up to a year, as a file.",
  access: forKeys("ledger"),
  errors: ["permission_denied"],
  handler: async (c) => answerLedger(c, await ownBooks(c, "ledger")),
};

export const downloadOrganizationUsage: Operation = {
  ...usage,
  path: "/admin/v1/organizations/{organization_id}/usage/download",
  operationId: "downloadOrganizationUsage",
  tag: "Admin",
  summary: "An organization's usage records of up to a year, as a file.",
  access: forMembers("usage.read"),
  pathParameters,
  errors: ["not_found"],
  handler: async (c) => answerUsage(c, await namedBooks(c)),
};

export const downloadOrganizationLedger: Operation = {
  ...ledger,
  path: "/admin/v1/organizations/{organization_id}/ledger/download",
  operationId: "downloadOrganizationLedger",
  tag: "Admin",
  summary: "An organization's ledger of up to a year, as a file.",
  access: forMembers("money.read"),
  pathParameters,
  errors: ["not_found"],
  handler: async (c) => answerLedger(c, await namedBooks(c)),
};

/** Whose entries are read. */
interface Books {
  readonly account: Account;
  readonly organizationId: string;
}

async function ownBooks(c: ApiContext, scope: "usage" | "ledger"): Promise<Books> {
  const account = await ownAccount(c, scope);
  return { account, organizationId: presentedKey(c).organizationId };
}

async function namedBooks(c: ApiContext): Promise<Books> {
  const account = await namedAccount(c);
  return { account, organizationId: c.req.param("organization_id") ?? "" };
}

async function answerUsage(c: ApiContext, books: Books): Promise<Response> {
  const query = check(readQuery(c.req.url, usageDownloadQuerySchema), usageDownloadQuerySchema);
  const filter = { kinds: ["settle", "void"], ...recordsFilterOf(query) };
  const asked = { ...filter, ...stretchOf(query, c.var.services.now()) };
  const { place, turns } = await beginFile(c, books, asked);
  const toRecord = (entry: StretchEntry) => ({
    ...toUsageRecord(entry),
    api_key_name: entry.key_name,
    project_name: entry.project_name,
  });
  return answerFile({
    format: query.format,
    name: nameOf("usage", query, c.var.services.now()),
    columns: USAGE_COLUMNS,
    toJson: (record) => record,
    turns: mapped(turns, toRecord),
    place,
  });
}

const time = (unixMs: number): string => new Date(unixMs).toISOString();

const USAGE_COLUMNS: Readonly<Record<string, (line: UsageLine) => Cell>> = {
  sequence: ({ sequence }) => sequence,
  id: ({ id }) => id,
  started_at: (line) => time(line.started_at_ms),
  booked_at: (line) => time(line.booked_at_ms),
  api_key_id: (line) => line.api_key_id,
  api_key_name: (line) => line.api_key_name,
  project_id: (line) => line.project_id,
  project_name: (line) => line.project_name,
  user_id: (line) => line.user_id,
  end_user_id: (line) => line.end_user_id,
  model: ({ model }) => model,
  operation: ({ operation }) => operation,
  streamed: ({ streamed }) => streamed,
  outcome: ({ outcome }) => outcome,
  deployment_id: (line) => line.deployment_id,
  measured_by: (line) => line.measured_by,
  limited_by: (line) => line.limited_by,
  prompt_tokens: (line) => line.prompt_tokens,
  cached_tokens: (line) => line.cached_tokens,
  completion_tokens: (line) => line.completion_tokens,
  charge_nano_usd: (line) => line.charge_nano_usd,
  charge_usd: (line) => decimalUsd(line.charge_nano_usd),
  service_tier: (line) => line.service_tier,
  price_version: (line) => line.price_version,
  queue_ms: (line) => line.queue_ms,
  prefill_ms: (line) => line.prefill_ms,
  decode_ms: (line) => line.decode_ms,
  device_ms: (line) => line.device_ms,
};

async function answerLedger(c: ApiContext, books: Books): Promise<Response> {
  const query = check(readQuery(c.req.url, ledgerDownloadQuerySchema), ledgerDownloadQuerySchema);
  const filter = { ...EVERY_RECORD, kinds: query.kinds ?? null };
  const asked = { ...filter, ...stretchOf(query, c.var.services.now()) };
  const { place, turns } = await beginFile(c, books, asked);
  return answerFile({
    format: query.format,
    name: nameOf("ledger", query, c.var.services.now()),
    columns: LEDGER_COLUMNS,
    toJson: ({ key_name: _k, project_name: _p, ...row }) => toLedgerEntry(row),
    turns,
    place,
  });
}

const LEDGER_COLUMNS: Readonly<Record<string, (entry: StretchEntry) => Cell>> = {
  sequence: ({ sequence }) => sequence,
  booked_at: (entry) => time(entry.booked_at_ms),
  kind: ({ kind }) => kind,
  reference: ({ reference }) => reference,
  debit: ({ debit }) => debit,
  credit: ({ credit }) => credit,
  amount_nano_usd: ({ amount }) => amount,
  amount_usd: ({ amount }) => decimalUsd(amount),
  hash: ({ hash }) => hash,
};

type Period = Pick<UsageDownloadQuery | LedgerDownloadQuery, "start_time" | "end_time">;

/** @throws {ApiError} invalid_value naming the field */
function stretchOf(query: Period, nowMs: number): Pick<StretchCall, "fromMs" | "toMs"> {
  const { fromMs, toMs } = periodOf(query);
  const [startMs, endMs] = [fromMs ?? 0, toMs ?? nowMs];
  if (endMs - startMs > MAX_DAYS * DAY_MS) {
    throw new ApiError("invalid_value", {
      message: `start_time must be at most ${MAX_DAYS} days before the end, which is ${seconds(endMs)}, got ${query.start_time}`,
      param: "start_time",
    });
  }
  // Until now is all there is: the account's clock, not this one, says what was booked.
  return { fromMs: startMs, toMs: toMs ?? Number.MAX_SAFE_INTEGER };
}

type Turns = AsyncGenerator<readonly StretchEntry[]>;
type Asked = Omit<StretchCall, "from" | "end" | "maxEntries">;

/** Nothing is read before it has a place. @throws {ApiError} */
async function beginFile(
  c: ApiContext,
  { account, organizationId }: Books,
  asked: Asked,
): Promise<{ readonly place: OpenFile; readonly turns: Turns }> {
  const { fileLine, defer } = c.var.services;
  const place = fileLine.open(organizationId, defer);
  try {
    return { place, turns: await beginTurns(account, asked) };
  } catch (fault) {
    place.close();
    throw fault;
  }
}

/**
 * Its first turn is read before anything is answered, so that what is refused has a status.
 *
 * @throws {ApiError}
 */
async function beginTurns(account: Account, call: Asked): Promise<Turns> {
  const asked = { ...call, maxEntries: ENTRIES_PER_TURN };
  const first = await account.readStretch({ ...asked, from: 0, end: null });
  if (first.size > MAX_ENTRIES) {
    throw new ApiError("invalid_value", {
      message: `start_time and end_time must have at most ${MAX_ENTRIES} entries between them, got ${first.size}: ask for shorter periods`,
      param: "start_time",
    });
  }
  return (async function* () {
    yield first.entries;
    for (let { next } = first; next !== null;) {
      const turn = await account.readStretch({ ...asked, from: next, end: first.end });
      yield turn.entries;
      next = turn.next;
    }
  })();
}

async function* mapped<T>(turns: Turns, map: (entry: StretchEntry) => T): AsyncGenerator<T[]> {
  for await (const turn of turns) yield turn.map(map);
}

function nameOf(what: string, { start_time, end_time }: Period, nowMs: number): string {
  return `${what}-${Number(start_time)}-${end_time === undefined ? seconds(nowMs) : Number(end_time)}`;
}
