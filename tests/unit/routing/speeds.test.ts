import { describe, expect, it } from "vitest";

import { Speeds, type SeenSpeed } from "../../../src/routing/speeds.ts";

const seen = (change: Partial<SeenSpeed> = {}): SeenSpeed => ({
  organizationId: "org_a",
  atMs: 1_000,
  firstTokenMs: 100,
  tokensPerSecond: 50,
  ...change,
});

describe("how fast a deployment was lately", () => {
  it("is said by shares of its requests, once there are five, for five minutes", () => {
    const speeds = new Speeds();
    for (const at of [1, 2, 3, 4])
      speeds.note("m/d", seen({ firstTokenMs: at * 100, tokensPerSecond: at * 10 }));
    expect(speeds.of("m/d", 1_000)).toBeUndefined();
    speeds.note("m/d", seen({ firstTokenMs: 500, tokensPerSecond: null }));
    expect(speeds.of("m/d", 1_000)).toEqual({
      deployment: "m/d",
      first_token_ms: { p50: 300, p75: 400, p90: 500, p99: 500 },
      // One of them made too little to tell.
      tokens_per_second: null,
    });
    speeds.note("m/d", seen({ tokensPerSecond: 50 }));
    // Of a hundred requests, ninety had at least so much: the slow ones count.
    expect(speeds.of("m/d", 300_999)?.tokens_per_second).toEqual({
      p50: 30,
      p75: 20,
      p90: 10,
      p99: 10,
    });
    expect(speeds.of("m/d", 301_000)).toBeUndefined();
  });

  it("is not what one organization makes of it by many slow requests", () => {
    const speeds = new Speeds();
    for (let at = 0; at < 32; at += 1) speeds.note("m/d", seen());
    for (let at = 0; at < 1_000; at += 1)
      speeds.note("m/d", seen({ organizationId: "org_slow", firstTokenMs: 60_000 }));
    expect(speeds.of("m/d", 1_000)?.first_token_ms).toMatchObject({ p50: 100, p75: 60_000 });
  });

  it("is forgotten, first of what answered longest ago, beyond a number of deployments", () => {
    const speeds = new Speeds();
    const note = (name: string) => {
      for (let at = 0; at < 5; at += 1) speeds.note(name, seen());
    };
    for (const name of ["first", "second", "first"]) note(name);
    for (let at = 0; at < 1_023; at += 1) note(`other ${at}`);
    expect(speeds.of("first", 1_000)).toBeDefined();
    expect(speeds.of("second", 1_000)).toBeUndefined();
  });
});
