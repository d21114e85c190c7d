/** Past requests under other prices, another mix of models and another plan. */
import { describe, expect, it } from "vitest";

import {
  drawCredits,
  expireCredits,
  type Claim,
  type Credit,
} from "../../../src/billing/credits.ts";
import { beginsWithin, drawIncluded } from "../../../src/billing/plan-replay.ts";
import { periodsWithin, replayOf, withoutPlan } from "../../../src/billing/plan-replay.ts";
import { includedFor, includedLeft, type PlanTerms } from "../../../src/billing/plan.ts";
import { chargeFor, holdFor, type Price } from "../../../src/billing/pricing.ts";
import {
  addSums,
  replayScenario,
  type ReplayedSum,
  type SettledRequest,
} from "../../../src/billing/scenario.ts";
import { fc } from "../../support/random.ts";

const DAY_MS = 86_400_000;
/** Two whole months. */
const STRETCH = { startMs: Date.UTC(2026, 10, 1), endMs: Date.UTC(2027, 0, 1) };
const PRICE: Price = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};
const AS_IT_WAS = { prices: {}, moves: {}, plan: null };

const past = (change: Partial<SettledRequest> = {}): SettledRequest => {
  const usage = { promptTokens: 10, cachedTokens: 0, completionTokens: 20, deviceMs: 4 };
  return {
    model: "a",
    price: PRICE,
    usage,
    chargeNanoUsd: chargeFor(PRICE, usage),
    includedNanoUsd: 0,
    deploymentId: "d",
    prefillMs: 1,
    decodeMs: 3,
    place: 50,
    startedAtMs: STRETCH.startMs + 1,
    bookedAtMs: STRETCH.startMs + 2,
    ...change,
  };
};

const allOf = (sums: readonly ReplayedSum[]): ReplayedSum => {
  const [first, ...others] = sums;
  if (first === undefined) throw new Error("nothing was replayed");
  return others.reduce(addSums, first);
};

interface Asked {
  readonly startedAtMs: number;
  readonly bookedAtMs: number;
  readonly completionTokens: number;
}

/** Requests at times of which no two are one. */
const histories: fc.Arbitrary<Asked[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: STRETCH.endMs - STRETCH.startMs - 1 }), {
    minLength: 2,
    maxLength: 60,
  })
  .chain((times) =>
    fc.tuple(
      fc.constant(times.map((ms) => STRETCH.startMs + ms)),
      fc.array(fc.nat(300), { minLength: times.length, maxLength: times.length }),
    ),
  )
  .map(([times, tokens]) =>
    Array.from({ length: Math.floor(times.length / 2) }, (_, at) => {
      const own = [times[2 * at] ?? 0, times[2 * at + 1] ?? 0].toSorted((a, b) => a - b);
      const [startedAtMs = 0, bookedAtMs = 0] = own;
      return { startedAtMs, bookedAtMs, completionTokens: tokens[at] ?? 0 };
    }),
  );

const plans: fc.Arbitrary<PlanTerms> = fc.record({
  planId: fc.constant("p"),
  version: fc.constant(1),
  name: fc.constant("P"),
  feeNanoUsd: fc.nat(1_000_000),
  includedNanoUsd: fc.nat(600_000),
  overage: fc.record({ isAllowed: fc.boolean(), percent: fc.nat(300) }),
  trial: fc.option(
    fc.record({
      amountNanoUsd: fc.integer({ min: 1, max: 300_000 }),
      days: fc.integer({ min: 1, max: 30 }),
    }),
  ),
});

