/**
 * The engine over a device that counts: what it runs, shares, bills and gives back. Host and core
 * in one process.
 */
import { describe, expect, it, beforeEach, afterEach } from "vitest";

import { waitFor } from "../../support/wait-for.ts";
import { CountingDevice } from "./counting-device.ts";
import { Bench, BYTES, expectedTokens, receiptOf, requestOf, tokensOf } from "./engine-bench.ts";

let bench: Bench;
beforeEach(() => (bench = new Bench()));
afterEach(() => bench.dispose());

describe("the engine", () => {
  it("decodes requests that come together in one batch, and says how many shared it", async () => {
    const all = await Promise.all(
      [10, 20, 30].map((first) => bench.run(requestOf({ maxTokens: 6 }, [[first]]))),
    );
    for (const [index, events] of all.entries()) {
      expect(tokensOf(events)).toEqual(expectedTokens([(index + 1) * 10], 6));
      expect(receiptOf(events).batchOccupancy).toBe(3);
    }
    expect(bench.device.decodes.every((rows) => rows === 3)).toBe(true);
  });

  it("says which step runs now, each by a number of its own, and none in between", async () => {
    const seen: (readonly number[])[] = [];
    bench.device.onDecode = () => seen.push(bench.runs.ids);
    await bench.run(requestOf({ maxTokens: 4 }));
    expect(seen.length).toBeGreaterThanOrEqual(3);
    expect(seen.every((ids) => ids.length === 1)).toBe(true);
    expect(new Set(seen.flat()).size).toBe(seen.length);
    await waitFor(() => bench.runs.ids.length === 0);
  });

  it("runs the prompt once for all its choices, and bills it once", async () => {
    const prompt = Array.from({ length: 10 }, () => 3);
    const events = await bench.run(requestOf({ n: 3 }, [prompt]));
    expect(bench.device.prefills).toEqual([10]);
    expect(receiptOf(events)).toMatchObject({
      promptTokens: 10,
      cachedTokens: 0,
      completionTokens: 24,
      outcome: "completed",
    });
    for (const index of [0, 1, 2])
      expect(tokensOf(events, index)).toEqual(expectedTokens(prompt, 8));
  });

  it("starts behind what an earlier request of the same organization left, and says how much", async () => {
    const prompt = Array.from({ length: 20 }, (_, index) => index + 1);
    await bench.run(requestOf({}, [prompt]));
    const again = await bench.run(requestOf({}, [[...prompt, 5]]));
    // No last token is run alone, as that would give other numbers than the first time.
    expect(receiptOf(again)).toMatchObject({ promptTokens: 21, cachedTokens: 19 });
    expect(tokensOf(again)).toEqual(expectedTokens([...prompt, 5], 8));
    const other = await bench.run(requestOf({}, [[...prompt, 5]], "another"));
    expect(receiptOf(other).cachedTokens).toBe(0);
  });

  it("gives the best choices of more, bills all, and tells the count as it grows", async () => {
    const events = await bench.run(
      requestOf({ n: 1, bestOf: 3, temperature: 1, seed: 5, maxTokens: 4 }),
    );
    const counts = events.flatMap((event) =>
      event.type === "delta" ? [event.completionTokens] : [],
    );
    expect(receiptOf(events).completionTokens).toBe(counts.at(-1));
    expect(counts.length).toBeGreaterThan(4);
    const ends = events.filter((event) => event.type === "choice_end");
    expect(ends).toHaveLength(1);
    expect(ends[0]?.index).toBe(0);
  });

  it("stops at the next step when cancelled during one, and counts nothing after it", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true, n: 2 }, [[60, 4]]);
    let cancelled: Promise<unknown> | undefined;
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 5) cancelled = bench.host.cancel(request.requestId);
    };
    const events = await bench.run(request);
    const receipt = await cancelled;
    expect(events.at(-1)).toEqual({ type: "end", receipt });
    expect(receipt).toMatchObject({ outcome: "cancelled", completionTokens: 10 });
    await waitFor(() => bench.arena.leasedRows === 0);
    expect(bench.device.decodes).toHaveLength(5);
    expect(bench.core.sequencesRunning).toBe(0);
  });

  it("stops a step that nobody wants any more, and keeps what was there before it", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true }, [[60, 4]]);
    let cancelled: Promise<unknown> | undefined;
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 5) cancelled = bench.host.cancel(request.requestId);
    };
    const events = await bench.run(request);
    await cancelled;
    await waitFor(() => bench.arena.leasedRows === 0);
    expect(bench.device.stoppedDecodes).toBe(1);
    const prompt = [60, 4, ...tokensOf(events)];
    expect(prompt).toHaveLength(7);
    const loose = { maxTokens: 4, temperature: 0.01, seed: null };
    const again = await bench.run(requestOf(loose, [prompt]));
    expect(receiptOf(again).cachedTokens).toBe(6);
    expect(tokensOf(again)).toEqual(expectedTokens(prompt, 4));
  });

  it("goes on with a step that somebody else is in", async () => {
    const [first, second] = [requestOf({}, [[9]]), requestOf({}, [[3]])];
    let cancelled: Promise<unknown> | undefined;
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 3) cancelled = bench.host.cancel(first.requestId);
    };
    const [, events] = await Promise.all([bench.run(first), bench.run(second)]);
    await cancelled;
    expect(bench.device.stoppedDecodes).toBe(0);
    expect(tokensOf(events)).toEqual(expectedTokens([3], 8));
  });

  it("stops a prompt in the middle of its run", async () => {
    const request = requestOf({}, [Array.from({ length: 40 }, () => 1)]);
    let cancelled: Promise<unknown> | undefined;
    bench.device.onPrefill = () => {
      cancelled = bench.host.cancel(request.requestId);
    };
    await bench.run(request);
    expect(await cancelled).toMatchObject({ outcome: "cancelled", promptTokens: 0 });
    await waitFor(() => bench.arena.leasedRows === 0);
    expect(bench.arena.warmRows).toBe(0);
  });

  it("runs as many prompts at once as the device takes, and counts its time once", async () => {
    const wide = new Bench({ prefillsAtOnce: 2 });
    const all = await Promise.all(
      [10, 20, 30].map((first) => wide.run(requestOf({ maxTokens: 1 }, [[first, 1, 2]]))),
    );
    for (const [index, events] of all.entries()) {
      expect(tokensOf(events)).toEqual(expectedTokens([(index + 1) * 10, 1, 2], 1));
      const { deviceMs, prefillMs } = receiptOf(events);
      expect(deviceMs).toBeCloseTo(index < 2 ? prefillMs / 2 : prefillMs, 6);
    }
    expect(wide.device.mostPrefills).toBe(2);
    wide.dispose();
  });

  it("stops one of the prompts that run at once, and leaves the others alone", async () => {
    const wide = new Bench({ prefillsAtOnce: 2 });
    const [first, second] = [requestOf({}, [[9, 8, 7]]), requestOf({}, [[3, 2, 1]])];
    let cancelled: Promise<unknown> | undefined;
    wide.device.onPrefill = () => {
      if (wide.device.prefills.length === 2) cancelled = wide.host.cancel(first.requestId);
    };
    const [, events] = await Promise.all([wide.run(first), wide.run(second)]);
    expect(await cancelled).toMatchObject({ outcome: "cancelled", promptTokens: 0 });
    expect(tokensOf(events)).toEqual(expectedTokens([3, 2, 1], 8));
    await waitFor(() => wide.arena.leasedRows === 0);
    wide.dispose();
  });

  it("takes the fastest way for few, unless one of them has to repeat", async () => {
    const quick = new Bench({ fastestRows: 2 });
    const loose = { temperature: 1, seed: null, maxTokens: 8, ignoreEos: true };
    await quick.run(requestOf(loose, [[3]]));
    expect(quick.device.fastestDecodes).toBe(8);
    await Promise.all([quick.run(requestOf(loose, [[5]])), quick.run(requestOf(loose, [[7]]))]);
    expect(quick.device.fastestDecodes).toBe(16);
    await Promise.all([9, 11, 13].map((first) => quick.run(requestOf(loose, [[first]]))));
    await quick.run(requestOf({ temperature: 0, seed: null }, [[64]]));
    await quick.run(requestOf({ temperature: 1, topK: 1, seed: null }, [[64]]));
    await quick.run(requestOf({ temperature: 1, seed: 4 }, [[64]]));
    await Promise.all([
      quick.run(requestOf(loose, [[64]])),
      quick.run(requestOf({ maxTokens: 8 })),
    ]);
    expect(quick.device.fastestDecodes).toBe(16);
    quick.dispose();
  });

  it("repeats a request that has to, though state of the fastest way is warm", async () => {
    const quick = new Bench({ fastestRows: 2 });
    const events = await quick.run(
      requestOf({ temperature: 1, seed: null, maxTokens: 6, ignoreEos: true }, [[3, 4, 5]]),
    );
    const prompt = [3, 4, 5, ...tokensOf(events)];
    const again = await quick.run(requestOf({}, [prompt]));
    expect(receiptOf(again).cachedTokens).toBe(3);
    expect(tokensOf(again)).toEqual(expectedTokens(prompt, 8));
    const loose = await quick.run(requestOf({ temperature: 1, seed: null }, [prompt]));
    expect(receiptOf(loose).cachedTokens).toBe(prompt.length - 1);
    quick.dispose();
  });

  it("ends a request with an error and a receipt when the model fails, and goes on with others", async () => {
    bench.device.failsAtDecode = 3;
    const events = await bench.run(requestOf({}, [[60, 4]]));
    expect(events.at(-1)).toMatchObject({
      type: "error",
      code: "internal_error",
      receipt: { outcome: "failed", completionTokens: 3 },
    });
    expect(bench.arena.leasedRows).toBe(0);
    bench.device.failsAtDecode = Infinity;
    expect((await bench.run(requestOf())).at(-1)).toMatchObject({ type: "end" });
  });

  it("ends what runs when rows cannot be moved, and goes on with others", async () => {
    bench.device.failsAtMove = true;
    // The one in the middle ends first and leaves a hole.
    const asked = [30, 2, 30].map((maxTokens, at) =>
      bench.run(requestOf({ maxTokens, ignoreEos: true }, [[10 + at]])),
    );
    const ends = (await Promise.all(asked)).map((events) => events.at(-1)?.type);
    expect(ends).toEqual(["error", "end", "error"]);
    expect(bench.arena.leasedRows).toBe(0);
    bench.device.failsAtMove = false;
    expect((await bench.run(requestOf())).at(-1)).toMatchObject({ type: "end" });
  });

  it("ends no request by a clock that jumps beyond its deadline while it runs", async () => {
    let jumpedMs = 0;
    const own = new Bench({ now: () => Date.now() + jumpedMs });
    own.device.onDecode = () => (jumpedMs = 86_400_000);
    const events = await own.run(requestOf({ maxTokens: 6 }));
    expect(receiptOf(events)).toMatchObject({ outcome: "completed", completionTokens: 6 });
    own.dispose();
  });

  it("ends at the end token, which counts", async () => {
    const events = await bench.run(requestOf({ maxTokens: 30 }, [[1, 60, 2]]));
    const tokens = expectedTokens([1, 60, 2], 30);
    expect(tokens.length).toBeLessThan(30);
    expect(tokensOf(events)).toEqual(tokens);
    expect(receiptOf(events).completionTokens).toBe(tokens.length + 1);
    expect(events.at(-2)).toEqual({ type: "choice_end", index: 0, finishReason: "stop" });
  });

  it("tells the edge of a request that is given up before it began, and of no other", async () => {
    const early = requestOf({ maxTokens: 50, ignoreEos: true });
    const submitted = bench.host.submit(early, () => undefined, BYTES);
    expect(await bench.host.cancel(early.requestId)).toBeUndefined();
    expect(await submitted).toMatchObject({ ok: false });
    expect(bench.givenUp).toEqual([early.requestId]);

    const begun = requestOf({ maxTokens: 50, ignoreEos: true });
    await bench.host.submit(begun, () => undefined, BYTES);
    expect(await bench.host.cancel(begun.requestId)).toMatchObject({ outcome: "cancelled" });
    expect(bench.givenUp).toEqual([early.requestId]);
  });

  it("refuses token ids that its context cannot hold before the engine's thread sees them", async () => {
    const { id, contextTokens } = bench.model;
    const known = { id, contextTokens, vocabularySize: 256, device: "cpu", dtype: "fp32" } as const;
    bench.host.take([
      { type: "model_state", model: id, state: { state: "loaded" } },
      { type: "loaded", model: { ...known, strategy: "slots" }, loadMs: 0 },
    ]);
    const { signal } = new AbortController();
    const many = { code: "invalid_value", param: "allowed_token_ids" };
    for (const [asked, refusal] of [
      [
        requestOf({}, [[64], Array(contextTokens + 1).fill(64)]),
        { code: "context_length_exceeded", param: "prompt" },
      ],
      [
        requestOf({ allowedTokenIds: Array(257).fill(64) }),
        { ...many, message: expect.stringMatching(/at most 256 token ids, .* got 257$/) },
      ],
    ] as const) {
      const submission = await bench.host.submit(asked, () => undefined, BYTES);
      expect(submission).toMatchObject({ ok: false, refusal });
      expect(await bench.host.count(asked, BYTES, signal)).toMatchObject({ ok: false, refusal });
    }
    expect(bench.admissions).toBe(0);
    expect(bench.host.waiting.count).toBe(0);
    await bench.run(requestOf({ maxTokens: 1 }, [[64], [64]]));
    expect(bench.admissions).toBe(1);
  });

  it("gives the same receipt to everyone who cancels, at once or later", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true });
    await bench.host.submit(request, () => undefined, BYTES);
    const [first, second] = await Promise.all([
      bench.host.cancel(request.requestId),
      bench.host.cancel(request.requestId),
    ]);
    expect(first).toEqual(second);
    expect(await bench.host.cancel(request.requestId)).toEqual(first);
    expect(bench.host.state(request.requestId)).toEqual({ state: "ended", receipt: first });
  });

  it("sends sequences back when memory ends, and loses no token by it", async () => {
    bench.dispose();
    bench = new Bench({ budgetTokens: 64, maxRunning: 4 });
    let preempted = 0;
    const take = bench.host.take.bind(bench.host);
    bench.host.take = (messages) => {
      preempted += messages.filter(({ type }) => type === "preempted").length;
      take(messages);
    };
    const prompts = [[3], [5], [7], [11]];
    const all = await Promise.all(
      prompts.map((prompt) => bench.run(requestOf({ maxTokens: 30, ignoreEos: true }, [prompt]))),
    );
    expect(preempted).toBeGreaterThan(0);
    for (const [index, events] of all.entries()) {
      expect(receiptOf(events).completionTokens).toBe(30);
      const tokens = [...(prompts[index] ?? [])];
      while (tokens.length < 31) tokens.push(CountingDevice.next(tokens));
      expect(tokensOf(events)).toEqual(tokens.slice(1));
    }
  });

  it("ends all open requests with what was told of them when its process dies", async () => {
    const request = requestOf({ maxTokens: 50, ignoreEos: true }, [[60, 4]]);
    bench.device.onDecode = () => {
      if (bench.device.decodes.length === 5) bench.host.loseEngine();
    };
    const events = await bench.run(request);
    // The first token is told at once; later ones may have been waiting for others.
    const told = tokensOf(events).length;
    expect(told).toBeGreaterThanOrEqual(1);
    expect(told).toBeLessThanOrEqual(5);
    expect(events.at(-1)).toMatchObject({
      type: "error",
      receipt: { outcome: "failed", completionTokens: told, promptTokens: 2 },
    });
    const submission = await bench.host.submit(requestOf(), () => undefined, BYTES);
    expect(submission).toMatchObject({ ok: false, refusal: { code: "no_capacity" } });
  });
});
