import { describe, expect, it } from "vitest";

import { Breaker } from "../../../src/routing/breaker.ts";
import { fc } from "../../support/random.ts";

/** @returns a breaker that three failures opened at 0 */
function opened(): Breaker {
  const breaker = new Breaker();
  for (let at = 0; at < 3; at += 1) breaker.fail(0);
  return breaker;
}

describe("a breaker", () => {
  it("opens after three failures in a row, and not for fewer between answers", () => {
    const breaker = new Breaker();
    for (let round = 0; round < 4; round += 1) {
      breaker.fail(0);
      breaker.fail(0);
      breaker.succeed();
    }
    expect(breaker.stateAt(0)).toBe("closed");
    breaker.fail(0);
    expect(breaker.stateAt(0)).toBe("closed");
    breaker.fail(0);
    expect(breaker.stateAt(0)).toBe("open");
  });

  it("opens for one that fails every other time", () => {
    const breaker = new Breaker();
    for (let at = 0; at < 9; at += 1) {
      breaker.fail(0);
      breaker.succeed();
    }
    expect(breaker.stateAt(0)).toBe("closed");
    breaker.fail(0);
    expect(breaker.stateAt(0)).toBe("open");
  });

  it("lets one probe through when its time is over, and closes when that is answered", () => {
    const breaker = opened();
    expect(breaker.isOpenTo(4_999)).toBe(false);
    expect(breaker.isOpenTo(5_000)).toBe(true);
    breaker.begin(5_000);
    expect(breaker.isOpenTo(5_001)).toBe(false);
    breaker.answer(5_002);
    expect(breaker.stateAt(5_002)).toBe("closed");
    expect(breaker.isOpenTo(5_002)).toBe(true);
  });

  it("that opened by a clock which was ahead is asked again when that is put back", () => {
    const breaker = new Breaker();
    const aheadMs = 86_400_000;
    for (let at = 0; at < 3; at += 1) breaker.fail(aheadMs);
    expect(breaker.isOpenTo(aheadMs + 1)).toBe(false);
    expect(breaker.isOpenTo(10_000)).toBe(true);
    breaker.begin(10_000);
    breaker.answer(10_001);
    expect(breaker.stateAt(10_001)).toBe("closed");
  });

  it("counts a request that was given up, whatever a clock that was ahead heard before", () => {
    const breaker = new Breaker();
    breaker.hear(86_400_000);
    for (let at = 0; at < 3; at += 1) breaker.late(0, 5_000);
    expect(breaker.stateAt(5_000)).toBe("open");
  });

  it("stays open twice as long after each probe that fails, to a minute", () => {
    const breaker = opened();
    let nowMs = 0;
    for (const openMs of [5_000, 10_000, 20_000, 40_000, 60_000, 60_000]) {
      expect(breaker.stateAt(nowMs + openMs - 1)).toBe("open");
      nowMs += openMs;
      expect(breaker.stateAt(nowMs)).toBe("half_open");
      breaker.begin(nowMs);
      breaker.fail(nowMs);
    }
  });

  it("gets a probe's place back from a client that left, and from one of which nobody hears again", () => {
    const breaker = opened();
    breaker.begin(5_000);
    breaker.abandon();
    expect(breaker.isOpenTo(5_001)).toBe(true);
    breaker.begin(5_001);
    expect(breaker.isOpenTo(35_000)).toBe(false);
    expect(breaker.isOpenTo(35_001)).toBe(true);
  });

  it("learns nothing new from what was sent before it opened", () => {
    const breaker = opened();
    breaker.fail(4_000);
    expect(breaker.isOpenTo(5_000)).toBe(true);
  });

  it("is never closed to a place for longer than a minute, whatever happens", () => {
    const step = fc.record({
      afterMs: fc.nat(20_000),
      does: fc.constantFrom("begin", "answer", "succeed", "fail", "abandon"),
    } as const);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const breaker = new Breaker();
        let nowMs = 0;
        for (const { afterMs, does } of steps) {
          nowMs += afterMs;
          if (does === "begin" || does === "answer" || does === "fail") breaker[does](nowMs);
          else breaker[does]();
        }
        expect(breaker.isOpenTo(nowMs + 60_000)).toBe(true);
      }),
    );
  });
});