/** What an account's own rules write of requests, under a plan from the first moment on. */
function accountOf(asked: readonly Asked[], terms: PlanTerms | null): SettledRequest[] {
  const periods = terms === null ? [] : periodsWithin(terms, STRETCH, terms.trial !== null);
  const waiting = [...periods];
  let credits: Credit[] = [];
  const open = new Map<Asked, Claim & { readonly price: Price }>();
  const entries: SettledRequest[] = [];
  const events = asked
    .flatMap((one) => [
      { atMs: one.startedAtMs, one },
      { atMs: one.bookedAtMs, one },
    ])
    .toSorted((a, b) => a.atMs - b.atMs);
  for (const { atMs, one } of events) {
    while (waiting[0] !== undefined && waiting[0].startMs <= atMs) {
      const { startMs, endMs: expiresAtMs, includedNanoUsd: amountNanoUsd } = waiting[0];
      const remainingNanoUsd = amountNanoUsd;
      const id = `include:${startMs}`;
      const credit = { id, amountNanoUsd, remainingNanoUsd, priority: 0, expiresAtMs };
      if (amountNanoUsd > 0) credits.push({ ...credit, isIncluded: true });
      waiting.shift();
    }
    credits = expireCredits(credits, open.values(), atMs).credits;
    const usage = { ...past().usage, completionTokens: one.completionTokens };
    const hold = open.get(one);
    if (hold === undefined) {
      const isWithin = terms === null || includedFor(credits, atMs) > 0;
      const price = isWithin ? PRICE : { ...PRICE, overagePercent: terms.overage.percent };
      const amountNanoUsd = holdFor(price, usage.promptTokens, usage.completionTokens);
      open.set(one, { amountNanoUsd, admittedAtMs: atMs, price });
      continue;
    }
    const chargeNanoUsd = chargeFor(hold.price, usage);
    const draw = { amountNanoUsd: chargeNanoUsd, admittedAtMs: hold.admittedAtMs };
    const after = drawCredits(credits, draw, atMs).credits;
    const includedNanoUsd = includedLeft(credits) - includedLeft(after);
    credits = after;
    open.delete(one);
    entries.push(past({ ...one, usage, price: hold.price, chargeNanoUsd, includedNanoUsd }));
  }
  return entries;
}

describe("a replay", () => {
  it("of what was, under the terms of then, is the ledger to the nano-dollar", () => {
    fc.assert(
      fc.property(histories, fc.option(plans), (asked, terms) => {
        const entries = accountOf(asked, terms);
        const all = allOf(replayScenario(entries, AS_IT_WAS).sums);
        const sum = (of: (entry: SettledRequest) => number) =>
          entries.reduce((total, entry) => total + BigInt(of(entry)), 0n);
        expect(all.repriced).toBe(sum((entry) => entry.chargeNanoUsd));
        expect(all.newIncluded).toBe(sum((entry) => entry.includedNanoUsd));
        const book = { prices: { a: PRICE }, moves: {}, plan: null };
        expect(allOf(replayScenario(entries, book).sums)).toEqual(all);
      }),
    );
  });

  it("under a plan is what an account on that plan has in its ledger, request by request", () => {
    fc.assert(
      fc.property(histories, plans, fc.option(plans), (asked, terms, before) => {
        const periods = periodsWithin(terms, STRETCH, terms.trial !== null);
        let plan = replayOf(terms.overage, STRETCH.startMs, periods);
        const real = accountOf(asked, terms);
        // It does not matter which plan they were on.
        for (const [at, entry] of accountOf(asked, before).entries()) {
          // A charge of nothing does not say how much of a hold it would have been.
          if (entry.price.overagePercent === 0) return;
          const turn = replayScenario([entry], { prices: {}, moves: {}, plan });
          plan = turn.plan ?? plan;
          const [sum] = turn.sums;
          expect(sum?.repriced).toBe(BigInt(real[at]?.chargeNanoUsd ?? -1));
          expect(sum?.newIncluded).toBe(BigInt(real[at]?.includedNanoUsd ?? -1));
        }
      }),
    );
  });

  it("in turns is the replay as a whole", () => {
    fc.assert(
      fc.property(histories, plans, fc.nat(30), (asked, terms, cut) => {
        const entries = accountOf(asked, null);
        const plan = replayOf(terms.overage, STRETCH.startMs, periodsWithin(terms, STRETCH, false));
        const whole = replayScenario(entries, { prices: {}, moves: {}, plan });
        const first = replayScenario(entries.slice(0, cut), { prices: {}, moves: {}, plan });
        const rest = { prices: {}, moves: {}, plan: first.plan };
        const second = replayScenario(entries.slice(cut), rest);
        expect(allOf([...first.sums, ...second.sums])).toEqual(allOf(whole.sums));
        expect(second.plan).toEqual(whole.plan);
      }),
    );
  });

  it("without a plan takes back what one included, and what it took beyond", () => {
    const beyond = { ...PRICE, overagePercent: 50 };
    const usage = past().usage;
    const entries = [
      past({ includedNanoUsd: 9_000 }),
      past({ price: beyond, chargeNanoUsd: chargeFor(beyond, usage) }),
    ];
    const all = allOf(
      replayScenario(entries, { prices: {}, moves: {}, plan: withoutPlan(STRETCH.startMs) }).sums,
    );
    expect(all).toMatchObject({ included: 9_000n, newIncluded: 0n, repriced: 18_000n });
  });

  it("says what a plan without overage leaves to those who have credits", () => {
    const terms = { isAllowed: false, percent: 100 };
    const plan = replayOf(terms, STRETCH.startMs, []);
    const all = allOf(replayScenario([past(), past()], { prices: {}, moves: {}, plan }).sums);
    expect(all).toMatchObject({ repriced: 18_000n, creditsNeeded: 18_000n });
  });
});

