import { describe, expect, it } from "vitest";

import {
  decideInput,
  decideLimits,
  grantOutput,
  PERIOD_MS,
  ruleKey,
  rulesFor,
  usageOf,
  type LimitAsk,
  type LimitRule,
  type LimitUse,
  type Windows,
} from "../../../src/limits/limiter.ts";
import type { WindowState } from "../../../src/limits/window.ts";

const ALL: LimitRule = {
  scope: "organization",
  scopeId: "org",
  model: null,
  metric: "requests",
  period: "minute",
  limit: 10,
};
const INPUT: LimitRule = { ...ALL, metric: "input_tokens", limit: 100 };
const OUTPUT: LimitRule = { ...ALL, metric: "output_tokens", limit: 100 };
const AT_ONCE: LimitRule = { ...ALL, metric: "concurrent_requests", period: null, limit: 2 };
const SUBJECT = { keyId: "key_a", projectId: "p", organizationId: "org", model: "m" };

const ask = (change: Partial<LimitAsk> = {}): LimitAsk => ({
  fewestInputTokens: 1,
  estimatedInputTokens: 50,
  output: { tokens: 60, leastTokens: 1 },
  ...change,
});
const use = (
  counted: readonly [LimitRule, WindowState][] = [],
  held: readonly [LimitRule, number][] = [],
): LimitUse & { readonly windows: Windows } => ({
  windows: new Map(counted.map(([rule, window]) => [ruleKey(rule), window])),
  heldOf: (rule) => held.find(([one]) => ruleKey(one) === ruleKey(rule))?.[1] ?? 0,
});

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
    const full = use([
      [ALL, [[0, 10]]],
      [day, [[0, 5]]],
    ]);
    expect(decideLimits([ALL, INPUT, day], full, ask(), 1_000)).toMatchObject({
      ok: false,
      refusal: { rule: day, used: 5, retryAfterMs: PERIOD_MS.day - 999, neverFits: false },
    });
  });

  it("counts as one request, holds a slice of output, and counts no prompt yet", () => {
    const decision = decideLimits([ALL, INPUT, OUTPUT], use(), ask(), 5);
    expect(decision).toEqual({
      ok: true,
      changes: new Map([[ruleKey(ALL), [[5, 1]]]]),
      heldOutputTokens: 16,
      standing: {
        requests: { limit: 10, remaining: 9, resetMs: PERIOD_MS.minute + 1 },
        tokens: { limit: 100, remaining: 84, resetMs: PERIOD_MS.minute + 1 },
      },
    });
  });

  it("has taken from nothing before its account keeps what was decided", () => {
    const asked = use([[INPUT, [[0, 10]]]]);
    const before = new Map(asked.windows);
    expect(decideLimits([ALL, INPUT, OUTPUT], asked, ask(), 5).ok).toBe(true);
    expect(decideInput([ALL, INPUT], asked, 5, 5).ok).toBe(true);
    expect(asked.windows).toEqual(before);
  });

  it("is told the tightest limit of each kind, also of one that it takes nothing from", () => {
    const loose: LimitRule = { ...ALL, scope: "key", scopeId: "key_a", limit: 1_000 };
    const counted = use([[INPUT, [[0, 95]]]]);
    const decision = decideLimits([loose, ALL, INPUT, OUTPUT], counted, ask(), 0);
    expect(decision.standing).toEqual({
      requests: { limit: 10, remaining: 9, resetMs: PERIOD_MS.minute + 1 },
      tokens: { limit: 100, remaining: 5, resetMs: PERIOD_MS.minute + 1 },
    });
  });

  it.each([
    ["requests", ALL],
    ["input", INPUT],
    ["output", OUTPUT],
    ["requests at once", AT_ONCE],
  ])("is refused for ever by a limit of 0 for %s", (_name, rule) => {
    const none = { ...rule, limit: 0 };
    expect(decideLimits([none], use(), ask(), 0)).toMatchObject({
      ok: false,
      refusal: { neverFits: true },
    });
  });

  it("is refused while as many run as may, and told to come back", () => {
    const refused = decideLimits([AT_ONCE], use([], [[AT_ONCE, 2]]), ask(), 0);
    expect(refused).toMatchObject({ refusal: { used: 2, retryAfterMs: 1_000, neverFits: false } });
    expect(decideLimits([AT_ONCE], use([], [[AT_ONCE, 1]]), ask(), 0).ok).toBe(true);
  });
});

