/** One worker goes on from what another had made, wherever that broke off. */
import { describe, expect, it } from "vitest";

import type { BackendEvent } from "../../../src/backends/backend.ts";
import { EventCheck } from "../../../src/backends/event-check.ts";
import type { Continuation } from "../../../src/contract/continuation.ts";
import type { EngineEvent, GenerateRequest, Sampling } from "../../../src/contract/engine.ts";
import { Delivered } from "../../../src/gateway/delivered.ts";
import { fc, runs } from "../../support/random.ts";
import { Bench, BYTES, receiptOf, requestOf } from "./engine-bench.ts";

const FINGERPRINT = "counting-1";
const PROMPT = [3, 1, 4];

const open = (setting = {}) => new Bench({ fingerprint: FINGERPRINT, ...setting });

const named = (request: GenerateRequest): GenerateRequest => ({ ...request, namesTokens: true });

/** What the edge would have passed on of the first events, and what it asks another worker for. */
function breakAt(events: readonly EngineEvent[], count: number, choices: number) {
  const delivered = new Delivered(choices);
  const passed = events.slice(0, count);
  for (const event of passed) delivered.note(event as BackendEvent);
  return { passed, delivered, continuation: delivered.toContinuation(FINGERPRINT) };
}

const continuing = (
  request: GenerateRequest,
  continuation: Continuation | undefined,
): GenerateRequest => ({
  ...request,
  requestId: `${request.requestId}~2`,
  ...(continuation !== undefined && { continuation }),
});

/** The events as the edge checks them; of those that were passed on before, none. */
function goOn(
  request: GenerateRequest,
  events: readonly EngineEvent[],
  delivered: Delivered,
): EngineEvent[] {
  const check = new EventCheck(request);
  const seam = delivered.toSeam();
  for (const [at, event] of events.entries()) check.take(event, at + 1);
  return events.filter((event) => !seam.hasPassed(event as BackendEvent));
}

/** What a client sees of one choice. */
const seenOf = (events: readonly EngineEvent[], index: number): object[] =>
  events.flatMap((event): object[] => {
    if (event.type === "delta" && event.index === index) {
      const { text, logprobs, tokenIds } = event;
      return [{ text, logprobs, tokenIds }];
    }
    return event.type === "choice_end" && event.index === index ? [event] : [];
  });

const samplings: fc.Arbitrary<Partial<Sampling>> = fc.record({
  maxTokens: fc.integer({ min: 1, max: 24 }),
  n: fc.integer({ min: 1, max: 3 }),
  temperature: fc.constantFrom(0, 1, 5),
  seed: fc.integer({ min: 1, max: 5 }),
  presencePenalty: fc.constantFrom(0, 1),
  repetitionPenalty: fc.constantFrom(1, 1.5),
  topLogprobs: fc.constantFrom(null, 2),
  minTokens: fc.constantFrom(0, 5),
  // The counting device's tokens are single bytes, so that these span tokens.
  stop: fc.constantFrom([], ["ab"], ["\u0003\u0006\f"], ["@", "AB"]),
});

