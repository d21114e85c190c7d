/**
 * An allowance of an account whose limits count tokens: what it passes on, and what it tells the
 * backend.
 */
import { describe, expect, it } from "vitest";

import type { ExtendCall, ExtendResult } from "../../../src/account/gate.ts";
import { Allowance } from "../../../src/gateway/allowance.ts";

const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};
const PROMPT = 10;

let nowMs = 0;

describe("an allowance under limits", () => {
  const PLENTY = { ok: true, heldNanoUsd: 1_000_000_000, isFull: true, limitedBy: null } as const;

  /**
   * An account whose limits let through these totals, one after another, and the grants that its
   * backend is told.
   */
  function under(first: number | null, totals: readonly number[], isInputLimited = false) {
    const calls: ExtendCall[] = [];
    const granted: number[] = [];
    const extend = async (call: ExtendCall): Promise<ExtendResult> => {
      const grantedOutputTokens = totals[calls.length] ?? totals.at(-1) ?? null;
      calls.push(call);
      return { ...PLENTY, grantedOutputTokens, outputLimitedBy: "limit x", standing: {} };
    };
    const allowance = new Allowance({
      accountOf: () => ({ extend }),
      requestId: "req_1",
      price: () => PRICE,
      admitted: {
        heldNanoUsd: 1_000_000_000,
        standing: {},
        isInputLimited,
        grantedOutputTokens: first,
      },
      grant: async (tokens) => granted.push(tokens),
      now: () => nowMs,
      wait: async () => undefined,
    });
    allowance.begin(PROMPT, 4_000);
    return { allowance, calls, granted };
  }

  it("passes on no more than they let through, and tells the backend of more before it counts on it", async () => {
    const { allowance, calls, granted } = under(16, [40, 40]);
    expect(allowance.grantedTokens).toBe(16);
    expect(await allowance.covers(17, 16)).toBe(true);
    expect([allowance.grantedTokens, granted]).toEqual([40, [40]]);
    expect(await allowance.covers(41, 40)).toBe(false);
    expect(allowance.stop).toEqual({ by: "rate_limit_exceeded", limitedBy: "limit x" });
    expect(calls.map((call) => call.seenCompletionTokens)).toEqual([16, 40]);
    expect(granted).toEqual([40]);
  });

  it("asks ahead at half of what they let through, and tells of what was delivered every two seconds", async () => {
    const { allowance, calls } = under(16, [256]);
    expect(allowance.growAhead(7)).toBeUndefined();
    await allowance.growAhead(8);
    expect(allowance.growAhead(9)).toBeUndefined();
    nowMs = 2_000;
    await allowance.growAhead(10);
    expect(calls.map((call) => call.seenCompletionTokens)).toEqual([8, 10]);
    nowMs = 0;
  });

  it("lets the account count the prompt before anything else, once", async () => {
    const { allowance, calls, granted } = under(null, [], true);
    expect([allowance.firstGrant, allowance.grantedTokens]).toEqual([0, -1]);
    expect(await allowance.covers(1, 0)).toBe(true);
    expect(await allowance.covers(2, 1)).toBe(true);
    expect(calls).toHaveLength(1);
    expect(granted).toEqual([Number.MAX_SAFE_INTEGER]);
  });

  it("lets the backend run a prompt that fits, also of a caller who wants no tokens", async () => {
    const { allowance, granted } = under(0, [0], true);
    expect(await allowance.covers(0, 0)).toBe(true);
    expect(granted).toEqual([1]);
  });

  it("does not ask ahead once they let nothing more through, and tells of what was delivered", async () => {
    const { allowance, calls } = under(16, [16]);
    await allowance.growAhead(8);
    expect(allowance.growAhead(12)).toBeUndefined();
    nowMs = 2_000;
    await allowance.growAhead(12);
    expect(calls.map((call) => call.seenCompletionTokens)).toEqual([8, 12]);
    nowMs = 0;
  });

  it("keeps the refusal of a prompt that does not fit", async () => {
    const rule = {
      scope: "organization",
      scopeId: "org",
      model: null,
      metric: "input_tokens",
      period: "minute",
      limit: 5,
    } as const;
    const limit = { rule, used: 5, resetMs: 9, retryAfterMs: 9, neverFits: false };
    const refused = { ok: false, reason: "limited", limit, standing: {} } as const;
    const allowance = new Allowance({
      accountOf: () => ({ extend: async () => refused }),
      requestId: "req_1",
      price: () => PRICE,
      admitted: {
        heldNanoUsd: 1_000_000_000,
        standing: {},
        isInputLimited: true,
        grantedOutputTokens: null,
      },
      grant: async () => undefined,
      now: () => nowMs,
      wait: async () => undefined,
    });
    allowance.begin(PROMPT, 100);
    expect(await allowance.covers(1, 0)).toBe(false);
    expect(allowance.refusal).toEqual(refused);
    expect(allowance.grantedTokens).toBe(-1);
  });
});
