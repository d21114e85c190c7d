/**
 * Every fault at every point of a request's life, enumerated: real clients write down what they
 * saw, and the ledger must explain all of it. In `npm test` a worker dies at every second point
 * alone and at the others with the edge; in CI, both at all. `npm run test:long` runs the pairs of
 * faults too, and `TIDEGATE_FAULT_PAIRS=3/20` the third of twenty parts of them, in any run.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { isLong, isWhole } from "../support/random.ts";
import { POINTS } from "./history/fault-points.ts";
import { FaultStack, FAULTS } from "./history/fault-stack.ts";

/** The others are these with a different victim. */
const PAIRED = ["edge", "worker", "cut"] as const;
const pairs = POINTS.flatMap((point) => PAIRED.map((fault) => ({ point, fault })));
const [part = 1, parts = 1] =
  process.env["TIDEGATE_FAULT_PAIRS"]?.split("/").map(Number) ?? (isLong ? [] : [0]);

/** Each part has faults of every point first, and of every point second. */
const secondsOf = (first: number) =>
  pairs.filter((_, second) => (first * pairs.length + second) % parts === part - 1);

let stack: FaultStack;
beforeAll(async () => {
  stack = await FaultStack.start();
});
afterAll(() => stack?.stop());

const faultsAt = (at: number) =>
  FAULTS.filter((fault) => isWhole || fault !== (at % 2 === 0 ? "both" : "worker"));

describe("one fault", () => {
  for (const [at, point] of POINTS.entries()) {
    it(`at ${point} leaves nothing unexplained`, async () => {
      for (const fault of faultsAt(at)) {
        await stack.run(point, fault);
        expect(await stack.check(), fault).toEqual([]);
      }
    });
  }
});

describe.runIf(part > 0)("two faults", () => {
  for (const [index, first] of pairs.entries()) {
    it(`leave nothing unexplained: ${first.fault} at ${first.point}, then any`, async () => {
      for (const second of secondsOf(index)) {
        await stack.run(first.point, first.fault);
        await stack.run(second.point, second.fault);
        expect(await stack.check(), `${second.fault} at ${second.point}`).toEqual([]);
      }
    });
  }
});
