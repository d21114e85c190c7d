import { beforeEach, describe, expect, it } from "vitest";

import { WaitingList } from "../../../gpu-worker/src/engine-client/waiting-list.ts";
import type { Refusal } from "../../../gpu-worker/src/protocol/refusal.ts";
import type { ServiceTier } from "../../../src/contract/service-tiers.ts";

const RUNNING = 2;
const LIMITS = { maxRunning: RUNNING, maxWaiting: 3, maxWaitingBytes: 1_000 };

let list: WaitingList;
let last: number;
const gone = new Map<string, Refusal>();

beforeEach(() => {
  list = new WaitingList(LIMITS);
  last = 0;
  gone.clear();
});

function enter(organizationId: string, serviceTier: ServiceTier = "default") {
  last += 1;
  const id = `${organizationId}${last}`;
  const guest = { id, organizationId, serviceTier, priority: 0, bytes: 1 };
  return list.enter(guest, RUNNING, (refusal) => gone.set(id, refusal));
}

describe("whoever is turned away", () => {
  it("is asked to come later the more of its organization's were, and no other organization is", () => {
    for (let index = 0; index < 3; index += 1) enter("a");
    const waits = Array.from({ length: 4 }, () => enter("a")?.retryAfterMs ?? 0);
    expect(waits).toEqual(waits.map((_, index) => (index + 1) * (waits[0] ?? 0)));
    expect(enter("b")).toBeUndefined();
    expect(gone.get("a3")?.retryAfterMs).toBe(5 * (waits[0] ?? 0));
    expect(enter("b")?.retryAfterMs).toBe(waits[0]);
  });

  it("is asked to come sooner again as those of its organization begin", () => {
    for (let index = 0; index < 3; index += 1) enter("a");
    const [first, second] = [enter("a")?.retryAfterMs ?? 0, enter("a")?.retryAfterMs];
    expect(second).toBe(2 * first);
    for (const id of ["a1", "a2"]) list.begin(id, false);
    enter("a");
    enter("a");
    expect(enter("a")?.retryAfterMs).toBe(first);
  });

  it("is never told to wait for more than a minute", () => {
    for (let index = 0; index < 3; index += 1) enter("a");
    const waits = Array.from({ length: 500 }, () => enter("a")?.retryAfterMs ?? 0);
    expect(Math.max(...waits)).toBe(60_000);
  });

  it("is told so before its body is read, by organization, tier and size", () => {
    for (let index = 0; index < 3; index += 1) enter("a");
    const head = { organizationId: "a", serviceTier: "default", bytes: 1 } as const;
    expect(list.findRefusal(head, RUNNING)).toMatchObject({ code: "no_capacity" });
    expect(list.findRefusal({ ...head, organizationId: "b" }, RUNNING)).toBeUndefined();
    expect(list.findRefusal({ ...head, serviceTier: "priority" }, RUNNING)).toBeUndefined();
    expect(list.findRefusal({ ...head, serviceTier: "flex" }, RUNNING)?.message).toBe(
      "all places to wait in are taken at service_tier flex, and the request's organization has its share of them",
    );
    // Whoever asks takes no place.
    expect(list.count).toBe(3);
  });
});

describe("tasks that lie here", () => {
  it("are told of by model and organization, with what one took, the longest lines first", () => {
    const wide = new WaitingList({ maxRunning: 1, maxWaiting: 100, maxWaitingBytes: 1_000 });
    const give = (organizationId: string, taskModel: string | undefined, count: number) => {
      for (let at = 0; at < count; at += 1)
        wide.enter(
          {
            id: `${organizationId}${taskModel}${at}`,
            organizationId,
            serviceTier: "default",
            priority: 0,
            bytes: 1,
            ...(taskModel !== undefined && { taskModel }),
          },
          1,
          () => undefined,
        );
    };
    give("a", "m", 5);
    give("b", "m", 2);
    give("a", "n", 3);
    give("a", undefined, 9);
    wide.recordTask("m", 100);
    wide.recordTask("m", 200);
    expect(wide.taskQueues(2)).toEqual([
      { model: "m", runMs: 120, waiting: [{ organizationId: "a", count: 5 }] },
      { model: "n", runMs: null, waiting: [{ organizationId: "a", count: 3 }] },
    ]);
    // Its rows lie here until the last has run.
    wide.begin("am0", true);
    expect(wide.taskQueues(64)[0]?.waiting).toEqual([
      { organizationId: "a", count: 5 },
      { organizationId: "b", count: 2 },
    ]);
    wide.leave("am0");
    expect(wide.taskQueues(64)[0]?.waiting[0]).toEqual({ organizationId: "a", count: 4 });
  });
});

describe("a copy that nobody waits for", () => {
  const copy = (running: number) => {
    last += 1;
    const head = { organizationId: "shadow", serviceTier: "flex", bytes: 1 } as const;
    const refusal = list.findRefusal(head, running);
    const guest = { ...head, id: `copy${last}`, priority: -100 };
    const entered = list.enter(guest, running, (full) => gone.set(guest.id, full));
    expect(entered?.code).toBe(refusal?.code);
    return entered?.code;
  };

  it("is taken where nobody waits and no more than half of the places are taken, and gives way", () => {
    expect(copy(RUNNING)).toBe("no_capacity");
    expect(copy(1)).toBeUndefined();
    expect(copy(0)).toBe("no_capacity");
    for (const organizationId of ["a", "b", "c"]) expect(enter(organizationId)).toBeUndefined();
    expect([...gone.keys()]).toEqual(["copy2"]);
    expect(copy(0)).toBe("no_capacity");
  });
});
