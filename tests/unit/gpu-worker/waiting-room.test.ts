import { describe, expect, it } from "vitest";

import { type Guest, WaitingRoom } from "../../../gpu-worker/src/engine-client/waiting-room.ts";
import { rankOf, SERVICE_TIERS, type ServiceTier } from "../../../src/contract/service-tiers.ts";
import { fc, runs } from "../../support/random.ts";

const ORGANIZATIONS = ["a", "b", "c", "d", "e"];
const LIMITS = { maxWaiting: 6, maxWaitingBytes: 60 };

interface Given {
  readonly serviceTier?: ServiceTier;
  readonly priority?: number;
  readonly bytes?: number;
  readonly free?: number;
}

/** A room, and what a reader of its answers knows of it. */
class Visit {
  readonly room = new WaitingRoom(LIMITS);
  readonly guests = new Map<string, Guest & { isFixed: boolean }>();
  #last = 0;
  /** The id of who came last. */
  last = "";

  enter(organizationId: string, given: Given = {}) {
    this.#last += 1;
    const { serviceTier = "default", priority = 0, bytes = 1, free = 0 } = given;
    const id = `${organizationId}${this.#last}`;
    this.last = id;
    const guest = { id, organizationId, serviceTier, priority, bytes };
    const entry = this.room.enter(guest, free);
    if (entry.isTaken) {
      for (const id of entry.displaced) this.guests.delete(id);
      this.guests.set(guest.id, { ...guest, isFixed: false });
    }
    return entry;
  }

  of(organizationId: string) {
    return [...this.guests.values()].filter((guest) => guest.organizationId === organizationId);
  }

  shareOf(guests: readonly Guest[], free: number): number {
    const share = guests.length / (LIMITS.maxWaiting + free);
    return Math.max(share, bytesOf(guests) / LIMITS.maxWaitingBytes);
  }

  /** The newest of the lowest tier and priority that an organization has waiting. */
  findFirstToGo(organizationId: string): Guest | undefined {
    const movable = this.of(organizationId).filter(({ isFixed }) => !isFixed);
    const rankOfGuest = ({ serviceTier, priority }: Guest) => 100 * rankOf(serviceTier) + priority;
    const lowest = Math.min(...movable.map(rankOfGuest));
    return movable.findLast((guest) => rankOfGuest(guest) === lowest);
  }
}

const bytesOf = (guests: readonly Guest[]) => guests.reduce((sum, { bytes }) => sum + bytes, 0);
const counts = (visit: Visit) => ORGANIZATIONS.map((id) => visit.of(id).length);

