/**
 * What limits let through, against a plain list of it: requests when they were admitted, prompts
 * when they were counted, output when it was delivered. In any stretch of a limit's period it is at
 * most the limit, whatever happens; and a caller that is alone gets nearly all of it.
 */
import { describe, expect, it } from "vitest";

import type { AccountObject } from "../../../src/account/account-object.ts";
import type { LimitMetric, LimitPeriod, LimitRule } from "../../../src/limits/limiter.ts";
import { fc, runs } from "../../support/random.ts";
import { passTime, setClock } from "../support/clock.ts";
import { receiptOf } from "../support/fake-worker.ts";
import {
  ACTOR,
  admitCall,
  extendCall,
  openAccount,
  settleCall,
  type TestAccount,
} from "../support/test-account.ts";

const PERIOD_MS = { minute: 60_000, day: 86_400_000 } as const;
/** Some time after now: alarms that are set then do not ring by themselves. */
const START_MS = 1_900_000_000_000;

type Counted = Exclude<LimitMetric, "concurrent_requests">;

interface LetThrough {
  readonly metric: Counted;
  readonly atMs: number;
  readonly amount: number;
}

interface Running {
  readonly id: string;
  readonly promptTokens: number;
  readonly isStream: boolean;
  granted: number;
  delivered: number;
}

function ruleOf(account: TestAccount, metric: Counted, period: LimitPeriod, limit: number) {
  const scope = { scope: "organization", scopeId: account.id } as const;
  return { ...scope, model: null, metric, period, limit } satisfies LimitRule;
}

/** The most of a metric in any stretch of a period's length, both ends included. */
function mostIn(all: readonly LetThrough[], metric: Counted, periodMs: number): number {
  const own = all.filter((one) => one.metric === metric);
  const sums = own.map(({ atMs: endMs }) =>
    own
      .filter(({ atMs }) => atMs <= endMs && endMs - atMs <= periodMs)
      .reduce((sum, { amount }) => sum + amount, 0),
  );
  return Math.max(0, ...sums);
}

const steps = fc.array(
  fc.record({
    waitMs: fc.oneof(fc.constant(0), fc.nat(500), fc.nat(20_000), fc.nat(120_000)),
    act: fc.constantFrom(
      "begin",
      "begin",
      "deliver",
      "deliver",
      "ask",
      "ask",
      "end",
      "void",
      "kill",
    ),
    promptTokens: fc.nat(90),
    max: fc.integer({ min: 1, max: 400 }),
    which: fc.nat(5),
    share: fc.nat(100),
    isStream: fc.boolean(),
    isRanked: fc.boolean(),
  }),
  { maxLength: 45 },
);

/** Plays an edge that passes on no more than it was let, and lists what went through. */
class Edge {
  readonly #account: TestAccount;
  readonly all: LetThrough[] = [];
  readonly running: Running[] = [];

  constructor(account: TestAccount) {
    this.#account = account;
  }

