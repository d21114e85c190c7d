import { describe, expect, it } from "vitest";

import { WarmPrefixes } from "../../../src/routing/warm-prefixes.ts";

describe("the memory of warm prefixes", () => {
  it("forgets the prefix that was used least lately, and keeps a bounded number", () => {
    const warm = new WarmPrefixes();
    warm.add(["old", "used"], "a 1", 0);
    for (let at = 0; at < 8_191; at += 1) {
      warm.add([`p${at}`], "b 1", 0);
      warm.add(["used"], "a 1", 0);
    }
    expect(warm.has("old", "a 1")).toBe(false);
    expect(warm.has("used", "a 1")).toBe(true);
    expect(warm.has("used", "a 2")).toBe(false);
  });

  it("knows what was sent since a worker told of its own, which may have forgotten the rest", () => {
    const warm = new WarmPrefixes();
    warm.add(["p"], "a 1", 10);
    expect([warm.has("p", "a 1", 10), warm.has("p", "a 1", 11)]).toEqual([true, false]);
    warm.add(["p"], "a 1", 12);
    expect(warm.has("p", "a 1", 11)).toBe(true);
  });
});
