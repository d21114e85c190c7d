/** The rule by which bodies are read: its bounds, and shares by organization. */
import { describe, expect, it } from "vitest";

import { ReadingRoom } from "../../../gpu-worker/src/http/reading-room.ts";
import { fc } from "../../support/random.ts";

const BOUNDS = { maxBytes: 64, maxBytesEach: 16 };

interface Body {
  readonly organizationId: string;
  readonly bytes: number;
  isStarted: boolean;
}

describe("room for bodies", () => {
  const arrival = fc.record({
    organization: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    bytes: fc.integer({ min: 0, max: 8 }),
    /** What happens then: one that is read is done, or one that waits goes. */
    done: fc.option(fc.nat()),
    gone: fc.option(fc.nat()),
  });

  it("is never passed, nor is an organization's most, and all come in the end", () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 120 }), (arrivals) => {
        const room = new ReadingRoom(BOUNDS);
        const present = new Map<Body, () => void>();
        const started = () => [...present.keys()].filter(({ isStarted }) => isStarted);
        const finish = (body: Body): void => {
          present.delete(body);
          room.leave(body.organizationId, body.bytes);
        };
        const check = (): void => {
          const sum = (bodies: Body[]) => bodies.reduce((total, { bytes }) => total + bytes, 0);
          expect(room.bytes).toBe(sum(started()));
          expect(room.bytes).toBeLessThanOrEqual(BOUNDS.maxBytes);
          const shares = Map.groupBy(started(), ({ organizationId }) => organizationId);
          for (const own of shares.values())
            expect(sum(own)).toBeLessThanOrEqual(BOUNDS.maxBytesEach);
        };
        for (const { organization, bytes, done, gone } of arrivals) {
          const body: Body = { organizationId: organization, bytes, isStarted: false };
          const leave = room.enter(organization, bytes, () => (body.isStarted = true));
          present.set(body, leave);
          check();
          const reading = started();
          const finished = done === null ? undefined : reading[done % reading.length];
          if (finished !== undefined) finish(finished);
          const waiting = [...present].filter(([{ isStarted }]) => !isStarted);
          const left = gone === null ? undefined : waiting[gone % waiting.length];
          if (left !== undefined) {
            present.delete(left[0]);
            left[1]();
          }
          check();
        }
        while (started().length > 0) {
          finish(started()[0] as Body);
          check();
        }
        expect(present.size).toBe(0);
      }),
    );
  });

  it("goes to whoever has least of it, not to whoever has waited longest", () => {
    const room = new ReadingRoom({ maxBytes: 8, maxBytesEach: 8 });
    const order: string[] = [];
    const enter = (name: string, bytes: number) => room.enter(name, bytes, () => order.push(name));
    enter("first", 4);
    enter("second", 4);
    for (let count = 0; count < 50; count += 1) enter("second", 2);
    enter("third", 4);
    room.leave("first", 4);
    expect(order).toEqual(["first", "second", "third"]);
  });

  it("is there for a body that is larger than all others' by itself, once nothing else is read", () => {
    const room = new ReadingRoom({ maxBytes: 8, maxBytesEach: 4 });
    const order: string[] = [];
    room.enter("small", 2, () => order.push("small"));
    room.enter("large", 100, () => order.push("large"));
    // What comes later does not overtake it.
    room.enter("late", 2, () => order.push("late"));
    expect(order).toEqual(["small"]);
    room.leave("small", 2);
    expect(order).toEqual(["small", "large"]);
  });
});