describe("the waiting room", () => {
  it("has the heaviest organization's newest give way to one that has less", () => {
    const visit = new Visit();
    for (let index = 0; index < 6; index += 1) visit.enter("a");
    expect(visit.enter("a")).toEqual({ isTaken: false });
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: ["a6"] });
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: ["a5"] });
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: ["a4"] });
    expect(visit.enter("b")).toEqual({ isTaken: false });
    expect(visit.enter("c")).toEqual({ isTaken: true, displaced: ["b10"] });
  });

  it("has the next organization give way where the heaviest has one large request", () => {
    const visit = new Visit();
    visit.enter("a", { bytes: 36, free: 10 });
    for (let index = 0; index < 3; index += 1) visit.enter("b", { bytes: 7, free: 10 });
    visit.enter("c", { bytes: 2, free: 10 });
    expect(visit.enter("c", { bytes: 2, free: 10 })).toEqual({ isTaken: true, displaced: ["b4"] });
  });

  it("has those of lower priority give way first", () => {
    const visit = new Visit();
    visit.enter("a", { priority: -5 });
    for (let index = 0; index < 5; index += 1) visit.enter("a");
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: ["a1"] });
  });

  it("has the lowest tier's newest of an organization go, for its own and for others", () => {
    const visit = new Visit();
    for (const serviceTier of [
      "flex",
      "priority",
      "flex",
      "default",
      "default",
      "default",
    ] as const)
      visit.enter("a", { serviceTier });
    expect(visit.enter("b", { serviceTier: "flex" })).toEqual({ isTaken: true, displaced: ["a3"] });
    expect(visit.enter("a", { serviceTier: "flex" })).toEqual({ isTaken: false });
    expect(visit.enter("a")).toEqual({ isTaken: true, displaced: ["a1"] });
    expect(visit.enter("a")).toEqual({ isTaken: false });
    expect(visit.enter("a", { serviceTier: "priority" })).toEqual({
      isTaken: true,
      displaced: ["a9"],
    });
  });

  it("has a lower tier go for one of an organization that has as much, and never for one that has more", () => {
    const visit = new Visit();
    for (let index = 0; index < 3; index += 1) {
      visit.enter("a", { serviceTier: "flex" });
      visit.enter("b");
    }
    // a has 3, as b has: b would have 4.
    expect(visit.enter("b", { serviceTier: "priority" })).toEqual({
      isTaken: true,
      displaced: ["b6"],
    });
    visit.room.leave("b4");
    visit.enter("c");
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: ["a5"] });
  });

  it("refuses flex of an organization that has nothing here, where all others have one", () => {
    const visit = new Visit();
    for (const id of ["a", "b", "c", "d", "e", "f"]) visit.enter(id);
    expect(visit.enter("g", { serviceTier: "flex" })).toEqual({ isTaken: false });
    expect(visit.enter("g")).toEqual({ isTaken: true, displaced: [] });
  });

  it("gives a neighbour its share, whoever calls everything priority", () => {
    const visit = new Visit();
    for (let index = 0; index < 50; index += 1) visit.enter("a", { serviceTier: "priority" });
    for (let index = 0; index < 3; index += 1)
      expect(visit.enter("b")).toMatchObject({ isTaken: true });
    for (let index = 0; index < 50; index += 1)
      expect(visit.enter("a", { serviceTier: "priority" })).toEqual({ isTaken: false });
    expect(visit.of("b")).toHaveLength(3);
  });

  it("never moves what has begun, and counts it", () => {
    const visit = new Visit();
    for (let index = 0; index < 6; index += 1) visit.enter("a");
    for (const id of ["a6", "a5", "a4"]) visit.room.fix(id);
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: ["a3"] });
    visit.room.leave("a6");
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: [] });
  });

  it("shares memory as it shares places", () => {
    const visit = new Visit();
    visit.enter("a", { bytes: 30 });
    visit.enter("a", { bytes: 30 });
    expect(visit.enter("b", { bytes: 20 })).toEqual({ isTaken: true, displaced: ["a2"] });
    expect(visit.enter("b", { bytes: 20 })).toEqual({ isTaken: false });
    visit.room.resize("a1", 10);
    expect(visit.enter("b", { bytes: 20 })).toEqual({ isTaken: true, displaced: [] });
  });

  it("takes as many more as can begin at once", () => {
    const visit = new Visit();
    for (let index = 0; index < 8; index += 1) {
      expect(visit.enter("a", { free: 2 })).toEqual({ isTaken: true, displaced: [] });
    }
    expect(visit.enter("a", { free: 2 })).toEqual({ isTaken: false });
  });

  it("gives organizations that want more the same, whatever their order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...ORGANIZATIONS.slice(0, 4)), { minLength: 1, maxLength: 40 }),
        (order) => {
          const visit = new Visit();
          const wanting = [...new Set(order)];
          for (const id of order) visit.enter(id);
          // All of them go on wanting.
          for (let round = 0; round < LIMITS.maxWaiting; round += 1) {
            for (const id of wanting) visit.enter(id);
          }
          const shares = wanting.map((id) => visit.of(id).length);
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
          expect(visit.guests.size).toBe(Math.max(LIMITS.maxWaiting, wanting.length));
        },
      ),
    );
  });

  it("lets in whoever has nothing here, and refuses nobody who has less than others by more than a request", () => {
    const step = fc.record({
      does: fc.constantFrom("enter", "enter", "enter", "enter", "leave", "fix", "resize"),
      organizationId: fc.constantFrom(...ORGANIZATIONS),
      serviceTier: fc.constantFrom(...SERVICE_TIERS),
      priority: fc.integer({ min: -2, max: 0 }),
      bytes: fc.integer({ min: 1, max: 40 }),
      free: fc.integer({ min: 0, max: 2 }),
      pick: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const visit = new Visit();
        for (const { does, organizationId, serviceTier, priority, bytes, free, pick } of steps) {
          const some = [...visit.guests.values()][pick % Math.max(1, visit.guests.size)];
          if (does === "enter") {
            const before = [...visit.guests.values()];
            const own = visit.of(organizationId);
            const isClosed = visit.room.isClosedTo(
              { organizationId, serviceTier, priority, bytes },
              free,
            );
            const entry = visit.enter(organizationId, { serviceTier, priority, bytes, free });
            expect(isClosed).toBe(!entry.isTaken);
            if (own.length === 0 && serviceTier !== "flex") expect(entry.isTaken).toBe(true);
            if (entry.isTaken) {
              for (const id of entry.displaced) {
                const gone = before.find((guest) => guest.id === id);
                if (gone === undefined) throw new Error(`${id} was not there`);
                expect(gone.isFixed).toBe(false);
                const isLower = rankOf(gone.serviceTier) < rankOf(serviceTier);
                if (gone.organizationId === organizationId) expect(isLower).toBe(true);
                else {
                  // Whoever gave way still has at least as much as whom it gave way to; or had as
                  // much, of a lower tier.
                  const isOwn = (guest: Guest) => guest.organizationId === gone.organizationId;
                  const kept = isLower ? before.filter(isOwn) : visit.of(gone.organizationId);
                  expect(visit.shareOf(kept, free)).toBeGreaterThanOrEqual(
                    visit.shareOf(visit.of(organizationId), free) - 1e-9,
                  );
                }
                const rest = visit
                  .of(gone.organizationId)
                  .filter((guest) => guest.id !== visit.last);
                const movable = rest.filter((guest) => !guest.isFixed);
                const ranks = movable.map((guest) => rankOf(guest.serviceTier));
                expect(Math.min(...ranks)).toBeGreaterThanOrEqual(rankOf(gone.serviceTier));
              }
            } else {
              const wanted = [...own, { id: "", organizationId, serviceTier, priority, bytes }];
              // Nobody waits that is of a lower tier, has as much and is first to go of its own.
              // Were a second one needed of another organization, that one might have less by then.
              for (const guest of before) {
                const isLower = rankOf(guest.serviceTier) < rankOf(serviceTier);
                if (guest.isFixed || !isLower) continue;
                const isOwn = guest.organizationId === organizationId;
                if (!isOwn && visit.findFirstToGo(guest.organizationId) !== guest) continue;
                const theirs = isOwn ? wanted : visit.of(guest.organizationId);
                const bytesThen = visit.room.bytes - guest.bytes + bytes;
                if (bytesThen > LIMITS.maxWaitingBytes) continue;
                if (visit.room.count > LIMITS.maxWaiting + free) continue;
                expect(visit.shareOf(theirs, free)).toBeLessThan(visit.shareOf(wanted, free));
              }
              for (const other of ORGANIZATIONS) {
                const first = visit.findFirstToGo(other);
                if (other === organizationId || first === undefined) continue;
                const bytesThen = visit.room.bytes - first.bytes + bytes;
                if (bytesThen > LIMITS.maxWaitingBytes) continue;
                if (visit.room.count > LIMITS.maxWaiting + free) continue;
                // Would it keep as much as the newcomer gets, it had given way.
                const rest = visit.of(other).filter((guest) => guest !== first);
                expect(visit.shareOf(rest, free)).toBeLessThan(visit.shareOf(wanted, free));
              }
            }
          } else if (some === undefined) continue;
          else if (does === "leave") {
            visit.room.leave(some.id);
            visit.guests.delete(some.id);
          } else if (does === "fix") {
            visit.room.fix(some.id);
            some.isFixed = true;
          } else {
            visit.room.resize(some.id, bytes);
            visit.guests.set(some.id, { ...some, bytes });
          }
          expect(visit.room.count).toBe(visit.guests.size);
          expect(visit.room.bytes).toBe(bytesOf([...visit.guests.values()]));
          for (const [index, count] of counts(visit).entries()) {
            expect(visit.room.countOf(ORGANIZATIONS[index] ?? "")).toBe(count);
          }
        }
      }),
      { numRuns: runs(500) },
    );
  });
});
