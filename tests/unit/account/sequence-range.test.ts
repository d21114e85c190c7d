import { describe, expect, it } from "vitest";

import { turnOver } from "../../../src/account/ledger/sequence-range.ts";
import { fc } from "../../support/random.ts";

/** Stretches of a ledger in order, with gaps between them. */
const stretches = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 20 })), {
    maxLength: 6,
  })
  .map((lengths) => {
    let at = 1;
    return lengths.map(([gap, length]) => {
      const first = at + gap;
      at = first + length;
      return { first, end: at };
    });
  });

const entriesOf = (ranges: readonly { first: number; end: number }[]): number[] =>
  ranges.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at));

describe("turns over a stretch", () => {
  it("read every entry once, in order, and never more than a turn may", () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 1, max: 12 }), (ranges, most) => {
        const read: number[] = [];
        for (let from: number | null = 0; from !== null;) {
          const turn = turnOver(ranges, { from, most });
          const entries = entriesOf(turn.runs);
          expect(entries).toHaveLength(turn.entries);
          expect(turn.entries).toBeLessThanOrEqual(most);
          // One that is not the last gets on.
          if (turn.next !== null) expect(turn.entries).toBe(most);
          read.push(...entries);
          from = turn.next;
        }
        expect(read).toEqual(entriesOf(ranges));
      }),
    );
  });
});
