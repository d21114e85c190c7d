/**
 * What is taken away from under a stream that a real worker makes: the stream ends within a slice
 * and says why, the GPU stops, and the charge is the tokens that were made.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { MAX_SLICE_TOKENS } from "../../src/billing/hold.ts";
import type { UsageRecord } from "../../src/contract/admin.ts";
import type { ChatCompletion } from "../../src/contract/chat.ts";
import { MODEL_ID, startStack, type Stack } from "../support/processes.ts";
import { waitFor } from "../support/wait-for.ts";
import { Books } from "./support/books.ts";
import { SocketClient } from "./support/socket-client.ts";
import { CHAT_PATH, storyRequest } from "./support/story.ts";
import { WorkerMeter } from "./support/worker-meter.ts";
import { tapWorker, type WorkerTap } from "./support/worker-tap.ts";

const CREDIT_NANO_USD = 10_000_000_000;
/** 1,000 nano-USD a token of output, nothing for input. */
const PRICE_PER_TOKEN_NANO_USD = 1_000;
const MAX_TOKENS = 1_900;
/**
 * What the worker makes while the account and the cancel are on their way, and while this very
 * process reads its tap.
 */
const ON_THE_WAY_TOKENS = 256;
/** A step of the small model then lasts as long as one of a larger model. */
const GPU_FLAGS = ["--dtype", "fp32", "--threads", "1"];

let stack: Stack;
let tap: WorkerTap;
let meter: WorkerMeter;

beforeAll(async () => {
  stack = await startStack({ gpuFlags: GPU_FLAGS });
  tap = await tapWorker(stack.gpuUrl);
  meter = new WorkerMeter(stack.gpuUrl, stack.gpuSigningSecret);
  await stack.admin("PUT", `/admin/v1/models/${MODEL_ID}`, {
    owned_by: "tidegate",
    context_tokens: 2048,
    max_output_tokens: 2048,
    deployments: [{ id: "tapped", url: tap.url }],
    price: {
      input_nano_usd_per_million_tokens: 0,
      cached_input_nano_usd_per_million_tokens: 0,
      output_nano_usd_per_million_tokens: PRICE_PER_TOKEN_NANO_USD * 1_000_000,
    },
    confirm: true,
  });
});
afterAll(async () => {
  await stack?.stop();
  await tap?.close();
});

/** A customer whose key belongs to a project of its own, and what can be taken away from them. */
interface Customer {
  readonly path: `/admin/v1/organizations/${string}`;
  readonly key: string;
  readonly keyPath: `/admin/v1/organizations/${string}/keys/${string}`;
  readonly projectId: string;
  readonly books: Books;
}

let customer: Customer;

beforeEach(async () => {
  const { id } = await stack.createOrganization({ creditNanoUsd: CREDIT_NANO_USD });
  const path = `/admin/v1/organizations/${id}` as const;
  const project = await stack.admin("POST", `${path}/projects`, { name: "own" });
  const terms = { name: "test", project_id: project.id };
  const made = await stack.admin("POST", `${path}/keys`, terms);
  const keyPath = `${path}/keys/${made.id}` as const;
  const books = new Books(stack, id);
  customer = { path, key: made.key, keyPath, projectId: project.id, books };
});

interface Cause {
  readonly name: string;
  readonly take: (from: Customer) => Promise<unknown>;
  readonly code: UsageRecord["outcome"];
  readonly limitedBy: string | RegExp;
}

const CAUSES: readonly Cause[] = [
  {
    name: "its key is disabled",
    take: ({ keyPath }) => stack.admin("PATCH", keyPath, { disabled: true }),
    code: "access_revoked",
    limitedBy: "key_disabled",
  },
  {
    name: "its key is revoked",
    take: ({ keyPath }) => stack.admin("DELETE", keyPath),
    code: "access_revoked",
    limitedBy: "key_revoked",
  },
  {
    name: "its key expires",
    take: ({ keyPath }) =>
      stack.admin("PATCH", keyPath, { expires_at: Math.floor(Date.now() / 1_000) }),
    code: "access_revoked",
    limitedBy: "key_expired",
  },
  {
    name: "its key is rotated without an overlap",
    take: ({ keyPath }) => stack.admin("POST", `${keyPath}/rotate`, { overlap_seconds: 0 }),
    code: "access_revoked",
    limitedBy: "key_rotated",
  },
  {
    name: "its project is archived",
    take: ({ path, projectId }) =>
      stack.admin("PATCH", `${path}/projects/${projectId}`, { archived: true }),
    code: "access_revoked",
    limitedBy: "project_archived",
  },
  {
    name: "its organization is suspended",
    take: ({ path }) => stack.admin("POST", `${path}/suspend`, { reason: "unpaid" }),
    code: "organization_suspended",
    limitedBy: "unpaid",
  },
  {
    name: "a hard budget is set below what it used",
    take: ({ path, projectId }) =>
      stack.admin("PUT", `${path}/budgets`, {
        scope: "project",
        scope_id: projectId,
        window: "ever",
        hard_nano_usd: 20 * PRICE_PER_TOKEN_NANO_USD,
      }),
    code: "budget_exhausted",
    limitedBy: /^budget /,
  },
];

