import { describe, expect, it } from "vitest";

import { Scheduler } from "../../../gpu-worker/src/scheduling/scheduler.ts";
import { MAX_PASSED } from "../../../gpu-worker/src/scheduling/tier-turns.ts";
import { SERVICE_TIERS, type ServiceTier } from "../../../src/contract/service-tiers.ts";
import { fc } from "../../support/random.ts";

const LATER_MS = 1_000_000;
const anyone = () => true;

interface Offer {
  readonly choices?: number;
  readonly deadlineTickMs?: number;
  readonly organizationId?: string;
  readonly priority?: number;
  readonly serviceTier?: ServiceTier;
}

const offer = (scheduler: Scheduler<string>, requestId: string, given: Offer = {}) =>
  scheduler.offer({
    requestId,
    organizationId: given.organizationId ?? "org",
    serviceTier: given.serviceTier ?? "default",
    priority: given.priority ?? 0,
    deadlineTickMs: given.deadlineTickMs ?? LATER_MS,
    sequences: Array.from({ length: given.choices ?? 1 }, (_, index) => `${requestId}.${index}`),
  });

const start = (scheduler: Scheduler<string>) => scheduler.startNext(anyone, anyone);

describe("the scheduler", () => {
  it("starts what came first, all choices of a request before the next request", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 3 });
    offer(scheduler, "a", { choices: 2 });
    offer(scheduler, "b");
    expect([start(scheduler), start(scheduler), start(scheduler)]).toEqual(["a.0", "a.1", "b.0"]);
    expect(start(scheduler)).toBeUndefined();
  });

  it("starts a higher priority first, whoever came before", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    offer(scheduler, "low", { priority: -1 });
    offer(scheduler, "plain");
    offer(scheduler, "high", { priority: 5 });
    expect([start(scheduler), start(scheduler), start(scheduler)]).toEqual([
      "high.0",
      "plain.0",
      "low.0",
    ]);
  });

  it("starts the organization that had least of the device, by its weight", () => {
    const weights: Record<string, number> = { big: 4, small: 1 };
    const scheduler = new Scheduler<string>(
      { maxRunning: 99 },
      (organizationId) => weights[organizationId] ?? 1,
    );
    for (let index = 0; index < 20; index += 1) {
      offer(scheduler, `big${index}`, { organizationId: "big" });
      offer(scheduler, `small${index}`, { organizationId: "small" });
    }
    const started: string[] = [];
    for (let turn = 0; turn < 20; turn += 1) {
      const sequence = start(scheduler) ?? "";
      const organizationId = sequence.startsWith("big") ? "big" : "small";
      scheduler.charge(organizationId, 10);
      started.push(organizationId);
    }
    expect(started.filter((organizationId) => organizationId === "big")).toHaveLength(16);
  });

  it("lets an organization that was away start level, without time saved up", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 99 });
    offer(scheduler, "busy0", { organizationId: "busy" });
    start(scheduler);
    scheduler.charge("busy", 1_000);
    for (let index = 1; index < 4; index += 1) {
      offer(scheduler, `busy${index}`, { organizationId: "busy" });
      offer(scheduler, `new${index}`, { organizationId: "new" });
    }
    const started: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const sequence = start(scheduler) ?? "";
      scheduler.charge(sequence.startsWith("busy") ? "busy" : "new", 10);
      started.push(sequence);
    }
    expect(started).toEqual(["busy1.0", "new1.0", "busy2.0", "new2.0"]);
  });

  it("lets nobody overtake who waits for means", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    offer(scheduler, "large");
    offer(scheduler, "tiny");
    expect(scheduler.startNext(anyone, (sequence) => sequence !== "large.0")).toBeUndefined();
    expect(scheduler.runningCount).toBe(0);
  });

  it("passes over a choice that is not ready", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    offer(scheduler, "a", { choices: 2 });
    offer(scheduler, "b");
    start(scheduler);
    expect(scheduler.startNext((sequence) => sequence !== "a.1", anyone)).toBe("b.0");
  });

  it("makes the youngest of the lowest priority give way, and starts it again first", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    offer(scheduler, "low", { priority: -1 });
    start(scheduler);
    offer(scheduler, "old");
    offer(scheduler, "young");
    start(scheduler);
    start(scheduler);
    expect(scheduler.findVictim(() => 1)).toBe("low.0");
    scheduler.preempt("low.0");
    expect(scheduler.findVictim(() => 1)).toBe("young.0");
    scheduler.preempt("young.0");
    expect(scheduler.running).toEqual(["old.0"]);
    expect([start(scheduler), start(scheduler)]).toEqual(["young.0", "low.0"]);
  });

  it("finds waiting and running requests whose deadline has passed", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 1 });
    offer(scheduler, "runs", { deadlineTickMs: 100 });
    start(scheduler);
    offer(scheduler, "waits", { deadlineTickMs: 50 });
    offer(scheduler, "has time", { deadlineTickMs: 500 });
    expect(scheduler.findExpired(49)).toEqual([]);
    expect(scheduler.findExpired(50)).toEqual(["waits"]);
    expect(scheduler.findExpired(100)).toEqual(["runs", "waits"]);
  });

  it("keeps its bounds, loses nothing and starves no one, whatever happens", () => {
    const action = fc.record({
      do: fc.constantFrom("offer", "start", "finish", "remove", "preempt", "charge"),
      pick: fc.nat({ max: 20 }),
      organizationId: fc.constantFrom("x", "y", "z"),
      serviceTier: fc.constantFrom(...SERVICE_TIERS),
      priority: fc.integer({ min: -1, max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 120 }), (actions) => {
        const scheduler = new Scheduler<string>({ maxRunning: 3 });
        const left = new Map<string, Set<string>>();
        let next = 0;
        for (const { do: what, pick, organizationId, serviceTier, priority } of actions) {
          const running = scheduler.running;
          const one = running[pick % Math.max(1, running.length)];
          if (what === "offer") {
            const choices = (pick % 4) + 1;
            const requestId = `r${next}`;
            next += 1;
            offer(scheduler, requestId, { choices, organizationId, serviceTier, priority });
            const ids = Array.from({ length: choices }, (_, index) => `${requestId}.${index}`);
            left.set(requestId, new Set(ids));
          } else if (what === "start") start(scheduler);
          else if (what === "charge") scheduler.charge(organizationId, pick);
          else if (one === undefined) continue;
          else if (what === "preempt") scheduler.preempt(one);
          else {
            const requestId = one.split(".")[0] ?? "";
            const rest = left.get(requestId);
            if (what === "finish") {
              scheduler.finish(one);
              rest?.delete(one);
            }
            if (what === "remove" || rest?.size === 0) {
              scheduler.remove(requestId);
              left.delete(requestId);
            }
          }
          expect(scheduler.runningCount).toBeLessThanOrEqual(3);
          expect(new Set(scheduler.running).size).toBe(scheduler.runningCount);
          expect(scheduler.hasWork).toBe(left.size > 0);
        }
        // Whatever is left comes to its turn.
        for (let turn = 0; left.size > 0 && turn < 1_000; turn += 1) {
          start(scheduler);
          const one = scheduler.running[0];
          if (one === undefined) break;
          scheduler.finish(one);
          const requestId = one.split(".")[0] ?? "";
          left.get(requestId)?.delete(one);
          if (left.get(requestId)?.size === 0) {
            scheduler.remove(requestId);
            left.delete(requestId);
          }
        }
        expect([...left.keys()]).toEqual([]);
      }),
    );
  });
});

