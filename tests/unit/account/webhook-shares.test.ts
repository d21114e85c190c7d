/**
 * Connections of webhooks: nobody is without one because of others, and they are bounded in all.
 */
import { describe, expect, it } from "vitest";

import { AT_ONCE, Shares } from "../../../src/account/webhooks/shares.ts";
import { fc } from "../../support/random.ts";

const IDS = ["a", "b", "c", "d", "e"];

describe("connections of webhooks", () => {
  it("are there for each that has none, whatever the others took before and however long they keep it", () => {
    const steps = fc.array(fc.record({ id: fc.constantFrom(...IDS), isEnd: fc.boolean() }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: IDS.length }), steps, (count, asked) => {
        const open = IDS.slice(0, count);
        const taken = new Map<string, number>();
        for (const { id, isEnd } of asked) {
          if (!open.includes(id)) continue;
          const own = taken.get(id) ?? 0;
          if (isEnd) {
            if (own > 1) taken.set(id, own - 1);
            else taken.delete(id);
            continue;
          }
          const isTaken = new Shares(open, taken).take(id);
          if (own === 0) expect(isTaken).toBe(true);
          if (isTaken) taken.set(id, own + 1);
          const inUse = [...taken.values()];
          expect(Math.max(...inUse, 0)).toBeLessThanOrEqual(AT_ONCE.ofOne);
          const most = Math.max(AT_ONCE.withSeconds, count);
          expect(inUse.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it("are bounded also while some are in use of webhooks that are no more", () => {
    const shares = new Shares(
      IDS,
      new Map([
        ["gone", 2],
        ["gone_too", 2],
      ]),
    );
    expect(IDS.filter((id) => shares.take(id))).toHaveLength(1);
  });
});
