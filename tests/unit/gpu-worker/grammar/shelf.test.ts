import { describe, expect, it } from "vitest";

import { Shelf } from "../../../../gpu-worker/src/grammar/shelf.ts";

describe("a shelf", () => {
  it("keeps what was used last", () => {
    const shelf = new Shelf<string>(2);
    shelf.put("a", "org", "A", 1);
    shelf.put("b", "org", "B", 1);
    shelf.get("a");
    shelf.put("c", "org", "C", 1);
    expect([shelf.get("a"), shelf.get("b"), shelf.get("c")]).toEqual(["A", undefined, "C"]);
  });

  it("takes room from whoever has the most, so that nobody's things go for another's many", () => {
    const shelf = new Shelf<number>(10);
    shelf.put("mine", "org_small", 7, 2);
    for (let index = 0; index < 1_000; index += 1) shelf.put(`k${index}`, "org_large", index, 1);
    expect(shelf.get("mine")).toBe(7);
    expect(shelf.get("k999")).toBe(999);
    expect(shelf.get("k0")).toBeUndefined();
  });

  it("keeps nothing that alone is too large", () => {
    const shelf = new Shelf<string>(4);
    shelf.put("a", "org", "A", 5);
    shelf.put("b", "org", "B", 4);
    shelf.put("b", "org", "B2", 1);
    expect([shelf.get("a"), shelf.get("b")]).toEqual([undefined, "B2"]);
  });
});