describe("a place, when all are taken", () => {
  const full = (places: Record<string, number>, weights: Record<string, number> = {}) => {
    const maxRunning = Object.values(places).reduce((sum, count) => sum + count, 0);
    const scheduler = new Scheduler<string>({ maxRunning }, (id) => weights[id] ?? 1);
    for (const [organizationId, choices] of Object.entries(places)) {
      offer(scheduler, organizationId, { organizationId, choices });
      for (let choice = 0; choice < choices; choice += 1) start(scheduler);
    }
    return scheduler;
  };
  /** Whose places a newcomer with much to do gets, one after another. */
  const take = (scheduler: Scheduler<string>, given: Offer = {}) => {
    offer(scheduler, "new", { organizationId: "new", choices: 99, ...given });
    for (const busy of ["big", "small", "a", "b"]) scheduler.charge(busy, 10);
    const taken: string[] = [];
    for (;;) {
      const sequence = scheduler.sharePlace(anyone, anyone);
      if (sequence === undefined) return taken;
      taken.push(sequence);
      expect(start(scheduler)).toMatch(/^new/);
    }
  };

  it("is taken from the organization with the most, its oldest first, until the newcomer has as many", () => {
    expect(take(full({ big: 5, small: 1 }))).toEqual(["big.0", "big.1"]);
    expect(take(full({ big: 4 }))).toEqual(["big.0", "big.1"]);
  });

  it("is counted by the weight of who has it", () => {
    expect(take(full({ big: 8 }, { big: 3 }))).toEqual(["big.0", "big.1"]);
  });

  it("is left to who has no more than another would have with it, or runs at a higher priority", () => {
    expect(take(full({ a: 1, b: 1 }))).toEqual([]);
    expect(take(full({ big: 5 }), { priority: -1 })).toEqual([]);
    expect(take(full({ big: 5 }), { organizationId: "big" })).toEqual([]);
    const scheduler = full({ big: 3 });
    offer(scheduler, "new", { organizationId: "new" });
    expect(scheduler.sharePlace(anyone, (sequence) => sequence !== "big.0")).toBe("big.1");
  });

  it("goes to whom it was given, though another had less of the device", () => {
    const scheduler = full({ big: 4 });
    offer(scheduler, "new", { organizationId: "new" });
    scheduler.charge("new", 1_000);
    expect(scheduler.sharePlace(anyone, anyone)).toBe("big.0");
    expect(start(scheduler)).toBe("new.0");
    expect(scheduler.sharePlace(anyone, anyone)).toBeUndefined();
  });

  it("that is free is taken from nobody", () => {
    const scheduler = full({ big: 5 });
    scheduler.finish("big.3");
    offer(scheduler, "new", { organizationId: "new" });
    expect(scheduler.sharePlace(anyone, anyone)).toBeUndefined();
  });
});

