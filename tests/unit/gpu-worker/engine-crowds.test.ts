/** Requests of every kind beside each other: each gets what it gets alone. */
import { describe, expect, it } from "vitest";

import { fc, runs } from "../../support/random.ts";
import { waitFor } from "../../support/wait-for.ts";
import { Bench, expectedTokens, receiptOf, requestOf, tokensOf } from "./engine-bench.ts";

describe("the engine", () => {
  it("gives every request its own tokens, whatever runs beside it, and all memory back", async () => {
    const one = fc.record({
      prompt: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 24 }),
      maxTokens: fc.integer({ min: 1, max: 20 }),
      n: fc.integer({ min: 1, max: 3 }),
      organizationId: fc.constantFrom("a", "b"),
      isRepeatable: fc.boolean(),
      cancelAfter: fc.option(fc.nat({ max: 30 }), { nil: undefined }),
    });
    const all = fc.array(one, { minLength: 1, maxLength: 12 });
    const device = fc.record({
      prefillsAtOnce: fc.integer({ min: 1, max: 3 }),
      fastestRows: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(all, device, async (wanted, ways) => {
        const tight = new Bench({ rows: 6, budgetTokens: 120, maxRunning: 4, ...ways });
        await Promise.all(
          wanted.map(async ({ prompt, maxTokens, n, organizationId, cancelAfter, ...rest }) => {
            // Its tokens depend on what ran beside it where there is a fastest way.
            const varies = !rest.isRepeatable && ways.fastestRows > 0;
            const chance = rest.isRepeatable ? {} : { temperature: 0.01, seed: null };
            const request = requestOf({ maxTokens, n, ...chance }, [prompt], organizationId);
            const running = tight.run(request);
            if (cancelAfter !== undefined) {
              for (let turn = 0; turn < cancelAfter; turn += 1) {
                await new Promise((resolve) => setImmediate(resolve));
              }
              await tight.host.cancel(request.requestId);
            }
            const events = await running.catch((cause: Error) => {
              if (cause.message.endsWith("cancelled before it began")) return undefined;
              throw cause;
            });
            if (events === undefined) return;
            const { completionTokens, promptTokens, cachedTokens } = receiptOf(events);
            const expected = expectedTokens(prompt, maxTokens);
            expect(cachedTokens).toBeLessThanOrEqual(promptTokens);
            expect(completionTokens).toBeLessThanOrEqual(n * maxTokens);
            if (varies) return;
            if (cancelAfter === undefined) {
              const ends = expected.length < maxTokens ? 1 : 0;
              expect(completionTokens).toBe(n * (expected.length + ends));
            }
            for (let index = 0; index < n; index += 1) {
              const tokens = tokensOf(events, index);
              expect(tokens).toEqual(expected.slice(0, tokens.length));
              if (cancelAfter === undefined) expect(tokens).toEqual(expected);
            }
          }),
        );
        await waitFor(() => tight.arena.leasedRows === 0);
        expect([tight.core.hasWork, tight.host.waiting.count]).toEqual([false, 0]);
        tight.arena.clear();
        expect(tight.arena.bytesUsed).toBe(0);
        tight.dispose();
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("a request that has to repeat, where a token run alone gives other numbers than in a slice", () => {
  const asked = fc.record({
    prompt: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 20 }),
    maxTokens: fc.integer({ min: 1, max: 12 }),
    n: fc.integer({ min: 1, max: 3 }),
    organizationId: fc.constantFrom("a", "b"),
    isRepeatable: fc.boolean(),
  });
  const device = fc.record({
    prefillsAtOnce: fc.integer({ min: 1, max: 3 }),
    fastestRows: fc.integer({ min: 0, max: 2 }),
  });
  type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;
  const play = async (on: Bench, { prompt, maxTokens, n, organizationId, isRepeatable }: Asked) => {
    const chance = isRepeatable ? {} : { temperature: 0.01, seed: null };
    const changes = { maxTokens, n, ignoreEos: true, ...chance };
    const events = await on.run(requestOf(changes, [prompt], organizationId));
    return Array.from({ length: n }, (_, index) => tokensOf(events, index));
  };

  it("gets its tokens of a first time alone: cold, warm, in a later turn, in a crowd, and when it gave way", async () => {
    let preemptions = 0;
    const wanted = fc.array(asked, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(wanted, device, async (first, ways) => {
        const setting = { ...ways, isSteppedOtherwise: true };
        const tight = new Bench({ rows: 6, budgetTokens: 80, maxRunning: 4, ...setting });
        const expectSame = async (one: Asked, answer: number[][]) => {
          if (!one.isRepeatable) return;
          const cold = new Bench(setting);
          expect(answer).toEqual(await play(cold, one));
          cold.dispose();
        };
        const answers = await Promise.all(first.map((one) => play(tight, one)));
        for (const [index, one] of first.entries()) await expectSame(one, answers[index] ?? []);
        // Each again, and as a conversation that goes on.
        const later = first.flatMap((one, index) => [
          one,
          { ...one, prompt: [...one.prompt, ...(answers[index]?.[0] ?? []), 1].slice(-40) },
        ]);
        const latest = await Promise.all(later.map((one) => play(tight, one)));
        for (const [index, one] of later.entries()) await expectSame(one, latest[index] ?? []);
        preemptions += tight.preemptions;
        tight.dispose();
      }),
      { numRuns: runs(25) },
    );
    expect(preemptions).toBeGreaterThan(0);
  });
});

describe("an organization that has all places", () => {
  it("gives one to each other that comes, and its own requests go on where they were", async () => {
    // Every step lasts as long as any other, whatever else the machine does.
    let tickMs = 0;
    const bench = new Bench({ rows: 8, maxRunning: 4, tick: () => (tickMs += 1) });
    const ended: string[] = [];
    const begun = Promise.withResolvers<void>();
    const long = { maxTokens: 60, ignoreEos: true };
    const crowd = [61, 62, 63, 64, 65, 66].map(async (token) => {
      const events = await bench.run(requestOf(long, [[token, 4]], "crowd"), ({ type }) => {
        if (type === "delta") begun.resolve();
      });
      ended.push("crowd");
      expect(tokensOf(events)).toEqual(await alone(token));
      expect(receiptOf(events).completionTokens).toBe(60);
    });
    await begun.promise;
    for (let turn = 0; turn < 3; turn += 1) {
      const short = { maxTokens: 3, ignoreEos: true };
      await bench.run(requestOf(short, [[9, turn + 1]], "guest"));
      ended.push("guest");
    }
    await Promise.all(crowd);
    expect(ended.slice(0, 3)).toEqual(["guest", "guest", "guest"]);
    bench.dispose();

    async function alone(token: number): Promise<number[]> {
      const own = new Bench();
      const events = await own.run(requestOf(long, [[token, 4]]));
      own.dispose();
      return tokensOf(events);
    }
  });
});
