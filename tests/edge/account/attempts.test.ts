/**
 * Requests that are tried on one backend after another, whatever crashes meanwhile and in whatever
 * order workers tell of them: one end, one charge by the attempt that answered, and what the others
 * made is our cost.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { attemptIdOf } from "../../../src/contract/attempts.ts";
import type { Receipt } from "../../../src/contract/engine.ts";
import { fc, runs } from "../../support/random.ts";
import {
  admit,
  candidates,
  costOf,
  lossesOf,
  PRICES,
  receiptFor,
  redirect,
} from "../support/attempts.ts";
import { FakeWorker, receiptOf } from "../support/fake-worker.ts";
import {
  ACTOR,
  admitCall,
  CREDIT,
  extendCall,
  openAccount,
  PRICE,
  settleCall,
  TARGET,
} from "../support/test-account.ts";

let worker: FakeWorker;
beforeEach(() => {
  worker = new FakeWorker();
  worker.listen();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a request with several candidates", () => {
  it("holds for the dearest, and is charged at the price of the one that answered", async () => {
    const dear = await openAccount();
    await dear.stub.admit(admitCall("req_1", { candidates: candidates.slice(2) }));
    const account = await openAccount();
    const admitted = await admit(account);
    const balances = await Promise.all([dear, account].map(({ stub }) => stub.describe()));
    expect(balances[0]?.balance.heldNanoUsd).toBe(balances[1]?.balance.heldNanoUsd);
    expect(admitted).toMatchObject({ ok: true, prices: PRICES });
    expect(await redirect(account, 2)).toBe(true);
    const receipt = await receiptFor(account, 2, 7);
    await account.stub.settle(settleCall("req_1", 7, { attempt: 2, receipt }));
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([
      { deployment_id: "d2", price_version: 2, charge_nano_usd: costOf(2, receipt) },
    ]);
  });

  it("is not settled by the receipt of an attempt that was abandoned, which is our cost", async () => {
    const account = await openAccount();
    await admit(account);
    await redirect(account, 2);
    const late = await receiptFor(account, 1, 9);
    for (let times = 0; times < 2; times += 1)
      expect(await account.stub.takeReceipts([late])).toEqual(["req_1~1"]);
    await account.advance(20_000);
    await account.alarm();
    expect(await account.stub.describe()).toMatchObject({ openHolds: 1 });
    expect(await lossesOf(account)).toEqual([
      { reference: "late:req_1~1", amount: costOf(1, late) },
    ]);
    const receipt = await receiptFor(account, 2, 4);
    await account.stub.settle(settleCall("req_1", 4, { receipt }));
    const balance = (await account.stub.describe())?.balance;
    expect(balance).toMatchObject({ postedNanoUsd: CREDIT - costOf(2, receipt), heldNanoUsd: 0 });
  });

  it("forgets what the attempt before said of its end, when another begins", async () => {
    const account = await openAccount();
    await admit(account);
    const first = await receiptFor(account, 1, 3);
    await account.stub.takeReceipts([first]);
    expect(await redirect(account, 2)).toBe(true);
    await account.advance(20_000);
    await account.alarm();
    expect(await account.stub.describe()).toMatchObject({ openHolds: 1 });
    expect(await lossesOf(account)).toMatchObject([{ reference: "late:req_1~1" }]);
  });

  it("moves on only to a candidate that it has, and not after its end", async () => {
    const account = await openAccount();
    await admit(account);
    expect(await redirect(account, 2)).toBe(true);
    expect(await redirect(account, 2)).toBe(true);
    expect(await redirect(account, 1)).toBe(false);
    expect(await redirect(account, 4)).toBe(false);
    await account.stub.void("req_1", "voided");
    expect(await redirect(account, 3)).toBe(false);
  });

  it("is asked about where it was sent last", async () => {
    const account = await openAccount();
    await admit(account);
    await redirect(account, 3);
    const receipt = await receiptFor(account, 3, 5);
    worker.states.set("req_1", { state: "ended", receipt });
    await account.expire();
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([{ deployment_id: "d3", measured_by: "receipt" }]);
  });
});

describe("an attempt beside another", () => {
  it("leaves it open which of them answers: the word of the other is taken when that is known", async () => {
    const account = await openAccount();
    await admit(account);
    expect(await redirect(account, 2, true)).toBe(true);
    const [first, second] = [await receiptFor(account, 1, 7), await receiptFor(account, 2, 3)];
    expect(await account.stub.takeReceipts([first])).toEqual([]);
    // The first began first.
    expect(await redirect(account, 1)).toBe(true);
    expect(await account.stub.takeReceipts([second])).toEqual(["req_1~2"]);
    await account.stub.settle(settleCall("req_1", 7, { attempt: 1, receipt: first }));
    expect(await account.stub.takeReceipts([first, second])).toEqual(["req_1~1", "req_1~2"]);
    expect(await lossesOf(account)).toEqual([
      { reference: "late:req_1~2", amount: costOf(2, second) },
    ]);
    const balance = (await account.stub.describe())?.balance;
    expect(balance).toMatchObject({ postedNanoUsd: CREDIT - costOf(1, first), heldNanoUsd: 0 });
  });

  it("is charged where it answers, and the first is our cost", async () => {
    const account = await openAccount();
    await admit(account);
    await redirect(account, 2, true);
    const [first, second] = [await receiptFor(account, 1, 7), await receiptFor(account, 2, 3)];
    expect(await account.stub.takeReceipts([first])).toEqual([]);
    await account.stub.settle(settleCall("req_1", 3, { attempt: 2, receipt: second }));
    expect(await account.stub.takeReceipts([first])).toEqual(["req_1~1"]);
    expect(await lossesOf(account)).toEqual([
      { reference: "late:req_1~1", amount: costOf(1, first) },
    ]);
  });

  it("may end before the account knows that the other has the request, and is our cost all the same", async () => {
    const account = await openAccount();
    await admit(account);
    await redirect(account, 2, true);
    const [first, second] = [await receiptFor(account, 1, 7), await receiptFor(account, 2, 3)];
    expect(await account.stub.takeReceipts([second])).toEqual(["req_1~2"]);
    await account.stub.settle(settleCall("req_1", 7, { attempt: 1, receipt: first }));
    expect(await redirect(account, 1)).toBe(false);
    expect(await lossesOf(account)).toEqual([
      { reference: "late:req_1~2", amount: costOf(2, second) },
    ]);
  });

  it("is ended soon where both are over and their edge is silent, and not while one may answer", async () => {
    const kinds = ["receipt", "lost"] as const;
    const ends = kinds.flatMap((first) =>
      kinds.flatMap((second) => [true, false].map((isInOrder) => ({ first, second, isInOrder }))),
    );
    for (const { first, second, isInOrder } of ends) {
      const account = await openAccount();
      await admit(account, { isStream: false });
      await redirect(account, 2, true);
      const tell = async (attempt: number, kind: (typeof kinds)[number]) => {
        const requestId = attemptIdOf("req_1", attempt);
        const counts = { promptTokens: 10, completionTokens: 3 };
        if (kind === "receipt")
          await account.stub.takeReceipts([await receiptFor(account, attempt, 3)]);
        else await account.stub.takeLost([{ requestId, organizationId: account.id, ...counts }]);
      };
      const words = [() => tell(1, first), () => tell(2, second)];
      const [one, other] = isInOrder ? words : words.toReversed();
      await one?.();
      await account.advance(20_000);
      await account.alarm();
      expect(await account.stub.describe()).toMatchObject({ openHolds: 1 });
      await other?.();
      await account.advance(11_000);
      await account.alarm();
      const left = await account.stub.describe();
      expect(left).toMatchObject({ openHolds: 0, balance: { postedNanoUsd: CREDIT } });
    }
  });

  it("is not begun where the first has ended, nor once more, and both are given up for a third", async () => {
    const ended = await openAccount();
    await admit(ended);
    await ended.stub.takeReceipts([await receiptFor(ended, 1, 3)]);
    expect(await redirect(ended, 2, true)).toBe(false);
    const account = await openAccount();
    await admit(account);
    await redirect(account, 2, true);
    await redirect(account, 1);
    expect(await redirect(account, 2)).toBe(false);
    expect(await redirect(account, 3)).toBe(true);
    expect(await redirect(account, 1)).toBe(false);
  });
});

describe("an attempt that has ended, and is given up for another model's answer", () => {
  it("is not charged any more once what it made is booked as our cost", async () => {
    const account = await openAccount();
    await admit(account);
    const first = await receiptFor(account, 1, 7);
    await account.stub.takeReceipts([first]);
    expect(await redirect(account, 2)).toBe(true);
    // An edge that never heard the account agree, or whose client left at that moment.
    for (let times = 0; times < 2; times += 1)
      expect(
        await account.stub.settle(settleCall("req_1", 7, { attempt: 1, receipt: first })),
      ).toMatchObject({ ok: true, isVoid: true, chargeNanoUsd: 0 });
    await account.stub.takeReceipts([first]);
    expect(await lossesOf(account)).toEqual([
      { reference: "late:req_1~1", amount: costOf(1, first) },
    ]);
    const balance = (await account.stub.describe())?.balance;
    expect(balance).toMatchObject({ postedNanoUsd: CREDIT, heldNanoUsd: 0 });
  });

  it("is charged where it is given and the account has heard nothing else of it", async () => {
    const account = await openAccount();
    await admit(account);
    expect(await redirect(account, 2)).toBe(true);
    const first = await receiptFor(account, 1, 7);
    await account.stub.settle(settleCall("req_1", 7, { attempt: 1, receipt: first }));
    await account.stub.takeReceipts([first]);
    expect(await lossesOf(account)).toEqual([]);
    const balance = (await account.stub.describe())?.balance;
    expect(balance).toMatchObject({ postedNanoUsd: CREDIT - costOf(1, first), heldNanoUsd: 0 });
  });

  it("has its prompt taken back from limits, and the other model's is counted in its place", async () => {
    const account = await openAccount();
    const rule = {
      scope: "organization" as const,
      scopeId: account.id,
      model: null,
      metric: "input_tokens" as const,
      period: "minute" as const,
      limit: 25,
    };
    expect(await account.stub.putLimit(rule, ACTOR)).toBe(null);
    const models = candidates.map((one, at) => ({ ...one, model: `m${at + 1}` }));
    await account.stub.admit(admitCall("req_1", { candidates: models, model: "m1" }));
    const counted = (promptTokens: number) =>
      account.stub.extend(extendCall("req_1", 0, { promptTokens, wantedCompletionTokens: 1 }));
    expect(await counted(20)).toMatchObject({ ok: true });
    expect(await redirect(account, 2)).toBe(true);
    // Together they would not fit.
    expect(await counted(22)).toMatchObject({ ok: true });
    const limits = await account.stub.listLimits();
    expect(limits.find(({ metric }) => metric === "input_tokens")).toMatchObject({ used: 22 });
  });
});

describe("a hold that a release without attempts stored", () => {
  it("opens, and is ended by the receipt of its one worker, which knows no attempts", async () => {
    const account = await openAccount();
    await account.stub.admit(admitCall("req_1"));
    await account.inside(async (_object, { storage }) => {
      const [page] = storage.sql.exec<{ holds: string }>("SELECT holds FROM hold_page").toArray();
      const holds = JSON.parse(page?.holds ?? "[]") as Record<string, unknown>[];
      const old = holds.map(({ candidates: _c, attempt: _a, unbegunCheckAtMs: _u, ...hold }) => ({
        ...hold,
        deploymentUrl: TARGET.url,
        price: PRICE,
      }));
      storage.sql.exec("UPDATE hold_page SET holds = ?", JSON.stringify(old));
    });
    await account.evict();
    const tokens = { promptTokens: 10, completionTokens: 7 };
    const receipt = await receiptOf(account.id, "req_1", tokens);
    worker.states.set("req_1", { state: "ended", receipt });
    await account.expire();
    const { records } = await account.stub.listUsage(1, null);
    expect(records).toMatchObject([
      { completion_tokens: 7, measured_by: "receipt", deployment_id: null },
    ]);
    expect(await account.stub.takeReceipts([receipt])).toEqual(["req_1"]);
    expect(await account.stub.reconcile()).toMatchObject({ lateReceipts: 0, entries: 2 });
  });
});

/** What happens to a request and to its object, in any order. */
type Step =
  | { readonly kind: "redirect" | "hedge" | "push"; readonly attempt: number }
  | { readonly kind: "settle" | "void" | "kill" | "alarm" };

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("redirect" as const, "hedge" as const, "push" as const),
    attempt: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ kind: fc.constantFrom("settle", "void", "kill", "alarm") }),
);

