/** The line of large bodies, in a time that the test moves. Each turn is counted, not timed. */
import { describe, expect, it } from "vitest";

import { ApiError } from "../../../src/errors.ts";
import { BodyLine, type BodyLineBounds } from "../../../src/http/body-line.ts";
import { fc } from "../../support/random.ts";

const MIB = 1024 * 1024;
const BOUNDS: BodyLineBounds = { maxBytes: 12 * MIB, maxBytesEach: 8 * MIB, restMsPerMiB: 20 };

interface Timer {
  readonly atMs: number;
  readonly settle: () => void;
}

/** Timers, and who was checked when. Clients that are gone have no timers any more. */
class World {
  nowMs = 1_000_000;
  readonly checked: string[] = [];
  readonly refused: string[] = [];
  readonly startsMs: number[] = [];
  #timers: Timer[] = [];
  readonly line: BodyLine;

  constructor(bounds: BodyLineBounds = BOUNDS) {
    this.line = new BodyLine({ now: () => this.nowMs, wait: (ms) => this.wait(ms) }, bounds);
  }

  wait(ms: number): Promise<void> {
    return new Promise((settle) => this.#timers.push({ atMs: this.nowMs + ms, settle }));
  }

  /** A body that is read at once, or by a promise. */
  async send(who: string, mib: number, reading: Promise<void> = Promise.resolve()): Promise<void> {
    const check = (): void => {
      this.checked.push(who);
      this.startsMs.push(this.nowMs);
    };
    try {
      await this.line.run({ who, bytes: mib * MIB, read: () => reading, check }, () => undefined);
    } catch (fault) {
      if (!(fault instanceof ApiError)) throw fault;
      expect(fault.code).toBe("no_capacity");
      expect(fault.retryAfterMs).toBeGreaterThan(0);
      this.refused.push(who);
    }
  }

  /** One body after another, so many times. */
  async loop(who: string, mib: number, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.send(who, mib);
  }

  async pass(ms: number): Promise<void> {
    const untilMs = this.nowMs + ms;
    for (;;) {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const [next] = this.#timers.toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > untilMs) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.settle();
    }
    this.nowMs = untilMs;
  }

  /** The clients of all that waits leave, and with them what waits. */
  loseAll(): void {
    this.#timers = [];
  }
}

describe("large bodies", () => {
  it("of a quiet Worker are checked at once", async () => {
    const world = new World();
    await world.send("org_a", 4);
    expect(world.checked).toEqual(["org_a"]);
    expect(world.nowMs).toBe(1_000_000);
  });

  it("are checked one at a time, and after each the thread is left to others", async () => {
    const world = new World();
    for (let connection = 0; connection < 6; connection += 1) void world.loop("hostile", 1, 5);
    await world.pass(10_000);
    expect(world.checked).toHaveLength(30);
    const restsMs = world.startsMs.slice(1).map((ms, at) => ms - (world.startsMs[at] ?? 0));
    expect(Math.min(...restsMs)).toBeGreaterThanOrEqual(BOUNDS.restMsPerMiB);
  });

  it("wait for one body of each other organization at most, however many another sends", async () => {
    const world = new World();
    for (let connection = 0; connection < 6; connection += 1) void world.loop("hostile", 1, 40);
    await world.pass(200);
    for (let time = 0; time < 5; time += 1) {
      const before = world.checked.length;
      const sent = world.send("victim", 1);
      await world.pass(1_000);
      await sent;
      expect(world.checked.slice(before).indexOf("victim")).toBeLessThanOrEqual(1);
    }
    expect(world.refused).toEqual([]);
  });

  it("of one organization are bounded in bytes, and those beyond are refused unread", async () => {
    const world = new World();
    let reads = 0;
    const never = new Promise<void>(() => undefined);
    for (let body = 0; body < 5; body += 1) {
      void world.line
        .run(
          {
            who: "hostile",
            bytes: 3 * MIB,
            read: () => {
              reads += 1;
              return never;
            },
            check: () => undefined,
          },
          () => undefined,
        )
        .catch(() => world.refused.push("hostile"));
    }
    await world.pass(0);
    expect({ reads, refused: world.refused.length }).toEqual({ reads: 2, refused: 3 });
  });

  it("of an organization with none get in, though others have filled the line", async () => {
    const world = new World();
    for (const who of ["hostile_a", "hostile_b"])
      for (let body = 0; body < 4; body += 1) void world.send(who, 1.5, world.wait(1_000));
    const sent = world.send("victim", 2);
    await world.pass(2_000);
    await sent;
    expect(world.checked).toContain("victim");
    expect(world.refused.every((who) => who.startsWith("hostile"))).toBe(true);
    expect(world.refused.length).toBeGreaterThan(0);
  });

  it("that arrive slowly are refused as soon as another has their place", async () => {
    const world = new World();
    const never = new Promise<void>(() => undefined);
    for (const who of ["hostile_a", "hostile_b"])
      for (let body = 0; body < 4; body += 1) void world.send(who, 1.5, never);
    const sent = world.send("victim", 4);
    await world.pass(500);
    await sent;
    expect(world.checked).toEqual(["victim"]);
    expect(world.refused.length).toBeGreaterThan(0);
    expect(world.refused.every((who) => who.startsWith("hostile"))).toBe(true);
  });

  it("that nobody waits for any more keep no place", async () => {
    const world = new World();
    for (let body = 0; body < 4; body += 1) void world.send("org_a", 2);
    await world.pass(1);
    world.loseAll();
    world.nowMs += 120_000;
    const sent = world.send("org_a", 4);
    await world.pass(1_000);
    await sent;
    expect(world.checked).toHaveLength(2);
  });

  it.each([-86_400_000, -3_000])(
    "are not held up by what nobody waits for, where the clock goes by %i ms",
    async (stepMs) => {
      const world = new World();
      for (let body = 0; body < 4; body += 1) void world.send("org_a", 2);
      await world.pass(1);
      world.loseAll();
      world.nowMs += stepMs;
      void world.send("org_b", 1);
      await world.pass(15_000);
      expect(world.checked).toContain("org_b");
    },
  );

  it("all come to an end, whoever sends what", async () => {
    const bodies = fc.array(
      fc.record({
        who: fc.constantFrom("a", "b", "c"),
        mib: fc.constantFrom(0.1, 1, 4),
        atMs: fc.nat(200),
      }),
      { maxLength: 30 },
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (sent) => {
        const world = new World();
        for (const { who, mib, atMs } of sent.toSorted((a, b) => a.atMs - b.atMs)) {
          await world.pass(Math.max(0, 1_000_000 + atMs - world.nowMs));
          void world.send(who, mib);
        }
        await world.pass(60_000);
        expect(world.checked.length + world.refused.length).toBe(sent.length);
      }),
    );
  });
});