describe("a request that another worker goes on with", () => {
  it("gives what the first would have given, wherever that broke off", async () => {
    const prompts = fc.array(fc.array(fc.nat({ max: 127 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 2,
    });
    await fc.assert(
      fc.asyncProperty(samplings, prompts, fc.nat(), async (sampling, texts, at) => {
        const first = open();
        const request = named(requestOf(sampling, texts));
        const whole = await first.run(request);
        const choices = texts.length * (sampling.n ?? 1);
        const broken = breakAt(whole, at % whole.length, choices);
        const second = open();
        const asked = continuing(request, broken.continuation);
        const again = await second.run(asked);
        const seen = [...broken.passed, ...goOn(asked, again, broken.delivered)];
        for (let index = 0; index < choices; index += 1)
          expect(seenOf(seen, index)).toEqual(seenOf(whole, index));
        const { promptTokens, completionTokens } = receiptOf(whole);
        expect(receiptOf(again)).toMatchObject({ promptTokens, completionTokens });
        const carried = broken.continuation?.tokenIds.flat().length ?? 0;
        expect(receiptOf(again).carriedTokens ?? 0).toBe(carried);
        first.dispose();
        second.dispose();
      }),
      { numRuns: runs(150) },
    );
  });

  it("gives the same in a crowd, with little memory, and when it breaks off twice", async () => {
    const cuts = fc.tuple(fc.nat(), fc.nat());
    await fc.assert(
      fc.asyncProperty(fc.array(cuts, { minLength: 1, maxLength: 6 }), async (all) => {
        const tight = open({ rows: 6, budgetTokens: 100, maxRunning: 4 });
        const alone = open();
        await Promise.all(
          all.map(async ([once, twice], at) => {
            const chance = { maxTokens: 16, ignoreEos: true, temperature: 2, seed: at + 1 };
            const request = named(requestOf(chance, [[at + 1, 2]]));
            const whole = await alone.run(request);
            let { passed, delivered, continuation } = breakAt(whole, once % whole.length, 1);
            const second = continuing(request, continuation);
            const fromSecond = goOn(second, await tight.run(second), delivered);
            passed = [...passed, ...fromSecond.slice(0, twice % fromSecond.length)];
            ({ delivered, continuation } = breakAt(passed, passed.length, 1));
            const third = { ...continuing(request, continuation), requestId: `third-${at}` };
            const fromThird = goOn(third, await tight.run(third), delivered);
            expect(seenOf([...passed, ...fromThird], 0)).toEqual(seenOf(whole, 0));
            expect(receiptOf(fromThird).completionTokens).toBe(16);
          }),
        );
        tight.dispose();
        alone.dispose();
      }),
      { numRuns: runs(30) },
    );
  });

  it("runs what was generated in steps, as the first did, and its prompt in slices", async () => {
    const bench = open({ isSteppedOtherwise: true });
    const chance = { maxTokens: 12, ignoreEos: true };
    const request = named(requestOf(chance, [PROMPT]));
    const whole = await bench.run(request);
    const other = open({ isSteppedOtherwise: true });
    const { delivered, continuation } = breakAt(whole, 7, 1);
    const asked = continuing(request, continuation);
    const again = await other.run(asked);
    expect(seenOf(goOn(asked, again, delivered), 0)).toEqual(seenOf(whole.slice(7), 0));
    expect(other.device.prefills).toEqual([3]);
    expect(other.device.decodes).toHaveLength(11);
    bench.dispose();
    other.dispose();
  });

  it("needs no grant for what was made, and one for what is to come", async () => {
    const bench = open();
    const request = named(requestOf({ maxTokens: 10, ignoreEos: true }, [PROMPT]));
    const whole = await bench.run(request);
    const { continuation } = breakAt(whole, 6, 1);
    const asked = { ...continuing(request, continuation), grantedTokens: 5 };
    const waits: number[] = [];
    const events = await bench.run(asked, (event) => {
      if (event.type !== "waiting") return;
      waits.push(event.completionTokens);
      bench.host.grant(asked.requestId, 20);
    });
    expect(waits).toEqual([5]);
    expect(seenOf(events, 0)).toEqual(seenOf(whole, 0));
    bench.dispose();
  });

  it("tells of the whole answer in its receipt when it breaks off as well, whatever it has run", async () => {
    const bench = open();
    const request = named(requestOf({ maxTokens: 10, ignoreEos: true }, [PROMPT]));
    const { continuation } = breakAt(await bench.run(request), 5, 1);
    const counts = { promptTokens: 3, carriedTokens: 4 };
    const asked = continuing(request, continuation);
    let cancelled: Promise<unknown> | undefined;
    await bench.run(asked, ({ type }) => {
      if (type === "started") cancelled = bench.host.cancel(asked.requestId);
    });
    expect(await cancelled).toMatchObject({ ...counts, completionTokens: 4, outcome: "cancelled" });
    const lost = { ...asked, requestId: "lost" };
    bench.device.onDecode = () => {
      if (bench.device.decodes.length > 12) bench.host.loseEngine();
    };
    const events = await bench.run(lost, ({ type }) => {
      if (type !== "started") return;
      const { promptTokens, completionTokens } = bench.host.state("lost") as {
        promptTokens?: number;
        completionTokens?: number;
      };
      expect([promptTokens, completionTokens]).toEqual([0, 4]);
    });
    expect(events.at(-1)).toMatchObject({ type: "error", receipt: counts });
    bench.dispose();
  });

  it.each<readonly [string, string, Partial<Continuation>, Partial<Sampling>]>([
    ["of another fingerprint", "model_not_found", { fingerprint: "counting-2" }, {}],
    ["of another number of choices", "invalid_value", { tokenIds: [[1], [2]] }, {}],
    ["beyond its length", "invalid_value", { tokenIds: [[1, 2, 3, 4, 5]] }, {}],
    ["beyond the vocabulary", "invalid_value", { tokenIds: [[1, 128]] }, {}],
    ["with ranked choices", "invalid_value", {}, { bestOf: 2 }],
    ["with an echo", "invalid_value", {}, { echo: true }],
  ])("is refused before anything runs where it is %s", async (_, code, change, sampling) => {
    const bench = open();
    const continuation = { fingerprint: FINGERPRINT, tokenIds: [[1]], ...change };
    const asked = { ...requestOf({ maxTokens: 4, ...sampling }, [PROMPT]), continuation };
    const submission = await bench.host.submit(asked, () => undefined, BYTES);
    expect(submission).toMatchObject({ ok: false, refusal: { code } });
    expect(bench.device.prefills).toEqual([]);
    bench.dispose();
  });
});

describe("a delta", () => {
  it("names its tokens where they are asked for, and where they can be told from its place", async () => {
    const bench = open();
    const idsOf = (events: readonly EngineEvent[]) =>
      events.flatMap((event) => (event.type === "delta" ? [event.tokenIds] : []));
    const chance = { maxTokens: 3, ignoreEos: true };
    const plain = await bench.run(requestOf(chance, [PROMPT]));
    expect(idsOf(plain)).toEqual([undefined, undefined, undefined]);
    const asked = await bench.run(named(requestOf(chance, [PROMPT])));
    expect(idsOf(asked)).toEqual([[9], [18], [36]]);
    const ranked = await bench.run(
      named(requestOf({ ...chance, bestOf: 2, n: 1, seed: 2 }, [PROMPT])),
    );
    expect(new Set(idsOf(ranked))).toEqual(new Set([undefined]));
    bench.dispose();
  });
});