describe("any order of attempts, receipts, crashes and ends", () => {
  it("books one end, charges the attempt that answered, and loses nothing of the others", async () => {
    const histories = fc.record({
      tokens: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 }),
      isStream: fc.boolean(),
      history: fc.array(steps, { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(histories, async ({ tokens, isStream, history }) => {
        const account = await openAccount();
        await admit(account, { isStream });
        const receipts = await Promise.all(
          tokens.map((made, at) => receiptFor(account, at + 1, made)),
        );
        const receiptOfAttempt = (attempt: number) => receipts[attempt - 1] as Receipt;
        const pushed = new Set<number>();
        let current = 1;
        let last = 1;
        for (const step of history) {
          if (step.kind === "redirect" || step.kind === "hedge") {
            // The pipeline sends nothing where the account said no.
            if (await redirect(account, step.attempt, step.kind === "hedge"))
              current = step.attempt;
            last = Math.max(last, current);
          } else if (step.kind === "push") {
            // A worker tells only of what it was sent.
            if (step.attempt > last) continue;
            pushed.add(step.attempt);
            await account.stub.takeReceipts([receiptOfAttempt(step.attempt)]);
          } else if (step.kind === "settle") {
            const receipt = receiptOfAttempt(current);
            const end = { attempt: current, receipt };
            await account.stub.settle(settleCall("req_1", receipt.completionTokens, end));
          } else if (step.kind === "void") await account.stub.void("req_1", "voided");
          else if (step.kind === "kill") await account.advance(11_000);
          else await account.alarm();
        }
        worker.states.set("req_1", { state: "ended", receipt: receiptOfAttempt(current) });
        await account.expire();
        for (let attempt = 1; attempt <= last; attempt += 1) {
          pushed.add(attempt);
          await account.stub.takeReceipts([receiptOfAttempt(attempt)]);
        }
        const ends = await account.rows<{ amount: number; usage: string }>(
          "SELECT amount, usage FROM ledger WHERE reference = 'req_1'",
        );
        expect(ends).toHaveLength(1);
        const usage = JSON.parse(ends[0]?.usage ?? "{}") as { attempt: number };
        expect(usage.attempt).toBe(current);
        expect([0, costOf(current, receiptOfAttempt(current))]).toContain(ends[0]?.amount);
        const losses = await lossesOf(account);
        const abandoned = [...pushed].filter(
          (attempt) => attempt !== current && receiptOfAttempt(attempt).completionTokens > 0,
        );
        expect(losses.filter(({ reference }) => reference.includes("~"))).toEqual(
          abandoned
            .toSorted((a, b) => a - b)
            .map((attempt) => ({
              reference: `late:${attemptIdOf("req_1", attempt)}`,
              amount: costOf(attempt, receiptOfAttempt(attempt)),
            })),
        );
        const told = [...pushed].map(receiptOfAttempt);
        expect((await account.stub.compareReceipts(told)).faults).toEqual([]);
        const books = await account.stub.reconcile();
        expect(books).toMatchObject({ openHolds: 0, heldNanoUsd: 0, isChainIntact: true });
        expect(books.postedNanoUsd).toBe(books.ledgerNanoUsd);
        expect(books.postedNanoUsd).toBe(CREDIT - (ends[0]?.amount ?? 0));
      }),
      { numRuns: runs(12) },
    );
  });
});
