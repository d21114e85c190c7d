import { describe, expect, it } from "vitest";

import { Scheduler } from "../../../gpu-worker/src/scheduling/scheduler.ts";

const anyone = () => true;

const offer = (scheduler: Scheduler<string>, requestId: string, isCopy = false) =>
  scheduler.offer({
    requestId,
    organizationId: isCopy ? "shadow" : "one",
    serviceTier: isCopy ? "flex" : "default",
    priority: isCopy ? -100 : 0,
    deadlineTickMs: 1_000_000,
    sequences: [requestId],
  });

const start = (scheduler: Scheduler<string>) => scheduler.startNext(anyone, anyone);

describe("a copy that nobody waits for", () => {
  it("gives its place to whoever is next, however many places that organization has", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 3 });
    offer(scheduler, "copy", true);
    expect(start(scheduler)).toBe("copy");
    for (const id of ["a", "b", "c"]) offer(scheduler, id);
    expect([start(scheduler), start(scheduler)]).toEqual(["a", "b"]);
    expect(scheduler.sharePlace(anyone, anyone)).toBe("copy");
    expect(start(scheduler)).toBe("c");
  });

  it("has nobody begin behind others for having been alone with it", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    offer(scheduler, "copy", true);
    scheduler.charge("shadow", 50);
    offer(scheduler, "a");
    scheduler.charge("one", 1);
    scheduler.offer({
      requestId: "b",
      organizationId: "two",
      serviceTier: "default",
      priority: 0,
      deadlineTickMs: 1_000_000,
      sequences: ["b"],
    });
    expect([start(scheduler), start(scheduler), start(scheduler)]).toEqual(["a", "b", "copy"]);
  });
});
