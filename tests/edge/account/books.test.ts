/**
 * The account object against a model of its books, in random interleavings of everything that can happen to it:
 * grants, the four verbs, repeated calls, expiry by alarm and a sudden end.
 */
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";

import { endedState, FakeWorker } from "../support/fake-worker.ts";
import { admitCall, openAccount, settleCall } from "../support/test-account.ts";
import { BooksModel, expectBalance, expectBooks, priceOf, type Real } from "./books-model.ts";

const RUNS = 1_000;
/** Little enough that requests stand in one another's way. */
const CREDIT = 150_000;

type Command = fc.AsyncCommand<BooksModel, Real>;

/** A command with the check of every figure after it. */
function command(
  text: string,
  act: (model: BooksModel, real: Real) => Promise<void>,
  applies: (model: BooksModel) => boolean = () => true,
): Command {
  return {
    check: applies,
    run: async (model, real) => {
      await act(model, real);
      await expectBalance(model, real);
    },
    toString: () => text,
  };
}

function admit(id: string, promptTokens: number, max: number): Command {
  return command(`admit(${id}, ${promptTokens}, ${max})`, async (model, { account }) => {
    const free = model.available;
    const call = admitCall(id, { promptTokens, maxCompletionTokens: max });
    const result = await account.stub.admit(call);
    const least = priceOf(promptTokens, Math.min(16, max));
    if (model.holds.has(id) || model.ended.has(id)) {
      expect(result).toEqual({ ok: false, refusal: { reason: "already_resolved" } });
    } else if (free < least) {
      const reason = least <= free + model.held ? "credits_on_hold" : "insufficient_credits";
      expect(result).toMatchObject({ ok: false, refusal: { reason, neededNanoUsd: least } });
    } else {
      if (!result.ok) throw new Error(`refused with room: ${result.refusal.reason}`);
      expect(result.heldNanoUsd).toBeGreaterThanOrEqual(least);
      expect(result.heldNanoUsd).toBeLessThanOrEqual(Math.min(free, priceOf(promptTokens, max)));
      model.holds.set(id, { amount: result.heldNanoUsd, promptTokens, seen: 0 });
    }
  });
}

function extend(id: string, promptTokens: number, wanted: number, seen: number): Command {
  const text = `extend(${id}, ${promptTokens}, ${wanted}, ${seen})`;
  return command(text, async (model, { account }) => {
    const free = model.available;
    const result = await account.stub.extend({
      requestId: id,
      promptTokens,
      wantedCompletionTokens: wanted,
      seenCompletionTokens: seen,
    });
    const hold = model.holds.get(id);
    if (hold === undefined) {
      expect(result).toEqual({ ok: false, reason: "no_hold" });
      return;
    }
    const target = Math.max(hold.amount, priceOf(promptTokens, wanted));
    const grown = Math.min(target, hold.amount + free);
    expect(result).toEqual({ ok: true, heldNanoUsd: grown, isFull: grown === target });
    Object.assign(hold, { amount: grown, promptTokens, seen: Math.max(hold.seen, seen) });
  });
}

function end(id: string, verb: "settle" | "void", promptTokens: number, tokens: number): Command {
  return command(`${verb}(${id}, ${promptTokens}, ${tokens})`, async (model, { account }) => {
    const usage = { promptTokens, cachedTokens: 0, completionTokens: tokens };
    const result =
      verb === "void"
        ? await account.stub.void(id, "voided")
        : await account.stub.settle(settleCall(id, tokens, { usage }));
    const hold = model.holds.get(id);
    const before = model.ended.get(id);
    if (before !== undefined) {
      expect(result).toEqual({ ok: true, isNew: false, chargeNanoUsd: before });
    } else if (hold === undefined) {
      expect(result).toEqual({ ok: false, reason: "unknown_request" });
    } else {
      const full = verb === "void" ? 0 : priceOf(promptTokens, tokens);
      const charge = Math.min(full, hold.amount);
      expect(result).toEqual({ ok: true, isNew: true, chargeNanoUsd: charge });
      model.end(id, charge);
    }
  });
}

function grant(reference: string, amount: number): Command {
  return command(`grant(${reference}, ${amount})`, async (model, { account }) => {
    const isNew = !model.grants.has(reference);
    expect(await account.stub.grant(amount, reference)).toMatchObject({ isNew });
    if (!isNew) return;
    model.grants.add(reference);
    model.granted += amount;
  });
}

/** Every open hold expires, and the worker says the same of each. */
function expire(knows: "unknown" | "lost" | "ended", tokens: number): Command {
  const act = async (model: BooksModel, { account, worker }: Real) => {
    for (const id of model.holds.keys()) {
      const counts = { promptTokens: 20, completionTokens: tokens };
      if (knows === "lost") worker.states.set(id, { state: "lost", ...counts });
      if (knows === "ended") worker.states.set(id, await endedState(account.id, id, counts));
    }
    await account.expire();
    for (const [id, hold] of model.holds) {
      const isKnown = knows !== "unknown";
      const seen = knows === "ended" ? tokens : Math.max(isKnown ? tokens : 0, hold.seen);
      const full = priceOf(isKnown ? 20 : hold.promptTokens, seen);
      const isCharged = knows === "ended" || seen > 0;
      model.end(id, isCharged ? Math.min(full, hold.amount) : 0);
    }
    worker.states.clear();
  };
  return command(`expire(${knows}, ${tokens})`, act, (model) => model.holds.size > 0);
}

const kill = command("kill()", async (_model, { account }) => account.kill());

/** Eight requests, two of which have most of the trouble, so that calls meet the same one often. */
const ids = fc
  .oneof({ weight: 2, arbitrary: fc.constantFrom(1, 2) }, fc.integer({ min: 1, max: 8 }))
  .map((n) => `req_${n}`);
const prompts = fc.constantFrom(0, 10, 50, 400);
const tokens = fc.constantFrom(0, 1, 16, 100, 300, 1_000);
const commands = fc.commands(
  [
    fc.tuple(ids, prompts, tokens).map((args) => admit(...args)),
    fc.tuple(ids, prompts, tokens).map((args) => admit(...args)),
    fc.tuple(ids, prompts, tokens, tokens).map((args) => extend(...args)),
    fc
      .tuple(ids, fc.constantFrom<"settle" | "void">("settle", "settle", "void"), prompts, tokens)
      .map((args) => end(...args)),
    fc
      .tuple(fc.constantFrom("pay_1", "pay_2"), fc.integer({ min: 1, max: 100_000 }))
      .map((args) => grant(...args)),
    fc
      .tuple(fc.constantFrom<"unknown" | "lost" | "ended">("unknown", "lost", "ended"), tokens)
      .map((args) => expire(...args)),
    fc.constant(kill),
  ],
  { maxCommands: 30 },
);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the books", () => {
  it(`are right after every step of ${RUNS} random histories`, { timeout: 120_000 }, async () => {
    const worker = new FakeWorker();
    worker.listen();
    await fc.assert(
      fc.asyncProperty(commands, async (history) => {
        const real = { account: await openAccount({ creditNanoUsd: CREDIT }), worker };
        const model = new BooksModel(CREDIT);
        await fc.asyncModelRun(() => ({ model, real }), history);
        await expectBooks(model, real);
        // After the longest time that a hold may live, every request has exactly one end and nothing is held.
        if (model.holds.size > 0) await expire("unknown", 0).run(model, real);
        expect(model.held).toBe(0);
        await expectBooks(model, real);
      }),
      { numRuns: RUNS },
    );
  });
});
