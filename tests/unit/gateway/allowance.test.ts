import { describe, expect, it } from "vitest";

import type { Account } from "../../../src/account/account.ts";
import type { ExtendCall, ExtendResult, Stop } from "../../../src/account/gate.ts";
import { FIRST_SLICE_TOKENS, growHold, MAX_SLICE_TOKENS } from "../../../src/billing/hold.ts";
import { completionTokensCovered, holdFor, type Price } from "../../../src/billing/pricing.ts";
import { Allowance } from "../../../src/gateway/allowance.ts";
import { fc, runs } from "../../support/random.ts";

const PRICE = {
  version: 1,
  inputPerMillion: 100_000_000,
  cachedInputPerMillion: 10_000_000,
  outputPerMillion: 400_000_000,
};
const PROMPT = 10;
/** What an account says whose limits count no tokens. */
const UNLIMITED = { grantedOutputTokens: null, outputLimitedBy: null, standing: {} };

/** An account with one hold: grows it by the real rule, and watches how it is asked. */
class FakeAccount {
  held: number;
  available: number;
  calls: ExtendCall[] = [];
  running = 0;
  mostAtOnce = 0;
  failures = 0;
  /** What it gives beyond what is needed. */
  readonly share: number;

  constructor(held: number, available: number, share = Number.MAX_SAFE_INTEGER) {
    this.held = held;
    this.available = available;
    this.share = share;
  }

  async extend(call: ExtendCall): Promise<ExtendResult> {
    this.calls.push(call);
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    await new Promise((resolve) => setImmediate(resolve));
    this.running -= 1;
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error("the object was restarted");
    }
    const { neededCompletionTokens: seenCompletionTokens = call.seenCompletionTokens } = call;
    const own = { price: PRICE, heldNanoUsd: this.held, elapsedMs: 0 };
    const growth = { ...call, ...own, seenCompletionTokens };
    const room = { freeNanoUsd: this.available, spareNanoUsd: this.share };
    const { amountNanoUsd, isShort } = growHold(growth, room);
    this.available -= amountNanoUsd - this.held;
    this.held = amountNanoUsd;
    const paid = {
      ok: true,
      heldNanoUsd: amountNanoUsd,
      isFull: !isShort,
      limitedBy: null,
    } as const;
    return { ...paid, ...UNLIMITED };
  }
}

let nowMs = 0;

/** How long an allowance waited before it asked again. */
let waitedMs: number[] = [];

function create(account: Pick<Account, "extend">, heldNanoUsd: number, price: Price = PRICE) {
  const wait = async (ms: number) => waitedMs.push(ms);
  const accountOf = () => account;
  return new Allowance({
    accountOf,
    requestId: "req_1",
    price: () => price,
    admitted: { heldNanoUsd, standing: {}, isInputLimited: false, grantedOutputTokens: null },
    grant: async () => undefined,
    now: () => nowMs,
    wait,
  });
}

function begin(account: FakeAccount, maxTokens: number): Allowance {
  const allowance = create(account, account.held);
  allowance.begin(PROMPT, maxTokens);
  return allowance;
}

/** Streams as the relay does: ask, deliver, grow ahead. Returns the tokens delivered. */
async function stream(account: FakeAccount, maxTokens: number, step: number): Promise<number> {
  const allowance = begin(account, maxTokens);
  let delivered = 0;
  for (
    let made = Math.min(step, maxTokens);
    made > delivered;
    made = Math.min(made + step, maxTokens)
  ) {
    if (!(await allowance.covers(made, made - 1))) break;
    delivered = made;
    expect(delivered).toBeLessThanOrEqual(completionTokensCovered(PRICE, PROMPT, account.held));
    void allowance.growAhead(delivered);
  }
  return delivered;
}

