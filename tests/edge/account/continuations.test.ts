/**
 * A stream that goes on on another worker, whatever crashes at whichever event, and in whatever
 * order workers tell of what they did: one end, the answer's prompt and each of its tokens charged
 * once, and the rest is our cost.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { chargeFor } from "../../../src/billing/pricing.ts";
import { attemptIdOf } from "../../../src/contract/attempts.ts";
import type { Receipt } from "../../../src/contract/engine.ts";
import { fc, runs } from "../../support/random.ts";
import { lossesOf } from "../support/attempts.ts";
import { FakeWorker, receiptOf } from "../support/fake-worker.ts";
import {
  admitCall,
  CREDIT,
  openAccount,
  PRICE,
  settleCall,
  TARGET,
  type TestAccount,
} from "../support/test-account.ts";

const PROMPT_TOKENS = 10;
/** The worker of a request that nobody said has begun is asked for it by then. */
const UNBEGUN_MS = 61_000;
/** Of a pool: its workers are one deployment, at one price. */
const candidates = [1, 2, 3].map(() => ({ deploymentId: "pool", target: TARGET, price: PRICE }));

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const admit = (account: TestAccount) =>
  account.stub.admit(admitCall("req_1", { candidates, isStream: true }));

const goOn = (account: TestAccount, attempt: number, completionTokens: number) =>
  account.stub.redirect({
    requestId: "req_1",
    attempt,
    deadlineMs: Date.now() + 60_000,
    given: { promptTokens: PROMPT_TOKENS, completionTokens },
  });

/** Of the whole answer so far, as the contract has it. */
const receiptFor = (
  account: TestAccount,
  attempt: number,
  tokens: { readonly carried: number; readonly made: number },
  change: Partial<Receipt> = {},
) =>
  receiptOf(
    account.id,
    attemptIdOf("req_1", attempt),
    { promptTokens: PROMPT_TOKENS, completionTokens: tokens.carried + tokens.made },
    {
      workerId: `w${attempt}`,
      ...(tokens.carried > 0 && { carriedTokens: tokens.carried }),
      ...change,
    },
  );

const priceOf = (completionTokens: number, promptTokens = PROMPT_TOKENS) =>
  chargeFor(PRICE, { promptTokens, cachedTokens: 0, completionTokens, deviceMs: 0 });

async function recordOf(account: TestAccount) {
  const { records } = await account.stub.listUsage(10, null);
  expect(records).toHaveLength(1);
  return records[0];
}

describe("a stream that another worker goes on with", () => {
  it("is charged once for all of it, and says where it went on", async () => {
    const account = await openAccount();
    await admit(account);
    expect(await goOn(account, 2, 7)).toBe(true);
    expect(await goOn(account, 2, 7)).toBe(true);
    const first = await receiptFor(account, 1, { carried: 0, made: 9 }, { outcome: "failed" });
    await account.stub.takeReceipts([first]);
    const receipt = await receiptFor(account, 2, { carried: 7, made: 5 });
    await account.stub.settle(settleCall("req_1", 12, { attempt: 2, receipt }));
    expect(await recordOf(account)).toMatchObject({
      charge_nano_usd: priceOf(12),
      completion_tokens: 12,
      continuations: [{ attempt: 1, completion_tokens: 7 }],
    });
    expect(await lossesOf(account)).toEqual([{ reference: "late:req_1~1", amount: priceOf(9) }]);
  });

  it("is charged for what was given when the edge dies before it was sent on", async () => {
    const account = await openAccount();
    await admit(account);
    await goOn(account, 2, 7);
    // Nobody knows of the second attempt.
    await account.advance(UNBEGUN_MS);
    await account.alarm();
    await account.alarm();
    expect(await recordOf(account)).toMatchObject({
      charge_nano_usd: priceOf(7),
      measured_by: "checkpoint",
    });
  });

  it("costs nothing when the edge dies before any of it was given", async () => {
    const account = await openAccount();
    await admit(account);
    await goOn(account, 2, 0);
    await account.advance(UNBEGUN_MS);
    await account.alarm();
    await account.alarm();
    expect(await recordOf(account)).toMatchObject({ charge_nano_usd: 0, continuations: [] });
  });

  it("costs us nothing more where the worker that was to go on ran nothing", async () => {
    const account = await openAccount();
    await admit(account);
    await goOn(account, 2, 7);
    await goOn(account, 3, 7);
    const idle = { prefillMs: 0, outcome: "cancelled" as const };
    const second = await receiptFor(account, 2, { carried: 7, made: 0 }, idle);
    await account.stub.takeReceipts([second]);
    expect(await lossesOf(account)).toEqual([]);
    // But what it was given is charged where that was the end.
    const third = await receiptFor(account, 3, { carried: 7, made: 0 }, idle);
    worker.states.set("req_1", { state: "ended", receipt: third });
    await account.expire();
    expect(await recordOf(account)).toMatchObject({ charge_nano_usd: priceOf(7) });
  });
});

/** One worker's part of the answer. */
interface Leg {
  /** Tokens that it made, and how many of them the edge passed on before it broke off. */
  readonly made: number;
  readonly unpassed: number;
}

