import { describe, expect, it } from "vitest";

import type { BucketState } from "../../../src/limits/bucket.ts";
import {
  decideLimits,
  PERIOD_MS,
  ruleKey,
  rulesFor,
  settleLimits,
  usageOf,
  type LimitRule,
  type LimitSubject,
} from "../../../src/limits/limiter.ts";
import { fc, runs } from "../../support/random.ts";

const OUTPUT: LimitRule = {
  scope: "organization",
  scopeId: "org",
  model: null,
  metric: "output_tokens",
  period: "minute",
  limit: 100,
};
const nothingRuns = () => 0;
const nothing = { inputTokens: 0, outputTokens: 0 };

/** Buckets as the account keeps them: changed only by what a decision or a settlement says. */
class Limiter {
  readonly buckets = new Map<string, BucketState>();

  admit(rules: readonly LimitRule[], cost: Reserved, nowMs: number): boolean {
    const wanted = { requests: 1, ...cost };
    const decision = decideLimits(rules, this.buckets, nothingRuns, wanted, nowMs);
    if (decision.ok) this.#write(decision.changes);
    return decision.ok;
  }

  settle(rules: readonly LimitRule[], reserved: Reserved, used: Reserved, nowMs: number): void {
    this.#write(settleLimits(rules, this.buckets, reserved, used, nowMs));
  }

  #write(changes: ReadonlyMap<string, BucketState>): void {
    for (const [key, state] of changes) this.buckets.set(key, state);
  }
}

