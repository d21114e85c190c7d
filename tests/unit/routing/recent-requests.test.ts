import { describe, expect, it } from "vitest";

import { RecentRequests } from "../../../src/routing/recent-requests.ts";

describe("the requests of late of a worker", () => {
  it("count less by and by, and are none where nothing was sent", () => {
    const recent = new RecentRequests();
    for (let atMs = 0; atMs < 4_000; atMs += 1_000) recent.note("a", atMs);
    expect(recent.of("b", 4_000)).toBe(0);
    expect(recent.of("a", 3_000)).toBeGreaterThan(3.8);
    expect(recent.of("a", 33_000)).toBeCloseTo(recent.of("a", 3_000) / Math.E);
    expect(recent.of("a", 400_000)).toBeLessThan(0.001);
  });

  it("are forgotten, first of whom was sent nothing for longest", () => {
    const recent = new RecentRequests();
    recent.note("first", 1);
    recent.note("second", 2);
    recent.note("first", 3);
    for (let at = 0; at < 4_095; at += 1) recent.note(`other ${at}`, 4);
    expect(recent.of("first", 5)).toBeGreaterThan(1);
    expect(recent.of("second", 5)).toBe(0);
  });

  it("do not grow where the clock goes back", () => {
    const recent = new RecentRequests();
    recent.note("a", 100_000);
    expect(recent.of("a", 0)).toBeLessThan(0.1);
  });
});
