/** What is kept for the retries of an SDK, and how much of it. */
import { describe, expect, it } from "vitest";

import { Attempts, type Attempt, type Kept } from "../../../src/replay/attempts.ts";

const WINDOW_MS = 1_000;
const LONG = "x".repeat(1024 * 1024);

function attempt(asked: string): Attempt {
  return {
    asked,
    abort: new AbortController(),
    answered: new Promise(() => undefined),
    ended: undefined,
    waiting: new Set(),
    isLeft: false,
    unclaimed: undefined,
  };
}

const kept = (endedAtMs: number, text = "answer"): Kept => ({
  status: 200,
  headers: [],
  text,
  endedAtMs,
});

/** Attempts that have ended, one each millisecond. */
function ended(attempts: Attempts, asked: readonly string[], text?: string): Attempt[] {
  return asked.map((name, at) => {
    const one = attempt(name);
    attempts.add(one);
    attempts.end(one, kept(at, text));
    return one;
  });
}

describe("attempts", () => {
  it("are found by what they ask for alone", () => {
    const attempts = new Attempts(WINDOW_MS);
    const [a, b] = ended(attempts, ["a", "b"]);
    expect(attempts.findUnclaimed("a", 2)).toBe(a);
    expect(attempts.findUnclaimed("b", 2)).toBe(b);
    expect(attempts.findUnclaimed("c", 2)).toBeUndefined();
  });

  it("are found in order: one whose client left, one that runs, the youngest answer", () => {
    const attempts = new Attempts(WINDOW_MS);
    const [, young] = ended(attempts, ["a", "a"]);
    expect(attempts.findUnclaimed("a", 2)).toBe(young);
    const running = attempt("a");
    attempts.add(running);
    expect(attempts.findUnclaimed("a", 2)).toBe(running);
    const left = { ...attempt("a"), isLeft: true };
    attempts.add(left);
    expect(attempts.findUnclaimed("a", 2)).toBe(left);
  });

  it("are no retry's while somebody waits for them, but where one runs", () => {
    const attempts = new Attempts(WINDOW_MS);
    const [old, young] = ended(attempts, ["a", "a"]);
    young?.waiting.add(new Request("https://edge"));
    expect(attempts.findUnclaimed("a", 2)).toBe(old);
    old?.waiting.add(new Request("https://edge"));
    expect(attempts.findUnclaimed("a", 2)).toBeUndefined();
  });

  it("are forgotten after their time", () => {
    const attempts = new Attempts(WINDOW_MS);
    ended(attempts, ["a"]);
    expect(attempts.findUnclaimed("a", WINDOW_MS)).toBeDefined();
    expect(attempts.findUnclaimed("a", WINDOW_MS + 1)).toBeUndefined();
  });

  it("of one body push no others out", () => {
    const attempts = new Attempts(WINDOW_MS);
    const all = ended(attempts, ["other", ...Array.from({ length: 20 }, () => "a")]);
    expect(attempts.findUnclaimed("other", 30)).toBe(all[0]);
    const left = all.filter((one) => attempts.has(one));
    expect(left).toEqual([all[0], ...all.slice(-8)]);
  });

  it("are bounded in all, the oldest forgotten first", () => {
    const attempts = new Attempts(WINDOW_MS);
    const names = Array.from({ length: 20 }, (_, at) => `body ${at}`);
    const all = ended(attempts, names, LONG);
    expect(all.filter((one) => attempts.has(one))).toEqual(all.slice(-8));
    // One that runs is nothing of this.
    const running = attempt("body 0");
    attempts.add(running);
    expect(attempts.findUnclaimed("body 0", 30)).toBe(running);
  });
});