describe("a move of requests to another model", () => {
  const price = { ...PRICE, outputPerMillion: 800_000_000 };
  const moves = (percent: number) => ({ a: { to: "b", percent, price } });

  it("takes the share of them that it says, and more of it has the same ones", () => {
    const entries = Array.from({ length: 100 }, (_, place) => past({ place }));
    for (const percent of [1, 30, 100]) {
      const { sums } = replayScenario(entries, { ...AS_IT_WAS, moves: moves(percent) });
      expect(sums.find(({ movedTo }) => movedTo === "b")).toMatchObject({
        model: "a",
        requests: percent,
        charged: BigInt(percent) * 9_000n,
        repriced: BigInt(percent) * 17_000n,
      });
      expect(allOf(sums).requests).toBe(100);
    }
  });

  it("leaves alone what other models answered, and what came out of the cache", () => {
    const entries = [past({ model: "b", place: 0 }), past({ isFromCache: true, place: 0 })];
    const { sums } = replayScenario(entries, { ...AS_IT_WAS, moves: moves(100) });
    expect(sums.map(({ movedTo }) => movedTo)).toEqual([null, null]);
  });

  it("at the price that they had changes nothing of the revenue", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 100 }), (asked, percent) => {
        const entries = accountOf(asked, null).map((entry, at) => ({ ...entry, place: at % 100 }));
        const same = { a: { to: "b", percent, price: PRICE } };
        const all = allOf(replayScenario(entries, { ...AS_IT_WAS, moves: same }).sums);
        expect(all.repriced).toBe(all.charged);
      }),
    );
  });
});

describe("periods of a plan within a stretch of time", () => {
  const terms: PlanTerms = {
    planId: "p",
    version: 1,
    name: "P",
    feeNanoUsd: 30_000,
    includedNanoUsd: 60_000,
    overage: { isAllowed: true, percent: 100 },
    trial: { amountNanoUsd: 500, days: 14 },
  };
  const of = (from: number, until: number, hasTrial = false) =>
    periodsWithin(
      terms,
      { startMs: Date.UTC(2026, 10, from), endMs: Date.UTC(2026, 10, until) },
      hasTrial,
    );

  it("have the share of the time that they are cut to, and together what the whole has", () => {
    expect(of(1, 4)).toMatchObject([{ feeNanoUsd: 3_000, includedNanoUsd: 6_000 }]);
    expect(of(1, 31)).toMatchObject([{ feeNanoUsd: 30_000, includedNanoUsd: 60_000 }]);
    const month = { startMs: Date.UTC(2026, 10, 16), endMs: Date.UTC(2026, 11, 17) };
    expect(periodsWithin(terms, month, false)).toHaveLength(2);
  });

  it("begin with a trial that costs nothing, where there is one", () => {
    expect(of(1, 8, true)).toMatchObject([{ isTrial: true, feeNanoUsd: 0, includedNanoUsd: 500 }]);
    const [trial, after] = of(1, 31, true);
    expect(trial?.endMs).toBe(after?.startMs);
    expect(after).toMatchObject({ feeNanoUsd: 16_000, includedNanoUsd: 32_000 });
  });

  it("know nothing of what was before: who began earlier began under them", () => {
    const plan = replayOf(terms.overage, STRETCH.startMs, periodsWithin(terms, STRETCH, false));
    const times = { startedAtMs: STRETCH.startMs - DAY_MS, bookedAtMs: STRETCH.startMs + 1 };
    expect(beginsWithin(plan, times)).toBe(true);
    expect(drawIncluded(plan, 70_000, times)).toMatchObject({ includedNanoUsd: 60_000 });
  });
});
