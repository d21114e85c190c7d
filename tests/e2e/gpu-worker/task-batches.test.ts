/** Batches of tasks: who shares them, and requests that end before theirs. */
import { describe, expect, it } from "vitest";

import type { TaskRequest } from "../../../src/contract/task.ts";
import {
  ask,
  classify,
  cosine,
  embed,
  type Harness,
  type LastEvent,
  type Refused,
  run,
  start,
  toRequest,
  toVector,
} from "./task-harness.ts";

describe("batches", () => {
  it("are shared by many requests, which get the answers that they get alone", async () => {
    const harness = await start(["sentiment", "encoder"]);
    // A batch waits for six rows, however slowly they come.
    const full = await start(["sentiment"], { windowMs: 600_000, maxBatchTokens: 6 * 16 });
    const things = ["lamp", "phone", "chair", "book", "table", "bag"];
    const texts = things.flatMap((thing) => [
      `I love this ${thing}, it works very well.`,
      `This ${thing} is terrible and broke after a day.`,
    ]);
    const alone = [];
    for (const text of texts) alone.push(await ask(harness, "sentiment", classify(text)));
    const vectors = [];
    for (const text of texts) vectors.push(await ask(harness, "encoder", embed([text])));
    const together = await Promise.all(
      texts.map(async (text, index) => {
        const request = toRequest("sentiment", classify(text), {
          organizationId: `org-${index % 3}`,
        });
        return (await run(full, request)).last;
      }),
    );
    expect(full.batches.map(({ rows }) => rows)).toEqual([6, 6]);
    for (const [index, last] of together.entries()) {
      if (last.type === "error" || last.result.task !== "text-classification")
        throw new Error("no result");
      expect(last.counts.batchOccupancy).toBeGreaterThan(1);
      expect(last.counts.deviceMs).toBeLessThan(last.counts.prefillMs);
      const [shared, own] = [last.result.results[0]?.[0], alone[index]?.results[0]?.[0]];
      expect(shared?.label).toBe(own?.label);
      expect(shared?.score).toBeCloseTo(own?.score ?? 0, 1);
    }
    const sum = (pick: (last: LastEvent) => number) =>
      together.reduce((total, last) => total + pick(last), 0);
    const batchMs = new Set(together.map(({ counts }) => counts.prefillMs));
    expect(sum(({ counts }) => counts.deviceMs)).toBeCloseTo(
      [...batchMs].reduce((total, ms) => total + ms, 0),
      3,
    );
    const embedded = await Promise.all(texts.map((text) => ask(harness, "encoder", embed([text]))));
    for (const [index, { embeddings }] of embedded.entries()) {
      const own = toVector(vectors[index]?.embeddings[0] ?? "");
      expect(cosine(toVector(embeddings[0] ?? ""), own)).toBeGreaterThan(0.999);
    }
    await full.service.close();
    await harness.service.close();
  });

  it("cut a long request, which tells of its progress and lets others pass", async () => {
    const harness = await start(["encoder"], { maxBatchTokens: 512 });
    const long = Array.from({ length: 300 }, (_, index) => `Anna has ${index} books.`);
    const order: string[] = [];
    let passing: Promise<unknown> | undefined;
    const { events, last } = await run(harness, toRequest("encoder", embed(long)), (event) => {
      if (event.type !== "progress" || passing !== undefined) return;
      const other = toRequest("encoder", embed(["Anna has a book."]), { organizationId: "other" });
      passing = run(harness, other).then(() => order.push("short"));
    });
    order.push("long");
    await passing;
    expect(order).toEqual(["short", "long"]);
    const progress = events.filter((event) => event.type === "progress");
    expect(progress.length).toBeGreaterThan(3);
    expect(progress.map(({ done }) => done)).toEqual(
      progress.map(({ done }) => done).toSorted((a, b) => a - b),
    );
    expect(events[0]).toEqual({ type: "started", promptTokens: last.counts.promptTokens });
    await harness.service.close();
  });
});

