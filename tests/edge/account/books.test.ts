/**
 * The account object against a model of its books, in random interleavings of everything that can
 * happen to it: grants that last and that expire, the four verbs, repeated calls and late receipts,
 * refunds, corrections, a budget, expiry of holds by alarm, time, and a sudden end.
 */
import { afterEach, describe, expect, it, vi } from "vitest";

import { fc, runs } from "../../support/random.ts";
import { runClock } from "../support/clock.ts";
import { endedState, FakeWorker } from "../support/fake-worker.ts";
import {
  ACTOR,
  admitCall,
  extendCall,
  grantCall,
  openAccount,
  settleCall,
} from "../support/test-account.ts";
import { BooksModel, expectBalance, expectBooks, priceOf, type Real } from "./books-model.ts";

const RUNS = runs(50);
/** Little enough that requests stand in one another's way. */
const CREDIT = 150_000;
const HOUR_MS = 3_600_000;
/** Longer than any history: holds end when they are told to. */
const FAR_MS = 10_000 * HOUR_MS;

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
    const { free, available } = model;
    const deadlineMs = Date.now() + FAR_MS;
    const call = admitCall(id, { promptTokens, maxCompletionTokens: max, deadlineMs });
    const result = await account.stub.admit(call);
    const least = priceOf(promptTokens, Math.min(16, max));
    if (model.holds.has(id) || model.ended.has(id)) {
      expect(result).toEqual({ ok: false, refusal: { reason: "already_resolved" } });
    } else if (Math.max(0, free) < least && model.isBudgetTighter) {
      const isHeld = model.charged + least <= (model.cap ?? 0);
      expect(result).toMatchObject({ ok: false, refusal: { reason: "budget_exceeded", isHeld } });
    } else if (Math.max(0, free) < least) {
      const reason = least <= available + model.held ? "credits_on_hold" : "insufficient_credits";
      expect(result).toMatchObject({ ok: false, refusal: { reason, neededNanoUsd: least } });
    } else {
      if (!result.ok) throw new Error(`refused with room: ${result.refusal.reason}`);
      expect(result.heldNanoUsd).toBeGreaterThanOrEqual(least);
      const most = Math.min(Math.max(0, free), priceOf(promptTokens, max));
      expect(result.heldNanoUsd).toBeLessThanOrEqual(most);
      const amount = result.heldNanoUsd;
      model.holds.set(id, { amount, promptTokens, seen: 0, hasBegun: false });
    }
  });
}

function extend(id: string, promptTokens: number, wanted: number, seen: number): Command {
  const text = `extend(${id}, ${promptTokens}, ${wanted}, ${seen})`;
  return command(text, async (model, { account }) => {
    const { free } = model;
    const limitedBy = model.isBudgetTighter ? "budget bud_1" : "credits";
    const call = extendCall(id, seen, { promptTokens, wantedCompletionTokens: wanted });
    const result = await account.stub.extend(call);
    const hold = model.holds.get(id);
    if (hold === undefined) {
      expect(result).toEqual({ ok: false, reason: "no_hold" });
      return;
    }
    const noted = { promptTokens, seen: Math.max(hold.seen, seen), hasBegun: true };
    if (free < 0 && hold.amount + free < priceOf(promptTokens, seen)) {
      const stop = { by: "budget_exhausted", limitedBy };
      expect(result).toMatchObject({ ok: false, reason: "stopped", stop });
      Object.assign(hold, noted);
      return;
    }
    if (!result.ok) throw new Error(`stopped with room: ${result.reason}`);
    const most = Math.max(wanted, seen);
    const least = priceOf(promptTokens, Math.min(most, seen + 16));
    const amount = result.heldNanoUsd;
    const reach = hold.amount + free;
    if (free < 0) expect(amount).toBe(reach);
    else {
      // What it needs as far as there is money, and no more than it wants.
      expect(amount).toBeGreaterThanOrEqual(Math.max(hold.amount, Math.min(least, reach)));
      const full = Math.min(priceOf(promptTokens, most), reach);
      expect(amount).toBeLessThanOrEqual(Math.max(hold.amount, full));
    }
    const isFull = free >= 0 && amount >= least;
    const expected = {
      ok: true,
      heldNanoUsd: amount,
      isFull,
      limitedBy: isFull ? null : limitedBy,
    };
    expect(result).toMatchObject(expected);
    Object.assign(hold, { amount, ...noted });
  });
}

