import { describe, expect, it } from "vitest";

import { ApiError } from "../../../src/errors.ts";
import { SHADOW_LIMITS, ShadowRoom, type ShadowSeat } from "../../../src/gateway/shadow-room.ts";

const seated = (room: ShadowRoom, organizationId: string, nowMs = 0): ShadowSeat => {
  const seat = room.enter(organizationId, nowMs);
  if (typeof seat === "string") throw new Error(seat);
  return seat;
};

describe("shadow traffic", () => {
  it("of one organization leaves half of the seats and of the copies to others", () => {
    const room = new ShadowRoom();
    const own = Array.from({ length: SHADOW_LIMITS.seatsEach }, () => seated(room, "loud"));
    expect(room.enter("loud", 0)).toBe("busy");
    const [first, second, third] = own;
    expect(first?.start(0)).toBeUndefined();
    expect(second?.start(0)).toBeUndefined();
    expect(third?.start(0)).toBe("busy");
    const other = seated(room, "quiet");
    expect(other.start(0)).toBeUndefined();
    first?.leave();
    expect(third?.start(0)).toBeUndefined();
  });

  it("of a burst of tenants is bounded in all", () => {
    const room = new ShadowRoom();
    const seats: ShadowSeat[] = [];
    for (let at = 0; at < 200; at += 1) {
      const seat = room.enter(`org_${at}`, 0);
      if (typeof seat !== "string") seats.push(seat);
    }
    expect(seats).toHaveLength(SHADOW_LIMITS.seats);
    const started = seats.filter((seat) => seat.start(0) === undefined);
    expect(started).toHaveLength(SHADOW_LIMITS.running);
  });

  it("begins so many copies a minute, and no more", () => {
    const room = new ShadowRoom();
    let started = 0;
    for (let at = 0; at < 1_000; at += 1) {
      const seat = seated(room, "a");
      if (seat.start(0) === undefined) started += 1;
      seat.leave();
    }
    expect(started).toBe(SHADOW_LIMITS.startsPerMinute);
    const seat = seated(room, "a");
    expect(seat.start(500)).toBeUndefined();
  });

  it("goes first when a request finds no room, and comes back later", () => {
    const room = new ShadowRoom();
    const [runs, waits] = [seated(room, "a"), seated(room, "a")];
    runs.start(0);
    room.noteRefusal(new ApiError("invalid_value"), 1);
    expect(runs.isToStop).toBe(false);
    room.noteRefusal(new ApiError("no_capacity"), 1);
    expect([runs.isToStop, waits.isToStop]).toEqual([true, false]);
    expect(waits.start(2)).toBe("overload");
    expect(room.enter("b", SHADOW_LIMITS.quietMs)).toBe("overload");
    expect(typeof room.enter("b", SHADOW_LIMITS.quietMs + 1)).toBe("object");
  });

  it("has the seats back of those who left without a word", () => {
    const room = new ShadowRoom();
    const own = Array.from({ length: SHADOW_LIMITS.seatsEach }, () => seated(room, "a"));
    expect(room.enter("a", SHADOW_LIMITS.longestSeatMs)).toBe("busy");
    seated(room, "a", SHADOW_LIMITS.longestSeatMs + 1);
    expect(room.count).toBe(1);
    expect(own[0]?.start(0)).toBe("busy");
  });
});
