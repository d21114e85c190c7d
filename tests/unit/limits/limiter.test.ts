import { describe, expect, it } from "vitest";

import type { BucketState } from "../../../src/limits/bucket.ts";
import {
  decideLimits,
  PERIOD_MS,
  ruleKey,
  rulesFor,
  settleLimits,
  type LimitRule,
} from "../../../src/limits/limiter.ts";
import { fc } from "../../support/random.ts";

const ALL: LimitRule = {
  scope: "organization",
  scopeId: "org",
  model: null,
  metric: "requests",
  period: "minute",
  limit: 10,
};
const SUBJECT = { keyId: "key_a", projectId: "p", organizationId: "org", model: "m" };
const nothingRuns = () => 0;

describe("the rules that apply to a request", () => {
  it("are those of its key, project, organization and model", () => {
    const rules: LimitRule[] = [
      ALL,
      { ...ALL, model: "m" },
      { ...ALL, model: "other" },
      { ...ALL, scope: "project", scopeId: "p" },
      { ...ALL, scope: "key", scopeId: "key_b" },
      { ...ALL, scope: "key", scopeId: "org" },
    ];
    expect(rulesFor(rules, SUBJECT)).toEqual([rules[0], rules[1], rules[3]]);
  });
});

describe("a request under several limits", () => {
  it("is refused by the one with the longest wait, and takes from none", () => {
    const day: LimitRule = { ...ALL, period: "day", limit: 5 };
    const minute: LimitRule = { ...ALL, metric: "input_tokens", limit: 100 };
    const buckets = new Map<string, BucketState>([
      [ruleKey(day), { debt: 5 * PERIOD_MS.day, lastMs: 0 }],
      [ruleKey(minute), { debt: 100 * PERIOD_MS.minute, lastMs: 0 }],
    ]);
    const cost = { requests: 1, inputTokens: 50, outputTokens: 0 };
    const decision = decideLimits([ALL, minute, day], buckets, nothingRuns, cost, 0);
    expect(decision).toMatchObject({
      ok: false,
      refusal: { rule: day, used: 5, retryAfterMs: PERIOD_MS.day / 5, neverFits: false },
    });
  });

  it("never fits when its input alone is larger than a limit; its output may turn out shorter", () => {
    const input: LimitRule = { ...ALL, metric: "input_tokens", limit: 100 };
    const output: LimitRule = { ...ALL, metric: "output_tokens", limit: 100 };
    const cost = { requests: 1, inputTokens: 101, outputTokens: 500 };
    const refused = decideLimits([input], new Map(), nothingRuns, cost, 0);
    expect(refused).toMatchObject({ ok: false, refusal: { neverFits: true } });
    const taken = decideLimits([output], new Map(), nothingRuns, cost, 0);
    const full = { debt: 100 * PERIOD_MS.minute, lastMs: 0 };
    expect(taken).toMatchObject({ ok: true, changes: new Map([[ruleKey(output), full]]) });
  });

  it("is refused for ever by a limit of 0", () => {
    const none: LimitRule = { ...ALL, limit: 0 };
    const cost = { requests: 1, inputTokens: 0, outputTokens: 0 };
    expect(decideLimits([none], new Map(), nothingRuns, cost, 0)).toMatchObject({
      ok: false,
      refusal: { neverFits: true },
    });
  });

  it("is told the tightest limit of each kind", () => {
    const loose: LimitRule = { ...ALL, scope: "key", scopeId: "key_a", limit: 1_000 };
    const tokens: LimitRule = { ...ALL, metric: "output_tokens", limit: 600 };
    const cost = { requests: 1, inputTokens: 5, outputTokens: 60 };
    const decision = decideLimits([loose, ALL, tokens], new Map(), nothingRuns, cost, 0);
    expect(decision.standing).toEqual({
      requests: { limit: 10, remaining: 9, resetMs: 6_000 },
      tokens: { limit: 600, remaining: 540, resetMs: 6_000 },
    });
  });
});

const rule = fc.record({
  scope: fc.constantFrom("organization" as const, "key" as const),
  scopeId: fc.constantFrom("org", "key_a"),
  model: fc.constantFrom(null, "m"),
  metric: fc.constantFrom("requests" as const, "input_tokens" as const, "output_tokens" as const),
  period: fc.constantFrom("minute" as const, "day" as const),
  limit: fc.integer({ min: 0, max: 100_000_000 }),
});
const size = fc.oneof(fc.nat(300), fc.constantFrom(2 ** 31, 1_048_576, 99_999_999));
const call = fc.record({ input: size, output: size, used: size, waitMs: fc.nat(100_000) });

describe("any sequence of requests", () => {
  it("keeps every bucket whole and within what is exact, and a refusal changes no bit", () => {
    fc.assert(
      fc.property(
        fc.array(rule, { maxLength: 6 }),
        fc.array(call, { maxLength: 30 }),
        (rules, calls) => {
          const buckets = new Map<string, BucketState>();
          let nowMs = 1;
          for (const { input, output, used, waitMs } of calls) {
            nowMs += waitMs;
            const before = JSON.stringify([...buckets]);
            const cost = { requests: 1, inputTokens: input, outputTokens: output };
            const decision = decideLimits(rules, buckets, nothingRuns, cost, nowMs);
            expect(JSON.stringify([...buckets])).toBe(before);
            if (!decision.ok) continue;
            for (const [key, state] of decision.changes) buckets.set(key, state);
            const kept = { inputTokens: input, outputTokens: Math.min(used, output) };
            for (const [key, state] of settleLimits(rules, buckets, cost, kept, nowMs))
              buckets.set(key, state);
          }
          for (const { debt } of buckets.values()) {
            expect(Number.isSafeInteger(debt)).toBe(true);
            expect(debt).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });

  it("admits over any time no more than the burst and what drained, net of what was given back", () => {
    const limit = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(limit, fc.array(call, { maxLength: 60 }), (most, calls) => {
        const only: LimitRule = { ...ALL, metric: "output_tokens", limit: most };
        const buckets = new Map<string, BucketState>();
        let nowMs = 0;
        let kept = 0;
        for (const { output, used, waitMs } of calls) {
          nowMs += waitMs;
          const asked = output % (most + 1);
          const cost = { requests: 1, inputTokens: 0, outputTokens: asked };
          const decision = decideLimits([only], buckets, nothingRuns, cost, nowMs);
          if (!decision.ok) continue;
          for (const [key, state] of decision.changes) buckets.set(key, state);
          const spent = Math.min(used, asked);
          kept += spent;
          const settled = { inputTokens: 0, outputTokens: spent };
          for (const [key, state] of settleLimits([only], buckets, cost, settled, nowMs))
            buckets.set(key, state);
          expect(kept).toBeLessThanOrEqual(most + (most * nowMs) / PERIOD_MS.minute);
        }
      }),
    );
  });
});
