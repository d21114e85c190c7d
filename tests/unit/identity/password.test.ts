import { pbkdf2Sync } from "node:crypto";

import { describe, expect, it } from "vitest";

import { hashPassword, isOutdated, verifyPassword } from "../../../src/identity/passwords.ts";

/** As shipped. */
const COST = 220_000;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const pace = async (): Promise<void> => undefined;
const hash = (password: string, cost: number) => hashPassword(password, cost, { random, pace });
const verify = (password: string, stored: string | null, cost: number) =>
  verifyPassword(password, stored, { cost, pace });

/** `correct horse battery`, as it was hashed before. */
const SCRYPT =
  "scrypt$16$8$5$000102030405060708090a0b0c0d0e0f$" +
  "c28059ccf7bfa6ed31dc08db6b6ebdccb6f587c3f4df047473d0fb3c7f338d15";

describe("a password", () => {
  it("opens with itself alone, however its letters are composed", async () => {
    const stored = await hash("caf\u00e9 au lait, twice", COST);
    expect(stored).toMatch(/^pbkdf2-sha512\$220000\$10000\$[0-9a-f]{32}\$[0-9a-f]{64}$/);
    expect(await verify("cafe\u0301 au lait, twice", stored, COST)).toBe(true);
    expect(await verify("cafe au lait, twice", stored, COST)).toBe(false);
    expect(await verify("", stored, COST)).toBe(false);
  });

  it("is hashed in rounds of PBKDF2, each salted with the one before it", async () => {
    const stored = await hash("correct horse battery", 25_000);
    const [, , , salt = "", made] = stored.split("$");
    let result = Buffer.from(salt, "hex");
    for (const iterations of [10_000, 10_000, 5_000])
      result = pbkdf2Sync("correct horse battery", result, iterations, 64, "sha512");
    expect(made).toBe(result.subarray(0, 32).toString("hex"));
  });

  it("is hashed with a salt of its own, and checked by the cost it was made with", async () => {
    const [one, two] = await Promise.all([1, 2].map(() => hash("the same words", 16)));
    expect(one).not.toBe(two);
    expect(await verify("the same words", one ?? "", COST)).toBe(true);
  });

  it("of nobody is never right, and takes as many rounds as any other", async () => {
    const rounds = async (stored: string | null): Promise<number> => {
      let sum = 0;
      const counting = async (round: number): Promise<void> => void (sum += round);
      const cost = { cost: 50_000, pace: counting };
      expect(await verifyPassword("anything", stored, cost)).toBe(false);
      return sum;
    };
    expect(await rounds(null)).toBe(5);
    expect(await rounds(await hash("something else", 50_000))).toBe(5);
  });

  it("that was hashed by scrypt still opens, and is to be hashed anew", async () => {
    expect(await verify("correct horse battery", SCRYPT, COST)).toBe(true);
    expect(await verify("another horse battery", SCRYPT, COST)).toBe(false);
    expect(isOutdated(SCRYPT, COST)).toBe(true);
    expect(isOutdated(await hash("the same words", 16), COST)).toBe(true);
    expect(isOutdated(await hash("the same words", COST), COST)).toBe(false);
  });
});