const ask = (stream: boolean): SocketClient =>
  new SocketClient(
    stack.baseUrl,
    CHAT_PATH,
    customer.key,
    storyRequest({ maxTokens: MAX_TOKENS, seed: 5, stream }),
  );

/**
 * Takes away when the worker has made 60 tokens.
 *
 * @returns the request, and what the worker had made by then
 */
async function takeFrom(cause: Cause, before: number) {
  const [requestId, seen] = await waitFor(() => [...tap.requests].at(before), { intervalMs: 1 });
  await waitFor(() => seen.completionTokens >= 60, { intervalMs: 1 });
  await cause.take(customer);
  return { requestId, takenAt: seen.completionTokens };
}

/** @returns the tokens that were charged */
async function expectStopped(
  { code, limitedBy }: Cause,
  { requestId, takenAt }: { requestId: string; takenAt: number },
): Promise<number> {
  const record = await customer.books.recordOf(requestId);
  const state = await meter.stateOf(requestId);
  const made = record.completion_tokens;
  process.stdout.write(`${code}: ${takenAt} tokens when it was taken away, ${made} made\n`);
  expect(made - takenAt).toBeLessThanOrEqual(MAX_SLICE_TOKENS + ON_THE_WAY_TOKENS);
  expect(made).toBeLessThan(MAX_TOKENS);
  // The GPU stopped, by its own counters.
  expect(state).toMatchObject({
    state: "ended",
    receipt: { outcome: "cancelled", completionTokens: made },
  });
  await waitFor(async () => (await meter.load()).running === 0);
  expect(record).toMatchObject({
    outcome: code,
    limited_by: typeof limitedBy === "string" ? limitedBy : expect.stringMatching(limitedBy),
    measured_by: "receipt",
  });
  // The charge is what it made; beyond the hold, before it heard of its end, it is ours.
  const charged = record.charge_nano_usd / PRICE_PER_TOKEN_NANO_USD;
  expect(charged).toBeLessThanOrEqual(made);
  await customer.books.quiet();
  await customer.books.expectBalanced(CREDIT_NANO_USD);
  return charged;
}

describe("a long stream", () => {
  it.each(CAUSES.map((cause) => [cause.name, cause] as const))(
    "ends within a slice when %s",
    async (_name, cause) => {
      const before = tap.requests.size;
      const client = ask(true);
      const taken = await takeFrom(cause, before);
      await client.ended;
      const last = client.text.trim().split("\n\n").at(-1) ?? "";
      expect(JSON.parse(last.slice("data: ".length))).toMatchObject({
        error: { code: cause.code },
      });
      expect(client.isDone).toBe(false);
      const charged = await expectStopped(cause, taken);
      // The first event opens the answer, and the last one is the error.
      expect(charged).toBeGreaterThanOrEqual(client.events - 2);
    },
  );
});

describe("a whole answer", () => {
  it.each(CAUSES.map((cause) => [cause.name, cause] as const))(
    "is cut short within a slice when %s, and says so",
    async (_name, cause) => {
      const before = tap.requests.size;
      const client = ask(false);
      const taken = await takeFrom(cause, before);
      expect(await client.answered).toBe(200);
      expect(await client.ended).toBe(true);
      const answer = JSON.parse(client.text) as ChatCompletion;
      expect(answer.tidegate?.stopped_by).toBe(cause.code);
      expect(answer.choices[0]?.finish_reason).toBe("length");
      expect(answer.usage.completion_tokens).toBe(await expectStopped(cause, taken));
    },
  );
});
