/** Who gives memory back when it ends: shares of organizations first, then service tiers. */
import { describe, expect, it } from "vitest";

import { Scheduler } from "../../../gpu-worker/src/scheduling/scheduler.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";

const anyone = () => true;

interface Offer {
  readonly organizationId: string;
  readonly serviceTier?: ServiceTier;
  readonly choices?: number;
}

function start(scheduler: Scheduler<string>, requestId: string, offer: Offer): void {
  const { organizationId, serviceTier = "default", choices = 1 } = offer;
  const sequences = Array.from({ length: choices }, (_, index) => `${requestId}.${index}`);
  const terms = { priority: 0, deadlineTickMs: Infinity };
  scheduler.offer({ requestId, organizationId, serviceTier, ...terms, sequences });
  for (const _ of sequences) scheduler.startNext(anyone, anyone);
}

describe("a sequence of a request", () => {
  it("that is priority keeps no memory beyond its organization's share by that", () => {
    const scheduler = new Scheduler<string>({ maxRunning: 9 });
    start(scheduler, "quiet", { organizationId: "quiet" });
    start(scheduler, "own", { organizationId: "crowd" });
    start(scheduler, "crowd", { organizationId: "crowd", serviceTier: "priority", choices: 3 });
    // As if all of it were `default`: the youngest goes, and of one organization the lowest tier.
    expect(scheduler.findVictim(() => 100)).toBe("own.0");
    scheduler.finish("own.0");
    expect(scheduler.findVictim(() => 100)).toBe("crowd.2");
    // Within its share it is heard.
    expect(scheduler.findVictim((sequence) => (sequence === "quiet.0" ? 900 : 100))).toBe(
      "quiet.0",
    );
  });
});