type Step =
  | { readonly kind: "push"; readonly attempt: number }
  | { readonly kind: "break" | "settle" | "kill" | "alarm" | "repeat" };

const legs: fc.Arbitrary<Leg[]> = fc.array(
  fc.record({ made: fc.integer({ min: 0, max: 30 }), unpassed: fc.integer({ min: 0, max: 5 }) }),
  { minLength: 3, maxLength: 3 },
);
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("push" as const), attempt: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constantFrom("break", "break", "settle", "kill", "alarm", "repeat") }),
);

describe("any order of continuations, crashes, receipts and ends", () => {
  it("charges the prompt once and each token that was given once, and books the rest as cost", async () => {
    const histories = fc.record({ parts: legs, history: fc.array(steps, { maxLength: 14 }) });
    await fc.assert(
      fc.asyncProperty(histories, async ({ parts, history }) => {
        const account = await openAccount();
        await admit(account);
        /** What was passed on when each attempt began. */
        const carried = [0];
        const passedBy = (attempt: number) => {
          const { made, unpassed } = parts[attempt - 1] as Leg;
          return (carried[attempt - 1] ?? 0) + Math.max(0, made - unpassed);
        };
        const receipts = new Map<number, Receipt>();
        const receiptOfAttempt = async (attempt: number) => {
          const tokens = {
            carried: carried[attempt - 1] ?? 0,
            made: parts[attempt - 1]?.made ?? 0,
          };
          // It has run nothing when it made nothing.
          const ofNothing = tokens.carried === 0 ? { promptTokens: 0 } : {};
          const change = tokens.made === 0 ? { prefillMs: 0, ...ofNothing } : {};
          const receipt =
            receipts.get(attempt) ?? (await receiptFor(account, attempt, tokens, change));
          receipts.set(attempt, receipt);
          return receipt;
        };
        const pushed = new Set<number>();
        let current = 1;
        for (const step of history) {
          if (step.kind === "break") {
            const given = passedBy(current);
            if (!(await goOn(account, current + 1, given))) continue;
            carried.push(given);
            current += 1;
          } else if (step.kind === "repeat") {
            await goOn(account, current, carried[current - 1] ?? 0);
          } else if (step.kind === "push") {
            // A worker tells only of what it was sent; some tell late, and some twice.
            if (step.attempt > current) continue;
            pushed.add(step.attempt);
            await account.stub.takeReceipts([await receiptOfAttempt(step.attempt)]);
          } else if (step.kind === "settle") {
            const receipt = await receiptOfAttempt(current);
            const { promptTokens, completionTokens } = receipt;
            // As the edge does: what its receipt says.
            const usage = { promptTokens, cachedTokens: 0, completionTokens };
            const end = { attempt: current, receipt, usage };
            await account.stub.settle(settleCall("req_1", completionTokens, end));
          } else if (step.kind === "kill") await account.advance(11_000);
          else await account.alarm();
        }
        worker.states.set("req_1", { state: "ended", receipt: await receiptOfAttempt(current) });
        await account.expire();
        for (let attempt = 1; attempt <= current; attempt += 1) {
          pushed.add(attempt);
          await account.stub.takeReceipts([await receiptOfAttempt(attempt)]);
        }
        const ends = await account.rows<{ amount: number; usage: string }>(
          "SELECT amount, usage FROM ledger WHERE reference = 'req_1'",
        );
        expect(ends).toHaveLength(1);
        const usage = JSON.parse(ends[0]?.usage ?? "{}") as {
          attempt: number;
          continuations?: { attempt: number; completion_tokens: number }[];
        };
        expect(usage.attempt).toBe(current);
        expect(usage.continuations ?? []).toEqual(
          carried
            .slice(1)
            .map((tokens, at) => ({ attempt: at + 1, completion_tokens: tokens }))
            .filter(({ completion_tokens: tokens }) => tokens > 0),
        );
        const last = await receiptOfAttempt(current);
        const isNothing = last.completionTokens === 0 && last.prefillMs === 0;
        expect(ends[0]?.amount).toBe(isNothing ? 0 : priceOf(last.completionTokens));
        const abandoned = [...receipts].filter(
          ([attempt, { completionTokens, carriedTokens = 0 }]) =>
            attempt !== current && completionTokens > carriedTokens,
        );
        expect(await lossesOf(account)).toEqual(
          abandoned
            .toSorted(([a], [b]) => a - b)
            .map(([attempt, { completionTokens }]) => ({
              reference: `late:${attemptIdOf("req_1", attempt)}`,
              amount: priceOf(completionTokens),
            })),
        );
        const told = [...receipts.values()];
        expect((await account.stub.compareReceipts(told)).faults).toEqual([]);
        const books = await account.stub.reconcile();
        expect(books).toMatchObject({ openHolds: 0, heldNanoUsd: 0, isChainIntact: true });
        expect(books.postedNanoUsd).toBe(books.ledgerNanoUsd);
        expect(books.postedNanoUsd).toBe(CREDIT - (ends[0]?.amount ?? 0));
      }),
      { numRuns: runs(15) },
    );
  });
});
