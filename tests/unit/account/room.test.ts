/**
 * Many requests on one account, by the account's own rules and with the edge's own allowance, in
 * every order: with ten times the room none is refused and none is cut off, and with any room at
 * all no purse is ever overdrawn.
 */
import { describe, expect, it } from "vitest";

import type { ExtendCall, ExtendResult } from "../../../src/account/gate.ts";
import {
  balanceOf,
  decideAdmission,
  type Admission,
  type PricedCall,
} from "../../../src/account/requests/admission.ts";
import type { Budget } from "../../../src/billing/budget.ts";
import { growHold, MIN_SLICE_TOKENS, settleCharge } from "../../../src/billing/hold.ts";
import { holdFor, type Price } from "../../../src/billing/pricing.ts";
import { NONE_HELD, pursesOf, roomIn, type Held } from "../../../src/billing/purse.ts";
import { Allowance } from "../../../src/gateway/allowance.ts";
import { fc, runs } from "../../support/random.ts";
import { admitCall, keyRow, moneyOf } from "./rows.ts";

const ORGANIZATION = "org_0123456789abcdef";
const PROJECT = "default";
const SCOPES = ["organization", "project", "key"] as const;

interface Asked {
  readonly key: "key_a" | "key_b";
  readonly estimatedTokens: number;
  readonly promptTokens: number;
  /** What it will make, and the most that it says it may. */
  readonly completionTokens: number;
  readonly maxTokens: number;
  /** Tokens that come at once. */
  readonly step: number;
}

interface Open {
  readonly call: PricedCall;
  readonly key: Asked["key"];
  amountNanoUsd: number;
  spareNanoUsd: number;
}

/** The account's rules with nothing else about them: what it keeps is what a test sees. */
class SharedAccount {
  readonly holds = new Map<string, Open>();
  readonly #creditNanoUsd: number;
  readonly #budgets: readonly Budget[];
  readonly #charges: { readonly key: Asked["key"]; readonly nanoUsd: number }[] = [];

  constructor(creditNanoUsd: number, budgets: readonly Budget[]) {
    this.#creditNanoUsd = creditNanoUsd;
    this.#budgets = budgets;
  }

  admit(call: PricedCall, key: Asked["key"]): Admission {
    const admission = decideAdmission(
      {
        money: this.#money,
        key: keyRow({ key_id: key }),
        suspendedFor: [],
        rules: [],
        budgets: this.#budgetsOf(key),
        limitUse: { windows: new Map(), heldOf: () => 0 },
        spentOf: (budget) => this.spentOf(budget),
        heldOf: (budget) => this.heldOf(budget),
      },
      call,
      0,
    );
    if (admission.ok) {
      const { amountNanoUsd, spareNanoUsd } = admission;
      this.holds.set(call.requestId, { call, key, amountNanoUsd, spareNanoUsd });
    }
    return admission;
  }

  extend(call: ExtendCall): ExtendResult {
    const hold = this.holds.get(call.requestId);
    if (hold === undefined) return { ok: false, reason: "no_hold" };
    const heldOf = (budget: Budget | null) => this.heldOf(budget);
    const budgets = pursesOf(this.#budgetsOf(hold.key), (budget) => this.spentOf(budget), heldOf);
    const own = { ...hold, requests: 1 };
    const room = roomIn(balanceOf(this.#money, heldOf(null)), budgets, own);
    const { price } = hold.call;
    const { neededCompletionTokens: seenCompletionTokens = call.seenCompletionTokens } = call;
    const heldNanoUsd = hold.amountNanoUsd;
    const growth = { ...call, seenCompletionTokens, price, heldNanoUsd, elapsedMs: 0 };
    const { isShort, ...grown } = growHold(growth, room);
    Object.assign(hold, grown);
    const paid = { ok: true, heldNanoUsd: grown.amountNanoUsd, isFull: !isShort } as const;
    const unlimited = { grantedOutputTokens: null, outputLimitedBy: null, standing: {} };
    return { ...paid, limitedBy: null, ...unlimited };
  }

  settle(requestId: string, promptTokens: number, completionTokens: number): number {
    const hold = this.holds.get(requestId);
    if (hold === undefined) throw new Error(`no hold ${requestId}`);
    this.holds.delete(requestId);
    const usage = { promptTokens, cachedTokens: 0, completionTokens };
    const settled = settleCharge(hold.call.price, usage, hold.amountNanoUsd);
    this.#charges.push({ key: hold.key, nanoUsd: settled.chargeNanoUsd });
    return settled.overrunNanoUsd;
  }

  heldOf(budget: Budget | null): Held {
    return [...this.holds.values()]
      .filter(({ key }) => budget === null || isOf(budget, key))
      .reduce(
        (sum, { amountNanoUsd, spareNanoUsd }) => ({
          amountNanoUsd: sum.amountNanoUsd + amountNanoUsd,
          spareNanoUsd: sum.spareNanoUsd + spareNanoUsd,
          requests: sum.requests + 1,
        }),
        NONE_HELD,
      );
  }

  spentOf(budget: Budget | null): number {
    const own = this.#charges.filter(({ key }) => budget === null || isOf(budget, key));
    return own.reduce((sum, { nanoUsd }) => sum + nanoUsd, 0);
  }

  /** By how much the purse that is worst off is overdrawn. */
  get overdrawnNanoUsd(): number {
    const purses = [null, ...this.#budgets].map((budget) => {
      const cap = budget === null ? this.#creditNanoUsd : (budget.hardNanoUsd ?? 0);
      return this.spentOf(budget) + this.heldOf(budget).amountNanoUsd - cap;
    });
    return Math.max(0, ...purses);
  }

  get #money() {
    return moneyOf({
      postedNanoUsd: this.#creditNanoUsd - this.spentOf(null),
      heldNanoUsd: this.heldOf(null).amountNanoUsd,
    });
  }

  #budgetsOf(key: Asked["key"]): readonly Budget[] {
    return this.#budgets.filter((budget) => isOf(budget, key));
  }
}

