import { describe, expect, it } from "vitest";

import { hashPassword, verifyPassword } from "../../../src/people/password.ts";

/** As shipped. */
const COST = 16_384;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe("a password", () => {
  it("opens with itself alone, however its letters are composed", async () => {
    const stored = await hashPassword("caf\u00e9 au lait, twice", COST, random);
    expect(stored).toMatch(/^scrypt\$16384\$8\$5\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
    expect(await verifyPassword("cafe\u0301 au lait, twice", stored, COST)).toBe(true);
    expect(await verifyPassword("cafe au lait, twice", stored, COST)).toBe(false);
    expect(await verifyPassword("", stored, COST)).toBe(false);
  });

  it("is hashed with a salt of its own, and checked by the cost it was made with", async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(() => hashPassword("the same words", 16, random)),
    );
    expect(one).not.toBe(two);
    const cheap = "scrypt$16$1$1$000102030405060708090a0b0c0d0e0f$" + "0".repeat(64);
    expect(await verifyPassword("anything", cheap, COST)).toBe(false);
  });

  it("of nobody is never right", async () => {
    expect(await verifyPassword("", null, 16)).toBe(false);
    expect(await verifyPassword("anything", null, 16)).toBe(false);
  });
});