function end(id: string, verb: "settle" | "void", promptTokens: number, tokens: number): Command {
  return command(`${verb}(${id}, ${promptTokens}, ${tokens})`, async (model, { account }) => {
    const usage = { promptTokens, cachedTokens: 0, completionTokens: tokens };
    const isVoid = verb === "void";
    const result = isVoid
      ? await account.stub.void(id, "voided")
      : await account.stub.settle(settleCall(id, tokens, { usage }));
    const hold = model.holds.get(id);
    const before = model.ended.get(id);
    if (before !== undefined) {
      const { isVoid: wasVoid, charge: chargeNanoUsd } = before;
      expect(result).toEqual({ ok: true, isNew: false, isVoid: wasVoid, chargeNanoUsd });
      if (!isVoid) bookLate(model, before, promptTokens, tokens);
    } else if (hold === undefined) {
      expect(result).toEqual({ ok: false, reason: "unknown_request" });
    } else {
      const charge = isVoid ? 0 : Math.min(priceOf(promptTokens, tokens), hold.amount);
      expect(result).toEqual({ ok: true, isNew: true, isVoid, chargeNanoUsd: charge });
      model.end(id, charge, isVoid, isVoid ? 0 : promptTokens, isVoid ? 0 : tokens);
    }
  });
}

/**
 * A receipt that says something else than what was booked: less is given back, more is our loss.
 */
function bookLate(
  model: BooksModel,
  booked: BooksModel["ended"] extends Map<string, infer End> ? End : never,
  promptTokens: number,
  tokens: number,
): void {
  const isSame = booked.promptTokens === promptTokens && booked.tokens === tokens;
  if (isSame || booked.isLateBooked) return;
  booked.isLateBooked = true;
  const full = priceOf(promptTokens, tokens);
  if (full >= booked.charge) model.entries += 1;
  else model.giveBack(booked, Math.min(booked.charge - booked.refunded, booked.charge - full));
}

/** Of what stands under the same reference. */
const bookedBefore = (isSame: boolean) =>
  isSame ? { ok: true, isNew: false } : { ok: false, reason: "reference_used" };

function grant(reference: string, amount: number, lives: boolean, priority: number): Command {
  return command(`grant(${reference}, ${amount}, ${lives})`, async (model, { account }) => {
    const known = model.references.get(reference);
    const [now] = await account.rows<{ ms: number }>("SELECT clock_ms AS ms FROM account");
    const nowMs = Math.max(now?.ms ?? 0, Date.now());
    const terms = { expiresAtMs: lives ? nowMs + HOUR_MS : null, priority };
    const booked = await account.stub.grant(grantCall(amount, reference, terms), ACTOR);
    if (known !== undefined) {
      expect(booked).toMatchObject({ result: bookedBefore(known === amount) });
      return;
    }
    expect(booked).toMatchObject({ result: { ok: true, isNew: true } });
    model.references.set(reference, amount);
    model.given += amount;
    model.entries += 1;
  });
}

function refund(id: string, amount: number | null): Command {
  return command(`refund(${id}, ${amount})`, async (model, { account }) => {
    const call = { requestId: id, amountNanoUsd: amount, externalRef: null, note: "" };
    const { result } = await account.stub.refund(call, ACTOR);
    const ended = model.ended.get(id);
    if (ended === undefined || ended.isVoid) {
      expect(result).toEqual({ ok: false, reason: "unknown_request" });
      return;
    }
    const left = ended.charge - ended.refunded;
    const { refundBooked: known } = ended;
    if (known !== undefined) {
      expect(result).toEqual(bookedBefore(known === (amount ?? known)));
    } else if (left === 0 || (amount ?? 0) > left) {
      expect(result).toEqual({ ok: false, reason: "exceeds_charge", leftNanoUsd: left });
    } else {
      expect(result).toEqual({ ok: true, isNew: true });
      ended.refundBooked = amount ?? left;
      model.giveBack(ended, ended.refundBooked);
    }
  });
}