describe("an allowance", () => {
  it("never delivers a token that the hold does not cover", async () => {
    const amounts = fc.integer({ min: 0, max: 2_000_000 });
    await fc.assert(
      fc.asyncProperty(
        amounts,
        fc.integer({ min: 1, max: 4_000 }),
        fc.integer({ min: 1, max: 300 }),
        async (available, maxTokens, step) => {
          const account = new FakeAccount(holdFor(PRICE, PROMPT, 16), available);
          const delivered = await stream(account, maxTokens, step);
          expect(delivered).toBeLessThanOrEqual(maxTokens);
          expect(delivered).toBeLessThanOrEqual(
            completionTokensCovered(PRICE, PROMPT, account.held),
          );
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it("delivers everything that the account can pay, to within one step", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 2_000_000 }),
        fc.integer({ min: 1, max: 4_000 }),
        fc.constantFrom(0, 10_000, 10_000_000),
        async (available, maxTokens, share) => {
          const account = new FakeAccount(holdFor(PRICE, PROMPT, 16), available, share);
          const payable = completionTokensCovered(PRICE, PROMPT, account.held + available);
          expect(await stream(account, maxTokens, 1)).toBe(Math.min(maxTokens, payable));
        },
      ),
      { numRuns: runs(30) },
    );
  });

  it("has at most one extension under way", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 10_000_000);
    await stream(account, 4_000, 7);
    expect(account.calls.length).toBeGreaterThan(1);
    expect(account.mostAtOnce).toBe(1);
  });

  it("asks once in half a slice, and not at all for what the first slice covers", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 1_000_000_000);
    expect(await stream(account, 4_000, 1)).toBe(4_000);
    expect(account.calls.length).toBeLessThanOrEqual(2 + (2 * 4_000) / MAX_SLICE_TOKENS);

    const short = new FakeAccount(holdFor(PRICE, PROMPT, 256), 1_000_000_000);
    expect(await stream(short, FIRST_SLICE_TOKENS, 1)).toBe(FIRST_SLICE_TOKENS);
    expect(short.calls).toEqual([]);
  });

  it("is never more than a slice beyond what had come when it asked, however much money there is", async () => {
    const free: Price = {
      version: 1,
      inputPerMillion: 0,
      cachedInputPerMillion: 0,
      outputPerMillion: 0,
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(PRICE, free),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom<Stop["by"]>("access_revoked", "organization_suspended", "budget_exhausted"),
        async (price, maxTokens, revokedAt, step, by) => {
          const stop = { by, limitedBy: "why" };
          let made = 0;
          const extend = async (): Promise<ExtendResult> => {
            // The answer is as old as the question: it takes as long as some tokens do.
            const isStopped = made >= revokedAt;
            await new Promise((resolve) => setImmediate(resolve));
            if (isStopped) return { ok: false, reason: "stopped", stop };
            return {
              ok: true,
              heldNanoUsd: 1_000_000_000_000,
              isFull: true,
              limitedBy: null,
              ...UNLIMITED,
            };
          };
          const allowance = create({ extend }, 1_000_000_000_000, price);
          allowance.begin(PROMPT, maxTokens);
          let delivered = 0;
          while (delivered < maxTokens) {
            made = Math.min(delivered + step, maxTokens);
            if (!(await allowance.covers(made, made - 1))) break;
            delivered = made;
            void allowance.growAhead(delivered);
          }
          expect(delivered).toBeLessThanOrEqual(revokedAt + MAX_SLICE_TOKENS);
          if (delivered < maxTokens) expect(allowance.stop).toEqual(stop);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("delivers nothing more once the account said that the request must end", async () => {
    const stop = { by: "access_revoked", limitedBy: "key_disabled" } as const;
    const calls: ExtendCall[] = [];
    const extend = async (call: ExtendCall): Promise<ExtendResult> => {
      calls.push(call);
      return { ok: false, reason: "stopped", stop };
    };
    const allowance = create({ extend }, 1_000_000_000);
    allowance.begin(PROMPT, 4_000);
    await allowance.growAhead(128);
    expect(await allowance.covers(129, 128)).toBe(false);
    expect(allowance.stop).toEqual(stop);
    expect(allowance.growAhead(129)).toBeUndefined();
    expect(calls).toHaveLength(1);
  });

  it("asks before the next token when the last answer is old: of a request that waited for its turn", async () => {
    const calls: ExtendCall[] = [];
    const extend = async (call: ExtendCall): Promise<ExtendResult> => {
      calls.push(call);
      return { ok: true, heldNanoUsd: 1_000_000_000, isFull: true, limitedBy: null, ...UNLIMITED };
    };
    const allowance = create({ extend }, 1_000_000_000);
    allowance.begin(PROMPT, 100);
    nowMs = 9_999;
    expect(await allowance.covers(1, 0)).toBe(true);
    expect(calls).toEqual([]);
    nowMs = 10_000;
    expect(allowance.grantedTokens).toBe(-1);
    expect(await allowance.covers(1, 0)).toBe(true);
    expect(calls).toMatchObject([{ seenCompletionTokens: 0, promptTokens: PROMPT }]);
    // A clock that was put back does not make an answer good for longer.
    nowMs = 0;
    expect(await allowance.covers(2, 1)).toBe(true);
    expect(calls).toHaveLength(2);
  });

  it("of a slow stream asks with time, also for the last slice and when the account is short", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 40_000);
    const allowance = begin(account, 4_000);
    await allowance.growAhead(200);
    nowMs = 4_999;
    expect(allowance.growAhead(201)).toBeUndefined();
    nowMs = 5_000;
    await allowance.growAhead(202);
    expect(account.calls).toHaveLength(2);
    const last = begin(new FakeAccount(holdFor(PRICE, PROMPT, 256), 0), 100);
    expect(last.growAhead(50)).toBeUndefined();
    nowMs = 10_000;
    expect(last.growAhead(51)).toBeDefined();
    nowMs = 0;
  });

  it("begins to grow when half of the slice is used, not before", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 10_000_000);
    const allowance = begin(account, 4_000);
    expect(allowance.growAhead(127)).toBeUndefined();
    const growing = allowance.growAhead(128);
    expect(growing).toBeDefined();
    expect(allowance.growAhead(129)).toBeUndefined();
    await growing;
    expect(allowance.grantedTokens).toBeGreaterThan(256);
  });

  it("does not ask ahead again once the account gave less than is needed", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 40_000);
    const allowance = begin(account, 4_000);
    for (let seen = 200; seen <= 356; seen += 1) await allowance.growAhead(seen);
    expect(allowance.grantedTokens).toBe(356);
    const asked = account.calls.length;
    expect(asked).toBeLessThanOrEqual(6);
    expect(allowance.growAhead(356)).toBeUndefined();
  });

  it("passes on what was seen, as a checkpoint", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 10_000_000);
    await begin(account, 4_000).growAhead(150);
    expect(account.calls[0]).toMatchObject({ requestId: "req_1", seenCompletionTokens: 150 });
  });

  it("asks an account again that was just restarted, and a third time", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 10_000_000);
    account.failures = 2;
    waitedMs = [];
    expect(await begin(account, 4_000).covers(257, 256)).toBe(true);
    expect(waitedMs).toEqual([10, 250]);
  });

  it("survives a failed growth ahead, and asks again at the border", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 10_000_000);
    account.failures = 3;
    const allowance = begin(account, 4_000);
    await allowance.growAhead(200);
    expect(allowance.grantedTokens).toBe(256);
    expect(await allowance.covers(257, 256)).toBe(true);
  });

  it("grants nothing more when the account cannot be reached at the border", async () => {
    const account = new FakeAccount(holdFor(PRICE, PROMPT, 256), 10_000_000);
    account.failures = 3;
    const allowance = begin(account, 4_000);
    await expect(allowance.covers(257, 256)).rejects.toThrow("restarted");
    expect(allowance.grantedTokens).toBe(256);
  });

  it("does not ask an account again that has too much to do", async () => {
    const extend = async () =>
      Promise.reject(Object.assign(new Error("busy"), { overloaded: true }));
    const allowance = create({ extend }, holdFor(PRICE, PROMPT, 256));
    allowance.begin(PROMPT, 4_000);
    waitedMs = [];
    await expect(allowance.covers(257, 256)).rejects.toThrow("busy");
    expect(waitedMs).toEqual([]);
  });

  it("grows the hold with time where the device's time has a price", async () => {
    const price: Price = { ...PRICE, outputPerMillion: 0, perSecond: 1_000_000 };
    // A hundred seconds of it.
    const calls: ExtendCall[] = [];
    const extend = async (call: ExtendCall): Promise<ExtendResult> => {
      calls.push(call);
      return { ok: true, heldNanoUsd: 1_000_000_000, isFull: true, limitedBy: null, ...UNLIMITED };
    };
    const allowance = create({ extend }, 100_000_000, price);
    allowance.begin(PROMPT, 100);
    for (const [ms, asked] of [
      [4_999, 0],
      [5_000, 1],
      [9_999, 1],
      [10_000, 2],
    ] as const) {
      nowMs = ms;
      await allowance.growAhead(1);
      expect(calls).toHaveLength(asked);
    }
    nowMs = 0;
  });

  it("asks when half of the device time that is paid ahead is over, and counts none before the meter", async () => {
    const price: Price = { ...PRICE, outputPerMillion: 0, perSecond: 1_000_000 };
    const calls: ExtendCall[] = [];
    const extend = async (call: ExtendCall): Promise<ExtendResult> => {
      calls.push(call);
      const heldNanoUsd = holdFor(price, PROMPT, 16, (call.elapsedMs ?? 0) + 1_000);
      return { ok: true, heldNanoUsd, isFull: true, limitedBy: null, ...UNLIMITED };
    };
    const allowance = create({ extend }, holdFor(price, PROMPT, 16, 1_000), price);
    nowMs = 4_000;
    allowance.begin(PROMPT, 100);
    for (const [ms, asked] of [
      [4_499, 0],
      [4_500, 1],
      [4_999, 1],
      [5_000, 2],
    ] as const) {
      nowMs = ms;
      await allowance.growAhead(1);
      expect(calls).toHaveLength(asked);
    }
    expect(calls.map(({ elapsedMs }) => elapsedMs)).toEqual([500, 1_000]);
    // More time may have passed than is paid: nothing is given before the account says so.
    nowMs = 6_500;
    expect(allowance.grantedTokens).toBe(-1);
    expect(await allowance.covers(2, 1)).toBe(true);
    nowMs = 0;
  });

  it("grants nothing more when the hold is gone", async () => {
    const extend = async (): Promise<ExtendResult> => ({ ok: false, reason: "no_hold" });
    const allowance = create({ extend }, holdFor(PRICE, PROMPT, 16));
    allowance.begin(PROMPT, 100);
    expect(await allowance.covers(17, 16)).toBe(false);
    expect(await allowance.covers(1, 0)).toBe(false);
    expect(allowance.stop).toEqual({ by: "budget_exhausted", limitedBy: null });
  });

  it("counts against the meter's prompt, not the estimate the hold was made with", () => {
    const allowance = create(new FakeAccount(0, 0), holdFor(PRICE, 10, 16));
    allowance.begin(10_000, 100);
    expect(allowance.grantedTokens).toBe(-1);
  });
});