const isOf = ({ scope, scopeId }: Budget, key: string): boolean =>
  scope !== "key" || scopeId === key;

/** A request that runs: what the edge does with it, a few tokens at a time. */
class Running {
  readonly id: string;
  readonly asked: Asked;
  readonly #account: SharedAccount;
  readonly #allowance: Allowance;
  #made = 0;
  isCut = false;

  constructor(id: string, asked: Asked, account: SharedAccount, price: Price, heldNanoUsd: number) {
    this.id = id;
    this.asked = asked;
    this.#account = account;
    this.#allowance = new Allowance({
      accountOf: () => ({ extend: async (call) => account.extend(call) }),
      requestId: id,
      price: () => price,
      admitted: { heldNanoUsd, standing: {}, isInputLimited: false, grantedOutputTokens: null },
      grant: async () => undefined,
      now: () => 0,
      wait: async () => undefined,
    });
    this.#allowance.begin(asked.promptTokens, asked.maxTokens);
  }

  get isOver(): boolean {
    return this.isCut || this.#made === this.asked.completionTokens;
  }

  async goOn(): Promise<void> {
    const next = Math.min(this.#made + this.asked.step, this.asked.completionTokens);
    if (await this.#allowance.covers(next, this.#made)) {
      this.#made = next;
      await this.#allowance.growAhead(next);
    } else this.isCut = true;
  }

  /** What was not begun is void. @returns what was delivered and could not be charged */
  end(): number {
    if (this.#made > 0) return this.#account.settle(this.id, this.asked.promptTokens, this.#made);
    this.#account.holds.delete(this.id);
    return 0;
  }
}

/**
 * Requests of one size and of all sizes: short ones are those that hold much more than they need.
 */
const requests = fc.constantFrom(4, 20, 200, 600).chain((scale) => {
  const one: fc.Arbitrary<Asked> = fc
    .record({
      key: fc.constantFrom("key_a", "key_b"),
      estimatedTokens: fc.integer({ min: 1, max: scale }),
      promptTokens: fc.integer({ min: 1, max: scale }),
      completionTokens: fc.integer({ min: 1, max: scale }),
      maxTokens: fc.constantFrom(0, 100, 4_000),
      step: fc.constantFrom(1, 1, 3, 16),
    })
    .map((asked) => ({ ...asked, maxTokens: Math.max(asked.maxTokens, asked.completionTokens) }));
  return fc.array(one, { minLength: 1, maxLength: 60, size: "max" });
});
const rates = fc.constantFrom(0, 1, 50_000_000, 400_000_000, 60_000_000_000);
const prices: fc.Arbitrary<Price> = fc.record({
  version: fc.constant(1),
  inputPerMillion: rates,
  cachedInputPerMillion: fc.constant(0),
  outputPerMillion: rates,
  perRequest: fc.constantFrom(0, 0, 1_000),
});

interface Played {
  readonly price: Price;
  readonly requests: readonly Asked[];
  /** Whose turn it is; one that has not begun begins. */
  readonly turns: readonly number[];
  readonly scopes: readonly (typeof SCOPES)[number][];
}

const played: fc.Arbitrary<Played> = fc.record({
  price: prices,
  requests,
  turns: fc.array(fc.nat({ max: 59 }), { maxLength: 300 }),
  scopes: fc.uniqueArray(fc.constantFrom(...SCOPES), { maxLength: 3 }),
});

function budgetsOf(
  scopes: Played["scopes"],
  capOf: (key: Asked["key"] | null) => number,
): Budget[] {
  const terms = { window: "ever", softNanoUsd: null, thresholds: [] } as const;
  return scopes.flatMap((scope): Budget[] => {
    const own = { scope, ...terms };
    if (scope === "key")
      return (["key_a", "key_b"] as const).map((key) => ({
        ...own,
        id: key,
        scopeId: key,
        hardNanoUsd: capOf(key),
      }));
    const scopeId = scope === "project" ? PROJECT : ORGANIZATION;
    return [{ ...own, id: scope, scopeId, hardNanoUsd: capOf(null) }];
  });
}

/** What a request is counted with: what it costs, but no less than what it takes to begin. */
function worthOf(price: Price, one: Asked): number {
  const least = Math.min(one.maxTokens, MIN_SLICE_TOKENS);
  return Math.max(
    holdFor(price, one.estimatedTokens, least),
    holdFor(price, one.promptTokens, least),
    holdFor(price, one.promptTokens, one.completionTokens),
  );
}

interface Outcome {
  readonly refused: number;
  readonly cut: number;
  readonly overrunNanoUsd: number;
  readonly overdrawnNanoUsd: number;
}

async function play({ price, requests, turns }: Played, account: SharedAccount): Promise<Outcome> {
  const running = new Map<number, Running | null>();
  const ended = new Set<number>();
  const result = { refused: 0, cut: 0, overrunNanoUsd: 0, overdrawnNanoUsd: 0 };
  const turn = async (index: number): Promise<void> => {
    const one = requests[index];
    if (one === undefined || ended.has(index)) return;
    const open = running.get(index);
    if (open === undefined) {
      const admission = account.admit(toCall(index, one, price), one.key);
      running.set(
        index,
        admission.ok
          ? new Running(`req_${index}`, one, account, price, admission.amountNanoUsd)
          : null,
      );
      if (!admission.ok) {
        result.refused += 1;
        ended.add(index);
        expectRefusedForMoney(admission, account);
      }
    } else if (open !== null) {
      if (!open.isOver) await open.goOn();
      if (open.isOver) {
        if (open.isCut) result.cut += 1;
        result.overrunNanoUsd += open.end();
        ended.add(index);
      }
    }
    result.overdrawnNanoUsd = Math.max(result.overdrawnNanoUsd, account.overdrawnNanoUsd);
  };
  for (const index of turns) await turn(index);
  // The rest begins at once, and goes on in turns.
  while (ended.size < requests.length) for (const index of requests.keys()) await turn(index);
  return result;
}

function expectRefusedForMoney(admission: Admission, account: SharedAccount): void {
  if (admission.ok) return;
  const { reason } = admission.refusal;
  expect(["credits_on_hold", "insufficient_credits", "budget_exceeded"]).toContain(reason);
  if (reason === "credits_on_hold") expect(account.holds.size).toBeGreaterThan(0);
}

const toCall = (index: number, one: Asked, price: Price): PricedCall =>
  admitCall({
    requestId: `req_${index}`,
    keyId: one.key,
    price,
    promptTokens: one.estimatedTokens,
    maxCompletionTokens: one.maxTokens,
  });

describe("an account with ten times the room", () => {
  it("refuses nobody and cuts nobody off, by its balance and by every budget", async () => {
    await fc.assert(
      fc.asyncProperty(played, async (one) => {
        const worth = (key: Asked["key"] | null) =>
          one.requests
            .filter((request) => key === null || request.key === key)
            .reduce((sum, request) => sum + worthOf(one.price, request), 0);
        const capOf = (key: Asked["key"] | null) => 10 * worth(key);
        const account = new SharedAccount(capOf(null), budgetsOf(one.scopes, capOf));
        expect(await play(one, account)).toEqual({
          refused: 0,
          cut: 0,
          overrunNanoUsd: 0,
          overdrawnNanoUsd: 0,
        });
      }),
      { numRuns: runs(50) },
    );
  });
});

describe("an account with any room", () => {
  it("is never overdrawn, gives nothing that it cannot charge, and says that money is the reason", async () => {
    const caps = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(played, caps, async (one, [credit = 0, all = 0, a = 0, b = 0]) => {
        const capOf = (key: Asked["key"] | null) => (key === null ? all : key === "key_a" ? a : b);
        const account = new SharedAccount(credit, budgetsOf(one.scopes, capOf));
        const { overrunNanoUsd, overdrawnNanoUsd } = await play(one, account);
        expect({ overrunNanoUsd, overdrawnNanoUsd }).toEqual({
          overrunNanoUsd: 0,
          overdrawnNanoUsd: 0,
        });
      }),
      { numRuns: runs(50) },
    );
  });
});