interface Reserved {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

interface Running {
  readonly subject: LimitSubject;
  readonly reserved: Reserved;
}

const SUBJECTS: readonly LimitSubject[] = ["key_a", "key_b"].flatMap((keyId) =>
  ["m", "n"].map((model) => ({ keyId, projectId: "p", organizationId: "org", model })),
);
const rules: fc.Arbitrary<LimitRule[]> = fc.uniqueArray(
  fc.record({
    scope: fc.constantFrom("organization", "project", "key"),
    scopeId: fc.constantFrom("org", "p", "key_a", "key_b"),
    model: fc.constantFrom(null, "m"),
    metric: fc.constantFrom("requests", "input_tokens", "output_tokens"),
    period: fc.constantFrom("minute", "day"),
    limit: fc.integer({ min: 1, max: 400 }),
  }),
  { selector: ruleKey, maxLength: 8 },
);
const steps = fc.array(
  fc.record({
    waitMs: fc.oneof(fc.constant(0), fc.nat(2_000), fc.nat(200_000)),
    subject: fc.constantFrom(...SUBJECTS),
    inputTokens: fc.nat(120),
    outputTokens: fc.nat(900),
    /** Ends one of the running requests instead of admitting one. */
    ends: fc.option(fc.nat(20), { nil: undefined }),
    /** Share of the reservation that is used, in percent; over 100 ran past it. */
    usedPercent: fc.nat(150),
  }),
  { maxLength: 50 },
);

const amountFor = ({ metric }: LimitRule, { inputTokens, outputTokens }: Reserved): number =>
  metric === "requests" ? 1 : metric === "input_tokens" ? inputTokens : outputTokens;

describe("settlement", () => {
  it("lets through under every rule and over any window no more than its burst and what drained", () => {
    fc.assert(
      fc.property(rules, steps, (all, script) => {
        const limiter = new Limiter();
        const counted = new Map<string, { atMs: number; amount: number }[]>();
        const count = (
          applicable: readonly LimitRule[],
          atMs: number,
          amountOf: (rule: LimitRule) => number,
        ) => {
          for (const rule of applicable) {
            const events = counted.get(ruleKey(rule)) ?? [];
            counted.set(ruleKey(rule), [...events, { atMs, amount: amountOf(rule) }]);
          }
        };
        const running: Running[] = [];
        let nowMs = 0;
        for (const { waitMs, subject, ends, usedPercent, ...reserved } of script) {
          nowMs += waitMs;
          if (ends !== undefined) {
            const [ended] = running.splice(ends % Math.max(1, running.length), 1);
            if (ended === undefined) continue;
            const used = {
              inputTokens: Math.floor((ended.reserved.inputTokens * usedPercent) / 100),
              outputTokens: Math.floor((ended.reserved.outputTokens * usedPercent) / 100),
            };
            const own = rulesFor(all, ended.subject);
            limiter.settle(own, ended.reserved, used, nowMs);
            count(own, nowMs, (rule) => {
              const taken = Math.min(amountFor(rule, ended.reserved), rule.limit);
              return rule.metric === "requests" ? 0 : amountFor(rule, used) - taken;
            });
            continue;
          }
          const own = rulesFor(all, subject);
          if (!limiter.admit(own, reserved, nowMs)) continue;
          running.push({ subject, reserved });
          count(own, nowMs, (rule) => Math.min(amountFor(rule, reserved), rule.limit));
          for (const rule of own) {
            if (rule.period === null || amountFor(rule, reserved) === 0) continue;
            const periodMs = PERIOD_MS[rule.period];
            let amount = 0;
            // Every window that ends with this request.
            for (const event of (counted.get(ruleKey(rule)) ?? []).toReversed()) {
              amount += event.amount;
              const windowMs = nowMs - event.atMs;
              expect(amount * periodMs).toBeLessThanOrEqual(rule.limit * (periodMs + windowMs));
            }
          }
        }
      }),
      { numRuns: runs(1_000) },
    );
  });

  it("leaves what a request used, whatever it had reserved", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(300), (reservedTokens, usedTokens) => {
        const limiter = new Limiter();
        const reserved = { ...nothing, outputTokens: reservedTokens };
        expect(limiter.admit([OUTPUT], reserved, 0)).toBe(true);
        limiter.settle([OUTPUT], reserved, { ...nothing, outputTokens: usedTokens }, 0);
        expect(usageOf(OUTPUT, limiter.buckets, nothingRuns, 0).used).toBe(usedTokens);
      }),
    );
  });

  it("does not make a limit free of charge to those who ask for more than it allows", () => {
    const limiter = new Limiter();
    const reserved = { ...nothing, outputTokens: 5_000 };
    expect(limiter.admit([OUTPUT], reserved, 0)).toBe(true);
    limiter.settle([OUTPUT], reserved, { ...nothing, outputTokens: 80 }, 0);
    expect(limiter.admit([OUTPUT], reserved, 0)).toBe(false);
    expect(limiter.admit([OUTPUT], { ...nothing, outputTokens: 21 }, 0)).toBe(false);
    expect(limiter.admit([OUTPUT], { ...nothing, outputTokens: 20 }, 0)).toBe(true);
  });

  it("never gives back more than there is", () => {
    const limiter = new Limiter();
    const reserved = { ...nothing, outputTokens: 100 };
    limiter.admit([OUTPUT], reserved, 0);
    limiter.settle([OUTPUT], reserved, nothing, 59_000);
    expect([...limiter.buckets.values()]).toEqual([{ debt: 0, lastMs: 59_000 }]);
  });

  it("adds what ran past the reservation at the time it is known, not at that of the last request", () => {
    const limiter = new Limiter();
    const reserved = { ...nothing, outputTokens: 100 };
    limiter.admit([OUTPUT], reserved, 0);
    limiter.settle([OUTPUT], reserved, { ...nothing, outputTokens: 150 }, 600_000);
    expect(usageOf(OUTPUT, limiter.buckets, nothingRuns, 600_000)).toEqual({
      used: 50,
      resetMs: 30_000,
    });
  });

  it("may pass the burst, and holds back what comes next until that has drained", () => {
    const limiter = new Limiter();
    const reserved = { ...nothing, outputTokens: 100 };
    limiter.admit([OUTPUT], reserved, 0);
    limiter.settle([OUTPUT], reserved, { ...nothing, outputTokens: 250 }, 0);
    const cost = { requests: 1, inputTokens: 0, outputTokens: 10 };
    expect(decideLimits([OUTPUT], limiter.buckets, nothingRuns, cost, 0)).toMatchObject({
      refusal: { used: 250, resetMs: 150_000, retryAfterMs: 96_000, neverFits: false },
      standing: { tokens: { limit: 100, remaining: 0, resetMs: 150_000 } },
    });
    expect(limiter.admit([OUTPUT], cost, 95_999)).toBe(false);
    expect(limiter.admit([OUTPUT], cost, 96_000)).toBe(true);
  });

  it("gives nothing back to rules that count requests", () => {
    const requests: LimitRule = { ...OUTPUT, metric: "requests", limit: 1 };
    const limiter = new Limiter();
    limiter.admit([requests], nothing, 0);
    limiter.settle([requests], { ...nothing, outputTokens: 5 }, nothing, 0);
    expect(limiter.admit([requests], nothing, 0)).toBe(false);
  });
});

