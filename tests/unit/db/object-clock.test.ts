/** An object whose machine's clock is put back while it lives, in a time that the test moves. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { hasEndedForClock, ObjectClock } from "../../../src/db/object-clock.ts";
import { toApiError } from "../../../src/errors.ts";

const HOUR_MS = 3_600_000;

class Life {
  machineMs = 1_000_000;
  aborted: string | undefined;
  isWritten = false;
  #work: Promise<unknown> = Promise.resolve();

  readonly storage = {
    sql: { exec: () => ({ one: () => ({ ms: this.machineMs }) }) },
    sync: async (): Promise<void> => {
      this.isWritten = true;
    },
  };

  waitUntil(work: Promise<unknown>): void {
    this.#work = work;
  }

  /** Of an object that is aborted nothing goes on. */
  abort(reason = ""): void {
    expect(this.isWritten || this.#isAtOnce).toBe(true);
    this.aborted = reason;
    if (this.#isAtOnce) throw new Error(reason);
  }

  #isAtOnce = false;
  atOnce(): this {
    this.#isAtOnce = true;
    return this;
  }

  async settled(): Promise<string | undefined> {
    await this.#work;
    return this.aborted;
  }
}

/** As in the runtime: the clock of the object stands still. */
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

describe("an object whose machine's clock", () => {
  it("goes on is asked for it once a second, however often the object is called", () => {
    const life = new Life();
    const clock = new ObjectClock(life);
    const asked = vi.spyOn(clock, "machineMs");
    for (let call = 0; call < 2_500; call += 1) {
      vi.setSystemTime(Date.now() + 1);
      life.machineMs += 1;
      expect(clock.look()).toBe(false);
    }
    expect(asked).toHaveBeenCalledTimes(3);
    life.machineMs -= HOUR_MS;
    expect(clock.look()).toBe(true);
  });

  it("goes on, whichever way it jumps, lives on", async () => {
    const life = new Life();
    const clock = new ObjectClock(life);
    for (const byMs of [0, 1, 30 * 24 * HOUR_MS, 1]) {
      life.machineMs += byMs;
      expect(clock.look()).toBe(false);
    }
    expect(await life.settled()).toBeUndefined();
  });

  it("is put back a little waits that out", async () => {
    const life = new Life();
    const clock = new ObjectClock(life);
    clock.look();
    for (const byMs of [5_000, -4_999, 4_999]) {
      life.machineMs -= byMs;
      expect(clock.look()).toBe(false);
    }
    expect(await life.settled()).toBeUndefined();
  });

  it("is put back by more, at once or little by little, ends when what it wrote is on the disk", async () => {
    for (const steps of [[HOUR_MS], [5_001], [2_000, 2_000, 2_000]]) {
      const life = new Life();
      const clock = new ObjectClock(life);
      clock.look();
      const seen = steps.map((byMs) => {
        life.machineMs -= byMs;
        return clock.look();
      });
      expect(seen.at(-1)).toBe(true);
      // Also by the clock of a moment later, when it has not ended yet.
      life.machineMs += HOUR_MS;
      expect(clock.look()).toBe(true);
      const cause = new Error(await life.settled());
      expect(hasEndedForClock(cause)).toBe(true);
      // Whoever's call ended with it is told to come again.
      expect(toApiError(cause)).toMatchObject({ code: "no_capacity", retryAfterMs: 1_000 });
    }
  });

  it("is put back while it does nothing ends before it begins anything", () => {
    const life = new Life().atOnce();
    const clock = new ObjectClock(life);
    clock.begin();
    life.machineMs -= HOUR_MS;
    let thrown: unknown;
    try {
      clock.begin();
    } catch (cause) {
      thrown = cause;
    }
    expect(hasEndedForClock(thrown)).toBe(true);
    expect(hasEndedForClock(new Error("another"))).toBe(false);
  });
});
