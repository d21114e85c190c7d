/** The line of those whose passwords are to be hashed, in a time that the test moves. */
import { describe, expect, it } from "vitest";

import { HashingLine, type Turn } from "../../../src/identity/hashing-line.ts";
import type { Pace } from "../../../src/identity/passwords.ts";

const ROUNDS = 22;
/** What a round costs the one thread. */
const ROUND_MS = 10;
const DAY_MS = 86_400_000;

/** Timers and a thread that is busy while it hashes. */
class World {
  nowMs = 1_000_000;
  hashedMs = 0;
  #timers: { readonly atMs: number; readonly settle: () => void }[] = [];
  readonly line = new HashingLine({ now: () => this.nowMs, wait: (ms) => this.wait(ms) });
  #hashing = 0;
  mostAtOnce = 0;

  wait(ms: number): Promise<void> {
    return new Promise((settle) => this.#timers.push({ atMs: this.nowMs + ms, settle }));
  }

  /** An attempt of so many rounds. */
  attempt(who: string, rounds = ROUNDS, group = who): Promise<Turn<string>> {
    return this.line.run({ who, group }, async (pace: Pace) => {
      this.#hashing += 1;
      this.mostAtOnce = Math.max(this.mostAtOnce, this.#hashing);
      for (let round = 0; round < rounds; round += 1) {
        await pace(1);
        this.nowMs += ROUND_MS;
        this.hashedMs += ROUND_MS;
      }
      this.#hashing -= 1;
      return who;
    });
  }

  /** Lets everything happen that is due by then. */
  async passUntil(untilMs: number): Promise<void> {
    for (;;) {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      const [next] = this.#timers.toSorted((a, b) => a.atMs - b.atMs);
      if (next === undefined || next.atMs > untilMs) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.settle();
    }
    this.nowMs = Math.max(this.nowMs, untilMs);
  }

  /** The clients of all that waits leave, and with them what waits. */
  loseAll(): void {
    this.#timers = [];
  }

  pass(ms: number): Promise<void> {
    return this.passUntil(this.nowMs + ms);
  }
}

describe("the line for hashing", () => {
  it("serves one at a time, and a quiet Worker's at once", async () => {
    const world = new World();
    const startedAtMs = world.nowMs;
    const served = world.attempt("a");
    await world.pass(ROUNDS * ROUND_MS + 1);
    expect(await served).toEqual({ ok: true, value: "a" });
    expect(world.nowMs - startedAtMs).toBeLessThan(2 * ROUNDS * ROUND_MS);
    const others = ["b", "c", "d"].map((who) => world.attempt(who));
    await world.pass(60_000);
    expect((await Promise.all(others)).every(({ ok }) => ok)).toBe(true);
    expect(world.mostAtOnce).toBe(1);
  });

  it.each([-86_400_000, -3_000])(
    "is not held up by attempts that nobody waits for, where the clock goes by %i ms",
    async (stepMs) => {
      const world = new World();
      for (const who of ["a", "b", "c"]) void world.attempt(who);
      await world.pass(1);
      world.loseAll();
      world.nowMs += stepMs;
      const served = world.attempt("d");
      await world.pass(60_000);
      expect(await served).toEqual({ ok: true, value: "d" });
    },
  );

  it("takes a small share of the thread, whoever asks and however often", async () => {
    const world = new World();
    const seconds = 120;
    const startedAtMs = world.nowMs;
    for (let at = 0; at < seconds * 4; at += 1) {
      for (let network = 0; network < 10; network += 1) void world.attempt(`network ${network}`);
      await world.pass(250);
    }
    const elapsedMs = world.nowMs - startedAtMs;
    expect(world.hashedMs).toBeLessThanOrEqual(2 * ROUNDS * ROUND_MS + elapsedMs * 0.055);
    expect(world.hashedMs).toBeGreaterThan(elapsedMs * 0.03);
    expect(world.mostAtOnce).toBe(1);
  });

  it("refuses at once, with a time to come again, whoever has a place that waits", async () => {
    const world = new World();
    const served = [world.attempt("a"), world.attempt("a")];
    for (let sent = 0; sent < 58; sent += 1) {
      const refused = await world.attempt("a");
      expect(refused).toMatchObject({ ok: false });
      expect(refused.ok ? 0 : refused.retryAfterMs).toBeGreaterThan(0);
    }
    await world.pass(60_000);
    expect((await Promise.all(served)).map(({ ok }) => ok)).toEqual([true, true]);
  });

  it("serves a second network soon, while a first one fills what it may", async () => {
    const world = new World();
    let isOver = false;
    const attack = async (): Promise<void> => {
      while (!isOver) {
        for (let sent = 0; sent < 60; sent += 1) void world.attempt("attacker");
        await world.wait(100);
      }
    };
    void attack();
    await world.pass(60_000);
    const startedAtMs = world.nowMs;
    let endedAtMs = 0;
    void world.attempt("honest").then(({ ok }) => {
      expect(ok).toBe(true);
      endedAtMs = world.nowMs;
    });
    await world.pass(60_000);
    isOver = true;
    // The one that is being served, the one that waits, and their own.
    expect(endedAtMs - startedAtMs).toBeLessThan(3.5 * ROUNDS * 210);
    expect(endedAtMs).toBeGreaterThan(0);
  });

  it("serves others next and lets them in, however many invitations of one organization wait", async () => {
    const world = new World();
    const invited = Array.from({ length: 30 }, (_, at) =>
      world.attempt(`invitation ${at}`, ROUNDS, "organization"),
    );
    await world.pass(10);
    const startedAtMs = world.nowMs;
    const others = ["honest", "other"].map(async (who) => {
      const { ok } = await world.attempt(who);
      return { ok, tookMs: world.nowMs - startedAtMs };
    });
    await world.pass(120_000);
    // Behind the one that is served, and each other.
    for (const { ok, tookMs } of await Promise.all(others)) {
      expect(ok).toBe(true);
      expect(tookMs).toBeLessThan(3.5 * ROUNDS * 210);
    }
    // What was refused or gave its place up was told so, and the rest was served.
    const served = (await Promise.all(invited)).filter(({ ok }) => ok);
    expect(served).toHaveLength(7);
    expect(world.mostAtOnce).toBe(1);
  });

  it("gives the place of one that was cut off to the next", async () => {
    const world = new World();
    void world.line.run({ who: "cut off" }, () => new Promise(() => undefined));
    const next = world.attempt("next");
    await world.pass(20_000);
    expect(await next).toEqual({ ok: true, value: "next" });
  });

  it("frees the place of one that failed", async () => {
    const world = new World();
    await expect(
      world.line.run({ who: "a" }, () => Promise.reject(new Error("no"))),
    ).rejects.toThrow("no");
    const next = world.attempt("b");
    await world.pass(20_000);
    expect(await next).toMatchObject({ ok: true });
  });

  it("has its burst again when a clock that was a day ahead is put back", async () => {
    const [world, fresh] = [new World(), new World()];
    world.nowMs += DAY_MS;
    // So many that nothing of it is left.
    const ahead = world.attempt("ahead", 100);
    await world.pass(60_000);
    expect(await ahead).toMatchObject({ ok: true });
    world.nowMs -= DAY_MS;
    const took = [world, fresh].map(async (one) => {
      // As long as rounds take to fill again.
      await one.pass(20_000);
      const startedAtMs = one.nowMs;
      const served = one.attempt("now").then(() => one.nowMs - startedAtMs);
      await one.pass(60_000);
      return served;
    });
    const [first, second] = await Promise.all(took);
    expect(first).toBeLessThanOrEqual(second ?? 0);
  });
});