describe("a limit", () => {
  it("set to zero while a request ran is left as it is when that ends", () => {
    const none: LimitRule = { ...OUTPUT, limit: 0 };
    const used = { ...nothing, outputTokens: 50 };
    expect(settleLimits([none], new Map(), used, used, 0).size).toBe(0);
  });

  it("that a request took nothing from still shows in what is left", () => {
    const input: LimitRule = { ...OUTPUT, metric: "input_tokens", limit: 50 };
    const limiter = new Limiter();
    limiter.admit([input], { inputTokens: 45, outputTokens: 0 }, 0);
    const cost = { requests: 1, inputTokens: 0, outputTokens: 10 };
    const decision = decideLimits([OUTPUT, input], limiter.buckets, nothingRuns, cost, 0);
    expect(decision.standing.tokens).toEqual({ limit: 50, remaining: 5, resetMs: 54_000 });
  });

  it("of zero is shown as such and worth no retry, whether it counts tokens or what runs at once", () => {
    const none: LimitRule = { ...OUTPUT, limit: 0 };
    const cost = { requests: 1, inputTokens: 0, outputTokens: 10 };
    expect(decideLimits([none], new Map(), nothingRuns, cost, 0)).toMatchObject({
      refusal: { neverFits: true },
      standing: { tokens: { limit: 0, remaining: 0, resetMs: 0 } },
    });
    const noneAtOnce: LimitRule = { ...none, metric: "concurrent_requests", period: null };
    expect(decideLimits([noneAtOnce], new Map(), nothingRuns, cost, 0)).toMatchObject({
      refusal: { neverFits: true },
    });
  });

  it.each([-1, 0.5, Number.NaN])("is never measured against %s tokens", (outputTokens) => {
    const cost = { requests: 1, inputTokens: 0, outputTokens };
    expect(() => decideLimits([OUTPUT], new Map(), nothingRuns, cost, 0)).toThrow(RangeError);
  });

  it.each([2 ** 31, 2 ** 53 + 2, 1e308, Number.POSITIVE_INFINITY])(
    "stays whole under a request for %s tokens",
    (tokens) => {
      const limiter = new Limiter();
      const input: LimitRule = { ...OUTPUT, metric: "input_tokens" };
      expect(limiter.admit([input], { ...nothing, inputTokens: tokens }, 0)).toBe(false);
      expect(limiter.buckets.size).toBe(0);
      const day: LimitRule = { ...OUTPUT, period: "day", limit: 100_000_000 };
      expect(limiter.admit([day], { ...nothing, outputTokens: tokens }, 0)).toBe(true);
      expect([...limiter.buckets.values()]).toEqual([{ debt: 8_640_000_000_000_000, lastMs: 0 }]);
      expect(limiter.admit([day], { ...nothing, outputTokens: tokens }, 1)).toBe(false);
      expect(limiter.admit([day], { ...nothing, outputTokens: tokens }, PERIOD_MS.day)).toBe(true);
    },
  );
});
