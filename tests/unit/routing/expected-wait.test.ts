/**
 * What the edge expects of a worker's queue is held against the worker's own rules: its waiting
 * room and its scheduler.
 */
import { describe, expect, it } from "vitest";

import { WaitingRoom } from "../../../gpu-worker/src/engine-client/waiting-room.ts";
import { Scheduler } from "../../../gpu-worker/src/scheduling/scheduler.ts";
import type { WaitingRequests } from "../../../src/contract/pool.ts";
import { SERVICE_TIERS } from "../../../src/contract/service-tiers.ts";
import {
  aheadOf,
  crowdOf,
  isInTime,
  outlookOf,
  queueOf,
  taskLineOf,
  taskOutlookOf,
  type Outlook,
  type Queue,
} from "../../../src/routing/expected-wait.ts";
import type { Owner } from "../../../src/routing/health.ts";
import { fc } from "../../support/random.ts";

const NOTHING_SINCE = { waiting: [], begun: 0 };
const PATIENCE = { longestWaitMs: 60_000, leftMs: 600_000 };
const ORGANIZATIONS = ["a", "b", "c", "d", "e"];
/** One place that is taken, and a second for each. */
const BUSY = { running: 1, maxRunning: 1, maxWaiting: null };

const anyCounts = fc.record({
  flex: fc.nat(40),
  default: fc.nat(40),
  priority: fc.nat(40),
});
const anyWaiting = fc
  .array(anyCounts, { maxLength: ORGANIZATIONS.length })
  .map((all) => all.map((counts, at) => ({ organizationId: ORGANIZATIONS[at] ?? "", ...counts })));
const anyTier = fc.constantFrom(...SERVICE_TIERS);

function queueFor(
  waiting: readonly WaitingRequests[],
  { maxWaiting = null as number | null, ageMs = 0, unknown = 0 } = {},
): Queue {
  const queued = waiting.reduce((sum, { flex, default: usual, priority }) => {
    return sum + flex + usual + priority;
  }, unknown);
  const figures = { ...BUSY, maxWaiting, queued, waiting: [...waiting] };
  return queueOf(figures, NOTHING_SINCE, { serviceMs: 1_000, ageMs });
}

const outlook = (queue: Queue, who: Owner): Outlook => outlookOf(queue, who, 0);

