import { describe, expect, it } from "vitest";

import { SHADOW_LIMITS, ShadowRoom, type ShadowSeat } from "../../../src/gateway/shadow-room.ts";

const by = (organizationId: string, deployment = "m/new") => ({ organizationId, deployment });

const seated = (room: ShadowRoom, organizationId: string, nowMs = 0): ShadowSeat => {
  const seat = room.enter(by(organizationId), nowMs);
  if (typeof seat === "string") throw new Error(seat);
  return seat;
};

describe("shadow traffic", () => {
  it("of one organization leaves half of the seats and of the copies to others", () => {
    const room = new ShadowRoom();
    const own = Array.from({ length: SHADOW_LIMITS.seatsEach }, () => seated(room, "loud"));
    expect(room.enter(by("loud"), 0)).toBe("busy");
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
      const seat = room.enter(by(`org_${at}`), 0);
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

  it("goes where a deployment has no room for a copy, and comes back later; others stay", () => {
    const room = new ShadowRoom();
    const [refused, runs, waits] = [seated(room, "a"), seated(room, "b"), seated(room, "b")];
    const elsewhere = room.enter(by("c", "m/other"), 0) as ShadowSeat;
    for (const seat of [refused, runs, elsewhere]) seat.start(0);
    refused.refused(1);
    expect([runs.isToStop, waits.isToStop, elsewhere.isToStop]).toEqual([true, false, false]);
    expect(waits.start(2)).toBe("overload");
    expect(room.enter(by("c"), SHADOW_LIMITS.quietMs)).toBe("overload");
    expect(typeof room.enter(by("c", "m/other"), 2)).toBe("object");
    expect(typeof room.enter(by("c"), SHADOW_LIMITS.quietMs + 1)).toBe("object");
  });

  it("remembers a bounded number of deployments that had no room, the last", () => {
    const room = new ShadowRoom();
    for (let at = 0; at < 1_000; at += 1) {
      const seat = room.enter(by("a", `m/${at}`), 0) as ShadowSeat;
      seat.refused(0);
      seat.leave();
    }
    expect(room.enter(by("a", "m/999"), 1)).toBe("overload");
    expect(typeof room.enter(by("a", "m/0"), 1)).toBe("object");
  });

  it("has the seats back of those who left without a word", () => {
    const room = new ShadowRoom();
    const own = Array.from({ length: SHADOW_LIMITS.seatsEach }, () => seated(room, "a"));
    expect(room.enter(by("a"), SHADOW_LIMITS.longestSeatMs)).toBe("busy");
    seated(room, "a", SHADOW_LIMITS.longestSeatMs + 1);
    expect(room.count).toBe(1);
    expect(own[0]?.start(0)).toBe("busy");
  });
});
