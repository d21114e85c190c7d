import { describe, expect, it } from "vitest";

import { MAX_HELD, RefusalPace } from "../../../src/http/refusal-pace.ts";

/** A clock that stands until it is moved, and lets those go on whose time has come. */
class Clock {
  nowMs = 1_000_000;
  #waiting: { readonly atMs: number; readonly go: () => void }[] = [];

  readonly now = (): number => this.nowMs;
  readonly wait = (ms: number): Promise<void> =>
    new Promise((go) => this.#waiting.push({ atMs: this.nowMs + ms, go }));

  async move(ms: number): Promise<void> {
    this.nowMs += ms;
    const due = this.#waiting.filter(({ atMs }) => atMs <= this.nowMs);
    this.#waiting = this.#waiting.filter(({ atMs }) => atMs > this.nowMs);
    for (const { go } of due) go();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}

/**
 * Connections that ask again as soon as they are refused.
 *
 * @returns how many refusals left in each second
 */
async function flood(connections: number, seconds: number): Promise<number[]> {
  const clock = new Clock();
  const pace = new RefusalPace(clock);
  let left = 0;
  let isOver = false;
  const loop = async (): Promise<void> => {
    while (!isOver && left < 100_000) {
      await pace.wait();
      left += 1;
    }
  };
  const loops = Array.from({ length: connections }, loop);
  const perSecond: number[] = [];
  for (let second = 0; second < seconds; second += 1) {
    const before = left;
    for (let step = 0; step < 200; step += 1) await clock.move(5);
    perSecond.push(left - before);
  }
  isOver = true;
  for (let step = 0; step < 5; step += 1) await clock.move(1_000);
  await Promise.all(loops);
  expect(pace.held).toBe(0);
  return perSecond;
}

describe("refusals of strangers", () => {
  it("leave at once while they are few", async () => {
    const clock = new Clock();
    const pace = new RefusalPace(clock);
    for (let second = 0; second < 100; second += 1) {
      for (let at = 0; at < 10; at += 1) await pace.wait();
      await clock.move(1_000);
    }
  });

  it("leave at a pace of ours, however many connections ask again at once", async () => {
    for (const perSecond of [await flood(10, 6), await flood(60, 6)])
      for (const count of perSecond.slice(1)) expect(count).toBeLessThanOrEqual(45);
    // Each is held back for two seconds at most.
    for (const count of (await flood(200, 6)).slice(1)) expect(count).toBeLessThanOrEqual(200);
  });

  it("are held back in a bounded number", async () => {
    const clock = new Clock();
    const pace = new RefusalPace(clock);
    const all = Array.from({ length: 10 * MAX_HELD }, () => pace.wait());
    expect(pace.held).toBe(MAX_HELD);
    await clock.move(2_000);
    await Promise.all(all);
    expect(pace.held).toBe(0);
  });
});