  async begin(
    id: string,
    step: { promptTokens: number; max: number; isStream: boolean; isRanked: boolean },
  ) {
    const { promptTokens, max, isStream, isRanked } = step;
    const call = {
      maxCompletionTokens: max,
      isStream,
      isRanked,
      promptTokens: 3,
      fewestPromptTokens: 0,
    };
    const admitted = await this.#account.stub.admit(admitCall(id, call));
    if (!admitted.ok) return;
    this.#let("requests", 1);
    const first = { promptTokens, wantedCompletionTokens: Math.min(max, 256) };
    const started = await this.#account.stub.extend(extendCall(id, 0, first));
    if (!started.ok) {
      expect(started.reason).toBe("limited");
      // What its worker did for it in vain counts for nothing.
      const tokens = { promptTokens, completionTokens: 0 };
      const receipt = await receiptOf(this.#account.id, id, tokens, { outcome: "cancelled" });
      await this.#account.stub.void(id, "voided", receipt);
      return;
    }
    this.#let("input_tokens", promptTokens);
    const granted = Math.min(max, started.grantedOutputTokens ?? max);
    this.running.push({ id, promptTokens, isStream, granted, delivered: 0 });
  }

  deliver(one: Running, share: number): void {
    const amount = Math.floor(((one.granted - one.delivered) * share) / 100);
    one.delivered += amount;
    if (one.isStream) this.#let("output_tokens", amount);
  }

  async ask(one: Running, max: number): Promise<void> {
    const { id, promptTokens, delivered } = one;
    const wantedCompletionTokens = Math.max(one.granted, delivered + max);
    const call = extendCall(id, delivered, { promptTokens, wantedCompletionTokens });
    const more = await this.#account.stub.extend(call);
    if (!more.ok) throw new Error(more.reason);
    one.granted = Math.max(one.granted, more.grantedOutputTokens ?? 0);
  }

  async end(one: Running, verb: "settle" | "void"): Promise<void> {
    this.running.splice(this.running.indexOf(one), 1);
    const { id, promptTokens, delivered, isStream } = one;
    if (verb === "void" && !isStream) return void (await this.#account.stub.void(id, "voided"));
    const usage = { promptTokens, cachedTokens: 0, completionTokens: delivered };
    await this.#account.stub.settle(settleCall(id, delivered, { usage }));
    // A whole answer is given when it is booked.
    if (!isStream) this.#let("output_tokens", delivered);
  }

  #let(metric: Counted, amount: number): void {
    this.all.push({ metric, atMs: Date.now(), amount });
  }
}

describe("limits", () => {
  it("let no more than their value through in any stretch of their period, whatever happens", async () => {
    const limits = fc.record({
      requests: fc.integer({ min: 1, max: 8 }),
      input_tokens: fc.integer({ min: 20, max: 200 }),
      output_tokens: fc.integer({ min: 10, max: 600 }),
      dayFactor: fc.integer({ min: 1, max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(limits, steps, async ({ dayFactor, ...values }, script) => {
        setClock(START_MS);
        const account = await openAccount();
        const metrics = ["requests", "input_tokens", "output_tokens"] as const;
        for (const metric of metrics) {
          const value = values[metric];
          await account.stub.putLimit(ruleOf(account, metric, "minute", value), ACTOR);
          await account.stub.putLimit(ruleOf(account, metric, "day", value * dayFactor), ACTOR);
        }
        const edge = new Edge(account);
        for (const [index, step] of script.entries()) {
          passTime(step.waitMs);
          const one = edge.running[step.which % Math.max(1, edge.running.length)];
          if (step.act === "begin") await edge.begin(`req_${index}`, step);
          else if (step.act === "kill") await account.kill();
          else if (one === undefined) continue;
          else if (step.act === "deliver") edge.deliver(one, step.share);
          else if (step.act === "ask") await edge.ask(one, step.max);
          else await edge.end(one, step.act === "end" ? "settle" : "void");
        }
        for (let one = edge.running[0]; one !== undefined; one = edge.running[0])
          await edge.end(one, "settle");
        for (const metric of metrics) {
          const most = mostIn(edge.all, metric, PERIOD_MS.minute);
          expect(most, `${metric} a minute`).toBeLessThanOrEqual(values[metric]);
          const inDay = mostIn(edge.all, metric, PERIOD_MS.day);
          expect(inDay, `${metric} a day`).toBeLessThanOrEqual(values[metric] * dayFactor);
        }
      }),
      { numRuns: runs(13) },
    );
  });
});

describe("a prompt whose answer failed", () => {
  it.each([
    ["counts", undefined, false],
    ["counts, as its meter says that it was run", 60, false],
    ["does not count where its meter says that it was not run", 0, true],
  ])("%s", async (_name, runTokens, isFree) => {
    const account = await openAccount();
    const rule = ruleOf(account, "input_tokens", "day", 66);
    await account.stub.putLimit(rule, ACTOR);
    const start = async (requestId: string, promptTokens: number) => {
      await account.stub.admit(admitCall(requestId, { fewestPromptTokens: 1 }));
      const first = { promptTokens, wantedCompletionTokens: 9 };
      return account.stub.extend(extendCall(requestId, 0, first));
    };
    expect((await start("req_1", 60)).ok).toBe(true);
    const tokens = { promptTokens: runTokens ?? 0, completionTokens: 0 };
    const receipt = await receiptOf(account.id, "req_1", tokens, { outcome: "failed" });
    await account.stub.void(
      "req_1",
      "backend_failed",
      runTokens === undefined ? undefined : receipt,
    );
    expect((await start("req_2", 7)).ok).toBe(isFree);
  });
});

describe("a caller that is alone", () => {
  interface Play {
    readonly object: AccountObject;
    readonly accountId: string;
    readonly id: string;
  }
  type Once = (play: Play) => Promise<{ got: number } | { waitMs: number }>;

  const waitOf = (result: { limit: { retryAfterMs: number; neverFits: boolean } }) => {
    expect(result.limit.neverFits).toBe(false);
    return { waitMs: result.limit.retryAfterMs };
  };

  /** Admits and starts; what the limit lets through of the prompt, or how long to wait. */
  async function begin(
    { object, accountId, id }: Play,
    call: Parameters<typeof admitCall>[1],
    promptTokens: number,
  ) {
    const admitted = await object.admit(admitCall(id, call));
    if (!admitted.ok) {
      if (admitted.refusal.reason !== "limited") throw new Error(admitted.refusal.reason);
      return waitOf(admitted.refusal);
    }
    const wanted = { promptTokens, wantedCompletionTokens: 128 };
    const started = await object.extend(extendCall(id, 0, wanted));
    if (started.ok) return { granted: started.grantedOutputTokens ?? 0 };
    if (started.reason !== "limited") throw new Error(started.reason);
    const inVain = { promptTokens, completionTokens: 0 };
    await object.void(
      id,
      "voided",
      await receiptOf(accountId, id, inVain, { outcome: "cancelled" }),
    );
    return waitOf(started);
  }

  const end = async ({ object, id }: Play, promptTokens: number, completionTokens: number) => {
    const usage = { promptTokens, cachedTokens: 0, completionTokens };
    await object.settle(settleCall(id, completionTokens, { usage }));
  };

  /**
   * Asks again and again for some periods; after a wait that was told, the first attempt must get
   * in.
   */
  async function playFor(metric: Counted, limit: number, periods: number, once: Once) {
    setClock(START_MS);
    const account = await openAccount();
    await account.stub.putLimit(ruleOf(account, metric, "minute", limit), ACTOR);
    let got = 0;
    await account.inside(async (object) => {
      let hasWaited = false;
      for (let nth = 0; Date.now() < START_MS + periods * PERIOD_MS.minute; nth += 1) {
        const result = await once({ object, accountId: account.id, id: `req_${nth}` });
        if ("waitMs" in result) {
          expect(hasWaited, "was refused after the wait that was told").toBe(false);
          hasWaited = true;
          passTime(result.waitMs);
          continue;
        }
        hasWaited = false;
        got += result.got;
      }
    });
    return got / (limit * periods);
  }

  const MOST = 1.2;

  it.each([
    ["as fast as it can", 0],
    ["at an even pace", 700],
  ])("gets all but a twentieth of its requests, %s", async (_name, paceMs) => {
    const share = await playFor("requests", 60, 6, async (play) => {
      passTime(paceMs);
      const begun = await begin(play, {}, 10);
      if ("waitMs" in begun) return begun;
      await end(play, 10, 1);
      return { got: 1 };
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(share).toBeLessThanOrEqual(MOST);
  });

  it.each([
    ["English", 10, 40, 900],
    ["Chinese", 30, 10, 900],
    ["a thousand spaces", 1, 1_000, 200],
    ["a size that does not divide it", 35, 12, 900],
  ])(
    "gets all but a twentieth of its input, of %s",
    async (_name, promptTokens, characters, limit) => {
      const size = { promptTokens: Math.ceil(characters / 3), fewestPromptTokens: 1 };
      const share = await playFor("input_tokens", limit, 4, async (play) => {
        passTime(200);
        const begun = await begin(play, size, promptTokens);
        if ("waitMs" in begun) return begun;
        await end(play, promptTokens, 1);
        return { got: promptTokens };
      });
      expect(share).toBeGreaterThanOrEqual(0.95);
      expect(share).toBeLessThanOrEqual(MOST);
    },
  );

  it.each([
    ["short answers", 7, 100, 1_000],
    ["short answers of a small limit", 5, 100, 100],
    ["streams of half a minute", 450, 30_000, 1_000],
    ["one stream that goes on", 5_000, 300_000, 1_000],
  ])("gets all but a twentieth of its output, as %s", async (_name, tokens, tookMs, limit) => {
    const share = await playFor("output_tokens", limit, 5, async (play) => {
      const begun = await begin(play, { maxCompletionTokens: 4_096 }, 10);
      if ("waitMs" in begun) return begun;
      let { granted } = begun;
      let seen = 0;
      // A token at a time, at an even pace; the account is asked ahead, and told every two seconds.
      const stepMs = tookMs / tokens;
      for (let askedAtMs = Date.now(), askedAt = 0; seen < Math.min(tokens, granted); seen += 1) {
        passTime(stepMs);
        const isHalfUsed = seen - askedAt >= (granted - askedAt) / 2;
        if (!isHalfUsed && Date.now() - askedAtMs < 2_000) continue;
        const wantedCompletionTokens = Math.min(tokens, seen + 256);
        const call = extendCall(play.id, seen, { wantedCompletionTokens });
        const more = await play.object.extend(call);
        if (!more.ok) throw new Error(more.reason);
        granted = more.grantedOutputTokens ?? 0;
        [askedAtMs, askedAt] = [Date.now(), seen];
      }
      await end(play, 10, seen);
      return { got: seen };
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
    expect(share).toBeLessThanOrEqual(MOST);
  });
});
