/**
 * 200 streams at once on $1.00, in seeded orders of everything they do: never a nano-dollar more.
 */
import { describe, expect, it } from "vitest";

import type { AccountObject } from "../../../src/account/account-object.ts";
import { holdFor } from "../../../src/billing/pricing.ts";
import { runs } from "../../support/random.ts";
import { runClock } from "../support/clock.ts";
import { ACTOR, admitCall, extendCall, openAccount, settleCall } from "../support/test-account.ts";

const DOLLAR = 1_000_000_000;
const STREAMS = 200;
const SCHEDULES = runs(10);
/** Of the two other cases, which are about the same streams. */
const OTHER_SCHEDULES = runs(3);
/**
 * $100 and $400 per million tokens: a dollar is 2,500 tokens of output, an eighth of what the
 * streams want.
 */
const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000_000,
  cachedInputPerMillion: 100_000_000_000,
  outputPerMillion: 400_000_000_000,
};
const MAX_TOKENS = 100;

/** Mulberry32: the same seed, the same schedule. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Sums {
  charged: number;
  refused: number;
  delivered: number;
}

/** One stream, a step at a time: what it does next is up to the schedule. */
async function* stream(
  object: AccountObject,
  id: string,
  random: (below: number) => number,
  sums: Sums,
) {
  const promptTokens = 1 + random(5);
  const call = { price: PRICE, promptTokens, maxCompletionTokens: MAX_TOKENS };
  const admitted = await object.admit(admitCall(id, call));
  if (!admitted.ok) {
    sums.refused += 1;
    return;
  }
  yield;
  let held = admitted.heldNanoUsd;
  let seen = 0;
  const covered = () => Math.floor((held - promptTokens * 100_000) / 400_000);
  while (seen < MAX_TOKENS && random(12) > 0) {
    const wanted = Math.min(MAX_TOKENS, seen + 1 + random(30));
    if (wanted > covered()) {
      const call = extendCall(id, wanted, { promptTokens, wantedCompletionTokens: wanted });
      const extended = await object.extend(call);
      if (!extended.ok) throw new Error("an open stream lost its hold");
      held = extended.heldNanoUsd;
      yield;
    }
    // Nothing is delivered that is not covered.
    seen = Math.min(wanted, covered());
    if (wanted > seen) break;
  }
  // The engine made a few more before it heard of the end, at times.
  const made = seen + random(3);
  sums.delivered += seen;
  const usage = { promptTokens, cachedTokens: 0, completionTokens: made };
  const end = random(10);
  const settled =
    end === 0
      ? await object.void(id, "voided")
      : await object.settle(settleCall(id, made, { usage }));
  yield;
  if (!settled.ok) throw new Error("a stream could not be settled");
  const most = Math.min(holdFor(PRICE, promptTokens, made), held);
  expect(settled.chargeNanoUsd).toBe(end === 0 ? 0 : most);
  sums.charged += settled.chargeNanoUsd;
  // Now and then the same end is reported again.
  if (random(8) === 0) await object.settle(settleCall(id, made, { usage }));
}

async function play(object: AccountObject, seed: number, streams: number): Promise<Sums> {
  const random = seeded(seed);
  const sums: Sums = { charged: 0, refused: 0, delivered: 0 };
  let running = Array.from({ length: streams }, (_, index) =>
    stream(object, `req_${seed}_${index}`, random, sums),
  );
  while (running.length > 0) {
    const first = random(running.length);
    const together = running.slice(first, first + 1 + random(40));
    const results = await Promise.all(together.map((one) => one.next()));
    const over = new Set(together.filter((_, index) => results[index]?.done === true));
    running = running.filter((one) => !over.has(one));
  }
  return sums;
}

describe("200 streams at once on $1.00", () => {
  it(`charge at most $1.00 together, in ${SCHEDULES} orders`, async () => {
    runClock();
    let spentWhole = 0;
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      const account = await openAccount({ creditNanoUsd: DOLLAR });
      const sums = await account.inside((object) => play(object, seed, STREAMS));
      const books = await account.stub.reconcile();
      expect(sums.charged).toBeLessThanOrEqual(DOLLAR);
      expect(books).toMatchObject({
        postedNanoUsd: DOLLAR - sums.charged,
        ledgerNanoUsd: DOLLAR - sums.charged,
        creditsNanoUsd: DOLLAR - sums.charged,
        heldNanoUsd: 0,
        openHolds: 0,
        isChainIntact: true,
      });
      if (sums.charged > DOLLAR * 0.9) spentWhole += 1;
    }
    // The schedules did reach the cap: a test of a cap that nobody touches would show nothing.
    expect(spentWhole).toBeGreaterThan(SCHEDULES / 2);
  });

  it("of a key whose cap is $1.00 in an account with more charge at most that", async () => {
    runClock();
    let spentMost = 0;
    for (let seed = 1; seed <= OTHER_SCHEDULES; seed += 1) {
      const account = await openAccount({ creditNanoUsd: 50 * DOLLAR });
      const budget = { id: "bud_1", scope: "key", scopeId: "key_a", window: "ever" } as const;
      const caps = { hardNanoUsd: DOLLAR, softNanoUsd: null, thresholds: [50, 90] };
      await account.stub.putBudget({ ...budget, ...caps }, ACTOR);
      const sums = await account.inside((object) => play(object, seed, STREAMS));
      expect(sums.charged).toBeLessThanOrEqual(DOLLAR);
      if (sums.charged > DOLLAR * 0.8) spentMost += 1;
      const alerts = await account.stub.listAlerts({ limit: 10, before: null });
      expect(new Set(alerts.map(({ threshold }) => threshold)).size).toBe(alerts.length);
      expect(alerts.map(({ threshold }) => threshold)).toContain(50);
    }
    expect(spentMost).toBeGreaterThan(OTHER_SCHEDULES / 2);
  });

  it("see no refusal and no short grant with ten times the room", async () => {
    runClock();
    for (let seed = 1; seed <= OTHER_SCHEDULES; seed += 1) {
      const need = STREAMS * holdFor(PRICE, 5, MAX_TOKENS);
      const account = await openAccount({ creditNanoUsd: 10 * need });
      const sums = await account.inside((object) => play(object, seed, STREAMS));
      expect(sums.refused).toBe(0);
    }
  });
});
