import { describe, expect, it } from "vitest";

import { ReplicaHealth, type Place } from "../../../src/routing/health.ts";

const TARGET = { kind: "gpu_worker", url: "http://a.workers.test" } as const;
const PLACE: Place = {
  target: TARGET,
  upstreamModel: "m",
  pooled: { prefixes: [], replica: "a 1" },
};
const OWNER = { organizationId: "org_a", serviceTier: "default" } as const;

describe("the load of a worker, as an isolate knows it", () => {
  it("is what the worker said, and what was sent there since", () => {
    const health = new ReplicaHealth();
    for (const atMs of [900, 1_100, 1_200]) health.visit(PLACE, atMs, OWNER);
    expect(health.loadOf(TARGET, { requests: 5, atMs: 1_000 }, 2_000)).toBe(7);
  });

  it("is less by what was counted and has ended since, and not by what ended before", () => {
    const health = new ReplicaHealth();
    const [early, late] = [900, 910].map((atMs) => health.visit(PLACE, atMs, OWNER));
    early?.ended(950);
    late?.ended(1_050);
    expect(health.loadOf(TARGET, { requests: 5, atMs: 1_000 }, 2_000)).toBe(4);
  });

  it("is never less than what this isolate has there itself", () => {
    const health = new ReplicaHealth();
    for (const atMs of [900, 910]) health.visit(PLACE, atMs, OWNER);
    // The worker has not seen them yet, however early they were sent.
    expect(health.loadOf(TARGET, { requests: 0, atMs: 1_000 }, 2_000)).toBe(2);
  });
});