describe("a request that ends early", () => {
  const long = Array.from({ length: 300 }, (_, index) => `Anna has ${index} books.`);

  it("is cancelled between batches, and pays for what was run", async () => {
    const harness = await start(["encoder"], { maxBatchTokens: 512 });
    const request = toRequest("encoder", embed(long));
    const { events, last } = await run(harness, request, (event) => {
      if (event.type === "progress") harness.service.cancel(request.requestId);
    });
    const [started, progress] = events;
    if (started?.type !== "started" || progress?.type !== "progress")
      throw new Error("no progress");
    expect(last).toMatchObject({ type: "error", outcome: "cancelled" });
    expect(last.counts.promptTokens).toBeGreaterThan(0);
    expect(last.counts.promptTokens).toBeLessThan(started.promptTokens);
    expect(harness.batches.length).toBeLessThanOrEqual(2);
    expect(harness.service.cancel(request.requestId)).toBe(false);
    expect(harness.service.requestCount).toBe(0);
    await harness.service.close();
  });

  it("ends at its deadline, waiting or running", async () => {
    const harness = await start(["encoder"], { maxBatchTokens: 512 });
    const running = await run(harness, toRequest("encoder", embed(long)), (event) => {
      if (event.type === "progress") harness.nowMs = 60_001;
    });
    expect(running.last).toMatchObject({ outcome: "expired", code: "deadline_exceeded" });
    expect(running.last.counts.promptTokens).toBeGreaterThan(0);
    const late = toRequest("encoder", embed(["a"]));
    expect(await harness.service.submit(late, () => undefined)).toMatchObject({
      code: "deadline_exceeded",
    });
    await harness.service.close();
  });

  it("goes on to its end where a clock jumps beyond its deadline", async () => {
    const harness = await start(["encoder"], { maxBatchTokens: 512 });
    const jumped = await run(harness, toRequest("encoder", embed(long)), () => {
      harness.jumpedMs = 86_400_000;
    });
    expect(jumped.last).toMatchObject({ type: "end", outcome: "completed" });
    await harness.service.close();
  });

  /** Submits a request that waits for company; what it is told in the end. */
  async function wait(
    harness: Harness,
  ): Promise<{ request: TaskRequest; refused: Promise<Refused> }> {
    const request = toRequest("encoder", embed(["a"]));
    const { promise: refused, resolve } = Promise.withResolvers<Refused>();
    const taken = await harness.service.submit(request, (event) => {
      if (event.type === "refused") resolve(event);
    });
    expect(taken).toBeUndefined();
    return { request, refused };
  }

  it("is refused at its deadline while it waits for company, by the timer", async () => {
    const timers: { run: () => void; delayMs: number }[] = [];
    const schedule = (runLater: () => void, delayMs: number) => {
      timers.push({ run: runLater, delayMs });
      return () => undefined;
    };
    let tickMs = 0;
    const tick = () => tickMs;
    const harness = await start(["encoder"], { windowMs: 1_000_000, schedule, tick });
    const { refused } = await wait(harness);
    expect(timers.at(-1)?.delayMs).toBe(59_000);
    tickMs = 59_000;
    timers.at(-1)?.run();
    expect((await refused).refusal).toMatchObject({ code: "deadline_exceeded" });
    await harness.service.close();
  });

  it("is refused when it is cancelled before it began, and when the worker stops", async () => {
    const harness = await start(["encoder"], { windowMs: 1_000_000 });
    const cancelled = await wait(harness);
    expect(harness.service.cancel(cancelled.request.requestId)).toBe(true);
    expect((await cancelled.refused).refusal.message).toContain("cancelled");
    const stopped = await wait(harness);
    const closed = harness.service.close();
    expect((await stopped.refused).refusal.message).toContain("cancelled");
    await closed;
    const refusal = await harness.service.submit(
      toRequest("encoder", embed(["a"])),
      () => undefined,
    );
    expect(refusal).toMatchObject({ code: "no_capacity", message: "this worker is stopping" });
  });
});
