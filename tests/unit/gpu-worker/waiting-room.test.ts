import { describe, expect, it } from "vitest";

import { type Guest, WaitingRoom } from "../../../gpu-worker/src/engine-client/waiting-room.ts";
import { fc, runs } from "../../support/random.ts";

const ORGANIZATIONS = ["a", "b", "c", "d", "e"];
const LIMITS = { maxWaiting: 6, maxWaitingBytes: 60 };

/** A room, and what a reader of its answers knows of it. */
class Visit {
  readonly room = new WaitingRoom(LIMITS);
  readonly guests = new Map<string, Guest & { isFixed: boolean }>();
  #last = 0;

  enter(organizationId: string, given: { priority?: number; bytes?: number; free?: number } = {}) {
    this.#last += 1;
    const { priority = 0, bytes = 1, free = 0 } = given;
    const guest = { id: `${organizationId}${this.#last}`, organizationId, priority, bytes };
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

  /** Whose turn it would be to give way to one of `organizationId`: of the heaviest that can. */
  findNext(organizationId: string, free: number) {
    const others = ORGANIZATIONS.filter((id) => id !== organizationId)
      .map((id) => ({ own: this.of(id), movable: this.of(id).filter(({ isFixed }) => !isFixed) }))
      .filter(({ movable }) => movable.length > 0)
      .toSorted((one, two) => this.shareOf(two.own, free) - this.shareOf(one.own, free));
    const [heaviest] = others;
    if (heaviest === undefined) return undefined;
    const lowest = Math.min(...heaviest.movable.map(({ priority }) => priority));
    const newest = heaviest.movable.findLast(({ priority }) => priority === lowest);
    return { newest, rest: heaviest.own.filter((guest) => guest !== newest) };
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

  it("has those of lower priority give way first", () => {
    const visit = new Visit();
    visit.enter("a", { priority: -5 });
    for (let index = 0; index < 5; index += 1) visit.enter("a");
    expect(visit.enter("b")).toEqual({ isTaken: true, displaced: ["a1"] });
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
      priority: fc.integer({ min: -2, max: 0 }),
      bytes: fc.integer({ min: 1, max: 40 }),
      free: fc.integer({ min: 0, max: 2 }),
      pick: fc.nat({ max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const visit = new Visit();
        for (const { does, organizationId, priority, bytes, free, pick } of steps) {
          const some = [...visit.guests.values()][pick % Math.max(1, visit.guests.size)];
          if (does === "enter") {
            const before = [...visit.guests.values()];
            const own = visit.of(organizationId);
            const entry = visit.enter(organizationId, { priority, bytes, free });
            if (own.length === 0) expect(entry.isTaken).toBe(true);
            if (entry.isTaken) {
              for (const id of entry.displaced) {
                const gone = before.find((guest) => guest.id === id);
                expect(gone?.isFixed).toBe(false);
                expect(gone?.organizationId).not.toBe(organizationId);
                const left = visit.of(gone?.organizationId ?? "");
                // Whoever gave way still has at least as much as whom it gave way to.
                expect(visit.shareOf(left, free)).toBeGreaterThanOrEqual(
                  visit.shareOf(visit.of(organizationId), free) - 1e-9,
                );
                const lower = left.filter((guest) => !guest.isFixed);
                expect(lower.every((guest) => guest.priority >= (gone?.priority ?? 0))).toBe(true);
              }
            } else {
              const wanted = [...own, { id: "", organizationId, priority, bytes }];
              const next = visit.findNext(organizationId, free);
              if (next?.newest === undefined) continue;
              const bytesThen = visit.room.bytes - next.newest.bytes + bytes;
              const isEnough =
                visit.room.count <= LIMITS.maxWaiting + free && bytesThen <= LIMITS.maxWaitingBytes;
              // Would the heaviest keep as much as the newcomer gets, it had given way.
              const isLess = visit.shareOf(next.rest, free) < visit.shareOf(wanted, free);
              expect(isLess || !isEnough).toBe(true);
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