describe("a service tier", () => {
  const startAll = (scheduler: Scheduler<string>): string[] => {
    const started: string[] = [];
    for (;;) {
      const sequence = start(scheduler);
      if (sequence === undefined) return started;
      started.push(sequence);
    }
  };

  it("goes before a lower one, whoever had less of the device", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    offer(scheduler, "flex", { organizationId: "a", serviceTier: "flex" });
    offer(scheduler, "default", { organizationId: "b" });
    offer(scheduler, "priority", { organizationId: "c", serviceTier: "priority" });
    scheduler.charge("c", 100);
    scheduler.charge("b", 10);
    expect(startAll(scheduler)).toEqual(["priority.0", "default.0", "flex.0"]);
  });

  it("that is priority goes no further than its organization's share of the places", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 8 });
    for (let index = 0; index < 20; index += 1) {
      offer(scheduler, `greedy${index}`, { organizationId: "greedy", serviceTier: "priority" });
      offer(scheduler, `quiet${index}`, { organizationId: "quiet" });
    }
    const started = startAll(scheduler);
    expect(started.slice(0, 4).every((id) => id.startsWith("greedy"))).toBe(true);
    scheduler.charge("greedy", 1);
    // From here on the one that had less of the device is next, whatever it calls itself.
    for (let turn = 0; turn < 20; turn += 1) {
      const [first = ""] = scheduler.running;
      scheduler.finish(first);
      const next = start(scheduler) ?? "";
      scheduler.charge(next.startsWith("greedy") ? "greedy" : "quiet", 1);
    }
    const quiet = scheduler.running.filter((id) => id.startsWith("quiet")).length;
    expect(quiet).toBe(4);
  });

  it("that is priority gives a place to who has fewer, as any other", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 4 });
    offer(scheduler, "greedy", { organizationId: "greedy", serviceTier: "priority", choices: 99 });
    startAll(scheduler);
    offer(scheduler, "quiet", { organizationId: "quiet", choices: 99 });
    scheduler.charge("greedy", 1);
    expect(scheduler.sharePlace(anyone, anyone)).toBe("greedy.0");
    expect(start(scheduler)).toBe("quiet.0");
    expect(scheduler.sharePlace(anyone, anyone)).toBe("greedy.1");
    expect(start(scheduler)).toBe("quiet.1");
    expect(scheduler.sharePlace(anyone, anyone)).toBeUndefined();
  });

  it("gives its place to a higher one of its own organization, or of one that has no more", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 3 });
    offer(scheduler, "flex", { organizationId: "a", serviceTier: "flex", choices: 2 });
    offer(scheduler, "own", { organizationId: "a" });
    startAll(scheduler);
    offer(scheduler, "other", { organizationId: "b", serviceTier: "flex" });
    expect(scheduler.sharePlace(anyone, anyone)).toBe("flex.0");
    expect(start(scheduler)).toBe("other.0");
    offer(scheduler, "urgent", { organizationId: "a", serviceTier: "priority" });
    expect(scheduler.sharePlace(anyone, anyone)).toBe("flex.1");
    expect(start(scheduler)).toBe("urgent.0");
    expect(scheduler.sharePlace(anyone, anyone)).toBeUndefined();
  });

  it("that is flex takes no place of a higher one, however many another organization has", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 3 });
    offer(scheduler, "big", { organizationId: "big", choices: 3 });
    startAll(scheduler);
    offer(scheduler, "flex", { organizationId: "small", serviceTier: "flex" });
    expect(scheduler.sharePlace(anyone, anyone)).toBeUndefined();
  });

  it("whose turn it is holds up nobody who may take a place", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 2 });
    offer(scheduler, "flex", { organizationId: "crowd", serviceTier: "flex", choices: 9 });
    for (let index = 0; index < MAX_PASSED; index += 1) {
      offer(scheduler, `passed${index}`, { organizationId: "crowd" });
      const sequence = start(scheduler) ?? "";
      expect(sequence).toBe(`passed${index}.0`);
      if (index < MAX_PASSED - 2) scheduler.remove(`passed${index}`);
    }
    scheduler.charge("crowd", 10);
    offer(scheduler, "quiet", { organizationId: "quiet" });
    expect(scheduler.sharePlace(anyone, anyone)).toBe(`passed${MAX_PASSED - 2}.0`);
    expect(start(scheduler)).toBe("quiet.0");
    scheduler.remove("quiet");
    expect(start(scheduler)).toBe("flex.0");
  });

  it("gives way first when memory ends", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    offer(scheduler, "flex", { serviceTier: "flex" });
    startAll(scheduler);
    offer(scheduler, "low", { priority: -5 });
    offer(scheduler, "priority", { serviceTier: "priority" });
    startAll(scheduler);
    const victims: string[] = [];
    for (let victim = scheduler.findVictim(() => 1); victim !== undefined;) {
      victims.push(victim);
      scheduler.finish(victim);
      victim = scheduler.findVictim(() => 1);
    }
    expect(victims).toEqual(["flex.0", "low.0", "priority.0"]);
  });

  it("waits for no more than so many starts of higher ones, whatever comes", () => {
    const arrival = fc.record({
      organizationId: fc.constantFrom("x", "y", "z"),
      serviceTier: fc.constantFrom(...SERVICE_TIERS),
    });
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 40, maxLength: 80 }), (arrivals) => {
        const scheduler = new Scheduler<string>({ maxRunning: 2 });
        const tiers = new Map<string, ServiceTier>();
        const waiting: Record<ServiceTier, number> = { flex: 0, default: 0, priority: 0 };
        const passed: Record<ServiceTier, number> = { flex: 0, default: 0, priority: 0 };
        for (const [index, given] of arrivals.entries()) {
          offer(scheduler, `r${index}`, given);
          tiers.set(`r${index}.0`, given.serviceTier);
          waiting[given.serviceTier] += 1;
          if (index % 3 === 0) continue;
          const [first] = scheduler.running;
          if (first !== undefined) {
            scheduler.finish(first);
            scheduler.remove(first.split(".")[0] ?? "");
          }
          const started = tiers.get(start(scheduler) ?? "");
          if (started === undefined) continue;
          scheduler.charge(given.organizationId, 1);
          waiting[started] -= 1;
          for (const tier of SERVICE_TIERS) {
            const isPassed = tier !== started && waiting[tier] > 0;
            passed[tier] = isPassed ? passed[tier] + 1 : 0;
          }
          // Two lower tiers may both have waited for as long; then one is first.
          expect(passed.flex).toBeLessThanOrEqual(2 * (MAX_PASSED + 1));
          expect(passed.default).toBeLessThanOrEqual(2 * (MAX_PASSED + 1));
        }
      }),
    );
  });
});
