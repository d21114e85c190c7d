import { describe, expect, it } from "vitest";

import { hedge } from "../../../src/routing/hedge.ts";
import { fc } from "../../support/random.ts";

type Outcome = "answers" | "fails" | "is at fault";

interface World {
  readonly outcomes: readonly [Outcome, Outcome];
  readonly isTaken: boolean;
}

const anyOutcome = fc.constantFrom<Outcome>("answers", "fails", "is at fault");

/**
 * Plays a world in the order of a scheduler.
 *
 * @returns everything that was done, and what came of it
 */
async function play({ outcomes, isTaken }: World, scheduler: fc.Scheduler) {
  const begun: number[] = [];
  const dropped: number[] = [];
  const failed: number[] = [];
  const alone: number[] = [];
  let taken = 0;
  const run = hedge<string>(1, {
    begin: async (attempt) => {
      begun.push(attempt);
      const outcome = outcomes[attempt - 1] as Outcome;
      await scheduler.schedule(Promise.resolve(), `begin ${attempt}`);
      if (outcome === "answers") return `of ${attempt}`;
      throw new Error(`${attempt} ${outcome}`);
    },
    late: scheduler.schedule(Promise.resolve(), "late"),
    takeSecond: async () => {
      taken += 1;
      await scheduler.schedule(Promise.resolve(), "taken");
      return isTaken ? 2 : undefined;
    },
    tellAlone: (attempt) => alone.push(attempt),
    drop: (attempt, given) => {
      dropped.push(attempt);
      given.catch(() => undefined);
    },
    fail: (attempt) => failed.push(attempt),
    mayAskNext: (thrown) => (thrown as Error).message.endsWith("fails"),
  });
  const ended = run.then(
    ({ value, attempt }) => ({ value, attempt }),
    (thrown: unknown) => ({ thrown: (thrown as Error).message, attempt: 0 }),
  );
  await scheduler.waitFor(ended);
  return { begun, dropped, failed, alone, taken, end: await ended };
}

describe("two attempts beside each other", () => {
  it("have one winner in any order, and the other is dropped at once or has failed", async () => {
    const worlds = fc.record({
      outcomes: fc.tuple(anyOutcome, anyOutcome),
      isTaken: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(worlds, fc.scheduler(), async (world, scheduler) => {
        const { begun, dropped, failed, alone, taken, end } = await play(world, scheduler);
        expect(taken).toBeLessThanOrEqual(1);
        expect(begun).toEqual(begun.includes(2) ? [1, 2] : [1]);
        if (!world.isTaken || taken === 0) expect(begun).toEqual([1]);
        if ("value" in end) {
          expect(end.value).toBe(`of ${end.attempt}`);
          expect(world.outcomes[end.attempt - 1]).toBe("answers");
          const others = begun.filter((attempt) => attempt !== end.attempt);
          expect([...dropped, ...failed]).toEqual(others);
          // Whoever keeps the books knows of the second as the last, unless it is told again.
          if (end.attempt === 2) expect(alone).toEqual([]);
          else expect(alone).toEqual(world.isTaken && taken === 1 ? [1] : []);
        } else {
          // It fails only where all that began have, or where one says what the other would say.
          const isFault = end.thrown.endsWith("is at fault");
          expect(isFault || begun.every((attempt) => world.outcomes[attempt - 1] === "fails")).toBe(
            true,
          );
          expect(dropped.length + failed.length).toBe(begun.length - 1);
        }
      }),
    );
  });

  it("are one where it begins in time", async () => {
    const never = new Promise<undefined>(() => undefined);
    const parts = {
      begin: async (attempt: number) => attempt,
      late: never,
      takeSecond: async () => expect.unreachable(),
      tellAlone: () => expect.unreachable(),
      drop: () => expect.unreachable(),
      fail: () => expect.unreachable(),
      mayAskNext: () => true,
    };
    expect(await hedge(1, parts)).toEqual({ value: 1, attempt: 1 });
  });
});
