/**
 * A model that gives its place up: what has begun on it ends, and what has not waits anew,
 * unharmed.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { Bench, expectedTokens, receiptOf, requestOf, tokensOf } from "./engine-bench.ts";

let bench: Bench;
beforeEach(() => (bench = new Bench({ maxRunning: 1 })));
afterEach(() => bench.dispose());

describe("requests of a model that gives its place up", () => {
  it("end if they have begun, and are taken once more if they have not", async () => {
    let isTaken = false;
    const first = bench.run(requestOf({ maxTokens: 12 }, [[10]]), ({ type }) => {
      if (type !== "delta" || isTaken) return;
      isTaken = true;
      bench.core.takeBack(bench.model);
    });
    const waiting = requestOf({ temperature: 1, seed: 7, maxTokens: 6, n: 2 }, [[20]]);
    const second = bench.run(waiting);
    const [begun, again] = await Promise.all([first, second]);
    expect(tokensOf(begun)).toEqual(expectedTokens([10], 12));
    expect(bench.admissions, "the second's prompt is made once more").toBe(3);
    expect(receiptOf(again)).toMatchObject({ outcome: "completed" });
    const alone = await bench.run({ ...waiting, requestId: "req_alone" });
    for (const index of [0, 1]) expect(tokensOf(again, index)).toEqual(tokensOf(alone, index));
  });

  it("can be cancelled while they wait anew", async () => {
    const first = bench.run(requestOf({ maxTokens: 12 }, [[10]]));
    const waiting = requestOf({ maxTokens: 6 }, [[20]]);
    const second = bench.run(waiting);
    while (bench.admissions < 2) await new Promise((resolve) => setImmediate(resolve));
    bench.core.takeBack(bench.model);
    bench.core.cancel(waiting.requestId, "cancelled");
    await expect(second).rejects.toThrow("cancelled");
    expect(receiptOf(await first)).toMatchObject({ outcome: "completed" });
  });
});
