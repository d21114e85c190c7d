import { describe, expect, it } from "vitest";

import { LOOKS, PATIENCE, Watchdog } from "../../../gpu-worker/src/engine-client/watchdog.ts";
import type { FromEngine } from "../../../gpu-worker/src/protocol/messages.ts";
import { fc } from "../../support/random.ts";

const alive = (runs: readonly number[] = [], mayHoldThread = false): FromEngine[] => [
  { type: "alive", runs, mayHoldThread },
];
const told: FromEngine[] = [{ type: "preempted", requestId: "r" }];

/** @returns how many looks went by until it hangs, or undefined when it never does within `most` */
function looksUntilHang(watchdog: Watchdog, answer: () => void, most = 1_000): number | undefined {
  for (let looks = 1; looks <= most; looks += 1) {
    const { type } = watchdog.look();
    if (type === "hangs") return looks;
    if (type === "ask") answer();
  }
  return undefined;
}

describe("an engine's process", () => {
  it("hangs when it answers nothing for a number of looks", () => {
    const watchdog = new Watchdog();
    watchdog.take(alive());
    expect(looksUntilHang(watchdog, () => undefined)).toBe(LOOKS + 1);
  });

  it("has several times as long while a native call may hold its thread, and when it starts", () => {
    for (const first of [[], alive([], true)]) {
      const watchdog = new Watchdog();
      watchdog.take(first);
      expect(looksUntilHang(watchdog, () => undefined)).toBe(LOOKS * PATIENCE + 1);
    }
  });

  it("lives while it says anything, asked or not", () => {
    const watchdog = new Watchdog();
    watchdog.take(alive());
    for (let look = 0; look < 1_000; look += 1) {
      expect(watchdog.look().type).not.toBe("hangs");
      if (look % LOOKS === 0) watchdog.take(told);
    }
  });

  it("is asked again only when it has answered: it is sent one question, however long it is silent", () => {
    const watchdog = new Watchdog();
    let asked = 0;
    for (let look = 0; look < LOOKS; look += 1) if (watchdog.look().type === "ask") asked += 1;
    expect(asked).toBe(1);
  });

  it("hangs when one run of its device never ends, though its thread answers and others end", () => {
    const watchdog = new Watchdog();
    let other = 100;
    const answer = (): void => watchdog.take(alive([7, (other += 1)]));
    answer();
    expect(looksUntilHang(watchdog, answer)).toBe(LOOKS * PATIENCE + 1);
  });

  it("never hangs while it answers in time and its runs end in time, however they follow each other", () => {
    const answers = fc.array(
      fc.record({ silent: fc.nat(LOOKS - 1), ended: fc.boolean(), holds: fc.boolean() }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(answers, (steps) => {
        const watchdog = new Watchdog();
        let [run, age] = [1, 0];
        for (const { silent, ended, holds } of steps) {
          for (let look = 0; look <= silent; look += 1) {
            expect(watchdog.look().type).not.toBe("hangs");
            age += 1;
          }
          if (ended || age > LOOKS * (PATIENCE - 1)) [run, age] = [run + 1, 0];
          watchdog.take(alive([run], holds));
        }
      }),
    );
  });
});
