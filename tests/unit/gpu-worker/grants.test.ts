/** A request may make no more tokens than it was granted, and says when it waits for more. */
import { describe, expect, it, beforeEach, afterEach } from "vitest";

import type { Sampling } from "../../../src/contract/engine.ts";
import { fc, runs } from "../../support/random.ts";
import { waitFor } from "../../support/wait-for.ts";
import { Bench, expectedTokens, receiptOf, requestOf, tokensOf } from "./engine-bench.ts";

let bench: Bench;
beforeEach(() => (bench = new Bench()));
afterEach(() => bench.dispose());

describe("a request with a grant", () => {
  const long = (change: Partial<Sampling> = {}) =>
    requestOf({ maxTokens: 20, ignoreEos: true, ...change }, [[60, 4]]);

  it("makes what is granted, says that it waits, and makes no more until it may", async () => {
    const request = { ...long(), grantedTokens: 5 };
    const waits: number[] = [];
    const running = bench.run(request, (event) => {
      if (event.type === "waiting") waits.push(event.completionTokens);
    });
    await waitFor(() => waits.length === 1);
    const steps = bench.device.decodes.length;
    // Another's steps pass by it.
    await bench.run(requestOf({ maxTokens: 3 }, [[9]]));
    expect(bench.device.decodes.slice(steps).every((rows) => rows === 1)).toBe(true);
    bench.host.grant(request.requestId, 12);
    await waitFor(() => waits.length === 2);
    bench.host.grant(request.requestId, 100);
    const events = await running;
    expect(waits).toEqual([5, 12]);
    expect(tokensOf(events)).toEqual(tokensOf(await bench.run(long())));
    expect(receiptOf(events)).toMatchObject({ completionTokens: 20, outcome: "completed" });
  });

  it("of nothing has its turn and its prompt counted, and nothing is run before there is more", async () => {
    await bench.run(long());
    const refused = { ...long(), grantedTokens: 0 };
    const prefills = () => bench.device.prefills.length;
    const before = prefills();
    let stopped: Promise<unknown> | undefined;
    const events = await bench.run(refused, (event) => {
      if (event.type === "started") stopped = bench.host.cancel(refused.requestId);
    });
    await stopped;
    // What lay warm for it was found, and is not counted either.
    const none = { outcome: "cancelled", promptTokens: 0, cachedTokens: 0, completionTokens: 0 };
    expect(receiptOf(events)).toMatchObject(none);
    expect(prefills()).toBe(before);
    const granted = { ...long(), grantedTokens: 0 };
    const made = await bench.run(granted, (event) => {
      if (event.type === "started") bench.host.grant(granted.requestId, 20);
    });
    expect(tokensOf(made)).toEqual(tokensOf(await bench.run(long())));
  });

  it("gives up its place to who waits for one, and goes on when it is granted more", async () => {
    const narrow = new Bench({ maxRunning: 1 });
    const request = { ...long(), grantedTokens: 3 };
    const first = narrow.run(request);
    const second = await narrow.run(requestOf({ maxTokens: 3 }, [[9]]));
    expect(tokensOf(second)).toEqual(expectedTokens([9], 3));
    narrow.host.grant(request.requestId, 20);
    expect(tokensOf(await first)).toEqual(tokensOf(await narrow.run(long())));
    narrow.dispose();
  });

  it("keeps its place when it was granted more after a long wait, whoever else has come", async () => {
    let nowMs = 0;
    const narrow = new Bench({ maxRunning: 1, tick: () => nowMs });
    const request = { ...long(), grantedTokens: 3 };
    const waits = Promise.withResolvers<void>();
    const first = narrow.run(request, ({ type }) => {
      if (type === "waiting") waits.resolve();
    });
    await waits.promise;
    const second = narrow.run(requestOf({ maxTokens: 3 }, [[9]]));
    await waitFor(() => narrow.admissions === 2);
    nowMs += 10_000;
    narrow.host.grant(request.requestId, 20);
    expect(tokensOf(await first)).toHaveLength(20);
    expect(tokensOf(await second)).toEqual(expectedTokens([9], 3));
    narrow.dispose();
  });

  it("ends in every crowd, however long it waits for what it is granted, with all its tokens", async () => {
    const one = fc.record({
      prompt: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
      n: fc.integer({ min: 1, max: 3 }),
      organizationId: fc.constantFrom("a", "b"),
      first: fc.integer({ min: 0, max: 4 }),
      more: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 150 })),
        async (wanted, steps) => {
          let nowMs = 0;
          const tick = () => (nowMs += steps.next().value ?? 0);
          const narrow = new Bench({ rows: 6, maxRunning: 2, tick });
          await Promise.all(
            wanted.map(async ({ prompt, n, organizationId, first, more }) => {
              const asked = requestOf(
                { maxTokens: 6, ignoreEos: true, n },
                [prompt],
                organizationId,
              );
              let granted = first * n;
              const grant = () => narrow.host.grant(asked.requestId, (granted += more));
              const events = await narrow.run({ ...asked, grantedTokens: granted }, ({ type }) => {
                if (type === "waiting" || (type === "started" && granted === 0)) grant();
              });
              expect(receiptOf(events).completionTokens).toBe(6 * n);
              for (let index = 0; index < n; index += 1)
                expect(tokensOf(events, index)).toHaveLength(6);
            }),
          );
          narrow.dispose();
        },
      ),
      { numRuns: runs(100) },
    );
  });

  it("does not wait when it ends with its grant, or is granted more in time", async () => {
    const exact = await bench.run({ ...long(), grantedTokens: 20 });
    expect(exact.some(({ type }) => type === "waiting")).toBe(false);
    const request = { ...long(), grantedTokens: 8 };
    const events = await bench.run(request, (event) => {
      if (event.type === "delta" && event.completionTokens === 4)
        bench.host.grant(request.requestId, 20);
    });
    expect(receiptOf(events).completionTokens).toBe(20);
  });

  it("counts nothing beyond it when it is cancelled, and gives its place to others", async () => {
    const narrow = new Bench({ maxRunning: 1 });
    const request = { ...long({ n: 3 }), grantedTokens: 7 };
    let stopped: Promise<unknown> | undefined;
    const first = narrow.run(request, (event) => {
      if (event.type === "waiting") stopped = narrow.host.cancel(request.requestId);
    });
    const second = narrow.run(requestOf({ maxTokens: 3 }, [[9]]));
    expect(receiptOf(await first)).toMatchObject({ outcome: "cancelled", completionTokens: 7 });
    await stopped;
    expect(tokensOf(await second)).toEqual(expectedTokens([9], 3));
    narrow.dispose();
  });

  it("holds nobody else up while it waits", async () => {
    const request = { ...long(), grantedTokens: 3 };
    const waiting = Promise.withResolvers<void>();
    const first = bench.run(request, (event) => {
      if (event.type === "waiting") waiting.resolve();
    });
    await waiting.promise;
    const others = await Promise.all([10, 20].map((id) => bench.run(requestOf({}, [[id]]))));
    expect(others.map((events) => receiptOf(events).outcome)).toEqual(["completed", "completed"]);
    bench.host.grant(request.requestId, 20);
    expect(tokensOf(await first)).toEqual(tokensOf(await bench.run(long())));
  });

  it("gives the same as without, whatever it is granted and when, and never more than that", async () => {
    const one = fc.record({
      n: fc.integer({ min: 1, max: 3 }),
      maxTokens: fc.integer({ min: 1, max: 12 }),
      first: fc.nat(9),
      steps: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 4 }), async (asked) => {
        const own = new Bench({ rows: 12, maxRunning: 12 });
        const play = async ({ n, maxTokens, first, steps }: (typeof asked)[number], id: number) => {
          const prompt = [id + 7];
          const plain = requestOf({ n, maxTokens, ignoreEos: true }, [prompt]);
          let granted = first + n;
          const next = steps.values();
          const events = await own.run({ ...plain, grantedTokens: granted }, (event) => {
            const made = "completionTokens" in event ? event.completionTokens : 0;
            expect(made).toBeLessThanOrEqual(granted);
            if (event.type !== "waiting") return;
            granted += next.next().value ?? 20;
            own.host.grant(plain.requestId, granted);
          });
          for (let index = 0; index < n; index += 1)
            expect(tokensOf(events, index)).toHaveLength(maxTokens);
          expect(receiptOf(events).completionTokens).toBe(n * maxTokens);
        };
        await Promise.all(asked.map(play));
        own.dispose();
      }),
      { numRuns: runs(60) },
    );
  });
});