function correct(reference: string, amount: number): Command {
  return command(`correct(${reference}, ${amount})`, async (model, { account }) => {
    const call = { amountNanoUsd: amount, externalRef: reference, isDispute: false, note: "" };
    const { result } = await account.stub.correct(call, ACTOR);
    const known = model.references.get(reference);
    if (known !== undefined) {
      expect(result).toEqual(bookedBefore(known === amount));
    } else if (-amount > model.available) {
      const leftNanoUsd = model.available;
      expect(result).toEqual({ ok: false, reason: "exceeds_balance", leftNanoUsd });
    } else {
      expect(result).toEqual({ ok: true, isNew: true });
      model.references.set(reference, amount);
      model.entries += 1;
      if (amount > 0) model.given += amount;
      else model.taken -= amount;
    }
  });
}

function budget(cap: number): Command {
  return command(`budget(${cap})`, async (model, { account }) => {
    const scope = { id: "bud_1", scope: "organization", scopeId: account.id } as const;
    const caps = { hardNanoUsd: cap, softNanoUsd: null, thresholds: [50, 100] };
    await account.stub.putBudget({ ...scope, window: "ever", ...caps }, ACTOR);
    model.cap = cap;
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
      const prompt = isKnown ? 20 : hold.promptTokens;
      const isCharged = knows === "ended" || seen > 0;
      const charge = isCharged ? Math.min(priceOf(prompt, seen), hold.amount) : 0;
      model.end(id, charge, !isCharged, isCharged ? prompt : 0, isCharged ? seen : 0);
    }
    worker.states.clear();
  };
  return command(`expire(${knows}, ${tokens})`, act, (model) => model.holds.size > 0);
}

/** The worker is asked about what nobody reported as begun, and knows nothing of it. */
const pass = command("pass(2 h)", async (model, { account }) => {
  await account.advance(2 * HOUR_MS);
  await account.alarm();
  for (const [id, hold] of model.holds) if (!hold.hasBegun) model.end(id, 0, true, 0, 0);
});

const kill = command("kill()", async (_model, { account }) => account.kill());

/** Eight requests, two of which have most of the trouble, so that calls meet the same one often. */
const ids = fc
  .oneof({ weight: 2, arbitrary: fc.constantFrom(1, 2) }, fc.integer({ min: 1, max: 8 }))
  .map((n) => `req_${n}`);
const prompts = fc.constantFrom(0, 10, 50, 400);
const tokens = fc.constantFrom(0, 1, 16, 100, 300, 1_000);
const amounts = fc.integer({ min: 1, max: 100_000 });
const commands = fc.commands(
  [
    fc.tuple(ids, prompts, tokens).map((args) => admit(...args)),
    fc.tuple(ids, prompts, tokens).map((args) => admit(...args)),
    fc.tuple(ids, prompts, tokens, tokens).map((args) => extend(...args)),
    fc
      .tuple(ids, fc.constantFrom<"settle" | "void">("settle", "settle", "void"), prompts, tokens)
      .map((args) => end(...args)),
    fc
      .tuple(fc.constantFrom("pay_1", "pay_2"), amounts, fc.boolean(), fc.nat(2))
      .map((args) => grant(...args)),
    fc.tuple(ids, fc.option(fc.integer({ min: 1, max: 10_000 }))).map((args) => refund(...args)),
    fc
      .tuple(
        fc.constantFrom("fix_1", "fix_2"),
        fc.oneof(
          amounts,
          amounts.map((n) => -n),
        ),
      )
      .map((args) => correct(...args)),
    fc.constantFrom(0, 60_000, 200_000).map(budget),
    fc
      .tuple(fc.constantFrom<"unknown" | "lost" | "ended">("unknown", "lost", "ended"), tokens)
      .map((args) => expire(...args)),
    fc.constant(pass),
    fc.constant(kill),
  ],
  { maxCommands: 30 },
);

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the books", () => {
  it(`are right after every step of ${RUNS} random histories`, async () => {
    runClock();
    const worker = new FakeWorker();
    worker.listen();
    await fc.assert(
      fc.asyncProperty(commands, async (history) => {
        const real = { account: await openAccount({ creditNanoUsd: CREDIT }), worker };
        const model = new BooksModel(CREDIT);
        await fc.asyncModelRun(() => ({ model, real }), history);
        await expectBooks(model, real);
        // After the longest time that a hold may live, every request has exactly one end and
        // nothing is held.
        if (model.holds.size > 0) await expire("unknown", 0).run(model, real);
        expect(model.held).toBe(0);
        await expectBooks(model, real);
      }),
      { numRuns: RUNS },
    );
  });
});
