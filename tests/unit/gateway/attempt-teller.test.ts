import { describe, expect, it } from "vitest";

import { AttemptTeller } from "../../../src/gateway/attempt-teller.ts";

const TOLD = { attempt: 2, deadlineMs: 1 };

/** An account that answers in turn as it is told to, and then agrees. */
function tellerOf(...answers: readonly (boolean | Error)[]) {
  const left = [...answers];
  const waits: number[] = [];
  const teller = new AttemptTeller({
    requestId: "req_1",
    accountOf: () => ({
      redirect: async () => {
        const answer = left.shift() ?? true;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    }),
    wait: async (ms) => waits.push(ms),
  });
  return { teller, waits };
}

const LOST = new Error("Network connection lost.");
const overloaded = Object.assign(new Error("overloaded"), { overloaded: true });

describe("the word that another attempt begins", () => {
  it("is said again where its answer was lost, as the account may have heard it", async () => {
    const { teller, waits } = tellerOf(LOST, LOST);
    expect(await teller.tell(TOLD)).toBe(true);
    expect(waits).toEqual([10, 250]);
    expect(await tellerOf(LOST, false).teller.tell(TOLD)).toBe(false);
    expect(await tellerOf(LOST, LOST, LOST).teller.tell(TOLD)).toBe(false);
  });

  it("is not said again to an account that refuses, or has too much to do", async () => {
    for (const answer of [false, overloaded]) {
      const { teller, waits } = tellerOf(answer);
      expect(await teller.tell(TOLD)).toBe(false);
      expect(waits).toEqual([]);
    }
  });
});
