import { describe, expect, it } from "vitest";

import { Turns } from "../../../../gpu-worker/src/threads/turns.ts";
import { fc } from "../../../support/random.ts";

describe("turns", () => {
  it("go to the organization that had the least, and within it to the oldest", () => {
    const turns = new Turns<string>();
    for (const item of ["a1", "a2", "a3"]) turns.add("a", item);
    turns.charge("a", 10);
    turns.add("b", "b1");
    turns.charge("b", 4);
    turns.add("b", "b2");
    expect(turns.take()).toEqual({ organizationId: "b", item: "b1" });
    turns.charge("b", 7);
    const rest = [turns.take()?.item, turns.take()?.item, turns.take()?.item];
    expect(rest).toEqual(["a1", "a2", "a3"]);
    expect([turns.take()?.item, turns.take()]).toEqual(["b2", undefined]);
  });

  it("save up no time for an organization that was away", () => {
    const turns = new Turns<string>();
    for (let round = 0; round < 50; round += 1) {
      turns.add("a", "work");
      turns.take();
      turns.charge("a", 1);
    }
    turns.add("a", "a1");
    for (const item of ["b1", "b2", "b3"]) turns.add("b", item);
    const order: (string | undefined)[] = [];
    for (let turn = turns.take(); turn !== undefined; turn = turns.take()) {
      order.push(turn.item);
      turns.charge(turn.organizationId, 1);
    }
    expect(order.indexOf("a1")).toBeLessThan(3);
  });

  it("give every organization that waits as much as any other, whatever its pieces take", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(shares, (pieces) => {
        const turns = new Turns<number>();
        const had = pieces.map(() => 0);
        for (const index of pieces.keys()) turns.add(String(index), index);
        for (let round = 0; round < 2_000; round += 1) {
          const turn = turns.take();
          if (turn === undefined) throw new Error("nobody waits");
          const piece = pieces[turn.item] ?? 0;
          had[turn.item] = (had[turn.item] ?? 0) + piece;
          turns.charge(turn.organizationId, piece);
          turns.add(turn.organizationId, turn.item);
        }
        // Nobody is further ahead than by one piece of the largest.
        expect(Math.max(...had) - Math.min(...had)).toBeLessThanOrEqual(2 * Math.max(...pieces));
      }),
    );
  });

  it("take back the newest of whoever has the most, for one that has less", () => {
    const turns = new Turns<string>();
    for (const item of ["a1", "a2", "a3"]) turns.add("a", item);
    turns.add("b", "b1");
    expect(turns.takeFromHeaviest("c")).toEqual({ organizationId: "a", item: "a3" });
    expect(turns.takeFromHeaviest("c")).toEqual({ organizationId: "a", item: "a2" });
    expect(turns.takeFromHeaviest("c")).toBeUndefined();
    expect(turns.takeFromHeaviest("a")).toBeUndefined();
    expect(turns.size).toBe(2);
  });

  it("forget organizations that have nothing more", () => {
    const turns = new Turns<number>();
    for (let organization = 0; organization < 5_000; organization += 1) {
      turns.add(String(organization), organization);
      turns.take();
      turns.charge(String(organization), 1);
    }
    expect(turns.counted).toBeLessThan(300);
  });
});