describe("the wait that is expected at a worker", () => {
  it("is that of its scheduler: as much of each other organization as one's own, and one more", () => {
    const order = fc.array(
      fc.record({
        organizationId: fc.constantFrom(...ORGANIZATIONS),
        serviceTier: fc.constantFrom("flex" as const, "default" as const),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(order, fc.constantFrom("flex" as const, "default" as const), (guests, tier) => {
        const waiting = countAll(guests);
        const who: Owner = { organizationId: "a", serviceTier: tier };
        const ahead = aheadOf(queueFor(waiting), who);
        const begun = startsBefore(guests, who);
        // After eight starts that passed it by, a lower tier has a turn.
        expect(begun).toBeLessThanOrEqual(ahead + Math.ceil((ahead + 1) / 8));
        if (tier === "default") expect(begun).toBeGreaterThanOrEqual(ahead - waiting.length);
      }),
    );
  });

  it("grows with what its own organization has waiting, and not with another's queue beyond that", () => {
    fc.assert(
      fc.property(anyWaiting, anyTier, fc.nat(1_000), (waiting, serviceTier, more) => {
        const who = { organizationId: "a", serviceTier };
        const own = waiting.find(({ organizationId }) => organizationId === "a");
        const [other] = waiting.filter(({ organizationId }) => organizationId !== "a");
        const ahead = aheadOf(queueFor(waiting), who);
        const grown = (of: WaitingRequests | undefined) =>
          aheadOf(
            queueFor(
              waiting.map((one) =>
                one === of ? { ...one, [serviceTier]: one[serviceTier] + more } : one,
              ),
            ),
            who,
          );
        if (own !== undefined) expect(grown(own)).toBeGreaterThanOrEqual(ahead + more);
        const most = own === undefined ? 0 : own.flex + own.default + own.priority;
        expect(grown(other)).toBeLessThanOrEqual(ahead + most + 1);
      }),
    );
  });

  it("is never less at a lower tier, so flex is refused first and priority last", () => {
    fc.assert(
      fc.property(
        anyWaiting,
        fc.nat(50),
        fc.option(fc.nat(200)),
        (waiting, unknown, maxWaiting) => {
          const queue = queueFor(waiting, { maxWaiting, unknown });
          const looks = SERVICE_TIERS.map((serviceTier) =>
            outlook(queue, { organizationId: "a", serviceTier }),
          );
          const waits = looks.map(({ waitMs }) => waitMs);
          expect(waits).toEqual(waits.toSorted((a, b) => b - a));
          const inTime = looks.map((one) => isInTime(one, { ...PATIENCE, longestWaitMs: 30_000 }));
          expect(inTime).toEqual(inTime.toSorted((a, b) => Number(a) - Number(b)));
        },
      ),
    );
  });

  it("refuses nobody who has nothing waiting, whatever others have; flex alone", () => {
    fc.assert(
      fc.property(anyWaiting, anyTier, fc.nat(100), (waiting, serviceTier, maxWaiting) => {
        const others = waiting.filter(({ organizationId }) => organizationId !== "a");
        const queue = queueFor(others, { maxWaiting, unknown: 1_000 });
        const look = outlook(queue, { organizationId: "a", serviceTier });
        const isTaken = isInTime(look, { longestWaitMs: 1, leftMs: 1 });
        if (serviceTier !== "flex") expect(isTaken).toBe(true);
      }),
    );
    const queue = queueFor([{ organizationId: "b", flex: 0, default: 9, priority: 0 }]);
    const flex = outlook(queue, { organizationId: "a", serviceTier: "flex" });
    expect(isInTime(flex, { longestWaitMs: 1, leftMs: 1 })).toBe(false);
  });

  it("is over by the time that the figures are old, and none while places are free", () => {
    const waiting = [{ organizationId: "a", flex: 0, default: 9, priority: 0 }];
    const who = { organizationId: "a", serviceTier: "default" } as const;
    expect(outlook(queueFor(waiting), who).waitMs).toBe(10_000);
    expect(outlook(queueFor(waiting, { ageMs: 4_000 }), who).waitMs).toBe(6_000);
    expect(outlook(queueFor(waiting, { ageMs: 60_000 }), who).waitMs).toBe(0);
    const free = { ...BUSY, maxRunning: 4, queued: 0, waiting: [] };
    const since = { waiting: [who, who], begun: 0 };
    expect(outlook(queueOf(free, since, { serviceMs: 4_000, ageMs: 0 }), who).waitMs).toBe(0);
    const begun = { waiting: [who, who], begun: 1 };
    const late = queueOf(free, begun, { serviceMs: 4_000, ageMs: 0 });
    expect(outlook(late, who).waitMs).toBe(1_000);
  });
});

describe("the places to wait in", () => {
  it("are thought to be taken only where the worker would turn the request away", () => {
    const guest = fc.record({
      organizationId: fc.constantFrom(...ORGANIZATIONS),
      serviceTier: anyTier,
      free: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(guest, { maxLength: 40 }), guest, (guests, { free, ...who }) => {
        const room = new WaitingRoom({ maxWaiting: 8, maxWaitingBytes: 1e9 });
        for (const [at, { free: places, ...one }] of guests.entries())
          room.enter({ ...one, id: String(at), priority: 0, bytes: 1 }, places);
        const queue = queueOf(
          {
            queued: room.count,
            running: 4 - free,
            maxRunning: 4,
            waiting: room.countsOf(64),
            maxWaiting: 8,
          },
          NOTHING_SINCE,
          { serviceMs: 1_000, ageMs: 0 },
        );
        const { isFull, isFirst } = outlook(queue, who);
        const isClosed = room.isClosedTo({ ...who, priority: 0, bytes: 1 }, free);
        if (isFull && !isFirst) expect(isClosed).toBe(true);
        if (room.count <= 8 + free) expect(isFull && !isFirst).toBe(isClosed);
      }),
    );
  });

  it("are thought to be free again as time passes, so that what is refused is the excess alone", () => {
    const waiting = [{ organizationId: "a", flex: 0, default: 8, priority: 0 }];
    const who = { organizationId: "a", serviceTier: "default" } as const;
    expect(outlook(queueFor(waiting, { maxWaiting: 8 }), who).isFull).toBe(true);
    expect(outlook(queueFor(waiting, { maxWaiting: 8, ageMs: 1_500 }), who).isFull).toBe(false);
  });
});

describe("a crowd", () => {
  const look = (fields: Partial<Outlook> = {}): Outlook => ({
    waitMs: 90_000,
    prefillMs: 0,
    isIdle: false,
    isFull: false,
    isFirst: false,
    startMs: 1_000,
    sharers: 1,
    ...fields,
  });

  it("is none while one worker begins in time, nor where nothing is known", () => {
    expect(crowdOf([], PATIENCE)).toBeNull();
    expect(crowdOf([look(), look({ waitMs: 60_000 })], PATIENCE)).toBeNull();
    expect(crowdOf([look({ isFirst: true })], PATIENCE)).toBeNull();
    // A prompt that takes longer than there is time is not late for want of room.
    expect(crowdOf([look({ waitMs: 0, prefillMs: 1e9 })], PATIENCE)).toBeNull();
  });

  it("is over when the soonest has time again, and begins as many in a second as all do", () => {
    const crowd = crowdOf([look(), look({ waitMs: 75_000, sharers: 3 })], PATIENCE);
    expect(crowd).toEqual({ backInMs: 15_000, everyMs: 1_500 });
    expect(crowdOf([look({ waitMs: 5, isFull: true })], PATIENCE)?.backInMs).toBe(1_000);
    // A deadline that is near.
    const soon = { longestWaitMs: 60_000, leftMs: 20_000 };
    expect(crowdOf([look({ waitMs: 30_000, prefillMs: 5_000 })], soon)?.backInMs).toBe(15_000);
  });
});

function countAll(guests: readonly Owner[]): WaitingRequests[] {
  const room = new WaitingRoom({ maxWaiting: 1e6, maxWaitingBytes: 1e9 });
  for (const [at, guest] of guests.entries())
    room.enter({ ...guest, id: String(at), priority: 0, bytes: 1 }, 0);
  return room.countsOf(64);
}

/** How many a worker with one place begins before one that comes after all of them. */
function startsBefore(guests: readonly Owner[], who: Owner): number {
  const scheduler = new Scheduler<string>({ maxRunning: 1 });
  const owners = new Map([...guests, who].map((owner, at) => [String(at), owner]));
  for (const [id, { organizationId, serviceTier }] of owners)
    scheduler.offer({
      requestId: id,
      organizationId,
      serviceTier,
      priority: 0,
      deadlineTickMs: 1,
      sequences: [id],
    });
  for (let begun = 0; ; begun += 1) {
    const id = scheduler.startNext(
      () => true,
      () => true,
    );
    if (id === undefined) throw new Error("it never began");
    if (id === String(guests.length)) return begun;
    scheduler.charge(owners.get(id)?.organizationId ?? "", 1);
    scheduler.remove(id);
  }
}

describe("the wait that is expected of a task", () => {
  const RUN_MS = 2_000;
  const lineOf = (counts: Readonly<Record<string, number>>, runMs: number | null = RUN_MS) =>
    taskLineOf(
      {
        taskQueues: [
          { model: "other", runMs: 9e6, waiting: [{ organizationId: "a", count: 9 }] },
          {
            model: "m",
            runMs,
            waiting: Object.entries(counts).map(([organizationId, count]) => ({
              organizationId,
              count,
            })),
          },
        ],
      },
      "m",
    );
  const roomOf = (counts: Readonly<Record<string, number>>, maxWaiting: number | null = null) =>
    queueFor(
      Object.entries(counts).map(([organizationId, count]) => ({
        organizationId,
        flex: 0,
        default: count,
        priority: 0,
      })),
      { maxWaiting },
    );
  const waitOf = (counts: Readonly<Record<string, number>>, who = "a") =>
    taskOutlookOf(roomOf(counts), lineOf(counts), who).waitMs / RUN_MS;

  it("is what waits of its model: of its own organization all, of each other as much and one more", () => {
    expect(waitOf({})).toBe(0);
    expect(waitOf({ a: 3 })).toBe(3);
    expect(waitOf({ b: 40, c: 2 })).toBe(2);
    expect(waitOf({ a: 3, b: 40, c: 2 })).toBe(3 + 4 + 2);
  });

  it("is nothing where nobody knows how long one takes, or none of the model waits", () => {
    const room = roomOf({ a: 50 });
    expect(taskOutlookOf(room, lineOf({ a: 50 }, null), "a").waitMs).toBe(0);
    expect(taskOutlookOf(room, taskLineOf({ taskQueues: [] }, "m"), "a").waitMs).toBe(0);
  });

  it("refuses whoever fills the line or the room, and nobody for another's", () => {
    const counts = { a: 60 };
    const crowd = (who: string, maxWaiting: number | null = null) =>
      crowdOf([taskOutlookOf(roomOf(counts, maxWaiting), lineOf(counts), who)], PATIENCE);
    expect(crowd("a")).toMatchObject({ backInMs: 60_000, everyMs: RUN_MS });
    expect(crowd("b")).toBeNull();
    // A place in the room comes free in a second.
    expect(crowd("a", 60)).toMatchObject({ everyMs: 1_000 });
    expect(crowd("b", 60)).toBeNull();
  });
});
