import { describe, expect, it } from "vitest";

import { FirstEventTimes } from "../../../src/routing/first-event-times.ts";

describe("when a first event is late", () => {
  it("is after as long as nineteen of twenty lately took, where enough are known", () => {
    const times = new FirstEventTimes();
    for (let ms = 1; ms < 20; ms += 1) times.note("m/d", ms * 10);
    expect(times.lateAfterMs("m/d")).toBeUndefined();
    times.note("m/d", 5_000);
    expect(times.lateAfterMs("m/d")).toBe(190);
    expect(times.lateAfterMs("m/other")).toBeUndefined();
    for (let at = 0; at < 64; at += 1) times.note("m/d", 30);
    expect(times.lateAfterMs("m/d")).toBe(30);
    for (let at = 0; at < 64; at += 1) times.note("m/d", 0);
    expect(times.lateAfterMs("m/d")).toBe(10);
  });

  it("is known of a bounded number of deployments", () => {
    const times = new FirstEventTimes();
    for (let at = 0; at < 3_000; at += 1) times.note(`m/${at}`, 1);
    expect(times.deployments).toBe(1_024);
  });
});
