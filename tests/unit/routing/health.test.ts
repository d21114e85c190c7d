import { describe, expect, it } from "vitest";

import { BackendError, type BackendFault } from "../../../src/backends/backend.ts";
import { targetSchema, type DirectTarget } from "../../../src/contract/deployments.ts";
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

describe("a place outside a pool", () => {
  const WORKER: Place = { target: TARGET, upstreamModel: "m" };
  const url = "https://provider.example/v1";
  const provider = targetSchema.parse({ kind: "openai_compatible", url }) as DirectTarget;
  const PROVIDER: Place = { target: provider, upstreamModel: "m" };
  const failTimes = (health: ReplicaHealth, place: Place, fault: BackendFault) => {
    for (let at = 0; at < 3; at += 1)
      health.visit(place, at, OWNER)?.ended(at, new BackendError(fault, ""));
  };

  it.each(["unreachable", "connection_lost"] as const)(
    "is left out after three that were %s, and is nobody's load",
    (fault) => {
      for (const place of [WORKER, PROVIDER]) {
        const health = new ReplicaHealth();
        failTimes(health, place, fault);
        expect([health.isOpenTo(place, 10), health.isOpenTo(place, 6_000)]).toEqual([false, true]);
        health.visit(place, 6_000, OWNER)?.answered(6_001);
        expect(health.isOpenTo(place, 6_002)).toBe(true);
        expect(health.loadOf(place.target, { requests: 0, atMs: 0 }, 6_002)).toBe(0);
        expect(health.recentOf(place.target, 6_002)).toBe(0);
      }
    },
  );

  it("is not left out for what it refuses, where that may be of one caller's request or key", () => {
    const health = new ReplicaHealth();
    for (const fault of ["failed", "no_capacity", "model_not_found", "invalid_value"] as const)
      failTimes(health, PROVIDER, fault);
    expect(health.isOpenTo(PROVIDER, 10)).toBe(true);
    // A worker of ours is shown no key, and checks nothing that was not checked before.
    failTimes(health, WORKER, "failed");
    expect(health.isOpenTo(WORKER, 10)).toBe(false);
  });

  it("is nothing to be watched where the edge itself runs it", () => {
    const health = new ReplicaHealth();
    expect(
      health.visit({ target: { kind: "edge" }, upstreamModel: "m" }, 0, OWNER),
    ).toBeUndefined();
  });
});
