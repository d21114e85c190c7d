import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Scheduler } from "../../../gpu-worker/src/engine/scheduler.ts";

const LATER_MS = 1_000_000;
const offer = (
  scheduler: Scheduler<string>,
  requestId: string,
  choices = 1,
  deadlineMs = LATER_MS,
) =>
  scheduler.offer({
    requestId,
    deadlineMs,
    sequences: Array.from({ length: choices }, (_, index) => `${requestId}.${index}`),
  });

describe("Scheduler", () => {
  it("gives running sequences their turns one after the other", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 3, maxWaiting: 3 });
    offer(scheduler, "a", 2);
    offer(scheduler, "b");
    const turns = Array.from({ length: 6 }, () => scheduler.next());
    expect(turns).toEqual(["a.0", "a.1", "b.0", "a.0", "a.1", "b.0"]);
  });

  it("refuses a request when the queue is full, and takes one again when a place is free", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 1, maxWaiting: 1 });
    expect([offer(scheduler, "a"), offer(scheduler, "b"), offer(scheduler, "c")]).toEqual([
      true,
      true,
      false,
    ]);
    scheduler.remove("a");
    expect(offer(scheduler, "c")).toBe(true);
    expect(scheduler.next()).toBe("b.0");
  });

  it("takes what can start at once even without a queue", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 2, maxWaiting: 0 });
    expect([offer(scheduler, "a", 3), offer(scheduler, "b")]).toEqual([true, false]);
  });

  it("finds waiting and running requests whose deadline has passed", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 1, maxWaiting: 2 });
    offer(scheduler, "runs", 1, 100);
    offer(scheduler, "waits", 1, 50);
    offer(scheduler, "has time", 1, 500);
    expect(scheduler.findExpired(49)).toEqual([]);
    expect(scheduler.findExpired(50)).toEqual(["waits"]);
    expect(scheduler.findExpired(100)).toEqual(["runs", "waits"]);
  });

  it("keeps its bounds, loses nothing and starves no one, whatever happens", () => {
    const action = fc.oneof(
      fc.record({ do: fc.constant("offer" as const), choices: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ do: fc.constant("finish" as const), choices: fc.constant(0) }),
      fc.record({ do: fc.constant("remove" as const), choices: fc.nat({ max: 20 }) }),
      fc.record({ do: fc.constant("next" as const), choices: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
        const scheduler = new Scheduler<string>({ maxRunning: 3, maxWaiting: 2 });
        const alive = new Map<string, Set<string>>();
        for (const [step, { do: kind, choices }] of actions.entries()) {
          if (kind === "offer" && offer(scheduler, `r${step}`, choices)) {
            const ids = Array.from({ length: choices }, (_, index) => `r${step}.${index}`);
            alive.set(`r${step}`, new Set(ids));
          }
          if (kind === "remove") {
            const victim = [...alive.keys()][choices];
            if (victim !== undefined) {
              scheduler.remove(victim);
              alive.delete(victim);
            }
          }
          if (kind === "finish") {
            const sequence = scheduler.next();
            if (sequence !== undefined) {
              scheduler.finish(sequence);
              alive.get(sequence.split(".")[0] ?? "")?.delete(sequence);
            }
          }
          if (kind === "next") scheduler.next();
          const left = [...alive.values()].reduce((sum, ids) => sum + ids.size, 0);
          expect(scheduler.runningCount).toBe(Math.min(3, left));
          expect(scheduler.waitingCount).toBeLessThanOrEqual(2);
        }
        const turns = new Set(
          Array.from({ length: scheduler.runningCount }, () => scheduler.next()),
        );
        expect(turns.size).toBe(scheduler.runningCount);
      }),
      { numRuns: 2_000 },
    );
  });
});
