/** Who reads a kept answer at the same time. */
import { describe, expect, it } from "vitest";

import { MAX_READERS, Readers } from "../../../src/replay/readers.ts";

describe("readers of an answer", () => {
  it("are few: one more takes the place of whoever has read for longest", () => {
    const readers = new Readers();
    const left: number[] = [];
    const all = Array.from({ length: MAX_READERS + 2 }, (_, at) =>
      readers.join(() => left.push(at)),
    );
    expect(all.map(({ isDisplaced }) => isDisplaced)).toEqual(all.map((_, at) => at < 2));
    expect(left).toEqual([0, 1]);
    expect(readers.count).toBe(MAX_READERS);
    for (const reader of all) reader.leave();
    for (const reader of all) reader.leave();
    expect(left).toEqual(all.map((_, at) => at));
    expect(readers.count).toBe(0);
  });
});
