/**
 * Every fault at every point of a request's life, enumerated: real clients write down what they
 * saw, and the ledger must explain all of it. `npm run test:long` runs every pair of them.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { POINTS, type Point } from "./history/fault-points.ts";
import { FaultStack, FAULTS, type Fault } from "./history/fault-stack.ts";

let stack: FaultStack;
beforeAll(async () => {
  stack = await FaultStack.start();
});
afterAll(() => stack?.stop());

const cases: [Point, Fault][] = POINTS.flatMap((point) =>
  FAULTS.map((fault): [Point, Fault] => [point, fault]),
);

describe("one fault", () => {
  for (const point of POINTS) {
    it(`at ${point} leaves nothing unexplained`, async () => {
      for (const fault of FAULTS) {
        await stack.run(point, fault);
        expect(await stack.check(), fault).toEqual([]);
      }
    });
  }
});

describe.runIf(process.env["TIDEGATE_LONG"] === "1")("two faults", () => {
  for (const [first, firstFault] of cases) {
    it(`${firstFault} at ${first}, then any other, leave nothing unexplained`, async () => {
      for (const [second, secondFault] of cases) {
        await stack.run(first, firstFault);
        await stack.run(second, secondFault);
        expect(await stack.check(), `${secondFault} at ${second}`).toEqual([]);
      }
    });
  }
});