describe("a prompt", () => {
  it("is let in by the fewest tokens it may have, and waits for those that it will likely have", () => {
    const counted = use([
      [
        INPUT,
        [
          [0, 60],
          [5_000, 39],
        ],
      ],
    ]);
    expect(decideLimits([INPUT], counted, ask(), 10_000).ok).toBe(true);
    const full = use([
      [
        INPUT,
        [
          [0, 60],
          [5_000, 40],
        ],
      ],
    ]);
    expect(decideLimits([INPUT], full, ask({ estimatedInputTokens: 50 }), 10_000)).toMatchObject({
      refusal: { used: 100, retryAfterMs: PERIOD_MS.minute + 1 - 10_000 },
    });
    // More than the limit can never be waited for: then as much as there is.
    expect(decideLimits([INPUT], full, ask({ estimatedInputTokens: 5_000 }), 10_000)).toMatchObject(
      {
        refusal: { retryAfterMs: PERIOD_MS.minute + 1 - 5_000 },
      },
    );
  });

  it("is refused at its start when it does not fit, and never fits when it is larger than the limit", () => {
    const counted = use([[INPUT, [[0, 60]]]]);
    expect(decideInput([INPUT, ALL], counted, 41, 20)).toMatchObject({
      ok: false,
      refusal: { rule: INPUT, retryAfterMs: PERIOD_MS.minute - 19, neverFits: false },
    });
    expect(decideInput([INPUT], counted, 101, 20)).toMatchObject({ refusal: { neverFits: true } });
    expect(decideInput([INPUT, ALL], counted, 40, 20)).toMatchObject({
      ok: true,
      changes: new Map([[ruleKey(INPUT), [[20, 100]]]]),
    });
  });

  it("whose tokens are known is refused at once when they are more than the limit", () => {
    const decision = decideLimits([INPUT], use(), ask({ fewestInputTokens: 101 }), 0);
    expect(decision).toMatchObject({ ok: false, refusal: { neverFits: true } });
  });

  it("that is known not to fit before a time waits until then", () => {
    const closed = { ...use([[INPUT, [[0, 60]]]]), closedUntilMs: () => 9_000 };
    expect(decideLimits([INPUT], closed, ask({ estimatedInputTokens: 30 }), 1_000)).toMatchObject({
      refusal: { retryAfterMs: 8_000 },
    });
    expect(decideLimits([INPUT], closed, ask(), 9_000).ok).toBe(true);
  });
});

describe("output", () => {
  it("is granted in parts of what is left, and all of it near its end", () => {
    const large = { ...OUTPUT, limit: 10_000 };
    const grant = (held: number, tokens = 500) =>
      grantOutput([large], use([], [[large, held]]), { tokens, leastTokens: 0 }, 0);
    expect([grant(0), grant(8_400), grant(9_980), grant(9_990), grant(10_000)]).toEqual([
      500, 100, 16, 10, 0,
    ]);
    expect(grant(0, 20)).toBe(20);
    expect(grantOutput([ALL], use(), { tokens: 5, leastTokens: 0 }, 0)).toBeNull();
  });

  it("is the least of what several limits leave", () => {
    const day: LimitRule = { ...OUTPUT, period: "day", limit: 1_000 };
    const held = use(
      [[day, [[0, 990]]]],
      [
        [OUTPUT, 50],
        [day, 2],
      ],
    );
    expect(grantOutput([OUTPUT, day], held, { tokens: 60, leastTokens: 0 }, 0)).toBe(8);
  });

  it("is worth beginning for from 16 tokens on, or a twentieth of a small limit", () => {
    const decide = (rule: LimitRule, counted: number, output = ask().output) =>
      decideLimits([rule], use([[rule, [[0, counted]]]]), ask({ output }), 0).ok;
    expect([decide(OUTPUT, 95), decide(OUTPUT, 96)]).toEqual([true, false]);
    const large = { ...OUTPUT, limit: 1_000 };
    expect([decide(large, 984), decide(large, 985)]).toEqual([true, false]);
    expect(decide(large, 995, { tokens: 5, leastTokens: 1 })).toBe(true);
    expect(decide(large, 996, { tokens: 5, leastTokens: 1 })).toBe(false);
  });

  it("that is of no use in parts is held whole or not at all", () => {
    const whole = ask({ output: { tokens: 80, leastTokens: 80 } });
    expect(decideLimits([OUTPUT], use(), whole, 0)).toMatchObject({ heldOutputTokens: 80 });
    expect(decideLimits([OUTPUT], use([[OUTPUT, [[0, 21]]]]), whole, 0).ok).toBe(false);
    const never = ask({ output: { tokens: 101, leastTokens: 101 } });
    expect(decideLimits([OUTPUT], use(), never, 0)).toMatchObject({ refusal: { neverFits: true } });
  });

  it("that running requests hold is worth a short wait; what was counted, until it counts no more", () => {
    const held = use([[OUTPUT, [[0, 20]]]], [[OUTPUT, 80]]);
    expect(decideLimits([OUTPUT], held, ask(), 0)).toMatchObject({
      refusal: { used: 100, retryAfterMs: PERIOD_MS.minute + 1 },
    });
    const allHeld = use([], [[OUTPUT, 100]]);
    expect(decideLimits([OUTPUT], allHeld, ask(), 0)).toMatchObject({
      refusal: { used: 100, retryAfterMs: 1_000, neverFits: false },
    });
  });
});

describe("what is in use of a limit", () => {
  it("is what was counted and what is held, and how long until nothing is", () => {
    const now = 10_000;
    const counted = use(
      [
        [OUTPUT, [[0, 7]]],
        [ALL, [[2_000, 3]]],
      ],
      [
        [OUTPUT, 5],
        [AT_ONCE, 1],
      ],
    );
    expect(usageOf(ALL, counted, now)).toEqual({ used: 3, resetMs: 52_001 });
    expect(usageOf(OUTPUT, counted, now)).toEqual({ used: 12, resetMs: 60_001 });
    expect(usageOf(AT_ONCE, counted, now)).toEqual({ used: 1, resetMs: null });
    expect(usageOf({ ...ALL, limit: 0 }, use(), now)).toEqual({ used: 0, resetMs: 0 });
  });
});
